"""The search as a reader meets it: its page, the box of every page, the keyboard, what is said aloud, and what goes wrong."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from macros.catalogue.collation import collation_key
from tests.browser.conftest import Tab, Tabs
from tests.browser.paths import FIELD, HOME, PROFILE

pytestmark = pytest.mark.browser

SEARCH = "tim/"
BLOCKS = re.compile(r"/tim/chi-muc/khoi/")


@pytest.fixture
def tab(tabs: Tabs) -> Iterator[Tab]:
    """A tab of which nothing complains: the strict policy holds, and nothing comes from elsewhere."""
    made = tabs.new()
    yield made
    assert made.complaints == []


def titles(page: Page) -> list[str]:
    return page.locator(".result__title").all_inner_texts()


def searched(page: Page) -> Page:
    """The page once the results of the last question stand and are counted."""
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"\d+ kết quả|^Không"))
    return page


def suggested(tab: Tab) -> Page:
    """A page in whose box something was typed, with what is found below it."""
    page = tab.open(FIELD)
    page.locator("[data-open-search]").click()
    page.keyboard.type("ga doi")
    expect(page.get_by_role("option").first).to_be_visible()
    return page


def asked(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def choose(page: Page, name: str) -> None:
    page.locator(".filters--side a", has_text=name).click()


def shown_count(page: Page, name: str) -> int:
    return int(page.locator(".filters--side a", has_text=name).locator(".filters__count").inner_text())


def test_results_come_while_somebody_types_and_the_address_follows(tab: Tab):
    page = tab.open(SEARCH)
    page.keyboard.type("nuoi ga doi")  # the box has the focus: that is what one came for
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"^\d+ kết quả$"))
    expect(page.locator(".result__title").first).to_contain_text("Gà đồi Thái Thủy")
    assert asked(page) == {"q": "nuoi ga doi"}
    assert "nuoi ga doi" in page.title()
    assert {"Gà", "đồi"} <= set(page.locator(".result").first.locator("mark").all_inner_texts())


def test_marks_that_were_typed_are_heeded(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?q=g%C3%A0"))
    assert {mark.lower() for mark in page.locator(".result mark").all_inner_texts()} == {"gà"}


def test_a_shared_address_shows_the_same(tabs: Tabs):
    page = searched(tabs.new().open(f"{SEARCH}?q=hop+tac+xa"))
    expect(page.locator(".filters--side a[aria-current]").first).to_be_visible()
    choose(page, "Lệ Thủy")
    expect(page.locator(".filters--side a[aria-current]", has_text="Lệ Thủy")).to_be_visible()
    searched(page)
    page.locator("[data-order=ten]").click()
    expect(page.locator("[data-order=ten][aria-current]")).to_be_visible()
    assert asked(page) == {"q": "hop tac xa", "dia-ban": "le-thuy", "xep": "ten"}
    here = titles(searched(page))
    there = searched(tabs.new().open(page.url.removeprefix(tabs.address)))
    expect(there.locator(".filters--side a[aria-current]", has_text="Lệ Thủy")).to_be_visible()
    assert titles(there) == here
    assert len(here) > 1


def test_a_filter_leaves_as_many_as_it_said_and_back_undoes_it(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?q=hop+tac+xa"))
    expect(page.locator(".filters--side a", has_text="2024")).to_have_attribute("href", re.compile("nam=2024"))
    told = shown_count(page, "2024")
    before = titles(page)
    choose(page, "2024")
    expect(page.locator(".search [role=status]")).to_have_text(f"{told} kết quả")
    assert all("2024" in meta for meta in page.locator(".result__meta").all_inner_texts()[:told])
    page.go_back()
    expect(page.locator(".filters--side a[aria-current]", has_text="2024")).to_have_count(0)
    expect(page.locator(".result__title")).to_have_count(len(before))
    assert titles(page) == before


def test_filters_count_within_each_other(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?doi-tuong=tap-the"))
    expect(page.locator(".filters--side a", has_text="Minh Hóa")).to_have_attribute("href", re.compile("tap-the"))
    told = shown_count(page, "Minh Hóa")
    choose(page, "Minh Hóa")
    expect(page.locator(".search [role=status]")).to_have_text(f"{told} kết quả")
    assert asked(page)["doi-tuong"] == "tap-the"


def test_without_words_the_newest_come_first_and_more_on_demand(tab: Tab):
    page = searched(tab.open(SEARCH))
    expect(page.locator(".result")).to_have_count(10)
    page.get_by_role("button", name="Xem thêm kết quả").click()
    expect(page.locator(".result")).to_have_count(20)
    assert page.evaluate("document.activeElement.closest('.result') === document.querySelectorAll('.result')[10]")


def test_names_are_sorted_as_a_dictionary_does(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?xep=ten&doi-tuong=khu-dan-cu"))
    found = titles(page)
    assert found == sorted(found, key=collation_key)
    assert len(found) > 3


def test_a_result_says_where_on_its_page_the_words_stand(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?q=giong+lua"))
    note = page.locator(".result__meta", has_text="thấy ở mục").first
    expect(note).to_be_visible()
    assert note.locator("..").locator(".result__words mark").count()


def test_a_slip_is_put_right_and_told(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?q=thai+thuyr+ga+doii"))
    expect(page.locator("[data-note]")).to_contain_text("Đang xem kết quả cho")
    expect(page.locator(".result__title").first).to_contain_text("Gà đồi Thái Thủy")


def test_where_nothing_is_found_the_page_teaches(tab: Tab):
    page = tab.open(f"{SEARCH}?q=xyzzyq+blorp")
    expect(page.locator("[data-teach]")).to_be_visible()
    expect(page.locator(".search [role=status]")).to_have_text("Không thấy “xyzzyq blorp”")
    expect(page.locator(".result")).to_have_count(0)


def test_where_only_some_words_are_found_the_page_says_so_and_shows_ways_on(tab: Tab):
    page = searched(tab.open(f"{SEARCH}?q=l%E1%BB%87+th%E1%BB%A7y+xyzzyq"))
    expect(page.locator("[data-count]")).to_have_text("Gần với điều bạn tìm")
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"^Gần với điều bạn tìm: \d+ kết quả$"))
    ways = page.locator("[data-ways] a")
    expect(ways.filter(has_text="Chỉ tìm “lệ”")).to_be_visible()
    ways.get_by_text("Lệ Thủy", exact=True).click()
    expect(page.locator("[data-teach]")).to_be_hidden()
    assert asked(page) == {"dia-ban": "le-thuy"}
    assert all("Lệ Thủy" in meta for meta in page.locator(".result__meta").all_inner_texts())


def test_filters_that_leave_nothing_can_be_dropped(tab: Tab):
    page = tab.open(f"{SEARCH}?q=thai+thuy&nam=2021")
    way = page.locator("[data-ways] a", has_text="Bỏ lọc")
    expect(way).to_be_visible()
    way.click()
    expect(page.locator(".result__title").first).to_contain_text("Thái Thủy")


def test_searches_are_remembered_on_the_device_until_it_is_told_to_forget(tab: Tab):
    page = searched(tab.open(SEARCH))
    page.keyboard.type("gà đồi")
    page.keyboard.press("Enter")
    expect(page.locator(".result__title").first).to_contain_text("Gà đồi")
    page = searched(tab.open(SEARCH))
    expect(page.locator("[data-recent] li")).to_have_text(["gà đồi"])
    page.get_by_role("button", name="Xóa").click()
    expect(page.locator("[data-recent]")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('searches')") is None
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", [FIELD, PROFILE])
def test_the_box_of_every_page_is_a_combobox_for_the_keyboard(tab: Tab, path: str):
    page = tab.open(path)
    page.keyboard.press("/")
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    page.keyboard.type("ga doi")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Gà đồi Thái Thủy")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ho-so/**")
    expect(page).to_have_title(re.compile("Gà đồi"))


def test_enter_without_a_choice_leads_to_all_results(tab: Tab):
    page = suggested(tab)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=ga+doi")
    expect(page.locator(".result__title").first).to_contain_text("Gà đồi")


def test_escape_closes_the_list_then_the_box(tab: Tab):
    page = suggested(tab)
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.finder")).to_be_hidden()
    expect(page.locator("[data-open-search]")).to_be_focused()


def test_what_is_found_is_said_aloud(tab: Tab):
    page = tab.open(HOME)
    page.locator("main .ask-box__input").fill("ga doi")
    status = page.locator("main .ask-box [role=status]")
    expect(status).to_have_text(re.compile(r"^\d+ kết quả$"))
    page.locator("main .ask-box__input").fill("xyzzyq")
    expect(status).to_have_text("Không có kết quả")
    expect(page.get_by_role("combobox", name="Bạn muốn học cách làm gì?")).to_have_attribute("aria-expanded", "false")


def test_letters_typed_into_a_field_open_no_box(tab: Tab):
    page = searched(tab.open(SEARCH))
    page.keyboard.type("a/b")
    expect(page.locator(".ask-box__input")).to_have_value("a/b")


def test_without_javascript_the_form_leads_to_listings(tabs: Tabs):
    tab = tabs.new(java_script_enabled=False)
    page = tab.open(HOME)
    page.locator("main .ask-box__input").fill("ga doi")
    page.locator("main .ask-box__button").click()
    page.wait_for_url("**/tim/?q=ga+doi")
    expect(page.get_by_text("Ô tìm kiếm cần JavaScript")).to_be_visible()
    expect(page.locator("[data-orders]")).to_be_hidden()
    choose(page, "Lệ Thủy")
    page.wait_for_url("**/dia-ban/le-thuy/")
    tab.open(FIELD).locator(".masthead__search").click()
    page.wait_for_url("**/tim/")
    assert tab.complaints == []


def test_what_was_fetched_once_is_found_offline(tabs: Tabs):
    page = searched(tabs.new().open(f"{SEARCH}?q=ga+doi"))
    first = page.locator(".result__title").first
    found = titles(page)
    box = page.locator(".ask-box__input")
    box.fill("đèn đường")
    expect(first).not_to_have_text(found[0])
    page.context.set_offline(True)
    box.fill("ga doi")
    expect(first).to_have_text(found[0])
    assert titles(page) == found
    box.fill("bánh tráng")
    expect(page.get_by_role("alert")).to_contain_text("không có mạng")


def test_a_file_that_does_not_come_is_told_and_asked_for_again(tabs: Tabs):
    page = searched(tabs.new().open(f"{SEARCH}?q=ga+doi"))
    shown = titles(page)
    page.route(BLOCKS, lambda route: route.abort())
    box = page.locator(".ask-box__input")
    box.fill("bánh tráng")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Chưa tải được dữ liệu tìm kiếm")
    assert titles(page) == shown, "what was found stays until there is something else"
    page.unroute(BLOCKS)
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".result__title").first).to_contain_text("Bánh tráng")
    expect(alert).to_be_hidden()


def test_a_damaged_file_is_told_too(tabs: Tabs):
    def damaged(route: Route) -> None:
        route.fulfill(body=b"\x00\x01", content_type="application/octet-stream")

    page = tabs.new().page
    page.route(BLOCKS, damaged)
    page.goto(f"{tabs.address}{SEARCH}?q=ga+doi")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator(".filters--side a", has_text="Lệ Thủy")).to_have_attribute(
        "href", re.compile("dia-ban/le-thuy/")
    )


def test_the_page_knows_the_index_before_it_asks(tabs: Tabs):
    tab = tabs.new()
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    searched(tab.open(f"{SEARCH}?q=ga+doi"))
    assert not [url for url in asked if url.endswith("muc-luc.json")]
    assert [url for url in asked if BLOCKS.search(url)]


def test_a_script_that_does_not_come_is_told_too(tabs: Tabs):
    page = tabs.new().page
    page.route("**/search-spelling-*.js", lambda route: route.abort())
    page.goto(f"{tabs.address}{SEARCH}?q=thai+thuyr+ga+doii")
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute("**/search-spelling-*.js")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".result__title").first).to_contain_text("Gà đồi Thái Thủy")


def test_without_the_index_the_box_says_so(tabs: Tabs):
    page = tabs.new().page
    page.route("**/tim/chi-muc/**", lambda route: route.abort())
    page.goto(f"{tabs.address}{FIELD}")
    page.keyboard.press("/")
    page.keyboard.type("ga")
    expect(page.locator("dialog [role=status]")).to_contain_text("Chưa tìm được")


@pytest.mark.parametrize("path", [SEARCH, f"{SEARCH}?q=hop+tac+xa"])
def test_nothing_scrolls_sideways_on_a_phone(tabs: Tabs, path: str):
    page = searched(tabs.new(360).open(path))
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator(".filters--bar summary").click()
    expect(page.locator(".filters--bar a", has_text="Lệ Thủy")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
