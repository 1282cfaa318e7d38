"""Phrases that documents hold: drawing one by chance, and finding every document that holds it.

Documents are compared as in search_text.py: the same words in the same order between two punctuation marks.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from scripts.benchmarks.search_documents import Document
from scripts.benchmarks.search_text import Word, bare, pieces

LENGTHS = (3, 4, 5, 6)
"""Words of a phrase that is drawn."""

_END = "|"


class Origin(StrEnum):
    """Where in a document a phrase was found."""

    LEAD = "lead"
    """The title or the summary."""
    BODY = "body"
    FACTS = "facts"
    """The names around the story, together with the title."""


class Phrase(NamedTuple):
    words: tuple[Word, ...]
    origin: Origin
    document: Document

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words)

    @property
    def written(self) -> str:
        return " ".join(word.written for word in self.words)

    @property
    def syllables(self) -> list[str]:
        return self.written.split()


class Phrases:
    """The documents, in the order of their ids whatever the order they come in, with a set of bits for each word."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = sorted(documents, key=lambda document: document.id)
        self._marked: list[str] = []
        self._bare: list[str] = []
        self._holding: dict[str, int] = defaultdict(int)
        self._holding_bare: dict[str, int] = defaultdict(int)
        for number, document in enumerate(self.documents):
            keys = [
                word for text in document.texts for piece in pieces(text) for word in (*(w.key for w in piece), _END)
            ]
            plain = [bare(word) for word in keys]
            self._marked.append(_searchable(keys))
            self._bare.append(_searchable(plain))
            for word in set(keys):
                self._holding[word] |= 1 << number
            for word in set(plain):
                self._holding_bare[word] |= 1 << number

    def draw(self, origin: Origin, chance: random.Random) -> Phrase | None:
        """Some words that follow each other in some document, or None where this throw would cut a name."""
        document = chance.choice(self.documents)
        texts = document.lead if origin is Origin.LEAD else document.body
        piece = chance.choice(pieces(chance.choice(texts)))
        length = chance.choice(LENGTHS)
        if len(piece) < length:
            return None
        start = chance.randrange(len(piece) - length + 1)
        return window(piece, start, start + length, origin, document)

    def holders(self, keys: Sequence[str]) -> frozenset[str]:
        """The ids of the documents that hold these words in this order, with their marks."""
        return self._found(keys, self._holding, self._marked)

    def holders_bare(self, keys: Sequence[str], *, cut: bool = False) -> frozenset[str]:
        """The same without any marks; `cut` tells that the last word is only the beginning of one."""
        plain = [bare(word) for word in keys]
        return self._found(plain, self._holding_bare, self._bare, cut=cut)

    def count_with(self, keys: Iterable[str]) -> int:
        """How many documents have all these words anywhere, without regard to marks."""
        found = (1 << len(self.documents)) - 1
        for word in keys:
            found &= self._holding_bare.get(bare(word), 0)
        return found.bit_count()

    def share_with(self, word: str) -> float:
        """The share of documents that have this word, without regard to marks."""
        return self.count_with((word,)) / len(self.documents)

    def having(self, word: str) -> list[Document]:
        """The documents with this word, marks and all."""
        return [self.documents[number] for number in _numbers(self._holding.get(word, 0))]

    def _found(
        self, words: Sequence[str], holding: dict[str, int], texts: list[str], *, cut: bool = False
    ) -> frozenset[str]:
        possible = (1 << len(texts)) - 1
        for word in words[:-1] if cut else words:
            possible &= holding.get(word, 0)
        wanted = _searchable(words)
        if cut:
            wanted = wanted[:-1]
        return frozenset(self.documents[number].id for number in _numbers(possible) if wanted in texts[number])


def window(piece: Sequence[Word], start: int, end: int, origin: Origin, document: Document) -> Phrase | None:
    """A part of a piece of text, or None where it begins or ends inside a name."""
    for at in (start, end):
        if 0 < at < len(piece) and piece[at - 1].is_name and piece[at].is_name:
            return None
    return Phrase(tuple(piece[start:end]), origin, document)


def _searchable(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _numbers(bits: int) -> Iterable[int]:
    """The places of the bits that are set, from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
