"""Everything that the site shows, as frozen values: the vocabularies, the public profiles, the tombstones."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from macros.catalogue.checks.across import check_across
from macros.catalogue.entries import Entry
from macros.catalogue.problems import Problem, in_reading_order
from macros.catalogue.public import Brief, Tombstone
from macros.catalogue.vocabulary import Vocabulary

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Catalogue:
    """What is shown as of one day. `profiles` are ordered newest first, then by id."""

    vocabulary: Vocabulary
    profiles: tuple[Brief, ...]
    tombstones: tuple[Tombstone, ...]
    as_of: date

    @property
    def last_change(self) -> date:
        """The day of the newest profile, else of the plan."""
        return self.profiles[0].posted if self.profiles else self.vocabulary.plan.issued_on

    @cached_property
    def by_id(self) -> Mapping[str, Brief]:
        return {profile.id: profile for profile in self.profiles}

    @cached_property
    def by_district(self) -> Mapping[str, Sequence[Brief]]:
        """The profiles with a place in each district, by its slug, newest first."""
        return grouped((slug, profile) for profile in self.profiles for slug in profile.districts)

    @cached_property
    def nominations(self) -> Mapping[str, int]:
        """How many official profiles each agency or district nominated, by its id or slug."""
        return Counter(profile.nominated_by for profile in self.profiles if profile.official and profile.nominated_by)


def grouped(keyed: Iterable[tuple[Key, Brief]]) -> Mapping[Key, Sequence[Brief]]:
    """The profiles under each key, in the order in which they came; a key without profiles gives an empty list."""
    groups: defaultdict[Key, list[Brief]] = defaultdict(list)
    for key, profile in keyed:
        groups[key].append(profile)
    return groups


def check_entries(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Check `entries`, in the order of their folders, against each other: the sound ones, and all problems."""
    entries = tuple(entries)
    across = list(check_across([entry.claims for entry in entries if entry.claims]))
    faulty = {each.file for each in across if each.is_error}
    problems = [*(each for entry in entries for each in entry.problems), *across]
    sound = tuple(entry for entry in entries if entry.is_sound and entry.file not in faulty)
    return sound, tuple(in_reading_order(problems))
