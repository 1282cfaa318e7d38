"""MkDocs' events, each turned into a call. Only this module and the package's macros know MkDocs."""

import logging
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # the `mkdocs` command does not put the repository there
    sys.path.insert(0, str(ROOT))

from jinja2 import Environment  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.livereload import LiveReloadServer  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from pydantic import ValidationError  # noqa: E402

from macros.catalogue.catalogue import today  # noqa: E402
from macros.pages.settings import FrontPage, Settings, read_front_page, read_settings  # noqa: E402
from macros.pages.templates import equip  # noqa: E402
from macros.publish.outputs import DuplicateOutputError  # noqa: E402
from macros.publish.publication import Publication, VocabularyError, begin, current, page_address  # noqa: E402
from macros.texts import build as texts  # noqa: E402

PROFILES = "profiles"
DEMO_VARIABLE = "GUONG_DEMO"
_NO = ("0", "false", "khong", "không")

log = logging.getLogger("mkdocs.guong")
_serving = False
_front_page = FrontPage()


def on_startup(command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything first: a build with errors writes nothing."""
    root = Path(config.config_file_path).parent
    try:
        publication = Publication.read(root / PROFILES, _settings(config), today(), root)
    except VocabularyError as error:
        raise _stop(error.problems) from None
    global _front_page
    _front_page, problems = read_front_page(Path(config.docs_dir) / "index.md", "docs/index.md")
    for problem in (*problems, *publication.problems):
        log.log(logging.ERROR if problem.is_error else logging.WARNING, str(problem))
    errors = sum(problem.is_error for problem in (*problems, *publication.problems))
    if errors and not _serving:
        raise Abort(texts.STOPPED.format(count=errors))
    if errors:
        log.error(texts.SKIPPED.format(count=errors))
    begin(publication)


def _stop(problems: Any) -> Abort:
    for problem in problems:
        log.error(str(problem))
    return Abort(texts.STOPPED.format(count=len(problems)))


def _settings(config: MkDocsConfig) -> Settings:
    mark = Path(config.docs_dir) / config.theme["logo"]
    extra = dict(config.extra)
    if os.environ.get(DEMO_VARIABLE, "").lower() in _NO:
        extra["demo"] = False
    try:
        return read_settings(config.site_name, config.site_url, extra, mark.read_text(encoding="utf-8"))
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise Abort(texts.SETTINGS.format(errors="; ".join(faults))) from None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what Material's theme ships and our pages do not use: its scripts, styles and search workers."""
    theme = Path(__file__).parent / "pages" / "theme"
    docs = Path(config.docs_dir)
    for file in list(files):
        source = file.abs_src_path
        if source and not Path(source).is_relative_to(docs) and not Path(source).is_relative_to(theme):
            files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """MkDocs' own environment escapes nothing; with our templates it escapes everything."""
    publication = current()
    equip(env, publication.assets)
    env.globals["site"] = publication.site
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Give a hand-written page the same head as ours, and the home page what it shows of the catalogue."""
    publication = current()
    address = page_address(page.url)
    context["head"] = publication.head(address, str(page.title), str(page.meta.get("description", "")))
    if not address:
        context["home"] = publication.home(_front_page)
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The page of errors is shown at any address: its links start from the root of the server."""
    if template_name == "404.html":
        from macros.texts.pages import not_found

        base = f"/{(config.site_url or '').partition('://')[2].partition('/')[2]}"
        context["head"] = current().head(template_name, not_found, "", base=base)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write our pages beside those of MkDocs, and our sitemap in place of its own."""
    site_dir = Path(config.site_dir)
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site_dir / name).unlink(missing_ok=True)
    pages = {page_address(url): source for url, source in _hand_written.items()}
    try:
        current().outputs(pages).write(site_dir)
    except DuplicateOutputError as error:
        raise Abort(texts.DUPLICATE.format(detail=error)) from None


_hand_written: dict[str, str] = {}


def on_nav(nav: Any, config: MkDocsConfig, files: Files) -> Any:
    """Remember which pages MkDocs renders: our outputs may not take their addresses."""
    _hand_written.clear()
    _hand_written.update({file.url: file.src_uri for file in files.documentation_pages()})
    return nav


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Build again when a profile, a template or the code changes."""
    for folder in (ROOT / PROFILES, ROOT / "macros"):
        server.watch(str(folder))
    return server
