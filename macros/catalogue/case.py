"""A profile while it is being checked, and the profile it becomes."""

from dataclasses import dataclass
from pathlib import Path

from macros.catalogue.lookup import Lookup
from macros.catalogue.places import Place
from macros.catalogue.problems import Mark, Problem, problem
from macros.catalogue.profile import ProfileEntry
from macros.catalogue.story import Story
from macros.catalogue.strict_yaml import Document
from macros.texts import labels


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile that passed its checks. `places` is empty for the whole province; `folder` holds its photos.

    `places` runs parallel to `entry.places`, `adoption_places` to `entry.adopted_by`.
    """

    entry: ProfileEntry
    places: tuple[Place, ...]
    adoption_places: tuple[Place | None, ...]
    story: Story
    folder: Path
    file: str


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule sees. `entry` lacks (holds None for) the attributes in `faulty`, which are already reported; of a tombstone it
    lacks all but a few.
    """

    entry: ProfileEntry
    faulty: frozenset[str]
    document: Document
    story: Story
    folder: Path
    file: str
    lookup: Lookup
    is_tombstone: bool = False

    def problem(self, kind: str, /, *path: str | int, at_key: bool = False, **details: object) -> Problem:
        """A problem at the value (or the key) of `path`, given in the file's own keys."""
        mark = self.document.key_mark(path) if at_key else self.document.value_mark(path)
        return problem(kind, self.file, mark, labels.label(path), **details)

    def story_problem(self, kind: str, line: int, column: int = 1, /, **details: object) -> Problem:
        return problem(kind, self.file, Mark(line, column), labels.STORY, **details)
