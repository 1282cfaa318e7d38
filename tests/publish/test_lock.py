"""One build at a time in one place."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from macros.publish.lock import Lock, LockedError, about_path, holder, is_taken

ROOT = Path(__file__).resolve().parent.parent.parent
HOLD = """
import sys
from pathlib import Path
from macros.publish.lock import Lock
lock = Lock(Path(sys.argv[1]))
lock.acquire(host="máy khác")
print("held", flush=True)
sys.stdin.read()
{end}
"""


@contextmanager
def another_process(path: Path, end: str = "lock.release()") -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock; it ends when its input does."""
    command = [sys.executable, "-c", HOLD.format(end=end), str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "build" / "lock"


def test_a_second_process_is_refused_and_told_who_is_at_work(path: Path):
    with another_process(path) as process:
        assert is_taken(path)
        with pytest.raises(LockedError) as refused:
            Lock(path).acquire()
        told = refused.value.holder
        assert told["pid"] == process.pid
        assert told["host"] == "máy khác"
        assert told["command"].endswith(str(path))
        assert datetime.fromisoformat(told["since"]).tzinfo


def test_a_second_lock_of_the_same_process_is_refused_too(path: Path):
    first = Lock(path)
    first.acquire()
    with pytest.raises(LockedError) as refused:
        Lock(path).acquire()
    assert refused.value.holder["pid"] == os.getpid()
    assert refused.value.holder["command"] == " ".join(sys.argv)
    assert is_taken(path)
    first.release()


def test_who_was_refused_takes_nothing_from_who_holds_it(path: Path):
    first, second = Lock(path), Lock(path)
    first.acquire()
    for _ in range(2):
        with pytest.raises(LockedError):
            second.acquire()
        second.release()
    assert is_taken(path)
    assert holder(path)["pid"] == os.getpid()
    first.release()
    second.acquire()
    second.release()


def test_a_lock_that_was_let_go_is_free_and_nobody_is_named(path: Path):
    lock = Lock(path)
    lock.acquire()
    lock.release()
    lock.release()
    assert not is_taken(path)
    assert holder(path) == {}
    Lock(path).acquire()


def test_the_lock_of_a_holder_that_was_killed_is_free(path: Path):
    with another_process(path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert holder(path)["pid"] == process.pid
        assert not is_taken(path)
        lock = Lock(path)
        lock.acquire()
        assert holder(path)["pid"] == os.getpid()
        lock.release()


def test_the_lock_of_a_holder_that_ended_without_a_word_is_free(path: Path):
    with another_process(path, "import os; os._exit(1)") as process:
        assert process.stdin
        process.stdin.close()
        process.wait()
        assert not is_taken(path)


def test_a_holder_may_say_anew_what_it_does(path: Path):
    lock = Lock(path)
    lock.acquire(step="đọc")
    lock.tell(step="ghi")
    assert holder(path)["step"] == "ghi"
    assert holder(path)["pid"] == os.getpid()
    lock.release()


@pytest.mark.parametrize("about", ["", "{", "[1", "\x00"])
def test_who_is_refused_is_told_also_when_the_holders_words_cannot_be_read(path: Path, about: str):
    with another_process(path):
        about_path(path).write_text(about, "utf-8")
        with pytest.raises(LockedError) as refused:
            Lock(path).acquire()
        assert refused.value.holder == {}


def test_the_words_lie_beside_the_lock_and_are_text(path: Path):
    lock = Lock(path)
    lock.acquire(note="dựng")
    assert about_path(path).parent == path.parent
    assert json.loads(about_path(path).read_text("utf-8"))["note"] == "dựng"
    assert "dựng" in about_path(path).read_text("utf-8")
    lock.release()


def test_asking_whether_a_lock_is_taken_takes_nothing(path: Path):
    assert not is_taken(path)
    assert not path.exists()
    Lock(path).acquire()
    lock = Lock(path)
    for _ in range(2):
        is_taken(path)
    lock.release()


def test_a_process_that_waits_gets_the_lock_when_it_is_let_go(path: Path):
    lock = Lock(path)
    with another_process(path) as process:
        with pytest.raises(LockedError):
            lock.acquire()
        assert process.stdin
        process.stdin.close()
        process.wait()
        lock.acquire()
        lock.release()


FORKING = """
import multiprocessing, sys, time
from pathlib import Path
from macros.publish.lock import Lock
Lock(Path(sys.argv[1])).acquire()
with multiprocessing.get_context("fork").Pool(2) as pool:
    running = pool.map_async(time.sleep, [0.3] * 4, chunksize=1)
    time.sleep(0.1)
    print("held", flush=True)
    running.get()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="workers are forked on Linux only")
def test_the_lock_is_free_once_the_workers_of_a_killed_holder_have_ended(path: Path):
    """They end by themselves: nobody gives them work any more."""
    command = [sys.executable, "-c", FORKING, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        process.kill()
        process.wait()
        for _ in range(300):
            if not is_taken(path):
                break
            time.sleep(0.1)
        assert not is_taken(path)
