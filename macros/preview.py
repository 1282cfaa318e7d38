"""The live preview: MkDocs' own server, which follows files without polling and builds no more than what changed.

A profile, a photo or the plan that is saved does not run MkDocs at all. Its own pages are then rendered once more from
what it prepared; where that is not enough, MkDocs follows.
"""

import logging
import os
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page
from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileModifiedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from macros.pages.addresses import base_of, file_of
from macros.pages.templates import THEME, located
from macros.publish.running import current, page_address
from macros.publish.workplace import OPEN_VARIABLE
from macros.texts import build as texts

log = logging.getLogger("mkdocs.guong")

_CHANGES = (EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED)
_QUIET_FOR = 0.04
"""Seconds without a further change before a build begins: an editor writes a file in several steps."""


@dataclass
class Preview:
    """`quick` builds what MkDocs need not; it tells whether that was all. `whole` runs MkDocs. `tell` shows on the
    pages why neither could.
    """

    quick: Callable[[], bool]
    whole: Callable[[], None]
    tell: Callable[[str], None]
    lock: threading.Lock = field(default_factory=threading.Lock)

    def build(self) -> None:
        """Bring the preview up to date. Nothing is raised: the server would keep every reader waiting."""
        with self.lock:
            try:
                if not self.quick():
                    self.whole()
            except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it is, the preview goes on)
                # A macro's fault ends MkDocs by a bare number, after it was told.
                why = texts.SEE_PROMPT if str(error).isdecimal() else str(error)
                told = texts.PREVIEW_FAILED.format(error=why)
                log.error(told)  # noqa: TRY400 (for a clerk: no traceback)
                self.tell(told)


@dataclass(frozen=True)
class Drawn:
    """A hand-written page as MkDocs last rendered it, to be drawn again when what it shows of the catalogue changes."""

    page: Page
    environment: Environment
    context: dict[str, Any]

    @property
    def calls_macros(self) -> bool:
        """Whether its own words come from the catalogue, which only MkDocs can make anew."""
        return bool(self.page.meta.get("render_macros"))

    def draw_again(self, folder: Path) -> None:
        """Write the page below `folder`, as MkDocs would."""
        address = page_address(self.page.url)
        description = str(self.page.meta.get("description") or "")
        self.environment.globals["site"] = current().site
        self.context.update(current().context(address, str(self.page.title), description))
        template = self.environment.get_template(str(self.page.meta.get("template", "main.html")))
        html = located(template.render(self.context), base_of(address))
        (folder / file_of(address)).write_text(html, encoding="utf-8")


class _Changes(FileSystemEventHandler):
    """Passes on that something changed; that a file was only read is no news."""

    def __init__(self, inner: FileSystemEventHandler) -> None:
        self._inner = inner

    def dispatch(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and not (event.is_directory and event.event_type == EVENT_TYPE_MODIFIED):
            # MkDocs passes over folders, but one that is moved away or in takes its files along.
            self._inner.dispatch(FileModifiedEvent(event.src_path))


class _Observer(Observer):  # type: ignore[valid-type, misc]
    def schedule(self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> Any:
        return super().schedule(_Changes(event_handler), path, recursive=recursive)


def prepare(server: LiveReloadServer, config: MkDocsConfig, site: Path, preview: Preview) -> LiveReloadServer:
    """Let `server` show the folder `site` and follow everything that the site is made from."""
    server.builder = preview.build
    server.root = str(site)
    server.build_delay = _QUIET_FOR
    server.error_handler = partial(_error_page, server, site)
    watched = [config.docs_dir, config.config_file_path]
    for path in watched:
        server.unwatch(path)
    server.observer = _Observer()
    for path in (*watched, str(Path(config.config_file_path).parent / "profiles"), str(THEME.parent)):
        server.watch(path)
    address = os.environ.get(OPEN_VARIABLE)
    if address:
        threading.Timer(1, webbrowser.open, (server.url + address,)).start()
    return server


def _error_page(server: LiveReloadServer, site: Path, code: int) -> bytes:
    """A page of errors, which reloads as any other: what was looked for may come back."""
    content = (site / f"{code}.html").read_bytes()
    # MkDocs does so for every other page.
    return bytes(server._inject_js_into_html(content, server._visible_epoch))  # type: ignore[no-untyped-call] # noqa: SLF001
