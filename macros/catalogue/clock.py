"""The day, as Vietnam counts it."""

from datetime import date, datetime, timedelta, timezone

VIETNAM_TIME = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh, which has kept one offset since 1975."""


def today() -> date:
    """The day in Vietnam."""
    return datetime.now(VIETNAM_TIME).date()
