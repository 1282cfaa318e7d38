"""The four lists that everything else is checked against, read from profiles/*.yml.

Nothing in the code knows the province: another one is another set of these files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic

from macros.catalogue.awards import Awards
from macros.catalogue.movements import Movements
from macros.catalogue.places import Places
from macros.catalogue.plan import Plan
from macros.catalogue.problems import START, Problem, in_reading_order, problem
from macros.catalogue.shapes import Fault
from macros.catalogue.strict_yaml import Document, StrictYamlError, read_yaml
from macros.catalogue.validation import Model, validate
from macros.catalogue.vocabulary_checks import awards_faults, movements_faults, places_faults, plan_faults
from macros.texts import vocabulary as words
from macros.texts.labels import label


@dataclass(frozen=True)
class Vocabulary:
    """The plan, the places, the commendations and the movements of one province."""

    plan: Plan
    places: Places
    awards: Awards
    movements: Movements

    @cached_property
    def nominators(self) -> Mapping[str, str]:
        """Who may nominate, by id with the name of the time: the agencies of the plan and the districts."""
        agencies = {agency.id: agency.name for agency in self.plan.agencies}
        return agencies | {district.slug: district.name for district in self.places.districts}


@dataclass(frozen=True, slots=True)
class _Read(Generic[Model]):
    """One file: its model where it could be read, and what was wrong."""

    file: str
    document: Document | None
    value: Model | None
    problems: list[Problem]

    def at(self, faults: Iterable[Fault]) -> list[Problem]:
        """The faults that a check found, at their lines."""
        assert self.document is not None
        return [_problem(fault, self.file, self.document) for fault in faults]


def load_vocabulary(profiles_dir: Path) -> tuple[Vocabulary | None, list[Problem]]:
    """Read the four files of `profiles_dir`: the vocabulary, or None and everything that is wrong with them."""
    plan = _read(profiles_dir / words.PLAN_FILE, Plan)
    places = _read(profiles_dir / words.PLACES_FILE, Places)
    awards = _read(profiles_dir / words.AWARDS_FILE, Awards)
    movements = _read(profiles_dir / words.MOVEMENTS_FILE, Movements)
    problems = [*plan.problems, *places.problems, *awards.problems, *movements.problems]
    if plan.value:
        problems += plan.at(plan_faults(plan.value, places.value, movements.value))
    if places.value:
        problems += places.at(places_faults(places.value))
    if awards.value:
        problems += awards.at(awards_faults(awards.value))
    if movements.value:
        problems += movements.at(movements_faults(movements.value, plan.value))
    if problems or not (plan.value and places.value and awards.value and movements.value):
        return None, in_reading_order(problems)
    return Vocabulary(plan.value, places.value, awards.value, movements.value), []


def _read(path: Path, model: type[Model]) -> _Read[Model]:
    file = f"{path.resolve().parent.name}/{path.name}"
    try:
        document = read_yaml(path.read_text(encoding="utf-8-sig"))
    except OSError:
        return _Read(file, None, None, [problem("file-missing", file, START, name=path.name)])
    except UnicodeDecodeError:
        return _Read(file, None, None, [problem("file-encoding", file, START)])
    except StrictYamlError as error:
        return _Read(file, None, None, [problem(error.kind, file, error.mark, **error.details)])
    if not isinstance(document.value, dict):
        shape = problem("vocabulary-file", file, START, found=words.SHAPE, expected=words.SHAPE_INSTEAD)
        return _Read(file, document, None, [shape])
    value, problems = validate(model, document, file)
    return _Read(file, document, value, problems)


def _problem(fault: Fault, file: str, document: Document) -> Problem:
    details: dict[str, Any] = dict(fault.details)
    first = details.pop("first", None)
    if isinstance(first, tuple):
        details["line"] = document.value_mark(first).line
    mark = document.value_mark(fault.path)
    return problem(fault.kind, file, mark, label(fault.path), **details)
