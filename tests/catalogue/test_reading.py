"""From folders to checked profiles. What the checks say of each slip stands in tests/cases."""

from pathlib import Path

from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import check_profiles, misplaced, profile_folders
from tests.catalogue.profile_cases import base, edited, write_profile


def test_folders_are_read_year_by_year_in_order(tmp_path: Path):
    for folder in ("2024/b", "2023/z", "2024/a"):
        (tmp_path / folder).mkdir(parents=True)
    assert [path.relative_to(tmp_path).as_posix() for path in profile_folders(tmp_path)] == [
        "2023/z",
        "2024/a",
        "2024/b",
    ]


def test_only_years_hold_profiles_and_hidden_folders_are_passed_over(tmp_path: Path):
    for folder in ("mau/a", "2024/.git", "2024/_nhap", "2024/a"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "2024" / "ghi-chu.txt").write_text("", "utf-8")
    assert [path.name for path in profile_folders(tmp_path)] == ["a"]


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


def test_a_profile_that_lies_where_none_is_read_is_told(tmp_path: Path):
    for file in ("2024/index.md", "2024/htx.md", "nam-2024/a/index.md", "2024/b/c/index.md", "index.md"):
        (tmp_path / "profiles" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "profiles" / file).write_text("---", "utf-8")
    told = [problem.file for problem in misplaced(tmp_path / "profiles", tmp_path)]
    assert told == [
        "profiles/2024/b/c/index.md",
        "profiles/2024/htx.md",
        "profiles/2024/index.md",
        "profiles/index.md",
        "profiles/nam-2024/a/index.md",
    ]


def test_what_lies_beside_profiles_on_purpose_is_not_told(tmp_path: Path):
    for file in ("2024/a/index.md", "2024/a/ghi-chu.md", "README.md", "2024/_nhap/x/index.md", ".git/index.md"):
        (tmp_path / "profiles" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "profiles" / file).write_text("---", "utf-8")
    assert misplaced(tmp_path / "profiles", tmp_path) == []
