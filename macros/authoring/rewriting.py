"""Changing the text of a front matter where it stands: what is not meant to change stays as its author wrote it."""

import io
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.emitter import Emitter

from macros.catalogue.problems import Mark
from macros.catalogue.schema import SCHEMA_MARK
from macros.catalogue.strict_yaml import read_yaml

_COMMENT = "#"
_BLOCK_STYLES = ("|", ">")
_LOADER = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader


@dataclass(frozen=True, slots=True)
class Scalar:
    """A key or a single value: where it begins and ends in the text, its quotes included, and how it is written.

    `style` is a quotation mark, | or >, or nothing; `in_flow` is within [ ] or { }, where a comma has a meaning too.
    """

    start: int
    end: int
    style: str
    in_flow: bool


def respelt(front: str, first_line: int, spellings: Mapping[Mark, str]) -> tuple[str, int]:
    """`front` with the keys and values at the marks of `spellings` written so; and how many were changed.

    Quotes stay, and come only where YAML needs them. Texts of the styles | and > are left as they are.
    """
    scalars = _scalars(front, first_line)
    changes = [
        (scalar, spellings[mark])
        for mark, scalar in scalars.items()
        if mark in spellings and scalar.style not in _BLOCK_STYLES
    ]
    for scalar, text in reversed(changes):
        front = front[: scalar.start] + _written(text, scalar) + front[scalar.end :]
    return front, len(changes)


def _written(text: str, scalar: Scalar) -> str:
    if scalar.style == "'":
        return "'" + text.replace("'", "''") + "'"
    if not scalar.style:
        analysis = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)
        if analysis.allow_flow_plain if scalar.in_flow else analysis.allow_block_plain:
            return text
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """A line of text as YAML reads it in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _scalars(front: str, first_line: int = 1) -> dict[Mark, Scalar]:
    """The keys and values in the order of the text, by the place where a Document has them."""
    starts = [0]
    for line in front.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: dict[Mark, Scalar] = {}
    flows: list[bool] = []
    events: Iterable[Any] = yaml.parse(front, Loader=_LOADER)
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            flows.append(bool(event.flow_style))
        elif isinstance(event, yaml.CollectionEndEvent):
            flows.pop()
        elif isinstance(event, yaml.ScalarEvent):
            first: Any = event.start_mark
            last: Any = event.end_mark
            start, end = starts[first.line] + first.column, starts[last.line] + last.column
            if start < end:  # a value that was left out takes no room
                mark = Mark(first.line + first_line, first.column + 1)
                found[mark] = Scalar(start, end, event.style or "", in_flow=any(flows[-1:]))
    return found


def in_order(front: str, order: Sequence[str]) -> tuple[str, int]:
    """`front` with its outermost keys in this `order`; and how many of them were moved.

    A key takes along its value and the comments directly above it. A key that `order` does not have stays behind the key that
    it stood behind. What stands above the first key's own comments stays first, and the last comments stay last.
    Keys that do not begin their lines (a mapping in braces) are left as they are.
    """
    marks = {str(path[0]): mark for path, mark in read_yaml(front).keys.items() if len(path) == 1}
    lines = front.removesuffix("\n").split("\n")
    if any(lines[mark.line - 1][: mark.column - 1].strip() for mark in marks.values()):
        return front, 0
    starts = _block_starts(front, lines, marks.values())
    numbers = {key: number for number, key in enumerate(order)}
    blocks: list[tuple[int, list[str]]] = []
    for key, start, end in zip(marks, starts, starts[1:], strict=False):
        if key in numbers or not blocks:
            blocks.append((numbers.get(key, -1), lines[start:end]))
        else:
            blocks[-1][1].extend(lines[start:end])
    moved = len(blocks) - _longest_run(number for number, _lines in blocks)
    blocks.sort(key=lambda block: block[0])
    ordered = [*lines[: starts[0]], *(line for _number, block in blocks for line in block), *lines[starts[-1] :]]
    return "\n".join(ordered) + "\n", moved


def _block_starts(front: str, lines: Sequence[str], marks: Iterable[Mark]) -> list[int]:
    """The row (from 0) where the block of each key begins, and at the end the row where the last comments begin."""
    taken = [(mark.line - 1, front.count("\n", 0, each.end - 1)) for mark, each in _scalars(front).items()]
    """The first and the last row of each key and value: a row of a text in quotes may begin with # too."""
    starts = []
    indent = ""
    for mark in marks:
        indent = lines[mark.line - 1][: mark.column - 1]
        start = mark.line - 1
        above = max((last for first, last in taken if first < start), default=-1)
        while start - 1 > above and _is_comment(lines[start - 1], indent):
            start -= 1
        starts.append(start)
    end = len(lines)
    above = max(last for _first, last in taken)
    while end - 1 > above and (not lines[end - 1].strip() or _is_comment(lines[end - 1], indent)):
        end -= 1
    return [*starts, end]


def _is_comment(line: str, indent: str) -> bool:
    """Whether a line is a comment on what stands as far in as `indent`; the line that names the schema is none."""
    return line.startswith(f"{indent}{_COMMENT}") and not line.startswith(f"{indent}{SCHEMA_MARK}")


def _longest_run(numbers: Iterable[int]) -> int:
    """How many of the numbers can stay where they are while the others are moved until all are in order."""
    smallest_ends: list[int] = []
    for number in numbers:
        at = bisect(smallest_ends, number)
        smallest_ends[at : at + 1] = [number]
    return len(smallest_ends)
