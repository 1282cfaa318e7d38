"""The files of the index, written and read again."""

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.blocks import (
    DamagedBlockError,
    block_count,
    block_of,
    blocks,
    cell,
    decode,
    encode,
    spellings,
)
from macros.search.terms import Term, Zone

WORDS = st.sampled_from(["nuoi", "tom", "cua", "nguoi", "thuy", "le", "2000", "ocop"])
TERMS = st.builds(
    lambda words, tone, zone: Term(" ".join(words), " ".join(words) + tone, zone),
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from(["", "\u0301", "\u0300"]),
    st.sampled_from(Zone),
)
NUMBERS = st.sets(st.integers(0, 100_000), min_size=1, max_size=300).map(sorted)
LISTS = st.dictionaries(TERMS, NUMBERS, min_size=1, max_size=40)


@given(LISTS)
def test_a_block_is_read_as_it_was_written(lists: dict[Term, list[int]]):
    assert decode(encode(lists)) == lists


@given(LISTS, st.integers())
def test_the_order_of_terms_does_not_matter(lists: dict[Term, list[int]], seed: int):
    shuffled = list(lists.items())
    random.Random(seed).shuffle(shuffled)
    assert encode(dict(shuffled)) == encode(lists)
    assert list(blocks(dict(shuffled), 16).items()) == list(blocks(lists, 16).items())


@given(LISTS)
def test_every_term_lies_in_the_block_of_its_key(lists: dict[Term, list[int]]):
    found = {number: decode(block) for number, block in blocks(lists, 64).items()}
    assert {term: numbers for share in found.values() for term, numbers in share.items()} == lists
    assert all(block_of(term.key, 64) == number for number, share in found.items() for term in share)


@pytest.mark.parametrize(
    ("key", "in_common"),
    [
        ("nuoi", "nuoi "),
        ("nuoi tom", "nuoi t"),
        ("nuoi tom su", "nuoi t"),
        ("tom", "tom "),
        ("tom su", "tom s"),
        ("tom 2000", "tom 2"),
        ("cua", "cua "),
        ("cua tom", "cua t"),
        ("cua thon", "cua th"),
        ("cua nghe", "cua ng"),
        ("cua giong", "cua g"),
        ("cua ai", "cua a"),
        ("cua o dau", "cua o"),
        ("cua 2000", "cua 20"),
        ("cua 5 ho", "cua 5"),
        ("nuoi thu", "nuoi t"),
    ],
)
def test_terms_that_begin_alike_share_a_block(key: str, in_common: str):
    """After a common word, which many others follow, the whole first consonant must be alike, or two figures."""
    assert cell(key) == in_common


def test_a_block_without_terms_is_a_file_too():
    assert {number: decode(block) for number, block in blocks({}, 16).items()} == {number: {} for number in range(16)}


@pytest.mark.parametrize(("documents", "count"), [(0, 16), (60, 16), (79, 16), (80, 32), (1_000, 256), (10_000, 2_048)])
def test_there_are_as_many_blocks_as_documents_ask_for(documents: int, count: int):
    assert block_count(documents) == count


@pytest.mark.parametrize(
    "damage", [b"", b"no block", encode({Term("a", "a", Zone.BODY): [1]})[:-3], zlib.compress(b"a")]
)
def test_what_is_no_block_is_told(damage: bytes):
    with pytest.raises(DamagedBlockError):
        decode(damage)


def test_the_spellings_of_a_block_can_be_read():
    block = encode(
        {Term("nam", "năm", Zone.TITLE): [1], Term("nam", "năm", Zone.BODY): [2], Term("ga", "ga", Zone.BODY): [1]}
    )
    assert list(spellings(block)) == ["ga", "năm"]
