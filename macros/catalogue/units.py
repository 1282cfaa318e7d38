"""The units that places.yml lists: provinces, eras, districts with their tiles, communes, and where the list is from."""

from typing import TypeAlias

from pydantic import Field as Declared

from macros.catalogue.shapes import Slug, Text
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import Day, YesNo
from macros.texts.kinds import COMMUNE_TYPES

CommuneKey: TypeAlias = tuple[str, str]
Cell: TypeAlias = tuple[int, int]


class Province(StrictModel):
    """A province under one name. A code may go to another province later."""

    id: Slug
    code: Text
    name: Text
    short_name: Text
    valid_from: Day | None = None
    valid_to: Day | None = None
    came_from: tuple[Slug, ...] = ()
    successor: Slug | None = None
    note: Text | None = None


class Era(StrictModel):
    """A time in which the list of communes did not change."""

    id: Slug
    valid_from: Day
    valid_to: Day | None = None
    province: Slug

    def __hash__(self) -> int:
        return hash(self.id)

    def overlaps(self, year: int) -> bool:
        """Whether some day of `year` lies in this era."""
        return self.valid_from.year <= year and (self.valid_to is None or year <= self.valid_to.year)


class Rectangle(StrictModel):
    """Columns and rows on the tile map, counted from 1: "3-5" or "6". `coastal` draws the edge of the sea at right."""

    columns: Text = Declared(pattern=r"^[1-9]\d?(-[1-9]\d?)?$")
    rows: Text = Declared(pattern=r"^[1-9]\d?(-[1-9]\d?)?$")
    coastal: YesNo = False

    @property
    def column_span(self) -> tuple[int, int]:
        return _span(self.columns)

    @property
    def row_span(self) -> tuple[int, int]:
        return _span(self.rows)

    @property
    def cells(self) -> frozenset[Cell]:
        """Every (column, row) that the rectangle covers."""
        (left, right), (top, bottom) = self.column_span, self.row_span
        return frozenset((column, row) for column in range(left, right + 1) for row in range(top, bottom + 1))


class Tile(Rectangle):
    """A district on the tile map; a foot is a second rectangle of the same link."""

    foot: Rectangle | None = None

    @property
    def rectangles(self) -> tuple[Rectangle, ...]:
        return (self, self.foot) if self.foot else (self,)


class District(StrictModel):
    """A district of the plan's time; communes of later eras still belong to it. `minimum` is what it owes the plan."""

    code: Text
    name: Text
    short: Text
    slug: Slug
    type: Slug
    minimum: int = Declared(ge=0)
    valid_to: Day | None = None
    tile: Tile

    def __hash__(self) -> int:
        return hash(self.slug)

    @property
    def is_coastal(self) -> bool:
        return any(rectangle.coastal for rectangle in self.tile.rectangles)


class Commune(StrictModel):
    """A commune of one era. `successor` is the code of what it belongs to in the next era, None in the newest."""

    era: Slug
    code: Text
    name: Text
    slug: Slug
    district: Slug
    successor: Text | None = None
    area_km2: float | None = None
    note: Text | None = None

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def key(self) -> CommuneKey:
        """Era and code: a code alone names other places in other eras."""
        return (self.era, self.code)

    @property
    def type(self) -> str:
        """The word before the name: "Xã", "Phường", "Thị trấn"; empty where there is none."""
        return next((word for word in COMMUNE_TYPES if self.name.startswith(f"{word} ")), "")

    @property
    def short(self) -> str:
        """The name without the word for its type."""
        return self.name.removeprefix(self.type).strip()


class MapWord(StrictModel):
    """A word beside the tiles, such as the name of the sea."""

    text: Text
    at: Rectangle


class TileMap(StrictModel):
    """The grid that the districts' tiles lie in."""

    columns: int = Declared(ge=1, le=24)
    rows: int = Declared(ge=1, le=24)
    words: tuple[MapWord, ...] = ()


class Homonym(StrictModel):
    """A name that means several places, with or without its marks; shown with era or district."""

    name: Text
    uses: tuple[Text, ...]


class Source(StrictModel):
    id: Slug
    what: Text
    where: Text


class Resolution(StrictModel):
    """A resolution that changed the units. `effective` is text where the date is not sure."""

    number: Text
    date: Day | None = None
    effective: Text | None = None
    what: Text
    confidence: Text


class Counts(StrictModel):
    """How many communes an era must have; `by_district` in the districts' order. A check of the data."""

    era: Slug
    total: int
    by_district: dict[str, int] = Declared(default_factory=dict)


def _span(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    return int(first), int(last or first)
