"""What the search shows: its page, and each result as the browser is given it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.plan import Plan
from macros.catalogue.public import Brief
from macros.pages import addresses
from macros.pages.cards import lead_picture
from macros.pages.facets import Facet, Groups
from macros.pages.views import FilterGroup, Link, SearchView
from macros.pages.words import headline, short_place
from macros.texts import search as texts
from macros.texts.kinds import KIND_LABELS, NOT_YET_LABELS, ORIGIN_LABELS

SEARCHED_BY = ("field", "district", "kind", "year", "movement")
"""The facets that narrow a search."""


def result(profile: Brief, plan: Plan) -> Mapping[str, object]:
    """A profile's row in a list of results, for JSON. Of its picture it has the narrowest file."""
    title = headline(profile.title)
    field = plan.field(profile.field)
    picture = lead_picture(profile)
    shown = {
        "address": addresses.profile(profile.id),
        "title": [title.lead, title.rest] if title.rest else [title.lead],
        "field": [field.id, field.icon, field.short_name],
        "kind": KIND_LABELS[profile.kind],
        "place": short_place(profile),
        "year": profile.year,
        "summary": profile.summary,
        "picture": picture.sources[0].address if picture.sources else picture.address,
    }
    if profile.provenance in ORIGIN_LABELS:
        shown["origin"] = ORIGIN_LABELS[profile.provenance]
    if profile.not_yet:
        shown["notYet"] = NOT_YET_LABELS[profile.not_yet]
    return shown


def facet_lists(profiles: Sequence[tuple[int, Brief]], facets: Mapping[str, Facet]) -> Mapping[str, list[int]]:
    """Which profiles are found under each value of each facet, in their order: numbers by the facet's part of an address
    and the value's, as in `linh-vuc/an-ninh`.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for facet in (facets[each] for each in SEARCHED_BY):
        names = {value.key: f"{facet.address}{value.slug}" for value in facet.values}
        for number, profile in profiles:
            for key in dict.fromkeys(facet.keys(profile)):
                found[names[key]].append(number)
    return found


def search_view(
    catalogue: Catalogue, facets: Mapping[str, Facet], grouped: Mapping[str, Groups], manifest: str = ""
) -> SearchView:
    """The page before anything was searched: every filter leads to a listing, which is what it does without a script."""
    total = len(catalogue.profiles)
    groups = (_filter(facets[each], grouped[each], total) for each in SEARCHED_BY)
    return SearchView(texts.title(total), tuple(groups), manifest)


def _filter(facet: Facet, groups: Groups, total: int) -> FilterGroup:
    shown = [value for value in facet.values if groups[value.key]]
    links = (Link(value.name, addresses.entry(facet.address, value.slug), len(groups[value.key])) for value in shown)
    return FilterGroup(facet.name, (Link(texts.EVERYTHING, facet.address, total, current=True), *links))
