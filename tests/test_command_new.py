"""`guong new`: at a terminal it asks, elsewhere its options say all; either way a draft is written, or nothing."""

import builtins
import io
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from macros.command import questions
from macros.command.__main__ import main
from tests.catalogue.profile_cases import base, edited, write_profile
from tests.test_command import LISTS, ROOT, guong

OPTIONS = {
    "kind": "Tập thể",
    "field": "Y tế",
    "year": "2024",
    "title": "Tổ Mẫu: khám tại nhà",
    "district": "le thuy",
    "commune": "Thái Thuỷ",
    "agency": "so y te",
}
FOLDER = "profiles/2024/to-mau-kham-tai-nha"


def flags(**options: str) -> list[str]:
    return [word for flag, text in options.items() for word in (f"--{flag}", text)]


def without(*left: str) -> list[str]:
    return flags(**{flag: text for flag, text in OPTIONS.items() if flag not in left})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with one sound profile."""
    write_profile(tmp_path / "profiles", base(), "2023/dung")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, tmp_path / "profiles" / name)
    return tmp_path


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*")}


def new(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return guong("--profiles", "profiles", "new", *arguments, folder=site)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def asked(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Asked":
    return Asked(site, monkeypatch, capsys)


class Asked:
    """Runs the command for a person who types the answers."""

    def __init__(self, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.site = site
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        monkeypatch.chdir(site)

    def __call__(self, answers: Sequence[str], *arguments: str) -> tuple[int, str]:
        self._monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{answer}\n" for answer in answers)))
        status = main(["--profiles", "profiles", "new", *arguments])
        captured = self._capsys.readouterr()
        return status, captured.out + captured.err


def front(site: Path, folder: str) -> str:
    return (site / folder / "index.md").read_text("utf-8").split("\n---\n")[0]


def test_options_that_say_all_give_a_draft(site: Path):
    run = new(site, *without())
    assert run.stdout.splitlines() == [
        f"Đã viết {FOLDER}/index.md",
        "Còn 24 chỗ phải điền, đánh dấu bằng chữ “(điền)”.",
        f"Kiểm tra: scripts/guong check {FOLDER}",
        "Xem thử:  scripts/guong preview QB-i-2024-001",
    ]
    assert (run.returncode, run.stderr) == (0, "")
    text = front(site, FOLDER)
    for line in ("loai: tap-the", "linh_vuc: i", "nam: 2024", "gioi_thieu_boi: Sở Y tế", "nguon: chinh-thuc"):
        assert f"\n{line}\n" in text
    assert '\nten: "Tổ Mẫu: khám tại nhà"\n' in text
    assert "\ndia_ban:\n  - xa: Thái Thủy\n    huyen: Lệ Thủy\n" in text
    check = guong("--profiles", "profiles", "check", FOLDER, folder=site)
    assert check.returncode == 0
    assert check.stdout.endswith("0 lỗi, 24 cảnh báo.\n")


def test_a_second_one_gets_the_next_id_and_a_folder_of_its_own(site: Path):
    new(site, *without())
    run = new(site, *without())
    assert run.stdout.splitlines()[0] == f"Đã viết {FOLDER}-2/index.md"
    assert "\nma: QB-i-2024-002\n" in front(site, f"{FOLDER}-2")


def test_a_person_s_folder_is_the_id_unless_another_is_asked_for(site: Path):
    options = flags(**OPTIONS | {"kind": "ca-nhan"})
    assert "profiles/2024/qb-i-2024-001/" in new(site, *options).stdout
    assert "profiles/2024/bac-si-lang/" in new(site, *options, "--folder", "Bác sĩ Làng").stdout


def test_of_the_press_nobody_nominated(site: Path):
    run = new(site, *without("agency"), "--provenance", "bao-chi")
    assert run.returncode == 0
    assert "\nnguon_dan:\n" in front(site, FOLDER)
    assert "gioi_thieu_boi" not in front(site, FOLDER)
    assert "co_quan: (điền)" in front(site, FOLDER)


def test_the_whole_province_is_a_place(site: Path):
    new(site, *without("district", "commune"), "--district", "Toàn tỉnh")
    assert "\ndia_ban: toan-tinh\n" in front(site, FOLDER)


WRONG = [
    ([], "Còn thiếu: --kind, --field, --title, --district, --agency."),
    (without("agency", "title"), "Còn thiếu: --title, --agency."),
    ([*without("kind"), "--kind", "nguoi"], "--kind: “nguoi” không có trong danh mục."),
    ([*without("field"), "--field", "c"], "--field: lĩnh vực “Khu dân cư văn hóa” không nhận loại “Tập thể”."),
    ([*without("year"), "--year", "2031"], "--year: năm 2031 ngoài giai đoạn 2021 - 2025 của kế hoạch."),
    ([*without("title"), "--title", "Tổ"], "--title: dài 2 ký tự, ít nhất 5."),
    ([*without("commune"), "--commune", "Xyz"], "--commune: năm 2024 không có xã, phường, thị trấn “Xyz”"),
    ([*without("commune", "district"), "--commune", "quang phu"], "--commune: có nhiều nơi tên “quang phu”."),
    ([*without(), "--folder", "..."], "“...” không có chữ hay số nào để đặt tên thư mục."),
    (["--from", "QB-dd-2023-01"], "không có hồ sơ mã “QB-dd-2023-01”. → Ghi: “QB-dd-2023-001”."),
    (["--from", "QB-dd-2023-001", "--year", "2023"], "--year: năm 2023 không muộn hơn năm 2023 của hồ sơ"),
]


@pytest.mark.parametrize(("arguments", "why"), WRONG)
def test_a_call_that_cannot_be_carried_out_is_told_in_a_line_and_writes_nothing(
    arguments: list[str], why: str, site: Path
):
    before = files(site)
    run = new(site, *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(why)
    assert run.stderr.count("\n") == 1
    assert files(site) == before


def test_bytes_that_are_no_text_are_no_traceback(site: Path):
    name = "Tổ \udcff mẫu"
    run = new(site, *without("title"), "--title", name)
    assert run.returncode == 0
    assert "ten: Tổ ? mẫu\n" in front(site, "profiles/2024/to-mau")


def test_a_new_year_of_an_honouree_goes_on_from_the_old_one(site: Path):
    run = new(site, "--from", "qb-dd-2023-001")
    assert run.returncode == 0, run.stderr
    text = front(site, "profiles/2024/qb-dd-2024-001")
    for line in (
        "ma: QB-dd-2024-001",
        "nam: 2024",
        "tiep_noi: QB-dd-2023-001",
        "linh_vuc: đ",
        "nam_sinh: 1985",
        "trang_thai: nhap",
    ):
        assert f"\n{line}\n" in text
    check = guong("--profiles", "profiles", "check", folder=site)
    assert check.returncode == 0, check.stdout
    again = new(site, "--from", "QB-dd-2023-001")
    assert again.stderr.startswith("--year: hồ sơ QB-dd-2024-001 đã tiếp nối QB-dd-2023-001 trong năm 2024.")
    assert new(site, "--from", "QB-dd-2023-001", "--year", "2025").returncode == 0


def test_an_option_takes_the_place_of_what_would_be_copied(site: Path):
    new(site, *flags(title="Lê Thị Mẫu: năm sau", district="Đồng Hới", folder="sau"), "--from", "QB-dd-2023-001")
    text = front(site, "profiles/2024/sau")
    assert '\nten: "Lê Thị Mẫu: năm sau"\n' in text
    assert "\ndia_ban:\n  - huyen: Đồng Hới\n" in text
    assert "Quảng Tiên" not in text


def test_in_the_last_year_of_the_plan_there_is_no_going_on(site: Path):
    last = edited(base(), ("ma: QB-dd-2023-001", "ma: QB-dd-2025-001"), ("nam: 2023", "nam: 2025"))
    write_profile(site / "profiles", last, "2025/cuoi")
    assert new(site, "--from", "QB-dd-2025-001").stderr.startswith("hồ sơ QB-dd-2025-001 đã ở năm cuối của kế hoạch")


def test_at_a_terminal_everything_is_asked_in_order(asked: Asked):
    status, said = asked(["1", "i", "2024", "Tổ Mẫu: khám tại nhà", "8", "thai thuy", "1", "chinh-thuc"])
    assert status == 0
    questions_asked = [line for line in said.splitlines() if "?" in line]
    assert [line.split(" ")[0] for line in questions_asked] == ["Hồ", "Lĩnh", "Tính", "Tên", "Ở", "Ở", "Cơ", "Nguồn"]
    assert "\n   4  Khu dân cư\n" in said
    assert "\n   đ  Giáo dục và đào tạo\n" in said
    assert "\n   c  " not in said  # that field honours residential areas alone
    assert "\n   1  Sở Y tế\n   2  Huyện Lệ Thủy\n" in said
    assert "\n  - xa: Thái Thủy\n" in front(asked.site, FOLDER)


def test_an_empty_answer_is_the_default_where_there_is_one(asked: Asked, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(questions, "today", lambda: date(2031, 1, 1))
    status, said = asked(["", "1", "i", "", "", "Tổ Mẫu", "Lệ Thủy", "", "Sở Y tế", ""])
    assert status == 0
    assert "[2025] > " in said
    text = front(asked.site, "profiles/2025/to-mau")
    assert "\ndia_ban:\n  - huyen: Lệ Thủy\n" in text
    assert "\nnguon: chinh-thuc\n" in text


@pytest.mark.parametrize(
    ("day", "year"), [(date(2019, 5, 1), 2021), (date(2023, 5, 1), 2023), (date(2030, 1, 1), 2025)]
)
def test_the_year_is_this_one_within_the_plan(site: Path, monkeypatch: pytest.MonkeyPatch, day: date, year: int):
    monkeypatch.setattr(questions, "today", lambda: day)
    monkeypatch.chdir(site)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["--profiles", "profiles", "new", *without("year")]) == 0
    assert (site / "profiles" / str(year) / "to-mau-kham-tai-nha").is_dir()


def test_what_the_lists_do_not_know_is_asked_again(asked: Asked):
    status, said = asked(["tập", "9", "tap the", "Ytế", "i", ""], *without("kind", "field"))
    assert status == 0
    assert "“tập” không có trong danh mục. → Ghi: “tap-the” hoặc" in said
    assert "“9” không có trong danh mục." in said
    assert "“Ytế” không có trong danh mục. → Ghi: “Y tế”." in said


def test_of_several_places_one_is_chosen(asked: Asked):
    status, said = asked(["4", "2", ""], *without("district", "commune"), "--commune", "quang phu")
    assert status == 0
    assert "\n   1  Quang Phú, Đồng Hới\n   2  Quảng Phú, Quảng Trạch\n" in said
    assert "Ghi một số từ 1 đến 2." in said
    assert "\n  - xa: Quảng Phú\n    huyen: Quảng Trạch\n" in front(asked.site, FOLDER)


def test_where_each_lead_owes_a_number_only_leads_are_offered(asked: Asked):
    status, said = asked(["Sở Y tế", "1", ""], *without("agency", "field"), "--field", "g")
    assert status == 0
    offered = said.partition("Cơ quan nào giới thiệu?\n")[2]
    assert offered.startswith("   1  ")
    assert "\n   4  " not in offered
    assert "do các cơ quan chủ trì giới thiệu, không phải “Sở Y tế”" in said
    assert "\nra_soat_bi_mat:\n" in front(asked.site, FOLDER)


def test_an_end_of_the_answers_leaves_nothing_behind(asked: Asked):
    before = files(asked.site)
    for count in range(6):
        answers = ["1", "i", "2025", "Tổ Mẫu", "8", "thai thuy"][:count]
        status, said = asked(answers)
        assert status == 2
        assert said.endswith("\nĐã dừng, chưa ghi gì.\n")
    assert files(asked.site) == before


def test_a_disk_that_cannot_be_written_leaves_no_folder(asked: Asked, monkeypatch: pytest.MonkeyPatch):
    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    before = files(asked.site)
    monkeypatch.setattr(Path, "write_text", full)
    status, said = asked([], *without(), "--provenance", "chinh-thuc")
    assert status == 1
    assert said == f"Không ghi được {asked.site / FOLDER / 'index.md'}: No space left on device.\n"
    assert files(asked.site) - before <= {"profiles/2024"}


def test_ctrl_c_leaves_nothing_behind(asked: Asked, monkeypatch: pytest.MonkeyPatch):
    def interrupted(_prompt: str) -> str:
        raise KeyboardInterrupt

    before = files(asked.site)
    monkeypatch.setattr(builtins, "input", interrupted)
    status, said = asked([])
    assert (status, said.splitlines()[-1]) == (2, "Đã dừng, chưa ghi gì.")
    assert files(asked.site) == before


def test_wrong_lists_are_told_before_anything_is_asked(site: Path):
    (site / "profiles" / "plan.yml").write_text("period: [\n", encoding="utf-8")
    run = new(site, *without())
    assert run.returncode == 1
    assert run.stdout.startswith("profiles/plan.yml:2:1: ")
