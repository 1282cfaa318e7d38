"""What was meant by words that nobody wrote: the twin of macros/pages/assets/js/search-spelling.js."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from macros.search.ranking import Index, is_asked_first
from macros.search.vietnamese import Word, closeness

_MOST_FETCHED = 3
_FAR_AHEAD = 10
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"
_UNLIKELY = 0.01
_WRONG_MARKS = 10


class _Candidate(NamedTuple):
    """What a word may have been meant for; so many `documents` hold it, or hold it beside a neighbour."""

    word: Word
    chance: float
    documents: int


def chance_of(typed: str, meant: str) -> float:
    """How likely somebody who means one word types another: a letter left out or doubled, two that changed places or a
    neighbouring key are likely, any other letter is not, and more than one slip is not thought of.
    """
    short, long = (typed, meant) if len(typed) <= len(meant) else (meant, typed)
    if len(long) - len(short) > 1:
        return 0
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    one, other = short[start:], long[start:]
    if len(one) < len(other):
        is_likely = typed == short or other[0] == long[start - 1 : start]
        return (1 if is_likely else _UNLIKELY) if one == other[1:] else 0
    if len(one) > 1 and one == other[1] + other[0] + other[2:]:
        return 1
    is_likely = one[0] + other[0] in _KEYS or other[0] + one[0] in _KEYS
    return (1 if is_likely else _UNLIKELY) if one[1:] == other[1:] else 0


def corrected(index: Index, vocabulary: Mapping[str, int], typed: Sequence[Word], places: Sequence[int]) -> list[Word]:
    """The words with those at some `places`, which stand beside neither neighbour, put right as far as one slip in each
    explains it. `vocabulary` tells how many documents hold a word, by the word without marks.
    """
    words = list(typed)
    for place in places:
        each = words[place]
        if place and words[place - 1] != typed[place - 1] and _together(index, words[place - 1], each):
            continue
        tried = _candidates(each, vocabulary)
        is_sure = len(words) == 1 or (_is_far_ahead(tried) and each.plain not in vocabulary)
        found = next(iter(tried), None) if is_sure else _fitting(index, tried, words, place)
        if found:
            words[place] = found.word
    return words


def _candidates(typed: Word, vocabulary: Mapping[str, int]) -> list[_Candidate]:
    """What a word may have been meant for, the likeliest first; one with marks may have been meant without them or with
    others, which is the commonest slip.
    """
    found = []
    for other, count in vocabulary.items():
        if other != typed.plain:
            chance = chance_of(typed.plain, other)
        else:
            chance = _WRONG_MARKS if typed.marked != typed.plain else 0
        if chance:
            found.append(_Candidate(Word(other, other), chance, count))
    return _likeliest_first(found)


def _likeliest_first(found: Sequence[_Candidate]) -> list[_Candidate]:
    return sorted(found, key=lambda each: -each.chance * each.documents)


def _is_far_ahead(found: Sequence[_Candidate]) -> bool:
    """Whether the first of some candidates leaves no doubt."""
    if len(found) < 2:
        return bool(found)
    first, second = found[:2]
    return first.chance * first.documents > _FAR_AHEAD * second.chance * second.documents


def _fitting(index: Index, tried: Sequence[_Candidate], words: Sequence[Word], place: int) -> _Candidate | None:
    """The likeliest candidate that stands beside a neighbour: of those that share a block with what was typed, or else
    the first of a few others. It is the neighbour whose block an answer begins with, and needs anyway.
    """
    has_before, has_after = place > 0, place + 1 < len(words)
    is_next_first = is_asked_first(place, len(words)) and not is_asked_first(place - 1, len(words))

    def pair(other: Word) -> tuple[Word, Word]:
        if has_after and (not has_before or is_next_first):
            return other, words[place + 1]
        return words[place - 1], other

    asked = {index.block_of(pair(words[place]))}
    here = [each for each in tried if index.block_of(pair(each.word)) in asked]
    counted = [each._replace(documents=_together(index, *pair(each.word))) for each in here]
    if found := [each for each in counted if each.documents]:
        return _likeliest_first(found)[0]
    for each in tried:
        block = index.block_of(pair(each.word))
        if len(asked) <= _MOST_FETCHED or block in asked:
            asked.add(block)
            if _together(index, *pair(each.word)):
                return each
    return None


def _together(index: Index, first: Word, second: Word) -> int:
    """How many documents hold two words beside each other."""
    return sum(
        len(spelled.numbers)
        for spelled in index.under([first, second])
        if closeness(first, spelled.marked[0]) and closeness(second, spelled.marked[1])
    )
