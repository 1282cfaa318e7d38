"""One build at a time in one place; who comes second is told who is at work."""

import contextlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class LockedError(Exception):
    """Somebody else builds here. `holder` is what they said of themselves: process, host, command, since when."""

    def __init__(self, holder: Mapping[str, Any]) -> None:
        super().__init__(holder)
        self.holder = holder


@dataclass(slots=True)
class Lock:
    """A lock on a folder. The system itself lets go of it when its holder ends, in whatever way."""

    path: Path
    _file: IO[str] | None = field(default=None, init=False)

    def acquire(self, **words: str) -> None:
        """Take the lock, leaving `words` for who comes second. Raises LockedError where it is taken."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("a+", encoding="utf-8")
        try:
            _take(file)
        except OSError:
            file.close()
            raise LockedError(holder(self.path)) from None
        self._file = file
        self.tell(**words)

    def tell(self, **words: str) -> None:
        """Say who holds the lock, anew."""
        assert self._file is not None
        about = {
            "pid": os.getpid(),
            "since": datetime.now().astimezone().isoformat(timespec="seconds"),
            "command": " ".join(sys.argv),
            **words,
        }
        about_path(self.path).write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Let go; more than once is as good as once."""
        if self._file is not None:
            about_path(self.path).unlink(missing_ok=True)
            self._file.close()
            self._file = None


def about_path(lock: Path) -> Path:
    """Where the holder tells who it is: beside the lock, since a locked file cannot be read everywhere."""
    return lock.with_suffix(".json")


def holder(lock: Path) -> dict[str, Any]:
    """What the holder of a lock, or the last one that was killed, said of itself."""
    with contextlib.suppress(OSError, ValueError):
        return dict(json.loads(about_path(lock).read_text("utf-8")))
    return {}


def is_taken(path: Path) -> bool:
    """Whether somebody holds the lock now."""
    if not path.exists():
        return False
    with path.open("a+", encoding="utf-8") as file:
        try:
            _take(file)
        except OSError:
            return True
    return False


def _take(file: IO[str]) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
