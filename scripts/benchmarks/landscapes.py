"""Photos for a corpus: landscapes drawn with arithmetic, seeded, with nobody in them. They weigh what photos weigh."""

import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

LARGE = (4000, 3000)
"""12 megapixels, as a phone makes."""
SMALL = (1600, 1200)
LARGE_PROFILES = 4
"""The first few profiles with photos have large ones, so that a corpus with many is written in bearable time."""

MOST = 3
_VIEWS = ("Đồi và ruộng", "Bờ sông", "Dãy núi xa", "Cánh đồng", "Vạt rừng", "Bãi cát")
_LIGHTS = {
    "lúc sáng sớm": ((255, 226, 190), (150, 190, 225)),
    "giữa trưa": ((220, 236, 248), (90, 150, 215)),
    "lúc chiều muộn": ((255, 190, 130), (120, 120, 175)),
    "sau cơn mưa": ((215, 220, 224), (140, 155, 170)),
}
_CAMERA_QUALITY = 90


def write_photos(folder: Path, order: int, seed: int) -> list[str]:
    """Draw one to three photos into a profile's folder: the lines of front matter that tell of them.

    `order` is the profile's place, from 0, among those with photos.
    """
    chance = random.Random(f"{seed}/{order}")  # noqa: S311 - the same photos each time, not a secret
    lines = ["anh:"]
    for number in range(1, chance.randint(1, MOST) + 1):
        name = f"anh-{number}.jpg"
        view, light = chance.choice(_VIEWS), chance.choice(tuple(_LIGHTS))
        photo = draw_landscape(LARGE if order < LARGE_PROFILES else SMALL, light, chance)
        photo.save(folder / name, quality=_CAMERA_QUALITY)
        lines += [
            f"  - tep: {name}",
            f"    mo_ta: {view} {light}, không có người",
            f"    chu_thich: {view} nơi làm, ảnh {number}",
            "    tac_gia: Tranh vẽ bằng máy cho phép đo",
        ]
    return lines


def draw_landscape(size: tuple[int, int], light: str, chance: random.Random) -> Image.Image:
    """A sky, four to six ridges, each nearer and darker, and the grain of a sensor. `size` is width and height in pixels."""
    width, height = size
    low, high = _LIGHTS[light]
    sky = Image.composite(
        Image.new("RGB", size, low), Image.new("RGB", size, high), Image.linear_gradient("L").resize(size)
    )
    draw = ImageDraw.Draw(sky)
    sun_x, sun_y, radius = chance.uniform(0.1, 0.9) * width, chance.uniform(0.1, 0.3) * height, width * 0.03
    draw.ellipse((sun_x - radius, sun_y - radius, sun_x + radius, sun_y + radius), fill=(255, 248, 225))
    ridges = chance.randint(4, 6)
    green = chance.randint(70, 130)
    for ridge in range(ridges):
        near = (ridge + 1) / ridges
        ground = (int(110 - 80 * near), int(green + 40 - 60 * near), int(120 - 95 * near))
        draw.polygon(_ridge(width, height, 0.35 + 0.5 * near, chance), fill=ground)
    grain = Image.frombytes("L", (width // 2, height // 2), chance.randbytes((width // 2) * (height // 2)))
    soft = grain.resize(size, Image.Resampling.BICUBIC).point(_faint)
    return ImageChops.add(sky, Image.merge("RGB", (soft, soft, soft)), offset=-12)


def _faint(value: float) -> float:
    """Grain of at most 24 steps around the middle."""
    return value * 24 / 255


def _ridge(width: int, height: int, level: float, chance: random.Random) -> list[tuple[float, float]]:
    """The outline of a ridge: waves of falling height, closed along the lower edge. `level` is its height from above, 0 to 1."""
    waves = [
        (chance.uniform(0.5, 1.5) * 2.0**octave, chance.uniform(0, math.tau), 0.06 / 2.0**octave) for octave in range(6)
    ]

    def rise(across: float) -> float:
        return sum(tall * math.sin(math.tau * often * across + shift) for often, shift, tall in waves)

    points = [(x, height * (level + rise(x / width))) for x in range(0, width + 8, 8)]
    return [(0, height), *points, (width, height)]
