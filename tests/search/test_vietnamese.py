"""Words as people write and type them; the same cases hold the twin in tests/browser/test_vietnamese.py."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.search.vietnamese import closeness, decoded, is_syllable, word, words

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "search" / "vietnamese.yml").read_text("utf-8")
)
TEXTS = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyAĐ ÁàảạđÐ.0123456789-\u0300\u0301\u0302\u031bfjwz²é"))


@pytest.mark.parametrize(("text", "found"), CASES["words"])
def test_a_word_has_one_spelling_with_marks_and_one_without(text: str, found: list[list[str]]):
    assert words(text) == [(word(marked).marked, plain) for marked, plain in found]


@pytest.mark.parametrize(("typed", "written", "close"), CASES["closeness"])
def test_marks_are_meant_as_they_are_typed(typed: str, written: str, close: int):
    assert closeness(word(typed), word(written)) == close


@pytest.mark.parametrize("spoken", CASES["syllables"]["are"])
def test_what_can_be_said_is_a_syllable(spoken: str):
    assert is_syllable(word(spoken))


@pytest.mark.parametrize("spoken", CASES["syllables"]["are not"])
def test_what_cannot_be_said_is_none(spoken: str):
    assert not is_syllable(word(spoken))


@pytest.mark.parametrize(("keys", "meant"), CASES["decoded"])
def test_keys_of_telex_and_vni_mean_a_syllable(keys: str, meant: str):
    assert decoded(word(keys)) == word(meant)


@pytest.mark.parametrize("keys", CASES["not decoded"])
def test_what_is_a_word_as_it_stands_or_cannot_be_one_is_left(keys: str):
    assert decoded(word(keys)) is None


@given(TEXTS)
def test_the_form_of_a_text_does_not_matter(text: str):
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


@given(TEXTS)
def test_a_word_read_again_is_the_same(text: str):
    for each in words(text):
        assert word(each.marked) == each
        assert word(each.plain).plain == each.plain
        assert closeness(each, each) == 3
        assert closeness(word(each.plain), each) >= 2
