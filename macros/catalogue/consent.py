"""What may be shown of a profile, and whether anything is.

`public_view` is the only door from a `Profile` to the renderers: what consent does not open is not in the
`PublicProfile`, so that no template can leak it. Collectives and residential areas need no personal consent.
Sources: Law 91/2025/QH15 and Decree 356/2025/NĐ-CP on personal data; domain.md of the plan's readings.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from macros.catalogue.case import Profile
from macros.catalogue.kinds import Kind, Licence, NotYet, Provenance, Scope, ShownLevel, Status
from macros.catalogue.places import Commune, District, Era, Place
from macros.catalogue.profile import (
    Adoption,
    Article,
    Commendation,
    Consent,
    Contact,
    Correction,
    Figure,
    Photo,
    ProfileEntry,
    Quote,
    StageEntry,
)
from macros.catalogue.story import Section, SectionName
from macros.texts.consent import anonymous_title

PERSONAL = (Kind.INDIVIDUAL, Kind.HOUSEHOLD)
_TAKEN_DOWN = (Status.SUSPENDED, Status.REMOVED)
_AWAITED = {Status.DRAFT: NotYet.DRAFT, Status.AWAITING: NotYet.AWAITING}

OPENED_BY: dict[str, Scope] = {
    "title": Scope.NAME,
    "honorific": Scope.NAME,
    "other_names": Scope.NAME,
    "position": Scope.NAME,
    "unit": Scope.NAME,
    "quote": Scope.NAME,
    "birth_year": Scope.BIRTH_YEAR,
    "commune": Scope.HOME_COMMUNE,
    "hamlet": Scope.VILLAGE,
    "figures": Scope.ECONOMIC_FIGURES,
    "context": Scope.CIRCUMSTANCES,
}
"""The scope that opens each attribute of a person or a household. Photos have their own rule, by kind."""

_PHOTO_SCOPE = {Kind.INDIVIDUAL: Scope.PORTRAIT, Kind.HOUSEHOLD: Scope.FAMILY_PHOTOS}


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


def open_scopes(kind: Kind, consent: Consent | None) -> frozenset[Scope]:
    """What may be shown: what a person agreed to; for a collective everything but children."""
    given = frozenset(consent.scopes) if consent and not consent.withdrawn else frozenset()
    return given if kind in PERSONAL else frozenset(Scope) - {Scope.CHILDREN} | given


def public_view(profile: Profile, as_of: date, *, preview: bool = False) -> PublicProfile | Tombstone | None:
    """The profile as of the day `as_of` (Vietnam time): its public view, a tombstone, or nothing at all.

    Drafts and profiles under embargo are nowhere; silence is no consent, and a withdrawal holds from the next build.
    A `preview` opens drafts to those who work on them, marked as such and no further than consent allows.
    """
    entry = profile.entry
    if entry.embargo and entry.embargo > as_of:
        return None
    withdrawn = entry.consent is not None and entry.consent.withdrawn is not None
    if entry.status in _TAKEN_DOWN or (withdrawn and entry.status.is_shown):
        return Tombstone(entry.id, entry.field)
    if entry.status.is_shown:
        return _opened(profile, None)
    return _opened(profile, _AWAITED[entry.status]) if preview and not withdrawn else None


def _opened(profile: Profile, not_yet: NotYet | None) -> PublicProfile:
    entry = profile.entry
    scopes = open_scopes(entry.kind, entry.consent)
    shows = {attribute: scope in scopes for attribute, scope in OPENED_BY.items()}
    places = tuple(
        _public_place(place, written.hamlet, entry, shows)
        for place, written in zip(profile.places, entry.places, strict=True)
        if entry.shown_level is not ShownLevel.PROVINCE
    )
    named = shows["title"]
    photos = tuple(
        PublicPhoto(photo.file, photo.alt, photo.caption, photo.credit)
        for photo in entry.photos
        if _photo_may_be_shown(photo, entry.kind, scopes)
    )
    return PublicProfile(
        id=entry.id,
        title=entry.title if named else anonymous_title(entry.kind, places[0].district.name if places else None),
        named=named,
        honorific=entry.honorific if shows["honorific"] else None,
        other_names=entry.other_names if shows["other_names"] else (),
        kind=entry.kind,
        field=entry.field,
        other_fields=entry.other_fields,
        year=entry.year,
        number=entry.number,
        nominated_by=entry.nominated_by,
        places=places,
        places_hidden=len(places) < len(entry.places),
        occupation=entry.occupation,
        position=entry.position if shows["position"] else None,
        unit=entry.unit if shows["unit"] else None,
        birth_year=entry.birth_year if shows["birth_year"] else None,
        movements=entry.movements,
        summary=entry.summary,
        quote=entry.quote if shows["quote"] else None,
        figures=entry.figures if shows["figures"] else (),
        no_figures=entry.no_figures,
        commendations=entry.commendations,
        # What is only proposed has not been given (domain.md, `khen_thuong`).
        awards=tuple(dict.fromkeys(each.award for each in entry.commendations if each.decision)),
        stages=entry.stages,
        continues=entry.continues,
        replicates=entry.replicates,
        adopters=tuple(each.profile for each in entry.adopted_by if each.profile),
        adoptions=tuple(
            PublicAdoption(
                adoption.model_copy(update={"place": ()}),
                PublicPlace(place.era, place.district, place.commune, None) if place else None,
            )
            for adoption, place in zip(entry.adopted_by, profile.adoption_places, strict=True)
        ),
        photos=photos,
        lead_photo=photos[0] if photos else None,
        press=entry.press,
        sources=entry.sources,
        contact=entry.contact,
        corrections=entry.corrections,
        provenance=entry.provenance,
        licence=entry.licence,
        posted=entry.newest_day,
        not_yet=not_yet,
        sections=tuple(
            section for section in profile.story.sections if shows["context"] or section.name is not SectionName.CONTEXT
        ),
        folder=profile.folder,
        file=profile.file,
    )


def _public_place(place: Place, hamlet: str | None, entry: ProfileEntry, shows: dict[str, bool]) -> PublicPlace:
    to_commune = shows["commune"] and entry.shown_level is ShownLevel.COMMUNE
    return PublicPlace(
        era=place.era,
        district=place.district,
        commune=place.commune if to_commune else None,
        hamlet=hamlet if to_commune and shows["hamlet"] else None,
    )


def _photo_may_be_shown(photo: Photo, kind: Kind, scopes: frozenset[Scope]) -> bool:
    if photo.children and Scope.CHILDREN not in scopes:
        return False
    return kind not in _PHOTO_SCOPE or _PHOTO_SCOPE[kind] in scopes
