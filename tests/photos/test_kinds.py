"""Photos of every format, kind of pixels, orientation and colour profile: each shows the scene that it was made of."""

import io
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from macros.photos.derivatives import render
from tests.photos import colours
from tests.photos.colours import ADOBE_GAMMA, ADOBE_RGB, DISPLAY_P3, Colour
from tests.photos.making import (
    BLUE,
    GREEN,
    GREY,
    GREYS,
    RED,
    SCENE,
    SECRETS,
    SIZE,
    WHITE,
    XMP,
    exif,
    near,
    png,
    quarters,
    saved,
    sixteen_bits,
    turned,
)

TOLERANCE = 10
"""Levels of 255. WebP and JPEG of flat quarters are off by up to 5, the original may be off by as much."""

SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "HEIF": "heic", "AVIF": "avif"}
GREY_SCENE: tuple[Colour, ...] = tuple((level, level, level) for level in GREYS)
ON_WHITE = (RED, GREEN, BLUE, WHITE)
P3 = colours.matrix_profile(DISPLAY_P3)
ADOBE = colours.matrix_profile(ADOBE_RGB, ADOBE_GAMMA)
IN_P3 = [colours.in_space(colour, DISPLAY_P3) for colour in SCENE]
IN_ADOBE = [colours.in_space(colour, ADOBE_RGB, ADOBE_GAMMA) for colour in SCENE]
SEE_THROUGH = [(*colour, 255) for colour in SCENE[:3]] + [(*GREY, 0)]
P3_SEE_THROUGH = [(*colour, 255) for colour in IN_P3[:3]] + [(*GREY, 0)]
GREY_SEE_THROUGH = [(level, 255) for level in GREYS[:3]] + [(GREYS[3], 0)]
GREY_ON_WHITE = (*GREY_SCENE[:3], WHITE)
LINEAR = [round(255 * colours.to_linear(level)) for level in GREYS]
"""The greys in a space without a curve: far darker numbers for the same light."""
INKS = [(255, 0, 0, 0), (0, 255, 0, 0), (0, 0, 255, 0), (0, 0, 0, 255)]
AS_INKS = [(*(255 - level for level in colour), 0) for colour in SCENE]

METADATA = {
    "JPEG": {"comment": SECRETS[1].encode(), "xmp": XMP},
    "PNG": {},
    "WEBP": {"xmp": XMP},
    "HEIF": {"xmp": XMP},
    "AVIF": {"xmp": XMP},
}


def full_of_words(kind: str, orientation: int) -> bytes:
    """The scene in a file with all the metadata that its format can have, and a stranger's bytes behind its end."""
    image = turned(quarters(SCENE), orientation)
    content = saved(
        image, kind, exif=exif(orientation), icc_profile=colours.matrix_profile(colours.SRGB), **METADATA[kind]
    )
    return content + SECRETS[3].encode() if kind in ("JPEG", "PNG", "WEBP") else content


def several_in_one(main: int) -> bytes:
    """A burst: two pictures in one HEIC, of which the one that it calls the main one counts."""
    images = [quarters(SCENE), quarters(SCENE[::-1])]
    return saved(images[1 - main], "HEIF", save_all=True, append_images=[images[main]], primary_index=1)


def two_bit_palette() -> bytes:
    left, right = bytes([0b00000000] * 12), bytes([0b01010101] * 12)
    below = bytes([0b10101010] * 12) + bytes([0b11111111] * 12)
    palette = b"".join(map(bytes, SCENE))
    return png(*SIZE, 2, 3, [left + right] * 32 + [below] * 32, (b"PLTE", palette), (b"tRNS", b"\xff\xff\xff\0"))


def profiled_inks() -> bytes:
    return saved(quarters(INKS, "CMYK"), "JPEG", icc_profile=colours.ink_profile(*SCENE))


def palette(**options: int) -> bytes:
    image = quarters(SCENE).quantize(4)
    if options:
        options = {"transparency": image.getpixel((90, 60))}  # type: ignore[dict-item] # a palette's pixel is a number
    return saved(image, "PNG", **options)


