"""What may be shown of a profile, and whether anything is.

`public_view` is the only door from a `Profile` to the renderers: what consent does not open is not in the
`PublicProfile`, so that no template can leak it. Collectives and residential areas need no personal consent.
Sources: Law 91/2025/QH15 and Decree 356/2025/NĐ-CP on personal data; domain.md of the plan's readings.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.catalogue.case import Profile
from macros.catalogue.kinds import Kind, Licence, Provenance, Scope, ShownLevel, Status
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


@dataclass(frozen=True, slots=True)
class PublicPlace:
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
class PublicPhoto:
    """A photo of the profile's folder. Its `address` on the site and its size in pixels come with its development."""

    file: str
    alt: str
    caption: str
    credit: str
    address: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class PublicProfile:
    """A profile as the public may see it. Vocabulary entries are ids.

    Without `named` the title describes and names nobody. `places` is empty for the whole province, and where
    `places_hidden` says that they are not shown.
    """

    id: str
    title: str
    named: bool
    honorific: str | None
    other_names: tuple[str, ...]
    kind: Kind
    field: str
    other_fields: tuple[str, ...]
    year: int
    number: int
    nominated_by: str | None
    places: tuple[PublicPlace, ...]
    places_hidden: bool
    occupation: str | None
    position: str | None
    unit: str | None
    birth_year: int | None
    movements: tuple[str, ...]
    summary: str
    quote: Quote | None
    figures: tuple[Figure, ...]
    no_figures: str | None
    commendations: tuple[Commendation, ...]
    stages: tuple[StageEntry, ...]
    continues: str | None
    replicates: tuple[str, ...]
    adoptions: tuple[PublicAdoption, ...]
    photos: tuple[PublicPhoto, ...]
    press: tuple[Article, ...]
    sources: tuple[Article, ...]
    contact: Contact
    corrections: tuple[Correction, ...]
    provenance: Provenance
    licence: Licence
    posted: date
    sections: tuple[Section, ...]
    folder: Path
    file: str

    @property
    def districts(self) -> tuple[str, ...]:
        """The slugs of the districts that it has a place in, each once."""
        return tuple(dict.fromkeys(place.district.slug for place in self.places))

    @property
    def official(self) -> bool:
        """Submitted by an agency: counted, fed and exported; the others carry a banner and `noindex`."""
        return self.provenance is Provenance.OFFICIAL


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays at the address of a profile that was taken down: nothing but its id and field."""

    id: str
    field: str


def open_scopes(kind: Kind, consent: Consent | None) -> frozenset[Scope]:
    """What may be shown: what a person agreed to; for a collective everything but children."""
    given = frozenset(consent.scopes) if consent and not consent.withdrawn else frozenset()
    return given if kind in PERSONAL else frozenset(Scope) - {Scope.CHILDREN} | given


def public_view(profile: Profile, as_of: date) -> PublicProfile | Tombstone | None:
    """The profile as of the day `as_of` (Vietnam time): its public view, a tombstone, or nothing at all.

    Drafts and profiles under embargo are nowhere; silence is no consent, and a withdrawal holds from the next build.
    """
    entry = profile.entry
    if entry.embargo and entry.embargo > as_of:
        return None
    withdrawn = entry.consent is not None and entry.consent.withdrawn is not None
    if entry.status in _TAKEN_DOWN or (withdrawn and entry.status.is_shown):
        return Tombstone(entry.id, entry.field)
    return _opened(profile) if entry.status.is_shown else None


def _opened(profile: Profile) -> PublicProfile:
    entry = profile.entry
    scopes = open_scopes(entry.kind, entry.consent)
    shows = {attribute: scope in scopes for attribute, scope in OPENED_BY.items()}
    places = tuple(
        _public_place(place, written.hamlet, entry, shows)
        for place, written in zip(profile.places, entry.places, strict=True)
        if entry.shown_level is not ShownLevel.PROVINCE
    )
    named = shows["title"]
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
        stages=entry.stages,
        continues=entry.continues,
        replicates=entry.replicates,
        adoptions=tuple(
            PublicAdoption(
                adoption.model_copy(update={"place": ()}),
                PublicPlace(place.era, place.district, place.commune, None) if place else None,
            )
            for adoption, place in zip(entry.adopted_by, profile.adoption_places, strict=True)
        ),
        photos=tuple(
            PublicPhoto(photo.file, photo.alt, photo.caption, photo.credit)
            for photo in entry.photos
            if _photo_may_be_shown(photo, entry.kind, scopes)
        ),
        press=entry.press,
        sources=entry.sources,
        contact=entry.contact,
        corrections=entry.corrections,
        provenance=entry.provenance,
        licence=entry.licence,
        posted=entry.newest_day,
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
