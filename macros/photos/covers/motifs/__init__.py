"""The thirteen motifs, by the name of the icon they go with: a field chooses its motif by that name in `plan.yml`."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from macros.photos.covers.motifs.crafts import brocade, hearts, weave
from macros.photos.covers.motifs.lands import ridges, roofs, terraces
from macros.photos.covers.motifs.plants import lotus, medicinal_rows, seedlings, sprouts
from macros.photos.covers.motifs.works import books, signals, stamps
from macros.photos.covers.scene import Layers, Scene
from macros.photos.seeds import Seeded

Motif = Callable[[Seeded, Scene], Layers]
"""A motif draws the ground of a scene, taking its random numbers in a fixed order."""

MOTIFS: Mapping[str, Motif] = MappingProxyType(
    {
        "basket": seedlings,
        "gear": weave,
        "gables": roofs,
        "gate": terraces,
        "book": books,
        "leaf": medicinal_rows,
        "lotus": lotus,
        "ridge": ridges,
        "sprout": sprouts,
        "stamp": stamps,
        "nodes": signals,
        "diamond": brocade,
        "hands": hearts,
    }
)
"""Every known motif; an icon that is not here has no cover and is refused."""
