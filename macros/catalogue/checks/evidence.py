"""Figures, commendations and sources: what a profile is believed for."""

import re
from collections.abc import Iterator

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.kinds import Provenance
from macros.catalogue.names import Names
from macros.catalogue.problems import Problem
from macros.catalogue.validation import choices
from macros.catalogue.values import Precision
from macros.texts.kinds import KIND_LABELS
from macros.texts.problems import NAME_THE_SOURCE
from macros.texts.time import long_day, validity

_SEVERAL = re.compile(r"\s*;\s*")
_HAS_NUMBER = re.compile(r"\d")


def figures_or_the_reason_for_none(case: Case) -> Iterator[Problem]:
    entry = case.entry
    if not entry.figures and not entry.no_figures:
        yield case.problem("figures-missing", "so_lieu", at_key=True)
    if entry.figures and entry.no_figures:
        yield case.problem("figures-both", "khong_co_so_lieu", at_key=True)


def unknown_dates_only_from_the_press(case: Case) -> Iterator[Problem]:
    if case.entry.provenance is Provenance.PRESS:
        return
    for index, figure in enumerate(case.entry.figures):
        if figure.as_of.precision is Precision.UNKNOWN:
            yield case.problem("date-unknown", "so_lieu", index, "tai_ngay")


def figures_from_the_press_name_a_cited_source(case: Case) -> Iterator[Problem]:
    if case.entry.provenance is not Provenance.PRESS:
        return
    outlets = Names.of(article.outlet for article in case.entry.sources)
    for index, figure in enumerate(case.entry.figures):
        for name in _SEVERAL.split(figure.source):
            found = outlets.find(name)
            if found.item is None:
                near = found.suggestions or dict.fromkeys(article.outlet for article in case.entry.sources)
                yield case.problem(
                    "source-unknown", "so_lieu", index, "nguon", value=name, choices=choices(near, NAME_THE_SOURCE)
                )


def commendations_exist_on_their_day(case: Case) -> Iterator[Problem]:
    """Titles come and go: "Khu dân cư văn hóa" ended when Decree 86/2023/NĐ-CP came into force."""
    awards = case.lookup.vocabulary.awards
    for index, commendation in enumerate(case.entry.commendations):
        award = awards.award(commendation.award)
        day = commendation.day
        if day and not award.valid_on(day):
            span = validity(award.valid_from, award.valid_to)
            yield case.problem(
                "award-expired", "khen_thuong", index, "ngay", award=award.name, validity=span, date=long_day(day)
            )
        if commendation.rank and award.ranks and Names.of(award.ranks).find(commendation.rank).item is None:
            yield case.problem(
                "award-rank",
                "khen_thuong",
                index,
                "hang",
                award=award.name,
                rank=commendation.rank,
                choices=choices(award.ranks, ""),
            )
        if not award.is_for(case.entry.kind):
            yield case.problem(
                "award-kind",
                "khen_thuong",
                index,
                "danh_hieu",
                award=award.name,
                kinds=", ".join(KIND_LABELS[kind].lower() for kind in award.kinds),
                kind=KIND_LABELS[case.entry.kind].lower(),
            )


def decisions_are_numbered_as_their_issuer_does(case: Case) -> Iterator[Problem]:
    """A number outside the known patterns is a warning; words without a number, or a plan's number, an error."""
    awards = case.lookup.vocabulary.awards
    for index, commendation in enumerate(case.entry.commendations):
        decision = commendation.decision
        if not decision:
            continue
        if commendation.day is None:
            yield case.problem("award-date-missing", "khen_thuong", index, "so_quyet_dinh")
        if awards.is_decision(decision):
            continue
        plausible = _HAS_NUMBER.match(decision) and "QĐ" in decision.upper()
        yield case.problem(
            "decision-pattern" if plausible else "decision-invalid",
            "khen_thuong",
            index,
            "so_quyet_dinh",
            value=decision,
        )


RULES = (
    Rule(figures_or_the_reason_for_none, ("figures", "no_figures")),
    Rule(unknown_dates_only_from_the_press, ("figures", "provenance")),
    Rule(figures_from_the_press_name_a_cited_source, ("figures", "provenance", "sources")),
    Rule(commendations_exist_on_their_day, ("commendations", "kind")),
    Rule(decisions_are_numbered_as_their_issuer_does, ("commendations",)),
)
