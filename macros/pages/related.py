"""Which profiles to read after one: those that share its model first, then its movement, its field, its place.

Within each way of being alike the next ones in the catalogue's order are taken, and after the oldest the newest
again. So every profile is somebody's neighbour, and a change touches the pages of few others.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, islice

from macros.catalogue.public import Brief

LIMIT = 3


class Kinship:
    """The profiles of a catalogue, by what they share."""

    def __init__(self, profiles: Sequence[Brief]) -> None:
        self._by_id = {profile.id: profile for profile in profiles}
        self._followers: defaultdict[str, list[str]] = defaultdict(list)
        self._models: defaultdict[str, list[str]] = defaultdict(list)
        self._groups: defaultdict[Hashable, list[Brief]] = defaultdict(list)
        self._positions: dict[tuple[Hashable, str], int] = {}
        for profile in profiles:
            for model in profile.replicates:
                self._followers[model].append(profile.id)
            for adopter in profile.adopters:
                self._followers[profile.id].append(adopter)
                self._models[adopter].append(profile.id)
            for key in chain.from_iterable(_ways(profile)):
                self._positions[key, profile.id] = len(self._groups[key])
                self._groups[key].append(profile)

    def related(self, profile: Brief) -> tuple[Brief, ...]:
        """The three nearest to a profile of the catalogue; fewer only where there are no others of its field or place."""
        found = {other.id: other for other in self._of_its_model(profile)}
        for keys in _ways(profile):
            for other in chain.from_iterable(self._around(key, profile) for key in keys):
                if len(found) >= LIMIT:
                    return tuple(islice(found.values(), LIMIT))
                found.setdefault(other.id, other)
        return tuple(islice(found.values(), LIMIT))

    def _of_its_model(self, profile: Brief) -> Iterator[Brief]:
        """Those it learnt from, those who learnt from it, then those who learnt from the same."""
        models = (*profile.replicates, *self._models.get(profile.id, ()))
        ids = chain(models, self._followers.get(profile.id, ()), *(self._followers.get(model, ()) for model in models))
        for other in dict.fromkeys(ids):
            if other in self._by_id and other != profile.id:
                yield self._by_id[other]

    def _around(self, key: Hashable, profile: Brief) -> Iterator[Brief]:
        """The group's next members after the profile, once round."""
        group = self._groups[key]
        start = self._positions[key, profile.id] + 1
        for step in range(len(group) - 1):
            yield group[(start + step) % len(group)]


def _ways(profile: Brief) -> tuple[tuple[Hashable, ...], ...]:
    """What a profile may share, the nearest kinship first; each way may have several groups."""
    field, districts = profile.field, profile.districts
    return (
        tuple((movement, field, "movement and field") for movement in profile.movements),
        tuple((field, district) for district in districts),
        ((field, "field"),),
        tuple((movement, "movement") for movement in profile.movements),
        tuple((district, "district") for district in districts),
    )
