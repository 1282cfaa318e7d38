"""Rừng trong sương: wooded slopes one behind the other, each rising out of mist, tall trees near by."""

import math

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts import karst, land, leaves, palms
from scripts.illustrations.parts.land import Height, waves
from scripts.illustrations.parts.leaves import Mass, foliage
from scripts.illustrations.parts.sky import sky
from scripts.illustrations.sheet import Sheet, Spot
from scripts.illustrations.view import HEIGHT, WIDTH, Point, View

_WOODS: Colour = (78, 110, 80)
_NEAR: Colour = (66, 98, 64)
_STEM: Colour = (138, 128, 112)


def paint(sheet: Sheet) -> None:
    chance, light = sheet.chance, sheet.light
    sheet.view = View(chance.uniform(430, 480), 20)
    horizon = sheet.view.horizon
    sky(sheet)
    mist = mixed(light.haze, light.glow, 0.2)
    sheet.canvas.bands(horizon, HEIGHT, ((0, mist), (1, mist)))
    land.mountains(sheet, chance.uniform(190, 240), 2300, horizon + 40)
    karst.row(sheet, horizon + 70, chance.uniform(170, 220), 1500, 0.35)
    sheet.canvas.mist(horizon - 90, horizon + 190, mist, 1.0)
    valley = chance.uniform(0.35, 0.65) * WIDTH
    slopes = ((120, 150, 1050, 8), (215, 190, 640, 12), (330, 230, 360, 17), (470, 260, 190, 25))
    for number, (down, tall, away, size) in enumerate(slopes):
        _slope(sheet, horizon + down, _sides(sheet, valley, tall), away, size)
        sheet.canvas.mist(horizon + down - 60 + 12 * number, horizon + down + 130 + 20 * number, mist, 1.0)
    _beams(sheet)
    _frame(sheet)
    _floor(sheet)


def _sides(sheet: Sheet, valley: float, tall: float) -> Height:
    """Slopes that rise to both sides of a valley at x = `valley`, by turns steeper here and there."""
    wave = waves(sheet.chance, 760, 3)
    shift = sheet.chance.uniform(-160, 160)

    def height(x: float) -> float:
        out = abs(x - valley - shift) / WIDTH
        return tall * (0.18 + 1.25 * math.pow(out, 0.9) + 0.26 * wave(x))

    return height


def _slope(sheet: Sheet, base: float, height: Height, away: float, size: float) -> None:
    """A wooded slope: crowns of about `size` units, row below row, over a shape that fades into the mist."""
    chance = sheet.chance
    body = sheet.on(_WOODS, away, 0.45)
    sheet.canvas.shape(
        land.outline(lambda x: height(x) + 120, base + 120), body, mixed(body, sheet.light.haze, 0.75), 0.6
    )
    for row in range(5):
        masses: list[Mass] = []
        x = -size * chance.fraction()
        while x < WIDTH + size:
            y = base - height(x) * (1 - 0.2 * row) + size * (0.5 * row + chance.uniform(-0.75, 0.55))
            tall = size * chance.uniform(0.6, 1.4)
            masses.append((x, y - tall * 0.3, size * chance.uniform(0.6, 1.2), tall * 0.8))
            x += size * chance.uniform(0.7, 1.5)
        hue = mixed(_WOODS, leaves.LEAF, chance.uniform(0, 0.35))
        masses.sort(key=lambda mass: mass[1])
        foliage(sheet, masses, max(2.2, size * 0.24), hue, away * (1 + 0.12 * row))
        if row in (0, 2):
            _emergent(sheet, base, height, away, size, row)


def _emergent(sheet: Sheet, base: float, height: Height, away: float, size: float, row: int) -> None:
    """Single giants that stand out above the canopy on pale stems."""
    chance = sheet.chance
    for _ in range(4):
        x = chance.uniform(0, WIDTH)
        foot = base - height(x) * (1 - 0.2 * row) + size * 0.3
        tall = size * chance.uniform(2.4, 3.6)
        sheet.canvas.line([(x, foot), (x + size * 0.05, foot - tall)], max(1.0, size * 0.1), sheet.on(_STEM, away, 0.2))
        masses = [
            (x + out * size, foot - tall * up, size * 0.72, size * 0.42)
            for out, up in ((-0.5, 0.86), (0.5, 0.9), (0.0, 1.02))
        ]
        foliage(sheet, masses, max(2.2, size * 0.2), mixed(_WOODS, leaves.LEAF, 0.4), away)


def _beams(sheet: Sheet) -> None:
    """The sun's rays through the mist."""
    if sheet.light.cover > 0.5:
        return
    chance, (x, y) = sheet.chance, sheet.sun
    for _ in range(7):
        turn = math.pi / 2 + chance.uniform(-0.75, 0.75)
        wide = chance.uniform(0.02, 0.055)
        ends = [(x + math.cos(turn + each) * 1100, y + math.sin(turn + each) * 1100) for each in (-wide, wide)]
        sheet.canvas.soft([(x, y), *ends], sheet.light.glow, 0.13, 6)


