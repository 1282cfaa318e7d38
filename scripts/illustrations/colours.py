"""Colours as the drawing handles them: red, green and blue, each 0-255."""

from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)


def mixed(start: Colour, end: Colour, share: float) -> Colour:
    """The colour `share` (0-1) of the way from `start` to `end`."""
    return (
        round(start[0] + (end[0] - start[0]) * share),
        round(start[1] + (end[1] - start[1]) * share),
        round(start[2] + (end[2] - start[2]) * share),
    )


def tinted(colour: Colour, factors: tuple[float, float, float]) -> Colour:
    """The colour under a coloured light: each channel times its factor."""
    return (
        min(255, round(colour[0] * factors[0])),
        min(255, round(colour[1] * factors[1])),
        min(255, round(colour[2] * factors[2])),
    )


def muted(colour: Colour, share: float) -> Colour:
    """The colour brought `share` (0-1) of the way to a grey as light as itself."""
    grey = round(0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2])
    return mixed(colour, (grey, grey, grey), share)
