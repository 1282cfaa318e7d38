"""The files that pages refer to: the stylesheet, scripts, fonts and icons, under addresses that change with content.

An address that names its content may be kept by browsers for ever. Fonts keep their names, since the stylesheet
refers to them by name and they do not change.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.pages import addresses

_FOLDER = Path(__file__).parent / "assets"
_STYLES = ("tokens", "base", "frame", "components", "pages", "prose", "topics", "print")
_UNHASHED = "fonts/"
_IMPORT = re.compile(r'^import [^;]+ from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) )", re.MULTILINE)
"""Of scripts that are joined: names of their own are theirs alone, so that they may share one scope."""

_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*[^*]*(?:\*(?!/)[^*]*)*\*/)\n", re.MULTILINE)
_CAST = re.compile(r"/\*\* @type \{[^*\n]*\} \*/ ?")
_INDENT = re.compile(r"^ +", re.MULTILINE)
"""What only those need who write a script: half of it, and nothing for a phone on a slow line. A text of several lines
would lose its indent; none has one."""

_STYLE_COMMENT = re.compile(r"[ \t]*/\*.*?\*/(?:\n(?=\n))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Assets:
    """`addresses` gives the address of a file by its name in the folder; `files` the content by address."""

    addresses: Mapping[str, str]
    files: Mapping[str, bytes]
    stylesheet: str


def read_assets(field_styles: str) -> Assets:
    """Read the folder of assets; `field_styles` are the hues of this plan's fields, after the tokens."""
    parts = {f"js/{part}" for path in _FOLDER.glob("js/*.js") for part in _IMPORT.findall(path.read_text("utf-8"))}
    files: dict[str, bytes] = {}
    by_name: dict[str, str] = {}
    for path in sorted(_FOLDER.rglob("*")):
        name = path.relative_to(_FOLDER).as_posix()
        if path.is_file() and not name.startswith("css/") and name not in parts:
            content = _joined(path).encode() if path.suffix == ".js" else path.read_bytes()
            by_name[name] = _address(name, content)
            files[by_name[name]] = content
    sheets = [(_FOLDER / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES]
    content = _STYLE_COMMENT.sub("", "\n".join([sheets[0], field_styles, *sheets[1:]])).encode()
    stylesheet = _address("site.css", content)
    return Assets(by_name, files | {stylesheet: content}, stylesheet)


def _joined(path: Path) -> str:
    """A script with all that it imports before it, each once, so that a page asks for one file."""
    found: dict[Path, str] = {}
    _gather(path, found)
    parts = list(found.values())
    joined = "\n".join([*(_EXPORT.sub("", part) for part in parts[:-1]), parts[-1]])
    return _INDENT.sub("", _CAST.sub("", _COMMENT.sub("", joined)))


def _gather(path: Path, found: dict[Path, str]) -> None:
    text = path.read_text("utf-8")
    for name in _IMPORT.findall(text):
        if path.with_name(name) not in found:
            _gather(path.with_name(name), found)
    found[path] = _IMPORT.sub("", text)


def _address(name: str, content: bytes) -> str:
    if name.startswith(_UNHASHED):
        return addresses.ASSETS + name
    stem, _, suffix = name.rpartition(".")
    return f"{addresses.ASSETS}{stem}-{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
