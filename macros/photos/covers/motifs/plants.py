"""Motifs of things that grow: seedlings, medicinal rows, a lotus pond, sprouts with their roots."""

from macros.photos.covers.landforms import water
from macros.photos.covers.scene import Layers, Palette, Scene
from macros.photos.covers.svg import Leaf, box, fill, leaf, outlined, stroke
from macros.photos.seeds import Seeded
from macros.photos.tones import LAMP


def seedlings(chance: Seeded, scene: Scene) -> Layers:
    """Rows of three-leaved seedlings on furrow lines, growing larger towards the foot."""
    frame, colours = scene.frame, scene.palette
    drawn = [box(0, scene.horizon - 30, frame.width, frame.height, colours.ground)]
    vanishing_x = frame.width * chance.uniform(0.3, 0.7)
    size_factor = chance.uniform(0.9, 1.15)
    y, nominal, row = scene.horizon + 14, 15.0, 0
    while y < frame.height + 40:
        size = nominal * size_factor
        pitch = size * 2.05
        furrow = y + size * 0.16
        drawn.append(stroke(f"M0 {furrow:.1f}H{frame.width}", colours.shade, size * 0.16))
        colour = colours.first if row % 2 else colours.second
        leaves = (
            Leaf(size * 1.02, size * 0.36, -158),
            Leaf(size * 1.02, size * 0.36, -22),
            Leaf(size * 1.12, size * 0.34, -90),
        )
        x = vanishing_x % pitch + (pitch / 2 if row % 2 else 0) - 2 * pitch
        outlines: list[str] = []
        while x < frame.width + pitch:
            # A seedling reaches less than half a pitch to either side: the others would never be seen.
            if -pitch / 2 < x < frame.width + pitch / 2:
                outlines += [shape.at(x, y) for shape in leaves]
            x += pitch
        drawn.append(fill("".join(outlines), colour))
        y += nominal * 1.36
        nominal *= 1.2
        row += 1
    return Layers("".join(drawn))


def medicinal_rows(chance: Seeded, scene: Scene) -> Layers:
    """Stems with opposite leaves in columns, crossed by one line of a heartbeat."""
    frame, colours = scene.frame, scene.palette
    horizon, foot = scene.horizon, frame.height
    drawn = [box(0, horizon - 40, frame.width, frame.height, colours.ground)]
    x = chance.uniform(-10, 20)
    length = chance.uniform(44, 54)
    right = Leaf(length, length * 0.27, -38)
    left = Leaf(length, length * 0.27, -142)
    top = Leaf(length * 0.8, length * 0.22, -90)
    column = 0
    while x < frame.width + 40:
        colour = colours.first if column % 2 else colours.second
        drawn.append(stroke(f"M{x:.1f} {foot + 10}V{horizon + 2:.1f}", colours.tones.m, 3))
        y = foot + 8 - (column % 2) * length * 0.4
        outlines: list[str] = []
        while y > horizon + 26:
            outlines += right.at(x, y), left.at(x, y)
            y -= length * 0.78
        outlines.append(top.at(x, horizon + 30))
        drawn.append(fill("".join(outlines), colour))
        x += length * 1.72
        column += 1
    beat_y = horizon + scene.depth * chance.uniform(0.5, 0.62)
    beat_x = frame.width * chance.uniform(0.32, 0.58)
    beat = _heartbeat(beat_x, beat_y, chance.uniform(1, 1.25), frame.width)
    drawn += stroke(beat, colours.ground, 17), stroke(beat, LAMP, 6)
    return Layers("".join(drawn))


def _heartbeat(x: float, y: float, size: float, width: int) -> str:
    """Path data of a line across the frame with one beat around x; `size` 1 is 62 up and 104 down."""
    steps = ((14, -16), (12, 16), (10, 0), (14, -62), (18, 104), (15, -56), (9, 14))
    beat = "".join(f"l{across * size:.1f} {down * size:.1f}" for across, down in steps)
    return f"M-10 {y:.1f}H{x - 46 * size:.1f}{beat}H{width + 10}"


