"""The story: its sections, its length, and text that a browser would obey."""

import re
from collections.abc import Iterator

from macros.catalogue.blanks import BLANK
from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.problems import Problem
from macros.catalogue.story import MAX_WORDS, MIN_WORDS, REQUIRED, SECTION_NAMES, SectionName
from macros.catalogue.validation import choices
from macros.texts.story import SECTION_TITLES

_ORDER = list(SectionName)
_HTML = re.compile(r"<(?:/?[a-zA-Z][^<>\n]*>?|!--|\?|!\[CDATA\[)")
_LINK = re.compile(
    r"\]\(\s*+<?\s*+([^)\s>]+)|<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>|^\s{0,3}\[[^\]]{1,999}\]:\s*+<?(\S+?)>?(?:\s|$)",
    re.MULTILINE,
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,999}\]\s*[(\[]")
_SCHEME = re.compile(r"[\s\x00-\x1f]*([a-zA-Z][a-zA-Z0-9+.\s-]*):")
_ALLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_AUTOLINK = re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*>|<[\w.+-]+@[\w.-]+>")


def sections_are_ours_and_in_order(case: Case) -> Iterator[Problem]:
    story = case.story
    lines: dict[SectionName, int] = {}
    latest, disordered = -1, False
    if story.before:
        first = SECTION_TITLES[SectionName.CONTEXT]
        yield case.story_problem("section-before", story.line, section=first)
    for section in story.sections:
        if section.name is None:
            near = SECTION_NAMES.near(section.heading) or SECTION_TITLES.values()
            yield case.story_problem(
                "section-unknown", section.line, section=section.heading[:60], choices=choices(near, "")
            )
            continue
        if section.name in lines:
            title = SECTION_TITLES[section.name]
            yield case.story_problem("section-twice", section.line, section=title, line=lines[section.name])
            continue
        lines[section.name] = section.line
        position = _ORDER.index(section.name)
        if position < latest and not disordered:
            disordered = True
            order = ", ".join(SECTION_TITLES.values())
            yield case.story_problem("section-order", section.line, section=section.heading, order=order)
        latest = max(latest, position)
        if not section.text.strip():
            yield case.story_problem("section-empty", section.line, section=SECTION_TITLES[section.name])
    for name in REQUIRED:
        if name not in lines and not any(
            _meant(name, section.heading) for section in story.sections if not section.name
        ):
            yield case.story_problem("section-missing", story.line, section=SECTION_TITLES[name])


def _meant(name: SectionName, heading: str) -> bool:
    """Whether an unknown heading looks like `name`: then one message is enough."""
    return SECTION_TITLES[name] in SECTION_NAMES.near(heading)


def story_is_neither_a_note_nor_a_book(case: Case) -> Iterator[Problem]:
    words = case.story.words
    if MIN_WORDS <= words <= MAX_WORDS or any(case.story.occurrences(BLANK)):
        return
    if words < MIN_WORDS:
        yield case.story_problem("story-short", case.story.line, words=words, limit=MIN_WORDS)
    else:
        yield case.story_problem("story-long", case.story.line, words=words, limit=MAX_WORDS)


def html_shows_as_text(case: Case) -> Iterator[Problem]:
    for line, column, found in case.story.occurrences(_HTML):
        if not _AUTOLINK.match(found):
            yield case.story_problem("html-in-text", line, column, value=found[:40])


def links_go_to_the_web_mail_or_phone(case: Case) -> Iterator[Problem]:
    for section in case.story.sections:
        if ":" not in section.text:
            continue
        for match in _LINK.finditer(section.text):
            target = next(group for group in match.groups() if group)
            scheme = _SCHEME.match(target)
            if scheme and scheme[1].lower() not in _ALLOWED_SCHEMES:
                before = section.text[: match.start()]
                line = section.first_line + before.count("\n")
                yield case.story_problem("link-refused", line, match.start() - before.rfind("\n"), value=target[:60])


def pictures_stand_in_the_metadata(case: Case) -> Iterator[Problem]:
    for line, column, _found in case.story.occurrences(_IMAGE):
        yield case.story_problem("image-in-text", line, column)


RULES = (
    Rule(sections_are_ours_and_in_order, ()),
    Rule(story_is_neither_a_note_nor_a_book, ()),
    Rule(html_shows_as_text, ()),
    Rule(links_go_to_the_web_mail_or_phone, ()),
    Rule(pictures_stand_in_the_metadata, ()),
)
