"""A cover for a profile without a photo: one bright disc, one landform, one motif, all decided by a seed.

The order in which random numbers are drawn is part of the result. Anything added later must draw its numbers last.
"""

from dataclasses import dataclass

from macros.catalogue.digests import fnv1a_32
from macros.photos.covers.landforms import dunes, karst, water
from macros.photos.covers.motifs import MOTIFS
from macros.photos.covers.scene import SCHEMES, Frame, Palette, Scene, palette
from macros.photos.covers.svg import box, disc, document, fill
from macros.photos.seeds import Seeded
from macros.photos.tones import Tones


@dataclass(frozen=True, slots=True)
class _Composition:
    """Ranges of the horizon, of the disc's radius and of its rise over the horizon, and the landform's scale."""

    horizon: tuple[float, float]
    radius: tuple[float, float]
    rise: tuple[float, float]
    scale: float


@dataclass(frozen=True, slots=True)
class _Landform:
    """Range of heights before scaling, and how much lower than usual the disc may stand behind it."""

    height: tuple[float, float]
    allowance: float


_FIELD, _CLOSE, _DISTANCE = range(3)
_COMPOSITIONS = (
    _Composition(horizon=(158, 200), radius=(46, 72), rise=(0, 70), scale=1.0),
    _Composition(horizon=(84, 118), radius=(40, 58), rise=(4, 26), scale=0.62),
    _Composition(horizon=(236, 262), radius=(58, 88), rise=(60, 130), scale=1.55),
)
_KARST, _DUNES, _KARST_LAKE, _LAGOON = range(4)
_LANDFORMS = (
    _Landform(height=(104, 138), allowance=34),
    _Landform(height=(62, 92), allowance=10),
    _Landform(height=(76, 110), allowance=14),
    _Landform(height=(30, 46), allowance=0),
)


def draw_cover(
    seed: str,
    motif: str,
    tones: Tones,
    *,
    width: int = 600,
    scheme: int | None = None,
    composition: int | None = None,
    anchor_top: bool = False,
) -> str:
    """A standalone SVG file, `width` x 400 units; the same arguments give the same text for ever.

    `seed` is any text and `motif` one of `MOTIFS`. `scheme` (0 night, 1 day, 2 dusk) and `composition`
    (0 field, 1 close, 2 distance) replace what the seed would choose without disturbing its other choices. With
    `anchor_top` a box of another shape crops the foot of the picture and keeps its sky.
    """
    if motif not in MOTIFS:
        raise ValueError(f"unknown motif {motif!r}; known motifs: {', '.join(sorted(MOTIFS))}")
    if width <= 0:
        raise ValueError(f"a cover's width must be positive, not {width}")
    chance = Seeded(seed)
    scheme = _choose(chance, len(SCHEMES), scheme, "scheme")
    composition = _choose(chance, len(_COMPOSITIONS), composition, "composition")
    landform = chance.integer(len(_LANDFORMS))
    if composition == _CLOSE:
        landform = (_DUNES, _LAGOON)[landform % 2]  # close by, only the low landforms leave the disc whole

    frame = Frame(width)
    form = _COMPOSITIONS[composition]
    colours = palette(tones, scheme)
    horizon = chance.uniform(*form.horizon)
    disc_x = chance.uniform(0.16, 0.84) * width
    radius = chance.uniform(*form.radius)
    rise = chance.uniform(*form.rise)
    tall = chance.uniform(*_LANDFORMS[landform].height) * form.scale
    clear = chance.uniform(0.1, 0.55)
    disc_y = horizon - rise
    if composition != _CLOSE:
        # Lift the disc over the landform until it is plainly a disc, but never out of the frame.
        over_land = horizon + 20 - tall - radius * clear + _LANDFORMS[landform].allowance
        disc_y = max(radius + 18, min(disc_y, over_land))

    scenery = _landform(chance, frame, landform, horizon, tall, form.scale, colours)
    edge = _ground_edge(chance, frame, horizon)
    drawn = MOTIFS[motif](chance, Scene(frame, horizon, colours))
    clip = f"c{fnv1a_32(seed + motif):08x}"
    return document(
        frame.width,
        frame.height,
        box(0, 0, frame.width, frame.height, colours.sky)
        + disc(disc_x, disc_y, radius, colours.disc)
        + scenery
        + f'<clipPath id="{clip}">{fill(edge, colours.ground)}</clipPath>'
        + f'<g clip-path="url(#{clip})">{drawn.ground}</g>{drawn.above}',
        anchor_top=anchor_top,
    )


def _choose(chance: Seeded, count: int, wanted: int | None, name: str) -> int:
    """The seed's choice below `count`, or the wanted one: the number is drawn in both cases."""
    drawn = chance.integer(count)
    if wanted is None:
        return drawn
    if not 0 <= wanted < count:
        raise ValueError(f"{name} must be from 0 to {count - 1}, not {wanted}")
    return wanted


def _landform(
    chance: Seeded, frame: Frame, landform: int, horizon: float, tall: float, scale: float, colours: Palette
) -> str:
    if landform == _KARST:
        far = karst(chance, frame, horizon + 26, tall, colours.far)
        return far + karst(chance, frame, horizon + 34, chance.uniform(56, 88) * scale, colours.near, notch=colours.far)
    if landform == _DUNES:
        far = dunes(chance, frame, horizon + 24, tall, colours.far)
        return far + dunes(chance, frame, horizon + 36, chance.uniform(34, 54) * scale, colours.near)
    if landform == _KARST_LAKE:
        far = karst(chance, frame, horizon - 2, tall, colours.far, notch=colours.haze)
        lake = box(0, horizon - 4, frame.width, 70, colours.near)
        return far + lake + water(chance, frame, horizon - 2, horizon + 34, colours.sky, rows=3)
    far = dunes(chance, frame, horizon - 16, tall, colours.far)
    lagoon = box(0, horizon - 20, frame.width, 90, colours.near)
    return far + lagoon + water(chance, frame, horizon - 18, horizon + 34, colours.sky, rows=4)


def _ground_edge(chance: Seeded, frame: Frame, horizon: float) -> str:
    """Path data of the ground: a slow curve near the horizon, closed at the frame's foot."""
    left = chance.uniform(4, 26)
    right = chance.uniform(-14, 12)
    width = frame.width
    return (
        f"M0 {horizon + left:.1f}C{width * 0.25:.1f} {horizon + right - 8:.1f} {width * 0.55:.1f}"
        f" {horizon + left + 22:.1f} {width} {horizon + right + 10:.1f}V{frame.height}H0Z"
    )
