"""The tile map of districts and what is said about each."""

from collections.abc import Collection, Iterable, Mapping

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.places import Commune, District, Places, Rectangle
from macros.pages import addresses
from macros.pages.facets import commune_key
from macros.pages.views import Commune as CommuneView
from macros.pages.views import CommuneGroup, DistrictEntry, DistrictMap, Link, MapTile
from macros.pages.words import short_title
from macros.texts import views as texts

READ_FIRST = 2


def district_map(catalogue: Catalogue, *, lit: Collection[str] = ()) -> DistrictMap:
    """The map with every district's numbers, and the districts of `lit` (slugs) filled."""
    places = catalogue.vocabulary.places
    return _map(places, [_tile(catalogue, district, lit) for district in places.districts])


def spread_map(places: Places, adopters: Mapping[str, int]) -> DistrictMap:
    """The map of where a model was taken up: how many adopters each district has, by its slug."""
    tiles = [
        _drawn(district, None, adopters.get(district.slug, 0), lit=district.slug in adopters)
        for district in places.districts
    ]
    return _map(places, tiles)


def _map(places: Places, tiles: Iterable[MapTile]) -> DistrictMap:
    words = {word.at.coastal: (word.text, word.at.column_span[0], word.at.row_span[0]) for word in places.map.words}
    return DistrictMap(
        # From the top of the map to its foot, so that the order of reading is that of the eye.
        tiles=tuple(sorted(tiles, key=lambda tile: (tile.rows[0], tile.columns[0]))),
        columns=places.map.columns,
        rows=places.map.rows,
        sea=words.get(True),
        land=words.get(False),
    )


def _tile(catalogue: Catalogue, district: District, lit: Collection[str]) -> MapTile:
    shown = len(catalogue.by_district[district.slug])
    return _drawn(district, nominated_by(catalogue, district), shown, lit=district.slug in lit)


def _drawn(district: District, given: int | None, shown: int, *, lit: bool) -> MapTile:
    tile = district.tile
    return MapTile(
        address=addresses.entry(addresses.DISTRICTS, district.slug),
        name=district.short,
        columns=tile.column_span,
        rows=tile.row_span,
        foot=_spans(tile.foot) if tile.foot else None,
        coastal=district.is_coastal,
        minimum=district.minimum,
        given=given,
        shown=shown,
        lit=lit,
    )


def _spans(rectangle: Rectangle) -> tuple[tuple[int, int], tuple[int, int]]:
    return rectangle.column_span, rectangle.row_span


def nominated_by(catalogue: Catalogue, district: District) -> int | None:
    """How many official profiles the district nominated over the plan's period; None where it sent none at all.

    Nothing sent is shown as "no data": whether that is zero only the district can say (domain.md, counting).
    """
    return catalogue.nominations.get(district.slug)


def district_entry(catalogue: Catalogue, district: District, *, lit: Collection[str] = ()) -> DistrictEntry:
    places = catalogue.vocabulary.places
    tile = _tile(catalogue, district, lit)
    year = catalogue.vocabulary.plan.issued_on.year
    then, newest = places.eras_of(year)[0], places.newest_era
    return DistrictEntry(
        tile=tile,
        full_name=district.name,
        count=texts.profiles(tile.shown),
        state=texts.progress(tile.given, tile.minimum),
        communes_then=texts.communes_then(len(places.communes_of(then, district)), year),
        communes_now=tuple(commune.short for commune in places.communes_of(newest, district)),
        read_first=tuple(
            Link(short_title(profile.title), addresses.profile(profile.id))
            for profile in catalogue.by_district[district.slug][:READ_FIRST]
        ),
    )


def communes_then_and_now(
    catalogue: Catalogue, district: District, counts: Mapping[str, int]
) -> tuple[CommuneGroup, ...]:
    """The district's communes in each era, the newest first, with what each belongs to today.

    `counts` are the numbers of profiles in the communes' listings, by `commune_key`.
    """
    places = catalogue.vocabulary.places
    return tuple(
        CommuneGroup(
            texts.communes_in_era(era.valid_from, era.valid_to),
            tuple(
                CommuneView(
                    name=commune.name,
                    address=_listing_of(places.first_of_name(commune), counts),
                    now=None if era == places.newest_era else _today(places, commune, counts),
                    count=counts.get(commune_key(places.first_of_name(commune)), 0),
                )
                for commune in places.communes_of(era, district)
            ),
        )
        for era in reversed(places.eras)
    )


def _today(places: Places, commune: Commune, counts: Mapping[str, int]) -> Link:
    today = places.today(commune)
    return Link(texts.lower_first(today.name), _listing_of(today, counts))


def _listing_of(commune: Commune, counts: Mapping[str, int]) -> str:
    """The address of the commune's listing; empty where it has none."""
    has_one = counts.get(commune_key(commune))
    return addresses.entry(addresses.DISTRICTS, addresses.commune(commune)) if has_one else ""
