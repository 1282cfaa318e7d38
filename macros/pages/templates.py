"""The template engine, set up alike for our pages and for those that MkDocs renders: everything is escaped."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from macros.pages import addresses
from macros.pages.assets import Assets
from macros.texts import pages as texts

THEME = Path(__file__).parent / "theme"


def make_environment(assets: Assets) -> Environment:
    """An environment for our own templates."""
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(THEME),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return equip(environment, assets)


def equip(environment: Environment, assets: Assets) -> Environment:
    """Make `environment` escape everything and know the filters and words of our templates."""
    environment.autoescape = True
    environment.filters["url"] = _url
    environment.filters["asset"] = _asset(assets)
    environment.globals["t"] = texts
    environment.globals["addresses"] = addresses
    return environment


@pass_context
def _url(context: Context, address: str) -> str:
    """The link to `address` from the page that is rendered."""
    return addresses.link(address, context["head"].base)


def _asset(assets: Assets) -> Any:
    @pass_context
    def asset(context: Context, name: str) -> str:
        return addresses.link(assets.addresses[name], context["head"].base)

    return asset
