"""Rules that take all profiles together: ids are unique, and what one says of another is true."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.catalogue.case import Case
from macros.catalogue.names import Names
from macros.catalogue.problems import Problem
from macros.catalogue.validation import choices
from macros.texts.problems import ALL_PROFILES


def check_across(cases: Sequence[Case]) -> Iterator[Problem]:
    """`cases` in reading order; of two with one id the later is reported."""
    by_id: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if "id" not in case.faulty:
            by_id[case.entry.id].append(case)
    yield from _ids_are_unique(by_id)
    years = {profile_id: same[0].entry.year for profile_id, same in by_id.items()}
    names = Names((profile_id, profile_id) for profile_id in by_id)
    for case in cases:
        yield from _references_lead_somewhere(case, years, names)


def _ids_are_unique(by_id: Mapping[str, list[Case]]) -> Iterator[Problem]:
    taken = set(by_id)
    for profile_id, same in by_id.items():
        for case in same[1:]:
            free = next_free_id(profile_id, taken)
            taken.add(free)
            yield case.problem("id-duplicate", "ma", id=profile_id, other=same[0].file, free=free)


def next_free_id(profile_id: str, taken: Iterable[str]) -> str:
    """The lowest id of the same field and year that nobody has."""
    stem, _, _number = profile_id.rpartition("-")
    used = {other for other in taken if other.startswith(f"{stem}-")}
    return next(candidate for number in range(1, len(used) + 2) if (candidate := f"{stem}-{number:03d}") not in used)


def _references_lead_somewhere(case: Case, years: Mapping[str, int | None], names: Names[str]) -> Iterator[Problem]:
    entry = case.entry
    if "continues" not in case.faulty and entry.continues:
        yield from _reference(case, entry.continues, ("tiep_noi",), years, names)
        other = years.get(entry.continues)
        if other and entry.year and other >= entry.year and entry.continues != entry.id:
            yield case.problem("continues-year", "tiep_noi", other=other, year=entry.year)
    if "replicates" not in case.faulty:
        for index, profile_id in enumerate(entry.replicates):
            yield from _reference(case, profile_id, ("hoc_theo", index), years, names)
    if "adopted_by" not in case.faulty:
        for index, adoption in enumerate(entry.adopted_by):
            if adoption.profile:
                yield from _reference(case, adoption.profile, ("noi_ap_dung", index, "ma"), years, names)


def _reference(
    case: Case, profile_id: str, path: tuple[str | int, ...], years: Mapping[str, int | None], names: Names[str]
) -> Iterator[Problem]:
    if profile_id == case.entry.id:
        yield case.problem("reference-itself", *path)
    elif profile_id not in years:
        near = [other for other in names.near(profile_id) if other != case.entry.id]
        yield case.problem("reference-unknown", *path, value=profile_id, choices=choices(near, ALL_PROFILES))
