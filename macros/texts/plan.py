"""The words of the page about the plan, around what plan.yml says."""

from typing import Final

OPERATOR: Final = "Cơ quan mở trang"
TODAY: Final = "Nay"
PROVINCE_TODAY: Final = "Tỉnh nay thuộc"
FUNDING: Final = "Kinh phí"
DIFFICULTIES: Final = "Vướng mắc"
YEARLY: Final = "Hằng năm"
OTHER: Final = "Khác"
UNDATED: Final = "Chưa rõ ngày"


def sentence(words: str) -> str:
    """The words with a capital at the start."""
    return words[:1].upper() + words[1:]


def quoted(words: str) -> str:
    return f"“{words.strip('“”')}”"


def span(start: str, end: str) -> str:
    return f"{start} - {end}"


def when(partial: str | None) -> str:
    """An ISO date, of a day or of a month, as tables show it."""
    return "/".join(reversed(partial.split("-"))) if partial else UNDATED


def event(what: str, caveat: str | None) -> str:
    """What happened, and what is not sure of it."""
    return f"{what} ({caveat})" if caveat else what


def basis(number: str, day: str, title: str) -> str:
    head = f"{number} ngày {day}: " if number and day else ""
    return f"{head}{title}"
