"""Time and memory of a whole command, as a person at a terminal would feel them."""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

Command = Sequence[str | os.PathLike[str]]

SAMPLED_EVERY = 0.05
"""Seconds between two looks at the memory of all processes together."""


@dataclass(frozen=True)
class Run:
    """One run of a command, with all the processes it started and waited for."""

    wall: float
    """Seconds from start to end."""
    user: float
    """Seconds of the processor in the programs themselves."""
    system: float
    """Seconds of the processor in the kernel on their behalf."""
    peak: int
    """The most memory that any one of the processes held, in bytes. Never less than the benchmark's own memory, which
    the kernel counts until the command replaces it: keep large things out of the process that measures."""
    tree: int = 0
    """The most memory that all the processes held at once, in bytes, sampled. What processes share counts for each of
    them, so that this is an upper bound. 0 where there is no /proc."""

    @property
    def cpu(self) -> float:
        return self.user + self.system


@dataclass(frozen=True)
class Measure:
    """Several runs of one command."""

    runs: tuple[Run, ...]

    def least(self, value: Callable[[Run], float]) -> float:
        return min(map(value, self.runs))

    def median(self, value: Callable[[Run], float]) -> float:
        return statistics.median(map(value, self.runs))


def measure(
    command: Command,
    runs: int = 3,
    *,
    prepare: Callable[[], None] | None = None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Measure:
    """Runs a command several times, one after the other. Its output is dropped, unless it fails: then it is shown.

    `prepare` is called before each run and not measured; `cwd` and `env` are the command's folder and its whole
    environment, by default those of this process.
    """
    if runs < 1:
        raise ValueError("runs must be at least 1")
    measured = []
    for _ in range(runs):
        if prepare:
            prepare()
        measured.append(_run(command, cwd, env))
    return Measure(tuple(measured))


def _run(command: Command, cwd: Path | None, env: Mapping[str, str] | None) -> Run:
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=cwd, env=env
        )
        with _watched(process.pid) as tree:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)  # wait4 has reaped it: Popen need not ask again
        if process.returncode != 0:
            output.seek(0)
            sys.stderr.buffer.write(output.read())
            raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * unit, tree.most)


@dataclass
class _Tree:
    """A process with all that came from it; `most` is the largest sum of their memory seen, in bytes."""

    pid: int
    most: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    def watch(self) -> None:
        while not self.ended.wait(SAMPLED_EVERY):
            self.most = max(self.most, sum(map(_resident, _descendants(self.pid))))


@contextmanager
def _watched(pid: int) -> Iterator[_Tree]:
    """Looks at the memory of a process and its descendants until the end of the `with`."""
    tree = _Tree(pid)
    watcher = threading.Thread(target=tree.watch, daemon=True)
    watcher.start()
    try:
        yield tree
    finally:
        tree.ended.set()
        watcher.join()


def _descendants(pid: int) -> list[int]:
    """The process and those that it and they started; those that end meanwhile are left out."""
    found = [pid]
    for each in found:  # grows while it is walked
        try:
            for children in Path(f"/proc/{each}/task").glob("*/children"):
                found += map(int, children.read_text().split())
        except OSError:
            continue
    return found


def _resident(pid: int) -> int:
    """The memory of one process in bytes; 0 when it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    except OSError:
        return 0


def table(measures: dict[str, Measure]) -> str:
    """The measures as a Markdown table, a row for each name."""
    lines = [
        "| | thời gian (trung vị) | CPU (ít nhất) | CPU (trung vị) | bộ nhớ cao nhất |",
        "|---|--:|--:|--:|--:|",
    ]
    for name, measured in measures.items():
        wall = measured.median(lambda run: run.wall)
        least, median = measured.least(lambda run: run.cpu), measured.median(lambda run: run.cpu)
        peak = max(run.peak for run in measured.runs) / 2**20
        lines.append(f"| {name} | {wall:.2f} s | {least:.2f} s | {median:.2f} s | {peak:.0f} MiB |")
    return "\n".join(lines)
