"""Which slips of the hand are thought of. What they lead to stands in tests/cases/search/queries.yml."""

import pytest

from macros.search.spelling import chance_of


@pytest.mark.parametrize("typed", ["nui", "uoi", "nuo", "nuoii", "nnuoi", "nuio", "unoi", "nuoo", "nyoi"])
def test_a_letter_left_out_doubled_swapped_or_beside_the_right_key_is_likely(typed: str):
    assert chance_of(typed, "nuoi") == 1


@pytest.mark.parametrize("typed", ["nuxoi", "xnuoi", "nuxi", "nuoa", "kuoi"])
def test_any_other_letter_is_not_likely(typed: str):
    assert 0 < chance_of(typed, "nuoi") < 1


@pytest.mark.parametrize("typed", ["n", "nu", "nuoixx", "nxxi", "iuon", "tom"])
def test_more_than_one_slip_is_not_thought_of(typed: str):
    assert chance_of(typed, "nuoi") == 0
