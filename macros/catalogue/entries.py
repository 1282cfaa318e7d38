"""What is kept of a profile once it was read: its public view as it will be, its claims, its problems.

An entry depends on the profile's own folder and on the vocabularies, never on the day or on another profile. So it
can be kept from one build to the next, and whether it is shown is decided anew each time.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from macros.catalogue.checks.across import Claims
from macros.catalogue.consent import public_view
from macros.catalogue.kinds import NotYet, Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.public import Brief, PublicProfile, Tombstone, brief_of
from macros.catalogue.reading import read_profile


class Entry(NamedTuple):
    """A folder's place in the catalogue. `view` is None where there is nothing to show, now or later.

    Before the day `opens` it is under embargo and nowhere. `official` tells whether an agency submitted it, as
    far as can be told: what was reduced to a tombstone counts so.
    """

    file: str
    claims: Claims | None
    problems: tuple[Problem, ...]
    view: Brief | Tombstone | None = None
    opens: date | None = None
    official: bool = False

    @property
    def is_sound(self) -> bool:
        return not any(each.is_error for each in self.problems)

    @property
    def is_to_be_mended(self) -> bool:
        """Whether even a preview has nothing to show of it but what is wrong, or still to be filled in."""
        return self.view is None and bool(self.problems)


def read_entry(
    folder: Path, lookup: Lookup, root: Path, *, preview: bool = False
) -> tuple[Entry, PublicProfile | None]:
    """Read, check and open the profile of one folder: its entry, and the whole of what may be shown of it."""
    reading = read_profile(folder, lookup, root)
    if reading.tombstone:  # nothing in it tells who submitted it, and it stands for a printed address: it always shows
        return Entry(reading.file, reading.claims, reading.problems, reading.tombstone, official=True), None
    if reading.profile is None:
        return Entry(reading.file, reading.claims, reading.problems), None
    written = reading.profile.entry
    view = public_view(reading.profile, date.max, preview=preview)
    whole = view if isinstance(view, PublicProfile) else None
    entry = Entry(
        reading.file,
        reading.claims,
        reading.problems,
        brief_of(whole) if whole else view,
        written.embargo,
        written.provenance is Provenance.OFFICIAL,
    )
    return entry, whole


def shown_on(
    entries: Iterable[Entry], as_of: date, *, demo: bool = True, preview: bool = False
) -> tuple[tuple[Brief, ...], tuple[Tombstone, ...]]:
    """The profiles and tombstones of a day, in the catalogue's order: the newest first, then by id.

    Without `demo`, profiles that no agency submitted are left out. A `preview` marks what is under embargo.
    """
    views: list[Brief | Tombstone | None] = []
    for entry in entries:
        if not demo and not entry.official:
            continue
        if entry.opens is None or entry.opens <= as_of:
            views.append(entry.view)
        elif preview and isinstance(entry.view, Brief):
            views.append(replace(entry.view, not_yet=entry.view.not_yet or NotYet.EMBARGOED))
    briefs = sorted((view for view in views if isinstance(view, Brief)), key=lambda brief: brief.id)
    briefs.sort(key=lambda brief: brief.posted, reverse=True)
    tombstones = sorted((view for view in views if isinstance(view, Tombstone)), key=lambda each: each.id)
    return tuple(briefs), tuple(tombstones)
