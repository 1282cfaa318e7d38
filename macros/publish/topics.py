"""The special topics of a build, with their pictures made."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from macros.catalogue.kinds import Provenance
from macros.catalogue.originals import UnreadablePhotoError
from macros.catalogue.problems import START, Problem, problem
from macros.pages import addresses
from macros.pages.topics import Topic, read_topics
from macros.publish.workplace import Workplace
from macros.texts.labels import label


def open_topics(
    place: Workplace, docs_dir: Path, *, demo: bool
) -> tuple[tuple[Topic, ...], Mapping[str, Path], tuple[Problem, ...]]:
    """The topics that are shown, newest first; the original of each file of a picture by its address; what is wrong.

    Without `demo` only topics about what agencies submitted are shown.
    """
    from macros.photos.files import with_files  # slow to import, and a site may have no topics

    read, problems = read_topics(docs_dir)
    topics: list[Topic] = []
    originals: dict[str, Path] = {}
    for topic in read:
        if not demo and topic.provenance is not Provenance.OFFICIAL:
            continue
        try:
            renditions = place.photos.developed(topic.original)
        except UnreadablePhotoError as error:
            problems.append(problem(error.fault, topic.file, START, label(("hinh",)), **error.details))
            continue
        folder = topic.address.replace(addresses.TOPICS, addresses.TOPIC_PHOTOS, 1)
        picture = with_files(topic.picture, folder, renditions)
        topics.append(replace(topic, picture=picture))
        originals |= dict.fromkeys((each.address for each in picture.files), topic.original)
    return tuple(topics), originals, tuple(problems)
