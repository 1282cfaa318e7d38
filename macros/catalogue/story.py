"""The body of a profile: five sections under `##` headings, kept as Markdown with the line where each starts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from macros.catalogue.names import Names
from macros.texts.story import SECTION_TITLES

MIN_WORDS, MAX_WORDS = 150, 2000

_HEADING = re.compile(r"#{1,2}(?!#)(.*)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARKUP = re.compile(r"[#*_>`~\[\]()|]+|https?://\S+")


class SectionName(StrEnum):
    """The sections that a story may have; `METHOD` and `RESULT` it must have."""

    CONTEXT = "hoan-canh"
    METHOD = "cach-lam"
    RESULT = "ket-qua"
    LESSONS = "bai-hoc"
    CONDITIONS = "dieu-kien-nhan-rong"


REQUIRED = (SectionName.METHOD, SectionName.RESULT)

SECTION_NAMES: Names[SectionName] = Names((title, SectionName(name)) for name, title in SECTION_TITLES.items())


class Section(NamedTuple):
    """A part of the story. `name` is None under a heading that is not one of ours; `line` is the heading's."""

    name: SectionName | None
    heading: str
    line: int
    text: str

    @property
    def first_line(self) -> int:
        """The line of the file where `text` starts."""
        return self.line + 1


@dataclass(frozen=True, slots=True)
class Story:
    """The sections as they stand in the file. `before` is what was written above the first heading."""

    before: str
    line: int
    sections: tuple[Section, ...]

    @property
    def words(self) -> int:
        """Words separated by white space, as Vietnamese counts syllables ("chữ"); marks of Markdown are no words."""
        texts = (self.before, *(section.text for section in self.sections))
        return sum(len(_MARKUP.sub(" ", text).split()) for text in texts)

    def occurrences(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
        """Line, column and text of everything in the sections that `pattern` matches within a line."""
        for section in self.sections:
            if pattern.search(section.text):
                for number, row in enumerate(section.text.split("\n"), start=section.first_line):
                    for match in pattern.finditer(row):
                        yield number, match.start() + 1, match[0]


def split_story(body: str, first_line: int) -> Story:
    """Split the body, whose first line is line `first_line` of its file, at its headings of level 1 and 2."""
    headings: list[tuple[int, str]] = []
    lines = body.split("\n")
    fence = ""
    for index, line in enumerate(lines):
        if opened := _FENCE.match(line):
            if not fence:
                fence = opened[1]
            elif opened[1].startswith(fence):
                fence = ""
        elif not fence and (heading := _HEADING.fullmatch(line)):
            headings.append((index, heading[1].strip().rstrip("#").rstrip()))
    starts = [index for index, _heading in headings] + [len(lines)]
    return Story(
        before="\n".join(lines[: starts[0]]).strip(),
        line=first_line,
        sections=tuple(
            Section(
                name=SECTION_NAMES.find(heading).item,
                heading=heading,
                line=first_line + index,
                text="\n".join(lines[index + 1 : starts[position + 1]]),
            )
            for position, (index, heading) in enumerate(headings)
        ),
    )
