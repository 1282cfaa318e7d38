"""What an author answers is taken as the check takes it, and refused in its words."""

import pytest

from macros.authoring.answers import (
    AmbiguousPlaceError,
    RefusedError,
    as_written,
    field_for,
    fields_for,
    is_whole_province,
    nominator_in,
    place_meant,
    value_of,
)
from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.names import fold
from macros.catalogue.places import Place
from macros.catalogue.profile import PlaceEntry

TAKEN = [
    ("loai", "Ca nhan", Kind.INDIVIDUAL),
    ("loai", "hộ gia đình", Kind.HOUSEHOLD),
    ("nguon", "bao-chi", Provenance.PRESS),
    ("nam", "2023", 2023),
    ("ten", " Gà  đồi ", "Gà đồi"),
    ("linh_vuc", "đ", "dd"),
    ("linh_vuc", "y te", "i"),
]
REFUSED = [
    ("loai", "nguoi", "Ghi: “tap-the” hoặc “ca-nhan”"),
    ("linh_vuc", "Y té cộng", "không có trong danh mục"),
    ("nam", "2030", "ngoài giai đoạn"),
    ("nam", "23", "bốn chữ số"),
    ("ten", "Gà", "ít nhất 5"),
    ("ten", "GÀ ĐỒI THÁI THỦY", "viết hoa toàn bộ"),
    ("ten", "Gà đồi\x07", r"U\+0007"),
    ("gioi_thieu_boi", "Sở Ytế", "“Sở Y tế”"),
]


@pytest.mark.parametrize(("key", "text", "value"), TAKEN)
def test_an_answer_is_found_in_the_lists(key: str, text: str, value: object, lookup: Lookup):
    assert value_of(key, text, lookup) == value


@pytest.mark.parametrize(("key", "text", "why"), REFUSED)
def test_a_refusal_says_what_to_answer(key: str, text: str, why: str, lookup: Lookup):
    with pytest.raises(RefusedError, match=why):
        value_of(key, text, lookup)


@pytest.mark.parametrize("kind", Kind)
def test_a_field_is_taken_only_for_a_kind_that_it_honours(kind: Kind, lookup: Lookup):
    eligible = fields_for(kind, lookup)
    for field in lookup.vocabulary.plan.fields:
        if field in eligible:
            assert field_for(kind, field.letter, lookup) == field
        else:
            with pytest.raises(RefusedError, match="không nhận loại"):
                field_for(kind, field.letter, lookup)


def test_where_each_lead_owes_a_number_one_of_them_nominates(lookup: Lookup):
    plan = lookup.vocabulary.plan
    for field in plan.fields:
        names = {agency.id: agency.name for agency in plan.agencies}
        others = [agency for agency in plan.agencies if agency.id not in field.leads]
        assert nominator_in(field, field.leads[0], lookup) == names[field.leads[0]]
        if field.counts_per_lead:
            with pytest.raises(RefusedError, match=names[field.leads[-1]]):
                nominator_in(field, others[0].name, lookup)
        else:
            assert nominator_in(field, others[0].id, lookup) == others[0].name


def test_the_whole_province_is_said_in_any_spelling():
    assert is_whole_province("Toàn tỉnh")
    assert not is_whole_province("tỉnh")


def place(commune: str | None, district: str | None, year: int, lookup: Lookup) -> dict[str, str]:
    return place_meant(commune, district, year, lookup).model_dump(by_alias=True, exclude_none=True)


def test_a_place_is_written_as_the_list_has_it(lookup: Lookup):
    assert place("thai thuy", "LỆ THUỶ", 2023, lookup) == {"xa": "Thái Thủy", "huyen": "Lệ Thủy"}
    assert place("xã Thái Thủy", None, 2023, lookup) == {"xa": "Thái Thủy", "huyen": "Lệ Thủy"}
    assert place(None, "huyện lệ thủy", 2023, lookup) == {"huyen": "Lệ Thủy"}


@pytest.mark.parametrize(
    ("commune", "district", "why"),
    [("Thái Thuyền", "Lệ Thủy", "Thái Thủy"), ("Thái Thủy", "Ba Đồn", "Sửa huyện"), (None, "Lệ", "places.yml")],
)
def test_an_unknown_place_is_refused_with_what_it_may_be(commune: str | None, district: str, why: str, lookup: Lookup):
    with pytest.raises(RefusedError, match=why):
        place_meant(commune, district, 2023, lookup)


def test_a_name_of_several_places_gives_them_to_choose_from(lookup: Lookup):
    with pytest.raises(AmbiguousPlaceError, match="có nhiều nơi tên “quang phu”") as ambiguous:
        place_meant("quang phu", None, 2023, lookup)
    assert ambiguous.value.places == (
        PlaceEntry(xa="Quang Phú", huyen="Đồng Hới"),
        PlaceEntry(xa="Quảng Phú", huyen="Quảng Trạch"),
    )


def test_what_there_is_to_choose_from_names_one_place_each(lookup: Lookup):
    """Every name of every era, folded, in every year of the plan."""
    places = lookup.vocabulary.places
    ambiguous = 0
    for year in lookup.vocabulary.plan.period.years:
        for name in {fold(commune.short) for commune in places.communes}:
            try:
                place_meant(name, None, year, lookup)
            except AmbiguousPlaceError as error:
                ambiguous += 1
                found = [lookup.place(each.commune, each.district, each.era, year).place for each in error.places]
                assert len(set(filter(None, found))) == len(found) > 1
            except RefusedError:
                pass
    assert ambiguous


def test_a_place_is_found_again_by_what_is_written_of_it(lookup: Lookup):
    places = lookup.vocabulary.places
    for year in lookup.vocabulary.plan.period.years:
        for era in places.eras_of(year):
            for commune in places.communes_of(era):
                meant = Place(era, places.district(commune.district), commune)
                entry = as_written(meant, year, lookup)
                assert lookup.place(entry.commune, entry.district, entry.era, year).place == meant
