"""The renditions of every photo that was ever made, by what they were made from: photos are made once.

`<folder>/<2 letters>/<hash>-<width>.webp` is a rendition. It never changes, so that any number of sites and builds may
share the folder. `<folder>/<2 letters>/<key>.json` names the renditions of one original. It is written last: where it
stands, its renditions stood before it.
"""

import hashlib
import json
import multiprocessing
import os
import secrets
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import astuple
from functools import cache as once
from importlib.metadata import version
from pathlib import Path

import PIL
from PIL import features

from macros.catalogue.originals import UnreadablePhotoError, read_original
from macros.photos import derivatives
from macros.photos.derivatives import Rendition, Renditions, content_hash, rendered
from macros.texts.build import PHOTOS

FEW = 4
"""So many photos are made before anyone asks how far it is: fewer get no progress bar, and no second process."""

_LIBRARIES = ("webp", "libjpeg_turbo", "littlecms2", "avif")

Outcome = Renditions | UnreadablePhotoError


class PhotoCache:
    """The renditions in `folder`, which need not be there yet. Any number of processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, name: str) -> Path:
        """Where the rendition `name` lies."""
        return self._folder / name[:2] / name

    def found(self, path: Path) -> Renditions | None:
        """The renditions of the photo at `path` if they are here and whole. Raises UnreadablePhotoError, OSError."""
        return self._found(_key(read_original(path)))

    def developed(self, path: Path) -> Renditions:
        """The renditions of the photo at `path`, made if need be.

        Raises UnreadablePhotoError for what is no photo, OSError where the folder cannot be written.
        """
        original = read_original(path)
        key = _key(original)
        found = self._found(key)
        if found:
            return found
        renditions, contents = rendered(path, original)
        for name, content in contents.items():
            if not self._is_whole(name):
                self._write(name, content)
        self._write(
            f"{key}.json", json.dumps([astuple(each) for each in (*renditions.webp, renditions.fallback)]).encode()
        )
        return renditions

    def _found(self, key: str) -> Renditions | None:
        try:
            *webp, fallback = (Rendition(*each) for each in json.loads(self.path(f"{key}.json").read_bytes()))
            whole = all(self._is_whole(each.name) for each in (*webp, fallback))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, AttributeError):  # half a list, or one of something else
            return None
        return Renditions(tuple(webp), fallback) if whole else None

    def _is_whole(self, name: str) -> bool:
        """Whether the file has the content that its name tells: a full disk or a broken one may have changed it."""
        try:
            return name.startswith(content_hash(self.path(name).read_bytes()))
        except FileNotFoundError:
            return False

    def _write(self, name: str, content: bytes) -> None:
        """Put a file in its place in one step: whoever reads it meanwhile sees nothing, or all of it."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{name}.{secrets.token_hex(4)}")
        try:
            part.write_bytes(content)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def develop_all(
    paths: Sequence[Path], cache: PhotoCache, *, processes: int = 2, quiet: bool = False
) -> Mapping[Path, Outcome]:
    """The renditions of each photo, or why it has none. Raises OSError where the cache cannot be written.

    What is not in the cache is made by so many processes at once. A person at a terminal sees a progress bar, unless
    `quiet`; a log does not.
    """
    outcomes: dict[Path, Outcome | None] = dict.fromkeys(paths)
    for path in outcomes:
        try:
            outcomes[path] = cache.found(path)
        except UnreadablePhotoError as error:
            outcomes[path] = error
    missing = [path for path, outcome in outcomes.items() if outcome is None]
    made = dict(_told(_made(missing, cache, processes), len(missing), quiet=quiet))
    return {path: outcome or made[path] for path, outcome in outcomes.items()}


def _made(paths: Sequence[Path], cache: PhotoCache, processes: int) -> Iterator[tuple[Path, Outcome]]:
    """Each photo as soon as it is made."""
    if len(paths) < FEW or processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from ((path, _developed(path, cache)) for path in paths)
        return
    # Forked: a new Python would need longer to start than a photo takes.
    pool = ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("fork"))
    try:
        futures = {pool.submit(_developed, path, cache): path for path in paths}
        for future in as_completed(futures):
            yield futures[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _developed(path: Path, cache: PhotoCache) -> Outcome:
    try:
        return cache.developed(path)
    except UnreadablePhotoError as error:
        return error


def _told(made: Iterator[tuple[Path, Outcome]], count: int, *, quiet: bool) -> Iterator[tuple[Path, Outcome]]:
    """What is made, told to a person who waits for it at a terminal."""
    if quiet or count < FEW or os.environ.get("CI") or not sys.stderr.isatty():
        yield from made
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # No thread of its own to redraw it: a process that is forked beside a running thread may hang.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        yield from progress.track(made, count, description=PHOTOS)


def _key(original: bytes) -> str:
    """What the renditions of an original are made from: its bytes, the recipe, and the libraries that cook it."""
    return hashlib.sha256(
        f"{derivatives.RECIPE} {_libraries()} {hashlib.sha256(original).hexdigest()}".encode()
    ).hexdigest()


@once
def _libraries() -> str:
    own = [f"pillow {PIL.__version__}", f"pillow-heif {version('pillow-heif')}"]
    return ", ".join([*own, *(f"{name} {features.version(name)}" for name in _LIBRARIES)])
