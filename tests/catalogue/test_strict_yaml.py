from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.problems import Mark, problem
from macros.catalogue.strict_yaml import MAX_DEPTH, StrictYamlError, read_yaml

CASES = Path(__file__).parent.parent / "cases" / "strict_yaml"
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8
)


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text("utf-8"))


@pytest.mark.parametrize("case", cases("texts.yml"), ids=lambda case: case["written"] or "empty")
def test_a_value_stays_the_text_that_was_written(case: dict[str, Any]):
    assert read_yaml(f"khoa: {case['written']}\n").value == {"khoa": case["value"]}


@pytest.mark.parametrize("case", cases("refused.yml"), ids=lambda case: f"{case['kind']} {case['text'][:12]!r}")
def test_what_is_no_plain_list_of_keys_is_refused_at_its_place(case: dict[str, Any]):
    with pytest.raises(StrictYamlError) as caught:
        read_yaml(case["text"])
    error = caught.value
    assert (error.kind, list(error.mark)) == (case["kind"], case["at"])
    assert str(problem(error.kind, "tep.yml", error.mark, **error.details))


def test_every_place_is_known_by_its_path():
    document = read_yaml("a: x\nb:\n  - c: y\n    d: [1, 2]\n", first_line=2)
    assert document.value == {"a": "x", "b": [{"c": "y", "d": ["1", "2"]}]}
    assert document.value_mark(("a",)) == Mark(2, 4)
    assert document.key_mark(("b", 0, "d")) == Mark(5, 5)
    assert document.value_mark(("b", 0, "d", 1)) == Mark(5, 12)
    assert document.value_mark(("b", 0, "missing", "deeper")) == Mark(4, 5)
    assert document.key_mark(("missing",)) == Mark(1, 1)


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có ghi chú\n"])
def test_an_empty_file_is_nothing(text: str):
    assert read_yaml(text).value is None


def test_nesting_is_allowed_as_deep_as_the_limit():
    assert read_yaml("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).value
    with pytest.raises(StrictYamlError):
        read_yaml("[" * 100_000)


@given(VALUES)
def test_what_was_written_is_read_back(value: Any):
    text = yaml.dump({"khoa": value}, allow_unicode=True, default_style='"')
    try:
        assert read_yaml(text.replace("!!str ", "")).value == {"khoa": value}
    except StrictYamlError as error:
        assert error.kind == "yaml-depth"  # noqa: PT017


@given(st.text(alphabet=st.sampled_from("ab:-[]{}\"'&*!|>#%@`,? \n\t<~0"), max_size=30))
def test_any_text_is_read_or_refused_with_a_message(text: str):
    refused = None
    try:
        read_yaml(text)
    except StrictYamlError as error:
        refused = error
    if refused:
        assert 1 <= refused.mark.line <= text.count("\n") + 2
        assert str(problem(refused.kind, "tep.yml", refused.mark, **refused.details))


@pytest.mark.parametrize("text", ['a: "x\\0y"', 'a: "x\\e"', '"k\\u202e": b', "a: x\u202ey"])
def test_what_a_text_may_not_hold_may_not_come_in_by_an_escape_either(text: str):
    with pytest.raises(StrictYamlError) as caught:
        read_yaml(text)
    assert caught.value.kind == "yaml-character"
