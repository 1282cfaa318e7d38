"""Galleries and the pages that lead to them."""

from dataclasses import dataclass

from macros.pages.views.common import Card, FieldMark, Link, Picture


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """Plain links that narrow a listing; the first is "all"."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """Numbered pages of a listing, oldest first inside, newest shown first. `previous`/`next` are None at the ends."""

    links: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A gallery. `facts` are label and value pairs under the title; `invitation` is shown when there is no card."""

    title: str
    deck: str
    field: FieldMark | None
    picture: Picture | None
    facts: tuple[tuple[str, str], ...]
    count: str
    illustrative_note: str
    filters: tuple[FilterGroup, ...]
    cards: tuple[Card, ...]
    pages: Pages | None
    invitation: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of an index page (all kinds, all years, all agencies …)."""

    link: Link
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A page that leads to listings."""

    title: str
    deck: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class FieldTile:
    """One of the field tiles of the home page and of the index of fields."""

    field: FieldMark
    strip: Picture
    count: str
    lead: str
