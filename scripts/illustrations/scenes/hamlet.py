"""Xóm nhà: tiled houses behind a garden, areca palms before them, bananas at the back."""

import math
from dataclasses import replace

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, houses, land, leaves, palms, plants, props, water
from scripts.illustrations.parts.houses import House, house
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.scenes import waterside
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH, Point, View

_YARD: Colour = (214, 190, 154)
_LAWN: Colour = (132, 152, 82)
_SOIL: Colour = (150, 116, 86)
_POLE: Colour = (176, 150, 104)
_POND = (14.0, 4.2, 3.0)
"""Metres: how far off the pond's middle is, and its half axes."""
_POND_ASIDE = 5.0
"""How far beside the house's middle (metres) it lies."""


def paint(sheet: Sheet) -> None:
    """A house and its garden from near by, or the whole hamlet over the water."""
    if sheet.chance.fraction() < 0.65:
        waterside.paint(sheet)
    else:
        _homestead(sheet)


def _homestead(sheet: Sheet) -> None:
    chance = sheet.chance
    hand = 1 if chance.fraction() < 0.5 else -1
    sheet.view = View(chance.uniform(510, 575), chance.uniform(3.0, 4.2))
    sky(sheet)
    land.mountains(sheet, chance.uniform(230, 290), 2300)
    land.mountains(sheet, chance.uniform(130, 180), 1150)
    land.hills(sheet, 80, 600)
    ground.plain(sheet, _LAWN)
    plants.grove(sheet, 11, 105, palms=0.14)
    houses.far_roofs(sheet, 86, 3, 80, WIDTH - 80)
    plants.grove(sheet, 4, 76, palms=0.0)
    _behind(sheet, hand)
    main = -hand * chance.uniform(0.6, 4.4)
    tiles = mixed(houses.TILE, houses.OLD_TILE, chance.uniform(0, 0.6))
    lime = mixed(houses.LIME, houses.OCHRE, chance.fraction())
    other = House(main + hand * chance.uniform(15.5, 19), chance.uniform(43, 51), chance.uniform(7, 9.5), 6, 2.5, 1.8)
    house(sheet, replace(other, tiles=houses.OLD_TILE, paint=mixed(lime, houses.OCHRE, 0.5)))
    z = 31.0
    yard = [
        (main + 9.2 * math.cos(math.tau * step / 40), z - 5 + 6.4 * math.sin(math.tau * step / 40))
        for step in range(40)
    ]
    ground.patch(sheet, yard, _YARD, 0.7)
    ground.patch(
        sheet, ground.ribbon([(_path(main, hand, step * 1.0), step * 1.0) for step in range(5, 26)], 2.5), _YARD, 0.7
    )
    ground.puddles(sheet, [(main + chance.uniform(-6, 6), chance.uniform(22, 28)) for _ in range(7)])
    pond = chance.fraction() < 0.5
    if pond:
        _pond(sheet, main - hand * _POND_ASIDE)
    ground.turf(
        sheet,
        _LAWN,
        26,
        lambda x, z: (
            abs(x - _path(main, hand, z)) > 1.3
            and math.hypot((x - main) / 9.2, (z - 26) / 6.4) > 1
            and not (pond and _over_pond(x - main + hand * _POND_ASIDE, z) < 1.04)
        ),
        0.42,
    )
    _edges(sheet, main, hand, yard)
    if chance.fraction() < 0.5:
        plants.tree(sheet, sheet.spot(main - hand * 9.5, z + 1), chance.uniform(6, 7.5))
    house(sheet, House(main, z, chance.uniform(9.4, 13), 7, 2.7, chance.uniform(2.0, 2.5), tiles, lime))
    _yard(sheet, main, hand)
    _garden(sheet, main, hand)
    _front(sheet, main, hand, pond)


def _path(main: float, hand: int, z: float) -> float:
    """How far right (metres) the path from the yard to the eye lies at a distance."""
    return main + hand * (1.2 + 2.6 * math.sin((26 - z) / 9) ** 2)


