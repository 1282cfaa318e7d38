"""Static search engines on N Vietnamese profiles, in Chromium: quality, weight, speed: scripts/bench search [--n N]."""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser

from scripts.benchmarks.search_browser import ask_all, chromium_path, launched
from scripts.benchmarks.search_documents import Document, read_documents
from scripts.benchmarks.search_engine import Engine
from scripts.benchmarks.search_figures import Figures, size_of
from scripts.benchmarks.search_material import build_material
from scripts.benchmarks.search_minisearch import build_minisearch
from scripts.benchmarks.search_ours import build_ours
from scripts.benchmarks.search_pagefind import build_pagefind, build_pagefind_folded
from scripts.benchmarks.search_queries import DEFAULT_SEED, PER_CLASS, Query, make_queries
from scripts.benchmarks.search_report import as_json, as_markdown, as_svg, misses

DEFAULT_COUNT = 10_000
FEWEST = 300
"""Profiles from which on all classes have their queries."""

ENGINES = (
    # A query of ours is quick: enough of them that the 95th of a hundred says something.
    Engine("ours", build_ours, cold_queries=192),
    # It loads everything and makes its index in the browser of each visitor, whatever the query: few say it all.
    Engine("material", build_material, cold_queries=4),
    Engine("pagefind", build_pagefind),
    Engine("pagefind-folded", build_pagefind_folded),
    Engine("minisearch", build_minisearch),
)


def figures_of(engine: Engine, corpus: Path, queries: Sequence[Query], browser: Browser, folder: Path) -> Figures:
    """Build an engine into the new folder `folder`, and put the queries to it."""
    _say(f"{engine.name}: đang lập chỉ mục")
    folder.mkdir()
    built = engine.build(corpus, folder)
    _say(f"{engine.name}: đang hỏi {len(queries)} câu")
    answers = ask_all(browser, folder, queries, spread(queries, engine.cold_queries))
    return Figures(queries, answers, built, size_of(folder))


def spread(queries: Sequence[Query], count: int) -> list[Query]:
    """So many of the queries, evenly spread over the classes."""
    count = min(count, len(queries))
    return [queries[number * len(queries) // count] for number in range(count)]


def compare(
    count: int, seed: int, engines: Sequence[Engine], chromium: str, folder: Path
) -> tuple[dict[str, Figures], Sequence[Document]]:
    """Measure `engines` on `count` profiles, in the empty folder `folder`: their figures, and the documents."""
    corpus = folder / "guong"
    _say(f"{count} hồ sơ: đang ghi và đọc")
    subprocess.run([sys.executable, "-m", "scripts.benchmarks.corpus", corpus, str(count)], check=True)
    documents = read_documents(corpus)
    queries = make_queries(documents, seed, PER_CLASS)
    measured = {}
    with launched(chromium) as browser:
        for engine in engines:
            out = folder / engine.name
            measured[engine.name] = figures_of(engine, corpus, queries, browser, out)
            shutil.rmtree(out)
    return measured, documents


def _say(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> None:
    names = [engine.name for engine in ENGINES]
    parser = argparse.ArgumentParser(
        prog="scripts/bench search",
        description="Đo các bộ tìm kiếm trên cùng N hồ sơ tự sinh, bằng cùng những câu hỏi đã biết trước đáp án.",
    )
    parser.add_argument("--n", metavar="N", type=int, default=DEFAULT_COUNT, help="số hồ sơ (%(default)s)")
    parser.add_argument(
        "--seed", metavar="S", type=int, default=DEFAULT_SEED, help="số mồi của các câu hỏi (%(default)s)"
    )
    parser.add_argument("--engines", metavar="A,B", default=",".join(names), help="chỉ đo những bộ này (%(default)s)")
    parser.add_argument("--json", action="store_true", help="in JSON thay cho bảng")
    parser.add_argument("--misses", action="store_true", help="kể thêm các câu trả lời chưa đủ (ra luồng lỗi)")
    parser.add_argument("--plot", metavar="TỆP", type=Path, help="vẽ thêm chất lượng và dung lượng vào tệp SVG này")
    options = parser.parse_args(arguments)
    chosen = options.engines.split(",")
    if options.n < FEWEST:
        parser.error(f"N phải từ {FEWEST} trở lên.")
    if unknown := [name for name in chosen if name not in names]:
        parser.error(f"không có bộ tìm kiếm “{unknown[0]}”; có: {', '.join(names)}.")
    chromium = chromium_path()
    if chromium is None:
        parser.error("không có Chromium: đặt GUONG_CHROMIUM, hoặc chạy scripts/setup chromium")
    engines = [engine for engine in ENGINES if engine.name in chosen]
    with tempfile.TemporaryDirectory(prefix="guong-bench-") as temporary:
        measured, documents = compare(options.n, options.seed, engines, chromium, Path(temporary))
    if options.misses:
        for name, figures in measured.items():
            print("\n".join(misses(name, figures, documents)), file=sys.stderr)
    if options.plot:
        options.plot.write_text(as_svg(measured), encoding="utf-8")
    print(as_json(measured) if options.json else as_markdown(measured))


if __name__ == "__main__":
    main(sys.argv[1:])
