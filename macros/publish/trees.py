"""Folders that hold a whole site, and changing one for another at a stroke.

Two of them take turns: readers have one while the other is brought up to date. Files that are alike in both are one
file with two names, so that a second tree takes next to no room; a file is therefore replaced, never written into.
"""

import ctypes
import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

_ANY_FOLDER = -1
_EXCHANGE = {"linux": ("renameat2", 2), "darwin": ("renameatx_np", 2)}
"""The system's call that exchanges two names, and its flag (RENAME_EXCHANGE, RENAME_SWAP)."""

_NOT_POSSIBLE = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM, errno.EXDEV, errno.EMLINK)


def identity(tree: Path) -> str | None:
    """What tells a tree from every other, and from itself once somebody changed it at its top; None without one."""
    try:
        status = tree.stat()
    except FileNotFoundError:
        return None
    return f"{status.st_dev}:{status.st_ino}:{status.st_mtime_ns}"


def spare_of(site: Path) -> Path:
    """Where the second tree lies: beside the site, since two names are exchanged only on one file system."""
    return site.with_name(f".{site.name}.next")


def exchange(one: Path, other: Path) -> None:
    """Make each of two folders have the other's name, at once: nobody ever finds neither.

    Where the system cannot, by three renames; for the moment between them there is no `other` (see `recover`).
    """
    if not _exchanged(one, other):
        old = _set_aside(other)
        other.rename(old)
        one.rename(other)
        old.rename(one)


def recover(site: Path) -> None:
    """Put back the site that a process killed between two renames had set aside."""
    old = _set_aside(site)
    if old.exists():
        if site.exists():
            shutil.rmtree(old)
        else:
            old.rename(site)


def _set_aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system exchanged the names in one step."""
    call, flag = _EXCHANGE.get(sys.platform, ("", 0))
    function = getattr(ctypes.CDLL(None, use_errno=True), call, None) if call else None
    if function is None:
        return False
    names = (os.fsencode(path.absolute()) for path in (one, other))  # so that the folder to start from is any
    if function(_ANY_FOLDER, next(names), _ANY_FOLDER, next(names), ctypes.c_uint(flag)) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in _NOT_POSSIBLE:
        return False
    raise OSError(fault, os.strerror(fault), str(one), None, str(other))


def put(tree: Path, path: str, content: bytes, like: Path | None = None) -> None:
    """Write a file of a tree. Where the tree `like` holds the same bytes, it becomes that file's second name, so that
    its date, which browsers and copying tools go by, stays.
    """
    if like is not None and _holds(like / path, content):
        link(like / path, tree, path)
        return
    target = os.path.join(tree, path)  # noqa: PTH118 (written ten thousands of times: a Path costs as much as the file)
    try:
        _write(target, content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
        _write(target, content)
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108
        _write(target, content)


def _write(target: str, content: bytes) -> None:
    file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with open(file, "wb") as stream:  # noqa: PTH123 (buffered: a raw write may be cut short without an error)
        stream.write(content)


def link(source: Path, tree: Path, path: str) -> None:
    """Give a file a second name in a tree; where the file system knows none, copy it."""
    _link(source, _freed(tree, path))


def _link(source: Path | str, target: Path | str) -> None:
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NOT_POSSIBLE:
            raise
        shutil.copy2(source, target)


def remove(tree: Path, path: str) -> None:
    """Remove a file of a tree, and the folders that it leaves empty."""
    target = tree / path
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == tree:
            return
        with suppress(FileNotFoundError):
            try:
                folder.rmdir()
            except OSError:  # something else is still in it
                return


def clone(tree: Path, copy: Path) -> None:
    """Make `copy` a second tree with the same files, in the place of whatever it was."""
    shutil.rmtree(copy, ignore_errors=True)
    beyond = len(str(tree))
    for folder, _inner, names in os.walk(tree):
        target = f"{copy}{folder[beyond:]}"
        os.makedirs(target)  # noqa: PTH103 (as in `put`: there are ten thousands of them)
        for name in names:
            _link(f"{folder}/{name}", f"{target}/{name}")


def _freed(tree: Path, path: str) -> Path:
    """Where a file is to stand, with its folder there and the name free."""
    target = tree / path
    try:
        target.unlink()
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError):
        return False
