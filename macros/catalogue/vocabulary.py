"""The lists that everything else is checked against, and the words of the search, read from profiles/*.yml.

Nothing in the code knows the province: another one is another set of these files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.catalogue.awards import Awards
from macros.catalogue.movements import Movements
from macros.catalogue.places import Places
from macros.catalogue.plan import Plan
from macros.catalogue.problems import Problem, in_reading_order
from macros.catalogue.search_words import SearchWords
from macros.catalogue.vocabulary_checks import (
    awards_faults,
    movements_faults,
    places_faults,
    plan_faults,
    search_faults,
)
from macros.catalogue.vocabulary_files import read_file
from macros.texts import vocabulary as words


@dataclass(frozen=True)
class Vocabulary:
    """The plan, the places, the commendations, the movements and the search's abbreviations of one province."""

    plan: Plan
    places: Places
    awards: Awards
    movements: Movements
    search: SearchWords

    @cached_property
    def nominators(self) -> Mapping[str, str]:
        """Who may nominate, by id with the name of the time: the agencies of the plan and the districts."""
        agencies = {agency.id: agency.name for agency in self.plan.agencies}
        return agencies | {district.slug: district.name for district in self.places.districts}


def load_vocabulary(profiles_dir: Path) -> tuple[Vocabulary | None, list[Problem]]:
    """Read the files of `profiles_dir`: the vocabulary, or None and everything that is wrong with them."""
    plan = read_file(profiles_dir / words.PLAN_FILE, Plan)
    places = read_file(profiles_dir / words.PLACES_FILE, Places)
    awards = read_file(profiles_dir / words.AWARDS_FILE, Awards)
    movements = read_file(profiles_dir / words.MOVEMENTS_FILE, Movements)
    search = read_file(profiles_dir / words.SEARCH_FILE, SearchWords, optional=True)
    problems = [*plan.problems, *places.problems, *awards.problems, *movements.problems, *search.problems]
    if plan.value:
        problems += plan.at(plan_faults(plan.value, places.value, movements.value))
    if places.value:
        problems += places.at(places_faults(places.value))
    if awards.value:
        problems += awards.at(awards_faults(awards.value))
    if movements.value:
        problems += movements.at(movements_faults(movements.value, plan.value))
    if search.value:
        problems += search.at(search_faults(search.value))
    if problems or not (plan.value and places.value and awards.value and movements.value and search.value):
        return None, in_reading_order(problems)
    return Vocabulary(plan.value, places.value, awards.value, movements.value, search.value), []
