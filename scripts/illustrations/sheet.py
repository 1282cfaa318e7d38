"""What everything that draws is handed: the canvas, the light, the view and the chance."""

from dataclasses import dataclass

from macros.photos.seeds import Seeded
from scripts.illustrations.canvas import Canvas
from scripts.illustrations.colours import Colour
from scripts.illustrations.lights import Light
from scripts.illustrations.view import Point, View

LEVEL = View(520, 6)
"""The view of a sheet until its scene has chosen one."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where something stands: its foot in units, how many units a metre has there, how many metres off it is."""

    x: float
    y: float
    unit: float
    away: float

    def at(self, right: float, up: float) -> Point:
        """The point so many metres right of the foot and above it, in units."""
        return self.x + right * self.unit, self.y - up * self.unit


@dataclass(slots=True)
class Sheet:
    """One picture being painted. `sun` is where the disc stands in units, once the sky is painted."""

    canvas: Canvas
    light: Light
    chance: Seeded
    view: View = LEVEL
    sun: tuple[float, float] = (0, 0)

    def on(self, colour: Colour, away: float = 0, shaded: float = 0) -> Colour:
        """Short for the light's own `on`."""
        return self.light.on(colour, away, shaded)

    def spot(self, x: float, z: float) -> Spot:
        """The place on the ground `x` metres to the right and `z` metres away."""
        return Spot(*self.view.at(x, z), self.view.scale(z), z)

    def sunward(self, x: float) -> int:
        """On which side of a thing at `x` units the sun shines: -1 left, 1 right."""
        return 1 if self.sun[0] >= x else -1
