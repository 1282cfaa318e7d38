"""The files that pages refer to: the stylesheet, scripts, fonts and icons, under addresses that change with content.

An address that names its content may be kept by browsers for ever. Fonts keep their names, since the stylesheet
refers to them by name and they do not change.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.pages import addresses

_FOLDER = Path(__file__).parent / "assets"
_STYLES = ("tokens", "base", "frame", "components", "pages", "prose", "print")
_UNHASHED = "fonts/"


@dataclass(frozen=True, slots=True)
class Assets:
    """`addresses` gives the address of a file by its name in the folder; `files` the content by address."""

    addresses: Mapping[str, str]
    files: Mapping[str, bytes]
    stylesheet: str


def read_assets(field_styles: str) -> Assets:
    """Read the folder of assets; `field_styles` are the hues of this plan's fields, after the tokens."""
    files: dict[str, bytes] = {}
    by_name: dict[str, str] = {}
    for path in sorted(_FOLDER.rglob("*")):
        name = path.relative_to(_FOLDER).as_posix()
        if path.is_file() and not name.startswith("css/"):
            content = path.read_bytes()
            by_name[name] = _address(name, content)
            files[by_name[name]] = content
    sheets = [(_FOLDER / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES]
    content = "\n".join([sheets[0], field_styles, *sheets[1:]]).encode()
    stylesheet = _address("site.css", content)
    return Assets(by_name, files | {stylesheet: content}, stylesheet)


def _address(name: str, content: bytes) -> str:
    if name.startswith(_UNHASHED):
        return addresses.ASSETS + name
    stem, _, suffix = name.rpartition(".")
    return f"{addresses.ASSETS}{stem}-{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
