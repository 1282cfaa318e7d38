"""The head of a hand-written page is read as a model, or told as the faults of any file are."""

from pathlib import Path

import pytest

from macros.catalogue.front_matter import read_front_matter
from macros.catalogue.validation import StrictModel


class Page(StrictModel):
    title: str


def test_it_gives_the_values_and_where_they_stand(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Trang\n---\n\nChữ.\n", "utf-8")
    read = read_front_matter(path, "docs/a.md", Page)
    assert not isinstance(read, list)
    page, document = read
    assert page.title == "Trang"
    assert document.value_mark(("title",)) == (2, 8)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "docs/a.md:1:1: không thấy tệp."),
        ("# Trang\n", "docs/a.md:1:1: tệp không bắt đầu bằng dòng “---”."),
        ('---\ntitle: "Trang\n---\n', "docs/a.md:2:8: ngoặc kép mở mà không đóng."),
        ("---\ntitle: Trang\ntitel: x\n---\n", "docs/a.md:3:1: không có mục “titel”."),
    ],
    ids=["file", "fence", "YAML", "key"],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, text: str | None, told: str):
    path = tmp_path / "a.md"
    if text is not None:
        path.write_text(text, "utf-8")
    read = read_front_matter(path, "docs/a.md", Page)
    assert isinstance(read, list)
    assert str(read[0]).startswith(told)
