"""What `scripts/bench build` prints: both tools' times and memory, what they wrote, and how far our goals are met."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from scripts.benchmarks.timing import Measure, Run

MEMORY_GOAL = 600 * 10**6
"""Bytes of the largest process of ours, at 10,000 profiles."""


class Tool(StrEnum):
    OURS = "Gương sáng"
    HUGO = "Hugo"


class Phase(StrEnum):
    COLD = "từ đầu"
    UNCHANGED = "không đổi gì"
    EDIT = "sửa một hồ sơ"


WALL_GOALS = {Phase.COLD: 1.5, Phase.UNCHANGED: 0.1, Phase.EDIT: 0.15}
"""Our wall time as a multiple of the time that Hugo takes from cold, at most."""

_COLUMNS = (
    "thời gian (trung vị)",
    "CPU (trung vị)",
    "CPU (ít nhất)",
    "bộ nhớ, tiến trình lớn nhất",
    "bộ nhớ, cộng mọi tiến trình*",
    "số lần",
)


@dataclass(frozen=True)
class Output:
    """The files of a site: HTML pages and all others, their number and bytes."""

    pages: int
    page_bytes: int
    others: int
    other_bytes: int


@dataclass(frozen=True)
class Goal:
    """A number of ours, what it may be at most, in what both are told, and with how many decimals."""

    name: str
    value: float
    limit: float
    unit: str
    decimals: int

    @property
    def is_met(self) -> bool:
        return self.value <= self.limit


@dataclass(frozen=True)
class Report:
    """The measures of one run of the benchmark with `count` profiles."""

    count: int
    measures: Mapping[Tool, Mapping[Phase, Measure]]
    outputs: Mapping[Tool, Output]

    def goals(self) -> list[Goal]:
        ours, hugo = self.measures[Tool.OURS], self.measures[Tool.HUGO][Phase.COLD].median(_wall)
        peak = max(run.peak for measured in ours.values() for run in measured.runs)
        return [
            *(
                Goal(f"thời gian {phase}, so với Hugo {Phase.COLD}", ours[phase].median(_wall) / hugo, limit, "×", 2)
                for phase, limit in WALL_GOALS.items()
            ),
            Goal("bộ nhớ của tiến trình lớn nhất", peak / 10**6, MEMORY_GOAL / 10**6, " MB", 0),
        ]


def as_markdown(report: Report) -> str:
    """Three tables: times and memory, goals, what was written."""
    lines = [
        f"{report.count} hồ sơ",
        "",
        f"| {' | '.join(('', *_COLUMNS))} |",
        f"|---|{'--:|' * len(_COLUMNS)}",
    ]
    for tool, phases in report.measures.items():
        for phase, measured in phases.items():
            tree = max(run.tree for run in measured.runs)
            lines.append(
                f"| {tool}, {phase} | {measured.median(_wall):.2f} s | {measured.median(_cpu):.2f} s "
                f"| {measured.least(_cpu):.2f} s | {max(run.peak for run in measured.runs) / 10**6:.0f} MB "
                f"| {f'{tree / 10**6:.0f} MB' if tree else '-'} | {len(measured.runs)} |"
            )
    lines += [
        "",
        "\\* lấy mẫu khi chạy; phần các tiến trình dùng chung được tính nhiều lần, nên đây là mức trên.",
        "",
        "| Mục tiêu | đo được | nhiều nhất | |",
        "|---|--:|--:|---|",
        *(
            f"| {goal.name} | {goal.value:.{goal.decimals}f}{goal.unit} | {goal.limit:g}{goal.unit} | {'đạt' if goal.is_met else 'chưa đạt'} |"
            for goal in report.goals()
        ),
        "",
        "| Đã ghi ra | trang HTML | dung lượng | trung bình một trang | tệp khác | dung lượng |",
        "|---|--:|--:|--:|--:|--:|",
        *(
            f"| {tool} | {out.pages} | {out.page_bytes / 10**6:.1f} MB | {out.page_bytes / out.pages / 1000:.1f} kB "
            f"| {out.others} | {out.other_bytes / 10**6:.1f} MB |"
            for tool, out in report.outputs.items()
        ),
    ]
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """All runs with seconds and bytes, by tool and phase in English, and the goals."""
    data = {
        "profiles": report.count,
        "runs": {
            tool.name.lower(): {
                phase.name.lower(): [asdict(run) | {"cpu": run.cpu} for run in measured.runs]
                for phase, measured in phases.items()
            }
            for tool, phases in report.measures.items()
        },
        "goals": [asdict(goal) | {"met": goal.is_met} for goal in report.goals()],
        "outputs": {tool.name.lower(): asdict(output) for tool, output in report.outputs.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _wall(run: Run) -> float:
    return run.wall


def _cpu(run: Run) -> float:
    return run.cpu
