"""CPU for one photo of 12 megapixels, lying and upright, decoding to JPEG: scripts/bench photos [N]."""

import multiprocessing
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from scripts.benchmarks.timing import measure, table

DEFAULT_COUNT = 10
RUNS = 3
SIZE = (4000, 3000)
QUALITY = 90
PHOTOS = {"ảnh ngang": "ngang.jpg", "ảnh dọc": "doc.jpg"}
_ORIENTATION = 0x0112
_GRAINS = ((400, 0.45), (100, 0.3), (25, 0.2), (6, 0.17), (3, 0.15), (1, 0.04))
"""Noise of several grains, in pixels, and how much of each: together about as hard to compress as a landscape."""

_RENDER = """
import sys
from pathlib import Path
from macros.photos.derivatives import render
for _ in range(int(sys.argv[2])):
    render(Path(sys.argv[1]))
"""


def photo(seed: int = 1) -> Image.Image:
    """An invented photo of SIZE, the same for the same seed."""
    source = random.Random(seed)  # noqa: S311 (a picture, no secret)
    image = Image.new("RGB", SIZE, "grey")
    for grain, share in _GRAINS:
        width, height = SIZE[0] // grain + 2, SIZE[1] // grain + 2
        noise = Image.frombytes("RGB", (width, height), source.randbytes(3 * width * height))
        image = Image.blend(image, noise.resize(SIZE, Image.Resampling.BICUBIC), share)
    return image


def write_photos(folder: Path) -> None:
    """The photos that are measured: as a camera saves them, the upright one turned by its EXIF alone."""
    image = photo()
    image.save(folder / PHOTOS["ảnh ngang"], quality=QUALITY)
    exif = image.getexif()
    exif[_ORIENTATION] = 6
    image.save(folder / PHOTOS["ảnh dọc"], quality=QUALITY, exif=exif)


def main(arguments: Sequence[str]) -> None:
    """Print a table: N photos of each kind, one after the other, and the share of one."""
    count = int(arguments[0]) if arguments else DEFAULT_COUNT
    with tempfile.TemporaryDirectory() as temporary:
        # In a process of its own: what drawing takes is not counted as this one's memory.
        drawing = multiprocessing.Process(target=write_photos, args=(Path(temporary),))
        drawing.start()
        drawing.join()
        command = [sys.executable, "-c", _RENDER]
        paths = {name: str(Path(temporary) / file) for name, file in PHOTOS.items()}
        started = measure([*command, paths["ảnh ngang"], "0"], RUNS)
        measured = {name: measure([*command, path, str(count)], RUNS) for name, path in paths.items()}
    print(table({"khởi động": started, **{f"{count} {name}": each for name, each in measured.items()}}))
    for name, each in measured.items():
        cpu = (each.median(lambda run: run.cpu) - started.median(lambda run: run.cpu)) / count
        print(f"Một {name} 12 triệu điểm ảnh: {cpu:.3f} s CPU")


if __name__ == "__main__":
    main(sys.argv[1:])
