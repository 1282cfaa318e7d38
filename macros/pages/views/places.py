"""Districts and communes."""

from dataclasses import dataclass

from macros.pages.views.common import Link


@dataclass(frozen=True, slots=True)
class MapTile:
    """A district on the tile map; columns and rows count from 1, both ends included. `foot` is a second rectangle,
    to the right of its lower half. `coastal` draws the coast at the right edge, of the foot where there is one.

    `given` profiles were nominated (out of `minimum`); `given` is None where there are no data, which is not zero.
    `shown` is the number of profiles on the site, the official and the illustrative together.
    """

    address: str
    name: str
    columns: tuple[int, int]
    rows: tuple[int, int]
    foot: tuple[tuple[int, int], tuple[int, int]] | None
    coastal: bool
    minimum: int
    given: int | None
    shown: int
    lit: bool = False


@dataclass(frozen=True, slots=True)
class DistrictMap:
    """The tile map with the words at its edges: (text, column, row)."""

    tiles: tuple[MapTile, ...]
    columns: int
    rows: int
    sea: tuple[str, int, int] | None
    land: tuple[str, int, int] | None


@dataclass(frozen=True, slots=True)
class DistrictEntry:
    """A district in the list under the map. `state` words the progress ("đủ 10", "thiếu 3", "chưa có dữ liệu")."""

    tile: MapTile
    full_name: str
    count: str
    state: str
    communes_then: str
    communes_now: tuple[str, ...]
    read_first: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of an era and what it is part of today (None when it is today's); an empty address leads nowhere."""

    name: str
    address: str
    now: Link | None
    count: int


@dataclass(frozen=True, slots=True)
class CommuneGroup:
    title: str
    communes: tuple[Commune, ...]
