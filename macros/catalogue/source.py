"""From a file to its front matter and its body, whatever editor it was saved with."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from macros.catalogue.problems import START, Mark, Problem, problem
from macros.catalogue.strict_yaml import control_character

MAX_BYTES = 256 * 1024
"""A story of 2,000 words with its metadata takes some 30 KB."""

FENCE = "---"
"""The line above the front matter, and the one below it."""

NO_LINE_ENDS = "\x85\u2028\u2029"
"""What YAML takes for line ends and editors do not: they come with text from elsewhere and would shift the lines."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text in NFC with line feeds. Line numbers count from 1 and hold in the file as it was saved."""

    front: str
    front_line: int
    body: str
    body_line: int


def read_source(path: Path, file: str) -> Source | Problem:
    """Read `path`, which messages call `file`. BOM, any line ends and decomposed letters (NFD) are fine."""
    try:
        raw = path.read_bytes()
    except OSError:
        return problem("file-missing", file, START, name=path.name)
    text = source_text(raw, file)
    return text if isinstance(text, Problem) else split_source(text, file)


def source_text(raw: bytes, file: str) -> str | Problem:
    """The text of a file as it is read, whatever editor saved it: in NFC, with line feeds, without a BOM."""
    if len(raw) > MAX_BYTES:
        return problem("file-size", file, START, size=len(raw) // 1024, limit=MAX_BYTES // 1024)
    if b"\0" in raw:  # UTF-16, which may pass for UTF-8 where every letter is Latin
        return problem("file-encoding", file, START)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return problem("file-encoding", file, Mark(line, 1))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for mark in NO_LINE_ENDS:
        text = text.replace(mark, " ")
    text = unicodedata.normalize("NFC", text)
    if control := control_character(text):
        return problem("yaml-character", file, control[0], found=control[1])
    return text


def split_source(text: str, file: str) -> Source | Problem:
    """Split the text of a file at its two `---` lines."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return problem("front-matter-missing", file, START)
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return Source("\n".join(lines[1:index]) + "\n", 2, "\n".join(lines[index + 1 :]), index + 2)
    return problem("front-matter-open", file, START)
