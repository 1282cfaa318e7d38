"""The files of the index."""

import json
import struct
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from macros.search.blocks import block_of, decode, inflated
from macros.search.index import (
    FACETS,
    MANIFEST,
    PACK,
    VOCABULARY,
    Document,
    block_path,
    facets,
    index_files,
    order,
    pack,
    pack_path,
)
from macros.search.terms import Term, Texts, Zone
from macros.search.vietnamese import word


def document(number: int, body: str, values: Mapping[str, list[str]] | None = None) -> Document:
    texts: Texts = {Zone.BODY: [body]}
    return Document(number, texts, values or {}, {"title": f"Hồ sơ {number}"})


DOCUMENTS = (
    document(3, "Nuôi tôm trên cát.", {"nam": ["2025"]}),
    document(10, "HTX nuôi cá.", {"nam": ["2025"], "linh-vuc": ["a", "b"]}),
)
FILES = index_files(DOCUMENTS, 16, {"HTX": "hợp tác xã"})


def test_the_manifest_tells_what_a_browser_must_know_first():
    told = json.loads(FILES[MANIFEST])
    assert (told["size"], told["blocks"], told["pack"]) == (16, 16, PACK)
    assert told["abbreviations"] == {"htx": "hợp tác xã"}
    assert told["frequent"] == " ".join(sorted(told["frequent"].split()))


def test_a_term_is_found_in_the_file_that_follows_from_its_key():
    blocks = {number: decode(FILES[block_path(number)]) for number in range(16)}
    assert blocks[block_of("nuoi", 16)][Term("nuoi", word("nuôi").marked, Zone.BODY)] == [3, 10]
    assert blocks[block_of("tac", 16)][Term("tac", word("tác").marked, Zone.BODY)] == [10]


def test_the_vocabulary_counts_documents_in_the_order_of_words():
    told = dict(line.split(" ") for line in inflated(FILES[VOCABULARY]).decode().split("\n"))
    assert (told["nuoi"], told["tom"], told["hop"]) == ("2", "1", "1")
    assert list(told) == sorted(told)
    assert "htx" not in told


def test_each_value_of_a_facet_lists_its_documents():
    found = {term.key: numbers for term, numbers in decode(FILES[FACETS]).items()}
    assert found == {"nam/2025": [3, 10], "linh-vuc/a": [10], "linh-vuc/b": [10]}
    assert facets({"nam/2025": [3, 10], "linh-vuc/b": [10], "linh-vuc/a": [10]}) == FILES[FACETS]


def test_a_card_stands_in_its_file_where_its_number_says():
    for number in (3, 10):
        cards = json.loads(inflated(FILES[pack_path(number // PACK)]))
        assert len(cards) == PACK
        assert [place for place, card in enumerate(cards) if card] == [number % PACK]
        assert cards[number % PACK] == {"title": f"Hồ sơ {number}"}


def test_the_order_in_which_cards_come_does_not_matter():
    assert pack({9: {"title": "b"}, 8: {"title": "a"}}) == pack({8: {"title": "a"}, 9: {"title": "b"}})


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_an_order_has_four_bytes_for_each_number(numbers: list[int]):
    raw = inflated(order(numbers))
    assert list(struct.unpack(f"<{len(numbers)}I", raw)) == numbers
