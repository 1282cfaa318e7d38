"""Bến sông: a bend of the river, boats moored at a landing, bamboo along the banks."""

import math
from collections.abc import Callable

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, land, leaves, palms, plants, water
from scripts.illustrations.parts.boats import sampan
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import View

_BANK: Colour = (132, 152, 82)
_FAR_BANK: Colour = (150, 162, 96)
_MUD: Colour = (158, 130, 94)
_WOOD: Colour = (128, 104, 82)

Line = Callable[[float], float]
"""How far right (metres) something lies at a distance in metres."""

Place = tuple[float, float, int]
"""How far off and how far right (metres) something grows, and on which bank: left -1, right 1."""


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    hand = 1 if chance.fraction() < 0.5 else -1  # the near bank lies to the left (1) or to the right (-1)
    sheet.view = View(chance.uniform(390, 450), chance.uniform(6.2, 7.4))
    sky(sheet, 0.5 + hand * chance.uniform(0.08, 0.2))
    land.mountains(sheet, chance.uniform(150, 210), 2300)
    land.mountains(sheet, chance.uniform(80, 120), 1100)
    land.hills(sheet, 40, 560)
    water.mirror(sheet, sheet.view.horizon + 3, deep=0.42, ripple=6)
    sway, shift = chance.uniform(0.62, 0.8), chance.uniform(-0.2, 0.2)

    def middle(z: float) -> float:
        return (
            hand * (7.5 + sway * (z - 14) ** 0.86 * math.cos(2.05 * math.log(max(z, 15) / 15) + 0.9 + shift))
            if z > 14
            else hand * 7.5
        )

    def wide(z: float) -> float:
        return 15.5 + 0.035 * z + 2.5 * math.sin(z / 23)

    def bank(side: int) -> Line:
        return lambda z: middle(z) + side * wide(z) / 1.9

    water.sun_path(sheet, sheet.view.horizon + 6, 0.9)
    places = _growing(sheet, bank, hand)
    _mirrored(sheet, places)
    water.glints(sheet, sheet.view.horizon + 60, 40, mixed(sheet.light.low, sheet.light.haze, 0.3))
    for side in (hand, -hand):
        _land(sheet, bank(side), side)
    plants.grove(sheet, 10, 500, palms=0.1)
    _growth(sheet, places)
    _landing(sheet, bank(-hand), hand)


def _steps(sheet: Sheet) -> list[float]:
    """Distances in metres from far to near, closer together where they are seen larger."""
    nearest = sheet.view.nearest * 0.8
    return [nearest * (520 / nearest) ** (1 - step / 90) for step in range(91)]


def _mirrored(sheet: Sheet, places: list[Place]) -> None:
    """The dark mirror images of what grows on the banks; the land covers what of them would lie on dry ground."""
    chance = sheet.chance
    masses = []
    for z, x, side in places:
        unit = sheet.view.scale(z)
        left, top = sheet.view.at(x - side * 0.6, z)
        for _ in range(3):
            tall = chance.uniform(1.6, 4.6) * unit
            at = left + chance.uniform(-1.6, 1.6) * unit
            masses.append(leaves.blob(chance, at, top + tall * 0.45, chance.uniform(0.9, 1.7) * unit, tall * 0.6))
    sheet.canvas.veil(masses, sheet.on(mixed(leaves.DEEP, water.DEPTH, 0.3), 40, 0.5), 0.4, 0.8)


def _land(sheet: Sheet, edge: Line, side: int) -> None:
    """One side of the river: a low bank of earth with grass on it, in bands that pale with the distance."""
    view, steps = sheet.view, _steps(sheet)
    high = 0.42
    mud = [view.at(edge(z) - side * 0.25, z) for z in steps] + [view.at(edge(z), z, high) for z in reversed(steps)]
    sheet.canvas.polygon(mud, sheet.on(mixed(_MUD, _BANK, 0.25), 60, 0.3))
    outer = side * 4000.0
    for first in range(0, 90, 6):
        zs = steps[first : first + 7]
        near, far = zs[-1], zs[0]
        rim = [view.at(edge(z), z, high) for z in zs]
        ring = [*rim, (outer, rim[-1][1]), (outer, rim[0][1])]
        share = first / 90
        colour = mixed(_FAR_BANK, _BANK, share)
        sheet.canvas.shape(ring, sheet.on(colour, far), sheet.on(mixed(_FAR_BANK, _BANK, share + 0.06), near), 0.7)
    _plots(sheet, edge, side)


