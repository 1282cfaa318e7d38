"""A build that is killed, finds the disk full or fails leaves the old site whole, and the next build is right.

The build runs in a forked child, so that it can be ended at any of its dealings with the disk, as if by `kill -9`.
How many examples are drawn: see tests/publish/increments.py (GUONG_EXAMPLES).
"""

import errno
import os
import resource
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.site import SitePages
from macros.publish import press, trees
from macros.publish.press import Published
from macros.publish.state import State
from tests.publish.edits import Edit, Step, province
from tests.publish.increments import Builder, cold, same, sized, tree

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="cần os.fork và renameat2")

WRITES = ("write", "mkdir", "link", "rename", "remove")
EXCHANGES = ("before exchange", "after exchange")
"""What a build does to the disk, each counted by itself; so is "sql", a statement about to be carried out."""

_EVENTS = {
    "os.mkdir": "mkdir",
    "os.link": "link",
    "os.rename": "rename",
    "os.remove": "remove",
    "os.rmdir": "remove",
}
_DONE, _REFUSED_BY_DISK = 0, 28
_connect = State._connect
Trap = Callable[[], None]


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class _Counter:
    """Springs the trap at the n-th dealing of a kind."""

    def __init__(self, dealing: str, at: int, trap: Trap) -> None:
        self._dealing, self._left, self._trap = dealing, at, trap

    def note(self, dealing: str) -> None:
        if dealing == self._dealing:
            self._left -= 1
            if self._left < 0:
                self._trap()

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            flags = arguments[2]
            if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.note("write")
        elif event in _EVENTS:
            self.note(_EVENTS[event])

    def connected(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """What SQLite does tells no hook."""
        connection.set_trace_callback(lambda _statement: self.note("sql"))
        return connection

    def exchange(self, one: Path, other: Path) -> None:
        """In the place of `trees.exchange`: the system's call tells no hook."""
        self.note("before exchange")
        trees.exchange(one, other)
        self.note("after exchange")


def build_in_child(builder: Builder, prepare: Callable[[], None]) -> int:
    """Build in a child that did `prepare` before: its exit status, -9 if it was killed."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            prepare()
            status = _DONE if isinstance(builder.build(), Published) else 2
        except OSError as error:
            status = _REFUSED_BY_DISK if error.errno in (errno.ENOSPC, errno.EFBIG) else 3
        except sqlite3.Error:
            status = 4
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def trapped(dealing: str, at: int, trap: Trap, *, exchanges: bool = True) -> Callable[[], None]:
    """What a child does to run into a trap; `exchanges` tells whether its system can exchange two names."""

    def prepare() -> None:
        counter = _Counter(dealing, at, trap)
        # In the child alone, which ends without putting anything back.
        patch.object(press, "exchange", counter.exchange).start()
        patch.object(State, "_connect", lambda state: counter.connected(_connect(state))).start()
        if not exchanges:
            patch.object(trees, "_exchanged", lambda *_: False).start()
        sys.addaudithook(counter.hook)

    return prepare


@contextmanager
def begun(first: Step | None, second: Step) -> Iterator[Builder]:
    """A province with the site of one or two builds, edited once more."""
    with tempfile.TemporaryDirectory(prefix="guong-killed-") as folder:
        builder = Builder(province(Path(folder, "project")), Path(folder, "home"))
        assert isinstance(builder.build(), Published)
        if first:
            first.apply(builder.project, builder)
            builder.build()
        second.apply(builder.project, builder)
        yield builder


def next_build_is_right(builder: Builder) -> None:
    """And the two after it, which need the older tree."""
    for edits in ((), (Edit("sentence", 1, 1),), (Edit("title", 2, 7), Edit("add", 0, 0))):
        for edit in edits:
            edit.apply(builder.project, builder)
        _expected, wanted = cold(builder.project)
        assert isinstance(builder.build(), Published)
        assert same(tree(builder.site), wanted) == []
        names = {path.name for path in builder.site.parent.iterdir()}
        assert names <= {builder.site.name, trees.spare_of(builder.site).name}


EDITS = ("sentence", "title", "field", "places", "add", "delete", "year", "rename", "photo", "drop_photo", "withdraw",
         "templates", "program", "vocabulary", "commune", "page", "setting")  # fmt: skip
_numbers = st.integers(0, 63)
changes = st.builds(
    Step, st.lists(st.builds(Edit, st.sampled_from(EDITS), _numbers, _numbers), min_size=1, max_size=3).map(tuple)
).filter(lambda step: not any(edit.action == "vocabulary" and edit.which % 10 == 4 for edit in step.edits))
"""Steps after which there is a site: nothing that the checks refuse."""
_counts = st.integers(0, 8) | st.integers(0, 100)
ways = st.tuples(st.sampled_from((*WRITES, "sql")), _counts) | st.tuples(st.sampled_from(EXCHANGES), st.just(0))
disks = st.tuples(st.sampled_from(WRITES), _counts)


@sized(40)
@given(st.none() | changes, changes, ways)
def test_a_kill_leaves_one_of_two_whole_sites_and_the_next_build_is_right(
    first: Step | None, second: Step, way: tuple[str, int]
):
    with begun(first, second) as builder:
        before, (_expected, wanted) = tree(builder.site), cold(builder.project)
        assert build_in_child(builder, trapped(*way, killed)) in (_DONE, -signal.SIGKILL)
        after = tree(builder.site)
        assert not same(after, before) or not same(after, wanted)
        next_build_is_right(builder)


@sized(12)
@given(changes, st.sampled_from(["rename", *EXCHANGES]), st.integers(0, 3))
def test_a_kill_on_a_system_without_exchange_loses_nothing(second: Step, dealing: str, at: int):
    """Between the renames there may be no site for a moment; the next build puts it back before it does anything."""
    with begun(None, second) as builder:
        before, (_expected, wanted) = tree(builder.site), cold(builder.project)
        assert build_in_child(builder, trapped(dealing, at, killed, exchanges=False)) in (_DONE, -signal.SIGKILL)
        trees.recover(builder.site)
        after = tree(builder.site)
        assert not same(after, before) or not same(after, wanted)
        next_build_is_right(builder)


@sized(10)
@given(changes, st.lists(ways, min_size=2, max_size=4))
def test_kills_one_after_the_other_leave_one_of_two_whole_sites(second: Step, several: list[tuple[str, int]]):
    with begun(None, second) as builder:
        before, (_expected, wanted) = tree(builder.site), cold(builder.project)
        for way in several:
            build_in_child(builder, trapped(*way, killed))
            after = tree(builder.site)
            assert not same(after, before) or not same(after, wanted)
        next_build_is_right(builder)


@sized(10)
@given(changes, st.floats(0, 0.15))
def test_a_kill_at_any_moment_leaves_one_of_two_whole_sites(second: Step, moment: float):
    """By the clock, so also in the midst of what SQLite does; which moment it is differs from run to run."""
    with begun(None, second) as builder:
        before, (_expected, wanted) = tree(builder.site), cold(builder.project)

        def prepare() -> None:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, moment + 1e-6)

        assert build_in_child(builder, prepare) in (_DONE, -signal.SIGALRM)
        after = tree(builder.site)
        assert not same(after, before) or not same(after, wanted)
        next_build_is_right(builder)


@sized(15)
@given(ways)
def test_a_first_build_that_is_killed_leaves_no_site_or_all_of_it(way: tuple[str, int]):
    with tempfile.TemporaryDirectory(prefix="guong-killed-") as folder:
        builder = Builder(province(Path(folder, "project")), Path(folder, "home"))
        _expected, wanted = cold(builder.project)
        build_in_child(builder, trapped(*way, killed))
        assert not builder.site.exists() or not same(tree(builder.site), wanted)
        next_build_is_right(builder)


@sized(25)
@given(st.none() | changes, changes, disks)
def test_a_full_disk_is_an_error_that_leaves_the_old_site(first: Step | None, second: Step, way: tuple[str, int]):
    """From one dealing on, every one of its kind fails."""
    with begun(first, second) as builder:
        before, (_expected, wanted) = tree(builder.site), cold(builder.project)
        status = build_in_child(builder, trapped(*way, full))
        assert status in (_DONE, _REFUSED_BY_DISK)
        after = tree(builder.site)
        assert not same(after, wanted if status == _DONE else before) or not same(after, wanted)
        next_build_is_right(builder)


@sized(8)
@given(changes, st.integers(400_000, 600_000))
def test_a_file_that_is_written_in_part_is_no_file_of_the_site(second: Step, limit: int):
    """The system writes what there is room for, and says so without an error until the next write."""

    def prepare() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    with begun(None, second) as builder:
        (builder.project.docs / "dai.md").write_bytes(b"<!--%s-->" % (b"dai " * 200_000))  # long, with no word to find
        before = tree(builder.site)
        assert build_in_child(builder, prepare) == _REFUSED_BY_DISK
        assert same(tree(builder.site), before) == []
        next_build_is_right(builder)


@sized(10)
@given(changes, st.integers(0, 80))
def test_a_page_that_cannot_be_rendered_leaves_the_old_site(second: Step, at: int):
    with begun(None, second) as builder:
        before, (_expected, wanted) = tree(builder.site), cold(builder.project)
        counter = _Counter("page", at, full)
        render = SitePages._render

        def rendered(pages: SitePages, *arguments: object, **views: object) -> str:
            counter.note("page")
            return render(pages, *arguments, **views)  # type: ignore[arg-type]  # whatever it was called with

        with patch.object(SitePages, "_render", rendered):
            try:
                builder.build()
            except OSError:
                assert same(tree(builder.site), before) == []
            else:
                assert same(tree(builder.site), wanted) == []
        next_build_is_right(builder)
