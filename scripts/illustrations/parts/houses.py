"""Houses of a village: limewashed walls, tiled roofs, a porch. Sizes and places are in metres."""

from dataclasses import dataclass

from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import Point

TILE: Colour = (172, 90, 70)
OLD_TILE: Colour = (142, 82, 68)
LIME: Colour = (238, 226, 200)
OCHRE: Colour = (226, 196, 138)
_WOOD: Colour = (112, 78, 58)
_DARK: Colour = (66, 58, 54)
LAMP: Colour = (255, 214, 138)


@dataclass(frozen=True, slots=True)
class House:
    """A house with its front to the eye: the middle of the front is at (x, z); `lamps` are lit in the evening."""

    x: float
    z: float
    wide: float = 10
    deep: float = 6
    wall: float = 2.5
    roof: float = 1.9
    tiles: Colour = TILE
    paint: Colour = LIME
    lamps: bool = False


def house(sheet: Sheet, home: House) -> None:
    """Draw a house: first its seen side, then the front, last the roof, which juts out over both."""
    view, canvas, on = sheet.view, sheet.canvas, sheet.on
    left, right, z = home.x - home.wide / 2, home.x + home.wide / 2, home.z
    unit = view.scale(z)
    end = right if view.at(right, z)[0] < view.middle else left if view.at(left, z)[0] > view.middle else None
    sunny = sheet.sunward(view.at(home.x, z)[0])
    back, mid, ridge = z + home.deep, z + home.deep / 2, home.wall + home.roof
    jut = 0.55
    if end is not None:
        lit = (end > home.x) == (sunny > 0)
        tone = on(home.paint, z, 0.15 if lit else 0.75)
        canvas.polygon(
            [
                view.at(end, z),
                view.at(end, back),
                view.at(end, back, home.wall),
                view.at(end, mid, ridge - 0.15),
                view.at(end, z, home.wall),
            ],
            tone,
        )
    wall = [view.at(left, z), view.at(right, z), view.at(right, z, home.wall), view.at(left, z, home.wall)]
    canvas.shape(wall, on(home.paint, z, 0.55), on(home.paint, z, 0.18), 0.4)
    _openings(sheet, home)
    base = [view.at(left - 0.1, z), view.at(right + 0.1, z), view.at(right + 0.1, z, 0.3), view.at(left - 0.1, z, 0.3)]
    canvas.polygon(base, on((150, 140, 126), z, 0.3))
    _porch(sheet, home)
    eaves = (view.at(left - jut, z - 1.3, home.wall - 0.18), view.at(right + jut, z - 1.3, home.wall - 0.18))
    hip = 0.9
    tops = (view.at(left - jut + hip, mid, ridge), view.at(right + jut - hip, mid, ridge))
    lit_roof = mixed(on(home.tiles, z, 0.08), sheet.light.glow, 0.1)
    canvas.shape([eaves[0], eaves[1], tops[1], tops[0]], lit_roof, on(home.tiles, z, 0.3), 0.7)
    _tiling(sheet, home, (eaves[0], eaves[1], tops[1], tops[0]))
    canvas.line([tops[0], tops[1]], max(1.2, 0.17 * unit), mixed(on(home.tiles, z, 0.5), on(LIME, z), 0.25))
    for eave, top in zip(eaves, tops, strict=True):
        canvas.line([eave, top], max(1.0, 0.1 * unit), mixed(on(home.tiles, z, 0.5), on(LIME, z), 0.2))
    canvas.line([eaves[0], eaves[1]], max(1.0, 0.11 * unit), on(home.tiles, z, 0.85))


def _tiling(sheet: Sheet, home: House, corners: tuple[Point, Point, Point, Point]) -> None:
    """Courses of tiles across the roof, and a few that are darker or paler."""
    chance, unit = sheet.chance, sheet.view.scale(home.z)
    low_left, low_right, high_right, high_left = corners
    courses = max(4, min(15, round((low_left[1] - high_left[1]) / 6)))

    def at(share: float, up: float) -> Point:
        left = (low_left[0] + (high_left[0] - low_left[0]) * up, low_left[1] + (high_left[1] - low_left[1]) * up)
        right = (low_right[0] + (high_right[0] - low_right[0]) * up, low_right[1] + (high_right[1] - low_right[1]) * up)
        return left[0] + (right[0] - left[0]) * share, left[1] + (right[1] - left[1]) * share

    tone = sheet.on(home.tiles, home.z, 0.6)
    for course in range(1, courses):
        sheet.canvas.line([at(0, course / courses), at(1, course / courses)], max(0.7, 0.028 * unit), tone)
    for _ in range(round(home.wide * 4)):
        share, up = chance.uniform(0.01, 0.95), chance.integer(courses) / courses
        wide = 0.3 / home.wide
        patch = [at(share, up), at(share + wide, up), at(share + wide, up + 1 / courses), at(share, up + 1 / courses)]
        dark = chance.uniform(0.1, 0.7)
        sheet.canvas.polygon(
            patch, mixed(sheet.on(home.tiles, home.z, dark), sheet.light.glow, 0.12 if dark < 0.25 else 0)
        )


