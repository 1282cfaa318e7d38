"""Profiles by somebody who means harm: published as plain text, or refused at the place where the harm is."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site import links
from tests.site.building import ROOT, TINY, Built, build, tiny_site
from tests.site.markup import STRUCTURED_DATA, Element, Page, words

CASES = ROOT / "tests" / "cases" / "hostile"
PUBLISHED = yaml.safe_load((CASES / "published.yml").read_text("utf-8"))
REFUSED = yaml.safe_load((CASES / "refused.yml").read_text("utf-8"))
BASE = (TINY / "profiles/2026/to-trong-rung/index.md").read_text("utf-8")
CHARACTERS = {
    "{nul}": "\x00",
    "{backspace}": "\x08",
    "{escape}": "\x1b",
    "{rtl}": "\u202e",
    "{brackets}": "[" * 5000 + "*" * 5000 + ">" * 5000,
    "{megabyte}": "a " * 600_000,
}
OURS = re.compile(r"(\./|(\.\./)+|/guong/)assets/js/(frame|display|search-page)-[0-9a-f]{10}\.js")


def text_of(case: dict[str, Any], number: int) -> bytes:
    """The profile of a case, under a number of its own."""
    if "bytes" in case:
        return bytes(case["bytes"].encode("latin-1"))
    text = BASE
    for before, after in case["edit"]:
        assert text.count(before) == 1, f"{text.count(before)} × {before!r}"
        text = text.replace(before, after)
    for name, characters in CHARACTERS.items():
        text = text.replace(name, characters)
    return text.replace("SM-a-2026-001", f"SM-a-2026-{number:03d}").replace("hoc_theo: [SM-a-2026-002]\n", "").encode()


def built_with(cases: list[dict[str, Any]], root: Path) -> Built:
    """The tiny site with a profile for each case, from number 101 on."""
    tiny_site(root)
    for number, case in enumerate(cases, start=101):
        folder = root / "profiles" / "2026" / f"ca-{number}"
        folder.mkdir()
        (folder / "index.md").write_bytes(text_of(case, number))
    return build(root, root / "site", strict=False)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_with(PUBLISHED, tmp_path_factory.mktemp("hostile") / "site")


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_with(REFUSED, tmp_path_factory.mktemp("hostile") / "site")


def numbered(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(number, case, id=case["name"]) for number, case in enumerate(cases, start=101)]


def main_of(built: Built, number: int) -> Element:
    (main,) = Page(built.page(f"ho-so/sm-a-2026-{number}/")).find("main")
    return main


def test_hostile_text_does_not_stop_the_site(published: Built):
    assert published.status == 0, published.output
    assert "Traceback" not in published.output
    assert links.faults(published.site, "/guong/") == []


@pytest.mark.parametrize(("number", "case"), numbered(PUBLISHED))
def test_hostile_text_shows_as_text(published: Built, number: int, case: dict[str, Any]):
    shown = words(main_of(published, number))
    assert case["shown"] in shown


@pytest.mark.parametrize(("number", "case"), numbered(PUBLISHED))
def test_hostile_text_changes_nothing_of_the_page(published: Built, number: int, case: dict[str, Any]):
    page = Page(published.page(f"ho-so/sm-a-2026-{number}/"))
    assert page.faults == []
    tags = {element.tag for element in page.root.walk()}
    assert not tags & {"iframe", "object", "embed", "style", "base", "plaintext", "image"}
    sound = Page(published.page("ho-so/sm-a-2026-001/"))
    for tag in ("script", "link", "meta", "img", "button", "svg", "title", "form", "input"):
        assert len(_of_every_profile(page, tag)) == len(_of_every_profile(sound, tag)), tag


def _of_every_profile(page: Page, tag: str) -> list[Element]:
    """The elements that every profile has; the sheet to pin up is for those with steps only."""
    return [
        each
        for each in page.find(tag)
        if not any(
            {"handout", "handout-way"} & set(above.attributes.get("class", "").split()) for above in each.ancestors()
        )
    ]


def test_no_page_of_the_whole_site_runs_anything_of_theirs(published: Built):
    for path in published.pages:
        page = Page(path.read_text("utf-8"))
        assert page.faults == [], path
        scripts = [each for each in page.find("script") if each.attributes.get("type") != STRUCTURED_DATA]
        assert all(OURS.fullmatch(script.attributes["src"]) for script in scripts), path


def test_template_code_was_never_run(published: Built):
    assert published.holding("<class ", "__class__ of", "Config(") == []
    for path in published.pages:
        assert "49 " not in words(Page(path.read_text("utf-8")).root)


def test_hostile_profiles_stop_the_build(refused: Built):
    assert refused.status != 0
    assert "Traceback" not in refused.output
    assert not refused.site.exists()


@pytest.mark.parametrize(("number", "case"), numbered(REFUSED))
def test_a_hostile_profile_is_told_at_its_place(refused: Built, number: int, case: dict[str, Any]):
    place, code = case["told"]
    told = re.findall(rf"profiles/2026/ca-{number}/index\.md:(\d+:\d+): .*(\[P\d\d\])", refused.output)
    assert told == [(place, code)]


@pytest.mark.parametrize(("number", "case"), numbered(REFUSED))
def test_a_message_holds_no_control_character(refused: Built, number: int, case: dict[str, Any]):
    lines = [line for line in refused.output.split("\n") if f"ca-{number}/" in line]
    assert lines
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", "".join(lines))
