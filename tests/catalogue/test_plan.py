from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.catalogue.kinds import Kind
from macros.catalogue.plan import Plan
from macros.catalogue.vocabulary import load_vocabulary

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "plan"


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def plan() -> Plan:
    vocabulary, _problems = load_vocabulary(ROOT / "profiles")
    assert vocabulary
    return vocabulary.plan


def test_the_thirteen_fields_stand_in_the_plans_order(plan: Plan):
    found = [
        {
            "letter": field.letter,
            "id": field.id,
            "yearly": field.yearly_minimum,
            "kinds": list(field.kinds),
            "hue": field.hue,
            "chroma": field.chroma,
            "scheme": field.cover_scheme,
            "leads": list(field.leads),
        }
        for field in plan.fields
    ]
    assert found == cases("fields.yml")
    assert [field.order for field in plan.fields] == list(range(1, 14))


def test_the_quotas_add_up_to_the_plans_sum(plan: Plan):
    assert sum(field.yearly_minimum for field in plan.fields) == plan.yearly_minimum.total == 117


def test_a_quota_says_for_whom_it_holds(plan: Plan):
    (residential,) = plan.field("c").quotas
    assert (residential.minimum, residential.units, residential.total) == (3, 8, 24)
    assert "giới thiệu" in residential.quote
    assert residential.reading is not None
    assert [quota.kind for quota in plan.field("n").quotas] == [None]
    assert [field.id for field in plan.fields if field.counts_per_lead] == ["g"]


def test_some_kinds_count_towards_the_quota_of_another(plan: Plan):
    counted = {field.id: field.counted_kind(Kind.RESIDENTIAL_AREA) for field in plan.fields}
    assert counted["d"] is counted["n"] is Kind.COLLECTIVE
    assert counted["c"] is Kind.RESIDENTIAL_AREA
    assert plan.field("m").counted_kind(Kind.HOUSEHOLD) is Kind.COLLECTIVE


@pytest.mark.parametrize("case", cases("names.yml"), ids=lambda case: case["text"])
def test_a_field_is_found_by_letter_id_or_name(plan: Plan, case: dict[str, Any]):
    found = plan.field_names.find(case["text"])
    assert found.item == case.get("id")
    assert found.suggestions[:1] == ((case["near"],) if case.get("near") else ())


@pytest.mark.parametrize("case", cases("agencies.yml"), ids=lambda case: case["text"])
def test_an_agency_is_found_by_its_names(plan: Plan, case: dict[str, Any]):
    assert plan.agency_names.find(case["text"]).item == case.get("id")


def test_a_field_is_listed_under_its_codes_and_its_names(plan: Plan):
    field = plan.field("dd")
    listed = ["dd", field.letter, field.name, field.short_name, field.slug]
    assert [
        name
        for name in [*listed, "DD", field.letter.upper(), field.short_name.upper()]
        if plan.field_names.is_listed(name)
    ] == listed


def test_publication_starts_from_the_fourth_stage(plan: Plan):
    assert [stage.id for stage in plan.stages if plan.is_published_at(stage.id)] == [
        "gioi-thieu-nhan-rong",
        "bieu-duong-ton-vinh",
        "khen-thuong",
        "hoc-tap",
    ]
    assert plan.stage_names.find("Bieu duong - Ton vinh").item == "bieu-duong-ton-vinh"


def test_the_period_holds_its_two_ends(plan: Plan):
    assert [year in plan.period for year in (2020, 2021, 2025, 2026)] == [False, True, True, False]
    assert list(plan.period.years) == [2021, 2022, 2023, 2024, 2025]
    assert plan.counting_years.years == (2022, 2023, 2024, 2025)
    assert not plan.counting_years.confirmed


def test_the_site_has_an_operator_and_grounds(plan: Plan):
    assert plan.operator_agency.name == "Sở Thông tin và Truyền thông"
    assert plan.operator_agency.successor is not None
    assert [duty.clause for duty in plan.duties if duty.is_legal_ground] == ["IV.3", "IV.6", "III.1.4.a"]


def test_milestones_are_days_spans_or_yearly(plan: Plan):
    by_id = {milestone.id: milestone for milestone in plan.milestones}
    assert by_id["ban-hanh"].date == date(2022, 10, 4) == plan.issued_on
    assert (by_id["so-ket-co-so"].starts, by_id["so-ket-co-so"].ends) == (date(2023, 4, 1), date(2023, 6, 30))
    assert [milestone.id for milestone in plan.milestones if milestone.yearly] == ["dang-ky-hang-nam", "cum-khoi"]


def test_the_plans_slips_are_kept_beside_the_corrected_words(plan: Plan):
    other = plan.field("n")
    assert (other.name, other.name_as_printed) == (
        "Điển hình tiên tiến trên các lĩnh vực khác",
        "Điển hình tiên tiến tiến trên các lĩnh vực khác",
    )
    assert len(plan.transcription_errors) == 5


def test_field_g_needs_a_secrecy_review(plan: Plan):
    assert [field.id for field in plan.fields if field.needs_secrecy_review] == ["g"]


def test_what_is_not_there_is_a_key_error(plan: Plan):
    for lookup in (plan.field, plan.agency, plan.stage):
        with pytest.raises(KeyError):
            lookup("không có")
