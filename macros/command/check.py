"""`guong check`: every profile and vocabulary read, every problem told."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.catalogue.folders import INDEX, misplaced, profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.reading import Checked, check_profiles
from macros.catalogue.search_checks import read_search_checks, unknown_profiles
from macros.catalogue.vocabulary import load_vocabulary
from macros.command import USAGE_ERROR
from macros.texts import command as texts
from macros.texts import mending as fix_texts

HELP = texts.CHECK


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=texts.CHECK_PATHS)
    parser.add_argument("--format", choices=sorted(PRINTERS), default="text", help=texts.CHECK_FORMAT)
    parser.add_argument("--fix", action="store_true", help=fix_texts.FIX)
    parser.add_argument("--yes", action="store_true", help=fix_texts.YES)


def run(options: argparse.Namespace) -> int:
    if wrong := _wrong_options(options):
        print(wrong, file=sys.stderr)
        return USAGE_ERROR
    for path in options.paths:
        if not path.exists():
            print(texts.NO_SUCH_PATH.format(path=path), file=sys.stderr)
            return USAGE_ERROR
    wanted = [path.resolve().parent if path.is_file() else path.resolve() for path in options.paths]
    profiles_dir: Path = options.profiles.resolve()
    vocabulary, problems = load_vocabulary(profiles_dir)
    if vocabulary is None:
        PRINTERS[options.format](problems, 0)
        return 1
    folders = {folder.resolve(): folder for folder in profile_folders(profiles_dir)}
    for path in wanted:
        elsewhere = {index.parent.resolve(): index.parent for index in sorted(path.rglob(INDEX))}
        if not elsewhere:
            print(texts.NO_PROFILE_THERE.format(path=path), file=sys.stderr)
            return USAGE_ERROR
        if not path.is_relative_to(profiles_dir):
            folders = elsewhere | folders
    lookup = Lookup(vocabulary)
    looked_at = [each for each in sorted(folders.values()) if not wanted or _is_under(wanted, each)]
    all_written = True
    if options.fix:
        from macros.command.fix import fix  # most checks mend nothing

        all_written = fix(looked_at, lookup, yes=options.yes)
    checked = check_profiles(sorted(folders.values()), lookup, Path.cwd())
    if wanted:
        checked = _under(wanted, checked)
    else:
        searches, faults = read_search_checks(profiles_dir)
        problems += [*faults, *unknown_profiles(searches, checked.ids), *misplaced(profiles_dir, Path.cwd())]
    found = [*problems, *checked.problems]
    PRINTERS[options.format](found, len(looked_at))
    return 1 if any(problem.is_error for problem in found) or not all_written else 0


def lookup_or_told(profiles_dir: Path) -> Lookup | None:
    """The province's lists; None where they are wrong, which is then told."""
    vocabulary, problems = load_vocabulary(profiles_dir)
    if vocabulary is None:
        print_text(problems, 0)
        return None
    return Lookup(vocabulary)


def _wrong_options(options: argparse.Namespace) -> str:
    """Why the options do not go together; empty when they do."""
    if options.fix and options.format != "text":
        return fix_texts.FIX_ONLY_AS_TEXT
    if options.yes and not options.fix:
        return fix_texts.YES_WITHOUT_FIX
    return ""


def _is_under(wanted: Sequence[Path], folder: Path) -> bool:
    return any(folder.resolve().is_relative_to(path) for path in wanted)


def _under(wanted: Sequence[Path], checked: Checked) -> Checked:
    """What was found in the wanted folders; everything is read, since ids and references cross folders."""
    return Checked(
        tuple(profile for profile in checked.profiles if _is_under(wanted, profile.folder)),
        tuple(each for each in checked.problems if _is_under(wanted, (Path.cwd() / each.file).parent)),
    )


def print_text(problems: Sequence[Problem], profiles: int) -> None:
    for problem in problems:
        print(problem)
    errors = sum(problem.is_error for problem in problems)
    print(texts.summary(profiles, errors, len(problems) - errors))


def _print_json(problems: Sequence[Problem], profiles: int) -> None:
    records = [
        {
            "file": problem.file,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "label": problem.label,
            "found": problem.found,
            "instead": problem.instead,
            "code": problem.code,
            "severity": problem.severity,
        }
        for problem in problems
    ]
    print(json.dumps({"profiles": profiles, "problems": records}, ensure_ascii=False, indent=1))


def _print_github(problems: Sequence[Problem], _profiles: int) -> None:
    """Annotations of a workflow run: GitHub reads % and line ends escaped."""
    for problem in problems:
        words = f"{problem.label}: {problem.found} → {problem.instead} [{problem.code}]"
        escaped = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        mark = problem.mark
        print(f"::{problem.severity} file={problem.file},line={mark.line},col={mark.column}::{escaped}")


PRINTERS = {"text": print_text, "json": _print_json, "github": _print_github}
