"""Boats at rest. Sizes are in metres."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts.water import stroke
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import Point

_PLANK: Colour = (122, 88, 66)
_MAT: Colour = (176, 148, 104)
_RED: Colour = (168, 38, 34)


def sampan(sheet: Sheet, spot: Spot, long: float, heading: int, roof: bool = True) -> None:
    """A wooden boat seen from the side, its bow to the right (1) or left (-1), with or without a woven roof."""
    canvas = sheet.canvas

    def at(x: float, up: float) -> Point:
        return spot.at(heading * x * long, up * long)

    rim = [(-0.5, 0.15), (-0.36, 0.095), (-0.1, 0.07), (0.15, 0.07), (0.36, 0.105), (0.5, 0.175)]
    keel = [(0.42, 0.045), (0.3, -0.004), (0.0, -0.012), (-0.3, -0.004), (-0.43, 0.045)]
    _below(sheet, spot, long, heading, roof)
    wood, dark = sheet.on(_PLANK, spot.away), sheet.on(_PLANK, spot.away, 0.9)
    back = [(x, up + 0.022) for x, up in rim[1:-1]]
    canvas.polygon([at(*point) for point in [rim[0], *back, rim[-1], *reversed(rim[1:-1])]], dark)
    if roof:
        _roof(sheet, spot, long, heading)
    canvas.shape([at(*point) for point in [*rim, *keel]], wood, dark, 0.5)
    stripe = [(x, up - 0.018) for x, up in rim]
    canvas.line([at(*point) for point in stripe], max(1.0, 0.012 * long * spot.unit), sheet.on(_RED, spot.away))
    canvas.line([at(*point) for point in rim], max(1.0, 0.011 * long * spot.unit), mixed(wood, sheet.light.glow, 0.45))
    for x in (-0.22, 0.04, 0.27):
        canvas.line([at(x, 0.055), at(x * 0.96, -0.004)], max(0.7, 0.005 * long * spot.unit), dark)
    pole = sheet.on((150, 126, 92), spot.away, 0.2)
    canvas.line([at(0.3, 0.1), at(-0.46, 0.19)], max(1.0, 0.01 * long * spot.unit), pole)
    for number in range(5):
        x, y = at(sheet.chance.uniform(-0.5, 0.5), -0.02 - 0.02 * number)
        stroke(
            sheet,
            x,
            y,
            long * spot.unit * sheet.chance.uniform(0.06, 0.2),
            0.01 * long * spot.unit * 0.5 + 0.4,
            mixed(sheet.light.low, sheet.light.haze, 0.3),
        )


def _roof(sheet: Sheet, spot: Spot, long: float, heading: int) -> None:
    """A barrel roof of woven bamboo amidships."""
    arch = []
    for step in range(13):
        turn = math.pi * step / 12
        x = -0.06 - 0.185 * math.cos(turn)
        arch.append(spot.at(heading * x * long, (0.075 + 0.125 * math.sin(turn) ** 0.55) * long))
    sheet.canvas.shape(
        arch, mixed(sheet.on(_MAT, spot.away), sheet.light.glow, 0.15), sheet.on(_MAT, spot.away, 0.7), 0.6
    )
    rib = max(0.8, 0.007 * long * spot.unit)
    for x in (-0.2, -0.13, -0.06, 0.01, 0.08):
        up = 0.075 + 0.125 * max(0.0, 1 - ((x + 0.06) / 0.185) ** 2) ** 0.28
        sheet.canvas.line(
            [spot.at(heading * x * long, 0.08 * long), spot.at(heading * x * long, up * long)],
            rib,
            sheet.on(_MAT, spot.away, 0.6),
        )


def _below(sheet: Sheet, spot: Spot, long: float, heading: int, roof: bool) -> None:
    """The boat's dark mirror image, broken by the water."""
    chance = sheet.chance
    tone = sheet.on(mixed(_PLANK, (60, 74, 70), 0.6), spot.away, 0.7)
    deep = 0.2 if roof else 0.1
    for number in range(26):
        s = number / 26
        low = -0.01 - deep * s * 1.1
        half = (0.46 - 0.1 * s if s < 0.45 else 0.2 * (1 - s) / 0.55) * chance.uniform(0.75, 1.05)
        middle = chance.uniform(-0.03, 0.03) if s < 0.45 else -0.06
        x, y = spot.at(heading * middle * long, low * long)
        stroke(
            sheet,
            x,
            y,
            half * long * spot.unit,
            deep * 0.035 * long * spot.unit + 0.4,
            mixed(tone, sheet.light.haze, 0.12 + 0.3 * s),
        )


def coracle(sheet: Sheet, spot: Spot, wide: float) -> None:
    """A round basket boat on the sand, tilted a little so that one looks into it."""
    canvas = sheet.canvas

    def ring(size: float, up: float, flat: float) -> list[Point]:
        turns = (math.tau * step / 36 for step in range(36))
        return [
            spot.at(math.cos(turn) * wide / 2 * size, up * wide + math.sin(turn) * wide / 2 * size * flat)
            for turn in turns
        ]

    side = sheet.sunward(spot.x)
    shade = [(x - side * 0.16 * wide * spot.unit, y) for x, y in ring(1.12, -0.02, 0.26)]
    canvas.soft(shade, sheet.on((92, 84, 80), spot.away, 0.6), 0.5, 3)
    hull = [point for point in ring(0.86, 0.07, 0.3) if point[1] > spot.y - 0.07 * wide * spot.unit]
    upper = ring(1.0, 0.34, 0.3)
    canvas.shape(
        [*sorted(upper[18:], key=lambda p: p[0]), *sorted(hull, key=lambda p: -p[0])],
        sheet.on((96, 84, 74), spot.away),
        sheet.on((96, 84, 74), spot.away, 0.8),
        0.6,
    )
    canvas.polygon(upper, sheet.on((196, 164, 112), spot.away, 0.1))
    canvas.shape(
        ring(0.9, 0.335, 0.28), sheet.on((132, 108, 80), spot.away, 0.9), sheet.on((168, 140, 100), spot.away, 0.1), 0.8
    )
    canvas.line(
        [spot.at(-0.34 * wide, 0.36 * wide), spot.at(0.34 * wide, 0.31 * wide)],
        0.045 * wide * spot.unit,
        sheet.on((186, 158, 116), spot.away),
    )
