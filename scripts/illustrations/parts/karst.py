"""Limestone towers: steep sides, woods on every ledge, bare rock where nothing holds. Sizes are in units."""

import math
from itertools import pairwise

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts.land import waves
from scripts.illustrations.parts.leaves import DEEP, Mass, foliage
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH, Point

STONE: Colour = (172, 170, 156)
WOOD: Colour = (76, 108, 76)


def row(
    sheet: Sheet, base: float, tall: float, away: float, gaps: float = 0.1, left: float = -60, right: float = WIDTH + 60
) -> None:
    """A row of towers up to `tall` units high, in the haze of `away` metres; `gaps` is how often one is left out."""
    chance = sheet.chance
    x = left + chance.uniform(-60, 40)
    places: list[tuple[float, float, float]] = []
    while x < right:
        high = tall * chance.uniform(0.4, 1)
        wide = high * chance.uniform(0.5, 0.85) + tall * 0.12
        if chance.fraction() >= gaps:
            places.append((x + wide / 2, wide, high))
        x += wide * chance.uniform(0.55, 0.95)
    for middle, wide, high in sorted(places, key=lambda place: -place[2]):
        tower(sheet, middle, base, wide, high, away)


def tower(sheet: Sheet, x: float, base: float, wide: float, tall: float, away: float) -> None:
    """One tower whose foot's middle is (x, base). From 900 metres on it is a flat shape with a shaded side."""
    if away < 900:
        # a lower spur leans on the tower's side
        side = 1 if sheet.chance.fraction() < 0.5 else -1
        body(sheet, x, base, wide, tall, away)
        share = sheet.chance.uniform(0.42, 0.66)
        body(
            sheet,
            x + side * wide * sheet.chance.uniform(0.36, 0.5),
            base,
            wide * sheet.chance.uniform(0.5, 0.7),
            tall * share,
            away * 0.92,
        )
        return
    left, right = _flank(sheet, x, base, wide, tall, -1), _flank(sheet, x, base, wide, tall, 1)
    tone = sheet.on(mixed(WOOD, STONE, 0.3), away)
    foot = mixed(sheet.on(mixed(WOOD, STONE, 0.3), away * 1.4), sheet.light.haze, 0.5)
    sheet.canvas.shape([*left, *reversed(right)], tone, foot, 0.7)
    shade = mixed(sheet.on(WOOD, away, 1), sheet.light.haze, sheet.light.hazed(away) * 0.5)
    edge = waves(sheet.chance, 0.5, 3)
    middle = 0.55 if sheet.sunward(x) > 0 else 0.45
    crease = [
        _between(low, high, middle + 0.07 * edge(number / 40))
        for number, (low, high) in enumerate(zip(left, right, strict=True))
    ]
    sheet.canvas.soft([*(left if sheet.sunward(x) > 0 else right), *reversed(crease)], shade, 0.36, 1.2)


