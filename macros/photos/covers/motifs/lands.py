"""Motifs of places: village roofs, terraced fields with a road, ridges over the sea."""

import math
from itertools import pairwise

from macros.photos.covers.landforms import water
from macros.photos.covers.scene import Layers, Palette, Scene
from macros.photos.covers.svg import Point, box, fill, lines, outlined, polygon, stroke
from macros.photos.seeds import Seeded
from macros.photos.tones import LAMP

_ROOF_ROWS = 4


def roofs(chance: Seeded, scene: Scene) -> Layers:
    """Four rows of gabled houses, larger towards the foot; some windows are lit."""
    frame, colours = scene.frame, scene.palette
    drawn = [box(0, scene.horizon - 20, frame.width, frame.height, colours.ground)]
    roof_colours = (colours.first, colours.second, colours.tones.m)
    for row in range(_ROOF_ROWS):
        scale = 0.62 + 0.34 * row
        eaves = scene.horizon + 34 + row * (scene.depth - 6) / _ROOF_ROWS * 0.98
        wall_colour = colours.tones.k if row % 2 else colours.shade
        x = chance.uniform(-70, -10)
        house = chance.integer(3)
        while x < frame.width:
            width = chance.uniform(74, 112) * scale
            rise = width * chance.uniform(0.30, 0.40)
            drawn.append(_house(chance, x, eaves, width, rise, scale, roof_colours[house % 3], wall_colour, colours))
            house += 1
            x += width * chance.uniform(0.98, 1.2)
    return Layers("".join(drawn))


def _house(
    chance: Seeded,
    x: float,
    eaves: float,
    width: float,
    rise: float,
    scale: float,
    roof: str,
    wall: str,
    colours: Palette,
) -> str:
    """One house: wall, gable roof with two lines of tiles, and perhaps a window."""
    storey = width * 0.42
    ridge = eaves - rise
    gable = lines([(x, eaves), (x + width * 0.5, ridge), (x + width, eaves)], closed=True)
    tiles = "".join(
        f"M{x + width * (0.5 - 0.5 * down) + 4:.1f} {ridge + rise * down:.1f}H{x + width * (0.5 + 0.5 * down) - 4:.1f}"
        for down in (0.34, 0.66)
    )
    drawn = (
        box(x + width * 0.07, eaves - 2, width * 0.86, storey + 60, wall)
        + outlined(gable, roof, roof, 3)
        + stroke(tiles, colours.ground, 1.8 * scale)
    )
    if chance.fraction() < 0.62:
        light = LAMP if chance.fraction() < 0.5 else roof
        drawn += box(x + width * 0.42, eaves + storey * 0.26, width * 0.16, storey * 0.9, light, corner=1.5)
    return drawn


_TERRACES = 8


def terraces(chance: Seeded, scene: Scene) -> Layers:
    """Eight bands of fields along slow waves, and one lamp-lit road winding down through them."""
    frame, colours = scene.frame, scene.palette
    tones = colours.tones
    drawn = [box(0, scene.horizon - 30, frame.width, frame.height, colours.ground)]
    phase = chance.uniform(0, 6.28)
    frequency = chance.uniform(0.8, 1.25)
    bands = (colours.first, tones.m, colours.second, tones.d, colours.first, colours.second, tones.m, colours.first)
    edges = [_terrace_edge(scene, index, phase, frequency) for index in range(_TERRACES + 1)]
    width, foot = frame.width, frame.height + 20
    for index, ((upper, upper_ticks), (_, lower_ticks)) in enumerate(pairwise(edges)):
        colour = bands[index]
        edge = lines(upper)
        # Same curve twice: filled down to the foot, then drawn as the band's edge.
        drawn += fill(f"{edge}L{width + 20} {foot}L-10 {foot}Z", colour), stroke(edge, tones.k, 2.2)
        if index in (2, 4, 6):
            ticks = "".join(
                f"M{x} {(high + low) / 2 + 2 + 5:.1f}l2 -9"
                for (x, high), (_, low) in zip(upper_ticks, lower_ticks, strict=True)
            )
            drawn.append(stroke(ticks, tones.k if colour != tones.d else tones.l, 1.8))
    drawn.append(_road(scene, width * chance.uniform(0.55, 0.78), width * chance.uniform(0.2, 0.6), phase))
    return Layers("".join(drawn))


def _terrace_edge(scene: Scene, index: int, phase: float, frequency: float) -> tuple[list[Point], list[Point]]:
    """The upper edge of a band, as points every 12 units for its outline and every 15 units for its ticks."""
    width = scene.frame.width
    down = index / _TERRACES
    middle = scene.horizon - 16 + (scene.depth + 40) * math.pow(down, 1.25)
    swing = 8 + 26 * down

    def height(x: int) -> float:
        slow = swing * math.sin(x / width * 6.28 * frequency + phase + index * 0.42)
        return middle + slow + swing * 0.35 * math.sin(x / width * 12.6 * frequency + phase * 2 + index * 0.7)

    outline: list[Point] = [(x, height(x)) for x in range(-10, width + 30, 12)]
    # Ticks lie in bands 2, 4 and 6, each between two edges; the first edges carry none.
    ticks: list[Point] = [(x, height(x)) for x in range(-4, width + 10, 15)] if 2 <= index < _TERRACES else []
    return outline, ticks


def _road(scene: Scene, start: float, end: float, phase: float) -> str:
    """A road from x = `start` at the horizon to x = `end` at the foot, widening as it comes near."""
    left: list[Point] = []
    right: list[Point] = []
    for step in range(41):
        down = step / 40
        y = scene.horizon - 14 + (scene.depth + 40) * down
        half_width = 3 + 30 * math.pow(down, 1.4)
        x = start + (end - start) * down + 70 * math.sin(down * 5.2 + phase) * (0.35 + 0.65 * down)
        left.append((x - half_width, y))
        right.append((x + half_width, y))
    return polygon(left + right[::-1], LAMP)


_RIDGES = 4


def ridges(chance: Seeded, scene: Scene) -> Layers:
    """Four ridges of folded paper in front of one another, standing over a strip of sea."""
    frame, colours = scene.frame, scene.palette
    tones = colours.tones
    folds = (tones.l, tones.m, tones.d, tones.k)
    sea = frame.height - chance.uniform(52, 74)
    drawn = []
    for ridge in range(_RIDGES):
        base = scene.horizon + 10 + ridge * (sea - scene.horizon) * 0.27
        points: list[Point] = [(-20, base)]
        x, side = -20.0, -1
        while x < frame.width + 40:
            x += chance.uniform(34, 88)
            points.append((x, base + side * chance.uniform(12, 46) * (1.15 - 0.12 * ridge)))
            side = -side
        foot = frame.height + 10
        drawn.append(polygon([*points, (frame.width + 60, foot), (-20, foot)], folds[ridge]))
        parallels = "".join(lines([(x, y + line * 11) for x, y in points]) for line in (1, 2, 3))
        drawn.append(stroke(parallels, folds[ridge + 1] if ridge < 3 else tones.d, 1.8))
    drawn += (
        box(0, sea, frame.width, frame.height, tones.d),
        box(0, sea, frame.width, 3, LAMP),
        water(chance, frame, sea + 10, frame.height - 4, tones.m, rows=4),
    )
    return Layers("".join(drawn))
