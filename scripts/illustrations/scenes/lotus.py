"""Đầm sen: lotus leaves on still water, smaller and closer with the distance, and flowers above them."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import land, plants, water
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import WIDTH, Point, View

_PAD: Colour = (110, 152, 106)
_BACK: Colour = (150, 172, 118)
_PETAL: Colour = (232, 148, 164)
_BLUSH: Colour = (198, 66, 92)
_HEART: Colour = (232, 190, 96)


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.view = View(chance.uniform(330, 400), chance.uniform(2.1, 2.6))
    sky(sheet)
    land.mountains(sheet, chance.uniform(130, 180), 2200)
    land.hills(sheet, 46, 700)
    plants.grove(sheet, 8, 170, palms=0.22)
    shore = sheet.view.at(0, 165)[1]
    water.mirror(sheet, shore, deep=0.55)
    water.sun_path(sheet, shore, 0.8)
    water.glints(sheet, shore, 40, mixed(sheet.light.low, sheet.light.haze, 0.4))
    _carpet(sheet)
    _leaves(sheet)


def _carpet(sheet: Sheet) -> None:
    """The far leaves, which run together into strips."""
    chance = sheet.chance
    for number in range(420):
        z = 150 * (26 / 150) ** (number / 420)
        x = sheet.view.across(chance.uniform(-40, WIDTH + 40), z)
        if _open(sheet, x, z):
            continue
        _pad(sheet, x, z, chance.uniform(0.35, 0.6))
        if chance.fraction() < 0.16:
            at, unit = sheet.view.at(x, z, 0.8), sheet.view.scale(z)
            for degrees in (150, 30, 120, 60, 90):
                ring = _petal(at, math.radians(degrees), 0.24 * unit, 0.07 * unit)
                sheet.canvas.polygon(ring, sheet.on(mixed(_PETAL, _BLUSH, 0.1 + abs(degrees - 90) / 200), z))


def _open(sheet: Sheet, x: float, z: float) -> bool:
    """Where a lane of open water winds through the leaves."""
    lane = 0.24 * z * math.sin(2.2 * math.log(z) + sheet.sun[0] / 130)
    return abs(x - lane) < 0.075 * z + 0.8


def _leaves(sheet: Sheet) -> None:
    """The near leaves, floating or on stalks, and the flowers among them, from the far ones to the near ones."""
    chance, view = sheet.chance, sheet.view
    places: list[tuple[float, float]] = []
    z = 26.0
    while z > view.nearest * 0.9:
        half = (WIDTH / 2 + 60) * z / view.focal
        x = -half + chance.uniform(0, 1)
        while x < half:
            places.append((z * chance.uniform(0.97, 1.03), x))
            x += chance.uniform(0.8, 1.7)
        z -= chance.uniform(0.45, 0.8) * max(1, z / 12)
    flowers = 0
    for z, x in sorted(places, reverse=True):
        if _open(sheet, x, z):
            if chance.fraction() < 0.08:
                _pad(sheet, x, z, chance.uniform(0.25, 0.4))
            continue
        kind = chance.fraction()
        if kind < 0.56:
            _pad(sheet, x, z, chance.uniform(0.36, 0.62))
        elif kind < 0.84 and z > view.nearest * 1.15:
            _raised(sheet, x, z, chance.uniform(0.4, 0.6), chance.uniform(0.25, 0.75))
        elif z > view.nearest * 1.15 and flowers < 46:
            flowers += 1
            tall = chance.uniform(0.7, 1.1)
            if chance.fraction() < 0.28:
                _bud(sheet, x, z, tall)
            else:
                _flower(sheet, x, z, tall, chance.uniform(0.27, 0.36))


def _ring(sheet: Sheet, x: float, z: float, size: float, up: float, notch: float) -> list[Point]:
    """A round leaf `size` metres in radius, level, `up` metres over the water, with a notch towards `notch` radians."""
    points = []
    for step in range(49):
        turn = notch + 0.16 + (math.tau - 0.32) * step / 48
        reach = size * (1 + 0.014 * math.sin(turn * 6 + x))
        points.append(sheet.view.at(x + math.cos(turn) * reach, z + math.sin(turn) * reach, up))
    return [*points, sheet.view.at(x + 0.12 * size * math.cos(notch), z + 0.12 * size * math.sin(notch), up)]


def _pad(sheet: Sheet, x: float, z: float, size: float) -> None:
    chance, canvas, unit = sheet.chance, sheet.canvas, sheet.view.scale(z)
    notch = chance.uniform(0, math.tau)
    ring = _ring(sheet, x, z, size, 0.015, notch)
    canvas.polygon([(a, b + 0.05 * unit * 0.6) for a, b in ring], sheet.on((48, 72, 66), z, 0.4))
    hue = mixed(_PAD, (168, 172, 96), chance.uniform(0, 0.4))
    tone = mixed(sheet.on(hue, z, chance.uniform(0, 0.3)), sheet.light.low, 0.16)
    if size * unit < 16:
        canvas.polygon(ring, tone)
        return
    canvas.shape(ring, mixed(tone, sheet.light.low, 0.22), sheet.on(hue, z, 0.3), 0.5)
    middle = sheet.view.at(x, z, 0.015)
    for vein in range(11):
        turn = notch + 0.5 + (math.tau - 1.0) * vein / 10
        end = sheet.view.at(x + math.cos(turn) * size * 0.88, z + math.sin(turn) * size * 0.88, 0.015)
        canvas.line([middle, end], max(0.7, 0.008 * unit), mixed(tone, (232, 236, 190), 0.32))


def _raised(sheet: Sheet, x: float, z: float, size: float, up: float) -> None:
    """A leaf on a stalk: a shallow bowl, tilted towards us or away, its dark back below the rim."""
    chance, canvas, view = sheet.chance, sheet.canvas, sheet.view
    unit = view.scale(z)
    spot = Spot(*view.at(x, z), unit, z)
    lean = chance.uniform(-0.12, 0.12)
    top = spot.at(lean, up)
    canvas.line([spot.at(0, 0), spot.at(lean * 0.4, up * 0.6), top], max(1.0, 0.026 * unit), sheet.on(_BACK, z, 0.6))
    flat = 0.3 + 0.25 * up + chance.uniform(-0.06, 0.1)
    tilt = chance.uniform(-0.22, 0.22)
    rim, ruffle = [], chance.uniform(0, math.tau)
    for step in range(36):
        turn = math.tau * step / 36
        reach = size * (1 + 0.05 * math.sin(turn * 5 + ruffle))
        right, high = math.cos(turn) * reach, math.sin(turn) * reach * flat
        rim.append((top[0] + right * unit, top[1] - (high + right * tilt) * unit))
    hue = mixed(_PAD, (140, 168, 92), chance.uniform(0, 0.5))
    lower = [
        (a, b + 0.13 * size * unit * (0.3 + abs(math.sin(math.tau * step / 36)))) for step, (a, b) in enumerate(rim)
    ]
    canvas.polygon(lower, sheet.on(_BACK, z, 0.85))
    canvas.shape(rim, sheet.on(hue, z, 0.38), mixed(sheet.on(hue, z), sheet.light.glow, 0.16), 0.5)
    middle = (top[0], top[1] + 0.03 * unit)
    if size * unit > 14:
        vein = mixed(sheet.on(hue, z), (232, 236, 190), 0.35)
        for number in range(0, 36, 3):
            a, b = rim[number]
            canvas.line(
                [middle, (middle[0] + (a - middle[0]) * 0.9, middle[1] + (b - middle[1]) * 0.9)],
                max(0.7, 0.007 * unit),
                vein,
            )
        canvas.ellipse(*middle, 0.035 * unit, 0.02 * unit, vein)


def _petal(root: Point, turn: float, long: float, wide: float) -> list[Point]:
    """A pointed petal from `root` in a direction, all in units."""
    ahead, rise = math.cos(turn), -math.sin(turn)
    points = []
    for side in (1, -1):
        for step in range(9):
            s = step / 8 if side == 1 else 1 - step / 8
            out = side * wide * math.sin(math.pi * s**0.85) ** 0.9
            points.append((root[0] + ahead * long * s - rise * out, root[1] + rise * long * s + ahead * out))
    return points


def _flower(sheet: Sheet, x: float, z: float, up: float, size: float) -> None:
    """An open flower: outer petals spread, inner ones upright, pale below and blushing towards their tips."""
    chance, canvas = sheet.chance, sheet.canvas
    spot = Spot(*sheet.view.at(x, z), sheet.view.scale(z), z)
    root = spot.at(chance.uniform(-0.1, 0.1), up)
    k = size * spot.unit
    canvas.line([spot.at(0, 0), root], max(1.0, 0.026 * spot.unit), sheet.on(_BACK, z, 0.5))
    pale = mixed(_PETAL, (255, 240, 232), chance.uniform(0.1, 0.7))
    layers = (
        (((160, 0.92), (20, 0.92), (142, 1.0), (38, 1.0)), 0.55, 0.24),
        (((118, 1.02), (62, 1.02), (90, 1.05)), 0.3, 0.27),
        (((150, 0.72), (30, 0.72), (128, 0.86), (52, 0.86)), 0.05, 0.26),
        (((104, 0.82), (76, 0.8)), 0.0, 0.27),
    )
    for petals, shaded, wide in layers:
        for degrees, long in petals:
            ring = _petal(root, math.radians(degrees + chance.uniform(-5, 5)), k * long, k * wide)
            tip = mixed(sheet.on(_BLUSH, z, shaded * 0.6), sheet.on(pale, z), 0.35)
            canvas.shape(ring, tip, sheet.on(pale, z, shaded))
            if k > 30:
                canvas.line(ring[:9], 1.0, mixed(sheet.on(pale, z), sheet.light.glow, 0.5))
    canvas.ellipse(root[0], root[1] - k * 0.16, k * 0.16, k * 0.07, sheet.on(_HEART, z))


def _bud(sheet: Sheet, x: float, z: float, up: float) -> None:
    spot = Spot(*sheet.view.at(x, z), sheet.view.scale(z), z)
    root = spot.at(sheet.chance.uniform(-0.1, 0.1), up)
    k = 0.27 * spot.unit
    sheet.canvas.line([spot.at(0, 0), root], max(1.0, 0.026 * spot.unit), sheet.on(_BACK, z, 0.5))
    for degrees, tone in ((96, 0.5), (84, 0.0)):
        ring = _petal(root, math.radians(degrees), k, k * 0.3)
        sheet.canvas.shape(ring, sheet.on(_BLUSH, z, tone * 0.5), sheet.on(_PETAL, z, tone))
