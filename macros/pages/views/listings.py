"""Galleries and the pages that lead to them."""

from dataclasses import dataclass

from macros.pages.views.common import Card, FieldMark, Headline, Link, Picture


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """Plain links that narrow a listing; the first is "all"."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """Numbered pages of a listing, the newest first; a link without address is a gap. `newer` and `older` are None at
    the ends.
    """

    links: tuple[Link, ...]
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A gallery. `facts` are label and value pairs under the title, `relations` label and links; `by_name` is the
    address of its A-Z page, empty where there is none; `invitation` is shown when there is no card.
    """

    title: str
    deck: str
    field: FieldMark | None
    picture: Picture | None
    facts: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, tuple[Link, ...]], ...]
    by_name: str
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


@dataclass(frozen=True, slots=True)
class NamedEntry:
    """A line of an A-Z page: the title in its two weights, and where and when."""

    address: str
    headline: Headline
    place: str
    year: int


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The profiles under one letter; `anchor` is its place on the page."""

    letter: str
    anchor: str
    entries: tuple[NamedEntry, ...]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """A listing in the order of names; `listing` leads back to it in the order of days."""

    title: str
    listing: Link
    count: str
    groups: tuple[NameGroup, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page of the search. `manifest` is what its script must know of the index, as JSON."""

    title: str
    filters: tuple[FilterGroup, ...]
    manifest: str
