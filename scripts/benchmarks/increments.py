"""Dựng tiếp so với dựng lại từ đầu, qua nhiều chuỗi sửa ngẫu nhiên, có cả lần bị ngắt: scripts/bench increments [N]."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

DEFAULT_FACTOR = 10
ROOT = Path(__file__).resolve().parent.parent.parent
TESTS = ("tests/publish/test_increments.py", "tests/publish/test_killed.py")


def main(arguments: Sequence[str]) -> int:
    """Run the tests of random edits with N times the examples that they draw by themselves: their exit status.

    Examples are drawn anew in each run, also in CI.
    """
    environment = os.environ | {"GUONG_EXAMPLES": arguments[0] if arguments else str(DEFAULT_FACTOR), "CI": ""}
    command = [sys.executable, "-m", "pytest", "-n", "2", "--durations=5", *TESTS]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
