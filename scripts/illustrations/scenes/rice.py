"""Ruộng lúa: paddies between low bunds, a path through them, the edge of a village, far mountains."""

import math
from collections.abc import Callable

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, land, leaves, palms, plants, props
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH, Point, View

_YOUNG: Colour = (150, 174, 82)
_GREEN: Colour = (116, 148, 72)
_RIPE: Colour = (208, 182, 92)
_BUND: Colour = (104, 120, 66)
_PATH: Colour = (206, 182, 140)

Place = Callable[[float, float], Point]


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    turn = chance.uniform(0.12, 0.3) * (1 if chance.fraction() < 0.5 else -1)
    sheet.view = View(chance.uniform(390, 470), chance.uniform(5.5, 7.0), WIDTH / 2 - turn * 900)
    sky(sheet)
    land.mountains(sheet, chance.uniform(160, 220), 2400)
    land.mountains(sheet, chance.uniform(90, 130), 1150)
    land.hills(sheet, chance.uniform(34, 52), 600)
    props.birds(sheet, 5, chance.uniform(300, 1300), sheet.view.horizon * 0.62, 15)
    ripe = chance.uniform(0, 1)
    ground.plain(sheet, mixed(_GREEN, _RIPE, ripe * 0.5), mixed(_GREEN, _RIPE, 0.3))
    plants.grove(sheet, 9, 480, palms=0.12)

    along, across = (math.sin(turn), math.cos(turn)), (math.cos(turn), -math.sin(turn))
    start = -turn * 16

    def place(u: float, v: float) -> Point:
        return start + u * across[0] + v * along[0], u * across[1] + v * along[1]

    _paddies(sheet, place, ripe)
    _path(sheet, place)
    _standing(sheet, place)
    _front(sheet, place, mixed(_GREEN, _RIPE, ripe * 0.8))


def _bend(v: float) -> float:
    """How far (metres) the path swings aside."""
    return 2.6 * math.sin(v / 34) * min(1.0, v / 60)


def _paddies(sheet: Sheet, place: Place, ripe: float) -> None:
    """Fields on both sides of the path, from the far ones to the near ones."""
    chance = sheet.chance
    rows = []
    v = 2.0
    while v < 460:
        deep = chance.uniform(20, 34)
        rows.append((v, v + deep))
        v += deep
    for first, last in reversed(rows):
        for side in (-1, 1):
            u = 1.5
            while u < 60 + last * 0.75:
                wide = chance.uniform(16, 34)
                shift = _bend((first + last) / 2)
                grown = min(1.0, max(0.0, ripe * 0.8 + chance.uniform(-0.3, 0.3)))
                colour = mixed(mixed(_YOUNG, _GREEN, chance.fraction()), _RIPE, grown)
                left, right = sorted((side * u + shift, side * (u + wide) + shift))
                wet = chance.fraction() < (0.34 if sheet.light.cover > 0.9 else 0.2)
                _paddy(sheet, place, (left, right, first, last), colour, wet)
                u += wide


def _paddy(sheet: Sheet, place: Place, sides: tuple[float, float, float, float], colour: Colour, wet: bool) -> None:
    """One field; `sides` are left, right, near and far in metres along the path's grid."""
    view, canvas = sheet.view, sheet.canvas
    left, right, first, last = sides
    whole = [place(left, first), place(right, first), place(right, last), place(left, last)]
    points = view.ground(whole)
    if not points or max(x for x, _ in points) < 0 or min(x for x, _ in points) > WIDTH:
        return
    away = max(view.nearest, min(z for _, z in whole))
    ground.patch(sheet, whole, _BUND, 0.4)
    inner = [
        place(left + 0.4, first + 0.5),
        place(right - 0.4, first + 0.5),
        place(right - 0.4, last - 0.3),
        place(left + 0.4, last - 0.3),
    ]
    if wet:
        shown = view.ground(inner)
        mirrored = mixed(sheet.light.low, sheet.light.sky[1][1], 0.5)
        far = mixed(mirrored, sheet.light.haze, sheet.light.hazed(away))
        canvas.shape(shown, far, mixed(mirrored, sheet.light.high, 0.4), 0.25)
        edge = view.ground(
            [
                place(left + 0.4, last - 0.9),
                place(right - 0.4, last - 0.9),
                place(right - 0.4, last - 0.3),
                place(left + 0.4, last - 0.3),
            ]
        )
        canvas.soft(edge, sheet.on(_BUND, away, 0.9), 0.55)
    else:
        ground.patch(sheet, inner, colour, 0.8)
        raised = view.ground(
            [
                place(left + 0.4, first + 0.5),
                place(right - 0.4, first + 0.5),
                place(right - 0.4, first + 0.05),
                place(left + 0.4, first + 0.05),
            ]
        )
        canvas.polygon(raised, sheet.on(mixed(colour, _BUND, 0.4), away, 0.85))
    _rows(sheet, place, (left + 0.6, right - 0.6, first + 0.7, last - 0.5), colour, wet)


