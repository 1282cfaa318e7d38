"""What a list of profiles is narrowed to: values as people type them, found as the check finds them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic_core import PydanticCustomError

from macros.authoring.overview import Row
from macros.catalogue.lookup import Lookup, Vocable
from macros.catalogue.names import Names, spelling
from macros.catalogue.places import CommuneKey, Places
from macros.catalogue.problems import START, Problem, problem, quoted
from macros.catalogue.validation import choices
from macros.catalogue.values import fault
from macros.texts.places import FILE

LISTS = ("field", "kind", "status", "provenance", "agency", "movement")
"""What is looked up in a list of the vocabulary that bears this name."""

ASKED = (*LISTS, "district", "commune", "year")


class UnknownValueError(ValueError):
    """A value that no list has, or that several entries answer to: `problem` says what to write instead."""

    def __init__(self, name: str, told: Problem) -> None:
        super().__init__(str(told))
        self.name = name
        self.problem = told


@dataclass(frozen=True, slots=True)
class Sieve:
    """The values asked for, by name: several of one mean or, several names mean and."""

    asked: Mapping[str, frozenset[Any]]
    places: Places

    def lets_through(self, row: Row) -> bool:
        return all(not wanted.isdisjoint(self._values(row, name)) for name, wanted in self.asked.items())

    def _values(self, row: Row, name: str) -> Iterable[Any]:
        if name == "district":
            return row.districts
        if name == "commune":
            return (unit.key for each in row.communes for unit in self.places.known_as(each))
        return row.movements if name == "movement" else (getattr(row, name),)


def make_sieve(asked: Mapping[str, Sequence[str]], lookup: Lookup) -> Sieve:
    """A sieve of what people typed, by the names in `ASKED`. Raises UnknownValueError at the first that is not known."""
    places = lookup.vocabulary.places
    finders: dict[str, Callable[[str], Any]] = {name: partial(lookup.resolve, name) for name in LISTS} | {
        "district": Vocable(places.district_names, {each.slug: each.name for each in places.districts}, FILE).resolve,
        "year": partial(_year, lookup),
    }
    found: dict[str, frozenset[Any]] = {}
    for name, texts in asked.items():
        values: set[Any] = set()
        for text in texts:
            try:
                if name == "commune":
                    values |= _communes(places, text)
                else:
                    values.add(finders[name](text))
            except PydanticCustomError as error:
                raise UnknownValueError(name, problem(error.type, "", START, **(error.context or {}))) from None
        found[name] = frozenset(values)
    return Sieve(found, places)


def _year(lookup: Lookup, text: str) -> int:
    period = lookup.vocabulary.plan.period
    if not (text.isascii() and text.isdecimal()):
        raise fault("year-format", value=text)
    if int(text) not in period:
        raise fault("year-outside", year=text, low=period.start, high=period.end)
    return int(text)


def _communes(places: Places, text: str) -> set[CommuneKey]:
    """The units of any era that bear this name, each by the first that bore it: as `Places.known_as` tells them."""
    found = Names((name, each) for each in places.communes for name in (each.name, each.short)).find(text)
    units = (found.item,) if found.item else found.candidates
    if not units:
        raise fault("vocabulary-unknown", value=text, choices=choices(found.suggestions, FILE))
    if len({spelling(unit.short) for unit in units}) > 1:
        raise fault("vocabulary-ambiguous", value=text, candidates=quoted(dict.fromkeys(each.name for each in units)))
    return {places.first_of_name(unit).key for unit in units}
