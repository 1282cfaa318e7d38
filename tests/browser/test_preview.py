"""The live preview as an editor has it: a server, a tab that stays open, and files that are saved."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Tab, Tabs
from tests.site.building import ROOT, build, replace_in, tiny_site

pytestmark = pytest.mark.browser

STARTS_WITHIN = 60
"""Seconds that a preview has for its first build and for its end."""
SHOWS_WITHIN = 20_000
"""Milliseconds that a tab has to show what was saved."""

SEEN, SHOWN = "Detected file changes", "Reloading browsers"
"""What MkDocs' server says of each build, before and after."""

HOME = ""
PROFILE = "ho-so/sm-dd-2026-002/"
PROFILE_FILE = Path("profiles/2026/xom-ha/index.md")
CHOSEN_FILE = Path("profiles/2026/to-trong-rung/index.md")
"""A profile that a hand-written page asks for by its id."""
INTRODUCTION = "gioi-thieu/"
TOPIC = "rung/"
START = "xem-thu/"
PLAN = Path("profiles/plan.yml")
FRAME = Path("macros/pages/theme/frame.html")
WRONG_STATUS = ("trang_thai: cong-bo", "trang_thai: cong bo nhe")
WRONG_PLAN = ("number: 05", "numbre: 05")
NOT_PUBLIC = {
    "draft": ("ho-so/sm-a-2026-003/", "Chuyện Bản Nháp chưa xong", "Bản nháp.", "bản nháp", "Dấu Nháp Kín"),
    "awaiting": ("ho-so/sm-a-2026-004/", "Chuyện Đang Chờ người duyệt", "Chờ duyệt.", "chờ duyệt", "Dấu Chờ Kín"),
    "embargoed": (
        "ho-so/sm-a-2026-005/",
        "Chuyện Hẹn Ngày tháng chạp",
        "Chưa tới ngày đăng.",
        "chưa tới ngày đăng",
        "Dấu Hẹn Kín",
    ),
}


