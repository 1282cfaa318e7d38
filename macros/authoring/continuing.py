"""The earlier profile of somebody who is honoured again: what of it stays true in a later year."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from macros.authoring.answers import RefusedError, as_written, refusal
from macros.catalogue.case import Case
from macros.catalogue.folders import INDEX
from macros.catalogue.kinds import Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.names import Names
from macros.catalogue.places import Place
from macros.catalogue.problems import Problem
from macros.catalogue.profile import PlaceEntry, ProfileEntry
from macros.catalogue.reading import case_of
from macros.catalogue.source import Source, read_source
from macros.catalogue.strict_yaml import Document, StrictYamlError, read_yaml
from macros.catalogue.validation import choices, key_spellings
from macros.texts import new as texts
from macros.texts.problems import ALL_PROFILES

_STAYS_TRUE = frozenset(
    {
        *("title", "honorific", "other_names", "kind", "field", "other_fields", "nominated_by", "provenance"),
        *("places", "shown_level", "occupation", "position", "unit", "birth_year", "movements", "contact", "licence"),
    }
)
"""The attributes that are copied. Never consent, stages, figures, commendations, photos or words: those are of the year."""

_ANSWERS = {"title": "title", "kind": "kind", "field": "field", "nominated_by": "agency", "provenance": "provenance"}
"""The attributes that answer what a new profile is asked, with the name of the question."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A profile that another goes on from. `copied` is the text of its keys that stays true; `answers` are by question
    what it says there, without what is faulty. `followers` are the ids of those that go on from it, by their years.
    """

    case: Case
    copied: Mapping[str, str]
    answers: Mapping[str, str]
    followers: Mapping[int, str]

    @property
    def id(self) -> str:
        return self.case.entry.id

    @property
    def year(self) -> int:
        """As its id says, which the check holds together with the key."""
        return int(self.id.split("-")[-2])


def read_earlier(asked: str, named: Mapping[str, list[Path]], lookup: Lookup) -> Earlier:
    """The profile with the id that is asked for; `named` are the folders by the ids in their text.

    Raises RefusedError for an unknown id, with what it may be a slip of, and for a profile that was withdrawn.
    """
    found = Names.of(named).find(asked)
    profile_id = found.item or asked
    read = {folder: _read(folder, lookup) for folder in named.get(profile_id, ())}
    cases = [each for each in read.values() if each is not None]
    own = next(((source, case) for source, case in cases if _has(case, "id") and case.entry.id == profile_id), None)
    if own is None and None in read.values():
        raise RefusedError(texts.FROM_UNREADABLE.format(id=profile_id))
    if own is None:
        raise refusal("reference-unknown", value=asked, choices=choices(found.suggestions, ALL_PROFILES))
    source, case = own
    if _was_withdrawn(case):
        raise RefusedError(texts.FROM_WITHDRAWN.format(id=profile_id))
    return Earlier(case, _copied(source, case), _answers(case), _followers(profile_id, [each for _s, each in cases]))


def _read(folder: Path, lookup: Lookup) -> tuple[Source, Case] | None:
    source = read_source(folder / INDEX, INDEX)
    if isinstance(source, Problem):
        return None
    case, _problems = case_of(source, folder, INDEX, lookup)
    return (source, case) if case else None


def _has(case: Case, attribute: str) -> bool:
    return attribute not in case.faulty


def _was_withdrawn(case: Case) -> bool:
    """A consent that cannot be read counts as withdrawn where it says anything of it."""
    if case.entry.status is Status.REMOVED:
        return True
    if not _has(case, "consent"):
        return ("dong_y", "rut_ngay") in case.document.values
    return case.entry.consent is not None and case.entry.consent.withdrawn is not None


def _answers(case: Case) -> dict[str, str]:
    values = {question: getattr(case.entry, name) for name, question in _ANSWERS.items() if _has(case, name)}
    return {question: value for question, value in values.items() if value is not None}


def _followers(profile_id: str, cases: list[Case]) -> dict[int, str]:
    going_on = (case.entry for case in cases if not case.faulty & {"id", "year", "continues"})
    return {entry.year: entry.id for entry in going_on if entry.continues == profile_id}


def _copied(source: Source, case: Case) -> dict[str, str]:
    known = key_spellings(case.document, ProfileEntry)
    attributes = {field.alias: name for name, field in ProfileEntry.model_fields.items()}
    copied = {}
    for written, value in case.document.value.items() if isinstance(case.document.value, dict) else ():
        key = known.get((written,), written)
        name = attributes.get(key)
        if name in _STAYS_TRUE and _has(case, name) and value is not None:
            copied[key] = _text_of(written, source, case.document)
    return copied


def _text_of(key: str, source: Source, document: Document) -> str:
    """The lines of a key as they stand, without the comments of the next one; rewritten where they hold more than it."""
    assert isinstance(document.value, dict)
    lines = source.front.split("\n")
    starts = sorted(document.keys[(each,)].line - source.front_line for each in document.value)
    start = document.keys[(key,)].line - source.front_line
    end = next((each for each in starts if each > start), len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    text = "\n".join(lines[start:end])
    alone = {key: document.value[key]}
    try:
        if read_yaml(text).value == alone:
            return text
    except StrictYamlError:
        pass
    rewritten: str = yaml.safe_dump(alone, allow_unicode=True, sort_keys=False, width=float("inf"))
    return rewritten.rstrip("\n")


def places_in(year: int, earlier: Earlier, lookup: Lookup) -> tuple[PlaceEntry, ...] | None:
    """The earlier profile's places by the names of a later year; None where they cannot be told."""
    case = earlier.case
    if case.faulty & {"places", "year"}:
        return None
    found = []
    for entry in case.entry.places:
        place = lookup.place(entry.commune, entry.district, entry.era, case.entry.year).place
        if place is None:
            return None
        found.append(_place_in(year, entry, place, lookup))
    return tuple(found)


def _place_in(year: int, entry: PlaceEntry, place: Place, lookup: Lookup) -> PlaceEntry:
    """The entry itself where it names the same place in that year, or what its commune goes on in.

    A name alone does not tell: some names went to other communes.
    """
    places = lookup.vocabulary.places
    now = lookup.place(entry.commune, entry.district, entry.era, year).place
    if place.commune is None or (
        now is not None and now.commune is not None and now.commune in places.in_era(place.commune, now.era)
    ):
        return entry
    era = places.eras_of(year)[0]
    commune = places.in_era(place.commune, era)[0]
    renamed = as_written(Place(era, places.district(commune.district), commune), year, lookup)
    return renamed.model_copy(update={"hamlet": entry.hamlet})
