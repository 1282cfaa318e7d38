"""The head of a page and the way down to it."""

from collections.abc import Iterable

from macros.pages import addresses
from macros.pages.settings import Settings
from macros.pages.structured_data import Thing, as_script, breadcrumb_list
from macros.pages.views import Head, Link
from macros.texts import views as texts


def make_head(
    settings: Settings,
    address: str,
    title: str,
    description: str = "",
    *,
    section: str | None = None,
    breadcrumbs: tuple[Link, ...] = (),
    noindex: bool = False,
    things: Iterable[Thing] = (),
) -> Head:
    """The head of the page at `address`; the site's purpose describes a page that has no description of its own.

    `things` are what the page says to machines beside the way down to it; they and their links need the site's public
    address, and a page that search engines may list.
    """
    said = as_script([*([breadcrumb_list(settings.url, breadcrumbs)] if breadcrumbs else []), *things])
    return Head(
        title=title,
        description=description or settings.purpose,
        base=addresses.base_of(address),
        canonical=settings.url + address if settings.url else None,
        section=section,
        breadcrumbs=breadcrumbs,
        noindex=noindex,
        home=address == "",
        data=said if settings.url and not noindex else None,
    )


def breadcrumbs(*steps: tuple[str, str]) -> tuple[Link, ...]:
    """The way from the home page down the steps (name, address); the last is the page itself."""
    last = len(steps) - 1
    return (Link(texts.HOME, ""), *(Link(name, at, current=index == last) for index, (name, at) in enumerate(steps)))
