"""What stands above a listing: its title, the way to it, and what is known of the thing that it lists by."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.places import Commune, Places
from macros.catalogue.plan import Plan
from macros.catalogue.public import Brief
from macros.pages import addresses
from macros.pages.cards import STRIP_SIZE, field_mark, strip_address
from macros.pages.facets import Facet, Groups, Value, commune_key
from macros.pages.heads import breadcrumbs
from macros.pages.quotas import quota_words
from macros.pages.views import FieldMark, FilterGroup, Link, Picture
from macros.pages.words import district_in_era
from macros.texts import views as texts


@dataclass(frozen=True, slots=True)
class Heading:
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
    relations: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    filters: tuple[FilterGroup, ...] = ()
    by_name: str = ""
    full_title: str = ""
    """The title where it stands alone, as in a list of results, if that says more."""

    @property
    def is_district(self) -> bool:
        """Whether it is a district's own listing, not one that narrows it."""
        return self.facet == "district" and self.address == addresses.entry(addresses.DISTRICTS, self.key)


def heading_of(catalogue: Catalogue, facet: Facet, value: Value, groups: Groups) -> Heading:
    """The heading of the listing of one value of a facet, not yet narrowed. `groups` are the facet's profiles by value."""
    address = addresses.entry(facet.address, value.slug)
    heading = Heading(
        address=address,
        title=value.name,
        way=breadcrumbs((facet.name, facet.address), (value.name, address)),
        section=section_of(facet),
        facet=facet.id,
        key=value.key,
    )
    match facet.id:
        case "field":
            heading = _with_field(heading, catalogue.vocabulary.plan)
        case "commune":
            return _with_commune(heading, catalogue.vocabulary.places, groups)
    return replace(heading, by_name=addresses.by_name(address)) if has_name_order(groups[value.key]) else heading


def section_of(facet: Facet) -> str:
    """The entry of the navigation that a facet's listings belong to."""
    return facet.address if facet.address in (addresses.FIELDS, addresses.DISTRICTS) else addresses.DIRECTORY


def has_name_order(profiles: Sequence[Brief]) -> bool:
    """Whether a listing of one value of a facet has an A-Z page: of one profile it would say nothing new."""
    return len(profiles) > 1


def _with_field(heading: Heading, plan: Plan) -> Heading:
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


def _with_commune(heading: Heading, places: Places, groups: Groups) -> Heading:
    """A commune's gallery says when it was, what it came from and what it is part of today."""
    era, _, code = heading.key.partition("/")
    commune = places.commune(era, code)
    district, at_that_time = places.district(commune.district), places.era(era)
    at = addresses.entry(addresses.DISTRICTS, district.slug)
    name = heading.title
    today = places.today(commune)
    before = [unit for each in places.eras[:-1] for unit in places.in_era(commune, each) if each.id != era]

    def links(units: Sequence[Commune]) -> tuple[Link, ...]:
        """Those that have a page lead there; a unit without is named all the same."""
        return tuple(
            dict.fromkeys(
                Link(unit.name, addresses.entry(addresses.DISTRICTS, addresses.commune(unit)))
                if groups[commune_key(unit)]
                else Link(unit.name, "")
                for unit in units
            )
        )

    relations = []
    if today is not commune:
        relations.append((texts.TODAY_PART_OF, links([today])))
    elif before:
        relations.append((texts.MADE_FROM, links([unit for unit in before if unit.era == places.eras[0].id])))
    return replace(
        heading,
        way=breadcrumbs((texts.DISTRICTS, addresses.DISTRICTS), (district.short, at), (name, heading.address)),
        deck=texts.commune_deck(
            district_in_era(district, at_that_time), at_that_time.valid_from, places.name_ended(commune)
        ),
        relations=tuple(relations),
        full_title=texts.commune_title(name, district.short, at_that_time.valid_from, places.name_ended(commune)),
    )
