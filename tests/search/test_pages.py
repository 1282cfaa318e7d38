"""What a hand-written page is found by."""

import pytest

from macros.search.pages import PageText, page_text
from macros.search.terms import Zone

GENERAL = "Những gương tốt."


def page(main: str, head: str = "", crumbs: str = "") -> PageText:
    return page_text(f"<head>{head}</head><body>{crumbs}<main>{main}</main><footer>chân trang</footer></body>", GENERAL)


def test_a_page_is_called_by_its_heading():
    assert page("<h1>Quyền <em>của</em> bạn</h1>", head="<title>Quyền – Gương</title>").title == "Quyền của bạn"


def test_without_a_heading_it_is_called_by_its_title():
    found = page("<svg><title>Dấu hiệu</title></svg><p>Chữ.</p>", head="<title>Quyền</title>")
    assert (found.title, found.body) == ("Quyền", "Chữ.")


def test_a_second_heading_is_not_its_name():
    assert page("<h1>Một</h1><h1>Hai</h1>").title == "Một"


@pytest.mark.parametrize(("told", "description"), [("Ai có quyền gì.", "Ai có quyền gì."), (GENERAL, ""), ("", "")])
def test_a_description_that_is_not_the_sites_own_sums_it_up(told: str, description: str):
    assert page("", head=f'<meta name="description" content="{told}">').description == description


@pytest.mark.parametrize(
    ("crumbs", "section"),
    [
        ("", ""),
        ("<li>Trang chủ</li><li>Quyền</li>", ""),
        ("<li><a>Trang chủ</a></li><li> <a>Hướng dẫn</a> </li><li>Mã lỗi</li>", "Hướng dẫn"),
    ],
)
def test_its_section_is_the_page_above_it(crumbs: str, section: str):
    assert page("", crumbs=f'<nav class="crumbs"><ol>{crumbs}</ol></nav>').section == section


def test_its_body_is_what_stands_in_the_middle():
    found = page(
        "<h1>Tên</h1><nav><ul><li>Mục lục</li></ul></nav><p>Một &amp; hai</p><script>let x;</script>"
        "<ul><li>ba<br>bốn</li></ul><nav>Cuối</nav>",
        crumbs="<p>Đầu trang</p>",
    )
    assert found.body == "Một & hai\nba\nbốn"


def test_what_it_shows_of_profiles_and_its_examples_are_not_its_own():
    found = page(
        '<h1>Đèn</h1><p>Trước.</p><div class="insert insert--gallery"><div><p>Thẻ của một hồ sơ.</p></div></div>'
        '<article class="feature insert"><p>Thẻ lớn.</p></article><pre><code>ma: mã mẫu</code></pre><p>Sau <code>ten</code>.</p>'
    )
    assert found.body == "Trước.\nSau ten."


def test_a_sentence_runs_through_marks_and_links():
    assert page("<p>Nuôi <b>tôm</b> <a href='#'>trên\n cát</a>.</p>").body == "Nuôi tôm trên cát."


def test_an_element_that_was_never_closed_ends_with_the_one_around_it():
    found = page("<ul><li>một<li>hai</ul><nav><p>mục lục</nav><p>ba")
    assert found.body == "một\nhai\nba"


def test_its_texts_are_in_the_zones_of_a_profile():
    found = page("<h1>Tên</h1><p>Thân</p>", head='<meta name="description" content="Tóm tắt">')
    assert found.texts == {Zone.TITLE: ("Tên",), Zone.SUMMARY: ("Tóm tắt",), Zone.BODY: ("Thân",)}
