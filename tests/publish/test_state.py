import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.publish import state as state_module
from macros.publish.state import Made, Record, State

FILE = "state.sqlite"


def record(folder: str, profile_id: str | None = None, **changes: object) -> Record:
    known: dict[str, object] = {
        "stamp": "stamp",
        "digest": b"digest",
        "id": profile_id,
        "entry": f"entry of {folder}".encode(),
        "view": f"view of {folder}".encode() if profile_id else None,
        "whole": f"whole of {folder}".encode() if profile_id else None,
        "brief_version": b"brief",
        "whole_version": b"whole",
        "photos": "",
        "texts": "",
    }
    return Record(**{"folder": folder, **known, **changes})  # type: ignore[arg-type]


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "build")


def reopened(folder: Path, *, clean: bool = False) -> State:
    return State(folder, clean=clean)


def folders(state: State) -> list[str]:
    return [folder for folder, *_ in state.records()]


def test_a_new_state_knows_nothing(state: State):
    assert (state.note("base"), state.stamps(), state.outputs(), state.generation()) == (None, {}, {}, 0)
    assert list(state.records()) == []
    assert state.generation_of("1:2:3") is None
    assert state.generation_of(None) is None


def test_what_is_kept_is_there_the_next_time(state: State, tmp_path: Path):
    state.take_note("finished", b"yes")
    state.update_records(b"base", [record("2026/a", "SM-a-2026-001")], {}, [], anew=False)
    state.commit_generation(1, "tree", {"index.html": b"key"}, [], None)
    state.close()
    again = reopened(tmp_path / "build")
    assert (again.note("finished"), again.note("base"), again.generation()) == (b"yes", b"base", 1)
    assert again.whole("SM-a-2026-001") == b"whole of 2026/a"
    assert again.outputs() == {"index.html": Made(b"key", 1)}
    assert again.generation_of("tree") == 1


def test_a_clean_state_has_forgotten_everything(state: State, tmp_path: Path):
    state.take_note("base", b"base")
    state.close()
    assert reopened(tmp_path / "build", clean=True).note("base") is None


def filled(folder: Path) -> Path:
    """A state of some size, closed; its file."""
    state = State(folder)
    state.update_records(
        b"base",
        [record(f"2026/{number}", f"id-{number}", entry=b"x" * 2000) for number in range(50)],
        {},
        [],
        anew=False,
    )
    state.commit_generation(1, "tree", {f"{number}/index.html": b"key" for number in range(200)}, [], None)
    state.close()
    return folder / FILE


def assert_counts_as_none(folder: Path) -> None:
    state = State(folder)
    assert (state.note("base"), state.stamps(), state.outputs(), state.generation()) == (None, {}, {}, 0)
    state.update_records(b"base", [record("2026/a")], {}, [], anew=True)
    assert folders(state) == ["2026/a"]
    state.close()
    assert State(folder).note("base") == b"base"


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00", os.urandom(5000)])
def test_a_file_that_is_no_database_counts_as_none(tmp_path: Path, content: bytes):
    path = filled(tmp_path)
    path.write_bytes(content)
    assert_counts_as_none(tmp_path)


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_counts_as_none(tmp_path: Path, share: float):
    """As by a full disk, or by a copy that was not finished."""
    path = filled(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share) // 4096 * 4096])
    assert_counts_as_none(tmp_path)


@pytest.mark.parametrize("cut", [1, 100, 2000, 4096, 9000])
def test_a_file_that_was_cut_short_counts_as_none(tmp_path: Path, cut: int):
    path = filled(tmp_path)
    path.write_bytes(path.read_bytes()[:-cut])
    assert_counts_as_none(tmp_path)


