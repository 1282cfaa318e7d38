"""Blocks that are joined or changed are those that would have been made at once."""

from collections.abc import Callable, Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from macros.search.blocks import blocks
from macros.search.parts import Block, by_block, changed, differences, joined, parts
from macros.search.terms import Lexicon, Texts, Zone, postings, read_abbreviations

COUNT = 16
ABBREVIATIONS = read_abbreviations({"HTX": "hợp tác xã"})
WORDS = st.sampled_from(["nuôi", "tôm", "của", "mọi", "người", "thủy", "thuỷ", "2.000", "HTX", "rừng."])
TEXTS: st.SearchStrategy[Texts] = st.dictionaries(
    st.sampled_from(Zone), st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=2)
)
DOCUMENTS = st.dictionaries(st.integers(0, 500) | st.integers(0, 40_000), TEXTS, max_size=12)


def whole(documents: Mapping[int, Texts]) -> dict[int, bytes]:
    """The blocks made of all documents at once."""
    return blocks(postings(sorted(documents.items(), key=number_of), ABBREVIATIONS), COUNT)


def number_of(document: tuple[int, Texts]) -> int:
    return document[0]


def made(make: Callable[[int], Block]) -> dict[int, bytes]:
    return {number: make(number).content for number in range(COUNT)}


@given(DOCUMENTS, st.integers(0, 12), st.integers(0, 12))
def test_blocks_joined_of_parts_are_those_made_at_once(documents: dict[int, Texts], one: int, other: int):
    first, second = sorted((one, other))
    numbers = sorted(documents)
    shares = [
        parts(postings(((number, documents[number]) for number in share), ABBREVIATIONS), COUNT)
        for share in (numbers[:first], numbers[first:second], numbers[second:])
    ]
    assert made(lambda number: joined(share[number] for share in shares if number in share)) == whole(documents)


def before_and_after(
    old: Mapping[str, tuple[int, Texts]], new: Mapping[str, tuple[int, Texts]]
) -> list[tuple[int, Texts, int, Texts]]:
    nothing: tuple[int, Texts] = (-1, {})
    return [(*old.get(key, nothing), *new.get(key, nothing)) for key in old.keys() | new.keys()]


@given(DOCUMENTS, DOCUMENTS, st.randoms(use_true_random=False))
def test_blocks_that_were_changed_are_those_made_anew(old: dict[int, Texts], new: dict[int, Texts], chance: Random):
    """Documents come, go, say something else, and change their numbers with each other."""
    keys = [*range(12)]
    were = dict(zip(map(str, keys), old.items(), strict=False))
    chance.shuffle(keys)
    are = dict(zip(map(str, keys), new.items(), strict=False))
    gone, come = differences(before_and_after(were, are), Lexicon(ABBREVIATIONS))
    ceased, begun = by_block(gone, COUNT), by_block(come, COUNT)
    before = whole(old)
    touched = ceased.keys() | begun.keys()
    assert whole(new) == before | {
        number: changed(before[number], ceased.get(number, {}), begun.get(number, {})).content for number in touched
    }


@given(TEXTS, TEXTS)
def test_what_a_document_goes_on_to_say_changes_nothing(texts: Texts, more: Texts):
    gone, come = differences([(7, texts, 7, texts)], Lexicon(ABBREVIATIONS))
    assert (gone, come) == ({}, {})
    gone, come = differences([(7, texts, 7, more)], Lexicon(ABBREVIATIONS))
    assert not gone.keys() & come.keys()


def test_a_block_tells_the_words_that_begin_no_phrase_and_how_many_documents_hold_each():
    lists = postings(enumerate([{Zone.BODY: ["Nuôi tôm 2026"]}, {Zone.TITLE: ["tôm, tớm"]}]), {})
    words = "".join(joined([part]).words for part in parts(lists, COUNT).values())
    assert sorted(words.splitlines()) == ["nuoi 1", "tom 3"]  # one document with both spellings counts for each


def test_a_word_too_long_to_be_one_is_not_told():
    lists = postings([(1, {Zone.BODY: ["x" * 21, "y" * 20]})], {})
    assert "".join(joined([part]).words for part in parts(lists, 1).values()) == f"{'y' * 20} 1\n"
