"""The hours and weathers in which a place is drawn: all that decides how a colour looks there and then."""

import math
from dataclasses import dataclass

from scripts.illustrations.colours import Colour, mixed, muted, tinted

Factors = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Light:
    """One light.

    `sky` is its colours from the top of the picture to the horizon, with their places (0-1). `sun` is the disc and
    `sun_up` how high it may stand: shares of the sky's height above the horizon. `tint` multiplies what the light
    falls on and `shade` what it does not; `haze` is what the distance turns into, half of it at `clear` metres.
    `cloud` and its `cover` (0-1), how much of the sky is clouded. `mute` (0-1) takes that much of a colour's strength.
    """

    sky: tuple[tuple[float, Colour], ...]
    sun: Colour
    sun_up: tuple[float, float]
    sun_radius: float
    glow: Colour
    tint: Factors
    shade: Factors
    haze: Colour
    clear: float
    cloud: Colour
    cover: float
    mute: float = 0.06

    def on(self, colour: Colour, away: float = 0, shaded: float = 0) -> Colour:
        """How paint of this colour looks `away` metres off, `shaded` (0-1) from the sun."""
        seen = tinted(muted(colour, self.mute), self.tint)
        if shaded:
            seen = mixed(seen, tinted(seen, self.shade), shaded)
        return mixed(seen, self.haze, self.hazed(away)) if away else seen

    def hazed(self, away: float) -> float:
        """How much of a thing (0-1) the air hides at this distance in metres."""
        return 0.94 * (1 - math.exp2(-away / self.clear))

    @property
    def low(self) -> Colour:
        """The sky just over the horizon."""
        return self.sky[-1][1]

    @property
    def high(self) -> Colour:
        return self.sky[0][1]


LIGHTS = {
    "sang": Light(
        sky=((0, (158, 190, 196)), (0.45, (221, 221, 197)), (0.8, (247, 226, 187)), (1, (252, 216, 170))),
        sun=(255, 246, 222),
        sun_up=(0.38, 0.6),
        sun_radius=50,
        glow=(255, 234, 190),
        tint=(1.05, 0.99, 0.86),
        shade=(0.60, 0.64, 0.74),
        haze=(243, 219, 184),
        clear=1100,
        cloud=(255, 242, 220),
        cover=0.35,
    ),
    "trua": Light(
        sky=((0, (116, 166, 186)), (0.5, (170, 206, 207)), (0.85, (212, 230, 220)), (1, (232, 236, 218))),
        sun=(255, 253, 238),
        sun_up=(0.62, 0.8),
        sun_radius=36,
        glow=(246, 248, 230),
        tint=(1.03, 1.02, 0.95),
        shade=(0.56, 0.64, 0.72),
        haze=(204, 221, 217),
        clear=1700,
        cloud=(253, 251, 240),
        cover=0.6,
        mute=0.14,
    ),
    "chieu": Light(
        sky=((0, (112, 122, 146)), (0.4, (180, 150, 148)), (0.72, (226, 178, 142)), (1, (246, 205, 150))),
        sun=(204, 60, 46),
        sun_up=(0.36, 0.58),
        sun_radius=58,
        glow=(250, 206, 148),
        tint=(1.03, 0.90, 0.76),
        shade=(0.52, 0.54, 0.68),
        haze=(228, 182, 146),
        clear=1000,
        cloud=(206, 158, 146),
        cover=0.45,
    ),
    "sau-mua": Light(
        sky=((0, (148, 165, 170)), (0.5, (190, 201, 199)), (0.85, (219, 222, 212)), (1, (230, 229, 215))),
        sun=(244, 243, 230),
        sun_up=(0.4, 0.66),
        sun_radius=40,
        glow=(238, 238, 226),
        tint=(0.84, 0.91, 0.90),
        shade=(0.62, 0.68, 0.74),
        haze=(204, 213, 209),
        clear=650,
        cloud=(168, 181, 184),
        cover=1.0,
        mute=0.3,
    ),
    "toi": Light(
        sky=((0, (20, 28, 58)), (0.45, (48, 54, 94)), (0.8, (120, 92, 112)), (1, (206, 138, 106))),
        sun=(255, 241, 207),
        sun_up=(0.55, 0.8),
        sun_radius=34,
        glow=(120, 112, 140),
        tint=(0.30, 0.34, 0.50),
        shade=(0.55, 0.6, 0.75),
        haze=(104, 86, 112),
        clear=700,
        cloud=(70, 66, 100),
        cover=0.4,
    ),
}
