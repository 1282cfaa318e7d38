"""What an author answers, taken as the check of profiles takes it: the same lists, the same spellings, the same words."""

from collections.abc import Iterator
from typing import Any

from macros.catalogue.fields import Field
from macros.catalogue.kinds import Kind
from macros.catalogue.lookup import Lookup
from macros.catalogue.names import Names, fold
from macros.catalogue.places import Place
from macros.catalogue.problems import START, Problem, problem, quoted
from macros.catalogue.profile import WHOLE_PROVINCE, PlaceEntry, ProfileEntry
from macros.catalogue.strict_yaml import Document, control_character
from macros.catalogue.validation import validate_parts
from macros.texts import new as texts
from macros.texts.kinds import KIND_LABELS
from macros.texts.labels import label


class RefusedError(ValueError):
    """An answer that cannot be taken. Its text says what is wrong with it and what to answer instead."""


class AmbiguousPlaceError(RefusedError):
    """A name that several places have; `places` are those, each as a profile tells it from the others."""

    def __init__(self, why: str, places: tuple[PlaceEntry, ...]) -> None:
        super().__init__(why)
        self.places = places


def refusal(kind: str, **details: object) -> RefusedError:
    """The refusal that a message of the check gives."""
    return _told(problem(kind, "", START, **details))


def _told(found: Problem) -> RefusedError:
    return RefusedError(f"{found.found} → {found.instead}")


def value_of(key: str, text: str, lookup: Lookup) -> Any:
    """What a profile holds whose `key` says `text`. Raises RefusedError with what the check would say."""
    if control := control_character(text):
        raise refusal("yaml-character", found=control[1])
    parts = validate_parts(ProfileEntry, Document({key: text}, {}, {}), "", lookup)
    for each in parts.problems:
        if each.label == label((key,)):
            raise _told(each)
    attribute = next(name for name, field in ProfileEntry.model_fields.items() if field.alias == key)
    return getattr(parts.value, attribute)


def fields_for(kind: Kind, lookup: Lookup) -> tuple[Field, ...]:
    """The fields that honour such a kind, in the plan's order."""
    return tuple(field for field in lookup.vocabulary.plan.fields if kind in field.kinds)


def field_for(kind: Kind, text: str, lookup: Lookup) -> Field:
    """The field that `text` names, if it honours such a kind. Raises RefusedError."""
    field = lookup.vocabulary.plan.field(value_of("linh_vuc", text, lookup))
    if kind not in field.kinds:
        others = ", ".join(f"{each.letter} ({each.short_name})" for each in fields_for(kind, lookup))
        raise RefusedError(
            texts.FIELD_NOT_FOR_KIND.format(field=field.short_name, kind=KIND_LABELS[kind], fields=others)
        )
    return field


def nominator_in(field: Field, text: str, lookup: Lookup) -> str:
    """The name of the agency or district that `text` names, if it may nominate in the field. Raises RefusedError."""
    agency = value_of("gioi_thieu_boi", text, lookup)
    names = lookup.vocables["agency"].shown
    if field.counts_per_lead and agency not in field.leads:
        leads = quoted(names[lead] for lead in field.leads)
        raise refusal("nominator-not-lead", field=field.short_name, value=names[agency], leads=leads)
    return names[agency]


def is_whole_province(text: str) -> bool:
    return fold(text) == WHOLE_PROVINCE


def place_meant(commune: str | None, district: str | None, year: int, lookup: Lookup) -> PlaceEntry:
    """The place of a year that is named, as a profile says it. Raises AmbiguousPlaceError and RefusedError."""
    found = lookup.place(commune, district, None, year)
    if found.place is not None:
        return as_written(found.place, year, lookup)
    why = refusal(found.kind, **found.details)
    if commune is None or found.kind != "place-ambiguous":
        raise why
    meant = tuple(as_written(place, year, lookup) for place in _bearers(commune, district, year, lookup))
    raise AmbiguousPlaceError(str(why), meant)


def _bearers(name: str, district: str | None, year: int, lookup: Lookup) -> Iterator[Place]:
    """The communes of a year that bear the name; one that goes on under it into a later era is told once."""
    places = lookup.vocabulary.places
    slug = places.district_names.find(district).item if district else None
    communes = [commune for era in places.eras_of(year) for commune in places.communes_of(era, slug)]
    found = Names((each, commune) for commune in communes for each in (commune.name, commune.short)).find(name)
    distinct = {(commune.district, commune.name): commune for commune in reversed(found.candidates)}
    for commune in reversed(distinct.values()):
        yield Place(places.era(commune.era), places.district(commune.district), commune)


def as_written(place: Place, year: int, lookup: Lookup) -> PlaceEntry:
    """The shortest way to name the place in a profile of the year: the type and the era only where they are needed."""
    district, commune = place.district.short, place.commune
    if commune is None:
        return PlaceEntry(huyen=district)
    ways = [(name, era) for era in (None, place.era.id) for name in (commune.short, commune.name)]
    name, era = next((way for way in ways if lookup.place(way[0], district, way[1], year).place == place), ways[-1])
    return PlaceEntry(xa=name, huyen=district, thoi_ky=era)
