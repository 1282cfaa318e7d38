"""The publication of the build that is running, for the events and macros of MkDocs, which are called one by one."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from macros.catalogue.digests import made_from

if TYPE_CHECKING:
    from macros.catalogue.problems import Problem
    from macros.publish.publication import Publication

Call: TypeAlias = list[Any]
"""A macro's name, its arguments by place and by name, and a digest of what it gave; in all JSON."""

_current: list["Publication"] = []
_reported: list["Problem"] = []
_calls: list[Call] = []


def current() -> "Publication":
    """The publication of the build that is running."""
    return _current[-1]


def has_begun() -> bool:
    """Whether there is a publication, as in every build of a preview but the first."""
    return bool(_current)


def begin(publication: "Publication") -> None:
    """Make `publication` the one of the running build, of whose pages nothing was told yet."""
    _current[:] = [publication]
    _reported.clear()
    _calls.clear()


def report(problem: "Problem") -> None:
    """Note what is wrong with a page that MkDocs is reading, to be told with all others."""
    _reported.append(problem)


def note_call(name: str, arguments: tuple[object, ...], named: Mapping[str, object], html: str) -> None:
    """Note what a macro gave, so that the next build may ask whether it still gives that."""
    _calls.append([name, list(arguments), dict(named), _digest(html)])


def calls() -> list[Call]:
    """The calls of macros on the pages that MkDocs has read."""
    return list(_calls)


def still_give(noted: Iterable[Call]) -> bool:
    """Whether macros that were called in an earlier build give today what they gave then."""
    from macros.pages.inserts import InsertFault

    try:
        return all(
            _digest(str(getattr(current().inserts, name)(*arguments, **named))) == digest
            for name, arguments, named, digest in noted
        )
    except InsertFault:  # which MkDocs will find again, and tell with its line
        return False


def _digest(html: str) -> str:
    return made_from(html).hex()


def reported() -> tuple["Problem", ...]:
    """What is wrong with the pages that MkDocs has read, in the order of files and lines."""
    from macros.catalogue.problems import in_reading_order

    return tuple(in_reading_order(_reported))


def page_address(url: str) -> str:
    """MkDocs' url of a page as an address of ours: its home is "./" or "."."""
    return "" if url in (".", "./") else url
