from pathlib import Path

import pytest

from macros.publish.index_state import Indexed, KeptBlock
from macros.publish.state import State


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "build")


def document(key: str, number: int = 1) -> Indexed:
    return Indexed(key, number, b"version", f"texts of {key}")


def block(number: int, content: bytes = b"block") -> KeptBlock:
    return KeptBlock(number, b"digest", "nuoi 3\n", content)


def test_a_new_state_has_no_index(state: State):
    assert (state.index.base(), state.index.documents(), list(state.index.blocks())) == (None, {}, [])


def test_what_is_kept_is_there_the_next_time(state: State, tmp_path: Path):
    state.index.update(b"base", [document("a"), document("b", 2)], [], [block(1), block(0, b"other")], anew=True)
    state.close()
    again = State(tmp_path / "build").index
    assert again.base() == b"base"
    assert again.documents() == {"a": (1, b"version"), "b": (2, b"version")}
    assert again.texts("b") == "texts of b"
    assert list(again.blocks()) == [(0, b"digest", "nuoi 3\n"), (1, b"digest", "nuoi 3\n")]
    assert (again.content(0), again.content(1)) == (b"other", b"block")


def test_an_update_leaves_all_else_as_it_was(state: State):
    state.index.update(b"base", [document("a"), document("b"), document("c")], [], [block(0), block(1)], anew=True)
    state.index.update(b"base", [document("b", 7)], ["c"], [block(1, b"new")], anew=False)
    assert state.index.documents() == {"a": (1, b"version"), "b": (7, b"version")}
    assert (state.index.content(0), state.index.content(1)) == (b"block", b"new")


def test_anew_nothing_stays(state: State):
    state.index.update(b"base", [document("a")], [], [block(0), block(1)], anew=True)
    state.index.update(b"other", [document("b")], [], [block(0)], anew=True)
    assert (state.index.base(), list(state.index.documents())) == (b"other", ["b"])
    assert [number for number, *_ in state.index.blocks()] == [0]
