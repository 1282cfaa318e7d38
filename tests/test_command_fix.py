"""`guong check --fix`, run as people run it: with a terminal and without one."""

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.catalogue.lookup import Lookup
from macros.command import fix as fixing
from tests.catalogue.profile_cases import SAVED_AS, base, edited, write_profile
from tests.test_command import LISTS, ROOT, guong

SPELT = edited(base(), ("loai: ca-nhan", "Loại: Cá nhân"), ("huyen: Ba Đồn\n    thon", "huyen: ba don\n    thon"))
MENDED = "profiles/2023/a/index.md"
DIFF = """\
--- profiles/2023/a/index.md\tđang có
+++ profiles/2023/a/index.md\tsẽ ghi
@@ -5,5 +5,5 @@
 danh_xung: Cô
 ten_khac: [Cô giáo chép chuyện làng]
-Loại: Cá nhân
+loai: ca-nhan
 linh_vuc: đ
 linh_vuc_phu: [e]
@@ -12,5 +12,5 @@
 dia_ban:
   - xa: Quảng Tiên
-    huyen: ba don
+    huyen: Ba Đồn
     thon: thôn Mẫu
 nghe: Giáo viên

"""
HOW = "Chưa ghi gì. Muốn ghi, chạy lại lệnh này và thêm --yes.\n"
SOUND = "1 hồ sơ: 0 lỗi, 0 cảnh báo.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with one profile that can be mended, in three places."""
    write_profile(tmp_path / "profiles", SPELT, "2023/a")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, tmp_path / "profiles" / name)
    return tmp_path


