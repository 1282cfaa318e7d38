"""What `scripts/bench search` prints: figures by engine, scores by class, misses; and a picture of quality and weight."""

import html
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median

from scripts.benchmarks.search_documents import Document
from scripts.benchmarks.search_figures import Figures, Scores, percentile, recall, reciprocal_rank
from scripts.benchmarks.search_phrases import Origin
from scripts.benchmarks.search_queries import Group, Query

Measured = Mapping[str, Figures]
"""By the names of the engines."""

_GROUPS = {
    Group.EXACT: "đúng như văn bản",
    Group.NO_MARKS: "không dấu",
    Group.PARTLY: "thiếu dấu ở vài chữ",
    Group.STROKE: "đ gõ thành d",
    Group.PLACEMENT: "đặt dấu kiểu kia (hòa, hoà)",
    Group.DECOMPOSED: "dấu tách rời (NFD)",
    Group.UNDECODED: "Telex, VNI còn nguyên phím",
    Group.COMMON: "toàn chữ hay gặp",
    Group.PLACES: "địa danh, chữ cuối gõ dở",
    Group.TYPOS: "gõ sai một phím",
    Group.SPELLING: "y/i, viết tắt",
    Group.FACETS: "kèm bộ lọc",
}
_ORIGINS = {Origin.LEAD: "tên, tóm tắt", Origin.BODY: "thân bài", Origin.FACTS: "địa danh, danh hiệu … cùng tên"}
_COLUMNS = (
    "recall@10",
    "MRR@10",
    "tải về trước kết quả đầu tiên (trung vị / p95)",
    "số tệp tải về (p95)",
    "kết quả đầu tiên sau (trung vị)",
    "các lần sau (trung vị / p95)",
    "chỉ mục",
    "số tệp",
    "lập chỉ mục: CPU",
    "thời gian",
)


def as_markdown(measured: Measured) -> str:
    """Figures by engine, then recall and MRR by class and by where the phrase stood."""
    lines = [f"| | {' | '.join(_COLUMNS)} |", f"|---|{'--:|' * len(_COLUMNS)}"]
    lines += [f"| {name} | {' | '.join(_cells(figures))} |" for name, figures in measured.items()]
    for title, value in (("recall@10", _recall), ("MRR@10", _mrr)):
        lines += [
            "",
            f"| {title} | số câu | {' | '.join(measured)} |",
            f"|---|{'--:|' * (1 + len(measured))}",
            *(
                _row(label, [each.classes[group] for each in measured.values()], value)
                for group, label in _GROUPS.items()
            ),
            *(
                _row(f"*{label}*", [each.origins[origin] for each in measured.values()], value)
                for origin, label in _ORIGINS.items()
            ),
        ]
    return "\n".join(lines)


def _cells(figures: Figures) -> Iterator[str]:
    cold, warm = figures.answers.cold, figures.answers.warm
    yield f"{figures.macro_recall:.3f}"
    yield f"{figures.macro_mrr:.3f}"
    yield f"{median(figures.first_kb):,.0f} / {percentile(figures.first_kb, 95):,.0f} kB"
    yield f"{percentile([each.requests for each in cold], 95):.0f}"
    yield f"{median(each.milliseconds for each in cold):,.0f} ms"
    yield f"{median(warm):,.1f} / {percentile(warm, 95):,.1f} ms"
    yield f"{figures.size.bytes / 10**6:.1f} MB"
    yield f"{figures.size.files}"
    yield f"{figures.built.cpu_seconds:.1f} s"
    yield f"{figures.built.wall_seconds:.1f} s"


def _row(label: str, scores: Sequence[Scores], value: Callable[[Scores], float]) -> str:
    return f"| {label} | {scores[0].queries} | {' | '.join(f'{value(each):.3f}' for each in scores)} |"


def _recall(scores: Scores) -> float:
    return scores.recall


def _mrr(scores: Scores) -> float:
    return scores.mrr


def as_json(measured: Measured) -> str:
    return json.dumps({name: figures.as_data() for name, figures in measured.items()}, ensure_ascii=False, indent=2)


def misses(name: str, figures: Figures, documents: Sequence[Document]) -> Iterator[str]:
    """Each query whose answer is not all that it could be: what was wanted, and what came instead."""
    titles = {document.id: document.title for document in documents}
    for query, found in zip(figures.queries, figures.answers.found, strict=True):
        share, rank = recall(found, query.relevant), reciprocal_rank(found, query.relevant)
        if share == rank == 1:
            continue
        wrong = [each for each in found if each not in query.relevant]
        missing = sorted(query.relevant - set(found))
        yield f"{name} · {query.group} · “{query.text}”{_chosen(query)}: recall {share:.2f}, MRR {rank:.2f}"
        yield f"    phải có “{query.phrase}” ({len(query.relevant)} hồ sơ, {query.origin})"
        yield from (f"    thiếu {each}: {titles[each]}" for each in missing[:2])
        yield from (f"    thừa {each}: {titles[each]}" for each in wrong[:2])


def _chosen(query: Query) -> str:
    return "".join(f" [{facet}={value}]" for facet, value in query.filters.items())


def as_svg(measured: Measured) -> str:
    """The engines by how much is loaded before the first result (to the right: more) and by MRR (upwards: better)."""
    width, height, left, bottom, top = 720, 440, 60, 380, 30
    weights = {name: median(figures.first_kb) for name, figures in measured.items()}
    first = math.floor(math.log10(min(weights.values())))
    last = max(first + 1, math.ceil(math.log10(max(weights.values()))))
    step = (width - left - 120) / (last - first)
    parts = [f'<path d="M{left} {top}V{bottom}H{width - 20}" fill="none" stroke="#555"/>']
    for power in range(first, last + 1):
        x = left + (power - first) * step
        parts += [_line(x, top, x, bottom), _text(x, bottom + 20, f"{10**power:,g} kB", "middle")]
    for tenth in range(0, 11, 2):
        y = bottom - (bottom - top) * tenth / 10
        parts += [_line(left, y, width - 20, y), _text(left - 8, y + 4, f"{tenth / 10:.1f}", "end")]
    for name, figures in measured.items():
        x = left + (math.log10(weights[name]) - first) * step
        y = bottom - (bottom - top) * figures.macro_mrr
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#b3261e"/>', _text(x + 9, y + 4, name, "start")]
    parts += [
        _text((left + width) / 2, height - 12, "tải về trước kết quả đầu tiên (trung vị)", "middle"),
        _text(left, top - 12, "MRR@10", "middle"),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">'
    return "\n".join((head, f'<rect width="{width}" height="{height}" fill="#fff"/>', *parts, "</svg>\n"))


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#ddd"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(text)}</text>'
