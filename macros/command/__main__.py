"""The programme `guong`: its parser, and the call of the command that was asked for."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.command import check, explain, preview, schema
from macros.texts import command as texts

ROOT = Path(__file__).resolve().parent.parent.parent
_COMMANDS = {"check": check, "explain": explain, "preview": preview, "schema": schema}


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
    commands = parser.add_subparsers(required=True, metavar=" | ".join(_COMMANDS))
    for name, command in _COMMANDS.items():
        one = commands.add_parser(name, help=command.HELP, description=command.HELP)
        command.arguments(one)
        one.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    gc.disable()  # a short run that keeps most of what it makes: looking for what to free takes a quarter of its time
    sys.exit(main())
