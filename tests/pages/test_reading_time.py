import pytest

from macros.pages.reading_time import SYLLABLES_PER_MINUTE, reading_minutes

MINUTE = "gà " * SYLLABLES_PER_MINUTE


@pytest.mark.parametrize(
    ("texts", "minutes"),
    [
        ((), 1),
        (("",), 1),
        (("Nuôi gà",), 1),
        ((MINUTE,), 1),
        ((MINUTE, "thêm"), 2),
        ((MINUTE, "- – · **"), 1),
        ((MINUTE, "Trại có\n\n7.000 con"), 2),
        ((MINUTE * 3, MINUTE), 4),
    ],
)
def test_a_text_takes_whole_minutes_and_at_least_one(texts: tuple[str, ...], minutes: int):
    assert reading_minutes(texts) == minutes
