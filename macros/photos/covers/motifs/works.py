"""Motifs of work in common: open books, office stamps and forms, signals between nodes."""

from macros.photos.covers.scene import Layers, Palette, Scene
from macros.photos.covers.svg import box, disc, fill, lines, ring, stroke
from macros.photos.seeds import Seeded
from macros.photos.tones import LAMP


def books(chance: Seeded, scene: Scene) -> Layers:
    """Open books in staggered rows, with three ruled lines on each page."""
    frame, colours = scene.frame, scene.palette
    drawn = [box(0, scene.horizon - 40, frame.width, frame.height, colours.ground)]
    size = chance.uniform(66, 82)
    y, row = scene.horizon + size * 0.46, 0
    while y < frame.height + size:
        x = -(size * 1.16 if row % 2 else 0) + chance.uniform(-6, 6)
        while x < frame.width + size * 1.2:
            drawn.append(_book(x, y, size, colours))
            x += 2.32 * size
        y += size * 1.16
        row += 1
    return Layers("".join(drawn))


def _book(x: float, y: float, size: float, colours: Palette) -> str:
    """One open book around its spine; `size` is the width of a page."""
    covers = [fill(_leaf_of_book(x, y, size, side), colours.accent) for side in (-1, 1)]
    pages = [
        fill(_page(x, y, size, side), colour) + stroke(_ruling(x, y, size, side), colours.tones.d, 2.2)
        for side, colour in ((-1, colours.first), (1, colours.second))
    ]
    return "".join(covers + pages)


def _leaf_of_book(x: float, y: float, size: float, side: int) -> str:
    """Path data of half the hard cover, which shows under the pages; `side` is -1 for left and 1 for right."""
    across = side * size
    return (
        f"M{x:.1f} {y + 0.12 * size:.1f}C{x + across * 0.22:.1f} {y - 0.2 * size:.1f} {x + across * 0.66:.1f}"
        f" {y - 0.22 * size:.1f} {x + across * 1.02:.1f} {y - 0.06 * size:.1f}V{y + size * 0.62:.1f}"
        f"C{x + across * 0.66:.1f} {y + 0.46 * size:.1f} {x + across * 0.22:.1f} {y + 0.5 * size:.1f}"
        f" {x:.1f} {y + 0.78 * size:.1f}Z"
    )


def _page(x: float, y: float, size: float, side: int) -> str:
    """Path data of one page."""
    across = side * size
    return (
        f"M{x + across * 0.015:.1f} {y:.1f}C{x + across * 0.2:.1f} {y - 0.32 * size:.1f} {x + across * 0.62:.1f}"
        f" {y - 0.34 * size:.1f} {x + across * 0.95:.1f} {y - 0.2 * size:.1f}V{y + size * 0.48:.1f}"
        f"C{x + across * 0.62:.1f} {y + 0.34 * size:.1f} {x + across * 0.2:.1f} {y + 0.38 * size:.1f}"
        f" {x + across * 0.015:.1f} {y + 0.66 * size:.1f}Z"
    )


def _ruling(x: float, y: float, size: float, side: int) -> str:
    """Path data of the three lines on a page."""
    across = side * size
    x1, x2, x3, x4 = x + across * 0.15, x + across * 0.34, x + across * 0.6, x + across * 0.83
    return "".join(
        f"M{x1:.1f} {y + (down - 0.06) * size:.1f}C{x2:.1f} {y + (down - 0.25) * size:.1f}"
        f" {x3:.1f} {y + (down - 0.28) * size:.1f} {x4:.1f} {y + (down - 0.2) * size:.1f}"
        for down in (0.10, 0.27, 0.44)
    )


_CELL_INSET = 4
_DOUBLE_RING, _TICK, _FORM, _BLOCK, _QUARTER_LEFT, _QUARTER_RIGHT, _HALF_BLOCK = range(7)


