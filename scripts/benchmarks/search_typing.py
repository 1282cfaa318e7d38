"""The ways to type a phrase that `scripts/bench search` tries; None where a phrase does not show the way.

`turn` alternates between two ways of one class.
"""

import random

from scripts.benchmarks.search_phrases import Phrase
from scripts.benchmarks.search_text import bare, decomposed, mistyped, other_i_or_y, other_placement, telex, vni


def as_written(phrase: Phrase, _chance: random.Random, _turn: int) -> str | None:
    return phrase.written if _marked(phrase) else None


def without_marks(phrase: Phrase, _chance: random.Random, _turn: int) -> str | None:
    return bare(phrase.written) if len(_marked(phrase)) > 1 else None


def partly_marked(phrase: Phrase, chance: random.Random, _turn: int) -> str | None:
    """Some of the marked syllables lose their marks, at least one keeps them."""
    places = _marked(phrase)
    if len(places) < 3:
        return None
    plain = set(chance.sample(places, chance.randrange(1, len(places))))
    return " ".join(bare(each) if at in plain else each.lower() for at, each in enumerate(phrase.syllables))


def stroke_as_d(phrase: Phrase, _chance: random.Random, _turn: int) -> str | None:
    """All other marks stay: "dường"."""
    text = phrase.written.lower()
    return text.replace("đ", "d") if "đ" in text else None


def other_tone_placement(phrase: Phrase, _chance: random.Random, _turn: int) -> str | None:
    return _changed(phrase, [other_placement(each) for each in phrase.syllables])


def other_i_and_y(phrase: Phrase, _chance: random.Random, _turn: int) -> str | None:
    return _changed(phrase, [other_i_or_y(each) for each in phrase.syllables])


def decomposed_marks(phrase: Phrase, _chance: random.Random, _turn: int) -> str | None:
    return decomposed(phrase.written.lower()) if len(_marked(phrase)) > 1 else None


def undecoded(phrase: Phrase, _chance: random.Random, turn: int) -> str | None:
    """Telex and VNI by turns."""
    if len(_marked(phrase)) < 2:
        return None
    return " ".join(map(telex if turn % 2 == 0 else vni, phrase.syllables))


def with_a_slip(phrase: Phrase, chance: random.Random, turn: int) -> str | None:
    """One syllable mistyped, with marks and without them by turns."""
    syllables = phrase.written.lower().split() if turn % 2 == 0 else bare(phrase.written).split()
    at = chance.randrange(len(syllables))
    if len(syllables[at]) < 3 or not syllables[at].isalpha():
        return None
    typed = mistyped(syllables[at], chance)
    return " ".join((*syllables[:at], typed, *syllables[at + 1 :])) if typed != syllables[at] else None


def _marked(phrase: Phrase) -> list[int]:
    """The places of the syllables with any marks."""
    return [at for at, each in enumerate(phrase.syllables) if bare(each) != each.lower()]


def _changed(phrase: Phrase, others: list[str | None]) -> str | None:
    if not any(others):
        return None
    return " ".join(other or each.lower() for other, each in zip(others, phrase.syllables, strict=True))
