from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.names import fold
from macros.catalogue.places import Commune, Place
from macros.catalogue.problems import START, problem
from macros.catalogue.vocabulary import load_vocabulary

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "places"
VOCABULARY, PROBLEMS = load_vocabulary(ROOT / "profiles")
assert VOCABULARY, PROBLEMS
PLACES = VOCABULARY.places
COMMUNES = st.sampled_from(PLACES.communes)


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text("utf-8"))


def written(case: dict[str, Any]) -> tuple[str | None, str | None, str | None, int]:
    return case.get("xa"), case.get("huyen"), case.get("thoi_ky"), case["nam"]


def case_name(case: dict[str, Any]) -> str:
    return " ".join(str(part) for part in written(case) if part)


@pytest.mark.parametrize("case", cases("found.yml"), ids=case_name)
def test_a_place_is_found_as_it_was_then(case: dict[str, Any]):
    found = PLACES.find(*written(case))
    assert found.place, found
    era, district, commune = found.place.era, found.place.district, found.place.commune
    assert [era.id, district.slug, *([commune.name] if commune else [])] == case["place"]
    assert (PLACES.today(commune).name if commune else None) == case.get("today")


@pytest.mark.parametrize("case", cases("problems.yml"), ids=case_name)
def test_a_name_that_does_not_fit_is_told_with_what_to_write(case: dict[str, Any]):
    found = PLACES.find(*written(case))
    assert found.place is None
    assert str(problem(found.kind, "", START, found.key, **found.details)) == f":1:1: {case['told']}"


@given(COMMUNES)
def test_every_commune_is_found_by_name_district_and_era(commune: Commune):
    district, era = PLACES.district(commune.district), PLACES.era(commune.era)
    place = Place(era, district, commune)
    assert PLACES.find(commune.name, district.name, era.id, 2022).place == place
    assert PLACES.find(commune.short, district.short, era.id, 2022).place == place
    assert PLACES.find(fold(commune.name), district.slug, era.id, 2022).place == place


@given(COMMUNES)
def test_today_is_always_a_unit_of_the_newest_era(commune: Commune):
    today = PLACES.today(commune)
    assert today.era == PLACES.newest_era.id
    assert PLACES.today(today) == today
    assert today.district == commune.district, "no unit crosses the border of an old district"


@given(COMMUNES, st.sampled_from(PLACES.eras))
def test_a_unit_is_among_what_it_became_and_came_from(commune: Commune, era: Any):
    units = PLACES.in_era(commune, era)
    assert units
    assert all(unit.era == era.id for unit in units)
    assert all(commune in PLACES.in_era(unit, PLACES.era(commune.era)) for unit in units)


@given(
    st.none() | st.text(max_size=12) | COMMUNES.map(lambda commune: commune.short),
    st.none() | st.text(max_size=12) | st.sampled_from([district.short for district in PLACES.districts]),
    st.none() | st.sampled_from(["", "2022", "2025-07", "x"]),
    st.integers(1900, 2100),
)
def test_any_names_give_a_place_or_a_message(commune: str | None, district: str | None, era: str | None, year: int):
    found = PLACES.find(commune, district, era, year)
    assert (found.place is None) is bool(found.kind)
    if found.kind:
        assert str(problem(found.kind, "tep", START, found.key, **found.details))


@given(COMMUNES)
def test_a_commune_is_known_as_itself_and_as_what_it_became(commune: Commune):
    known = PLACES.known_as(commune)
    assert known[0] is PLACES.first_of_name(commune)
    assert known[-1] is PLACES.today(commune)
    assert len(set(known)) == len(known)
    became = [commune]
    while following := PLACES.successor(became[-1]):
        became.append(following)
    assert set(known) == {PLACES.first_of_name(unit) for unit in became}


@pytest.mark.parametrize(
    ("era", "name", "known"),
    [
        (
            "2022",
            "Xã Lương Ninh",
            [("2022", "Xã Lương Ninh"), ("2022", "Thị trấn Quán Hàu"), ("2025-07", "Xã Quảng Ninh")],
        ),
        ("2022", "Thị trấn Quán Hàu", [("2022", "Thị trấn Quán Hàu"), ("2025-07", "Xã Quảng Ninh")]),
        ("2024-12", "Thị trấn Quán Hàu", [("2022", "Thị trấn Quán Hàu"), ("2025-07", "Xã Quảng Ninh")]),
        ("2025-07", "Xã Quảng Ninh", [("2025-07", "Xã Quảng Ninh")]),
    ],
)
def test_a_unit_that_went_on_under_its_name_is_one_name(era: str, name: str, known: list[tuple[str, str]]):
    (commune,) = (unit for unit in PLACES.communes_of(era) if unit.name == name)
    assert [(unit.era, unit.name) for unit in PLACES.known_as(commune)] == known


def test_the_eras_hold_151_then_145_then_41_communes():
    assert {era.id: len(PLACES.communes_of(era)) for era in PLACES.eras} == {"2022": 151, "2024-12": 145, "2025-07": 41}


def test_a_code_names_other_places_in_other_eras():
    names = [PLACES.commune(era.id, "19207").name for era in PLACES.eras]
    assert names == ["Xã Lương Ninh", "Thị trấn Quán Hàu", "Xã Quảng Ninh"]
    merged = {commune.name for commune in PLACES.predecessors(PLACES.commune("2024-12", "19207"))}
    assert merged == {"Xã Lương Ninh", "Thị trấn Quán Hàu"}


def test_slugs_are_unique_within_an_era_and_district_and_ascii():
    slugs = [(commune.era, commune.district, commune.slug) for commune in PLACES.communes]
    assert len(set(slugs)) == len(slugs)
    assert all(commune.slug == fold(commune.name) for commune in PLACES.communes)


def test_a_year_may_touch_two_eras():
    assert [era.id for era in PLACES.eras_of(2022)] == ["2022"]
    assert [era.id for era in PLACES.eras_of(2024)] == ["2022", "2024-12"]
    assert [era.id for era in PLACES.eras_of(2025)] == ["2024-12", "2025-07"]
    provinces = [PLACES.province(era.province).short_name for era in PLACES.eras]
    assert provinces == ["Quảng Bình", "Quảng Bình", "Quảng Trị"]


def test_the_type_of_a_commune_stands_before_its_name():
    town = PLACES.commune("2022", "19114")
    assert (town.type, town.short) == ("Thị trấn", "Nông trường Việt Trung")


def test_the_tiles_of_the_map():
    tiles = {
        district.slug: " + ".join(f"{part.columns}/{part.rows}" for part in district.tile.rectangles)
        for district in PLACES.districts
    }
    assert tiles == {
        "dong-hoi": "6-7/5",
        "ba-don": "4-6/2",
        "minh-hoa": "1-3/2",
        "tuyen-hoa": "2-4/1",
        "quang-trach": "5-7/1",
        "bo-trach": "2-6/3-4",
        "quang-ninh": "3-5/5-6 + 6-7/6",
        "le-thuy": "4-8/7-8",
    }
    inland = {district.slug for district in PLACES.districts if not district.is_coastal}
    assert inland == {"minh-hoa", "tuyen-hoa"}
    ninh = PLACES.district("quang-ninh").tile
    assert ninh.foot is not None
    assert (ninh.coastal, ninh.foot.coastal, ninh.foot.column_span) == (False, True, (6, 7))
