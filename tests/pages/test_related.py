from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.profile import Adoption
from macros.catalogue.public import Brief, PublicAdoption
from macros.catalogue.values import parse_when
from macros.pages.related import LIMIT, Kinship
from tests.pages.sample import place, profile

UPPER, LOWER = (place("thuong-nguon"),), (place("ha-nguon"),)
MOVEMENT = ("sach-dong-song",)


def related(me: Brief, *shown: Brief) -> list[int]:
    """The numbers of the profiles related to `me`, which stands where it stands in `shown`, or first."""
    catalogue = shown if me in shown else (me, *shown)
    return [each.number for each in Kinship(catalogue).related(me)]


def adopted_by(*ids: str) -> tuple[PublicAdoption, ...]:
    return tuple(
        PublicAdoption(Adoption.model_construct(name="Tổ", place=(), since=parse_when("2026"), profile=each), None)
        for each in ids
    )


def test_of_one_model_come_its_source_then_who_learnt_from_it_then_who_learnt_from_the_same():
    far: dict[str, Any] = {"field": "b", "places": LOWER}
    source = profile(2, **far)
    me = profile(1, replicates=(source.id,))
    learner = profile(3, **far, replicates=(me.id,))
    sister = profile(4, **far, replicates=(source.id,))
    near = profile(5, movements=MOVEMENT)
    assert related(me, near, sister, learner, source) == [2, 3, 4]
    assert related(me, near, sister, source) == [2, 4, 5]


def test_who_took_a_model_up_is_related_to_it():
    me = profile(1, adoptions=adopted_by("SM-b-2026-002", "SM-b-2026-099"))
    adopter = profile(2, field="b", places=LOWER)
    assert related(me, profile(3), adopter) == [2, 3]


def test_then_come_movement_and_field_then_field_and_district_then_field():
    me = profile(1, movements=MOVEMENT, places=UPPER)
    field_far = profile(2, places=LOWER)
    field_near = profile(3, places=UPPER)
    movement_and_field = profile(4, places=LOWER, movements=MOVEMENT)
    assert related(me, field_far, field_near, movement_and_field) == [4, 3, 2]


def test_then_come_the_movement_and_the_district():
    me = profile(1, movements=MOVEMENT, places=UPPER)
    district = profile(2, field="b", places=UPPER)
    movement = profile(3, field="b", places=LOWER, movements=MOVEMENT)
    unrelated = profile(4, field="b", places=LOWER)
    assert related(me, district, movement, unrelated) == [3, 2]


def test_what_shares_nothing_is_not_related_and_nobody_is_related_to_itself():
    me = profile(1, places=UPPER, replicates=("SM-a-2026-001", "SM-a-2026-099"))
    assert related(me, profile(2, field="b", places=LOWER)) == []
    assert related(me) == []


def test_the_next_in_the_catalogues_order_are_taken_and_after_the_oldest_the_newest_again():
    shown = [profile(number) for number in (6, 5, 4, 3, 2, 1)]
    assert related(shown[0], *shown) == [5, 4, 3]
    assert related(shown[4], *shown) == [1, 6, 5]
    assert related(shown[5], *shown) == [6, 5, 4]


def test_a_profile_of_several_movements_and_districts_looks_in_all():
    me = profile(1, field="b", places=(*UPPER, *LOWER), movements=(*MOVEMENT, "khac"))
    shown = [profile(2, places=LOWER), profile(3, places=UPPER), profile(4, places=(), movements=("khac",))]
    assert related(me, *shown) == [4, 3, 2]


PROFILES = st.lists(
    st.builds(
        dict,
        field=st.sampled_from(["a", "b"]),
        places=st.sampled_from([(), UPPER, LOWER, (*UPPER, *LOWER)]),
        movements=st.sampled_from([(), MOVEMENT]),
        replicates=st.lists(st.sampled_from([f"SM-a-2026-00{number}" for number in range(1, 6)]), max_size=2).map(
            tuple
        ),
    ),
    min_size=1,
    max_size=12,
).map(lambda drawn: [profile(number, **changes) for number, changes in enumerate(drawn, start=1)])  # type: ignore[var-annotated] # of a lambda


@given(PROFILES)
def test_related_are_others_each_once_and_three_where_the_field_has_them(shown: list[Brief]):
    kinship = Kinship(shown)
    for each in shown:
        found = kinship.related(each)
        ids = [other.id for other in found]
        assert each.id not in ids
        assert len(set(ids)) == len(ids) <= LIMIT
        same = sum(other.field == each.field for other in shown) - 1
        assert len(found) >= min(same, LIMIT)


@given(st.integers(2, 12))
def test_every_profile_of_a_field_is_somebodys_neighbour(count: int):
    shown = [profile(number) for number in range(count, 0, -1)]
    kinship = Kinship(shown)
    assert {other.id for each in shown for other in kinship.related(each)} == {each.id for each in shown}


@pytest.mark.parametrize("at", [0, 10, 20])
def test_a_new_profile_touches_the_pages_of_few_others(at: int):
    shown = [profile(number) for number in range(20, 0, -1)]
    more = [*shown[:at], profile(99), *shown[at:]]
    before, after = Kinship(shown), Kinship(more)
    touched = [each.number for each in shown if before.related(each) != after.related(each)]
    assert len(touched) == LIMIT
