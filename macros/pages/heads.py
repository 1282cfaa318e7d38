"""The head of a page and the way down to it."""

from macros.pages import addresses
from macros.pages.settings import Settings
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
) -> Head:
    """The head of the page at `address`; the site's purpose describes a page that has no description of its own."""
    return Head(
        title=title,
        description=description or settings.purpose,
        base=addresses.base_of(address),
        canonical=settings.url + address if settings.url else None,
        section=section,
        breadcrumbs=breadcrumbs,
        noindex=noindex,
        home=address == "",
    )


def breadcrumbs(*steps: tuple[str, str]) -> tuple[Link, ...]:
    """The way from the home page down the steps (name, address); the last is the page itself."""
    last = len(steps) - 1
    return (Link(texts.HOME, ""), *(Link(name, at, current=index == last) for index, (name, at) in enumerate(steps)))
