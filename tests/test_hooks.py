"""What each event of MkDocs sets off. Whole builds are tested in tests/site; here is what only a preview does, and what
happens between two builds.
"""

import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from macros import hooks
from macros.configuration import DAY_VARIABLE, DEMO_VARIABLE
from macros.publish import running
from macros.publish.lock import Lock
from macros.publish.workplace import CACHE_VARIABLE
from macros.run import CLEAN_VARIABLE, Run
from tests.site.building import replace_in, tiny_site

PROFILE = Path("profiles/2026/to-trong-rung/index.md")
PLAN = Path("profiles/plan.yml")
PAGE = "ho-so/sm-a-2026-001/index.html"
UNKNOWN = ("trang_thai: cong-bo", "trang_thai: cong bo nhe")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MkDocsConfig]:
    """The tiny site's settings, in a run of its own: nothing of it stays for other tests."""
    monkeypatch.setattr(hooks, "_run", Run())
    monkeypatch.setattr(running, "_current", [])
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setenv(DAY_VARIABLE, "2026-06-01")
    for variable in (DEMO_VARIABLE, CLEAN_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    tiny_site(tmp_path / "province")
    yield settings_of(tmp_path / "province")
    hooks.on_shutdown()


def settings_of(folder: Path) -> MkDocsConfig:
    return load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))


def root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def begin(config: MkDocsConfig, command: str = "build") -> None:
    """What comes before MkDocs reads its own pages."""
    hooks.on_startup(command)
    hooks.on_config(config)
    hooks.on_pre_build(config)


def build(config: MkDocsConfig) -> None:
    """A build of the catalogue, without any page of MkDocs."""
    try:
        begin(settings_of(root(config)))
        hooks.on_files(Files([]), config)
        hooks.on_post_build(config)
    except Abort as error:
        hooks.on_build_error(error=error)
        raise


def site(config: MkDocsConfig) -> dict[str, bytes]:
    folder = root(config) / "site"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """All is an hour later: nothing changed just now."""
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 3600 * 10**9)


def test_anchors_of_headings_keep_their_letters():
    assert hooks._anchor("Đường làng, ngõ xóm", "-") == "duong-lang-ngo-xom"


def test_no_heading_takes_the_anchor_of_the_page_itself():
    assert hooks._anchor("Nội dung", "-") == "noi-dung-1"


def test_a_build_stops_at_an_error_in_a_profile(config: MkDocsConfig):
    replace_in(root(config) / PROFILE, *UNKNOWN)
    with pytest.raises(Abort, match="1 lỗi"):
        begin(config)


def test_mkdocs_writes_beside_the_site_and_not_into_it(config: MkDocsConfig):
    begin(config)
    assert hooks._run.place
    assert Path(config.site_dir) == hooks._run.place.shell
    assert hooks._run.place.site == root(config) / "site"
    assert not hooks._run.place.site.exists()


def test_a_build_publishes_at_its_end(config: MkDocsConfig):
    build(config)
    assert PAGE in site(config)
    assert "sitemap.xml" in site(config)


def test_a_second_build_of_one_place_is_refused_and_told_who_is_at_work(config: MkDocsConfig, tmp_path: Path):
    lock = Lock(tmp_path / "cache" / "build" / "lock")
    lock.acquire()
    with pytest.raises(Abort, match=f"tiến trình {os.getpid()}, từ .*, lệnh “"):
        begin(config)
    hooks.on_build_error()
    lock.release()
    begin(config)


@pytest.mark.parametrize("fails", [False, True])
def test_after_a_build_the_next_may_begin_at_once(config: MkDocsConfig, fails: bool):
    if fails:
        replace_in(root(config) / PROFILE, *UNKNOWN)
        with pytest.raises(Abort):
            build(config)
        replace_in(root(config) / PROFILE, *reversed(UNKNOWN))
    else:
        build(config)
    assert hooks._run.place is None
    build(config)


def test_a_failed_build_leaves_the_site_as_it_was(config: MkDocsConfig):
    build(config)
    before = site(config)
    replace_in(root(config) / PROFILE, *UNKNOWN)
    with pytest.raises(Abort):
        build(config)
    assert site(config) == before


def test_a_strict_build_with_warnings_publishes_nothing(config: MkDocsConfig):
    """MkDocs calls it failed only after this event."""
    config.strict = True
    begin(config)
    hooks.on_files(Files([]), config)
    logging.getLogger("mkdocs.structure").warning("Một liên kết không dẫn tới đâu.")
    hooks.on_post_build(config)
    assert not (root(config) / "site").exists()


def said(caplog: pytest.LogCaptureFixture) -> str:
    found = "\n".join(caplog.messages)
    caplog.clear()
    return found


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "mkdocs.guong")
    return caplog


def test_a_build_tells_how_many_files_it_wrote(config: MkDocsConfig, told: pytest.LogCaptureFixture):
    build(config)
    count = len(site(config))
    assert f"Ghi {count} tệp đã đổi; trang có {count} tệp." in said(told)
    replace_in(root(config) / PROFILE, "trang_thai: cong-bo", "trang_thai: da-go")
    build(config)
    assert f"bỏ {count - len(site(config))} tệp; trang có {len(site(config))} tệp." in said(told)


