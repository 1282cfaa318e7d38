"""What a template receives: small frozen values, already worded and already safe to show.

Templates choose the looks and nothing else. Every address is relative to the site's root, without a leading slash
(`linh-vuc/y-te/`); the `url` filter turns it into a link from the page being rendered. Text is plain text and is
escaped by the template engine; only fields of type `Markup` hold HTML that has been through the allow-list.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; `count` is shown beside it, `current` marks the chosen one."""

    text: str
    address: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """What every page knows. `base` is the way back to the root from the page (`../../`, or `./` at the root)."""

    name: str
    tagline: str
    purpose: str
    plan_reference: str
    plan_sentence: str
    mark: Markup
    year_of_build: int
    updated: str
    navigation: tuple[Link, ...]
    footer_links: tuple[Link, ...]
    rights_links: tuple[Link, ...]
    everything: Link
    stylesheet: str


@dataclass(frozen=True, slots=True)
class Head:
    """The page's head and place in the house. `section` is the address of the current entry of the navigation."""

    title: str
    description: str
    base: str
    canonical: str | None
    section: str | None = None
    breadcrumbs: tuple[Link, ...] = ()
    noindex: bool = False
    home: bool = False


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A field's badge: `code` gives the hue (CSS class `field-<code>`), `icon` the symbol of the sprite."""

    code: str
    icon: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its size in pixels. A generated cover has `cover=True`, an empty `alt` and no credit."""

    address: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Headline:
    """A title in the two weights: `lead` up to its colon and with it, `rest` what follows; without a colon empty."""

    lead: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One profile in a listing. `summary` is cut at a whole word by the build."""

    address: str
    headline: Headline
    field: FieldMark
    kind: str
    place: str
    year: int
    summary: str
    picture: Picture
    illustrative: bool


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """Plain links that narrow a listing; the first is "all"."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """Numbered pages of a listing, oldest first inside, newest shown first. `previous`/`next` are None at the ends."""

    links: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A gallery. `facts` are label and value pairs under the title; `invitation` is shown when there is no card."""

    title: str
    deck: str
    field: FieldMark | None
    picture: Picture | None
    facts: tuple[tuple[str, str], ...]
    count: str
    illustrative_note: str
    filters: tuple[FilterGroup, ...]
    cards: tuple[Card, ...]
    pages: Pages | None
    invitation: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of an index page (all kinds, all years, all agencies …)."""

    link: Link
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A page that leads to listings."""

    title: str
    deck: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class FieldTile:
    """One of the field tiles of the home page and of the index of fields."""

    field: FieldMark
    strip: Picture
    count: str
    lead: str


@dataclass(frozen=True, slots=True)
class MapTile:
    """A district on the tile map; columns and rows count from 1, both ends included. `foot` is a second rectangle,
    to the right of its lower half. `coastal` draws the coast at the right edge, of the foot where there is one.

    `given` profiles were nominated (out of `minimum`); `given` is None where there are no data, which is not zero.
    `shown` is the number of profiles on the site, the official and the illustrative together.
    """

    address: str
    name: str
    columns: tuple[int, int]
    rows: tuple[int, int]
    foot: tuple[tuple[int, int], tuple[int, int]] | None
    coastal: bool
    minimum: int
    given: int | None
    shown: int
    lit: bool = False


@dataclass(frozen=True, slots=True)
class DistrictMap:
    """The tile map with the words at its edges: (text, column, row)."""

    tiles: tuple[MapTile, ...]
    columns: int
    rows: int
    sea: tuple[str, int, int] | None
    land: tuple[str, int, int] | None


@dataclass(frozen=True, slots=True)
class DistrictEntry:
    """A district in the list under the map. `state` words the progress ("đủ 10", "thiếu 3", "chưa có dữ liệu")."""

    tile: MapTile
    full_name: str
    count: str
    state: str
    communes_then: str
    communes_now: tuple[str, ...]
    read_first: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of an earlier era and what it is part of today (None when it is today's)."""

    name: str
    now: str | None
    count: int


@dataclass(frozen=True, slots=True)
class CommuneGroup:
    title: str
    communes: tuple[Commune, ...]


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
    name: str
    phone: str
    email: str
    note: str


@dataclass(frozen=True, slots=True)
class ProfileView:
    """Everything on a profile's page, in the order in which it is read."""

    id: str
    headline: Headline
    field: FieldMark
    kind: str
    year: Link
    who: str
    place: str
    deck: str
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


@dataclass(frozen=True, slots=True)
class QuotaView:
    words: str
    quote: str


@dataclass(frozen=True, slots=True)
class PlanField:
    """A field as the plan describes it."""

    field: FieldMark
    letter: str
    full_name: str
    leads: tuple[str, ...]
    quotas: tuple[str, ...]
    criteria: tuple[tuple[str, str], ...]
    national_targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MilestoneView:
    when: str
    what: str
    who: str
    clause: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """The page about the plan, drawn from plan.yml."""

    number: str
    name: str
    issuer: str
    issued: str
    signer: str
    period: str
    facts: tuple[tuple[str, str], ...]
    subjects: str
    criteria: tuple[str, ...]
    priority: str
    basis: tuple[str, ...]
    stages: tuple[tuple[str, str], ...]
    fields: tuple[PlanField, ...]
    yearly_total: int
    district_quota: str
    milestones: tuple[MilestoneView, ...]
    later_events: tuple[tuple[str, str], ...]
    duties: tuple[tuple[str, str, str], ...]
    recipients: tuple[str, ...]
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HowTo:
    """A model that can be followed: how many steps, and from where."""

    steps: int
    title: str
    address: str
    summary: str
    place: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page's parts that come from the catalogue."""

    questions: tuple[Link, ...]
    lead: Card | None
    lead_deck: str
    lead_figures: tuple[Figure, ...]
    lead_action: str
    fields: tuple[FieldTile, ...]
    yearly_total: str
    total: Link
    newest: tuple[Card, ...]
    map: DistrictMap
    map_deck: str
    district_quota: str
    how_to: tuple[HowTo, ...]
