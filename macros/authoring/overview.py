"""Which profiles there are: a row for each whose front matter can be read, for those who keep them and watch quotas.

A row tells no more than consent lets the site tell: the title and the places are those that readers would see. A faulty
profile whose kind or consent cannot be told is taken for a person's, without consent.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from macros.catalogue.case import Case
from macros.catalogue.checks.across import Claims, check_across
from macros.catalogue.collation import collation_key
from macros.catalogue.consent import PERSONAL, is_withdrawn, public_places, public_title
from macros.catalogue.folders import profile_folders, shown_as
from macros.catalogue.kinds import Kind, Provenance, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.places import Commune
from macros.catalogue.plan import Plan
from macros.catalogue.public import PublicPlace
from macros.catalogue.reading import read_with_case


class Standing(StrEnum):
    """Where a profile stands with its readers; each has one of these."""

    SHOWN = "dang-dang"
    EMBARGOED = "cho-ngay"
    AWAITING = "cho-duyet"
    DRAFT = "nhap"
    SUSPENDED = "tam-go"
    REMOVED = "da-go"
    FAULTY = "co-loi"


@dataclass(frozen=True, slots=True)
class Row:
    """A profile of the list. What is faulty is None or empty; so is the title of one that was withdrawn.

    `field`, `agency` and `movements` are ids, `districts` are slugs; `updated` is the last day that it tells of itself.
    `problems` counts what the check says of it, warnings too. `folder` is named as seen from the project.
    """

    folder: str
    id: str | None
    title: str
    field: str | None
    kind: Kind | None
    year: int | None
    districts: tuple[str, ...]
    communes: tuple[Commune, ...]
    status: Status | None
    provenance: Provenance | None
    agency: str | None
    movements: tuple[str, ...]
    standing: Standing
    embargo: date | None
    posted: date | None
    updated: date | None
    problems: int

    @property
    def shown(self) -> bool:
        """Whether readers find it on the site, which may leave out what no agency submitted."""
        return self.standing is Standing.SHOWN


@dataclass(frozen=True, slots=True)
class Overview:
    """The rows in the order of their folders, and the files whose front matter cannot be read."""

    rows: tuple[Row, ...]
    unread: tuple[str, ...]


def read_overview(profiles_dir: Path, lookup: Lookup, as_of: date) -> Overview:
    """Read and check every profile of `profiles_dir` as of the day `as_of`."""
    rows: dict[str, Row] = {}
    unread: list[str] = []
    claims: list[Claims] = []
    root = profiles_dir.parent
    for folder in profile_folders(profiles_dir):
        reading, case = read_with_case(folder, lookup, root)
        if case is None or reading.claims is None:
            unread.append(reading.file)
            continue
        claims.append(reading.claims)
        has_errors = any(each.is_error for each in reading.problems)
        standing = Standing.FAULTY if has_errors else _standing(case, as_of)
        rows[case.file] = _row(case, shown_as(folder, root), standing, len(reading.problems))
    for each in check_across(claims):
        row = rows[each.file]
        standing = Standing.FAULTY if each.is_error else row.standing
        rows[each.file] = replace(row, standing=standing, problems=row.problems + 1)
    return Overview(tuple(rows.values()), tuple(unread))


def _standing(case: Case, as_of: date) -> Standing:
    """Where a profile without errors stands: the same as `public_view` says, told apart."""
    entry = case.entry
    if entry.status is Status.REMOVED or is_withdrawn(entry):
        return Standing.REMOVED
    if not entry.status.is_shown:
        return Standing(entry.status)
    return Standing.EMBARGOED if entry.embargo and entry.embargo > as_of else Standing.SHOWN


def _row(case: Case, folder: str, standing: Standing, problems: int) -> Row:
    entry = case.entry
    places = _places(case)
    is_gone = entry.status is Status.REMOVED or is_withdrawn(entry)
    days = [entry.posted, entry.approved, *(each.day for each in entry.corrections or ())]
    return Row(
        folder=folder,
        id=entry.id,
        title=public_title(entry, places) if entry.title and _consent_is_sure(case) and not is_gone else "",
        field=entry.field,
        kind=entry.kind,
        year=entry.year,
        districts=tuple(dict.fromkeys(place.district.slug for place in places)),
        communes=tuple(dict.fromkeys(place.commune for place in places if place.commune)),
        status=entry.status,
        provenance=entry.provenance,
        agency=entry.nominated_by,
        movements=entry.movements or (),
        standing=standing,
        embargo=entry.embargo,
        posted=entry.posted,
        updated=max((day for day in days if day), default=None),
        problems=problems,
    )


def _consent_is_sure(case: Case) -> bool:
    """Whether it can be told what consent opens."""
    return "kind" not in case.faulty and (case.entry.kind not in PERSONAL or "consent" not in case.faulty)


def _places(case: Case) -> tuple[PublicPlace, ...]:
    """The places as far as they may be shown; none where one of them is wrong."""
    entry = case.entry
    if case.faulty & {"places", "year", "shown_level"}:
        return ()
    found = [case.lookup.place(each.commune, each.district, each.era, entry.year).place for each in entry.places]
    places = [place for place in found if place]
    if len(places) < len(found):
        return ()
    shown = public_places(entry, places)
    return shown if _consent_is_sure(case) else tuple(each._replace(commune=None, hamlet=None) for each in shown)


def _by_id(row: Row, fields: Sequence[str]) -> tuple[object, ...]:
    """In the plan's order of fields, which is not the alphabet's."""
    if row.id is None:
        return (len(fields), 0, 0, row.folder)
    _prefix, field, year, number = row.id.rsplit("-", 3)
    return (fields.index(field), int(year), int(number), row.folder)


def in_order(rows: Iterable[Row], order: str, plan: Plan) -> list[Row]:
    """The rows by "id", by "title" as dictionaries do, or by "updated", the newest first; what lacks it comes last."""
    fields = [field.id for field in plan.fields]
    found = sorted(rows, key=lambda row: _by_id(row, fields))
    if order == "title":
        found.sort(key=lambda row: (not row.title, collation_key(row.title)))
    elif order == "updated":
        found.sort(key=lambda row: row.updated or date.min, reverse=True)
    return found


def standings(rows: Iterable[Row]) -> Iterator[tuple[Standing, int]]:
    """How many rows stand where, in the order of the list; those that nobody has are left out."""
    standing = [row.standing for row in rows]
    return ((each, standing.count(each)) for each in Standing if each in standing)
