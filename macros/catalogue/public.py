"""What the public may see of a profile, as values: renderers, search, feeds and exports receive nothing else."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from macros.catalogue.kinds import Kind, Licence, NotYet, Provenance
from macros.catalogue.places import Commune, District, Era
from macros.catalogue.profile import (
    Adoption,
    Article,
    Commendation,
    Contact,
    Correction,
    Figure,
    Quote,
    StageEntry,
)
from macros.catalogue.story import Section


class PublicPlace(NamedTuple):
    """A place as far as it may be shown; without `commune` the district stands for it."""

    era: Era
    district: District
    commune: Commune | None
    hamlet: str | None


@dataclass(frozen=True, slots=True)
class PublicAdoption:
    """Who took the model up. `adoption` holds no place; `place` is where, None where the author named none."""

    adoption: Adoption
    place: PublicPlace | None


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """One file of a photo: its address on the site, width and height in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PublicPhoto:
    """A photo of the profile's folder. Its files come with its development: WebP, the narrowest first, and a JPEG."""

    file: str
    alt: str
    caption: str
    credit: str
    sources: tuple[PhotoFile, ...] = ()
    fallback: PhotoFile | None = None

    @property
    def files(self) -> tuple[PhotoFile, ...]:
        return (*self.sources, self.fallback) if self.fallback else self.sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What other pages say of a profile: its card, where it is listed, whom it refers to. Vocabulary entries are ids.

    Without `named` the title describes and names nobody. `places` is empty for the whole province, and where
    `places_hidden` says that they are not shown. `awards` are those that were given. `not_yet` marks what only a
    preview shows.
    """

    id: str
    title: str
    named: bool
    kind: Kind
    field: str
    year: int
    number: int
    nominated_by: str | None
    places: tuple[PublicPlace, ...]
    places_hidden: bool
    movements: tuple[str, ...]
    summary: str
    awards: tuple[str, ...]
    continues: str | None
    replicates: tuple[str, ...]
    adopters: tuple[str, ...]
    lead_photo: PublicPhoto | None
    provenance: Provenance
    posted: date
    not_yet: NotYet | None = None
    districts: tuple[str, ...] = dataclasses.field(init=False)
    """The slugs of the districts that it has a place in, each once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "districts", tuple(dict.fromkeys(place.district.slug for place in self.places)))

    @property
    def communes(self) -> tuple[Commune, ...]:
        """The communes that it has a place in, as they were, each once."""
        return tuple(dict.fromkeys(place.commune for place in self.places if place.commune))

    @property
    def official(self) -> bool:
        """Submitted by an agency: counted, fed and exported; the others carry a banner and `noindex`."""
        return self.provenance is Provenance.OFFICIAL

    @property
    def referred(self) -> tuple[str, ...]:
        """The ids of the profiles that it names, each once."""
        continued = (self.continues,) if self.continues else ()
        return tuple(dict.fromkeys((*self.replicates, *continued, *self.adopters)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProfile(Brief):
    """A profile as the public may see it, with all that its own page tells."""

    honorific: str | None
    other_names: tuple[str, ...]
    other_fields: tuple[str, ...]
    occupation: str | None
    position: str | None
    unit: str | None
    birth_year: int | None
    quote: Quote | None
    figures: tuple[Figure, ...]
    no_figures: str | None
    commendations: tuple[Commendation, ...]
    stages: tuple[StageEntry, ...]
    adoptions: tuple[PublicAdoption, ...]
    photos: tuple[PublicPhoto, ...]
    press: tuple[Article, ...]
    sources: tuple[Article, ...]
    contact: Contact
    corrections: tuple[Correction, ...]
    licence: Licence
    sections: tuple[Section, ...]
    folder: Path
    file: str


_BRIEF = tuple(each.name for each in fields(Brief) if each.init)


def brief_of(profile: Brief) -> Brief:
    """The part of a profile that other pages need."""
    return Brief(**{name: getattr(profile, name) for name in _BRIEF})


def beside(profile: PublicProfile, others: Mapping[str, Brief]) -> PublicProfile:
    """The profile without those adopters whose own profile is not among `others` or does not name them."""
    kept = tuple(
        each
        for each in profile.adoptions
        if each.adoption.profile is None or ((other := others.get(each.adoption.profile)) is not None and other.named)
    )
    return profile if len(kept) == len(profile.adoptions) else replace(profile, adoptions=kept)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays at the address of a profile that was taken down: nothing but its id and field."""

    id: str
    field: str
