"""The editor's list of queries, each with the profile that readers are to see among the first.

Read from profiles/search-checks.yml, which may be missing. Here the list is held against the profiles that there are;
whether the search finds them is asked of each index before it is published.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field as Declared

from macros.catalogue.names import Names, spelling
from macros.catalogue.problems import Mark, Problem, problem
from macros.catalogue.shapes import Fault, Text
from macros.catalogue.validation import StrictModel, choices
from macros.catalogue.vocabulary_files import read_file
from macros.texts.labels import label
from macros.texts.problems import ALL_PROFILES
from macros.texts.vocabulary import SEARCH_CHECKS_FILE

_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class SearchCheck:
    """A query, the id of the profile that it is to find, and where the two stand in the file."""

    query: str
    profile: str
    file: str
    row: int
    query_mark: Mark
    profile_mark: Mark

    def problem(self, kind: str, key: str, **details: object) -> Problem:
        """A problem at the key `tim` or `thay` of this line."""
        mark = self.query_mark if key == "tim" else self.profile_mark
        where = label(("kiem_tra", self.row, key))
        return problem(kind, self.file, mark, where, query=self.query, profile=self.profile, **details)


class _Line(StrictModel):
    query: Text = Declared(alias="tim")
    profile: Text = Declared(alias="thay")


class _Lines(StrictModel):
    lines: tuple[_Line, ...] = Declared(default=(), alias="kiem_tra")


def read_search_checks(profiles_dir: Path) -> tuple[tuple[SearchCheck, ...], list[Problem]]:
    """The checks of `profiles_dir`, none of them where anything is wrong with the file."""
    read = read_file(profiles_dir / SEARCH_CHECKS_FILE, _Lines, optional=True)
    if read.value is None or read.document is None:
        return (), read.problems
    if problems := read.at(_faults(read.value.lines)):
        return (), problems
    mark = read.document.value_mark
    return tuple(
        SearchCheck(
            line.query,
            line.profile,
            read.file,
            row,
            mark(("kiem_tra", row, "tim")),
            mark(("kiem_tra", row, "thay")),
        )
        for row, line in enumerate(read.value.lines)
    ), []


def _faults(lines: Sequence[_Line]) -> Iterator[Fault]:
    first: dict[tuple[str, str], int] = {}
    for row, line in enumerate(lines):
        path = ("kiem_tra", row, "tim")
        other = first.setdefault((spelling(line.query), line.profile), row)
        if not _LETTER.search(line.query):
            yield Fault(path, "check-wordless", {"value": line.query})
        elif other != row:
            yield Fault(path, "check-twice", {"value": line.query, "first": ("kiem_tra", other, "tim")})


def unknown_profiles(checks: Sequence[SearchCheck], known: Collection[str]) -> Iterator[Problem]:
    """The checks that name none of the `known` ids."""
    for check in checks:
        if check.profile not in known:
            near = Names.of(sorted(known)).near(check.profile)
            yield check.problem("check-unknown", "thay", choices=choices(near, ALL_PROFILES))