KINDS: dict[str, tuple[str, Callable[[], bytes], Sequence[Colour]]] = {
    **{
        f"{kind} orientation {orientation}": (suffix, partial(full_of_words, kind, orientation), SCENE)
        for kind, suffix in SUFFIXES.items()
        for orientation in range(1, 9)
    },
    "JPEG grey": ("jpg", lambda: saved(quarters(GREYS, "L"), "JPEG"), GREY_SCENE),
    "JPEG grey, linear profile": (
        "jpg",
        lambda: saved(quarters(LINEAR, "L"), "JPEG", quality=100, icc_profile=colours.grey_profile(1.0)),
        GREY_SCENE,
    ),
    "JPEG grey, profile of colours": ("jpg", lambda: saved(quarters(GREYS, "L"), "JPEG", icc_profile=P3), GREY_SCENE),
    "JPEG progressive": ("jpeg", lambda: saved(quarters(SCENE), "JPEG", progressive=True), SCENE),
    "JPEG CMYK": ("jpg", lambda: saved(quarters(AS_INKS, "CMYK"), "JPEG"), SCENE),
    "JPEG CMYK, profile of inks": ("jpg", profiled_inks, SCENE),
    "JPEG CMYK, profile of colours": ("jpg", lambda: saved(quarters(AS_INKS, "CMYK"), "JPEG", icc_profile=P3), SCENE),
    "JPEG Display P3": ("jpg", lambda: saved(quarters(IN_P3), "JPEG", icc_profile=P3), SCENE),
    "JPEG Display P3, on its side": (
        "jpg",
        lambda: saved(turned(quarters(IN_P3), 6), "JPEG", icc_profile=P3, exif=exif(6)),
        SCENE,
    ),
    "JPEG Adobe RGB": ("jpg", lambda: saved(quarters(IN_ADOBE), "JPEG", icc_profile=ADOBE), SCENE),
    "JPEG damaged profile": ("jpg", lambda: saved(quarters(SCENE), "JPEG", icc_profile=P3[:150]), SCENE),
    "JPEG damaged EXIF": ("jpg", lambda: saved(quarters(SCENE), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff"), SCENE),
    "JPEG EXIF of no orientation": ("jpg", lambda: saved(quarters(SCENE), "JPEG", exif=exif(99)), SCENE),
    "JPEG with a second picture": (
        "jpg",
        lambda: saved(quarters(SCENE), "MPO", save_all=True, append_images=[quarters(SCENE[::-1])], quality=95),
        SCENE,
    ),
    "PNG named JPEG": ("jpg", lambda: saved(quarters(SCENE), "PNG"), SCENE),
    "PNG black and white": (
        "png",
        lambda: saved(quarters([0, 255, 255, 0], "1"), "PNG"),
        [(0, 0, 0), WHITE, WHITE, (0, 0, 0)],
    ),
    "PNG grey": ("png", lambda: saved(quarters(GREYS, "L"), "PNG"), GREY_SCENE),
    "PNG grey, see-through": ("png", lambda: saved(quarters(GREY_SEE_THROUGH, "LA"), "PNG"), GREY_ON_WHITE),
    "PNG grey, see-through, linear profile": (
        "png",
        lambda: saved(
            quarters([(v, 255) for v in LINEAR[:3]] + [(0, 0)], "LA"), "PNG", icc_profile=colours.grey_profile(1.0)
        ),
        GREY_ON_WHITE,
    ),
    "PNG grey, one level see-through": (
        "png",
        lambda: saved(quarters(GREYS, "L"), "PNG", transparency=GREYS[3]),
        GREY_ON_WHITE,
    ),
    "PNG palette": ("png", palette, SCENE),
    "PNG palette, one colour see-through": ("png", lambda: palette(transparency=1), ON_WHITE),
    "PNG palette of 2 bits": ("png", two_bit_palette, ON_WHITE),
    "PNG see-through": ("png", lambda: saved(quarters(SEE_THROUGH, "RGBA"), "PNG"), ON_WHITE),
    "PNG one colour see-through": ("png", lambda: saved(quarters(SCENE), "PNG", transparency=GREY), ON_WHITE),
    "PNG Display P3": ("png", lambda: saved(quarters(IN_P3), "PNG", icc_profile=P3), SCENE),
    "PNG Display P3, see-through": (
        "png",
        lambda: saved(quarters(P3_SEE_THROUGH, "RGBA"), "PNG", icc_profile=P3),
        ON_WHITE,
    ),
    "PNG 16 bits": ("png", lambda: sixteen_bits(SCENE, 2), SCENE),
    "PNG 16 bits, see-through": ("png", lambda: sixteen_bits(SEE_THROUGH, 6), ON_WHITE),
    "PNG 16 bits, one colour see-through": (
        "png",
        lambda: sixteen_bits(SCENE, 2, (b"tRNS", b"".join(bytes((v, v)) for v in GREY))),
        ON_WHITE,
    ),
    "PNG 16 bits grey": ("png", lambda: sixteen_bits([(v,) for v in GREYS], 0), GREY_SCENE),
    "PNG 16 bits grey, one level see-through": (
        "png",
        lambda: sixteen_bits([(v,) for v in GREYS], 0, (b"tRNS", bytes((GREYS[3], GREYS[3])))),
        GREY_ON_WHITE,
    ),
    "PNG 16 bits grey, see-through": ("png", lambda: sixteen_bits(GREY_SEE_THROUGH, 4), GREY_ON_WHITE),
    "WebP lossless": ("webp", lambda: saved(quarters(SCENE), "WEBP", lossless=True), SCENE),
    "WebP see-through": ("webp", lambda: saved(quarters(SEE_THROUGH, "RGBA"), "WEBP"), ON_WHITE),
    "WebP Display P3": ("webp", lambda: saved(quarters(IN_P3), "WEBP", icc_profile=P3), SCENE),
    "HEIC grey": ("heic", lambda: saved(quarters(GREYS, "L"), "HEIF"), GREY_SCENE),
    "HEIC see-through": ("heif", lambda: saved(quarters(SEE_THROUGH, "RGBA"), "HEIF"), ON_WHITE),
    "HEIC Display P3": ("heic", lambda: saved(quarters(IN_P3), "HEIF", icc_profile=P3), SCENE),
    "HEIC Display P3, on its side": (
        "heic",
        lambda: saved(turned(quarters(IN_P3), 8), "HEIF", icc_profile=P3, exif=exif(8)),
        SCENE,
    ),
    "HEIC burst": ("heic", lambda: several_in_one(0), SCENE),
    "AVIF grey": ("avif", lambda: saved(quarters(GREYS, "L"), "AVIF"), GREY_SCENE),
    "AVIF see-through": ("avif", lambda: saved(quarters(SEE_THROUGH, "RGBA"), "AVIF"), ON_WHITE),
    "AVIF Display P3": ("avif", lambda: saved(quarters(IN_P3), "AVIF", icc_profile=P3), SCENE),
}


def seen(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of the four quarters."""
    shown = image.convert("RGB")
    points = [(shown.width * x // 4, shown.height * y // 4) for y in (1, 3) for x in (1, 3)]
    return [shown.getpixel(point) for point in points]  # type: ignore[misc] # three numbers, since it is RGB


def webp_chunks(content: bytes) -> list[bytes]:
    assert (content[:4], content[8:12]) == (b"RIFF", b"WEBP")
    assert int.from_bytes(content[4:8], "little") + 8 == len(content)
    names, at = [], 12
    while at < len(content):
        names.append(content[at : at + 4])
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        at += 8 + length + length % 2
    return names


def jpeg_segments(content: bytes) -> dict[int, bytes]:
    """The segments before the pixels, by marker; and nothing behind the end."""
    assert content.startswith(b"\xff\xd8")
    assert content.endswith(b"\xff\xd9")
    assert content.count(b"\xff\xd9") == 1
    found, at = {}, 2
    while content[at + 1] != 0xDA:
        length = int.from_bytes(content[at + 2 : at + 4])
        found[content[at + 1]] = content[at + 4 : at + 2 + length]
        at += 2 + length
    return found


APP0, DQT, SOF2, DHT = 0xE0, 0xDB, 0xC2, 0xC4
JFIF = b"JFIF\0\1\1\0\0\1\0\1\0\0"
"""The version, no density, no small picture."""


def test_there_are_enough_kinds():
    assert len(KINDS) >= 60


@pytest.mark.parametrize("name", KINDS)
def test_the_scene_is_seen_and_nothing_else_is_kept(name: str, tmp_path: Path):
    suffix, make, expected = KINDS[name]
    path = tmp_path / f"anh.{suffix}"
    path.write_bytes(make())
    renditions, contents = render(path)

    for each in (*renditions.webp, renditions.fallback):
        image = Image.open(io.BytesIO(contents[each.name]))
        assert image.size == (each.width, each.height) == SIZE
        for found, colour in zip(seen(image), expected, strict=True):
            assert near(found, colour, TOLERANCE), (each.name, found, colour)
        assert not set(image.info) - {
            "loop",
            "background",
            "timestamp",
            "duration",
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }

    for content in contents.values():
        for word in (*SECRETS, colours.WORD, "Exif", "EXIF", "ICC", "http", "adobe", "Adobe", "acsp"):
            assert word.encode() not in content
    assert [webp_chunks(contents[each.name]) for each in renditions.webp] == [[b"VP8 "]]
    segments = jpeg_segments(contents[renditions.fallback.name])
    assert set(segments) <= {APP0, DQT, SOF2, DHT}
    assert segments[APP0] == JFIF


@pytest.mark.parametrize("kind", SUFFIXES)
def test_the_originals_do_hold_what_is_not_kept(kind: str):
    content = full_of_words(kind, 6)
    assert SECRETS[0].encode() in content
    assert b"acsp" in content or kind == "PNG"  # where it is compressed
    assert SECRETS[1].encode() in content or kind == "PNG"


@pytest.mark.parametrize("stored", [IN_P3, IN_ADOBE, [(v, v, v) for v in LINEAR]], ids=["P3", "Adobe RGB", "linear"])
def test_a_profile_that_were_passed_over_would_be_seen(stored: Sequence[Colour]):
    """The tolerance above is too small to hide it."""
    meant = GREY_SCENE if stored[0][0] == stored[0][1] else SCENE
    assert not all(near(one, other, 2 * TOLERANCE - 5) for one, other in zip(stored, meant, strict=True))
