"""From a name to a picture, and from a picture to the bytes of its file."""

import io

from PIL import Image

from macros.photos.seeds import Seeded
from scripts.illustrations.canvas import Canvas
from scripts.illustrations.lights import LIGHTS
from scripts.illustrations.menu import PICTURES, SCENES
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH

MAX_BYTES = 220 * 1024
QUALITIES = (84, 80, 76, 72, 66, 60)
"""JPEG qualities, the first that keeps a picture under MAX_BYTES is taken."""


def draw(profile: str, name: str, width: int = WIDTH) -> Image.Image:
    """The picture `name` of the profile with this id, `width` pixels wide: always the same for the same two."""
    scene, light = PICTURES[name]
    seed = f"{profile}/{name}"
    sheet = Sheet(Canvas(width, seed), LIGHTS[light], Seeded(seed))
    SCENES[scene].paint(sheet)
    return sheet.canvas.done()


def encode(picture: Image.Image) -> bytes:
    """The picture as a JPEG file without metadata."""
    content = b""
    for quality in QUALITIES:
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality, subsampling="4:2:0", optimize=True, progressive=True)
        content = file.getvalue()
        if len(content) <= MAX_BYTES:
            break
    return content
