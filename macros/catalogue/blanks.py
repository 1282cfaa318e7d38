"""Places that an author has yet to fill in, as the skeleton of a profile marks them."""

import re
from collections.abc import Iterator, Mapping

from macros.catalogue.case import Case
from macros.catalogue.kinds import Status
from macros.catalogue.names import fold
from macros.catalogue.problems import Mark, Problem, problem
from macros.catalogue.source import Source
from macros.catalogue.strict_yaml import Path
from macros.texts.labels import label
from macros.texts.problems import TO_FILL_IN

BLANK = re.compile(rf"\( *(?:{re.escape(TO_FILL_IN)}|{fold(TO_FILL_IN)}) *\)", re.IGNORECASE)
"""The mark of such a place: in brackets, in any case, with its own marks or none ("(điện)" is a word of a text)."""


def blanks_told(case: Case, in_front: Mapping[Path, Mark], source: Source) -> Iterator[Problem]:
    """A message for each value and each line of the story: a draft may have such places, nothing else may."""
    is_draft = case.entry.status is Status.DRAFT and "status" not in case.faulty
    kind = "blank-in-draft" if is_draft else "blank"
    for path, mark in in_front.items():
        yield problem(kind, case.file, mark, label(path))
    if BLANK.search(source.body):
        for number, line in enumerate(source.body.split("\n"), start=source.body_line):
            if found := BLANK.search(line):
                yield case.story_problem(kind, number, found.start() + 1)