def body(sheet: Sheet, x: float, base: float, wide: float, tall: float, away: float) -> None:
    """Upright faces of rock, each turned a little differently to the sun, under a cap of trees."""
    chance, canvas = sheet.chance, sheet.canvas
    left, right = _flank(sheet, x, base, wide, tall, -1), _flank(sheet, x, base, wide, tall, 1)
    canvas.shape([*left, *reversed(right)], sheet.on(mixed(WOOD, STONE, 0.5), away, 0.5), sheet.on(WOOD, away, 0.3))
    side = sheet.sunward(x)
    count = max(4, round(wide / 26))
    cuts = [0.0, *((number + chance.uniform(-0.35, 0.35)) / count for number in range(1, count)), 1.0]
    edges = []
    for cut in cuts:
        bend = waves(chance, 0.5, 4, 0.6)
        sway = 0.0 if cut in (0.0, 1.0) else 0.3 / count
        edges.append(
            [
                _between(low, high, cut + sway * bend(number / 40))
                for number, (low, high) in enumerate(zip(left, right, strict=True))
            ]
        )
    for number, (one, other) in enumerate(pairwise(edges)):
        facing = ((number + 0.5) / count - 0.5) * 2 * side
        dark = min(1.0, max(0.0, 0.46 - 0.5 * facing + chance.uniform(-0.28, 0.28)))
        stone = mixed(STONE, WOOD, 0.08 + 0.4 * dark)
        lit = mixed(sheet.on(stone, away, dark), sheet.light.glow, max(0.0, 0.42 - 0.7 * dark))
        canvas.shape(
            [*one, *reversed(other)], lit, sheet.on(mixed(stone, WOOD, 0.55), away, min(1.0, dark + 0.15)), 0.7
        )
        for _run in range(3):
            first = chance.integer(24) + 6
            share = chance.uniform(0.2, 0.8)
            line = [
                _between(low, high, share)
                for low, high in zip(one[first : first + 9], other[first : first + 9], strict=True)
            ]
            canvas.line(line, chance.uniform(0.8, 2.2), sheet.on(stone, away, min(1.0, dark + 0.4)))
    _woods(sheet, left, right, tall, away)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _flank(sheet: Sheet, x: float, base: float, wide: float, tall: float, side: int) -> list[Point]:
    """One side of a tower from its foot to its top, 41 points: steep, bulging here and there, rounded above."""
    chance = sheet.chance
    blunt, steep = chance.uniform(2.6, 8.0), chance.uniform(1.7, 2.4)
    flare, waist = chance.uniform(0.04, 0.2), chance.uniform(0.06, 0.24)
    wave, trees = waves(chance, tall * 0.42, 4, 0.55), waves(chance, 13, 2)
    points = []
    for step in range(41):
        s = math.sin(math.pi / 2 * step / 40)
        out = (1 - s**blunt) ** (1 / steep) * (1 - waist * s) + flare * (1 - s) ** 5
        out += 0.075 * wave(s * tall) * (1 - s) ** 0.4 * min(1.0, 4 * out)
        fuzz = min(2.2, tall * 0.008) * trees(s * tall + out * wide)
        points.append((x + side * (out * wide / 2 + fuzz * 0.6), base - s * tall - abs(fuzz) * s))
    return points


def _woods(sheet: Sheet, left: list[Point], right: list[Point], tall: float, away: float) -> None:
    """Trees: a thick cap with tongues that hang down, clumps on ledges, and a slope of woods at the foot."""
    chance = sheet.chance
    size = max(6.0, min(15.0, tall * 0.036))
    hang, climb = waves(chance, 0.5, 3, 0.7), waves(chance, 0.6, 3, 0.6)
    cap, foot = chance.uniform(0.78, 0.88), chance.uniform(0.1, 0.2)
    ledges = [chance.uniform(foot + 0.1, cap - 0.08) for _ in range(3)]
    masses: list[Mass] = []
    for number in range(1, 40):
        s = math.sin(math.pi / 2 * number / 40)
        low, high = left[number], right[number]
        count = max(1, round((high[0] - low[0]) / (size * 1.1)))
        rise = tall * (s - math.sin(math.pi / 2 * (number - 1) / 40))
        for place in range(count):
            share = 0.5 + ((place + chance.uniform(0.1, 0.9)) / count - 0.5) * 0.94
            on_cap = s > cap - 0.14 * abs(hang(share))
            on_foot = s < foot + 0.07 * climb(share)
            on_ledge = any(
                abs(s - ledge - 0.05 * climb(share * 2)) < 0.022 and hang(share + ledge * 3) > 0 for ledge in ledges
            )
            if (on_cap or on_foot or on_ledge) and chance.fraction() < min(1.0, rise / size * 1.5):
                at = _between(low, high, share)
                grown = size * chance.uniform(0.7, 1.25)
                masses.append((at[0], at[1] + grown * 0.2, grown, grown * 0.75))
    masses.sort(key=lambda mass: mass[1])
    foliage(sheet, masses, size * 0.27, mixed(DEEP, WOOD, 0.6), away)
