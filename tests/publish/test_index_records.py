"""The kept index is, after any changes, the one that is built from nothing."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publish import index_records
from macros.publish.index_records import Found, IndexRecords
from macros.publish.index_state import Indexed, IndexState, KeptBlock
from macros.publish.state import State
from macros.search.blocks import block_count, decode
from macros.search.terms import Zone, noted

Said = Mapping[str, tuple[int, str]]
"""The number and the words of each document, by its key."""

WORDS = st.lists(st.sampled_from(["nuôi", "tôm", "cá", "của", "mọi", "người", "HTX", "."]), max_size=8).map(" ".join)
SAID = st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(0, 9_000), WORDS)).map(
    lambda said: {key: (50 * place + number % 50, words) for place, (key, (number, words)) in enumerate(said.items())}
)
"""Each number once; a key may change its own with every draw."""


@contextmanager
def new_state() -> Iterator[State]:
    with tempfile.TemporaryDirectory(prefix="guong-index-") as folder:
        state = State(Path(folder))
        yield state
        state.close()


def bring_up(state: State, said: Said, *, base: bytes = b"base", short: str = "HTX", processes: int = 1) -> list[str]:
    """The keys whose texts were read."""
    read = []

    def texts(key: str) -> str:
        read.append(key)
        return noted({Zone.BODY: [said[key][1]]})

    documents = sorted(Found(number, key, words.encode()) for key, (number, words) in said.items())
    IndexRecords(state, texts, base, {short: "hợp tác xã"}, processes).bring_up(documents)
    return read


def index(state: State) -> tuple[object, ...]:
    """All that is kept of the index."""
    rows = {key: (*known, state.index.texts(key)) for key, known in state.index.documents().items()}
    blocks = [(*block, state.index.content(block[0])) for block in state.index.blocks()]
    return state.index.base(), rows, blocks


def cold(said: Said) -> tuple[object, ...]:
    with new_state() as state:
        bring_up(state, said)
        return index(state)


@pytest.mark.parametrize("share", [1, 4, 10**9], ids=["changed", "either", "made anew"])
@given(sequence=st.lists(SAID, min_size=2, max_size=4))
def test_after_any_changes_the_index_is_what_a_cold_build_gives(share: int, sequence: list[Said]):
    with patch.object(index_records, "_ANEW", share), new_state() as state:
        for said in sequence:
            bring_up(state, said)
            assert index(state) == cold(said)


def many(count: int) -> Said:
    return {f"{number}": (number, f"nuôi tôm thứ {number}, cách {number % 7}") for number in range(count)}


def test_two_processes_make_what_one_makes():
    with new_state() as state:
        bring_up(state, many(500), processes=2)
        assert index(state) == cold(many(500))
        fewer = {key: value for key, value in many(500).items() if value[0] % 9}
        bring_up(state, fewer, processes=2)
        assert index(state) == cold(fewer)


def test_only_what_changed_is_read():
    with new_state() as state:
        assert len(bring_up(state, many(9))) == 9
        assert bring_up(state, many(9)) == []
        assert bring_up(state, {**many(9), "4": (4, "rừng")}) == ["4"]
        assert bring_up(state, {**many(9), "4": (11, "rừng")}) == ["4"]


def test_only_blocks_in_which_a_term_changed_are_written():
    with new_state() as state:
        bring_up(state, many(9))
        before = dict(enumerate(state.index.blocks()))
        bring_up(state, {**many(9), "4": (4, f"{many(9)['4'][1]} rừng")})
        changed = [number for number, block in enumerate(state.index.blocks()) if block != before[number]]
        assert 0 < len(changed) <= 3  # of the word, the pair that it ends, and the one that ended before


@pytest.mark.parametrize("changes", [{"base": b"other"}, {"short": "TH"}], ids=["base", "abbreviations"])
def test_what_all_documents_rest_on_makes_everything_anew(changes: dict[str, object]):
    with new_state() as state:
        bring_up(state, many(9))
        assert len(bring_up(state, many(9), **changes)) == 9  # type: ignore[arg-type]  # one of its own options
        assert bring_up(state, many(9), **changes) == []  # type: ignore[arg-type]


def test_so_does_another_number_of_blocks():
    fewer, more = (next(n for n in range(1, 500) if block_count(n) == count) for count in (16, 32))
    with new_state() as state:
        bring_up(state, many(more - 1))
        assert len(bring_up(state, many(more))) == more
        assert len(list(state.index.blocks())) == 32
        bring_up(state, many(fewer))
        assert index(state) == cold(many(fewer))


def test_an_index_of_nothing_has_its_blocks_too():
    with new_state() as state:
        bring_up(state, {})
        assert [decode(state.index.content(number)) for number, *_ in state.index.blocks()] == [{}] * block_count(0)


def test_an_update_that_fails_leaves_the_index_as_it_was():
    with new_state() as state:
        bring_up(state, many(9))
        before = index(state)
        update = IndexState.update

        def broken(
            self: IndexState,
            base: bytes,
            documents: Iterable[Indexed],
            gone: Iterable[str],
            blocks: Iterable[KeptBlock],
            *,
            anew: bool,
        ) -> None:
            def failing() -> Iterator[KeptBlock]:
                yield from blocks
                raise OSError("full")

            update(self, base, documents, gone, failing(), anew=anew)

        for said in ({**many(9), "4": (4, "rừng")}, {}):
            with patch.object(IndexState, "update", broken), pytest.raises(OSError, match="full"):
                bring_up(state, said)
            assert index(state) == before
        bring_up(state, {**many(9), "4": (4, "rừng")})
        assert index(state) == cold({**many(9), "4": (4, "rừng")})
