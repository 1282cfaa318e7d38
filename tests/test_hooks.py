"""What each event of MkDocs sets off. Whole builds are tested in tests/site; here is what only a preview does."""

import logging
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros import hooks
from macros.publish import publication
from tests.site.building import replace_in, tiny_site

PROFILE = Path("profiles/2026/to-trong-rung/index.md")
PLAN = Path("profiles/plan.yml")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    """The tiny site's settings, in a run of its own: nothing of it stays for other tests."""
    monkeypatch.setattr(hooks, "_run", hooks._Run())
    monkeypatch.setattr(publication, "_current", [])
    return load_config(str(tiny_site(tmp_path / "province") / "mkdocs.yml"))


def root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def test_anchors_of_headings_keep_their_letters():
    assert hooks._anchor("Đường làng, ngõ xóm", "-") == "duong-lang-ngo-xom"


def test_a_build_stops_at_an_error_in_a_profile(config: MkDocsConfig):
    replace_in(root(config) / PROFILE, "trang_thai: cong-bo", "trang_thai: cong bo nhe")
    hooks.on_startup("build")
    with pytest.raises(Abort, match="1 lỗi"):
        hooks.on_pre_build(config)


def test_a_preview_shows_what_is_sound(config: MkDocsConfig, caplog: pytest.LogCaptureFixture):
    replace_in(root(config) / PROFILE, "trang_thai: cong-bo", "trang_thai: cong bo nhe")
    hooks.on_startup("serve")
    with caplog.at_level(logging.INFO, "mkdocs.guong"):
        hooks.on_pre_build(config)
    assert publication.current().catalogue.profiles
    assert any(str(PROFILE) in message for message in caplog.messages)


def test_a_preview_keeps_what_it_had_while_the_plan_is_wrong(config: MkDocsConfig, caplog: pytest.LogCaptureFixture):
    hooks.on_startup("serve")
    hooks.on_pre_build(config)
    before = publication.current()
    replace_in(root(config) / PLAN, "number: ", "numbre: ")
    with caplog.at_level(logging.INFO, "mkdocs.guong"):
        hooks.on_pre_build(config)
    assert publication.current() is before
    assert any("plan.yml" in message for message in caplog.messages)


def test_a_preview_does_not_begin_with_a_wrong_plan(config: MkDocsConfig):
    replace_in(root(config) / PLAN, "number: ", "numbre: ")
    hooks.on_startup("serve")
    with pytest.raises(Abort):
        hooks.on_pre_build(config)


@pytest.mark.parametrize("answer", ["0", "không", "KHÔNG", "false", "off", " no "])
def test_the_variable_leaves_demonstration_out(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, answer: str):
    monkeypatch.setenv(hooks.DEMO_VARIABLE, answer)
    assert not hooks._settings(config).demo


def test_an_answer_that_is_not_understood_stops_the_build(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(hooks.DEMO_VARIABLE, "có lẽ")
    with pytest.raises(Abort, match="có lẽ"):
        hooks._settings(config)
