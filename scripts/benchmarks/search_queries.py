"""Queries with what they should find, in twelve classes, drawn from the documents themselves.

What is relevant follows from the text alone: the documents that hold the phrase, its words in its order. A phrase is
taken only where the same words without marks would find nothing more, so that no way of typing it is ambiguous.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from scripts.benchmarks.search_documents import FACETS, Document
from scripts.benchmarks.search_phrases import Origin, Phrase, Phrases, window
from scripts.benchmarks.search_text import ABBREVIATIONS, Word, bare, pieces
from scripts.benchmarks.search_typing import (
    as_written,
    decomposed_marks,
    other_i_and_y,
    other_tone_placement,
    partly_marked,
    stroke_as_d,
    undecoded,
    with_a_slip,
    without_marks,
)

PER_CLASS = 16
DEFAULT_SEED = 1
MOST_RELEVANT = 40
"""Documents that a query may find at most, in a large corpus."""
COMMON = 0.2
"""From this share of the documents on, a word is common; a distinctive phrase has one in less than `RARE`."""
RARE = 0.15
TRIES = 60_000


class Group(StrEnum):
    """The classes of queries."""

    EXACT = "exact"
    NO_MARKS = "no_marks"
    PARTLY = "partly_marked"
    STROKE = "d_for_stroked_d"
    PLACEMENT = "tone_placement"
    DECOMPOSED = "nfd"
    UNDECODED = "undecoded"
    COMMON = "common_syllables"
    PLACES = "places_prefixes"
    TYPOS = "typos"
    SPELLING = "i_y_abbreviations"
    FACETS = "facets"


@dataclass(frozen=True)
class Query:
    """What is typed and chosen, and the ids of all that it should find. `phrase` is how the documents say it."""

    group: Group
    text: str
    phrase: str
    origin: Origin
    relevant: frozenset[str]
    filters: Mapping[str, str] = field(default_factory=dict)


Typing = Callable[[Phrase, random.Random, int], str | None]
Attempt = Callable[[Phrases, random.Random, int], Query | None]


def make_queries(documents: Iterable[Document], seed: int, per_class: int = PER_CLASS) -> list[Query]:
    """`per_class` queries of each class; the same for the same documents and seed, others for another seed.

    Raises ValueError where the documents do not give enough of a class.
    """
    phrases = Phrases(documents)
    return [query for group, attempt in _ATTEMPTS.items() for query in _some(group, attempt, phrases, seed, per_class)]


def _some(group: Group, attempt: Attempt, phrases: Phrases, seed: int, count: int) -> Iterator[Query]:
    chance = random.Random(f"{seed} {group}")  # noqa: S311 - the same queries each time, not a secret
    used: set[str] = set()
    for number in range(count):
        for tries in range(TRIES):
            # Titles and bodies take turns by the lowest bit. Where one has nothing more of a class, the other gives it.
            query = attempt(phrases, chance, number if tries < TRIES / 2 else number ^ 1)
            if query and query.phrase not in used:
                used.add(query.phrase)
                yield query
                break
        else:
            raise ValueError(f"{group}: the corpus has only {number} of {count} queries")


def _limit(phrases: Phrases) -> int:
    """In a small corpus a query finds fewer documents, or any answer would be right."""
    return min(MOST_RELEVANT, max(5, len(phrases.documents) // 10))


def _drawn(phrases: Phrases, chance: random.Random, number: int) -> Phrase | None:
    """From the title or summary and from the body by turns. Numbers are rare in what people look for: one in the body,
    between words.
    """
    origin = Origin.LEAD if number % 2 == 0 else Origin.BODY
    phrase = phrases.draw(origin, chance)
    if phrase is None:
        return None
    numbers = [at for at, word in enumerate(phrase.words) if any(map(str.isdecimal, word.key))]
    allowed = range(1, len(phrase.words) - 1) if origin is Origin.BODY else range(0)
    return phrase if len(numbers) <= 1 and all(at in allowed for at in numbers) else None


def _typed(group: Group, typing: Typing) -> Attempt:
    """A distinctive phrase, typed in some way."""

    def attempt(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
        phrase = _drawn(phrases, chance, number)
        if phrase is None or not _is_distinctive(phrase, phrases):
            return None
        text = typing(phrase, chance, number // 2)
        relevant = phrases.holders(phrase.keys) if text else frozenset()
        if not text or not _is_clear(phrase, relevant, phrases):
            return None
        return Query(group, text, phrase.written, phrase.origin, relevant)

    return attempt


def _is_distinctive(phrase: Phrase, phrases: Phrases) -> bool:
    return min(map(phrases.share_with, phrase.keys)) < RARE


def _is_clear(phrase: Phrase, relevant: frozenset[str], phrases: Phrases) -> bool:
    return 1 <= len(relevant) <= _limit(phrases) and relevant == phrases.holders_bare(phrase.keys)


def _typo(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
    """The slip must not make another phrase that some document holds."""
    query = _typed(Group.TYPOS, with_a_slip)(phrases, chance, number)
    if query and phrases.holders_bare([word.key for piece in pieces(query.text) for word in piece]):
        return None
    return query


def _common(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
    """Every word is common, and at least three times as many documents have all of them as hold the phrase."""
    phrase = _drawn(phrases, chance, number)
    if phrase is None or min(map(phrases.share_with, phrase.keys)) < COMMON:
        return None
    relevant = phrases.holders(phrase.keys)
    if not _is_clear(phrase, relevant, phrases) or phrases.count_with(phrase.keys) < 3 * len(relevant):
        return None
    text = phrase.written.lower() if number // 2 % 2 == 0 else bare(phrase.written)
    return Query(Group.COMMON, text, phrase.written, phrase.origin, relevant)


def _place(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
    """A commune (as it was, as it is today) or a district with what is done there, the last word not yet whole.

    What is typed of it finds no more than the whole word would.
    """
    document = chance.choice(phrases.documents)
    place = pieces(document.places[number % len(document.places)])[0]
    work = _work_of(document)
    work = work[: chance.randrange(2, len(work) + 1)]
    first, second = (place, work) if number % 2 == 0 else (work, place)
    last = second[-1].written
    if len(last) < 2:
        return None
    cut = last[: chance.randrange(1, min(3, len(last) - 1) + 1)]
    known = phrases.holders(_keys(first))
    relevant = known & phrases.holders(_keys(second))
    if not 1 <= len(relevant) <= _limit(phrases) or known != phrases.holders_bare(_keys(first)):
        return None
    if relevant != known & phrases.holders_bare([*_keys(second[:-1]), cut], cut=True):
        return None
    text = " ".join((*(word.written for word in (*first, *second[:-1])), cut)).lower()
    phrase = f"{_written(first)} … {_written(second)}"
    return Query(Group.PLACES, text if number // 2 % 2 == 0 else bare(text), phrase, Origin.FACTS, relevant)


def _work_of(document: Document) -> tuple[Word, ...]:
    """What the title says after the name."""
    return pieces(document.title)[1]


def _written(words: Iterable[Word]) -> str:
    return " ".join(word.written for word in words)


def _spelling(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
    """In turn i for y, and an abbreviation for what it stands for or the other way round."""
    if number // 2 % 2 == 0:
        return _typed(Group.SPELLING, other_i_and_y)(phrases, chance, number)
    return _abbreviated(phrases, chance, number)


def _abbreviated(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
    """Where too many documents say the same, the query goes on with what one of them is about."""
    there = [short for short in ABBREVIATIONS if phrases.count_with((short,))]
    short = there[(number // 4 * 2 + number % 2) % len(there)]
    document = chance.choice(phrases.having(short))
    origin, piece = chance.choice([(where, piece) for where, piece in _placed(document) if short in _keys(piece)])
    at = _keys(piece).index(short)
    start, end = max(0, at - chance.randrange(3)), min(len(piece), at + 1 + chance.randrange(4))
    phrase = window(piece, start, end, origin, document)
    if phrase is None or len(phrase.words) < 2:
        return None
    relevant, found_bare, written = phrases.holders(phrase.keys), phrases.holders_bare(phrase.keys), phrase.written
    typed = [_expanded(word) if word.key == short else word.written for word in phrase.words]
    if len(relevant) > _limit(phrases):
        work = _work_of(document)
        relevant &= phrases.holders(_keys(work))
        found_bare &= phrases.holders_bare(_keys(work))
        written, typed, origin = f"{written} … {_written(work)}", [*typed, _written(work)], Origin.FACTS
    if not 1 <= len(relevant) <= _limit(phrases) or relevant != found_bare:
        return None
    return Query(Group.SPELLING, " ".join(typed).lower(), written, origin, relevant)


def _expanded(word: Word) -> str:
    """The short form of what is written long, and the long form of what is written short."""
    return ABBREVIATIONS[word.key] if word.written.lower() == word.key else word.key


def _keys(piece: Iterable[Word]) -> list[str]:
    return [word.key for word in piece]


def _placed(document: Document) -> Iterator[tuple[Origin, tuple[Word, ...]]]:
    for origin, texts in ((Origin.LEAD, document.lead), (Origin.FACTS, document.facts), (Origin.BODY, document.body)):
        for text in texts:
            yield from ((origin, piece) for piece in pieces(text))


def _filtered(phrases: Phrases, chance: random.Random, number: int) -> Query | None:
    """A distinctive phrase that more documents hold than those of the chosen field, district, kind or year."""
    phrase = _drawn(phrases, chance, number)
    if phrase is None or not _is_distinctive(phrase, phrases):
        return None
    facet = FACETS[number // 2 % len(FACETS)]
    value = phrase.document.facets[facet]
    everywhere = phrases.holders(phrase.keys)
    relevant = frozenset(each.id for each in phrases.documents if each.id in everywhere and each.facets[facet] == value)
    if not len(relevant) < len(everywhere) == len(phrases.holders_bare(phrase.keys)) or len(relevant) > _limit(phrases):
        return None
    text = phrase.written.lower() if number // 8 % 2 == 0 else bare(phrase.written)
    return Query(Group.FACETS, text, phrase.written, phrase.origin, relevant, {facet: value})


_ATTEMPTS: Mapping[Group, Attempt] = {
    Group.EXACT: _typed(Group.EXACT, as_written),
    Group.NO_MARKS: _typed(Group.NO_MARKS, without_marks),
    Group.PARTLY: _typed(Group.PARTLY, partly_marked),
    Group.STROKE: _typed(Group.STROKE, stroke_as_d),
    Group.PLACEMENT: _typed(Group.PLACEMENT, other_tone_placement),
    Group.DECOMPOSED: _typed(Group.DECOMPOSED, decomposed_marks),
    Group.UNDECODED: _typed(Group.UNDECODED, undecoded),
    Group.COMMON: _common,
    Group.PLACES: _place,
    Group.TYPOS: _typo,
    Group.SPELLING: _spelling,
    Group.FACETS: _filtered,
}
