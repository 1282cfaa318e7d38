"""What the pages for readers promise is so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from macros.texts.kinds import LICENCE_LABELS
from tests.conftest import ROOT

DOCS = ROOT / "docs"
SCRIPTS = sorted((ROOT / "macros" / "pages" / "assets" / "js").glob("*.js"))
_STORED = re.compile(r"(?:local|session)Storage(?:\.\w+Item\(\s*([^,)\s]+)|(\S*))")
_FUNCTION = re.compile(r"^function (\w+)\((\w+)", re.MULTILINE)
OTHER_STORES = (
    "document.cookie",
    "cookieStore",
    "indexedDB",
    "caches.",
    "serviceWorker",
    "sendBeacon",
    "storage.persist",
)


def keys_of(script: str) -> Iterator[str]:
    """The names under which a script keeps something; a constant or a parameter is followed to what it stands for.

    What cannot be followed comes as it is written, so that no page names it.
    """
    for match in _STORED.finditer(script):
        written = match[1] or match[2]
        constant = re.search(rf'^const {re.escape(written)} = "([^"]+)"', script, re.MULTILINE)
        passed = [
            name
            for function, parameter in _FUNCTION.findall(script)
            if parameter == written
            for name in re.findall(rf'(?<!function ){function}\("([^"]+)"', script)
        ]
        if written.startswith(('"', "'")):
            yield written.strip("\"'")
        elif constant:
            yield constant[1]
        else:
            yield from passed or [written]


def settings() -> dict[str, object]:
    """What the province set below `extra`."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    found: dict[str, object] = yaml.safe_load(text)["extra"]
    return found


@pytest.mark.parametrize(
    ("script", "keys"),
    [
        ('localStorage.getItem("a")', ["a"]),
        ('const KEY = "b";\nsessionStorage.removeItem(KEY);', ["b"]),
        (
            'function keep(key, value) {\n  localStorage.setItem(key, value);\n}\nkeep("c", 1);\nkeep("d", 2);',
            ["c", "d"],
        ),
        ("localStorage.setItem(name + 1, 2);", ["name"]),
        ("localStorage[other] = 1;", ["[other]"]),
    ],
)
def test_a_key_of_storage_is_found_however_it_is_written(script: str, keys: list[str]):
    assert list(keys_of(script)) == keys


def test_what_readers_are_told_of_their_browser_is_all_that_scripts_keep_there():
    kept = {
        key
        for script in SCRIPTS
        for key in keys_of(re.sub(r"^\s*(//|\*).*$", "", script.read_text("utf-8"), flags=re.MULTILINE))
    }
    named = set(re.findall(r"Tên khi lưu: `(\w+)`", (DOCS / "rieng-tu.md").read_text("utf-8")))
    assert kept == named


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_scripts_keep_nothing_elsewhere_and_call_nobody(script: Path):
    text = script.read_text("utf-8")
    assert [store for store in OTHER_STORES if store in text] == []
    assert re.findall(r"https?://", text) == []


def test_the_mailbox_of_the_site_is_that_of_its_settings():
    assert f"mailto:{settings()['contact_email']})" in (DOCS / "lien-he.md").read_text("utf-8")


def test_the_terms_of_reuse_explain_every_licence_by_the_words_on_profiles():
    rows = re.findall(r"^\| (.+?) \|", (DOCS / "dung-lai.md").read_text("utf-8"), re.MULTILINE)
    assert [label for label in LICENCE_LABELS.values() if label not in rows] == []


@pytest.mark.parametrize("column", ["footer", "rights"])
def test_the_footer_stays_short_and_every_page_in_it_is_there(column: str):
    links = settings()[column]
    assert isinstance(links, list)
    assert 1 <= len(links) <= 5
    made = {"ke-hoach"}  # from the plan
    pages = [link["address"].strip("/") for link in links]
    assert [page for page in pages if page not in made and not (DOCS / f"{page}.md").exists()] == []