@pytest.mark.usefixtures("later")
def test_with_nothing_changed_there_is_nothing_to_do(config: MkDocsConfig, told: pytest.LogCaptureFixture):
    build(config)
    before = site(config)
    assert "Ghi " in said(told)
    build(config)
    assert said(told) == "Không có gì đổi từ lần dựng trước: trang giữ nguyên."
    assert site(config) == before


def test_just_after_a_change_a_build_looks_again(config: MkDocsConfig, told: pytest.LogCaptureFixture):
    build(config)
    said(told)
    build(config)
    assert "Ghi 0 tệp đã đổi" in said(told)


@pytest.mark.usefixtures("later")
def test_a_preview_always_builds(config: MkDocsConfig, told: pytest.LogCaptureFixture):
    """Its pages must be there for the server, which was just started."""
    for _ in range(2):
        begin(config, "serve")
        hooks.on_files(Files([]), config)
        hooks.on_post_build(config)
        assert "Ghi " in said(told)


def moved(folder: Path) -> None:
    (folder / "docs" / "phu").mkdir()
    (folder / "docs" / "rung.md").rename(folder / "docs" / "phu" / "rung.md")


CHANGES = {
    "a profile": lambda folder: replace_in(folder / PROFILE, "cong-bo", "luu-tru"),
    "a list": lambda folder: (folder / PLAN).write_text((folder / PLAN).read_text("utf-8") + "# khác\n", "utf-8"),
    "a page": lambda folder: (folder / "docs" / "gioi-thieu.md").write_text("# Khác", "utf-8"),
    "a page's place": moved,
    "a setting": lambda folder: replace_in(folder / "mkdocs.yml", "  purpose: Ai", "  purpose: Những ai"),
    "an altered site": lambda folder: (folder / "site" / "sitemap.xml").unlink(),
}


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_any_change_there_is_something_to_do(config: MkDocsConfig, told: pytest.LogCaptureFixture, change):
    build(config)
    change(root(config))
    said(told)
    build(config)
    assert "Ghi " in said(told)


@pytest.mark.usefixtures("later")
def test_a_profile_that_was_laid_in_a_wrong_place_stops_the_next_build(config: MkDocsConfig):
    build(config)
    (root(config) / "profiles" / "2026" / "lac.md").write_text("---\n", "utf-8")
    with pytest.raises(Abort, match="1 lỗi"):
        build(config)


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize(("variable", "value"), [(DEMO_VARIABLE, "0"), (CLEAN_VARIABLE, "1")])
def test_a_variable_is_something_to_do(
    config: MkDocsConfig, told: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
):
    build(config)
    said(told)
    monkeypatch.setenv(variable, value)
    build(config)
    assert "Ghi " in said(told)


@pytest.mark.usefixtures("later")
def test_on_the_day_of_an_embargo_there_is_something_to_do(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch):
    page = "ho-so/sm-a-2026-005/index.html"
    build(config)
    monkeypatch.setenv(DAY_VARIABLE, "2099-11-30")
    build(config)
    assert page not in site(config)
    monkeypatch.setenv(DAY_VARIABLE, "2099-12-01")
    build(config)
    assert page in site(config)


def test_a_preview_shows_what_is_sound(config: MkDocsConfig, told: pytest.LogCaptureFixture):
    replace_in(root(config) / PROFILE, *UNKNOWN)
    begin(config, "serve")
    assert running.current().catalogue.profiles
    assert str(PROFILE) in said(told)


def test_a_preview_shows_drafts_and_a_build_does_not(config: MkDocsConfig):
    begin(config, "serve")
    assert "SM-a-2026-003" in running.current().catalogue.by_id
    hooks.on_shutdown()
    begin(settings_of(root(config)))
    assert "SM-a-2026-003" not in running.current().catalogue.by_id


def test_a_preview_keeps_what_it_had_while_the_plan_is_wrong(config: MkDocsConfig, told: pytest.LogCaptureFixture):
    begin(config, "serve")
    before = running.current()
    replace_in(root(config) / PLAN, "number: ", "numbre: ")
    begin(config, "serve")
    assert running.current().kept.edition is before.kept.edition
    assert [problem.file for problem in running.current().problems] == ["profiles/plan.yml"]
    assert "plan.yml" in said(told)


def test_a_preview_does_not_begin_with_a_wrong_plan(config: MkDocsConfig):
    replace_in(root(config) / PLAN, "number: ", "numbre: ")
    with pytest.raises(Abort):
        begin(config, "serve")


def test_a_preview_keeps_its_place_from_one_build_to_the_next(config: MkDocsConfig):
    begin(config, "serve")
    place = hooks._run.place
    hooks.on_build_error()
    begin(config, "serve")
    assert hooks._run.place is place
    hooks.on_shutdown()
    assert hooks._run.place is None
