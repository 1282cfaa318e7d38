"""Mending a profile's file without changing what it says: spellings, order and what an editor left behind.

The text is changed where it stands, then read again. A file that would be read as anything else than before is left
alone, and so is one that cannot be read.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from macros.authoring.canonical import canonical_spellings, model_of
from macros.authoring.rewriting import in_order, respelt
from macros.catalogue.case import Case
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.profile import PlaceEntry
from macros.catalogue.reading import case_of
from macros.catalogue.source import FENCE, NO_LINE_ENDS, Source, source_text, split_source
from macros.catalogue.strict_yaml import StrictYamlError, read_yaml
from macros.catalogue.validation import keys_of


class Slip(StrEnum):
    """What an editor left in a file and nobody sees; the words for it lie in macros/texts/mending.py."""

    BYTE_ORDER_MARK = "byte-order-mark"
    LINE_ENDS = "line-ends"
    ODD_LINE_ENDS = "odd-line-ends"
    DECOMPOSED = "decomposed"
    TRAILING_SPACE = "trailing-space"
    NO_LAST_LINE_END = "no-last-line-end"


class LeftAlone(StrEnum):
    """Why a file is not mended."""

    UNREADABLE = "unreadable"
    MEANING_CHANGES = "meaning-changes"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file's text as it is to be. `before` is what it was but for its `slips`, so that a diff shows all the rest.

    `changes` counts the keys and values that are written in another way and the keys that were moved.
    """

    before: str
    after: str
    slips: tuple[Slip, ...] = ()
    changes: int = 0

    @property
    def places(self) -> int:
        """How many things are mended; a slip counts once, however many lines have it."""
        return self.changes + len(self.slips)


def mend(raw: bytes, folder: Path, lookup: Lookup) -> Mended | LeftAlone:
    """The mended text of the index.md of `folder`, whose content is `raw`. Nothing is written."""
    text = source_text(raw, "")
    source = text if isinstance(text, Problem) else split_source(text, "")
    if isinstance(text, Problem) or isinstance(source, Problem):
        return LeftAlone.UNREADABLE
    case, problems = case_of(source, folder, "", lookup)
    if case is None:
        return LeftAlone.UNREADABLE
    tidy = _without_slips(source)
    try:
        case_of_tidy = replace(case, document=read_yaml(tidy.front, first_line=tidy.front_line))
        front, respellings = respelt(tidy.front, tidy.front_line, canonical_spellings(case_of_tidy))
        front, moved = in_order(front, list(keys_of(model_of(case))))
    except StrictYamlError:
        return LeftAlone.MEANING_CHANGES
    after = replace(tidy, front=front)
    if after != source:
        again, problems_again = case_of(after, folder, "", lookup)
        if again is None or _meaning(again, problems_again) != _meaning(case, problems):
            return LeftAlone.MEANING_CHANGES
    return Mended(_written(tidy), _written(after), tuple(_slips(raw, text, source)), respellings + moved)


def _without_slips(source: Source) -> Source:
    """Without what nobody sees; but two spaces at the end of a line of the body break the line, so there they stay."""
    front = "\n".join(line.rstrip() for line in source.front.split("\n"))
    ends_its_last_line = not source.body or source.body.endswith("\n")
    return replace(source, front=front, body=source.body if ends_its_last_line else f"{source.body}\n")


def _written(source: Source) -> str:
    return f"{FENCE}\n{source.front}{FENCE}\n{source.body}"


def _slips(raw: bytes, text: str, source: Source) -> Iterator[Slip]:
    """What the editor left in the file `raw`, which was read as `text`."""
    saved = raw.decode()
    if saved.startswith("\N{ZERO WIDTH NO-BREAK SPACE}"):
        yield Slip.BYTE_ORDER_MARK
    if "\r" in saved:
        yield Slip.LINE_ENDS
    if any(mark in saved for mark in NO_LINE_ENDS):
        yield Slip.ODD_LINE_ENDS
    if not unicodedata.is_normalized("NFC", saved):
        yield Slip.DECOMPOSED
    if any(line != line.rstrip() for line in text.split("\n")[: source.body_line - 1]):
        yield Slip.TRAILING_SPACE
    if not text.endswith("\n"):
        yield Slip.NO_LAST_LINE_END


def _meaning(case: Case, problems: Iterable[Problem]) -> tuple[object, ...]:
    """What a file says, however it is written: its values, with the places for their names; its story; its faults."""
    entry = case.entry
    if "year" not in case.faulty:
        meant: dict[str, object] = {}
        if "places" not in case.faulty:
            meant["places"] = [_place(each, case) for each in entry.places]
        if "adopted_by" not in case.faulty:
            meant["adopted_by"] = [
                each.model_copy(update={"place": [_place(place, case) for place in each.place]})
                for each in entry.adopted_by
            ]
        entry = entry.model_copy(update=meant)
    faults = Counter((each.label, each.found, each.instead, each.code) for each in problems)
    sections = [(each.name, each.heading, each.text.rstrip("\n")) for each in case.story.sections]
    return entry, case.faulty, faults, case.story.before, sections


def _place(entry: PlaceEntry, case: Case) -> tuple[object, ...]:
    return case.lookup.place(entry.commune, entry.district, entry.era, case.entry.year), entry.era, entry.hamlet
