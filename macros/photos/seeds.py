"""Chance that never changes: a text seed gives the same numbers on every machine and in every year.

Python's own `random` is not used, because its `uniform` and `randrange` are free to change between versions, and a
profile must keep its picture.
"""

from macros.catalogue.digests import fnv1a_32

_MASK = 0xFFFFFFFF
_MULBERRY_STEP = 0x6D2B79F5


class Seeded:
    """The mulberry32 generator, started from the FNV-1a hash of a text."""

    __slots__ = ("_state",)

    def __init__(self, seed: str) -> None:
        self._state = fnv1a_32(seed)

    def fraction(self) -> float:
        """The next number in [0, 1), in steps of 2**-32."""
        self._state = state = (self._state + _MULBERRY_STEP) & _MASK
        mixed = ((state ^ (state >> 15)) * (state | 1)) & _MASK
        mixed ^= (mixed + (mixed ^ (mixed >> 7)) * (mixed | 61)) & _MASK
        return (mixed ^ (mixed >> 14)) / 4294967296

    def uniform(self, low: float, high: float) -> float:
        """The next number in [low, high)."""
        return low + (high - low) * self.fraction()

    def integer(self, count: int) -> int:
        """The next whole number from 0 to `count` - 1."""
        return int(self.fraction() * count)
