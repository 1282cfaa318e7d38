"""Consent, four eyes, and what must not be told about a person (Law 91/2025/QH15, Decree 356/2025/NĐ-CP)."""

import re
from collections.abc import Iterator

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.consent import open_scopes
from macros.catalogue.kinds import Basis, Provenance, Scope
from macros.catalogue.names import fold
from macros.catalogue.problems import Problem
from macros.texts.problems import PRIVATE_DATA

_PRIVATE = {
    "phone": re.compile(r"(?<![\d.,/-])(?:\+84|0)(?:[ .-]?\d){9}(?![\d-]|[.,/]\d)"),
    "identity-number": re.compile(r"(?<![\d.,/-])0\d{2}[0-3]\d{8}(?!\d)"),
    "e-mail": re.compile(r"[\w.+-]+@(?:gmail|yahoo|outlook|hotmail|icloud)\.[\w.]+", re.IGNORECASE),
    "coordinates": re.compile(r"\b1\d\.\d{4,}\s*[,;]\s*10\d\.\d{4,}"),
}


def approver_is_not_the_writer(case: Case) -> Iterator[Problem]:
    if fold(case.entry.writer) == fold(case.entry.approver):
        yield case.problem("approver-is-writer", "nguoi_duyet")


def consent_names_its_ground(case: Case) -> Iterator[Problem]:
    consent = case.entry.consent
    if consent is None:
        return
    if consent.basis is Basis.LAW and not consent.article:
        yield case.problem("consent-article", "dong_y", "can_cu")
    if consent.withdrawn and consent.withdrawn < consent.day:
        yield case.problem(
            "consent-withdrawn-early",
            "dong_y",
            "rut_ngay",
            withdrawn=consent.withdrawn.isoformat(),
            given=consent.day.isoformat(),
        )


def children_are_shown_with_consent(case: Case) -> Iterator[Problem]:
    scopes = case.entry.consent.scopes if case.entry.consent else ()
    for index, photo in enumerate(case.entry.photos):
        if photo.children and Scope.CHILDREN not in scopes:
            yield case.problem("consent-child", "anh", index, "tre_em")


def withheld_values_stay_out_of_the_text(case: Case) -> Iterator[Problem]:
    """What consent does not open is not retold in title, summary or story.

    A profile from the press names nobody in the first place: its title is a description.
    """
    entry = case.entry
    if entry.provenance is Provenance.PRESS:
        return
    opened = open_scopes(entry.kind, entry.consent)
    withheld: list[tuple[Scope, str]] = []
    if Scope.NAME not in opened:
        withheld += [(Scope.NAME, name) for name in (entry.title, *entry.other_names)]
    if Scope.BIRTH_YEAR not in opened and entry.birth_year:
        withheld.append((Scope.BIRTH_YEAR, str(entry.birth_year)))
    for place in entry.places:
        if Scope.VILLAGE not in opened and place.hamlet:
            withheld.append((Scope.VILLAGE, place.hamlet))
        if Scope.HOME_COMMUNE not in opened and place.commune:
            withheld.append((Scope.HOME_COMMUNE, place.commune))
    for scope, value in withheld:
        pattern = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)", re.IGNORECASE)
        if scope is not Scope.NAME and pattern.search(entry.title):
            yield case.problem("withheld-shown", "ten", value=value, scope=scope)
        if pattern.search(entry.summary):
            yield case.problem("withheld-shown", "tom_tat", value=value, scope=scope)
        for line, column, _found in case.story.occurrences(pattern):
            yield case.story_problem("withheld-shown", line, column, value=value, scope=scope)


def private_data_stay_out_of_the_text(case: Case) -> Iterator[Problem]:
    """Phones, identity numbers, private mail and coordinates; an agency's phone stands in its contact."""
    for what, pattern in _PRIVATE.items():
        words = PRIVATE_DATA[what]
        for key, text in (("ten", case.entry.title), ("tom_tat", case.entry.summary)):
            if match := pattern.search(text or ""):
                yield case.problem("private-data", key, what=words, value=match[0])
        for line, column, found in case.story.occurrences(pattern):
            yield case.story_problem("private-data", line, column, what=words, value=found)


RULES = (
    Rule(approver_is_not_the_writer, ("writer", "approver")),
    Rule(consent_names_its_ground, ("consent",)),
    Rule(children_are_shown_with_consent, ("photos", "consent")),
    Rule(
        withheld_values_stay_out_of_the_text,
        ("title", "other_names", "kind", "consent", "provenance", "birth_year", "places", "summary"),
    ),
    Rule(private_data_stay_out_of_the_text, ()),
)
