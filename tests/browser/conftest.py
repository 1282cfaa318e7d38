"""Chromium over a server that sends the site with the strictest policy it must live with."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, Response, sync_playwright

from tests.site.building import ROOT, build

POLICY = "; ".join(
    [
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("img", "style", "script", "font", "manifest", "connect")),
        "base-uri 'none'",
        "form-action 'self'",
    ]
)
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name that the base class gives it)
        """A test's output is no place for an access log."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the repository's own site stands while the tests run, with a slash at the end."""
    built = build(ROOT, tmp_path_factory.mktemp("browser") / "site", strict=False)
    assert built.status == 0, built.output
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(built.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = (os.environ.get("GUONG_CHROMIUM", ""), *NAMES)
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("không có Chromium: đặt GUONG_CHROMIUM, hoặc chạy scripts/setup chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@dataclass
class Tab:
    """A page of the browser and everything that it complained about."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Page:
        """The page of the site at `path`, with all that it loads."""
        self.page.goto(self.address + path, wait_until="load")
        self.page.evaluate("document.fonts.ready")
        return self.page

    def watch(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _error(self, error: Error) -> None:
        self.complaints.append(f"error: {error}")

    def _request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.address).netloc:
            self.complaints.append(f"elsewhere: {request.url}")

    def _failed(self, request: Request) -> None:
        # The icon comes late: the reader may be on the next page by then, and Chromium drops the request.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.complaints.append(f"{response.status}: {response.url}")


@dataclass
class Tabs:
    browser: Browser
    address: str
    contexts: list[BrowserContext] = field(default_factory=list)

    def new(self, width: int = 1280, **options: Any) -> Tab:
        """A tab of a reader's own, with nothing kept from before; `options` are those of a context."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="vi-VN", **options)
        self.contexts.append(context)
        tab = Tab(context.new_page(), self.address)
        tab.watch()
        return tab


@pytest.fixture
def tabs(browser: Browser, address: str) -> Iterator[Tabs]:
    """Opens tabs, and closes them after the test."""
    made = Tabs(browser, address)
    yield made
    for context in made.contexts:
        context.close()
