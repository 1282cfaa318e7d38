import pytest
from pydantic_core import PydanticCustomError

from macros.catalogue.lookup import Lookup, Vocable
from macros.catalogue.names import Names
from macros.catalogue.problems import START, problem


def vocable(*names: str) -> Vocable:
    return Vocable(Names((name, name) for name in names), {name: name for name in names}, "danh-muc.yml")


def refused(vocable: Vocable, text: str) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        vocable.resolve(text)
    return str(problem(caught.value.type, "tep", START, **(caught.value.context or {}))).partition(": ")[2]


def test_two_entries_of_one_bare_spelling_are_both_named():
    assert refused(vocable("Quảng Tiên", "Quảng Tiến"), "quang tien") == (
        "“quang tien” có thể là nhiều mục. → Ghi rõ: “Quảng Tiên” hoặc “Quảng Tiến”. [P06]"
    )


def test_a_near_miss_names_what_may_be_meant():
    assert refused(vocable("Sở Y tế", "Sở Nội vụ"), "Sở Ytế") == (
        "“Sở Ytế” không có trong danh mục. → Ghi: “Sở Y tế”. [P05]"
    )


def test_a_short_list_is_its_own_suggestion_and_a_long_one_is_named():
    assert refused(vocable("a1", "b2"), "xyz").endswith("→ Ghi: “a1” hoặc “b2”. [P05]")
    assert refused(vocable(*map(str, range(100, 120))), "xyz").endswith("→ Xem danh mục ở danh-muc.yml. [P05]")


def test_a_long_wrong_value_is_cut(lookup: Lookup):
    assert len(refused(lookup.vocables["agency"], "x" * 10_000)) < 200


@pytest.mark.parametrize(
    ("name", "text", "entry"),
    [
        ("field", "đ", "dd"),
        ("field", "dd", "dd"),
        ("field", "d", "d"),
        ("field", "Giáo dục và đào tạo", "dd"),
        ("agency", "Lệ Thuỷ", "le-thuy"),
        ("agency", "LE THUY", "le-thuy"),
        ("agency", "huyện lệ thủy", "le-thuy"),
        ("agency", "Sở GD&ĐT", "so-gddt"),
        ("stage", "Giới thiệu - Nhân rộng", "gioi-thieu-nhan-rong"),
        ("kind", "Hộ gia đình", "ho-gia-dinh"),
        ("status", "Công bố", "cong-bo"),
    ],
)
def test_an_entry_is_found_by_the_ways_people_write_it(lookup: Lookup, name: str, text: str, entry: str):
    assert lookup.vocables[name].resolve(text) == entry


def test_every_entry_of_every_list_is_found_by_each_spelling_that_editors_offer(lookup: Lookup):
    for vocable in lookup.vocables.values():
        for key, shown in vocable.shown.items():
            assert vocable.resolve(shown) == vocable.resolve(str(key)) == key
