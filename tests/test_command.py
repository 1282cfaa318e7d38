"""`guong check`, `guong explain` and `guong schema`, run as people run them: a process of its own, in any folder. Of `guong preview`,
only what it calls: the preview itself is tested in a browser.
"""

import json
import os
import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from macros.command.__main__ import main
from macros.publish.workplace import CACHE_VARIABLE, OPEN_VARIABLE, Workplace
from tests.catalogue.profile_cases import base, edited, write_profile

ROOT = Path(__file__).resolve().parent.parent
LISTS = ("plan.yml", "places.yml", "awards.yml", "movements.yml", "profile.schema.json")
WRONG = edited(base(), ("ma: QB-dd-2023-001", "ma: QB-dd-2023-002"), ("nam_sinh: 1985", "nam_sinh: 85"))
WARNED = edited(base(), ("ma: QB-dd-2023-001", "ma: QB-dd-2023-003"), ("728/QĐ-UBND", "100%/QĐ_X"))
WRONG_LINE = "profiles/2023/sai/index.md:17:11: Năm sinh: “85” không phải năm. → Ghi năm bằng bốn chữ số, không ghi ngày: 2023. [P11]"
WARNED_LINE = (
    "profiles/2023/nhac/index.md:32:20: Khen thưởng 1, Số quyết định: số quyết định “100%/QĐ_X” không theo mẫu quen thuộc. "
    "→ Xem lại bản gốc; ví dụ đúng: 728/QĐ-UBND, 123-QĐ/TU. [P22]"
)


