"""How a rule is declared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.catalogue.case import Case
from macros.catalogue.problems import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` gives the problems of a case; `reads` are the attributes of the entry that it relies on."""

    find: Callable[[Case], Iterable[Problem]]
    reads: tuple[str, ...]
