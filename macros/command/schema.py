"""`guong schema`: the file that lets editors complete and explain keys, kept equal to the declaration."""

import argparse
from pathlib import Path

from macros.catalogue.schema import SCHEMA_FILE, profile_schema
from macros.command.check import lookup_or_told
from macros.texts import command as texts

HELP = texts.SCHEMA


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help=texts.SCHEMA_CHECK)


def run(options: argparse.Namespace) -> int:
    profiles_dir: Path = options.profiles
    lookup = lookup_or_told(profiles_dir)
    if lookup is None:
        return 1
    path = profiles_dir / SCHEMA_FILE
    text = profile_schema(lookup)
    if options.check:
        fresh = path.exists() and path.read_text(encoding="utf-8") == text
        print((texts.SCHEMA_FRESH if fresh else texts.SCHEMA_STALE).format(file=SCHEMA_FILE))
        return 0 if fresh else 1
    path.write_text(text, encoding="utf-8", newline="\n")
    print(texts.SCHEMA_WRITTEN.format(file=SCHEMA_FILE))
    return 0
