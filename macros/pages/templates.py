"""The template engine, set up alike for our pages and for those that MkDocs renders: everything is escaped."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from macros.pages import addresses
from macros.pages.assets import Assets
from macros.pages.qr import qr_svg
from macros.texts import pages as texts
from macros.texts import search

THEME = Path(__file__).parent / "theme"

ROOT = "\uffff"
"""Stands for the way to the root while a template is rendered, so that pages at every depth share what is alike. No
text that people write may hold it: it is no character."""


def make_environment(assets: Assets, compiled: Path) -> Environment:
    """An environment for our own templates; it keeps them compiled in the folder `compiled`."""
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(THEME),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return equip(environment, assets, compiled)


def equip(environment: Environment, assets: Assets, compiled: Path) -> Environment:
    """Make `environment` escape everything and know the filters, functions and words of our templates."""
    environment.autoescape = True
    compiled.mkdir(parents=True, exist_ok=True)
    environment.bytecode_cache = FileSystemBytecodeCache(str(compiled), "%s.jinja")
    environment.filters["url"] = _url
    environment.filters["asset"] = _asset_filter(assets)
    environment.globals["qr_svg"] = qr_svg
    environment.globals["t"] = texts
    environment.globals["search_words"] = search
    environment.globals["addresses"] = addresses
    environment.globals["kept"] = _keeper(environment)
    environment.globals["shell"] = _shell_keeper(environment)
    return environment


def located(html: str, base: str) -> str:
    """What a template gave, with its links starting from a page whose way to the root is `base`."""
    return html.replace(ROOT, base)


def _url(address: str) -> str:
    """The link to `address`, from any page."""
    return addresses.link(address, ROOT)


def _asset_filter(assets: Assets) -> Callable[[Context, str], str]:
    @pass_context  # so that no address becomes part of a compiled template, which outlives the assets
    def asset(_context: Context, name: str) -> str:
        return ROOT + assets.addresses[name]

    return asset


def _keeper(environment: Environment) -> Callable[..., Markup]:
    """Remembers what the macros of macros.html gave: a card stands in a dozen listings."""
    known: dict[tuple[Any, ...], Markup] = {}

    def kept(name: str, *arguments: Any) -> Markup:
        key = (name, *arguments)
        if key not in known:
            known[key] = getattr(environment.get_template("macros.html").module, name)(*arguments)
        return known[key]

    return kept


def _shell_keeper(environment: Environment) -> Callable[[str, str | None], Markup]:
    """Remembers what surrounds pages: it differs only by the entry of the navigation that they belong to."""
    known: dict[tuple[str, str | None], Markup] = {}

    def shell(name: str, section: str | None) -> Markup:
        if (name, section) not in known:
            # The partial sees these two and nothing else of the page's head: more would be an error at once.
            head = {"section": section, "home": False}
            html = environment.get_template(f"partials/{name}.html").render(head=head)
            known[name, section] = Markup(html)  # noqa: S704 (rendered with autoescape)
        return known[name, section]

    return shell