def _plots(sheet: Sheet, edge: Line, side: int) -> None:
    """Strips of maize and beans on the silt behind the bank."""
    chance = sheet.chance
    for z in (210.0, 150.0, 105.0, 72.0):
        start, deep = edge(z) + side * chance.uniform(5, 9), z * 0.16
        colour = mixed(leaves.LEAF, (206, 190, 104), chance.uniform(0.1, 0.9))
        for strip in range(5):
            x = start + side * strip * z * 0.09
            corners = [
                (x, z),
                (x + side * z * 0.08, z),
                (x + side * z * 0.086, z + deep),
                (x + side * z * 0.004, z + deep),
            ]
            ground.patch(sheet, corners, mixed(colour, _BANK, 0.25 * (strip % 2)), 0.9, 0.12 * (strip % 2))


def _growing(sheet: Sheet, bank: Callable[[int], Line], hand: int) -> list[Place]:
    """Where something grows on the banks, the far places first."""
    chance = sheet.chance
    places: list[Place] = []
    for side in (-1, 1):
        z = 400.0
        while z > (24 if side == hand else 40):
            places.append((z, bank(side)(z) + side * chance.uniform(1.2, 3.0), side))
            z *= chance.uniform(0.86, 0.955)
    return sorted(places, reverse=True)


def _growth(sheet: Sheet, places: list[Place]) -> None:
    """Bamboo, bushes and trees along both banks."""
    chance, view = sheet.chance, sheet.view
    for z, x, side in places:
        spot = Spot(*view.at(x, z, 0.5), view.scale(z), z)
        kind = chance.fraction()
        if kind < 0.34:
            palms.bamboo(sheet, spot, chance.uniform(7, 9.5))
        elif kind < 0.5:
            plants.tree(sheet, spot, chance.uniform(6, 8.5))
        elif kind < 0.62:
            palms.palm(sheet, spot, chance.uniform(7.5, 9.5))
        elif kind < 0.7:
            palms.banana(sheet, spot, 3.6)
        for _ in range(2):
            near = Spot(*view.at(x + side * chance.uniform(-1.4, 2.5), z, 0.5), view.scale(z), z)
            plants.bush(
                sheet,
                near,
                chance.uniform(1.6, 3.4),
                chance.uniform(0.9, 1.8),
                mixed(leaves.LEAF, leaves.GRASS, chance.fraction()),
            )


def _landing(sheet: Sheet, edge: Line, hand: int) -> None:
    """A plank landing on posts and the boats tied up to it; grass on the near bank."""
    view, chance, canvas = sheet.view, sheet.chance, sheet.canvas
    z = chance.uniform(24, 28)
    out = edge(z)
    far = z * chance.uniform(1.35, 1.55)
    sampan(sheet, sheet.spot(edge(far) + hand * chance.uniform(6, 9), far), 5.2, -hand, roof=True)
    if chance.fraction() < 0.6:
        sampan(sheet, sheet.spot(edge(far * 1.7) + hand * 5, far * 1.7), 5, hand, roof=False)
    long = 4.6
    for post in range(4):
        for side in (-0.6, 0.6):
            foot = view.at(out + hand * (long * (post + 0.4) / 4), z + side, -0.3)
            top = view.at(out + hand * (long * (post + 0.4) / 4), z + side, 0.95)
            canvas.line([foot, top], 0.13 * view.scale(z), sheet.on(_WOOD, z, 0.8))
    deck = [
        view.at(out + hand * x, z + side, 0.62) for x, side in ((-2.0, -0.7), (long, -0.7), (long, 0.7), (-2.0, 0.7))
    ]
    edge_of_deck = [
        view.at(out + hand * x, z - 0.7, up) for x, up in ((-2.0, 0.62), (long, 0.62), (long, 0.48), (-2.0, 0.48))
    ]
    canvas.polygon(deck, mixed(sheet.on(_WOOD, z), sheet.light.glow, 0.35))
    canvas.polygon(edge_of_deck, sheet.on(_WOOD, z, 0.7))
    for board in range(17):
        x = out + hand * (-2.0 + (long + 2.0) * board / 17)
        canvas.line([view.at(x, z - 0.7, 0.62), view.at(x, z + 0.7, 0.62)], 1.2, sheet.on(_WOOD, z, 0.6))
    sampan(sheet, sheet.spot(out + hand * 6.2, z - 2.6), 5.6, hand, roof=chance.fraction() < 0.5)
    ground.turf(sheet, _BANK, 40, lambda x, far: (edge(far) - x) * hand > 0.3)
    for _ in range(130):
        away = view.nearest * (0.85 + 1.2 * chance.fraction() ** 2)
        x = edge(away) - hand * chance.fraction() ** 2 * 9
        plants.grass(
            sheet,
            Spot(*view.at(x, away, 0.42), view.scale(away), away),
            chance.uniform(0.25, 0.7),
            6,
            (112, 136, 70),
            0.5,
        )
