"""Consent, four eyes, and what must not be told about a person (Law 91/2025/QH15, Decree 356/2025/NĐ-CP)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.consent import PERSONAL, open_scopes
from macros.catalogue.kinds import Basis, Provenance, Scope
from macros.catalogue.names import fold
from macros.catalogue.problems import Problem
from macros.catalogue.profile import PlaceEntry
from macros.catalogue.story import SectionName, Story
from macros.catalogue.strict_yaml import Path
from macros.texts.problems import PRIVATE_DATA
from macros.texts.sensitive import SENSITIVE

_PRIVATE = {
    "phone": re.compile(r"(?<![\d.,/-])(?:\+84|0)(?:[ .-]?\d){9}(?![\d/-]|[.,]\d)"),
    "identity-number": re.compile(r"(?<![\d.,/-])0\d{2}[0-3]\d{8}(?!\d)"),
    "e-mail": re.compile(r"(?<![\w.+-])[\w.+-]++@(?:gmail|yahoo|outlook|hotmail|icloud)(?:\.\w+)+", re.IGNORECASE),
    "coordinates": re.compile(r"\b1\d\.\d{4,}\s*[,;]\s*10\d\.\d{4,}"),
}

_SENSITIVE = {
    Scope(scope): re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for scope, words in SENSITIVE.items()
}

_MAY_BE_PRIVATE = re.compile(r"[@\d](?:(?<=@)|[\d .-]{7})")
"""Found in whatever holds one of the above: most texts need no closer look."""

_NAME_KEYS = (("ten",), ("ten_khac",))
"""Where a name stands that is not shown as it is: its own keys."""


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
    """What consent does not open is not retold anywhere else in the profile.

    A profile from the press names nobody in the first place: its title is a description.
    """
    if case.entry.provenance is Provenance.PRESS:
        return
    story = _shown_story(case, open_scopes(case.entry.kind, case.entry.consent))
    for scope, value in _withheld(case):
        flags = re.IGNORECASE if scope is Scope.NAME else 0
        pattern = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)", flags)
        for path, text in _texts(case):
            if pattern.search(text) and not (scope is Scope.NAME and path in _NAME_KEYS):
                yield case.problem("withheld-shown", *path, value=value, scope=scope)
        for line, column, _found in story.occurrences(pattern):
            yield case.story_problem("withheld-shown", line, column, value=value, scope=scope)


def sensitive_words_may_need_their_scope(case: Case) -> Iterator[Problem]:
    """Ethnicity, religion, health and poverty of a person are told with consent alone.

    A warning: only its author knows whether the word is about the person ("đột quỵ" in the story of a doctor).
    """
    if case.entry.kind not in PERSONAL or case.entry.provenance is Provenance.PRESS:
        return
    opened = open_scopes(case.entry.kind, case.entry.consent)
    for scope, pattern in _SENSITIVE.items():
        if scope in opened:
            continue
        for path, text in _texts(case):
            if match := pattern.search(text):
                yield case.problem("sensitive-word", *path, value=match[0], scope=scope)
        for line, column, found in _shown_story(case, opened).occurrences(pattern):
            yield case.story_problem("sensitive-word", line, column, value=found, scope=scope)


def _shown_story(case: Case, opened: Collection[Scope]) -> Story:
    """The story without the section that consent keeps from the page."""
    if Scope.CIRCUMSTANCES in opened:
        return case.story
    shown = tuple(section for section in case.story.sections if section.name is not SectionName.CONTEXT)
    return replace(case.story, sections=shown)


def _withheld(case: Case) -> Iterator[tuple[Scope, str]]:
    """What may not be shown, under the scope that would open it."""
    entry = case.entry
    opened = open_scopes(entry.kind, entry.consent)
    if Scope.NAME not in opened:
        name = entry.title.partition(":")[0].strip()
        yield from ((Scope.NAME, each) for each in dict.fromkeys((name, *entry.other_names)))
    if Scope.BIRTH_YEAR not in opened and entry.birth_year:
        yield Scope.BIRTH_YEAR, str(entry.birth_year)
    for place in entry.places:
        if Scope.VILLAGE not in opened and place.hamlet:
            yield Scope.VILLAGE, place.hamlet
        if Scope.HOME_COMMUNE not in opened and place.commune:
            yield Scope.HOME_COMMUNE, _commune_name(case, place)


def _commune_name(case: Case, written: PlaceEntry) -> str:
    """The commune's name without its type, unless a district bears it too: "xã Minh Hóa", in "huyện Minh Hóa"."""
    places = case.lookup.vocabulary.places
    found = case.lookup.place(written.commune, written.district, written.era, case.entry.year).place
    if found is None or found.commune is None:
        return written.commune or ""
    commune = found.commune
    homonym = any(commune.short == district.short for district in places.districts)
    return f"{commune.name[0].lower()}{commune.name[1:]}" if homonym else commune.short


def _texts(case: Case) -> Iterator[tuple[Path, str]]:
    """What a profile says in words of its own besides its story, each with its path; faulty attributes are passed over."""
    entry = case.entry
    texts: list[tuple[Path, str | None]] = [
        (("ten",), entry.title),
        (("tom_tat",), entry.summary),
        (("nghe",), entry.occupation),
        (("khong_co_so_lieu",), entry.no_figures),
    ]
    if entry.quote is not None:
        texts.append((("loi_ke", "loi"), entry.quote.text))
    if "contact" not in case.faulty:
        texts.append((("lien_he", "ghi_chu"), entry.contact.note))
    for index, figure in enumerate(entry.figures):
        texts += [(("so_lieu", index, "nhan"), figure.label), (("so_lieu", index, "so_voi"), figure.compared_to)]
    for index, adoption in enumerate(entry.adopted_by):
        texts.append((("noi_ap_dung", index, "ket_qua"), adoption.result))
    for index, photo in enumerate(entry.photos):
        texts += [(("anh", index, "mo_ta"), photo.alt), (("anh", index, "chu_thich"), photo.caption)]
    for index, correction in enumerate(entry.corrections):
        texts.append((("dinh_chinh", index, "noi_dung"), correction.text))
    for key, articles in (("bao_chi", entry.press), ("nguon_dan", entry.sources)):
        texts += [((key, index, "tieu_de"), article.title) for index, article in enumerate(articles)]
    return ((path, text) for path, text in texts if text)


def private_data_stay_out_of_the_text(case: Case) -> Iterator[Problem]:
    """Phones, identity numbers, private mail and coordinates; an agency's phone stands in its contact."""
    texts = list(_texts(case))
    everything = "\n".join((*(text for _path, text in texts), *(section.text for section in case.story.sections)))
    if not _MAY_BE_PRIVATE.search(everything):
        return
    for what, pattern in _PRIVATE.items():
        words = PRIVATE_DATA[what]
        for path, text in texts:
            if match := pattern.search(text):
                yield case.problem("private-data", *path, what=words, value=match[0])
        for line, column, found in case.story.occurrences(pattern):
            yield case.story_problem("private-data", line, column, what=words, value=found)


RULES = (
    Rule(approver_is_not_the_writer, ("writer", "approver")),
    Rule(consent_names_its_ground, ("consent",)),
    Rule(children_are_shown_with_consent, ("photos", "consent")),
    Rule(
        withheld_values_stay_out_of_the_text,
        ("title", "other_names", "kind", "year", "consent", "provenance", "birth_year", "places"),
    ),
    Rule(sensitive_words_may_need_their_scope, ("kind", "consent", "provenance")),
    Rule(private_data_stay_out_of_the_text, ()),
)
