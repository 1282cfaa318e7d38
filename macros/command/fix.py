"""`guong check --fix`: what can be mended safely is shown, and written when the person says so."""

import difflib
import os
import secrets
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.authoring.mending import LeftAlone, Mended, mend
from macros.catalogue.folders import INDEX, shown_as
from macros.catalogue.lookup import Lookup
from macros.catalogue.names import fold
from macros.texts import mending as texts

_COLOURS = {"+": "32", "-": "31", "@": "36"}
"""Of a line of a diff by its first character, as terminals number them: green, red, cyan."""


def fix(folders: Iterable[Path], lookup: Lookup, *, yes: bool) -> bool:
    """Show what can be mended in the profiles of `folders`, and write it: `yes`, or asked at a terminal.

    False where something was to be written and could not be.
    """
    mended: dict[Path, tuple[bytes, Mended]] = {}
    for folder in folders:
        path = folder / INDEX
        try:
            raw = path.read_bytes()
        except OSError:
            continue  # the check tells it
        result = mend(raw, folder, lookup)
        if isinstance(result, LeftAlone):
            print(texts.LEFT_ALONE[result].format(file=_name(path)))
        elif result.places:
            mended[path] = raw, result
            _show(_name(path), result)
    if not mended:
        print(texts.NOTHING)
        return True
    print(texts.found(len(mended), sum(result.places for _raw, result in mended.values())))
    if not (yes or _is_wanted()):
        return True
    return _write(mended)


def _name(path: Path) -> str:
    return shown_as(path, Path.cwd())


def _show(file: str, mended: Mended) -> None:
    if mended.slips:
        print(texts.UNSEEN.format(file=file, slips=", ".join(texts.SLIPS[slip] for slip in mended.slips)))
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.name != "nt"
    for line in _diff(file, mended):
        colour = _COLOURS.get(line[:1]) if coloured else None
        print(f"\033[{colour}m{line}\033[0m" if colour else line)
    print()


def _diff(file: str, mended: Mended) -> Iterator[str]:
    before, after = (text.removesuffix("\n").split("\n") for text in (mended.before, mended.after))
    return difflib.unified_diff(before, after, file, file, texts.AS_IT_IS, texts.AS_IT_WILL_BE, n=2, lineterm="")


def _is_wanted() -> bool:
    """Whether the person at the terminal says yes; whoever breaks off says no."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(texts.HOW_TO_WRITE)
        return False
    try:
        answer = input(texts.ASK)
    except (EOFError, KeyboardInterrupt):
        print()
        answer = ""
    if fold(answer) in texts.ANSWERS_YES:
        return True
    print(texts.NOT_WRITTEN)
    return False


def _write(mended: Mapping[Path, tuple[bytes, Mended]]) -> bool:
    written = 0
    for path, (raw, result) in mended.items():
        try:
            if path.read_bytes() != raw:
                print(texts.CHANGED_MEANWHILE.format(file=_name(path)))
                continue
            _replace(path, result.after)
            written += 1
        except OSError:
            print(texts.WRITE_FAILED.format(file=_name(path)))
    print(texts.written(written))
    return written == len(mended)


def _replace(path: Path, text: str) -> None:
    """Put the text in the file's place in one step, so that nobody ever reads half of it. The file keeps its mode."""
    target = path.resolve()  # of a link, what it leads to is written
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
