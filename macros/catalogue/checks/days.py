"""Days that cannot be: long after the plan, or before there were such decisions."""

from collections.abc import Iterator
from datetime import date

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.problems import Problem
from macros.catalogue.strict_yaml import Path
from macros.texts.time import short_day

YEARS_AFTER_PLAN = 5
"""How long after its last year a plan's profiles may still be approved, decided on and corrected."""


def days_are_near_the_plan(case: Case) -> Iterator[Problem]:
    """A slip such as 2042 would keep a profile the newest for years. No clock is asked, so that runs agree."""
    last = case.lookup.vocabulary.plan.period.end + YEARS_AFTER_PLAN
    for path, day in _days(case):
        if day.year > last:
            yield case.problem("date-late", *path, value=short_day(day), last=last)


def _days(case: Case) -> Iterator[tuple[Path, date]]:
    entry = case.entry
    yield ("ngay_duyet",), entry.approved
    if entry.posted:
        yield ("ngay_dang",), entry.posted
    for index, stage in enumerate(entry.stages):
        yield ("buoc", index, "ngay"), stage.day
    for index, commendation in enumerate(entry.commendations):
        if commendation.day:
            yield ("khen_thuong", index, "ngay"), commendation.day
    for index, correction in enumerate(entry.corrections):
        yield ("dinh_chinh", index, "ngay"), correction.day


def decisions_are_of_our_time(case: Case) -> Iterator[Problem]:
    """No decision is older than the movement itself (awards.yml)."""
    first = case.lookup.vocabulary.awards.decisions.not_before
    for index, commendation in enumerate(case.entry.commendations):
        if commendation.day and commendation.day < first:
            path = ("khen_thuong", index, "ngay")
            yield case.problem("date-early", *path, value=short_day(commendation.day), first=short_day(first))


RULES = (
    Rule(days_are_near_the_plan, ("approved", "posted", "stages", "commendations", "corrections")),
    Rule(decisions_are_of_our_time, ("commendations",)),
)
