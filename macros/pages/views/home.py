"""The home page."""

from dataclasses import dataclass

from macros.pages.views.common import Card, Link
from macros.pages.views.listings import FieldTile
from macros.pages.views.places import DistrictMap
from macros.pages.views.profile import Figure
from macros.pages.views.topics import TopicCard


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
    """The home page's parts that come from the catalogue. `updated` is the day of the newest profile, in words."""

    updated: str
    questions: tuple[Link, ...]
    lead: Card | None
    lead_deck: str
    lead_figures: tuple[Figure, ...]
    lead_action: str
    fields: tuple[FieldTile, ...]
    yearly_total: str
    total: Link
    newest: tuple[Card, ...]
    topics: tuple[TopicCard, ...]
    map: DistrictMap
    map_deck: str
    district_quota: str
    how_to: tuple[HowTo, ...]
