"""A YAML reader for people who do not know YAML.

It reads mappings, lists and text, and keeps the place of each. Every scalar stays the text that was written (`no`,
`0762345671`, `1.10`, `12:30`): the model that knows what a field means turns it into a number or a date. What only
programmers use (anchors, aliases, tags, merge keys) and what silently loses text (duplicate keys) is refused.
"""

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from macros.catalogue.problems import Mark

Value: TypeAlias = str | list["Value"] | dict[str, "Value"] | None
Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 8
"""Levels of nesting; the deepest place of a profile or a vocabulary file needs six."""

_MERGE_KEY = "<<"
_UNPRINTABLE = re.compile(
    r"[^\t\n\x20-\x7e\x85\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What no text holds: control characters, and those that turn the direction of writing."""
_Parser: Any = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader

_new = tuple.__new__
"""Makes a Mark in half the time of calling it; a profile has two hundred."""


class StrictYamlError(ValueError):
    """The text cannot be read. `kind` is a message of the table, `mark` the place, `details` fill the message in."""

    def __init__(self, kind: str, mark: Mark, **details: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.mark = mark
        self.details: dict[str, Any] = details


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. `keys` and `values` give the place of each path's key and of its value."""

    value: Value
    keys: dict[Path, Mark]
    values: dict[Path, Mark]

    def value_mark(self, path: Path) -> Mark:
        """The place of the value at `path`, or of the nearest place around it that exists."""
        return self._nearest(self.values, path)

    def key_mark(self, path: Path) -> Mark:
        """The place of the key at `path`, or of the nearest place around it that exists."""
        return self._nearest(self.keys, path)

    @staticmethod
    def _nearest(marks: dict[Path, Mark], path: Path) -> Mark:
        while path not in marks and path:
            path = path[:-1]
        return marks.get(path, Mark(1, 1))


def read_yaml(text: str, *, first_line: int = 1) -> Document:
    """Read one YAML document that starts at `first_line` of its file. Raises StrictYamlError at the first fault."""
    if control := control_character(text, first_line):
        raise StrictYamlError("yaml-character", control[0], found=control[1])
    reader = _Reader(text, first_line)
    try:
        return reader.read()
    except yaml.MarkedYAMLError as error:
        raise reader.explain(error) from None


def control_character(text: str, first_line: int = 1) -> tuple[Mark, str] | None:
    """The place and the number of the first character that no text should hold, if any."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return None
    before = text[: found.start()]
    return Mark(before.count("\n") + first_line, len(before) - before.rfind("\n")), f"U+{ord(found[0]):04X}"


class _Reader:
    """Builds values from the events of the YAML parser, one pass, no intermediate nodes."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._offset = first_line
        self._parser = _Parser(text)
        self._keys: dict[Path, Mark] = {}
        self._values: dict[Path, Mark] = {}

    def read(self) -> Document:
        value: Value = None
        next_event = self._parser.get_event
        next_event()  # the start of the stream
        event = next_event()
        if not isinstance(event, yaml.StreamEndEvent):
            value = self._value(next_event(), ())
            next_event()  # the end of the document
            event = next_event()
            if not isinstance(event, yaml.StreamEndEvent):
                raise StrictYamlError("yaml-second-document", self._mark(event))
        return Document(value, self._keys, self._values)

    def _mark(self, event: Any) -> Mark:
        start = event.start_mark
        return _new(Mark, (start.line + self._offset, start.column + 1))

    def _value(self, event: Any, path: Path) -> Value:
        mark = self._values[path] = self._mark(event)
        if isinstance(event, yaml.AliasEvent):
            raise StrictYamlError("yaml-anchor", mark, found=f"*{event.anchor}")
        if event.anchor is not None:
            raise StrictYamlError("yaml-anchor", mark, found=f"&{event.anchor}")
        if event.tag is not None:
            raise StrictYamlError("yaml-tag", mark, found=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"':
                self._refuse_escaped(event, mark)
            is_empty = event.value == "" and _is_plain(event)
            return None if is_empty else event.value
        if len(path) >= MAX_DEPTH:
            raise StrictYamlError("yaml-depth", mark, limit=MAX_DEPTH)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _list(self, path: Path) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := self._parser.get_event(), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self._keys[here] = self._mark(event)
            items.append(self._value(event, here))
        return items

    def _mapping(self, path: Path) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        while not isinstance(event := self._parser.get_event(), yaml.MappingEndEvent):
            mark = self._mark(event)
            key = self._key(event, mark)
            here = (*path, key)
            if key in mapping:
                raise StrictYamlError("yaml-duplicate-key", mark, key=key, line=self._keys[here].line)
            self._keys[here] = mark
            mapping[key] = self._value(self._parser.get_event(), here)
        return mapping

    @staticmethod
    def _refuse_escaped(event: yaml.ScalarEvent, mark: Mark) -> None:
        """What a text may not hold as it stands may not come in by an escape either."""
        if control := _UNPRINTABLE.search(event.value):
            raise StrictYamlError("yaml-character", mark, found=f"U+{ord(control[0]):04X}")

    def _key(self, event: Any, mark: Mark) -> str:
        if isinstance(event, yaml.AliasEvent):
            raise StrictYamlError("yaml-anchor", mark, found=f"*{event.anchor}")
        if not isinstance(event, yaml.ScalarEvent):
            raise StrictYamlError("yaml-key", mark)
        if event.anchor is not None:
            raise StrictYamlError("yaml-anchor", mark, found=f"&{event.anchor}")
        if event.tag is not None:
            raise StrictYamlError("yaml-tag", mark, found=event.tag)
        if event.value == _MERGE_KEY and _is_plain(event):
            raise StrictYamlError("yaml-merge", mark)
        if event.style == '"':
            self._refuse_escaped(event, mark)
        return str(event.value)

    def explain(self, error: yaml.MarkedYAMLError) -> StrictYamlError:
        """The parser's complaint in the words of the person who made the slip."""
        at = error.problem_mark or error.context_mark
        if at is None:
            return StrictYamlError("yaml-syntax", Mark(self._offset, 1), line=self._text.strip()[:60])
        lines = self._text.split("\n")
        row = min(at.line, len(lines) - 1)
        line = lines[row]
        mark = Mark(row + self._offset, at.column + 1)
        tab = _tab_in_indentation(lines, row)
        if tab is not None:
            return StrictYamlError("yaml-tab", Mark(tab[0] + self._offset, tab[1] + 1))
        complaint = error.problem or ""
        if "mapping values are not allowed" in complaint:
            return StrictYamlError("yaml-colon", mark, text=line[: at.column + 1].strip())
        if "unexpected end of stream" in complaint or "unexpected document" in complaint:
            opened = error.context_mark or at
            return StrictYamlError("yaml-quote", Mark(opened.line + self._offset, opened.column + 1))
        if "cannot start any token" in complaint:
            return StrictYamlError("yaml-first-character", mark, found=line[at.column : at.column + 1])
        return StrictYamlError("yaml-syntax", mark, line=line.strip()[:60])


def _is_plain(event: Any) -> bool:
    """Written without quotes; the two parsers of PyYAML say it differently."""
    return not event.style


def _tab_in_indentation(lines: list[str], row: int) -> tuple[int, int] | None:
    """Row and column of a tab before the first word, on the row of the complaint or the one before it."""
    for candidate in (row, row - 1):
        if candidate >= 0:
            line = lines[candidate]
            indentation = line[: len(line) - len(line.lstrip(" \t-"))]
            if "\t" in indentation:
                return candidate, indentation.index("\t")
    return None
