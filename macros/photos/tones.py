"""The five tones of a field's hue: OKLCH worked out once here, so that browsers only ever see sRGB hex."""

import math
from dataclasses import dataclass
from functools import lru_cache

LAMP = "#fff1cf"
"""The warm light of the disc and of every lamp line; the one colour that no field owns."""

_GAMUT_SLACK = 1e-4
_CHROMA_STEP = 0.96
_CHROMA_ATTEMPTS = 40


@dataclass(frozen=True, slots=True)
class Tones:
    """One hue from darkest to palest, each as `#rrggbb`: `k` near black, `d` deep, `m` middle, `l` light, `p` paper."""

    k: str
    d: str
    m: str
    l: str  # noqa: E741 - the design's own name for the light tone
    p: str


@lru_cache(maxsize=256)
def tones(hue: float, chroma: float) -> Tones:
    """The tones of a field: `hue` in OKLCH degrees, `chroma` a factor on the design's own chroma (about 1)."""
    return Tones(
        k=oklch_to_hex(0.285, 0.075 * chroma, hue),
        d=oklch_to_hex(0.425, 0.105 * chroma, hue),
        m=oklch_to_hex(0.66, 0.115 * chroma, hue),
        l=oklch_to_hex(0.845, 0.075 * chroma, hue),
        p=oklch_to_hex(0.952, 0.026 * chroma, hue),
    )


def oklch_to_hex(lightness: float, chroma: float, hue: float) -> str:
    """An OKLCH colour (lightness 0-1, chroma about 0-0.4, hue in degrees) as `#rrggbb`.

    A colour outside sRGB loses chroma in steps of 4 % until it fits: the hue and the lightness, which carry the
    contrast, stay as asked.
    """
    linear = _linear_srgb(lightness, chroma, hue)
    for _ in range(_CHROMA_ATTEMPTS - 1):
        if all(-_GAMUT_SLACK <= channel <= 1 + _GAMUT_SLACK for channel in linear):
            break
        chroma *= _CHROMA_STEP
        linear = _linear_srgb(lightness, chroma, hue)
    return "#" + "".join(f"{_encode(channel):02x}" for channel in linear)


@lru_cache(maxsize=1024)
def mix(start: str, end: str, share: float) -> str:
    """The colour `share` (0-1) of the way from `start` to `end`, channel by channel in sRGB."""
    channels = zip(_channels(start), _channels(end), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in channels)


def _linear_srgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    # Björn Ottosson's Oklab matrices.
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _encode(channel: float) -> int:
    """A linear channel (0-1) with the sRGB curve applied, as 0-255."""
    curved = 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
    return min(255, max(0, round(255 * curved)))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
