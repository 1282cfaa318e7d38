"""A site that is built again is what it would be if it were built from nothing, and takes over what did not change."""

from pathlib import Path

import pytest

from tests.site.building import Built, build, replace_in, tiny_site

PROFILE = "profiles/2026/to-trong-rung/index.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny_site(tmp_path / "province")


def again(root: Path, cache: str = "cache", site: str = "site") -> Built:
    return build(root, root / site, GUONG_CACHE=str(root / cache))


def content(built: Built) -> dict[str, bytes]:
    return {path.relative_to(built.site).as_posix(): path.read_bytes() for path in built.files}


def assert_as_from_nothing(built: Built, root: Path) -> None:
    assert built.status == 0, built.output
    assert content(built) == content(again(root, "other-cache", "other-site"))


def shell(root: Path) -> dict[Path, int]:
    """When MkDocs wrote its pages."""
    return {path: path.stat().st_mtime_ns for path in (root / "cache" / "build" / "shell").rglob("*.html")}


def change_body(root: Path) -> None:
    path = root / PROFILE
    path.write_text(path.read_text("utf-8").replace("## Kết quả\n", "## Kết quả\n\nThêm một câu.\n", 1), "utf-8")


def test_mkdocs_makes_no_page_that_would_come_out_the_same(root: Path):
    again(root)
    before = shell(root)
    assert before
    change_body(root)
    built = again(root)
    assert "Thêm một câu" in built.page("ho-so/sm-a-2026-001/")
    assert shell(root) == before
    assert_as_from_nothing(built, root)


def test_mkdocs_makes_its_pages_where_the_home_page_shows_something_else(root: Path):
    again(root)
    replace_in(root / "profiles" / "plan.yml", "short_name: Trồng rừng", "short_name: Gây rừng")
    built = again(root)
    assert "Gây rừng" in built.page("index.html")
    assert_as_from_nothing(built, root)


def test_mkdocs_makes_its_pages_where_a_macro_shows_something_else(root: Path):
    again(root)
    replace_in(root / "profiles" / "2026" / "xom-ha" / "index.md", "trang_thai: cong-bo", "trang_thai: nhap")
    built = again(root)
    assert "Trang có 5 gương." in built.page("rung/")
    assert_as_from_nothing(built, root)


def test_what_a_macro_no_longer_finds_is_told_with_its_line(root: Path):
    again(root)
    replace_in(root / PROFILE, "nhan: Cây đã sống", "nhan: Rừng đã xanh")
    built = again(root)
    assert built.status != 0
    assert (
        "docs/chuyen-de/giu-rung-giu-song.md:19:4: figure: hồ sơ SM-a-2026-001 không có số liệu “Cây đã" in built.output
    )


def test_what_a_failed_build_left_behind_is_not_taken_over(root: Path):
    good = again(root)
    before = content(good)
    page = root / "docs" / "gioi-thieu.md"
    words = page.read_text("utf-8")
    page.write_text(f"{words}\n\n[đứt](khong-co.md)\n", "utf-8")
    failed = again(root)
    assert failed.status != 0
    assert content(failed) == before
    page.write_text(words, "utf-8")
    change_body(root)
    assert_as_from_nothing(again(root), root)


def test_warnings_are_told_again_where_there_is_nothing_to_do(root: Path):
    replace_in(root / PROFILE, "so_quyet_dinh: 12/QĐ-UBND", "so_quyet_dinh: 12/QĐ của xã")
    once, twice = ([line for line in again(root).output.split("\n") if "Cảnh báo" in line] for _ in range(2))
    assert once
    assert once == twice
