from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.catalogue.folders import profile_folders
from macros.catalogue.search_checks import read_search_checks, unknown_profiles

ROOT = Path(__file__).parent.parent.parent
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "search" / "checks.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_slips_are_told_all_at_once_each_at_its_line(case: dict[str, Any], tmp_path: Path):
    (tmp_path / "search-checks.yml").write_text(case["written"], "utf-8")
    checks, problems = read_search_checks(tmp_path)
    assert [str(each).partition("/")[2] for each in problems] == case["told"]
    assert not (checks and problems)


def test_a_province_may_go_without(tmp_path: Path):
    assert read_search_checks(tmp_path) == ((), [])


def test_an_unknown_id_is_told_with_those_that_are_near(tmp_path: Path):
    (tmp_path / "search-checks.yml").write_text(
        "kiem_tra:\n- {tim: gà, thay: SM-a-2026-01}\n- {tim: gà, thay: SM-a-2026-001}\n- {tim: gà, thay: xa-la}\n",
        "utf-8",
    )
    checks, _problems = read_search_checks(tmp_path)
    assert [str(each).partition("/")[2] for each in unknown_profiles(checks, {"SM-a-2026-001", "SM-dd-2027-002"})] == [
        "search-checks.yml:2:19: Kiểm tra 1, Thấy: không có hồ sơ mã “SM-a-2026-01”. → Ghi: “SM-a-2026-001”. [P37]",
        "search-checks.yml:4:19: Kiểm tra 3, Thấy: không có hồ sơ mã “xa-la”. → Xem danh mục ở thư mục profiles/. [P37]",
    ]


def test_the_list_of_the_site_is_sound_and_asks_for_different_profiles():
    checks, problems = read_search_checks(ROOT / "profiles")
    assert problems == []
    assert len({check.profile for check in checks}) >= 10
    assert len(checks) < len(list(profile_folders(ROOT / "profiles")))
