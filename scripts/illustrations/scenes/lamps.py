"""Đèn đường: the road into a village in the evening, a row of lamps along it, light in the windows."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, houses, karst, land, leaves, palms, plants
from scripts.illustrations.parts.houses import House, house
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH, View

_ROAD: Colour = (176, 166, 156)
_GRASS: Colour = (112, 138, 92)
_POST: Colour = (128, 128, 130)
_WARM: Colour = (255, 196, 104)
_FAR = 190.0


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    hand = 1 if chance.fraction() < 0.5 else -1
    sheet.view = View(
        chance.uniform(520, 610), chance.uniform(2.3, 3.8), WIDTH * (0.5 + hand * chance.uniform(0.06, 0.14))
    )
    _stars(sheet)
    land.mountains(sheet, chance.uniform(220, 300), 1000)
    if chance.fraction() < 0.7:
        karst.row(sheet, sheet.view.horizon + 4, chance.uniform(150, 230), 940, chance.uniform(0.1, 0.5))
    else:
        land.hills(sheet, chance.uniform(90, 140), 600)
    sheet.canvas.mist(sheet.view.horizon - 60, sheet.view.horizon + 30, sheet.light.haze, 0.35)
    ground.plain(sheet, _GRASS)
    plants.grove(sheet, 9, 200, palms=0.2)
    swing = -hand * chance.uniform(3, 15)

    def middle(z: float) -> float:
        return swing * (1 - math.cos(min(z, 150) / 48)) * 0.55 - hand * 1.4

    zs = [sheet.view.nearest * 0.8 * (_FAR / (sheet.view.nearest * 0.8)) ** (step / 60) for step in range(61)]
    ground.patch(sheet, ground.ribbon([(middle(z), z) for z in zs], 4.6), _ROAD, 0.6)
    ground.turf(sheet, _GRASS, 30, lambda x, z: abs(x - middle(z)) > 2.3)
    spacing = chance.uniform(11, 13)
    lamps = [sheet.view.nearest * 1.28 + number * spacing for number in range(13)]
    for z in lamps:
        _pool(sheet, middle(z) + hand * 1.5, z)
    first = chance.integer(2)
    homes = [
        (number, -hand if (number + first) % 2 else hand, chance.uniform(8, 12))
        for number in range(1 + first, 11)
        if chance.fraction() < 0.62
    ]
    for number, z in reversed(list(enumerate(lamps))):
        for at, side, out in homes:
            if at == number:
                _home(sheet, middle(z) + side * (out + chance.uniform(0, 2)), z + 5, side)
        for side in (-1, 1):
            out = chance.uniform(5.5, 8)
            if any((at, next_to) in ((number, side), (number - 1, side)) for at, next_to, _out in homes):
                continue
            if number and chance.fraction() < 0.75:
                spot = sheet.spot(middle(z + 3) + side * out, z + 3)
                plants.bush(sheet, spot, chance.uniform(1.4, 2.6), chance.uniform(0.8, 1.5), leaves.DEEP)
            if number > 1 and chance.fraction() < 0.4:
                spot = sheet.spot(middle(z + 4) + side * (out + 4), z + 4)
                palms.palm(sheet, spot, chance.uniform(7.5, 9.5), leaves.DEEP)
        _lamp(sheet, middle(z) + hand * 3.1, z, -hand)
    _verge(sheet, middle(sheet.view.nearest))


def _stars(sheet: Sheet) -> None:
    sky(sheet)
    chance = sheet.chance
    for _ in range(70):
        x, y = chance.uniform(0, WIDTH), sheet.view.horizon * 0.6 * chance.fraction() ** 1.5
        size = chance.uniform(0.8, 1.7)
        if math.hypot(x - sheet.sun[0], y - sheet.sun[1]) > 90:
            sheet.canvas.ellipse(
                x, y, size, size, mixed(sheet.light.sky[1][1], (255, 244, 222), chance.uniform(0.4, 0.85))
            )


def _pool(sheet: Sheet, x: float, z: float) -> None:
    """The light of a lamp on the road."""
    spot = sheet.spot(x, z)
    flat = sheet.view.eye / z
    away = sheet.light.hazed(z)
    sheet.canvas.glow(
        spot.x, spot.y, 7.5 * spot.unit, max(3.0, 7.5 * spot.unit * flat * 1.1), _WARM, 0.62 * (1 - 0.5 * away)
    )
    sheet.canvas.glow(spot.x, spot.y, 3.6 * spot.unit, max(2.0, 3.6 * spot.unit * flat * 1.1), (255, 226, 160), 0.6)


def _lamp(sheet: Sheet, x: float, z: float, side: int) -> None:
    """A plain welded post with an arm over the road, its bulb and the light about it."""
    canvas, spot = sheet.canvas, sheet.spot(x, z)
    unit, high = spot.unit, 5.2
    tone = sheet.on(_POST, z, 0.6)
    canvas.line([spot.at(0, 0), spot.at(0, high)], max(1.2, 0.11 * unit), tone)
    arm = [spot.at(side * 1.3 * s, high - 0.35 + 0.5 * math.sin(math.pi / 2 * s)) for s in (0.0, 0.25, 0.5, 0.75, 1.0)]
    canvas.line(arm, max(1.0, 0.07 * unit), tone)
    canvas.line([spot.at(0, 0), spot.at(0, 0.5)], max(1.4, 0.2 * unit), tone)
    bulb = spot.at(side * 1.35, high + 0.06)
    beam = [spot.at(side * 1.15, high), spot.at(side * 1.55, high), spot.at(side * 4.2, 0), spot.at(-side * 1.2, 0)]
    canvas.soft(beam, _WARM, 0.085, 0.15 * unit)
    canvas.glow(*bulb, 2.4 * unit, 2.4 * unit, _WARM, 0.34)
    canvas.glow(*bulb, 1.1 * unit, 1.1 * unit, (255, 236, 190), 0.95)
    canvas.ellipse(*bulb, max(1.6, 0.15 * unit), max(1.3, 0.1 * unit), (255, 248, 226))


def _home(sheet: Sheet, x: float, z: float, side: int) -> None:
    chance = sheet.chance
    tiles = mixed(houses.TILE, houses.OLD_TILE, chance.fraction())
    plants.tree(sheet, sheet.spot(x + side * 5, z + 8), chance.uniform(6.5, 8), leaves.DEEP)
    palms.palm(sheet, sheet.spot(x - side * 3.5, z + 8), chance.uniform(8, 9.5), leaves.DEEP)
    house(sheet, House(x, z, 8.4, 6, 2.5, 1.9, tiles, mixed(houses.LIME, houses.OCHRE, chance.fraction()), lamps=True))
    palms.banana(sheet, sheet.spot(x + side * 5.2, z + 1), 3.4)
    for out in (-3.4, 3.2):
        plants.bush(sheet, sheet.spot(x + out, z - 2.4), 1.8, 0.9, leaves.DEEP)


def _verge(sheet: Sheet, middle: float) -> None:
    chance, view = sheet.chance, sheet.view
    for _ in range(240):
        z = view.nearest * (0.88 + 1.0 * chance.fraction() ** 2)
        side = 1 if chance.fraction() < 0.5 else -1
        x = middle + side * (3.0 + 4 * chance.fraction())
        plants.grass(sheet, sheet.spot(x, z), chance.uniform(0.15, 0.45), 6, _GRASS, 0.6)
