"""Places in time: the eras, districts and communes of a province, and what became of them. Read from places.yml.

Codes and names are used again for other places, so a commune is known by era and code. A place is stored as it was
when something happened there; `today` says what it belongs to now.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from pydantic import Field as Declared

from macros.catalogue.names import Names
from macros.catalogue.place_search import Place, PlaceFound, PlaceSearch
from macros.catalogue.shapes import Text
from macros.catalogue.units import (
    Commune,
    CommuneKey,
    Counts,
    District,
    Era,
    Homonym,
    MapWord,
    Province,
    Rectangle,
    Resolution,
    Source,
    Tile,
    TileMap,
)
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import Day

__all__ = [
    "Commune",
    "CommuneKey",
    "District",
    "Era",
    "MapWord",
    "Place",
    "PlaceFound",
    "Places",
    "Province",
    "Rectangle",
    "Tile",
    "TileMap",
]


class Places(StrictModel):
    """The places of a province, in the order of the file."""

    compiled_on: Day
    sources: tuple[Source, ...] = ()
    checked: tuple[Text, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    traps: tuple[Text, ...] = ()
    homonyms: tuple[Homonym, ...] = ()
    policy: tuple[Text, ...] = ()
    provinces: tuple[Province, ...] = Declared(min_length=1)
    eras: tuple[Era, ...] = Declared(min_length=1)
    map: TileMap
    districts: tuple[District, ...] = Declared(min_length=1)
    counts: tuple[Counts, ...] = ()
    communes: tuple[Commune, ...] = Declared(min_length=1)

    def province(self, province_id: str) -> Province:
        """The province with this id. Raises KeyError where there is none."""
        return {province.id: province for province in self.provinces}[province_id]

    def era(self, era_id: str) -> Era:
        """The era with this id. Raises KeyError where there is none."""
        return self._eras_by_id[era_id]

    def district(self, slug: str) -> District:
        """The district with this slug. Raises KeyError where there is none."""
        return self._districts_by_slug[slug]

    def commune(self, era_id: str, code: str) -> Commune:
        """The commune with this code in this era. Raises KeyError where there is none."""
        return self._communes_by_key[era_id, code]

    def communes_of(self, era: Era | str, district: District | str | None = None) -> tuple[Commune, ...]:
        """The communes of an era, of one district where it is given."""
        communes = self._communes_by_era[era if isinstance(era, str) else era.id]
        if district is None:
            return communes
        slug = district if isinstance(district, str) else district.slug
        return tuple(commune for commune in communes if commune.district == slug)

    @property
    def newest_era(self) -> Era:
        return self.eras[-1]

    def eras_of(self, year: int) -> tuple[Era, ...]:
        """The eras that some day of `year` lies in, the earliest first; the nearest one where none does."""
        overlapping = tuple(era for era in self.eras if era.overlaps(year))
        nearest = self.eras[0] if year < self.eras[0].valid_from.year else self.newest_era
        return overlapping or (nearest,)

    def successor(self, commune: Commune) -> Commune | None:
        """What the commune belongs to in the next era; None in the newest."""
        if commune.successor is None:
            return None
        return self.commune(self.eras[self.position(commune.era) + 1].id, commune.successor)

    def predecessors(self, commune: Commune) -> tuple[Commune, ...]:
        """What the commune was made from in the era before."""
        return self._predecessors.get(commune.key, ())

    def today(self, commune: Commune) -> Commune:
        """What the commune belongs to in the newest era."""
        while (following := self.successor(commune)) is not None:
            commune = following
        return commune

    def known_as(self, commune: Commune) -> tuple[Commune, ...]:
        """The names that lead to a place in the commune: its own, those of what it became, and today's.

        A unit that went on under its name is one name, told by the first unit that bore it; today's units stand alone.
        """
        return self._known_as[commune.key]

    def first_of_name(self, commune: Commune) -> Commune:
        """The earliest unit that the commune goes on from under the same name."""
        if commune.era == self.newest_era.id:
            return commune
        earlier = next((unit for unit in self.predecessors(commune) if unit.name == commune.name), None)
        return self.first_of_name(earlier) if earlier else commune

    def name_ended(self, commune: Commune) -> date | None:
        """The last day of a unit's name, also where it went on under it into a later era; None for today's units."""
        while (following := self.successor(commune)) and following.name == commune.name:
            if following.era == self.newest_era.id:
                break
            commune = following
        return self.era(commune.era).valid_to

    def in_era(self, commune: Commune, era: Era) -> tuple[Commune, ...]:
        """What the commune was or became in `era`: one unit in a later era, perhaps several in an earlier one."""
        units: tuple[Commune, ...] = (commune,)
        while units and self.position(units[0].era) < self.position(era.id):
            units = tuple(unit for each in units if (unit := self.successor(each)))
        while units and self.position(units[0].era) > self.position(era.id):
            units = tuple(unit for each in units for unit in self.predecessors(each))
        return units

    @cached_property
    def district_names(self) -> Names[str]:
        """Finds a district's slug by full or short name, slug or code."""
        return Names(
            (name, each.slug) for each in self.districts for name in (each.name, each.short, each.slug, each.code)
        )

    def find(self, commune_text: str | None, district_text: str | None, era_text: str | None, year: int) -> PlaceFound:
        """The place that a profile of `year` names, or what is wrong with the name.

        Communes of all eras that overlap the year come into question, the earliest first, unless `era_text` names one.
        A name written exactly like a unit of another era is never taken for a similar name of this one.
        """
        return self._search.find(commune_text, district_text, era_text, year)

    def position(self, era_id: str) -> int:
        """The place of an era among the eras, from 0."""
        return self._era_positions[era_id]

    @cached_property
    def _search(self) -> PlaceSearch:
        return PlaceSearch(self)

    @cached_property
    def _era_positions(self) -> dict[str, int]:
        return {era.id: position for position, era in enumerate(self.eras)}

    @cached_property
    def _eras_by_id(self) -> dict[str, Era]:
        return {era.id: era for era in self.eras}

    @cached_property
    def _districts_by_slug(self) -> dict[str, District]:
        return {district.slug: district for district in self.districts}

    @cached_property
    def _communes_by_key(self) -> dict[CommuneKey, Commune]:
        return {commune.key: commune for commune in self.communes}

    @cached_property
    def _communes_by_era(self) -> dict[str, tuple[Commune, ...]]:
        return {era.id: tuple(each for each in self.communes if each.era == era.id) for era in self.eras}

    @cached_property
    def _known_as(self) -> dict[CommuneKey, tuple[Commune, ...]]:
        return {commune.key: tuple(dict.fromkeys(self._names_of(commune))) for commune in self.communes}

    def _names_of(self, commune: Commune) -> Iterator[Commune]:
        unit: Commune | None = commune
        while unit is not None:
            yield self.first_of_name(unit)
            unit = self.successor(unit)

    @cached_property
    def _predecessors(self) -> dict[CommuneKey, tuple[Commune, ...]]:
        found: dict[CommuneKey, tuple[Commune, ...]] = {}
        for commune in self.communes:
            following = self.successor(commune)
            if following:
                found[following.key] = (*found.get(following.key, ()), commune)
        return found
