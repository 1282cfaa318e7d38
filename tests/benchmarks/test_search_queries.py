import random
import unicodedata
from collections import Counter

import pytest

from scripts.benchmarks.corpus import write_corpus
from scripts.benchmarks.search_documents import Document, read_documents
from scripts.benchmarks.search_phrases import Origin
from scripts.benchmarks.search_queries import Group, Query, make_queries
from scripts.benchmarks.search_text import (
    ABBREVIATIONS,
    bare,
    key,
    mistyped,
    other_i_or_y,
    other_placement,
    pieces,
    telex,
    vni,
)

COUNT = 150
PER_CLASS = 8


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, ...]:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder / "profiles", COUNT)
    return read_documents(folder)


@pytest.fixture(scope="module")
def queries(documents: tuple[Document, ...]) -> list[Query]:
    return make_queries(documents, 1, PER_CLASS)


def of(group: Group, queries: list[Query]) -> list[Query]:
    return [query for query in queries if query.group is group]


def keys(text: str) -> str:
    """The text as the judge compares it, in one line with the ends of its pieces."""
    return "".join(f" {' '.join(word.key for word in piece)} |" for piece in pieces(text))


def holding(words: str, documents: tuple[Document, ...]) -> set[str]:
    """The slow way to find what holds a phrase."""
    wanted = f" {' '.join(word.key for piece in pieces(words) for word in piece)} "
    return {each.id for each in documents if any(wanted in keys(text) for text in each.texts)}


