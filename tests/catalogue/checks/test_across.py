from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.checks.across import next_free_id
from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import Checked
from tests.catalogue.profile_cases import check_case

ID = "QB-dd-2023-001"
SECOND, THIRD = "QB-dd-2023-002", "QB-dd-2023-003"
OTHER_FIELDS = "linh_vuc_phu: [e]\n"


def profile(profile_id: str, *keys: str) -> dict[str, Any]:
    edits = [["linh_vuc_phu: [e]\n", OTHER_FIELDS + "".join(f"{key}\n" for key in keys)]]
    return {"edit": edits + ([[f"ma: {ID}", f"ma: {profile_id}"]] if profile_id != ID else [])}


def checked(root: Path, lookup: Lookup, *profiles: dict[str, Any]) -> Checked:
    first, *others = profiles
    return check_case(first | {"also": {f"2023/so-{index}": each for index, each in enumerate(others)}}, root, lookup)


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ([ID], SECOND),
        ([ID, SECOND], THIRD),
        ([ID, THIRD], SECOND),
        ([SECOND], ID),
        ([ID, "QB-d-2023-002", "QB-dd-2022-002"], SECOND),
        ([f"QB-dd-2023-{number:03}" for number in range(1, 1000)], "QB-dd-2023-1000"),
    ],
)
def test_the_free_id_is_the_lowest_of_its_field_and_year(taken: list[str], free: str):
    assert next_free_id(ID, taken) == free


def test_of_two_profiles_with_one_id_the_first_stands(tmp_path: Path, lookup: Lookup):
    found = checked(tmp_path, lookup, profile(ID), profile(ID))
    assert [each.folder.name for each in found.profiles] == ["ke-chuyen-lang"]
    assert [(each.code, each.file) for each in found.problems] == [("P15", "profiles/2023/so-0/index.md")]


def test_profiles_may_name_each_other(tmp_path: Path, lookup: Lookup):
    found = checked(
        tmp_path,
        lookup,
        profile(ID, f"hoc_theo: [{SECOND}]"),
        profile(SECOND, f"hoc_theo: [{ID}, {THIRD}]"),
        profile(THIRD),
    )
    assert found.problems == ()


def test_a_profile_with_errors_can_still_be_named(tmp_path: Path, lookup: Lookup):
    wrong = profile(SECOND)
    wrong["edit"].append(["giay_phep: tu-do-ghi-nguon", "giay_phep: sao cũng được"])
    found = checked(tmp_path, lookup, profile(ID, f"hoc_theo: [{SECOND}]"), wrong)
    assert [each.code for each in found.problems] == ["P05"]
    assert [each.entry.id for each in found.profiles] == [ID]


def test_a_profile_whose_id_is_wrong_is_named_by_nobody(tmp_path: Path, lookup: Lookup):
    found = checked(tmp_path, lookup, profile(ID, f"hoc_theo: [{SECOND}]"), profile("QB-dd-2023-2"))
    assert sorted(each.code for each in found.problems) == ["P14", "P29"]
