"""Consent, four eyes, and what must not be told about a person (Law 91/2025/QH15, Decree 356/2025/NĐ-CP)."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.checks.wording import texts_of
from macros.catalogue.consent import OPENED_BY, PERSONAL, open_scopes
from macros.catalogue.kinds import Basis, Provenance, Scope, ShownLevel
from macros.catalogue.lookup import Lookup
from macros.catalogue.names import fold, spelling
from macros.catalogue.problems import Problem
from macros.catalogue.profile import Figure, PlaceEntry, ProfileEntry
from macros.catalogue.story import SectionName, Story
from macros.catalogue.strict_yaml import Path
from macros.texts.problems import PRIVATE_DATA
from macros.texts.sensitive import HINTS, PEOPLE, SENSITIVE

_PRIVATE = {
    "phone": re.compile(r"(?<![\d.,/-])(?:\+84|0)(?:[ .-]?\d){9}(?![\d/-]|[.,]\d)"),
    "identity-number": re.compile(r"(?<![\d.,/-])0\d{2}[0-3]\d{8}(?!\d)"),
    "e-mail": re.compile(r"(?<![\w.+-])[\w.+-]++@(?:gmail|yahoo|outlook|hotmail|icloud)(?:\.\w+)+", re.IGNORECASE),
    "coordinates": re.compile(r"\b1\d\.\d{4,}\s*[,;]\s*10\d\.\d{4,}"),
}

_SENSITIVE = {
    Scope(scope): re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for scope, words in SENSITIVE.items()
}

_PEOPLE = re.compile(PEOPLE)

_MAY_BE_PRIVATE = re.compile(r"[@\d](?:(?<=@)|[\d .-]{7})")
"""Found in whatever holds one of the private patterns."""

_SHOWN_WITH: dict[str | None, Scope] = {
    field.alias: OPENED_BY[name] for name, field in ProfileEntry.model_fields.items() if name in OPENED_BY
}
"""The keys that are shown only with a scope: what the scope withholds may stand in them."""

_SHOWN_TO_COMMUNE = f"muc_hien_thi: {ShownLevel.COMMUNE}"
"""What would open a place whose scope is open already."""

_PUNCTUATION = re.compile(r"[^\w\s]+")


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

    A profile from the press names nobody in the first place: its title is a description. Of one whose consent was
    withdrawn nothing is shown, so that nothing delays the withdrawal.
    """
    consent = case.entry.consent
    if case.entry.provenance is Provenance.PRESS or (consent and consent.withdrawn):
        return
    withheld = tuple(_withheld(case))
    if not withheld:
        return
    texts = texts_of(case.entry)
    story = _shown_story(case, open_scopes(case.entry.kind, consent))
    for opener, pattern in withheld:
        for path, text in texts:
            if _SHOWN_WITH.get(str(path[0])) != opener:
                for found in dict.fromkeys(pattern.findall(text)):
                    yield case.problem("withheld-shown", *path, value=found, scope=opener)
        for line, column, found in story.occurrences(pattern):
            yield case.story_problem("withheld-shown", line, column, value=found, scope=opener)


def sensitive_words_may_need_their_scope(case: Case) -> Iterator[Problem]:
    """Ethnicity, religion, health and poverty of a person are told with consent alone.

    A warning: only its author knows whether the word is about the person ("đột quỵ" in the story of a doctor).
    """
    if case.entry.kind not in PERSONAL or case.entry.provenance is Provenance.PRESS:
        return
    opened = open_scopes(case.entry.kind, case.entry.consent)
    texts = texts_of(case.entry)
    story = _shown_story(case, opened)
    if not _may_be_sensitive(_joined(texts, story)):
        return
    for scope, pattern in _SENSITIVE.items():
        if scope in opened:
            continue
        for path, text in texts:
            if match := pattern.search(text):
                yield case.problem("sensitive-word", *path, value=match[0], scope=scope)
        for line, column, found in story.occurrences(pattern):
            yield case.story_problem("sensitive-word", line, column, value=found, scope=scope)


def _may_be_sensitive(text: str) -> bool:
    lowered = text.lower()
    return any(hint in lowered for hint in HINTS) or _PEOPLE.search(text) is not None


def _joined(texts: Iterable[tuple[Path, str]], story: Story) -> str:
    """Everything in one text, for a first look: most profiles need no second."""
    return "\n".join((*(text for _path, text in texts), *(section.text for section in story.sections)))


def _shown_story(case: Case, opened: Collection[Scope]) -> Story:
    """The story without the section that consent keeps from the page."""
    if Scope.CIRCUMSTANCES in opened:
        return case.story
    shown = tuple(section for section in case.story.sections if section.name is not SectionName.CONTEXT)
    return replace(case.story, sections=shown)


