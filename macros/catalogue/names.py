"""Vietnamese names: spelling that does not matter, and finding the entry that a person meant.

A clerk writes "Lệ Thuỷ", "le thuy" or "LỆ THỦY"; the list says "Lệ Thủy". A name is looked up exactly first, then
without regard to case, tone placement and hyphens, then without any marks, and each time only if one entry remains.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SEPARATORS = re.compile(r"[\s\-–_]+")
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
_SUGGESTION_CUTOFF = 74
_STROKED_D = str.maketrans("đĐðÐ", "dDdD")
"""With the Icelandic eth, which some keyboards write for đ: it looks the same."""

T = TypeVar("T")


def fold(text: str) -> str:
    """Lower-case ASCII letters and digits joined by single hyphens: "Lệ Thuỷ" and "LE THUY" are both "le-thuy"."""
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKED_D))
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _NOT_ALPHANUMERIC.sub("-", bare.lower()).strip("-")


def spelling(text: str) -> str:
    """Lower case with one place for the tone of each syllable: "hoà" and "hòa" agree, "hoa" differs from both."""
    syllables = _SEPARATORS.split(unicodedata.normalize("NFD", text.strip().lower()))
    return "-".join(
        "".join(c for c in syllable if c not in _TONES) + "".join(c for c in syllable if c in _TONES)
        for syllable in syllables
    )


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """What a look-up gave: one `item`, or several `candidates`, or the `suggestions` of a near miss."""

    item: T | None = None
    candidates: tuple[T, ...] = ()
    suggestions: tuple[str, ...] = ()


class Names(Generic[T]):
    """An index from the names of a list to its entries (`named`: name and entry; an entry may have several names).

    `folding=False` is for one-letter codes, where d and đ are different entries.
    """

    def __init__(self, named: Iterable[tuple[str, T]], *, folding: bool = True) -> None:
        self.named = tuple(named)
        self._keys = (_exact, spelling, fold) if folding else (_exact,)
        self._tables: tuple[dict[str, list[T]], ...] = tuple({} for _ in self._keys)
        self._display: dict[str, str] = {}
        for name, item in self.named:
            self._display.setdefault(fold(name), name)
            for key, table in zip(self._keys, self._tables, strict=True):
                entries = table.setdefault(key(name), [])
                if item not in entries:
                    entries.append(item)

    @staticmethod
    def of(names: Iterable[str]) -> "Names[str]":
        """An index of names that are their own entries."""
        return Names((name, name) for name in names)

    def find(self, text: str) -> Found[T]:
        """The entry that `text` names, or what it may have meant."""
        for key, table in zip(self._keys, self._tables, strict=True):
            entries = table.get(key(text))
            if entries:
                return Found(item=entries[0]) if len(entries) == 1 else Found(candidates=tuple(entries))
        return Found(suggestions=self.near(text))

    def is_listed(self, text: str) -> bool:
        """Whether the list has a name that is written like this."""
        return _exact(text) in self._tables[0]

    def near(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Names that look like `text`, the nearest first; empty when nothing does."""
        folded = fold(text)
        if len(folded) < 2:
            return ()
        from rapidfuzz import fuzz, process  # hardly ever needed, and slow to import

        matches = process.extract(
            folded, self._display.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=_SUGGESTION_CUTOFF
        )
        return tuple(self._display[match] for match, _score, _index in matches)


def _exact(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())
