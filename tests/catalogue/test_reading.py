"""From folders to checked profiles. What the checks say of each slip stands in tests/cases."""

import shutil
from pathlib import Path

import pytest

from macros.catalogue.folders import profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import Tombstone
from macros.catalogue.reading import check_profiles, read_profile
from tests.catalogue.profile_cases import REDUCED, base, edited, write_profile


def test_a_faulty_profile_does_not_take_the_sound_ones_with_it(tmp_path: Path, lookup: Lookup):
    profiles = tmp_path / "profiles"
    write_profile(profiles, base())
    write_profile(
        profiles, edited(base(), ("QB-dd-2023-001", "QB-dd-2023-002"), ("loai: ca-nhan", "loai: ai")), "2023/b"
    )
    checked = check_profiles(profile_folders(profiles), lookup, tmp_path)
    assert checked.has_errors
    assert [profile.folder.name for profile in checked.profiles] == ["ke-chuyen-lang"]


def test_of_two_profiles_with_one_id_the_first_is_shown(tmp_path: Path, lookup: Lookup):
    profiles = tmp_path / "profiles"
    write_profile(profiles, base())
    write_profile(profiles, base(), "2023/z")
    checked = check_profiles(profile_folders(profiles), lookup, tmp_path)
    assert [profile.folder.name for profile in checked.profiles] == ["ke-chuyen-lang"]


def test_files_are_named_as_seen_from_the_root_or_else_in_full(tmp_path: Path, lookup: Lookup):
    folder = write_profile(tmp_path / "profiles", None)
    inside = check_profiles([folder], lookup, tmp_path).problems[0].file
    outside = check_profiles([folder], lookup, tmp_path / "elsewhere").problems[0].file
    assert inside == "profiles/2023/ke-chuyen-lang/index.md"
    assert outside == (folder / "index.md").as_posix()


def test_one_folder_is_read_by_itself(tmp_path: Path, lookup: Lookup):
    """A name of another profile is for the check of all together: alone nobody knows who there is."""
    text = edited(base(), ("linh_vuc_phu: [e]", "linh_vuc_phu: [e]\nhoc_theo: [QB-dd-2023-999]"))
    reading = read_profile(write_profile(tmp_path / "profiles", text), lookup, tmp_path)
    assert reading.profile
    assert reading.profile.entry.id == "QB-dd-2023-001"
    assert reading.problems == ()
    assert reading.claims
    assert [each.id for each in reading.claims.references] == ["QB-dd-2023-999"]
    assert reading.file == reading.claims.file == "profiles/2023/ke-chuyen-lang/index.md"


@pytest.mark.parametrize("content", [base(), None], ids=["sound", "without index.md"])
def test_a_profile_within_anothers_folder_is_told_too(tmp_path: Path, lookup: Lookup, content: str | None):
    write_profile(tmp_path / "profiles", base(), "2023/ngoai/trong")
    folder = tmp_path / "profiles" / "2023" / "ngoai"
    if content:
        shutil.copytree(write_profile(tmp_path / "profiles", content, "2023/mot"), folder, dirs_exist_ok=True)
    problems = read_profile(folder, lookup, tmp_path).problems
    assert "profiles/2023/ngoai/trong/index.md" in [each.file for each in problems]


def test_a_faulty_profile_still_claims_its_id(tmp_path: Path, lookup: Lookup):
    text = edited(base(), ("loai: ca-nhan", "loai: ai"))
    reading = read_profile(write_profile(tmp_path / "profiles", text), lookup, tmp_path)
    assert reading.profile is None
    assert [each.code for each in reading.problems] == ["P05"]
    assert reading.claims
    assert reading.claims.id == "QB-dd-2023-001"


def test_a_file_that_is_no_profile_claims_nothing(tmp_path: Path, lookup: Lookup):
    reading = read_profile(write_profile(tmp_path / "profiles", None), lookup, tmp_path)
    assert (reading.profile, reading.claims) == (None, None)
    assert reading.file == reading.problems[0].file == "profiles/2023/ke-chuyen-lang/index.md"


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("trang_thai: da-go", "Trạng thái: Đã gỡ"), ("linh_vuc: đ", "linh_vuc: dd")]
)
def test_what_was_reduced_to_a_tombstone_is_no_profile_and_no_error(
    tmp_path: Path, lookup: Lookup, before: str, after: str
):
    folder = write_profile(tmp_path / "profiles", REDUCED.replace(before, after) if before else REDUCED)
    reading = read_profile(folder, lookup, tmp_path)
    assert (reading.profile, reading.problems) == (None, ())
    assert reading.tombstone == Tombstone("QB-dd-2023-001", "dd")


def test_a_whole_profile_that_was_taken_down_is_still_read_as_one(tmp_path: Path, lookup: Lookup):
    text = edited(base(), ("trang_thai: cong-bo", "trang_thai: da-go"))
    reading = read_profile(write_profile(tmp_path / "profiles", text), lookup, tmp_path)
    assert reading.profile
    assert (reading.tombstone, reading.problems) == (None, ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (REDUCED.replace("da-go", "cong-bo"), {"P07", "P08", "P27", "P28", "P26"}),
        (edited(base(), ('ten: "Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử"\n', "")), {"P07"}),
    ],
    ids=["not taken down", "only without its title"],
)
def test_only_what_was_taken_down_may_lack_its_title(tmp_path: Path, lookup: Lookup, text: str, codes: set[str]):
    reading = read_profile(write_profile(tmp_path / "profiles", text), lookup, tmp_path)
    assert reading.tombstone is None
    assert {each.code for each in reading.problems} == codes


def test_the_id_of_what_was_taken_down_stays_taken_and_may_be_named(tmp_path: Path, lookup: Lookup):
    profiles = tmp_path / "profiles"
    write_profile(profiles, REDUCED.replace("2023", "2022"), "2022/qb-dd-2022-001")
    copied = edited(base(), ("ma: QB-dd-2023-001", "ma: QB-dd-2022-001"), ("nam: 2023", "nam: 2022"))
    write_profile(profiles, copied, "2022/z-chep-lai")
    text = edited(base(), ("linh_vuc_phu: [e]", "linh_vuc_phu: [e]\ntiep_noi: QB-dd-2022-001"))
    write_profile(profiles, text)
    checked = check_profiles(profile_folders(profiles), lookup, tmp_path)
    assert [(each.file, each.code) for each in checked.problems] == [("profiles/2022/z-chep-lai/index.md", "P15")]
    assert checked.ids == {"QB-dd-2022-001", "QB-dd-2023-001"}
