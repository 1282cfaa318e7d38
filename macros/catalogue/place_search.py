"""Finding the place that a profile names, or saying what is wrong with the name and what to write instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from macros.catalogue.names import Names, spelling
from macros.catalogue.problems import quoted
from macros.catalogue.units import Commune, District, Era
from macros.catalogue.validation import choices, same_name
from macros.texts import places as words

if TYPE_CHECKING:
    from macros.catalogue.places import Places


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened, as it was then; without `commune` the whole district."""

    era: Era
    district: District
    commune: Commune | None = None


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """What a look-up gave: a `place`, or the `kind` of a problem, its `details`, and the key of the profile it is at."""

    place: Place | None = None
    kind: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""


class PlaceSearch:
    """Looks names up among the communes of all eras, indexed once."""

    def __init__(self, places: "Places") -> None:
        self._places = places
        self._era_ids = tuple(era.id for era in places.eras)
        self._commune_names = {
            slug: Names(_named(places.communes, slug)) for slug in ("", *(each.slug for each in places.districts))
        }
        """By district, and under "" for the whole province: communes of all eras by name, with type or without."""

    def find(self, commune_text: str | None, district_text: str | None, era_text: str | None, year: int) -> PlaceFound:
        """See `Places.find`."""
        eras = self._places.eras_of(year)
        when = words.IN_YEAR.format(year=year)
        if era_text:
            if era_text.strip() not in self._era_ids:
                return _problem("vocabulary-unknown", "thoi_ky", value=era_text, choices=choices(self._era_ids, ""))
            eras = (self._places.era(era_text.strip()),)
            when = words.IN_ERA.format(era=eras[0].id)
        district = None
        if district_text:
            found = self._places.district_names.find(district_text)
            if found.item is None:
                near = [self._places.district(slug).short for slug in found.candidates] or self._near_districts(
                    district_text
                )
                return _problem("place-district", "huyen", value=district_text, choices=choices(near, words.FILE))
            district = self._places.district(found.item)
        if commune_text:
            return self._find_commune(commune_text, district, eras, when)
        if district:
            return PlaceFound(Place(eras[0], district))
        return _problem("place-empty", "")

    def _find_commune(self, text: str, district: District | None, eras: tuple[Era, ...], when: str) -> PlaceFound:
        hits = self._hits(text, district)
        here = [commune for era in eras for commune in hits if commune.era == era.id]
        if here:
            first = [commune for commune in here if commune.era == here[0].era]
            meanings = {(commune.district, spelling(commune.short)) for commune in here}
            if len(first) > 1 or len(meanings) > 1:
                return _problem(
                    "place-ambiguous", "xa", value=text, candidates=self._listed(here, with_era=len(eras) > 1)
                )
            return PlaceFound(Place(self._places.era(here[0].era), self._places.district(here[0].district), here[0]))
        if hits:
            return self._of_another_era(text, hits, district, eras, when)
        where = words.IN_DISTRICT.format(district=district.name) if district else ""
        elsewhere = self._elsewhere(text, district, eras)
        instead = words.ELSEWHERE.format(units=elsewhere) if elsewhere else self._near_communes(text, district, eras)
        return _problem("place-unknown", "xa", value=text, where=where, when=when, choices=instead)

    def _of_another_era(
        self, text: str, hits: Iterable[Commune], district: District | None, eras: tuple[Era, ...], when: str
    ) -> PlaceFound:
        target = self._places.position(eras[0].id)
        distances = {commune.era: abs(self._places.position(commune.era) - target) for commune in hits}
        nearest = min(distances, key=distances.__getitem__)
        units = [unit for hit in hits if hit.era == nearest for unit in self._places.in_era(hit, eras[0])]
        units = [unit for unit in units if same_name(unit.short, _without_type(text))] or units
        instead = words.ANOTHER_ERA.format(units=self._listed(units), era=nearest)
        elsewhere = self._elsewhere(text, district, eras)
        if elsewhere:
            instead = f"{instead} {words.SAME_NAME.format(units=elsewhere)}"
        return _problem("place-era", "xa", value=text, era=nearest, when=when, choices=instead)

    def _hits(self, text: str, district: District | None) -> tuple[Commune, ...]:
        """The communes of every era that bear this name, at the nearest way of writing that gives any."""
        found = self._commune_names[district.slug if district else ""].find(text)
        return (found.item,) if found.item else found.candidates

    def _elsewhere(self, text: str, district: District | None, eras: tuple[Era, ...]) -> str:
        """Communes of these eras that bear the name in another district than the one given."""
        if district is None:
            return ""
        ids = {era.id for era in eras}
        return self._listed(commune for commune in self._hits(text, None) if commune.era in ids)

    def _near_communes(self, text: str, district: District | None, eras: tuple[Era, ...]) -> str:
        """What the name may be a slip of: communes of the district, else of the province."""
        ids = {era.id for era in eras}
        bare = _without_type(text)
        for pool in (district, None) if district else (None,):
            names = Names(
                (c.short, c.key)
                for c in self._places.communes
                if c.era in ids and pool in (None, self._places.district(c.district))
            )
            near = names.near(bare)
            if near:
                return choices(near, words.FILE)
        return choices((), words.FILE)

    def _near_districts(self, text: str) -> tuple[str, ...]:
        return Names((each.short, each.slug) for each in self._places.districts).near(_without_type(text))

    def _listed(self, communes: Iterable[Commune], *, with_era: bool = False) -> str:
        """Communes as a sentence lists them, by district: “Xã Quảng Tùng” hoặc “Xã Cảnh Dương” (Huyện Quảng Trạch)."""
        groups: dict[tuple[str, str], list[str]] = {}
        for commune in communes:
            names = groups.setdefault((commune.district, commune.era if with_era else ""), [])
            if commune.name not in names:
                names.append(commune.name)
        pattern = words.UNITS_WITH_ERA if with_era else words.UNITS
        return words.OR.join(
            pattern.format(units=quoted(names), district=self._places.district(slug).name, era=era)
            for (slug, era), names in groups.items()
        )


def _named(communes: Iterable[Commune], district: str) -> Iterator[tuple[str, Commune]]:
    for commune in communes:
        if district in ("", commune.district):
            yield commune.name, commune
            yield commune.short, commune


def _without_type(text: str) -> str:
    lowered = text.strip().lower()
    word = next((word for word in words.TYPES if lowered.startswith(f"{word} ")), "")
    return text.strip()[len(word) :].strip()


def _problem(kind: str, key: str, **details: str) -> PlaceFound:
    return PlaceFound(kind=kind, key=key, details=details)
