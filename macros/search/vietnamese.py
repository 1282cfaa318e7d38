"""Vietnamese as people write and type it: one spelling for each word, with its marks and without.

`macros/pages/assets/js/vietnamese.js` does the same for what readers type. Both are held by the cases in
tests/cases/search/, so that a word of a query is the word of the index.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from macros.texts.names import LOOKALIKES

_THOUSANDS = re.compile(r"(?<![0-9])[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])")
_TOKEN = re.compile(r"\w+")

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301\u0300\u0309\u0303\u0323"
_TONES = re.compile(f"[{_ACUTE}{_GRAVE}{_HOOK}{_TILDE}{_DOT}]")
_MARKS = re.compile("[\u0300-\u036f]")
_SAME = str.maketrans(LOOKALIKES)
_UNSTROKED = str.maketrans({"đ": "d"})
_EITHER_VOWEL = re.compile("(?:(?<=^[hklmst])|(?<=^qu))y$")
"""After these letters y and i are written for one sound: kỹ thuật, kĩ thuật; quý, quí."""

_INITIALS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong
    op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn
    uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yêm yên yêng yêt yêu ynh yt
"""
_SYLLABLE = f"(?:{'|'.join(_INITIALS.split())})?(?:{'|'.join(_RIMES.split())})"
_SHORT = re.compile("(?:c|ch|p|t)$")
"""Rimes that end so have the rising or the heavy tone, no other."""

_TELEX_TONES = {"s": _ACUTE, "f": _GRAVE, "r": _HOOK, "x": _TILDE, "j": _DOT}
_VNI_TONES = {"1": _ACUTE, "2": _GRAVE, "3": _HOOK, "4": _TILDE, "5": _DOT}
_ROOFS = {"a": "â", "e": "ê", "o": "ô"}
_HOOKED = {"a": "ă", "o": "ơ", "u": "ư"}
_STROKE = {"d": "đ"}
_TELEX_MARKS = {"a": {"a": "â"}, "e": {"e": "ê"}, "o": {"o": "ô"}, "w": _HOOKED, "d": _STROKE}
_VNI_MARKS = {"6": _ROOFS, "7": _HOOKED, "8": _HOOKED, "9": _STROKE}


class Word(NamedTuple):
    """A word in the two spellings that it is found by: `marked` ends in its tone, `plain` has no marks at all.

    "Hoà" and "hòa" are both ("hoa" + grave, "hoa"); "kỹ" and "kĩ" are both ("ki" + tilde, "ki").
    """

    marked: str
    plain: str


def words(text: str) -> list[Word]:
    """The words of a text in their order."""
    return [word(each) for each in _TOKEN.findall(tidied(text))]


def tidied(text: str) -> str:
    """The text with each mark on its letter or gone, 2.000 as 2000, and no letter-like signs but letters and digits."""
    text = _MARKS.sub("", unicodedata.normalize("NFC", text)).replace("_", " ")
    return _THOUSANDS.sub(lambda number: number[0].replace(".", ""), text)


@cache
def word(written: str) -> Word:
    """One word, however it is written."""
    letters = unicodedata.normalize("NFKD", written.lower()).translate(_SAME)
    base = _EITHER_VOWEL.sub("i", unicodedata.normalize("NFC", _TONES.sub("", letters)))
    return Word(base + "".join(sorted(_TONES.findall(letters))), _without_marks(base))


def _without_marks(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", text)).translate(_UNSTROKED)


_PLAIN_SYLLABLE = re.compile(_without_marks(_SYLLABLE))
_MARKED_SYLLABLE = re.compile(_SYLLABLE)


MAY_BE = 2
"""The closeness from which on two words count as the same."""


def closeness(typed: Word, written: Word) -> int:
    """How well a word of a text is what somebody typed: 3 it is the same, 2 it may be, 1 but for the stroke of đ, 0 not.

    Without a mark it may be any word of these letters; marks are meant as they are typed: "năm" is not "nam". A d may
    be all that was left of đ.
    """
    if typed.plain != written.plain:
        return 0
    if typed.marked == written.marked:
        return 3
    if "đ" in typed.marked and "đ" not in written.marked:
        return 0
    unstroked = typed.marked.translate(_UNSTROKED)
    if unstroked == typed.plain:
        return 2
    return int(unstroked == written.marked.translate(_UNSTROKED))


def is_syllable(spoken: Word) -> bool:
    """Whether a word is a Vietnamese syllable as far as its letters tell; one without marks may be of any with them."""
    if spoken.marked == spoken.plain:
        return bool(_PLAIN_SYLLABLE.fullmatch(spoken.plain))
    base = _TONES.sub("", spoken.marked)
    tones = spoken.marked[len(base) :]
    is_sayable = len(tones) < 2 and not (_SHORT.search(base) and tones not in ("", _ACUTE, _DOT))
    return is_sayable and bool(_MARKED_SYLLABLE.fullmatch(base))


def decoded(typed: Word) -> Word | None:
    """What was meant by keys of Telex or VNI that no keyboard turned into marks, as "ddieenr" or "d9ie63n".

    None for what is a syllable as it stands, and for what would be none even then: "nuoi", "vietgap", "b40".
    """
    keys = typed.plain
    if typed.marked != keys or is_syllable(typed):
        return None
    is_vni = re.search("[0-9]", keys)
    meant = word(_entered(keys, _VNI_TONES, _VNI_MARKS) if is_vni else _entered(keys, _TELEX_TONES, _TELEX_MARKS))
    return meant if meant.marked != meant.plain and is_syllable(meant) else None


def _entered(keys: str, tones: Mapping[str, str], marks: Mapping[str, Mapping[str, str]]) -> str:
    """The word that a keyboard would have made of the keys; marks and tones may come after the end of the syllable."""
    letters = ""
    tone = ""
    for key in keys:
        changed = _changed(letters, marks[key]) if key in marks else letters
        if changed != letters:
            letters = changed
        elif key in tones and re.search("[aeiouyăâêôơư]", letters):
            tone = tones[key]
        else:
            letters += key
    return letters + tone


def _changed(letters: str, marks: Mapping[str, str]) -> str:
    """The letters with the last one that can be marked so; of "uo" both, and only a first d."""
    if marks is _STROKE:
        return "đ" + letters[1:] if letters.startswith("d") else letters
    if marks is _HOOKED and "uo" in letters:
        return letters.replace("uo", "ươ")
    for place in range(len(letters) - 1, -1, -1):
        if letters[place] in marks:
            return letters[:place] + marks[letters[place]] + letters[place + 1 :]
    return letters
