"""Sharing, the QR code, reading aloud, and the page to pin up."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Tab, Tabs
from tests.browser.paths import LONG_PROFILE, PROFILE

pytestmark = pytest.mark.browser

SPEECH = """
const voices = [{lang: %r, name: "A voice", localService: %s}];
window.spoken = [];
window.open_mouth = null;
class Utterance { constructor(text) { this.text = text; } }
const synthesis = new EventTarget();
Object.assign(synthesis, {
  told: false,
  getVoices: () => synthesis.told ? voices : [],
  speak: (utterance) => { window.spoken.push(utterance.text); window.open_mouth = utterance; },
  cancel: () => { const cut = window.open_mouth; window.open_mouth = null; cut?.onerror?.({error: "canceled"}); },
});
Object.defineProperty(window, "speechSynthesis", {value: synthesis});
window.SpeechSynthesisUtterance = Utterance;
addEventListener("load", () => { synthesis.told = true; synthesis.dispatchEvent(new Event("voiceschanged")); });
"""
ONE_PAGE = 1


def with_voice(tab: Tab, language: str = "vi-VN", *, own: bool = True) -> Page:
    tab.page.add_init_script(SPEECH % (language, str(own).lower()))
    return tab.open(PROFILE)


def finish_speaking(page: Page) -> None:
    """All that is left to say is said."""
    page.evaluate("() => { while (open_mouth) { const now = open_mouth; open_mouth = null; now.onend(); } }")


@pytest.mark.parametrize("language", ["vi-VN", "vi_VN", "vi"])
def test_a_page_is_read_aloud_in_its_order(tabs: Tabs, language: str):
    tab = tabs.new()
    page = with_voice(tab, language)
    page.get_by_role("button", name="Nghe đọc").click()
    expect(page.get_by_role("button", name="Dừng đọc")).to_be_visible()
    finish_speaking(page)
    expect(page.get_by_role("button", name="Nghe đọc")).to_be_visible()
    spoken = page.evaluate("spoken")
    said = " ".join(spoken)
    headings = ["h1", ".profile__deck", *(f"#{name} h2" for name in ("hoan-canh", "cach-lam", "ket-qua"))]
    starts = [said.find(" ".join(page.locator(each).inner_text().split())[:20]) for each in headings]
    assert -1 not in starts
    assert starts == sorted(starts)
    assert max(map(len, spoken)) <= 180
    for silent in (".caption", ".figure__source", ".share__title", ".handout-way", ".contact h2"):
        assert page.locator(silent).first.inner_text() not in said
    assert tab.complaints == []


def test_reading_stops_when_told_and_when_the_reader_leaves(tabs: Tabs):
    page = with_voice(tabs.new())
    page.get_by_role("button", name="Nghe đọc").click()
    page.get_by_role("button", name="Dừng đọc").click()
    expect(page.get_by_role("button", name="Nghe đọc")).to_be_visible()
    assert page.evaluate("[spoken.length, open_mouth]") == [1, None]
    page.get_by_role("button", name="Nghe đọc").click()
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("open_mouth") is None


@pytest.mark.parametrize(("language", "own"), [("en-US", True), ("vi-VN", False)])
def test_without_a_vietnamese_voice_of_the_device_nothing_is_offered_or_fetched(tabs: Tabs, language: str, own: bool):
    tab = tabs.new()
    fetched: list[str] = []
    tab.page.on("request", lambda request: fetched.append(request.url))
    page = with_voice(tab, language, own=own)
    expect(page.locator("[data-listen]")).to_be_hidden()
    assert not [url for url in fetched if "listen" in url]


def test_the_list_of_apps_is_offered_where_there_is_one(tabs: Tabs):
    page = tabs.new().page
    page.add_init_script("navigator.share = async (what) => { window.shared = what; };")
    tab = tabs.new()
    tab.page.add_init_script("delete Navigator.prototype.share;")
    expect(tab.open(PROFILE).locator("[data-share]")).to_be_hidden()
    page.goto(tab.address + PROFILE)
    page.get_by_role("button", name="Gửi qua Zalo, ứng dụng khác").click()
    assert page.evaluate("shared.url") == f"https://guongsang.example/{PROFILE}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_opens_on_white(tabs: Tabs, scheme: str):
    page = tabs.new(color_scheme=scheme, java_script_enabled=False).page
    page.goto(tabs.address + PROFILE)
    code = page.get_by_role("img", name="Mã QR của trang này")
    expect(code).to_be_hidden()
    page.get_by_text("Mã QR", exact=True).click()
    expect(code).to_be_visible()
    expect(code).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(code).to_have_css("fill", "rgb(0, 0, 0)")


def test_paper_shows_the_code_beside_the_address(tabs: Tabs):
    page = tabs.new().open(PROFILE)
    page.emulate_media(media="print")
    box = page.locator(".print-address .qr").bounding_box()
    assert box
    assert box["width"] == pytest.approx(22 / 25.4 * 96, abs=1)


def paper(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("path", [PROFILE, LONG_PROFILE, "ho-so/qb-a-2022-001/"])
def test_the_page_to_pin_up_is_one_page(tabs: Tabs, path: str):
    page = tabs.new(width=688).open(path)
    page.evaluate("document.documentElement.dataset.print = 'handout'")
    page.emulate_media(media="print")
    for part in ("h1", ".step", ".handout__talk", ".contact", ".handout__foot .qr"):
        expect(page.locator(part).first).to_be_visible()
    for part in (".hero", ".masthead", "#ket-qua", ".footer", ".print-address", ".facts"):
        expect(page.locator(part).first).to_be_hidden()
    cut = "(node) => node.scrollHeight - node.clientHeight"
    assert page.locator("#cach-lam").evaluate(cut) <= 2
    assert page.locator(".profile").evaluate(cut) == 0
    assert paper(page) == ONE_PAGE


def test_the_button_prints_the_page_to_pin_up_once(tabs: Tabs):
    page = tabs.new().page
    page.add_init_script(
        "window.printed = []; window.print = () => { printed.push(document.documentElement.dataset.print ?? ''); dispatchEvent(new Event('afterprint')); };"
    )
    page.goto(tabs.address + PROFILE)
    page.get_by_role("button", name="In “Làm theo mô hình này”").click()
    page.get_by_role("button", name="In trang này").click()
    assert page.evaluate("printed") == ["handout", ""]
    assert page.evaluate("document.documentElement.dataset.print") is None