def fix(site: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return guong("--profiles", "profiles", "check", "--fix", *arguments, folder=site, **environment)


def contents(site: Path) -> dict[str, bytes]:
    """Every file below the profiles: a run must leave no other behind."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_without_a_terminal_it_is_shown_and_nothing_is_written(site: Path):
    before = contents(site)
    run = fix(site)
    assert run.stdout == f"{DIFF}1 tệp, 3 chỗ sửa giúp được.\n{HOW}{SOUND}"
    assert (run.returncode, run.stderr) == (0, "")
    assert contents(site) == before


def test_yes_writes_without_asking_and_the_file_keeps_its_mode(site: Path):
    before = contents(site)
    (site / MENDED).chmod(0o640)
    run = fix(site, "--yes")
    assert run.stdout == f"{DIFF}1 tệp, 3 chỗ sửa giúp được.\nĐã ghi 1 tệp.\n{SOUND}"
    assert contents(site) == before | {MENDED: base().encode()}
    assert (site / MENDED).stat().st_mode & 0o777 == 0o640
    assert fix(site, "--yes").stdout == f"Không có chỗ nào cần sửa giúp.\n{SOUND}"


def test_a_path_limits_what_is_mended(site: Path):
    write_profile(site / "profiles", SPELT.replace("2023-001", "2023-002"), "2023/b")
    before = contents(site)
    run = fix(site, "--yes", "profiles/2023/a")
    assert "1 tệp, 3 chỗ" in run.stdout
    assert contents(site) == before | {MENDED: base().encode()}


def test_what_nobody_sees_is_told_in_words(site: Path):
    (site / MENDED).write_bytes(b"\xef\xbb\xbf" + SAVED_AS["Windows line ends"](base()))
    run = fix(site, "--yes")
    unseen = "bỏ ký tự ẩn ở đầu tệp, đổi kiểu xuống dòng về kiểu chung (mắt thường không thấy).\n\n"
    assert run.stdout == f"{MENDED}: {unseen}1 tệp, 2 chỗ sửa giúp được.\nĐã ghi 1 tệp.\n{SOUND}"
    assert (site / MENDED).read_bytes() == base().encode()


def test_faults_that_are_the_author_s_to_mend_stay_and_count(site: Path):
    faulty = edited(SPELT, ("nam_sinh: 1985", "nam_sinh: 85"))
    write_profile(site / "profiles", faulty.replace("2023-001", "2023-002"), "2023/b")
    unreadable = edited(SPELT, ("nghe: Giáo viên", 'nghe: "Giáo viên'))
    write_profile(site / "profiles", unreadable, "2023/c")
    run = fix(site, "--yes")
    assert run.returncode == 1
    assert "profiles/2023/c/index.md: để nguyên, vì máy chưa đọc được phần khai" in run.stdout
    assert (site / "profiles/2023/c/index.md").read_text("utf-8") == unreadable
    assert "Đã ghi 2 tệp." in run.stdout
    assert run.stdout.splitlines()[-1] == "3 hồ sơ: 2 lỗi, 0 cảnh báo."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["--fix", "--format", "json"],
            "--fix chỉ dùng được khi in chữ thường, không dùng cùng --format json hay github.",
        ),
        (["--fix", "--format", "github", "--yes"], "--fix chỉ dùng được khi in chữ thường"),
        (["--yes"], "--yes chỉ dùng cùng với --fix."),
    ],
)
def test_options_that_do_not_go_together_are_a_wrong_call(site: Path, arguments: list[str], told: str):
    before = contents(site)
    run = guong("--profiles", "profiles", "check", *arguments, folder=site)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(told)
    assert contents(site) == before


def at_a_terminal(site: Path, answer: bytes, **environment: str) -> tuple[int, str]:
    """The run's status and all that the terminal shows; `answer` is typed when it is asked."""
    pty = pytest.importorskip("pty")
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(site)
        os.execve(
            sys.executable,
            [sys.executable, "-P", "-m", "macros.command", "--profiles", "profiles", "check", "--fix"],
            {**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )
    shown = b""
    asked = False
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1)[0]:
            # Python loses an interrupt that comes between its last look for signals and its wait for a line: press again.
            if asked and answer == b"\x03":
                os.write(terminal, answer)
            continue
        try:
            more = os.read(terminal, 4096)
        except OSError:  # nobody is at the other end any more
            break
        if not more:
            break
        shown += more
        if not asked and b"[c/K] " in shown:
            asked = True
            os.write(terminal, answer)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("answer", ["c", "C", "có"])
def test_at_a_terminal_one_is_asked(site: Path, answer: str):
    status, shown = at_a_terminal(site, f"{answer}\n".encode())
    assert status == 0
    assert shown.endswith(f"Ghi các thay đổi này? [c/K] {answer}\nĐã ghi 1 tệp.\n{SOUND}")
    assert (site / MENDED).read_bytes() == base().encode()


@pytest.mark.parametrize("answer", [b"k\n", b"\n", b"ca\n", b"\x04", b"\x03"], ids=["no", "", "other", "EOF", "Ctrl+C"])
def test_anything_but_yes_is_no(site: Path, answer: bytes):
    before = contents(site)
    status, shown = at_a_terminal(site, answer)
    assert status == 0
    assert shown.endswith(f"\nChưa ghi gì.\n{SOUND}")
    assert contents(site) == before


def test_a_terminal_shows_colours_unless_none_are_wanted(site: Path):
    assert "\033[31m-Loại: Cá nhân\033[0m\n\033[32m+loai: ca-nhan\033[0m\n" in at_a_terminal(site, b"k\n")[1]
    assert "\033" not in at_a_terminal(site, b"k\n", NO_COLOR="1")[1]


def run_fix(site: Path, lookup: Lookup) -> bool:
    return fixing.fix([site / "profiles/2023/a"], lookup, yes=True)


def test_a_file_that_changed_meanwhile_is_not_written_over(
    site: Path, lookup: Lookup, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Its author may save it while the question stands there."""
    monkeypatch.chdir(site)
    monkeypatch.setattr(fixing, "_show", lambda *_arguments: (site / MENDED).write_text("khác", "utf-8"))
    assert not run_fix(site, lookup)
    assert (site / MENDED).read_text("utf-8") == "khác"
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"{MENDED}: chưa ghi, vì tệp vừa đổi trong lúc chờ; chạy lại lệnh này.",
        "Đã ghi 0 tệp.",
    ]


def test_what_cannot_be_written_is_told_and_stays_whole(
    site: Path, lookup: Lookup, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def refused(*_arguments: object) -> Path:
        raise PermissionError(13, "Permission denied")

    before = contents(site)
    monkeypatch.chdir(site)
    monkeypatch.setattr(Path, "replace", refused)
    assert not run_fix(site, lookup)
    assert f"{MENDED}: không ghi được. " in capsys.readouterr().out
    assert contents(site) == before


def test_of_a_link_what_it_leads_to_is_written(site: Path, lookup: Lookup):
    elsewhere = (site / MENDED).rename(site / "elsewhere.md")
    (site / MENDED).symlink_to(elsewhere)
    assert run_fix(site, lookup)
    assert (site / MENDED).is_symlink()
    assert elsewhere.read_text("utf-8") == base()
