"""Drawing primitives: SVG elements and path data as text, in units of the 400-high frame.

Every number is written with exactly one decimal; `document` drops the needless ".0" once for the whole picture, which
is far cheaper than tidying number by number. For the same reason the root carries what most elements share: no fill,
round caps and round joins. Writing numbers is most of the work: where shapes share coordinates, they share the text
that `tenths` made of them, and many numbers that differ are written by one `%`.
"""

import math
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""x to the right and y downwards."""
_Steps: TypeAlias = tuple[int, int, int, int, int]


class _Tenths(dict[int, str]):
    """Whole tenths as text, each written once: a picture's leaves share some hundred steps."""

    def __missing__(self, tenths: int) -> str:
        self[tenths] = text = f"{tenths / 10}"
        return text


_tenths = _Tenths()


def document(width: int, height: int, body: str, *, anchor_top: bool = False) -> str:
    """A standalone SVG file that fills any box by cropping: evenly, or from the bottom when `anchor_top`."""
    align = "xMidYMin" if anchor_top else "xMidYMid"
    # Elements never touch ".0" outside numbers, and no number has more than one decimal.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' preserveAspectRatio="{align} slice" fill="none" stroke-linecap="round" stroke-linejoin="round">'
        f"{body.replace('.0', '')}</svg>\n"
    )


def tenths(numbers: Iterable[float]) -> list[str]:
    """Numbers as pictures write them, for coordinates that are used more than once."""
    written = tuple(numbers)
    return ("%.1f " * len(written) % written).split()


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


_BOX = '<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"%s/>'


def box(x: float, y: float, width: float, height: float, colour: str, corner: float = 0) -> str:
    """A filled rectangle from its top left corner; `corner` is the radius of its corners."""
    rounding = f' rx="{corner:.1f}"' if corner else ""
    return _BOX % (x, y, width, height, colour, rounding)


def lines(points: Iterable[Point], *, closed: bool = False) -> str:
    """Path data through the points, straight from one to the next."""
    numbers = tuple(chain.from_iterable(points))
    return f"M{('L%.1f %.1f' * (len(numbers) // 2) % numbers)[1:]}{'Z' if closed else ''}"


def polygon(points: Iterable[Point], colour: str) -> str:
    """A filled shape with straight sides."""
    return fill(lines(points, closed=True), colour)


class Leaf:
    """A pointed leaf of one size and direction, to be set down many times.

    `length` and `half_width` in frame units, `angle` in degrees clockwise from the x axis (-90 points up). The outline
    is written relative to the leaf's foot, in whole tenths, so the text repeats from leaf to leaf and packs well; the
    points still fall exactly where rounding the absolute position to one decimal would put them.
    """

    __slots__ = ("_across", "_corners", "_down", "_outlines")

    def __init__(self, length: float, half_width: float, angle: float) -> None:
        cosine, sine = _direction(angle)
        # Along the leaf, then across it: the four handles around the tip of M0,0 C L/4,-w 3L/4,-w L,0 C 3L/4,w L/4,w.
        near_x, near_y = length * 0.25 * cosine, length * 0.25 * sine
        far_x, far_y = length * 0.75 * cosine, length * 0.75 * sine
        side_x, side_y = half_width * sine, half_width * cosine
        self._corners = (near_x, near_y, far_x, far_y, length * cosine, length * sine, side_x, side_y)
        # Leaves stand in rows and columns: what was worked out for an x or a y serves all the leaves on it.
        self._across: dict[float, tuple[str, _Steps]] = {}
        self._down: dict[float, tuple[str, _Steps]] = {}
        self._outlines: dict[tuple[_Steps, _Steps], str] = {}

    def along(self, share: float) -> Point:
        """The point at `share` (0-1) of the leaf's length, from its foot."""
        return self._corners[4] * share, self._corners[5] * share

    def at(self, x: float, y: float) -> str:
        """Path data of the leaf with its foot at (x, y)."""
        near_x, near_y, far_x, far_y, tip_x, tip_y, side_x, side_y = self._corners
        column = self._across.get(x)
        if column is None:
            column = self._across[x] = _axis(x, x + near_x, x + far_x, x + tip_x, side_x)
        row = self._down.get(y)
        if row is None:
            row = self._down[y] = _axis(y, y + near_y, y + far_y, y + tip_y, -side_y)
        foot_x, across = column
        foot_y, down = row
        outline = self._outlines.get((across, down))
        if outline is None:
            outline = self._outlines[across, down] = _leaf_outline(across, down)
        return f"M{foot_x} {foot_y}{outline}"


def _axis(foot: float, near: float, far: float, tip: float, side: float) -> tuple[str, _Steps]:
    """One axis of a leaf's outline: its foot as text, and its five points from there in whole tenths."""
    start = round(foot * 10)
    steps = (
        round((near + side) * 10) - start,
        round((far + side) * 10) - start,
        round(tip * 10) - start,
        round((far - side) * 10) - start,
        round((near - side) * 10) - start,
    )
    return _tenths[start], steps


def leaf(x: float, y: float, length: float, half_width: float, angle: float, colour: str) -> str:
    """A single filled leaf, see `Leaf`."""
    return fill(Leaf(length, half_width, angle).at(x, y), colour)


def _leaf_outline(across: _Steps, down: _Steps) -> str:
    """The two sides of a leaf as relative curves: there from the foot, and back from the tip."""
    x1, x2, tip_x, x3, x4 = across
    y1, y2, tip_y, y3, y4 = down
    t = _tenths
    return (
        f"c{t[x1]} {t[y1]} {t[x2]} {t[y2]} {t[tip_x]} {t[tip_y]}"
        f"c{t[x3 - tip_x]} {t[y3 - tip_y]} {t[x4 - tip_x]} {t[y4 - tip_y]} {t[-tip_x]} {t[-tip_y]}z"
    )


@lru_cache(maxsize=64)
def _direction(angle: float) -> tuple[float, float]:
    radians = math.radians(angle)
    return math.cos(radians), math.sin(radians)
