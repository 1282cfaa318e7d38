"""`guong preview`: a profile as its readers will see it, before they do."""

import argparse
import os
import subprocess
import sys
import webbrowser

from macros.pages import addresses
from macros.publish.lock import holder, is_taken
from macros.publish.workplace import OPEN_VARIABLE, Workplace
from macros.texts import command as texts

HELP = texts.PREVIEW


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", default="", metavar=texts.PREVIEW_ID_NAME, help=texts.PREVIEW_ID)


def run(options: argparse.Namespace) -> int:
    """Open a profile in the preview: the one that runs, or a new one that runs until Ctrl+C."""
    root = options.profiles.resolve().parent
    address = addresses.profile(options.id) if options.id else addresses.PREVIEW
    lock = Workplace(root, root / "site", preview=True).lock
    if is_taken(lock.path):
        url = f"{holder(lock.path).get('address', '')}{address}"
        print(texts.PREVIEW_RUNS.format(url=url))
        webbrowser.open(url)
        return 0
    serve = [sys.executable, "-m", "mkdocs", "serve"]
    try:
        return subprocess.run(serve, cwd=root, env=os.environ | {OPEN_VARIABLE: address}, check=False).returncode
    except KeyboardInterrupt:  # which is how one ends it
        return 0
