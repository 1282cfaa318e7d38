"""Motifs of things made by hand: bamboo weave, brocade bands, woven hearts."""

import math
from functools import lru_cache

from macros.photos.covers.scene import Layers, Scene
from macros.photos.covers.svg import box, fill, stroke, tenths
from macros.photos.seeds import Seeded
from macros.photos.tones import LAMP

_WEAVE_CENTRE = 300
_WEAVE_MARGIN = 70
_WEAVE_FIRST = -22


def weave(chance: Seeded, scene: Scene) -> Layers:
    """Strips over and under, turned by 45 degrees on two covers of three."""
    frame, colours = scene.frame, scene.palette
    size = chance.uniform(38, 50)
    strip = size * 0.80
    turn = (45, 0, 45)[chance.integer(3)]
    shift_x, shift_y = chance.uniform(-20, 20), chance.uniform(-20, 20)
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    left, right = -_WEAVE_MARGIN, frame.width + _WEAVE_MARGIN
    top, bottom = scene.horizon - _WEAVE_MARGIN, frame.height + _WEAVE_MARGIN

    # Only cells inside the turned-back frame can be seen; trying the whole sheet would take most of the time.
    corners = [(x - _WEAVE_CENTRE, y - _WEAVE_CENTRE) for x in (left, right) for y in (top, bottom)]
    back_x = [x * cosine + y * sine + _WEAVE_CENTRE - shift_x for x, y in corners]
    back_y = [y * cosine - x * sine + _WEAVE_CENTRE - shift_y for x, y in corners]
    lying_shape = f"h{size + 0.5:.1f}v{strip:.1f}h{-size - 0.5:.1f}z"
    standing_shape = f"h{strip:.1f}v{size:.1f}h{-strip:.1f}z"
    # Where a cell comes to lie is the sum of what its column and its row give: each is worked out once.
    columns = [
        (column, at, _WEAVE_CENTRE + x * cosine, _WEAVE_CENTRE + x * sine)
        for column, at, x in _places(_cells(back_x, size, 46), size, 0, shift_x)
    ]
    lying_rows = [(at, y * sine, y * cosine) for _, at, y in _places(_cells(back_y, size, 36), size, 0, shift_y)]
    standing_rows = [
        (row, at, y * sine, y * cosine) for row, at, y in _places(_cells(back_y, size, 34), size, size * 0.1, shift_y)
    ]
    lying = [
        f"M{x} {y}{lying_shape}"
        for y, y_sine, y_cosine in lying_rows
        for _, x, x_cosine, x_sine in columns
        if left < x_cosine - y_sine < right and top < x_sine + y_cosine < bottom
    ]
    standing = [
        f"M{x} {y}{standing_shape}"
        for column, x, x_cosine, x_sine in columns
        for row, y, y_sine, y_cosine in standing_rows
        if (column + row) % 2 and left < x_cosine - y_sine < right and top < x_sine + y_cosine < bottom
    ]
    placed = f"rotate({turn} {_WEAVE_CENTRE} {_WEAVE_CENTRE}) translate({shift_x:.1f} {shift_y:.1f})"
    return Layers(
        box(0, scene.horizon - 40, frame.width, frame.height, colours.ground)
        + f'<g transform="{placed}">{fill("".join(lying), colours.first)}'
        + f"{fill(''.join(standing), colours.second)}</g>"
    )


def _cells(reach: list[float], size: float, stop: int) -> range:
    """Numbers of the cells that cover the reached positions, within the woven sheet (which ends before `stop`)."""
    return range(max(_WEAVE_FIRST, math.floor(min(reach) / size)), min(stop, math.ceil(max(reach) / size) + 1))


def _places(cells: range, size: float, inset: float, shift: float) -> list[tuple[int, str, float]]:
    """Of each column or row: its number, its start as text, and how far it lies from the centre of turning."""
    written = tenths([cell * size - inset for cell in cells])
    return [(cell, at, cell * size + shift - _WEAVE_CENTRE) for cell, at in zip(cells, written, strict=True)]


# Kind of band: its height, and the width of one repeat.
_BANDS = ((54, 54), (30, 40), (36, 36), (16, 24), (44, 44))
_DIAMONDS, _TRIANGLES, _ZIGZAG, _BARS, _STARS = range(5)


def brocade(chance: Seeded, scene: Scene) -> Layers:
    """Five kinds of geometric bands in a shuffled order; no group's own costume is copied."""
    frame, colours = scene.frame, scene.palette
    tones = colours.tones
    drawn = [box(0, scene.horizon - 40, frame.width, frame.height, colours.ground)]
    kinds = list(range(len(_BANDS)))
    for last in range(len(kinds) - 1, 0, -1):
        other = chance.integer(last + 1)
        kinds[last], kinds[other] = kinds[other], kinds[last]
    grounds = (colours.shade, tones.k if colours.ground != tones.d else tones.d)
    y, band = scene.horizon - 8, 0
    while y < frame.height:
        odd = band % 2
        kind = kinds[band % len(kinds)]
        height = _BANDS[kind][0]
        main, contrast = (colours.first, colours.second) if odd else (colours.second, colours.first)
        band_text = _brocade_band(kind, odd, frame.width, main, contrast, tones.k)
        drawn.append(box(0, y, frame.width, height, grounds[odd]))
        drawn.append(band_text.format(*tenths(_brocade_heights(kind, y))))
        drawn.append(box(0, y + height, frame.width, 4, tones.m if odd else LAMP))
        y += height + 4
        band += 1
    return Layers("".join(drawn))


_DIAMOND_SHARES = (0.5, 0.34, 0.2, 0.08)
_CORE_SHARE = 0.12
_ARM_SHARE = 0.42


