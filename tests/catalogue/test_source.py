from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.problems import Problem
from macros.catalogue.source import MAX_BYTES, Source, read_source, split_source
from tests.catalogue.profile_cases import SAVED_AS, base

FILE = "profiles/2023/mau/index.md"
SAME = [name for name in SAVED_AS if name.partition(" ")[0] in {"utf-8", "Windows", "old", "NFD"}]


def read(path: Path, content: bytes) -> Source | str:
    (path / "index.md").write_bytes(content)
    found = read_source(path / "index.md", FILE)
    return str(found) if isinstance(found, Problem) else found


@pytest.mark.parametrize("saved_as", SAME)
def test_every_editor_may_save_the_file(saved_as: str, tmp_path: Path):
    assert read(tmp_path, SAVED_AS[saved_as](base())) == read(tmp_path, base().encode())


@pytest.mark.parametrize("saved_as", sorted(SAVED_AS.keys() - SAME))
@pytest.mark.parametrize("text", ["---\nten: Đẹp\n---\n", "---\nten: a\n---\n\nA\n", base()])
def test_another_encoding_is_told_as_that(saved_as: str, text: str, tmp_path: Path):
    if text.isascii() and not saved_as.startswith("utf-16"):
        return  # the letters of ASCII are the same in all others
    assert "tệp không phải UTF-8" in str(read(tmp_path, SAVED_AS[saved_as](text)))


def test_a_wrong_letter_is_told_at_its_line(tmp_path: Path):
    assert str(read(tmp_path, b"---\nten: x\nnghe: \xff\n---\n")).startswith(f"{FILE}:3:1: ")


def test_no_file_is_a_message(tmp_path: Path):
    found = read_source(tmp_path / "index.md", FILE)
    assert str(found) == f"{FILE}:1:1: không thấy tệp. → Đặt tệp tên index.md vào thư mục này. [P01]"


def test_a_folder_of_that_name_is_no_file(tmp_path: Path):
    (tmp_path / "index.md").mkdir()
    assert "không thấy tệp" in str(read_source(tmp_path / "index.md", FILE))


def test_a_file_of_any_length_up_to_the_limit_is_read(tmp_path: Path):
    head = b"---\nma: x\n---\n"
    assert isinstance(read(tmp_path, head + b"a" * (MAX_BYTES - len(head))), Source)
    assert str(read(tmp_path, head + b"a" * MAX_BYTES)).endswith(
        "tệp dài 256 KB, quá 256 KB. → Rút ngắn bài; ảnh để thành tệp riêng. [P01]"
    )


def test_lines_are_counted_as_in_the_file():
    found = split_source("---\nma: x\nten: y\n---\n\n## A\n", FILE)
    assert found == Source("ma: x\nten: y\n", 2, "\n## A\n", 5)


def test_line_ends_that_only_yaml_knows_shift_no_line(tmp_path: Path):
    found = read(tmp_path, "---\nma: a\u2028b\u2029c\x85d\n---\nx\u2028y\n".encode())
    assert found == Source("ma: a b c d\n", 2, "x y\n", 4)


def test_a_line_of_dashes_in_the_story_is_the_story_s():
    found = split_source("---\nma: x\n---\nmột\n\n---\n\nhai\n", FILE)
    assert isinstance(found, Source)
    assert found.body == "một\n\n---\n\nhai\n"


@given(st.text())
def test_any_text_is_split_or_told(text: str):
    found = split_source(text, FILE)
    if isinstance(found, Source):
        assert found.body_line == found.front_line + found.front.count("\n") + 1
        assert text.split("\n")[found.body_line - 1 :] == found.body.split("\n") or found.body == ""
    else:
        assert found.mark == (1, 1)
