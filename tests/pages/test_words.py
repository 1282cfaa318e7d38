import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.public import PublicPlace
from macros.catalogue.values import parse_when
from macros.pages import words
from macros.pages.views import Headline
from tests.pages.sample import place, profile, vocabulary


@pytest.mark.parametrize(
    ("title", "lead", "rest"),
    [
        ("Gà đồi Thái Thủy: nuôi trong vườn nhà", "Gà đồi Thái Thủy:", "nuôi trong vườn nhà"),
        ("Gà đồi Thái Thủy", "Gà đồi Thái Thủy", ""),
        ("Một: hai: ba", "Một:", "hai: ba"),
        ("Tỉ lệ 1:2", "Tỉ lệ 1:2", ""),
    ],
)
def test_a_title_turns_lighter_after_its_first_colon(title: str, lead: str, rest: str):
    assert words.headline(title) == Headline(lead, rest)


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("Cả thôn góp công", 16, "Cả thôn góp công"),
        ("Cả thôn góp công", 15, "Cả thôn góp…"),
        ("Cả thôn góp công", 11, "Cả thôn góp…"),
        ("Cả thôn, góp công", 10, "Cả thôn…"),
        ("Nhà nước - nhân dân", 11, "Nhà nước…"),
        ("Mộttừrấtdài", 5, "Mộttừ…"),
    ],
)
def test_a_text_is_cut_at_a_whole_word(text: str, limit: int, shown: str):
    assert words.cut(text, limit) == shown


@given(st.text(), st.integers(1, 80))
def test_a_cut_text_is_its_start_and_fits(text: str, limit: int):
    shown = words.cut(text, limit)
    assert text.startswith(shown.removesuffix("…"))
    assert len(shown) <= max(limit + 1, len(text) if len(text) <= limit else 0)
    assert shown or not text


@pytest.mark.parametrize(
    ("written", "worded"),
    [
        ("2022-09-11", "ngày 11/09/2022"),
        ("09/2022", "tháng 09/2022"),
        ("2022", "năm 2022"),
        ("2021 - 2024", "2021 - 2024"),
        ("không rõ", "không ghi thời điểm"),
    ],
)
def test_a_time_is_worded_as_exactly_as_it_is_known(written: str, worded: str):
    assert words.when(parse_when(written)) == worded


@pytest.mark.parametrize(
    ("places", "worded"),
    [
        ((), "Toàn tỉnh"),
        ((place(),), "Thượng Nguồn"),
        ((place("thuong-nguon", "101"),), "Khe Đá, Thượng Nguồn"),
        (
            (place("thuong-nguon", "101"), place("ha-nguon"), place("ha-nguon", "201")),
            "Khe Đá, Thượng Nguồn và 2 nơi khác",
        ),
    ],
)
def test_a_card_names_the_first_place(places, worded: str):
    assert words.short_place(profile(places=places)) == worded


def test_places_that_are_not_shown_are_not_the_whole_province():
    assert words.short_place(profile(places=(), places_hidden=True)) == "Trong tỉnh"


@pytest.mark.parametrize(
    ("places", "worded"),
    [
        ((), ""),
        ((place(),), "huyện Thượng Nguồn"),
        ((place("thuong-nguon", "101", "thôn Đá Bạc"),), "thôn Đá Bạc, xã Khe Đá, huyện Thượng Nguồn"),
        ((place("thuong-nguon", "101", "Đá Bạc"),), "Đá Bạc, xã Khe Đá, huyện Thượng Nguồn"),
        (
            (place("thuong-nguon", "101"), place("ha-nguon", "201"), place("thuong-nguon", "102")),
            "xã Khe Đá, xã Khe Dài, huyện Thượng Nguồn; phường Cửa Sông, huyện Hạ Nguồn",
        ),
        ((place("thuong-nguon", "101"), place("thuong-nguon")), "xã Khe Đá, huyện Thượng Nguồn"),
    ],
)
def test_a_sentence_names_the_communes_of_a_district_together(places, worded: str):
    assert words.long_places(places) == worded


def test_communes_of_an_earlier_era_are_shown_with_todays():
    places = vocabulary().places
    then = (place("thuong-nguon", "101"), place("thuong-nguon", "102"), place("ha-nguon", "201"))
    assert words.places_today(then, places) == "xã Khe Lớn, phường Cửa Sông, tỉnh Sông Mẫu"
    assert words.places_today((place(),), places) == ""
    assert words.places_today((), places) == ""


def test_communes_of_today_need_no_note():
    places = vocabulary().places
    today = PublicPlace(
        places.newest_era, places.district("ha-nguon"), places.commune(places.newest_era.id, "201"), None
    )
    assert words.places_today((today,), places) == ""
