"""What is left of a profile that had to go: the second shape of a front matter, and what may stand beside it.

`guong withdraw` writes it (Law 91/2025/QH15 on personal data: whoever is named may take back consent). It keeps the id
taken and the printed address answered, and tells of nobody.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from macros.catalogue.case import Case
from macros.catalogue.kinds import Status
from macros.catalogue.lookup import Listed, Lookup
from macros.catalogue.names import fold
from macros.catalogue.problems import Mark, Problem, problem, quoted
from macros.catalogue.profile import PlanYear, ProfileEntry, ProfileId
from macros.catalogue.source import Source
from macros.catalogue.story import split_story
from macros.catalogue.strict_yaml import Document, Value
from macros.catalogue.validation import StrictModel, keys_of, validate_parts
from macros.catalogue.values import Day
from macros.texts.labels import LABELS, STORY
from macros.texts.problems import AND_OTHERS


class TombstoneEntry(StrictModel):
    """Everything between the two `---` lines of a profile that was taken down for good."""

    id: ProfileId = Field(alias="ma")
    field: Annotated[str, Listed("field")] = Field(alias="linh_vuc")
    year: PlanYear = Field(alias="nam")
    status: Annotated[Status, Listed("status")] = Field(alias="trang_thai")
    removed: Day = Field(alias="go_ngay")


def is_tombstone(front: Value, lookup: Lookup) -> bool:
    """Whether a front matter is of this shape: its status says that it was taken down, and it has no title."""
    if not isinstance(front, dict) or "ten" in front:
        return False
    values = {fold(key): value for key, value in front.items()}
    status = values.get(fold("trang_thai"))
    if "ten" in values or not isinstance(status, str):
        return False
    return lookup.vocables["status"].names.find(status).item is Status.REMOVED


def tombstone_case(
    document: Document, source: Source, folder: Path, file: str, lookup: Lookup
) -> tuple[Case, list[Problem]]:
    """A tombstone as a case: what it does not have counts as faulty, so that only rules about the rest are asked."""
    front = document.value
    assert isinstance(front, dict)
    left = [key for key in front if key in _GONE]
    told = [*_left_over(left, document, file), *_text_left(source, file)]
    rest = replace(document, value={key: value for key, value in front.items() if key not in left})
    parts = validate_parts(TombstoneEntry, rest, file, lookup)
    values: dict[str, Any] = dict.fromkeys(ProfileEntry.model_fields)
    kept = ProfileEntry.model_fields.keys() & TombstoneEntry.model_fields.keys()
    values |= {name: getattr(parts.value, name) for name in kept}
    entry = ProfileEntry.model_construct(**values)
    story = split_story(source.body, source.body_line)
    case = Case(entry, parts.faulty | (values.keys() - kept), document, story, folder, file, lookup, is_tombstone=True)
    return case, [*told, *parts.problems]


def _left_over(keys: list[str], document: Document, file: str) -> Iterator[Problem]:
    """One message for all keys that should have gone."""
    if keys:
        others = AND_OTHERS.format(count=len(keys) - 1) if len(keys) > 1 else ""
        mark = document.key_mark((keys[0],))
        yield problem("tombstone-key", file, mark, LABELS[keys[0]], keys=quoted(keys[:1]) + others)


def _text_left(source: Source, file: str) -> Iterator[Problem]:
    rows = source.body.split("\n")
    first = next((number for number, row in enumerate(rows) if row.strip()), None)
    if first is not None:
        yield problem("tombstone-text", file, Mark(source.body_line + first, 1), STORY)


_GONE = keys_of(ProfileEntry).keys() - keys_of(TombstoneEntry).keys()
"""The keys of a profile that a tombstone must not have."""
