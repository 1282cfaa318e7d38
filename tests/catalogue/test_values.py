from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from macros.catalogue.values import (
    MAX_SHOWN,
    AltText,
    Line,
    Precision,
    Title,
    Year,
    YesNo,
    fault,
    parse_amount,
    parse_day,
    parse_when,
)
from tests.catalogue.profile_cases import CASES, load

VALUES = load(CASES / "values.yml")
NO_TEXT: list[Any] = [None, [], {}, ["2022"]]


def by_text(case: dict[str, Any]) -> str:
    return str(case["text"]) or "empty"


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def kind_of(parse: Any, value: object) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        parse(value)
    return caught.value.type


def complaint(declared: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(declared).validate_python(value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize("case", VALUES["days"], ids=by_text)
def test_a_day_is_written_in_either_order(case: dict[str, Any]):
    text = str(case["text"])
    if "refused" in case:
        assert kind_of(parse_day, text) == case["refused"]
    else:
        assert parse_day(text) == day(case["means"])


@pytest.mark.parametrize("case", VALUES["times"], ids=by_text)
def test_a_time_is_as_exact_as_its_source(case: dict[str, Any]):
    text = str(case["text"])
    if "refused" in case:
        assert kind_of(parse_when, text) == case["refused"]
        return
    precision, start, *end = case["means"]
    found = parse_when(text)
    assert (found.precision, found.start, found.end_year) == (Precision(precision), day(start), *(end or [None]))


@pytest.mark.parametrize("case", VALUES["amounts"], ids=by_text)
def test_an_amount_keeps_the_words_and_figures_that_were_written(case: dict[str, Any]):
    text = str(case["text"])
    if "refused" in case:
        assert kind_of(parse_amount, text) == case["refused"]
    else:
        found = parse_amount(text)
        assert [found.qualifier, found.text] == case["means"]


@pytest.mark.parametrize("parse", [parse_day, parse_when, parse_amount])
@pytest.mark.parametrize("value", NO_TEXT, ids=str)
def test_a_list_or_a_group_is_no_value(parse: Any, value: object):
    assert kind_of(parse, value) == "shape-text"


@pytest.mark.parametrize(("text", "means"), [("có", True), ("Có", True), ("co", True), ("không", False), ("no", False)])
def test_yes_and_no_are_vietnamese_words(text: str, means: bool):
    assert TypeAdapter(YesNo).validate_python(text) is means


def test_what_is_neither_yes_nor_no_is_refused():
    assert complaint(YesNo, "ít") == "shape-boolean"
    assert complaint(YesNo, ["có"]) == "shape-text"


def test_a_year_has_four_figures():
    assert TypeAdapter(Year).validate_python(" 2023 ") == 2023
    assert {complaint(Year, text) for text in ("23", "2.023", "2_023", "12/2023", "MMXXIII", "")} == {"year-format"}
    assert complaint(Year, ["2023"]) == "shape-text"


def test_a_line_has_no_line_ends_and_no_runs_of_spaces():
    assert TypeAdapter(Line).validate_python("  Trường\n  mẫu\t một ") == "Trường mẫu một"


def test_lengths_are_counted_in_characters_of_the_line():
    assert TypeAdapter(AltText).validate_python("x" * 15)
    assert complaint(AltText, "x" * 14 + " " * 9) == "string_too_short"
    assert complaint(AltText, "x" * 301) == "string_too_long"


@pytest.mark.parametrize("title", ["HTX", "UBND", "Hợp tác xã A", "HTX Sen", "1234 5678"])
def test_an_abbreviation_is_no_title_in_capitals(title: str):
    assert TypeAdapter(Title).validate_python(title.ljust(5, ".")).startswith(title)


@pytest.mark.parametrize("title", ["HỢP TÁC XÃ", "ĐỔI MỚI - SÁNG TẠO 2023"])
def test_a_title_in_capitals_is_refused(title: str):
    assert complaint(Title, title) == "title-capitals"


def test_a_message_repeats_only_the_beginning_of_a_long_value():
    assert fault("date-format", value="x" * 1000).context == {"value": "x" * MAX_SHOWN + "…"}


def outcome(parse: Any, text: str) -> str:
    try:
        parse(text)
    except PydanticCustomError as error:
        return error.type
    return "read"


@given(st.text(max_size=40))
def test_any_text_is_a_value_or_refused_by_name(text: str):
    kinds = {"read", "date-format", "date-impossible", "date-partial-format", "number-format", "years-reversed"}
    assert {outcome(parse, text) for parse in (parse_day, parse_when, parse_amount)} <= kinds


@given(st.dates())
def test_a_day_is_read_as_it_is_shown(day: date):
    assert parse_day(day.isoformat()) == parse_day(f"{day:%d/%m}/{day.year:04}") == day
