"""Search engines in Chromium, over a server that counts what it sends.

Bytes and requests are counted where they are sent: engines search in workers, whose requests a page's own log leaves out.
"""

import gzip
import mimetypes
import os
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.benchmarks.search_queries import Query

ANSWERS_WITHIN = 900
"""Seconds for one query, with all that must be loaded before it; some engines first build an index for minutes."""

SHOWN = 10
"""Results of a list."""

_ELSEWHERE = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_COMPRESSED = (".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt")
_ASK = """async ([text, filters, shown, limit]) => {
  const late = new Promise((_, fail) => setTimeout(fail, limit * 1000, new Error(`no answer: ${text}`)));
  const answer = async () => {
    await window.ready;
    const start = performance.now();
    const ids = await window.query(text, filters, shown);
    const end = performance.now();
    return { ids, took: end - start, since: end };
  };
  return Promise.race([answer(), late]);
}"""


@dataclass
class Traffic:
    """What was sent, without index.html: the page of the measure itself."""

    sent: int = 0
    requests: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, count: int) -> None:
        with self.lock:
            self.sent += count
            self.requests += 1

    def reset(self) -> None:
        with self.lock:
            self.sent = self.requests = 0


@dataclass(frozen=True)
class Cold:
    """The first query of a visitor, as far as the first result: milliseconds since the page was asked for, bytes with
    headers, requests.
    """

    milliseconds: float
    sent: int
    requests: int


@dataclass(frozen=True)
class Answers:
    """What an engine found for each query, and how long it took: in milliseconds once everything had been asked once."""

    found: Sequence[Sequence[str]]
    warm: Sequence[float]
    cold: Sequence[Cold]


class _Handler(BaseHTTPRequestHandler):
    """An ordinary static host: text goes out as gzip, files that are compressed already as they are."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, folder: Path, traffic: Traffic) -> None:
        self.folder, self.traffic = folder, traffic
        super().__init__(*arguments)

    def do_GET(self) -> None:
        name = unquote(urlsplit(self.path).path).lstrip("/")
        path = (self.folder / (name or "index.html")).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        is_text = path.suffix in _COMPRESSED
        content = _sent(path, is_text)
        headers = [
            "HTTP/1.1 200 OK",
            f"Content-Type: {mimetypes.guess_type(path.name)[0] or 'application/octet-stream'}",
            f"Content-Length: {len(content)}",
            *(["Content-Encoding: gzip", "Vary: Accept-Encoding"] if is_text else []),
            "Cache-Control: public, max-age=3600",
        ]
        answer = "\r\n".join((*headers, "", "")).encode("ascii") + content
        if name:
            self.traffic.add(len(answer))
        self.wfile.write(answer)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name that the base class gives it)
        """The output is for the results."""


@lru_cache(maxsize=20_000)
def _sent(path: Path, is_text: bool) -> bytes:
    """A host compresses a file once, not for each visitor."""
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if is_text else content


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Traffic]]:
    """The address at which `folder` is served, with a slash at the end, and what was sent so far."""
    traffic = Traffic()
    handler = partial(_Handler, folder=folder.resolve(), traffic=traffic)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/", traffic
    finally:
        server.shutdown()
        server.server_close()
        _sent.cache_clear()


def chromium_path() -> str | None:
    names = filter(None, (os.environ.get("GUONG_CHROMIUM"), *_ELSEWHERE))
    return next((path for name in names if (path := shutil.which(name))), None)


@contextmanager
def launched(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def ask_all(browser: Browser, folder: Path, queries: Sequence[Query], cold: Sequence[Query]) -> Answers:
    """Put `queries` to the engine in `folder`, all of them twice in one tab, then each of `cold` in a fresh browser."""
    with served(folder) as (address, traffic):
        with _tab(browser) as page:
            page.goto(address)
            found = [_ask(page, query)["ids"] for query in queries]
            warm = [_ask(page, query)["took"] for query in queries]
        return Answers(found, warm, [_cold(browser, address, traffic, query) for query in cold])


def _cold(browser: Browser, address: str, traffic: Traffic, query: Query) -> Cold:
    with _tab(browser) as page:
        traffic.reset()
        page.goto(address)
        took = _ask(page, query, 1)["since"]
        return Cold(took, traffic.sent, traffic.requests)


def _ask(page: Page, query: Query, shown: int = SHOWN) -> Mapping[str, Any]:
    answer: Mapping[str, Any] = page.evaluate(_ASK, [query.text, dict(query.filters), shown, ANSWERS_WITHIN])
    return answer


@contextmanager
def _tab(browser: Browser) -> Iterator[Page]:
    """A tab of a visitor who has never been there."""
    context = browser.new_context(locale="vi-VN")
    try:
        yield context.new_page()
    finally:
        context.close()
