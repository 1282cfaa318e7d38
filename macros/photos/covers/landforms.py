"""The province's outlines behind every motif: karst towers, dunes, and bands of water.

Each function takes the random source first and uses it in a fixed order: changing the order changes every picture.
"""

from macros.photos.covers.scene import Frame
from macros.photos.covers.svg import fill, stroke
from macros.photos.seeds import Seeded


def karst(chance: Seeded, frame: Frame, base: float, height: float, colour: str, notch: str | None = None) -> str:
    """A row of limestone towers standing on y = `base`, up to `height` tall, with strokes of colour `notch` in them."""
    x = chance.uniform(-70, -20)
    outline = [f"M{x:.1f} {frame.height}L{x:.1f} {base:.1f}"]
    notches: list[str] = []
    while x < frame.width + 20:
        width = chance.uniform(44, 112)
        tall = height * chance.uniform(0.38, 1)
        mirrored = chance.fraction() < 0.5
        shoulder = chance.uniform(0.34, 0.46)
        outline.append(_tower(x, base, width, tall, shoulder, mirrored))
        if notch:
            for _ in range(1 + chance.integer(2)):
                notch_x = x + width * chance.uniform(0.32, 0.66)
                notch_y = base - tall * chance.uniform(0.48, 0.8)
                bend, drop = chance.uniform(-3, 3), tall * chance.uniform(0.16, 0.3)
                notches.append(f"M{notch_x:.1f} {notch_y:.1f}q{bend:.1f} {tall * 0.14:.1f} 1 {drop:.1f}")
        x += width * chance.uniform(0.86, 1.02)
    outline.append(f"L{x:.1f} {frame.height}Z")
    rock = fill("".join(outline), colour)
    return rock + stroke("".join(notches), notch, 2.6) if notch else rock


def _tower(x: float, base: float, width: float, tall: float, shoulder: float, mirrored: bool) -> str:
    """One tower from left to right: a steep side, a flat top from `shoulder` on, and a stepped side (or mirrored)."""
    start = ""
    if mirrored:
        start = f"L{x:.1f} {base - tall * 0.10:.1f}"
        curves = (
            (0.05, 0.22, 0.16, 0.38, 0.20, 0.56),
            (0.24, 0.86, 1 - (shoulder + 0.20), 1.0, 1 - shoulder, 1.0),
            (0.93, 1.0, 0.97, 0.50, 1.0, 0.04),
        )
    else:
        curves = (
            (0.03, 0.50, 0.07, 1.0, shoulder, 1.0),
            (shoulder + 0.20, 1.0, 0.76, 0.86, 0.80, 0.56),
            (0.84, 0.38, 0.95, 0.22, 1.0, 0.10),
        )
    return start + "".join(
        f"C{x + width * x1:.1f} {base - tall * y1:.1f} {x + width * x2:.1f} {base - tall * y2:.1f}"
        f" {x + width * x3:.1f} {base - tall * y3:.1f}"
        for x1, y1, x2, y2, x3, y3 in curves
    )


def dunes(chance: Seeded, frame: Frame, base: float, height: float, colour: str) -> str:
    """A row of sand dunes on y = `base`: slow on the windward side, steep on the lee, up to `height` tall."""
    x = chance.uniform(-140, -40)
    outline = [f"M{x:.1f} {frame.height}L{x:.1f} {base:.1f}"]
    while x < frame.width + 20:
        width = chance.uniform(190, 330)
        tall = chance.uniform(0.55, 1) * height
        crest = chance.uniform(0.58, 0.74)
        outline.append(
            f"C{x + width * 0.35:.1f} {base:.1f} {x + width * (crest - 0.13):.1f} {base - tall * 0.86:.1f}"
            f" {x + width * crest:.1f} {base - tall:.1f}"
            f"C{x + width * (crest + 0.06):.1f} {base - tall * 0.6:.1f} {x + width * 0.86:.1f} {base:.1f}"
            f" {x + width:.1f} {base:.1f}"
        )
        x += width
    outline.append(f"L{x:.1f} {frame.height}Z")
    return fill("".join(outline), colour)


def water(chance: Seeded, frame: Frame, top: float, bottom: float, colour: str, rows: int) -> str:
    """Dashes of light on still water between two heights; nearer rows are drawn thicker."""
    drawn = []
    for row in range(rows):
        y = top + (bottom - top) * (row + 0.6) / rows
        x = chance.uniform(-90, 0)
        dashes = []
        while x < frame.width:
            length = chance.uniform(40, 150)
            dashes.append(f"M{x:.1f} {y:.1f}h{length:.1f}")
            x += length + chance.uniform(26, 120)
        drawn.append(stroke("".join(dashes), colour, 2.5 + row * 0.35))
    return "".join(drawn)
