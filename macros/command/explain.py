"""`guong explain`: what the authors' guide says of a code."""

import argparse
import shutil
import sys
import textwrap

from macros.catalogue.code_guide import GUIDE, Explained, code_asked, read_guide
from macros.command import USAGE_ERROR
from macros.texts import command as texts

HELP = texts.EXPLAIN
_WIDEST = 100
"""Characters of a line that is comfortable to read, however wide the window is."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", default="", metavar=texts.EXPLAIN_CODE_NAME, help=texts.EXPLAIN_CODE)


def run(options: argparse.Namespace) -> int:
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
