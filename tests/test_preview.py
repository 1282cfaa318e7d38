"""What the live preview does with changes that the system tells of; the whole of it is tested in a browser."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirModifiedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileClosedNoWriteEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

from macros.configuration import DAY_VARIABLE, DEMO_VARIABLE
from macros.pages.previews import MESSAGES_FILE
from macros.preview import Preview, _Changes
from macros.publish import running
from macros.publish.workplace import CACHE_VARIABLE
from macros.run import Run
from tests.site.building import replace_in, tiny_site

CHANGES = [
    FileCreatedEvent("a"),
    FileModifiedEvent("a"),
    FileDeletedEvent("a"),
    FileMovedEvent("a", "b"),
    DirCreatedEvent("a"),
    DirDeletedEvent("a"),
    DirMovedEvent("a", "b"),
]
NO_CHANGES = [FileOpenedEvent("a"), FileClosedEvent("a"), FileClosedNoWriteEvent("a"), DirModifiedEvent("a")]


class Heard(FileSystemEventHandler):
    """What MkDocs' server would hear of; it passes over folders."""

    def __init__(self) -> None:
        self.events: list[FileSystemEvent] = []

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self.events.append(event)


@pytest.mark.parametrize("event", CHANGES, ids=lambda event: type(event).__name__)
def test_what_changes_is_told_once_even_of_a_folder(event: FileSystemEvent):
    heard = Heard()
    _Changes(heard).dispatch(event)
    assert [each.src_path for each in heard.events] == ["a"]


@pytest.mark.parametrize("event", NO_CHANGES, ids=lambda event: type(event).__name__)
def test_what_is_only_read_is_no_change(event: FileSystemEvent):
    """Nor is a folder whose files changed: they are told of themselves."""
    heard = Heard()
    _Changes(heard).dispatch(event)
    assert heard.events == []


@pytest.mark.parametrize(("was_all", "called"), [(True, ["quick"]), (False, ["quick", "whole"])])
def test_mkdocs_runs_only_where_the_quick_way_was_not_all(was_all: bool, called: list[str]):
    calls: list[str] = []

    def quick() -> bool:
        calls.append("quick")
        return was_all

    Preview(quick, lambda: calls.append("whole"), calls.append).build()
    assert calls == called


def failing(error: BaseException) -> Callable[[], bool]:
    def fail() -> bool:
        raise error

    return fail


@pytest.mark.parametrize("error", [OSError("đĩa đầy"), Abort("đĩa đầy"), SystemExit("đĩa đầy")], ids=repr)
@pytest.mark.parametrize("place", ["quick", "whole"])
def test_an_error_is_told_and_shown_and_the_next_build_may_begin(
    caplog: pytest.LogCaptureFixture, error: BaseException, place: str
):
    def whole() -> None:
        failing(error)()

    shown: list[str] = []
    preview = Preview(failing(error) if place == "quick" else lambda: False, whole, shown.append)
    caplog.set_level(logging.ERROR, "mkdocs.guong")
    preview.build()
    assert caplog.messages == ["Bản xem thử chưa dựng lại được: đĩa đầy. Trang trước vẫn còn; sửa rồi lưu lại."]
    assert shown == caplog.messages
    assert not preview.lock.locked()


def test_ctrl_c_during_a_build_ends_the_preview():
    preview = Preview(failing(KeyboardInterrupt()), lambda: None, print)
    with pytest.raises(KeyboardInterrupt):
        preview.build()
    assert not preview.lock.locked()


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MkDocsConfig]:
    """The tiny site's settings as a preview that begins has them."""
    monkeypatch.setattr(running, "_current", [])
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setenv(DAY_VARIABLE, "2026-06-01")
    monkeypatch.delenv(DEMO_VARIABLE, raising=False)
    root = tiny_site(tmp_path / "province")
    monkeypatch.chdir(root)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    yield config
    config.plugins.on_shutdown()


def run_of(config: MkDocsConfig) -> Run:
    """MkDocs loads the hooks as a module of its own."""
    hooks: Any = config.hooks  # by name, whatever MkDocs' types say
    run: Run = hooks["macros/hooks.py"]._run
    return run


def pages_of(run: Run) -> dict[str, str]:
    shell = run.here.shell
    return {path.relative_to(shell).as_posix(): path.read_text("utf-8") for path in shell.rglob("index.html")}


def test_a_page_that_is_drawn_again_is_what_mkdocs_would_write(config: MkDocsConfig):
    build(config)
    run = run_of(config)
    before = pages_of(run)
    for page in run.drawn:
        page.draw_again(run.here.shell)
    assert pages_of(run) == before
    root = Path(config.config_file_path).parent
    replace_in(root / "profiles/2026/to-trong-rung/index.md", "góp hạt thành rừng", "góp hạt thành cả cánh rừng")
    replace_in(root / "profiles/plan.yml", "short_name: Dân ca", "short_name: Câu hò")
    assert run.follow(config) is False, "rung.md shows profiles in its own words"
    drawn = pages_of(run)
    build(config)
    written = pages_of(run)
    assert "góp hạt thành cả cánh rừng" in drawn["index.html"]
    in_own_words = {"rung/index.html", "chuyen-de/giu-rung-giu-song/index.html"}
    assert {"index.html", "gioi-thieu/index.html", "chuyen-de/index.html"} | in_own_words == written.keys()
    assert {path: drawn[path] for path in written.keys() - in_own_words} == {
        path: written[path] for path in written.keys() - in_own_words
    }


def test_after_mkdocs_failed_nothing_is_drawn_from_what_it_left(config: MkDocsConfig):
    """It empties its folder before it writes."""
    build(config)
    run = run_of(config)
    page = Path(config.docs_dir) / "gioi-thieu.md"
    text = page.read_text("utf-8")
    page.write_text("---\ntemplate: khong-co.html\n---\n", "utf-8")
    with pytest.raises(Exception, match=r"khong-co\.html"):
        build(config)
    page.write_text(text, "utf-8")
    assert run.follow(config) is False


def test_what_the_search_does_not_find_is_told_and_shown_and_the_pages_follow(config: MkDocsConfig):
    build(config)
    run = run_of(config)
    profiles = Path(config.config_file_path).parent / "profiles"
    checks = profiles / "search-checks.yml"
    checks.write_text("kiem_tra:\n  - {tim: chữ không ai viết, thay: SM-a-2026-001}\n", "utf-8")
    replace_in(profiles / "2026/to-trong-rung/index.md", "góp hạt thành rừng", "góp hạt thành cả cánh rừng")
    run.follow(config)
    told = (run.here.site / MESSAGES_FILE).read_text("utf-8")
    assert "profiles/search-checks.yml:2:11" in told
    assert "cả cánh rừng" in (run.here.site / "ho-so/sm-a-2026-001/index.html").read_text("utf-8")
    checks.unlink()
    run.follow(config)
    assert "search-checks" not in (run.here.site / MESSAGES_FILE).read_text("utf-8")


def test_where_mkdocs_ends_by_a_number_the_words_before_it_count(caplog: pytest.LogCaptureFixture):
    """So a macro's fault ends a build, after it was told."""
    caplog.set_level(logging.ERROR, "mkdocs.guong")
    shown: list[str] = []
    Preview(failing(SystemExit(100)), lambda: None, shown.append).build()
    assert shown == caplog.messages
    assert "xem lỗi ở cửa sổ dòng lệnh" in caplog.text
