"""Cồn cát: dunes with sharp crests, the sea behind them, casuarinas and grass that hold the sand."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import land, leaves, plants
from scripts.illustrations.parts.boats import coracle
from scripts.illustrations.parts.land import Height, waves
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.parts.water import stroke
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import HEIGHT, WIDTH, Point, View

_SAND: Colour = (240, 218, 178)
_WET: Colour = (206, 184, 148)
_SEA: Colour = (82, 148, 158)
_SHALLOW: Colour = (138, 190, 184)
_NEEDLE: Colour = (92, 118, 88)


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.view = View(chance.uniform(410, 480), 9)
    sky(sheet)
    _sea(sheet)
    hand = 1 if chance.fraction() < 0.5 else -1
    top = 0.5 + hand * chance.uniform(0.2, 0.32)
    horizon = sheet.view.horizon
    far = _dune(sheet, WIDTH * (1 - top), horizon + 120, 96, 520, 340)
    _casuarinas(sheet, WIDTH * (1 - top) - hand * chance.uniform(60, 160), horizon + 120, far)
    _dune(sheet, WIDTH * top, horizon + 330, 330, 640, 130)
    _dune(sheet, WIDTH * (top - hand * 0.62), HEIGHT + 60, 370, 700, 40)
    _front(sheet, hand)


def _sea(sheet: Sheet) -> None:
    """The sea from the horizon to the beach: bands of colour, lines of surf, light."""
    chance, light, horizon, canvas = sheet.chance, sheet.light, sheet.view.horizon, sheet.canvas
    deep = mixed(light.on(_SEA), light.high, 0.2)
    canvas.bands(
        horizon,
        horizon + 150,
        (
            (0, mixed(deep, light.haze, 0.35)),
            (0.3, deep),
            (0.62, light.on(_SHALLOW)),
            (0.8, mixed(light.on(_SHALLOW), light.on(_WET), 0.6)),
            (1, _ground(sheet)),
        ),
    )
    canvas.shape([(0, horizon + 150), (WIDTH, horizon + 150), (WIDTH, HEIGHT), (0, HEIGHT)], _ground(sheet), brush=0.35)
    if chance.fraction() < 0.7:
        left = chance.uniform(0.1, 0.6) * WIDTH
        wave = waves(chance, 220, 3)
        island = land.outline(
            lambda x: 34 * math.exp(-(((x - left - 110) / 90) ** 2)) * (1 + 0.25 * wave(x)),
            horizon + 1,
            left,
            left + 220,
        )
        canvas.shape(island, light.on(land.RANGE, 1500), light.on(land.RANGE, 2200))
    tone = mixed(light.low, light.sun, 0.5)
    for _ in range(90):
        near = chance.fraction() ** 1.5
        x = (
            sheet.sun[0] + chance.uniform(-1, 1) * (90 + 200 * near)
            if chance.fraction() < 0.6
            else chance.uniform(0, WIDTH)
        )
        stroke(sheet, x, horizon + 2 + 84 * near, 4 + 34 * near, 0.5 + 0.8 * near, mixed(tone, deep, 0.35))
    for line, thick in ((84, 1.6), (100, 2.4), (119, 3.0)):
        wave = waves(chance, 300, 4)
        upper = [(float(x), horizon + line + 4 * wave(x)) for x in range(0, WIDTH + 20, 20)]
        lower = [(x, y + thick * (1.1 + wave(x * 3 + 40))) for x, y in upper]
        canvas.polygon([*upper, *reversed(lower)], mixed(light.on((250, 250, 244)), light.haze, 0.15))


def _ground(sheet: Sheet) -> Colour:
    """Level sand, into which every dune runs out."""
    return mixed(sheet.on(_SAND), sheet.light.glow, 0.12)


def _dune(sheet: Sheet, top: float, foot: float, tall: float, wide: float, away: float) -> Height:
    """A dune whose summit is at x = `top`: its crest comes down in a curve that parts the light from the shade.

    Returns its height (units) over its foot at any x.
    """
    chance, canvas, light = sheet.chance, sheet.canvas, sheet.light
    wave, hand = waves(chance, 900, 2), -sheet.sunward(top)

    def height(x: float) -> float:
        out = (x - top) / wide * (1.0 if (x - top) * hand < 0 else 1.45)
        return tall * (0.1 + 0.9 * math.exp(-(abs(out) ** 1.9) * 1.7)) * (1 + 0.08 * wave(x))

    lit = mixed(sheet.on(_SAND, away), light.glow, 0.25)
    canvas.shape(
        land.outline(lambda x: height(x) + 70, foot + 70), mixed(lit, (255, 250, 232), 0.3), _ground(sheet), 0.35
    )
    _ripples(sheet, top, foot, height, away, hand)
    crest: list[Point] = []
    swing = chance.uniform(0.5, 0.8)
    for step in range(25):
        s = step / 24
        x = top - hand * wide * swing * (0.62 * s - 0.34 * math.sin(s * math.pi * 1.25)) * s**0.6
        crest.append((x, foot - height(top) + s * (height(top) + 60)))
    shade = [(float(x), foot - height(x)) for x in _between(top, WIDTH + 20 if hand > 0 else -20)]
    end = shade[-1][0]
    canvas.shape(
        [*reversed(crest), *shade, (end, crest[-1][1])],
        sheet.on(_SAND, away, 0.82),
        mixed(_ground(sheet), sheet.on(_SAND, away, 0.6), 0.12),
        0.35,
    )
    canvas.line(crest[:20], 2.0, mixed(lit, (255, 252, 236), 0.4))
    return height


def _between(start: float, end: float) -> list[float]:
    steps = max(2, round(abs(end - start) / 8))
    return [start + (end - start) * step / steps for step in range(steps + 1)]


def _ripples(sheet: Sheet, top: float, foot: float, height: Height, away: float, hand: int) -> None:
    """The wind's marks on the lit side: fine bent lines, closer together towards the crest."""
    chance = sheet.chance
    tone = mixed(sheet.on(_SAND, away, 0.3), sheet.light.glow, 0.1)
    for line in range(16):
        down = 0.1 + 0.9 * (line / 16) ** 1.25
        wave = waves(chance, 260, 3)
        start = top - hand * chance.uniform(20, 900)
        long = chance.uniform(140, 520)
        points = [
            (x, foot - height(x) * (1 - down) + 5 * wave(x))
            for x in (start - hand * long * step / 14 for step in range(15))
        ]
        sheet.canvas.line(points, 0.8 + 1.0 * (40 / away) ** 0.5 * down, tone)


