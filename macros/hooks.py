"""MkDocs' events, each turned into a call; `run.py` holds what they share.

What takes long to import is imported where it is used: a build with nothing to do is to end at once.
"""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # the `mkdocs` command does not put the repository there
    sys.path.insert(0, str(ROOT))

from jinja2 import Environment  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.livereload import LiveReloadServer  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402
from mkdocs.structure.files import Files, InclusionLevel  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402

from macros.pages import addresses  # noqa: E402
from macros.pages.addresses import base_of  # noqa: E402
from macros.pages.templates import THEME, equip, located  # noqa: E402
from macros.publish.running import current, has_begun, page_address  # noqa: E402
from macros.run import Run  # noqa: E402
from macros.texts import build as texts  # noqa: E402
from macros.texts import pages  # noqa: E402

MAIN = "noi-dung"
"""The anchor of the main part of every page, which the link past the navigation leads to."""

_run = Run()


def on_startup(command: str, **_: object) -> None:
    _run.is_preview = command == "serve"
    if not _run.is_preview:
        gc.disable()  # a short run that keeps most of what it makes


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the place where the site is built; MkDocs writes to a folder of its own there."""
    # Anchors of headings keep the letter đ, which Markdown's own way of making them loses.
    config.mdx_configs.setdefault("toc", {})["slugify"] = _anchor
    _run.start(config)
    return config


def _anchor(heading: str, separator: str) -> str:
    from macros.catalogue.names import fold

    anchor = fold(heading).replace("-", separator)
    return f"{anchor}{separator}1" if anchor == MAIN else anchor


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything first: a build with errors writes nothing, a preview shows what is sound."""
    if _run.nothing_to_do:
        return
    errors = _run.read(config)
    if errors and not (_run.is_preview and has_begun()):
        raise Abort(texts.STOPPED.format(count=errors))
    if not _run.is_preview:
        _run.spare_mkdocs(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what Material ships and our pages do not use, and note what MkDocs writes."""
    ours = (Path(config.docs_dir), THEME)
    for file in list(files):
        source = file.abs_src_path
        if (
            _run.passes_by
            or (source and not any(Path(source).is_relative_to(folder) for folder in ours))
            or current().leaves_out(source)
        ):
            files.remove(file)
    if _run.passes_by:
        return files
    _run.hand_written = [page_address(page.url) for page in files.documentation_pages()]
    left_out = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
    _run.sources = {}
    for file in files:
        if file.inclusion not in left_out:
            other = _run.sources.setdefault(file.dest_uri, file.src_uri)
            if other != file.src_uri:
                raise Abort(texts.DUPLICATE.format(detail=f"{file.dest_uri}: {other} / {file.src_uri}"))
    return files


@event_priority(100)  # before the plugin calls the macros: it ends the build at the first slip
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Give a special topic its template, and look through a page's macros before they are called."""
    address = page_address(page.url)
    if current().topic(address):
        page.meta = {**page.meta, "template": "topic.html", "render_macros": True}
    elif address == addresses.TOPICS:
        page.meta = {**page.meta, "template": "topics.html"}
    if page.meta.get("render_macros"):
        from macros.page_macros import looks_sound

        if not looks_sound(config.plugins["macros"], page, markdown):
            page.meta = {**page.meta, "render_macros": False}
    return markdown


def on_env(env: Environment, **_: object) -> Environment:
    """MkDocs' own environment escapes nothing; set up as ours it escapes everything."""
    if _run.passes_by:
        return env
    _run.tell_pages()
    equip(env, current().assets, current().place.templates)
    env.globals["site"] = current().site
    _run.environment, _run.drawn = env, []
    return env


def on_page_context(context: dict[str, Any], page: Page, **_: object) -> dict[str, Any]:
    """Give a hand-written page the same head as ours, and the home page what it shows of the catalogue."""
    address = page_address(page.url)
    context |= current().context(address, str(page.title), str(page.meta.get("description") or ""))
    if _run.is_preview:
        from macros.preview import Drawn

        assert _run.environment
        _run.drawn.append(Drawn(page, _run.environment, context))
    return context


def on_post_page(output: str, page: Page, **_: object) -> str:
    return located(output, base_of(page_address(page.url)))


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    if template_name == "404.html":
        context["head"] = current().head_of_errors(pages.not_found, urlsplit(config.site_url or "/").path)
    return context


def on_post_template(output_content: str, config: MkDocsConfig, **_: object) -> str:
    """The page of errors is shown at any address: its links start from the root of the server."""
    return located(output_content, urlsplit(config.site_url or "/").path)


def on_post_build(config: MkDocsConfig) -> None:
    """Join our pages with those of MkDocs, and let readers have the whole."""
    _run.finish(config)
    if not _run.is_preview:
        _run.stop()


def on_build_error(**_: object) -> None:
    """A build that failed changes nothing; whoever comes next may build at once."""
    if not _run.is_preview:
        _run.stop()


def on_shutdown(**_: object) -> None:
    _run.stop()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Follow every file that the site is made from, and show the folder that we write."""
    from macros.preview import Preview, prepare

    _run.here.lock.tell(address=server.url)
    return prepare(server, config, _run.here.site, Preview(partial(_run.follow, config), builder, _run.tell))
