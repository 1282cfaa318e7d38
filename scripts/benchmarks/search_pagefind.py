"""Pagefind over the pages of the documents: as it comes, and with what a site can do for Vietnamese around it."""

import html
import platform
import tempfile
from functools import partial
from pathlib import Path

from scripts.benchmarks.search_documents import Document, content_of, read_documents
from scripts.benchmarks.search_engine import Built, npm_packages, write_page
from scripts.benchmarks.timing import Command, measure

_PROGRAMS = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}
_STROKED_D = str.maketrans("đĐ", "dD")


def _build(module: str, out_of_d: dict[int, int], corpus: Path, out: Path) -> Built:
    write_page(out, module)
    program = npm_packages() / "@pagefind" / _PROGRAMS[platform.machine()] / "bin" / "pagefind_extended"
    with tempfile.TemporaryDirectory(prefix="guong-bench-") as temporary:
        for document in read_documents(corpus):
            page = _page(document).translate(out_of_d)
            (Path(temporary) / f"{document.id}.html").write_text(page, encoding="utf-8")
        command: Command = [program, "--site", temporary, "--output-path", out / "pagefind"]
        run = measure(command, 1).runs[0]
    return Built(run.cpu, run.wall)


def _page(document: Document) -> str:
    """A page with what Pagefind's guide asks for: the language, the body to index, the filters."""
    filters = "".join(
        f'<meta data-pagefind-filter="{facet}[content]" content="{value}">' for facet, value in document.facets.items()
    )
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{html.escape(document.title)}</title>\n{filters}'
        f"<body><main data-pagefind-body>\n{content_of(document)}\n</main></body></html>\n"
    )


build_pagefind = partial(_build, "pagefind.js", {})
build_pagefind_folded = partial(_build, "pagefind-folded.js", _STROKED_D)
