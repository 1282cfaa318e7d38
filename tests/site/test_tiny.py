"""The site of an invented province, with a profile of every status and provenance."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.conftest import Golden
from tests.site import links
from tests.site.building import OTHER_PROVINCE, ROOT, TINY, Built, build, replace_in, tiny_site
from tests.site.markup import Page, words

EXPECTED = Path(__file__).parent / "expected"
PAGES = {
    "home": "",
    "introduction": "gioi-thieu/",
    "topic": "rung/",
    "not-found": "404.html",
    "official": "ho-so/sm-a-2026-001/",
    "individual": "ho-so/sm-b-2026-001/",
    "without-name": "ho-so/sm-dd-2026-001/",
    "press": "ho-so/sm-dd-2026-002/",
    "sample": "ho-so/sm-a-2026-002/",
    "archived": "ho-so/sm-dd-2026-003/",
    "tombstone": "ho-so/sm-b-2026-002/",
    "all": "ho-so/",
    "fields": "linh-vuc/",
    "field": "linh-vuc/di-song/",
    "pair": "linh-vuc/di-song/ca-nhan/",
    "districts": "dia-ban/",
    "district": "dia-ban/thuong-nguon/",
    "commune": "dia-ban/thuong-nguon/2026-xa-khe-da/",
    "commune-of-today": "dia-ban/thuong-nguon/2028-xa-khe-lon/",
    "by-name": "linh-vuc/di-song/a-z/",
    "empty": "doi-tuong/khu-dan-cu/",
    "directory": "danh-muc/",
    "plan": "ke-hoach/",
}
TAKEN_DOWN = {
    "ho-so/sm-a-2026-006/": ("Chuyện Đã Gỡ", "Dấu Gỡ Kín", "sm-a-2026-006"),
    "ho-so/sm-a-2026-007/": ("Chuyện Tạm Gỡ", "Dấu Tạm Kín", "sm-a-2026-007"),
    "ho-so/sm-b-2026-002/": ("Rút Lui", "Dấu Rút Kín", "sm-b-2026-002", "le-van-rut-lui"),
}
NOT_SHOWN = [
    ("Bản Nháp", "Dấu Nháp Kín", "a-2026-003", "ban-nhap"),
    ("Đang Chờ", "Dấu Chờ Kín", "a-2026-004", "cho-duyet"),
    ("Hẹn Ngày", "Dấu Hẹn Kín", "a-2026-005", "hen-ngay"),
]


def head_and_main(html: str) -> str:
    """What a reader and a search engine find on one page, without what surrounds every page."""
    page = Page(html)
    lines = [f"title: {page.find('title')[0].text}", f"description: {page.meta('description')}"]
    if robots := page.meta("robots"):
        lines.append(f"robots: {robots}")
    return "\n".join(lines) + "\n\n" + words(page.find("main")[0])


def test_the_site_builds_without_a_warning(tiny: Built):
    assert tiny.status == 0, tiny.output
    assert "WARNING" not in tiny.output


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_it_should(tiny: Built, golden: Golden, name: str):
    golden(EXPECTED / f"{name}.txt", head_and_main(tiny.page(PAGES[name])))


def test_what_surrounds_every_page_says_what_it_should(tiny: Built, golden: Golden):
    page = Page(tiny.page("gioi-thieu/"))
    (main,) = page.find("main")
    main.children.clear()
    golden(EXPECTED / "frame.txt", words(page.find("body")[0]))


def test_the_sitemap_is_what_it_should_be(tiny: Built, golden: Golden):
    golden(EXPECTED / "sitemap.xml", tiny.page("sitemap.xml"))


def test_the_files_of_the_site_are_what_they_should_be(tiny: Built, golden: Golden):
    names = (re.sub(r"-[0-9a-f]{10}\.", "-….", path.relative_to(tiny.site).as_posix()) for path in tiny.files)
    golden(EXPECTED / "files.txt", "\n".join(sorted(names)) + "\n")


def test_every_link_leads_somewhere_and_no_page_has_a_fault(tiny: Built):
    assert links.faults(tiny.site, "/guong/") == []
    faults = {path.relative_to(tiny.site).as_posix(): Page(path.read_text("utf-8")).faults for path in tiny.pages}
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("address", TAKEN_DOWN)
def test_what_was_taken_down_leaves_a_tombstone_and_nothing_else(tiny: Built, address: str):
    title, mark, profile_id, *_ = TAKEN_DOWN[address]
    page = tiny.page(address)
    assert "Hồ sơ này đã được gỡ" in page
    assert '<meta name="robots" content="noindex">' in page
    assert tiny.holding(title, mark, *TAKEN_DOWN[address][3:]) == []
    assert tiny.holding(profile_id) == [f"{address}index.html"]


def test_every_profile_has_one_letter_about_mistakes_that_names_it_and_a_tombstone_none(tiny: Built):
    seen = set()
    for path in sorted((tiny.site / "ho-so").glob("sm-*/index.html")):
        page, profile_id = Page(path.read_text("utf-8")), path.parent.name
        letters = [each.attributes["href"] for each in page.find("a") if "?subject=" in each.attributes["href"]]
        if f"ho-so/{profile_id}/" in TAKEN_DOWN:
            assert not any(each.attributes["href"].startswith("mailto:") for each in page.find("a"))
            continue
        (letter,) = letters
        named = set(re.findall(r"sm-\w+-\d{4}-\d{3}", unquote(letter).lower()))
        assert named == {profile_id}
        assert f"https://songmau.example/guong/ho-so/{profile_id}/" in unquote(letter)
        seen.add(profile_id)
    assert len(seen) == 6


@pytest.mark.parametrize("marks", NOT_SHOWN, ids=lambda marks: marks[3])
def test_drafts_and_what_is_under_embargo_are_nowhere(tiny: Built, marks: tuple[str, ...]):
    assert tiny.holding(*marks) == []


def test_who_did_not_agree_to_be_named_is_nowhere_named(tiny: Built):
    assert tiny.holding("Kín Đáo", "kin-dao", "1981", "Khe Đá, Thượng Nguồn · 2026 · Chị") == []
    assert "Một cá nhân ở huyện Thượng Nguồn" in tiny.page("ho-so/sm-dd-2026-001/")


def test_who_agreed_to_be_named_is(tiny: Built):
    page = words(Page(tiny.page("ho-so/sm-b-2026-001/")).find("main")[0])
    assert "Nghệ nhân Nguyễn Thị Mẫu" in page
    assert "1956" in page
    assert "Hoàn cảnh" not in page


def test_what_is_archived_is_still_shown(tiny: Built):
    assert "chuyện đã lưu trữ" in tiny.page("ho-so/sm-dd-2026-003/")


@pytest.mark.parametrize("address", ["ho-so/sm-dd-2026-002/", "ho-so/sm-a-2026-002/"])
def test_what_no_agency_submitted_carries_a_banner_and_is_not_for_search_engines(tiny: Built, address: str):
    page = Page(tiny.page(address))
    assert [each for each in page.root.walk() if each.attributes.get("class") == "banner"]
    assert page.meta("robots") == "noindex"
    assert f"guong/{address}<" not in tiny.page("sitemap.xml")
    assert "minh họa" in words(Page(tiny.page("ho-so/")).root)


def test_what_an_agency_submitted_has_neither(tiny: Built):
    page = Page(tiny.page("ho-so/sm-a-2026-001/"))
    assert not [each for each in page.root.walk() if each.attributes.get("class") == "banner"]
    assert page.meta("robots") is None
    assert "guong/ho-so/sm-a-2026-001/<" in tiny.page("sitemap.xml")


def test_another_province_holds_no_word_of_the_first(tiny: Built):
    """Nothing of Quảng Bình lies in the code, the templates, the style or the drawings."""
    assert tiny.holding("Quảng Bình", "quang-binh", "QB-", "qb-", "1837", "Quảng Trị", "Lệ Thủy") == []


def test_template_code_in_a_page_is_text_unless_the_page_asks_for_macros(tiny: Built):
    assert "Mã {{ 7 * 7 }} ở đây chỉ là chữ." in words(Page(tiny.page("gioi-thieu/")).root)
    assert "Trang có 6 gương." in words(Page(tiny.page("rung/")).root)


def test_a_page_without_description_has_the_sites_purpose(tiny: Built):
    assert Page(tiny.page("gioi-thieu/")).meta("description") == "Ai đã làm gì tốt cho rừng và dòng sông."


@pytest.mark.parametrize("setting", ["GUONG_DEMO=0", "demo: false"])
def test_without_demonstration_only_what_agencies_submitted_is_left(tmp_path: Path, setting: str):
    root = tiny_site(tmp_path / "site")
    if setting == "demo: false":
        replace_in(root / "mkdocs.yml", "extra:\n", "extra:\n  demo: false\n")
    built = build(root, root / "site", GUONG_DEMO="0" if setting == "GUONG_DEMO=0" else "")
    assert built.status == 0, built.output
    assert built.holding("sm-dd-2026-002", "sm-a-2026-002", "Xóm Hạ", "minh họa", 'class="banner"') == []
    assert "4 gương" in words(Page(built.page("ho-so/")).root)
    assert links.faults(built.site, "/guong/") == []


def test_a_site_without_profiles_is_whole(tmp_path: Path):
    root = tiny_site(tmp_path / "site")
    shutil.rmtree(root / "profiles" / "2026")
    shutil.rmtree(root / "docs" / "chuyen-de")
    (root / "docs" / "rung.md").unlink()
    replace_in(root / "docs" / "gioi-thieu.md", "Xem [chuyên đề](rung.md).", "")
    built = build(root, root / "site")
    assert built.status == 0, built.output
    assert links.faults(built.site, "/guong/") == []
    assert {path.name: Page(path.read_text("utf-8")).faults for path in built.pages}["index.html"] == []


def test_the_same_input_gives_the_same_bytes(tiny: Built, tmp_path: Path):
    root = tiny_site(tmp_path / "again")
    again = build(root, root / "site")
    first = {path.relative_to(tiny.site): path.read_bytes() for path in tiny.files}
    assert {path.relative_to(again.site): path.read_bytes() for path in again.files} == first


def test_the_province_is_other_files_and_no_other_code():
    assert {path.name for path in TINY.iterdir()} == {"mkdocs.yml", "docs", "profiles"}
    assert {path.suffix for path in (*TINY.rglob("*.*"), *OTHER_PROVINCE.iterdir())} <= {".md", ".yml", ".svg", ".jpg"}
    assert (ROOT / "macros").is_dir()
