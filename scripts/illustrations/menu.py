"""The scenes and lights that a picture may be asked for by its file name: `<scene>-<light>.jpg`."""

from collections.abc import Callable
from dataclasses import dataclass

from scripts.illustrations.lights import LIGHTS
from scripts.illustrations.scenes import (
    dunes,
    forest,
    hamlet,
    hills,
    karst_lake,
    lamps,
    lane,
    lotus,
    rice,
    river,
    salt,
    vegetables,
)
from scripts.illustrations.sheet import Sheet

SUFFIX = ".jpg"
DAY = ("sang", "trua", "chieu", "sau-mua")
EVENING = ("toi",)


@dataclass(frozen=True, slots=True)
class Scene:
    """What paints a scene, and the lights that it may be seen in."""

    paint: Callable[[Sheet], None]
    lights: tuple[str, ...] = DAY


SCENES = {
    "dong-lua": Scene(rice.paint),
    "ben-song": Scene(river.paint),
    "nui-da-voi": Scene(karst_lake.paint),
    "doi-cay": Scene(hills.paint),
    "con-cat": Scene(dunes.paint),
    "luong-rau": Scene(vegetables.paint),
    "duong-lang": Scene(lane.paint),
    "xom-nha": Scene(hamlet.paint),
    "rung-suong": Scene(forest.paint),
    "dam-sen": Scene(lotus.paint),
    "ruong-muoi": Scene(salt.paint),
    "den-duong": Scene(lamps.paint, EVENING),
}

PICTURES = {
    f"{scene}-{light}{SUFFIX}": (scene, light)
    for scene, entry in SCENES.items()
    for light in LIGHTS
    if light in entry.lights
}
"""Every file name that there is a picture for, with its scene and its light."""