def guong(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "macros.command", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with profiles: one sound, one wrong, one with a warning."""
    site = tmp_path_factory.mktemp("site")
    profiles = site / "profiles"
    write_profile(profiles, base(), "2023/dung")
    write_profile(profiles, WRONG, "2023/sai")
    write_profile(profiles, WARNED, "2023/nhac")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, profiles / name)
    return site


def check(site: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return guong("--profiles", "profiles", "check", *arguments, folder=site, **environment)


def test_everything_is_told_in_the_order_of_the_files(site: Path):
    run = check(site)
    assert run.stdout.splitlines() == [WARNED_LINE, WRONG_LINE, "3 hồ sơ: 1 lỗi, 1 cảnh báo."]
    assert (run.returncode, run.stderr) == (1, "")


def test_the_profiles_of_the_site_pass_from_any_folder(tmp_path: Path):
    run = guong("check", folder=tmp_path)
    assert run.returncode == 0, run.stdout
    assert run.stdout.endswith(" 0 lỗi, 0 cảnh báo.\n")


def test_files_are_named_as_seen_from_where_one_is(site: Path, tmp_path: Path):
    inside = guong("--profiles", "../../profiles", "check", folder=site / "profiles" / "2023")
    assert inside.stdout.splitlines()[1].startswith("sai/index.md:17:11: ")
    outside = guong("--profiles", site / "profiles", "check", folder=tmp_path)
    assert outside.stdout.splitlines()[1].startswith(f"{(site / 'profiles/2023/sai/index.md').as_posix()}:17:11: ")


@pytest.mark.parametrize("path", ["profiles/2023/sai", "profiles/2023/sai/index.md", "profiles/2023/../2023/sai/"])
def test_a_path_limits_what_is_told(site: Path, path: str):
    run = check(site, path)
    assert run.stdout.splitlines() == [WRONG_LINE, "1 hồ sơ: 1 lỗi, 0 cảnh báo."]
    assert run.returncode == 1


def test_several_paths_are_told_together_and_a_year_is_a_path(site: Path):
    assert check(site, "profiles/2023/sai", "profiles/2023/nhac").stdout == check(site).stdout.replace(
        "3 hồ sơ", "2 hồ sơ"
    )
    assert check(site, "profiles/2023").stdout == check(site).stdout


def test_what_the_search_is_to_find_must_be_a_profile_even_a_faulty_one(site: Path, tmp_path: Path):
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    checks = tmp_path / "profiles" / "search-checks.yml"
    checks.write_text(
        "kiem_tra:\n  - {tim: vườn, thay: QB-dd-2023-002}\n  - {tim: vườn, thay: QB-dd-2023-02}\n", "utf-8"
    )
    told = [line for line in check(tmp_path).stdout.splitlines() if "search-checks" in line]
    near = "“QB-dd-2023-002” hoặc “QB-dd-2023-001” hoặc “QB-dd-2023-003”"
    assert told == [
        f"profiles/search-checks.yml:3:23: Kiểm tra 2, Thấy: không có hồ sơ mã “QB-dd-2023-02”. → Ghi: {near}. [P37]"
    ]
    assert "search-checks" not in check(tmp_path, "profiles/2023/sai").stdout


def test_a_warning_alone_is_no_failure(site: Path):
    run = check(site, "profiles/2023/nhac")
    assert run.stdout.splitlines() == [WARNED_LINE, "1 hồ sơ: 0 lỗi, 1 cảnh báo."]
    assert run.returncode == 0


def test_a_wrong_path_is_a_wrong_call(site: Path):
    run = check(site, "profiles/2023/khong-co")
    assert (run.returncode, run.stdout, run.stderr) == (2, "", "Không có profiles/2023/khong-co.\n")


@pytest.mark.parametrize("arguments", [(), ("kiem",), ("check", "--format", "xml")])
def test_a_wrong_call_says_how_to_call(site: Path, arguments: tuple[str, ...]):
    run = guong(*arguments, folder=site)
    assert run.returncode == 2
    assert "guong" in run.stderr
    assert "Traceback" not in run.stderr


def test_json_holds_every_part_of_a_message(site: Path):
    run = check(site, "--format", "json")
    report = json.loads(run.stdout)
    assert report["profiles"] == 3
    assert report["problems"][1] == {
        "file": "profiles/2023/sai/index.md",
        "line": 17,
        "column": 11,
        "label": "Năm sinh",
        "found": "“85” không phải năm.",
        "instead": "Ghi năm bằng bốn chữ số, không ghi ngày: 2023.",
        "code": "P11",
        "severity": "error",
    }
    assert report["problems"][0]["severity"] == "warning"
    assert run.returncode == 1


def test_github_s_annotations_are_escaped(site: Path):
    run = check(site, "--format", "github")
    warning, error = run.stdout.splitlines()
    assert warning == (
        "::warning file=profiles/2023/nhac/index.md,line=32,col=20::Khen thưởng 1, Số quyết định: số quyết định "
        "“100%25/QĐ_X” không theo mẫu quen thuộc. → Xem lại bản gốc; ví dụ đúng: 728/QĐ-UBND, 123-QĐ/TU. [P22]"
    )
    assert error == (
        "::error file=profiles/2023/sai/index.md,line=17,col=11::Năm sinh: “85” không phải năm. "
        "→ Ghi năm bằng bốn chữ số, không ghi ngày: 2023. [P11]"
    )
    assert run.returncode == 1


@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=str)
def test_vietnamese_is_printed_whatever_the_terminal_says_it_can(site: Path, environment: dict[str, str]):
    assert check(site, **environment).stdout == check(site).stdout
    assert "Kiểm các hồ sơ" in guong("--help", folder=site, **environment).stdout


def test_a_wrong_list_is_told_before_anything_else(site: Path, tmp_path: Path):
    shutil.copytree(site / "profiles", tmp_path / "profiles")
    (tmp_path / "profiles" / "plan.yml").write_text("period: [\n", encoding="utf-8")
    run = check(tmp_path)
    assert run.returncode == 1
    assert run.stdout.splitlines()[0].startswith("profiles/plan.yml:2:1: ")
    assert run.stdout.splitlines()[-1].startswith("0 hồ sơ: ")


def test_the_schema_is_written_and_looked_at(site: Path, tmp_path: Path):
    shutil.copytree(site / "profiles", tmp_path / "profiles")
    schema = tmp_path / "profiles" / "profile.schema.json"

    def run(*arguments: str) -> tuple[int, str]:
        found = guong("--profiles", "profiles", "schema", *arguments, folder=tmp_path)
        return found.returncode, found.stdout

    before = schema.read_bytes()
    assert run("--check") == (0, "profile.schema.json còn đúng.\n")
    schema.write_text("{}", encoding="utf-8")
    assert run("--check") == (1, "profile.schema.json đã cũ. Chạy: scripts/guong schema\n")
    assert schema.read_text("utf-8") == "{}"
    assert run() == (0, "Đã ghi profile.schema.json.\n")
    assert schema.read_bytes() == before


def test_a_path_without_a_profile_is_a_wrong_call(site: Path, tmp_path: Path):
    run = check(site, tmp_path)
    assert run.returncode == 2
    assert run.stderr.splitlines() == [f"Không có hồ sơ nào trong {tmp_path}."]


def test_profiles_below_a_folder_elsewhere_are_checked_too(site: Path, tmp_path: Path):
    write_profile(tmp_path, edited(base(), ("QB-dd-2023-001", "QB-dd-2023-009")), "gui-ve/2023/a")
    run = check(site, tmp_path)
    assert (run.returncode, run.stdout.splitlines()[-1]) == (0, "1 hồ sơ: 0 lỗi, 0 cảnh báo.")


def test_a_linked_folder_is_not_its_own_duplicate(tmp_path: Path):
    profiles = tmp_path / "profiles"
    (profiles / "2023").mkdir(parents=True)
    (profiles / "2023" / "x").symlink_to(write_profile(tmp_path / "noi-khac", base(), "x"))
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, profiles / name)
    run = check(tmp_path, "profiles/2023/x")
    assert (run.returncode, run.stdout.splitlines()) == (0, ["1 hồ sơ: 0 lỗi, 0 cảnh báo."])


def test_a_profile_that_lies_in_a_wrong_place_is_told(tmp_path: Path):
    profiles = tmp_path / "profiles"
    write_profile(profiles, base(), "nam-2023/a")
    for name in LISTS:
        shutil.copy(ROOT / "profiles" / name, profiles / name)
    run = check(tmp_path)
    assert run.returncode == 1
    assert "[P01]" in run.stdout


ADDRESSES = [("QB-a-2024-001", "ho-so/qb-a-2024-001/"), (None, "xem-thu/")]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The addresses that are opened in a browser, none of which is; the preview's own place is new."""
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", addresses.append)
    return addresses


def preview(folder: Path, profile_id: str | None) -> int:
    return main(["--profiles", str(folder / "profiles"), "preview", *([profile_id] if profile_id else [])])


@pytest.mark.parametrize(("profile_id", "address"), ADDRESSES)
def test_a_preview_that_runs_is_opened_at_the_profile(
    opened: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    profile_id: str | None,
    address: str,
):
    monkeypatch.setattr(subprocess, "run", lambda *_arguments, **_options: pytest.fail("a second preview"))
    lock = Workplace(tmp_path, tmp_path / "site", preview=True).lock
    lock.acquire(address="http://127.0.0.1:8000/guong/")
    try:
        assert preview(tmp_path, profile_id) == 0
    finally:
        lock.release()
    assert opened == [f"http://127.0.0.1:8000/guong/{address}"]
    assert capsys.readouterr().out == f"Bản xem thử đang chạy: {opened[0]}\n"


@pytest.mark.parametrize(("profile_id", "address"), ADDRESSES)
def test_without_a_preview_one_is_started_that_opens_the_profile(
    opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, profile_id: str | None, address: str
):
    started: list[tuple[Sequence[str], Path, str]] = []

    def run(
        arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str], check: bool
    ) -> subprocess.CompletedProcess[str]:
        started.append((arguments[1:], cwd, env[OPEN_VARIABLE]))
        return subprocess.CompletedProcess(arguments, 3)

    monkeypatch.setattr(subprocess, "run", run)
    Workplace(tmp_path, tmp_path / "site", preview=True).lock.acquire()  # of one that was killed: nobody holds it
    assert preview(tmp_path, profile_id) == 3
    assert started == [(["-m", "mkdocs", "serve"], tmp_path, address)]
    assert opened == []


