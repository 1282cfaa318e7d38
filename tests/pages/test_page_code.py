"""Slips in the macros of a page are found before any of them is called, each at its line."""

from jinja2 import Environment

from macros.pages.page_code import code_problems

KNOWN = {"count", "gallery", "page", "range"}


def told(text: str, lines_before: int = 4) -> list[str]:
    return [str(each) for each in code_problems(text, "docs/a.md", lines_before, Environment(), KNOWN)]


def test_names_that_there_are_pass():
    assert told("{{ count() }} {{ page.title }}\n{% for i in range(3) %}{{ i }}{{ loop.index }}{% endfor %}") == []
    assert told("{% set so = 3 %}{{ so }}{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1) }}") == []


def test_every_name_that_there_is_not_is_told_at_its_place():
    assert told("a\n\n{{ galery() }} {{ x }}\n{{ count() }}\n{{ coutn() }}") == [
        "docs/a.md:7:4: không có “galery”. → Ghi: “gallery”. [P40]",
        "docs/a.md:7:19: không có “x”. → Xem danh mục ở docs/huong-dan/bien-tap.md. [P40]",
        "docs/a.md:9:4: không có “coutn”. → Ghi: “count”. [P40]",
    ]


def test_broken_braces_and_unknown_filters_are_told_with_their_line():
    for text in ("a\n{{ count( }}", "a\n{{ count() | dem }}", "a\n{% if %}"):
        (line,) = told(text, 0)
        assert line.startswith("docs/a.md:2:1: không đọc được dòng “")
