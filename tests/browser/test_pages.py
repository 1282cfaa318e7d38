"""Every kind of page opens without a complaint, fits every screen, and looks as it was drawn."""

import time

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Tabs
from tests.browser.paths import FIELD, HOME, KINDS, LONG_PROFILE, NOT_FOUND, PROFILE

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1280, 1920)
TOO_WIDE = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5)
    .map((node) => `${node.tagName}.${node.className} +${wide}`);
}"""
BROKEN_IMAGES = """async () => {
  const images = [...document.images];
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  return images.filter((image) => !image.naturalWidth).map((image) => image.src);
}"""
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""


def faces(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + ' ' + f.weight)"
    )
    return sorted(name.replace('"', "") for name in found)


def late(route: Route) -> None:
    time.sleep(0.4)
    route.continue_()


def test_the_policy_is_in_force_and_what_breaks_it_is_noticed(tabs: Tabs):
    """The other tests here see nothing to complain of: this one sees that they would."""
    tab = tabs.new()
    tab.open().evaluate("""() => {
      document.body.setAttribute("style", "color: red");
      const image = new Image();
      image.src = "http://127.0.0.2:1/x.png";
      document.body.append(image);
      fetch("http://127.0.0.2:1/khong-co").catch(() => {});
    }""")
    tab.page.wait_for_timeout(300)
    assert len([each for each in tab.complaints if "Content Security Policy" in each]) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_kind_of_page_opens_without_a_complaint(tabs: Tabs, width: int, scheme: str):
    tab = tabs.new(width, color_scheme=scheme)
    for name, path in KINDS.items():
        page = tab.open(path)
        assert page.evaluate(BROKEN_IMAGES) == [], name
        if path == NOT_FOUND:
            expected = f"404: {tab.address}{path}"
            assert [each for each in tab.complaints if each != expected and "404" not in each] == []
            tab.complaints.clear()
        assert tab.complaints == [], name


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(tabs: Tabs, width: int):
    tab = tabs.new(width)
    for name, path in KINDS.items():
        assert tab.open(path).evaluate(TOO_WIDE) == [], name


def test_no_page_scrolls_sideways_with_the_largest_text(tabs: Tabs):
    tab = tabs.new(360)
    tab.open().evaluate("localStorage.setItem('size', '2')")
    for name, path in KINDS.items():
        assert tab.open(path).evaluate(TOO_WIDE) == [], name


def test_the_sites_own_font_is_loaded_in_both_weights(tabs: Tabs):
    page = tabs.new().open(PROFILE)
    assert page.evaluate("document.fonts.check('400 16px \"Be Vietnam Pro\"', 'Ẵẫệợửỹđ')")
    assert {"Be Vietnam Pro 400", "Be Vietnam Pro 700"} <= set(faces(page))


@pytest.mark.parametrize("path", [HOME, PROFILE, LONG_PROFILE])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(tabs: Tabs, path: str, width: int):
    page = tabs.new(width).open(path)
    assert page.evaluate(SHIFT) <= 0.02


@pytest.mark.parametrize("path", [HOME, PROFILE, FIELD])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_font_comes_late(tabs: Tabs, path: str, width: int):
    tab = tabs.new(width)
    tab.page.route("**/*.woff2", late)
    page = tab.open(path)
    # Without a face like Arial on this system there is nothing to stretch to the size of ours.
    if any("Fallback" in face for face in faces(page)):
        assert page.evaluate(SHIFT) <= 0.02


def test_paper_is_dark_where_the_system_wishes_so(tabs: Tabs):
    colours = {
        scheme: tabs.new(color_scheme=scheme).open(FIELD).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert colours == {"light": "rgb(252, 252, 250)", "dark": "rgb(18, 21, 19)"}


def test_an_unknown_address_shows_the_way_back(tabs: Tabs):
    tab = tabs.new()
    page = tab.open(NOT_FOUND)
    page.get_by_role("link", name="Về trang chủ").click()
    assert page.url == tab.address


def test_the_font_of_the_system_takes_the_same_room(tabs: Tabs):
    """Before the font arrives, and where it never does, nothing is cut off and no page scrolls sideways."""
    tab = tabs.new(360)
    tab.page.route("**/*.woff2", lambda route: route.abort())
    page = tab.open(PROFILE)
    assert faces(page) == [] or all("Fallback" in face for face in faces(page))
    assert page.evaluate(TOO_WIDE) == []
