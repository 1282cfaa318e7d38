"""The files of a site before they are made: where each belongs, what it is made from, and who makes it."""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from macros.catalogue.digests import named


class DuplicateOutputError(Exception):
    """Two makers want one file; one of them would silently be lost."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site; `path` is relative to its root, with forward slashes.

    While `made_from` stays the same, so do the bytes. `make` gives them, or the file that holds them. `origin` names
    the maker to people.
    """

    path: str
    made_from: bytes
    make: Callable[[], bytes | Path]
    origin: str

    def content(self) -> bytes:
        """The bytes, wherever they are."""
        made = self.make()
        return made if isinstance(made, bytes) else made.read_bytes()


def whole_file(path: str, content: bytes, origin: str) -> Output:
    """A file that is at hand."""
    return Output(path, named(content), partial(bytes, content), origin)


def by_path(outputs: Iterable[Output]) -> dict[str, Output]:
    """The outputs by path. Raises DuplicateOutputError naming both makers where two want one file."""
    found: dict[str, Output] = {}
    for output in outputs:
        if (other := found.setdefault(output.path, output)) is not output:
            raise DuplicateOutputError(f"{output.path}: {other.origin} / {output.origin}")
    return found


def files_below(folder: Path, sources: Mapping[str, str], left_out: Container[str]) -> Iterator[Output]:
    """What another program wrote below `folder`, without the paths `left_out`; `sources` names the source of a path."""
    for parent, _inner, names in os.walk(folder):
        for name in names:
            file = Path(parent, name)
            path = file.relative_to(folder).as_posix()
            if path not in left_out:
                yield whole_file(path, file.read_bytes(), sources.get(path, path))
