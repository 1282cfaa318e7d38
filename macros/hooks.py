"""MkDocs' events, each turned into a call. Only this module and the package's macros know MkDocs."""

import logging
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
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
from mkdocs.structure.files import Files, InclusionLevel  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from pydantic import ValidationError  # noqa: E402
from pydantic_core import PydanticCustomError  # noqa: E402

from macros.catalogue.catalogue import today  # noqa: E402
from macros.catalogue.names import fold  # noqa: E402
from macros.catalogue.problems import Problem  # noqa: E402
from macros.catalogue.values import parse_flag  # noqa: E402
from macros.pages.settings import Settings, read_settings  # noqa: E402
from macros.pages.templates import THEME, equip  # noqa: E402
from macros.publish.outputs import DuplicateOutputError  # noqa: E402
from macros.publish.publication import (  # noqa: E402
    Publication,
    VocabularyError,
    begin,
    current,
    has_begun,
    page_address,
)
from macros.texts import build as texts  # noqa: E402
from macros.texts import pages  # noqa: E402

log = logging.getLogger("mkdocs.guong")

DEMO_VARIABLE = "GUONG_DEMO"


@dataclass
class _Run:
    """What one event leaves for a later one: whether this is a preview, and what MkDocs writes by itself.

    `hand_written` are the addresses of its pages, `taken` the path and the source of each of its files.
    """

    is_preview: bool = False
    hand_written: list[str] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)


_run = _Run()


def on_startup(command: str, **_: object) -> None:
    _run.is_preview = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Anchors of headings keep the letter đ, which Markdown's own way of making them loses."""
    config.mdx_configs.setdefault("toc", {})["slugify"] = _anchor
    return config


def _anchor(heading: str, separator: str) -> str:
    return fold(heading).replace("-", separator)


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything first: a build with errors writes nothing, a preview shows what is sound."""
    root = Path(config.config_file_path).parent
    publication: Publication | None = None
    try:
        publication = Publication.read(root, Path(config.docs_dir), _settings(config), today())
        problems = publication.problems
    except VocabularyError as error:
        problems = error.problems
    _report(problems)
    errors = sum(problem.is_error for problem in problems)
    if errors and not (_run.is_preview and (publication or has_begun())):
        raise Abort(texts.STOPPED.format(count=errors))
    if publication is None:  # raising would leave every request of the preview waiting
        log.error(texts.KEPT)
        return
    if errors:
        log.error(texts.SKIPPED.format(count=errors))
    begin(publication)


def _report(problems: Iterable[Problem]) -> None:
    for problem in problems:
        if problem.is_error:
            log.error(str(problem))
        else:  # told, and passed: a warning of MkDocs would stop a strict build
            log.info(texts.WARNING.format(problem=problem))


def _settings(config: MkDocsConfig) -> Settings:
    mark, icon = _theme_file(config, "logo"), _theme_file(config, "favicon")
    extra = dict(config.extra)
    if os.environ.get(DEMO_VARIABLE):
        extra["demo"] = _demo_wanted(os.environ[DEMO_VARIABLE])
    try:
        return read_settings(
            config.site_name,
            config.site_url,
            extra,
            mark.read_text(encoding="utf-8"),
            icon.relative_to(config.docs_dir).as_posix(),
        )
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise Abort(texts.SETTINGS.format(errors="; ".join(faults))) from None


def _demo_wanted(answer: str) -> bool:
    """What the variable asks for. An answer that is not understood stops the build: nothing is shown by mistake."""
    try:
        return parse_flag(answer)
    except PydanticCustomError:
        raise Abort(texts.DEMO.format(variable=DEMO_VARIABLE, answer=answer)) from None


def _theme_file(config: MkDocsConfig, key: str) -> Path:
    """The file below docs/ that a setting of the theme names; Material's own are not published."""
    name = config.theme.get(key)
    path = Path(config.docs_dir) / str(name)
    if not name or not path.is_file():
        raise Abort(texts.THEME_FILE.format(key=key))
    return path


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what Material ships and our pages do not use, and note what MkDocs writes."""
    ours = (Path(config.docs_dir), THEME)
    for file in list(files):
        source = file.abs_src_path
        if source and not any(Path(source).is_relative_to(folder) for folder in ours):
            files.remove(file)
    _run.hand_written = [page_address(page.url) for page in files.documentation_pages()]
    left_out = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
    _run.taken = [(file.dest_uri, file.src_uri) for file in files if file.inclusion not in left_out]
    return files


def on_env(env: Environment, **_: object) -> Environment:
    """MkDocs' own environment escapes nothing; set up as ours it escapes everything."""
    equip(env, current().assets)
    env.globals["site"] = current().site
    return env


def on_page_context(context: dict[str, Any], page: Page, **_: object) -> dict[str, Any]:
    """Give a hand-written page the same head as ours, and the home page what it shows of the catalogue."""
    address = page_address(page.url)
    context["head"] = current().head(address, str(page.title), str(page.meta.get("description") or ""))
    if not address:
        context["home"] = current().home()
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The page of errors is shown at any address: its links start from the root of the server."""
    if template_name == "404.html":
        root = urlsplit(config.site_url or "/").path
        context["head"] = current().head_of_errors(pages.not_found, root)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write our pages beside those of MkDocs, and our sitemap in place of its own."""
    site_dir = Path(config.site_dir)
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site_dir / name).unlink(missing_ok=True)
    try:
        current().outputs(_run.hand_written, _run.taken).write(site_dir)
    except DuplicateOutputError as error:
        raise Abort(texts.DUPLICATE.format(detail=error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Build again when a profile, a vocabulary or a template changes."""
    for folder in (Path(config.config_file_path).parent / "profiles", THEME.parent):
        server.watch(str(folder))
    return server
