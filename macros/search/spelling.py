"""What was meant by words that nobody wrote: the twin of macros/pages/assets/js/search-spelling.js."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from macros.search.ranking import Index, is_asked_first
from macros.search.vietnamese import Word, closeness

_MOST_FETCHED = 2
_FAR_AHEAD = 10
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"
_UNLIKELY = 0.01
_WRONG_MARKS = 10
_OTHER_MARKS = 0.1
_LETTERS = re.compile("[a-z]+")


class _Candidate(NamedTuple):
    """What a word may have been meant for. Its `weight` is its chance times the number of documents that hold it, by
    itself or beside a neighbour.
    """

    word: Word
    chance: float
    weight: float


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


def corrected(
    index: Index, vocabulary: Mapping[str, int], typed: Sequence[Word], places: Sequence[int]
) -> Iterator[list[Word]]:
    """The words with those at some `places`, which stand beside neither neighbour, put right as far as one slip in each
    explains it: the likeliest first, then with something else at the last of the places. `vocabulary` tells how many
    documents hold a word, by the word without marks.
    """
    words = list(typed)
    for place in places:
        for other in _likely(index, vocabulary, typed, words, place):
            words[place] = other
            if place != places[-1]:
                break
            yield list(words)


def _likely(
    index: Index, vocabulary: Mapping[str, int], typed: Sequence[Word], words: list[Word], place: int
) -> Iterator[Word]:
    """What a word may have been meant for, the likeliest first, at last just what it is; `words` before it are put
    right.
    """
    each = words[place]
    is_after_corrected = place > 0 and words[place - 1] != typed[place - 1]
    if not (is_after_corrected and _together(index, words[place - 1 : place + 1], each, 1)):
        tried = _candidates(each, vocabulary)
        is_sure = len(words) == 1 or (_is_far_ahead(tried) and each.plain not in vocabulary)
        for found in tried[:1] if is_sure else _fitting(index, tried, words, place):
            yield found.word
    yield each


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
            found.append(_Candidate(Word(other, other), chance, chance * count))
    return _likeliest_first(found)


def _likeliest_first(found: Sequence[_Candidate]) -> list[_Candidate]:
    return sorted(found, key=lambda each: -each.weight)


def _is_far_ahead(found: Sequence[_Candidate]) -> bool:
    """Whether the first of some candidates leaves no doubt."""
    return bool(found) and (len(found) == 1 or found[0].weight > _FAR_AHEAD * found[1].weight)


def _fitting(index: Index, tried: Sequence[_Candidate], words: Sequence[Word], place: int) -> Iterator[_Candidate]:
    """Candidates that stand beside a neighbour: those that share a block with what was typed, the likeliest first, and
    then those of a few other blocks, at the end those with other marks. It is the neighbour whose block an answer begins
    with, and needs anyway.
    """
    typed = words[place]
    has_before, has_after = place > 0, place + 1 < len(words)
    is_next_first = is_asked_first(place, len(words)) and not is_asked_first(place - 1, len(words))
    is_after = has_after and (not has_before or is_next_first)

    def pair(other: Word) -> list[Word]:
        return [other, words[place + 1]] if is_after else [words[place - 1], other]

    def holding(other: Word) -> float:
        return _together(index, pair(other), typed, 0 if is_after else 1)

    home = index.block_of(pair(typed))
    blocks = [(index.block_of(pair(each.word)), each) for each in tried]
    near = [each for block, each in blocks if block == home]
    weighed = [each._replace(weight=each.chance * holding(each.word)) for each in near]
    yield from _likeliest_first([each for each in weighed if each.weight])
    asked: set[int] = set()
    doubtful = []
    for block, each in blocks:
        if block == home or (len(asked) == _MOST_FETCHED and block not in asked):
            continue
        asked.add(block)
        count = holding(each.word)
        if count >= 1:
            yield each
        elif count:
            doubtful.append(each)
    yield from doubtful


def _together(index: Index, pair: Sequence[Word], typed: Word, turn: int) -> float:
    """How many documents hold two words beside each other. Those with other marks than somebody typed for the word that
    is put right, whose place in the pair `turn` is, count for little.
    """
    count = 0.0
    for spelled in index.under(pair):
        if all(closeness(each, written) for each, written in zip(pair, spelled.marked, strict=False)):
            count += len(spelled.numbers) * (1 if _agree(typed, spelled.marked[turn]) else _OTHER_MARKS)
    return count


def _agree(typed: Word, written: Word) -> bool:
    """Whether a slip of the hand left the marks of another word as they are; one without any says nothing of them, and
    of the same letters it is the marks that are the slip.
    """
    marks = _LETTERS.sub("", typed.marked)
    return not marks or typed.plain == written.plain or marks == _LETTERS.sub("", written.marked)
