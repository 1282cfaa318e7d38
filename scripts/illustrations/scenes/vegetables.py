"""Luống rau: straight beds that run together at the horizon, a trellis beside them, a village edge behind."""

import math
from itertools import pairwise

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, land, leaves, plants
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import WIDTH, Point, View

_SOIL: Colour = (146, 112, 82)
_FURROW: Colour = (104, 80, 64)
_POLE: Colour = (170, 142, 98)
_CROPS: tuple[tuple[Colour, str], ...] = (
    ((134, 168, 86), "head"),
    ((104, 146, 78), "leaf"),
    ((150, 84, 86), "head"),
    ((112, 150, 96), "blade"),
    ((88, 128, 92), "head"),
    ((164, 180, 92), "leaf"),
)
_WIDE, _GAP = 1.35, 0.6
"""Metres from edge to edge of a bed, and of the furrow between two."""


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.view = View(chance.uniform(400, 460), chance.uniform(2.5, 3.0), chance.uniform(520, 1080))
    sky(sheet)
    land.mountains(sheet, chance.uniform(130, 190), 2300)
    land.hills(sheet, 60, 700)
    ground.plain(sheet, mixed(leaves.GRASS, _SOIL, 0.2), leaves.GRASS)
    plants.grove(sheet, 8, 190, palms=0.2)
    plants.grove(sheet, 5, 120, palms=0.0)
    shift = chance.uniform(-0.6, 0.6)
    start = chance.integer(6)
    order = sorted(range(-26, 27), key=lambda bed: -abs(bed))
    beds = [(shift + bed * (_WIDE + _GAP), _CROPS[(start + bed // 2 * 5 + bed // 5) % len(_CROPS)]) for bed in order]
    for x, _crop in beds:
        _bed(sheet, x)
    trellis = sheet.view.across(WIDTH * (0.9 if sheet.view.middle < 800 else 0.1), 17)
    z = 84.0
    while z > sheet.view.nearest * 0.86:
        step = max(0.36, z * 0.016)
        for x, (colour, kind) in beds:
            _across(sheet, x, z, step, colour, kind)
        z -= step
    _trellis(sheet, trellis)


def _bed(sheet: Sheet, x: float) -> None:
    """Earth heaped up between two furrows; the nearer part is darker and shows its side."""
    view, half, inner, high = sheet.view, _WIDE / 2, _WIDE / 2 - 0.1, 0.22
    side = 1 if view.middle > view.at(x, view.nearest)[0] else -1  # the flank that is seen
    dark = 0.3 if side == sheet.sunward(view.at(x, view.nearest)[0]) else 0.75
    first, last = 88.0, view.nearest * 0.8
    zs = [first * (last / first) ** (step / 7) for step in range(8)]
    for far, near in pairwise(zs):

        def strip(
            left: tuple[float, float], right: tuple[float, float], far: float = far, near: float = near
        ) -> list[Point]:
            return [
                view.at(x + out, z, up) for (out, up), z in ((left, near), (right, near), (right, far), (left, far))
            ]

        away = (far + near) / 2
        sheet.canvas.polygon(strip((-half - _GAP, 0), (half + _GAP, 0)), sheet.on(_FURROW, away, 0.2))
        sheet.canvas.polygon(strip((side * half, 0), (side * inner, high)), sheet.on(_SOIL, away, dark))
        sheet.canvas.polygon(strip((-inner, high), (inner, high)), sheet.on(_SOIL, away))
    for _ in range(60 if abs(view.at(x, last)[0] - WIDTH / 2) < 1400 else 0):
        z, out = last * (1 + 1.6 * sheet.chance.fraction() ** 1.5), sheet.chance.uniform(-half - _GAP, half)
        up = high if abs(out) < inner else 0.0
        at, size = view.at(x + out, z, up), sheet.chance.uniform(0.012, 0.04) * view.scale(z)
        clod = mixed(sheet.on(_SOIL if up else _FURROW, z, sheet.chance.uniform(0, 0.7)), sheet.light.glow, 0.06)
        sheet.canvas.ellipse(*at, size, size * 0.5, clod)


def _across(sheet: Sheet, x: float, z: float, step: float, colour: Colour, kind: str) -> None:
    """The plants of one bed at one distance: three or four side by side, set apart from those before and behind."""
    chance, view = sheet.chance, sheet.view
    count = 4 if kind == "blade" else 3
    left, _ = view.at(x, z)
    if not -1.2 * view.scale(z) < left < WIDTH + 1.2 * view.scale(z):
        return
    for place in range(count):
        out = (place - (count - 1) / 2) * _WIDE * 0.8 / (count - 1)
        spot = Spot(
            *view.at(x + out + chance.uniform(-0.03, 0.03), z + chance.uniform(-0.06, 0.06), 0.22), view.scale(z), z
        )
        size = max(0.18, step * 0.55) * chance.uniform(0.85, 1.1)
        if kind == "head":
            _head(sheet, spot, size, colour)
        elif kind == "leaf":
            _leaves(sheet, spot, size * 1.1, colour)
        elif z < 40:
            plants.grass(sheet, spot, 0.42, 6, colour, 0.55)
        else:
            _head(sheet, spot, size * 0.8, colour)


def _head(sheet: Sheet, spot: Spot, size: float, colour: Colour) -> None:
    """A cabbage or lettuce: outer leaves as a rosette, a lighter heart."""
    chance, canvas = sheet.chance, sheet.canvas
    k, side = size * spot.unit * 0.62, sheet.sunward(spot.x)
    x, y = spot.x, spot.y - k * 0.25
    canvas.ellipse(x - side * k * 0.25, spot.y + k * 0.1, k * 1.05, k * 0.32, sheet.on(_FURROW, spot.away, 0.6))
    canvas.polygon(leaves.blob(chance, x, y, k, k * 0.56, 7), sheet.on(colour, spot.away, 0.75))
    canvas.polygon(
        leaves.blob(chance, x + side * k * 0.08, y - k * 0.12, k * 0.84, k * 0.46, 6), sheet.on(colour, spot.away, 0.3)
    )
    if k < 4:
        return
    light = mixed(sheet.on(colour, spot.away), (244, 244, 200), 0.2)
    canvas.polygon(
        leaves.blob(chance, x + side * k * 0.12, y - k * 0.22, k * 0.58, k * 0.34, 5), sheet.on(colour, spot.away)
    )
    canvas.polygon(leaves.blob(chance, x + side * k * 0.14, y - k * 0.3, k * 0.32, k * 0.2, 5), light)
    if k > 16:
        for turn in (0.15, 0.6, 1.2, 1.9, 2.5, 3.0):
            end = (x + math.cos(turn + 0.05) * k * 0.9, y - k * 0.08 - math.sin(turn) * k * 0.34)
            canvas.line(
                [(x, y - k * 0.06), end],
                max(0.8, k * 0.025),
                mixed(sheet.on(colour, spot.away, 0.2), (244, 244, 210), 0.3),
            )


def _leaves(sheet: Sheet, spot: Spot, size: float, colour: Colour) -> None:
    """Mustard greens: a few upright broad leaves."""
    chance = sheet.chance
    k = size * spot.unit
    for number in range(5 if k > 5 else 3):
        out = (number - 2) * 0.3 + chance.uniform(-0.1, 0.1)
        tip = (spot.x + out * k * 1.2, spot.y - k * chance.uniform(0.6, 0.95))
        wide = 0.26 * k
        middle = (spot.x + out * k * 0.7, spot.y - k * 0.42)
        tone = sheet.on(colour, spot.away, chance.uniform(0, 0.25) if out * sheet.sunward(spot.x) > -0.1 else 0.65)
        sheet.canvas.polygon(
            [(spot.x, spot.y), (middle[0] - wide, middle[1]), tip, (middle[0] + wide, middle[1])], tone
        )
        if k > 22:
            sheet.canvas.line([(spot.x, spot.y), tip], max(0.8, k * 0.03), mixed(tone, (244, 244, 210), 0.45))


def _trellis(sheet: Sheet, x: float) -> None:
    """A frame of bamboo with gourd vines over it, along the outermost bed."""
    chance, view, canvas = sheet.chance, sheet.view, sheet.canvas
    side = 1 if x > 0 else -1
    first, last, high = 13.0, 34.0, 2.1
    for z in [last - step * (last - first) / 7 for step in range(8)]:
        unit = view.scale(z)
        for out in (0.0, 2.6):
            canvas.line(
                [view.at(x + side * out, z), view.at(x + side * out, z, high)],
                max(1.0, 0.07 * unit),
                sheet.on(_POLE, z, 0.3),
            )
        canvas.line([view.at(x, z, high), view.at(x + side * 2.6, z, high)], max(1.0, 0.06 * unit), sheet.on(_POLE, z))
        masses = []
        for _ in range(12):
            right, up = side * chance.uniform(-0.3, 2.9), high + chance.uniform(-0.15, 0.4)
            masses.append(
                (*view.at(x + right, z, up), unit * chance.uniform(0.34, 0.6), unit * chance.uniform(0.22, 0.36))
            )
        for out in (0.0, 2.6):
            hanging = (view.at(x + side * out, z, up + chance.uniform(-0.2, 0.2)) for up in (0.5, 1.0, 1.5))
            masses.extend((*at, unit * 0.26, unit * 0.3) for at in hanging)
        leaves.foliage(sheet, masses, max(2.4, unit * 0.1), leaves.LEAF, z)
        for _ in range(3):
            right, down = side * chance.uniform(0, 2.6), chance.uniform(0.3, 0.8)
            at = view.at(x + right, z, high - down)
            canvas.line([view.at(x + right, z, high), at], 1.0, sheet.on(leaves.DEEP, z))
            canvas.ellipse(at[0], at[1] + 0.1 * unit, 0.085 * unit, 0.2 * unit, sheet.on((150, 176, 104), z, 0.2))
        for _ in range(3):
            at = view.at(x + side * chance.uniform(-0.2, 2.8), z, high + chance.uniform(0, 0.4))
            canvas.ellipse(*at, 0.07 * unit, 0.06 * unit, sheet.on((238, 204, 92), z))
