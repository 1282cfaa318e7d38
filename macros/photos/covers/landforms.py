"""The province's outlines behind every motif: karst towers, dunes, and bands of water.

Each function takes the random source first and uses it in a fixed order: changing the order changes every picture.
"""

from macros.photos.covers.scene import Frame
from macros.photos.covers.svg import Point, fill, stroke
from macros.photos.seeds import Seeded

# Path data with places for its numbers, which are written all at once: that is far cheaper than one by one.
_START = "M%.1f %.1fL%.1f %.1f"
_END = "L%.1f %.1fZ"
_CURVE = "C%.1f %.1f %.1f %.1f %.1f %.1f"
_TOWER = _CURVE * 3
_MIRRORED_TOWER = f"L%.1f %.1f{_TOWER}"
_NOTCH = "M%.1f %.1fq%.1f %.1f 1 %.1f"


def karst(chance: Seeded, frame: Frame, base: float, height: float, colour: str, notch: str | None = None) -> str:
    """A row of limestone towers standing on y = `base`, up to `height` tall, with strokes of colour `notch` in them."""
    x = chance.uniform(-70, -20)
    outline, points = [_START], [x, frame.height, x, base]
    notches: list[float] = []
    while x < frame.width + 20:
        width = chance.uniform(44, 112)
        tall = height * chance.uniform(0.38, 1)
        mirrored = chance.fraction() < 0.5
        shoulder = chance.uniform(0.34, 0.46)
        outline.append(_MIRRORED_TOWER if mirrored else _TOWER)
        for across, up in _tower(shoulder, mirrored):
            points += x + width * across, base - tall * up
        if notch:
            for _ in range(1 + chance.integer(2)):
                notch_x = x + width * chance.uniform(0.32, 0.66)
                notch_y = base - tall * chance.uniform(0.48, 0.8)
                bend, drop = chance.uniform(-3, 3), tall * chance.uniform(0.16, 0.3)
                notches += notch_x, notch_y, bend, tall * 0.14, drop
        x += width * chance.uniform(0.86, 1.02)
    outline.append(_END)
    points += x, frame.height
    rock = fill("".join(outline) % tuple(points), colour)
    return rock + stroke(_NOTCH * (len(notches) // 5) % tuple(notches), notch, 2.6) if notch else rock


def _tower(shoulder: float, mirrored: bool) -> tuple[Point, ...]:
    """The points of one tower from left to right, as shares of its width and, upwards, of its height.

    It has a steep side, a flat top from `shoulder` on, and a stepped side, or all of that mirrored.
    """
    if mirrored:
        return (
            *((0, 0.10), (0.05, 0.22), (0.16, 0.38), (0.20, 0.56)),
            *((0.24, 0.86), (1 - (shoulder + 0.20), 1.0), (1 - shoulder, 1.0)),
            *((0.93, 1.0), (0.97, 0.50), (1.0, 0.04)),
        )
    return (
        *((0.03, 0.50), (0.07, 1.0), (shoulder, 1.0)),
        *((shoulder + 0.20, 1.0), (0.76, 0.86), (0.80, 0.56)),
        *((0.84, 0.38), (0.95, 0.22), (1.0, 0.10)),
    )


def dunes(chance: Seeded, frame: Frame, base: float, height: float, colour: str) -> str:
    """A row of sand dunes on y = `base`: slow on the windward side, steep on the lee, up to `height` tall."""
    x = chance.uniform(-140, -40)
    dune = f"C%.1f {base:.1f} %.1f %.1f %.1f %.1fC%.1f %.1f %.1f {base:.1f} %.1f {base:.1f}"
    points = [x, frame.height, x, base]
    count = 0
    while x < frame.width + 20:
        width = chance.uniform(190, 330)
        tall = chance.uniform(0.55, 1) * height
        crest = chance.uniform(0.58, 0.74)
        points += x + width * 0.35, x + width * (crest - 0.13), base - tall * 0.86, x + width * crest, base - tall
        points += x + width * (crest + 0.06), base - tall * 0.6, x + width * 0.86, x + width
        x += width
        count += 1
    points += x, frame.height
    return fill((_START + dune * count + _END) % tuple(points), colour)


def water(chance: Seeded, frame: Frame, top: float, bottom: float, colour: str, rows: int) -> str:
    """Dashes of light on still water between two heights; nearer rows are drawn thicker."""
    drawn = []
    for row in range(rows):
        y = top + (bottom - top) * (row + 0.6) / rows
        x = chance.uniform(-90, 0)
        dashes: list[float] = []
        while x < frame.width:
            length = chance.uniform(40, 150)
            dashes += x, length
            x += length + chance.uniform(26, 120)
        dash = f"M%.1f {y:.1f}h%.1f"
        drawn.append(stroke(dash * (len(dashes) // 2) % tuple(dashes), colour, 2.5 + row * 0.35))
    return "".join(drawn)
