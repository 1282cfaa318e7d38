from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError

from macros.catalogue.problems import in_reading_order
from macros.catalogue.shapes import Slug
from macros.catalogue.strict_yaml import Document, read_yaml
from macros.catalogue.validation import StrictModel, key_spellings, validate
from macros.catalogue.values import Day, YesNo

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "validation" / "files.yml").read_text("utf-8"))


class Size(StrEnum):
    LARGE = "to"
    SMALL = "nho"


class Part(StrictModel):
    size: Size = Field(alias="loai")
    note: str | None = Field(None, alias="ghi_chu")


class Small(StrictModel):
    name: Annotated[str, Field(min_length=3)] = Field(alias="ten")
    number: int = Field(5, alias="so", ge=1, le=99)
    day: Day | None = Field(None, alias="ngay")
    code: Slug | None = Field(None, alias="ma")
    off: YesNo = Field(False, alias="tat")
    parts: tuple[Part, ...] = Field((), alias="nhom")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_file_is_read_or_everything_wrong_with_it_is_said(case: dict[str, Any]):
    value, problems = validate(Small, read_yaml(case["text"]), "tep.yml")
    told = [str(problem) for problem in in_reading_order(problems)]
    assert told == case["told"]
    assert (value is None) is bool(told)


def test_keys_that_are_taken_as_others_are_told_as_they_were_written():
    class Inner(StrictModel):
        day: str = Field(alias="ngay_dang")

    class Outer(StrictModel):
        entries: tuple[Inner, ...] = Field(alias="muc_con")
        name: str = Field(alias="ten")

    written = read_yaml("Mục-con:\n  - Ngày đăng: x\n  - ngay_dang: y\nTÊN: a\nten: b\ntenn: c\n")
    assert key_spellings(written, Outer) == {
        ("Mục-con",): "muc_con",
        ("Mục-con", 0, "Ngày đăng"): "ngay_dang",
    }


def test_what_was_read_cannot_be_changed():
    value, _problems = validate(Small, read_yaml("ten: Gà đồi\n"), "tep.yml")
    assert value is not None
    with pytest.raises(ValidationError):
        value.number = 6  # type: ignore[misc]


def test_a_file_that_is_no_mapping_is_refused():
    value, problems = validate(Small, read_yaml("- a\n- b\n"), "tep.yml")
    assert value is None
    assert [problem.code for problem in problems] == ["P02"]


SCALARS = st.none() | st.text(max_size=8) | st.sampled_from(["to", "5", "có", "2022-10-04"])
KEYS = st.sampled_from(["ten", "so", "ngay", "ma", "tat", "nhom", "loai", "Loại", "tenn", ""])
VALUES = st.recursive(SCALARS, lambda v: st.lists(v, max_size=3) | st.dictionaries(KEYS, v, max_size=3), max_leaves=10)


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_content_gives_a_value_or_problems_never_a_traceback(content: Any):
    value, problems = validate(Small, Document(content, {}, {}), "tep.yml")
    assert (value is None) is bool(problems)
    assert all(str(problem) for problem in problems)
