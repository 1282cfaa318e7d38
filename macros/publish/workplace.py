"""One place where a site is built: its lock, its state, its photos, and whether there is anything to do at all.

What takes long to import is imported where it is used: a build with nothing to do is to end at once.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from macros.publish.lock import Lock
from macros.publish.outputs import Output
from macros.publish.press import Published, is_current, publish
from macros.publish.running import Call
from macros.publish.state import State
from macros.publish.workers import PROCESSES

if TYPE_CHECKING:
    from macros.photos.cache import PhotoCache

CACHE_VARIABLE = "GUONG_CACHE"
OPEN_VARIABLE = "GUONG_OPEN"
"""Asks a preview to open a page in a browser, by its address."""

_FINISHED = "finished"
_TOLD = "told"
_SHELL = "shell"


class Shell(NamedTuple):
    """What MkDocs made: the addresses of its pages, the source of each file by its path, and what its pages called."""

    hand_written: list[str]
    sources: dict[str, str]
    calls: list[Call]


@dataclass
class Workplace:
    """`root` holds profiles/; `site` is what readers get. A preview has a state and a lock of its own."""

    root: Path
    site: Path
    preview: bool = False
    processes: int = PROCESSES
    state: State = field(init=False, repr=False)

    @cached_property
    def folder(self) -> Path:
        """Where everything is kept that can be made anew."""
        cache = Path(os.environ.get(CACHE_VARIABLE) or self.root / ".cache")
        return cache / ("preview" if self.preview else "build")

    @cached_property
    def lock(self) -> Lock:
        return Lock(self.folder / "lock")

    @cached_property
    def photos(self) -> "PhotoCache":
        """The photos that were made, for all places together."""
        from macros.photos.cache import PhotoCache

        return PhotoCache(self.folder.parent / "photos")

    @property
    def templates(self) -> Path:
        """Templates as Python keeps them once they are compiled."""
        return self.folder.parent / "templates"

    @property
    def shell(self) -> Path:
        """Where MkDocs writes its pages before they join ours."""
        return self.folder / "shell"

    @property
    def profiles_dir(self) -> Path:
        return self.root / "profiles"

    def open(self, *, clean: bool = False) -> None:
        """Take the place. Raises LockedError where somebody else is at work. `clean` forgets what was kept."""
        self.lock.acquire()
        self.state = State(self.folder, clean=clean)

    def close(self) -> None:
        self.state.close()
        self.lock.release()

    def publish(self, outputs: Mapping[str, Output]) -> Published:
        """Make the site what `outputs` say. Raises as `press.publish`; then the site is as it was."""
        self.state.drop_note(_FINISHED)
        return publish(self.state, outputs, self.site, processes=self.processes)

    def amend(self, output: Output) -> None:
        """Change one file of the site, and leave all others as they are. Raises as `press.publish`."""
        others = {
            path: Output(path, made.made_from, partial(Path, self.site / path), path)
            for path, made in self.state.outputs().items()
            if made.made_from is not None
        }
        self.publish(others | {output.path: output})

    def finish(self, inputs: bytes | None, as_of: date, changes_on: date | None, warnings: Sequence[str] = ()) -> None:
        """Note what the site was made from on a day, until when the day alone changes nothing, and what was told."""
        if inputs is not None:
            self.state.take_note(_TOLD, json.dumps(warnings).encode())
            until = (changes_on or date.max).isoformat()
            self.state.take_note(_FINISHED, json.dumps([inputs.hex(), as_of.isoformat(), until]).encode())

    def keep_shell(self, name: bytes, shell: "Shell") -> None:
        """Note what the files in `shell` were made from."""
        self.state.take_note(_SHELL, json.dumps([name.hex(), *shell]).encode())

    def drop_shell(self) -> None:
        """Forget what is in `shell`, before it changes."""
        self.state.drop_note(_SHELL)

    def kept_shell(self, name: bytes) -> "Shell | None":
        """What is in `shell`, if it was made from what `name` tells."""
        note = self.state.note(_SHELL)
        if note is None or not self.shell.is_dir():
            return None
        known, *shell = json.loads(note)
        return Shell(*shell) if known == name.hex() else None

    def told(self) -> Sequence[str]:
        """The warnings of the last build that finished: they still hold when there is nothing to do."""
        return list(json.loads(self.state.note(_TOLD) or b"[]"))

    def has_nothing_to_do(self, inputs: bytes | None, as_of: date) -> bool:
        """Whether a build from `inputs` would change nothing. After a clock was set back, it might."""
        note = self.state.note(_FINISHED)
        if note is None or inputs is None or not is_current(self.state, self.site):
            return False
        known, since, until = json.loads(note)
        return bool(known == inputs.hex() and since <= as_of.isoformat() < until)
