"""Where the painter stands: from metres on the ground to units of the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH, HEIGHT = 1600, 1067
"""The picture in units. Drawn at its full size, a unit is one pixel."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """Level ground seen by an eye at `eye` metres. `horizon` and `middle` are the vanishing point, in units.

    A place is `x` metres to the right of the eye and `z` metres before it.
    """

    horizon: float
    eye: float
    middle: float = WIDTH / 2
    focal: float = 1500

    @property
    def nearest(self) -> float:
        """How far off (metres) the ground is that the lower edge shows."""
        return self.focal * self.eye / (HEIGHT - self.horizon)

    def scale(self, z: float) -> float:
        """Units to a metre at the distance `z`."""
        return self.focal / z

    def at(self, x: float, z: float, up: float = 0) -> Point:
        """The place in units; `up` metres above the ground."""
        return self.middle + self.focal * x / z, self.horizon + self.focal * (self.eye - up) / z

    def away(self, y: float) -> float:
        """How far off (metres) the ground is that is seen at the height `y` (units), below the horizon."""
        return self.focal * self.eye / (y - self.horizon)

    def across(self, x: float, z: float) -> float:
        """How far right (metres) a point at `x` units lies, at the distance `z`."""
        return (x - self.middle) * z / self.focal

    def ground(self, outline: Sequence[Point]) -> list[Point]:
        """A shape on the ground, corners as (x, z) in metres; what lies behind the lower edge is cut off."""
        return [self.at(x, z) for x, z in cut(outline, self.nearest * 0.8)]


def cut(outline: Sequence[Point], nearest: float) -> list[Point]:
    """The part of a shape on the ground that is not nearer than `nearest` metres."""
    kept: list[Point] = []
    for (x1, z1), (x2, z2) in pairwise([*outline, outline[0]]):
        if z1 >= nearest:
            kept.append((x1, z1))
        if (z1 >= nearest) != (z2 >= nearest):
            share = (nearest - z1) / (z2 - z1)
            kept.append((x1 + (x2 - x1) * share, nearest))
    return kept
