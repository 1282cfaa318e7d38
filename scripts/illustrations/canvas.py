"""Paint on paper: flat shapes, washes, mist and grain. All places are in units (see view.py)."""

import hashlib
import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from scripts.illustrations.colours import WHITE, Colour, mixed
from scripts.illustrations.view import HEIGHT, WIDTH, Point

_FINER = 2
"""Shapes are drawn so many times larger and then reduced: Pillow's polygons have no smooth edges."""
_BRUSH = (13, 150)
"""Marks of the brush across and down the picture: long and thin, as a flat brush leaves them."""
_CLOUDS = (9, 14)
_GRAIN = 1.1
"""How far the paper's grain lifts or lowers a pixel, at most about three times this (of 255)."""

Box = tuple[int, int, int, int]
Stops = Sequence[tuple[float, Colour]]


class Canvas:
    """A picture in the making, `width` pixels wide once it is done. The same seed gives the same paper."""

    def __init__(self, width: int, seed: str) -> None:
        self._seed = seed
        self._done = (width, round(width * HEIGHT / WIDTH))
        self.size = (self._done[0] * _FINER, self._done[1] * _FINER)
        self.scale = self.size[0] / WIDTH
        self.image = Image.new("RGB", self.size, WHITE)
        self._draw = ImageDraw.Draw(self.image)
        self._brush = self.noise("brush", _BRUSH)
        self._mottle = self.noise("mottle", _CLOUDS)

    def noise(self, name: str, cells: tuple[int, int]) -> Image.Image:
        """Soft noise over the whole picture, so many cells across and down."""
        count = cells[0] * cells[1]
        values = hashlib.shake_128(f"{self._seed}/{name}".encode()).digest(count)
        return Image.frombytes("L", cells, values).resize(self.size, Image.Resampling.BICUBIC)

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        if len(points) > 2:
            self._draw.polygon(self._scaled(points), fill=colour)

    def ellipse(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """An ellipse round (x, y) with these half axes."""
        k = self.scale
        self._draw.ellipse(((x - across) * k, (y - down) * k, (x + across) * k, (y + down) * k), fill=colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        self._draw.line(self._scaled(points), fill=colour, width=max(1, round(width * self.scale)), joint="curve")

    def shape(self, points: Sequence[Point], colour: Colour, foot: Colour | None = None, brush: float = 0) -> None:
        """A wash: `colour` turns into `foot` downwards; `brush` (0-1) says how strongly the brush's marks show."""
        box = self._box(points)
        if box is None:
            return
        mask = self._mask(points, box)
        size = mask.size
        paint = gradient(size, ((0, colour), (1, foot))) if foot else Image.new("RGB", size, colour)
        if brush:
            paint = self._brushed(paint, box, brush * (0.1 + sum(colour) / 640))  # dark paint hides its marks
        self.image.paste(paint, box[:2], mask)

    def soft(self, points: Sequence[Point], colour: Colour, strength: float, blur: float = 0) -> None:
        """A see-through shape: `strength` 0-1, its edge softened over `blur` units."""
        self.veil([points], colour, strength, blur)

    def veil(self, shapes: Sequence[Sequence[Point]], colour: Colour, strength: float, blur: float = 0) -> None:
        """As `soft`, with several shapes that do not darken each other where they overlap."""
        box = self._box([point for points in shapes for point in points], round(blur * self.scale * 2))
        if box is None:
            return
        mask = self._mask(shapes[0], box, round(255 * strength))
        draw = ImageDraw.Draw(mask)
        for points in shapes[1:]:
            draw.polygon([(x - box[0], y - box[1]) for x, y in self._scaled(points)], fill=round(255 * strength))
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * self.scale))
        self.image.paste(colour, box, mask)

    def bands(self, top: float, bottom: float, stops: Stops) -> None:
        """A gradient over the whole width, between two heights; `stops` are places (0-1) and colours."""
        first, last = round(top * self.scale), round(bottom * self.scale)
        self.image.paste(gradient((self.size[0], last - first), stops), (0, first))

    def glow(self, x: float, y: float, across: float, down: float, colour: Colour, strength: float) -> None:
        """Light around a point that fades towards an ellipse with these half axes."""
        k = self.scale
        size = (max(2, round(across * 2 * k)), max(2, round(down * 2 * k)))
        fall = Image.radial_gradient("L").point(_fading(strength)).resize(size, Image.Resampling.BILINEAR)
        self.image.paste(colour, (round((x - across) * k), round((y - down) * k)), fall)

    def mist(self, top: float, bottom: float, colour: Colour, strength: float) -> None:
        """Mist that is thickest halfway between two heights and thins out unevenly."""
        first, last = max(0, round(top * self.scale)), min(self.size[1], round(bottom * self.scale))
        if last <= first:
            return
        column = Image.frombytes(
            "L",
            (1, 64),
            bytes(round(255 * strength * math.sin(math.pi * (row + 0.5) / 64) ** 1.5) for row in range(64)),
        ).resize((self.size[0], last - first), Image.Resampling.BICUBIC)
        uneven = self._mottle.crop((0, first, self.size[0], last)).point([128 + value // 2 for value in range(256)])
        self.image.paste(colour, (0, first, self.size[0], last), ImageChops.multiply(column, uneven))

    def speckle(self, points: Sequence[Point], colour: Colour, strength: float) -> None:
        """Dry brush over a shape: `colour` where the bristles touched."""
        box = self._box(points)
        if box is None:
            return
        touched = self._brush.crop(box).point([round(strength * max(0, min(255, (v - 120) * 4))) for v in range(256)])
        self.image.paste(colour, box, ImageChops.multiply(self._mask(points, box), touched))

    def done(self) -> Image.Image:
        """The picture at its own size, on grained paper."""
        picture = self.image.resize(self._done, Image.Resampling.BOX)
        count = self._done[0] * self._done[1]
        fine = Image.frombytes("L", self._done, hashlib.shake_128(f"{self._seed}/paper".encode()).digest(count))
        fine = fine.filter(ImageFilter.GaussianBlur(1.1)).point(_levels(_GRAIN / 17))
        return ImageChops.add(picture, Image.merge("RGB", (fine, fine, fine)), offset=-128)

    def _brushed(self, paint: Image.Image, box: Box, strength: float) -> Image.Image:
        marks = self._brush.crop(box).point(_levels(0.14 * strength))
        mottle = self._mottle.crop(box).point(_levels(0.12 * strength))
        marks = ImageChops.add(marks, mottle, offset=-128)
        return ImageChops.add(paint, Image.merge("RGB", (marks, marks, marks)), offset=-128)

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        k = self.scale
        return [(x * k, y * k) for x, y in points]

    def _box(self, points: Sequence[Point], margin: int = 0) -> Box | None:
        """The pixels around a shape, as far as they lie in the picture."""
        if len(points) < 3:
            return None
        k = self.scale
        left = max(0, math.floor(min(x for x, _ in points) * k) - margin)
        top = max(0, math.floor(min(y for _, y in points) * k) - margin)
        right = min(self.size[0], math.ceil(max(x for x, _ in points) * k) + 1 + margin)
        bottom = min(self.size[1], math.ceil(max(y for _, y in points) * k) + 1 + margin)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _mask(self, points: Sequence[Point], box: Box, value: int = 255) -> Image.Image:
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        moved = [(x - box[0], y - box[1]) for x, y in self._scaled(points)]
        ImageDraw.Draw(mask).polygon(moved, fill=value)
        return mask


def gradient(size: tuple[int, int], stops: Stops) -> Image.Image:
    """Colours from top to bottom."""
    rows = max(2, min(256, size[1]))
    column = Image.new("RGB", (1, rows))
    for row in range(rows):
        column.putpixel((0, row), _between(stops, row / (rows - 1)))
    return column.resize((1, size[1]), Image.Resampling.BILINEAR).resize(size, Image.Resampling.NEAREST)


def _between(stops: Stops, place: float) -> Colour:
    for (start, first), (end, last) in pairwise(stops):
        if place <= end:
            return mixed(first, last, (place - start) / (end - start))
    return stops[-1][1]


def _levels(share: float) -> list[int]:
    """A table that brings values nearer to the middle grey: `share` of their distance from it is left."""
    return [round(128 + (value - 128) * share) for value in range(256)]


def _fading(strength: float) -> Callable[[float], float]:
    """A soft fall from the middle of Pillow's radial gradient to nothing where it meets the sides (at 179 of 255)."""
    return lambda value: 255 * strength * max(0.0, 1 - value / 179) ** 2