def _openings(sheet: Sheet, home: House) -> None:
    """A door in the middle bay and shuttered windows in the others; lamplight in some, in the evening."""
    view, canvas, chance, z = sheet.view, sheet.canvas, sheet.chance, home.z
    bays = max(3, round(home.wide / 2.6))
    for bay in range(bays):
        middle = home.x - home.wide / 2 + home.wide * (bay + 0.5) / bays
        door = bay == bays // 2
        half, low, high = (0.75, 0.3, 2.15) if door else (0.6, 0.95, 2.0)
        glowing = home.lamps and (door or chance.fraction() < 0.55)
        tone = LAMP if glowing else sheet.on(_DARK if door else _WOOD, z, 0.4)
        box = [
            view.at(middle - half, z, low),
            view.at(middle + half, z, low),
            view.at(middle + half, z, high),
            view.at(middle - half, z, high),
        ]
        canvas.polygon(box, tone)
        frame = max(0.9, 0.07 * view.scale(z))
        canvas.line([*box, box[0]], frame, sheet.on(_WOOD, z, 0.2))
        canvas.line([view.at(middle, z, low), view.at(middle, z, high)], frame, sheet.on(_WOOD, z, 0.3))
        if glowing:
            x, y = view.at(middle, z, 1.4)
            canvas.glow(x, y, 2.6 * view.scale(z), 2.2 * view.scale(z), LAMP, 0.4)


def _porch(sheet: Sheet, home: House) -> None:
    """The posts under the eaves, and the shade that the eaves throw on the wall."""
    view, canvas, z = sheet.view, sheet.canvas, home.z
    left, right = home.x - home.wide / 2, home.x + home.wide / 2
    shade = [
        view.at(left, z, home.wall),
        view.at(right, z, home.wall),
        view.at(right, z, home.wall - 0.75),
        view.at(left, z, home.wall - 0.75),
    ]
    canvas.soft(shade, sheet.on(_DARK, z, 0.5), 0.4)
    bays = max(3, round(home.wide / 2.6))
    for post in range(bays + 1):
        x = left + home.wide * post / bays
        foot, top = view.at(x, z - 1.05, 0.25), view.at(x, z - 1.05, home.wall - 0.1)
        canvas.line([foot, top], max(1.2, 0.17 * view.scale(z)), sheet.on(_WOOD if not home.lamps else _DARK, z, 0.25))
    step = [
        view.at(left - 0.2, z - 1.3),
        view.at(right + 0.2, z - 1.3),
        view.at(right + 0.2, z - 1.3, 0.28),
        view.at(left - 0.2, z - 1.3, 0.28),
    ]
    floor = [
        view.at(left - 0.2, z - 1.3, 0.28),
        view.at(right + 0.2, z - 1.3, 0.28),
        view.at(right + 0.2, z, 0.3),
        view.at(left - 0.2, z, 0.3),
    ]
    canvas.polygon(floor, sheet.on((196, 180, 156), z, 0.25))
    canvas.polygon(step, sheet.on((168, 154, 136), z, 0.45))


def far_roofs(sheet: Sheet, away: float, count: int, left: float, right: float) -> None:
    """Roofs and gables among far trees, between two places in units, the way a village is seen across fields."""
    chance, view = sheet.chance, sheet.view
    for _ in range(count):
        x = view.across(chance.uniform(left, right), away)
        tiles = mixed(TILE, OLD_TILE, chance.fraction())
        house(sheet, House(x, away, chance.uniform(7, 11), 5, 2.4, 1.8, tiles, mixed(LIME, OCHRE, chance.fraction())))
