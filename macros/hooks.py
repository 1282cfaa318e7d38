"""MkDocs' events, each turned into a call. Only this module and the package's macros know MkDocs.

What takes long to import is imported where it is used: a build with nothing to do is to end at once.
"""

import gc
import logging
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
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
from mkdocs.utils import CountHandler  # noqa: E402

from macros.catalogue.problems import Problem  # noqa: E402
from macros.configuration import asked_day, others_digest, pages_digest, site_settings  # noqa: E402
from macros.pages.addresses import base_of  # noqa: E402
from macros.pages.templates import THEME, equip, located  # noqa: E402
from macros.publish.lock import LockedError  # noqa: E402
from macros.publish.outputs import DuplicateOutputError, by_path, files_below  # noqa: E402
from macros.publish.running import begin, current, has_begun, page_address  # noqa: E402
from macros.publish.sources import inputs, stamps  # noqa: E402
from macros.publish.workplace import Workplace  # noqa: E402
from macros.texts import build as texts  # noqa: E402
from macros.texts import pages  # noqa: E402

if TYPE_CHECKING:
    from macros.preview import Drawn

log = logging.getLogger("mkdocs.guong")
CLEAN_VARIABLE = "GUONG_CLEAN"
_OURS = ("sitemap.xml", "sitemap.xml.gz")
"""Files that MkDocs writes and we write better."""


@dataclass
class _Run:
    """What one event leaves for a later one.

    `hand_written` are the addresses of MkDocs' pages, `sources` the source of each of its files by path. `stamps` and
    `inputs` tell what the build is made from, and were taken before anything was read. A build with `nothing_to_do`
    passes all events by.

    A preview keeps, from one build to the next, what MkDocs' own pages were made from (`pages`) and how (`drawn`).
    """

    is_preview: bool = False
    place: Workplace | None = None
    as_of: date = date.min
    stamps: Mapping[str, str] = field(default_factory=dict)
    inputs: bytes | None = None
    nothing_to_do: bool = False
    warnings: CountHandler = field(default_factory=CountHandler)
    hand_written: list[str] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    pages: bytes = b""
    environment: Environment | None = None
    drawn: list["Drawn"] = field(default_factory=list)


_run = _Run()


def on_startup(command: str, **_: object) -> None:
    _run.is_preview = command == "serve"
    if not _run.is_preview:
        gc.disable()  # a short run that keeps most of what it makes


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the place where the site is built; MkDocs writes to a folder of its own there."""
    # Anchors of headings keep the letter đ, which Markdown's own way of making them loses.
    config.mdx_configs.setdefault("toc", {})["slugify"] = _anchor
    place = _place(config)
    config.site_dir = str(place.shell)
    _run.as_of = asked_day()
    _run.stamps = stamps(place.profiles_dir)
    _run.inputs = inputs(_run.stamps, others_digest(config))
    _run.nothing_to_do = not _run.is_preview and place.has_nothing_to_do(_run.inputs, _run.as_of)
    if _run.nothing_to_do:
        config.theme.static_templates = set()
    _run.warnings = CountHandler()
    _run.warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(_run.warnings)
    return config


def _anchor(heading: str, separator: str) -> str:
    from macros.catalogue.names import fold

    return fold(heading).replace("-", separator)


def _place(config: MkDocsConfig) -> Workplace:
    """The place of this run; a preview keeps it from one build to the next."""
    if _run.place is None:
        root = Path(config.config_file_path).parent
        place = Workplace(root, Path(config.site_dir), preview=_run.is_preview)
        if place.preview:
            place.site = place.folder / "site"
        try:
            place.open(clean=bool(os.environ.get(CLEAN_VARIABLE)))
        except LockedError as error:
            raise Abort(texts.locked(**error.holder)) from None
        _run.place = place
    return _run.place


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything first: a build with errors writes nothing, a preview shows what is sound."""
    if not _run.nothing_to_do:
        errors = _read(config)
        if errors and not (_run.is_preview and has_begun()):
            raise Abort(texts.STOPPED.format(count=errors))


