"""Two processes for what takes long and can be split: they are forked, and so know all that this one knows."""

import gc
import multiprocessing
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

PROCESSES = 2
LEAST = 200
"""Items below which a second process costs more than it gives."""

_PARTS = 8
"""Shares for each process, unless told: small enough that both end at about the same time."""

Item = TypeVar("Item")
Result = TypeVar("Result")
_inherited: list[Any] = []


def spread(
    task: Callable[[Sequence[Item]], Result], items: Sequence[Item], *, processes: int = PROCESSES, parts: int = _PARTS
) -> list[Result]:
    """What `task` gives for each share of `items`, in order. Results cross between processes; items need not. Each
    process has so many `parts`.

    Where processes cannot be forked safely, as on macOS and Windows, and for few items, all is done in this one.
    """
    if processes < 2 or len(items) < LEAST or not sys.platform.startswith("linux"):
        return [task(items)] if items else []
    size = -(-len(items) // (processes * parts))
    shares = [(start, start + size) for start in range(0, len(items), size)]
    _inherited[:] = [task, items]
    gc.freeze()  # what both processes only read is not to be copied for the sake of counting it
    try:
        with multiprocessing.get_context("fork").Pool(processes) as pool:
            return pool.map(_one, shares, chunksize=1)
    finally:
        gc.unfreeze()
        _inherited.clear()


def _one(share: tuple[int, int]) -> Any:
    task, items = _inherited
    return task(items[slice(*share)])
