"""Case files about profiles: a small edit of a sound profile, and every line that its author is told.

A case is a mapping. All keys but `expected` may be left out:

- `name`: what the author did, where a file holds several cases;
- `base`: the file of tests/cases/clerk/ that is edited (base.md; press.md is a profile from the press);
- `edit`: pairs of a text of the base, which stands there once, and what it is replaced with;
- `text`: the whole file instead (none: there is no index.md);
- `saved_as`: how the file was saved (a key of `SAVED_AS`);
- `folder`: where the profile lies (2023/ke-chuyen-lang);
- `files`: further files of the folder, each with its text;
- `photos`: further files that pass for photos, each with its fault (a key of `FAULTY` of tests/photos/making.py);
- `also`: further folders, each with a case of its own (without `expected`);
- `expected`: the lines that `guong check` prints, in order.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from macros.catalogue.folders import profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.reading import Checked, check_profiles
from macros.texts.problems import MESSAGES
from tests.photos.making import FAULTY

CASES = Path(__file__).resolve().parent.parent / "cases"
FOLDER = "2023/ke-chuyen-lang"
PHOTO = "gio-hoc-lich-su.jpg"
REDUCED = """---
ma: QB-dd-2023-001
linh_vuc: đ
nam: 2023
trang_thai: da-go
go_ngay: 2026-11-10
---
"""
"""What is left of the sound profile once it was taken down."""

SAVED_AS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8 with BOM": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without BOM": lambda text: text.encode("utf-16-le"),
    "windows-1258": lambda text: text.encode("cp1258", "replace"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "old Mac line ends": lambda text: text.replace("\n", "\r").encode(),
    "NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
}


@cache
def base(name: str = "base.md") -> str:
    """The text of a sound profile."""
    return (CASES / "clerk" / name).read_text("utf-8")


def edited(text: str, *edits: tuple[str, str] | list[str]) -> str:
    """`text` with each first text of a pair, which stands there once, replaced with the second."""
    for before, after in edits:
        assert text.count(before) == 1, f"{text.count(before)} × {before!r}"
        text = text.replace(before, after)
    return text


def write_profile(profiles: Path, content: str | bytes | None, folder: str = FOLDER) -> Path:
    """A profile's folder under `profiles`, with the photo that the base names."""
    path = profiles / folder
    path.mkdir(parents=True)
    Image.new("RGB", (30, 20), "teal").save(path / PHOTO)
    if content is not None:
        (path / "index.md").write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def write_case(profiles: Path, case: Mapping[str, Any], folder: str = FOLDER) -> None:
    """The folder of a case and those beside it."""
    text = case["text"] if "text" in case else edited(base(case.get("base", "base.md")), *case.get("edit", ()))
    content = None if text is None else SAVED_AS[case.get("saved_as", "utf-8")](text)
    path = write_profile(profiles, content, case.get("folder", folder))
    for name, further_text in case.get("files", {}).items():
        (path / name).write_text(further_text, encoding="utf-8")
    for name, fault in case.get("photos", {}).items():
        FAULTY[fault](path / name)
    for other, further in case.get("also", {}).items():
        write_case(profiles, further, other)


def check_case(case: Mapping[str, Any], root: Path, lookup: Lookup) -> Checked:
    """What the checks say of a case, its files named from `root`."""
    write_case(root / "profiles", case)
    return check_profiles(profile_folders(root / "profiles"), lookup, root)


def check_text(text: str, root: Path, lookup: Lookup) -> Checked:
    """What the checks say of a profile with this text."""
    return check_case({"text": text}, root, lookup)


def kinds_of(problem: Problem) -> set[str]:
    """The kinds of message that read like this one: a Problem keeps its words, not their kind."""
    return {kind for kind, pattern in _patterns().items() if pattern.fullmatch(f"{problem.code} {problem.found}")}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(_pattern(f"{code} {found}"), re.DOTALL) for kind, (code, found, *_rest) in MESSAGES.items()
    }


def _pattern(sentence: str) -> str:
    return re.sub(r"\\\{\w+\\\}", ".*", re.escape(sentence))


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def dumped(content: Any, path: Path) -> str:
    """The text of a case file, under the comment that the file has already."""
    comment = "".join(re.findall(r"^#.*\n", path.read_text("utf-8"), re.MULTILINE))
    return comment + yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


class _Dumper(yaml.SafeDumper):
    """Writes pairs on a line each, and texts of several lines as they are."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    plain = not text.strip() or any(mark in text for mark in ("\t", " \n"))
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text and not plain else None)


_Dumper.add_representer(str, _text)
