"""Tables for terminals: Vietnamese text takes the room that is seen, however it is written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.tables import cut, display_width, table

MOST = (4, 6)
words = st.text(st.sampled_from("aăâđêôơưÀỆỹ ị・漢e\u0301\u0323"), max_size=30)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("Lệ Thủy", 7), (unicodedata.normalize("NFD", "Lệ Thủy"), 7), ("漢字", 4), ("q\u0301", 1)],
)
def test_a_width_is_what_is_seen(text: str, width: int):
    assert display_width(text) == width


@pytest.mark.parametrize(("width", "shown"), [(9, "Hồ sơ mẫu"), (8, "Hồ sơ m…"), (6, "Hồ sơ…"), (4, "Hồ…"), (1, "…")])
def test_what_is_cut_says_so_and_ends_with_no_space(width: int, shown: str):
    assert cut("Hồ sơ mẫu", width) == shown


@given(words, st.integers(1, 40))
def test_what_is_cut_fits_and_what_fits_stays(text: str, width: int):
    assert display_width(cut(text, width)) <= width
    if display_width(text) <= width:
        assert cut(text, width) == unicodedata.normalize("NFC", text)


@given(st.lists(st.tuples(words, words, words), min_size=1), st.integers(30, 120))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], width: int):
    assert all(display_width(line) <= width for line in table(rows, MOST, width))


def test_columns_stand_below_each_other_in_nfd_too():
    rows = [("Mã", "Nơi", "Tên"), ("a", unicodedata.normalize("NFD", "Lệ Thủy"), "một"), ("bb", "Ba Đồn", "hai")]
    assert table(rows, MOST, 80) == ["Mã  Nơi      Tên", "a   Lệ Thủy  một", "bb  Ba Đồn   hai"]


def test_where_it_is_tight_the_columns_make_room_for_the_last():
    rows = [("mã dài lắm", "nơi rất xa", "tên của một hồ sơ")]
    assert table(rows, MOST, 30) == ["mã…  nơi r… tên của một hồ sơ"]
