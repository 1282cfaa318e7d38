"""What the validators of a profile look names up in: the vocabularies, indexed once for a whole run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from macros.catalogue.kinds import Basis, Kind, Licence, Provenance, Scope, ShownLevel, Status
from macros.catalogue.names import Names
from macros.catalogue.places import PlaceFound
from macros.catalogue.problems import quoted
from macros.catalogue.validation import choices
from macros.catalogue.values import fault
from macros.catalogue.vocabulary import Vocabulary
from macros.texts import kinds as words

PLAN_FILE = "profiles/plan.yml"
AWARDS_FILE = "profiles/awards.yml"
MOVEMENTS_FILE = "profiles/movements.yml"
GUIDE = "docs/huong-dan/cac-muc.md"


@dataclass(frozen=True, slots=True)
class Vocable:
    """One list of names: how to find an entry, what to show of it, and the file where the list stands."""

    names: Names[Any]
    shown: Mapping[Any, str]
    where: str

    def resolve(self, text: str) -> Any:
        """The entry that `text` names. Raises "vocabulary-ambiguous" or "vocabulary-unknown"."""
        found = self.names.find(text)
        if found.item is not None:
            return found.item
        if found.candidates:
            raise fault(
                "vocabulary-ambiguous", value=text, candidates=quoted(map(self.shown.__getitem__, found.candidates))
            )
        raise fault("vocabulary-unknown", value=text, choices=choices(found.suggestions or self._few(), self.where))

    def spellings(self) -> list[str]:
        """What an editor offers: each entry as it is shown, its id, and its other names; no bare code numbers."""
        shown = (str(name) for key, words in self.shown.items() for name in (words, key))
        others = (name for name, _entry in self.names.named if not name.isdecimal())
        return list(dict.fromkeys((*shown, *others)))

    def _few(self) -> Iterable[str]:
        """A short list is its own best suggestion."""
        return self.shown.values() if len(self.shown) <= 8 else ()


class Lookup:
    """The vocabularies of one run, ready for validators; passed to pydantic as the validation context."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._resolved: dict[tuple[str, str], Any] = {}
        self._places: dict[tuple[str | None, str | None, str | None, int], PlaceFound] = {}
        plan, places = vocabulary.plan, vocabulary.places
        nominators = Names((*plan.agency_names.named, *places.district_names.named))
        self.vocables: dict[str, Vocable] = {
            "field": Vocable(plan.field_names, {field.id: field.short_name for field in plan.fields}, PLAN_FILE),
            "stage": Vocable(plan.stage_names, {stage.id: stage.name for stage in plan.stages}, PLAN_FILE),
            "agency": Vocable(nominators, vocabulary.nominators, PLAN_FILE),
            "movement": Vocable(
                vocabulary.movements.names,
                {each.id: each.name for each in vocabulary.movements.movements},
                MOVEMENTS_FILE,
            ),
            "award": Vocable(
                vocabulary.awards.names, {each.id: each.name for each in vocabulary.awards.awards}, AWARDS_FILE
            ),
            "kind": _enumerated(Kind, words.KIND_LABELS),
            "provenance": _enumerated(Provenance, words.PROVENANCE_LABELS),
            "status": _enumerated(Status, words.STATUS_LABELS),
            "licence": _enumerated(Licence, words.LICENCE_LABELS),
            "basis": _enumerated(Basis, words.BASIS_LABELS),
            "level": _enumerated(ShownLevel, words.SHOWN_LEVEL_LABELS),
            "scope": _enumerated(Scope, words.SCOPE_LABELS),
        }

    def resolve(self, name: str, text: str) -> Any:
        """The entry of the list `name` that `text` names, remembered: profiles name the same few entries."""
        key = name, text
        if key not in self._resolved:
            self._resolved[key] = self.vocables[name].resolve(text)
        return self._resolved[key]

    def place(self, commune: str | None, district: str | None, era: str | None, year: int) -> PlaceFound:
        """The place that a profile of `year` names, remembered too. See `Places.find`."""
        key = commune, district, era, year
        if key not in self._places:
            self._places[key] = self.vocabulary.places.find(*key)
        return self._places[key]


def _enumerated(values: type[StrEnum], labels: Mapping[str, str]) -> Vocable:
    members = list(values)
    names = [(member.value, member) for member in members] + [(labels[member.value], member) for member in members]
    return Vocable(Names(names), {member: member.value for member in members}, GUIDE)


@dataclass(frozen=True, slots=True)
class Listed:
    """Marks a text field as an entry of a vocabulary: `Annotated[str, Listed("movement")]` holds the entry's id."""

    name: str

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(
            self._resolve, core_schema.str_schema(strip_whitespace=True)
        )

    def _resolve(self, text: str, info: ValidationInfo) -> Any:
        lookup: Lookup = info.context  # type: ignore[assignment]
        return lookup.resolve(self.name, text)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "x-vocabulary": self.name}