@dataclass
class Preview:
    """A preview that runs in a process of its own, and what it said so far."""

    root: Path
    address: str
    process: "subprocess.Popen[bytes]"
    log: Path
    sources: dict[Path, bytes]

    @property
    def output(self) -> str:
        return self.log.read_text("utf-8")

    def save(self, file: Path, before: str, after: str) -> None:
        replace_in(self.root / file, before, after)

    def restore(self) -> None:
        """Make every source what it was when the preview began, and wait until it shows."""
        seen = self.output.count(SEEN)
        found = sources(self.root)
        for path in found.keys() - self.sources.keys():
            path.unlink()
        for path, content in self.sources.items():
            if found.get(path) != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        if found != self.sources:
            self.wait_until(lambda said: seen < said.count(SEEN) == said.count(SHOWN))

    def wait_until(self, told: Callable[[str], bool]) -> None:
        """Wait for words of its output."""
        ends = time.monotonic() + STARTS_WITHIN
        while not told(self.output):
            assert self.process.poll() is None, self.output
            assert time.monotonic() < ends, self.output
            time.sleep(0.05)

    def stop(self) -> int:
        """What Ctrl+C does; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(STARTS_WITHIN)


def sources(root: Path) -> dict[Path, bytes]:
    """All that people write below `root`."""
    folders = [root / name for name in ("profiles", "docs", "macros/pages/theme", "macros/pages/assets")]
    files = [root / "mkdocs.yml", *(path for folder in folders for path in folder.rglob("*"))]
    return {path: path.read_bytes() for path in files if path.is_file()}


@contextmanager
def started(root: Path) -> Iterator[Preview]:
    """A preview of `root`, which serves once the `with` begins."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = root.with_name(f"{root.name}.log")
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("GUONG_", "PYTHONPATH"))}
    variables |= {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
        "GUONG_CACHE": str(root.with_name(f"{root.name}-cache")),
    }
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=root, env=variables, stdout=output, stderr=subprocess.STDOUT)
    preview = Preview(root, f"http://127.0.0.1:{port}/guong/", process, log, sources(root))
    try:
        preview.wait_until(lambda said: "Serving on" in said)
        yield preview
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the tiny site with code of its own, whose templates may be changed."""
    root = tiny_site(tmp_path_factory.mktemp("preview") / "province")
    (root / "macros").unlink()
    shutil.copytree(ROOT / "macros", root / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    with started(root) as running:
        yield running
        assert running.stop() == 0


@pytest.fixture
def tabs(browser: Browser, preview: Preview) -> Iterator[Tabs]:
    made = Tabs(browser, preview.address)
    yield made
    for context in made.contexts:
        context.close()
    preview.restore()


@pytest.fixture
def tab(tabs: Tabs) -> Tab:
    return tabs.new()


def expect_words(page: Page, words: str, where: str = "main") -> None:
    expect(page.locator(where)).to_contain_text(words, timeout=SHOWS_WITHIN)


def expect_gone(page: Page, words: str, where: str = "main") -> None:
    expect(page.locator(where)).not_to_contain_text(words, timeout=SHOWS_WITHIN)


def show(preview: Preview, page: Page, file: Path, before: str, after: str) -> None:
    """Put `after` in the place of `before`, and see it come up in the open page."""
    expect_gone(page, after)
    preview.save(file, before, after)
    expect_words(page, after)


def test_a_sentence_that_is_saved_shows_by_itself(preview: Preview, tab: Tab):
    page = tab.open(PROFILE)
    show(preview, page, PROFILE_FILE, "Cả tổ họp ba buổi tối", "Cả xóm họp năm buổi sáng")
    assert tab.complaints == []


def test_a_title_that_is_saved_shows_wherever_it_stands(preview: Preview, tabs: Tabs):
    """Saved as many editors do: beside the file, and then moved to its place."""
    pages = [tabs.new().open(address) for address in (PROFILE, "ho-so/", "linh-vuc/di-song/")]
    path = preview.root / PROFILE_FILE
    text = path.read_text("utf-8")
    beside = path.with_name(".index.md.new")
    beside.write_text(text.replace("Xóm Hạ giữ khúc sông chung", "Xóm Hạ giữ trọn bến sông"), "utf-8")
    beside.replace(path)
    for page in pages:
        expect_words(page, "Xóm Hạ giữ trọn bến sông")


def test_a_title_shows_on_the_home_page_that_mkdocs_wrote(preview: Preview, tab: Tab):
    page = tab.open(HOME)
    show(preview, page, CHOSEN_FILE, "góp hạt thành rừng", "góp hạt thành cả một cánh rừng")
    assert page.title() == "Gương Sông Mẫu – Gương tốt tỉnh Sông Mẫu"


def test_a_title_shows_on_a_page_that_asks_for_it_in_its_own_words(preview: Preview, tab: Tab):
    page = tab.open(TOPIC)
    show(preview, page, CHOSEN_FILE, "góp hạt thành rừng", "góp hạt thành cả một cánh rừng")
    expect(page.locator("main")).to_contain_text("Trang có 9 gương.")


def photo(path: Path, colour: str) -> None:
    Image.new("RGB", (1200, 900), colour).save(path)


def test_a_photo_that_is_saved_shows_and_so_does_another_in_its_place(preview: Preview, tab: Tab):
    path = preview.root / PROFILE_FILE
    picture = path.with_name("ben-song.jpg")
    text = path.read_text("utf-8")
    lines = (
        "anh:\n  - tep: ben-song.jpg\n    mo_ta: Bến sông lúc sáng sớm\n    tac_gia: Tổ Xóm Hạ\n"
        "    chu_thich: Bến sông\n"
    )
    page = tab.open(PROFILE)
    shown = page.locator("main img[alt='Bến sông lúc sáng sớm']").first
    expect(shown).to_have_count(0)
    photo(picture, "seagreen")
    path.write_text(text.replace("lien_he:\n", f"{lines}lien_he:\n"), "utf-8")
    expect(shown).to_be_visible(timeout=SHOWS_WITHIN)
    first = shown.get_attribute("src")
    assert first
    assert page.evaluate("node => node.decode().then(() => node.naturalWidth)", shown.element_handle()) > 0
    photo(picture, "firebrick")
    expect(shown).not_to_have_attribute("src", first, timeout=SHOWS_WITHIN)
    path.write_text(text, "utf-8")
    picture.unlink()
    expect(shown).to_have_count(0, timeout=SHOWS_WITHIN)
    assert tab.complaints == []


def test_a_profile_that_is_added_or_moved_away_shows(preview: Preview, tab: Tab, tmp_path: Path):
    page = tab.open("ho-so/")
    folder = preview.root / PROFILE_FILE.parent
    away = preview.root / "xom-ha"
    expect_words(page, "Xóm Hạ giữ")
    folder.rename(away)
    expect_gone(page, "Xóm Hạ giữ")
    away.rename(folder)
    expect_words(page, "Xóm Hạ giữ")


@pytest.mark.parametrize("address", [PROFILE, INTRODUCTION])
def test_a_template_that_is_saved_shows(preview: Preview, tab: Tab, address: str):
    page = tab.open(address)
    before = "{% block content %}{% endblock %}"
    preview.save(FRAME, before, f"Khung vừa sửa. {before}")
    expect_words(page, "Khung vừa sửa.")


def test_a_style_that_is_saved_shows(preview: Preview, tab: Tab):
    page = tab.open(PROFILE)
    style = preview.root / "macros" / "pages" / "assets" / "css" / "pages.css"
    text = style.read_text("utf-8")
    style.write_text(f"{text}\nh1 {{ letter-spacing: 7px }}\n", "utf-8")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px", timeout=SHOWS_WITHIN)


@pytest.mark.parametrize("address", [PROFILE, HOME])
def test_the_plan_shows_when_it_is_saved(preview: Preview, tab: Tab, address: str):
    page = tab.open(address)
    preview.save(PLAN, "short_name: Giữ sông", "short_name: Bên bến")
    expect_words(page, "Bên bến")


def test_a_hand_written_page_shows_when_it_is_saved(preview: Preview, tab: Tab):
    page = tab.open(INTRODUCTION)
    show(preview, page, Path("docs/gioi-thieu.md"), "Trang của một tỉnh", "Đây là trang của một tỉnh")
    assert tab.complaints == []


def test_a_profile_that_breaks_says_why_and_comes_back_by_itself(preview: Preview, tabs: Tabs):
    profile, listing, introduction = (tabs.new().open(each) for each in (PROFILE, "ho-so/", INTRODUCTION))
    preview.save(PROFILE_FILE, *WRONG_STATUS)
    expect_words(profile, "Hồ sơ này còn chỗ phải sửa")
    expect_words(profile, "cong bo nhe")
    for page in (profile, listing, introduction):
        expect_words(page, "Bản xem thử: 1 lỗi", ".proof--errors")
        expect_words(page, str(PROFILE_FILE), ".proof--errors")
    expect_words(listing, "Tổ Khe Đá")
    expect_gone(listing, "Xóm Hạ giữ")
    expect_words(introduction, "Trang của một tỉnh")
    preview.save(PROFILE_FILE, *reversed(WRONG_STATUS))
    expect_words(profile, "Xóm Hạ giữ khúc sông chung")
    expect_words(listing, "Xóm Hạ giữ khúc sông chung")
    for page in (profile, listing, introduction):
        expect_words(page, "Bản xem thử: không có lỗi", ".proof")


@pytest.mark.parametrize(
    ("before", "after"),
    [WRONG_STATUS, ("nam: 2026", "nam: [2026"), ("ma: SM-dd-2026-002", "ma: SM-dd-2026-2")],
    ids=["value", "yaml", "id"],
)
def test_a_page_that_is_open_comes_back_however_its_profile_broke(preview: Preview, tab: Tab, before: str, after: str):
    page = tab.open(PROFILE)
    preview.save(PROFILE_FILE, before, after)
    expect_gone(page, "Xóm Hạ giữ")
    expect_words(page, str(PROFILE_FILE), ".proof--errors")
    preview.save(PROFILE_FILE, after, before)
    expect_words(page, "Xóm Hạ giữ")


def test_a_profile_that_a_page_asks_for_may_break_and_come_back(preview: Preview, tabs: Tabs):
    chosen, topic = (tabs.new().open(each) for each in ("ho-so/sm-a-2026-001/", TOPIC))
    preview.save(CHOSEN_FILE, *WRONG_STATUS)
    expect_words(chosen, "Hồ sơ này còn chỗ phải sửa")
    expect(tabs.new().open(INTRODUCTION).locator("h1")).to_have_count(1)
    preview.save(CHOSEN_FILE, *reversed(WRONG_STATUS))
    expect_words(chosen, "Rừng là cái giếng của làng")
    show(preview, topic, CHOSEN_FILE, "góp hạt thành rừng", "góp hạt thành cả một cánh rừng")


def test_while_a_profile_that_a_page_asks_for_is_broken_others_still_show(preview: Preview, tabs: Tabs):
    chosen, other = (tabs.new().open(each) for each in ("ho-so/sm-a-2026-001/", PROFILE))
    preview.save(CHOSEN_FILE, *WRONG_STATUS)
    expect_words(chosen, "Hồ sơ này còn chỗ phải sửa")
    preview.save(PROFILE_FILE, "Cả tổ họp ba buổi tối", "Cả xóm họp năm buổi sáng")
    expect(other.locator("main")).to_contain_text("Cả xóm họp năm buổi sáng")


def test_a_wrong_plan_keeps_the_pages_and_says_why(preview: Preview, tab: Tab):
    page = tab.open(PROFILE)
    preview.save(PLAN, *WRONG_PLAN)
    expect_words(page, "profiles/plan.yml:", ".proof--errors")
    expect_words(page, "Xóm Hạ giữ khúc sông chung")
    assert "profiles/plan.yml" in tab.open(START).locator("main").inner_text()
    preview.save(PLAN, *reversed(WRONG_PLAN))
    expect_words(page, "Không có gì phải sửa.")
    expect_gone(page, "profiles/plan.yml", ".proof")


def test_a_slip_in_a_macro_is_shown_with_its_line_until_it_is_mended(preview: Preview, tabs: Tabs):
    page = tabs.new().open(TOPIC)
    preview.save(Path("docs/rung.md"), "count()", "coumt()")
    expect_words(page, "docs/rung.md:9:13: không có “coumt”", ".proof--errors")
    assert "docs/rung.md:9:13" in tabs.new().open(START).locator("main").inner_text()
    preview.save(Path("docs/rung.md"), "coumt()", 'count(field="rừg")')
    expect_words(page, "count: “rừg” không có trong danh mục", "main .problems")
    preview.save(Path("docs/rung.md"), 'count(field="rừg")', "count()")
    expect_words(page, "Bản xem thử: không có lỗi", ".proof")
    expect_words(page, "gương.")


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (FRAME, "{% block content %}{% endblock %}", "{% block content %}{% endblok %}"),
        (Path("mkdocs.yml"), "site_name: Gương Sông Mẫu", "site_name: [Gương Sông Mẫu"),
    ],
    ids=["template", "settings"],
)
def test_what_cannot_be_built_leaves_the_pages_until_it_is_mended(
    preview: Preview, tabs: Tabs, file: Path, before: str, after: str
):
    told = preview.output.count("chưa dựng lại được")
    preview.save(file, before, after)
    preview.wait_until(lambda said: said.count("chưa dựng lại được") > told)
    pages = [tabs.new().open(each) for each in (HOME, INTRODUCTION, PROFILE)]
    for page in pages:
        expect(page.locator("h1")).to_have_count(1)
        expect_words(page, "Bản xem thử chưa dựng lại được", ".proof--errors")
    preview.save(file, after, before)
    show(preview, pages[2], PROFILE_FILE, "Cả tổ họp ba buổi tối", "Cả xóm họp năm buổi sáng")
    show(preview, pages[1], Path("docs/gioi-thieu.md"), "Trang của một tỉnh", "Đây là trang của một tỉnh")
    for page in pages:
        expect_words(page, "Bản xem thử: không có lỗi", ".proof")
    tab = tabs.new()
    for address in (HOME, INTRODUCTION, TOPIC, PROFILE):
        expect(tab.open(address).locator("h1")).to_have_count(1)
    assert tab.complaints == []


@pytest.mark.parametrize("state", NOT_PUBLIC)
def test_what_is_not_public_yet_is_shown_and_marked(preview: Preview, tab: Tab, state: str):
    address, title, banner, mark, words = NOT_PUBLIC[state]
    page = tab.open(address)
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".banner")).to_contain_text(banner)
    expect(page.locator("main")).to_contain_text(words)
    card = tab.open("ho-so/").locator(".card", has_text=title)
    expect(card).to_contain_text(mark)
    listed = tab.open(START).locator("section", has_text=title)
    expect(listed.locator("h2")).to_have_text(mark.capitalize())
    listed.get_by_role("link", name=title).click()
    expect(page.locator("h1")).to_have_text(title)
    assert tab.complaints == []


def test_what_is_public_is_not_marked(preview: Preview, tab: Tab):
    expect(tab.open("ho-so/sm-a-2026-001/").locator(".banner")).to_have_count(0)


def test_the_bar_leads_to_the_start_page(preview: Preview, tab: Tab):
    page = tab.open(PROFILE)
    expect(page.locator(".proof")).to_contain_text("Bản xem thử: không có lỗi, 3 hồ sơ chưa đăng.")
    page.locator(".proof a").click()
    expect(page).to_have_url(preview.address + START)


def test_a_build_beside_a_preview_holds_nothing_of_it(preview: Preview, tmp_path: Path):
    built = build(preview.root, tmp_path / "site")
    assert built.status == 0, built.output
    hidden = [word for address, title, *_, words in NOT_PUBLIC.values() for word in (title, words, address)]
    assert built.holding(*hidden, "xem-thu", "loi.json", "js/preview", "livereload") == []


def test_an_address_where_nothing_stands_shows_the_page_of_errors(preview: Preview, tab: Tab):
    page = tab.open("khong-co/")
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator(".proof")).to_contain_text("Bản xem thử")


def test_ctrl_c_ends_it_and_the_next_may_begin(browser: Browser, tmp_path: Path):
    root = tiny_site(tmp_path / "province")
    for _ in range(2):
        with started(root) as preview:
            tabs = Tabs(browser, preview.address)
            tabs.new().open(PROFILE)
            assert preview.stop() == 0
            assert "Traceback" not in preview.output
            tabs.contexts[0].close()
