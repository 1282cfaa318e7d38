import re
from html.parser import HTMLParser
from typing import Any
from unittest import mock

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from macros.pages import markdown
from macros.pages.markdown import MAX_NESTING, to_checklist, to_html, to_steps
from tests.pages.sample import CASES

MANY = 20_000
ALLOWED = {
    *("p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h3", "h4", "hr", "code", "pre"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
HOSTILE = [
    "[" * MANY,
    "1. **" + "a" * MANY,
    "a\n" * MANY + "1. ",
    "1. a\n" * MANY + "*",
    "a\n\n" * MANY + "*",
    "*" * MANY,
    ">" * MANY,
    "> " * MANY,
    "_" * MANY,
    "`a " * MANY,
    "![" * (MANY // 2),
    "[](" * (MANY // 2),
    "[a](<" * (MANY // 2),
    "**a " * (MANY // 2),
    "- " * (MANY // 2),
    "1. " * (MANY // 2),
    "<" * MANY,
    "&" * MANY,
    "\\" * MANY,
    "<https://" * (MANY // 4),
    "[a]: https://a.vn\n" * (MANY // 4),
    "\n".join("  " * depth + "- a" for depth in range(500)),
    "\n".join(">" * depth + " a" for depth in range(500)),
    "|a" * 5000 + "\n" + "|-" * 5000 + "\n" + "|b" * 5000,
]


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / "markdown" / name).read_text("utf-8"))


class Elements(HTMLParser):
    """Every element of a fragment with its attributes, and whether they close as they were opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.is_balanced = True
        self.feed(html)
        self.close()
        self.is_balanced &= not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.is_balanced &= bool(self.open) and self.open.pop() == tag


def published(text: str) -> list[str]:
    """All HTML that a section's text can become."""
    before_steps, steps = to_steps(text)
    before_list, items = to_checklist(text)
    return [to_html(text), before_steps, before_list, *(step.body for step in steps), *items]


def assert_inert(html: str) -> None:
    """Nothing that a browser would run, fetch or style by itself."""
    elements = Elements(html)
    assert elements.is_balanced, html
    for tag, attributes in elements.found:
        assert tag in ALLOWED
        assert set(attributes) <= {"a": {"href", "title", "rel"}, "ol": {"start"}}.get(tag, set())
        assert re.match(r"(https?|mailto|tel):", attributes.get("href") or "tel:", re.IGNORECASE)


@pytest.mark.parametrize("case", cases("html.yml"), ids=lambda case: case["name"])
def test_a_section_becomes_html(case: dict[str, Any]):
    assert to_html(case["text"]) == case["html"]


@pytest.mark.parametrize("case", cases("steps.yml"), ids=lambda case: case["name"])
def test_a_numbered_list_becomes_steps(case: dict[str, Any]):
    before, steps = to_steps(case["text"])
    assert before == case.get("before", "")
    assert [[step.title, step.body] for step in steps] == case["steps"]


@pytest.mark.parametrize("case", cases("checklists.yml"), ids=lambda case: case["name"])
def test_a_section_that_ends_in_its_one_bullet_list_becomes_a_check_list(case: dict[str, Any]):
    before, items = to_checklist(case["text"])
    assert before == case.get("before", "")
    assert list(items) == case["items"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8].strip())
def test_no_text_is_slow(text: str):
    """Some of these take an hour in other parsers; here they only have to end."""
    for html in published(text):
        assert_inert(html)


@pytest.mark.parametrize(
    "text",
    [
        ">" * 40 + " sâu\n\nsau",
        "\n".join("  " * depth + f"- bậc {depth}" for depth in range(30)) + " sâu\n\nsau",
        "1. " * 30 + "sâu\n\nsau",
    ],
)
def test_what_is_nested_too_deep_shows_as_it_was_written(text: str):
    html = to_html(text)
    assert Elements(html).found == [("p", {}), ("p", {})]
    assert "sâu" in html
    assert "sau" in html


def test_what_is_nested_as_deep_as_it_may_is_a_list():
    html = to_html(">" * (MAX_NESTING - 1) + " sâu")
    assert html.count("<blockquote>") == MAX_NESTING - 1


FRAGMENTS = st.sampled_from(
    [
        *(
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<a onclick=x>",
            'href="javascript:x"',
            "<!--",
            "-->",
        ),
        *("[a](", "javascript:alert(1)", "java\tscript:x", "&#106;avascript:x", ")", "<javascript:x>", "![a](", "\x00"),
        *('"onmouseover="x', "' onload='x", "{{ x }}", "{% x %}", "**", "*", "_", "`", "```\n", "> ", "- ", "1. "),
        *("\n", "\n\n", "    ", "| a | b |\n|-|-|\n", "[a]: javascript:x\n", "[a]", "\u202e", "<svg/onload=x>", "\\"),
        *("https://a.vn/", "data:text/html,<b>", "style=x", "<iframe src=//a>", "&lt;script&gt;", "]]>", "<![CDATA["),
    ]
)


@given(st.lists(FRAGMENTS | st.text(max_size=5), max_size=20).map("".join))
@example("[a](javascript:alert(1))")
@example("1. **<script>**")
def test_no_text_gives_anything_that_a_browser_would_run(text: str):
    for html in published(text):
        assert_inert(html)
        assert "<script" not in html.lower()


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Z"]), max_size=60))
def test_words_are_never_lost(text: str):
    """A plain line keeps its letters and digits, whatever stands between them."""
    line = re.sub(r"[^\w ]", "", text).replace("_", "").strip()
    shown = re.sub(r"<[^>]*>", "", to_html(f"x{line}"))
    assert "".join(shown.split()) == "".join(f"x{line}".split())


WORDS = st.text(alphabet='aàĐ7²_ ,.;:%/()"“”…–-\n\t*#=|>&', max_size=60)
PIECES = [
    "\n\n",
    "a\n===\n",
    "---",
    "1. ",
    "2. ",
    "1. **Ab.** cd\n",
    "**",
    "- ab\n",
    "- ",
    "x\n1. y",
    "_b_",
    '\nm (b) – "c".',
]
NEVER = re.compile("(?!)")


@given(st.lists(WORDS | st.sampled_from(PIECES), max_size=9).map("".join))
def test_plain_words_and_lists_become_what_the_parser_makes_of_them(text: str):
    quick = to_html(text), to_steps(text), to_checklist(text)
    with mock.patch.multiple(markdown, _PLAIN=NEVER, _PLAIN_STEPS=NEVER, _PLAIN_CHECKLIST=NEVER):
        assert quick == (to_html(text), to_steps(text), to_checklist(text))
