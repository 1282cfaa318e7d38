"""What a build is made from, seen from outside: which files there are and whether they are as they were.

A stamp is what the file system says of a file; while it stays the same the file need not be read. A digest is made
from the bytes, so that a touched file, or one that came back from version control, counts as the same.
"""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from macros.catalogue.digests import DIGEST_SIZE, named
from macros.catalogue.folders import profile_folders
from macros.texts.vocabulary import SEARCH_CHECKS_FILE, VOCABULARY_FILES

_PACKAGE = Path(__file__).resolve().parent.parent

PRIVATE = "private.yml"
"""Never read by anything that renders: a change of it changes no page."""

_SECOND = 1_000_000_000
_FINE, _COARSE = _SECOND // 10, 2 * _SECOND
"""Nanoseconds. The clocks of file systems tick coarsely: some every second or two, others every hundredth of one. A
file that changed just before it was read may change once more within the same tick, so that it has no stamp yet."""

_LIBRARIES = (
    *("jinja2", "markdown-it-py", "markupsafe", "nh3", "pillow", "pydantic", "pyyaml", "rapidfuzz"),
    *("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "markdown", "pymdown-extensions"),
)
"""Libraries whose output is in the pages or in what is kept of a profile."""


def stamps(profiles_dir: Path) -> dict[str, str]:
    """The stamp of each profile's folder, by its path below `profiles_dir`; empty for one that changed just now."""
    before = len(str(profiles_dir)) + 1
    now = time.time_ns()
    return {path[before:].replace(os.sep, "/"): _stamp(path, now) for path in map(str, profile_folders(profiles_dir))}


def inputs(found: Mapping[str, str], others: bytes) -> bytes | None:
    """A name for all that a build is made from: the stamps `found`, and `others`, a name for everything else.

    None while a profile changed so lately that its stamp may not tell of the next change.
    """
    return None if "" in found.values() else named(others + repr(sorted(found.items())).encode())


def _stamp(folder: str, now: int) -> str:
    """What the file system says of a folder's files, in the order of their names; empty if it may not be true for
    long.
    """
    files = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name != PRIVATE:
                status = entry.stat(follow_symlinks=False)  # an editor's lock may be a link to nowhere
                if not _is_settled(status, now):
                    return ""
                files.append((entry.name, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino))
    files.sort()
    return repr(files)


def _is_settled(status: os.stat_result, now: int) -> bool:
    """Whether one more change after `now` would show: the clock that dated the last one has ticked since.

    A clock is known to tick finely where neither date is a whole second. A program may set one of the two as it likes.
    """
    dates = (status.st_mtime_ns, status.st_ctime_ns)
    return max(dates) <= now - (_FINE if all(date % _SECOND for date in dates) else _COARSE)


def folder_digest(folder: Path) -> bytes:
    """The names and bytes of a profile's files, and the names of what lies in folders of its own."""
    found = blake2b(digest_size=DIGEST_SIZE)
    with os.scandir(folder) as entries:
        listed = sorted((entry.name, entry.is_dir()) for entry in entries if entry.name != PRIVATE)
    for name, is_folder in listed:
        inner = (
            "".join(path.relative_to(folder).as_posix() for path in sorted((folder / name).rglob("*")))
            if is_folder
            else ""
        )
        found.update(f"{name}\0{inner}\0".encode())
        if not is_folder and (folder / name).is_file():
            content = (folder / name).read_bytes()
            found.update(f"{len(content)}\0".encode())
            found.update(content)
    return found.digest()


def digest(base: Path, files: Iterable[Path]) -> bytes:
    """The bytes of some files and their names below `base`, in their order."""
    found = blake2b(digest_size=DIGEST_SIZE)
    for path in files:
        content = path.read_bytes() if path.is_file() else b""
        found.update(f"{path.relative_to(base).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.digest()


def site_digest(root: Path) -> bytes:
    """A name for what every page rests on: the code, templates and styles, and the vocabularies of `root`."""
    return code_digest() + looks_digest() + vocabulary_digest(root)


def looks_digest() -> bytes:
    """A name for the templates, styles and scripts."""
    return digest(_PACKAGE, (path for path in _package() if path.suffix != ".py"))


def vocabulary_digest(root: Path) -> bytes:
    """A name for the lists; one that is not there counts as empty, and means the same."""
    return digest(root, (root / "profiles" / name for name in VOCABULARY_FILES))


def search_checks_digest(root: Path) -> bytes:
    """A name for what the search is to find. No page rests on it."""
    return digest(root, [root / "profiles" / SEARCH_CHECKS_FILE])


@cache
def code_digest() -> bytes:
    """The Python code and the libraries that it relies on, as they were when this process began: it runs no other."""
    found = blake2b(digest(_PACKAGE, (path for path in _package() if path.suffix == ".py")), digest_size=DIGEST_SIZE)
    found.update(" ".join(version(name) for name in _LIBRARIES).encode())
    return found.digest()


def _package() -> Iterator[Path]:
    for folder, inner, names in os.walk(_PACKAGE):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        yield from (Path(folder, name) for name in sorted(names))


def tree_digest(folder: Path) -> bytes:
    """The names and bytes of everything below a folder that people write, such as docs/."""
    files = (Path(parent, name) for parent, _inner, names in os.walk(folder) for name in names)
    return digest(folder, sorted(files))