def edits(one: str, other: str) -> int:
    """Letters to drop, add, replace or swap with the next one."""
    rows = [list(range(len(other) + 1))]
    for i, left in enumerate(one, start=1):
        row = [i]
        for j, right in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and right == one[i - 2]:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def test_every_class_has_its_count_and_every_query_finds_something(queries: list[Query]):
    assert Counter(query.group for query in queries) == dict.fromkeys(Group, PER_CLASS)
    assert all(1 <= len(query.relevant) <= COUNT // 10 for query in queries)
    assert all(query.text.strip() for query in queries)
    assert len({(query.group, query.phrase) for query in queries}) == len(queries)


def test_phrases_come_from_titles_and_bodies_by_turns(queries: list[Query]):
    for group in (Group.EXACT, Group.NO_MARKS, Group.DECOMPOSED, Group.TYPOS, Group.FACETS):
        origins = Counter(query.origin for query in of(group, queries))
        assert origins == {Origin.LEAD: PER_CLASS // 2, Origin.BODY: PER_CLASS // 2}


def test_what_is_relevant_holds_the_phrase_and_nothing_else_does(queries: list[Query], documents: tuple[Document, ...]):
    for query in queries:
        if query.group is Group.FACETS:
            continue
        parts = query.phrase.split(" … ")
        assert query.relevant == set.intersection(*(holding(part, documents) for part in parts)), query.text


def test_what_is_typed_means_the_phrase(queries: list[Query]):
    for group in (Group.EXACT, Group.NO_MARKS, Group.PARTLY, Group.STROKE, Group.PLACEMENT, Group.DECOMPOSED):
        for query in of(group, queries):
            assert bare(query.text) == bare(query.phrase)


def test_exact_queries_have_marks_and_three_to_six_words(queries: list[Query]):
    for query in of(Group.EXACT, queries):
        assert query.text == query.phrase
        assert bare(query.text) != query.text.lower()
        assert 3 <= sum(map(len, pieces(query.text))) <= 6


def test_no_marks_and_part_of_the_marks(queries: list[Query]):
    assert all(query.text.isascii() and query.text == query.text.lower() for query in of(Group.NO_MARKS, queries))
    for query in of(Group.PARTLY, queries):
        assert bare(query.text) != query.text != query.phrase.lower()


def test_d_for_stroked_d_keeps_the_other_marks(queries: list[Query]):
    for query in of(Group.STROKE, queries):
        assert "đ" not in query.text
        assert query.text == query.phrase.lower().replace("đ", "d")
        assert query.text != query.phrase.lower()


def test_the_tone_stands_where_the_text_does_not_have_it(queries: list[Query]):
    for query in of(Group.PLACEMENT, queries):
        assert query.text != query.phrase.lower()
        assert [key(each) for each in query.text.split()] == [key(each) for each in query.phrase.split()]


def test_decomposed_queries_are_not_composed(queries: list[Query]):
    for query in of(Group.DECOMPOSED, queries):
        assert not unicodedata.is_normalized("NFC", query.text)
        assert unicodedata.normalize("NFC", query.text) == query.phrase.lower()


def test_undecoded_keys_are_ascii_and_of_both_methods(queries: list[Query]):
    texts = [(query.text, query.phrase.split()) for query in of(Group.UNDECODED, queries)]
    assert all(text.isascii() for text, _ in texts)
    assert sum(text == " ".join(map(telex, words)) for text, words in texts) == PER_CLASS // 2
    assert sum(text == " ".join(map(vni, words)) for text, words in texts) == PER_CLASS // 2


def test_every_word_of_a_common_phrase_is_common(queries: list[Query], documents: tuple[Document, ...]):
    words = [set(bare(" ".join(keys(text) for text in each.texts)).split()) for each in documents]
    for query in of(Group.COMMON, queries):
        asked = [bare(word.key) for piece in pieces(query.phrase) for word in piece]
        assert all(sum(word in each for each in words) >= 0.2 * COUNT for word in asked)
        assert sum(each.issuperset(asked) for each in words) >= 3 * len(query.relevant)


def test_the_last_word_of_a_place_query_is_cut(queries: list[Query], documents: tuple[Document, ...]):
    by_id = {each.id: each for each in documents}
    for query in of(Group.PLACES, queries):
        whole, typed = query.phrase.replace(" … ", " ").lower().split(), query.text.split()
        cut = typed[-1]
        assert [bare(each) for each in whole[:-1]] == [bare(each) for each in typed[:-1]]
        assert bare(whole[-1]).startswith(bare(cut))
        assert 1 <= len(cut) <= 3
        assert len(cut) < len(whole[-1])
        first, second = query.phrase.split(" … ")
        for found in query.relevant:
            text = bare("".join(map(keys, by_id[found].texts)))
            beginning = bare(keys(second)).removesuffix(" |").rpartition(" ")[0]
            assert bare(keys(first)).removesuffix("|") in text
            assert f"{beginning} {bare(cut)}" in text


def test_a_typo_is_one_edit_and_makes_no_other_phrase(queries: list[Query], documents: tuple[Document, ...]):
    for query in of(Group.TYPOS, queries):
        phrase = query.phrase.lower()
        assert 1 in (edits(query.text, phrase), edits(query.text, bare(phrase)))
        assert not holding(query.text, documents)


def test_i_and_y_change_and_abbreviations_stand_for_their_words(queries: list[Query]):
    found = of(Group.SPELLING, queries)
    for query in found:
        assert query.text != query.phrase.lower()
        assert keys(query.text).replace(" |", "") == "".join(map(keys, query.phrase.split(" … "))).replace(" |", "")
    abbreviated = [query for query in found if len(query.text.split()) != len(query.phrase.replace(" … ", " ").split())]
    assert len(abbreviated) == PER_CLASS // 2
    for query in abbreviated:
        typed, written = f" {query.text} ", f" {query.phrase.lower()} "
        assert any(
            (f" {short} " in typed and f" {long} " in written) or (f" {long} " in typed and f" {short} " in written)
            for short, long in ABBREVIATIONS.items()
        )


def test_filters_leave_some_of_what_the_phrase_finds(queries: list[Query], documents: tuple[Document, ...]):
    found = of(Group.FACETS, queries)
    assert Counter(facet for query in found for facet in query.filters) == {
        "field": 2,
        "district": 2,
        "kind": 2,
        "year": 2,
    }
    for query in found:
        ((facet, value),) = query.filters.items()
        everywhere = holding(query.phrase, documents)
        assert query.relevant == {
            each.id for each in documents if each.id in everywhere and each.facets[facet] == value
        }
        assert query.relevant < everywhere
    assert not any(query.filters for query in queries if query.group is not Group.FACETS)


def test_a_seed_gives_the_same_queries_in_whatever_order_the_documents_come(
    queries: list[Query], documents: tuple[Document, ...]
):
    shuffled = list(documents)
    random.Random(5).shuffle(shuffled)
    assert make_queries(shuffled, 1, PER_CLASS) == queries


def test_another_seed_gives_other_queries(queries: list[Query], documents: tuple[Document, ...]):
    others = make_queries(documents, 2, PER_CLASS)
    assert Counter(query.group for query in others) == dict.fromkeys(Group, PER_CLASS)
    shared = {query.text for query in queries} & {query.text for query in others}
    assert len(shared) < len(queries) / 4


def test_a_corpus_that_is_too_small_is_refused(documents: tuple[Document, ...]):
    with pytest.raises(ValueError, match="the corpus has only"):
        make_queries(documents[:3], 1, 200)


@pytest.mark.parametrize(
    ("syllable", "as_telex", "as_vni"),
    [
        ("điển", "ddieenr", "d9ie63n"),
        ("hình", "hinhf", "hi2nh"),
        ("Đường", "dduwowngf", "d9u7o72ng"),
        ("ăn", "awn", "a8n"),
        ("nghĩ", "nghix", "nghi4"),
        ("2023", "2023", "2023"),
    ],
)
def test_keys_of_telex_and_vni(syllable: str, as_telex: str, as_vni: str):
    assert (telex(syllable), vni(syllable)) == (as_telex, as_vni)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("quý", None), ("hoàng", None), ("hoa", None)],
)
def test_tone_placement(one: str, other: str | None):
    assert other_placement(one) == other
    if other:
        assert other_placement(other) == one
        assert key(one) == key(other) != key("hoa")


@pytest.mark.parametrize(
    ("one", "other"),
    [("kỹ", "kĩ"), ("lý", "lí"), ("quý", "quí"), ("sĩ", "sỹ"), ("vì", None), ("tay", None), ("thi", None)],
)
def test_i_and_y(one: str, other: str | None):
    assert other_i_or_y(one) == other
    if other:
        assert other_i_or_y(other) == one
        assert key(one) == key(other)


def test_what_differs_for_a_reader_differs_for_the_judge():
    assert key("Đồng") != key("Đông") != key("Dông")
    assert len({key(each) for each in ("ma", "má", "mà", "mả", "mã", "mạ")}) == 6


def test_a_phrase_does_not_go_across_punctuation_and_knows_long_forms():
    assert [[word.key for word in piece] for piece in pieces("Hợp tác xã Hòa, UBND xã: nông thôn mới.")] == [
        ["htx", key("hòa")],
        ["ubnd", key("xã")],
        ["ntm"],
    ]
    assert pieces(unicodedata.normalize("NFD", "Hòa")) == pieces("Hòa")


def test_slips_of_a_finger():
    chance = random.Random(1)
    made = {mistyped("trường", chance) for _ in range(200)}
    assert all(edits("trường", each) <= 1 for each in made)
    assert {"rường", "ttrường", "rtường", "teường"} <= made
