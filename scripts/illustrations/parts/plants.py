"""Trees, bushes and grass. Sizes are in metres; a plant stands on a `Spot`."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts.leaves import BAMBOO, BARK, DEEP, GRASS, LEAF, Mass, foliage
from scripts.illustrations.parts.palms import palm
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import WIDTH


def bush(sheet: Sheet, spot: Spot, wide: float, tall: float, colour: Colour = LEAF) -> None:
    """A round bush."""
    chance = sheet.chance
    masses = []
    for out in (-0.27, 0.27, 0.0):
        x, y = spot.at(out * wide, tall * chance.uniform(0.42, 0.54))
        masses.append((x, y, wide * 0.3 * spot.unit, tall * 0.4 * spot.unit))
    foliage(sheet, masses, max(2.4, 0.075 * (wide + tall) / 2 * spot.unit), colour, spot.away)


def tree(sheet: Sheet, spot: Spot, tall: float, colour: Colour = LEAF, wide: float = 0.8, trunk: float = 0.3) -> None:
    """A broad-leaved tree. `wide` is its crown's width and `trunk` the bare stem, as shares of its height."""
    chance, canvas = sheet.chance, sheet.canvas
    lean = chance.uniform(-0.06, 0.06) * tall
    thick = tall * 0.022
    bark = sheet.on(BARK, spot.away, 0.55)
    fork = spot.at(lean * 0.5, tall * trunk)
    half = thick * 0.7 * spot.unit
    for out, up in ((0.0, 0.8), (-0.26 * wide, 0.62), (0.28 * wide, 0.66)):
        canvas.polygon(
            [(fork[0] - half, fork[1] + half), spot.at(lean + out * tall, tall * up), (fork[0] + half, fork[1] + half)],
            bark,
        )
    stem = [(-thick * 1.5, 0.0), (-thick * 0.9, tall * 0.05), (lean * 0.5 - thick * 0.7, tall * trunk)]
    stem += [(lean * 0.5 + thick * 0.7, tall * trunk), (thick * 0.9, tall * 0.05), (thick * 1.5, 0.0)]
    canvas.polygon([spot.at(*point) for point in stem], bark)
    masses: list[Mass] = []
    count = 8 + chance.integer(4)
    for number in range(count):
        turn = math.tau * number / count + chance.uniform(-0.35, 0.35)
        out = chance.uniform(0.55, 1)
        right = lean + math.cos(turn) * out * wide * 0.33 * tall
        up = tall * (trunk + (1 - trunk) * (0.5 + 0.29 * math.sin(turn) * out))
        size = chance.uniform(0.15, 0.22) * wide * tall * spot.unit
        masses.append((*spot.at(right, up), size * 1.12, size * 0.82))
    masses.append(
        (
            *spot.at(lean, tall * (trunk + (1 - trunk) * 0.52)),
            wide * 0.24 * tall * spot.unit,
            wide * 0.2 * tall * spot.unit,
        )
    )
    masses.sort(key=lambda mass: mass[1])
    foliage(sheet, masses, max(2.4, 0.02 * tall * spot.unit), colour, spot.away)


def grass(sheet: Sheet, spot: Spot, tall: float, blades: int, colour: Colour = GRASS, spread: float = 0.5) -> None:
    """A tuft: blades that start together and lean apart. `spread` is how far, as a share of the height."""
    chance = sheet.chance
    for _ in range(blades):
        lean = chance.uniform(-spread, spread) * tall
        high = tall * chance.uniform(0.6, 1.0)
        root = chance.uniform(-0.14, 0.14) * spread * tall
        half = 0.022 * tall
        tip, bend = spot.at(root + lean, high), spot.at(root + lean * 0.3, high * 0.6)
        k = half * spot.unit
        foot = spot.at(root, chance.uniform(-0.05, 0.04) * tall)
        tone = sheet.on(colour, spot.away, chance.uniform(0, 0.7))
        sheet.canvas.polygon(
            [(foot[0] - k, foot[1]), (bend[0] - k, bend[1]), tip, (bend[0] + k, bend[1]), (foot[0] + k, foot[1])], tone
        )


def grove(
    sheet: Sheet,
    tall: float,
    away: float,
    left: float = 0,
    right: float = WIDTH,
    colour: Colour = DEEP,
    palms: float = 0.16,
) -> None:
    """The edge of a village or a wood seen across fields, between two places in units: crowns side by side, up to `tall` metres.

    `palms` is how often an areca palm rises out of it.
    """
    chance, view = sheet.chance, sheet.view
    unit = view.scale(away)
    x = left - tall * unit * 0.4
    foot = view.at(0, away)[1]
    sheet.canvas.polygon(
        [(left, foot), (left, foot - tall * unit * 0.2), (right, foot - tall * unit * 0.2), (right, foot)],
        sheet.on(colour, away, 0.9),
    )
    crowns: list[tuple[float, float, float]] = []
    while x < right + tall * unit * 0.3:
        size = tall * chance.uniform(0.22, 0.5)
        swell = 0.75 + 0.25 * math.sin(x / (unit * 21) + away)
        crowns.append((x, size * swell, tall * chance.uniform(0.42, 0.92) * swell))
        x += size * unit * chance.uniform(0.5, 1.15)
    for x, size, up in crowns:
        if chance.fraction() < palms * 0.4:
            for number in range(1 + chance.integer(4)):
                place = Spot(x + number * tall * unit * chance.uniform(0.12, 0.26), foot, unit, away)
                palm(sheet, place, tall * chance.uniform(0.95, 1.5), colour)
        hue = mixed(colour, (LEAF, BAMBOO, DEEP)[chance.integer(3)], chance.uniform(0, 0.6))
        across = size * unit
        top = min(foot - up * unit + across * 0.7, foot - across * 0.75)
        masses = [(x, foot - across * 0.5, across * 1.05, across * 0.5)]
        if foot - top > across * 1.4:
            masses.append((x, (foot + top) / 2, across * 0.96, across * 0.8))
        masses.append((x, top, across, across * 0.8))
        foliage(sheet, masses, max(2.2, across * 0.13), hue, away)
    for x, size, _up in crowns:
        low = chance.uniform(0.1, 0.24) * tall
        spot = Spot(x + size * unit * chance.uniform(-0.6, 0.6), foot, unit, away)
        bush(sheet, spot, low * chance.uniform(1.6, 2.6), low, mixed(colour, LEAF, chance.uniform(0, 0.8)))
