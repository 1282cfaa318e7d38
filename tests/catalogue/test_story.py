import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.story import SectionName, split_story
from macros.texts.story import SECTION_TITLES
from tests.catalogue.profile_cases import base


def outline(body: str, first_line: int = 1) -> list[tuple[Any, ...]]:
    return [(section.name, section.line, section.text) for section in split_story(body, first_line).sections]


def test_a_story_is_its_sections_in_the_order_of_the_file():
    story = split_story("\n## Kết quả\nmột\n\n## Cách làm\nhai\n", 10)
    assert [(each.name, each.heading, each.line, each.text) for each in story.sections] == [
        (SectionName.RESULT, "Kết quả", 11, "một\n"),
        (SectionName.METHOD, "Cách làm", 14, "hai\n"),
    ]
    assert story.sections[0].first_line == 12


@pytest.mark.parametrize(
    "heading",
    [
        "## Kết quả",
        "# Kết quả",
        "##Kết quả",
        "## KẾT QUẢ",
        "## ket qua",
        "##   Kết  quả  ",
        "## Kết quả ##",
        "## Kết quả #",
    ],
)
def test_a_heading_is_known_however_it_is_written(heading: str):
    assert outline(f"{heading}\nchữ") == [(SectionName.RESULT, 1, "chữ")]


def test_every_section_is_found_by_its_title():
    assert {name: outline(f"## {title}\n")[0][0] for name, title in SECTION_TITLES.items()} == {
        name: SectionName(name) for name in SECTION_TITLES
    }


def test_a_heading_of_a_lower_level_stays_in_its_section():
    assert outline("## Kết quả\n### Cách làm\n") == [(SectionName.RESULT, 1, "### Cách làm\n")]


def test_a_heading_that_is_not_ours_has_no_name():
    assert outline("## Kiến nghị\n") == [(None, 1, "")]


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_a_line_in_a_block_of_code_is_no_heading(fence: str):
    assert len(outline(f"## Kết quả\n{fence}\n# Cách làm\n{fence}\n## Bài học\n")) == 2


def test_what_stands_above_the_first_heading_is_kept_apart():
    story = split_story("\nmở đầu\n\n## Kết quả\n", 1)
    assert story.before == "mở đầu"
    assert split_story("\n\n", 1).before == ""


def test_words_are_counted_as_people_count_them():
    assert split_story("## Cách làm\n\n1. **Đi hỏi.** [Trang làng](https://a.example/x) > một\n", 1).words == 6
    assert split_story("", 1).words == 0


def test_occurrences_are_told_by_line_and_column():
    story = split_story("\n## Kết quả\nmột hai\nhai\n", 10)
    assert list(story.occurrences(re.compile("hai"))) == [(12, 5, "hai"), (13, 1, "hai")]


def test_the_sections_of_a_file_lie_at_its_lines():
    lines = base().split("\n")
    body_line = lines.index("---", 1) + 2
    story = split_story("\n".join(lines[body_line - 1 :]), body_line)
    assert [lines[section.line - 1] for section in story.sections] == [
        f"## {title}" for title in SECTION_TITLES.values()
    ]


@given(st.text(alphabet=st.sampled_from("#`~ \nab*[]()"), max_size=60))
def test_no_line_of_a_story_is_lost(body: str):
    story = split_story(body, 1)
    for section in story.sections:
        assert body.split("\n")[section.line - 1].startswith("#")
        assert section.text in body
    assert story.words >= 0


@pytest.mark.parametrize(
    "body", ["## " + " " * 100_000 + "x", "#" * 100_000, "## a" + " #" * 50_000 + "x", "`" * 100_000]
)
def test_no_story_takes_long_to_split(body: str):
    start = time.process_time()
    _words = split_story(body, 1).words
    assert time.process_time() - start < 1
