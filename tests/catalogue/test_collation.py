import unicodedata
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.collation import collation_key, given_name_key, initial, person_of

CASES = Path(__file__).parent.parent / "cases" / "collation"
TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VIETNAMESE = "".join(unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in TONES)
TITLES = st.text(alphabet=f"{LETTERS}{LETTERS.upper()}{VIETNAMESE} 0123-:", max_size=20)


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text("utf-8"))


def place(text: str) -> str:
    """The key without the text itself, which only breaks ties."""
    return collation_key(text).partition("\0")[0]


@pytest.mark.parametrize("ordered", cases("order.yml"), ids=lambda ordered: f"{ordered[0]}-{ordered[-1]}")
def test_texts_stand_as_in_a_dictionary(ordered: list[str]):
    assert sorted(ordered, key=collation_key) == ordered


@pytest.mark.parametrize("ordered", cases("people.yml"), ids=lambda ordered: ordered[0])
def test_people_stand_by_their_given_names(ordered: list[str]):
    assert sorted(ordered, key=given_name_key) == ordered


@pytest.mark.parametrize("case", cases("persons.yml"), ids=lambda case: case["lead"])
def test_a_name_is_found_behind_what_is_said_of_the_person(case: dict[str, str]):
    assert person_of(case["lead"]) == case.get("person")


@pytest.mark.parametrize("case", cases("initials.yml"), ids=lambda case: case["text"])
def test_a_text_is_listed_under_its_first_letter(case: dict[str, str]):
    assert initial(collation_key(case["text"])) == case["initial"]


def test_a_person_is_listed_under_the_given_name():
    assert initial(given_name_key("Nguyễn Văn Ẩn")) == "Â"


@given(st.text(), st.text())
def test_no_two_texts_share_a_place(one: str, other: str):
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (collation_key(one) == collation_key(other)) == same
    assert (given_name_key(one) == given_name_key(other)) == same


@given(st.text())
def test_how_marks_are_encoded_does_not_matter(text: str):
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    assert collation_key(forms[0]) == collation_key(forms[1])
    assert given_name_key(forms[0]) == given_name_key(forms[1])
    assert person_of(forms[0]) == person_of(forms[1])


@given(TITLES, TITLES)
def test_case_decides_only_between_texts_that_are_otherwise_alike(one: str, other: str):
    assert place(one) == place(one.upper()) == place(one.title())
    if place(one) != place(other):
        assert (collation_key(one) < collation_key(other)) == (collation_key(one.upper()) < collation_key(other))


@given(st.text(alphabet=LETTERS, min_size=1, max_size=6), st.sampled_from(TONES), st.data())
def test_the_place_of_a_tone_decides_only_between_texts_that_are_otherwise_alike(
    syllable: str, tone: str, data: st.DataObject
):
    one, other = (data.draw(st.integers(1, len(syllable))) for _ in range(2))
    assert place(syllable[:one] + tone + syllable[one:]) == place(syllable[:other] + tone + syllable[other:])
    assert place(syllable) < place(syllable + tone) < place(syllable + "a")


@given(TITLES, TITLES)
def test_a_text_stands_before_what_begins_with_it(one: str, other: str):
    assert collation_key(one) <= collation_key(f"{one} {other}")


@given(st.integers(0), st.integers(0))
def test_numbers_stand_by_their_value(one: int, other: int):
    assert (collation_key(f"tổ {one} a") < collation_key(f"tổ {other} a")) == (one < other)


@given(st.lists(st.text(min_size=1) | TITLES))
def test_each_initial_has_one_group(texts: list[str]):
    keys = sorted(map(collation_key, texts))
    headings = [heading for heading, _group in groupby(keys, key=initial)]
    assert headings == [heading for heading in f"#{LETTERS.upper()}" if heading in set(headings)]
