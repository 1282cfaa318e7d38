"""The list of profiles: what a row tells, where each stands, and in which order they come."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.authoring.overview import Overview, Row, Standing, in_order, read_overview, standings
from macros.catalogue.consent import public_view
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import Kind, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import PublicProfile
from macros.catalogue.reading import check_profiles
from tests.catalogue.profile_cases import REDUCED, base, edited, write_profile

TODAY = date(2024, 1, 1)
STATUS = "trang_thai: cong-bo"
EMBARGO = ("nguon: chinh-thuc", "nguon: chinh-thuc\ncong_bo_tu: 02/01/2024")
WITHDRAWN = ("  ngay: 01/09/2023\n", "  ngay: 01/09/2023\n  rut_ngay: 02/09/2023\n")
NAME = ("pham_vi: [ho-ten, nam-sinh,", "pham_vi: [nam-sinh,")
SCOPES = "pham_vi: [ho-ten, nam-sinh, que-quan-xa, thon-ban, anh-chan-dung, hoan-canh, so-lieu-kinh-te]"


def overview(root: Path, lookup: Lookup, *texts: str, as_of: date = TODAY) -> Overview:
    for number, text in enumerate(texts):
        write_profile(root / "profiles", text, f"2023/{number}")
    return read_overview(root / "profiles", lookup, as_of)


def row(root: Path, lookup: Lookup, *edits: tuple[str, str]) -> Row:
    (one,) = overview(root, lookup, edited(base(), *edits)).rows
    return one


def test_a_row_tells_what_the_profile_says(tmp_path: Path, lookup: Lookup):
    one = row(tmp_path, lookup)
    assert (one.id, one.field, one.kind, one.year) == ("QB-dd-2023-001", "dd", Kind.INDIVIDUAL, 2023)
    assert one.title == "Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử"
    assert (one.districts, [each.name for each in one.communes]) == (("ba-don",), ["Xã Quảng Tiên"])
    assert (one.status, one.agency, one.movements) == (Status.PUBLISHED, "so-gddt", ("doi-moi-sang-tao-day-hoc",))
    assert (one.standing, one.shown, one.problems) == (Standing.SHOWN, True, 0)
    assert (one.folder, one.posted, one.updated) == ("profiles/2023/0", None, date(2023, 10, 2))


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("further", [(), (EMBARGO,), (WITHDRAWN,), (EMBARGO, WITHDRAWN)])
@pytest.mark.parametrize("as_of", [TODAY, TODAY + timedelta(days=1)])
def test_a_row_is_shown_where_the_site_shows_the_profile(
    tmp_path: Path, lookup: Lookup, status: Status, further: tuple[tuple[str, str], ...], as_of: date
):
    text = edited(base(), (STATUS, f"trang_thai: {status}"), *further)
    (one,) = overview(tmp_path, lookup, text, as_of=as_of).rows
    (profile,) = check_profiles(profile_folders(tmp_path / "profiles"), lookup, tmp_path).profiles
    assert one.shown is isinstance(public_view(profile, as_of), PublicProfile)


@pytest.mark.parametrize(
    ("edits", "standing"),
    [
        ((), Standing.SHOWN),
        (((STATUS, "trang_thai: luu-tru"),), Standing.SHOWN),
        ((EMBARGO,), Standing.EMBARGOED),
        (((STATUS, "trang_thai: cho-duyet"),), Standing.AWAITING),
        (((STATUS, "trang_thai: nhap"), EMBARGO), Standing.DRAFT),
        (((STATUS, "trang_thai: tam-go"),), Standing.SUSPENDED),
        (((STATUS, "trang_thai: da-go"),), Standing.REMOVED),
        ((WITHDRAWN,), Standing.REMOVED),
        ((("nghe: Giáo viên", "nghee: Giáo viên"),), Standing.FAULTY),
    ],
)
def test_each_profile_stands_in_one_place(
    tmp_path: Path, lookup: Lookup, edits: tuple[tuple[str, str], ...], standing: Standing
):
    assert row(tmp_path, lookup, *edits).standing is standing


@pytest.mark.parametrize(
    ("edits", "title"),
    [
        ((NAME,), "Một cá nhân ở Thị xã Ba Đồn"),
        ((NAME, ("nguoi_duyet: Lãnh đạo trường\n", "")), "Một cá nhân ở Thị xã Ba Đồn"),
        (((STATUS, "trang_thai: da-go"),), ""),
        ((WITHDRAWN,), ""),
        ((WITHDRAWN, ("nguoi_duyet: Lãnh đạo trường\n", "")), ""),
        ((("loai: ca-nhan", "loai: ai"),), ""),
        ((("  can_cu: dong-y\n", "  can_cu: ai\n"),), ""),
        ((('ten: "Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử"', "ten: Lê"),), ""),
    ],
)
def test_no_title_tells_more_than_consent_lets_it(
    tmp_path: Path, lookup: Lookup, edits: tuple[tuple[str, str], ...], title: str
):
    found = row(tmp_path, lookup, *edits).title
    assert found.lower() == title.lower()


@pytest.mark.parametrize(
    "edits",
    [
        ((SCOPES, "pham_vi: [ho-ten, hoan-canh]"),),
        (("trang_thai: cong-bo", "muc_hien_thi: huyen\ntrang_thai: cong-bo"),),
        (("loai: ca-nhan", "loai: ai"),),
        (("  can_cu: dong-y\n", "  can_cu: ai\n"),),
    ],
    ids=["no scope", "level", "faulty kind", "faulty consent"],
)
def test_a_commune_is_told_only_where_it_may_be(tmp_path: Path, lookup: Lookup, edits: tuple[tuple[str, str], ...]):
    one = row(tmp_path, lookup, *edits)
    assert (one.districts, one.communes) == (("ba-don",), ())


@pytest.mark.parametrize(
    "edit", [("muc", "muc_hien_thi: tinh\n"), ("xa", "")], ids=["level of the province", "place that is wrong"]
)
def test_no_place_is_told_where_none_may_be_or_one_is_wrong(tmp_path: Path, lookup: Lookup, edit: tuple[str, str]):
    edits = (STATUS, f"{edit[1]}{STATUS}") if edit[1] else ("xa: Quảng Tiên", "xa: Quảng Nào")
    one = row(tmp_path, lookup, edits)
    assert (one.districts, one.communes) == ((), ())


def test_a_tombstone_has_a_row_without_anything_but_its_id(tmp_path: Path, lookup: Lookup):
    (one,) = overview(tmp_path, lookup, REDUCED).rows
    assert (one.id, one.field, one.year, one.status) == ("QB-dd-2023-001", "dd", 2023, Status.REMOVED)
    assert (one.standing, one.title, one.districts, one.kind, one.problems) == (Standing.REMOVED, "", (), None, 0)


def test_what_cannot_be_read_is_named_and_has_no_row(tmp_path: Path, lookup: Lookup):
    found = overview(tmp_path, lookup, base(), "---\nma: [\n---\n")
    assert [each.folder for each in found.rows] == ["profiles/2023/0"]
    assert found.unread == ("profiles/2023/1/index.md",)


def test_problems_between_profiles_count_too(tmp_path: Path, lookup: Lookup):
    first, second = overview(tmp_path, lookup, base(), base()).rows
    assert [(each.standing, each.problems) for each in (first, second)] == [(Standing.SHOWN, 0), (Standing.FAULTY, 1)]


def test_a_warning_counts_and_leaves_a_profile_shown(tmp_path: Path, lookup: Lookup):
    one = row(tmp_path, lookup, ("728/QĐ-UBND", "728/2023/QĐ_UB"))
    assert (one.standing, one.problems) == (Standing.SHOWN, 1)


def numbered(profile_id: str, title: str = "", day: str = "02/10/2023") -> str:
    field, year = profile_id.split("-")[1:3]
    text = edited(base(), ("ma: QB-dd-2023-001", f"ma: {profile_id}"), ("nam: 2023", f"nam: {year}"))
    text = edited(text, ("linh_vuc: đ", f"linh_vuc: {field}"), ("ngay_duyet: 02/10/2023", f"ngay_duyet: {day}"))
    return edited(text, ("Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử", title)) if title else text


def test_rows_come_in_the_plan_s_order_of_fields(tmp_path: Path, lookup: Lookup):
    """Its letters run d, đ (dd), i, e: not as the alphabet does."""
    ids = ["QB-i-2023-001", "QB-dd-2023-002", "QB-e-2023-001", "QB-dd-2022-009", "QB-d-2023-001", "QB-x"]
    found = overview(tmp_path, lookup, *(numbered(each) for each in ids[:-1]), edited(base(), ("QB-dd-2023-001", "x")))
    told = [each.id for each in in_order(found.rows, "id", lookup.vocabulary.plan)]
    assert told == ["QB-d-2023-001", "QB-dd-2022-009", "QB-dd-2023-002", "QB-i-2023-001", "QB-e-2023-001", None]


def test_rows_come_by_title_as_dictionaries_do_and_those_without_last(tmp_path: Path, lookup: Lookup):
    titles = {"QB-dd-2023-001": "Đò ngang", "QB-dd-2023-002": "Ốc đảo xanh", "QB-dd-2023-003": "Dòng sông"}
    texts = [numbered(profile_id, title) for profile_id, title in titles.items()]
    found = overview(tmp_path, lookup, REDUCED.replace("001", "004"), *texts)
    told = [each.title for each in in_order(found.rows, "title", lookup.vocabulary.plan)]
    assert told == ["Dòng sông", "Đò ngang", "Ốc đảo xanh", ""]


def test_rows_come_newest_first_also_by_a_correction(tmp_path: Path, lookup: Lookup):
    corrected = edited(
        numbered("QB-dd-2023-003", day="01/10/2023"),
        ("nguon: chinh-thuc", "dinh_chinh: [{ngay: 2023-12-01, noi_dung: Sửa năm}]\nnguon: chinh-thuc"),
    )
    found = overview(
        tmp_path,
        lookup,
        numbered("QB-dd-2023-001", day="02/10/2023"),
        numbered("QB-dd-2023-002", day="03/10/2023"),
        corrected,
        REDUCED.replace("001", "004"),
    )
    told = [str(each.id)[-1] for each in in_order(found.rows, "updated", lookup.vocabulary.plan)]
    assert told == ["3", "2", "1", "4"]


def test_the_counts_of_the_standings_are_those_of_all_rows(tmp_path: Path, lookup: Lookup):
    found = overview(
        tmp_path,
        lookup,
        numbered("QB-dd-2023-001"),
        numbered("QB-dd-2023-002"),
        edited(numbered("QB-dd-2023-003"), (STATUS, "trang_thai: nhap")),
        REDUCED.replace("001", "004"),
    )
    assert list(standings(found.rows)) == [(Standing.SHOWN, 2), (Standing.DRAFT, 1), (Standing.REMOVED, 1)]
