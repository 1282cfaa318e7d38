"""What a province sets for its site: mkdocs.yml's own keys and `extra`, and the front matter of docs/index.md."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from macros.catalogue.front_matter import read_front_matter
from macros.catalogue.problems import Problem
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import Line
from macros.pages.views import Link
from macros.texts.build import MAILBOX

_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def _mailbox(text: str) -> str:
    if not _MAILBOX.fullmatch(text):
        raise PydanticCustomError("mailbox", MAILBOX, {"value": text})
    return text


class _Entry(BaseModel):
    """A link of the navigation: `address` from the root of the site."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    address: str


class Extra(BaseModel):
    """The keys of `extra` in mkdocs.yml that this site knows; a misspelt one stops the build."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tagline: str
    purpose: str
    plan_sentence: str
    demo: bool = True
    contact_email: Annotated[str, AfterValidator(_mailbox)] | None = None
    guide: str
    navigation: tuple[_Entry, ...]
    footer: tuple[_Entry, ...]
    rights: tuple[_Entry, ...]


class _Question(StrictModel):
    words: Line = Field(alias="chu")
    profile: Line = Field(alias="ma")


class _FrontMatter(StrictModel):
    """The keys of docs/index.md: MkDocs' own, and what the editor chose for the home page."""

    title: Line = ""
    description: Line = ""
    template: Line = ""
    lead: Line = Field("", alias="noi_bat")
    questions: tuple[_Question, ...] = Field((), alias="goi_y")
    to_follow: tuple[Line, ...] = Field((), alias="lam_theo")


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The editor's choices for the home page, as ids of profiles; questions are pairs of words and id."""

    lead: str = ""
    questions: tuple[tuple[str, str], ...] = ()
    to_follow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """`url` is the site's public address with a slash at the end, or empty; `contact_email` may be empty too. `mark` is
    the SVG of the wordmark, `icon` the address of the small one.
    """

    name: str
    url: str
    tagline: str
    purpose: str
    plan_sentence: str
    demo: bool
    contact_email: str
    guide: str
    navigation: tuple[Link, ...]
    footer_links: tuple[Link, ...]
    rights_links: tuple[Link, ...]
    mark: str
    icon: str


def read_settings(name: str, url: str | None, extra: Mapping[str, Any], mark: str, icon: str) -> Settings:
    """The settings of mkdocs.yml. Raises pydantic.ValidationError for keys that are unknown or missing."""
    known = Extra.model_validate(dict(extra))
    return Settings(
        name=name,
        url=f"{url.rstrip('/')}/" if url else "",
        tagline=known.tagline,
        purpose=known.purpose,
        plan_sentence=known.plan_sentence,
        demo=known.demo,
        contact_email=known.contact_email or "",
        guide=known.guide,
        navigation=_links(known.navigation),
        footer_links=_links(known.footer),
        rights_links=_links(known.rights),
        mark=mark,
        icon=icon,
    )


def read_front_page(path: Path, file: str) -> tuple[FrontPage, list[Problem]]:
    """The choices in the front matter of the home page, which messages call `file`, and what is wrong with them."""
    read = read_front_matter(path, file, _FrontMatter)
    if isinstance(read, list):
        return FrontPage(), read
    known, _document = read
    return FrontPage(known.lead, tuple((each.words, each.profile) for each in known.questions), known.to_follow), []


def _links(entries: tuple[_Entry, ...]) -> tuple[Link, ...]:
    return tuple(Link(entry.text, entry.address) for entry in entries)
