from datetime import datetime

from macros.catalogue.clock import VIETNAM_TIME, today


def test_today_is_the_day_in_vietnam():
    assert today() == datetime.now(VIETNAM_TIME).date()
    assert VIETNAM_TIME.utcoffset(None).total_seconds() == 7 * 3600
