"""The listings: which there are, what each shows, how it is cut into pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.consent import PublicProfile
from macros.pages import addresses
from macros.pages.cards import STRIP_SIZE, card, field_mark, strip_address
from macros.pages.facets import Facet, group
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
class _Plan:
    """What is common to the pages of one listing."""

    address: str
    title: str
    deck: str
    field: FieldMark | None
    picture: Picture | None
    facts: tuple[tuple[str, str], ...]
    filters: tuple[FilterGroup, ...]
    breadcrumbs: tuple[Link, ...]
    section: str
    facet: str
    key: str


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
    everything = _Plan(
        addresses.ALL,
        texts.ALL_PROFILES,
        "",
        None,
        None,
        (),
        (),
        _crumbs((texts.ALL_PROFILES, addresses.ALL)),
        addresses.ALL,
        "",
        "",
    )
    yield from _pages(catalogue, catalogue.profiles, everything)
    for facet in facets.values():
        groups = group(catalogue.profiles, facet)
        for key, slug, name in facet.values:
            if groups[key] or facet.always:
                yield from _facet_pages(catalogue, facets, facet, (key, slug, name), groups[key])


def _facet_pages(
    catalogue: Catalogue,
    facets: dict[str, Facet],
    facet: Facet,
    value: tuple[str, str, str],
    profiles: Sequence[PublicProfile],
) -> Iterator[ListingPage]:
    key, slug, name = value
    address = addresses.entry(facet.address, slug)
    mark, picture, deck, facts = _about(catalogue, facet, key)
    narrowing = [facets[other] for other in NARROWED_BY.get(facet.id, ())]
    groups = {other.id: group(profiles, other) for other in narrowing}
    section = facet.address if facet.address in (addresses.FIELDS, addresses.DISTRICTS) else addresses.DIRECTORY
    crumbs = ((facet.name, facet.address), (name, address))

    def plan(title: str, here: str, crumbs: tuple[tuple[str, str], ...]) -> _Plan:
        filters = tuple(_filter(other, groups[other.id], address, here, len(profiles)) for other in narrowing)
        return _Plan(here, title, deck, mark, picture, facts, filters, _crumbs(*crumbs), section, facet.id, key)

    yield from _pages(catalogue, profiles, plan(name, address, crumbs))
    for other in narrowing:
        for other_key, other_slug, other_name in other.values:
            if groups[other.id][other_key]:
                here = addresses.entry(address, other_slug)
                # A kind is a common word; a district is a name, and a field may begin with an abbreviation.
                title = texts.in_field_and(name, texts.lower_first(other_name) if other.id == "kind" else other_name)
                pair = plan(title, here, (*crumbs, (other_name, here)))
                yield from _pages(catalogue, groups[other.id][other_key], pair)


def _about(
    catalogue: Catalogue, facet: Facet, key: str
) -> tuple[FieldMark | None, Picture | None, str, tuple[tuple[str, str], ...]]:
    """The badge, picture, deck and facts of a listing: a field has all of them, others have none."""
    if facet.id != "field":
        return None, None, "", ()
    plan = catalogue.vocabulary.plan
    field = plan.field(key)
    leads = ", ".join(agency.name for agency in plan.leads(field))
    facts = ((texts.LEAD_AGENCY, leads), (texts.QUOTA, quota_words(field)))
    picture = Picture(strip_address(field), *STRIP_SIZE, cover=True)
    return field_mark(field), picture, texts.field_deck(field.name), facts


def _filter(facet: Facet, groups: dict[str, list[PublicProfile]], address: str, here: str, total: int) -> FilterGroup:
    """Links to the narrower listings; what would be empty is shown without a link."""
    links = [Link(facet.everyone, address, total, current=not _is_narrowed_by(facet, address, here))]
    for key, slug, name in facet.values:
        narrower = addresses.entry(address, slug)
        count = len(groups[key])
        links.append(Link(name, narrower if count else "", count, current=narrower == here))
    return FilterGroup(facet.name, tuple(links))


def _is_narrowed_by(facet: Facet, address: str, here: str) -> bool:
    return here.removeprefix(address).rstrip("/") in {slug for _key, slug, _name in facet.values}


def _crumbs(*steps: tuple[str, str]) -> tuple[Link, ...]:
    """The way down from the home page; the last step is the page itself."""
    return (
        Link(texts.HOME, ""),
        *(Link(name, address, current=index == len(steps)) for index, (name, address) in enumerate(steps, start=1)),
    )


def _pages(catalogue: Catalogue, profiles: Sequence[PublicProfile], plan: _Plan) -> Iterator[ListingPage]:
    bounds = page_bounds(len(profiles))
    count = len(bounds)
    at = [plan.address, *(addresses.numbered(plan.address, count - index) for index in range(1, count))]
    illustrative = sum(not profile.official for profile in profiles)
    for index, (start, end) in enumerate(bounds):
        links = tuple(Link(str(number), address, current=number == index + 1) for number, address in enumerate(at, 1))
        listing = Listing(
            title=plan.title,
            deck=plan.deck,
            field=plan.field,
            picture=plan.picture,
            facts=plan.facts,
            count=texts.counted(len(profiles), index + 1, count),
            illustrative_note=texts.illustrative_note(illustrative),
            filters=plan.filters,
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
            at[index], plan.address, index + 1, listing, plan.breadcrumbs, plan.section, plan.facet, plan.key
        )
