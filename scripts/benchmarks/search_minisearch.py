"""MiniSearch over title, summary and names of places, without marks; the browser loads the whole index."""

import json
import shutil
import tempfile
from pathlib import Path

from scripts.benchmarks.search_documents import read_documents
from scripts.benchmarks.search_engine import FOLDER, Built, npm_packages, write_page
from scripts.benchmarks.timing import measure

_OPTIONS = "minisearch-options.js"


def build_minisearch(corpus: Path, out: Path) -> Built:
    """The body is left out: with it each visitor would load several times as much."""
    library = npm_packages() / "minisearch" / "dist" / "es" / "index.js"
    write_page(out, "minisearch.js")
    shutil.copy(FOLDER / _OPTIONS, out)
    shutil.copy(library, out / "minisearch-library.js")
    entries = [
        {"id": each.id, "title": each.title, "lead": each.summary, "places": ", ".join(each.places), **each.facets}
        for each in read_documents(corpus)
    ]
    with tempfile.TemporaryDirectory(prefix="guong-bench-") as temporary:
        # Node takes a file for an ES module by its name's ending; browsers look at what the server says.
        script, options = Path(temporary) / "build.mjs", Path(temporary) / "minisearch-options.mjs"
        shutil.copy(FOLDER / "minisearch-build.mjs", script)
        shutil.copy(FOLDER / _OPTIONS, options)
        shutil.copy(library, Path(temporary) / "minisearch-library.mjs")
        source = Path(temporary) / "documents.json"
        source.write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
        run = measure(["node", script, source, out / "index.json"], 1).runs[0]
    return Built(run.cpu, run.wall)
