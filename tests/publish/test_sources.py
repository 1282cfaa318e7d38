import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from macros.publish import sources
from macros.publish.sources import (
    PRIVATE,
    code_digest,
    digest,
    folder_digest,
    inputs,
    site_digest,
    stamps,
    tree_digest,
)
from macros.texts.vocabulary import VOCABULARY_FILES
from tests.publish.sample import province

SECOND = 10**9
HOUR = 3600 * SECOND


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "2026" / "a"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("gương", "utf-8")
    (folder / "anh.jpg").write_bytes(b"\xff\xd8")
    return folder


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """All is an hour later: nothing changed just now."""
    now = time.time_ns() + HOUR
    monkeypatch.setattr(time, "time_ns", lambda: now)


def stamp(folder: Path) -> str:
    return stamps(folder.parent.parent)["2026/a"]


def test_each_profiles_folder_has_a_stamp(folder: Path, later: None):
    (folder.parent / "_nhap").mkdir()
    (folder.parent.parent / "plan.yml").write_text("", "utf-8")
    shutil.copytree(folder, folder.parent.parent / "2025" / "b")
    found = stamps(folder.parent.parent)
    assert list(found) == ["2025/b", "2026/a"]
    assert all(found.values())
    assert stamps(folder.parent.parent) == found


@pytest.mark.parametrize(
    ("modified", "changed", "settles_after"),
    [
        (5 * SECOND + 1, 5 * SECOND + 1, SECOND // 10),
        (0, 5 * SECOND + 1, 2 * SECOND),
        (5 * SECOND + 1, 5 * SECOND, 2 * SECOND),
        (5 * SECOND, 5 * SECOND, 2 * SECOND),
        (7 * SECOND, 5 * SECOND + 1, 2 * SECOND),
    ],
    ids=["ticks finely", "date set back", "whole second", "two whole seconds", "date set ahead"],
)
def test_just_after_a_change_there_is_no_stamp_until_the_clock_has_ticked(
    modified: int, changed: int, settles_after: int
):
    """It may change once more within the same tick, and nobody could tell. A whole second may be all a clock tells."""
    status = cast("os.stat_result", SimpleNamespace(st_mtime_ns=modified, st_ctime_ns=changed))
    last = max(modified, changed)
    assert [sources._is_settled(status, last + passed) for passed in (0, settles_after - 1, settles_after)] == [
        False,
        False,
        True,
    ]


def test_a_folder_in_which_anything_changed_just_now_has_no_stamp(folder: Path, monkeypatch: pytest.MonkeyPatch):
    newest = max(path.stat().st_ctime_ns for path in folder.iterdir())
    for passed, has_stamp in [(0, False), (2 * SECOND, True)]:
        monkeypatch.setattr(time, "time_ns", lambda passed=passed: newest + passed)
        assert bool(stamp(folder)) is has_stamp


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize(
    "change",
    [
        lambda folder: os.utime(folder / "index.md"),
        lambda folder: (folder / "index.md").write_text("gương sáng", "utf-8"),
        lambda folder: (folder / "them.jpg").write_bytes(b""),
        lambda folder: (folder / "anh.jpg").unlink(),
        lambda folder: (folder / "anh.jpg").rename(folder / "hinh.jpg"),
        lambda folder: (shutil.copy2(folder / "index.md", folder / "x"), (folder / "x").replace(folder / "index.md")),
    ],
    ids=["touched", "written", "added", "removed", "renamed", "replaced by a copy"],
)
def test_a_change_of_a_file_changes_the_stamp(folder: Path, change):
    before = stamp(folder)
    change(folder)
    assert stamp(folder) != before


@pytest.mark.usefixtures("later")
def test_touching_changes_the_stamp_but_not_the_digest(folder: Path):
    before = stamp(folder), folder_digest(folder)
    os.utime(folder / "index.md", ns=(HOUR, HOUR))
    assert stamp(folder) != before[0]
    assert folder_digest(folder) == before[1]


@pytest.mark.usefixtures("later")
def test_what_is_private_changes_neither(folder: Path):
    before = stamp(folder), folder_digest(folder)
    for content in ("dien_thoai: 1", "dien_thoai: 2"):
        (folder / PRIVATE).write_text(content, "utf-8")
        assert (stamp(folder), folder_digest(folder)) == before
    (folder / PRIVATE).unlink()
    assert (stamp(folder), folder_digest(folder)) == before


def test_what_lies_in_a_folder_of_its_own_counts_by_name(folder: Path):
    """A message may name it; nothing reads it."""
    (folder / "anh").mkdir()
    before = folder_digest(folder)
    (folder / "anh" / "mot.jpg").write_bytes(b"")
    after = folder_digest(folder)
    (folder / "anh" / "mot.jpg").write_bytes(b"khac")
    assert before != after == folder_digest(folder)


@pytest.mark.usefixtures("later")
def test_a_link_that_leads_nowhere_is_no_fault(folder: Path):
    """Some editors lay one beside a file while it is being written."""
    (folder / ".#index.md").symlink_to("somebody@somewhere.1234")
    assert "2026/a" in stamps(folder.parent.parent)
    assert folder_digest(folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "index.md").write_text("Gương", "utf-8"),
        lambda folder: (folder / "index.md").write_text("", "utf-8"),
        lambda folder: (folder / "them.jpg").write_bytes(b""),
        lambda folder: (folder / "anh.jpg").unlink(),
        lambda folder: (folder / "anh.jpg").rename(folder / "hinh.jpg"),
        lambda folder: (folder / "anh").mkdir(),
    ],
    ids=["same size", "emptied", "added", "removed", "renamed", "folder added"],
)
def test_a_change_of_names_or_bytes_changes_the_digest(folder: Path, change):
    before = folder_digest(folder)
    change(folder)
    assert folder_digest(folder) != before


