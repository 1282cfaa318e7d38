"""Where profiles lie: `profiles/<year>/<folder>/index.md`, and what lies where none is read."""

import os
from collections.abc import Iterable
from pathlib import Path

from macros.catalogue.problems import START, Problem, problem

INDEX = "index.md"


def profile_folders(profiles_dir: Path) -> list[Path]:
    """The folders `<year>/<folder>` that hold a profile, in order; names that begin with a dot or _ are passed over."""
    return [folder for year in _folders(profiles_dir) if year.name.isdecimal() for folder in _folders(year)]


def _folders(parent: Path) -> list[Path]:
    with os.scandir(parent) as entries:
        names = sorted(entry.name for entry in entries if entry.name[0] not in "._" and entry.is_dir())
    return [parent / name for name in names]


def misplaced(profiles_dir: Path, root: Path) -> list[Problem]:
    """Files that look like profiles and lie where none is read, such as profiles/2024/index.md.

    What lies within a profile's folder is told with that profile (`nested`).
    """
    found = []
    for folder, inner, names in os.walk(profiles_dir):
        inner[:] = sorted(name for name in inner if name[0] not in "._")
        parts = Path(folder).relative_to(profiles_dir).parts
        in_year = bool(parts) and parts[0].isdecimal()
        if in_year:
            inner.clear()
        found += _told((Path(folder, name) for name in names if name == INDEX or in_year), root)
    return sorted(found, key=lambda each: each.file)


def nested(folder: Path, root: Path) -> list[Problem]:
    """Markdown files in folders within the folder of a profile: nobody reads them there."""
    return _told((path for inner in _folders(folder) for path in sorted(inner.rglob("*.md"))), root)


def _told(paths: Iterable[Path], root: Path) -> list[Problem]:
    return [
        problem("file-misplaced", shown_as(path, root), START)
        for path in paths
        if path.suffix == ".md" and path.name[0] not in "._"
    ]


def shown_as(path: Path, root: Path) -> str:
    """A file's name in messages: as seen from `root`, else in full."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()
