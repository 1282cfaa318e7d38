"""The tile map of districts and what is said about each."""

from collections.abc import Collection, Mapping

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.places import District, Rectangle
from macros.pages import addresses
from macros.pages.views import Commune as CommuneView
from macros.pages.views import CommuneGroup, DistrictEntry, DistrictMap, Link, MapTile
from macros.pages.words import short_title
from macros.texts import views as texts

READ_FIRST = 2


def district_map(
    catalogue: Catalogue, *, lit: Collection[str] = (), shown: Mapping[str, int] | None = None
) -> DistrictMap:
    """The map with the districts of `lit` (slugs) filled; `shown` replaces the numbers of profiles."""
    places = catalogue.vocabulary.places
    tiles = tuple(_tile(catalogue, district, lit, shown) for district in places.districts)
    words = {word.at.coastal: (word.text, word.at.column_span[0], word.at.row_span[0]) for word in places.map.words}
    return DistrictMap(
        # From the top of the map to its foot, so that the order of reading is that of the eye.
        tiles=tuple(sorted(tiles, key=lambda tile: (tile.rows[0], tile.columns[0]))),
        columns=places.map.columns,
        rows=places.map.rows,
        sea=words.get(True),
        land=words.get(False),
    )


def _tile(catalogue: Catalogue, district: District, lit: Collection[str], shown: Mapping[str, int] | None) -> MapTile:
    tile = district.tile
    here = catalogue.by_district[district.slug]
    return MapTile(
        address=addresses.entry(addresses.DISTRICTS, district.slug),
        name=district.short,
        columns=tile.column_span,
        rows=tile.row_span,
        foot=_spans(tile.foot) if tile.foot else None,
        coastal=district.is_coastal,
        minimum=district.minimum,
        given=nominated_by(catalogue, district),
        shown=len(here) if shown is None else shown.get(district.slug, 0),
        lit=district.slug in lit,
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
    tile = _tile(catalogue, district, lit, None)
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


def communes_then_and_now(catalogue: Catalogue, district: District) -> tuple[CommuneGroup, ...]:
    """The district's communes in each era, the newest first, with what each belongs to today."""
    places = catalogue.vocabulary.places
    counts: dict[tuple[str, str], int] = {}
    for profile in catalogue.profiles:
        for key in {place.commune.key for place in profile.places if place.commune}:
            counts[key] = counts.get(key, 0) + 1
    return tuple(
        CommuneGroup(
            texts.communes_in_era(era.valid_from, era.valid_to),
            tuple(
                CommuneView(
                    name=commune.name,
                    now=None if era == places.newest_era else texts.lower_first(places.today(commune).name),
                    count=counts.get(commune.key, 0),
                )
                for commune in places.communes_of(era, district)
            ),
        )
        for era in reversed(places.eras)
    )