def test_a_digest_does_not_depend_on_where_the_folder_lies(folder: Path, tmp_path: Path):
    shutil.copytree(folder, tmp_path / "elsewhere")
    assert folder_digest(tmp_path / "elsewhere") == folder_digest(folder)


def test_names_and_bytes_do_not_run_into_each_other(tmp_path: Path):
    def of(**files: str) -> bytes:
        for name, content in files.items():
            (tmp_path / name).write_text(content, "utf-8")
        return digest(tmp_path, (tmp_path / name for name in files))

    assert len({of(a="bc"), of(a="b", c=""), of(a="", bc=""), of(ab="c"), of(a="b"), of()}) == 6


def test_a_file_that_is_missing_counts_as_empty(tmp_path: Path):
    (tmp_path / "there").write_bytes(b"")
    (tmp_path / "elsewhere").mkdir()
    assert digest(tmp_path, [tmp_path / "there"]) == digest(tmp_path / "elsewhere", [tmp_path / "elsewhere" / "there"])


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    package = tmp_path / "code"
    (package / "pages").mkdir(parents=True)
    (package / "pages" / "site.py").write_text("x = 1", "utf-8")
    (package / "pages" / "base.html").write_text("<html>", "utf-8")
    monkeypatch.setattr(sources, "_PACKAGE", package)
    code_digest.cache_clear()
    return package


def digests(root: Path) -> tuple[bytes, bytes]:
    """Of the code alone, and of all that pages rest on; as in a process that begins now."""
    code_digest.cache_clear()
    return code_digest(), site_digest(root)


@pytest.fixture(autouse=True)
def own_code() -> Iterator[None]:
    """What a test says of the code is forgotten after it."""
    yield
    code_digest.cache_clear()


@pytest.mark.parametrize(
    ("path", "code", "everything"),
    [
        ("pages/site.py", True, True),
        ("pages/base.html", False, True),
        ("pages/style.css", False, True),
        ("new.py", True, True),
        ("pages/__pycache__/site.pyc", False, False),
    ],
)
def test_records_rest_on_the_code_and_pages_on_its_looks_too(
    tmp_path: Path, package: Path, path: str, code: bool, everything: bool
):
    root = province(tmp_path / "province")
    before = digests(root)
    assert digests(root) == before
    (package / path).parent.mkdir(exist_ok=True)
    (package / path).write_text("x = 2", "utf-8")
    assert tuple(now != then for now, then in zip(digests(root), before, strict=True)) == (code, everything)


def test_code_is_known_as_it_was_when_the_process_began(package: Path):
    """A preview runs no other, whatever is written meanwhile."""
    before = code_digest()
    (package / "pages" / "site.py").write_text("x = 2", "utf-8")
    assert code_digest() == before


def test_other_libraries_are_other_code(tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch):
    root = province(tmp_path / "province")
    before = digests(root)
    monkeypatch.setattr(sources, "version", lambda name: "99" if name == "jinja2" else "1")
    one = digests(root)
    monkeypatch.setattr(sources, "version", lambda name: "100" if name == "jinja2" else "1")
    assert not {*one} & {*before, *digests(root)}


def test_every_library_that_is_named_is_there():
    assert code_digest()


@pytest.mark.parametrize("name", VOCABULARY_FILES)
def test_the_site_rests_on_each_list(tmp_path: Path, package: Path, name: str):
    root = province(tmp_path / "province")
    before = site_digest(root)
    assert site_digest(root) == before
    path = root / "profiles" / name
    path.write_text(path.read_text("utf-8") + "\n# khác\n", "utf-8")
    assert site_digest(root) != before


def test_what_a_build_is_made_from_has_one_name():
    found = {"2026/a": "stamp", "2026/b": "stamp"}
    name = inputs(found, b"others")
    assert name
    assert inputs(dict(reversed(found.items())), b"others") == name
    others = [
        inputs(found, b"code"),
        inputs({"2026/a": "stamp"}, b"others"),
        inputs(found | {"2026/b": "x"}, b"others"),
    ]
    assert len({name, *others}) == 4


def test_while_a_profile_changes_a_build_has_no_name():
    assert inputs({"2026/a": "stamp", "2026/b": ""}, b"others") is None
    assert inputs({}, b"others")


def test_the_digest_of_a_tree_follows_what_people_write_there(tmp_path: Path):
    (tmp_path / "huong-dan").mkdir()
    (tmp_path / "huong-dan" / "a.md").write_text("a", "utf-8")
    before = tree_digest(tmp_path)
    assert tree_digest(tmp_path) == before
    (tmp_path / "huong-dan" / "a.md").write_text("b", "utf-8")
    changed = tree_digest(tmp_path)
    (tmp_path / "huong-dan" / "b.md").write_text("", "utf-8")
    assert len({before, changed, tree_digest(tmp_path)}) == 3


def test_a_page_that_moved_to_another_folder_changes_the_tree(tmp_path: Path):
    """Its address changes with it."""
    for name in ("mot", "hai"):
        (tmp_path / name).mkdir()
    (tmp_path / "mot" / "a.md").write_text("a", "utf-8")
    before = tree_digest(tmp_path)
    (tmp_path / "mot" / "a.md").rename(tmp_path / "hai" / "a.md")
    assert tree_digest(tmp_path) != before