def _frame(sheet: Sheet) -> None:
    """Tall trunks at one or both sides with a fringe of leaves hanging into the picture."""
    chance = sheet.chance
    left = chance.fraction() < 0.5
    sides = [(left, 2), (not left, 1)]
    for on_left, count in sides:
        for number in range(count):
            out = 30 + number * chance.uniform(95, 150) + chance.uniform(-10, 20)
            _trunk(
                sheet, out if on_left else WIDTH - out, chance.uniform(19, 30) * (1 - 0.3 * number), 60 + 50 * number
            )
        masses: list[Mass] = []
        reach = 330 if count == 2 else 190
        for _ in range(34 if count == 2 else 20):
            out = reach * chance.fraction() ** 1.2
            down = (120 * chance.fraction()) * (1 - out / reach) ** 0.6
            size = chance.uniform(28, 46) * (1 - 0.4 * out / reach)
            masses.append((out if on_left else WIDTH - out, down - 8, size * 1.25, size * 0.8))
        foliage(sheet, sorted(masses, key=lambda mass: mass[1]), 8.5, _NEAR, 40)


def _trunk(sheet: Sheet, x: float, half: float, away: float) -> None:
    """One tall trunk with flared roots, lit on the sun's side, and a creeper round it."""
    chance, canvas = sheet.chance, sheet.canvas
    lean, wave = chance.uniform(-40, 40), waves(chance, 300, 3)
    foot = HEIGHT + 20

    def at(share: float, out: float) -> Point:
        flare = 1 + 1.3 * (1 - share) ** 7
        return x + lean * share + 7 * wave(share * 500) + out * half * flare * (1 - 0.25 * share), foot - share * (
            foot + 20
        )

    steps = [step / 70 for step in range(71)]
    bark = mixed(leaves.BARK, _NEAR, 0.3)
    canvas.shape(
        [*(at(s, -1) for s in steps), *(at(s, 1) for s in reversed(steps))],
        sheet.on(bark, away, 0.9),
        sheet.on(bark, away, 1),
        0.25,
    )
    side = sheet.sunward(x)
    lit = [*(at(s, side) for s in steps), *(at(s, side * (0.45 + 0.2 * wave(s * 500))) for s in reversed(steps))]
    canvas.soft(lit, mixed(sheet.on(bark, away, 0.2), sheet.light.glow, 0.1), 0.5, 1.5)
    for _ in range(22):
        s, out = chance.uniform(0, 0.95), chance.uniform(-0.85, 0.85)
        canvas.line(
            [at(s, out), at(s + chance.uniform(0.02, 0.07), out + chance.uniform(-0.1, 0.1))],
            1.6,
            sheet.on(bark, away, 1),
        )
    turns, start = chance.uniform(2, 3.4), chance.uniform(0, 6)
    masses: list[Mass] = []
    for _ in range(44):
        s = chance.fraction() ** 1.4
        creeper = at(s, 1.05 * math.sin(start + turns * math.tau * s) + chance.uniform(-0.35, 0.35))
        if math.cos(start + turns * math.tau * s) > 0:
            grown = half * chance.uniform(0.25, 0.5)
            masses.append((creeper[0], creeper[1], grown, grown * 0.85))
    foliage(sheet, masses, 5.5, mixed(_NEAR, leaves.LEAF, 0.4), away)


def _floor(sheet: Sheet) -> None:
    """The edge of the wood at our feet: bushes and ferns against the mist."""
    chance = sheet.chance
    wave = waves(sheet.chance, 700, 3)
    masses: list[Mass] = []
    x = -30.0
    while x < WIDTH + 40:
        size = chance.uniform(28, 50)
        masses.append((x, HEIGHT - 18 - 26 * wave(x) - 60 * abs(x / WIDTH - 0.5) ** 1.4, size * 1.3, size))
        x += size * chance.uniform(0.8, 1.3)
    low = [(float(each), HEIGHT - 20 - 26 * wave(each)) for each in range(0, WIDTH + 40, 40)]
    sheet.canvas.polygon([(0, HEIGHT), *low, (WIDTH, HEIGHT)], sheet.on(_NEAR, 50, 0.9))
    foliage(sheet, masses, 8, mixed(_NEAR, leaves.LEAF, 0.15), 50)
    for _ in range(26):
        at = chance.uniform(0, WIDTH)
        spot = Spot(at, HEIGHT + 6 - chance.uniform(0, 30) * (0.6 + abs(at / WIDTH - 0.5)), 100, 30)
        for number in range(6):
            turn = math.pi * (0.06 + 0.88 * number / 5)
            palms.frond(sheet, spot, (0.0, 0.15), turn, chance.uniform(0.5, 0.8), mixed(_NEAR, leaves.LEAF, 0.55))
