"""Taking a profile down for good: what goes, who still names it, and the folder that stays.

The rights and the terms are those of Law 91/2025/QH15 on personal data and Decree 356/2025/NĐ-CP, as domain.md reads them.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from macros.catalogue.checks.across import Claims
from macros.catalogue.folders import INDEX, profile_folders, shown_as
from macros.catalogue.kinds import Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import read_with_case
from macros.catalogue.schema import SCHEMA_LINE
from macros.texts.labels import label
from macros.texts.vocabulary import SEARCH_CHECKS_FILE

ACKNOWLEDGED_WITHIN = 2
"""Working days from the request to the answer that it has come."""
DONE_WITHIN = 15
"""Days from the request until it is done."""

_EXAMPLES = frozenset({"huong-dan", "dev"})
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A profile by its id, with its title as written (empty where that is faulty).

    `is_tombstone` tells that its file is as it is to stay; other files may still lie around it.
    """

    id: str
    folder: Path
    title: str
    is_tombstone: bool

    @property
    def home(self) -> Path:
        """Where the tombstone lies: a folder's name may hold a person's, the id never does."""
        year = self.id.rsplit("-", 2)[1]
        return self.folder.parent.parent / year / self.id.lower()

    @property
    def spare(self) -> Path:
        """Where the new folder is made, and where the old one waits to be deleted; nobody reads a name with a dot."""
        return self.folder.parent / f".{self.id.lower()}.go"

    def doomed(self) -> list[Path]:
        """Every file that will be deleted: all of a profile; of a tombstone what is left beside it."""
        kept = self.folder / INDEX if self.is_tombstone else None
        return sorted(
            path
            for folder in (self.folder, self.spare)
            for path in folder.rglob("*")
            if path != kept and (path.is_symlink() or not path.is_dir())
        )

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do: also after a run that was broken off."""
        return self.is_tombstone and self.folder == self.home and not self.doomed() and not self.spare.exists()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of all profiles: those that can be told apart by id, what each claims, and the unreadable files."""

    found: dict[str, list[Found]]
    claims: tuple[Claims, ...]
    unread: tuple[str, ...]


def look_around(profiles_dir: Path, lookup: Lookup) -> Surroundings:
    """Read every profile of `profiles_dir`, sound or not."""
    found: dict[str, list[Found]] = {}
    claims: list[Claims] = []
    unread: list[str] = []
    for folder in profile_folders(profiles_dir):
        reading, case = read_with_case(folder, lookup, profiles_dir.parent)
        if case is None or reading.claims is None or reading.claims.id is None:
            unread.append(reading.file)
            continue
        profile_id = reading.claims.id
        claims.append(reading.claims)
        one = Found(profile_id, folder, case.entry.title or "", reading.tombstone is not None)
        found.setdefault(profile_id, []).append(one)
    return Surroundings(found, tuple(claims), tuple(unread))


def referring(claims: Iterable[Claims], profile_id: str) -> Iterator[str]:
    """Where other profiles name this one, as `file:line: key`."""
    for each in claims:
        if each.id != profile_id:
            for reference in each.all_references:
                if reference.id == profile_id:
                    yield f"{each.file}:{reference.mark.line}: {label(reference.path)}"


def naming(root: Path, profile_id: str) -> Iterator[str]:
    """Where the hand-written pages and the list of searches name this profile, as `file:line: the line`.

    The guides and the developers' pages name ids only as examples.
    """
    whole = re.compile(rf"(?<![\w-]){re.escape(profile_id)}(?![\w-])", re.IGNORECASE)
    for path in (*sorted((root / "docs").rglob("*.md")), root / "profiles" / SEARCH_CHECKS_FILE):
        if path.is_file() and not _EXAMPLES.intersection(path.relative_to(root).parts):
            for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), start=1):
                if whole.search(line):
                    yield f"{shown_as(path, root)}:{number}: {line.strip()}"


def deadlines(requested: date) -> tuple[date, date]:
    """The last days to acknowledge a request and to be done with it. Holidays are not known here."""
    day, left = requested, ACKNOWLEDGED_WITHIN
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day, requested + timedelta(days=DONE_WITHIN)


def tombstone_text(profile_id: str, removed: date) -> str:
    """The whole file that stays: nothing in it tells of whom it was."""
    _prefix, field, year, _number = profile_id.rsplit("-", 3)
    lines = (
        SCHEMA_LINE,
        f"ma: {profile_id}",
        f"linh_vuc: {field}",
        f"nam: {year}",
        f"trang_thai: {Status.REMOVED}",
        f"go_ngay: {removed.isoformat()}",
    )
    return "\n".join(["---", *lines, "---", ""])


def reduce_folder(found: Found, text: str, exchange: Callable[[Path, Path], None]) -> None:
    """Put the tombstone in the profile's place, under its own name, and delete everything else. Raises OSError.

    `exchange` gives two folders each other's name at once. So whenever the run is broken off, there is the whole old
    folder or the whole new one, and the next run does the rest.
    """
    if not found.is_tombstone:
        shutil.rmtree(found.spare, ignore_errors=True)
        found.spare.mkdir()
        (found.spare / INDEX).write_text(text, encoding="utf-8", newline="\n")
        exchange(found.spare, found.folder)
    else:
        for path in found.folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path.name != INDEX:
                path.unlink()
    if found.folder != found.home:
        found.home.parent.mkdir(exist_ok=True)
        found.folder.rename(found.home)
    if found.spare.exists():
        shutil.rmtree(found.spare)
