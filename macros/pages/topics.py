"""Special topics: pages of docs/chuyen-de/ that an editor writes around several profiles, with a picture and a lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from macros.catalogue.folders import INDEX
from macros.catalogue.front_matter import read_front_matter
from macros.catalogue.kinds import Provenance
from macros.catalogue.problems import Problem, in_reading_order, problem
from macros.catalogue.profile import Photo
from macros.catalogue.public import PublicPhoto
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import Day, Line, YesNo
from macros.pages import addresses
from macros.pages.cards import photo_picture
from macros.pages.views import TopicCard, TopicView
from macros.texts import views as texts
from macros.texts.kinds import ORIGIN_LABELS
from macros.texts.labels import label
from macros.texts.time import long_day

READ_NEXT = 2


class _TopicEntry(StrictModel):
    """The front matter of a topic; `tags` of MkDocs and the like have no place here."""

    title: Annotated[str, StringConstraints(min_length=5, max_length=120)]
    lead: Annotated[str, StringConstraints(min_length=80, max_length=400)] = Field(alias="loi_dan")
    author: Line = Field(alias="tac_gia")
    day: Day = Field(alias="ngay")
    picture: Photo = Field(alias="hinh")
    provenance: Provenance = Field(Provenance.OFFICIAL, alias="nguon")
    render_macros: YesNo = True


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic without its text. `provenance` is that of the profiles it is drawn from; `original` the picture's file."""

    address: str
    title: str
    lead: str
    author: str
    day: date
    provenance: Provenance
    picture: PublicPhoto
    original: Path
    file: str


def read_topics(docs_dir: Path) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics below `docs_dir`, newest first, and what is wrong with them; a faulty one is left out."""
    topics: list[Topic] = []
    problems: list[Problem] = []
    for path in sorted((docs_dir / addresses.TOPICS).glob("*.md")):
        if path.name == INDEX:
            continue
        topic = _read(path, path.relative_to(docs_dir.parent).as_posix())
        if isinstance(topic, Topic):
            topics.append(topic)
        else:
            problems += topic
    topics.sort(key=lambda topic: topic.day, reverse=True)
    return tuple(topics), in_reading_order(problems)


def _read(path: Path, file: str) -> Topic | list[Problem]:
    read = read_front_matter(path, file, _TopicEntry)
    if isinstance(read, list):
        return read
    entry, document = read
    original = path.parent / entry.picture.file
    if original.parent != path.parent or not original.is_file():
        where = ("hinh", "tep")
        mark = document.value_mark(where)
        return [problem("topic-picture", file, mark, label(where), value=entry.picture.file)]
    picture = PublicPhoto(entry.picture.file, entry.picture.alt, entry.picture.caption, entry.picture.credit)
    return Topic(
        addresses.entry(addresses.TOPICS, path.stem),
        entry.title,
        entry.lead,
        entry.author,
        entry.day,
        entry.provenance,
        picture,
        original,
        file,
    )


def topic_card(topic: Topic) -> TopicCard:
    return TopicCard(
        topic.address,
        topic.title,
        topic.lead,
        long_day(topic.day),
        photo_picture(topic.picture),
        ORIGIN_LABELS.get(topic.provenance, ""),
    )


def topic_view(topic: Topic, topics: Sequence[Topic], plan: str) -> TopicView:
    """The page around a topic's text; `topics` are all, `plan` is how the plan is called."""
    banner = None
    if topic.provenance in texts.TOPIC_BANNERS:
        first, rest = texts.TOPIC_BANNERS[topic.provenance]
        banner = (first, rest.format(plan=plan))
    return TopicView(
        topic_card(topic),
        texts.topic_by(topic.author, long_day(topic.day)),
        banner,
        tuple(topic_card(other) for other in topics if other is not topic)[:READ_NEXT],
    )
