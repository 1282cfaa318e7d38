"""How the keys and values of a profile are written by the book: as its model and the lists have them.

Only what the reader takes for an entry in another spelling has such a form. What it does not know, or what may be two
entries, is for the author to decide.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from macros.catalogue.case import Case
from macros.catalogue.lookup import Listed, Lookup
from macros.catalogue.names import fold, spelling
from macros.catalogue.places import PlaceFound
from macros.catalogue.problems import Mark
from macros.catalogue.profile import WHOLE_PROVINCE, PlaceEntry, ProfileEntry
from macros.catalogue.strict_yaml import Path, Value
from macros.catalogue.tombstone import TombstoneEntry
from macros.catalogue.validation import key_spellings, keys_of

WRITTEN_AS_IDS = frozenset({"field", "stage", "movement"})
"""The open lists whose entries the authors' guide writes as ids; those of the others it writes as names."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A mapping of the front matter: the model that it is read as, and each value with its path, by its known key."""

    model: type[BaseModel]
    values: Mapping[str, tuple[Path, Value]]


def model_of(case: Case) -> type[BaseModel]:
    """The declaration of the keys of a file."""
    return TombstoneEntry if case.is_tombstone else ProfileEntry


def canonical_spellings(case: Case) -> dict[Mark, str]:
    """How to write what is spelt in another way: keys and values, by the place where they stand."""
    document = case.document
    model = model_of(case)
    known = key_spellings(document, model)
    spellings = {document.keys[path]: key for path, key in known.items()}
    for group in _groups(document.value, model, (), known):
        for path, text in (*_entries(group, case.lookup), *_names_of_place(group, case)):
            spellings[document.values[path]] = text
    return spellings


def _groups(value: Value, model: type[BaseModel], path: Path, known: Mapping[Path, str]) -> Iterator[_Group]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _groups(item, model, (*path, index), known)
    elif isinstance(value, dict):
        values = {known.get((*path, key), key): ((*path, key), item) for key, item in value.items()}
        yield _Group(model, values)
        for key, (below, item) in values.items():
            if inner := keys_of(model).get(key):
                yield from _groups(item, inner, below, known)


def _entries(group: _Group, lookup: Lookup) -> Iterator[tuple[Path, str]]:
    """The values that are entries of lists, where they are to be written in another way."""
    lists = _lists_of(group.model)
    for key, (path, value) in group.values.items():
        if key in lists:
            items = enumerate(value) if isinstance(value, list) else ()
            for at, text in ((path, value), *(((*path, index), item) for index, item in items)):
                if isinstance(text, str) and (right := canonical_entry(lists[key], text, lookup)):
                    yield at, right
        elif keys_of(group.model).get(key) is PlaceEntry and _is_whole_province(value):
            yield path, WHOLE_PROVINCE


def _is_whole_province(value: Value) -> bool:
    """Whether the value says so in another way than it is to be written."""
    return isinstance(value, str) and fold(value) == WHOLE_PROVINCE != value.strip()


@cache
def _lists_of(model: type[BaseModel]) -> Mapping[str, str]:
    """The keys whose values are entries of a list, with the name of the list (see `Lookup.vocables`)."""
    listed = {
        field.alias or name: _listed_in((field.annotation, *field.metadata))
        for name, field in model.model_fields.items()
    }
    return {key: mark.name for key, mark in listed.items() if mark}


def _listed_in(parts: Iterable[Any]) -> Listed | None:
    for part in parts:
        if found := part if isinstance(part, Listed) else _listed_in(get_args(part)):
            return found
    return None


def canonical_entry(name: str, text: str, lookup: Lookup) -> str | None:
    """How to write the entry of the list `name` that `text` names; None where it may stay as it is."""
    vocable = lookup.vocables[name]
    entry = vocable.names.find(text).item
    if entry is None:
        return None
    if isinstance(entry, StrEnum):
        return entry.value if text.strip() != entry.value else None
    if vocable.names.is_listed(text):
        return None
    if name in WRITTEN_AS_IDS:
        return str(entry)
    names = [each for each, owner in vocable.names.named if owner == entry != each]
    return _nearest(text, names) or vocable.shown[entry]


def _nearest(text: str, names: Sequence[str]) -> str | None:
    """The name that `text` is: as it is written, else by case and tone placement, else by marks too; None if none is."""
    ways: tuple[Callable[[str], str], ...] = (str.strip, spelling, fold)
    return next((name for way in ways for name in names if way(name) == way(text)), None)


def _names_of_place(group: _Group, case: Case) -> Iterator[tuple[Path, str]]:
    """The names of a district and a commune; in the year of the profile they still mean the same place."""
    if group.model is not PlaceEntry or "year" in case.faulty:
        return
    # As the model reads them: on one line.
    written = {key: " ".join(value.split()) for key, (_path, value) in group.values.items() if isinstance(value, str)}

    def found(names: Mapping[str, str]) -> PlaceFound:
        return case.lookup.place(names.get("xa"), names.get("huyen"), names.get("thoi_ky"), case.entry.year)

    right = dict(written)
    place = found(written).place
    if place and place.commune:
        right["xa"] = _nearest(written["xa"], (place.commune.name, place.commune.short)) or written["xa"]
    districts = case.lookup.vocabulary.places.district_names
    slug = districts.find(written.get("huyen", "")).item
    if slug and not districts.is_listed(written["huyen"]):
        names = [name for name, owner in districts.named if owner == slug != name]
        right["huyen"] = _nearest(written["huyen"], names) or written["huyen"]
    if found(right) == found(written):
        for key, name in right.items():
            if name != written[key]:
                yield group.values[key][0], name
