from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.pages.settings import FrontPage
from macros.pages.views import Link
from macros.publish.publication import Publication, VocabularyError, begin, current, page_address
from tests.pages.sample import OTHER_PROVINCE, catalogue, profile, settings

DAY = date(2026, 6, 1)


def publication(*profiles) -> Publication:
    return Publication(catalogue(*profiles), {}, FrontPage(), settings(), ())


def province(tmp_path: Path, front: str = "---\ntitle: Trang chủ\n---\n") -> Path:
    (tmp_path / "profiles").symlink_to(OTHER_PROVINCE)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(front, "utf-8")
    return tmp_path


def test_a_province_is_read_from_its_folders(tmp_path: Path):
    found = Publication.read(province(tmp_path), tmp_path / "docs", settings(), DAY)
    assert found.catalogue.vocabulary.plan.profile_id_prefix == "SM"
    assert found.problems == ()


def test_problems_of_the_home_page_count_too(tmp_path: Path):
    root = province(tmp_path, "---\nnoi_bac: A\n---\n")
    found = Publication.read(root, root / "docs", settings(), DAY)
    assert [problem.is_error for problem in found.problems] == [True]
    assert str(found.problems[0]).startswith("docs/index.md:2:1:")


def test_a_wrong_vocabulary_is_an_error_that_says_where(tmp_path: Path):
    (tmp_path / "profiles").mkdir()
    with pytest.raises(VocabularyError, match=r"plan\.yml"):
        Publication.read(tmp_path, tmp_path / "docs", settings(), DAY)


def test_a_hand_written_page_has_the_head_of_all_pages():
    head = publication().head("linh-vuc/gioi-thieu/", "Giới thiệu", "Trang gì")
    assert (head.title, head.description, head.base) == ("Giới thiệu", "Trang gì", "../../")
    assert head.canonical == "https://songmau.example/linh-vuc/gioi-thieu/"
    assert head.section == "linh-vuc/"
    assert head.breadcrumbs == (
        Link("Trang chủ", ""),
        Link("Lĩnh vực", "linh-vuc/"),
        Link("Giới thiệu", "linh-vuc/gioi-thieu/", current=True),
    )
    assert not head.home


def test_a_page_of_the_navigation_stands_right_below_the_home_page():
    head = publication().head("linh-vuc/", "Lĩnh vực", "")
    assert [link.text for link in head.breadcrumbs] == ["Trang chủ", "Lĩnh vực"]


def test_the_home_page_is_named_after_the_site():
    head = publication().head("", "Trang chủ", "")
    assert head.title == "Gương Sông Mẫu – Gương tốt tỉnh Sông Mẫu"
    assert head.description == "Ai đã làm gì tốt cho dòng sông."
    assert head.home
    assert head.breadcrumbs == ()
    assert head.section is None


def test_the_page_of_errors_links_from_the_root_of_the_server():
    head = publication().head_of_errors("Không có trang này", "/nhanh/")
    assert (head.base, head.canonical, head.noindex) == ("/nhanh/", None, True)


def test_a_gallery_shows_the_profiles_that_were_asked_for_in_that_order():
    html = publication(profile(1), profile(2)).gallery(("SM-a-2026-002", "SM-a-2026-001"), "chuyen-de/rung/")
    assert html.index("sm-a-2026-002") < html.index("sm-a-2026-001")
    assert 'href="../../ho-so/sm-a-2026-002/"' in html


def test_a_gallery_of_a_profile_that_is_not_shown_is_an_error():
    with pytest.raises(KeyError, match="SM-a-2026-099"):
        publication(profile(1)).gallery(("SM-a-2026-099",), "")


def test_the_newest_publication_is_the_running_builds():
    one, other = publication(), publication(profile())
    begin(one)
    begin(other)
    assert current() is other


def test_the_outputs_know_what_mkdocs_writes():
    outputs = publication(profile()).outputs(["", "quyen/"], [("index.html", "index.md")])
    assert b"<loc>https://songmau.example/quyen/</loc>" in dict(outputs)["sitemap.xml"]


@pytest.mark.parametrize(("url", "address"), [("./", ""), (".", ""), ("quyen/", "quyen/"), ("a/b/", "a/b/")])
def test_mkdocs_url_is_an_address(url: str, address: str):
    assert page_address(url) == address


def test_the_home_page_follows_its_editor():
    made = replace(publication(profile(1), profile(2)), front_page=FrontPage(lead="SM-a-2026-001"))
    lead = made.home().lead
    assert lead
    assert lead.address == "ho-so/sm-a-2026-001/"