def use(state: State) -> None:
    """Read all of it."""
    assert state.note("base")
    list(state.records())
    state.stamps()
    state.outputs()


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
def test_a_hole_shows_when_it_is_used_and_all_can_be_forgotten(tmp_path: Path, at: float):
    path = filled(tmp_path)
    content = bytearray(path.read_bytes())
    start = int(len(content) * at) // 4096 * 4096
    content[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    state = State(tmp_path)
    with pytest.raises(sqlite3.DatabaseError):
        use(state)
    state.forget()
    assert (state.note("base"), state.stamps()) == (None, {})
    state.close()
    assert_counts_as_none(tmp_path)


def test_a_file_of_another_layout_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    filled(tmp_path)
    monkeypatch.setattr(state_module, "_LAYOUT", 2)
    assert_counts_as_none(tmp_path)


def test_a_file_without_our_tables_counts_as_none(tmp_path: Path):
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute(f"PRAGMA user_version = {state_module._LAYOUT}")
        connection.execute("CREATE TABLE other (name TEXT)")
    connection.close()
    assert_counts_as_none(tmp_path)


def test_a_note_is_taken_changed_and_dropped(state: State):
    state.take_note("finished", b"one")
    state.take_note("finished", b"two")
    assert state.note("finished") == b"two"
    state.drop_note("finished")
    state.drop_note("finished")
    assert state.note("finished") is None


def test_records_are_kept_in_the_order_of_folders(state: State):
    state.update_records(b"base", [record("2026/b"), record("2025/z"), record("2026/a")], {}, [], anew=False)
    assert folders(state) == ["2025/z", "2026/a", "2026/b"]
    assert next(state.records()) == ("2025/z", b"entry of 2025/z", None, b"brief", b"whole", "")
    state.update_records(b"base", [record("2025/z", "SM-a-2026-001")], {}, [], anew=False)
    assert next(state.records()) == ("2025/z", b"entry of 2025/z", b"view of 2025/z", b"brief", b"whole", "")


def test_records_are_changed_stamped_and_dropped_at_once(state: State):
    state.update_records(b"base", [record(f"2026/{name}") for name in "abcd"], {}, [], anew=False)
    state.update_records(
        b"base", [record("2026/a", digest=b"other")], {"2026/b": "touched"}, ["2026/c", "2026/none"], anew=False
    )
    assert state.stamps() == {
        "2026/a": ("stamp", b"other"),
        "2026/b": ("touched", b"digest"),
        "2026/d": ("stamp", b"digest"),
    }


def test_anew_nothing_of_before_is_kept(state: State):
    state.update_records(b"old", [record("2026/a"), record("2026/b")], {}, [], anew=False)
    state.update_records(b"new", [record("2026/b")], {}, [], anew=True)
    assert folders(state) == ["2026/b"]
    assert state.note("base") == b"new"


def test_records_that_cannot_all_be_made_change_nothing(state: State):
    def failing() -> Iterator[Record]:
        yield record("2026/b")
        raise OSError("disk full")

    state.update_records(b"old", [record("2026/a")], {}, [], anew=False)
    with pytest.raises(OSError, match="disk full"):
        state.update_records(b"new", failing(), {}, ["2026/a"], anew=True)
    assert folders(state) == ["2026/a"]
    assert state.note("base") == b"old"


def test_the_whole_of_a_profile_is_found_by_its_id_and_of_two_the_first(state: State):
    state.update_records(
        b"base",
        [
            record("2026/b", "SM-a-2026-001"),
            record("2026/a", "SM-a-2026-001"),
            record("2026/0", "SM-a-2026-001", whole=None),
        ],
        {},
        [],
        anew=False,
    )
    assert state.whole("SM-a-2026-001") == b"whole of 2026/a"
    with pytest.raises(KeyError, match="SM-a-2026-002"):
        state.whole("SM-a-2026-002")


def test_a_generation_is_recorded_with_what_it_changed(state: State):
    state.commit_generation(1, "one", {"a": b"1", "b": b"1"}, [], None)
    state.commit_generation(2, "two", {"b": b"2"}, [], "one")
    assert state.outputs() == {"a": Made(b"1", 1), "b": Made(b"2", 2)}
    assert (state.generation(), state.generation_of("one"), state.generation_of("two")) == (2, 1, 2)


def test_what_was_removed_is_remembered_until_both_trees_have_lost_it(state: State):
    state.commit_generation(1, "one", {"a": b"1", "b": b"1"}, [], None)
    state.commit_generation(2, "two", {}, ["b"], "one")
    assert state.outputs()["b"] == Made(None, 2)
    state.commit_generation(3, "one again", {"a": b"3"}, [], "two")
    assert state.outputs() == {"a": Made(b"3", 3)}


def test_what_was_removed_from_the_only_tree_is_forgotten(state: State):
    state.commit_generation(1, "one", {"a": b"1", "b": b"1"}, [], None)
    state.commit_generation(2, "two", {"a": b"2"}, ["b"], None)
    assert state.outputs() == {"a": Made(b"2", 2)}
    assert state.generation_of("one") is None


def test_what_came_back_is_there_again(state: State):
    state.commit_generation(1, "one", {"a": b"1"}, [], None)
    state.commit_generation(2, "two", {}, ["a"], "one")
    state.commit_generation(3, "three", {"a": b"1"}, [], "two")
    assert state.outputs() == {"a": Made(b"1", 3)}


def test_only_the_new_tree_and_the_one_that_is_kept_count(state: State):
    state.commit_generation(1, "one", {}, [], None)
    state.own("copy", 1)
    state.commit_generation(2, "two", {}, [], "one")
    assert [state.generation_of(each) for each in ("one", "copy", "two")] == [1, None, 2]
    state.disown("one")
    state.disown("never")
    state.disown(None)
    assert [state.generation_of(each) for each in ("one", "two")] == [None, 2]


def test_a_generation_that_cannot_be_recorded_changes_nothing(state: State):
    def failing() -> Iterator[str]:
        yield "a"
        raise OSError("disk full")

    state.commit_generation(1, "one", {"a": b"1"}, [], None)
    with pytest.raises(OSError, match="disk full"):
        state.commit_generation(2, "two", {"b": b"2"}, failing(), "one")
    assert state.outputs() == {"a": Made(b"1", 1)}
    assert (state.generation(), state.generation_of("one"), state.generation_of("two")) == (1, 1, None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked on Linux only")
def test_a_forked_process_reads_over_a_connection_of_its_own(state: State):
    """To use the one of the process that it was forked from could damage the file."""
    state.update_records(b"base", [record("2026/a", "SM-a-2026-001")], {}, [], anew=False)
    child = os.fork()
    if child == 0:
        os._exit(0 if state.whole("SM-a-2026-001") == b"whole of 2026/a" and len(state._connections) == 2 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(state._connections) == 1
    assert state.whole("SM-a-2026-001") == b"whole of 2026/a"


def test_what_a_profile_is_found_by_is_kept_beside_it(state: State):
    profile = record("2025/a", "QB-a-2025-001", texts="nuôi tôm")
    state.update_records(b"base", [profile], {}, [], anew=False)
    assert state.texts("QB-a-2025-001") == "nuôi tôm"
    with pytest.raises(KeyError):
        state.texts("QB-a-2025-002")
