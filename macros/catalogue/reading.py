"""From the folder of profiles to checked profiles: read, check one by one, check together. All problems at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.catalogue.case import Case, Profile
from macros.catalogue.checks import check
from macros.catalogue.checks.across import check_across
from macros.catalogue.lookup import Lookup
from macros.catalogue.places import Place
from macros.catalogue.problems import START, Problem, in_reading_order, problem
from macros.catalogue.profile import PlaceEntry, ProfileEntry
from macros.catalogue.source import read_source
from macros.catalogue.story import split_story
from macros.catalogue.strict_yaml import StrictYamlError, read_yaml
from macros.catalogue.validation import validate_parts

INDEX = "index.md"
_DEPTH = 3
"""Names from profiles/ down to a profile's file: year, folder, file."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run of checks gave. `profiles` are those without errors, in the order of their folders."""

    profiles: tuple[Profile, ...]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


def profile_folders(profiles_dir: Path) -> list[Path]:
    """The folders `<year>/<folder>` that hold a profile, in order; names that begin with a dot or _ are passed over."""
    return [folder for year in _folders(profiles_dir) if year.name.isdecimal() for folder in _folders(year)]


def _folders(parent: Path) -> list[Path]:
    return sorted(path for path in parent.iterdir() if path.name[0] not in "._" and path.is_dir())


def misplaced(profiles_dir: Path, root: Path) -> list[Problem]:
    """Files that look like profiles and lie where none is read, such as profiles/2024/index.md."""
    found = []
    for path in sorted(profiles_dir.rglob("*.md")):
        parts = path.relative_to(profiles_dir).parts
        hidden = any(part[0] in "._" for part in parts)
        in_year = parts[0].isdecimal()
        if not hidden and (path.name == INDEX or in_year) and not (in_year and len(parts) == _DEPTH):
            found.append(problem("file-misplaced", _shown(path, root), START))
    return found


def check_profiles(folders: Sequence[Path], lookup: Lookup, root: Path) -> Checked:
    """Read and check the profiles of `folders`; messages name files as seen from `root`."""
    cases: list[Case] = []
    profiles: list[Profile] = []
    problems: list[Problem] = []
    for folder in folders:
        case, found = read_case(folder, lookup, root)
        if case is not None:
            places, place_problems = _places(case)
            adoptions, adoption_problems = _adoption_places(case)
            found += [*check(case), *place_problems, *adoption_problems]
            cases.append(case)
            if not any(each.is_error for each in found):
                profiles.append(Profile(case.entry, places, adoptions, case.story, folder, case.file))
        problems += found
    across = list(check_across(cases))
    faulty = {each.file for each in across if each.is_error}
    return Checked(
        tuple(profile for profile in profiles if profile.file not in faulty),
        tuple(in_reading_order([*problems, *across])),
    )


def read_case(folder: Path, lookup: Lookup, root: Path) -> tuple[Case | None, list[Problem]]:
    """The profile of one folder, ready to be checked, and what is wrong with the shape of its fields."""
    path = folder / INDEX
    file = _shown(path, root)
    source = read_source(path, file)
    if isinstance(source, Problem):
        return None, [source]
    try:
        document = read_yaml(source.front, first_line=source.front_line)
    except StrictYamlError as error:
        return None, [problem(error.kind, file, error.mark, **error.details)]
    parts = validate_parts(ProfileEntry, document, file, lookup)
    if parts.value is None:
        return None, parts.problems or [problem("front-matter-shape", file, START)]
    story = split_story(source.body, source.body_line)
    return Case(parts.value, parts.faulty, document, story, folder, file, lookup), parts.problems


def _shown(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


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
