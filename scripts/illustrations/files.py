"""The pictures' files: which are up to date, and writing those that are not."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from scripts.illustrations.picture import draw, encode
from scripts.illustrations.view import WIDTH

COARSER = 8
"""Pictures are compared so many times smaller: what a decoder or a last digit changes is averaged out."""
TOLERANCE = 8
"""How far (of 255) a pixel of the smaller pictures may be off."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to look after: the picture `name` of a profile, in its folder."""

    profile: str
    folder: Path
    name: str
    width: int = WIDTH

    @property
    def path(self) -> Path:
        return self.folder / self.name


MISSING, CHANGED, SAME = "missing", "changed", "same"


def look(job: Job) -> tuple[Job, str]:
    """How the file stands to the picture as it is drawn today."""
    return job, _state(job, encode(draw(job.profile, job.name, job.width))) if job.path.exists() else MISSING


def renew(job: Job) -> tuple[Job, str]:
    """As `look`, and writes the file where it is not up to date. Tells how it stood before."""
    content = encode(draw(job.profile, job.name, job.width))
    state = _state(job, content)
    if state != SAME:
        job.path.write_bytes(content)
    return job, state


def _state(job: Job, content: bytes) -> str:
    if not job.path.exists():
        return MISSING
    found = job.path.read_bytes()
    return SAME if found == content or _alike(found, content) else CHANGED


def _alike(found: bytes, content: bytes) -> bool:
    """Whether two files show the same picture, but for what another version of a library may change."""
    try:
        one, other = (Image.open(io.BytesIO(each)).convert("RGB") for each in (found, content))
    except OSError:
        return False
    if one.size != other.size:
        return False
    extremes = ImageChops.difference(one.reduce(COARSER), other.reduce(COARSER)).getextrema()
    return all(highest <= TOLERANCE for _lowest, highest in extremes)  # type: ignore[misc]
