"""Motifs of things made by hand: bamboo weave, brocade bands, woven hearts."""

import math

from macros.photos.covers.scene import Layers, Scene
from macros.photos.covers.svg import Point, box, disc, fill, lines, polygon, stroke
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

    def seen(x: float, y: float) -> bool:
        x, y = x + shift_x - _WEAVE_CENTRE, y + shift_y - _WEAVE_CENTRE
        return (
            left < _WEAVE_CENTRE + x * cosine - y * sine < right
            and top < _WEAVE_CENTRE + x * sine + y * cosine < bottom
        )

    # Only cells inside the turned-back frame can be seen; trying the whole sheet would take most of the time.
    corners = [(x - _WEAVE_CENTRE, y - _WEAVE_CENTRE) for x in (left, right) for y in (top, bottom)]
    back_x = [x * cosine + y * sine + _WEAVE_CENTRE - shift_x for x, y in corners]
    back_y = [y * cosine - x * sine + _WEAVE_CENTRE - shift_y for x, y in corners]
    lying_rows = _cells(back_y, size, 36)
    lying_columns = _cells(back_x, size, 46)
    standing_columns = _cells(back_x, size, 46)
    standing_rows = _cells(back_y, size, 34)
    lying_shape = f"h{size + 0.5:.1f}v{strip:.1f}h{-size - 0.5:.1f}z"
    standing_shape = f"h{strip:.1f}v{size:.1f}h{-strip:.1f}z"
    lying = [
        f"M{column * size:.1f} {row * size:.1f}{lying_shape}"
        for row in lying_rows
        for column in lying_columns
        if seen(column * size, row * size)
    ]
    standing = [
        f"M{column * size:.1f} {row * size - size * 0.1:.1f}{standing_shape}"
        for column in standing_columns
        for row in standing_rows
        if (column + row) % 2 and seen(column * size, row * size)
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
        height, repeat = _BANDS[kind]
        main, contrast = (colours.first, colours.second) if odd else (colours.second, colours.first)
        drawn.append(box(0, y, frame.width, height, grounds[odd]))
        x = -(repeat / 2) * odd
        while x < frame.width:
            drawn.append(_brocade_figure(kind, x, y, main, contrast, tones.k))
            x += repeat
        drawn.append(box(0, y + height, frame.width, 4, tones.m if odd else LAMP))
        y += height + 4
        band += 1
    return Layers("".join(drawn))


def _brocade_figure(kind: int, x: float, y: float, main: str, contrast: str, dark: str) -> str:
    """One repeat of a band, from its top left corner."""
    height, repeat = _BANDS[kind]
    middle_x, middle_y = x + repeat / 2, y + height / 2
    if kind == _DIAMONDS:
        nested = ((0.5, main), (0.34, dark), (0.2, contrast), (0.08, LAMP))
        return "".join(
            polygon(_diamond(middle_x, middle_y, repeat * share, height * share), colour) for share, colour in nested
        )
    if kind == _TRIANGLES:
        outer = [(x, y + height), (middle_x, y + 2), (x + repeat, y + height)]
        inner = [
            (x + repeat * 0.28, y + height),
            (middle_x, y + height * 0.46),
            (x + repeat * 0.72, y + height),
        ]
        return polygon(outer, main) + polygon(inner, dark)
    if kind == _ZIGZAG:
        low = y + height * 0.75
        peak = [(x, low), (middle_x, y + height * 0.25), (x + repeat, low)]
        return stroke(lines(peak), main, 7) + disc(middle_x, y + height * 0.76, 3.4, LAMP)
    if kind == _BARS:
        return box(x + 3, y + 4, repeat * 0.5, height - 8, main)
    arms = "".join(
        lines([(middle_x, middle_y), (middle_x + across, middle_y), (middle_x, middle_y + down)], closed=True)
        for down in (-height * 0.42, height * 0.42)
        for across in (-repeat * 0.42, repeat * 0.42)
    )
    core = polygon(_diamond(middle_x, middle_y, repeat * 0.12, height * 0.12), contrast)
    return fill(arms, main) + core


def _diamond(x: float, y: float, half_width: float, half_height: float) -> list[Point]:
    return [(x - half_width, y), (x, y - half_height), (x + half_width, y), (x, y + half_height)]


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
