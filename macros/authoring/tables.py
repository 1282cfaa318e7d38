"""A table for a terminal: columns as wide as what stands in them, measured as it is seen."""

import unicodedata
from collections.abc import Sequence

WIDE, NARROW = "  ", " "
"""Between two columns, and where there is no room for more."""

COMFORTABLE = 24
"""What the last column needs before the others have to make room."""

_MORE = "…"


def display_width(text: str) -> int:
    """The columns that a text takes: marks stand above their letter, some letters of the East take two."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in unicodedata.normalize("NFC", text)
    )


def cut(text: str, width: int) -> str:
    """The text in NFC, cut to `width` columns; what is missing at its end is told by "…"."""
    text = unicodedata.normalize("NFC", text)
    if display_width(text) <= width:
        return text
    kept = ""
    for letter in text:
        if display_width(kept + letter) > width - display_width(_MORE):
            break
        kept += letter
    return kept.rstrip() + _MORE


def table(rows: Sequence[Sequence[str]], most: Sequence[int], width: int) -> list[str]:
    """The lines of a table `width` columns wide. `most` is what each column but the last may take where it is tight."""
    natural = [max(map(display_width, column)) for column in zip(*rows, strict=True)][:-1]
    gap, widths = WIDE, natural
    if width - sum(natural) - len(natural) * len(WIDE) < COMFORTABLE:
        gap, widths = NARROW, [min(pair) for pair in zip(natural, most, strict=True)]
    rest = max(1, width - sum(widths) - len(widths) * len(gap))
    return [gap.join(map(_padded, row, (*widths, rest))).rstrip() for row in rows]


def _padded(text: str, width: int) -> str:
    shown = cut(text, width)
    return shown + " " * (width - display_width(shown))
