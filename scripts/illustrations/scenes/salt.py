"""Ruộng muối: shallow pans that mirror the sky, walkways between them, heaps of salt."""

import math
from collections.abc import Callable
from itertools import pairwise

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, land, leaves, palms, plants, water
from scripts.illustrations.parts.houses import OCHRE, OLD_TILE, House, house
from scripts.illustrations.parts.props import basket
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH, Point, View

_BUND: Colour = (168, 148, 122)
_SALT: Colour = (250, 248, 242)
_BRINE: tuple[Colour, ...] = ((196, 160, 146), (150, 170, 172), (206, 190, 166), (132, 150, 150))
_COLUMN, _GAP = 9.0, 0.75
"""Metres: how wide a pan is, and the walkway between two."""

Place = Callable[[float, float], Point]
"""From metres along the grid of the pans to metres on the ground."""


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    turn = chance.uniform(0.06, 0.2) * (1 if chance.fraction() < 0.5 else -1)
    sheet.view = View(chance.uniform(400, 470), chance.uniform(3.6, 4.6), WIDTH / 2 - turn * 500)
    sky(sheet)
    land.mountains(sheet, chance.uniform(120, 170), 2600)
    land.hills(sheet, 44, 900)
    plants.grove(sheet, 6, 330, palms=0.08)
    shore = sheet.view.at(0, 300)[1]
    water.mirror(sheet, shore, deep=0.34, ripple=1.5)
    water.sun_path(sheet, shore, 0.7)
    cosine, sine = math.cos(turn), math.sin(turn)
    shift = chance.uniform(0, _COLUMN)

    def place(u: float, v: float) -> Point:
        return u * cosine + v * sine, v * cosine - u * sine

    rows = [-12.0]
    while rows[-1] < 300:
        rows.append(rows[-1] + chance.uniform(9, 13))
    columns = [shift + number * _COLUMN for number in range(-24, 25)]
    _pans(sheet, place, rows, columns)
    road = columns[24 + chance.integer(2)] if turn > 0 else columns[23 + chance.integer(2)]
    _shed(sheet, place, road)
    _heaps(sheet, place, rows, columns, road)


def _pans(sheet: Sheet, place: Place, rows: list[float], columns: list[float]) -> None:
    """A wash of each pan's own brine, a crust along its edges, and the walkways round it."""
    chance, view, canvas = sheet.chance, sheet.view, sheet.canvas
    for first, last in reversed(list(pairwise(rows))):
        for u in columns:
            inner = [
                place(u + _GAP / 2, first + _GAP / 2),
                place(u + _COLUMN - _GAP / 2, first + _GAP / 2),
                place(u + _COLUMN - _GAP / 2, last - _GAP / 2),
                place(u + _GAP / 2, last - _GAP / 2),
            ]
            points = view.ground(inner)
            if not points or max(x for x, _ in points) < 0 or min(x for x, _ in points) > WIDTH:
                continue
            away = max(view.nearest, min(z for _, z in inner))
            if chance.fraction() < 0.6:
                canvas.soft(points, sheet.on(_BRINE[chance.integer(4)], away), chance.uniform(0.1, 0.42))
            if away < 120:
                _crust(sheet, inner, away)
            dark = view.ground(
                [
                    place(u + _GAP / 2, last - _GAP / 2 - 0.45),
                    place(u + _COLUMN - _GAP / 2, last - _GAP / 2 - 0.45),
                    inner[2],
                    inner[3],
                ]
            )
            canvas.soft(dark, sheet.on(_BUND, away, 1), 0.4)
    for u in columns:
        _bund(sheet, [place(u, v) for v in (rows[0], 12, 25, 50, 100, 300)], u == columns[24])
    for v in reversed(rows):
        _bund(sheet, [place(columns[0], v), place(columns[-1] + _COLUMN, v)], False)


def _bund(sheet: Sheet, line: list[Point], broad: bool) -> None:
    wide = _GAP * (1.9 if broad else 1.0)
    outline = ground.ribbon(line, wide)
    points = sheet.view.ground(outline)
    if len(points) < 3:
        return
    near = sheet.view.nearest
    low = [
        (x, y + 0.16 * sheet.view.scale(max(near, sheet.view.away(max(y, sheet.view.horizon + 1))))) for x, y in points
    ]
    sheet.canvas.polygon(low, sheet.on(_BUND, 30, 0.85))
    ground.patch(sheet, outline, _BUND, 0.8)


