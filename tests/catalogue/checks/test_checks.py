"""How rules are run. What each rule says stands in the case files of tests/cases/clerk and tests/cases/messages."""

import inspect
import re
from pathlib import Path

import pytest

from macros.catalogue.checks import RULES, check
from macros.catalogue.checks.rule import Rule
from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import ProfileEntry
from macros.catalogue.reading import read_case
from tests.catalogue.profile_cases import base, check_text, edited, write_profile

ATTRIBUTES = ProfileEntry.model_fields.keys()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.find.__name__)
def test_a_rule_names_attributes_that_there_are(rule: Rule):
    assert set(rule.reads) <= ATTRIBUTES


@pytest.mark.parametrize("attribute", sorted(ATTRIBUTES))
def test_a_rule_gets_by_without_any_attribute_that_it_does_not_name(attribute: str, tmp_path: Path, lookup: Lookup):
    """A faulty attribute is None, or its default: the rules that still run say nothing that follows from it."""
    case, problems = read_case(write_profile(tmp_path / "profiles", base()), lookup, tmp_path)
    assert case is not None
    assert problems == []
    field = ProfileEntry.model_fields[attribute]
    default = None if field.is_required() else field.default
    entry = case.entry.model_copy(update={attribute: default})
    faulty = type(case)(entry, frozenset({attribute}), case.document, case.story, case.folder, case.file, lookup)
    assert [str(problem) for problem in check(faulty)] == []


@pytest.mark.parametrize("key", re.findall(r"^([a-z_]+):", base(), re.MULTILINE))
def test_one_wrong_key_gives_one_message(key: str, tmp_path: Path, lookup: Lookup):
    """A group where text belongs, or text where a group belongs: nothing else is said, whatever reads the value."""
    lines = base().split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith(f"{key}:"))
    end = next(index for index in range(start + 1, len(lines)) if not lines[index].startswith(" "))
    shape = "@" if end > start + 1 or "[" in lines[start] else "{la: x}"
    lines[start:end] = [f'{key}: "{shape}"' if shape == "@" else f"{key}: {shape}"]
    problems = check_text("\n".join(lines), tmp_path, lookup).problems
    assert len({problem.label.partition(",")[0] for problem in problems}) == 1, [str(each) for each in problems]
    assert all(problem.mark.line == start + 1 for problem in problems)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.find.__name__)
def test_a_rule_is_named_after_what_holds(rule: Rule):
    assert "_" in rule.find.__name__
    assert list(inspect.signature(rule.find).parameters) == ["case"]


def test_a_warning_keeps_no_profile_out(tmp_path: Path, lookup: Lookup):
    checked = check_text(edited(base(), ("728/QĐ-UBND", "728/2023/QĐ_UB")), tmp_path, lookup)
    assert [problem.severity for problem in checked.problems] == ["warning"]
    assert not checked.has_errors
    assert len(checked.profiles) == 1


def test_an_error_keeps_the_profile_out_and_no_other(tmp_path: Path, lookup: Lookup):
    write_profile(tmp_path / "profiles", edited(base(), ("QB-dd-2023-001", "QB-dd-2023-002")), "2023/khac")
    checked = check_text(edited(base(), ("loai: ca-nhan", "loai: khac")), tmp_path, lookup)
    assert checked.has_errors
    assert [profile.entry.id for profile in checked.profiles] == ["QB-dd-2023-002"]
