"""Material for MkDocs' own search: its worker with lunr in the browser, over the index that its plugin writes."""

import gc
import json
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import material  # type: ignore[import-untyped]
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

from scripts.benchmarks.search_documents import Document, content_of, read_documents
from scripts.benchmarks.search_engine import Built, write_page

_SCRIPTS = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
# The plugin's own defaults, and what the theme's Vietnamese says of language, separator and pipeline.
_SETTINGS: Mapping[str, Any] = {
    "lang": ["vi"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}},
}


@dataclass(frozen=True)
class _Page:
    """What the plugin asks of a page of MkDocs."""

    title: str
    url: str
    content: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    toc: tuple[Any, ...] = ()


def build_material(corpus: Path, out: Path) -> Built:
    documents = read_documents(corpus)
    write_page(out, "material.js")
    scripts = out / "assets" / "javascripts"
    (scripts / "workers").mkdir(parents=True)
    worker = next((_SCRIPTS / "workers").glob("search.*.min.js"))
    shutil.copy(worker, scripts / "workers" / "search.js")
    (scripts / "lunr" / "min").mkdir(parents=True)
    for name in ("stemmer.support", "vi"):
        shutil.copy(_SCRIPTS / "lunr" / "min" / f"lunr.{name}.min.js", scripts / "lunr" / "min")
    pages = [_Page(each.title, f"{each.id}/", content_of(each)) for each in documents]
    gc.freeze()  # a build of MkDocs would not have our documents to look through again and again
    start, start_cpu = time.perf_counter(), time.process_time()
    index = SearchIndex(**_SETTINGS)
    for page in pages:
        index.add_entry_from_context(page)
    (out / "search").mkdir()
    (out / "search" / "search_index.json").write_text(index.generate_search_index(None), encoding="utf-8")
    built = Built(time.process_time() - start_cpu, time.perf_counter() - start)
    gc.unfreeze()
    _write_facets(documents, out / "facets.json")
    return built


def _write_facets(documents: tuple[Document, ...], path: Path) -> None:
    """What the page filters its results by: the index itself has no place for it."""
    path.write_text(json.dumps({each.id: each.facets for each in documents}), encoding="utf-8")
