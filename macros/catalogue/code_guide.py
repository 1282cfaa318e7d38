"""The authors' guide of the message codes, read from the page that the site shows: one heading for each code."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

GUIDE = Path("docs", "huong-dan", "ma-loi.md")
"""Where the page lies in a province's folder."""

_ENTRY = re.compile(r"^## (P\d\d) · (.+)\n+((?:(?!#).*(?:\n|\Z))*)", re.MULTILINE)
_ASKED = re.compile(r"\[?\s*P?(\d{1,2})\s*\]?", re.IGNORECASE)


class Explained(NamedTuple):
    """What the guide says of a code; `text` is Markdown."""

    title: str
    text: str


def read_guide(page: str) -> Mapping[str, Explained]:
    """The entries of the guide's page by their codes, in its order."""
    return {code: Explained(title.strip(), text.strip()) for code, title, text in _ENTRY.findall(page)}


def code_asked(typed: str) -> str:
    """The code that somebody means who types it, or copies it with its brackets: "[P06]", "p6"."""
    number = _ASKED.fullmatch(typed.strip())
    return f"P{int(number[1]):02}" if number else typed
