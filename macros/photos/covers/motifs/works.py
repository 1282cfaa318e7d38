"""Motifs of work in common: open books, office stamps and forms, signals between nodes."""

from functools import lru_cache

from macros.photos.covers.scene import Layers, Palette, Scene
from macros.photos.covers.svg import box, disc, fill, lines, ring, stroke, tenths
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
        heights = tenths([y + share * size for share in _BOOK_HEIGHTS])
        while x < frame.width + size * 1.2:
            drawn.append(_book(x, heights, size, colours))
            x += 2.32 * size
        y += size * 1.16
        row += 1
    return Layers("".join(drawn))


# Shares of a page's width, from the spine outwards, and of its height, downwards, at which a book has points.
_BOOK_SHARES = (0, 0.22, 0.66, 1.02, 0.015, 0.2, 0.62, 0.95, 0.15, 0.34, 0.6, 0.83)
_COVER_HEIGHTS = (0.12, -0.2, -0.22, -0.06, 0.62, 0.46, 0.5, 0.78)
_PAGE_HEIGHTS = (0, -0.32, -0.34, -0.2, 0.48, 0.34, 0.38, 0.66)
_RULING_HEIGHTS = [down + rise for down in (0.10, 0.27, 0.44) for rise in (-0.06, -0.25, -0.28, -0.2)]
_BOOK_HEIGHTS = (*_COVER_HEIGHTS, *_PAGE_HEIGHTS, *_RULING_HEIGHTS)


def _book(x: float, heights: list[str], size: float, colours: Palette) -> str:
    """One open book around its spine; `size` is the width of a page and `heights` is what all books of a row share."""
    left, right = (_half_book(x, heights, side * size) for side in (-1, 1))
    return (
        fill(left[0], colours.accent)
        + fill(right[0], colours.accent)
        + fill(left[1], colours.first)
        + stroke(left[2], colours.tones.d, 2.2)
        + fill(right[1], colours.second)
        + stroke(right[2], colours.tones.d, 2.2)
    )


def _half_book(x: float, heights: list[str], across: float) -> tuple[str, str, str]:
    """Path data of half the hard cover, of its page and of the page's lines; on the left side `across` is below 0."""
    spine, x1, x2, x3, foot, p1, p2, p3, r1, r2, r3, r4 = tenths([x + across * share for share in _BOOK_SHARES])
    a, b, c, d, e, f, g, h, *rest = heights
    cover = f"M{spine} {a}C{x1} {b} {x2} {c} {x3} {d}V{e}C{x2} {f} {x1} {g} {spine} {h}Z"
    a, b, c, d, e, f, g, h, *rest = rest
    page = f"M{foot} {a}C{p1} {b} {p2} {c} {p3} {d}V{e}C{p2} {f} {p1} {g} {foot} {h}Z"
    ruling = "".join(
        f"M{r1} {rest[line]}C{r2} {rest[line + 1]} {r3} {rest[line + 2]} {r4} {rest[line + 3]}" for line in (0, 4, 8)
    )
    return cover, page, ruling


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
            drawn.append(_cell(sign, x, y + _CELL_INSET, size, colour, colours.shade))
    return Layers("".join(drawn))


@lru_cache(maxsize=1 << 14)
def _cell(sign: int, x: float, y: float, size: float, colour: str, ground: str) -> str:
    """A cell with its sign. Kept, since the cells of all pictures stand on the same three grids."""
    return box(x, y, size, size, ground, corner=3) + _sign(sign, x, y, size, colour)


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
