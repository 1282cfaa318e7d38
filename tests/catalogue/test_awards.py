from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.catalogue.awards import Awards, Level
from macros.catalogue.kinds import Kind
from macros.catalogue.vocabulary import load_vocabulary

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "awards"


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def awards() -> Awards:
    vocabulary, _problems = load_vocabulary(ROOT / "profiles")
    assert vocabulary
    return vocabulary.awards


@pytest.mark.parametrize("case", cases("names.yml"), ids=lambda case: case["text"])
def test_an_award_is_found_by_its_names(awards: Awards, case: dict[str, str]):
    assert awards.names.find(case["text"]).item == case.get("id")


@pytest.mark.parametrize("case", cases("validity.yml"), ids=lambda case: f"{case['id']} {case['day']}")
def test_an_award_is_valid_in_its_time(awards: Awards, case: dict[str, Any]):
    assert awards.award(case["id"]).valid_on(date.fromisoformat(case["day"])) is case["valid"]


@pytest.mark.parametrize("case", cases("decisions.yml"), ids=lambda case: case["number"])
def test_a_decision_is_numbered_as_its_issuer_does(awards: Awards, case: dict[str, Any]):
    assert awards.is_decision(case["number"]) is case["known"]


def test_titles_are_for_one_kind_of_subject(awards: Awards):
    assert awards.award("cstd-co-so").kinds == (Kind.INDIVIDUAL,)
    assert awards.award("gia-dinh-van-hoa").is_for(Kind.HOUSEHOLD)
    assert not awards.award("gia-dinh-van-hoa").is_for(Kind.INDIVIDUAL)
    assert all(awards.award("hc-lao-dong").is_for(kind) for kind in Kind)


def test_a_rank_is_said_as_the_award_says_it(awards: Awards):
    assert awards.award("hc-lao-dong").name_with("Nhì") == "Huân chương Lao động hạng Nhì"
    assert awards.award("nha-giao").name_with("ưu tú") == "Nhà giáo ưu tú"
    assert awards.award("hc-sao-vang").name_with(None) == "Huân chương Sao vàng"


def test_an_award_knows_its_level_and_whether_its_issuer_is_named(awards: Awards):
    assert awards.award("bk-thu-tuong").level is Level.STATE
    assert [award.id for award in awards.awards if award.needs_issuer] == ["ky-niem-chuong", "bk-tinh"]


def test_every_award_is_found_by_its_own_name(awards: Awards):
    assert {award.id: awards.names.find(award.name).item for award in awards.awards} == {
        award.id: award.id for award in awards.awards
    }
