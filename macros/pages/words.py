"""How single values are worded: headlines, places, times, decks. Plain functions from values to text."""

from collections.abc import Sequence

from macros.catalogue.places import District, Era, Places
from macros.catalogue.public import Brief, PublicPlace
from macros.catalogue.values import Precision, When
from macros.pages.views import Headline
from macros.texts import views as texts
from macros.texts.time import UNDATED

CARD_SUMMARY = 62
"""Characters of a card's summary: two lines at every width of the grid."""


def headline(title: str) -> Headline:
    """The title in its two weights: what follows the first colon is set lighter, on a line of its own."""
    lead, colon, rest = title.partition(texts.COLON)
    return Headline(f"{lead}:" if colon else lead, rest)


def short_title(title: str) -> str:
    """The first half of a title in two weights, where there is room for one line only."""
    return title.partition(texts.COLON)[0]


def cut(text: str, limit: int = CARD_SUMMARY) -> str:
    """The text as far as whole words fit into `limit` characters; of one longer word, its start."""
    if len(text) <= limit:
        return text
    whole = text[: limit + 1].rpartition(" ")[0].rstrip(" ,;:.–-")
    return (whole or text[:limit]) + "…"


def when(time: When) -> str:
    """A time as exactly as it is known: "ngày 11/09/2022", "tháng 09/2022", "năm 2022", "2021 - 2024"."""
    if time.start is None:
        return UNDATED
    match time.precision:
        case Precision.DAY:
            return texts.in_day(time.start)
        case Precision.MONTH:
            return texts.in_month(time.start)
        case Precision.YEARS if time.end_year:
            return texts.in_years(time.start, time.end_year)
    return texts.in_year(time.start)


def short_place(profile: Brief) -> str:
    """On a card: "Thái Thủy, Lệ Thủy", "Toàn tỉnh", "Dân Hóa, Minh Hóa và 3 nơi khác"."""
    if not profile.places:
        return without_place(profile)
    first = profile.places[0]
    name = f"{first.commune.short}, {first.district.short}" if first.commune else first.district.short
    return texts.and_others(name, len(profile.places) - 1)


def without_place(profile: Brief) -> str:
    """What stands for the places where there are none: "Toàn tỉnh", or "Trong tỉnh" where they are not shown."""
    return texts.IN_PROVINCE if profile.places_hidden else texts.WHOLE_PROVINCE


def long_place(place: PublicPlace) -> str:
    """In a sentence: "thôn Xuân Lai, xã Mai Thủy, huyện Lệ Thủy". A hamlet may lack the word for its type."""
    names = [place.hamlet, place.commune and texts.lower_first(place.commune.name), district_name(place)]
    return ", ".join(name for name in names if name)


def long_places(places: Sequence[PublicPlace]) -> str:
    """Several places, the communes of one district together: "xã Dân Hóa, xã Hóa Sơn, huyện Minh Hóa; xã …"."""
    by_district: dict[str, list[PublicPlace]] = {}
    for place in places:
        by_district.setdefault(place.district.slug, []).append(place)
    runs = []
    for together in by_district.values():
        within = [long_place(place).removesuffix(f", {district_name(place)}") for place in together]
        runs.append(
            ", ".join([*(name for name in within if name != district_name(together[0])), district_name(together[0])])
        )
    return "; ".join(runs)


def district_name(place: PublicPlace) -> str:
    """In a sentence: "huyện Lệ Thủy"; of a time when there were no districts, "địa bàn huyện Lệ Thủy cũ"."""
    return district_in_era(place.district, place.era)


def district_in_era(district: District, era: Era) -> str:
    """The district's name as a sentence of that time says it."""
    name = texts.lower_first(district.name)
    return texts.former_district(name) if district.valid_to and era.valid_from > district.valid_to else name


def places_today(shown: Sequence[PublicPlace], places: Places) -> str:
    """What the communes belong to now, with the province once; empty where they are units of today."""
    now = dict.fromkeys(
        texts.lower_first(places.today(place.commune).name)
        for place in shown
        if place.commune and place.era != places.newest_era
    )
    province = texts.lower_first(places.province(places.newest_era.province).name)
    return ", ".join([*now, province]) if now else ""
