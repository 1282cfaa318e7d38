"""What a list of profiles is narrowed to, in the words that people type."""

import pytest

from macros.authoring.overview import Row, read_overview
from macros.authoring.sieve import UnknownValueError, make_sieve
from macros.catalogue.lookup import Lookup
from tests.authoring.test_overview import TODAY, numbered
from tests.catalogue.profile_cases import base, edited, write_profile


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory, lookup: Lookup) -> tuple[Row, ...]:
    """1: as it is, in Quảng Tiên of Ba Đồn; 2: of another field, from the press, a draft; 3: of 2022, in Lệ Thủy."""
    profiles = tmp_path_factory.mktemp("sieve") / "profiles"
    write_profile(profiles, base(), "2023/1")
    write_profile(profiles, base("press.md"), "2023/2")
    third = edited(
        numbered("QB-dd-2022-003"),
        ("  - xa: Quảng Tiên\n    huyen: Ba Đồn\n    thon: thôn Mẫu", "  - xa: Thái Thủy\n    huyen: Lệ Thủy"),
        ("gioi_thieu_boi: Sở Giáo dục và Đào tạo", "gioi_thieu_boi: Lệ Thủy"),
        ("trang_thai: cong-bo", "trang_thai: nhap"),
    )
    write_profile(profiles, third, "2022/3")
    return read_overview(profiles, lookup, TODAY).rows


def kept(rows: tuple[Row, ...], lookup: Lookup, **asked: list[str]) -> list[str]:
    sieve = make_sieve(asked, lookup)
    return sorted(each.folder[-1] for each in rows if sieve.lets_through(each))


@pytest.mark.parametrize(
    ("asked", "folders"),
    [
        ({}, ["1", "2", "3"]),
        ({"district": ["le thuy"]}, ["3"]),
        ({"district": ["Lệ Thuỷ", "ba don"]}, ["1", "3"]),
        ({"commune": ["thai thuy"]}, ["3"]),
        ({"commune": ["Xã Quảng Tiên"]}, ["1"]),
        ({"status": ["Bản nháp"]}, ["3"]),
        ({"provenance": ["bao chi"]}, ["2"]),
        ({"provenance": ["chinh-thuc"], "year": ["2023"]}, ["1"]),
        ({"year": ["2022"], "district": ["ba don"]}, []),
        ({"agency": ["so gd&dt"]}, ["1"]),
        ({"agency": ["huyện Lệ Thủy"]}, ["3"]),
        ({"movement": ["doi-moi-sang-tao-day-hoc"]}, ["1", "3"]),
        ({"field": ["đ"], "kind": ["Cá nhân"]}, ["1", "3"]),
    ],
    ids=str,
)
def test_several_of_one_mean_or_and_different_ones_mean_and(
    rows: tuple[Row, ...], lookup: Lookup, asked: dict[str, list[str]], folders: list[str]
):
    assert kept(rows, lookup, **asked) == folders


def test_a_commune_is_found_by_what_it_belongs_to_today(rows: tuple[Row, ...], lookup: Lookup):
    (row,) = (each for each in rows if each.folder.endswith("3"))
    places = lookup.vocabulary.places
    today = places.today(row.communes[0])
    assert today.name != row.communes[0].name
    assert kept(rows, lookup, commune=[today.name]) == ["3"]


@pytest.mark.parametrize(
    ("name", "value", "found", "instead"),
    [
        ("field", "y tế học đường", "“y tế học đường” không có trong danh mục.", "Xem danh mục ở profiles/plan.yml."),
        ("kind", "tapthe", "“tapthe” không có trong danh mục.", "Ghi: “tap-the”."),
        ("district", "le thyu", "“le thyu” không có trong danh mục.", "Ghi: “Lệ Thủy”."),
        ("commune", "quang tien", "“quang tien” có thể là nhiều mục.", "Ghi rõ: “Xã Quảng Tiên” hoặc “Xã Quảng Tiến”."),
        ("commune", "qqq", "“qqq” không có trong danh mục.", "Xem danh mục ở profiles/places.yml."),
        ("year", "2030", "năm 2030 ngoài giai đoạn 2021 - 2025 của kế hoạch.", "Ghi năm được tính của hồ sơ."),
        ("year", "hai", "“hai” không phải năm.", "Ghi năm bằng bốn chữ số, không ghi ngày: 2023."),
    ],
)
def test_a_value_that_no_list_has_is_told_with_what_was_meant(
    lookup: Lookup, name: str, value: str, found: str, instead: str
):
    with pytest.raises(UnknownValueError) as raised:
        make_sieve({name: [value]}, lookup)
    assert (raised.value.name, raised.value.problem.found, raised.value.problem.instead) == (name, found, instead)
