"""What a message about a file is made of."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error keeps the profile out of the site; a warning is shown and passes."""

    ERROR = "error"
    WARNING = "warning"


class Message(NamedTuple):
    code: str
    found: str
    instead: str
    severity: Severity = Severity.ERROR
