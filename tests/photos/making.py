"""Photos of every kind, made by code: the same scene each time, and files that only look like photos."""

import io
import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PIL import Image
from pillow_heif import register_heif_opener

from tests.photos.colours import Colour

register_heif_opener()

Greys = tuple[int, int, int, int]

SIZE = (96, 64)
RED, GREEN, BLUE, GREY = (200, 40, 45), (60, 160, 70), (40, 70, 180), (128, 128, 128)
WHITE = (255, 255, 255)
SCENE = (RED, GREEN, BLUE, GREY)
"""The colours of the four quarters: above left and right, below left and right. No turn leaves them in place."""
GREYS: Greys = (20, 90, 160, 230)
ORIENTATION = 0x0112
_BACK = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
SECRETS = ("ghi chu rieng", "private words", "May anh cua toi", "<?php echo 1; ?>")
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRETS[1]}</x:xmpmeta>".encode()


def quarters(colours: Sequence[Any], mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture of four quarters."""
    width, height = size
    image = Image.new(mode, size)
    for index, colour in enumerate(colours):
        left, top = (index % 2) * width // 2, (index // 2) * height // 2
        image.paste(colour, (left, top, left + width // 2, top + height // 2))
    return image


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as a camera stores it that writes this orientation beside it."""
    return image.transpose(_BACK[orientation]) if orientation in _BACK else image.copy()


def exif(orientation: int = 1) -> bytes:
    """EXIF with an orientation, words, a place and a small picture."""
    made = Image.Exif()
    made[ORIENTATION] = orientation
    made[0x010E] = SECRETS[0]
    made[0x0110] = SECRETS[2]
    made[0x8825] = {1: "N", 2: (17.0, 28.0, 5.0), 3: "E", 4: (106.0, 37.0, 20.0)}
    return made.tobytes()


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    defaults: dict[str, dict[str, Any]] = {
        "JPEG": {"quality": 95},
        "WEBP": {"quality": 95},
        "AVIF": {"quality": 95, "speed": 10},
        "HEIF": {"quality": 95},
    }
    image.save(buffer, kind, **(defaults.get(kind, {}) | options))
    return buffer.getvalue()


def png(width: int, height: int, depth: int, kind: int, rows: Sequence[bytes], *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG written by hand, of a depth and kind that Pillow does not write; `chunks` stand before the pixels."""
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    every = [(b"IHDR", head), *chunks, (b"IDAT", pixels), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, data) for name, data in every)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def sixteen_bits(colours: Sequence[Sequence[int]], kind: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """The scene with 16 bits a channel; `colours` have 8."""
    width, height = SIZE

    def half(colour: Sequence[int]) -> bytes:
        return b"".join(struct.pack(">H", level * 257) for level in colour) * (width // 2)

    rows = [half(colours[0]) + half(colours[1])] * (height // 2) + [half(colours[2]) + half(colours[3])] * (height // 2)
    return png(width, height, 16, kind, rows, *chunks)


def claiming(content: bytes, width: int, height: int) -> bytes:
    """A PNG or JPEG whose head speaks of another size than its pixels have."""
    if content.startswith(b"\x89PNG"):
        head = struct.pack(">II", width, height) + content[24:29]
        return content[:8] + chunk(b"IHDR", head) + content[33:]
    at = max(content.find(b"\xff\xc0"), content.find(b"\xff\xc2"))
    return content[: at + 5] + struct.pack(">HH", height, width) + content[at + 9 :]


def noise(size: tuple[int, int] = (200, 150)) -> Image.Image:
    """A picture that no format makes small."""
    state, levels = 1, bytearray()
    for _ in range(size[0] * size[1]):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        levels.append(state >> 16 & 255)
    return Image.frombytes("L", size, bytes(levels)).convert("RGB")


def cut(kind: str, share: float = 0.6) -> bytes:
    whole = saved(noise(), kind)
    return whole[: int(len(whole) * share)]


def moving(kind: str) -> bytes:
    frames = [quarters(SCENE), quarters(SCENE[::-1])]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


def film() -> bytes:
    """A HEIC that says it is a film."""
    content = saved(quarters(SCENE), "HEIF")
    return content[:8] + b"hevc" + content[12:]


def _heavy(path: Path) -> None:
    path.write_bytes(saved(quarters(SCENE), "JPEG"))
    with path.open("r+b") as file:
        file.truncate(61_000_000)  # a hole: it takes no room on the disk


def _write(content: Callable[[], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content())

    return write


FAULTY: dict[str, Callable[[Path], None]] = {
    "empty": _write(lambda: b""),
    "cut": _write(lambda: cut("JPEG")),
    "gif": _write(lambda: saved(quarters(SCENE), "GIF")),
    "moving": _write(lambda: moving("WEBP")),
    "large": _write(lambda: claiming(saved(quarters(SCENE), "PNG"), 9000, 6000)),
    "heavy": _heavy,
    "sound HEIC": _write(lambda: saved(quarters(SCENE), "HEIF")),
}
"""Files that the case files of tests/cases/messages put beside a profile, by name."""


def near(one: Sequence[int], other: Colour, distance: int) -> bool:
    return all(abs(a - b) <= distance for a, b in zip(one, other, strict=True))
