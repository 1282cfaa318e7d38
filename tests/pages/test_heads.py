"""The head of a page and the way down to it."""

from macros.pages.heads import breadcrumbs, make_head
from tests.pages.sample import settings


def test_the_head_falls_back_on_the_sites_purpose():
    assert make_head(settings(), "nam/", "Năm").description == "Ai đã làm gì tốt cho dòng sông."
    assert make_head(settings(), "nam/", "Năm", "Mô tả").description == "Mô tả"


def test_the_way_back_to_the_root_follows_from_the_address():
    assert make_head(settings(), "nam/2026/", "Năm").base == "../../"
    assert make_head(settings(), "", "Trang chủ").base == "./"


def test_only_the_root_is_the_home_page():
    assert make_head(settings(), "", "Trang chủ").home
    assert not make_head(settings(), "nam/", "Năm").home


def test_a_site_without_an_address_has_no_canonical_links():
    assert make_head(settings(url=""), "nam/", "Năm").canonical is None


def test_breadcrumbs_lead_from_home_to_the_page_itself():
    way = breadcrumbs(("Năm", "nam/"), ("2026", "nam/2026/"))
    assert [(link.text, link.address, link.current) for link in way] == [
        ("Trang chủ", "", False),
        ("Năm", "nam/", False),
        ("2026", "nam/2026/", True),
    ]
