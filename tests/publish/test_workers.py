import multiprocessing
import os
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.publish.workers import LEAST, spread

FORKS = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked on Linux only")


def doubled(share: Sequence[int]) -> list[int]:
    return [2 * item for item in share]


def at_work(share: Sequence[int]) -> tuple[int, int]:
    return os.getpid(), len(share)


@settings(max_examples=5)
@given(st.integers(LEAST, 5 * LEAST), st.integers(2, 3))
def test_what_was_done_comes_back_in_order(count: int, processes: int):
    shares = spread(doubled, range(count), processes=processes)
    assert [item for share in shares for item in share] == [2 * item for item in range(count)]


@FORKS
def test_many_items_are_shared_between_processes():
    found = spread(at_work, range(LEAST * 4), processes=2)
    assert os.getpid() not in {process for process, _count in found}
    assert sum(count for _process, count in found) == LEAST * 4
    assert len(found) > 2


@pytest.mark.parametrize(("count", "processes"), [(LEAST - 1, 2), (1, 2), (LEAST * 4, 1)])
def test_few_items_and_one_process_are_done_here_in_one_share(count: int, processes: int):
    assert spread(at_work, range(count), processes=processes) == [(os.getpid(), count)]


def test_nothing_to_do_is_not_done():
    assert spread(at_work, []) == []


@FORKS
def test_a_task_knows_what_this_process_knows():
    """Items and the task need not be such as can be sent: only results are."""
    known = object()
    items = [lambda number=number: number for number in range(LEAST)]

    def task(share: Sequence[object]) -> list[object]:
        assert known
        return [each() for each in share if callable(each)]

    assert [number for share in spread(task, items, processes=2) for number in share] == list(range(LEAST))


@pytest.mark.parametrize("count", [1, LEAST * 2])
def test_an_exception_crosses(count: int):
    def task(share: Sequence[int]) -> None:
        if count - 1 in share:
            raise OSError(28, "No space left on device", "tệp")

    with pytest.raises(OSError, match="No space left") as told:
        spread(task, range(count), processes=2)
    assert (told.value.errno, told.value.filename) == (28, "tệp")


def test_no_process_is_left_behind():
    spread(doubled, range(LEAST), processes=2)
    assert multiprocessing.active_children() == []
