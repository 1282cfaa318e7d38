"""What is wrong with a file, said to the person who wrote it.

The words of every message stand in one table, `macros/texts/problems.py`; each has a code that the authors' guide
explains. A problem names file, line, column, field, what was found and what to write instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from macros.texts.messages import Severity
from macros.texts.problems import MESSAGES


class Mark(NamedTuple):
    """A place in a file: line and column, both counted from 1."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `label` is the field's Vietnamese name, empty where the file itself is meant."""

    file: str
    mark: Mark
    label: str
    found: str
    instead: str
    code: str
    severity: Severity

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        label = f"{self.label}: " if self.label else ""
        instead = f" → {self.instead}" if self.instead else ""
        return f"{self.file}:{self.mark.line}:{self.mark.column}: {label}{self.found}{instead} [{self.code}]"


def problem(kind: str, file: str, mark: Mark, label: str = "", /, **details: object) -> Problem:
    """The problem `kind` of the table of messages, its sentences filled in with `details`.

    Raises KeyError for a kind that is not in the table, or a sentence whose detail is missing.
    """
    message = MESSAGES[kind]
    return Problem(
        file=file,
        mark=mark,
        label=label,
        found=message.found.format(**details),
        instead=message.instead.format(**details),
        code=message.code,
        severity=message.severity,
    )


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, then from its top: the order in which a person mends them."""
    return sorted(problems, key=lambda each: (each.file, each.mark, each.code, each.found))


def quoted(names: Iterable[str]) -> str:
    """Names in quotes, joined by "hoặc" as a sentence joins them."""
    return " hoặc ".join(f"“{name}”" for name in names)
