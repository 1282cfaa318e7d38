"""An author's photo as it lies in the profile's folder: opened with care, or refused with what is wrong.

The content says what a file is, never its name: it is given to the one reader that knows its first bytes.
"""

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PIL import Image

from macros.texts.problems import MESSAGES

MAX_MEGABYTES = 60
MAX_MEGAPIXELS = {"JPEG": 89}
"""A JPEG is decoded at the size that is needed; 89 is just below what Pillow takes for an attack."""
MAX_MEGAPIXELS_DECODED = 50
"""What must be decoded whole: every other format, and a JPEG that is saved progressively."""
MAX_SCANS = 100
"""The passes of a progressive JPEG; a camera makes ten. Thousands, of a few bytes each, would take hours."""

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_HEIF_FILMS = (b"hevc", b"hevx", b"msf1")
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_REFUSED = {
    b"GIF8": "GIF",
    b"II*\0": "TIFF/RAW",
    b"MM\0*": "TIFF/RAW",
    b"%PDF": "PDF",
    b"BM": "BMP",
    b"PK\3\4": "ZIP/Word",
    b"\xff\x0a": "JPEG XL",
    b"\0\0\0\x0cJXL ": "JPEG XL",
}
_MARKUP = (b"<svg", b"<?xml", b"<!doc", b"<html", b"<!--")


class UnreadablePhotoError(Exception):
    """A file that the site cannot show as a photo.

    `fault` is a kind of macros/texts/problems.py and `details` what its sentences are filled in with.
    """

    def __init__(self, path: Path, fault: str, details: Mapping[str, object] | None = None) -> None:
        super().__init__(path, fault, details)  # as they came: another process makes the error anew from them
        self.path = path
        self.fault = fault
        self.details: dict[str, object] = {"value": path.name, **(details or {})}

    def __str__(self) -> str:
        message = MESSAGES[self.fault]
        return f"{self.path}: {message.found.format(**self.details)} → {message.instead.format(**self.details)}"


def read_original(path: Path) -> bytes:
    """The bytes of the photo at `path`. Raises UnreadablePhotoError where there is no file, or one that is too large."""
    try:
        # A link could lead to anything on the machine that builds the site, a pipe would never end.
        if path.is_symlink() or not path.is_file():
            raise UnreadablePhotoError(path, "photo-unreadable")
        size = path.stat().st_size
        if size > MAX_MEGABYTES * 1_000_000:
            raise UnreadablePhotoError(path, "photo-heavy", {"size": size // 1_000_000, "limit": MAX_MEGABYTES})
        return path.read_bytes()
    except OSError as error:
        raise UnreadablePhotoError(path, "photo-unreadable") from error


@contextmanager
def opened(path: Path, content: bytes) -> Iterator[Image.Image]:
    """The photo that `content`, read from `path`, holds: its size is known, its pixels are not decoded yet.

    Raises UnreadablePhotoError for what is no single photo of a known format and bearable size. So does anything that
    goes wrong inside the `with`: do there what decoding needs, and nothing else.
    """
    kind = _format(path, content)
    if kind == "HEIF":
        _know_heif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on odd metadata, which nobody is going to see
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=(kind,)) as photo:
                _refuse_unbearable(path, photo, content, kind)
                yield photo
    except UnreadablePhotoError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        limit = MAX_MEGAPIXELS.get(kind, MAX_MEGAPIXELS_DECODED)
        raise UnreadablePhotoError(path, "photo-large", {"limit": limit}) from error
    except Exception as error:  # decoders raise anything when the bytes are bad
        cut = "truncated" in str(error) or _is_cut_short(content)
        raise UnreadablePhotoError(path, "photo-truncated" if cut else "photo-unreadable") from error


def check_original(path: Path) -> None:
    """Raises UnreadablePhotoError unless the file at `path` is a photo down to its last pixel."""
    with opened(path, read_original(path)) as photo:
        if is_jpeg(photo):
            photo.draft(None, (1, 1))  # an eighth of the size: read to its end all the same, for half the time
        photo.load()


def is_jpeg(photo: Image.Image) -> bool:
    """Whether it can be decoded at a reduced size. A phone's JPEG with a second picture behind the first is an MPO."""
    return photo.format in ("JPEG", "MPO")


def _format(path: Path, content: bytes) -> str:
    """Pillow's name of the format. Raises UnreadablePhotoError for any that the site does not take."""
    if not content:
        raise UnreadablePhotoError(path, "photo-truncated")
    if content.startswith(_JPEG):
        return "JPEG"
    if content.startswith(_PNG):
        return "PNG"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp":
        brands = {content[at : at + 4] for at in range(8, min(int.from_bytes(content[:4]), 256), 4)}
        if brands & _AVIF_BRANDS:
            return "AVIF"
        if brands & _HEIF_BRANDS:
            return "HEIF"
        raise UnreadablePhotoError(path, "photo-disguised", {"kind": "MP4/MOV"})
    if content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise UnreadablePhotoError(path, "photo-disguised", {"kind": "SVG/HTML"})
    for start, kind in _REFUSED.items():
        if content.startswith(start):
            raise UnreadablePhotoError(path, "photo-disguised", {"kind": kind})
    raise UnreadablePhotoError(path, "photo-unreadable")


def _refuse_unbearable(path: Path, photo: Image.Image, content: bytes, kind: str) -> None:
    whole = "progressive" in photo.info or kind not in MAX_MEGAPIXELS
    limit = MAX_MEGAPIXELS_DECODED if whole else MAX_MEGAPIXELS[kind]
    if photo.width * photo.height > limit * 1_000_000:
        raise UnreadablePhotoError(path, "photo-large", {"limit": limit})
    if kind == "JPEG":
        if content.count(b"\xff\xda") > MAX_SCANS:
            raise UnreadablePhotoError(path, "photo-unreadable")
    # A HEIC may hold a burst: it names one picture as the main one, and that one is opened. A film is refused.
    elif content[8:12] in _HEIF_FILMS if kind == "HEIF" else getattr(photo, "n_frames", 1) > 1:
        raise UnreadablePhotoError(path, "photo-animated")


@cache
def _know_heif() -> None:
    """Teach Pillow HEIC. Loaded only when there is one, and without the small pictures that a HEIC carries along."""
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)


def _is_cut_short(content: bytes) -> bool:
    """Whether a file that cannot be decoded ends before the end that its format names."""
    if content.startswith(_JPEG):
        return content.rfind(b"\xff\xd9") <= content.rfind(b"\xff\xda")
    if content.startswith(_PNG):
        return b"IEND" not in content
    if content.startswith(b"RIFF"):
        return int.from_bytes(content[4:8], "little") + 8 > len(content)
    at = (
        0  # boxes, one behind the other: a length and a name; a length of 0 is "to the end", of 1 "see behind the name"
    )
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4])
        if length == 1:
            length = int.from_bytes(content[at + 8 : at + 16])
        elif length == 0:
            return False
        at += max(length, 8)
    return at > len(content)
