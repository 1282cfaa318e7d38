"""Messages and the authors' guide of their codes hold together."""

import re
from pathlib import Path
from string import Formatter

import pytest

from macros.catalogue.problems import Mark, in_reading_order, problem, quoted
from macros.texts.messages import Severity
from macros.texts.problems import MESSAGES

CODES = [message.code for message in MESSAGES.values()]
HEADING = re.compile(r"^## (P\d\d) · (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def guide(repository: Path) -> str:
    return (repository / "docs" / "huong-dan" / "ma-loi.md").read_text("utf-8")


def test_every_code_is_explained_once_in_order_and_no_other(guide: str):
    assert [code for code, _title in HEADING.findall(guide)] == list(dict.fromkeys(CODES)) == sorted(set(CODES))


def test_every_code_has_a_wrong_and_a_right_example(guide: str):
    parts = HEADING.split(guide)[1:]
    for code, _title, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        assert len(re.findall(r"^- Sai: .+\n- Đúng: .+$", text, re.MULTILINE)) == 1, code


def test_codes_have_no_gaps():
    assert sorted(set(CODES)) == [f"P{number:02}" for number in range(1, len(set(CODES)) + 1)]


def test_the_codes_of_warnings_are_named_as_such(guide: str):
    warnings = {message.code for message in MESSAGES.values() if message.severity is Severity.WARNING}
    named = re.search(r"\*\*Cảnh báo\*\* \((.+?)\)", guide)
    assert named
    assert set(re.findall(r"P\d\d", named[1])) == warnings


@pytest.mark.parametrize("kind", MESSAGES)
def test_a_message_is_short_and_says_what_to_do(kind: str):
    message = MESSAGES[kind]
    assert message.instead
    for sentence in (message.found, message.instead):
        assert sentence[-1] in ".}”…"
        assert len(sentence) <= 120
        assert "  " not in sentence
    details = {
        name: "x" for part in (message.found, message.instead) for _, name, _, _ in Formatter().parse(part) if name
    }
    assert str(problem(kind, "tep", Mark(1, 2), "Nhãn", **details)).startswith("tep:1:2: Nhãn: ")


def test_a_problem_without_label_or_advice_has_no_empty_parts():
    found = problem("key-unknown", "tep", Mark(3, 1), key="x", choices="")
    assert str(found) == "tep:3:1: không có mục “x”. [P08]"


def test_problems_come_in_the_order_of_the_file():
    marks = [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 2)]
    problems = [problem("shape-text", file, Mark(line, column)) for file, line, column in marks]
    assert [(each.file, *each.mark) for each in in_reading_order(problems)] == sorted(marks)


def test_names_are_joined_as_a_sentence_joins_them():
    assert quoted(["a", "b", "c"]) == "“a” hoặc “b” hoặc “c”"
    assert quoted([]) == ""
