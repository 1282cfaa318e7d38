"""The buttons of the frame, the keyboard, and the site without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Tabs
from tests.browser.paths import DISTRICT, FIELD, GUIDE, HOME, KINDS, NOT_FOUND, PROFILE

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  // A link over a whole card draws its ring around the card, one on the map around the parts of its tile.
  const places = [[node], [node, "::after"], [node.querySelector(".map__part") ?? node]];
  const ring = ({outlineStyle, outlineWidth}) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  const box = node.getBoundingClientRect();
  return {
    what: `${node.tagName}.${node.className} ${node.textContent.trim().slice(0, 30)}`,
    outline: places.some((place) => ring(getComputedStyle(...place))),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll(
    ".tool, .nav__link, .thumb__link, .masthead__search, .ask-box__input, .button, .pages__link, .filters > summary, .ways a, .footer__list a"
  )]
  .map((node) => [node, node.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && box.height > 0)
  .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
  .map(([node, box]) => `${node.className} ${node.textContent.trim()}: ${box.width} x ${box.height}`)"""


def size(page: Page) -> float:
    found: float = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    return found


def pressed(page: Page) -> list[str | None]:
    return [button.get_attribute("aria-pressed") for button in page.locator("[data-set-size]").all()]


def test_text_grows_by_two_steps_and_stays_so(tabs: Tabs):
    tab = tabs.new()
    page = tab.open(PROFILE)
    assert pressed(page) == ["true", "false", "false"]
    sizes = []
    for number, button in enumerate(page.locator("[data-set-size]").all()):
        button.click()
        sizes.append(size(page))
        assert pressed(page) == [str(number == each).lower() for each in range(3)]
    assert sizes == [16, 18, 20]
    page = tab.open(GUIDE)
    assert size(page) == 20
    assert pressed(page) == ["false", "false", "true"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_paper_is_a_choice_that_stays(tabs: Tabs, scheme: str):
    tab = tabs.new(color_scheme=scheme)
    page = tab.open(PROFILE)
    button = page.locator("[data-set-theme]")
    colour = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(colour)
    expect(button).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    button.click()
    expect(button).to_have_attribute("aria-pressed", str(scheme == "light").lower())
    after = page.evaluate(colour)
    assert after != before
    page = tab.open(FIELD)
    assert page.evaluate(colour) == after
    expect(page.locator("[data-set-theme]")).to_have_attribute("aria-pressed", str(scheme == "light").lower())


def test_choices_hold_for_the_page_where_nothing_may_be_kept(tabs: Tabs):
    tab = tabs.new()
    tab.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})")
    page = tab.open(PROFILE)
    page.locator("[data-set-size='2']").click()
    assert size(page) == 20
    assert tab.complaints == []


def test_copying_the_address_is_announced(tabs: Tabs):
    page = tabs.new(permissions=["clipboard-read", "clipboard-write"]).open(PROFILE)
    status = page.locator(".share [role=status]")
    expect(status).to_have_text("")
    page.locator("[data-copy-link]").click()
    expect(status).to_have_text("Đã chép liên kết.")
    assert page.evaluate("navigator.clipboard.readText()") == f"https://guongsang.example/{PROFILE}"


def test_a_refused_copy_is_announced_too(tabs: Tabs):
    tab = tabs.new()
    tab.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page = tab.open(PROFILE)
    page.locator("[data-copy-link]").click()
    expect(page.locator(".share [role=status]")).to_contain_text("Chưa chép được.")


def test_the_print_button_prints(tabs: Tabs):
    tab = tabs.new()
    tab.page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page = tab.open(PROFILE)
    page.locator(".share [data-print]").click()
    expect(page).to_have_title("printed")


@pytest.mark.parametrize("path", [HOME, PROFILE, GUIDE])
def test_the_first_tab_leads_past_the_head_of_the_page(tabs: Tabs, path: str):
    page = tabs.new().open(path)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("Tới nội dung chính")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


@pytest.mark.parametrize(
    ("path", "width"), [(HOME, 1280), (PROFILE, 360), (DISTRICT, 1280), (FIELD, 360), (GUIDE, 1280)]
)
def test_whatever_has_the_focus_shows_it(tabs: Tabs, path: str, width: int):
    page = tabs.new(width, reduced_motion="reduce").open(path)
    seen = []
    for _ in range(300):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        seen.append(focused)
    assert len(seen) > 15
    assert [each["what"] for each in seen if not each["outline"]] == []
    assert [each["what"] for each in seen if not each["seen"]] == []


def test_a_whole_card_is_one_link(tabs: Tabs):
    tab = tabs.new()
    for path in ("ho-so/", HOME):
        page = tab.open(path)
        card = page.locator(".card").first
        target = card.locator("a").first.get_attribute("href") or ""
        assert card.locator("a").count() == 1
        card.locator(".card__summary").click(force=True)  # the link lies over the words
        assert page.url.endswith(target.lstrip("./"))


def test_targets_are_large_enough_for_a_thumb(tabs: Tabs):
    tab = tabs.new(360, has_touch=True)
    for name, path in KINDS.items():
        assert tab.open(path).evaluate(SMALL_TARGETS) == [], name


def test_filters_open_on_a_phone_and_stand_beside_the_cards_on_a_screen(tabs: Tabs):
    page = tabs.new(360).open(FIELD)
    bar = page.locator("details.filters--bar")
    expect(page.locator(".filters--side")).to_be_hidden()
    expect(bar.get_by_role("link").first).to_be_hidden()
    bar.locator("summary").click()
    expect(bar.get_by_role("link").first).to_be_visible()
    page = tabs.new(1280).open(FIELD)
    expect(page.locator(".filters--side")).to_be_visible()
    expect(page.locator("details.filters--bar")).to_be_hidden()


def test_the_thumb_bar_is_for_phones_and_hides_nothing_at_the_end_of_a_page(tabs: Tabs):
    page = tabs.new(360).open(PROFILE)
    bar = page.locator(".thumb")
    expect(bar).to_be_visible()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".footer__end").bounding_box()
    top = bar.bounding_box()
    assert last
    assert top
    assert last["y"] + last["height"] <= top["y"] + 1
    expect(tabs.new(1280).open(PROFILE).locator(".thumb")).to_be_hidden()


def test_without_javascript_there_are_no_dead_buttons(tabs: Tabs):
    tab = tabs.new(java_script_enabled=False)
    for name, path in KINDS.items():
        tab.page.goto(tab.address + path)
        sends = "form[role=search] > button[type=submit]"  # needs no script to lead on
        buttons = [button for button in tab.page.locator(f"button:not({sends})").all() if button.is_visible()]
        assert buttons == [], name
        if path == NOT_FOUND:
            tab.complaints.clear()
    assert tab.complaints == []


def test_without_javascript_the_way_leads_by_links(tabs: Tabs):
    tab = tabs.new(360, java_script_enabled=False)
    page = tab.page
    page.goto(tab.address)
    page.locator(".tile a").first.click()
    expect(page).to_have_url(re.compile(r"/linh-vuc/[\w-]+/$"))
    page.locator("details.filters--bar summary").click()
    page.locator("details.filters--bar a").nth(1).click()
    expect(page).to_have_url(re.compile(r"/linh-vuc/[\w-]+/[\w-]+/$"))
    page.locator(".card a").first.click()
    expect(page).to_have_url(re.compile(r"/ho-so/[\w-]+/$"))
    expect(page.locator("h1")).to_be_visible()
    page.locator(".thumb a").first.click()
    expect(page).to_have_url(tab.address)
    assert tab.complaints == []
