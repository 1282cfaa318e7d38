"""The search without a browser: a query in, the numbers of documents out. The twin of search-engine.js."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from typing import Any

from macros.search.blocks import Lists, decode, inflated
from macros.search.index import MANIFEST, VOCABULARY, block_path, pack_path
from macros.search.ranking import MEDIUM, Index, Query
from macros.search.spelling import corrected
from macros.search.vietnamese import Word, decoded, tidied, word, words

_MOST_WORDS = 16
_MOST_TRIES = 3
_WORD = re.compile(r"\w+")
_FIGURE = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Found:
    """The documents for a query, the best first; `whole` of them hold all its words. Where none does, `meant` are the
    words that were looked for instead.
    """

    numbers: list[int]
    whole: int
    meant: list[str] | None = None


class SearchEngine:
    """A search over the files of an index, of which `read` gives the bytes by name."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        manifest = json.loads(read(MANIFEST))
        self._abbreviations: Mapping[str, str] = manifest["abbreviations"]
        self._pack: int = manifest["pack"]
        self._index = Index(cache(self._block), manifest["blocks"], manifest["size"])

    def find(self, text: str) -> Found:
        """The documents for a query that is finished."""
        typed = list(self._words(text))[:_MOST_WORDS]
        if not typed:
            return Found([], 0)
        query = Query(self._index, typed)
        query.add_first()
        if len(typed) > MEDIUM:
            query.add_lacking()
        if query.is_near:
            return Found(query.ranked, query.whole)
        # A word that stands in no text is a slip; one that stands in others only is one where nothing else is found.
        slips = [place for place in query.missing if len(typed) > 1 and self._is_unknown(typed[place])]
        if better := self._corrected(text, typed, slips):
            return better
        if len(typed) <= MEDIUM:
            query.add_lacking()
        query.add_rest()
        alone = [place for place in query.missing if place not in slips]
        query.add_words(alone)
        if not query.missing:
            query.add_scattered()
        better = None if query.whole else self._corrected(text, typed, alone)
        return better or Found(query.ranked, query.whole)

    def _is_unknown(self, typed: Word) -> bool:
        """Whether a word stands in no text; of numbers not all that do are kept."""
        return typed.plain not in self._vocabulary and not _FIGURE.search(typed.plain)

    def _corrected(self, text: str, typed: Sequence[Word], places: Sequence[int]) -> Found | None:
        """What is found with the words at some places put right, the likeliest way that finds something; None where none
        does.
        """
        ways = (put for put in corrected(self._index, self._vocabulary, typed, places) if put != typed)
        for put in islice(ways, _MOST_TRIES):
            query = Query(self._index, put)
            query.add_first()
            query.add_lacking()
            if not query.whole:
                continue
            query.add_rest()
            query.add_scattered()
            written = " ".join([text, *self._abbreviations.values()]).lower()
            shown = {word(each): each for each in _WORD.findall(tidied(written))}
            return Found(query.ranked, query.whole, [shown.get(each, each.plain) for each in put])
        return None

    def cards(self, numbers: Iterable[int]) -> list[Mapping[str, Any]]:
        """What the result of each document shows."""
        return [self._cards(number // self._pack)[number % self._pack] for number in numbers]

    def _cards(self, pack: int) -> list[Mapping[str, Any]]:
        return list(json.loads(inflated(self._read(pack_path(pack)))))

    def _words(self, text: str) -> Iterator[Word]:
        """The words of a query: abbreviations in full, and keys that no keyboard turned into marks as they were meant."""
        for each in words(text):
            if each.plain in self._abbreviations:
                yield from words(self._abbreviations[each.plain])
            else:
                yield decoded(each) or each

    def _block(self, number: int) -> Lists:
        return decode(self._read(block_path(number)))

    @cached_property
    def _vocabulary(self) -> Mapping[str, int]:
        lines = inflated(self._read(VOCABULARY)).decode().split("\n")
        return {key: int(count) for key, count in (line.split(" ") for line in lines if line)}
