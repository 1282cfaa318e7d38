"""The ways of sorting profiles that have listings of their own: by field, district, kind, year, movement …"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.consent import PublicProfile
from macros.catalogue.kinds import Kind
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
    keys: Callable[[PublicProfile], Iterable[str]]
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
            # What is only proposed has not been given (domain.md, `khen_thuong`).
            lambda profile: {given.award for given in profile.commendations if given.decision},
        ),
        Facet(
            "agency",
            addresses.AGENCIES,
            texts.AGENCIES,
            texts.AGENCIES,
            tuple(Value(key, key, name) for key, name in catalogue.vocabulary.nominators.items()),
            lambda profile: (profile.nominated_by,) if profile.nominated_by else (),
        ),
    )
    return {facet.id: facet for facet in listed}


def group(profiles: Iterable[PublicProfile], facet: Facet) -> dict[str, list[PublicProfile]]:
    """The profiles under each value of a facet, in the order in which they came."""
    groups: dict[str, list[PublicProfile]] = {value.key: [] for value in facet.values}
    for profile in profiles:
        for key in dict.fromkeys(facet.keys(profile)):
            groups[key].append(profile)
    return groups
