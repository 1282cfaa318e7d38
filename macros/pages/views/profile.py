"""One profile."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.views.common import Card, FieldMark, Headline, Link, Picture
from macros.pages.views.places import DistrictMap


@dataclass(frozen=True, slots=True)
class Figure:
    """A big figure: `qualifier` (hơn, khoảng) before `value`, then `unit`, `label`, and `source` with its date."""

    qualifier: str
    value: str
    unit: str
    label: str
    compared: str
    source: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts panel. `links` replaces `text` where there are any; `now` is today's name, else empty."""

    label: str
    text: str
    links: tuple[Link, ...] = ()
    now: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A numbered step of "Cách làm": `title` may be empty, `body` is the explanation."""

    title: str
    body: Markup


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the story. Where it has `steps` or a `checklist`, `body` is what stands before them."""

    anchor: str
    title: str
    body: Markup
    steps: tuple[Step, ...] = ()
    checklist: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class StageView:
    """One of the plan's seven stages: `state` is "done", "now" or "not-yet"."""

    name: str
    state: str
    date: str
    by: str
    document: str


@dataclass(frozen=True, slots=True)
class AwardView:
    """A commendation; without a decision `proposed` is True and it is shown as proposed."""

    title: str
    issuer: str
    decision: str
    date: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class AdoptionView:
    """Where the model was taken up."""

    name: str
    place: str
    since: str
    result: str
    profile: Link | None


@dataclass(frozen=True, slots=True)
class Source:
    """An article: title and link only. `link` is None where the address may not be shown."""

    outlet: str
    title: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Quote:
    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Contact:
    """An agency's contact; `now` is what came in its place, else empty."""

    name: str
    now: str
    phone: str
    email: str
    note: str


@dataclass(frozen=True, slots=True)
class Report:
    """A letter about a mistake: `link` opens it in the reader's mail program, `mailbox` is whom it goes to."""

    link: str
    mailbox: str


@dataclass(frozen=True, slots=True)
class ProfileView:
    """Everything on a profile's page, in the order in which it is read, which takes so many `minutes`."""

    id: str
    headline: Headline
    field: FieldMark
    kind: str
    year: Link
    who: str
    place: str
    deck: str
    minutes: int
    banner: tuple[str, str] | None
    hero: Picture
    figures: tuple[Figure, ...]
    no_figures_reason: str
    facts: tuple[Fact, ...]
    story: tuple[Section, ...]
    quote: Quote | None
    adoptions: tuple[AdoptionView, ...]
    adoption_map: DistrictMap | None
    learnt_from: tuple[Link, ...]
    earlier: tuple[Link, ...]
    stages: tuple[StageView, ...]
    awards: tuple[AwardView, ...]
    photos: tuple[Picture, ...]
    sources: tuple[Source, ...]
    press: tuple[Source, ...]
    contact: Contact
    corrections: tuple[tuple[str, str], ...]
    licence: str
    updated: str
    read_next: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class TombstoneView:
    """What stays at the address of a profile that was taken down; it names nobody."""

    title: str
    sentence: str
    field: FieldMark
