"""A build that finds something wrong ends with a message at its place, and leaves what was there before."""

import re
from pathlib import Path

import pytest

from tests.site.building import Built, build, replace_in, tiny_site

PROFILE = "profiles/2026/to-trong-rung/index.md"
OLD = "trang cũ"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny site's folder, with a site that an earlier build left."""
    made = tiny_site(tmp_path / "province")
    (made / "site").mkdir()
    (made / "site" / "index.html").write_text(OLD, "utf-8")
    return made


def refused(root: Path, *, strict: bool = True) -> Built:
    built = build(root, root / "site", strict=strict)
    assert built.status != 0, built.output
    assert "Traceback" not in built.output
    return built


def assert_nothing_written(built: Built) -> None:
    assert [path.name for path in built.files] == ["index.html"]
    assert built.page("") == OLD


@pytest.mark.parametrize("strict", [True, False])
def test_a_broken_profile_is_told_at_its_place_and_nothing_is_written(root: Path, strict: bool):
    replace_in(root / PROFILE, "gioi_thieu_boi: Sở Lâm nghiệp", "gioi_thieu_boi: Sở Lâm nghiệpp")
    built = refused(root, strict=strict)
    assert re.search(
        rf"^ERROR +-  {PROFILE}:7:17: .*“Sở Lâm nghiệpp”.*“Sở Lâm nghiệp”.*\[P05\]$", built.output, re.MULTILINE
    )
    assert_nothing_written(built)


def test_everything_that_is_wrong_is_told_at_once(root: Path):
    replace_in(root / PROFILE, "loai: tap-the", "loai: tap-tha")
    replace_in(root / "profiles/2026/xom-ha/index.md", "nguon: bao-chi", "nguon: baochi-x")
    replace_in(root / "docs/index.md", "noi_bat:", "noi_bac:")
    built = refused(root)
    places = [match[1] for match in re.finditer(r"^ERROR +-  (\S+?):\d+:\d+: ", built.output, re.MULTILINE)]
    assert {"docs/index.md", PROFILE, "profiles/2026/xom-ha/index.md"} <= set(places)
    assert "3 lỗi" in built.output
    assert_nothing_written(built)


def test_a_wrong_plan_is_told_at_its_place_and_nothing_is_written(root: Path):
    replace_in(root / "profiles/plan.yml", "leads: [so-van-hoa]", "leads: [so-van-hoaa]")
    built = refused(root)
    assert re.search(r"plan\.yml:\d+:\d+: .*“so-van-hoaa”", built.output)
    assert_nothing_written(built)


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("  tagline: ", "  tag_line: ", ("tagline", "tag_line")),
        ("address: dia-ban/}", "addres: dia-ban/}", ("navigation.1.address", "navigation.1.addres")),
        ("  purpose: ", "  demo: đôi khi\n  purpose: ", ("demo",)),
        ("gop-y@songmau.example", "gop-y", ("contact_email", "“gop-y” không phải thư điện tử")),
        ("  logo: assets/mark.svg\n", "", ("theme.logo",)),
        ("  favicon: assets/favicon.svg", "  favicon: assets/favicon.ico", ("theme.favicon",)),
    ],
)
def test_a_wrong_setting_is_named_and_nothing_is_written(root: Path, before: str, after: str, named: tuple[str, ...]):
    replace_in(root / "mkdocs.yml", before, after)
    built = refused(root)
    assert "mkdocs.yml" in built.output
    assert [name for name in named if name not in built.output] == []
    assert_nothing_written(built)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{{ count() }}", "{{ coumt() }}", "9:13: không có “coumt”. → Ghi: “count”. [P40]"),
        (
            "{{ count() }}",
            "{{ so_guong }}",
            "9:13: không có “so_guong”. → Xem danh mục ở docs/huong-dan/bien-tap.md. [P40]",
        ),
        ("{{ count() }}", "{{ count( }}", "9:1: không đọc được dòng “Trang có {{ count( }} gương.”."),
        ('"SM-a-2026-002"', '"SM-a-2026-099"', "13:4: gallery: không có hồ sơ mã “SM-a-2026-099”. → Ghi: “SM-a-2026-0"),
        ("count()", 'count(field="rừn")', "9:13: count: “rừn” không có trong danh mục. → "),
        ("count()", "count(1)", "9:13: count: thiếu hoặc thừa giá trị. → Viết như: {{ count("),
    ],
    ids=["macro", "variable", "syntax", "unknown profile", "unknown value", "call"],
)
def test_a_slip_in_a_macro_is_told_at_its_place_and_nothing_is_written(root: Path, before: str, after: str, said: str):
    replace_in(root / "docs/rung.md", before, after)
    built = refused(root)
    assert f"docs/rung.md:{said}" in built.output
    assert_nothing_written(built)


