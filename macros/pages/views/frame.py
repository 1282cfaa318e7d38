"""What stands around every page."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.views.common import Link


@dataclass(frozen=True, slots=True)
class Site:
    """What every page knows. `base` is the way back to the root from the page (`../../`, or `./` at the root)."""

    name: str
    tagline: str
    purpose: str
    plan_reference: str
    plan_sentence: str
    mark: Markup
    icon: str
    year: int
    navigation: tuple[Link, ...]
    footer_links: tuple[Link, ...]
    rights_links: tuple[Link, ...]
    everything: Link
    guide: Link
    stylesheet: str
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The page's head and place in the house. `section` is the address of the current entry of the navigation; `data`
    is what the page says to machines (JSON-LD), if anything.
    """

    title: str
    description: str
    base: str
    canonical: str | None
    section: str | None = None
    breadcrumbs: tuple[Link, ...] = ()
    noindex: bool = False
    home: bool = False
    data: Markup | None = None