def _withheld(case: Case) -> Iterator[tuple[str, re.Pattern[str]]]:
    """What may not be shown, each after what would open it: a scope, or the level to which places are shown."""
    entry = case.entry
    opened = open_scopes(entry.kind, entry.consent)
    if Scope.NAME not in opened:
        yield Scope.NAME, _name_pattern(case)
    if Scope.BIRTH_YEAR not in opened and entry.birth_year:
        yield Scope.BIRTH_YEAR, _pattern(_words(str(entry.birth_year)))
    if Scope.ECONOMIC_FIGURES not in opened:
        yield from ((Scope.ECONOMIC_FIGURES, _pattern(words)) for words in _figures(entry.figures))
    to_commune = entry.shown_level is ShownLevel.COMMUNE
    for place in entry.places:
        if place.hamlet and not (to_commune and Scope.VILLAGE in opened):
            yield _opener(Scope.VILLAGE, opened), _pattern(_words(place.hamlet))
        if place.commune and not (to_commune and Scope.HOME_COMMUNE in opened):
            yield _opener(Scope.HOME_COMMUNE, opened), _pattern(_words(_commune_name(case, place)))


def _opener(scope: Scope, opened: Collection[Scope]) -> str:
    return _SHOWN_TO_COMMUNE if scope in opened else scope


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def _words(text: str, *, any_case: bool = False) -> str:
    """What matches the words of `text`, however they are spaced."""
    words = r"\s+".join(map(re.escape, text.split()))
    return f"(?i:{words})" if any_case else words


def _figures(figures: Iterable[Figure]) -> Iterator[str]:
    """Each number with its unit or sign; a number alone may count anything. "1.240 con" is not "240 con"."""
    for figure in figures:
        if figure.unit or figure.amount.text.endswith("%"):
            yield r"(?<!\d[.,])" + _words(f"{figure.amount.text} {figure.unit or ''}", any_case=True)


def _name_pattern(case: Case) -> re.Pattern[str]:
    """The names of a person, written in any case, and the work unit, which tells who it is.

    The title may put other words before the name with a capital ("Cô Lê Thị Mẫu"), so that the endings of its runs of
    capitals count too; as they stand, since in small letters they may be common words ("văn an").
    """
    entry = case.entry
    listed = _listed_names(case.lookup) | {spelling(place.hamlet) for place in entry.places if place.hamlet}
    runs = _capitalised_runs(entry.title, case.lookup)
    endings = [" ".join(run[start:]) for run in runs for start in range(len(run) - 1)]
    other = [" ".join(run) for run in runs] + ([entry.unit] if entry.unit else [])
    names = [
        entry.title.partition(":")[0],
        *entry.other_names,
        *(each for each in other if spelling(each) not in listed),
    ]
    return _pattern(
        *(_words(name, any_case=True) for name in sorted(names, key=len, reverse=True)),
        *(_words(ending) for ending in endings if spelling(ending) not in listed),
    )


def _capitalised_runs(title: str, lookup: Lookup) -> list[list[str]]:
    """The runs of two or more words with a capital, but for those of an agency's name ("Sở Giáo" dục)."""
    for agency in lookup.vocabulary.plan.agencies:
        title = title.replace(agency.name, ",")
    return [
        run
        for phrase in _PUNCTUATION.split(title)
        for capital, words in groupby(phrase.split(), key=lambda word: word[0].isupper())
        if capital and len(run := list(words)) > 1
    ]


@lru_cache(maxsize=1)
def _listed_names(lookup: Lookup) -> frozenset[str]:
    """The names of places and agencies, as `spelling` gives them: nobody is known by them."""
    vocabulary = lookup.vocabulary
    plan, places = vocabulary.plan, vocabulary.places
    names = (
        *(name for each in places.provinces for name in (each.name, each.short_name)),
        *(name for each in places.districts for name in (each.name, each.short)),
        *(name for each in places.communes for name in (each.name, each.short)),
        *(name for each in plan.agencies for name in (each.name, *each.other_names)),
    )
    return frozenset(map(spelling, names))


def _commune_name(case: Case, written: PlaceEntry) -> str:
    """The commune's name without its type, unless a district bears it too: "xã Minh Hóa", in "huyện Minh Hóa"."""
    places = case.lookup.vocabulary.places
    found = case.lookup.place(written.commune, written.district, written.era, case.entry.year).place
    if found is None or found.commune is None:
        return written.commune or ""
    commune = found.commune
    homonym = any(commune.short == district.short for district in places.districts)
    return f"{commune.name[0].lower()}{commune.name[1:]}" if homonym else commune.short


def private_data_stay_out_of_the_text(case: Case) -> Iterator[Problem]:
    """Phones, identity numbers, private mail and coordinates; an agency's phone stands in its contact."""
    texts = texts_of(case.entry)
    if not _MAY_BE_PRIVATE.search(_joined(texts, case.story)):
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
        (
            "title",
            "other_names",
            "kind",
            "year",
            "consent",
            "provenance",
            "birth_year",
            "places",
            "shown_level",
            "unit",
            "figures",
        ),
    ),
    Rule(sensitive_words_may_need_their_scope, ("kind", "consent", "provenance")),
    Rule(private_data_stay_out_of_the_text, ()),
)
