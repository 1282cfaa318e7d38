"""The search without its page, in a real browser, over an index as Python writes it."""

import struct
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from macros.search.blocks import block_of, deflated
from macros.search.index import BLOCKS, VOCABULARY
from tests.browser.conftest import Tabs
from tests.pages.sample import assets
from tests.search.sample import CASES, FILES, NAMES

FOLDER = "tim-thu/"
ORDER = {"moi.bin": deflated(struct.pack("<3I", 4, 70_000, 0))}
Find = Callable[[str], Any]


class Served:
    """Answers for the index's files; `broken` are those that come damaged, `lost` those that do not come at all."""

    def __init__(self) -> None:
        self.files = FILES | ORDER
        self.broken: set[str] = set()
        self.lost: set[str] = set()
        self.asked: list[str] = []

    def answer(self, route: Route) -> None:
        name = route.request.url.partition(FOLDER)[2]
        self.asked.append(name)
        if name in self.lost or name not in self.files:
            route.fulfill(status=404)
        else:
            route.fulfill(body=self.files[name][:-5] if name in self.broken else self.files[name])


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
def page(tabs: Tabs, served: Served) -> Iterator[Page]:
    """A page with the engine."""
    tab = tabs.new()
    page = tab.open()
    page.route(f"**/{FOLDER}**", served.answer)
    opened(page, tabs)
    yield page
    assert [each for each in tab.complaints if "404" not in each] == []


def opened(page: Page, tabs: Tabs) -> None:
    script, spelling = (tabs.address + assets().addresses[f"js/search-{name}.js"] for name in ("page", "spelling"))
    page.evaluate(
        """async ([script, folder, spelling]) => {
            window.engine = await (await import(script)).SearchEngine.open(folder, spelling);
        }""",
        [script, tabs.address + FOLDER, spelling],
    )


def found(page: Page, query: str) -> Any:
    """What is found, or the fault; a query that ends in … is not finished."""
    found = page.evaluate(
        """([text, unfinished]) => window.engine.find(text, unfinished)
            .then(async (found) => ({ ...found, cards: await window.engine.cards(found.numbers) }))
            .catch((error) => error.constructor.name)""",
        [query.removesuffix("…"), query.endswith("…")],
    )
    return found if isinstance(found, str) else {**found, "names": [NAMES[number] for number in found["numbers"]]}


@pytest.fixture
def find(page: Page) -> Find:
    """Asks one engine after another query."""
    return lambda query: found(page, query)


@pytest.mark.parametrize(("query", "names"), CASES["found"])
def test_what_a_query_finds_the_best_first(find: Find, query: str, names: list[str]):
    answer = find(query)
    assert answer["names"][: answer["whole"]] == names
    assert answer["meant"] is None


@pytest.mark.parametrize(("query", "meant", "names"), CASES["meant"])
def test_a_slip_is_put_right(find: Find, query: str, meant: str, names: list[str]):
    answer = find(query)
    assert answer["names"][: answer["whole"]] == names
    assert "".join(answer["meant"]).replace(" ", "") == meant.replace(" ", "")


def test_results_have_cards(find: Find):
    titles = [each["title"] for each in CASES["documents"].values()]
    assert [each["title"] for each in find("nuôi tôm")["cards"]] == [titles[0], titles[1], titles[3]]


def test_facets_are_the_documents_under_each_value(page: Page):
    facets = page.evaluate(
        "window.engine.facets().then((facets) => [...facets].map(([name, set]) => [name, [...set]]))"
    )
    assert dict(facets)["district/huyen-minh-hoa"] == [3, 4]
    assert dict(facets)["district/huyen-le-thuy"] == [0, 1]


def test_an_order_is_read_as_it_stands(page: Page):
    assert page.evaluate("window.engine.order('moi')") == [4, 70_000, 0]


def test_the_words_that_were_looked_for_are_told(find: Find):
    assert [each["plain"] for each in find("HTX gà")["words"]] == ["hop", "tac", "xa", "ga"]
    assert [each["plain"] for each in find("nuoi tpm")["words"]] == ["nuoi", "tom"]
    assert find("nuoi tpm")["meant"] == ["nuoi", "tom"]
    assert find("?")["words"] == []


def test_what_was_right_is_shown_again_as_it_was_typed(find: Find):
    assert find("Nuôi gàà trong")["meant"] == ["nuôi", "ga", "trong"]


def test_of_equals_the_newer_comes_first(find: Find):
    numbers = find("thủy")["numbers"]
    assert numbers == sorted(numbers, reverse=True)


def test_a_word_that_is_right_needs_no_vocabulary(find: Find, served: Served):
    find("nuôi tôm")
    assert VOCABULARY not in served.asked
    find("nuôi tpm")
    assert VOCABULARY in served.asked


def test_a_slip_costs_no_block_where_the_right_word_stands_in_the_same(find: Find, served: Served):
    find("hop tac xa")
    served.asked.clear()
    assert find("hop tac xxa")["meant"] == ["hop", "tac", "xa"]
    assert block_of("tac xa", 16) == block_of("tac xxa", 16)
    assert [name for name in served.asked if name.startswith(BLOCKS)] == []


def test_what_was_fetched_once_is_found_without_a_network(tabs: Tabs):
    """The browser keeps files of itself, which it does not for those that a test answers for: a server of its own."""
    tab = tabs.new()
    page = tab.open()
    folder = tabs.address + FOLDER
    page.evaluate(
        """([folder, files]) => {
            const kept = new Map(files);
            window.fetch = async (address, { cache, mode }) => {
                const file = kept.get(address.replace(folder, ""));
                if (cache !== "only-if-cached") {
                    if (window.isCut) throw new TypeError("no network");
                    window.seen = [...(window.seen ?? []), address];
                } else if (mode !== "same-origin" || !window.seen.includes(address)) throw new TypeError("not kept");
                return new Response(new Uint8Array(file));
            };
        }""",
        [folder, [[name, list(content)] for name, content in FILES.items()]],
    )
    opened(page, tabs)
    before = found(page, "nuôi tôm")
    page.evaluate("window.isCut = true")
    opened(page, tabs)
    assert found(page, "nuôi tôm") == before
    assert found(page, "kĩ thuật") == "SearchError"
    page.evaluate("window.isCut = false")
    assert found(page, "kĩ thuật")["names"] == ["nuoi-ga"]


def test_a_block_is_fetched_once(find: Find, served: Served):
    find("nuôi tôm")
    before = list(served.asked)
    find("nuôi tôm")
    assert served.asked == before
    assert len(set(before)) == len(before)


@pytest.mark.parametrize("fault", ["lost", "broken"])
def test_a_block_that_is_lost_or_damaged_is_told_and_asked_for_again(find: Find, served: Served, fault: str):
    blocks = {name for name in FILES if name.startswith(BLOCKS)}
    setattr(served, fault, blocks)
    assert find("nuôi tôm") == "SearchError"
    setattr(served, fault, set())
    assert find("nuôi tôm")["names"][0] == "nuoi-tom"
