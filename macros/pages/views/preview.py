"""What only a preview shows: what is still to be mended, and what waits."""

from dataclasses import dataclass

from macros.pages.views.common import Link


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """The messages about one file; `page` is where its profile would stand, None for other files."""

    file: str
    page: Link | None
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The start page of a preview. `waiting` are groups (why, profiles) of what is not public yet."""

    problems: tuple[ProblemGroup, ...]
    waiting: tuple[tuple[str, tuple[Link, ...]], ...]
