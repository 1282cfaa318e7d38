"""What may be shown of a profile, and whether anything is.

`public_view` is the only door from a `Profile` to the renderers: what consent does not open is not in the
`PublicProfile`, so that no template can leak it. Collectives and residential areas need no personal consent.
Sources: Law 91/2025/QH15 and Decree 356/2025/NĐ-CP on personal data; domain.md of the plan's readings.
"""

from collections.abc import Sequence
from datetime import date

from macros.catalogue.case import Profile
from macros.catalogue.kinds import Kind, NotYet, Scope, ShownLevel, Status
from macros.catalogue.places import Place
from macros.catalogue.profile import (
    Consent,
    Photo,
    ProfileEntry,
)
from macros.catalogue.public import PublicAdoption, PublicPhoto, PublicPlace, PublicProfile, Tombstone
from macros.catalogue.story import SectionName
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


def open_scopes(kind: Kind, consent: Consent | None) -> frozenset[Scope]:
    """What may be shown: what a person agreed to; for a collective everything but children."""
    given = frozenset(consent.scopes) if consent and not consent.withdrawn else frozenset()
    return given if kind in PERSONAL else frozenset(Scope) - {Scope.CHILDREN} | given


def is_withdrawn(entry: ProfileEntry) -> bool:
    """Whether consent was given and taken back."""
    return entry.consent is not None and entry.consent.withdrawn is not None


def public_title(entry: ProfileEntry, places: Sequence[PublicPlace]) -> str:
    """The title, or what stands in its place where nobody may be named. `places` are those that may be shown."""
    if OPENED_BY["title"] in open_scopes(entry.kind, entry.consent):
        return entry.title
    return anonymous_title(entry.kind, places[0].district.name if places else None)


def public_places(entry: ProfileEntry, places: Sequence[Place]) -> tuple[PublicPlace, ...]:
    """The places of an entry, as exactly as they may be shown. `places` run parallel to `entry.places`."""
    if entry.shown_level is ShownLevel.PROVINCE:
        return ()
    scopes = open_scopes(entry.kind, entry.consent)
    shows = {attribute: scope in scopes for attribute, scope in OPENED_BY.items()}
    return tuple(
        _public_place(place, written.hamlet, entry, shows) for place, written in zip(places, entry.places, strict=True)
    )


def public_view(profile: Profile, as_of: date, *, preview: bool = False) -> PublicProfile | Tombstone | None:
    """The profile as of the day `as_of` (Vietnam time): its public view, a tombstone, or nothing at all.

    Drafts and profiles under embargo are nowhere; silence is no consent, and a withdrawal holds from the next build.
    A `preview` opens drafts to those who work on them, marked as such and no further than consent allows.
    """
    entry = profile.entry
    if entry.embargo and entry.embargo > as_of:
        return None
    withdrawn = is_withdrawn(entry)
    if entry.status in _TAKEN_DOWN or (withdrawn and entry.status.is_shown):
        return Tombstone(entry.id, entry.field)
    if entry.status.is_shown:
        return _opened(profile, None)
    return _opened(profile, _AWAITED[entry.status]) if preview and not withdrawn else None


def _opened(profile: Profile, not_yet: NotYet | None) -> PublicProfile:
    entry = profile.entry
    scopes = open_scopes(entry.kind, entry.consent)
    shows = {attribute: scope in scopes for attribute, scope in OPENED_BY.items()}
    places = public_places(entry, profile.places)
    photos = tuple(
        PublicPhoto(photo.file, photo.alt, photo.caption, photo.credit)
        for photo in entry.photos
        if _photo_may_be_shown(photo, entry.kind, scopes)
    )
    return PublicProfile(
        id=entry.id,
        title=public_title(entry, places),
        named=shows["title"],
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
