"""Days and times in Vietnamese words and figures."""

from datetime import date


def long_day(day: date) -> str:
    """As in running text: "ngày 04 tháng 10 năm 2022"."""
    return f"ngày {day:%d} tháng {day:%m} năm {day.year}"


def short_day(day: date) -> str:
    """As in tables: "04/10/2022"."""
    return f"{day:%d/%m/%Y}"


def month(day: date) -> str:
    return f"tháng {day:%m} năm {day.year}"


def year(day: date) -> str:
    return f"năm {day.year}"


def validity(start: date | None, end: date | None) -> str:
    """From when to when something held."""
    if start and end:
        return f"từ {long_day(start)} đến {long_day(end)}"
    if start:
        return f"từ {long_day(start)}"
    return f"đến {long_day(end)}" if end else ""


UNDATED = "không ghi thời điểm"
