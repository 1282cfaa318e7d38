"""The sky: its colours, the disc that stands in every picture, and clouds as flat shapes."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from scripts.illustrations.canvas import gradient
from scripts.illustrations.colours import Colour, mixed
from scripts.illustrations.sheet import Sheet
from scripts.illustrations.view import HEIGHT, WIDTH


def sky(sheet: Sheet, side: float | None = None) -> None:
    """Paint the sky down to the horizon and, in its last colour, the paper below; then disc and clouds.

    `side` is where the sun stands, as a share of the width; left to chance otherwise.
    """
    light, chance, horizon = sheet.light, sheet.chance, sheet.view.horizon
    sheet.canvas.bands(0, horizon, light.sky)
    sheet.canvas.bands(horizon, HEIGHT, ((0, light.low), (1, light.low)))
    if side is None:
        side = chance.uniform(0.14, 0.4) if chance.fraction() < 0.5 else chance.uniform(0.6, 0.86)
    else:
        side += chance.uniform(-0.05, 0.05)
    x, y = WIDTH * side, horizon * (1 - chance.uniform(*light.sun_up))
    radius = light.sun_radius * chance.uniform(0.92, 1.12)
    sheet.sun = (x, y)
    sheet.canvas.glow(x, y, radius * 9, radius * 6, light.glow, 0.75)
    sheet.canvas.glow(x, y, radius * 3, radius * 3, light.glow, 0.8)
    behind = light.cover > 0.9
    disc = mixed(light.sun, light.sky[1][1], 0.3) if behind else light.sun
    sheet.canvas.ellipse(x, y, radius, radius, disc)
    _clouds(sheet)


def _clouds(sheet: Sheet) -> None:
    chance, light, horizon = sheet.chance, sheet.light, sheet.view.horizon
    for row in range(2 + round(light.cover * 4)):
        up = chance.uniform(0.05, 0.9)  # the higher, the nearer: larger, thicker, clearer
        y = horizon * (0.86 - 0.74 * up)
        length = chance.uniform(300, 560) * (0.5 + 0.7 * up)
        x = (row * 0.41 + chance.uniform(0, 0.25)) % 1.1 * WIDTH
        if light.cover < 0.5 and abs(x - sheet.sun[0]) < length / 2 + 60 and abs(y - sheet.sun[1]) < 90:
            continue  # the disc stays whole, but where the whole sky is clouded
        thick = length * chance.uniform(0.05, 0.1) * (0.5 + 0.7 * up)
        _cloud(sheet, x, y, length, thick, mixed(light.haze, light.cloud, 0.4 + 0.6 * up), 0.45 + 0.4 * up)


def _cloud(sheet: Sheet, x: float, y: float, length: float, thick: float, colour: Colour, strength: float) -> None:
    """A bank of cloud on a flat foot that melts away; `length` and `thick` in units, round (x, y)."""
    chance, k = sheet.chance, sheet.canvas.scale
    size = (round(length * k), round(thick * 3 * k))
    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    for head in range(13):
        place = (head + 0.5) / 13
        swell = max(0.1, math.sin(math.pi * place)) * chance.uniform(0.45, 1.0)
        half, up = length * 0.085 * (0.5 + swell), thick * 2 * swell
        middle, foot = length * (0.1 + 0.8 * place), thick * 2.3
        draw.ellipse(((middle - half) * k, (foot - up) * k, (middle + half) * k, (foot + up) * k), fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(1.5 * k))
    full = round(255 * strength)
    fading = gradient(size, ((0, (full, 0, 0)), (0.45, (full, 0, 0)), (0.76, (0, 0, 0)), (1, (0, 0, 0)))).getchannel(
        "R"
    )
    corner = (round((x - length / 2) * k), round((y - thick * 2.3) * k))
    sheet.canvas.image.paste(colour, corner, ImageChops.multiply(mask, fading))
