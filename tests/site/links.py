"""Whether everything that a site refers to is there: pages, files, anchors, symbols; and nothing from elsewhere."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from tests.site.markup import Element, Page

_HERE = "http://site.invalid"
_REFERENCES = {
    "a": ("href",),
    "link": ("href",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href",),
    "video": ("src", "poster"),
    "form": ("action",),
    "button": ("formaction",),
}
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)")


def faults(site: Path, prefix: str = "/") -> list[str]:
    """Every reference of the site that leads nowhere or to another host. `prefix` is where the site stands."""
    checker = _Checker(site, prefix)
    found = []
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix == ".html":
            found += [f"{name}: {fault}" for fault in checker.page_faults(path, name)]
        elif path.suffix in (".css", ".svg"):
            found += [f"{name}: {fault}" for fault in checker.text_faults(path, name)]
    return found


def hosts(site: Path) -> set[str]:
    """The hosts that links of the site lead to."""
    links = (link for path in site.rglob("*.html") for link in Page(path.read_text("utf-8")).find("a"))
    return {host for link in links if (host := urlsplit(link.attributes.get("href", "")).netloc)}


class _Checker:
    def __init__(self, site: Path, prefix: str) -> None:
        self._site = site
        self._prefix = prefix

    def page_faults(self, path: Path, name: str) -> Iterator[str]:
        page = Page(path.read_text("utf-8"))
        # The page of errors is shown at any address; its links must hold at a deep one.
        address = "a/b/c/" if name == "404.html" else name.removesuffix("index.html")
        for element, reference in _references(page):
            if urlsplit(reference).scheme in ("mailto", "tel") and element.tag == "a":
                continue
            if urlsplit(reference).netloc or urlsplit(reference).scheme:
                if not _may_lead_away(element):
                    yield f"<{element.tag}> loads from elsewhere: {reference}"
                continue
            if fault := self._resolved(address, reference, name):
                yield fault

    def text_faults(self, path: Path, name: str) -> Iterator[str]:
        text = path.read_text("utf-8")
        for match in _CSS_URL.finditer(text):
            reference = match[1] or match[2]
            if reference.startswith("#"):
                continue
            fault = f"loads from elsewhere: {reference}" if ":" in reference else self._resolved(name, reference, name)
            if fault:
                yield fault
        if path.suffix == ".svg":
            yield from (f"holds <{tag}>" for tag in ("script", "foreignObject", "image") if f"<{tag}" in text)

    def _resolved(self, address: str, reference: str, name: str) -> str | None:
        """What is wrong with a reference on the page at `address`, None where it leads somewhere."""
        target = urlsplit(urljoin(f"{_HERE}{self._prefix}{address}", reference))
        if not target.path.startswith(self._prefix):
            return f"leads out of the site: {reference}"
        inside = unquote(target.path.removeprefix(self._prefix))
        if not reference.partition("#")[0]:
            inside = name
        path = self._site / inside / "index.html" if not inside or inside.endswith("/") else self._site / inside
        if not path.is_file():
            return f"leads nowhere: {reference}"
        if target.fragment and unquote(target.fragment) not in _ids(path):
            return f"no such place: {reference}"
        return None


def _references(page: Page) -> Iterator[tuple[Element, str]]:
    for element in page.root.walk():
        for attribute in _REFERENCES.get(element.tag, ()):
            value = element.attributes.get(attribute)
            if value is None:
                continue
            if attribute == "srcset":
                yield from ((element, part.split()[0]) for part in value.split(",") if part.strip())
            else:
                yield element, value


def _may_lead_away(element: Element) -> bool:
    """A plain link a reader may follow, and the page's own address; nothing that a browser fetches by itself."""
    return element.tag == "a" or (element.tag == "link" and element.attributes.get("rel") == "canonical")


@cache
def _ids(path: Path) -> frozenset[str]:
    text = path.read_text("utf-8")
    if path.suffix == ".svg":
        return frozenset(element.get("id", "") for element in ElementTree.fromstring(text).iter())
    return frozenset(element.attributes.get("id", "") for element in Page(text).root.walk())
