"""A page before it is rendered, and what it depends on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.public import PublicProfile


class Version(NamedTuple):
    """Names the words of a profile: `brief` changes with those that other pages show, `whole` with any."""

    brief: bytes
    whole: bytes


@dataclass(frozen=True, slots=True)
class Edition:
    """What pages are made from. `details` opens whole profiles by id, when a page is rendered."""

    catalogue: Catalogue
    details: Mapping[str, PublicProfile]
    versions: Mapping[str, Version]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is planned. `made_from` names all that it shows besides what every page shares: while it and that
    stay the same, `render` gives the same bytes. `changed` is the day for the sitemap; None keeps the page out of it.
    """

    address: str
    made_from: bytes
    render: Callable[[], str]
    changed: date | None
