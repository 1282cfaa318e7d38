"""The publication of the build that is running, for the events and macros of MkDocs, which are called one by one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.publish.publication import Publication

_current: list["Publication"] = []


def current() -> "Publication":
    """The publication of the build that is running."""
    return _current[-1]


def has_begun() -> bool:
    """Whether there is a publication, as in every build of a preview but the first."""
    return bool(_current)


def begin(publication: "Publication") -> None:
    """Make `publication` the one of the running build."""
    _current[:] = [publication]


def page_address(url: str) -> str:
    """MkDocs' url of a page as an address of ours: its home is "./" or "."."""
    return "" if url in (".", "./") else url
