import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from macros.catalogue.names import Found, Names, fold, spelling

CASES = Path(__file__).parent.parent / "cases" / "names"
LISTED = ["Quảng Tiên", "Quảng Tiến", "Đồng Trạch", "Đông Trạch", "Thái Thủy", "Hòa"]
TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text("utf-8"))


@pytest.mark.parametrize("same", cases("same.yml"), ids=lambda same: same[0])
def test_one_name_is_found_however_it_is_written(same: list[str]):
    names = Names([(same[0], same[0]), ("Nơi khác", "Nơi khác")])
    assert {written: names.find(written).item for written in same} == dict.fromkeys(same, same[0])


@pytest.mark.parametrize("case", cases("fold.yml"), ids=lambda case: case["text"])
def test_folding_leaves_lower_case_ascii(case: dict[str, str]):
    assert fold(case["text"]) == case["folded"]


@pytest.mark.parametrize("case", cases("find.yml"), ids=lambda case: case["text"])
def test_the_closest_way_of_writing_decides(case: dict[str, Any]):
    found = Names((name, name) for name in LISTED).find(case["text"])
    assert found == Found(case.get("item"), tuple(case.get("candidates", ())), tuple(case.get("suggestions", ())))


def test_codes_do_not_fold():
    codes = Names([("d", 1), ("đ", 2)], folding=False)
    assert (codes.find("d").item, codes.find("đ").item, codes.find("D").item) == (1, 2, None)


def test_what_the_list_has_itself_is_known_from_other_spellings():
    names = Names([("Thái Thủy", 1)])
    written = [" Thái Thủy", "Tha\u0301i Thủy", "Thái Thuỷ", "thái thủy", "Thai Thuy"]
    assert [names.is_listed(text) for text in written] == [True, True, False, False, False]
    assert {names.find(text).item for text in written} == {1}


def test_two_names_of_one_entry_are_no_ambiguity():
    assert Names([("Xã Hòa", 1), ("xã hoà", 1)]).find("xa hoa").item == 1


@given(st.text())
@example("Ĩ İ Ǆ ﬁ Đ")
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)
    assert fold(text).isascii()


@given(st.text(alphabet="abcdeghiklmnopqrstuvxyăâêôơưđ", min_size=1, max_size=4), st.sampled_from(TONES), st.data())
def test_the_place_of_a_tone_does_not_matter(syllable: str, tone: str, data: st.DataObject):
    one, other = (data.draw(st.integers(1, len(syllable))) for _ in range(2))
    variants = [syllable[:at] + tone + syllable[at:] for at in (one, other)]
    assert spelling(variants[0]) == spelling(variants[1])
    assert spelling(variants[0]) != spelling(syllable)
    assert spelling(unicodedata.normalize("NFC", variants[0])) == spelling(unicodedata.normalize("NFD", variants[1]))


@given(st.lists(st.text(), max_size=6), st.text())
def test_any_text_can_be_looked_up(listed: list[str], text: str):
    found = Names((name, name) for name in listed).find(text)
    assert (found.item is not None) + bool(found.candidates) + bool(found.suggestions) <= 1


@given(
    st.lists(
        st.text(min_size=1), min_size=1, max_size=6, unique_by=lambda name: unicodedata.normalize("NFC", name.strip())
    )
)
def test_an_entry_is_found_by_its_own_name(listed: list[str]):
    names = Names((name, name) for name in listed)
    assert all(names.find(name).item == name for name in listed)