def _read(config: MkDocsConfig) -> int:
    """Read everything, and tell what is wrong: so many errors. A preview keeps what it had while a vocabulary is wrong."""
    from macros.publish.publication import Publication, VocabularyError

    assert _run.place
    is_kept = False
    settings = site_settings(config)
    try:
        with _told(_run.place):
            publication = Publication.read(_run.place, Path(config.docs_dir), settings, _run.as_of, _run.stamps)
        problems = publication.problems
        begin(publication)
    except VocabularyError as error:
        problems = error.problems
        if is_kept := has_begun():
            begin(current().still(problems))
    if is_kept:
        log.error(texts.KEPT)
    _report(problems)
    errors = sum(problem.is_error for problem in problems)
    if errors and _run.is_preview:
        log.error(texts.SKIPPED.format(count=errors))
    return errors


def _report(problems: Iterable[Problem]) -> None:
    for problem in problems:
        if problem.is_error:
            log.error(str(problem))
        else:  # told, and passed: a warning of MkDocs would stop a strict build
            log.info(texts.WARNING.format(problem=problem))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what Material ships and our pages do not use, and note what MkDocs writes."""
    ours = (Path(config.docs_dir), THEME)
    for file in list(files):
        source = file.abs_src_path
        if _run.nothing_to_do or (source and not any(Path(source).is_relative_to(folder) for folder in ours)):
            files.remove(file)
    _run.hand_written = [page_address(page.url) for page in files.documentation_pages()]
    left_out = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
    _run.sources = {}
    for file in files:
        if file.inclusion not in left_out:
            other = _run.sources.setdefault(file.dest_uri, file.src_uri)
            if other != file.src_uri:
                raise Abort(texts.DUPLICATE.format(detail=f"{file.dest_uri}: {other} / {file.src_uri}"))
    return files


def on_env(env: Environment, **_: object) -> Environment:
    """MkDocs' own environment escapes nothing; set up as ours it escapes everything."""
    if _run.nothing_to_do:
        return env
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
    assert _run.place
    logging.getLogger("mkdocs").removeHandler(_run.warnings)
    warned = any(count for _level, count in _run.warnings.get_counts())
    if _run.nothing_to_do:
        log.info(texts.NOTHING_TO_DO)
        for warning in _run.place.told():
            log.info(texts.WARNING.format(problem=warning))
    elif not (warned and config.strict):  # with warnings, MkDocs is going to call a strict build failed
        _publish(_run.place)
        if not warned:
            _run.place.finish(
                _run.inputs, _run.as_of, current().kept.changes_on, [str(each) for each in current().problems]
            )
    if _run.is_preview:
        _run.pages = pages_digest(config)
    else:
        _leave()


def _publish(place: Workplace) -> None:
    with _told(place):
        outputs = by_path(current().outputs(_run.hand_written, files_below(place.shell, _run.sources, _OURS)))
        published = place.publish(outputs)
    log.info(texts.published(len(published.made), len(published.removed), len(outputs)))


@contextmanager
def _told(place: Workplace) -> Iterator[None]:
    """What may go wrong while files are read and written, told to a person. The site stays as it was."""
    try:
        yield
    except DuplicateOutputError as error:
        raise Abort(texts.DUPLICATE.format(detail=error)) from None
    except (OSError, sqlite3.OperationalError) as error:
        raise Abort(texts.NOT_WRITTEN.format(error=error)) from None
    except sqlite3.DatabaseError:
        place.state.forget()
        raise Abort(texts.DAMAGED) from None


def on_build_error(**_: object) -> None:
    """A build that failed changes nothing; whoever comes next may build at once."""
    logging.getLogger("mkdocs").removeHandler(_run.warnings)
    if not _run.is_preview:
        _leave()


def _leave() -> None:
    if _run.place:
        _run.place.close()
        _run.place = None


def on_shutdown(**_: object) -> None:
    _leave()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Follow every file that the site is made from, and show the folder that we write."""
    from macros.preview import Preview, prepare

    assert _run.place
    _run.place.lock.tell(address=server.url)
    return prepare(server, config, _run.place.site, Preview(partial(_follow, config), builder))


def _follow(config: MkDocsConfig) -> bool:
    """Bring a preview up to date without MkDocs where its own pages are as they were; whether that was all."""
    assert _run.place
    if pages_digest(config) != _run.pages:
        return False
    _run.as_of, _run.stamps = asked_day(), stamps(_run.place.profiles_dir)
    _read(config)
    for page in _run.drawn:
        page.draw_again(_run.place.shell)
    _publish(_run.place)
    return not any(page.calls_macros for page in _run.drawn)