def _edges(sheet: Sheet, main: float, hand: int, yard: list[Point]) -> None:
    """Grass that grows into the yard and the path."""
    chance, view = sheet.chance, sheet.view
    tufts = [(x, z) for x, z in yard if z < 26 and abs(x - _path(main, hand, z)) > 1.5]
    tufts += [
        (_path(main, hand, z) + side * 1.5, z)
        for side in (-1, 1)
        for z in (20 * (view.nearest / 20) ** (step / 70) for step in range(70))
        if z < 20.5
    ]
    for x, z in sorted(tufts, key=lambda at: -at[1]):
        for _ in range(3):
            spot = sheet.spot(x + chance.uniform(-0.5, 0.5), z + chance.uniform(-0.2, 0.2))
            plants.grass(sheet, spot, chance.uniform(0.12, 0.3), 6, _LAWN, 0.7)


def _pond(sheet: Sheet, x: float) -> None:
    """A pond before the house that mirrors the sky, with lotus pads, and grass on its rim."""
    chance, view = sheet.chance, sheet.view
    turns = [math.tau * step / 48 for step in range(48)]
    rim = [(x + _POND[1] * math.cos(turn), _POND[0] + _POND[2] * math.sin(turn)) for turn in turns]
    bank = [(x + (a - x) * 1.04, _POND[0] + (b - _POND[0]) * 1.07) for a, b in rim]
    ground.patch(sheet, bank, _SOIL, 0.5, 0.4)
    water.mirror(sheet, view.horizon, view.ground(rim), deep=0.5, ripple=3)
    for _ in range(16):
        turn, out = chance.uniform(0, math.tau), chance.uniform(0.3, 0.86)
        at_z = _POND[0] + _POND[2] * math.sin(turn) * out
        at = view.at(x + _POND[1] * math.cos(turn) * out, at_z)
        size = chance.uniform(0.22, 0.4) * view.scale(at_z)
        sheet.canvas.ellipse(at[0], at[1] + 1.5, size, size * view.eye / at_z, sheet.on(leaves.DEEP, at_z, 0.8))
        sheet.canvas.ellipse(*at, size, size * view.eye / at_z, sheet.on((120, 156, 104), at_z, chance.uniform(0, 0.4)))
    for a, b in sorted(bank, key=lambda place: -place[1]):
        for _ in range(4):
            spot = sheet.spot(a + chance.uniform(-0.4, 0.4), b + chance.uniform(-0.1, 0.1))
            plants.grass(sheet, spot, chance.uniform(0.15, 0.45), 6, leaves.GRASS, 0.6)


def _over_pond(right: float, z: float) -> float:
    """Less than 1 over the pond; `right` is counted from its middle (metres)."""
    return math.hypot(right / _POND[1], (z - _POND[0]) / _POND[2])


def _behind(sheet: Sheet, hand: int) -> None:
    """Bananas, bamboo and trees that look over the roofs."""
    chance = sheet.chance
    for number in range(9):
        spot = sheet.spot(-30 + number * 7.5 + chance.uniform(-2, 2), chance.uniform(52, 66))
        kind = (number + (hand > 0)) % 3
        if kind == 0:
            palms.bamboo(sheet, spot, chance.uniform(9, 11))
        elif kind == 1:
            plants.tree(sheet, spot, chance.uniform(8, 10))
        else:
            palms.palm(sheet, spot, chance.uniform(10, 12))
    for number in range(7):
        spot = sheet.spot(hand * (4 + number * 1.9) + chance.uniform(-0.5, 0.5), chance.uniform(57, 63))
        palms.banana(sheet, spot, chance.uniform(3.8, 5.2))