def test_ctrl_c_ends_a_preview_and_any_command_without_a_traceback(
    opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", interrupted)
    assert preview(tmp_path, None) == 0
    monkeypatch.setattr("macros.command.explain.read_guide", interrupted)
    assert main(["explain", "P06"]) == 130


def explain(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return guong("explain", *arguments, folder=ROOT, **environment)


def test_a_code_is_explained_as_the_guide_does():
    run = explain("[P06]", COLUMNS="60")
    lines = run.stdout.splitlines()
    assert lines[0] == "P06 · Tên có nhiều nghĩa"
    assert lines[-1].startswith("- Đúng: ")
    assert max(map(len, lines)) <= 60
    guide = (ROOT / "docs" / "huong-dan" / "ma-loi.md").read_text("utf-8")
    assert " ".join(" ".join(lines[1:]).split()) in " ".join(guide.split())
    assert run.returncode == 0


def test_without_a_code_all_are_listed():
    lines = explain().stdout.splitlines()
    assert lines[0] == "P01 · Tệp"
    assert len(lines) > 30


def test_a_code_that_nobody_gives_is_said_to_be_none():
    run = explain("P99")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "Không có mã P99. Xem mọi mã: scripts/guong explain\n"


def test_a_guide_that_is_not_there_is_told(tmp_path: Path):
    run = guong("--profiles", tmp_path / "profiles", "explain", "P06", folder=tmp_path)
    assert run.returncode == 2
    assert run.stderr == f"Không có {tmp_path / 'docs' / 'huong-dan' / 'ma-loi.md'}.\n"
