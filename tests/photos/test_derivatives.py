"""The sizes that the site has of a photo, and files that are no photo. What they look like: test_kinds.py."""

import io
import pickle
from pathlib import Path

import pytest
from PIL import Image

from macros.photos.derivatives import MAX_HEIGHT, UnreadablePhotoError, render
from tests.photos.making import ORIENTATION, cut


def plain(path: Path, width: int, height: int, orientation: int = 1) -> Path:
    image = Image.new("RGB", (width, height), "teal")
    exif = image.getexif()
    exif[ORIENTATION] = orientation
    image.save(path, exif=exif)
    return path


@pytest.mark.parametrize(
    ("size", "widths", "fallback"),
    [
        ((4000, 3000), [(400, 300), (800, 600), (1600, 1200)], (800, 600)),
        ((3000, 4000), [(400, 534), (800, 1067), (1600, 2133)], (800, 1067)),
        ((1600, 900), [(400, 225), (800, 450), (1600, 900)], (800, 450)),
        ((1200, 900), [(400, 300), (800, 600), (1200, 900)], (800, 600)),
        ((800, 500), [(400, 250), (800, 500)], (800, 500)),
        ((500, 300), [(400, 240), (500, 300)], (500, 300)),
        ((400, 10), [(400, 10)], (400, 10)),
        ((30, 20), [(30, 20)], (30, 20)),
        ((1, 1), [(1, 1)], (1, 1)),
        ((3000, 2), [(400, 1), (800, 1), (1600, 1)], (800, 1)),
    ],
    ids=lambda value: "x".join(map(str, value)) if isinstance(value, tuple) else "",
)
@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_photo_comes_in_every_width_that_it_has_and_none_that_it_has_not(
    tmp_path: Path, suffix: str, size: tuple[int, int], widths: list[tuple[int, int]], fallback: tuple[int, int]
):
    renditions, contents = render(plain(tmp_path / f"a.{suffix}", *size))
    assert [(each.width, each.height) for each in renditions.webp] == widths
    assert (renditions.fallback.width, renditions.fallback.height) == fallback
    assert [each.name for each in (*renditions.webp, renditions.fallback)] == list(contents)
    assert Image.open(io.BytesIO(contents[renditions.fallback.name])).info["progressive"]


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_the_width_is_that_of_the_upright_photo(tmp_path: Path, suffix: str):
    renditions, _contents = render(plain(tmp_path / f"a.{suffix}", 2000, 3000, orientation=6))
    assert [(each.width, each.height) for each in renditions.webp] == [(400, 267), (800, 534), (1600, 1067)]


def test_a_very_long_page_is_made_narrower(tmp_path: Path):
    renditions, _contents = render(plain(tmp_path / "a.png", 800, 20_000))
    assert [(each.width, each.height) for each in renditions.webp] == [(128, MAX_HEIGHT)]


def test_a_name_holds_the_hash_of_the_content_and_the_width(tmp_path: Path):
    first, contents = render(plain(tmp_path / "a.jpg", 900, 600))
    again, _contents = render(plain(tmp_path / "b.jpg", 900, 600))
    other, _contents = render(plain(tmp_path / "c.jpg", 902, 600))
    assert first == again
    assert {each.name for each in first.webp}.isdisjoint(each.name for each in other.webp)
    assert [name.partition("-")[2] for name in contents] == ["400.webp", "800.webp", "900.webp", "800.jpg"]


def test_what_is_no_photo_is_refused_by_name_and_with_its_cure(tmp_path: Path):
    path = tmp_path / "a.jpg"
    path.write_bytes(cut("JPEG"))
    with pytest.raises(UnreadablePhotoError, match=r"a\.jpg.*cắt cụt.*→ Chép lại"):
        render(path)


def test_the_error_can_come_from_another_process(tmp_path: Path):
    error = UnreadablePhotoError(tmp_path / "a.jpg", "photo-large", {"limit": 50})
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.fault, again.details) == (str(error), error.fault, error.details)
