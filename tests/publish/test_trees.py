"""Folders that hold a whole site, on a real disk."""

import ctypes
import errno
import os
from pathlib import Path

import pytest

from macros.publish import trees
from macros.publish.trees import clone, exchange, identity, link, put, recover, remove, spare_of
from tests.publish.sample import files_of, folders_of

OLD = {"index.html": "old", "ho-so/a/index.html": "old a", "ho-so/b/index.html": "old b"}
NEW = {"index.html": "new", "ho-so/a/index.html": "old a", "nam/index.html": "year"}


class KilledError(BaseException):
    """Whatever comes after is not done."""


def tree(path: Path, files: dict[str, str]) -> Path:
    path.mkdir(parents=True)
    for name, text in files.items():
        put(path, name, text.encode())
    return path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tree(tmp_path / "site", OLD)


@pytest.fixture
def spare(site: Path) -> Path:
    return tree(spare_of(site), NEW)


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without the call."""
    monkeypatch.setattr(trees, "_exchanged", lambda one, other: False)


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system on which a file has one name."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_spare_lies_beside_the_site_and_is_hidden(tmp_path: Path):
    assert spare_of(tmp_path / "site") == tmp_path / ".site.next"


def test_two_full_folders_change_names(site: Path, spare: Path):
    before = identity(site), identity(spare)
    exchange(spare, site)
    assert (files_of(site), files_of(spare)) == (NEW, OLD)
    assert (identity(spare), identity(site)) == before
    assert names(site.parent) == [".site.next", "site"]


@pytest.mark.usefixtures("no_exchange")
def test_two_full_folders_change_names_also_where_the_system_has_no_call_for_it(site: Path, spare: Path):
    before = identity(site), identity(spare)
    exchange(spare, site)
    assert (files_of(site), files_of(spare)) == (NEW, OLD)
    assert (identity(spare), identity(site)) == before
    assert names(site.parent) == [".site.next", "site"]


@pytest.mark.parametrize("fault", [errno.EINVAL, errno.ENOSYS, errno.EPERM])
def test_a_file_system_that_refuses_the_call_counts_as_one_without(
    site: Path, spare: Path, monkeypatch: pytest.MonkeyPatch, fault: int
):
    class Library:
        def __getattr__(self, name: str) -> object:
            return lambda *_: -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Library())
    monkeypatch.setattr(ctypes, "get_errno", lambda: fault)
    exchange(spare, site)
    assert files_of(site) == NEW


def test_what_cannot_be_exchanged_is_told(site: Path, tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "nothing", site)
    assert files_of(site) == OLD


@pytest.mark.usefixtures("no_exchange")
@pytest.mark.parametrize("renames", [0, 1, 2, 3])
def test_a_kill_between_the_renames_leaves_a_whole_site(
    site: Path, spare: Path, monkeypatch: pytest.MonkeyPatch, renames: int
):
    left = iter(range(renames))
    rename = Path.rename

    def until_killed(path: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise KilledError
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", until_killed)
    if renames < 3:
        with pytest.raises(KilledError):
            exchange(spare, site)
    else:
        exchange(spare, site)
    monkeypatch.undo()
    recover(site)
    assert files_of(site) == (NEW if renames >= 2 else OLD)
    assert not [name for name in names(site.parent) if name.endswith(".old")]
    assert not spare.exists() or files_of(spare) in (NEW, OLD)


def test_there_is_nothing_to_recover_from_a_sound_place(site: Path, spare: Path):
    recover(site)
    assert (files_of(site), files_of(spare)) == (OLD, NEW)
    recover(site.with_name("nowhere"))
    assert names(site.parent) == [".site.next", "site"]


def test_a_tree_is_told_from_another_and_from_itself_after_a_change_at_its_top(site: Path, spare: Path):
    before = identity(site)
    assert before
    assert identity(site) == before != identity(spare)
    assert identity(site.with_name("nowhere")) is None
    os.utime(site, ns=(0, 0))
    assert identity(site) != before


def test_a_file_is_written_with_its_folders(tmp_path: Path):
    put(tmp_path, "ho-so/a/index.html", "gương".encode())
    assert files_of(tmp_path) == {"ho-so/a/index.html": "gương"}


def test_a_file_is_replaced_and_never_written_into(site: Path, tmp_path: Path):
    """What the other tree has of it stays."""
    copy = tmp_path / "copy"
    clone(site, copy)
    put(site, "index.html", b"newer")
    link(site / "index.html", site, "ho-so/a/index.html")
    remove(site, "ho-so/b/index.html")
    assert files_of(copy) == OLD
    assert files_of(site) == {"index.html": "newer", "ho-so/a/index.html": "newer"}


def test_a_clone_has_the_same_files_and_takes_the_place_of_what_was_there(site: Path, spare: Path):
    clone(site, spare)
    assert files_of(spare) == OLD
    assert folders_of(spare) == folders_of(site)
    for name in OLD:
        assert (spare / name).samefile(site / name)


def test_a_clone_of_an_empty_tree_is_an_empty_tree(tmp_path: Path):
    (tmp_path / "site").mkdir()
    clone(tmp_path / "site", tmp_path / "copy")
    assert list((tmp_path / "copy").iterdir()) == []


@pytest.mark.usefixtures("no_links")
def test_where_files_have_one_name_they_are_copied(site: Path, spare: Path):
    os.utime(site / "index.html", (1, 1))
    clone(site, spare)
    assert files_of(spare) == OLD
    assert not (spare / "index.html").samefile(site / "index.html")
    assert (spare / "index.html").stat().st_mtime == 1
    put(spare, "index.html", b"old", site)
    assert (spare / "index.html").stat().st_mtime == 1
    put(spare, "index.html", b"new", site)
    assert files_of(site) == OLD


def test_other_faults_of_linking_are_told(site: Path, spare: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", full)
    with pytest.raises(OSError, match="No space left"):
        clone(site, spare)


def test_a_file_with_the_same_bytes_stays_the_same_file(site: Path, spare: Path):
    os.utime(site / "index.html", (1, 1))
    put(spare, "index.html", b"old", site)
    assert (spare / "index.html").samefile(site / "index.html")
    assert (spare / "index.html").stat().st_mtime == 1


@pytest.mark.parametrize("content", [b"new", b"older", b""])
def test_a_file_with_other_bytes_is_another_file(site: Path, spare: Path, content: bytes):
    put(spare, "index.html", content, site)
    assert (spare / "index.html").read_bytes() == content
    assert not (spare / "index.html").samefile(site / "index.html")


def test_a_file_that_the_other_tree_lacks_is_written(site: Path, spare: Path):
    put(spare, "khac/index.html", b"other", site)
    assert (spare / "khac/index.html").read_bytes() == b"other"


def test_where_the_other_tree_has_a_file_there_may_be_a_folder_and_the_other_way_round(site: Path, tmp_path: Path):
    put(site, "tep", b"file")
    copy = tree(tmp_path / "copy", {})
    put(copy, "tep/index.html", b"in a folder", site)
    put(copy, "ho-so", b"a file", site)
    assert files_of(copy) == {"ho-so": "a file", "tep/index.html": "in a folder"}


def test_with_the_last_file_go_the_folders_but_not_the_tree(site: Path):
    remove(site, "ho-so/a/index.html")
    assert folders_of(site) == {"ho-so", "ho-so/b"}
    remove(site, "ho-so/b/index.html")
    assert folders_of(site) == set()
    remove(site, "index.html")
    assert site.is_dir()


def test_what_is_not_there_need_not_be_removed(site: Path):
    remove(site, "ho-so/c/index.html")
    remove(site, "nowhere/at/all.html")
    assert files_of(site) == OLD
