"""Whatever a file holds, the checks say something about it, at a line that it has; they never raise and never hang."""

import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import check_profiles
from tests.catalogue.profile_cases import base, edited, write_profile

LINES = base().split("\n")
SIGNS = list(" \t-:[]{}#\"'|>%@`?,~0\x00\x07\u2028\x85\ufeffđðÐ٣²𝟚😀\u0301")
WORDS = ["", "  ", "- ", ": ", "&a", "*a", "!!int ", "<<: ", "---", "...", "no", "1e3", "2023-99-99", "ma: x", "```"]
STORY = ["dia_ban: toan-tinh", "## Kết quả", "<script>", "](javascript:x)"]
SCRAPS = st.sampled_from([*SIGNS, *WORDS, *STORY])
TEXTS = SCRAPS | st.text(max_size=12)
DATA = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
_numbers = iter(range(10**9))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new empty folder of profiles for each example."""
    return (tmp_path_factory.getbasetemp() / f"{next(_numbers)}" for _ in iter(int, 1))


def holds(content: str | bytes, root: Path, lookup: Lookup) -> None:
    folder = write_profile(root / "profiles", content)
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in check_profiles([folder], lookup, root).problems:
        assert 1 <= problem.mark.line <= lines, problem
        assert problem.mark.column >= 1
        assert problem.found
        assert len(str(problem)) < 2000


@given(st.text() | st.binary())
def test_any_content_is_told(folders: Any, lookup: Lookup, content: str | bytes):
    content = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    holds(content, next(folders), lookup)


@given(st.lists(TEXTS, max_size=30).map("\n".join), st.lists(TEXTS, max_size=20).map("\n".join))
def test_any_front_matter_and_any_story_are_told(folders: Any, lookup: Lookup, front: str, body: str):
    holds(f"---\n{front}\n---\n{body}".encode("utf-8", "surrogatepass"), next(folders), lookup)


@settings(suppress_health_check=DATA, max_examples=200)
@given(st.data())
def test_any_change_to_a_sound_profile_is_told(folders: Any, lookup: Lookup, data: st.DataObject):
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        row = data.draw(st.integers(1, len(lines) - 1))
        line = lines[row]
        match data.draw(st.sampled_from(["insert", "value", "cut", "double", "drop", "swap"])):
            case "insert":
                at = data.draw(st.integers(0, len(line)))
                lines[row] = line[:at] + data.draw(TEXTS) + line[at:]
            case "value" if ": " in line:
                lines[row] = line.partition(": ")[0] + ": " + data.draw(TEXTS)
            case "cut":
                lines[row] = line[: data.draw(st.integers(0, len(line)))]
            case "double":
                lines.insert(row, line)
            case "drop" if len(lines) > 2:
                del lines[row]
            case _:
                other = data.draw(st.integers(1, len(lines) - 1))
                lines[row], lines[other] = lines[other], line
    holds("\n".join(lines).encode("utf-8", "surrogatepass"), next(folders), lookup)


LONG = 40_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text * (LONG // len(text)), id=text.strip() or "spaces")
        for text in [
            "a",
            "a.",
            "[",
            "](",
            "![",
            "<",
            "<a",
            "](  ",
            " ",
            "# ",
            "## #",
            "0",
            "0 ",
            "`",
            "**",
            "a@",
            "[a]: ",
            "\n[",
            "\n",
            "#",
            ">",
        ]
    ],
)
def test_no_story_takes_long(text: str, tmp_path: Path, lookup: Lookup):
    start = time.process_time()
    holds(edited(base(), ("## Kết quả\n\n", f"## Kết quả\n\n{text}x\n")), tmp_path, lookup)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text", ["[" * LONG, "{a: " * LONG, "a" * LONG, "- " * LONG, '"' + " " * LONG, "&a " * LONG, "?" * LONG]
)
@pytest.mark.parametrize("key", ["ma", "ten", "gia_tri", "dia_ban", "phong_trao", "gioi_thieu_boi"])
def test_no_value_takes_long(key: str, text: str, tmp_path: Path, lookup: Lookup):
    front = "\n".join(f"{key}: {text}" if line.strip().startswith(f"{key}:") else line for line in LINES)
    start = time.process_time()
    holds(front, tmp_path, lookup)
    assert time.process_time() - start < 2


def test_a_year_in_other_figures_is_no_year(tmp_path: Path, lookup: Lookup):
    for name in ("²", "२०२३", "2023"):
        write_profile(tmp_path / "profiles", base(), f"{name}/mot")
    shuffled = [tmp_path / "profiles" / name / "mot" for name in ("2023", "²", "२०२३")]
    random.Random(1).shuffle(shuffled)
    assert {problem.code for problem in check_profiles(shuffled, lookup, tmp_path).problems} == {"P15"}
