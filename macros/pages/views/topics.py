"""Special topics."""

from dataclasses import dataclass

from macros.pages.views.common import Picture


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic where it is listed. `day` is in words; `origin` says what it is drawn from, where that is no agency."""

    address: str
    title: str
    lead: str
    day: str
    picture: Picture
    origin: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """What stands around the text of a topic's page."""

    card: TopicCard
    by: str
    banner: tuple[str, str] | None
    read_next: tuple[TopicCard, ...]
