"""A profile on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Tabs
from tests.browser.paths import LONG_PROFILE, PROFILE

pytestmark = pytest.mark.browser

MOST_PAGES = 4
HIDDEN = (
    ".skip",
    ".utility",
    ".nav",
    ".crumbs",
    ".thumb",
    ".toc",
    ".share",
    ".report__way",
    ".footer__main",
    ".masthead__search",
    ".finder",
)


@pytest.mark.parametrize("path", [PROFILE, LONG_PROFILE])
def test_a_profile_is_a_short_hand_out(tabs: Tabs, path: str):
    page = tabs.new().open(path)
    document = page.pdf(prefer_css_page_size=True)
    pages = re.findall(rb"/Type\s*/Page\b", document)
    assert 1 <= len(pages) <= MOST_PAGES


def test_paper_has_no_navigation_and_says_where_it_comes_from(tabs: Tabs):
    page = tabs.new(color_scheme="dark").open(PROFILE)
    page.emulate_media(media="print")
    for selector in HIDDEN:
        for element in page.locator(selector).all():
            expect(element).to_be_hidden()
    expect(page.locator(".print-address")).to_contain_text(f"https://guongsang.example/{PROFILE}")
    expect(page.locator(".print-id")).to_be_visible()
    expect(page.locator(".banner")).to_be_visible()
    expect(page.locator(".report")).to_contain_text("gop-y@guongsang.example")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_paper_is_always_white(tabs: Tabs, theme: str):
    tab = tabs.new(color_scheme="dark")
    tab.open().evaluate(f"localStorage.setItem('theme', '{theme}')")
    page = tab.open(PROFILE)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(17, 19, 17)"
