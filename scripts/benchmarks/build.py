"""Building a site of N profiles, beside Hugo: cold, unchanged, one edit: scripts/bench build [N]."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from scripts.benchmarks.build_report import Output, Phase, Report, Tool, as_json, as_markdown
from scripts.benchmarks.timing import Command, Measure, Run, measure

DEFAULT_COUNT = 10_000
DEFAULT_RUNS = 3

_TITLE = re.compile(r'^ten: "([^":]+)[^"]*"$', re.MULTILINE)
_ID = re.compile(r"^ma: (\S+)$", re.MULTILINE)
_LESSONS = "## Bài học\n\n"


class WrongResultError(Exception):
    """A build ended well and its site is not what it should be."""


@dataclass(frozen=True)
class Builder:
    """A tool with its project. `state` are patterns, below the project, of all that a build leaves behind."""

    tool: Tool
    command: Command
    project: Path
    output: Path
    state: tuple[str, ...]
    env: Mapping[str, str]
    runs: dict[Phase, list[Run]] = field(default_factory=lambda: {phase: [] for phase in Phase})

    def forget(self) -> None:
        """Remove all that earlier builds left."""
        for pattern in self.state:
            for path in self.project.glob(pattern):
                shutil.rmtree(path)
        os.sync()  # or the writing of what is gone would slow down what is measured

    def build(self, phase: Phase) -> None:
        """Measure one build more."""
        _say(f"{self.tool}: {phase}")
        prepare = self.forget if phase is Phase.COLD else os.sync
        measured = measure(self.command, 1, prepare=prepare, cwd=self.project, env=self.env)
        self.runs[phase] += measured.runs

    def written(self) -> Output:
        """What lies in the site now."""
        pages = others = page_bytes = other_bytes = 0
        for path in filter(Path.is_file, self.output.rglob("*")):
            size = path.stat().st_size
            if path.suffix == ".html":
                pages, page_bytes = pages + 1, page_bytes + size
            else:
                others, other_bytes = others + 1, other_bytes + size
        return Output(pages, page_bytes, others, other_bytes)


@dataclass(frozen=True)
class Edit:
    """A change to one profile: its id, its new title after the colon, its new sentence."""

    profile_id: str
    title: str
    sentence: str


def compare(count: int, runs: int, cold_runs: int, folder: Path) -> Report:
    """Measure both tools on `count` profiles in the empty folder `folder`, by turns. Raises WrongResultError."""
    corpus, hugo = folder / "guong", folder / "hugo"
    _say(f"{count} hồ sơ: đang ghi")
    _call("scripts.benchmarks.corpus", corpus, str(count))
    _call("scripts.benchmarks.hugo", corpus, hugo)
    profiles = sorted((corpus / "profiles").glob("*/*/index.md"))
    ours, theirs = _builders(corpus, hugo)
    cold: dict[Tool, Output] = {}
    for turn in range(runs):
        # Hugo keeps nothing from one build to the next, so that its other phases are measured once, to show it.
        others = (ours, theirs) if turn == 0 else (ours,)
        if turn < cold_runs:
            for builder in (ours, theirs):
                builder.build(Phase.COLD)
                cold[builder.tool] = builder.written()
        for builder in others:
            builder.build(Phase.UNCHANGED)
            _expect_as_many(builder, cold[builder.tool])
        index = profiles[(len(profiles) // 2 + turn) % len(profiles)]
        edit = edit_profile(index, turn + 1)
        _call("scripts.benchmarks.hugo", corpus, hugo, "--profile", index)
        for builder in others:
            builder.build(Phase.EDIT)
            _expect_as_many(builder, cold[builder.tool])
            expect_edit(builder.output, edit)
    measures = {
        builder.tool: {phase: Measure(tuple(done)) for phase, done in builder.runs.items()}
        for builder in (ours, theirs)
    }
    return Report(count, measures, cold)


def _builders(corpus: Path, hugo: Path) -> tuple[Builder, Builder]:
    ours = Builder(
        Tool.OURS,
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        corpus,
        corpus / "site",
        (".cache", "site", "site.*", ".site*"),
        os.environ,
    )
    theirs = Builder(
        Tool.HUGO,
        [Path(sys.executable).with_name("hugo"), "build", "--quiet", "--noBuildLock"],
        hugo,
        hugo / "public",
        ("public", "resources", ".cache"),
        os.environ | {"HUGO_CACHEDIR": str(hugo / ".cache")},
    )
    return ours, theirs


def edit_profile(index: Path, number: int) -> Edit:
    """Change the title and a sentence of the profile `index`, differently for each `number`. Raises ValueError."""
    text = index.read_text(encoding="utf-8")
    profile_id = _ID.search(text)
    if not (profile_id and _TITLE.search(text) and _LESSONS in text):
        raise ValueError(f"{index}: not a profile of the corpus")
    edit = Edit(profile_id[1], f"việc đã sửa lần thứ {number}", f"Câu này mới thêm ở lần sửa thứ {number}.")
    text = _TITLE.sub(partial(_retitled, edit.title), text, count=1)
    index.write_text(text.replace(_LESSONS, f"{_LESSONS}{edit.sentence} ", 1), encoding="utf-8", newline="\n")
    return edit


def _retitled(title: str, line: re.Match[str]) -> str:
    return f'ten: "{line[1]}: {title}"'


def expect_edit(output: Path, edit: Edit) -> None:
    """Raise WrongResultError unless the profile's page, a listing and all else that links to it show the edit.

    Not so the home page, which may link to a profile in words of the editor's own.
    """
    page = output / "ho-so" / edit.profile_id.lower() / "index.html"
    text = page.read_text(encoding="utf-8")
    if edit.title not in text or edit.sentence not in text:
        raise WrongResultError(f"{page}: không có chỗ vừa sửa.")
    link, title = f"ho-so/{edit.profile_id.lower()}/".encode(), edit.title.encode()
    linking = {
        path: title in content
        for path in output.rglob("*.html")
        if path != output / "index.html" and link in (content := path.read_bytes())
    }
    if stale := [path for path, is_new in linking.items() if not is_new]:
        raise WrongResultError(f"{stale[0]}: còn tên cũ của {edit.profile_id}.")
    if not any(path.is_relative_to(output / "linh-vuc") for path in linking):
        raise WrongResultError(f"{output / 'linh-vuc'}: không danh sách nào có {edit.profile_id}.")


def _expect_as_many(builder: Builder, cold: Output) -> None:
    pages = builder.written().pages
    if pages != cold.pages:
        raise WrongResultError(f"{builder.tool}: {pages} trang, dựng từ đầu thì có {cold.pages}.")


def _call(module: str, *arguments: str | Path) -> None:
    """Run a module in a process of its own: what it takes is not counted as this one's memory."""
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)


def _say(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/bench build",
        description="Đo việc dựng trang với N hồ sơ tự sinh, chạy xen kẽ với Hugo: từ đầu, không đổi gì, sửa một hồ sơ.",
    )
    parser.add_argument("count", metavar="N", type=int, nargs="?", default=DEFAULT_COUNT, help="số hồ sơ (%(default)s)")
    parser.add_argument("--runs", metavar="R", type=int, default=DEFAULT_RUNS, help="số lần đo (%(default)s)")
    parser.add_argument("--cold-runs", metavar="R", type=int, help="số lần đo dựng từ đầu (như --runs)")
    parser.add_argument("--json", action="store_true", help="in JSON thay cho bảng")
    options = parser.parse_args(arguments)
    cold_runs = options.runs if options.cold_runs is None else options.cold_runs
    if options.count < 1 or not 1 <= cold_runs <= options.runs:
        parser.error("N và R phải từ 1 trở lên; --cold-runs không quá --runs.")
    with tempfile.TemporaryDirectory(prefix="guong-bench-") as temporary:
        report = compare(options.count, options.runs, cold_runs, Path(temporary))
    print(as_json(report) if options.json else as_markdown(report))


if __name__ == "__main__":
    main(sys.argv[1:])
