"""Núi đá vôi: limestone towers in layers, mirrored in still water."""

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import karst, land, plants, water
from scripts.illustrations.parts.boats import sampan
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import HEIGHT, WIDTH, View

_SHORE: Colour = (92, 118, 72)


def paint(sheet: Sheet) -> None:
    chance, light = sheet.chance, sheet.light
    shore = chance.uniform(610, 680)
    sheet.view = View(shore - 6, 3.0)
    opening = chance.uniform(0.34, 0.66)
    sky(sheet, opening)
    land.mountains(sheet, 150, 3200, shore)
    karst.row(sheet, shore, chance.uniform(210, 270), 2100, 0.1)
    sheet.canvas.mist(shore - 190, shore + 20, light.haze, 0.75)
    karst.row(sheet, shore, chance.uniform(180, 240), 1150, 0.3)
    sheet.canvas.mist(shore - 130, shore + 20, light.haze, 0.6)
    # two groups of near towers leave the water's far end open between them
    for side in (-1, 1):
        edge = WIDTH * opening
        for number in range(2 + chance.integer(2)):
            tall = chance.uniform(300, 470) * (1 - 0.2 * number)
            out = chance.uniform(300, 420) + number * -110 + 160 * (1 if number == 0 else 0)
            karst.tower(sheet, edge + side * out, shore + 2, tall * chance.uniform(0.62, 0.8), tall, 420 - 90 * number)
    plants.grove(sheet, 7, 300, 0, WIDTH * opening - 190, palms=0.05)
    plants.grove(sheet, 7, 300, WIDTH * opening + 190, WIDTH, palms=0.05)
    water.mirror(sheet, shore + 4, deep=0.5)
    water.glints(sheet, shore + 4, 46, mixed(light.low, light.haze, 0.4))
    water.sun_path(sheet, shore + 4)
    sheet.canvas.mist(shore - 14, shore + 26, light.haze, 0.5)
    _boat(sheet)
    _reeds(sheet)


def _boat(sheet: Sheet) -> None:
    chance = sheet.chance
    z = chance.uniform(20, 34)
    spot = sheet.spot(sheet.view.across(chance.uniform(0.3, 0.7) * WIDTH, z), z)
    sampan(sheet, spot, 5.2, 1 if chance.fraction() < 0.5 else -1, roof=chance.fraction() < 0.6)


def _reeds(sheet: Sheet) -> None:
    """Reeds in one lower corner, the only thing near by."""
    chance = sheet.chance
    right = chance.fraction() < 0.5
    for _ in range(70):
        out = chance.fraction() ** 1.8 * 520
        x = WIDTH - out if right else out
        spot = Spot(x, HEIGHT + 8 - chance.uniform(0, 26) * (1 - out / 520), 150, 6)
        plants.grass(sheet, spot, chance.uniform(0.5, 1.25) * (1 - out / 800), 5, (84, 108, 64), 0.4)
