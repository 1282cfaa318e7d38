"""The Markdown of profiles, made into HTML that is safe to publish.

Raw HTML in the source shows as text; links lead only to the web, to mail and to a phone; what comes out passes an
allow-list once more. Template code means nothing here: the text never meets the template engine as a template.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup

from macros.pages.views import Step

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_NESTING = 20
"""Levels of lists and quotations, so that no input is slow; a section with deeper ones shows as it was written."""

_LINK = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h3", "h4", "hr", "code", "pre"}
_TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_STEP_TITLE_END = " .:"
_CONTAINERS = ("blockquote_open", "list_item_open")
_LINE_ENDS = ("softbreak", "hardbreak")

# Most sections are nothing but words. Lines of letters, digits and these signs that open with a letter and end in no
# space mean themselves, both in Markdown and in HTML: such a section needs neither the parser nor the allow-list.
_PLAIN_LINE = r"""[^\W\d_][\w ,.;:%/()"“”…–-]*+(?<! )"""
_PLAIN = re.compile(rf"\n*{_PLAIN_LINE}(?:\n+{_PLAIN_LINE})*+\n*")
_BLANK_LINES = re.compile(r"\n{2,}")

# The same for lists of one line an item: words before the list, the items, words after it.
_PLAIN_STEPS = re.compile(
    rf"\n*((?:{_PLAIN_LINE}\n+)*(?<=\n\n)|)"
    rf"((?:[0-9]{{1,9}}\. (?:\*\*{_PLAIN_LINE}\*\* )?{_PLAIN_LINE}(?:\n+|$))+)"
    rf"((?<=\n\n){_PLAIN_LINE}(?:\n+{_PLAIN_LINE})*|)\n*"
)
_PLAIN_STEP = re.compile(rf"[0-9]+\. (?:\*\*({_PLAIN_LINE})\*\* )?(.*)")
_PLAIN_CHECKLIST = re.compile(rf"\n*((?:{_PLAIN_LINE}\n+)*(?<=\n\n)|)((?:- {_PLAIN_LINE}(?:\n|$))+)\n*")


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # slow to import, and often not needed

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING}).enable("table").disable("image")
    parser.validateLink = _is_allowed  # type: ignore[method-assign]
    return parser


def _is_allowed(url: str) -> bool:
    return _LINK.match(url.strip()) is not None


# Made once: reading the lists anew for every piece would take longer than cleaning it.
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener nofollow")


@cache
def _plain_parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("zero")


def _is_plain(text: str) -> bool:
    return "_" not in text and _PLAIN.fullmatch(text) is not None  # \w takes in the underscore, which is a mark


def _parse(text: str) -> list["Token"]:
    tokens = _parser().parse(text)
    # The parser passes over what lies deeper than it goes, and an author's words must not be lost.
    if any(token.type in _CONTAINERS and token.level >= MAX_NESTING - 1 for token in tokens):
        return _plain_parser().parse(text)
    return tokens


def _paragraphs(plain: str) -> Markup:
    """Plain words as paragraphs."""
    paragraphs = (f"<p>{paragraph}</p>" for paragraph in _BLANK_LINES.split(plain.strip("\n")) if paragraph)
    return Markup("\n".join(paragraphs))  # noqa: S704 (it has no sign that HTML knows)


def to_html(text: str) -> Markup:
    """A section's Markdown as HTML; headings in it become h3 and h4."""
    return _paragraphs(text) if _is_plain(text) else _render(_parse(text))


