"""Which documents hold which terms: words, pairs of neighbours, and phrases of three where pairs tell too little.

A term is looked up by its words without marks, its key, and says how it is written, with its marks. A document counts
for a term once, in the best zone that holds it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from macros.search.vietnamese import Word, tidied, word, words

COMMON = frozenset(
    [
        "va",
        "la",
        "co",
        "duoc",
        "cho",
        "cac",
        "trong",
        "nguoi",
        "nhung",
        "mot",
        "voi",
        "khong",
        "da",
        "nay",
        "de",
        "khi",
        "den",
        "tu",
        "ra",
        "cung",
        "nhu",
        "lam",
        "vao",
        "sau",
        "tai",
        "ve",
        "nam",
        "tren",
        "hon",
        "ngay",
        "nhieu",
        "con",
        "theo",
        "do",
        "phai",
        "viec",
        "nha",
        "lai",
        "hai",
        "ba",
        "bon",
        "lan",
        "moi",
        "roi",
        "thi",
        "ma",
        "o",
        "se",
        "dang",
        "ca",
        "anh",
        "chi",
        "em",
        "ong",
        "may",
        "nua",
        "gi",
        "ai",
        "dau",
        "dieu",
        "chinh",
        "qua",
        "lon",
        "nho",
        "tot",
        "hoi",
        "dong",
        "xa",
        "huyen",
        "tinh",
        "thon",
        "dan",
        "nhan",
        "cong",
        "tac",
        "hop",
        "san",
        "pham",
        "kinh",
        "te",
        "to",
        "chuc",
        "gia",
        "dinh",
        "ho",
        "so",
        "tien",
        "trieu",
        "rung",
        "nuoi",
        "ga",
        "lua",
        "nuoc",
        "dat",
        "duong",
        "dien",
        "truong",
        "hoc",
        "sinh",
        "vien",
        "doan",
        "the",
        "van",
        "hoa",
        "nong",
        "xay",
        "dung",
        "phat",
        "trien",
        "thuc",
        "hien",
        "quan",
        "ly",
        "cua",
    ]
)
"""Words that a story can hardly be told without: three of them in a row are a term, since any two stand everywhere."""

_TOKEN = re.compile(r"\w+|[.!?;:…](?=\s|$)|[\n“”()\[\]]")
_BREAKS = ".!?;:…\n“”()[]"
"""Words, and what no phrase runs across. A comma it may: "Thái Thủy, Lệ Thủy"."""

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
        self._read.update(dict.fromkeys(_BREAKS, _BREAK))
        self._common: set[int] = set()
        self._short: dict[int, tuple[int, ...]] = {}

    def _new(self, written: str) -> int:
        return self._number(word(written))

    def _number(self, found: Word) -> int:
        number = self._numbers.get(found)
        if number is None:
            number = self._numbers[found] = len(self._words)
            self._words.append(found)
            if found.plain in COMMON:
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
            new.update([one << _BITS | other for one, other in pairwise(numbers) if one and other])
            new.update(self._phrases(numbers, all_of_them=zone <= Zone.SUMMARY))
            new.discard(_BREAK)
            found[zone] = new - seen
            seen |= new
        return found

    def _numbers_of(self, text: str) -> list[int]:
        """The words of a text as numbers, with a `_BREAK` where no phrase goes on."""
        numbers = list(map(self._read.__getitem__, _TOKEN.findall(tidied(text))))
        if self._short.keys().isdisjoint(numbers):
            return numbers
        return [each for number in numbers for each in self._short.get(number, (number,))]

    def _phrases(self, numbers: list[int], *, all_of_them: bool) -> list[int]:
        threes = zip(numbers, numbers[1:], numbers[2:], strict=False)
        if all_of_them:
            return [(x << _BITS | y) << _BITS | z for x, y, z in threes if x and y and z]
        common = self._common
        return [(x << _BITS | y) << _BITS | z for x, y, z in threes if z in common and y in common and x in common]

    def spelled(self, packed: int) -> tuple[str, str]:
        """Key and spelling of a packed term."""
        found = []
        while packed:
            found.append(self._words[packed & _WORD])
            packed >>= _BITS
        found.reverse()
        return " ".join(each.plain for each in found), " ".join(each.marked for each in found)


class _Read(dict[str, int]):
    """Numbers by the word as it is written; a new one is asked for once."""

    def __init__(self, new: Callable[[str], int]) -> None:
        super().__init__()
        self._new = new

    def __missing__(self, written: str) -> int:
        number = self[written] = self._new(written)
        return number


def postings(documents: Iterable[tuple[int, Texts]], abbreviations: Abbreviations) -> dict[Term, list[int]]:
    """The numbers of the documents that hold each term, rising. The documents come in the order of their numbers."""
    lexicon = Lexicon(abbreviations)
    packed: defaultdict[Zone, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, texts in documents:
        for zone, terms in lexicon.terms(texts).items():
            lists = packed[zone]
            for term in terms:
                lists[term].append(number)
    return {
        Term(*lexicon.spelled(term), zone): numbers for zone, lists in packed.items() for term, numbers in lists.items()
    }
