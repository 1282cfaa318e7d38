"""The listings: which there are, how each is cut into pages, what a page shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.public import Brief
from macros.pages import addresses
from macros.pages.facets import Facet, Groups, Value, group
from macros.pages.headings import Heading, heading_of
from macros.pages.heads import breadcrumbs
from macros.pages.views import Card, FilterGroup, Link, Listing, Pages
from macros.texts import views as texts

PAGE_SIZE = 24
FEWEST = 12
"""The newest page of a long listing holds at least this many cards; it borrows from the page before it."""

NARROWED_BY = {"field": ("kind", "year", "district"), "district": ("kind", "field")}
"""Which facets narrow a listing; the listings of such pairs stand below the first facet's address."""

NEAREST = 2
"""How many numbered pages on either side a page links to."""


@dataclass(frozen=True, slots=True)
class ListingPage:
    """A page of a listing before it is drawn.

    `number` counts from the oldest page, which is 1 and never changes; the newest page, of `last` in all, stands at
    the listing's own address. `total` and `illustrative` are numbers of profiles of the whole listing.
    """

    heading: Heading
    profiles: Sequence[Brief]
    number: int
    last: int
    total: int
    illustrative: int

    @property
    def is_newest(self) -> bool:
        return self.number == self.last

    @property
    def address(self) -> str:
        return self.heading.address if self.is_newest else addresses.numbered(self.heading.address, self.number)

    @property
    def title(self) -> str:
        title = self.heading.full_title or self.heading.title
        return title if self.is_newest else texts.numbered_page(title, self.number)

    @property
    def posted(self) -> date | None:
        """The day of its newest profile, which comes first."""
        return self.profiles[0].posted if self.profiles else None

    @property
    def neighbourhood(self) -> tuple[int, int]:
        """All that `pages` depends on besides the address: pages far newer than this one change nothing here."""
        return self.number, min(self.last - self.number, NEAREST + 2)

    @property
    def count(self) -> str:
        """The number of the whole listing; an older page tells only its own number, so that it need not change."""
        return texts.profiles(self.total) if self.is_newest else texts.page(self.number)

    @property
    def illustrative_note(self) -> str:
        return texts.illustrative_note(self.illustrative) if self.is_newest else ""

    @property
    def pages(self) -> Pages | None:
        """Links to the newest page, to the nearest ones, and to the oldest; none for a listing of one page."""
        if self.last == 1:
            return None
        near = range(min(self.number + NEAREST, self.last - 1), max(self.number - NEAREST, 1) - 1, -1)
        links = [self._link(self.last)]
        if near[0] < self.last - 1:
            links.append(Link(texts.GAP, ""))
        links += map(self._link, near)
        if near[-1] > 2:
            links.append(Link(texts.GAP, ""))
        if near[-1] > 1:
            links.append(self._link(1))
        return Pages(
            tuple(links),
            replace(self._link(self.number + 1), text=texts.NEWER_PAGE) if self.number < self.last else None,
            replace(self._link(self.number - 1), text=texts.OLDER_PAGE) if self.number > 1 else None,
        )

    def view(self, card: Callable[[Brief], Card]) -> Listing:
        heading = self.heading
        return Listing(
            title=heading.title,
            deck=heading.deck,
            field=heading.field,
            picture=heading.picture,
            facts=heading.facts,
            relations=heading.relations,
            by_name=heading.by_name,
            count=self.count,
            illustrative_note=self.illustrative_note,
            filters=heading.filters,
            cards=tuple(map(card, self.profiles)),
            pages=self.pages,
            invitation="" if self.total else texts.INVITATION,
        )

    def _link(self, number: int) -> Link:
        current = number == self.number
        if number == self.last:
            return Link(texts.NEWEST_PAGE, self.heading.address, current=current)
        return Link(str(number), addresses.numbered(self.heading.address, number), current=current)


def page_bounds(count: int) -> list[tuple[int, int]]:
    """Slices of a newest-first list, newest page first.

    Full pages are counted from the oldest profile, so that a new one changes only the newest page, and the one before
    it while the newest is short.
    """
    if count <= PAGE_SIZE:
        return [(0, count)]
    newest = count % PAGE_SIZE or PAGE_SIZE
    starts = [0, *range(newest, count, PAGE_SIZE)]
    if newest < FEWEST:
        starts[1] = FEWEST
    return list(zip(starts, [*starts[1:], count], strict=True))


def listing_pages(
    catalogue: Catalogue, facets: Mapping[str, Facet], grouped: Mapping[str, Groups]
) -> Iterator[ListingPage]:
    """Every page of every listing, first all profiles, then facet by facet, which `grouped` has by their ids."""
    way = breadcrumbs((texts.ALL_PROFILES, addresses.ALL))
    yield from _cut(Heading(addresses.ALL, texts.ALL_PROFILES, way, addresses.ALL), catalogue.profiles)
    for facet in facets.values():
        groups = grouped[facet.id]
        for value in facet.values:
            if groups[value.key] or facet.always:
                heading = heading_of(catalogue, facet, value, groups)
                yield from _with_pairs(facets, facet, value, heading, groups[value.key])


def _with_pairs(
    facets: Mapping[str, Facet], facet: Facet, value: Value, heading: Heading, profiles: Sequence[Brief]
) -> Iterator[ListingPage]:
    """The pages of one value of a facet, and of the pairs that narrow it."""
    narrowing = [facets[other] for other in NARROWED_BY.get(facet.id, ())]
    groups = {other.id: group(profiles, other) for other in narrowing}
    address = heading.address
    yield from _cut(replace(heading, filters=_filters(narrowing, groups, address, address, len(profiles))), profiles)
    for other in narrowing:
        for narrower in other.values:
            if groups[other.id][narrower.key]:
                here = addresses.entry(address, narrower.slug)
                # A kind is a common word; a district is a name, and a field may begin with an abbreviation.
                name = texts.lower_first(narrower.name) if other.id == "kind" else narrower.name
                pair = replace(
                    heading,
                    address=here,
                    title=texts.in_field_and(value.name, name),
                    way=breadcrumbs((facet.name, facet.address), (value.name, address), (narrower.name, here)),
                    filters=_filters(narrowing, groups, address, here, len(profiles)),
                    by_name="",
                )
                yield from _cut(pair, groups[other.id][narrower.key])


def _filters(
    narrowing: Sequence[Facet],
    groups: Mapping[str, Groups],
    address: str,
    here: str,
    total: int,
) -> tuple[FilterGroup, ...]:
    return tuple(_filter(facet, groups[facet.id], address, here, total) for facet in narrowing)


def _filter(facet: Facet, groups: Groups, address: str, here: str, total: int) -> FilterGroup:
    """Links to the narrower listings; what would be empty is shown without a link."""
    links = [Link(facet.everyone, address, total, current=not _is_narrowed_by(facet, address, here))]
    for value in facet.values:
        narrower = addresses.entry(address, value.slug)
        count = len(groups[value.key])
        links.append(Link(value.name, narrower if count else "", count, current=narrower == here))
    return FilterGroup(facet.name, tuple(links))


def _is_narrowed_by(facet: Facet, address: str, here: str) -> bool:
    return here.removeprefix(address).rstrip("/") in {value.slug for value in facet.values}


def _cut(heading: Heading, profiles: Sequence[Brief]) -> Iterator[ListingPage]:
    """The listing cut into pages, the newest first."""
    bounds = page_bounds(len(profiles))
    illustrative = sum(not profile.official for profile in profiles)
    for index, (start, end) in enumerate(bounds):
        yield ListingPage(heading, profiles[start:end], len(bounds) - index, len(bounds), len(profiles), illustrative)