def to_steps(text: str) -> tuple[Markup, tuple[Step, ...]]:
    """A section whose main part is a numbered list: what stands before it, and its items as steps.

    An item may open with its title in bold ("**Góp ngày công.** Mỗi hộ …"). What follows the list belongs to the
    last step. Without a numbered list at the top level there are no steps.
    """
    if "_" not in text and (plain := _PLAIN_STEPS.fullmatch(text)):
        return _plain_steps(*plain.groups())
    tokens = _parse(text)
    start = next((i for i, token in enumerate(tokens) if token.type == "ordered_list_open" and not token.level), None)
    if start is None:
        return _render(tokens), ()
    end = next(i for i in range(start, len(tokens)) if tokens[i].type == "ordered_list_close" and not tokens[i].level)
    steps = [_step(item) for item in _items(tokens[start : end + 1])]
    after = _render(tokens[end + 1 :])
    if after and steps:
        steps[-1] = Step(steps[-1].title, steps[-1].body + after)
    return _render(tokens[:start]), tuple(steps)


def _plain_steps(before: str, listing: str, after: str) -> tuple[Markup, tuple[Step, ...]]:
    steps = []
    for line in filter(None, listing.split("\n")):
        match = _PLAIN_STEP.fullmatch(line)
        assert match, line
        title, words = match.groups()
        words = words if title is None else words.lstrip(_STEP_TITLE_END)
        steps.append(Step((title or "").rstrip(_STEP_TITLE_END), _paragraphs(words)))
    if after:
        steps[-1] = Step(steps[-1].title, steps[-1].body + _paragraphs(after))
    return _paragraphs(before), tuple(steps)


def to_checklist(text: str) -> tuple[Markup, tuple[Markup, ...]]:
    """A section that ends in its one bullet list: what stands before it, and its items; else the whole as HTML."""
    if "_" not in text and (plain := _PLAIN_CHECKLIST.fullmatch(text)):
        before, listing = plain.groups()
        lines = (line.removeprefix("- ") for line in listing.split("\n") if line)
        return _paragraphs(before), tuple(map(Markup, lines))
    tokens = _parse(text)
    lists = [i for i, token in enumerate(tokens) if token.type == "bullet_list_open" and not token.level]
    if len(lists) != 1 or tokens[-1].type != "bullet_list_close":
        return _render(tokens), ()
    start = lists[0]
    return _render(tokens[:start]), tuple(_render(item) for item in _items(tokens[start:]))


def _items(listing: Sequence["Token"]) -> list[list["Token"]]:
    """The tokens inside each item of a list, whose own opening and closing tokens stand at both ends."""
    items: list[list[Token]] = []
    level = listing[0].level + 1
    for token in listing[1:-1]:
        if token.type == "list_item_open" and token.level == level:
            items.append([])
        elif not (token.type == "list_item_close" and token.level == level):
            items[-1].append(token)
    return items


def _step(tokens: list["Token"]) -> Step:
    title = ""
    if len(tokens) > 1 and tokens[1].type == "inline":
        children = tokens[1].children or []
        if children and children[0].type == "text" and not children[0].content:
            children = children[1:]
        if children and children[0].type == "strong_open":
            end = next(i for i, child in enumerate(children) if child.type == "strong_close")
            words = (" " if child.type in _LINE_ENDS else child.content for child in children[1:end])
            title = "".join(words).rstrip(_STEP_TITLE_END)
            tokens[1].children = _without_leading_space(children[end + 1 :])
    return Step(title, _render(_shown(tokens)))


def _without_leading_space(children: list["Token"]) -> list["Token"]:
    if children and children[0].type == "text":
        children[0].content = children[0].content.lstrip(_STEP_TITLE_END)
    return children


def _shown(tokens: list["Token"]) -> list["Token"]:
    """The tokens of an item with its first paragraph shown as one, also in a tight list, and left out if empty."""
    if len(tokens) > 2 and tokens[0].type == "paragraph_open":
        if not any(child.content for child in tokens[1].children or []):
            return tokens[3:]
        tokens[0].hidden = tokens[2].hidden = False
    return tokens


def _render(tokens: Sequence["Token"]) -> Markup:
    if not tokens:
        return Markup()
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "h3" if token.tag in ("h1", "h2", "h3") else "h4"
    html = _parser().renderer.render(tokens, _parser().options, {})
    return Markup(_CLEANER.clean(html)).strip()  # noqa: S704 (it has passed the allow-list)
