"""This site's own search: its index, asked by the script that its pages use."""

import json
import time
from collections.abc import Sequence
from pathlib import Path

from macros.pages.assets import read_assets
from macros.search.index import MANIFEST, Document, index_files
from macros.search.terms import Zone
from scripts.benchmarks import search_documents as bench
from scripts.benchmarks.search_engine import Built, write_page
from scripts.benchmarks.search_text import ABBREVIATIONS

_SCRIPT = "js/search-page.js"
_SPELLING = "js/search-spelling.js"
"""What the page of results loads at once, and what it loads when a word may be a slip."""


def build_ours(corpus: Path, out: Path) -> Built:
    """Write the index below `out`, beside the list of ids by number that a site's addresses stand for."""
    entries = bench.read_documents(corpus)
    write_page(out, "ours.js")
    assets = read_assets("")
    (out / "spelling.js").write_bytes(assets.files[assets.addresses[_SPELLING]])
    documents = [_document(number, entry) for number, entry in enumerate(entries)]
    cpu, wall = time.process_time(), time.perf_counter()
    files = index_files(documents, len(documents), ABBREVIATIONS)
    for name, content in files.items():
        path = out / "tim" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    built = Built(time.process_time() - cpu, time.perf_counter() - wall)
    script = out / "engine.js"
    # As the page of results does, this one tells what must be known of the index.
    told = f"window.told = {json.dumps(files[MANIFEST].decode())};\n".encode()
    script.write_bytes(told + assets.files[assets.addresses[_SCRIPT]] + script.read_bytes())
    return built


def _document(number: int, entry: bench.Document) -> Document:
    texts: dict[Zone, Sequence[str]] = {
        Zone.TITLE: [entry.title],
        Zone.SUMMARY: [entry.summary],
        Zone.NAMES: entry.facts,
        Zone.BODY: entry.body,
    }
    values = {facet: [value] for facet, value in entry.facets.items()}
    card = {"id": entry.id, "title": entry.title, "summary": entry.summary, "places": entry.places[:1], **entry.facets}
    return Document(number, texts, values, card)
