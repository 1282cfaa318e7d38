"""Rules that take all profiles together: ids are unique, and what one says of another is true."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from macros.catalogue.case import Case
from macros.catalogue.names import Names
from macros.catalogue.problems import Mark, Problem, problem
from macros.catalogue.strict_yaml import Path
from macros.catalogue.validation import choices
from macros.texts.labels import label
from macros.texts.problems import ALL_PROFILES


class Reference(NamedTuple):
    """Another profile's id, the key that names it, and where that stands in the file."""

    id: str
    path: Path
    mark: Mark


class Claims(NamedTuple):
    """What the rules need of one profile: small enough to be kept for every profile, sound or not.

    `id` and `year` are None where they are already reported as faulty; `mark` is where the id stands.
    """

    file: str
    id: str | None
    year: int | None
    mark: Mark
    continues: Reference | None
    references: tuple[Reference, ...]
    """Those besides `continues`."""

    @property
    def all_references(self) -> tuple[Reference, ...]:
        return (self.continues, *self.references) if self.continues else self.references


def claims_of(case: Case) -> Claims:
    """What a profile claims; attributes that are faulty claim nothing."""

    def reference(profile_id: str, *path: str | int) -> Reference:
        return Reference(profile_id, path, case.document.value_mark(path))

    entry, faulty = case.entry, case.faulty
    references = []
    if "replicates" not in faulty:
        references += [reference(each, "hoc_theo", index) for index, each in enumerate(entry.replicates)]
    if "adopted_by" not in faulty:
        references += [
            reference(each.profile, "noi_ap_dung", index, "ma")
            for index, each in enumerate(entry.adopted_by)
            if each.profile
        ]
    return Claims(
        file=case.file,
        id=None if "id" in faulty else entry.id,
        year=None if "year" in faulty else entry.year,
        mark=case.document.value_mark(("ma",)),
        continues=reference(entry.continues, "tiep_noi") if "continues" not in faulty and entry.continues else None,
        references=tuple(references),
    )


def check_across(claims: Sequence[Claims]) -> Iterator[Problem]:
    """`claims` in reading order; of two with one id the later is reported."""
    by_id: dict[str, list[Claims]] = defaultdict(list)
    for each in claims:
        if each.id is not None:
            by_id[each.id].append(each)
    yield from _ids_are_unique(by_id)
    years = {profile_id: same[0].year for profile_id, same in by_id.items()}
    names: Names[str] | None = None
    for each in claims:
        for reference in each.all_references:
            if reference.id == each.id:
                yield _problem(each, reference, "reference-itself")
            elif reference.id not in years:
                # Indexing every id is dear, and hardly ever needed.
                names = names or Names.of(by_id)
                near = [other for other in names.near(reference.id) if other != each.id]
                yield _problem(
                    each, reference, "reference-unknown", value=reference.id, choices=choices(near, ALL_PROFILES)
                )
        yield from _goes_on_after_an_earlier_year(each, years)


def _ids_are_unique(by_id: Mapping[str, list[Claims]]) -> Iterator[Problem]:
    taken = set(by_id)
    for profile_id, same in by_id.items():
        for each in same[1:]:
            free = next_free_id(profile_id, taken)
            taken.add(free)
            itself = Reference(profile_id, ("ma",), each.mark)
            yield _problem(each, itself, "id-duplicate", id=profile_id, other=same[0].file, free=free)


def next_free_id(profile_id: str, taken: Iterable[str]) -> str:
    """The lowest id of the same field and year that nobody has."""
    stem, _, _number = profile_id.rpartition("-")
    used = {other for other in taken if other.startswith(f"{stem}-")}
    return next(candidate for number in range(1, len(used) + 2) if (candidate := f"{stem}-{number:03d}") not in used)


def _goes_on_after_an_earlier_year(claims: Claims, years: Mapping[str, int | None]) -> Iterator[Problem]:
    earlier = claims.continues
    if earlier is None or earlier.id == claims.id:
        return
    other = years.get(earlier.id)
    if other and claims.year and other >= claims.year:
        yield _problem(claims, earlier, "continues-year", other=other, year=claims.year)


def _problem(claims: Claims, at: Reference, kind: str, **details: object) -> Problem:
    return problem(kind, claims.file, at.mark, label(at.path), **details)
