from pathlib import Path

import pytest
import yaml

from macros.catalogue.movements import Movements
from macros.catalogue.vocabulary import load_vocabulary

ROOT = Path(__file__).parent.parent.parent
NAMES = yaml.safe_load((ROOT / "tests" / "cases" / "movements" / "names.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def movements() -> Movements:
    vocabulary, _problems = load_vocabulary(ROOT / "profiles")
    assert vocabulary
    return vocabulary.movements


@pytest.mark.parametrize("case", NAMES, ids=lambda case: case["text"])
def test_a_movement_is_found_by_its_names(movements: Movements, case: dict[str, str]):
    assert movements.names.find(case["text"]).item == case.get("id")


def test_nine_movements_are_the_plans_the_others_are_labels(movements: Movements):
    named = [movement for movement in movements.movements if movement.in_plan]
    assert len(named) == 9
    assert all(movement.source for movement in movements.movements if not movement.in_plan)


def test_some_movements_and_days_belong_to_every_field(movements: Movements):
    assert [movement.id for movement in movements.movements if movement.all_fields] == ["hoc-tap-lam-theo-bac"]
    assert [day.date for day in movements.days if day.all_fields] == ["06-11"]
    assert movements.movement("hoc-tap-lam-theo-bac").fields == ("e", "dd")
