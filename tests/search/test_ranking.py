"""The search without a browser finds what the one in Chromium does (tests/browser/test_search_engine.py)."""

import pytest

from macros.search.engine import Found, SearchEngine
from tests.search.sample import CASES, FILES, NAMES

ENGINE = SearchEngine(FILES.__getitem__)


def names(found: Found) -> list[str]:
    return [NAMES[number] for number in found.numbers[: found.whole]]


@pytest.mark.parametrize(("query", "expected"), [case for case in CASES["found"] if not case[0].endswith("…")])
def test_what_a_query_finds_the_best_first(query: str, expected: list[str]):
    found = ENGINE.find(query)
    assert names(found) == expected
    assert found.meant is None


@pytest.mark.parametrize(("query", "meant", "expected"), CASES["meant"])
def test_a_slip_is_put_right(query: str, meant: str, expected: list[str]):
    found = ENGINE.find(query)
    assert names(found) == expected
    assert found.meant
    assert "".join(found.meant).replace(" ", "") == meant.replace(" ", "")
