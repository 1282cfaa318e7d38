"""`guong list`, run as people run it."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.authoring.tables import display_width
from tests.catalogue.profile_cases import REDUCED, base, edited, write_profile
from tests.test_command import LISTS, ROOT, guong

TITLE = '"Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử"'
WITHOUT_NAME = ("pham_vi: [ho-ten, nam-sinh,", "pham_vi: [nam-sinh,")


def numbered(number: int, *edits: tuple[str, str]) -> str:
    return edited(base(), ("ma: QB-dd-2023-001", f"ma: QB-dd-2023-{number:03}"), *edits)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that is shown, an anonymous draft, one with a fault, a tombstone, and a file that cannot be read."""
    site = tmp_path_factory.mktemp("site")
    profiles = site / "profiles"
    write_profile(profiles, numbered(1, (TITLE, '"=Tổng: chuyện làng"')), "2023/mot")
    write_profile(profiles, numbered(2, WITHOUT_NAME, ("trang_thai: cong-bo", "trang_thai: nhap")), "2023/hai")
    write_profile(profiles, numbered(3, ("nghe: Giáo viên", "nghee: Giáo viên")), "2023/ba")
    write_profile(profiles, REDUCED.replace("001", "004"), "2023/qb-dd-2023-004")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, profiles / name)
    return site


def listed(site: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return guong("--profiles", "profiles", "list", *arguments, folder=site, **environment)


def test_the_table_tells_each_profile_and_how_many_readers_see(site: Path):
    run = listed(site, COLUMNS="140")
    assert run.stdout.splitlines() == [
        "Mã              Năm   Lĩnh vực             Loại     Địa bàn  Trạng thái  Tên",
        "QB-dd-2023-001  2023  Giáo dục và đào tạo  Cá nhân  Ba Đồn   Công bố     =Tổng: chuyện làng",
        "QB-dd-2023-002  2023  Giáo dục và đào tạo  Cá nhân  Ba Đồn   Bản nháp    Một cá nhân ở thị xã Ba Đồn",
        "QB-dd-2023-003  2023  Giáo dục và đào tạo  Cá nhân  Ba Đồn   Công bố !   Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử",
        "QB-dd-2023-004  2023  Giáo dục và đào tạo                    Đã gỡ",
        "4 hồ sơ, 1 đang đăng, 1 nháp, 1 đã gỡ, 1 có lỗi (!)",
    ]
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("columns", ["40", "80", "100"])
def test_no_line_is_wider_than_the_window_and_none_narrower_than_eighty(site: Path, columns: str):
    lines = listed(site, COLUMNS=columns).stdout.splitlines()
    assert max(map(display_width, lines)) <= max(80, int(columns))
    assert lines[3].endswith("…")


def test_json_has_stable_keys(site: Path):
    first, second, third, fourth = json.loads(listed(site, "--format", "json").stdout)
    assert first == {
        "id": "QB-dd-2023-001",
        "title": "=Tổng: chuyện làng",
        "field": "dd",
        "kind": "ca-nhan",
        "year": 2023,
        "districts": ["ba-don"],
        "communes": ["Xã Quảng Tiên"],
        "status": "cong-bo",
        "provenance": "chinh-thuc",
        "shown": True,
        "embargo": None,
        "posted": None,
        "agency": "so-gddt",
        "folder": "profiles/2023/mot",
        "problems": 0,
    }
    assert [each["shown"] for each in (second, third, fourth)] == [False, False, False]
    assert (second["title"], third["problems"], fourth["title"]) == ("Một cá nhân ở thị xã Ba Đồn", 1, "")


def test_csv_is_for_spreadsheets_and_runs_no_formula(site: Path):
    text = listed(site, "--format", "csv").stdout
    assert text.startswith("\ufeffMã,Tên,Lĩnh vực,")
    head, first, *_others = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    cells = dict(zip(head, first, strict=True))
    assert cells["Tên"] == "'=Tổng: chuyện làng"
    assert (cells["Huyện, thị xã, thành phố"], cells["Xã, phường, thị trấn"]) == ("Thị xã Ba Đồn", "Xã Quảng Tiên")
    assert (cells["Đang đăng"], cells["Cơ quan giới thiệu"]) == ("có", "Sở Giáo dục và Đào tạo")


def test_the_list_is_narrowed_and_sorted(site: Path):
    run = listed(site, "--status", "da go", "--status", "nhap", "--sort", "title", "--format", "json")
    assert [each["id"] for each in json.loads(run.stdout)] == ["QB-dd-2023-002", "QB-dd-2023-004"]


@pytest.mark.parametrize(
    ("form", "out", "err"),
    [
        ("table", "Không có hồ sơ nào như vậy.\n", ""),
        ("json", "[]\n", "Không có hồ sơ nào như vậy.\n"),
        ("csv", None, "Không có hồ sơ nào như vậy.\n"),
    ],
)
def test_an_empty_list_says_so_and_is_no_failure(site: Path, form: str, out: str | None, err: str):
    run = listed(site, "--district", "le thuy", "--format", form)
    assert (run.returncode, run.stderr) == (0, err)
    assert run.stdout == out if out else len(run.stdout.splitlines()) == 1


def test_an_unknown_value_is_a_wrong_call_that_says_what_was_meant(site: Path):
    run = listed(site, "--district", "le thyu")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "--district: “le thyu” không có trong danh mục. → Ghi: “Lệ Thủy”.\n"


def test_what_cannot_be_read_is_told_beside_the_list(site: Path, tmp_path: Path):
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_profile(tmp_path / "profiles", "---\nma: [\n---\n", "2023/hong")
    run = listed(tmp_path)
    assert run.stdout == listed(site).stdout
    assert run.stderr == ("Không đọc được 1 tệp, nên không kể: profiles/2023/hong/index.md. Xem: scripts/guong check\n")
    assert run.returncode == 0


def test_a_faulty_id_is_named_by_its_folder(tmp_path: Path):
    profiles = tmp_path / "profiles"
    write_profile(profiles, edited(base(), ("ma: QB-dd-2023-001", "ma: x"), ("loai: ca-nhan", "loai: ai")), "2023/mot")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, profiles / name)
    line = listed(tmp_path, COLUMNS="140").stdout.splitlines()[1]
    assert line.startswith("(mã sai) ")
    assert line.endswith(" (thư mục profiles/2023/mot)")


def test_a_wrong_list_is_told_before_anything_else(site: Path, tmp_path: Path):
    shutil.copytree(site / "profiles", tmp_path / "profiles")
    (tmp_path / "profiles" / "plan.yml").write_text("period: [\n", encoding="utf-8")
    run = listed(tmp_path)
    assert run.returncode == 1
    assert run.stdout.startswith("profiles/plan.yml:2:1: ")


def test_who_reads_only_the_first_lines_sees_no_traceback(site: Path):
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [sys.executable, "-P", "-m", "macros.command", "--profiles", "profiles", "list"],
        cwd=site,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert run.stderr == b""
