"""Which documents answer a query, the best first: the twin of macros/pages/assets/js/search-ranking.js.

For a query that is finished both give the same documents in the same order. Pairs of neighbouring words tell most of
it; single words stand in where no pair does, and phrases of three part those whose words only stand in pairs. The
browser asks for no more files than it needs, and what it does not ask for counts for nothing here either.
"""

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.search.blocks import Lists, block_of
from macros.search.terms import Zone
from macros.search.vietnamese import MAY_BE, Word, closeness, word

_ZONES = ((2.1, 1.2, 1.4, 0.35), (6, 3.5, 4, 1), (8, 6.5, 6.5, 5))
"""Points by zone, of single words, of pairs and of phrases of three."""

_CLOSE = (0, 0.5, 0.8, 1)
_ENOUGH = 10
_SHORT, _LONG = 4, 10
_MOST_PAIRS = 6
_NEAR = 0.7
_SCATTERED = 2
_BESIDE = 10
_PRECISION = 1000
_TRIPLES = 16

MEDIUM = 6
"""Words of a query up to which every pair may be asked for, and a slip is looked for at once."""


class Spelled(NamedTuple):
    """One spelling of a key in a zone, with the documents that hold it."""

    marked: Sequence[Word]
    zone: Zone
    numbers: Sequence[int]


@dataclass(frozen=True)
class Index:
    """The terms of an index: `block` gives what stands in one of its `count` blocks. All documents are below `size`."""

    block: Callable[[int], Lists]
    count: int
    size: int

    def under(self, typed: Sequence[Word]) -> Iterator[Spelled]:
        """The spellings of some words, and of all longer phrases that begin with them, marks aside."""
        key = _key(typed)
        for term, numbers in self.block(self.block_of(typed)).items():
            if term.key == key or term.key.startswith(f"{key} "):
                yield Spelled([word(each) for each in term.marked.split(" ")], term.zone, numbers)

    def block_of(self, typed: Sequence[Word]) -> int:
        return block_of(_key(typed), self.count)


def _key(typed: Sequence[Word]) -> str:
    return " ".join(each.plain for each in typed)


