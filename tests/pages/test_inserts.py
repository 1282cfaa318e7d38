"""What hand-written pages may ask for, and what they are told when they ask for something else."""

from typing import Any

import pytest

from macros.catalogue.kinds import Kind
from macros.catalogue.public import PublicProfile
from macros.pages.inserts import InsertFault, Inserts
from macros.pages.templates import located, make_environment
from tests.pages.sample import assets, edition, figure, place, profile, scratch

HIDDEN = "SM-a-2026-050"


def inserts(*profiles: PublicProfile) -> Inserts:
    found = edition(*profiles)
    known = {each.id for each in profiles} | {HIDDEN}
    return Inserts(found.catalogue, found.details, known, make_environment(assets(), scratch() / "templates"))


def fault(asked: Any, *arguments: Any, **named: Any) -> tuple[str, dict[str, object]]:
    with pytest.raises(InsertFault) as caught:
        asked(*arguments, **named)
    return caught.value.kind, caught.value.details


def three() -> Inserts:
    return inserts(
        profile(1),
        profile(2, kind=Kind.HOUSEHOLD, year=2027),
        profile(3, field="b", movements=("rung-xanh",), places=(place("ha-nguon"),)),
    )


def test_a_gallery_shows_the_profiles_that_were_asked_for_in_that_order():
    html = located(three().gallery("SM-a-2027-002", "SM-a-2026-001"), "../../")
    assert html.index("sm-a-2027-002") < html.index("sm-a-2026-001")
    assert 'href="../../ho-so/sm-a-2026-001/"' in html


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ({}, 3),
        ({"field": "a"}, 2),
        ({"field": "b"}, 1),
        ({"kind": "hộ gia đình"}, 1),
        ({"kind": "ho-gia-dinh", "field": "b"}, 0),
        ({"year": 2027}, 1),
        ({"year": "2026"}, 2),
        ({"district": "HẠ NGUỒN"}, 1),
        ({"district": "thuong nguon"}, 2),
    ],
)
def test_profiles_are_chosen_and_counted_as_a_page_wishes(wanted: dict[str, Any], number: int):
    made = three()
    assert made.count(**wanted) == str(number)
    assert made.gallery(**wanted).count("<article") == number


def test_a_cut_gallery_leads_to_the_listing_of_the_rest():
    html = three().gallery(field="a", limit=1)
    assert html.count("<article") == 1
    assert "Xem tất cả 2 gương" in html
    assert "linh-vuc/" in html.partition("Xem tất cả")[0].rpartition("<a ")[2]
    assert "Xem tất cả" not in three().gallery(field="a", limit=2)
    assert "Xem tất cả" not in three().gallery(field="a", kind="tap-the", limit=1), "no listing has just these"


def test_large_counts_are_written_as_vietnamese_do():
    assert inserts(*(profile(number) for number in range(1, 1003))).count() == "1.002"


def test_a_profile_that_is_known_and_not_shown_is_left_out():
    made = three()
    assert made.profile_card(HIDDEN) == ""
    assert made.figure(HIDDEN, "Cây") == ""
    assert made.gallery(HIDDEN, "SM-a-2026-001").count("<article") == 1


def test_a_card_tells_the_whole_summary():
    one = profile(1)
    assert one.summary in inserts(one).profile_card(one.id)


def test_a_figure_keeps_its_date_and_source_and_says_whose_it_is():
    html = located(three().figure("SM-a-2026-001", "cây đã trồng"), "./")
    assert "hơn" in html
    assert "2.000" in html
    assert "báo cáo của tổ" in html
    assert 'href="./ho-so/sm-a-2026-001/"' in html
    assert three().figure("SM-a-2026-001") == three().figure("SM-a-2026-001", "Cây đã trồng")


def test_a_figure_stands_within_a_sentence():
    assert three().figure("SM-a-2026-001", inline=True) == '<span class="together">hơn 2.000 cây</span>'


def test_the_plan_and_the_map_show_every_field_and_district():
    made = three()
    plan = made.catalogue.vocabulary.plan
    table, tiles = made.plan_table(), made.district_map()
    assert all(field.short_name in table for field in plan.fields)
    assert all(district.short in tiles for district in made.catalogue.vocabulary.places.districts)


def test_nothing_that_is_put_into_a_page_has_blank_lines():
    made = three()
    for html in (made.gallery(), made.profile_card("SM-a-2026-001"), made.figure("SM-a-2026-001"), made.plan_table()):
        assert all(line.strip() for line in html.splitlines())


@pytest.mark.parametrize(
    ("name", "arguments", "named", "kind", "said"),
    [
        ("gallery", ("SM-a-2026-01",), {}, "insert-profile", "SM-a-2026-001"),
        ("profile_card", ("QB",), {}, "insert-profile", ""),
        ("figure", ("SM-a-2026-00", "x"), {}, "insert-profile", "SM-a-2026-001"),
        ("figure", ("SM-a-2026-001", "Con gà"), {}, "insert-figure", "Cây đã trồng"),
        ("gallery", (), {"fields": "a"}, "insert-key", "field"),
        ("count", (), {"huyen": "a"}, "insert-key", "district"),
        ("gallery", (), {"field": "zz"}, "vocabulary-unknown", ""),
        ("count", (), {"district": "Thượng Nguồm"}, "vocabulary-unknown", "Thượng Nguồn"),
        ("count", (), {"year": 1999}, "vocabulary-unknown", "2026"),
        ("gallery", ("SM-a-2026-001",), {"field": "a"}, "insert-both", ""),
        ("gallery", ("SM-a-2026-001",), {"limit": 3}, "insert-both", ""),
        ("gallery", (), {"limit": 0}, "number-low", ""),
        ("gallery", (), {"limit": "ba"}, "number-low", ""),
    ],
)
def test_what_there_is_not_is_told_with_what_was_meant(
    name: str, arguments: tuple[str, ...], named: dict[str, object], kind: str, said: str
):
    told, details = fault(getattr(three(), name), *arguments, **named)
    assert told == kind
    assert said in str(details.get("choices", ""))


def test_a_profile_without_figures_is_told():
    kind, _details = fault(inserts(profile(1, figures=())).figure, "SM-a-2026-001")
    assert kind == "insert-no-figures"


def test_several_figures_stand_beside_each_other():
    other = figure("5", "2025")
    object.__setattr__(other, "label", "Vườn ươm")
    html = inserts(profile(1, figures=(figure(), other))).figure("SM-a-2026-001", "Vườn ươm", "Cây đã trồng")
    assert html.index("Vườn ươm") < html.index("Cây đã trồng")
