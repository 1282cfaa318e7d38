"""What the site shows of a photo is upright, in sRGB, no larger than it was, and says nothing but what it shows."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from macros.photos.derivatives import MAX_SIDE, UnreadablePhotoError, web_photo

RED, TEAL = (200, 30, 40), (20, 130, 130)
ORIENTATION = 0x0112

# EXIF's orientation: where the first row and the first column of the stored pixels belong, seen upright.
TOP_LEFT_OF = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


def shown(path: Path) -> Image.Image:
    made = web_photo(path)
    image = Image.open(io.BytesIO(made.content))
    assert (made.width, made.height) == image.size
    return image


def pixel(image: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    found = image.convert("RGB").getpixel(at)
    assert isinstance(found, tuple)
    return found


def near(one: tuple[int, ...], other: tuple[int, ...], distance: int = 12) -> bool:
    return all(abs(a - b) <= distance for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("orientation", TOP_LEFT_OF)
def test_every_orientation_is_turned_upright(tmp_path: Path, orientation: int):
    stored = Image.new("RGB", (80, 40), TEAL)
    stored.paste(RED, (0, 0, 20, 10))
    exif = stored.getexif()
    exif[ORIENTATION] = orientation
    stored.save(tmp_path / "a.jpg", exif=exif, quality=95)
    upright = shown(tmp_path / "a.jpg")
    assert upright.size == ((80, 40) if orientation < 5 else (40, 80))
    right, low = TOP_LEFT_OF[orientation]
    at = (upright.width - 4 if right else 3, upright.height - 4 if low else 3)
    assert near(pixel(upright, at), RED)


def test_nothing_but_pixels_is_kept(tmp_path: Path):
    photo = Image.new("RGB", (60, 40), TEAL)
    exif = photo.getexif()
    exif[0x010E] = "ghi chú riêng"
    exif[0x8825] = {1: "N", 2: (17.0, 28.0, 5.0)}
    photo.save(tmp_path / "a.jpg", exif=exif, comment=b"private words")
    made = web_photo(tmp_path / "a.jpg").content
    assert not Image.open(io.BytesIO(made)).getexif()
    for word in (b"EXIF", b"ICCP", b"XMP ", b"private", "ghi chú".encode()):
        assert word not in made


def test_a_large_photo_is_made_smaller_and_a_small_one_never_larger(tmp_path: Path):
    Image.new("RGB", (3200, 1200), TEAL).save(tmp_path / "large.jpg")
    Image.new("RGB", (300, 200), TEAL).save(tmp_path / "small.png")
    assert shown(tmp_path / "large.jpg").size == (MAX_SIDE, 600)
    assert shown(tmp_path / "small.png").size == (300, 200)


def test_what_is_transparent_lies_on_white(tmp_path: Path):
    photo = Image.new("RGBA", (40, 40), (*TEAL, 0))
    photo.paste((*RED, 255), (0, 0, 20, 40))
    photo.save(tmp_path / "a.png")
    flat = shown(tmp_path / "a.png")
    assert near(pixel(flat, (4, 20)), RED)
    assert near(pixel(flat, (36, 20)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK", "I;16"])
def test_other_kinds_of_pixels_become_colours(tmp_path: Path, mode: str):
    photo = Image.new("L", (30, 20), 255).convert(mode) if mode != "I;16" else Image.new("I;16", (30, 20), 65535)
    name = "a.jpg" if mode == "CMYK" else "a.png"
    photo.save(tmp_path / name)
    assert near(pixel(shown(tmp_path / name), (5, 5)), (255, 255, 255))


def test_a_photo_with_a_colour_profile_keeps_its_colours_and_loses_the_profile(tmp_path: Path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    Image.new("RGB", (30, 20), RED).save(tmp_path / "a.jpg", icc_profile=profile.tobytes(), quality=95)
    assert near(pixel(shown(tmp_path / "a.jpg"), (5, 5)), RED)


@pytest.mark.parametrize("content", [b"", b"no photo", b"\xff\xd8\xff\xe0" + b"0" * 200, b"<svg/>"])
def test_what_is_no_photo_is_refused_by_name(tmp_path: Path, content: bytes):
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(UnreadablePhotoError, match=r"a\.jpg"):
        web_photo(tmp_path / "a.jpg")


def test_a_truncated_photo_is_refused(tmp_path: Path):
    photo = Image.effect_noise((400, 300), 80).convert("RGB")
    photo.save(tmp_path / "whole.jpg", quality=90)
    whole = (tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UnreadablePhotoError):
        web_photo(tmp_path / "a.jpg")


def test_grey_of_sixteen_bits_keeps_its_brightness(tmp_path: Path):
    Image.new("I;16", (30, 20), 128 * 256).save(tmp_path / "a.png")
    assert near(pixel(shown(tmp_path / "a.png"), (5, 5)), (128, 128, 128))


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_a_colour_profile_that_does_not_fit_the_pixels_is_passed_over(tmp_path: Path, mode: str):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("L", (30, 20), 255).convert(mode).save(tmp_path / "a.jpg", icc_profile=profile)
    assert near(pixel(shown(tmp_path / "a.jpg"), (5, 5)), (255, 255, 255))


def test_a_damaged_colour_profile_is_passed_over(tmp_path: Path):
    Image.new("RGB", (30, 20), RED).save(tmp_path / "a.jpg", icc_profile=b"no profile at all", quality=95)
    assert near(pixel(shown(tmp_path / "a.jpg"), (5, 5)), RED)