class _Tally:
    """Points of documents, which words of the query each holds, and which of them beside the next."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._points = array("f", bytes(4 * size))  # no more exact than the browser's, so that ties are the same ties
        self._words: defaultdict[int, int] = defaultdict(int)
        self._pairs: defaultdict[int, int] = defaultdict(int)

    def add(self, lists: Iterable[tuple[Spelled, float]], words: int, pairs: int, zones: Sequence[float]) -> None:
        """Count lists that mean one thing; a document has the points of its best list."""
        best: dict[int, float] = {}
        for spelled, factor in lists:
            (points,) = array("f", [factor * zones[spelled.zone]])
            for number in spelled.numbers:
                best[number] = max(best.get(number, 0), points)
        rarity = math.log(1 + self._size / (len(best) + 1))
        for number, points in best.items():
            self._points[number] += rarity * points
            self._words[number] |= words
            self._pairs[number] |= pairs

    def ranked(self) -> list[int]:
        """Documents that hold as many words of the query as any, the best first and of equals the newest; where they
        are few, then those that hold fewer.
        """
        by_count: defaultdict[int, list[int]] = defaultdict(list)
        for number, words in self._words.items():
            by_count[words.bit_count()].append(number)
        found: list[int] = []
        for count in sorted(by_count, reverse=True):
            if len(found) < _ENOUGH:
                found += sorted(by_count[count], key=self._rank, reverse=True)
        return found

    def _rank(self, number: int) -> tuple[int, int]:
        points = self._points[number] + _BESIDE * self._pairs[number].bit_count()
        return math.floor(points * _PRECISION + 0.5), number

    @property
    def most(self) -> int:
        """The most words that a document holds: those of the best of them."""

        def rank(number: int) -> tuple[int, float, int]:
            return self._words[number].bit_count(), self._points[number], -number

        return self._words[max(self._words, key=rank)] if self._words else 0

    def holding(self, words: int) -> int:
        return sum(held == words for held in self._words.values())


def _meant(index: Index, typed: Sequence[Word]) -> list[tuple[Spelled, float]]:
    """The lists of all terms that begin with what was typed, each with how well they do. Of spellings that differ in
    the stroke of đ none counts beside others.
    """
    found = []
    for spelled in index.under(typed):
        close = min(closeness(each, written) for each, written in zip(typed, spelled.marked, strict=False))
        if close:
            found.append((spelled, close))
    if any(close >= MAY_BE for _spelled, close in found):
        found = [(spelled, close) for spelled, close in found if close >= MAY_BE]
    return [(spelled, _CLOSE[close]) for spelled, close in found]


def is_asked_first(place: int, count: int) -> bool:
    """Whether the pair that begins at a place is one of those that an answer to so many words begins with: all of a
    short query, every second or third of a long one.
    """
    step = 1 if count <= _SHORT else 2 if count <= _LONG else 3
    return place % step == 0 or place == count - 2


class Query:
    """A query while it is being answered: the words, and what the blocks asked for so far say."""

    def __init__(self, index: Index, typed: Sequence[Word]) -> None:
        self._index = index
        self._typed = typed
        self._tally = _Tally(index.size)
        self._found = 0
        self._left = list(range(len(typed) - 1))
        """The places of pairs that were not asked for."""

    @property
    def whole(self) -> int:
        """How many documents hold every word."""
        return self._tally.holding(2 ** len(self._typed) - 1)

    @property
    def _is_long(self) -> bool:
        return len(self._typed) > _LONG

    @property
    def is_near(self) -> bool:
        """Whether some document has most of the words of so long a query that it must be what was looked for."""
        return self._is_long and self._tally.most.bit_count() >= _NEAR * len(self._typed)

    @property
    def ranked(self) -> list[int]:
        return self._tally.ranked()

    @property
    def missing(self) -> list[int]:
        """The places of the words that no list held so far."""
        return [place for place in range(len(self._typed)) if not self._found >> place & 1]

    def add_first(self) -> None:
        """Count the pairs and phrases that tell most."""
        self._add_pairs([place for place in self._left if is_asked_first(place, len(self._typed))])

    def add_lacking(self) -> None:
        """Where no document holds every word, count pairs with those that the best one is not known to hold."""
        if self.whole:
            return
        lacking = ~self._tally.most
        asked = len(self._typed) - 1 - len(self._left)
        wanted: list[int] = []
        for place in sorted(self._left, key=lambda place: -(lacking & 3 << place).bit_count()):
            words = lacking & 3 << place
            if words and not (self._is_long and asked + len(wanted) >= _MOST_PAIRS):
                wanted.append(place)
                lacking &= ~words
        self._add_pairs(wanted)

    def add_rest(self) -> None:
        """Where many documents hold every word, count the other pairs: they tell which come first."""
        if self.whole > _ENOUGH and len(self._typed) <= MEDIUM:
            self._add_pairs(self._left)

    def add_scattered(self) -> None:
        """Where few documents hold a short query's words in pairs, count each word by itself."""
        if len(self._typed) <= _SCATTERED and self.whole < _ENOUGH:
            self.add_words(range(len(self._typed)))

    def add_words(self, places: Iterable[int]) -> None:
        """Count single words."""
        for place in places:
            self._add(place, 1)

    def _add_pairs(self, places: Sequence[int]) -> None:
        """Count the pairs, and the phrases of three, that begin at some places."""
        self._left = [place for place in self._left if place not in places]
        for place in places:
            self._add(place, 2)
            if place + 2 < len(self._typed):
                self._add(place, 3)

    def _add(self, place: int, length: int) -> None:
        lists = _meant(self._index, self._typed[place : place + length])
        words = 2**length - 1 << place
        if lists:
            self._found |= words
        pairs = 1 << place + (length - 2) * _TRIPLES if length > 1 else 0
        self._tally.add(lists, words, pairs, _ZONES[length - 1])
