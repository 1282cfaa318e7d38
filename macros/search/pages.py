"""What a hand-written page is found by, read from the page as readers get it."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from macros.search.terms import Texts, Zone

_CRUMBS = "crumbs"
"""Stands among the open elements for the way from the home page."""
_INSERT = "insert "
"""Stands before the name of an open element that shows profiles: those are found by themselves."""
_SPACE = re.compile(r"\s+")
_VOID = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_UNSAID = frozenset(("script", "style", "template", "nav", "svg", "button", "select", "textarea", "pre"))
"""What holds no words of the page's own; examples stand in `pre`."""
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "time", "u", "var", "wbr")
)  # fmt: skip
"""What stands within a sentence; a phrase runs across no other."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's words. `section` is the page above it on the way from the home page; empty right below that."""

    title: str
    description: str
    section: str
    body: str

    @property
    def texts(self) -> Texts:
        return {Zone.TITLE: (self.title,), Zone.SUMMARY: (self.description,), Zone.BODY: (self.body,)}


def page_text(html: str, general: str) -> PageText:
    """The words of a page. A description that is the `general` one of the site says nothing of this page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    description = reader.description if reader.description != general else ""
    title, heading = _tidied(reader.title), _tidied(reader.heading)
    above = [_tidied(step) for step in reader.crumbs[1:-1]]
    body = "\n".join(filter(None, map(_tidied, "".join(reader.body).split("\n"))))
    return PageText(heading or title, description, above[-1] if above else "", body)


def _tidied(text: str | list[str]) -> str:
    return _SPACE.sub(" ", "".join(text)).strip()


class _Reader(HTMLParser):
    """Parts a page: each text belongs to the innermost element that says what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.heading: list[str] = []
        self.description = ""
        self.crumbs: list[str] = []
        self.body: list[str] = []
        self._open: list[str] = []
        self._has_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "meta" and told.get("name") == "description":
            self.description = _tidied(told.get("content") or "")
        if tag not in _INLINE:
            self._say("\n")
        if tag in _VOID:
            return
        if tag == "nav" and "crumbs" in (told.get("class") or "").split():
            tag = _CRUMBS
        elif "insert" in (told.get("class") or "").split():
            tag = _INSERT + tag
        elif tag == "li" and self._open and _CRUMBS in self._open:
            self.crumbs.append("")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        names = (tag, _INSERT + tag, _CRUMBS) if tag == "nav" else (tag, _INSERT + tag)
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] in names:
                self._has_heading |= "h1" in self._open[place:]
                del self._open[place:]
                break
        if tag not in _INLINE:
            self._say("\n")

    def handle_data(self, data: str) -> None:
        if _CRUMBS in self._open:
            if self.crumbs:
                self.crumbs[-1] += data
        elif self._is_unsaid:
            pass
        elif "h1" in self._open:
            if not self._has_heading:
                self.heading.append(data)
        elif "main" in self._open:
            self._say(_SPACE.sub(" ", data))
        elif "title" in self._open:
            self.title.append(data)

    def _say(self, text: str) -> None:
        if "main" in self._open and "h1" not in self._open and not self._is_unsaid:
            self.body.append(text)

    @property
    def _is_unsaid(self) -> bool:
        return not _UNSAID.isdisjoint(self._open) or any(each.startswith(_INSERT) for each in self._open)
