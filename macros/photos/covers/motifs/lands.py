"""Motifs of places: village roofs, terraced fields with a road, ridges over the sea."""

import math
from functools import lru_cache
from math import sin

from macros.photos.covers.landforms import water
from macros.photos.covers.scene import Layers, Palette, Scene
from macros.photos.covers.svg import Point, box, fill, lines, outlined, polygon, stroke, tenths
from macros.photos.seeds import Seeded
from macros.photos.tones import LAMP

_ROOF_ROWS = 4
_TILES = "M%.1f %.1fH%.1f" * 2


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
    tiles = _TILES % (
        *(x + width * (0.5 - 0.5 * 0.34) + 4, ridge + rise * 0.34, x + width * (0.5 + 0.5 * 0.34) - 4),
        *(x + width * (0.5 - 0.5 * 0.66) + 4, ridge + rise * 0.66, x + width * (0.5 + 0.5 * 0.66) - 4),
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
    outlines = _terrace_edges(scene, _outline_places(frame.width), phase, frequency, range(_TERRACES))
    ticks = _terrace_edges(scene, _tick_places(frame.width), phase, frequency, range(2, _TERRACES))
    width, foot = frame.width, frame.height + 20
    edge_text, ticks_text = _terrace_texts(width)
    for index, colour in enumerate(bands):
        edge = edge_text % tuple(outlines[index])
        # Same curve twice: filled down to the foot, then drawn as the band's edge.
        drawn += fill(f"{edge}L{width + 20} {foot}L-10 {foot}Z", colour), stroke(edge, tones.k, 2.2)
        if index in (2, 4, 6):  # between two edges each: the first ones carry no ticks
            heights = [(high + low) / 2 + 2 + 5 for high, low in zip(ticks[index], ticks[index + 1], strict=True)]
            drawn.append(stroke(ticks_text % tuple(heights), tones.k if colour != tones.d else tones.l, 1.8))
    drawn.append(_road(scene, width * chance.uniform(0.55, 0.78), width * chance.uniform(0.2, 0.6), phase))
    return Layers("".join(drawn))


def _outline_places(width: int) -> range:
    return range(-10, width + 30, 12)


def _tick_places(width: int) -> range:
    return range(-4, width + 10, 15)


@lru_cache(maxsize=16)
def _terrace_texts(width: int) -> tuple[str, str]:
    """Path data of an edge and of a band's ticks, with a place for each height: only those differ from edge to edge."""
    edge = "L".join(f"{x} %.1f" for x in _outline_places(width))
    return f"M{edge}", "".join(f"M{x} %.1fl2 -9" for x in _tick_places(width))


def _terrace_edges(
    scene: Scene, places: range, phase: float, frequency: float, wanted: range
) -> dict[int, list[float]]:
    """The heights of the bands' upper edges at some places, by the band's index."""
    width = scene.frame.width
    slow = [x / width * 6.28 * frequency + phase for x in places]
    quick = [x / width * 12.6 * frequency + phase * 2 for x in places]
    edges = {}
    for index in wanted:
        down = index / _TERRACES
        middle = scene.horizon - 16 + (scene.depth + 40) * math.pow(down, 1.25)
        swing = 8 + 26 * down
        swell, ripple, small = index * 0.42, index * 0.7, swing * 0.35
        edges[index] = [
            middle + swing * sin(a + swell) + small * sin(b + ripple) for a, b in zip(slow, quick, strict=True)
        ]
    return edges


def _road(scene: Scene, start: float, end: float, phase: float) -> str:
    """A road from x = `start` at the horizon to x = `end` at the foot, widening as it comes near."""
    left: list[Point] = []
    right: list[Point] = []
    for step in range(41):
        down = step / 40
        y = scene.horizon - 14 + (scene.depth + 40) * down
        half_width = 3 + 30 * math.pow(down, 1.4)
        x = start + (end - start) * down + 70 * sin(down * 5.2 + phase) * (0.35 + 0.65 * down)
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
        places, heights = [-20.0], [base]
        x, side = -20.0, -1
        while x < frame.width + 40:
            x += chance.uniform(34, 88)
            places.append(x)
            heights.append(base + side * chance.uniform(12, 46) * (1.15 - 0.12 * ridge))
            side = -side
        # The ridge and its parallels pass through the same places: only the heights differ.
        fold = "M" + "L".join([f"{x} %.1f" for x in tenths(places)])
        foot = frame.height + 10
        drawn.append(fill(f"{fold % tuple(heights)}L{frame.width + 60} {foot}L-20 {foot}Z", folds[ridge]))
        parallels = "".join([fold % tuple([y + below for y in heights]) for below in (11, 22, 33)])
        drawn.append(stroke(parallels, folds[ridge + 1] if ridge < 3 else tones.d, 1.8))
    drawn += (
        box(0, sea, frame.width, frame.height, tones.d),
        box(0, sea, frame.width, 3, LAMP),
        water(chance, frame, sea + 10, frame.height - 4, tones.m, rows=4),
    )
    return Layers("".join(drawn))
