import gzip
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from scripts.benchmarks.search_browser import ask_all, chromium_path, launched, served
from scripts.benchmarks.search_phrases import Origin
from scripts.benchmarks.search_queries import Group, Query

PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="engine.js"></script>'
ENGINE = """
window.ready = Promise.resolve();
window.query = async (text, filters, shown) => {
  const index = await (await fetch("index.json")).json();
  await new Promise((done) => { const worker = new Worker("worker.js"); worker.onmessage = done; });
  return (index[text] ?? []).filter((id) => !filters.year || id.endsWith(filters.year));
};
"""
WORKER = 'fetch("block.bin").then(() => postMessage(1));'


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    folder = tmp_path / "engine"
    folder.mkdir()
    for name, text in {
        "index.html": PAGE,
        "engine.js": ENGINE,
        "worker.js": WORKER,
        "index.json": '{"gà": ["a-2021", "b-2022"]}',
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "block.bin").write_bytes(bytes(1000))
    (tmp_path / "secret.txt").write_text("not to be sent")
    return folder


def test_text_is_compressed_and_kept_and_the_page_itself_is_not_counted(engine: Path):
    with served(engine) as (address, traffic):
        with urllib.request.urlopen(address) as answer:
            assert gzip.decompress(answer.read()).decode() == PAGE
        assert (traffic.sent, traffic.requests) == (0, 0)
        with urllib.request.urlopen(f"{address}index.json") as answer:
            sent = answer.read()
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Cache-Control"] == "public, max-age=3600"
        assert traffic.requests == 1
        assert len(sent) < traffic.sent < len(sent) + 250
        with urllib.request.urlopen(f"{address}block.bin") as answer:
            assert answer.headers["Content-Encoding"] is None
            assert answer.read() == bytes(1000)


@pytest.mark.parametrize("path", ["missing.json", "../secret.txt", "%2e%2e/secret.txt"])
def test_nothing_else_is_sent(engine: Path, path: str):
    with (
        served(engine) as (address, _),
        pytest.raises(urllib.error.HTTPError, match="404"),
        urllib.request.urlopen(f"{address}{path}"),
    ):
        pass


@pytest.mark.browser
def test_an_engine_is_asked_and_what_its_workers_load_is_counted(engine: Path):
    chromium = chromium_path()
    if chromium is None:
        pytest.skip("không có Chromium: đặt GUONG_CHROMIUM, hoặc chạy scripts/setup chromium")
    all_of, some, none = (
        Query(Group.EXACT, "gà", "gà", Origin.LEAD, frozenset("a")),
        Query(Group.FACETS, "gà", "gà", Origin.LEAD, frozenset("a"), {"year": "2022"}),
        Query(Group.EXACT, "vịt", "vịt", Origin.LEAD, frozenset("a")),
    )
    with launched(chromium) as browser:
        answers = ask_all(browser, engine, [all_of, some, none], [all_of, some])
    assert answers.found == [["a-2021", "b-2022"], ["b-2022"], []]
    assert len(answers.warm) == 3
    assert [cold.requests for cold in answers.cold] == [4, 4]
    assert all(1000 < cold.sent < 3000 and cold.milliseconds > 0 for cold in answers.cold)
