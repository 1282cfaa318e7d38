"""Where profiles lie, and what lies where none is read."""

from pathlib import Path

from macros.catalogue.folders import misplaced, nested, profile_folders, shown_as


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


def test_a_profile_that_lies_where_none_is_read_is_told(tmp_path: Path):
    for file in ("2024/index.md", "2024/htx.md", "nam-2024/a/index.md", "2024/b/c/index.md", "index.md"):
        (tmp_path / "profiles" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "profiles" / file).write_text("---", "utf-8")
    told = [problem.file for problem in misplaced(tmp_path / "profiles", tmp_path)]
    assert told == [
        "profiles/2024/htx.md",
        "profiles/2024/index.md",
        "profiles/index.md",
        "profiles/nam-2024/a/index.md",
    ]


def test_a_profile_that_lies_within_anothers_folder_is_told_with_that_one(tmp_path: Path):
    folder = tmp_path / "profiles" / "2024" / "b"
    for file in ("index.md", "ghi-chu.md", "c/index.md", "c/d/khac.md", "c/anh.jpg", "_nhap/index.md", ".git/index.md"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("---", "utf-8")
    assert misplaced(tmp_path / "profiles", tmp_path) == []
    told = [problem.file for problem in nested(folder, tmp_path)]
    assert told == ["profiles/2024/b/c/d/khac.md", "profiles/2024/b/c/index.md"]


def test_what_lies_beside_profiles_on_purpose_is_not_told(tmp_path: Path):
    for file in ("2024/a/index.md", "2024/a/ghi-chu.md", "README.md", "2024/_nhap/x/index.md", ".git/index.md"):
        (tmp_path / "profiles" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "profiles" / file).write_text("---", "utf-8")
    assert misplaced(tmp_path / "profiles", tmp_path) == []


def test_a_link_to_a_folder_is_a_folder(tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "profiles" / "2024").mkdir(parents=True)
    (tmp_path / "profiles" / "2024" / "a").symlink_to(tmp_path / "elsewhere")
    assert [path.name for path in profile_folders(tmp_path / "profiles")] == ["a"]


def test_a_file_is_named_as_seen_from_the_root_or_else_in_full(tmp_path: Path):
    assert shown_as(tmp_path / "profiles" / "index.md", tmp_path) == "profiles/index.md"
    assert shown_as(tmp_path / "index.md", tmp_path / "profiles") == (tmp_path / "index.md").as_posix()
