from hypothesis import given
from hypothesis import strategies as st

from macros.photos.seeds import Seeded


def test_the_same_seed_gives_the_same_numbers():
    first, second = Seeded("gương"), Seeded("gương")
    assert [first.fraction() for _ in range(5)] == [second.fraction() for _ in range(5)]


def test_the_numbers_are_those_of_mulberry32():
    # From the generator's usual form in JavaScript, started at the hash of "foobar", as multiples of 2**-32.
    chance = Seeded("foobar")
    assert [int(chance.fraction() * 2**32) for _ in range(3)] == [4041625555, 1420129204, 1512530472]


@given(st.text(), st.floats(-1000, 1000), st.floats(0, 1000))
def test_a_uniform_number_stays_in_its_range(seed: str, low: float, span: float):
    assert low <= Seeded(seed).uniform(low, low + span) <= low + span


@given(st.text(), st.integers(1, 100))
def test_a_whole_number_stays_below_its_count(seed: str, count: int):
    assert 0 <= Seeded(seed).integer(count) < count
