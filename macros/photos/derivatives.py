"""What the site shows of a photo: upright, in sRGB, never larger than it was, and without a byte of metadata."""

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms

from macros.catalogue.originals import UnreadablePhotoError, is_jpeg, opened, read_original

__all__ = [
    "RECIPE",
    "WIDTHS",
    "Rendition",
    "Renditions",
    "UnreadablePhotoError",
    "content_hash",
    "render",
    "rendered",
]

RECIPE = 1
"""Count up with every change in this module that changes what comes out: caches then make their photos anew."""

WIDTHS = (400, 800, 1600)
FALLBACK_WIDTH = 800
MAX_HEIGHT = 2 * WIDTHS[-1]
"""A picture of a very long page becomes narrower than WIDTHS: WebP ends at 16,383 pixels, readers long before."""

_WEBP_QUALITY = 80
_JPEG_QUALITY = 80
_EFFORT, _EFFORT_LARGE = 4, 2
_LARGE = 500_000
"""From so many pixels on the lesser effort: half the time for 5 % more bytes (SSIM .952 instead of .955)."""

_HASH_LENGTH = 16
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)
_COLOURS = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""A colour profile's own name for its colours, and the pixels that it speaks of."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a photo; width and height in pixels. `name` holds the hash of its content: it never changes."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Renditions:
    """The files of a photo: `webp` by width, the smallest first, and a JPEG for browsers without WebP."""

    webp: tuple[Rendition, ...]
    fallback: Rendition


def render(path: Path) -> tuple[Renditions, dict[str, bytes]]:
    """The files of the photo at `path`, and their contents by name. Raises UnreadablePhotoError."""
    return rendered(path, read_original(path))


def rendered(path: Path, content: bytes) -> tuple[Renditions, dict[str, bytes]]:
    """As `render`, where the bytes of the file are at hand; `path` is for the error."""
    sizes = _sizes(_developed(path, content))
    webp = [(image, _as_webp(image)) for image in sizes]
    fallback = next(image for image in reversed(sizes) if image.width <= FALLBACK_WIDTH)
    jpeg = _as_jpeg(fallback)
    made = Renditions(
        tuple(_rendition(image, encoded, "webp") for image, encoded in webp), _rendition(fallback, jpeg, "jpg")
    )
    contents = {each.name: encoded for each, (_image, encoded) in zip(made.webp, webp, strict=True)}
    return made, contents | {made.fallback.name: jpeg}


def content_hash(content: bytes) -> str:
    """The part of a rendition's name that its content decides."""
    return hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]


def _rendition(image: Image.Image, encoded: bytes, suffix: str) -> Rendition:
    return Rendition(f"{content_hash(encoded)}-{image.width}.{suffix}", image.width, image.height)


def _developed(path: Path, content: bytes) -> Image.Image:
    """The photo upright, in sRGB, as large as the site shows it at most. It carries no metadata of the old one."""
    with opened(path, content) as photo:
        orientation = _orientation(photo)
        size = _largest(*photo.size, sideways=orientation in _SIDEWAYS)
        if is_jpeg(photo):
            photo.draft(None, size)
        photo.load()
        profile = photo.info.get("icc_profile")
        image = _opaque(_in_eight_bits(photo))
        if image.size != size:
            # Hamming: a third of Lanczos's time, and a twentieth of the difference that WebP makes afterwards.
            image = image.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)
        if orientation in _TURNS:
            image = image.transpose(_TURNS[orientation])
        image = _in_srgb(image, profile)
        image.info = {}
        return image


def _orientation(photo: Image.Image) -> int:
    """EXIF's orientation, 1 to 8; 1 where there is none. A HEIC is turned while it is decoded, whatever its EXIF says."""
    if photo.format == "HEIF":
        return 1
    try:
        orientation = photo.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001 (damaged EXIF raises anything, and says nothing of the pixels)
        return 1
    return orientation if isinstance(orientation, int) and orientation in _TURNS else 1


def _largest(width: int, height: int, *, sideways: bool) -> tuple[int, int]:
    """The size of the largest rendition, as the pixels lie in the file."""
    across, down = (height, width) if sideways else (width, height)
    share = min(1.0, WIDTHS[-1] / across, MAX_HEIGHT / down)
    return max(1, round(width * share)), max(1, round(height * share))


def _in_eight_bits(photo: Image.Image) -> Image.Image:
    """Grey of 16 bits as grey of 8, which Pillow would cut off instead of scaling; and a transparent colour likewise."""
    clear = photo.info.get("transparency")
    if photo.mode.startswith("I"):
        image = photo.convert("I").point(lambda level: level * (1 / 256)).convert("L")
        if isinstance(clear, int):
            image.info["transparency"] = clear >> 8
        return image
    if isinstance(clear, tuple) and max(clear) > 255:
        photo.info["transparency"] = tuple(level >> 8 for level in clear)
    return photo


def _opaque(image: Image.Image) -> Image.Image:
    """The picture as L, RGB or CMYK, what is transparent on white."""
    if image.has_transparency_data:
        grey = image.mode in ("1", "L", "LA", "La")
        layer = image.convert("LA" if grey else "RGBA")
        flat = Image.new("L" if grey else "RGB", image.size, "white")
        flat.paste(layer.convert(flat.mode), mask=layer.getchannel("A"))
        return flat
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in _COLOURS.values() else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that the photo's own profile means; one that is damaged or of other colours says nothing."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if _COLOURS.get(source.profile.xcolor_space.strip()) == image.mode:
                converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
                assert converted, "a new image, since it is not told to change the old one"
                return converted
        except (OSError, ImageCms.PyCMSError):
            pass
    return image.convert("RGB")


def _sizes(largest: Image.Image) -> list[Image.Image]:
    """The photo in every width, the smallest first. Halving costs a tenth of resizing, and looks the same."""
    made = [largest]
    for width in reversed(WIDTHS):
        if width < largest.width:
            above = made[-1]
            height = max(1, round(largest.height * width / largest.width))
            halved = above.width == 2 * width
            made.append(above.reduce(2) if halved else above.resize((width, height), Image.Resampling.HAMMING))
    return made[::-1]


def _as_webp(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    effort = _EFFORT_LARGE if image.width * image.height > _LARGE else _EFFORT
    image.save(buffer, "WEBP", quality=_WEBP_QUALITY, method=effort)
    return buffer.getvalue()


def _as_jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_JPEG_QUALITY, progressive=True)
    return buffer.getvalue()
