"""Everything that the site shows, as frozen values: the vocabularies, the public profiles, the tombstones."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from macros.catalogue.case import Profile
from macros.catalogue.consent import PublicProfile, Tombstone, public_view
from macros.catalogue.kinds import Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.reading import check_profiles, misplaced, profile_folders
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary

Key = TypeVar("Key", bound=Hashable)

VIETNAM_TIME = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh, which has kept one offset since 1975."""


@dataclass(frozen=True)
class Catalogue:
    """What is shown as of one day. `profiles` are ordered newest first, then by id."""

    vocabulary: Vocabulary
    profiles: tuple[PublicProfile, ...]
    tombstones: tuple[Tombstone, ...]
    as_of: date

    @cached_property
    def by_id(self) -> Mapping[str, PublicProfile]:
        return {profile.id: profile for profile in self.profiles}

    @cached_property
    def by_district(self) -> Mapping[str, Sequence[PublicProfile]]:
        """The profiles with a place in each district, by its slug, newest first; so are the two groupings below."""
        return _grouped((slug, profile) for profile in self.profiles for slug in profile.districts)

    @cached_property
    def by_field(self) -> Mapping[str, Sequence[PublicProfile]]:
        return _grouped((profile.field, profile) for profile in self.profiles)

    @cached_property
    def by_field_and_district(self) -> Mapping[tuple[str, str], Sequence[PublicProfile]]:
        return _grouped(((profile.field, slug), profile) for profile in self.profiles for slug in profile.districts)

    @cached_property
    def nominations(self) -> Mapping[str, int]:
        """How many official profiles each agency or district nominated, by its id or slug."""
        return Counter(profile.nominated_by for profile in self.profiles if profile.official and profile.nominated_by)


def _grouped(keyed: Iterable[tuple[Key, PublicProfile]]) -> Mapping[Key, Sequence[PublicProfile]]:
    """The profiles under each key, in the order in which they came; a key without profiles gives an empty list."""
    groups: defaultdict[Key, list[PublicProfile]] = defaultdict(list)
    for key, profile in keyed:
        groups[key].append(profile)
    return groups


def today() -> date:
    """The day in Vietnam."""
    return datetime.now(VIETNAM_TIME).date()


def make_catalogue(vocabulary: Vocabulary, profiles: Iterable[Profile], as_of: date, *, demo: bool = True) -> Catalogue:
    """The public views as of `as_of`. Without `demo`, profiles that no agency submitted are left out."""
    shown: list[PublicProfile] = []
    tombstones: list[Tombstone] = []
    for profile in profiles:
        if not demo and profile.entry.provenance is not Provenance.OFFICIAL:
            continue
        view = public_view(profile, as_of)
        if isinstance(view, Tombstone):
            tombstones.append(view)
        elif view is not None:
            shown.append(view)
    shown.sort(key=lambda profile: profile.id)
    shown.sort(key=lambda profile: profile.posted, reverse=True)
    return Catalogue(
        vocabulary, _without_withheld_adopters(shown), tuple(sorted(tombstones, key=lambda each: each.id)), as_of
    )


def _without_withheld_adopters(profiles: Sequence[PublicProfile]) -> tuple[PublicProfile, ...]:
    """The profiles without those adopters whose own profile is not shown or does not name them."""
    named = {None} | {profile.id for profile in profiles if profile.named}
    return tuple(
        replace(profile, adoptions=tuple(each for each in profile.adoptions if each.adoption.profile in named))
        for profile in profiles
    )


def load_catalogue(
    profiles_dir: Path, as_of: date, *, root: Path, demo: bool = True
) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Read, check and open everything under `profiles_dir`: the catalogue of what is sound, and all problems.

    The catalogue is None only when a vocabulary file is wrong, since nothing can be checked without it.
    """
    vocabulary, problems = load_vocabulary(profiles_dir)
    if vocabulary is None:
        return None, tuple(problems)
    checked = check_profiles(profile_folders(profiles_dir), Lookup(vocabulary), root)
    problems += misplaced(profiles_dir, root)
    return make_catalogue(vocabulary, checked.profiles, as_of, demo=demo), (*problems, *checked.problems)
