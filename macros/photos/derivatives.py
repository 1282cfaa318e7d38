"""What the site shows of a photo: upright, in sRGB, never larger than it was, and without a byte of metadata."""

import hashlib
import io
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.checks.photos import PHOTO_FORMATS
from macros.catalogue.consent import PublicPhoto, PublicProfile
from macros.catalogue.problems import START, Problem, problem
from macros.pages import addresses
from macros.texts.labels import label

MAX_SIDE = 1600
_QUALITY = 80
_EFFORT = 4
_WHITE = "white"


class UnreadablePhotoError(Exception):
    """A photo that passed the check of its name cannot be decoded; the message names the file."""


@dataclass(frozen=True, slots=True)
class WebPhoto:
    """A photo as WebP; width and height in pixels."""

    content: bytes
    width: int
    height: int


def web_photo(path: Path) -> WebPhoto:
    """The photo at `path` for the site. Raises UnreadablePhotoError for what is no whole photo of a known format."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=PHOTO_FORMATS) as original:
                original.draft("RGB", (MAX_SIDE, MAX_SIDE))
                image = _flat(_in_srgb(_in_eight_bits(ImageOps.exif_transpose(original))))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning) as error:
        raise UnreadablePhotoError(str(path)) from error
    image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=_QUALITY, method=_EFFORT)
    return WebPhoto(buffer.getvalue(), image.width, image.height)


def _in_srgb(image: Image.Image) -> Image.Image:
    """The colours that the photo's own profile means, as sRGB."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK", "L"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (OSError, ImageCms.PyCMSError):  # a profile that is damaged or of other colours says nothing
        return image
    return converted or image


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits as grey of 8, which Pillow would cut off instead of scaling."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")


def _flat(image: Image.Image) -> Image.Image:
    """The picture as RGB, what is transparent on white. A fresh image carries no metadata of the old one."""
    flat = Image.new("RGB", image.size, _WHITE)
    if image.has_transparency_data:
        flat.paste(image.convert("RGBA"), mask=image.convert("RGBA"))
    else:
        flat.paste(image.convert("RGB"))
    return flat


@dataclass(frozen=True, slots=True)
class Developed:
    """The catalogue with the address and size of each photo, the files at these addresses, and what could not be read."""

    catalogue: Catalogue
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def develop(catalogue: Catalogue) -> Developed:
    """Make the photos of every profile; one that cannot be decoded is left out and told."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    profiles = tuple(
        replace(profile, photos=tuple(_developed(profile, files, problems))) if profile.photos else profile
        for profile in catalogue.profiles
    )
    return Developed(replace(catalogue, profiles=profiles), files, tuple(problems))


def _developed(profile: PublicProfile, files: dict[str, bytes], problems: list[Problem]) -> Iterator[PublicPhoto]:
    for photo in profile.photos:
        try:
            made = web_photo(profile.folder / photo.file)
        except UnreadablePhotoError:
            problems.append(problem("photo-unreadable", profile.file, START, label(("anh",)), value=photo.file))
            continue
        name = hashlib.sha256(made.content).hexdigest()[:12]
        address = f"{addresses.PHOTOS}{profile.id.lower()}/{name}.webp"
        files[address] = made.content
        yield replace(photo, address=address, width=made.width, height=made.height)