def _rows(sheet: Sheet, place: Place, sides: tuple[float, float, float, float], colour: Colour, wet: bool) -> None:
    """Rice in rows that run away from the eye: dashes far off, single clumps near by."""
    chance, view, canvas = sheet.chance, sheet.view, sheet.canvas
    left, right, first, last = sides
    dark, light = mixed(colour, (74, 104, 58), 0.4), mixed(colour, (244, 236, 170), 0.26)
    v = last
    while v > first:
        middle = place((left + right) / 2, v)[1]
        if middle < view.nearest * 0.85:
            break
        if middle > 210:
            v -= 12
            continue
        gap = 0.62 if middle < 45 else 0.9 if middle < 90 else 1.5
        long = 0.75 if middle < 45 else 1.5 if middle < 90 else 4.0
        u = left
        while u < right:
            x, z = place(u + chance.uniform(-0.08, 0.08), v - chance.uniform(0, long * 0.5))
            at = view.at(x, z)
            if z > view.nearest * 0.85 and -20 < at[0] < WIDTH + 20:
                unit = view.scale(z)
                tone = sheet.on(light if chance.fraction() < 0.42 else dark, z)
                if middle < 45:
                    _clump(sheet, at, unit * (0.34 if wet else 0.5), tone)
                else:
                    canvas.line([at, view.at(*place(u, v - long * 0.8))], max(0.8, unit * 0.1), tone)
            u += gap
        v -= long


def _clump(sheet: Sheet, at: Point, tall: float, tone: Colour) -> None:
    x, y = at
    lean = sheet.chance.uniform(-0.2, 0.2) * tall
    for out in (-0.5, -0.2, 0.15, 0.45):
        tip = (x + out * tall + lean, y - tall * (1 - abs(out) * 0.5))
        sheet.canvas.polygon([(x - tall * 0.06, y), tip, (x + tall * 0.06, y)], tone)


def _path(sheet: Sheet, place: Place) -> None:
    line = [place(_bend(v), v) for v in [step * 2.0 for step in range(40)] + [80 + step * 10.0 for step in range(36)]]
    ground.patch(sheet, ground.ribbon(line, 3.4), _BUND, 0.4)
    ground.patch(sheet, ground.ribbon(line, 2.1), _PATH, 0.6)
    ruts = [(side * sheet.chance.uniform(0.5, 0.75), 6 * 1.33**step) for step in range(11) for side in (-1, 1)]
    ground.puddles(sheet, [place(_bend(v) + u, v) for u, v in ruts if v > sheet.view.nearest])
    ground.patch(sheet, ground.ribbon(line, 0.45), mixed(_BUND, _PATH, 0.35), 0.8)


def _standing(sheet: Sheet, place: Place) -> None:
    """What stands by the path: a clump of bamboo or a tree, straw, and the palms of a far garden."""
    chance = sheet.chance
    side = 1 if chance.fraction() < 0.5 else -1
    for v, out in ((chance.uniform(120, 170), 9), (chance.uniform(60, 85), 5)):
        spot = sheet.spot(*place(side * out + _bend(v), v))
        ground.shadow(sheet, spot, 5, 5)
        kind = chance.integer(3)
        if kind == 0:
            palms.bamboo(sheet, spot, 8.5)
        elif kind == 1:
            plants.tree(sheet, spot, 7.5)
        else:
            palms.palm(sheet, spot, 9)
            palms.palm(sheet, sheet.spot(*place(side * (out + 1.4) + _bend(v), v + 2)), 7.6)
            plants.bush(sheet, sheet.spot(*place(side * (out + 0.5) + _bend(v), v - 1)), 2.6, 1.4)
        side = -side
    spot = sheet.spot(*place(side * 6 + _bend(95), 95))
    ground.shadow(sheet, spot, 2.6, 2.6)
    props.haystack(sheet, spot, 3.4)


def _front(sheet: Sheet, place: Place, colour: Colour) -> None:
    """Grass along the path near the eye, and standing rice at the lower edge."""
    chance, view = sheet.chance, sheet.view
    for step in range(90):
        v = view.nearest * 0.9 + (1 - step / 90) ** 2 * 45
        for side in (-1, 1):
            spot = sheet.spot(*place(_bend(v) + side * chance.uniform(1.1, 1.8), v))
            plants.grass(sheet, spot, chance.uniform(0.3, 0.55), 7, leaves.GRASS, 0.6)
    for spot in ground.strewn(sheet, view.nearest * 0.93, view.nearest * 1.12, 0.5):
        u = spot.x - view.at(*place(_bend(spot.away), spot.away))[0]
        if abs(u) > 1.9 * spot.unit:
            plants.grass(sheet, spot, 0.75, 8, colour, 0.45)
