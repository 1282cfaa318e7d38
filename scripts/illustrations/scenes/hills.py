"""Đồi cây: hills planted in rows along their contours, one behind the other."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import land, palms, plants
from scripts.illustrations.parts.land import Height, waves
from scripts.illustrations.parts.leaves import blob
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import HEIGHT, WIDTH, View

_CROP: Colour = (104, 140, 70)
_FRESH: Colour = (148, 170, 84)
_SOIL: Colour = (168, 132, 92)


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.view = View(chance.uniform(400, 460), 8)
    horizon = sheet.view.horizon
    sky(sheet)
    sheet.canvas.bands(horizon, HEIGHT, ((0, sheet.light.haze), (1, sheet.on(_CROP, 300))))
    land.mountains(sheet, chance.uniform(190, 250), 2300, horizon + 30)
    land.mountains(sheet, chance.uniform(110, 150), 1150, horizon + 40)
    sheet.canvas.mist(horizon - 60, horizon + 60, sheet.light.haze, 0.6)
    # from the far hill to the near one: where its sides begin, how high it rises over that, how much of its slope is
    # seen, how far off it is, its rows
    hills = (
        (horizon + 70, 100, 130, 620, 8),
        (horizon + 175, 150, 210, 330, 9),
        (horizon + 345, 190, 330, 150, 10),
        (HEIGHT - 60, 250, 420, 62, 9),
    )
    top = chance.uniform(0.15, 0.85) * WIDTH
    for number, (base, tall, deep, away, rows) in enumerate(hills):
        _hill(sheet, base, _profile(sheet, top, tall), deep, away, rows)
        if number < 3:
            sheet.canvas.mist(base - 20, base + 110, sheet.light.haze, 0.5 - 0.13 * number)
        top = (top + WIDTH * chance.uniform(0.42, 0.6)) % WIDTH


def _profile(sheet: Sheet, top: float, tall: float) -> Height:
    """A hill of this height whose top is at x = `top`, falling off to both sides."""
    wave = waves(sheet.chance, 1300, 2)
    wide = sheet.chance.uniform(430, 600)

    def height(x: float) -> float:
        return tall * (math.exp(-(((x - top) / wide) ** 2)) + 0.12 * wave(x))

    return height


def _hill(sheet: Sheet, base: float, height: Height, deep: float, away: float, rows: int) -> None:
    """A hill that is `deep` units from its crest to where the next one hides it."""
    chance, canvas = sheet.chance, sheet.canvas
    soil = mixed(_SOIL, _CROP, 0.66)
    crest = land.outline(lambda x: height(x) + deep, base + deep)
    canvas.shape(crest, sheet.on(mixed(_FRESH, _SOIL, 0.25), away), sheet.on(soil, away, 0.35), 0.8)
    dip = waves(chance, 900, 2)
    track = chance.uniform(0.25, 0.75) * WIDTH
    side = sheet.sunward(WIDTH / 2)
    fresh = chance.uniform(0.1, 0.8)
    _on_top(sheet, base, height, away)
    for row in range(rows):
        share = (row + 0.3) / rows
        down = share**1.35
        size = (3.4 + 30 * share) * (62 / away) ** 0.3
        x = -size * chance.fraction()
        while x < WIDTH + size:
            y = base - height(x) * (1 - 0.5 * down) + deep * down * (1 + 0.1 * dip(x)) + size * 0.25
            slope = (height(x + 4) - height(x - 4)) / 8
            lane = track + 130 * math.sin(down * 3.6) * (0.3 + share)
            if y < HEIGHT + size and abs(x - lane) > size * 1.1:
                facing = min(0.5, max(-0.5, -slope * side * 2.4))
                colour = mixed(_CROP, _FRESH, fresh * chance.uniform(0.3, 1))
                _bush(sheet, x, y, size * chance.uniform(0.86, 1.12), colour, away, facing)
            x += size * 1.3


def _bush(sheet: Sheet, x: float, y: float, size: float, colour: Colour, away: float, facing: float) -> None:
    """One round plant of a row; `facing` (-0.5 to 0.5) is how much its slope looks to the sun."""
    chance, canvas = sheet.chance, sheet.canvas
    side = sheet.sunward(x)
    canvas.ellipse(
        x - side * size * 0.3, y + size * 0.5, size * 0.95, size * 0.26, sheet.on(mixed(_SOIL, _CROP, 0.7), away, 1)
    )
    canvas.polygon(blob(chance, x, y, size * 0.84, size * 0.62, 6), sheet.on(colour, away, 0.8 - facing * 0.5))
    canvas.polygon(
        blob(chance, x + side * size * 0.1, y - size * 0.12, size * 0.66, size * 0.44, 6),
        sheet.on(colour, away, 0.35 - facing * 0.6),
    )
    if size > 7:
        light = mixed(sheet.on(colour, away), sheet.light.glow, 0.22)
        for _ in range(3 if size < 16 else 7):
            dx, dy = chance.uniform(-0.42, 0.5) * side, chance.uniform(-0.46, 0.02)
            canvas.ellipse(x + dx * size, y + dy * size, size * 0.12, size * 0.075, light)


def _on_top(sheet: Sheet, base: float, height: Height, away: float) -> None:
    """A few trees left standing on the crest."""
    chance = sheet.chance
    middle = chance.uniform(0.1, 0.9) * WIDTH
    unit = 1500 / away if away > 100 else 12
    for number in range(2 + chance.integer(4)):
        x = middle + (number - 2) * unit * chance.uniform(3, 7)
        spot = Spot(x, base - height(x) + 4, unit, away)
        if chance.fraction() < 0.7:
            plants.tree(sheet, spot, chance.uniform(6, 9))
        else:
            palms.palm(sheet, spot, chance.uniform(8, 10))
