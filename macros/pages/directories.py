"""Pages that lead to listings: one for each facet, and one for all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping

from macros.catalogue.catalogue import Catalogue
from macros.pages import addresses
from macros.pages.cards import STRIP_SIZE, field_mark, strip_address
from macros.pages.facets import Facet, Groups
from macros.pages.views import FieldTile, Index, IndexEntry, IndexGroup, Link, Picture
from macros.texts import views as texts

LISTED = ("kind", "year", "movement", "award", "agency")


def directories(facets: Mapping[str, Facet], grouped: Mapping[str, Groups]) -> Iterator[tuple[str, Index]]:
    """Address and view of each directory; the last holds all groups."""
    groups = {name: _group(facets[name], grouped[name]) for name in LISTED}
    for name, entries in groups.items():
        yield facets[name].address, Index(facets[name].name, "", (entries,))
    yield addresses.DIRECTORY, Index(texts.DIRECTORY, "", tuple(groups.values()))


def _group(facet: Facet, groups: Groups) -> IndexGroup:
    """The values that have a listing; where there are none the group says so."""
    return IndexGroup(
        facet.name,
        tuple(
            IndexEntry(Link(value.name, addresses.entry(facet.address, value.slug), len(groups[value.key])))
            for value in facet.values
            if groups[value.key] or facet.always
        ),
    )


def field_tiles(catalogue: Catalogue) -> tuple[FieldTile, ...]:
    """The fields in the plan's order, with their counts and lead agencies."""
    counts = Counter(profile.field for profile in catalogue.profiles)
    plan = catalogue.vocabulary.plan
    return tuple(
        FieldTile(
            field=field_mark(field),
            strip=Picture(strip_address(field), *STRIP_SIZE, cover=True),
            count=texts.profiles(counts[field.id]),
            lead=", ".join(agency.name for agency in plan.leads(field)),
        )
        for field in plan.fields
    )
