"""Whatever is edited, in whatever order: a build that goes on from the last one gives what a cold one gives.

How many sequences are drawn: see tests/publish/increments.py (GUONG_EXAMPLES).
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publish.press import Published
from macros.publish.trees import spare_of
from tests.publish.edits import ACTIONS, Edit, Step, province, steps
from tests.publish.increments import Builder, Refused, cold, same, sized, tree


@contextmanager
def built(*, preview: bool = False) -> Iterator[Builder]:
    """A province with its first site."""
    with tempfile.TemporaryDirectory(prefix="guong-increments-") as folder:
        builder = Builder(province(Path(folder, "project")), Path(folder, "home"), preview=preview)
        assert isinstance(builder.build(), Published)
        yield builder


def build_and_compare(builder: Builder) -> None:
    """Build once more: the site is what a cold build gives; where that gives none, it is as it was."""
    before = tree(builder.site)
    outcome = builder.build()
    expected, wanted = cold(builder.project, preview=builder.preview)
    if isinstance(expected, Refused):
        assert outcome == expected
        assert same(tree(builder.site), before) == []
    else:
        assert isinstance(outcome, Published)
        assert same(tree(builder.site), wanted) == []
        if not builder.preview:
            assert {path.name for path in builder.site.parent.iterdir()} <= {"site", spare_of(builder.site).name}


@sized(60)
@given(st.lists(steps, min_size=2, max_size=6))
def test_any_edits_in_any_order_give_what_a_cold_build_gives(sequence: list[Step]):
    with built() as builder:
        for step in sequence:
            step.apply(builder.project, builder)
            build_and_compare(builder)


@sized(12)
@given(st.lists(steps, min_size=2, max_size=4))
def test_a_preview_gives_what_a_cold_preview_gives(sequence: list[Step]):
    with built(preview=True) as builder:
        for step in sequence:
            step.apply(builder.project, builder)
            build_and_compare(builder)


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_each_edit_gives_what_a_cold_build_gives(action: str):
    """Twice in a row, so that the older of the two trees has to catch up; then mended, and once more. Each build comes
    long after its edits, so that only stamps tell what changed.
    """
    with built() as builder:
        for step in (
            Step((Edit("sentence", 2, 1),), settled=True),
            Step((Edit(action, 0, 1),), settled=True),
            Step((Edit(action, 1, 2),), settled=True, mended=False),
            Step((Edit("sentence", 2, 2),), settled=True),
            Step((Edit("title", 2, 3),), settled=True),
        ):
            step.apply(builder.project, builder)
            build_and_compare(builder)


@pytest.mark.parametrize("settled", [False, True], ids=["at once", "long after"])
def test_without_an_edit_nothing_is_made(settled: bool):
    with built() as builder:
        builder.project.settled = settled
        assert builder.build() == Published((), ())
        assert builder.build() == Published((), ())
        build_and_compare(builder)


@pytest.mark.parametrize("settled", [False, True], ids=["at once", "long after"])
def test_a_page_of_docs_that_lies_in_another_folder_moves_on_the_site(settled: bool):
    """Its name and bytes are the same, and so is the order of all pages."""
    with built() as builder:
        builder.project.settled = settled
        old, new = builder.project.docs / "ban", builder.project.docs / "can"
        old.mkdir()
        (old / "trang.md").write_text("Trang viết tay", "utf-8")
        build_and_compare(builder)
        old.rename(new)
        build_and_compare(builder)
        assert (builder.site / "can" / "trang" / "index.html").is_file()
