"""Time and memory of a whole command, as a person at a terminal would feel them."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


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


def measure(command: Sequence[str | os.PathLike[str]], runs: int = 3) -> Measure:
    """Runs a command several times, one after the other. Its output is dropped, unless it fails: then it is shown."""
    if runs < 1:
        raise ValueError("runs must be at least 1")
    return Measure(tuple(_run(command) for _ in range(runs)))


def _run(command: Sequence[str | os.PathLike[str]]) -> Run:
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)  # wait4 has reaped it: Popen need not ask again
        if process.returncode != 0:
            output.seek(0)
            sys.stderr.buffer.write(output.read())
            raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * unit)


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
