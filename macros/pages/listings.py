"""The listings: which there are, what each shows, how it is cut into pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.consent import PublicProfile
from macros.catalogue.plan import Plan
from macros.pages import addresses
from macros.pages.cards import STRIP_SIZE, card, field_mark, strip_address
from macros.pages.facets import Facet, Value, group
from macros.pages.heads import breadcrumbs
from macros.pages.quotas import quota_words
from macros.pages.views import FieldMark, FilterGroup, Link, Listing, Pages, Picture
from macros.texts import views as texts

PAGE_SIZE = 24
FEWEST = 12
"""The newest page of a long listing holds at least this many cards; it borrows from the page before it."""

NARROWED_BY = {"field": ("kind", "year", "district"), "district": ("kind", "field")}
"""Which facets narrow a listing; the listings of such pairs stand below the first facet's address."""


@dataclass(frozen=True, slots=True)
class ListingPage:
    """A page of a listing: where it stands, the listing's own address, its place among its pages from 1, the newest."""

    address: str
    listing_address: str
    number: int
    listing: Listing
    breadcrumbs: tuple[Link, ...]
    section: str
    facet: str
    key: str


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the pages of one listing have in common, besides their profiles."""

    address: str
    title: str
    way: tuple[Link, ...]
    section: str
    facet: str = ""
    key: str = ""
    deck: str = ""
    field: FieldMark | None = None
    picture: Picture | None = None
    facts: tuple[tuple[str, str], ...] = ()
    filters: tuple[FilterGroup, ...] = ()


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


def listing_pages(catalogue: Catalogue, facets: dict[str, Facet]) -> Iterator[ListingPage]:
    """Every page of every listing, first all profiles, then facet by facet."""
    way = breadcrumbs((texts.ALL_PROFILES, addresses.ALL))
    yield from _pages(catalogue, catalogue.profiles, _Heading(addresses.ALL, texts.ALL_PROFILES, way, addresses.ALL))
    for facet in facets.values():
        groups = group(catalogue.profiles, facet)
        for value in facet.values:
            if groups[value.key] or facet.always:
                yield from _facet_pages(catalogue, facets, facet, value, groups[value.key])


def _facet_pages(
    catalogue: Catalogue, facets: dict[str, Facet], facet: Facet, value: Value, profiles: Sequence[PublicProfile]
) -> Iterator[ListingPage]:
    """The pages of one value of a facet, and of the pairs that narrow it."""
    address = addresses.entry(facet.address, value.slug)
    narrowing = [facets[other] for other in NARROWED_BY.get(facet.id, ())]
    groups = {other.id: group(profiles, other) for other in narrowing}
    heading = _Heading(
        address=address,
        title=value.name,
        way=breadcrumbs((facet.name, facet.address), (value.name, address)),
        section=facet.address if facet.address in (addresses.FIELDS, addresses.DISTRICTS) else addresses.DIRECTORY,
        facet=facet.id,
        key=value.key,
        filters=_filters(narrowing, groups, address, address, len(profiles)),
    )
    if facet.id == "field":
        heading = _with_field(heading, catalogue.vocabulary.plan)
    yield from _pages(catalogue, profiles, heading)
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
                )
                yield from _pages(catalogue, groups[other.id][narrower.key], pair)


def _with_field(heading: _Heading, plan: Plan) -> _Heading:
    """A field's gallery also shows its badge, its picture, who leads it and what the plan asks of it."""
    field = plan.field(heading.key)
    leads = ", ".join(texts.agency(agency.name, agency.successor) for agency in plan.leads(field))
    return replace(
        heading,
        deck=texts.field_deck(field.name),
        field=field_mark(field),
        picture=Picture(strip_address(field), *STRIP_SIZE, cover=True),
        facts=((texts.LEAD_AGENCY, leads), (texts.QUOTA, quota_words(field))),
    )


def _filters(
    narrowing: Sequence[Facet], groups: dict[str, dict[str, list[PublicProfile]]], address: str, here: str, total: int
) -> tuple[FilterGroup, ...]:
    return tuple(_filter(facet, groups[facet.id], address, here, total) for facet in narrowing)


def _filter(facet: Facet, groups: dict[str, list[PublicProfile]], address: str, here: str, total: int) -> FilterGroup:
    """Links to the narrower listings; what would be empty is shown without a link."""
    links = [Link(facet.everyone, address, total, current=not _is_narrowed_by(facet, address, here))]
    for value in facet.values:
        narrower = addresses.entry(address, value.slug)
        count = len(groups[value.key])
        links.append(Link(value.name, narrower if count else "", count, current=narrower == here))
    return FilterGroup(facet.name, tuple(links))


def _is_narrowed_by(facet: Facet, address: str, here: str) -> bool:
    return here.removeprefix(address).rstrip("/") in {value.slug for value in facet.values}


def _pages(catalogue: Catalogue, profiles: Sequence[PublicProfile], heading: _Heading) -> Iterator[ListingPage]:
    """The listing cut into pages, the newest first."""
    bounds = page_bounds(len(profiles))
    count = len(bounds)
    at = [heading.address, *(addresses.numbered(heading.address, count - index) for index in range(1, count))]
    illustrative = sum(not profile.official for profile in profiles)
    for index, (start, end) in enumerate(bounds):
        links = tuple(Link(str(number), address, current=number == index + 1) for number, address in enumerate(at, 1))
        listing = Listing(
            title=heading.title,
            deck=heading.deck,
            field=heading.field,
            picture=heading.picture,
            facts=heading.facts,
            count=texts.counted(len(profiles), index + 1, count),
            illustrative_note=texts.illustrative_note(illustrative),
            filters=heading.filters,
            cards=tuple(card(profile, catalogue.vocabulary.plan) for profile in profiles[start:end]),
            pages=Pages(
                links,
                Link(texts.PREVIOUS_PAGE, at[index - 1]) if index else None,
                Link(texts.NEXT_PAGE, at[index + 1]) if index + 1 < count else None,
            )
            if count > 1
            else None,
            invitation="" if profiles else texts.INVITATION,
        )
        yield ListingPage(
            at[index], heading.address, index + 1, listing, heading.way, heading.section, heading.facet, heading.key
        )
