import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from scripts.benchmarks.search import ENGINES, main, spread
from scripts.benchmarks.search_browser import Answers, Cold
from scripts.benchmarks.search_documents import Document
from scripts.benchmarks.search_engine import Built
from scripts.benchmarks.search_figures import Figures, Size, percentile, recall, reciprocal_rank, size_of
from scripts.benchmarks.search_phrases import Origin
from scripts.benchmarks.search_queries import Group, Query
from scripts.benchmarks.search_report import as_json, as_markdown, as_svg, misses

DOCUMENTS = tuple(
    Document(name, f"Tên {name}", "", (), (), (), {"field": "y-te", "year": "2021"}) for name in ("a", "b", "c")
)


def figures(found: list[str], sent: int = 50_000) -> Figures:
    """Two queries of each class want a and b; an engine gives `found` to the first of them and nothing to the other."""
    wanted = frozenset("ab")
    queries = [
        Query(group, text, "cụm từ", Origin.LEAD, wanted, {"year": "2021"} if group is Group.FACETS else {})
        for group in Group
        for text in ("một", "hai")
    ]
    cold = [Cold(120.0, sent, 3), Cold(180.0, 3 * sent, 5)]
    answers = Answers([found, []] * len(Group), [float(each) for each in range(1, 25)], cold)
    return Figures(queries, answers, Built(1.5, 1.0), Size(2_500_000, 7))


def test_recall_counts_what_could_stand_among_the_first_ten():
    assert recall(["a", "x", "b"], {"a", "b", "c", "d"}) == 0.5
    assert recall([f"{each}" for each in range(10)], {f"{each}" for each in range(40)}) == 1
    assert recall(["x"] * 10 + ["a"], {"a"}) == 0


def test_the_rank_of_the_first_right_answer():
    assert reciprocal_rank(["x", "a", "b"], {"a", "b"}) == 0.5
    assert reciprocal_rank([], {"a"}) == 0
    assert reciprocal_rank(["x"] * 10 + ["a"], {"a"}) == 0


def test_percentiles_are_values_that_were_measured():
    assert percentile([3, 1, 2], 95) == 3
    assert percentile(range(1, 101), 95) == 95
    assert percentile([7], 95) == 7


def test_scores_are_means_over_the_classes():
    found = figures(["x", "a"])
    assert {(scores.recall, scores.mrr, scores.queries) for scores in found.classes.values()} == {(0.25, 0.25, 2)}
    assert (found.macro_recall, found.macro_mrr) == (0.25, 0.25)
    assert found.origins[Origin.LEAD].queries == 24
    assert found.origins[Origin.BODY].queries == 0


def test_a_report_is_tables_or_json():
    measured = {"ours": figures(["a", "b"]), "other": figures(["x", "a"], 5_000_000)}
    table = as_markdown(measured)
    assert "| ours | 0.500 | 0.500 | 100 / 150 kB | 5 | 150 ms | 12.5 / 23.0 ms | 2.5 MB | 7 | 1.5 s | 1.0 s |" in table
    assert "| không dấu | 2 | 0.500 | 0.250 |" in table
    data = json.loads(as_json(measured))
    assert set(data) == {"ours", "other"}
    assert data["other"]["kb_first_p50"] == 10_000
    assert data["ours"]["classes"]["no_marks"] == {"recall": 0.5, "mrr": 0.5, "queries": 2}
    named = ("requests_p95", "warm_ms_p50", "warm_ms_p95", "cold_ms_p50", "index_mb", "build_cpu_s")
    assert [data["ours"][name] for name in named] == [5, 12.5, 23, 150, 2.5, 1.5]


def test_a_picture_has_every_engine_where_it_belongs():
    svg = ET.fromstring(as_svg({"ours": figures(["a", "b"]), "oth<er": figures([], 5_000_000)}))
    texts = [element.text for element in svg.iter() if element.tag.endswith("text")]
    assert {"ours", "oth<er", "100 kB", "10,000 kB"} <= set(texts)
    light, heavy = (element for element in svg.iter() if element.tag.endswith("circle"))
    assert float(light.get("cx", "")) < float(heavy.get("cx", ""))
    assert float(light.get("cy", "")) < float(heavy.get("cy", ""))


def test_misses_say_what_was_wanted_and_what_came():
    lines = list(misses("ours", figures(["x", "a", "b", "c"][1:]), DOCUMENTS))
    assert "ours · facets · “hai” [year=2021]: recall 0.00, MRR 0.00" in lines
    assert not any("“một”" in line for line in lines)
    assert "    thiếu a: Tên a" in lines


def test_a_sample_of_queries_has_all_classes():
    queries = figures([]).queries
    assert {query.group for query in spread(queries, len(Group))} == set(Group)
    assert spread(queries, 100) == list(queries)


def test_the_page_of_an_engine_is_not_its_index(tmp_path: Path):
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "a.bin").write_bytes(b"12345")
    (tmp_path / "engine.js").write_bytes(b"123")
    (tmp_path / "index.html").write_bytes(b"1234567")
    assert size_of(tmp_path) == Size(8, 2)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--n", "20"], "N phải từ 300 trở lên"), (["--engines", "lunr"], "không có bộ tìm kiếm “lunr”")],
)
def test_wrong_arguments_are_refused(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err


def test_engines_have_names_of_their_own():
    assert len({engine.name for engine in ENGINES}) == len(ENGINES)
