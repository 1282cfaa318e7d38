"""A page read as a tree, and what is wrong with its markup as far as that can be told without a browser."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
PHRASING_ONLY = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "span",
    "b",
    "small",
    "strong",
    "em",
    "button",
    "summary",
    "dt",
}
FLOW = {
    *("address", "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "form", "header", "hr"),
    *("main", "nav", "ol", "p", "pre", "section", "table", "ul", "h1", "h2", "h3", "h4", "h5", "h6"),
}
PARENTS = {
    "li": {"ul", "ol", "template"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "tr": {"thead", "tbody", "table"},
    "td": {"tr"},
    "th": {"tr"},
    "thead": {"table"},
    "tbody": {"table"},
    "figcaption": {"figure"},
    "summary": {"details"},
}
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "tr": {"td", "th"}, "tbody": {"tr"}, "thead": {"tr"}}
LINES = FLOW | {"li", "dt", "dd", "tr", "figcaption", "summary", "title", "body"}
STRUCTURED_DATA = "application/ld+json"
_HANDLER = re.compile(r"on[a-z]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict[str, str]
    parent: "Element | None"
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, *tags: str) -> list["Element"]:
        return [each for each in self.walk() if each.tag in tags]

    def ancestors(self) -> Iterator["Element"]:
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def text(self) -> str:
        """The words inside, in one line."""
        words = "".join(part if isinstance(part, str) else f" {part.text} " for part in self.children)
        return " ".join(words.split())


class Page(HTMLParser):
    """`root` holds the page; `faults` what is wrong with it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("document", {}, None)
        self.faults: list[str] = []
        self._here = self.root
        if control := _CONTROL.search(html):
            self.faults.append(f"control character U+{ord(control[0]):04X}")
        self.feed(html)
        self.close()
        if self._here is not self.root:
            self.faults.append(f"<{self._here.tag}> is never closed")
        self.faults += [fault for element in self.root.walk() for fault in _element_faults(element)]
        self.faults += _page_faults(self.root)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        if len(set(names)) < len(names):
            self.faults.append(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs}, self._here)
        self._here.children.append(element)
        if tag not in VOID:
            self._here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._here.tag:
            self.faults.append(f"</{tag}> closes <{self._here.tag}>")
        elif self._here.parent:
            self._here = self._here.parent

    def handle_data(self, data: str) -> None:
        self._here.children.append(data)

    def find(self, *tags: str) -> list[Element]:
        return self.root.find(*tags)

    def meta(self, name: str) -> str | None:
        """The content of <meta name> or <meta property>; None where there is none."""
        for element in self.find("meta"):
            if name in (element.attributes.get("name"), element.attributes.get("property")):
                return element.attributes.get("content", "")
        return None


def _element_faults(element: Element) -> Iterator[str]:
    parent = element.parent.tag if element.parent else ""
    above = [each.tag for each in element.ancestors()]
    if element.tag in PARENTS and parent not in PARENTS[element.tag]:
        yield f"<{element.tag}> in <{parent}>"
    if parent in CHILDREN and element.tag not in CHILDREN[parent]:
        yield f"<{parent}> holds <{element.tag}>"
    inline = PHRASING_ONLY.intersection(above)
    # A heading may stand in a summary, and nothing else of the kind.
    is_heading_of_details = inline == {"summary"} and element.tag.startswith("h")
    if element.tag in FLOW and inline and not is_heading_of_details:
        yield f"<{element.tag}> in <{min(inline)}>"
    if element.tag in ("a", "button") and {"a", "button", "summary"}.intersection(above):
        yield f"<{element.tag}> in another link or button"
    for name, value in element.attributes.items():
        if name == "style" or _HANDLER.fullmatch(name):
            yield f"<{element.tag}> has {name}"
        if name in ("href", "src", "action") and re.match(
            r"[\s\x00-\x1f]*(javascript|data|vbscript):", value, re.IGNORECASE
        ):
            yield f"<{element.tag}> has {name}={value!r}"
    if element.tag in ("style", "iframe", "object", "embed", "base") or (
        element.tag == "form" and not _is_ours(element)
    ):
        yield f"<{element.tag}>"
    if element.tag == "script":
        yield from _script_faults(element)
    yield from _missing(element)


