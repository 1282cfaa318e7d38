"""What the documents say of the repository is so."""

import os
import re
import subprocess
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import unquote

import pytest

from macros.pages.settings import Extra
from tests.conftest import ROOT

DEV = ROOT / "docs" / "dev"
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DEV.rglob("*.md"))]
TREE_HEADING = "Cây thư mục"
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def files() -> list[str]:
    """Every file of the repository, also new ones, but none that git is told to leave out."""
    command = ["git", "-c", "core.quotePath=off", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    return [name for name in listed.splitlines() if (ROOT / name).exists()]


def folders() -> set[str]:
    """Every folder that holds a file, as `macros/pages`."""
    return {parent.as_posix() for name in files() for parent in Path(name).parents} - {"."}


def drawn_tree() -> list[str]:
    """The paths of the tree that docs/dev/architecture.md draws; folders end with a slash."""
    _before, _heading, rest = (DEV / "architecture.md").read_text("utf-8").partition(TREE_HEADING)
    block = re.search(r"^```\w*\n(.*?)^```", rest, re.MULTILINE | re.DOTALL)
    assert block, "no tree after the heading"
    paths: list[str] = []
    above: list[str] = []
    for line in block[1].splitlines():
        drawn = re.fullmatch(r"((?:  )*)(\S+)(?:\s{2,}.*)?", line)
        assert drawn, f"not a line of the tree: {line!r}"
        depth = len(drawn[1]) // 2
        assert depth <= len(above), f"stands too deep: {line!r}"
        above = [*above[:depth], drawn[2]]
        paths.append("".join(above))
    return paths


def fenced_and_indented(text: str) -> str:
    """The lines of a document that show commands."""
    blocks = re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"^ {4}.*$", text, re.MULTILINE), *re.findall(r"`([^`\n]+)`", text)])


def test_the_tree_is_that_of_the_disk():
    """A folder whose inside is drawn is drawn whole; of others the tree tells the name alone."""
    drawn = [path.rstrip("/") for path in drawn_tree() if path.endswith("/")]
    opened = {path.rpartition("/")[0] for path in drawn}
    assert sorted(drawn) == sorted(folder for folder in folders() if folder.rpartition("/")[0] in opened)


def test_the_modules_that_the_tree_names_are_there():
    known = files()
    named = [path for path in drawn_tree() if not path.endswith("/")]
    assert [path for path in named if not any(fnmatch(name, path) for name in known)] == []


def test_every_direct_dependency_is_explained_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = sorted(re.split(r"[<>=!~\[ ;]", each)[0].lower() for each in declared)
    rows = re.findall(r"^\| ([\w.-]+) \| (.+) \| (.+) \|$", (DEV / "dependencies.md").read_text("utf-8"), re.MULTILINE)
    explained = [(name, why, licence) for name, why, licence in rows if not set(name) <= {"-"}]
    assert sorted(name.lower() for name, _why, _licence in explained) == names
    assert all(why.strip() and licence.strip() for _name, why, licence in explained)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_commands_of_a_document_are_there_to_run(document: Path):
    named = set(
        re.findall(
            r"(?<![\w/.])((?:scripts|\.ci)/[\w-]+)(?![\w-]*[./])", fenced_and_indented(document.read_text("utf-8"))
        )
    )
    missing = [name for name in sorted(named) if not (ROOT / name).exists()]
    assert missing == []
    assert [name for name in sorted(named) if (ROOT / name).is_file() and not os.access(ROOT / name, os.X_OK)] == []


def test_the_readme_names_the_commands_that_come_first():
    text = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in ("scripts/serve", "scripts/test", "scripts/build") if name not in text] == []


def test_every_setting_is_documented():
    text = (DEV / "settings.md").read_text("utf-8")
    explained = set(re.findall(r"^\| `extra\.(\w+)` \| \S", text, re.MULTILINE))
    assert explained == set(Extra.model_fields)


def test_every_setting_of_the_site_is_one_that_the_code_knows():
    section = re.search(r"^extra:\n(.*?)^\S", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert section
    written = set(re.findall(r"^  (\w+):", section[1], re.MULTILINE))
    required = {name for name, field in Extra.model_fields.items() if field.is_required()}
    assert required <= written <= set(Extra.model_fields)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_of_a_document_leads_somewhere(document: Path):
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", document.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [unquote(target.partition("#")[0]) for target in _LINK.findall(text) if ":" not in target]
    assert [target for target in targets if target and not (document.parent / target).exists()] == []