def stamps(chance: Seeded, scene: Scene) -> Layers:
    """A wall of square cells, filled from the foot: stamps, ticks, ruled forms and plain shapes."""
    frame, colours = scene.frame, scene.palette
    pitch = (60, 66, 75)[chance.integer(3)]
    size = pitch - 2 * _CELL_INSET
    drawn = [box(0, scene.horizon - 40, frame.width, frame.height, colours.ground)]
    y: float = frame.height
    while y > scene.horizon - pitch:
        y -= pitch
        for column in range(int(frame.width / pitch) + 1):
            x = column * pitch + _CELL_INSET
            sign = chance.integer(7)
            colour = (colours.first, colours.second, colours.tones.m)[chance.integer(3)]
            drawn.append(box(x, y + _CELL_INSET, size, size, colours.shade, corner=3))
            drawn.append(_sign(sign, x, y + _CELL_INSET, size, colour))
    return Layers("".join(drawn))


def _sign(sign: int, x: float, y: float, size: float, colour: str) -> str:
    """What fills a cell, from the cell's top left corner."""
    right, foot = x + size, y + size
    if sign == _DOUBLE_RING:
        middle_x, middle_y = x + size / 2, y + size / 2
        return ring(middle_x, middle_y, size * 0.38, colour, 4) + ring(middle_x, middle_y, size * 0.24, colour, 2.5)
    if sign == _TICK:
        tick = (
            f"M{x + size * 0.24:.1f} {y + size * 0.54:.1f}l{size * 0.18:.1f} {size * 0.18:.1f}"
            f" {size * 0.36:.1f} {-size * 0.42:.1f}"
        )
        return stroke(tick, LAMP, 6)
    if sign == _FORM:
        ends = ((0.26, 0.82), (0.44, 0.82), (0.62, 0.82), (0.8, 0.5))
        rules = (f"M{x + size * 0.18:.1f} {y + size * down:.1f}H{x + size * end:.1f}" for down, end in ends)
        return stroke("".join(rules), colour, 3.4)
    if sign == _BLOCK:
        return box(x, y, size, size, colour, corner=3)
    arc = f"A{size:.1f} {size:.1f} 0 0 1"
    if sign == _QUARTER_LEFT:
        return fill(f"M{x:.1f} {foot:.1f}V{y:.1f}{arc} {right:.1f} {foot:.1f}Z", colour)
    if sign == _QUARTER_RIGHT:
        return fill(f"M{right:.1f} {y:.1f}V{foot:.1f}{arc} {x:.1f} {y:.1f}Z", colour)
    return box(x, y, size, size * 0.5, colour, corner=3)


def signals(chance: Seeded, scene: Scene) -> Layers:
    """Rings of waves from three centres, and seven nodes joined from left to right."""
    frame, colours = scene.frame, scene.palette
    width, foot = frame.width, frame.height
    drawn = [box(0, scene.horizon - 40, width, foot, colours.ground)]
    centres = (
        (width * chance.uniform(0.1, 0.32), chance.uniform(foot - 70, foot - 20)),
        (width * chance.uniform(0.67, 0.93), chance.uniform(scene.horizon + 70, foot - 40)),
        (width * chance.uniform(0.42, 0.6), foot + chance.uniform(20, 60)),
    )
    for (x, y), colour in zip(centres, (colours.first, colours.second, colours.tones.m), strict=True):
        drawn += [ring(x, y, radius, colour, 3.2 if radius % 54 else 6) for radius in range(30, 300, 27)]
    nodes = sorted((chance.uniform(30, width - 30), chance.uniform(scene.horizon + 30, foot - 24)) for _ in range(7))
    chain = lines(nodes)
    drawn += stroke(chain, colours.ground, 12), stroke(chain, LAMP, 3.5)
    for index, (x, y) in enumerate(nodes):
        inside = LAMP if index % 2 else colours.ground
        drawn.append(disc(x, y, 11, colours.ground))
        drawn.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7.5" fill="{inside}" stroke="{LAMP}" stroke-width="3"/>')
    return Layers("".join(drawn))
