"""The twin of macros/search/vietnamese.py in a real browser: all cases, and what Python says of every word of the site."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route

from macros.search import vietnamese
from tests.browser.conftest import Tabs
from tests.search.test_vietnamese import CASES
from tests.site.building import ROOT

SCRIPTS = ROOT / "macros" / "pages" / "assets" / "js"
Ask = Callable[[str, Any], Any]


@pytest.fixture
def ask(tabs: Tabs) -> Ask:
    """Calls a function of the module with each of some lists of arguments."""
    page = tabs.new().open()
    for path in SCRIPTS.glob("vietnamese*.js"):
        page.route(tabs.address + path.name, partial(_send, path=path))
    call = """async ([address, code, lists]) => {
        const twin = { ...(await import(`${address}vietnamese.js`)), ...(await import(`${address}vietnamese-keys.js`)) };
        const spelled = (word) => word && [word.marked, word.plain];
        return lists.map((list) => ({
            words: (text) => twin.words(text).map(spelled),
            closeness: (typed, written) => twin.closeness(twin.word(typed), twin.word(written)),
            isSyllable: (written) => twin.isSyllable(twin.word(written)),
            decoded: (keys) => spelled(twin.decoded(twin.word(keys))),
        })[code](...list));
    }"""
    return lambda name, lists: page.evaluate(call, [tabs.address, name, lists])


def _send(route: Route, path: Path) -> None:
    route.fulfill(path=path, content_type="text/javascript")


def spelled(words: list[vietnamese.Word]) -> list[list[str]]:
    return [list(word) for word in words]


def test_words_are_read_as_python_reads_them(ask: Ask):
    texts = [text for text, _ in CASES["words"]]
    assert ask("words", [[text] for text in texts]) == [spelled(vietnamese.words(text)) for text in texts]


def test_marks_are_compared_as_python_compares_them(ask: Ask):
    pairs = [[typed, written] for typed, written, _ in CASES["closeness"]]
    assert ask("closeness", pairs) == [close for *_, close in CASES["closeness"]]


def test_the_same_words_are_syllables(ask: Ask):
    for name, expected in (("are", True), ("are not", False)):
        spoken = CASES["syllables"][name]
        assert dict(zip(spoken, ask("isSyllable", [[each] for each in spoken]), strict=True)) == dict.fromkeys(
            spoken, expected
        )


def test_the_same_keys_are_decoded(ask: Ask):
    keys = [keys for keys, _ in CASES["decoded"]]
    assert ask("decoded", [[each] for each in keys]) == [list(vietnamese.word(meant)) for _, meant in CASES["decoded"]]
    left = CASES["not decoded"]
    assert ask("decoded", [[each] for each in left]) == [None] * len(left)


def test_every_syllable_that_can_be_built_is_judged_as_python_judges_it(ask: Ask):
    """All beginnings with all ends, and every tone: what a table of cases might leave out."""
    beginnings = [
        "",
        "b",
        "c",
        "ch",
        "d",
        "đ",
        "g",
        "gh",
        "gi",
        "k",
        "ng",
        "ngh",
        "nh",
        "ph",
        "q",
        "qu",
        "th",
        "tr",
        "w",
    ]
    ends = [
        "a",
        "ăn",
        "âu",
        "ay",
        "e",
        "ênh",
        "i",
        "iêc",
        "oa",
        "oai",
        "oan",
        "oong",
        "ôc",
        "ơi",
        "uy",
        "uyên",
        "ưa",
        "ươu",
        "ươp",
    ]
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    written = [beginning + end + tone for beginning in beginnings for end in ends for tone in tones]
    judged = ask("isSyllable", [[each] for each in written])
    assert judged == [vietnamese.is_syllable(vietnamese.word(each)) for each in written]
    assert {True, False} == set(judged)
