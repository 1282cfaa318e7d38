"""The search without its page, in a real browser, over an index as Python writes it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Route

from macros.catalogue.names import fold
from macros.search.index import BLOCKS, Document, index_files
from macros.search.terms import Zone
from tests.browser.conftest import Tabs
from tests.pages.sample import assets

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "search" / "queries.yml").read_text("utf-8")
)
NAMES = list(CASES["documents"])
FILES = index_files(
    [
        Document(
            number,
            {
                Zone.TITLE: [each["title"]],
                Zone.SUMMARY: [each["summary"]],
                Zone.NAMES: each["names"],
                Zone.BODY: [each["body"]],
            },
            {"district": [fold(each["names"][-1])]},
            {"title": each["title"]},
        )
        for number, each in enumerate(CASES["documents"].values())
    ],
    len(NAMES),
    CASES["abbreviations"],
)
FOLDER = "tim-thu/"
Find = Callable[..., Any]


class Served:
    """Answers for the index's files; `broken` are those that come damaged, `lost` those that do not come at all."""

    def __init__(self) -> None:
        self.broken: set[str] = set()
        self.lost: set[str] = set()
        self.asked: list[str] = []

    def answer(self, route: Route) -> None:
        name = route.request.url.partition(FOLDER)[2]
        self.asked.append(name)
        if name in self.lost or name not in FILES:
            route.fulfill(status=404)
        else:
            route.fulfill(body=FILES[name][:-5] if name in self.broken else FILES[name])


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
def find(tabs: Tabs, served: Served) -> Iterator[Find]:
    """Asks one engine after another query; a query that ends in … is not finished."""
    tab = tabs.new()
    page = tab.open()
    page.route(f"**/{FOLDER}**", served.answer)
    script = tabs.address + assets().addresses["js/search-engine.js"]
    page.evaluate(
        "async ([script, folder]) => { window.engine = await (await import(script)).SearchEngine.open(folder); }",
        [script, tabs.address + FOLDER],
    )

    def ask(query: str, **filters: str) -> Any:
        found = page.evaluate(
            """([text, unfinished, filters]) => window.engine.find(text, unfinished, filters)
                .then(async (found) => ({ ...found, cards: await window.engine.cards(found.numbers) }))
                .catch((error) => `${error}`)""",
            [query.removesuffix("…"), query.endswith("…"), filters],
        )
        return found if isinstance(found, str) else {**found, "names": [NAMES[number] for number in found["numbers"]]}

    yield ask
    assert [each for each in tab.complaints if "404" not in each] == []


@pytest.mark.parametrize(("query", "names"), CASES["found"])
def test_what_a_query_finds_the_best_first(find: Find, query: str, names: list[str]):
    found = find(query)
    assert found["names"][: found["whole"]] == names
    assert found["meant"] is None


@pytest.mark.parametrize(("query", "meant", "names"), CASES["meant"])
def test_a_slip_is_put_right(find: Find, query: str, meant: str, names: list[str]):
    found = find(query)
    assert found["names"][: found["whole"]] == names
    assert "".join(found["meant"]).replace(" ", "") == meant.replace(" ", "")


def test_results_have_cards(find: Find):
    titles = [each["title"] for each in CASES["documents"].values()]
    assert [each["title"] for each in find("nuôi tôm")["cards"]] == [titles[0], titles[1], titles[3]]


def test_a_filter_leaves_out_others(find: Find):
    everywhere, in_district = find("nuôi tôm"), find("nuôi tôm", district="huyen-minh-hoa")
    assert (everywhere["whole"], in_district["whole"]) == (3, 1)
    assert in_district["names"] == ["dao-ao"]
    assert find("nuôi tôm", district="khong-co")["names"] == []


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
    assert "SearchError" in find("nuôi tôm") or "Error" in find("nuôi tôm")
    setattr(served, fault, set())
    assert find("nuôi tôm")["names"][0] == "nuoi-tom"
