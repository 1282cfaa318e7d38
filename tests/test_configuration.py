"""What a run is asked to do. Wrong settings of mkdocs.yml stand in tests/site/test_refused.py."""

from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.catalogue.clock import today
from macros.configuration import (
    DAY_VARIABLE,
    DEMO_VARIABLE,
    asked_day,
    others_digest,
    pages_digest,
    site_settings,
)
from tests.site.building import replace_in, tiny_site


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in (DAY_VARIABLE, DEMO_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    return tiny_site(tmp_path / "province")


def settings_of(folder: Path) -> MkDocsConfig:
    return load_config(str(folder / "mkdocs.yml"))


def test_demonstration_is_shown_unless_somebody_says_otherwise(folder: Path):
    assert site_settings(settings_of(folder)).demo


@pytest.mark.parametrize("answer", ["0", "không", "KHÔNG", "false", "off", " no "])
def test_the_variable_leaves_demonstration_out(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str):
    monkeypatch.setenv(DEMO_VARIABLE, answer)
    assert not site_settings(settings_of(folder)).demo


def test_an_answer_that_is_not_understood_stops_the_build(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(DEMO_VARIABLE, "có lẽ")
    with pytest.raises(Abort, match="có lẽ"):
        site_settings(settings_of(folder))


def test_the_day_is_today_unless_another_is_asked_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(DAY_VARIABLE, raising=False)
    assert asked_day() == today()
    monkeypatch.setenv(DAY_VARIABLE, "2026-06-01")
    assert asked_day() == date(2026, 6, 1)


@pytest.mark.parametrize("answer", ["mai", "01/06/2026", "2026-06-31"])
def test_a_day_that_is_none_stops_the_build(monkeypatch: pytest.MonkeyPatch, answer: str):
    monkeypatch.setenv(DAY_VARIABLE, answer)
    with pytest.raises(Abort, match=answer):
        asked_day()


CHANGES = {
    "a page": lambda folder: (folder / "docs" / "gioi-thieu.md").write_text("# Khác", "utf-8"),
    "a setting": lambda folder: replace_in(folder / "mkdocs.yml", "  purpose: Ai", "  purpose: Những ai"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_build_and_its_pages_are_made_from_pages_and_settings(folder: Path, change):
    before = others_digest(settings_of(folder)), pages_digest(settings_of(folder))
    assert (others_digest(settings_of(folder)), pages_digest(settings_of(folder))) == before
    change(folder)
    after = others_digest(settings_of(folder)), pages_digest(settings_of(folder))
    assert [now != then for now, then in zip(after, before, strict=True)] == [True, True]


def test_a_build_is_made_from_the_lists_and_the_variables_too(folder: Path, monkeypatch: pytest.MonkeyPatch):
    config = settings_of(folder)
    names = {others_digest(config)}
    monkeypatch.setenv(DEMO_VARIABLE, "0")
    names.add(others_digest(config))
    plan = folder / "profiles" / "plan.yml"
    plan.write_text(plan.read_text("utf-8") + "# khác\n", "utf-8")
    names.add(others_digest(config))
    for name in ("search.yml", "search-checks.yml"):
        (folder / "profiles" / name).write_text("{}\n", "utf-8")
        names.add(others_digest(config))
    assert len(names) == 5
