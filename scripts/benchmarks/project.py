"""Everything around the profiles of a corpus, so that MkDocs builds it as a project of its own."""

import re
import shutil
from collections.abc import Set
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent

_ID = re.compile(r"^ma: *(\S+)", re.MULTILINE)
_GALLERY = re.compile(r"gallery\(([^)]*)\)")
_ARGUMENT = re.compile(r"""["']([^"']+)["']""")
_FRONT_PAGE_IDS = ("noi_bat", "goi_y", "lam_theo")


def write_project(folder: Path) -> None:
    """Add mkdocs.yml, docs/ and macros to `folder`, which has profiles/.

    Hand-written pages lose what they say of profiles that are not in the corpus, and topics, which are about profiles
    alone, are left out; the package is linked, not copied.
    """
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(ROOT / "docs", folder / "docs")
    for path in (folder / "docs" / "chuyen-de").iterdir():
        if path.name != "index.md":
            path.unlink()
    (folder / "macros").symlink_to(ROOT / "macros", target_is_directory=True)
    known = frozenset(
        match[1]
        for index in (folder / "profiles").glob("*/*/index.md")
        if (match := _ID.search(index.read_text(encoding="utf-8")))
    )
    for page in sorted((folder / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        kept = without_strangers(text, known)
        if kept != text:
            page.write_text(kept, encoding="utf-8", newline="\n")


def without_strangers(text: str, known: Set[str]) -> str:
    """A page of docs/ that names, in its front matter's choices and in calls of `gallery`, only profiles in `known`."""
    if text.startswith("---\n"):
        _, front, body = text.split("---\n", 2)
        entries = yaml.safe_load(front) or {}
        chosen = {key: _chosen(entries[key], known) for key in _FRONT_PAGE_IDS if key in entries}
        kept = {key: chosen.get(key, value) for key, value in entries.items() if key not in chosen or chosen[key]}
        if kept != entries:
            front = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
        text = f"---\n{front}---\n{body}"
    return _GALLERY.sub(lambda call: _call(call[1], known), text)


def _chosen(choice: Any, known: Set[str]) -> Any:
    """What is left of one id, of a list of ids, or of a list of mappings with an id each."""
    if isinstance(choice, list):
        return [each for each in choice if (each["ma"] if isinstance(each, dict) else each) in known]
    return choice if choice in known else None


def _call(arguments: str, known: Set[str]) -> str:
    ids = [name for name in _ARGUMENT.findall(arguments) if name in known]
    return f"gallery({', '.join(map(repr, ids))})"
