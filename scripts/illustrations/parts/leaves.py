"""Leaves in masses, as a brush leaves them, and the colours of what grows."""

import math
from collections.abc import Sequence

from macros.photos.seeds import Seeded
from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import Point

LEAF: Colour = (88, 122, 66)
DEEP: Colour = (54, 86, 58)
BAMBOO: Colour = (122, 142, 70)
BARK: Colour = (104, 86, 70)
STRAW: Colour = (206, 178, 110)
GRASS: Colour = (124, 146, 72)

Mass = tuple[float, float, float, float]
"""An ellipse of leaves: its middle and its half axes, in units."""


def blob(chance: Seeded, x: float, y: float, across: float, down: float, lobes: int = 7) -> list[Point]:
    """The outline of a mass of leaves round (x, y), with these half axes: lobed, as a round brush leaves it."""
    shift, sway = chance.uniform(0, math.tau), chance.uniform(0, math.tau)
    count = max(16, lobes * 5)
    points = []
    for step in range(count):
        turn = math.tau * step / count
        reach = 0.88 + 0.13 * abs(math.sin(turn * lobes / 2 + shift)) + 0.05 * math.sin(turn * 2 + sway)
        points.append((x + across * reach * math.cos(turn), y + down * reach * math.sin(turn)))
    return points


def foliage(sheet: Sheet, masses: Sequence[Mass], dab: float, colour: Colour, away: float) -> None:
    """Masses of leaves, the first behind the others, out of dabs of the brush `dab` units long."""
    chance, canvas = sheet.chance, sheet.canvas
    tones = [
        mixed(sheet.on(colour, away), sheet.light.glow, 0.26),
        mixed(sheet.on(colour, away), sheet.light.glow, 0.1),
    ]
    tones += [sheet.on(colour, away, shaded) for shaded in (0.0, 0.28, 0.55, 0.82, 1.0)]
    for x, y, across, down in masses:
        side = sheet.sunward(x)
        canvas.polygon(blob(chance, x, y, across, down, 7), tones[-2])
        dabs = []
        for _ in range(min(320, round(2.6 * across * down / (dab * dab)))):
            turn, out = chance.uniform(0, math.tau), chance.fraction() ** 0.5 * 1.06
            right, low = math.cos(turn) * out, math.sin(turn) * out
            lit = 0.5 * side * right - 0.85 * low + chance.uniform(-0.34, 0.34)
            dabs.append((min(6, max(0, round(3.1 - 3.4 * lit))), x + right * across, y + low * down))
        dabs.sort(reverse=True)
        for tone, left, top in dabs:
            size = dab * chance.uniform(0.7, 1.15)
            canvas.ellipse(left, top, size, size * 0.62, tones[tone])
