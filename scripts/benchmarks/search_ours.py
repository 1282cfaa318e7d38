"""This site's own search: its index, asked by the script that its pages use."""

import time
from collections.abc import Sequence
from pathlib import Path

from macros.pages.assets import read_assets
from macros.search.index import Document, index_files
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
    script = out / "engine.js"
    script.write_bytes(assets.files[assets.addresses[_SCRIPT]] + script.read_bytes())
    (out / "spelling.js").write_bytes(assets.files[assets.addresses[_SPELLING]])
    documents = [_document(number, entry) for number, entry in enumerate(entries)]
    cpu, wall = time.process_time(), time.perf_counter()
    for name, content in index_files(documents, len(documents), ABBREVIATIONS).items():
        path = out / "tim" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Built(time.process_time() - cpu, time.perf_counter() - wall)


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