def _casuarinas(sheet: Sheet, x: float, base: float, dune: Height) -> None:
    """A belt of casuarinas behind the dune: slender, feathery, bent by the wind from the sea."""
    chance, canvas = sheet.chance, sheet.canvas
    lean = chance.uniform(0.05, 0.14) * (1 if chance.fraction() < 0.5 else -1)
    for number in range(26):
        at = x + (number - 13) * chance.uniform(13, 19)
        foot = base - dune(at) * chance.uniform(0.8, 1.0) - 12
        tall = chance.uniform(46, 84) * (1 - abs(number - 13) / 26)
        away = 300
        canvas.line([(at, foot + 14), (at + lean * tall, foot + 14 - tall)], 1.6, sheet.on(leaves.BARK, away, 0.5))
        for _ in range(26):
            s = chance.uniform(0.22, 1)
            reach = tall * 0.26 * (1 - s) ** 0.7 + 2.5
            left, top = at + lean * tall * s + chance.uniform(-1, 1) * reach, foot + 14 - tall * s
            dark = 0.8 if (left - at) * sheet.sunward(at) < 0 else 0.2
            canvas.ellipse(
                left,
                top,
                chance.uniform(2.4, 5),
                chance.uniform(1.6, 3),
                sheet.on(_NEEDLE, away, dark * chance.uniform(0.6, 1)),
            )


def _front(sheet: Sheet, hand: int) -> None:
    """Grass on the near sand, and a round basket boat pulled up."""
    chance = sheet.chance
    x = WIDTH * (0.5 + hand * chance.uniform(0.16, 0.3))
    if chance.fraction() < 0.75:
        coracle(sheet, Spot(x, HEIGHT - chance.uniform(110, 170), 62, 24), 2.2)
    for _ in range(34):
        left = WIDTH * (0.5 - hand * 0.5) + hand * chance.fraction() ** 1.4 * 620
        spot = Spot(left, HEIGHT - chance.fraction() ** 1.5 * 190 + 10, 110, 14)
        plants.grass(sheet, spot, chance.uniform(0.4, 0.85), 9, (138, 146, 88), 0.8)
