"""What `scripts/bench search` asks of an engine, and what engines share.

An engine is a name and a function that builds it: from the folder of a corpus, into an empty folder that is then served
as it is. All its files but index.html count as its index and scripts. Its page, index.html, starts an ES module that gives

    window.ready    a promise: from its end on, queries may be put
    window.query    (text, filters, shown) => a promise of the ids of the `shown` best documents, the best first

`filters` has none or one of the keys of `FACETS` with the value that documents must have. The promise of a query ends
when all is there that a list of these results shows of each: its title and its summary or an excerpt.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmarks.project import ROOT

FOLDER = Path(__file__).resolve().parent / "search"
"""Pages of engines, and the list of npm packages."""

_LISTS = ("package.json", "package-lock.json")
_PAGE = """<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Tìm</title>
<link rel="icon" href="data:,">
<script type="module" src="engine.js"></script>
"""


@dataclass(frozen=True)
class Built:
    """What making the index took; not the reading of profiles nor the writing of pages that a site has anyway."""

    cpu_seconds: float
    wall_seconds: float


@dataclass(frozen=True)
class Engine:
    """`cold_queries` are put to a fresh browser each: fewer where the first answer takes minutes."""

    name: str
    build: Callable[[Path, Path], Built]
    cold_queries: int = 36


def write_page(out: Path, module: str) -> None:
    """Write the page of an engine, whose ES module is the file `module` of `FOLDER`."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(_PAGE, encoding="utf-8")
    shutil.copy(FOLDER / module, out / "engine.js")


def npm_packages() -> Path:
    """The folder node_modules with the packages of the list, installed where they are not yet."""
    folder = ROOT / ".cache" / "bench-search"
    modules, done = folder / "node_modules", folder / "installed.json"
    lock = (FOLDER / "package-lock.json").read_bytes()
    if modules.is_dir() and done.is_file() and done.read_bytes() == lock:
        return modules
    folder.mkdir(parents=True, exist_ok=True)
    for name in _LISTS:
        shutil.copy(FOLDER / name, folder / name)
    print("· npm ci", file=sys.stderr, flush=True)
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr)
    done.write_bytes(lock)
    return modules
