"""Vietnamese dictionary order, and who stands where in lists of people.

Python's own order compares code points, which puts đ and every vowel with a mark after z. The system's locale would
know better, but differs from machine to machine, and a published page must not.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NewType

from macros.texts.names import ALPHABET, BEFORE_A_NAME, LOOKALIKES

Key = NewType("Key", str)
"""What texts are sorted by. A type of its own, so that no text is taken for a key: both are strings."""

OTHER_INITIAL: Final = "#"

# A key is a text of these characters, in rising order. A tone ends its syllable and is lower than any letter, so a
# syllable stands before the longer ones that begin like it; one text compares faster than tuples of tuples.
_END = "\x00"  # of what is compared; the text itself follows
_TONES = {"\u0300": "\x02", "\u0309": "\x03", "\u0303": "\x04", "\u0301": "\x05", "\u0323": "\x06"}
_LEVEL = "\x01"
_LENGTH, _LENGTHS = 0x10, 31  # of a number, before its digits: a longer number is a larger one
_OTHER = "\x3f"  # before a letter of another script: with the numbers in front, so that "#" is one group
_FIRST_LETTER = 0x41
_LETTERS = {letter: chr(_FIRST_LETTER + place) for place, letter in enumerate(ALPHABET)}
_LETTERS |= {seen: _LETTERS[meant] for seen, meant in LOOKALIKES.items()}

_WORD = re.compile(r"[\w\u0300-\u036f]+")  # with marks that no letter combines with, such as a tone on a consonant
_PART = re.compile(r"[0-9]+|[^0-9_]+")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def collation_key(text: str) -> Key:
    """The place of a text in dictionary order.

    Syllable by syllable, as dictionaries do: first the letters, then the tone. Numbers count by value and stand before
    letters. Punctuation only parts words: a title's quotes and dashes are not what readers look it up by. Texts that are
    still alike (case, where a tone is put) are told apart by themselves, so that the order never depends on chance.
    """
    text = unicodedata.normalize("NFC", text)
    return Key(_order(text) + _END + text)


def given_name_key(name: str) -> Key:
    """The place of a person among people: by the given name, which comes last, then by the whole name from its start."""
    text = unicodedata.normalize("NFC", name)
    words = _words(text)
    return Key(_word(words[-1]) + _END + collation_key(text)) if words else collation_key(text)


def initial(key: Key) -> str:
    """The capital under which a key of either kind is listed, or "#"; read from the key, so that groups follow the order.

    Vowels with marks have headings of their own, being letters of their own; vowels with tones have none.
    """
    place = ord(key[0]) - _FIRST_LETTER
    return ALPHABET[place].upper() if 0 <= place < len(ALPHABET) else OTHER_INITIAL


def person_of(title_lead: str) -> str | None:
    """The personal name in a title's lead ("Gia đình ông Nguyễn Văn Mẫu"), or None when it is no plain name.

    It knows how names look, not who exists: "Thanh Hải" may be a village. Ask only about individuals and households.
    """
    words = unicodedata.normalize("NFC", title_lead).split()
    while length := _length_before_name(words):
        words = words[length:]
    # One syllable is no name that people are listed by; more than six are something else, written in capitals.
    if not 2 <= len(words) <= 6 or not all(word[0].isupper() and _NAME_WORD.fullmatch(word) for word in words):
        return None
    return " ".join(words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _order(text: str) -> str:
    return "".join([_word(word) for word in _words(text)])


@lru_cache(maxsize=1 << 14)
def _word(word: str) -> str:
    """A word's part of the key. Kept, since a language has some thousand syllables and titles share most of theirs."""
    return "".join([_number(part) if part[0] in "0123456789" else _syllable(part) for part in _PART.findall(word)])


def _number(digits: str) -> str:
    digits = digits.lstrip("0")
    longest, rest = divmod(len(digits), _LENGTHS)
    return chr(_LENGTH + _LENGTHS) * longest + chr(_LENGTH + rest) + digits


def _syllable(word: str) -> str:
    """The letters without tones, then the tone: wherever it was put, "hoà" and "hòa" are one syllable."""
    decomposed = unicodedata.normalize("NFD", word)
    toneless = "".join([character for character in decomposed if character not in _TONES])
    letters = "".join([_letter(character) for character in unicodedata.normalize("NFC", toneless)])
    tones = "".join([_TONES[character] for character in decomposed if character in _TONES])
    return letters + (tones or _LEVEL) if letters else ""


def _letter(character: str) -> str:
    """A letter's place; foreign marks do not count (ü is a u), and lone marks are none."""
    bare = unicodedata.normalize("NFD", character)[0]
    own = _LETTERS.get(character) or _LETTERS.get(bare)
    return own or (_OTHER + character if character.isalnum() else "")


def _sound(word: str) -> str:
    """The same for "sĩ" and "sỹ", for "úy" and "uý": people write titles in all these ways."""
    return _order(word).replace(_LETTERS["y"], _LETTERS["i"])


_BEFORE_A_NAME = {tuple(map(_sound, words.split())) for words in BEFORE_A_NAME}
_LONGEST_BEFORE = max(map(len, _BEFORE_A_NAME))


def _length_before_name(words: list[str]) -> int:
    """How many words at the start are a household, a title or a way of address; the longest match, or 0."""
    sounds = [_sound(word) for word in words[:_LONGEST_BEFORE]]
    return next((length for length in range(len(sounds), 0, -1) if tuple(sounds[:length]) in _BEFORE_A_NAME), 0)
