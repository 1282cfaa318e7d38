"""The typed values of a profile's fields: text of one line, days, times of lesser precision, amounts, yes or no.

Each is written as a Vietnamese clerk writes it and typed only here; a fault is raised under the name of its message
(`macros/texts/problems.py`).
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.catalogue.names import fold

UNKNOWN_TIME = "không rõ"
MAX_SHOWN = 100
"""Characters of a wrong value that its message repeats."""

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})|(\d{1,2})/(\d{4})")
_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_AMOUNT = re.compile(
    rf"(?:(?P<qualifier>hơn|trên|gần|dưới|khoảng|ít nhất|nhiều nhất|tối thiểu|tối đa)\s+)?"
    rf"(?P<number>{_NUMBER})(?:\s*[-–]\s*(?P<upper>{_NUMBER}))?\s*(?P<percent>%)?"
)
_YES = frozenset({"co", "true", "yes", "dung", "on", "1"})
_NO = frozenset({"khong", "false", "no", "sai", "off", "0"})


def fault(kind: str, **details: object) -> PydanticCustomError:
    """The error of a validator: `kind` is a message of the table, `details` fill it in."""
    if isinstance(value := details.get("value"), str) and len(value) > MAX_SHOWN:
        details["value"] = f"{value[:MAX_SHOWN]}…"
    return PydanticCustomError(kind, kind, details)


def parse_day(text: object) -> date:
    """A day written 2022-10-04 or 04/10/2022. Raises the faults "date-format" and "date-impossible"."""
    if not isinstance(text, str):
        raise fault("shape-text")
    text = text.strip()
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _VIETNAMESE_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise fault("date-format", value=text)
    return _real_day(year, month, day, text)


def _real_day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise fault("date-impossible", value=text) from None


class Precision(StrEnum):
    """How exactly a time is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    YEARS = "years"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """A time as exact as its source: `start` is its first day (None when unknown), `end_year` closes a run of years."""

    precision: Precision
    start: date | None = None
    end_year: int | None = None


def parse_when(text: object) -> When:
    """A year, month, day, run of years, or "không rõ". Raises "date-partial-format", "date-impossible", "years-reversed"."""
    if not isinstance(text, str):
        raise fault("shape-text")
    text = text.strip()
    if _YEAR.fullmatch(text):
        return When(Precision.YEAR, _real_day(int(text), 1, 1, text))
    if match := _YEARS.fullmatch(text):
        if match[1] > match[2]:
            raise fault("years-reversed", value=text, right=f"{match[2]} - {match[1]}")
        return When(Precision.YEARS, _real_day(int(match[1]), 1, 1, text), int(match[2]))
    if match := _MONTH.fullmatch(text):
        year, month = (match[1], match[2]) if match[1] else (match[4], match[3])
        return When(Precision.MONTH, _real_day(int(year), int(month), 1, text))
    if _ISO_DAY.fullmatch(text) or _VIETNAMESE_DAY.fullmatch(text):
        return When(Precision.DAY, parse_day(text))
    if fold(text) == fold(UNKNOWN_TIME):
        return When(Precision.UNKNOWN)
    raise fault("date-partial-format", value=text)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it was written: "hơn 2.000" is the qualifier "hơn" and the text "2.000"."""

    qualifier: str
    text: str


def parse_amount(text: object) -> Amount:
    """A Vietnamese number (1.234,5), a range of two (4 - 5), with a qualifier or % if any. Raises "number-format"."""
    if not isinstance(text, str):
        raise fault("shape-text")
    match = _AMOUNT.fullmatch(" ".join(text.split()))
    if match is None:
        raise fault("number-format", value=text.strip())
    shown = match["number"]
    if match["upper"]:
        shown += f" - {match['upper']}"
    return Amount(match["qualifier"] or "", shown + (match["percent"] or ""))


def _parse_year(text: object) -> int:
    if not isinstance(text, str):
        raise fault("shape-text")
    if not _YEAR.fullmatch(text.strip()):
        raise fault("year-format", value=text.strip())
    return int(text)


def parse_flag(text: object) -> bool:
    """Yes or no, in Vietnamese or as programs say it. Raises "shape-boolean"."""
    if not isinstance(text, str):
        raise fault("shape-text")
    answer = fold(text)
    if answer in _YES or answer in _NO:
        return answer in _YES
    raise fault("shape-boolean", value=text)


def _one_line(text: object) -> object:
    return " ".join(text.split()) if isinstance(text, str) else text


def _not_capitals(title: str) -> str:
    letters = [character for character in title if character.isalpha()]
    if len(letters) > 4 and all(character.isupper() for character in letters):
        raise fault("title-capitals")
    return title


def _schema(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": [example]})


_ONE_LINE = BeforeValidator(_one_line)

Line = Annotated[str, StringConstraints(min_length=1, max_length=200), _ONE_LINE]
"""A line of text: runs of white space become one space."""

Title = Annotated[str, StringConstraints(min_length=5, max_length=120), _ONE_LINE, AfterValidator(_not_capitals)]
Summary = Annotated[str, StringConstraints(min_length=80, max_length=300), _ONE_LINE]
Quotation = Annotated[str, StringConstraints(min_length=1, max_length=300), _ONE_LINE]
AltText = Annotated[str, StringConstraints(min_length=15, max_length=300), _ONE_LINE]
Reason = Annotated[str, StringConstraints(min_length=10, max_length=300), _ONE_LINE]
Note = Annotated[str, StringConstraints(min_length=1, max_length=1000), _ONE_LINE]

_DAY_PATTERN = r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})$"

Day = Annotated[date, PlainValidator(parse_day), _schema(_DAY_PATTERN, "2022-10-04")]
TimeOf = Annotated[
    When,
    PlainValidator(parse_when),
    _schema(r"^(\d{4}(-\d{1,2}){0,2}|(\d{1,2}/){1,2}\d{4}|\d{4} ?[-–] ?\d{4}|không rõ)$", "2022-09"),
]
Year = Annotated[int, PlainValidator(_parse_year), WithJsonSchema({"type": "integer"})]
Quantity = Annotated[Amount, PlainValidator(parse_amount), _schema(r"\d", "hơn 2.000")]
YesNo = Annotated[bool, PlainValidator(parse_flag), WithJsonSchema({"type": "string", "enum": ["có", "không"]})]
