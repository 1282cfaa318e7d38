"""What a document is found by."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.terms import Lexicon, Term, Texts, Zone, noted, postings, read_abbreviations, read_texts
from macros.search.vietnamese import word, words

TEXTS = st.lists(st.sampled_from(["nuôi", "Tôm", "của", "mọi", "HTX", "2024", ".", ",", "\n", "(cá)"]), max_size=9).map(
    " ".join
)
ABBREVIATIONS = read_abbreviations({"HTX": "hợp tác xã", "TP": "thành phố"})


def found(*documents: Texts) -> dict[Term, list[int]]:
    return postings(enumerate(documents), ABBREVIATIONS)


def keys(*texts: str, zone: Zone = Zone.BODY) -> set[str]:
    return {term.key for term in found({zone: texts})}


def marked(text: str) -> str:
    return " ".join(each.marked for each in words(text))


def longest(keys: Iterable[str]) -> int:
    return max(key.count(" ") + 1 for key in keys)


def test_words_and_pairs_of_neighbours_are_terms():
    assert keys("Nuôi tôm sú") == {"nuoi", "tom", "su", "nuoi tom", "tom su"}


def test_a_term_says_how_it_is_written():
    assert found({Zone.BODY: ["năm nam"]}) == {
        Term("nam", marked("năm"), Zone.BODY): [0],
        Term("nam", "nam", Zone.BODY): [0],
        Term("nam nam", marked("năm nam"), Zone.BODY): [0],
    }


def test_spellings_of_one_word_are_one_term():
    assert len({term for text in ("hoà kỹ", "hòa kĩ", "HÒA KĨ") for term in found({Zone.BODY: [text]})}) == 3


def test_a_phrase_of_three_is_a_term_where_each_word_is_common():
    assert "cua moi nguoi" in keys("của mọi người")
    assert longest(keys("tôm của người")) == 2


@pytest.mark.parametrize("zone", [Zone.TITLE, Zone.SUMMARY])
def test_in_title_and_summary_every_phrase_of_three_is_a_term(zone: Zone):
    assert "tom su thai" in keys("tôm sú Thái Thủy", zone=zone)


@pytest.mark.parametrize("zone", Zone)
@pytest.mark.parametrize("between", [". ", "! ", "? ", "; ", ": ", "… ", "\n", " “", "” ", " (", ") "])
def test_no_phrase_runs_across_the_end_of_a_sentence(zone: Zone, between: str):
    assert keys(f"nuôi{between}tôm", zone=zone) == {"nuoi", "tom"}


@pytest.mark.parametrize("between", [", ", " - ", "-", "/", ". 2.", " 1.5 "])
def test_what_is_no_end_parts_no_phrase(between: str):
    assert longest(keys(f"nuôi{between}tôm")) > 1


def test_texts_of_a_zone_are_apart():
    assert keys("nuôi", "tôm") == {"nuoi", "tom"}


def test_an_abbreviation_is_what_it_stands_for():
    assert keys("HTX Mỹ Lộc") == keys("hợp tác xã Mỹ Lộc")
    assert keys("TP. Đồng Hới") == {*keys("thành phố"), *keys("Đồng Hới")}
    assert word("HTX").plain not in keys("HTX")


def test_a_document_counts_once_for_a_term_in_its_best_zone():
    texts = {Zone.TITLE: ["Nuôi tôm"], Zone.NAMES: ["tôm"], Zone.BODY: ["tôm, nuôi tôm, rồi lại nuôi tôm"]}
    zones = {term.key: term.zone for term in found(texts)}
    assert zones["tom"] == zones["nuoi tom"] == Zone.TITLE
    assert zones["lai nuoi"] == Zone.BODY
    assert len(found(texts)) == len(zones)


def test_documents_are_listed_in_their_order():
    documents = [{Zone.BODY: [text]} for text in ("tôm", "cá", "tôm cá")]
    assert {term.key: numbers for term, numbers in found(*documents).items()} == {
        "tom": [0, 2],
        "ca": [1, 2],
        "tom ca": [2],
    }


def test_a_document_without_texts_has_no_terms():
    assert found({}, {Zone.BODY: ["", " . "]}) == {}


@given(st.text(st.sampled_from("aăđNđ ́.,_-\t\n\u2000\u200b0123;…”(]")))
def test_the_single_terms_of_a_text_are_its_words(text: str):
    """However they are parted: by spaces of any kind, by marks, by nothing that shows."""
    single = {term.marked for term in postings([(1, {Zone.BODY: [text]})], {}) if " " not in term.key}
    assert single == {each.marked for each in words(text)}


@given(st.fixed_dictionaries({zone: st.lists(TEXTS, max_size=3) for zone in Zone}))
def test_a_document_is_found_by_the_same_terms_when_its_texts_were_kept(texts: dict[Zone, list[str]]):
    lexicon = Lexicon({})
    assert lexicon.terms(read_texts(noted(texts))) == lexicon.terms(texts)
