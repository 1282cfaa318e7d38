"""`guong withdraw`, run as people run it; what is asked at a terminal is answered in this process."""

import builtins
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from macros.command import withdraw as command
from macros.command.__main__ import main
from tests.catalogue.profile_cases import REDUCED, base, edited, write_profile
from tests.test_command import LISTS, ROOT, guong

TODAY = date(2026, 11, 20)
ID = "QB-dd-2023-001"
LEFT = "profiles/2023/qb-dd-2023-001/index.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A profile that another one, a page and the list of searches name."""
    profiles = tmp_path / "profiles"
    write_profile(profiles, base(), "2023/le-thi-mau")
    second = edited(
        base(),
        ("ma: QB-dd-2023-001", "ma: QB-dd-2023-002"),
        ("linh_vuc_phu: [e]", f"linh_vuc_phu: [e]\nhoc_theo: [{ID}]"),
    )
    write_profile(profiles, second, "2023/hai")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, profiles / name)
    (profiles / "search-checks.yml").write_text(f"kiem_tra:\n  - {{tim: làng, thay: {ID}}}\n", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(f"---\nnoi_bat: {ID}\n---\n", "utf-8")
    return tmp_path


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day in Vietnam."""
    monkeypatch.setattr(command, "today", lambda: TODAY)


def withdraw(site: Path, *arguments: str) -> int:
    return main(["--profiles", str(site / "profiles"), "withdraw", *arguments])


def names(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in (site / "profiles" / "2023").rglob("*") if path.is_file()}


def test_everything_is_told_before_anything_is_done(site: Path, day: None, capsys: pytest.CaptureFixture[str]):
    before = names(site)
    assert withdraw(site, ID.lower(), "--requested", "10/11/2026") == 2
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "Hồ sơ QB-dd-2023-001: Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử",
        "Thư mục: profiles/2023/le-thi-mau",
        "Sẽ xóa 2 tệp:",
        "  profiles/2023/le-thi-mau/gio-hoc-lich-su.jpg",
        "  profiles/2023/le-thi-mau/index.md",
        f"Sẽ còn lại: {LEFT}, chỉ có mã, lĩnh vực, năm, trạng thái, ngày gỡ.",
        "Hồ sơ khác có nhắc tới mã này; vẫn dùng được, trang tự bỏ chỗ nhắc:",
        "  profiles/2023/hai/index.md:10: Học theo 1",
        "Trang viết tay và danh sách tìm kiếm có mã này; trang vẫn dựng được, nhưng hãy xem chữ quanh đó còn nhắc chuyện này không:",
        "  docs/index.md:2: noi_bat: QB-dd-2023-001",
        "  profiles/search-checks.yml:2: - {tim: làng, thay: QB-dd-2023-001}",
        "",
        "Hạn, tính từ yêu cầu ngày 10/11/2026:",
        "  báo đã nhận: chậm nhất thứ Năm 12/11/2026, đã quá hạn (2 ngày làm việc, thứ Hai đến thứ Sáu; chưa trừ ngày lễ, hãy tự trừ)",
        "  làm xong, báo lại: chậm nhất thứ Tư 25/11/2026 (15 ngày)",
        "  Căn cứ: Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP.",
    ]
    assert err == "Chưa gỡ gì. Muốn gỡ thì thêm --yes.\n"
    assert names(site) == before


def test_with_yes_it_is_done_and_what_remains_is_told(site: Path, day: None, capsys: pytest.CaptureFixture[str]):
    assert withdraw(site, ID, "--yes") == 0
    told = capsys.readouterr().out
    assert (site / LEFT).read_text("utf-8").endswith("trang_thai: da-go\ngo_ngay: 2026-11-20\n---\n")
    assert names(site) == {LEFT, "profiles/2023/hai/index.md", "profiles/2023/hai/gio-hoc-lich-su.jpg"}
    assert "yêu cầu ngày 20/11/2026" in told
    remains = told.partition(f"Đã gỡ {ID}. Còn lại {LEFT}.\n")[2]
    assert "git filter-repo --invert-paths --path profiles/2023/le-thi-mau/\n" in remains
    for word in ("scripts/build --clean", ".cache/", "ho-so/qb-dd-2023-001/", "Máy tìm kiếm", "git push --force"):
        assert word in remains
    assert "chép profiles" not in remains
    assert guong("--profiles", "profiles", "check", folder=site).returncode == 0


def test_what_was_taken_down_before_is_only_said(site: Path, day: None, capsys: pytest.CaptureFixture[str]):
    withdraw(site, ID, "--yes")
    text = (site / LEFT).read_text("utf-8")
    capsys.readouterr()
    assert withdraw(site, ID) == 0
    said = "QB-dd-2023-001 đã gỡ từ trước: profiles/2023/qb-dd-2023-001 chỉ còn tệp báo đã gỡ.\n"
    assert capsys.readouterr() == (said, "")
    assert (site / LEFT).read_text("utf-8") == text


def test_a_folder_that_has_the_tombstone_s_name_is_told_to_keep_it(
    site: Path, day: None, capsys: pytest.CaptureFixture[str]
):
    (site / "profiles" / "2023" / "le-thi-mau").rename(site / "profiles" / "2023" / "qb-dd-2023-001")
    assert withdraw(site, ID, "--yes") == 0
    assert f"chép {LEFT} ra ngoài trước" in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "done"), [(ID, True), (" qb-dd-2023-001 ", True), ("", False), ("có", False)])
def test_at_a_terminal_the_id_is_typed_again(
    site: Path, day: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answer: str, done: bool
):
    asked: list[str] = []

    def answered(question: str) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", answered)
    assert withdraw(site, ID) == (0 if done else 1)
    assert asked == [f"Gỡ rồi không lấy lại được. Gõ lại mã {ID} để gỡ: "]
    assert (site / LEFT).exists() is done
    assert capsys.readouterr().out.endswith("Chưa gỡ gì.\n") is not done


@pytest.mark.parametrize("broken_off", [EOFError, KeyboardInterrupt])
def test_who_breaks_off_has_done_nothing(
    site: Path,
    day: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    broken_off: type[BaseException],
):
    def broken(_question: str) -> str:
        raise broken_off

    before = names(site)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", broken)
    assert withdraw(site, ID) == 1
    assert names(site) == before
    assert capsys.readouterr().out.endswith("\nChưa gỡ gì.\n")


def double(profiles: Path) -> None:
    write_profile(profiles, REDUCED, "2023/khac")


def linked(profiles: Path) -> None:
    (profiles / "2023" / "le-thi-mau").rename(profiles.parent / "noi-khac")
    (profiles / "2023" / "le-thi-mau").symlink_to(profiles.parent / "noi-khac")


def occupied(profiles: Path) -> None:
    (profiles / "2023" / "qb-dd-2023-001").mkdir()


@pytest.mark.parametrize(
    ("change", "said"),
    [(double, "có ở nhiều thư mục"), (linked, "chỉ là liên kết"), (occupied, "là chỗ của tệp báo đã gỡ")],
)
def test_what_cannot_be_taken_down_safely_is_left_and_told(site: Path, day: None, change, said: str, capsys):
    change(site / "profiles")
    before = names(site)
    assert withdraw(site, ID, "--yes") == 2
    out, err = capsys.readouterr()
    assert (out, said in err) == ("", True)
    assert names(site) == before


def test_an_unknown_id_is_a_wrong_call_that_says_what_was_meant(site: Path, day: None, capsys):
    write_profile(site / "profiles", "---\nma: [\n---\n", "2023/hong")
    assert withdraw(site, "QB-dd-2023-01", "--yes") == 2
    assert capsys.readouterr().err.splitlines() == [
        "Không có hồ sơ mã “QB-dd-2023-01”. Ghi: “QB-dd-2023-001” hoặc “QB-dd-2023-002”.",
        "Chưa đọc được mã của 1 tệp: profiles/2023/hong/index.md. Sửa theo scripts/guong check rồi gỡ.",
    ]


@pytest.mark.parametrize(
    ("requested", "said"),
    [
        ("mai", "--requested: “mai” không phải ngày. → Ghi dạng 2022-10-04 hoặc 04/10/2022.\n"),
        ("31/11/2026", "--requested: không có ngày 31/11/2026. → Xem lại ngày và tháng.\n"),
        ("2026-11-21", "--requested: 21/11/2026 là ngày chưa tới.\n"),
    ],
)
def test_a_wrong_day_is_a_wrong_call(site: Path, day: None, requested: str, said: str, capsys):
    assert withdraw(site, ID, "--yes", "--requested", requested) == 2
    assert capsys.readouterr() == ("", said)


def test_a_disk_that_refuses_is_told_and_the_profile_is_whole(
    site: Path, day: None, monkeypatch: pytest.MonkeyPatch, capsys
):
    def refuse(_one: Path, _other: Path) -> None:
        raise PermissionError(13, "Permission denied")

    before = names(site)
    monkeypatch.setattr(command, "exchange", refuse)
    assert withdraw(site, ID, "--yes") == 1
    assert capsys.readouterr().err.startswith("Chưa gỡ xong: ")
    assert {name for name in names(site) if "/." not in name} == before


def test_from_a_script_nothing_is_asked(site: Path):
    run = subprocess.run(
        [sys.executable, "-P", "-m", "macros.command", "--profiles", "profiles", "withdraw", ID],
        cwd=site,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (2, "Chưa gỡ gì. Muốn gỡ thì thêm --yes.\n")
