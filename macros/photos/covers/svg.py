"""Drawing primitives: SVG elements and path data as text, in units of the 400-high frame.

Every number is written with exactly one decimal; `document` drops the needless ".0" once for the whole picture, which
is far cheaper than tidying number by number. For the same reason the root carries what most elements share: no fill,
round caps and round joins.
"""

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""x to the right and y downwards."""


def document(width: int, height: int, body: str, *, anchor_top: bool = False) -> str:
    """A standalone SVG file that fills any box by cropping: evenly, or from the bottom when `anchor_top`."""
    align = "xMidYMin" if anchor_top else "xMidYMid"
    # Elements never touch ".0" outside numbers, and no number has more than one decimal.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' preserveAspectRatio="{align} slice" fill="none" stroke-linecap="round" stroke-linejoin="round">'
        f"{body.replace('.0', '')}</svg>\n"
    )


def fill(data: str, colour: str) -> str:
    """A filled path."""
    return f'<path d="{data}" fill="{colour}"/>'


def stroke(data: str, colour: str, width: float) -> str:
    """A line along a path, with round caps and joins."""
    return f'<path d="{data}" stroke="{colour}" stroke-width="{width:.1f}"/>'


def outlined(data: str, colour: str, edge: str, width: float, *, mitred: bool = False) -> str:
    """A filled path with an edge of its own; `mitred` keeps its corners sharp."""
    join = ' stroke-linejoin="miter"' if mitred else ""
    return f'<path d="{data}" fill="{colour}" stroke="{edge}" stroke-width="{width:.1f}"{join}/>'


def disc(x: float, y: float, radius: float, colour: str) -> str:
    """A filled circle."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}"/>'


def ring(x: float, y: float, radius: float, colour: str, width: float) -> str:
    """An open circle."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" stroke="{colour}" stroke-width="{width:.1f}"/>'


def box(x: float, y: float, width: float, height: float, colour: str, corner: float = 0) -> str:
    """A filled rectangle from its top left corner; `corner` is the radius of its corners."""
    rounding = f' rx="{corner:.1f}"' if corner else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"{rounding}/>'


def lines(points: Iterable[Point], *, closed: bool = False) -> str:
    """Path data through the points, straight from one to the next."""
    return "M" + "L".join([f"{x:.1f} {y:.1f}" for x, y in points]) + ("Z" if closed else "")


def polygon(points: Iterable[Point], colour: str) -> str:
    """A filled shape with straight sides."""
    return fill(lines(points, closed=True), colour)


class Leaf:
    """A pointed leaf of one size and direction, to be set down many times.

    `length` and `half_width` in frame units, `angle` in degrees clockwise from the x axis (-90 points up). The outline
    is written relative to the leaf's foot, in whole tenths, so the text repeats from leaf to leaf and packs well; the
    points still fall exactly where rounding the absolute position to one decimal would put them.
    """

    __slots__ = ("_corners", "_outlines")

    def __init__(self, length: float, half_width: float, angle: float) -> None:
        cosine, sine = _direction(angle)
        # Along the leaf, then across it: the four handles around the tip of M0,0 C L/4,-w 3L/4,-w L,0 C 3L/4,w L/4,w.
        near_x, near_y = length * 0.25 * cosine, length * 0.25 * sine
        far_x, far_y = length * 0.75 * cosine, length * 0.75 * sine
        side_x, side_y = half_width * sine, half_width * cosine
        self._corners = (near_x, near_y, far_x, far_y, length * cosine, length * sine, side_x, side_y)
        self._outlines: dict[tuple[int, ...], str] = {}

    def along(self, share: float) -> Point:
        """The point at `share` (0-1) of the leaf's length, from its foot."""
        return self._corners[4] * share, self._corners[5] * share

    def at(self, x: float, y: float) -> str:
        """Path data of the leaf with its foot at (x, y)."""
        near_x, near_y, far_x, far_y, tip_x, tip_y, side_x, side_y = self._corners
        foot_x, foot_y = round(x * 10), round(y * 10)
        near_x, near_y, far_x, far_y = x + near_x, y + near_y, x + far_x, y + far_y
        offsets = (
            round((near_x + side_x) * 10) - foot_x,
            round((near_y - side_y) * 10) - foot_y,
            round((far_x + side_x) * 10) - foot_x,
            round((far_y - side_y) * 10) - foot_y,
            round((x + tip_x) * 10) - foot_x,
            round((y + tip_y) * 10) - foot_y,
            round((far_x - side_x) * 10) - foot_x,
            round((far_y + side_y) * 10) - foot_y,
            round((near_x - side_x) * 10) - foot_x,
            round((near_y + side_y) * 10) - foot_y,
        )
        outline = self._outlines.get(offsets)
        if outline is None:
            outline = self._outlines[offsets] = _leaf_outline(offsets)
        return f"M{foot_x / 10} {foot_y / 10}{outline}"


def leaf(x: float, y: float, length: float, half_width: float, angle: float, colour: str) -> str:
    """A single filled leaf, see `Leaf`."""
    return fill(Leaf(length, half_width, angle).at(x, y), colour)


def _leaf_outline(offsets: tuple[int, ...]) -> str:
    """The two sides of a leaf as relative curves; `offsets` are five points from the foot, in tenths."""
    tip_x, tip_y = offsets[4], offsets[5]
    out = [offset / 10 for offset in offsets]
    back_x, back_y = (offsets[6] - tip_x) / 10, (offsets[7] - tip_y) / 10
    home_x, home_y = (offsets[8] - tip_x) / 10, (offsets[9] - tip_y) / 10
    return (
        f"c{out[0]} {out[1]} {out[2]} {out[3]} {out[4]} {out[5]}"
        f"c{back_x} {back_y} {home_x} {home_y} {-tip_x / 10} {-tip_y / 10}z"
    )


@lru_cache(maxsize=64)
def _direction(angle: float) -> tuple[float, float]:
    radians = math.radians(angle)
    return math.cos(radians), math.sin(radians)
