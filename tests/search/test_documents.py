"""What a profile is found by, and its number."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.profile import Adoption, Quote
from macros.catalogue.public import PublicAdoption, PublicProfile
from macros.catalogue.values import parse_when
from macros.search.documents import numbered, texts_of
from macros.search.index import PACK
from macros.search.terms import Zone
from macros.search.vietnamese import words
from tests.pages.sample import place, profile, vocabulary

PROFILES = st.lists(
    st.builds(
        lambda field, year, number: profile(number, field=field, year=year),
        st.sampled_from(["a", "b", "dd"]),
        st.integers(2021, 2026),
        st.integers(1, 1500),
    ),
    max_size=60,
    unique_by=lambda each: each.id,
)


def said(**changes: Any) -> dict[Zone, str]:
    return {zone: " | ".join(texts) for zone, texts in texts_of(profile(**changes), vocabulary()).items()}


def test_a_title_counts_with_the_other_names():
    assert said(title="Tổ Khe Đá", other_names=("Tổ Bảy Nhà",))[Zone.TITLE] == "Tổ Khe Đá | Tổ Bảy Nhà"


def test_a_summary_is_a_zone_of_its_own():
    assert said(summary="Góp hạt.")[Zone.SUMMARY] == "Góp hạt."


def test_a_place_is_found_by_every_name_that_it_had_or_has():
    commune = place("ha-nguon", "201", hamlet="Xóm Hạ")
    names = said(places=(commune,))[Zone.NAMES]
    assert commune.commune
    assert "Xóm Hạ" in names
    for unit in vocabulary().places.known_as(commune.commune):
        assert unit.name in names
    assert commune.district.name in names


def test_places_that_are_not_shown_find_nothing():
    assert "Nguồn" not in said(places=(), places_hidden=True)[Zone.NAMES]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"other_fields": ("b",)}, vocabulary().plan.field("b").name),
        (
            {"movements": ("sach-dong-song",)},
            next(m.name for m in vocabulary().movements.movements if m.id == "sach-dong-song"),
        ),
        ({"nominated_by": "so-van-hoa"}, "Sở Văn hóa"),
        ({"year": 2027}, "2027"),
        ({"occupation": "thợ mộc"}, "thợ mộc"),
    ],
    ids=["other field", "movement", "nominator", "year", "occupation"],
)
def test_what_it_is_sorted_by_are_names(changes: dict[str, object], name: str):
    assert name in said(**changes)[Zone.NAMES]
    assert name not in said()[Zone.NAMES]


def test_the_story_is_the_body_without_addresses_and_numbers_of_steps():
    section = profile().sections[0]
    text = "1. **Góp hạt.** Xem [bài](https://bao.example/rung-2026)\n2. Gieo 30 ngày."
    body = said(sections=(section._replace(text=text),), figures=())[Zone.BODY]
    assert [each.plain for each in words(body)] == "gop hat xem bai gieo 30 ngay".split()  # noqa: SIM905 (as it is said)


def test_figures_and_a_quote_are_in_the_body():
    quote = Quote.model_construct(text="Rừng là giếng.", speaker="Tổ trưởng")
    body = said(quote=quote)[Zone.BODY]
    assert "Cây đã trồng: 2.000 cây" in body
    assert "Rừng là giếng." in body


def test_an_adopter_with_a_profile_is_found_by_its_own_only():
    adopted = [
        PublicAdoption(
            Adoption.model_construct(name=name, place=(), since=parse_when("2026"), profile=profile_id), None
        )
        for name, profile_id in (("Xóm Trên", None), ("Xóm Dưới", "SM-a-2026-002"))
    ]
    body = said(adoptions=tuple(adopted))[Zone.BODY]
    assert "Xóm Trên" in body
    assert "Xóm Dưới" not in body


@given(PROFILES)
def test_numbers_are_distinct_and_follow_year_field_and_number(profiles: list[PublicProfile]):
    found = numbered(profiles)
    ids = [each.id for each in profiles]
    in_order = sorted(ids, key=lambda each: (each.split("-")[2], each.split("-")[1], int(each.split("-")[3])))
    assert sorted(found, key=found.__getitem__) == in_order
    assert len(set(found.values())) == len(ids)


@given(PROFILES)
def test_no_pack_of_cards_holds_two_years(profiles: list[PublicProfile]):
    packs: dict[int, set[str]] = {}
    for each, number in numbered(profiles).items():
        packs.setdefault(number // PACK, set()).add(each.rsplit("-", 1)[0])
    assert all(len(groups) == 1 for groups in packs.values())


def test_one_profile_more_moves_no_other_while_there_is_room():
    profiles = [
        profile(number, field=field, year=year) for field in "ab" for year in (2025, 2026) for number in range(1, 15)
    ]
    before = numbered(profiles)
    one_more = numbered([*profiles, profile(15, year=2025)])
    assert one_more == before | {"SM-a-2025-015": before["SM-a-2025-014"] + 1}
    assert numbered(profiles[1:]) == {each.id: before[each.id] for each in profiles[1:]}


def test_hand_written_pages_come_first_in_the_order_of_their_addresses():
    found = numbered([profile(1)], ["quyen/", "huong-dan/viet/", "huong-dan/"])
    assert [found[page] for page in ("huong-dan/", "huong-dan/viet/", "quyen/")] == [0, 1, 2]


@pytest.mark.parametrize("count", [0, 1, 15])
def test_a_page_more_moves_no_profile_while_there_is_room(count: int):
    pages = [f"trang-{number}/" for number in range(count)]
    assert numbered([profile(1)], pages)[profile(1).id] == numbered([profile(1)])[profile(1).id]


def test_many_pages_take_twice_the_room():
    pages = [f"trang-{number}/" for number in range(16)]
    found = numbered([profile(1)], pages)
    assert found[profile(1).id] == 2 * numbered([profile(1)])[profile(1).id] - 1
    assert len(set(found.values())) == len(found)
