from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.problems import START, problem
from macros.catalogue.public import PublicProfile, brief_of
from macros.pages.settings import FrontPage
from macros.pages.views import Link
from macros.publish.outputs import by_path, whole_file
from macros.publish.publication import Publication, VocabularyError
from tests.pages.sample import profile, settings
from tests.publish.sample import kept, province, with_profiles, workplace

DAY = date(2026, 6, 1)


def publication(*profiles: PublicProfile) -> Publication:
    return Publication(kept(*profiles), workplace(), FrontPage(), settings(), (), b"code")


def read(root: Path, day: date = DAY, **changes: Any) -> Publication:
    place = workplace(root)
    place.open()
    try:
        found = Publication.read(place, root / "docs", settings(**changes), day)
        for each in found.catalogue.profiles:
            assert brief_of(found.kept.edition.details[each.id]) == each
        return found
    finally:
        place.close()


def test_a_province_is_read_from_its_folders(tmp_path: Path):
    found = read(province(tmp_path))
    assert found.catalogue.vocabulary.plan.profile_id_prefix == "SM"
    assert found.problems == ()


def test_its_profiles_are_those_of_the_day(tmp_path: Path):
    root = with_profiles(tmp_path)
    found = read(root)
    assert found.problems == ()
    assert found.catalogue.as_of == DAY
    ids = {each.id for each in found.catalogue.profiles}
    embargoed = read(root, date(2100, 1, 1)).catalogue.by_id.keys() - ids
    assert found.kept.changes_on
    assert embargoed == read(root, found.kept.changes_on).catalogue.by_id.keys() - ids
    assert len(embargoed) == 1


def test_without_demo_it_has_what_agencies_submitted(tmp_path: Path):
    root = with_profiles(tmp_path)
    everything, official = read(root).catalogue, read(root, demo=False).catalogue
    assert {each.id for each in official.profiles} == {each.id for each in everything.profiles if each.official}
    assert len(official.profiles) < len(everything.profiles)


def test_problems_of_the_home_page_count_too(tmp_path: Path):
    found = read(province(tmp_path, "---\nnoi_bac: A\n---\n"))
    assert [problem.is_error for problem in found.problems] == [True]
    assert str(found.problems[0]).startswith("docs/index.md:2:1:")


def test_problems_of_profiles_are_told_and_the_others_are_read(tmp_path: Path):
    root = with_profiles(tmp_path)
    before = read(root).catalogue.by_id.keys()
    path = root / "profiles" / "2026" / "to-trong-rung" / "index.md"
    path.write_text(path.read_text("utf-8").replace("trang_thai: cong-bo", "trang_thai: cong"), "utf-8")
    found = read(root)
    assert [problem.file for problem in found.problems] == ["profiles/2026/to-trong-rung/index.md"]
    assert before - found.catalogue.by_id.keys() == {"SM-a-2026-001"}


def test_a_wrong_vocabulary_is_an_error_that_says_where(tmp_path: Path):
    (tmp_path / "profiles").mkdir()
    with pytest.raises(VocabularyError, match=r"plan\.yml"):
        read(tmp_path)


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


def test_the_outputs_are_ours_and_those_of_mkdocs():
    made = publication(profile())
    outputs = by_path(made.outputs(["", "quyen/"], [whole_file("index.html", b"home", "index.md")]))
    sitemap = outputs["sitemap.xml"].make()
    assert isinstance(sitemap, bytes)
    assert b"<loc>https://songmau.example/quyen/</loc>" in sitemap
    assert outputs["index.html"].make() == b"home"
    assert "ho-so/sm-a-2026-001/index.html" in outputs


def page_key(found: Publication) -> bytes:
    return by_path(found.outputs([], []))["ho-so/sm-a-2026-001/index.html"].made_from


def test_every_page_rests_on_code_settings_and_what_the_site_says_of_itself():
    made = publication(profile())
    key = page_key(made)
    assert page_key(replace(made, kept=kept(profile()))) == key
    assert page_key(replace(made, settings=settings(purpose="Việc khác"))) != key
    assert page_key(replace(made, rests_on=b"other code")) != key


def test_other_lists_are_another_house(tmp_path: Path):
    root = province(tmp_path)
    before = read(root).rests_on
    assert read(root).rests_on == before
    plan = root / "profiles" / "plan.yml"
    plan.write_text(plan.read_text("utf-8") + "# ghi thêm\n", "utf-8")
    assert read(root).rests_on != before


def test_while_it_cannot_be_brought_up_to_date_a_publication_stays_and_says_why(tmp_path: Path):
    made = read(with_profiles(tmp_path))
    wrong = (problem("front-matter-shape", "plan.yml", START),)
    still = made.still(wrong)
    assert still.kept.edition is made.kept.edition
    assert (still.problems, still.kept.problems) == (wrong, wrong)


def test_the_home_page_follows_its_editor():
    made = replace(publication(profile(1), profile(2)), front_page=FrontPage(lead="SM-a-2026-001"))
    lead = made.home.lead
    assert lead
    assert lead.address == "ho-so/sm-a-2026-001/"
