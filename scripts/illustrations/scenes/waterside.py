"""Xóm nhà, seen over the water: a row of tiled houses with their gardens, mirrored in the village pond."""

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import ground, houses, land, leaves, palms, plants, props, water
from scripts.illustrations.parts.boats import sampan
from scripts.illustrations.parts.houses import House, house
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import HEIGHT, WIDTH, View

_LAWN: Colour = (136, 154, 84)
_BANK: Colour = (150, 124, 92)
_POLE: Colour = (176, 150, 104)
_SHORE = 33.0
"""How far off (metres) the far bank is."""


def paint(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.view = View(chance.uniform(480, 530), chance.uniform(3.6, 4.4))
    sky(sheet)
    land.mountains(sheet, chance.uniform(210, 270), 2300)
    land.mountains(sheet, chance.uniform(120, 160), 1150)
    land.hills(sheet, 70, 600)
    ground.plain(sheet, _LAWN)
    plants.grove(sheet, 12, 118, palms=0.2)
    houses.far_roofs(sheet, 92, 4, 60, WIDTH - 60)
    plants.grove(sheet, 4.5, 82, palms=0.0)
    _homes(sheet)
    _gardens(sheet)
    shore = sheet.view.at(0, _SHORE)[1]
    bank = [(0.0, shore - 7), (float(WIDTH), shore - 7), (float(WIDTH), shore + 5), (0.0, shore + 5)]
    sheet.canvas.shape(bank, sheet.on(_BANK, _SHORE, 0.1), sheet.on(_BANK, _SHORE, 0.7), 0.6)
    water.mirror(sheet, shore + 4, deep=0.5, ripple=6)
    water.glints(sheet, shore + 6, 46, mixed(sheet.light.low, sheet.light.haze, 0.4))
    water.sun_path(sheet, shore + 6, 0.7)
    _near(sheet)


def _homes(sheet: Sheet) -> None:
    """Four or five houses at unequal distances, each with what grows about it, the far ones first."""
    chance = sheet.chance
    count = 4 + chance.integer(2)
    places = []
    for number in range(count):
        x = (number - (count - 1) / 2) * 52 / count + chance.uniform(-1.6, 1.6)
        places.append((chance.uniform(41, 47) if number % 2 else chance.uniform(50, 58), x))
    for z, x in sorted(places, reverse=True):
        for out in (-4.5, 4.8):
            kind = chance.integer(3)
            spot = sheet.spot(x * z / 46 + out, z + 8)
            if kind == 0:
                palms.bamboo(sheet, spot, chance.uniform(8.5, 10.5))
            elif kind == 1:
                plants.tree(sheet, spot, chance.uniform(7, 9))
            else:
                palms.palm(sheet, spot, chance.uniform(9, 11.5))
        tiles = mixed(houses.TILE, houses.OLD_TILE, chance.fraction())
        lime = mixed(houses.LIME, houses.OCHRE, chance.fraction())
        wide = chance.uniform(7.4, 10.4)
        house(sheet, House(x * z / 46, z, wide, 6, 2.5, chance.uniform(1.8, 2.2), tiles, lime))
        side = 1 if chance.fraction() < 0.5 else -1
        for number in range(3):
            palms.banana(
                sheet, sheet.spot(x * z / 46 + side * (wide / 2 + 1.2 + number), z + 0.4), chance.uniform(3, 4)
            )
        tall = chance.uniform(7, 9.5)
        palms.palm(sheet, sheet.spot(x * z / 46 - side * (wide / 2 + 1.1), z - 1.6), tall)
        palms.palm(sheet, sheet.spot(x * z / 46 - side * (wide / 2 + 2.2), z - 2.2), tall * 0.86)
        for number in range(4):
            spot = sheet.spot(x * z / 46 + (number - 1.5) * wide / 4, z - 2)
            if chance.fraction() < 0.7:
                props.pot(sheet, spot, 0.75)


def _gardens(sheet: Sheet) -> None:
    """Beds, hedges and a fence along the bank, with a straw stack between them."""
    chance, view, canvas = sheet.chance, sheet.view, sheet.canvas
    stack = chance.uniform(-11, 11)
    props.haystack(sheet, sheet.spot(stack, 39), 3.2)
    for z in (37.5, 36.2):
        x = -22.0
        colour = mixed(leaves.LEAF, leaves.GRASS, chance.fraction())
        while x < 22:
            if abs(x - stack) > 2 and abs(x - stack - 9) > 1.5:
                plants.bush(sheet, sheet.spot(x, z), chance.uniform(0.7, 1.1), chance.uniform(0.45, 0.8), colour)
            x += chance.uniform(0.6, 0.85)
    x = -20.0
    for up in (0.4, 0.85):
        canvas.line(
            [view.at(-20, 34.6, up), view.at(20, 34.6, up)],
            max(1.0, 0.06 * view.scale(34.6)),
            sheet.on(_POLE, 34, 0.35),
        )
    while x < 20:
        canvas.line(
            [view.at(x, 34.6), view.at(x, 34.6, chance.uniform(0.95, 1.1))],
            max(1.2, 0.075 * view.scale(34.6)),
            sheet.on(_POLE, 34, chance.uniform(0, 0.5)),
        )
        x += chance.uniform(0.8, 1.0)
    for _ in range(16):
        spot = sheet.spot(chance.uniform(-18, 18), _SHORE + 0.6)
        plants.bush(
            sheet,
            spot,
            chance.uniform(0.8, 2.2),
            chance.uniform(0.4, 0.9),
            mixed(leaves.LEAF, leaves.GRASS, chance.fraction()),
        )


def _near(sheet: Sheet) -> None:
    """A boat at rest, lotus pads, and reeds in one lower corner."""
    chance, view = sheet.chance, sheet.view
    z = chance.uniform(19, 25)
    left = chance.fraction() < 0.5
    place = chance.uniform(0.5, 0.76)
    spot = sheet.spot(view.across((place if left else 1 - place) * WIDTH, z), z)
    sampan(sheet, spot, 4.6, -1 if left else 1, roof=chance.fraction() < 0.4)
    for _ in range(34):
        far = view.nearest * (1.05 + 1.1 * chance.fraction() ** 1.4)
        out = chance.fraction() ** 1.6 * 620
        x = view.across(out if left else WIDTH - out, far)
        at, size = view.at(x, far), chance.uniform(0.16, 0.34) * view.scale(far)
        flat = view.eye / far
        sheet.canvas.ellipse(at[0], at[1] + 2, size, size * flat, sheet.on(leaves.DEEP, far, 0.9))
        sheet.canvas.ellipse(*at, size, size * flat, sheet.on((122, 156, 104), far, chance.uniform(0, 0.4)))
    for _ in range(60):
        out = chance.fraction() ** 1.8 * 430
        reed = Spot(out if left else WIDTH - out, HEIGHT + 8 - chance.uniform(0, 26) * (1 - out / 430), 150, 7)
        plants.grass(sheet, reed, chance.uniform(0.4, 1.15) * (1 - out / 700), 5, (92, 116, 66), 0.4)
