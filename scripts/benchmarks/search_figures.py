"""What `scripts/bench search` finds out about an engine: how good its answers are, and what they cost."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import mean, median
from typing import Any

from scripts.benchmarks.search_browser import Answers
from scripts.benchmarks.search_engine import Built
from scripts.benchmarks.search_phrases import Origin
from scripts.benchmarks.search_queries import Group, Query

SHOWN = 10


@dataclass(frozen=True)
class Scores:
    """Means over some queries: of the relevant documents among the first ten, and of 1 / the place of the first one."""

    recall: float
    mrr: float
    queries: int


@dataclass(frozen=True)
class Size:
    """The files of an engine without its index.html."""

    bytes: int
    files: int


@dataclass(frozen=True)
class Figures:
    queries: Sequence[Query]
    answers: Answers
    built: Built
    size: Size

    @cached_property
    def classes(self) -> Mapping[Group, Scores]:
        return {group: self._scores([query.group is group for query in self.queries]) for group in Group}

    @cached_property
    def origins(self) -> Mapping[Origin, Scores]:
        """By where in the documents the phrases were found: not every engine reads all of a document."""
        return {origin: self._scores([query.origin is origin for query in self.queries]) for origin in Origin}

    @property
    def macro_recall(self) -> float:
        return mean(scores.recall for scores in self.classes.values())

    @property
    def macro_mrr(self) -> float:
        return mean(scores.mrr for scores in self.classes.values())

    @property
    def first_kb(self) -> list[float]:
        return [cold.sent / 1000 for cold in self.answers.cold]

    def _scores(self, chosen: Sequence[bool]) -> Scores:
        answered = [
            (found, query.relevant)
            for query, found, is_chosen in zip(self.queries, self.answers.found, chosen, strict=True)
            if is_chosen
        ]
        if not answered:
            return Scores(0, 0, 0)
        return Scores(
            mean(recall(found, relevant) for found, relevant in answered),
            mean(reciprocal_rank(found, relevant) for found, relevant in answered),
            len(answered),
        )

    def as_data(self) -> dict[str, Any]:
        """The figures for JSON."""
        cold, warm = self.answers.cold, self.answers.warm
        return {
            "macro_recall": self.macro_recall,
            "macro_mrr": self.macro_mrr,
            "classes": {group: vars(scores) for group, scores in self.classes.items()},
            "origins": {origin: vars(scores) for origin, scores in self.origins.items()},
            "kb_first_p50": median(self.first_kb),
            "kb_first_p95": percentile(self.first_kb, 95),
            "requests_p50": median(each.requests for each in cold),
            "requests_p95": percentile([each.requests for each in cold], 95),
            "cold_ms_p50": median(each.milliseconds for each in cold),
            "cold_ms_p95": percentile([each.milliseconds for each in cold], 95),
            "cold_queries": len(cold),
            "warm_ms_p50": median(warm),
            "warm_ms_p95": percentile(warm, 95),
            "index_mb": self.size.bytes / 10**6,
            "index_files": self.size.files,
            "build_cpu_s": self.built.cpu_seconds,
            "build_wall_s": self.built.wall_seconds,
        }


def recall(found: Sequence[str], relevant: Collection[str]) -> float:
    """The share of the relevant documents among the first ten, of as many as could stand there."""
    return len(set(found[:SHOWN]) & set(relevant)) / min(SHOWN, len(relevant))


def reciprocal_rank(found: Sequence[str], relevant: Collection[str]) -> float:
    """1 / the place of the first relevant document; 0 where none is among the first ten."""
    return next((1 / place for place, each in enumerate(found[:SHOWN], start=1) if each in relevant), 0.0)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest of the values that at least `percent` in a hundred of them do not exceed."""
    return sorted(values)[-(-len(values) * percent // 100) - 1]


def size_of(folder: Path) -> Size:
    page = folder / "index.html"
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file() and path != page]
    return Size(sum(sizes), len(sizes))
