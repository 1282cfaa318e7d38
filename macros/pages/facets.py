"""The ways of sorting profiles that have listings of their own: by field, district, kind, year, movement …"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.kinds import Kind
from macros.catalogue.places import Commune
from macros.catalogue.public import Brief
from macros.pages import addresses
from macros.texts import views as texts
from macros.texts.kinds import KIND_LABELS


class Value(NamedTuple):
    """What a facet sorts by: its key in the vocabulary, its part of an address, its name."""

    key: str
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A way of sorting profiles: `values` are in the order in which they are shown, `everyone` is the name of all.

    `keys` gives the values that a profile belongs to; `always` makes a page also for a value without profiles.
    """

    id: str
    address: str
    name: str
    everyone: str
    values: tuple[Value, ...]
    keys: Callable[[Brief], Iterable[str]]
    always: bool = False


def facets(catalogue: Catalogue) -> dict[str, Facet]:
    """The facets of a catalogue by id."""
    plan, places, awards, movements = (
        catalogue.vocabulary.plan,
        catalogue.vocabulary.places,
        catalogue.vocabulary.awards,
        catalogue.vocabulary.movements,
    )
    listed = (
        Facet(
            "field",
            addresses.FIELDS,
            texts.FIELDS,
            texts.ANY_FIELD,
            tuple(Value(field.id, field.slug, field.short_name) for field in plan.fields),
            lambda profile: (profile.field,),
            always=True,
        ),
        Facet(
            "district",
            addresses.DISTRICTS,
            texts.DISTRICTS,
            texts.WHOLE_PROVINCE,
            tuple(Value(district.slug, district.slug, district.short) for district in places.districts),
            lambda profile: profile.districts,
            always=True,
        ),
        Facet(
            "kind",
            addresses.KINDS,
            texts.KIND,
            texts.ANY_KIND,
            tuple(Value(kind.value, kind.value, KIND_LABELS[kind]) for kind in Kind),
            lambda profile: (profile.kind.value,),
            always=True,
        ),
        Facet(
            "year",
            addresses.YEARS,
            texts.YEARS,
            texts.ANY_YEAR,
            tuple(Value(str(year), str(year), str(year)) for year in reversed(plan.period.years)),
            lambda profile: (str(profile.year),),
            always=True,
        ),
        Facet(
            "movement",
            addresses.MOVEMENTS,
            texts.MOVEMENTS,
            texts.MOVEMENTS,
            tuple(Value(movement.id, movement.id, movement.name) for movement in movements.movements),
            lambda profile: profile.movements,
        ),
        Facet(
            "award",
            addresses.AWARDS,
            texts.AWARDS,
            texts.AWARDS,
            tuple(Value(award.id, award.id, award.name) for award in awards.awards),
            lambda profile: profile.awards,
        ),
        Facet(
            "agency",
            addresses.AGENCIES,
            texts.AGENCIES,
            texts.AGENCIES,
            tuple(Value(key, key, name) for key, name in catalogue.vocabulary.nominators.items()),
            lambda profile: (profile.nominated_by,) if profile.nominated_by else (),
        ),
        Facet(
            "commune",
            addresses.DISTRICTS,
            texts.COMMUNES,
            texts.COMMUNES,
            tuple(Value(commune_key(commune), addresses.commune(commune), commune.name) for commune in places.communes),
            lambda profile: (commune_key(unit) for commune in profile.communes for unit in places.known_as(commune)),
        ),
    )
    return {facet.id: facet for facet in listed}


def commune_key(commune: Commune) -> str:
    """A commune's key as one text; codes are used again in other eras."""
    return "/".join(commune.key)


Groups = Mapping[str, Sequence[Brief]]
"""The profiles under each value of a facet, by the value's key, in the order of the catalogue."""


def group(profiles: Iterable[Brief], facet: Facet) -> dict[str, list[Brief]]:
    """The profiles under each value of a facet, in the order in which they came."""
    groups: dict[str, list[Brief]] = {value.key: [] for value in facet.values}
    keys_of = facet.keys
    for profile in profiles:
        for key in keys_of(profile):
            members = groups[key]
            if not members or members[-1] is not profile:  # it may name a thing twice
                members.append(profile)
    return groups


def grouped(profiles: Iterable[Brief], facets: Mapping[str, Facet]) -> dict[str, Groups]:
    """The profiles under each value of each facet, by the facet's id."""
    return {facet.id: group(profiles, facet) for facet in facets.values()}
