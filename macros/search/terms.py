"""Which documents hold which terms: single words, and from each word on the phrase that it begins.

A phrase has two words; where those are so common that they tell little, three. All phrases that begin with two words
stand together in the index, so that a browser finds a pair among them. A term is looked up by its words without marks,
its key, and says how it is written, with its marks. A document counts for a term once, in the best zone that holds it.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from itertools import chain, repeat
from typing import NamedTuple

from macros.search.vietnamese import Word, tidied, word, words
from macros.texts import syllables

COMMON = frozenset(word(each).plain for each in syllables.COMMON.split())
"""Words that stand next to so many others that a pair of them tells little."""

_TOKEN = re.compile(r"\w+|[.!?;:…](?=\s|$)|[\n“”()\[\]]")
_BREAKS = ".!?;:…\n“”()[]"
"""Words, and what no phrase runs across. A comma it may: "Thái Thủy, Lệ Thủy"."""

_BREAK_ALONE = " . "
"""A break that stands by itself, in the place of one that str.split() would drop."""

_BITS = 20
_WORD = (1 << _BITS) - 1
_BREAK = 0


class Zone(IntEnum):
    """Where a term stands, the weightiest first."""

    TITLE = 0
    SUMMARY = 1
    NAMES = 2
    BODY = 3


class Term(NamedTuple):
    """One spelling of a key in a zone: ("nuoi tom", "nuôi tôm", BODY)."""

    key: str
    marked: str
    zone: Zone


Texts = Mapping[Zone, Iterable[str]]
"""What a document is found by."""

_ZONE_ENDS = "\0"


def noted(texts: Texts) -> str:
    """Texts as one, to be kept: a document is found by the same terms when they are `read_texts` again."""
    return _ZONE_ENDS.join("\n".join(texts.get(zone, ())) for zone in Zone)


def read_texts(note: str) -> Texts:
    """What `noted` made one of."""
    return {zone: (text,) for zone, text in zip(Zone, note.split(_ZONE_ENDS), strict=True)}


Abbreviations = Mapping[str, tuple[Word, ...]]
"""The words that an abbreviation stands for, by the abbreviation without marks: `htx`."""


def read_abbreviations(written: Mapping[str, str]) -> Abbreviations:
    """Abbreviations as an editor writes them: {"HTX": "hợp tác xã"}."""
    return {word(short).plain: tuple(words(long)) for short, long in written.items()}


class Lexicon:
    """The words of many documents as numbers; terms are packed into one number each, since there are millions."""

    def __init__(self, abbreviations: Abbreviations) -> None:
        self._abbreviations = abbreviations
        self._numbers: dict[Word, int] = {}
        self._words: list[Word] = [Word("", "")]
        self._read = _Read(self._new)
        self._common: set[int] = set()
        self._short: dict[int, tuple[int, ...]] = {}

    def _new(self, written: str) -> tuple[int, ...]:
        """What stands between two spaces, as numbers: mostly one word, with a `_BREAK` where no phrase goes on."""
        tokens = _TOKEN.findall(tidied(written))
        numbers = [_BREAK if token in _BREAKS else self._number(word(token)) for token in tokens]
        return tuple(each for number in numbers for each in self._short.get(number, (number,)))

    def _number(self, found: Word) -> int:
        number = self._numbers.get(found)
        if number is None:
            number = self._numbers[found] = len(self._words)
            self._words.append(found)
            if found.plain in COMMON or found.plain.isdecimal():
                self._common.add(number)
            if found.plain in self._abbreviations:
                self._short[number] = tuple(map(self._number, self._abbreviations[found.plain]))
        return number

    def terms(self, texts: Texts) -> dict[Zone, set[int]]:
        """The packed terms of a document, each in the best zone that holds it."""
        seen: set[int] = set()
        found: dict[Zone, set[int]] = {}
        for zone in Zone:
            numbers = self._numbers_of("\n".join(texts.get(zone, ())))
            new = set(numbers)
            new.update(self._phrases(numbers, long=zone <= Zone.SUMMARY))
            new.discard(_BREAK)
            new -= seen
            seen |= new
            found[zone] = new
        return found

    def _numbers_of(self, text: str) -> list[int]:
        """The words of a text as numbers, with a `_BREAK` where no phrase goes on."""
        written = text.replace("\n", _BREAK_ALONE).split()
        return list(chain.from_iterable(map(self._read.__getitem__, written)))

    def _phrases(self, numbers: list[int], *, long: bool) -> list[int]:
        """From each word on, a phrase of two words or of three: which, follows from the three words alone."""
        threes = zip(numbers, numbers[1:], [*numbers[2:], _BREAK], strict=False)
        if long:
            return [(x << _BITS | y) << _BITS | z for x, y, z in threes if x and y]
        common = self._common
        return [
            (x << _BITS | y) << _BITS | (z if z in common and y in common and x in common else _BREAK)
            for x, y, z in threes
            if x and y
        ]

    def spelled(self, packed: int) -> tuple[str, str]:
        """Key and spelling of a packed term."""
        found = []
        while packed:
            if number := packed & _WORD:
                found.append(self._words[number])
            packed >>= _BITS
        found.reverse()
        return " ".join(each.plain for each in found), " ".join(each.marked for each in found)


class _Read(dict[str, tuple[int, ...]]):
    """Numbers by what is written between two spaces; what is new is asked for once."""

    def __init__(self, new: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        self._new = new

    def __missing__(self, written: str) -> tuple[int, ...]:
        numbers = self[written] = self._new(written)
        return numbers


def postings(documents: Iterable[tuple[int, Texts]], abbreviations: Abbreviations) -> dict[Term, list[int]]:
    """The numbers of the documents that hold each term, rising. The documents come in the order of their numbers."""
    lexicon = Lexicon(abbreviations)
    packed: defaultdict[Zone, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, texts in documents:
        for zone, terms in lexicon.terms(texts).items():
            lists = map(packed[zone].__getitem__, terms)
            deque(map(list.append, lists, repeat(number)), maxlen=0)  # millions of times: a loop would take longer
    return {
        Term(*lexicon.spelled(term), zone): numbers for zone, lists in packed.items() for term, numbers in lists.items()
    }
