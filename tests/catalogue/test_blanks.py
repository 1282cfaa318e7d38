"""What a place that is not filled in does to a profile. What its author is told stands in tests/cases/messages/blanks.yml."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.blanks import BLANK
from macros.catalogue.entries import read_entry
from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import check_profiles, read_profile
from tests.catalogue.profile_cases import base, edited, write_profile

DRAFT = ("trang_thai: cong-bo", "trang_thai: nhap")
IN_FRONT = ("nguoi_viet: Văn phòng trường", "nguoi_viet: (điền) Ai viết")
IN_STORY = ("Việc nhỏ, làm đều thì thành nếp.", "(điền) Điều đáng nhớ.")


def draft(root: Path, *edits: tuple[str, str]) -> Path:
    return write_profile(root / "profiles", edited(base(), DRAFT, *edits))


@pytest.mark.parametrize("text", ["(điền)", "(ĐIỀN)", "(Dien)", "( điền )", "hơn (điền) người"])
def test_the_mark_is_known_in_any_case_with_its_marks_or_none(text: str):
    assert BLANK.search(text)


@pytest.mark.parametrize("text", ["điền", "(điện)", "(diền)", "(điền", "(điền tên)", "(cánh điền)", "[điền]"])
def test_what_only_resembles_the_mark_is_text(text: str):
    assert not BLANK.search(text)


def test_a_draft_that_is_not_filled_in_is_no_error_and_no_profile_yet_and_keeps_its_id(tmp_path: Path, lookup: Lookup):
    folder = draft(tmp_path, IN_FRONT)
    reading = read_profile(folder, lookup, tmp_path)
    assert reading.profile is None
    assert [(each.code, each.is_error) for each in reading.problems] == [("P38", False)]
    assert reading.claims
    assert reading.claims.id == "QB-dd-2023-001"
    checked = check_profiles([folder], lookup, tmp_path)
    assert not checked.profiles
    assert not checked.has_errors
    assert checked.ids == {"QB-dd-2023-001"}


def test_a_draft_whose_story_alone_is_not_finished_is_seen_in_a_preview(tmp_path: Path, lookup: Lookup):
    folder = draft(tmp_path, IN_STORY)
    entry, whole = read_entry(folder, lookup, tmp_path, preview=True)
    assert whole
    assert [each.code for each in entry.problems] == ["P38"]
    assert not entry.is_to_be_mended
    assert read_entry(folder, lookup, tmp_path)[1] is None


def test_of_a_draft_that_is_not_filled_in_a_preview_has_only_messages(tmp_path: Path, lookup: Lookup):
    entry, whole = read_entry(draft(tmp_path, IN_FRONT), lookup, tmp_path, preview=True)
    assert (whole, entry.view) == (None, None)
    assert entry.is_sound
    assert entry.is_to_be_mended


KEYS = [line.partition(":")[0] for line in base().split("---\n")[1].splitlines() if line[0] not in " #-"]


@given(keys=st.sets(st.sampled_from(KEYS), min_size=1), mark=st.sampled_from(["(điền)", "(DIEN) gì đó"]))
def test_any_keys_may_be_left_each_is_told_once_and_nothing_else(
    keys: set[str], mark: str, lookup: Lookup, tmp_path_factory: pytest.TempPathFactory
):
    lines, skipping = [], False
    for line in edited(base(), DRAFT).split("\n"):
        key = line.partition(":")[0]
        skipping = key in keys or (skipping and line.startswith(" "))
        lines += [f"{key}: {mark}"] if key in keys else [] if skipping else [line]
    root = tmp_path_factory.mktemp("left")
    told = read_profile(write_profile(root / "profiles", "\n".join(lines)), lookup, root).problems
    assert len(told) == len({each.mark for each in told}) == len(keys)
    assert {(each.code, each.is_error) for each in told} == {("P38", "trang_thai" in keys)}
