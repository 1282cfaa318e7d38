"""How long a text takes to read."""

from collections.abc import Iterable
from math import ceil

SYLLABLES_PER_MINUTE = 200
"""What stands between two spaces is a syllable in Vietnamese, and a word of English conveys about as much. Adults read
175 to 300 words of English non-fiction a minute, 238 on average (Brysbaert 2019, doi 10.1016/j.jml.2019.104047); no such
study of Vietnamese is known to us. 200 leaves room for readers who are not in a hurry, and for a small screen."""


def reading_minutes(texts: Iterable[str]) -> int:
    """Whole minutes, rounded up, and at least one. Signs that stand alone, such as the mark of a list, do not count."""
    syllables = sum(any(map(str.isalnum, word)) for text in texts for word in text.split())
    return max(1, ceil(syllables / SYLLABLES_PER_MINUTE))
