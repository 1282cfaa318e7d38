"""Land on the horizon: ranges, hills, limestone towers, and tree lines."""

import math
from collections.abc import Callable

from macros.photos.seeds import Seeded
from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import WIDTH, Point

RANGE: Colour = (84, 120, 116)
HILL: Colour = (88, 122, 84)
GROVE: Colour = (62, 96, 62)
ROCK: Colour = (112, 126, 122)
MOSS: Colour = (66, 100, 70)
STEP = 5
"""Units between two points of an outline."""

Height = Callable[[float], float]


def waves(chance: Seeded, longest: float, octaves: int = 5, rough: float = 0.5) -> Height:
    """A smooth random line: about -1 to 1 for any x in units. Each octave is half as long and `rough` as tall."""
    parts = []
    tall, long = 1.0, longest
    for _ in range(octaves):
        parts.append((tall, math.tau / (long * chance.uniform(0.8, 1.25)), chance.uniform(0, math.tau)))
        tall, long = tall * rough, long * 0.53
    whole = sum(part[0] for part in parts) * 0.62

    def height(x: float) -> float:
        return sum(tall * math.sin(often * x + shift) for tall, often, shift in parts) / whole

    return height


def outline(
    height: Height, base: float, left: float = -20, right: float = WIDTH + 20, step: float = STEP
) -> list[Point]:
    """A shape that stands on y = `base` and is `height(x)` units tall."""
    count = round((right - left) / step)
    tops = [(left + step * each, base - height(left + step * each)) for each in range(count + 1)]
    return [(left, base), *tops, (tops[-1][0], base)]


def mountains(sheet: Sheet, tall: float, away: float, base: float | None = None, colour: Colour = RANGE) -> None:
    """A far range, up to `tall` units high, in haze as thick as at `away` metres; its foot melts into the air."""
    base = sheet.view.horizon + 2 if base is None else base
    long, fine = waves(sheet.chance, 900, 4, 0.52), waves(sheet.chance, 130, 3, 0.5)
    level = sheet.chance.uniform(0.5, 0.62)

    def height(x: float) -> float:
        return tall * max(0.05, level + 0.4 * long(x) + 0.045 * fine(x))

    points = outline(height, base)
    top, foot = sheet.on(colour, away), mixed(sheet.on(colour, away * 1.5), sheet.light.haze, 0.45)
    sheet.canvas.shape(points, top, foot, brush=0.5)
    _folds(sheet, height, base, tall, mixed(top, sheet.on(colour, away, 1), 0.35))


def _folds(sheet: Sheet, height: Height, base: float, tall: float, colour: Colour) -> None:
    """The sides of a range that lie away from the sun, each a long wedge below a top."""
    tops = [x for x in range(0, WIDTH, 10) if height(x) > max(height(x - 40), height(x + 40))]
    last = -1000.0
    for x in tops:
        if x - last < 90:
            continue
        last = x
        side = -sheet.sunward(x)
        drop = height(x)
        wide = tall * sheet.chance.uniform(0.35, 0.7)
        wave = waves(sheet.chance, 60, 2)
        inner = [
            (x + side * wide * 0.16 * s + wave(s * 200) * 5 * s, base - drop * (1 - s * 0.85)) for s in (0, 0.3, 0.6, 1)
        ]
        outer = [
            (x + side * wide * s, base - min(height(x + side * wide * s), drop) * (1 - 0.5 * s * s))
            for s in (1, 0.75, 0.5, 0.25, 0.1)
        ]
        sheet.canvas.soft([*inner, *outer], colour, 0.5, 1.2)


def hills(
    sheet: Sheet, tall: float, away: float, base: float | None = None, colour: Colour = HILL, long: float = 620
) -> None:
    """Low rounded hills with woods on them."""
    base = sheet.view.horizon + 3 if base is None else base
    wave, trees = waves(sheet.chance, long, 3, 0.45), waves(sheet.chance, 26, 3, 0.7)
    level = sheet.chance.uniform(0.42, 0.58)

    def height(x: float) -> float:
        return tall * max(0.04, level + 0.42 * wave(x)) + min(3.0, tall * 0.03) * trees(x)

    top = sheet.on(colour, away)
    sheet.canvas.shape(outline(height, base), top, mixed(top, sheet.light.haze, 0.4), brush=0.7)
