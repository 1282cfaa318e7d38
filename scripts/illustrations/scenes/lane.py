"""Đường làng: a lane between two rows of trees, a clipped hedge on one side and a bamboo fence on the other."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, houses, land, leaves, palms, plants
from scripts.illustrations.parts.houses import House, house
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import WIDTH, View

_ROAD: Colour = (214, 204, 184)
_VERGE: Colour = (128, 148, 78)
_POLE: Colour = (176, 150, 104)
_FLOWER: Colour = (190, 44, 58)
_FAR = 150.0


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.view = View(chance.uniform(500, 560), chance.uniform(2.0, 2.4), chance.uniform(700, 900))
    hand = 1 if chance.fraction() < 0.5 else -1
    sky(sheet, sheet.view.middle / WIDTH + hand * chance.uniform(0.1, 0.2))
    land.mountains(sheet, chance.uniform(150, 200), 2100)
    land.hills(sheet, 60, 700)
    ground.plain(sheet, _VERGE, mixed(_VERGE, (206, 196, 110), 0.5))
    plants.grove(sheet, 8, 210, palms=0.2)
    swing = hand * chance.uniform(3, 7)

    def middle(z: float) -> float:
        return swing * (1 - math.cos(min(z, 120) / 38)) * 0.5 - swing * 0.25 * min(1.0, z / 60)

    zs = [sheet.view.nearest * 0.8 * (_FAR / (sheet.view.nearest * 0.8)) ** (step / 60) for step in range(61)]
    ground.patch(sheet, ground.ribbon([(middle(z), z) for z in zs], 4.0), _ROAD, 0.7)
    for side in (-1, 1):
        ground.patch(
            sheet,
            ground.ribbon([(middle(z) + side * 1.95, z) for z in zs], 0.12),
            mixed(_ROAD, (120, 110, 96), 0.4),
            0.3,
        )
    ground.turf(sheet, _VERGE, 30, lambda x, z: abs(x - middle(z)) > 2.0, 0.42)
    spacing = chance.uniform(7.5, 9)
    rows = [(sheet.view.nearest * 1.35 + number * spacing, number) for number in range(15)]
    for z in [sheet.view.nearest * 1.02, *(z for z, _number in rows)]:
        for side in (-1, 1):
            _tree_shadow(sheet, middle(z) + side * 3.6, z, -hand)
    ground.puddles(
        sheet, [(middle(z) + chance.uniform(-1.5, 1.5), z) for z in (7.5, 9.6, 12.5, 17, 24, 33, 47) for _ in range(2)]
    )
    homes = {3: hand, 5: -hand, 8: hand}
    for z, number in reversed(rows):
        if number in homes:
            side = homes[number]
            tiles = mixed(houses.TILE, houses.OLD_TILE, chance.fraction())
            lime = mixed(houses.LIME, houses.OCHRE, chance.fraction())
            house(sheet, House(middle(z) + side * (9.5 + chance.uniform(0, 2)), z + 4, 9, 6, 2.6, 1.9, tiles, lime))
            palms.banana(sheet, sheet.spot(middle(z) + side * 4.9, z + 3.5), 3.6)
            palms.palm(sheet, sheet.spot(middle(z) + side * 14.6, z + 3), 9)
        _hedge(sheet, middle, z, spacing, hand)
        _fence(sheet, middle, z, spacing, -hand)
        for side in (-1, 1):
            spot = sheet.spot(middle(z) + side * (3.6 + chance.uniform(-0.1, 0.2)), z)
            if number == 0:
                continue
            plants.tree(
                sheet,
                spot,
                chance.uniform(5.6, 6.8),
                mixed(leaves.LEAF, leaves.DEEP, chance.uniform(0, 0.5)),
                0.78,
                0.36,
            )
    _verge(sheet, middle(sheet.view.nearest))


def _tree_shadow(sheet: Sheet, x: float, z: float, side: int) -> None:
    """The dappled shade of a crown, which falls to the right (1) or left (-1), for one row across the lane."""
    chance, view = sheet.chance, sheet.view
    if z > 90:
        return
    long = 0.8 if sheet.light.cover > 0.5 else 3.6
    masses = []
    for _ in range(22):
        at = max(view.nearest * 0.8, z - chance.uniform(-1.2, 1.2))
        middle = view.at(x + side * (0.2 + long * chance.fraction()), at)
        across = chance.uniform(0.35, 0.95) * view.scale(at)
        masses.append(leaves.blob(chance, *middle, across, max(1.2, across * view.eye / at * 0.95), 6))
    sheet.canvas.veil(masses, sheet.on(ground.SHADE, z * 0.7), 0.16 if sheet.light.cover > 0.9 else 0.36)


def _hedge(sheet: Sheet, middle: land.Height, z: float, deep: float, side: int) -> None:
    """A clipped hibiscus hedge beside the lane, from `z` to the next tree, with its red flowers."""
    chance, view = sheet.chance, sheet.view
    steps = 9 if z < 40 else 5
    for step in reversed(range(steps)):
        at = z + deep * step / steps
        x = middle(at) + side * 4.3
        unit = view.scale(at)
        spot = Spot(*view.at(x, at), unit, at)
        masses = [(*spot.at(side * out, 0.5), 0.62 * unit, 0.56 * unit) for out in (0.7, 0.0)]
        leaves.foliage(sheet, masses, max(2.2, 0.09 * unit), mixed(leaves.DEEP, leaves.LEAF, 0.45), at)
        for _ in range(5):
            if at < 60 and chance.fraction() < 0.6:
                flower = spot.at(chance.uniform(-0.5, 0.5), chance.uniform(0.25, 1.0))
                size = max(1.1, 0.042 * unit)
                sheet.canvas.polygon(leaves.blob(chance, *flower, size, size * 0.9, 5), sheet.on(_FLOWER, at))


def _fence(sheet: Sheet, middle: land.Height, z: float, deep: float, side: int) -> None:
    """Bamboo posts and two rails, with a garden behind them."""
    chance, view, canvas = sheet.chance, sheet.view, sheet.canvas
    if z < 70:
        for _ in range(3):
            at = z + deep * chance.fraction()
            spot = sheet.spot(middle(at) + side * chance.uniform(5.2, 7.5), at)
            plants.bush(
                sheet,
                spot,
                chance.uniform(0.9, 1.8),
                chance.uniform(0.7, 1.3),
                mixed(leaves.LEAF, leaves.GRASS, chance.fraction()),
            )
    posts = 5
    for step in reversed(range(posts)):
        at, further = z + deep * step / posts, z + deep * (step + 1) / posts
        x, next_x = middle(at) + side * 4.2, middle(further) + side * 4.2
        unit = view.scale(at)
        for up in (0.45, 0.9):
            canvas.line(
                [view.at(x, at, up), view.at(next_x, further, up)], max(0.9, 0.055 * unit), sheet.on(_POLE, at, 0.15)
            )
        canvas.line([view.at(x, at), view.at(x, at, 1.1)], max(1.0, 0.085 * unit), sheet.on(_POLE, at, 0.4))


def _verge(sheet: Sheet, middle: float) -> None:
    """Grass and a few flowers at the lower edge, on both sides of the lane."""
    chance, view = sheet.chance, sheet.view
    for _ in range(110):
        z = view.nearest * (0.88 + 1.1 * chance.fraction() ** 2)
        side = 1 if chance.fraction() < 0.5 else -1
        x = middle + side * (2.45 + 3.4 * chance.fraction())
        plants.grass(sheet, sheet.spot(x, z), chance.uniform(0.12, 0.36), 6, leaves.GRASS, 0.6)
