"""`guong new`: the skeleton of a profile, from a few answers."""

import argparse
import shlex
import shutil
import sys
from pathlib import Path

from macros.authoring.answers import RefusedError
from macros.authoring.numbering import folder_asked, folder_name, free_folder, ids_named
from macros.authoring.skeleton import skeleton
from macros.catalogue.folders import INDEX, profile_folders, shown_as
from macros.catalogue.reading import read_profile
from macros.command import USAGE_ERROR
from macros.command.check import lookup_or_told
from macros.command.interview import tidied
from macros.command.questions import beginning_of
from macros.texts import new as texts
from macros.texts.problems import MESSAGES

HELP = texts.HELP
_FLAGS = {
    "kind": texts.KIND,
    "field": texts.FIELD,
    "year": texts.YEAR,
    "title": texts.TITLE,
    "district": texts.DISTRICT,
    "commune": texts.COMMUNE,
    "agency": texts.AGENCY,
    "provenance": texts.PROVENANCE,
    "folder": texts.FOLDER,
    "from": texts.FROM,
}
_BLANK = MESSAGES["blank-in-draft"].code


def arguments(parser: argparse.ArgumentParser) -> None:
    for flag, words in _FLAGS.items():
        parser.add_argument(f"--{flag}", metavar=texts.VALUE_NAMES[flag], help=words)


def run(options: argparse.Namespace) -> int:
    profiles_dir: Path = options.profiles.resolve()
    lookup = lookup_or_told(profiles_dir)
    if lookup is None:
        return 1
    given = {flag: tidied(text) for flag in _FLAGS if (text := getattr(options, flag)) is not None}
    try:
        asked = folder_asked(given["folder"]) if "folder" in given else ""
        named = ids_named(profile_folders(profiles_dir), lookup.vocabulary.plan.profile_id_prefix)
        beginning = beginning_of(given, named, lookup)
    except (EOFError, KeyboardInterrupt):
        print(f"\n{texts.STOPPED}", file=sys.stderr)
        return USAGE_ERROR
    except RefusedError as why:
        print(why, file=sys.stderr)
        return USAGE_ERROR
    name = asked or folder_name(beginning.title, beginning.kind, beginning.id)
    folder = free_folder(profiles_dir / str(beginning.year), name)
    try:
        _write(folder, skeleton(beginning, lookup))
    except OSError as error:
        print(texts.NOT_WRITTEN.format(file=folder / INDEX, why=error.strerror), file=sys.stderr)
        return 1
    told = read_profile(folder, lookup, Path.cwd()).problems
    shown = shown_as(folder, Path.cwd())
    print(texts.WRITTEN.format(file=f"{shown}/{INDEX}"))
    print(texts.TO_FILL.format(count=sum(each.code == _BLANK for each in told)))
    print(texts.NEXT_CHECK.format(folder=shlex.quote(shown)))
    print(texts.NEXT_PREVIEW.format(id=beginning.id))
    return 0


def _write(folder: Path, text: str) -> None:
    """The new folder with the text in it, or no folder."""
    folder.mkdir(parents=True)
    try:
        (folder / INDEX).write_text(text, encoding="utf-8", newline="\n")
    except BaseException:
        shutil.rmtree(folder)
        raise
