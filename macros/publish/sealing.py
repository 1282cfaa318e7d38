"""Values as bytes, to be kept from one build to the next.

Units of the vocabulary are kept by their names and become the vocabulary's own again: they are large, shared by many
profiles, and compared by identity. Only files that this program wrote itself are ever opened (see `State`).
"""

import copyreg
import io
import pickle
from collections.abc import Callable
from typing import Any

from macros.catalogue.places import Commune, District, Era
from macros.catalogue.vocabulary import Vocabulary


def seal(value: object) -> bytes:
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _BY_NAME
    pickler.dump(value)
    return buffer.getvalue()


class Opener:
    """Opens what was sealed, with the units of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        places = vocabulary.places
        units: dict[tuple[str, ...], object] = {
            **{("era", era.id): era for era in places.eras},
            **{("district", district.slug): district for district in places.districts},
            **{("commune", *commune.key): commune for commune in places.communes},
        }
        self._unit = lambda *name: units[name]

    def open(self, content: bytes) -> Any:
        return _Unsealer(content, self._unit).load()


def _unit(*name: str) -> object:
    """Stands in sealed values for the unit of that name; `_Unsealer` puts the unit itself in its place."""
    raise LookupError(name)


_BY_NAME: dict[type, Callable[[Any], Any]] = copyreg.dispatch_table | {
    Era: lambda era: (_unit, ("era", era.id)),
    District: lambda district: (_unit, ("district", district.slug)),
    Commune: lambda commune: (_unit, ("commune", *commune.key)),
}


class _Unsealer(pickle.Unpickler):
    """Keeps all that it made until it is gone itself; so `unit` must not lead back to it, or both would stay for good."""

    def __init__(self, content: bytes, unit: Callable[..., object]) -> None:
        super().__init__(io.BytesIO(content))
        self._unit = unit

    def find_class(self, module: str, name: str) -> Any:
        if name == _unit.__name__:
            return self._unit
        return super().find_class(module, name)