def _yard(sheet: Sheet, main: float, hand: int) -> None:
    """What stands in the yard: water jars, a straw stack, pots with flowers along the porch."""
    chance = sheet.chance
    if chance.fraction() < 0.6:
        spot = sheet.spot(main + hand * 8.9, 30)
        ground.shadow(sheet, spot, 2.4, 2.4)
        props.haystack(sheet, spot, 3.3)
    for number in range(3):
        jar = sheet.spot(main - hand * (6.9 + number * 0.85), 28.2 + 0.3 * number)
        ground.shadow(sheet, jar, 0.8, 0.6)
        props.jar(sheet, jar, 0.95)
    for number in range(9):
        x = main - 5.2 + number * 1.3
        if abs(x - main) > 1.2 and chance.fraction() < 0.8:
            props.pot(sheet, sheet.spot(x, 28.9), 0.75)


def _garden(sheet: Sheet, main: float, hand: int) -> None:
    """Beds of greens beside the yard, a low fence before them."""
    chance, view, canvas = sheet.chance, sheet.view, sheet.canvas
    for number in range(5):
        z = 25.0 - number * 2.2
        near, far = main + hand * 6.2, main + hand * 24
        ground.patch(sheet, [(near, z), (far, z), (far, z + 1.2), (near, z + 1.2)], _SOIL, 0.8, 0.2)
        x = near + hand * 0.3
        colour = mixed(leaves.LEAF, leaves.GRASS, chance.uniform(0.2, 1)) if number % 2 else (150, 172, 96)
        while abs(x) < abs(far):
            plants.bush(sheet, sheet.spot(x, z + 0.5), 0.75, 0.45, colour)
            x += hand * 0.62
            if abs(view.at(x, z)[0] - WIDTH / 2) > WIDTH / 2 + 60:
                break
    z = 14.6
    x = main + hand * 5.6
    while abs(view.at(x, z)[0] - WIDTH / 2) < WIDTH / 2 + 80:
        canvas.line(
            [view.at(x, z), view.at(x, z, 1.0 + chance.uniform(-0.06, 0.06))],
            0.075 * view.scale(z),
            sheet.on(_POLE, z, chance.uniform(0, 0.5)),
        )
        x += hand * 0.42
    for up in (0.35, 0.8):
        canvas.line(
            [view.at(main + hand * 5.5, z, up), view.at(x, z, up)], 0.06 * view.scale(z), sheet.on(_POLE, z, 0.35)
        )


def _front(sheet: Sheet, main: float, hand: int, pond: bool) -> None:
    """Areca palms and grass near the eye."""
    chance, view = sheet.chance, sheet.view
    for number in range(4):
        spot = sheet.spot(
            main - hand * (7.6 + number * 1.5) + chance.uniform(-0.4, 0.4), 23.5 - number * 1.6 + chance.uniform(-1, 1)
        )
        ground.shadow(sheet, spot, 1.2, 1.6, 0.22)
        palms.palm(sheet, spot, chance.uniform(6.8, 8.6))
        plants.bush(sheet, sheet.spot(view.across(spot.x, spot.away) + 0.4, spot.away - 0.3), 1.1, 0.6, leaves.GRASS)
    for _ in range(150):
        z = view.nearest * (0.9 + 1.1 * chance.fraction() ** 1.6)
        x = view.across(chance.uniform(-20, WIDTH + 20), z)
        if abs(x - _path(main, hand, z)) > 1.4 and not (pond and _over_pond(x - main + hand * _POND_ASIDE, z) < 1.3):
            plants.grass(sheet, sheet.spot(x, z), chance.uniform(0.12, 0.4), 6, leaves.GRASS, 0.55)
    for _ in range(26):
        z = view.nearest * chance.uniform(0.92, 1.25)
        x = view.across(chance.uniform(0, WIDTH), z)
        if abs(x - _path(main, hand, z)) > 1.7 and not (pond and _over_pond(x - main + hand * _POND_ASIDE, z) < 1.3):
            at = view.at(x, z, chance.uniform(0.2, 0.4))
            sheet.canvas.ellipse(*at, 4.5, 4, sheet.on((226, 176, 74) if chance.fraction() < 0.6 else (196, 60, 64), z))
