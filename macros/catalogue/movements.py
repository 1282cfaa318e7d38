"""Emulation movements and the days of the year that belong to them. Read from profiles/movements.yml."""

from functools import cached_property
from typing import Annotated

from pydantic import Field as Declared

from macros.catalogue.names import Names
from macros.catalogue.shapes import Slug, Text
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import YesNo


class Word(StrictModel):
    """A word that movements are sorted by, and its Vietnamese name."""

    id: Slug
    name: Text


class Movement(StrictModel):
    """A movement, campaign or model. Only those of the plan (`in_plan`) stand behind quotas; others are labels."""

    id: Slug
    type: Slug
    name: Text
    quote: Text | None = None
    period: Annotated[str, Declared(pattern=r"^\d{4}-\d{4}$")] | None = None
    level: Slug
    fields: tuple[Slug, ...] = ()
    all_fields: YesNo = False
    in_plan: YesNo
    other_names: tuple[Text, ...] = ()
    former_names: tuple[Text, ...] = ()
    source: Text | None = None
    note: Text | None = None

    def __hash__(self) -> int:
        return hash(self.id)


class Day(StrictModel):
    """A day of every year, as month and day; `all_fields` where it belongs to no field alone."""

    date: Annotated[str, Declared(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
    name: Text
    fields: tuple[Slug, ...] = ()
    all_fields: YesNo = False


class Movements(StrictModel):
    """The controlled list of movements."""

    types: tuple[Word, ...]
    levels: tuple[Word, ...]
    movements: tuple[Movement, ...]
    days: tuple[Day, ...] = ()

    @cached_property
    def names(self) -> Names[str]:
        """Finds a movement's id by name, another or former name, or id."""
        return Names(
            (name, movement.id)
            for movement in self.movements
            for name in (movement.name, *movement.other_names, *movement.former_names, movement.id)
        )

    def movement(self, movement_id: str) -> Movement:
        """The movement with this id. Raises KeyError where there is none."""
        return self._by_id[movement_id]

    @cached_property
    def _by_id(self) -> dict[str, Movement]:
        return {movement.id: movement for movement in self.movements}
