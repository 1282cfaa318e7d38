"""Reading and checking N profiles from a cold start: scripts/bench check [N]."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.benchmarks.timing import measure, table

DEFAULT_COUNT = 10_000
RUNS = 3


def main(arguments: Sequence[str]) -> None:
    """Print a table of the whole command, by the number of profiles."""
    count = int(arguments[0]) if arguments else DEFAULT_COUNT
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        # In a process of its own: what writing takes is not counted as this one's memory.
        subprocess.run([sys.executable, "-m", "scripts.benchmarks.corpus", str(folder), str(count)], check=True)
        command = [sys.executable, "-m", "macros.command", "--profiles", str(folder / "profiles"), "check"]
        print(table({f"guong check, {count} hồ sơ": measure(command, RUNS)}))


if __name__ == "__main__":
    main(sys.argv[1:])
