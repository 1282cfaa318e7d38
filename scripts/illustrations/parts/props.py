"""Small things that people have left in the land, and birds. Sizes are in metres."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import leaves
from scripts.illustrations.parts.leaves import STRAW
from scripts.illustrations.sheet import Sheet, Spot

_POLE: Colour = (112, 92, 72)
_WING: Colour = (252, 250, 242)


def haystack(sheet: Sheet, spot: Spot, tall: float) -> None:
    """Straw piled up round a pole, as it stands by a house or on a threshing floor."""
    canvas, chance = sheet.canvas, sheet.chance
    side = sheet.sunward(spot.x)
    wide = tall * 0.4
    steps = [step / 12 for step in range(13)]
    half = [_stack(s) * wide for s in steps]
    left = [spot.at(-each, tall * s) for each, s in zip(half, steps, strict=True)]
    right = [spot.at(each, tall * s) for each, s in zip(half, steps, strict=True)]
    canvas.line(
        [spot.at(0, tall * 0.9), spot.at(0, tall * 1.14)], max(1.2, 0.08 * spot.unit), sheet.on(_POLE, spot.away, 0.4)
    )
    canvas.shape([*left, *reversed(right)], sheet.on(STRAW, spot.away), sheet.on(STRAW, spot.away, 0.5), 0.6)
    dark = [spot.at(-side * each, tall * s) for each, s in zip(half, steps, strict=True)]
    inner = [spot.at(-side * each * (0.1 + 0.25 * s), tall * s) for each, s in zip(half, steps, strict=True)]
    canvas.soft([*dark, *reversed(inner)], sheet.on(STRAW, spot.away, 1), 0.75)
    for _ in range(60):
        s = chance.uniform(0.02, 0.9)
        reach = _stack(s) * wide * 0.9
        x = chance.uniform(-reach, reach)
        tone = mixed(
            sheet.on(STRAW, spot.away, 0.9), sheet.light.glow, chance.uniform(0.1, 0.55) if x * side > -0.2 else 0.1
        )
        end = spot.at(x * 1.08, tall * (s - 0.1))
        canvas.line([spot.at(x, tall * s), end], max(0.7, 0.02 * spot.unit), tone)


def _stack(s: float) -> float:
    """The half width of a haystack (0-1) at this share of its height."""
    return math.pow(1 - s, 0.62) * (0.82 + 0.42 * math.sin(math.pi * min(1.0, s * 1.15)))


def birds(sheet: Sheet, count: int, x: float, y: float, span: float) -> None:
    """Egrets on the wing, `count` of them round (x, y), their wings `span` units across."""
    chance = sheet.chance
    tone = mixed(_WING, sheet.light.haze, 0.18)
    for number in range(count):
        size = span * chance.uniform(0.7, 1.1)
        left = x + (number - count / 2) * span * 2.1 + chance.uniform(-1, 1) * span
        top = y + chance.uniform(-1.4, 1.4) * span
        lift = chance.uniform(0.1, 0.42)
        for side in (-1, 1):
            tip = (left + side * size * 0.5, top - size * lift)
            bend = (left + side * size * 0.24, top - size * (lift * 0.7 + 0.1))
            low = (left + side * size * 0.22, top - size * (lift * 0.6 - 0.02))
            sheet.canvas.polygon([(left, top - size * 0.05), bend, tip, low, (left, top + size * 0.06)], tone)
        sheet.canvas.ellipse(left, top, size * 0.09, size * 0.05, tone)


def jar(sheet: Sheet, spot: Spot, tall: float) -> None:
    """A glazed water jar."""
    canvas, side = sheet.canvas, sheet.sunward(spot.x)
    shape = [(0.24, 0.0), (0.36, 0.3), (0.4, 0.55), (0.34, 0.8), (0.24, 0.92), (0.27, 1.0)]
    ring = [spot.at(half * tall, up * tall) for half, up in shape] + [
        spot.at(-half * tall, up * tall) for half, up in reversed(shape)
    ]
    glaze = (132, 84, 60)
    canvas.shape(ring, sheet.on(glaze, spot.away, 0.1), sheet.on(glaze, spot.away, 0.7), 0.4)
    x, y = spot.at(side * 0.16 * tall, 0.62 * tall)
    canvas.ellipse(
        x,
        y,
        0.05 * tall * spot.unit,
        0.14 * tall * spot.unit,
        mixed(sheet.on(glaze, spot.away), sheet.light.glow, 0.45),
    )
    x, y = spot.at(0, tall)
    canvas.ellipse(x, y, 0.27 * tall * spot.unit, 0.07 * tall * spot.unit, sheet.on((70, 54, 46), spot.away, 0.6))


def pot(sheet: Sheet, spot: Spot, tall: float) -> None:
    """A clay pot with a flowering plant in it."""
    chance, canvas = sheet.chance, sheet.canvas
    ring = [spot.at(x * tall, up * tall) for x, up in ((-0.17, 0.0), (0.17, 0.0), (0.25, 0.36), (-0.25, 0.36))]
    canvas.shape(ring, sheet.on((178, 98, 70), spot.away), sheet.on((178, 98, 70), spot.away, 0.6))
    k = tall * spot.unit
    x, y = spot.at(0, 0.62 * tall)
    leaves.foliage(sheet, [(x, y, 0.34 * k, 0.32 * k)], max(2.0, 0.09 * k), leaves.LEAF, spot.away)
    bloom = ((196, 48, 62), (240, 190, 80), (232, 140, 150))[chance.integer(3)]
    for _ in range(5):
        at = spot.at(chance.uniform(-0.28, 0.28) * tall, chance.uniform(0.5, 0.95) * tall)
        canvas.ellipse(*at, 0.06 * k, 0.055 * k, sheet.on(bloom, spot.away))


def basket(sheet: Sheet, spot: Spot, wide: float) -> None:
    """A bamboo basket heaped with something white."""
    canvas = sheet.canvas
    k = wide * spot.unit
    heap = leaves.blob(sheet.chance, spot.x, spot.y - 0.5 * k, 0.46 * k, 0.24 * k, 5)
    canvas.polygon(heap, sheet.on((250, 248, 242), spot.away, 0.1))
    ring = [spot.at(x * wide, up * wide) for x, up in ((-0.3, 0.0), (0.3, 0.0), (0.5, 0.5), (-0.5, 0.5))]
    canvas.shape(ring, sheet.on((188, 154, 104), spot.away), sheet.on((188, 154, 104), spot.away, 0.7), 0.6)
    canvas.line(
        [spot.at(-0.5 * wide, 0.5 * wide), spot.at(0.5 * wide, 0.5 * wide)],
        max(1.0, 0.06 * k),
        sheet.on((150, 116, 78), spot.away),
    )
