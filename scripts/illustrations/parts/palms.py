"""Palms, bamboo and bananas: what makes a garden of this country. Sizes are in metres; a plant stands on a `Spot`."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts.leaves import BAMBOO, BARK, LEAF
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import Point


def palm(sheet: Sheet, spot: Spot, tall: float, colour: Colour = LEAF) -> None:
    """An areca palm: a thin ringed stem, a green neck, and a small head of arched fronds."""
    chance, canvas = sheet.chance, sheet.canvas
    lean = chance.uniform(-0.05, 0.05) * tall
    thick = max(0.10, tall * 0.0115)
    stem = sheet.on((150, 138, 116), spot.away, 0.15)
    bends = [spot.at(lean * (s * s), tall * 0.84 * s) for s in (0, 0.25, 0.5, 0.75, 1)]
    width = max(1.2, thick * 2 * spot.unit)
    canvas.line(bends, width, stem)
    if spot.unit > 14:
        dark = sheet.on((104, 94, 80), spot.away, 0.4)
        for ring in range(1, 16):
            x, y = spot.at(lean * (ring / 16) ** 2, tall * 0.84 * ring / 16)
            canvas.line([(x - width / 2, y), (x + width / 2, y)], max(0.8, width * 0.14), dark)
    neck, crown = spot.at(lean, tall * 0.82), spot.at(lean * 1.05, tall * 0.9)
    canvas.line([neck, crown], width * 1.25, sheet.on(mixed(colour, BAMBOO, 0.6), spot.away))
    length = tall * 0.2
    fronds = 9
    for number in range(fronds):
        turn = math.pi * (0.02 + 0.96 * (number + chance.uniform(-0.2, 0.2)) / (fronds - 1))
        frond(sheet, spot, (lean * 1.05, tall * 0.9), turn, length * chance.uniform(0.85, 1.1), colour)


def frond(sheet: Sheet, spot: Spot, root: Point, turn: float, length: float, colour: Colour) -> None:
    """One leaf of a palm from `root` (metres right of the spot and above it), its direction `turn` in radians."""
    side = sheet.sunward(spot.x)
    ahead, rise = math.cos(turn), math.sin(turn)
    shaded = 0.65 if ahead * side < -0.1 else 0.15
    tone = sheet.on(colour, spot.away, shaded)
    spine, under = [], []
    for step in range(9):
        s = step / 8
        x = root[0] + ahead * length * s
        y = root[1] + (rise * 0.95 * s - 0.85 * s * s * (0.35 + abs(ahead) * 0.65)) * length
        spine.append(spot.at(x, y))
        fringe = length * 0.26 * math.sin(math.pi * min(1, s * 1.02 + 0.06)) * (1 if step % 2 else 0.72)
        under.append(spot.at(x - ahead * fringe * 0.1, y - fringe * (0.25 + 0.75 * abs(ahead))))
    sheet.canvas.polygon([*spine, *reversed(under)], tone)


def bamboo(sheet: Sheet, spot: Spot, tall: float, colour: Colour = BAMBOO) -> None:
    """A clump of bamboo: stems that arch outwards, their ends hanging, with sprays of narrow leaves."""
    chance, canvas = sheet.chance, sheet.canvas
    side = sheet.sunward(spot.x)
    stems = 9 + chance.integer(4)
    order = sorted(range(stems), key=lambda number: -abs(number - (stems - 1) / 2))
    tones = [sheet.on(colour, spot.away, shaded) for shaded in (0.0, 0.25, 0.5, 0.75, 1.0)]
    tones.insert(0, mixed(tones[0], sheet.light.glow, 0.2))
    for number in order:
        out = (number / (stems - 1) - 0.5) * 2 + chance.uniform(-0.12, 0.12)
        high = tall * chance.uniform(0.82, 1.0)

        def bend(s: float, out: float = out, high: float = high) -> Point:
            return out * tall * (0.05 + 0.1 * s + 0.3 * s**3), high * (1.12 * s - (0.12 + 0.2 * abs(out)) * s**4)

        canvas.line([spot.at(*bend(step / 8)) for step in range(9)], max(0.9, 0.075 * spot.unit), tones[3])
        for step in range(110):
            s = 0.3 + 0.72 * (step + chance.fraction()) / 110
            x, up = bend(s)
            size = tall * (0.1 - 0.06 * s) * (1.5 if s > 0.5 else 1.2)
            x, up = x + chance.uniform(-size, size), up + chance.uniform(-size, size * 0.6)
            dark = 2.6 - 1.6 * out * side - 2.2 * (s - 0.5) + chance.uniform(-0.9, 0.9)
            _leaf(sheet, spot.at(x, up), 0.046 * tall * spot.unit, tones[min(5, max(0, round(dark)))])


def _leaf(sheet: Sheet, root: Point, length: float, tone: Colour) -> None:
    """A narrow hanging leaf, `length` in units."""
    turn = math.pi * sheet.chance.uniform(0.15, 0.85)
    ahead, down = math.cos(turn) * length, math.sin(turn) * length
    wide = 0.17
    x, y = root
    sheet.canvas.polygon(
        [
            (x, y),
            (x + ahead * 0.5 - down * wide, y + down * 0.5 + ahead * wide),
            (x + ahead, y + down),
            (x + ahead * 0.5 + down * wide, y + down * 0.5 - ahead * wide),
        ],
        tone,
    )


def banana(sheet: Sheet, spot: Spot, tall: float, colour: Colour = (126, 154, 74)) -> None:
    """A banana plant: a stout stem and long torn leaves with a pale rib."""
    chance, canvas = sheet.chance, sheet.canvas
    side = sheet.sunward(spot.x)
    stem = [
        spot.at(-0.09 * tall / 2, 0),
        spot.at(-0.03 * tall, tall * 0.5),
        spot.at(0.03 * tall, tall * 0.5),
        spot.at(0.09 * tall / 2, 0),
    ]
    canvas.polygon(stem, sheet.on(mixed(colour, BARK, 0.4), spot.away, 0.3))
    leaves = 7
    order = sorted(range(leaves), key=lambda number: -abs(number - (leaves - 1) / 2))
    for number in order:
        turn = math.pi * (0.1 + 0.8 * number / (leaves - 1)) + chance.uniform(-0.1, 0.1)
        length = tall * chance.uniform(0.5, 0.62)
        ahead, rise = math.cos(turn), math.sin(turn)
        spine = []
        for step in range(9):
            s = step / 8
            droop = 0.75 * s * s * (0.3 + abs(ahead))
            spine.append((ahead * length * s, tall * 0.46 + length * (rise * s - droop)))
        upper, lower = [], []
        for step, (x, up) in enumerate(spine):
            s = step / 8
            half = length * 0.15 * math.sin(math.pi * min(1, 0.08 + s * 0.95)) ** 0.7
            upper.append(spot.at(x - rise * half * 0.5, up + half * (0.35 + 0.5 * abs(ahead))))
            torn = half * (0.75 if step % 2 else 1.05)
            lower.append(spot.at(x + rise * torn * 0.5, up - torn * (0.35 + 0.6 * abs(ahead))))
        lit = ahead * side > -0.2
        rib = [spot.at(*point) for point in spine]
        canvas.polygon([*rib, *reversed(lower)], sheet.on(colour, spot.away, 0.7 if not lit else 0.4))
        canvas.polygon([*rib, *reversed(upper)], sheet.on(colour, spot.away, 0.4 if not lit else 0.0))
        canvas.line(
            rib,
            max(0.8, 0.012 * tall * spot.unit),
            mixed(sheet.on(colour, spot.away), sheet.on((240, 236, 190), spot.away), 0.45),
        )
