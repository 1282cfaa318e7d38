"""The programme `guong`: its parser, and the call of the command that was asked for."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.command import check, explain, new, preview, schema, withdraw
from macros.command import list as overview
from macros.texts import command as texts

ROOT = Path(__file__).resolve().parent.parent.parent
INTERRUPTED = 130
"""The exit status that shells give to what Ctrl+C ended."""

_COMMANDS = {
    "check": check,
    "explain": explain,
    "list": overview,
    "new": new,
    "preview": preview,
    "schema": schema,
    "withdraw": withdraw,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 when all is well, 1 for errors found, 2 for a wrong call."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except KeyboardInterrupt:
        print()
        return INTERRUPTED
    except BrokenPipeError:  # who reads has seen enough, as in `guong list | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


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
