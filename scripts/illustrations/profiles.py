"""Which pictures the illustrative profiles and the special topics ask for, read from the front matter of their files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.catalogue.kinds import Provenance
from macros.catalogue.source import Source, read_source
from macros.catalogue.strict_yaml import StrictYamlError, Value, read_yaml
from scripts.illustrations.menu import PICTURES, SUFFIX


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks: the id of a profile, or the name of the folder of topics; the folder, and the file names that it gives."""

    profile: str
    folder: Path
    names: tuple[str, ...]

    @property
    def known(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if name in PICTURES)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Names that nothing is drawn for and that no file in the folder bears either."""
        return tuple(name for name in self.names if name not in PICTURES and not (self.folder / name).exists())

    @property
    def left_over(self) -> tuple[Path, ...]:
        """Pictures in the folder that the profile no longer names."""
        return tuple(path for path in sorted(self.folder.glob(f"*{SUFFIX}")) if path.name not in self.names)


def illustrative(profiles: Path) -> Iterator[Asked]:
    """The illustrative profiles below this folder, in the order of their paths. A file that cannot be read is left out."""
    for index in sorted(profiles.glob("*/*/index.md")):
        entry = _front_matter(index)
        profile = entry.get("ma")
        if entry.get("nguon") == Provenance.ILLUSTRATIVE.value and isinstance(profile, str):
            yield Asked(profile, index.parent, tuple(_files(entry.get("anh"))))


def of_topics(folder: Path) -> Asked:
    """The pictures of all special topics, which lie in one folder."""
    pictures = [_front_matter(page).get("hinh") for page in sorted(folder.glob("*.md"))]
    return Asked(folder.name, folder, tuple(dict.fromkeys(_files(pictures))))


def _front_matter(path: Path) -> dict[str, Value]:
    """What a page's front matter holds; nothing where it cannot be read, which the check tells."""
    source = read_source(path, path.as_posix())
    if not isinstance(source, Source):
        return {}
    try:
        entry = read_yaml(source.front, first_line=source.front_line).value
    except StrictYamlError:
        return {}
    return entry if isinstance(entry, dict) else {}


def _files(photos: Value) -> Iterator[str]:
    for photo in photos if isinstance(photos, list) else ():
        if isinstance(photo, dict) and isinstance(photo.get("tep"), str):
            yield str(photo["tep"])