def _script_faults(script: Element) -> Iterator[str]:
    """A script is a file of its own; what stands in the page is data, which no policy needs to allow."""
    if script.attributes.get("type") != STRUCTURED_DATA:
        if script.text or "src" not in script.attributes:
            yield "a script in the page"
    elif set(script.attributes) != {"type"} or "<" in script.text:
        yield "structured data that is more than data"
    else:
        try:
            json.loads(script.text)
        except ValueError:
            yield "structured data that no machine can read"


def _is_ours(form: Element) -> bool:
    """The search, which leads to its own page; or the button that closes its box, which sends nothing."""
    action = form.attributes.get("action")
    if form.attributes.get("role") == "search":
        return re.fullmatch(r"(\./|(\.\./)+|/([\w-]+/)?)tim/", action or "") is not None
    return form.attributes.get("method") == "dialog" and action is None


def _missing(element: Element) -> Iterator[str]:
    needed = {
        "img": ("src", "alt", "width", "height"),
        "button": ("type",),
        "a": ("href",),
        "html": ("lang",),
        "th": ("scope",),
    }.get(element.tag, ())
    if any(each.tag == "template" for each in element.ancestors()):  # a script fills it
        return
    from_markdown = any("prose" in each.attributes.get("class", "") for each in element.ancestors())
    for name in needed:
        if name not in element.attributes and not (from_markdown and name == "scope"):
            yield f"<{element.tag}> lacks {name}"
    if element.tag in ("a", "button", "h1", "h2", "h3", "h4", "title", "li", "dt", "dd", "summary", "figcaption"):
        named = element.attributes.get("aria-label") or element.attributes.get("aria-hidden")
        if not element.text and not named and not element.find("img"):
            yield f"<{element.tag}> is empty"


def _page_faults(root: Element) -> Iterator[str]:
    ids = [element.attributes["id"] for element in root.walk() if "id" in element.attributes]
    yield from (f"id {name!r} twice" for name in sorted(set(ids)) if ids.count(name) > 1)
    for element in root.walk():
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for target in element.attributes.get(name, "").split():
                if target not in ids:
                    yield f"{name} names no element: {target}"
    level = 0
    for heading in root.find("h1", "h2", "h3", "h4"):
        if any("filters--bar" in each.attributes.get("class", "") for each in heading.ancestors()):
            continue  # the same filters once more, for phones
        deeper = int(heading.tag[1])
        if deeper > level + 1 and level:
            yield f"<{heading.tag}> “{heading.text}” after <h{level}>"
        level = deeper


def words(element: Element) -> str:
    """The words of an element as a person reads them: a line for each block, headings marked as in Markdown."""
    lines = [""]

    def read(part: Element) -> None:
        if part.tag in ("script", "svg", "style"):
            return
        is_block = part.tag in LINES
        if is_block:
            lines.append("#" * int(part.tag[1]) + " " if re.fullmatch(r"h[1-6]", part.tag) else "")
        if part.tag == "li":
            lines[-1] += "- "
        if part.tag == "img" and part.attributes.get("alt"):
            lines[-1] += f"[{part.attributes['alt']}]"
        for child in part.children:
            if isinstance(child, str):
                lines[-1] += re.sub(r"\s+", " ", child)
            else:
                read(child)
        if part.tag in ("td", "th"):
            lines[-1] += " | "
        if is_block:
            lines.append("")

    read(element)
    tidy = (re.sub(r" +", " ", line).strip() for line in lines)
    return "\n".join(line for line in tidy if line and line != "-") + "\n"
