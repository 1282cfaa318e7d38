"""`guong withdraw`: a person takes back consent, or a profile has to go for another reason."""

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pydantic_core import PydanticCustomError

from macros.authoring.tables import cut
from macros.authoring.withdrawal import (
    Found,
    Surroundings,
    deadlines,
    look_around,
    naming,
    reduce_folder,
    referring,
    tombstone_text,
)
from macros.catalogue.clock import today
from macros.catalogue.folders import INDEX, shown_as
from macros.catalogue.names import Names
from macros.catalogue.problems import START, problem
from macros.catalogue.validation import choices
from macros.catalogue.values import parse_day
from macros.command import USAGE_ERROR
from macros.command.check import lookup_or_told
from macros.pages import addresses
from macros.publish.trees import exchange
from macros.texts import withdrawal as texts
from macros.texts.problems import ALL_PROFILES
from macros.texts.time import short_day

HELP = texts.WITHDRAW
_LONGEST = 100
"""Of a line of another file: enough to know it again."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar=texts.ID_NAME, help=texts.ID)
    parser.add_argument("--requested", metavar="2026-11-10", help=texts.REQUESTED)
    parser.add_argument("--yes", action="store_true", help=texts.YES)


def run(options: argparse.Namespace) -> int:
    profiles_dir: Path = options.profiles.resolve()
    requested = _requested(options.requested)
    if requested is None:
        return USAGE_ERROR
    lookup = lookup_or_told(profiles_dir)
    if lookup is None:
        return 1
    around = look_around(profiles_dir, lookup)
    found = _find(options.id, around)
    if found is None:
        return USAGE_ERROR
    root = profiles_dir.parent
    if found.is_done:
        print(texts.DONE_BEFORE.format(id=found.id, folder=shown_as(found.folder, root)))
        return 0
    _tell(found, around, root)
    for line in texts.terms(requested, *deadlines(requested), today()):
        print(line)
    if not (options.yes or sys.stdin.isatty()):
        print(texts.NEEDS_YES, file=sys.stderr)
        return USAGE_ERROR
    if not (options.yes or _is_meant(found.id)):
        print(texts.NOT_DONE)
        return 1
    try:
        reduce_folder(found, tombstone_text(found.id, today()), exchange)
    except OSError as error:
        print(texts.FAILED.format(error=error), file=sys.stderr)
        return 1
    _tell_what_remains(found, root)
    return 0


def _requested(text: str | None) -> date | None:
    """The day of the request; None where it is none, which is told."""
    if text is None:
        return today()
    try:
        day = parse_day(text)
    except PydanticCustomError as error:
        told = problem(error.type, "", START, **(error.context or {}))
        print(texts.WRONG_DAY.format(found=told.found, instead=told.instead), file=sys.stderr)
        return None
    if day > today():
        print(texts.LATER.format(day=short_day(day)), file=sys.stderr)
        return None
    return day


def _find(text: str, around: Surroundings) -> Found | None:
    """The profile that is meant; None where there is none that can be taken down, which is told."""
    names = Names.of(around.found)
    profile_id = names.find(text).item
    if profile_id is None:
        near = choices(names.near(text), ALL_PROFILES)
        print(texts.UNKNOWN.format(id=text, choices=near), file=sys.stderr)
        if around.unread:
            files = ", ".join(around.unread)
            print(texts.UNREAD.format(count=len(around.unread), files=files), file=sys.stderr)
        return None
    first, *others = around.found[profile_id]
    if others:
        folders = ", ".join(each.folder.as_posix() for each in (first, *others))
        print(texts.DOUBLE.format(id=profile_id, folders=folders), file=sys.stderr)
    elif first.folder.is_symlink():
        print(texts.LINK.format(folder=first.folder), file=sys.stderr)
    elif first.home.exists() and first.home != first.folder:
        print(texts.OCCUPIED.format(home=first.home), file=sys.stderr)
    else:
        return first
    return None


def _tell(found: Found, around: Surroundings, root: Path) -> None:
    """What will be done, before it is done."""
    if found.is_tombstone:
        print(texts.REST.format(id=found.id))
    else:
        print(texts.TITLE.format(id=found.id, title=found.title or texts.NO_TITLE))
    print(texts.FOLDER.format(folder=shown_as(found.folder, root)))
    doomed = [shown_as(path, root) for path in found.doomed()]
    if doomed:
        _print_list(texts.DOOMED.format(count=len(doomed)), doomed)
    print(texts.HOME.format(file=shown_as(found.home / INDEX, root)))
    _print_list(texts.REFERRED, referring(around.claims, found.id))
    _print_list(texts.NAMED, (cut(line, _LONGEST) for line in naming(root, found.id)))
    print()


def _print_list(heading: str, lines: Iterable[str]) -> None:
    """A heading and what stands under it; nothing at all where nothing does."""
    for number, line in enumerate(lines):
        if not number:
            print(heading)
        print(f"  {line}")


def _is_meant(profile_id: str) -> bool:
    """Whether the person types the id once more."""
    try:
        return input(texts.ASK.format(id=profile_id)).strip().upper() == profile_id.upper()
    except (EOFError, KeyboardInterrupt):
        print()
        return False


def _tell_what_remains(found: Found, root: Path) -> None:
    """What a program cannot take back, and who can."""
    folder, file = (f"{shown_as(found.folder, root)}/", shown_as(found.home / INDEX, root))
    print(texts.DONE.format(id=found.id, file=file))
    print()
    print(texts.REMAINS)
    print(f"1. {texts.BUILD}")
    print(f"2. {texts.HISTORY}")
    print(f"     {texts.FILTER.format(folder=folder)}")
    print(f"     {texts.PUSH}")
    if found.folder == found.home:
        print(f"   {texts.KEEP_TOMBSTONE.format(file=file)}")
    print(f"   {texts.FORMER_NAMES}")
    print(f"3. {texts.ENGINES.format(address=addresses.profile(found.id))}")
