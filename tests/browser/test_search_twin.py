"""The search in the browser and the one that Python asks before a site is published give the same results."""

from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.request import urlopen

import pytest
import yaml

from macros.catalogue.folders import profile_folders
from macros.catalogue.names import fold
from macros.pages import addresses
from macros.search.engine import SearchEngine
from tests.browser.conftest import Tabs
from tests.pages.sample import assets
from tests.site.building import ROOT

FIRST = 5


def fronts() -> list[dict[str, Any]]:
    texts = [(folder / "index.md").read_text("utf-8") for folder in profile_folders(ROOT / "profiles")]
    return [front for text in texts if "ten" in (front := yaml.safe_load(text.split("---\n")[1]))]  # not of tombstones


def unmarked(text: str) -> str:
    return fold(text).replace("-", " ")


def queries() -> list[str]:
    """Titles as they are and without marks, places, the beginning of titles with a slip, and what editors ask for."""
    titles = [front["ten"].partition(": ")[0] for front in fronts()]
    places = {place.get("xa") or place["huyen"] for front in fronts() for place in front["dia_ban"] if "huyen" in place}
    slips = [f"{title[:place]}{title[place + 1 :]}" for title in map(unmarked, titles) if (place := len(title) // 2)]
    checks = yaml.safe_load((ROOT / "profiles" / "search-checks.yml").read_text("utf-8"))["kiem_tra"]
    found = [*titles, *map(unmarked, titles), *sorted(places), *slips, *(check["tim"] for check in checks)]
    return list(dict.fromkeys(found))


Ask = Callable[[str], list[int]]


@pytest.fixture
def in_browser(tabs: Tabs) -> Ask:
    """Each query is asked of a search that knows nothing yet."""
    page = tabs.new().open()
    script, spelling = (tabs.address + assets().addresses[f"js/search-{name}.js"] for name in ("page", "spelling"))

    def ask(query: str) -> list[int]:
        found = page.evaluate(
            """([script, folder, spelling, query]) =>
                import(script).then(({ SearchEngine }) => SearchEngine.open(folder, spelling))
                    .then((engine) => engine.find(query, false)).then(({ numbers }) => numbers)""",
            [script, tabs.address + addresses.SEARCH_INDEX, spelling, query],
        )
        return list(found)

    return ask


@pytest.fixture
def in_python(address: str) -> Ask:
    @cache
    def read(name: str) -> bytes:
        with urlopen(f"{address}{addresses.SEARCH_INDEX}{name}") as answer:
            return bytes(answer.read())

    return lambda query: SearchEngine(read).find(query).numbers


def test_both_give_the_same_results(in_browser: Ask, in_python: Ask):
    asked = queries()
    assert len(asked) > 50
    assert {each: in_python(each)[:FIRST] for each in asked} == {each: in_browser(each)[:FIRST] for each in asked}
