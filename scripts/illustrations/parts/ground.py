"""What lies flat on the ground: fields, paths, shadows, and things strewn over them. Places are in metres."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts.leaves import blob
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import HEIGHT, WIDTH, Point

RAINED = 0.9
"""From so much cloud cover on it has rained, and shadows are faint."""
SHADE: Colour = (58, 62, 78)
"""What a shadow adds to the ground that it falls on."""


def plain(sheet: Sheet, near: Colour, far: Colour | None = None, brush: float = 0.6) -> None:
    """Level land from the horizon to the lower edge."""
    horizon = sheet.view.horizon
    stops = (0.0, 0.06, 0.18, 0.45, 1.0)
    depth = HEIGHT - horizon
    for start, end in pairwise(stops):
        top, foot = horizon + depth * start, horizon + depth * end
        upper, lower = (
            sheet.on(mixed(far or near, near, place), sheet.view.away(max(y, horizon + 2)))
            for place, y in ((start, top), (end, foot))
        )
        box = [(0.0, top), (float(WIDTH), top), (float(WIDTH), foot + 1), (0.0, foot + 1)]
        sheet.canvas.shape(box, upper, lower, brush)


def patch(sheet: Sheet, corners: Sequence[Point], colour: Colour, brush: float = 0.5, shaded: float = 0) -> None:
    """A piece of ground of one colour, which pales with the distance."""
    points = sheet.view.ground(corners)
    if len(points) < 3:
        return
    top, foot = min(y for _, y in points), max(y for _, y in points)
    if foot <= 0 or top >= HEIGHT or foot - top < 0.4:
        return
    far, near = sheet.view.away(max(top, sheet.view.horizon + 1)), sheet.view.away(max(foot, sheet.view.horizon + 1.2))
    sheet.canvas.shape(points, sheet.on(colour, far, shaded), sheet.on(colour, near, shaded), brush)


def ribbon(middle: Sequence[Point], wide: float) -> list[Point]:
    """The outline of a strip `wide` metres across along a line on the ground."""
    left, right = [], []
    for number, (x, z) in enumerate(middle):
        before, after = middle[max(0, number - 1)], middle[min(len(middle) - 1, number + 1)]
        along = math.hypot(after[0] - before[0], after[1] - before[1]) or 1
        across = ((after[1] - before[1]) / along * wide / 2, -(after[0] - before[0]) / along * wide / 2)
        left.append((x - across[0], z - across[1]))
        right.append((x + across[0], z + across[1]))
    return [*left, *reversed(right)]


def strewn(sheet: Sheet, near: float, far: float, gap: float, aside: float = 0) -> Iterator[Spot]:
    """Places over the whole ground between two distances, the farthest first, about `gap` metres apart.

    They stand in uneven rows; rows come the closer the nearer they are, so that they look evenly spread.
    """
    z = far
    while z > near:
        half = (WIDTH / 2 + abs(sheet.view.middle - WIDTH / 2)) * z / sheet.view.focal + gap + aside
        step = gap * max(1.0, z / near * 0.5)
        x = -half + sheet.chance.uniform(0, step)
        while x < half:
            yield sheet.spot(x, z * sheet.chance.uniform(0.985, 1.015))
            x += step * sheet.chance.uniform(0.6, 1.4)
        z -= step * sheet.chance.uniform(0.6, 1.0)


def turf(sheet: Sheet, colour: Colour, far: float, grows: Callable[[float, float], bool], gap: float = 0.5) -> None:
    """Short grass from `far` metres to the lower edge, wherever `grows(x, z)`: what makes a green plane a meadow."""
    chance, canvas = sheet.chance, sheet.canvas
    for spot in strewn(sheet, sheet.view.nearest * 0.92, far, gap):
        if not grows(sheet.view.across(spot.x, spot.away), spot.away):
            continue
        tone = sheet.on(colour, spot.away, chance.uniform(0, 0.5))
        if chance.fraction() < 0.35:
            tone = mixed(tone, sheet.light.glow, 0.16)
        tall = chance.uniform(0.12, 0.26) * spot.unit
        for out in (-0.55, -0.1, 0.4):
            lean = (out + chance.uniform(-0.2, 0.2)) * tall
            foot = spot.x + out * tall * 0.5
            canvas.polygon(
                [(foot - tall * 0.09, spot.y), (foot + lean, spot.y - tall), (foot + tall * 0.09, spot.y)], tone
            )


def puddles(sheet: Sheet, places: Sequence[Point]) -> None:
    """After rain, water that stands on a road at these places and shows the sky."""
    if sheet.light.cover < RAINED:
        return
    chance, view = sheet.chance, sheet.view
    sky = mixed(sheet.light.low, sheet.light.high, 0.45)
    wet: list[tuple[list[Point], Colour]] = []
    damp: list[list[Point]] = []
    for x, z in places:
        at, across = view.at(x, z), chance.uniform(0.25, 0.8) * view.scale(z)
        flat = max(0.8, across * view.eye / z * 0.8)
        damp.append(blob(chance, *at, across * 1.16, flat * 1.3, 5))
        wet.append((blob(chance, *at, across, flat, 5), mixed(sky, sheet.light.haze, sheet.light.hazed(z))))
    sheet.canvas.veil(damp, sheet.on(SHADE, 20), 0.16)
    for points, tone in wet:
        sheet.canvas.polygon(points, tone)


def shadow(sheet: Sheet, spot: Spot, wide: float, long: float, strength: float = 0.3) -> None:
    """The shadow of a thing: `wide` and `long` metres, falling away from the sun and flat on the ground."""
    side = -sheet.sunward(spot.x)
    if sheet.light.cover > RAINED:
        strength, long = strength * 0.5, long * 0.3
    tilt = sheet.view.eye * spot.unit / max(1.0, spot.away)  # how flat a circle on the ground looks here
    across, down = (wide / 2 + long / 2) * spot.unit, max(1.5, wide * 0.5 * tilt)
    x = spot.x + side * long / 2 * spot.unit
    points = [
        (x + math.cos(math.tau * step / 20) * across, spot.y + math.sin(math.tau * step / 20) * down)
        for step in range(20)
    ]
    sheet.canvas.soft(points, sheet.on(SHADE, spot.away * 0.7), strength)
