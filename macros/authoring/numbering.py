"""What a new profile is called: its id, and the folder that it lies in."""

import re
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from macros.authoring.answers import RefusedError
from macros.catalogue.checks.across import next_free_id
from macros.catalogue.consent import PERSONAL
from macros.catalogue.folders import INDEX
from macros.catalogue.kinds import Kind
from macros.catalogue.names import fold
from macros.texts import new as texts

MAX_FOLDER_NAME = 50
"""Characters of a folder's name: enough to tell it by, and short enough for every file system."""


def ids_named(folders: Iterable[Path], prefix: str) -> Mapping[str, list[Path]]:
    """Every id that a profile has or refers to, with the folders whose text names it.

    The text is searched, not read as YAML: the id of a file that cannot be read is taken too, and one that is still
    referred to is not given to another.
    """
    pattern = re.compile(rf"(?<![\w-]){re.escape(prefix)}-[a-z0-9]+-[0-9]{{4}}-[0-9]{{3,4}}(?![\w-])")
    named: dict[str, list[Path]] = {}
    for folder in folders:
        try:
            raw = (folder / INDEX).read_bytes()
        except OSError:
            continue
        text = raw.replace(b"\0", b"").decode(errors="replace")  # without its zeros UTF-16 shows its Latin letters
        for profile_id in dict.fromkeys(pattern.findall(text)):
            named.setdefault(profile_id, []).append(folder)
    return named


def next_id(prefix: str, field_id: str, year: int, taken: Iterable[str]) -> str:
    """The lowest id of the field and the year that is not taken."""
    return next_free_id(f"{prefix}-{field_id}-{year}-001", taken)


def folder_name(title: str, kind: Kind, profile_id: str) -> str:
    """The title folded and cut at a word.

    Of a person or a household it is the id: folders are seen in version history and in links long after somebody took
    back the consent to be named.
    """
    name = "" if kind in PERSONAL else _cut(fold(title))
    return name or profile_id.lower()


def folder_asked(text: str) -> str:
    """The name that an author asks for, written as folders are. Raises RefusedError where nothing is left of it."""
    name = fold(text)
    if not name:
        raise RefusedError(texts.NO_FOLDER_NAME.format(text=text))
    return name


def _cut(name: str) -> str:
    if len(name) <= MAX_FOLDER_NAME:
        return name
    words = name[: MAX_FOLDER_NAME + 1].rpartition("-")[0]
    return words or name[:MAX_FOLDER_NAME]


def free_folder(year_dir: Path, name: str) -> Path:
    """The folder of this name, with a number behind it where the name is taken."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(folder for each in names if not (folder := year_dir / each).exists())
