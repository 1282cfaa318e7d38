"""The rules that one profile must keep beyond the shape of its fields.

A rule is a function from a case to problems. It names the attributes that it reads, and is passed over when one of
them is already reported as faulty, so that one slip gives one message. Rules across profiles stand in `across.py`.
"""

from collections.abc import Iterable, Iterator

from macros.catalogue.case import Case
from macros.catalogue.checks import days, evidence, identity, people, photos, texts
from macros.catalogue.checks.rule import Rule
from macros.catalogue.problems import Problem

RULES: tuple[Rule, ...] = (*identity.RULES, *days.RULES, *evidence.RULES, *photos.RULES, *people.RULES, *texts.RULES)
OF_THE_ENTRY = tuple(rule for rule in RULES if rule.reads)
"""Those that need no story."""


def check(case: Case, rules: Iterable[Rule] = RULES) -> Iterator[Problem]:
    """Everything that is wrong with one profile."""
    for rule in rules:
        if not case.faulty.intersection(rule.reads):
            yield from rule.find(case)
