import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.catalogue import kinds
from macros.catalogue.problems import Problem
from macros.catalogue.vocabulary import load_vocabulary
from macros.texts import kinds as labels

ROOT = Path(__file__).parent.parent.parent
OTHER = ROOT / "tests" / "data" / "other-province"
FAULTS = yaml.safe_load((ROOT / "tests" / "cases" / "vocabulary" / "faults.yml").read_text("utf-8"))
FILES = ("plan.yml", "places.yml", "awards.yml", "movements.yml", "search.yml")


def told(problems: list[Problem]) -> list[str]:
    return [str(problem).partition("/")[2] for problem in problems]


def test_the_files_of_the_site_agree_with_each_other():
    vocabulary, problems = load_vocabulary(ROOT / "profiles")
    assert told(problems) == []
    assert vocabulary is not None
    assert vocabulary.plan.profile_id_prefix == "QB"


def test_another_province_is_other_files_and_no_other_code():
    vocabulary, problems = load_vocabulary(OTHER)
    assert told(problems) == []
    assert vocabulary is not None
    plan, places = vocabulary.plan, vocabulary.places
    assert (plan.profile_id_prefix, plan.province.name) == ("SM", "tỉnh Sông Mẫu")
    assert plan.field_names.find("đ").item == "dd"
    assert plan.field_names.find("trong rung").item == "a"
    assert [field.yearly_minimum for field in plan.fields] == [4, 2, 4]
    assert plan.agency_names.find("so van hoa").item == "so-van-hoa"
    found = places.find("khe dai", "thượng nguồn", None, 2026)
    assert found.place
    assert found.place.commune
    assert places.today(found.place.commune).name == "Xã Khe Lớn"
    assert places.find("Khe Dài", None, None, 2029).kind == "place-era"
    assert vocabulary.movements.names.find("Sach dong song").item == "sach-dong-song"
    assert vocabulary.awards.is_decision("7/QĐ-UBND")
    assert vocabulary.search.abbreviations == {"HTX": "hợp tác xã", "DSVH": "di sản văn hóa"}


@pytest.mark.parametrize("content", [None, "", "# viet_tat:\n", "viet_tat:\n", "viet_tat: {}\n"])
def test_a_province_may_go_without_abbreviations(content: str | None, tmp_path: Path):
    shutil.copytree(OTHER, tmp_path, dirs_exist_ok=True)
    (tmp_path / "search.yml").unlink()
    if content is not None:
        (tmp_path / "search.yml").write_text(content, "utf-8")
    vocabulary, problems = load_vocabulary(tmp_path)
    assert told(problems) == []
    assert vocabulary
    assert vocabulary.search.abbreviations == {}


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["name"])
def test_slips_are_told_all_at_once_each_at_its_line(case: dict[str, Any], tmp_path: Path):
    shutil.copytree(OTHER, tmp_path, dirs_exist_ok=True)
    for name in FILES:
        file = tmp_path / name
        text = file.read_text("utf-8")
        for before, after in case.get(name, ()):
            assert before in text
            text = text.replace(before, after, 1)
        file.write_text(text, "utf-8")
    vocabulary, problems = load_vocabulary(tmp_path)
    assert vocabulary is None
    assert told(problems) == case["told"]


def test_a_missing_or_unreadable_file_is_told(tmp_path: Path):
    shutil.copytree(OTHER, tmp_path, dirs_exist_ok=True)
    (tmp_path / "plan.yml").unlink()
    (tmp_path / "places.yml").write_bytes(b"\xff\xfe")
    (tmp_path / "awards.yml").write_text("- a\n")
    (tmp_path / "movements.yml").write_text("")
    (tmp_path / "search.yml").write_text("HTX\n")
    vocabulary, problems = load_vocabulary(tmp_path)
    assert vocabulary is None
    assert [(problem.file.rpartition("/")[2], problem.code) for problem in problems] == [
        ("awards.yml", "P36"),
        ("movements.yml", "P36"),
        ("places.yml", "P01"),
        ("plan.yml", "P01"),
        ("search.yml", "P36"),
    ]


def test_every_value_of_a_closed_list_has_a_name():
    for values, names in (
        (kinds.Kind, labels.KIND_LABELS),
        (kinds.Provenance, labels.PROVENANCE_LABELS),
        (kinds.Status, labels.STATUS_LABELS),
        (kinds.Licence, labels.LICENCE_LABELS),
        (kinds.Basis, labels.BASIS_LABELS),
        (kinds.Scope, labels.SCOPE_LABELS),
    ):
        assert list(names) == [value.value for value in values]


def test_no_code_knows_the_province():
    words = re.compile(r"Quảng Bình|quang-binh|\bQB\b|1837|Lệ Thủy|\b(117|151|145|41)\b")
    rooms = [*(ROOT / "macros" / "catalogue").glob("*.py")]
    files = [file for file in rooms if file.stem in {"plan", "fields", "places", "place_search", "units", "vocabulary"}]
    for file in files:
        code = re.sub(r'""".*?"""|#.*', "", file.read_text("utf-8"), flags=re.DOTALL)
        assert not words.search(code), file


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_no_wrong_content_makes_a_traceback(data: st.DataObject, tmp_path: Path):
    shutil.copytree(OTHER, tmp_path, dirs_exist_ok=True)
    name = data.draw(st.sampled_from(FILES))
    lines = (OTHER / name).read_text("utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.integers(0, len(lines) - 1))
        tokens = re.split(r"([\s:,{}\[\]]+)", lines[row])
        token = data.draw(st.integers(0, len(tokens) - 1))
        tokens[token] = data.draw(
            st.sampled_from(
                ["", "x", "0", "-1", "9" * 30, "2026", "9999", "[]", "{}", "[a]", "1-9", "99-1", "có", "bat-ky"]
            )
        )
        lines[row] = data.draw(st.sampled_from(["".join(tokens), "", lines[row] * 2]))
    (tmp_path / name).write_text("\n".join(lines), "utf-8")
    vocabulary, problems = load_vocabulary(tmp_path)
    assert (vocabulary is None) is bool(problems)
    assert all(problem.mark.line <= len(lines) + 1 for problem in problems if problem.file.endswith(name))
