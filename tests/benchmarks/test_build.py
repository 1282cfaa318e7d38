import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.benchmarks.build import Edit, WrongResultError, edit_profile, expect_edit
from scripts.benchmarks.build_report import Output, Phase, Report, Tool, as_json, as_markdown
from scripts.benchmarks.corpus import main as write
from scripts.benchmarks.hugo import main as convert
from scripts.benchmarks.timing import Measure, Run


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project") / "guong"
    write([str(folder), "60"])
    return folder


def profile(corpus: Path, number: int) -> Path:
    return sorted((corpus / "profiles").glob("*/*/index.md"))[number]


def report(wall: float, peak: int) -> Report:
    ours = Measure((Run(wall, 1, 1, peak, 2 * peak),))
    hugo = Measure((Run(10, 20, 2, 10**9),))
    return Report(
        7,
        {Tool.OURS: dict.fromkeys(Phase, ours), Tool.HUGO: dict.fromkeys(Phase, hugo)},
        dict.fromkeys(Tool, Output(5, 100_000, 2, 3_000)),
    )


def test_an_edit_changes_the_title_and_the_story_and_stays_sound(corpus: Path):
    index = profile(corpus, 3)
    before = index.read_text("utf-8")
    edit = edit_profile(index, 2)
    after = index.read_text("utf-8")
    changed = [new for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]
    assert len(changed) == 2
    assert edit.title in changed[0]
    assert edit.sentence in changed[1]
    command = [sys.executable, "-m", "macros.command", "--profiles", str(corpus / "profiles"), "check"]
    assert "0 lỗi, 0 cảnh báo" in subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_site_without_the_edit_is_noticed(tmp_path: Path):
    edit = Edit("QB-a-2021-001", "tên mới", "Câu mới.")
    page, listing = tmp_path / "ho-so/qb-a-2021-001/index.html", tmp_path / "linh-vuc/y-te/index.html"
    for path in (page, listing):
        path.parent.mkdir(parents=True)
        path.write_text("<h1>tên cũ</h1>")
    with pytest.raises(WrongResultError, match="không có chỗ vừa sửa"):
        expect_edit(tmp_path, edit)
    page.write_text("<h1>tên mới</h1> Câu mới.")
    with pytest.raises(WrongResultError, match="không danh sách nào"):
        expect_edit(tmp_path, edit)
    listing.write_text('<a href="../../ho-so/qb-a-2021-001/">tên cũ</a>')
    with pytest.raises(WrongResultError, match="còn tên cũ"):
        expect_edit(tmp_path, edit)
    listing.write_text('<a href="../../ho-so/qb-a-2021-001/">tên mới</a>')
    expect_edit(tmp_path, edit)


def test_goals_compare_with_hugo_from_cold():
    goals = report(1.2, 500 * 10**6).goals()
    assert [goal.value for goal in goals] == pytest.approx([0.12, 0.12, 0.12, 500])
    assert [goal.is_met for goal in goals] == [True, False, True, True]
    assert not report(1.2, 601 * 10**6).goals()[-1].is_met


def test_a_report_is_a_table_or_json():
    table = as_markdown(report(1.2, 10**8))
    assert "| Gương sáng, từ đầu | 1.20 s | 2.00 s | 2.00 s | 100 MB | 200 MB | 1 |" in table
    assert "| Hugo, từ đầu | 10.00 s | 22.00 s | 22.00 s | 1000 MB | - | 1 |" in table
    assert "| Hugo | 5 | 0.1 MB | 20.0 kB | 2 | 0.0 MB |" in table
    data = json.loads(as_json(report(1.2, 10**8)))
    assert data["runs"]["hugo"]["cold"][0]["wall"] == 10
    assert data["outputs"]["ours"]["pages"] == 5


def test_hugo_builds_the_same_profiles_and_shows_an_edit(corpus: Path, tmp_path: Path):
    hugo, index = tmp_path / "hugo", profile(corpus, 5)
    convert([str(corpus), str(hugo)])
    edit = edit_profile(index, 9)
    convert([str(corpus), str(hugo), "--profile", str(index)])
    command = [str(Path(sys.executable).with_name("hugo")), "build", "--quiet", "--panicOnWarning"]
    subprocess.run(command, cwd=hugo, check=True)
    site = hugo / "public"
    expect_edit(site, edit)
    assert len(list((site / "ho-so").glob("*/index.html"))) == 60
    page = (site / "ho-so" / edit.profile_id.lower() / "index.html").read_text("utf-8")
    for part in ("Tóm lược", "Hoàn cảnh", "Điều kiện nhân rộng", "Các bước đã qua", "Đọc tiếp"):
        assert part in page
    assert page.count('<article class="card ') == 3
    for listing in ("dia-ban", "doi-tuong", "nam", "phong-trao", "khen-thuong", "don-vi", "xa", "linh-vuc--nam", "a-z"):
        assert any((site / listing).rglob("index.html")), listing
