"""From the folder of profiles to checked profiles: read, check one by one, check together. All problems at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.catalogue.blanks import BLANK, blanks_told
from macros.catalogue.case import Case, Profile
from macros.catalogue.checks import OF_THE_ENTRY, RULES, check
from macros.catalogue.checks.across import Claims, check_across, claims_of
from macros.catalogue.folders import INDEX, nested, shown_as
from macros.catalogue.lookup import Lookup
from macros.catalogue.places import Place
from macros.catalogue.problems import START, Problem, in_reading_order, problem
from macros.catalogue.profile import PlaceEntry, ProfileEntry
from macros.catalogue.public import Tombstone
from macros.catalogue.source import Source, read_source
from macros.catalogue.story import split_story
from macros.catalogue.strict_yaml import StrictYamlError, read_yaml
from macros.catalogue.tombstone import is_tombstone, tombstone_case
from macros.catalogue.validation import validate_parts


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run of checks gave. `profiles` are those without errors, in the order of their folders; `ids` are those of
    all, the faulty too.
    """

    profiles: tuple[Profile, ...]
    problems: tuple[Problem, ...]
    ids: frozenset[str] = frozenset()

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one folder gave: the profile where it has no error of its own and nothing to fill in, what it claims, and its
    problems. `tombstone` stands where a profile was reduced to one.
    """

    file: str
    profile: Profile | None
    claims: Claims | None
    problems: tuple[Problem, ...]
    tombstone: Tombstone | None = None


def check_profiles(folders: Sequence[Path], lookup: Lookup, root: Path) -> Checked:
    """Read and check the profiles of `folders`; messages name files as seen from `root`."""
    readings = [read_profile(folder, lookup, root) for folder in folders]
    across = list(check_across([reading.claims for reading in readings if reading.claims]))
    faulty = {each.file for each in across if each.is_error}
    return Checked(
        tuple(reading.profile for reading in readings if reading.profile and reading.file not in faulty),
        tuple(in_reading_order([*(each for reading in readings for each in reading.problems), *across])),
        frozenset(reading.claims.id for reading in readings if reading.claims and reading.claims.id),
    )


def read_profile(folder: Path, lookup: Lookup, root: Path) -> Reading:
    """Read and check the profile of one folder by itself."""
    return read_with_case(folder, lookup, root)[0]


def read_with_case(folder: Path, lookup: Lookup, root: Path) -> tuple[Reading, Case | None]:
    """The same with what it was read from, where its front matter can be read: a large value, not to be kept."""
    case, problems = read_case(folder, lookup, root)
    problems += nested(folder, root)
    if case is None:
        return Reading(shown_as(folder / INDEX, root), None, None, tuple(problems)), None
    places, place_problems = _places(case)
    adoptions, adoption_problems = _adoption_places(case)
    rules = OF_THE_ENTRY if case.is_tombstone else RULES
    problems += [*check(case, rules), *place_problems, *adoption_problems]
    profile = tombstone = None
    if not any(each.is_error for each in problems):
        if case.is_tombstone:
            tombstone = Tombstone(case.entry.id, case.entry.field)
        elif not case.faulty:
            profile = Profile(case.entry, places, adoptions, case.story, folder, case.file)
    return Reading(case.file, profile, claims_of(case), tuple(problems), tombstone), case


def read_case(folder: Path, lookup: Lookup, root: Path) -> tuple[Case | None, list[Problem]]:
    """The profile of one folder, ready to be checked, and what is wrong with the shape of its fields."""
    path = folder / INDEX
    file = shown_as(path, root)
    source = read_source(path, file)
    if isinstance(source, Problem):
        return None, [source]
    return case_of(source, folder, file, lookup)


def case_of(source: Source, folder: Path, file: str, lookup: Lookup) -> tuple[Case | None, list[Problem]]:
    """See `read_case`; for a text that was read already."""
    try:
        document = read_yaml(source.front, first_line=source.front_line)
    except StrictYamlError as error:
        return None, [problem(error.kind, file, error.mark, **error.details)]
    if is_tombstone(document.value, lookup):
        return tombstone_case(document, source, folder, file, lookup)
    blank = BLANK if BLANK.search(source.front) else None
    parts = validate_parts(ProfileEntry, document, file, lookup, blank=blank)
    if parts.value is None:
        return None, parts.problems or [problem("front-matter-shape", file, START)]
    story = split_story(source.body, source.body_line)
    case = Case(parts.value, parts.faulty, document, story, folder, file, lookup)
    return case, [*parts.problems, *blanks_told(case, parts.blanks, source)]


def _places(case: Case) -> tuple[tuple[Place, ...], list[Problem]]:
    if case.faulty & {"places", "year"}:
        return (), []
    resolved = [_resolve(case, place, ("dia_ban", index)) for index, place in enumerate(case.entry.places)]
    return (
        tuple(place for place, _problem in resolved if place is not None),
        [each for _place, each in resolved if each is not None],
    )


def _adoption_places(case: Case) -> tuple[tuple[Place | None, ...], list[Problem]]:
    if case.faulty & {"adopted_by", "year"}:
        return (), []
    places: list[Place | None] = []
    problems: list[Problem] = []
    for index, adoption in enumerate(case.entry.adopted_by):
        place, found = (
            _resolve(case, adoption.place[0], ("noi_ap_dung", index, "dia_ban")) if adoption.place else (None, None)
        )
        places.append(place)
        problems += [found] if found else []
    return tuple(places), problems


def _resolve(case: Case, entry: PlaceEntry, path: tuple[str | int, ...]) -> tuple[Place | None, Problem | None]:
    """The place as it was in the profile's year, or what is wrong with it at the key that is wrong."""
    if not entry.commune and not entry.district:
        return None, case.problem("place-empty", *path)
    found = case.lookup.place(entry.commune, entry.district, entry.era, case.entry.year)
    if found.place is not None:
        return found.place, None
    at = (*path, found.key) if found.key else path
    return None, case.problem(found.kind, *at, at_key=False, **found.details)
