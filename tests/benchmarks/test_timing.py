import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.benchmarks.timing import measure

CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; x = bytearray(60_000_000); time.sleep(0.4)'])"


def test_each_run_is_prepared_and_runs_where_it_should(tmp_path: Path):
    command = [sys.executable, "-c", "import os; open(os.environ['NAME'], 'a').write('x')"]
    prepared: list[str] = []
    measured = measure(command, 2, prepare=lambda: prepared.append(""), cwd=tmp_path, env=os.environ | {"NAME": "note"})
    assert (tmp_path / "note").read_text() == "xx"
    assert len(prepared) == len(measured.runs) == 2
    assert all(run.wall > 0 and run.cpu > 0 and run.peak > 0 for run in measured.runs)


def test_preparing_takes_no_time():
    import time

    measured = measure([sys.executable, "-c", ""], 1, prepare=lambda: time.sleep(2))
    assert measured.runs[0].wall < 2


def test_a_command_that_fails_is_shown(capfdbinary: pytest.CaptureFixture[bytes]):
    with pytest.raises(subprocess.CalledProcessError):
        measure([sys.executable, "-c", "print('why'); raise SystemExit(3)"])
    assert b"why" in capfdbinary.readouterr().err


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="không có /proc")
def test_the_memory_of_child_processes_is_seen():
    run = measure([sys.executable, "-c", CHILD], 1).runs[0]
    assert run.tree > 60_000_000
    assert run.peak > 60_000_000