def test_all_slips_of_all_pages_are_told_at_once(root: Path):
    replace_in(root / "docs/rung.md", "{{ count() }}", "{{ coumt() }}")
    replace_in(root / "docs/chuyen-de/giu-rung-giu-song.md", "limit=1", "limt=1")
    built = refused(root)
    assert "docs/rung.md:9:13:" in built.output
    assert "docs/chuyen-de/giu-rung-giu-song.md:21:4: gallery: không lọc được theo “limt”." in built.output
    assert_nothing_written(built)


def test_a_faulty_topic_is_told_at_its_place_and_nothing_is_written(root: Path):
    replace_in(root / "docs/chuyen-de/giu-rung-giu-song.md", "tep: song.jpg", "tep: sonh.jpg")
    built = refused(root)
    assert (
        "docs/chuyen-de/giu-rung-giu-song.md:7:8: Hình, Tệp: không thấy ảnh “sonh.jpg” cạnh trang này." in built.output
    )
    assert_nothing_written(built)


def test_a_link_that_leads_nowhere_stops_a_strict_build(root: Path):
    replace_in(root / "docs/gioi-thieu.md", "(rung.md)", "(rungg.md)")
    assert "rungg.md" in refused(root).output


@pytest.mark.parametrize(
    ("path", "both"),
    [
        ("docs/gioi-thieu/index.md", "gioi-thieu/index.html: gioi-thieu.md / gioi-thieu/index.md"),
        ("docs/ke-hoach.md", "ke-hoach/index.html: ke-hoach.md / ke-hoach/"),
        ("docs/anh/bia/a-33.svg", "anh/bia/a-33.svg: anh/bia/a-33.svg / "),
    ],
)
def test_two_makers_of_one_file_are_refused_naming_both(root: Path, path: str, both: str):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("# Trang khác\n", "utf-8")
    assert both in refused(root).output


def test_a_warning_about_a_profile_is_told_and_passes_also_when_the_build_is_strict(root: Path):
    """An unusual decision number may be right; the strictness of a build is about links and macros."""
    replace_in(root / PROFILE, "so_quyet_dinh: 12/QĐ-UBND", "so_quyet_dinh: 12/QĐ-XYZ")
    for strict in (True, False):
        built = build(root, root / "site", strict=strict)
        assert built.status == 0, built.output
        assert f"{PROFILE}:" in built.output
        assert "[P22]" in built.output


def test_a_search_that_does_not_find_what_it_should_is_told_and_nothing_is_written(root: Path):
    checks = root / "profiles" / "search-checks.yml"
    checks.write_text("kiem_tra:\n  - {tim: chữ không ai viết, thay: SM-a-2026-001}\n", "utf-8")
    built = refused(root)
    assert re.search(
        r"^ERROR +-  profiles/search-checks\.yml:2:11: .*“chữ không ai viết”.*SM-a-2026-001.*\[P37\]$",
        built.output,
        re.MULTILINE,
    )
    assert "1 câu trong search-checks.yml" in built.output
    assert_nothing_written(built)
    checks.write_text("kiem_tra:\n  - {tim: to trong rung, thay: SM-a-2026-001}\n", "utf-8")
    assert build(root, root / "site").status == 0
