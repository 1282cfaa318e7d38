"""The `guong` command: what editors and clerks run at a prompt."""

import argparse
import gc
import json
import os
import shutil
import subprocess
import sys
import textwrap
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from macros.catalogue.code_guide import GUIDE, Explained, code_asked, read_guide
from macros.catalogue.folders import INDEX, misplaced, profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.reading import Checked, check_profiles
from macros.catalogue.schema import SCHEMA_FILE, profile_schema
from macros.catalogue.search_checks import read_search_checks, unknown_profiles
from macros.catalogue.vocabulary import load_vocabulary
from macros.pages import addresses
from macros.publish.lock import holder, is_taken
from macros.publish.workplace import OPEN_VARIABLE, Workplace
from macros.texts import command as texts

ROOT = Path(__file__).resolve().parent.parent
USAGE_ERROR = 2
_WIDEST = 100
"""Characters of a line that is comfortable to read, however wide the window is."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 when all is well, 1 for errors found, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guong", description=texts.PROGRAMME)
    parser.add_argument("--profiles", type=Path, default=ROOT / "profiles", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(required=True, metavar="check | explain | preview | schema")
    check = commands.add_parser("check", help=texts.CHECK, description=texts.CHECK)
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=texts.CHECK_PATHS)
    check.add_argument("--format", choices=sorted(_PRINTERS), default="text", help=texts.CHECK_FORMAT)
    check.set_defaults(run=_check)
    explain = commands.add_parser("explain", help=texts.EXPLAIN, description=texts.EXPLAIN)
    explain.add_argument("code", nargs="?", default="", metavar=texts.EXPLAIN_CODE_NAME, help=texts.EXPLAIN_CODE)
    explain.set_defaults(run=_explain)
    preview = commands.add_parser("preview", help=texts.PREVIEW, description=texts.PREVIEW)
    preview.add_argument("id", nargs="?", default="", metavar=texts.PREVIEW_ID_NAME, help=texts.PREVIEW_ID)
    preview.set_defaults(run=_preview)
    schema = commands.add_parser("schema", help=texts.SCHEMA, description=texts.SCHEMA)
    schema.add_argument("--check", action="store_true", help=texts.SCHEMA_CHECK)
    schema.set_defaults(run=_schema)
    return parser


def _check(options: argparse.Namespace) -> int:
    for path in options.paths:
        if not path.exists():
            print(texts.NO_SUCH_PATH.format(path=path), file=sys.stderr)
            return USAGE_ERROR
    wanted = [path.resolve().parent if path.is_file() else path.resolve() for path in options.paths]
    profiles_dir: Path = options.profiles.resolve()
    vocabulary, problems = load_vocabulary(profiles_dir)
    if vocabulary is None:
        _PRINTERS[options.format](problems, 0)
        return 1
    folders = {folder.resolve(): folder for folder in profile_folders(profiles_dir)}
    for path in wanted:
        elsewhere = {index.parent.resolve(): index.parent for index in sorted(path.rglob(INDEX))}
        if not elsewhere:
            print(texts.NO_PROFILE_THERE.format(path=path), file=sys.stderr)
            return USAGE_ERROR
        if not path.is_relative_to(profiles_dir):
            folders = elsewhere | folders
    checked = check_profiles(sorted(folders.values()), Lookup(vocabulary), Path.cwd())
    if wanted:
        checked = _under(wanted, checked)
    else:
        searches, faults = read_search_checks(profiles_dir)
        problems += [*faults, *unknown_profiles(searches, checked.ids), *misplaced(profiles_dir, Path.cwd())]
    found = [*problems, *checked.problems]
    _PRINTERS[options.format](found, len(checked.profiles))
    return 1 if any(problem.is_error for problem in found) else 0


def _under(wanted: Sequence[Path], checked: Checked) -> Checked:
    """What was found in the wanted folders; everything is read, since ids and references cross folders."""

    def is_wanted(folder: Path) -> bool:
        return any(folder.resolve().is_relative_to(path) for path in wanted)

    return Checked(
        tuple(profile for profile in checked.profiles if is_wanted(profile.folder)),
        tuple(each for each in checked.problems if is_wanted((Path.cwd() / each.file).parent)),
    )


def _print_text(problems: Sequence[Problem], profiles: int) -> None:
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


_PRINTERS = {"text": _print_text, "json": _print_json, "github": _print_github}


def _explain(options: argparse.Namespace) -> int:
    """Print what the guide says of a code, or the codes that there are."""
    path = options.profiles.resolve().parent / GUIDE
    try:
        guide = read_guide(path.read_text(encoding="utf-8"))
    except OSError:
        print(texts.NO_SUCH_PATH.format(path=path), file=sys.stderr)
        return USAGE_ERROR
    if not options.code:
        for code, entry in guide.items():
            print(texts.code_heading(code, entry.title))
        return 0
    code = code_asked(options.code)
    if code not in guide:
        print(texts.NO_SUCH_CODE.format(code=options.code), file=sys.stderr)
        return USAGE_ERROR
    _print_explained(code, guide[code])
    return 0


def _print_explained(code: str, entry: Explained) -> None:
    """A paragraph or an example on as many lines as the window is wide."""
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    print(texts.code_heading(code, entry.title))
    for paragraph in entry.text.split("\n\n"):
        print()
        for line in paragraph.splitlines():
            indent = "  " if line.startswith("- ") else ""
            print(textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False))


def _preview(options: argparse.Namespace) -> int:
    """Open a profile in the preview: the one that runs, or a new one that runs until Ctrl+C."""
    root = options.profiles.resolve().parent
    address = addresses.profile(options.id) if options.id else addresses.PREVIEW
    lock = Workplace(root, root / "site", preview=True).lock
    if is_taken(lock.path):
        url = f"{holder(lock.path).get('address', '')}{address}"
        print(texts.PREVIEW_RUNS.format(url=url))
        webbrowser.open(url)
        return 0
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve"], cwd=root, env=os.environ | {OPEN_VARIABLE: address}, check=False
    ).returncode


def _schema(options: argparse.Namespace) -> int:
    profiles_dir: Path = options.profiles
    vocabulary, problems = load_vocabulary(profiles_dir)
    if vocabulary is None:
        _print_text(problems, 0)
        return 1
    path = profiles_dir / SCHEMA_FILE
    text = profile_schema(Lookup(vocabulary))
    if options.check:
        fresh = path.exists() and path.read_text(encoding="utf-8") == text
        print((texts.SCHEMA_FRESH if fresh else texts.SCHEMA_STALE).format(file=SCHEMA_FILE))
        return 0 if fresh else 1
    path.write_text(text, encoding="utf-8", newline="\n")
    print(texts.SCHEMA_WRITTEN.format(file=SCHEMA_FILE))
    return 0


if __name__ == "__main__":
    gc.disable()  # a short run that keeps most of what it makes: looking for what to free takes a quarter of its time
    sys.exit(main())