def _crust(sheet: Sheet, inner: list[Point], away: float) -> None:
    """Salt that has already dried out: pale patches along the edges of a pan."""
    chance, view = sheet.chance, sheet.view
    corner = chance.integer(4)
    (x1, z1), (x2, z2) = inner[corner], inner[(corner + 1) % 4]
    for _ in range(14):
        share = chance.fraction()
        x, z = x1 + (x2 - x1) * share, z1 + (z2 - z1) * share
        x, z = x + (inner[0][0] + inner[1][0] - 2 * x) * 0.06, z + (inner[0][1] + inner[2][1] - 2 * z) * 0.05
        if z < view.nearest:
            continue
        at, unit = view.at(x, z), view.scale(z)
        flat = view.eye * unit / z
        spread = leaves.blob(chance, *at, chance.uniform(0.25, 0.8) * unit, chance.uniform(0.1, 0.22) * flat, 5)
        sheet.canvas.soft(spread, sheet.on(_SALT, away), 0.5, 1)


def _heaps(sheet: Sheet, place: Place, rows: list[float], columns: list[float], road: float) -> None:
    """Cones of salt raked together in the pans beside the broad walkway, and baskets on it."""
    chance, view = sheet.chance, sheet.view
    side = 1 if chance.fraction() < 0.5 else -1
    places: list[Point] = []
    for first, last in pairwise(rows):
        for column in range(3):
            base = road + (column * _COLUMN if side > 0 else -(column + 1) * _COLUMN)
            if chance.fraction() < 0.3 + 0.1 * column or last > 150:
                continue
            for row in range(2):
                for number in range(3):
                    u = base + _COLUMN * (number + 1) / 4 + chance.uniform(-0.3, 0.3)
                    places.append(place(u, first + (last - first) * (row + 1) / 3 + chance.uniform(-0.4, 0.4)))
    for x, z in sorted(places, key=lambda at: -at[1]):
        if z > view.nearest * 1.12:
            _heap(sheet, x, z, chance.uniform(0.55, 0.78))
    for right, far in ((0.15, 22.0), (-0.45, 20.5), (0.3, 19.0)):
        x, z = place(road + right, far)
        basket(sheet, sheet.spot(x, z), 0.62)
    del columns


def _heap(sheet: Sheet, x: float, z: float, tall: float) -> None:
    """A cone of salt, its shaded side, and its mirror image in the brine."""
    chance, canvas = sheet.chance, sheet.canvas
    spot = sheet.spot(x, z)
    half, side = tall * 1.15, sheet.sunward(spot.x)
    slope = [
        (-half, 0.0),
        (-half * 0.62, tall * 0.34),
        (-half * 0.3, tall * 0.74),
        (-half * 0.1, tall * 0.95),
        (half * 0.05, tall),
    ]
    slope += [(half * 0.16, tall * 0.93), (half * 0.36, tall * 0.68), (half * 0.68, tall * 0.3), (half, 0.0)]
    foot = [
        (half * 0.72, -0.06 * tall),
        (half * 0.3, -0.1 * tall),
        (-half * 0.3, -0.1 * tall),
        (-half * 0.72, -0.06 * tall),
    ]
    image = [(spot.at(a, -b * 0.8)) for a, b in slope]
    canvas.soft(image, mixed(sheet.on(_SALT, z), sheet.light.high, 0.25), 0.5, 1)
    canvas.polygon([spot.at(*point) for point in [*slope, *foot]], mixed(sheet.on(_SALT, z), sheet.light.glow, 0.25))
    lower = slope[:5] if side > 0 else slope[:3:-1]
    dark = [
        *lower,
        (side * half * 0.06, tall * 0.6),
        (side * half * chance.uniform(0, 0.15), tall * 0.25),
        (0.0, -0.1 * tall),
        (-side * half * 0.72, -0.06 * tall),
    ]
    canvas.polygon([spot.at(*point) for point in dark], sheet.on(mixed(_SALT, (168, 178, 190), 0.55), z, 0.25))


def _shed(sheet: Sheet, place: Place, road: float) -> None:
    """The store at the far end of the walkway, with a few trees."""
    chance = sheet.chance
    x, z = place(road + chance.uniform(-14, 14), 120)
    palms.palm(sheet, sheet.spot(x - 7, z + 4), 8)
    palms.palm(sheet, sheet.spot(x - 9, z + 2), 7)
    house(sheet, House(x, z, 12, 6, 2.4, 1.9, OLD_TILE, OCHRE))
    for out in (-6, 7):
        plants.bush(sheet, sheet.spot(x + out, z - 1.5), 3, 1.6)
