"""Still water: what it mirrors, how it moves, and the light on it. Places are in units."""

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from scripts.illustrations.canvas import gradient
from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.parts.land import waves
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import HEIGHT, WIDTH, Point

DEPTH: Colour = (96, 124, 118)


def mirror(
    sheet: Sheet, shore: float, outline: Sequence[Point] | None = None, deep: float = 0.5, ripple: float = 5
) -> None:
    """Water from y = `shore` down to the lower edge that mirrors all that is painted above it.

    Nearer to the eye one looks more into the water than along it: `deep` (0-1) is how much of the mirror image its
    own colour hides at the lower edge. `ripple` is how far (units) the nearest waves push it aside.
    """
    canvas, k = sheet.canvas, sheet.canvas.scale
    top = round(shore * k)
    wide, high = canvas.size[0], canvas.size[1] - top
    spare = math.ceil(ripple * k) + 1
    above = canvas.image.crop((0, max(0, top - high), wide, top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    above = above.resize((wide + 2 * spare, high), Image.Resampling.BILINEAR)
    above = above.filter(ImageFilter.BoxBlur((0.4 * k, 2.2 * k)))
    tone = sheet.on(mixed(DEPTH, sheet.light.high, 0.4))
    veil = gradient((wide + 2 * spare, high), ((0, (26, 0, 0)), (1, (round(255 * deep), 0, 0)))).getchannel("R")
    above.paste(tone, (0, 0, *above.size), veil)
    water = Image.new("RGB", (wide, high))
    wave, swell = waves(sheet.chance, 26, 3), waves(sheet.chance, 9, 2)
    rows = max(1, round(k))
    for row in range(0, high, rows):
        near = (row + 1) / high
        y = math.log(1 + near * 12) * 200  # waves look the shorter the farther off they are
        aside = spare + round((0.15 + 0.85 * near) * ripple * k * (0.6 * wave(y) + 0.4 * swell(y)))
        aside = min(2 * spare, max(0, aside))
        water.paste(above.crop((aside, row, aside + wide, min(high, row + rows))), (0, row))
    if outline is None:
        canvas.image.paste(water, (0, top))
        return
    mask = Image.new("L", water.size)
    ImageDraw.Draw(mask).polygon([(x * k, y * k - top) for x, y in outline], fill=255)
    canvas.image.paste(water, (0, top), mask)


def glints(
    sheet: Sheet, shore: float, count: int, colour: Colour, left: float = 0, right: float = WIDTH, spread: float = 1
) -> None:
    """Flat strokes of light on the water, small and close together near the shore, long near the eye."""
    chance = sheet.chance
    for _ in range(count):
        near = chance.fraction() ** 1.6
        y = shore + 3 + (HEIGHT - shore - 6) * near * spread
        x, half = chance.uniform(left, right), (6 + 64 * near) * chance.uniform(0.5, 1.2)
        stroke(sheet, x, y, half, 0.6 + 2.2 * near, colour)


def stroke(sheet: Sheet, x: float, y: float, half: float, thick: float, colour: Colour) -> None:
    """One flat stroke, pointed at both ends; `half` its half length and `thick` its half height."""
    lift = sheet.chance.uniform(-0.4, 0.4) * thick
    sheet.canvas.polygon(
        [
            (x - half, y + lift),
            (x - half * 0.3, y - thick),
            (x + half * 0.5, y - thick * 0.7),
            (x + half, y),
            (x + half * 0.2, y + thick * 0.8),
        ],
        colour,
    )


def sun_path(sheet: Sheet, shore: float, strength: float = 1) -> None:
    """The sun's light on the water below it: broken strokes in a column that widens towards the eye."""
    if sheet.light.cover > 0.9:
        strength *= 0.4
    chance, x = sheet.chance, sheet.sun[0]
    tone = mixed(sheet.light.sun, sheet.light.glow, 0.35)
    for number in range(round(70 * strength)):
        near = (number / 70) ** 1.5
        y = shore + 4 + (HEIGHT - shore) * 0.72 * near
        spread = sheet.light.sun_radius * (0.5 + 0.9 * near)
        half = spread * chance.uniform(0.16, 0.5)
        stroke(
            sheet,
            x + chance.uniform(-1, 1) * spread * 0.6,
            y,
            half,
            0.9 + 2.4 * near,
            mixed(tone, sheet.light.low, 0.1 + 0.5 * near),
        )
