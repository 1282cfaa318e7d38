"""What every part of a cover is told: the frame, the horizon and the colours at work."""

from dataclasses import dataclass
from functools import lru_cache

from macros.photos.tones import LAMP, Tones, mix


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture's size in units: 600 wide on a card, 1000 on a profile's head; always 400 high."""

    width: int = 600
    height: int = 400


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme, each as `#rrggbb`.

    `far` and `near` are the two rows of the landform, `ground` lies under the motif, `first` and `second` alternate in
    it. `shade` and `accent` are tones that stay visible on this ground: the other dark one and, where the ground is
    the deep tone itself, the middle one. `haze` cuts into the far row.
    """

    tones: Tones
    sky: str
    far: str
    near: str
    ground: str
    first: str
    second: str
    disc: str

    @property
    def haze(self) -> str:
        return mix(self.far, self.sky, 0.5)

    @property
    def shade(self) -> str:
        return self.tones.d if self.ground != self.tones.d else self.tones.k

    @property
    def accent(self) -> str:
        return self.tones.d if self.ground != self.tones.d else self.tones.m


SCHEMES = ("night", "day", "dusk")


@lru_cache(maxsize=256)
def palette(tones: Tones, scheme: int) -> Palette:
    """The colours of scheme 0 (night), 1 (day) or 2 (dusk) in a field's tones."""
    k, d, m, l, p = tones.k, tones.d, tones.m, tones.l, tones.p  # noqa: E741
    if SCHEMES[scheme] == "night":
        return Palette(tones, sky=d, far=mix(d, k, 0.5), near=k, ground=k, first=l, second=m, disc=LAMP)
    if SCHEMES[scheme] == "day":
        return Palette(tones, sky=p, far=l, near=mix(l, m, 0.62), ground=d, first=p, second=l, disc=mix(m, l, 0.1))
    return Palette(tones, sky=m, far=mix(m, d, 0.5), near=d, ground=k, first=l, second=m, disc=LAMP)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a motif is drawn: from the `horizon` (y, in units) down to the frame's foot, across its whole width."""

    frame: Frame
    horizon: float
    palette: Palette

    @property
    def depth(self) -> float:
        """How far the ground reaches from the horizon to the foot, in units."""
        return self.frame.height - self.horizon


@dataclass(frozen=True, slots=True)
class Layers:
    """A drawn motif: `ground` is clipped to the ground's edge, `above` may rise over the horizon."""

    ground: str
    above: str = ""
