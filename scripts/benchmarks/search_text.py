"""How the judge of `scripts/bench search` reads Vietnamese, and how people type it.

Only the standard library: what is right must not follow from any engine's own normalising.
"""

import random
import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

ABBREVIATIONS = {
    "htx": "hợp tác xã",
    "ubnd": "ủy ban nhân dân",
    "ntm": "nông thôn mới",
    "tp": "thành phố",
    "mttq": "mặt trận tổ quốc",
    "kdc": "khu dân cư",
}
"""Short forms that everybody in a commune's office writes, with what they stand for."""

_TONES = "\u0301\u0300\u0309\u0303\u0323"
_TELEX_TONES = dict(zip(_TONES, "sfrxj", strict=True))
_VNI_TONES = dict(zip(_TONES, "12345", strict=True))
_TELEX = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_VNI = {"â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7", "đ": "d9"}
_I_OR_Y = re.compile(r"([hklmst]|qu)([iy])")
_SYLLABLE = re.compile(r"\w+")
_PIECE = re.compile(r"[^\w\s]+")
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@cache
def bare(text: str) -> str:
    """Lower case without any marks: "Đường" is "duong"."""
    letters = decomposed(text.lower()).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def parts(syllable: str) -> tuple[str, str]:
    """A syllable in lower case without its tone, and the tone, perhaps none: "Hòa" is "hoa" and a grave."""
    letters = decomposed(syllable.lower())
    return composed("".join(c for c in letters if c not in _TONES)), "".join(c for c in letters if c in _TONES)


@cache
def key(syllable: str) -> str:
    """What is the same for spellings that mean the same: "hoà" and "hòa", "kỹ" and "kĩ". Marks count."""
    letters, tone = parts(syllable)
    if _I_OR_Y.fullmatch(letters):
        letters = f"{letters[:-1]}i"
    return letters + tone


class Word(NamedTuple):
    """A syllable, or the syllables of what has an abbreviation: as it is written, and as it is compared."""

    written: str
    key: str

    @property
    def is_name(self) -> bool:
        return self.written[0].isupper()


_LONG_FORMS = {tuple(key(syllable) for syllable in long.split()): short for short, long in ABBREVIATIONS.items()}


def pieces(text: str) -> list[tuple[Word, ...]]:
    """The words between punctuation marks: nobody takes a phrase across them."""
    return [words for piece in _PIECE.split(composed(text)) if (words := _words(piece))]


@lru_cache(maxsize=100_000)
def _words(piece: str) -> tuple[Word, ...]:
    syllables = [Word(syllable, key(syllable)) for syllable in _SYLLABLE.findall(piece)]
    words: list[Word] = []
    while syllables:
        taken, name = 1, syllables[0].key
        for long, short in _LONG_FORMS.items():
            if tuple(word.key for word in syllables[: len(long)]) == long:
                taken, name = len(long), short
        words.append(Word(" ".join(word.written for word in syllables[:taken]), name))
        del syllables[:taken]
    return tuple(words)


def _placements() -> dict[str, str]:
    """The two ways to place a tone in an open syllable, each to the other: "òa" and "oà"."""
    pairs = [
        (composed(first + tone) + second, first + composed(second + tone))
        for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
        for tone in _TONES
    ]
    return dict(chain(pairs, ((new, old) for old, new in pairs)))


_PLACEMENTS = _placements()


def other_placement(syllable: str) -> str | None:
    """The syllable in lower case with its tone where the other rule puts it, or None where the rules agree."""
    lower = syllable.lower()
    if lower.startswith("qu"):
        return None
    placed = _PLACEMENTS.get(lower[-2:])
    return placed and lower[:-2] + placed


def other_i_or_y(syllable: str) -> str | None:
    """The syllable in lower case with y for i or i for y, or None where it may not change."""
    letters, tone = parts(syllable)
    if not _I_OR_Y.fullmatch(letters):
        return None
    return composed(letters[:-1] + ("i" if letters.endswith("y") else "y") + tone)


def telex(syllable: str) -> str:
    """The keys of Telex, as they stay when no editor takes them: "ddieenr" for "điển"."""
    letters, tone = parts(syllable)
    return "".join(_TELEX.get(letter, letter) for letter in letters) + (_TELEX_TONES[tone] if tone else "")


def vni(syllable: str) -> str:
    """The keys of VNI, each mark right after its letter: "d9ie63n" for "điển"."""
    typed = ""
    for letter in composed(syllable.lower()):
        base, tone = parts(letter)
        typed += _VNI.get(base, base) + (_VNI_TONES[tone] if tone else "")
    return typed


def mistyped(syllable: str, chance: random.Random) -> str:
    """The syllable with one slip of a finger: a letter dropped, doubled, swapped with the next, or its neighbour hit.

    The same syllable comes back where the slip changes nothing.
    """
    at = chance.randrange(len(syllable) - 1)
    before, letter, after = syllable[:at], syllable[at], syllable[at + 1 :]
    match chance.choice(("drop", "double", "swap", "replace")):
        case "drop":
            return before + after
        case "double":
            return before + letter * 2 + after
        case "swap":
            return before + after[0] + letter + after[1:]
        case _:
            return before + _beside(letter, chance) + after


def _beside(letter: str, chance: random.Random) -> str:
    """A letter beside this one on the keyboard; a letter with marks stays."""
    row = next((row for row in _KEYBOARD if letter in row), letter)
    at = row.find(letter)
    return chance.choice([row[place] for place in (at - 1, at + 1) if 0 <= place < len(row)] or [letter])