def _brocade_heights(kind: int, y: float) -> list[float]:
    """Where the figures of a band have points, downwards from its upper edge."""
    height = _BANDS[kind][0]
    middle = y + height / 2
    if kind == _DIAMONDS:
        return [middle, *(middle + height * side * share for share in _DIAMOND_SHARES for side in (-1, 1))]
    if kind == _TRIANGLES:
        return [y + 2, y + height * 0.46, y + height]
    if kind == _ZIGZAG:
        return [y + height * 0.25, y + height * 0.75, y + height * 0.76]
    if kind == _BARS:
        return [y + 4]
    return [middle, *(middle + height * side * share for share in (_ARM_SHARE, _CORE_SHARE) for side in (-1, 1))]


@lru_cache(maxsize=512)
def _brocade_band(kind: int, odd: int, width: int, main: str, contrast: str, dark: str) -> str:
    """The figures of a band across the frame, with a slot for each of its heights.

    Kept, since a seed only decides how high a band lies.
    """
    repeat = _BANDS[kind][1]
    figures = []
    x = -(repeat / 2) * odd
    while x < width:
        figures.append(_brocade_figure(kind, x, main, contrast, dark))
        x += repeat
    return "".join(figures)


def _brocade_figure(kind: int, x: float, main: str, contrast: str, dark: str) -> str:
    """One repeat of a band, from x = its left corner; the heights are slots, in the order of `_brocade_heights`."""
    height, repeat = _BANDS[kind]
    middle_x = x + repeat / 2
    left, middle, right = tenths((x, middle_x, x + repeat))
    if kind == _DIAMONDS:
        nested = zip(_DIAMOND_SHARES, (main, dark, contrast, LAMP), ((1, 2), (3, 4), (5, 6), (7, 8)), strict=True)
        return "".join(fill(_diamond(middle_x, repeat * share, *slots), colour) for share, colour, slots in nested)
    if kind == _TRIANGLES:
        inner_left, inner_right = tenths((x + repeat * 0.28, x + repeat * 0.72))
        outer = fill(f"M{left} {{2}}L{middle} {{0}}L{right} {{2}}Z", main)
        return outer + fill(f"M{inner_left} {{2}}L{middle} {{1}}L{inner_right} {{2}}Z", dark)
    if kind == _ZIGZAG:
        peak = stroke(f"M{left} {{1}}L{middle} {{0}}L{right} {{1}}", main, 7)
        return peak + f'<circle cx="{middle}" cy="{{2}}" r="3.4" fill="{LAMP}"/>'
    if kind == _BARS:
        return f'<rect x="{x + 3:.1f}" y="{{0}}" width="{repeat * 0.5:.1f}" height="{height - 8:.1f}" fill="{main}"/>'
    arms = "".join(
        f"M{middle} {{0}}L{across} {{0}}L{middle} {{{slot}}}Z"
        for slot in (1, 2)
        for across in tenths((middle_x - repeat * _ARM_SHARE, middle_x + repeat * _ARM_SHARE))
    )
    return fill(arms, main) + fill(_diamond(middle_x, repeat * _CORE_SHARE, 3, 4), contrast)


def _diamond(x: float, half_width: float, top: int, foot: int) -> str:
    """Path data of a diamond around the middle of its band; `top` and `foot` are slots."""
    left, middle, right = tenths((x - half_width, x, x + half_width))
    return f"M{left} {{0}}L{middle} {{{top}}}L{right} {{0}}L{middle} {{{foot}}}Z"


def hearts(chance: Seeded, scene: Scene) -> Layers:
    """Rows of hearts woven from two strips of paper."""
    frame, colours = scene.frame, scene.palette
    drawn = [box(0, scene.horizon - 40, frame.width, frame.height, colours.ground)]
    size = chance.uniform(48, 58)
    pairs = [
        _apart(left, right, colours.shade)
        for left, right in (
            (colours.first, colours.tones.m),
            (colours.tones.m, colours.first),
            (colours.second, colours.accent),
        )
    ]
    shapes = [_woven_heart(size * 0.80, left, right) for left, right in pairs]
    y, row = scene.horizon + size * 0.62, 0
    while y < frame.height + size:
        x = (size * 1.02 if row % 2 else 0) - size * 0.2
        column = 0
        while x < frame.width + size:
            heart = shapes[(column + row * 2) % 3]
            drawn.append(f'<g transform="translate({x:.1f} {y:.1f}) rotate(45)">{heart}</g>')
            x += size * 2.04
            column += 1
        y += size * 1.02
        row += 1
    return Layers("".join(drawn))


def _apart(left: str, right: str, shade: str) -> tuple[str, str]:
    """The two colours of a heart; where a scheme makes them equal, the right one turns dark."""
    return (left, right) if left != right else (left, shade)


def _woven_heart(side: float, left: str, right: str) -> str:
    """A heart around the origin, to be turned by 45 degrees: a square with two half discs and over-under checks."""
    half, check = side / 2, side / 4
    low, high = f"{-half:.1f}", f"{half:.1f}"
    arc = f"A{high} {high} 0 0 1 "
    checks = "".join(
        f"M{column * check - half:.1f} {row * check - half:.1f}h{check:.1f}v{check:.1f}h{-check:.1f}z"
        for column in range(4)
        for row in range(4)
        if (column + row) % 2
    )
    return (
        fill(f"M{low} {high}V{low}{arc}{high} {low}V{high}Z", left)
        + fill(f"M{high} {high}H{low}{arc}{low} {low}H{high}Z", right)
        + fill(checks, left)
    )
