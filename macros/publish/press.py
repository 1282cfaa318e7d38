"""From planned files to a site: only those that changed are made, beside the site, and readers get all of it at once.

A build that fails or is killed leaves the site as it was: what it began is not recorded, and is made anew.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.publish.outputs import Output
from macros.publish.state import Made, State
from macros.publish.trees import clone, exchange, identity, link, put, recover, remove, spare_of
from macros.publish.workers import PROCESSES, spread


@dataclass(frozen=True, slots=True)
class Published:
    """What a build changed, as paths below the root of the site."""

    made: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.made or self.removed)


def is_current(state: State, site: Path) -> bool:
    """Whether the site is the newest generation, as it was left."""
    newest = state.generation()
    return newest > 0 and state.generation_of(identity(site)) == newest


def publish(state: State, outputs: Mapping[str, Output], site: Path, *, processes: int = PROCESSES) -> Published:
    """Make `site` what `outputs` say. Raises OSError or sqlite3.OperationalError where that cannot be; then the site
    is as it was.
    """
    recover(site)
    spare = spare_of(site)
    before = state.outputs()
    changed = [output for path, output in outputs.items() if _key(before.get(path)) != output.made_from]
    removed = [path for path, made in before.items() if made.made_from is not None and path not in outputs]
    newest = state.generation()
    live, other = (state.generation_of(identity(tree)) for tree in (site, spare))
    if newest and live != newest and other == newest:
        # A build was killed just before readers would have got it.
        _show(spare, site)
        live, other = other, live
    is_whole = newest > 0 and live == newest
    if is_whole and not changed and not removed:
        return Published((), ())
    if is_whole:
        is_whole = _prepare(state, spare, site, before, other)
    if not is_whole:  # no site yet, or not the one that this program left
        changed = list(outputs.values())
        state.disown(identity(spare))
        shutil.rmtree(spare, ignore_errors=True)
        spare.mkdir(parents=True)
    for path in removed:
        remove(spare, path)
    _make(changed, spare, site if is_whole else None, processes)
    _finish(state, newest + 1, spare, site, {output.path: output.made_from for output in changed}, removed)
    return Published(tuple(output.path for output in changed), tuple(removed))


def _prepare(state: State, spare: Path, site: Path, before: Mapping[str, Made], generation: int | None) -> bool:
    """Make the spare tree, which holds a `generation` or nothing that is known, what the site is now.

    False where the site lacks a file that it should have: somebody removed it.
    """
    state.disown(identity(spare))
    if generation is None:
        clone(site, spare)
        return True
    newer = {path: made for path, made in before.items() if made.generation > generation}
    for path, made in newer.items():
        if made.made_from is None:
            remove(spare, path)
    try:
        for path, made in newer.items():
            if made.made_from is not None:
                link(site / path, spare, path)
    except FileNotFoundError:
        return False
    return True


def _key(made: Made | None) -> bytes | None:
    return made.made_from if made else None


def _make(changed: Sequence[Output], tree: Path, like: Path | None, processes: int) -> None:
    def make(share: Sequence[Output]) -> None:
        for output in share:
            made = output.make()
            if isinstance(made, Path):
                link(made, tree, output.path)
            else:
                put(tree, output.path, made, like)

    spread(make, changed, processes=processes)


def _finish(
    state: State, generation: int, spare: Path, site: Path, made: Mapping[str, bytes], removed: Sequence[str]
) -> None:
    """Record the new tree, show it, and see that there is a second one for the next build."""
    finished = identity(spare)
    assert finished
    old = identity(site)
    is_ours = state.generation_of(old) is not None
    state.commit_generation(generation, finished, made, removed, old if is_ours else None)
    _show(spare, site)
    if not is_ours:
        clone(site, spare)
        copied = identity(spare)
        assert copied
        state.own(copied, generation)


def _show(spare: Path, site: Path) -> None:
    """Let readers have the spare tree; what they had becomes the spare."""
    if site.exists():
        exchange(spare, site)
    else:
        site.parent.mkdir(parents=True, exist_ok=True)
        spare.rename(site)