def lotus(chance: Seeded, scene: Scene) -> Layers:
    """A pond with six pads; one flower and one bud, which may rise over the horizon."""
    frame, colours = scene.frame, scene.palette
    horizon, tones = scene.horizon, scene.palette.tones
    pond = [
        box(0, horizon, frame.width, frame.height, colours.ground),
        water(chance, frame, horizon + 8, frame.height, tones.m, rows=6),
    ]
    for _ in range(6):
        x = chance.uniform(-20, frame.width + 20)
        y = chance.uniform(horizon + 40, frame.height - 6)
        radius = chance.uniform(34, 74) * (0.6 + 0.5 * (y - horizon) / scene.depth)
        notched = (
            f"M{x:.1f} {y:.1f}L{x + radius:.1f} {y - radius * 0.1:.1f}A{radius:.1f} {radius * 0.3:.1f} 0 1 1"
            f" {x + radius * 0.86:.1f} {y - radius * 0.19:.1f}Z"
        )
        pond.append(outlined(notched, colours.shade, tones.m, 2, mitred=True))

    flower_x = frame.width * chance.uniform(0.32, 0.68)
    flower_y = max(horizon + scene.depth * 0.62, 300)
    size = chance.uniform(140, 176)
    stem = (
        f"M{flower_x:.1f} {flower_y:.1f}Q{flower_x - 10:.1f} {flower_y + 40:.1f} {flower_x + 6:.1f} {frame.height + 10}"
    )
    bud_x = flower_x + (150 if flower_x < frame.width / 2 else -150)
    bud_y = flower_y - chance.uniform(0, 26)
    above = [
        stroke(stem, tones.m, 5),
        _lotus_flower(flower_x, flower_y, size, colours),
        stroke(f"M{bud_x:.1f} {bud_y:.1f}V{frame.height}", tones.m, 4),
        leaf(bud_x, bud_y, 62, 17, -90, colours.first),
        leaf(bud_x, bud_y, 54, 13, -108, colours.second),
        leaf(bud_x, bud_y, 54, 13, -72, colours.second),
    ]
    return Layers("".join(pond), "".join(above))


def _lotus_flower(x: float, y: float, size: float, colours: Palette) -> str:
    """Four layers of petals from the outermost in, each with a midrib; `size` is the length of the outer ones."""
    tones = colours.tones
    layers = (
        (1.0, 0.22, (-168, -12, -148, -32), tones.m),
        (1.08, 0.24, (-126, -54), colours.first),
        (1.12, 0.25, (-106, -74), colours.second),
        (1.16, 0.27, (-90,), colours.first),
    )
    drawn: list[str] = []
    for length, half_width, angles, colour in layers:
        for angle in angles:
            petal = Leaf(size * length, size * half_width, angle)
            rib_x, rib_y = petal.along(0.72)
            drawn += fill(petal.at(x, y), colour), stroke(f"M{x:.1f} {y:.1f}l{rib_x:.1f} {rib_y:.1f}", tones.d, 1.5)
    heart = f'<ellipse cx="{x:.1f}" cy="{y + 2:.1f}" rx="{size * 0.34:.1f}" ry="{size * 0.075:.1f}" fill="{tones.k}"/>'
    return "".join(drawn) + heart


def sprouts(chance: Seeded, scene: Scene) -> Layers:
    """Five or six sprouts from small to tall, rooted in banded soil; they may rise over the horizon."""
    frame, colours = scene.frame, scene.palette
    soil = frame.height - chance.uniform(58, 78)
    count = chance.integer(2) + 5
    rising = chance.fraction() < 0.72
    other = colours.tones.k if colours.ground != colours.tones.d else colours.tones.m
    drawn = [box(0, scene.horizon, frame.width, frame.height, colours.ground)]
    drawn += [box(0, soil + band * 20, frame.width, 30, other if band % 2 else colours.shade) for band in range(4)]
    drawn.append(stroke(f"M0 {soil:.1f}H{frame.width}", LAMP, 3))
    headroom = soil - min(scene.horizon, 200)
    plants = []
    for index in range(count):
        place = (index + 0.5) / count
        grown = place if rising else 1 - place
        height = headroom * (0.30 + 0.98 * grown) * chance.uniform(0.94, 1.04)
        plants.append(_sprout(frame.width * place, soil, height, grown, colours))
    return Layers("".join(drawn), "".join(plants))


def _sprout(x: float, soil: float, height: float, grown: float, colours: Palette) -> str:
    """One sprout on the soil line, `height` units tall; `grown` (0-1) gives it larger leaves and a second pair."""
    first, second = colours.first, colours.second
    length = 34 + 58 * grown
    top, middle = soil - height, soil - height * 0.52
    stem = (
        f"M{x:.1f} {soil + 18:.1f}C{x - 8:.1f} {soil - height * 0.4:.1f} {x + 6:.1f} {soil - height * 0.7:.1f}"
        f" {x:.1f} {top:.1f}"
    )
    drawn = [
        stroke(stem, first, 5 + 2 * grown),
        leaf(x, top, length, length * 0.34, -28, second),
        leaf(x, top, length, length * 0.34, -152, first),
    ]
    if grown > 0.45:
        drawn.append(leaf(x, middle, length * 0.72, length * 0.24, -24, first))
        drawn.append(leaf(x, middle, length * 0.72, length * 0.24, -156, second))
    roots = "".join(f"M{x:.1f} {soil + 12:.1f}q{side * 9} 10 {side * 16} {22 + 10 * grown:.1f}" for side in (-1, 0, 1))
    drawn.append(stroke(roots, first, 2.4))
    return "".join(drawn)
