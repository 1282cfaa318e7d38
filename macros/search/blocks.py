"""The index as a browser fetches it: many small files, each with the terms of some beginnings.

A term's file follows from its key alone, so that no directory is needed: words that begin alike stand together, and a
reader who is still typing the second word asks for the same file. A file is raw deflate over a list of terms and the
numbers of their documents.
"""

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import sub

from macros.catalogue.digests import fnv1a_32
from macros.search.terms import Term, Zone
from macros.texts import syllables

Lists = Mapping[Term, Sequence[int]]
"""The numbers of the documents that hold each term, rising."""

FREQUENT = frozenset(syllables.FREQUENT.split())
"""Words that so many others follow that these are parted by how they begin. Names of places hardly begin with one."""

_BEGINNING = re.compile(r"[0-9]{2}|ch|gh|kh|ng|nh|ph|th|tr|.")
"""Of a word that follows a frequent one: its first two figures, or the consonant as it is written."""

_FEWEST = 16
_DOCUMENTS_A_BLOCK = 5
_RAW_DEFLATE = -15
_EFFORT = 7
"""Of the deflating: with 9 it takes twice as long and gives files shorter by two in a thousand."""


class DamagedBlockError(Exception):
    """Some bytes are no block."""


def block_count(documents: int) -> int:
    """How many files the terms are spread over; it doubles as the documents double, and hardly ever changes."""
    return max(_FEWEST, 1 << (documents // _DOCUMENTS_A_BLOCK).bit_length())


def cell(key: str) -> str:
    """What terms of one file have in common: the first word, and of the second what a reader must have typed of it."""
    first, second, *_ = (*key.split(" "), "")
    beginning = _BEGINNING.match(second)
    return f"{first} {beginning[0] if beginning and first in FREQUENT else second[:1]}"


def block_of(key: str, count: int) -> int:
    """The number of the file that holds a key."""
    return fnv1a_32(cell(key)) % count


def blocks(lists: Lists, count: int) -> dict[int, bytes]:
    """Every file by its number; one without terms too, so that a file that is missing is always a fault."""
    shares: list[dict[Term, Sequence[int]]] = [{} for _ in range(count)]
    for term, numbers in lists.items():
        shares[block_of(term.key, count)][term] = numbers
    return dict(enumerate(map(encode, shares)))


def encode(lists: Lists) -> bytes:
    """The file of some terms."""
    return deflated(written(packed(lists)))


def packed(lists: Lists) -> dict[Term, bytes]:
    return {term: distances(numbers) for term, numbers in lists.items()}


def written(lists: Mapping[Term, bytes]) -> bytes:
    """What a file holds: a line for each key with its spellings, the zones of each and how many bytes their numbers
    take; a zero byte; the numbers themselves, each as its distance from the one before.
    """
    lines: list[str] = []
    key, spelling = "", ""
    terms = sorted(lists)
    for term in terms:
        if term.key != key:
            lines.append(f"\n{term.key}")
            key, spelling = term.key, ""
        if term.marked != spelling:
            lines.append(f"|{'' if term.marked == term.key else term.marked}")
            spelling = term.marked
        lines.append(f",{term.zone}:{len(lists[term])}")
    return "".join(lines)[1:].encode() + b"\0" + b"".join(map(lists.__getitem__, terms))


def deflated(raw: bytes) -> bytes:
    """A raw deflate stream, which browsers inflate by themselves."""
    compressor = zlib.compressobj(_EFFORT, zlib.DEFLATED, _RAW_DEFLATE)
    return compressor.compress(raw) + compressor.flush()


def distances(numbers: Sequence[int]) -> bytes:
    """Numbers of rising order as distances, seven bits in a byte, the lowest first; the eighth says that more follow."""
    steps = [numbers[0], *map(sub, numbers[1:], numbers)]
    return bytes(steps) if max(steps) < 0x80 else b"".join(map(_STEPS.__getitem__, steps))


class _Steps(dict[int, bytes]):
    """The bytes of each distance; a new one is worked out once, since there are millions."""

    def __missing__(self, step: int) -> bytes:
        found = bytearray()
        rest = step
        while rest > 0x7F:
            found.append(rest & 0x7F | 0x80)
            rest >>= 7
        found.append(rest)
        packed = self[step] = bytes(found)
        return packed


_STEPS = _Steps()


def decode(block: bytes) -> dict[Term, list[int]]:
    """What `encode` made a block of. Raises DamagedBlockError."""
    return {term: numbers_of(each) for term, each in read(inflated(block)).items()}


def inflated(block: bytes) -> bytes:
    """What `deflated` was given. Raises DamagedBlockError."""
    try:
        return zlib.decompress(block, _RAW_DEFLATE)
    except zlib.error as error:
        raise DamagedBlockError(str(error)) from None


def read(raw: bytes) -> dict[Term, bytes]:
    """What `written` wrote. Raises DamagedBlockError."""
    found: dict[Term, bytes] = {}
    start = 0
    try:
        head, _, body = raw.partition(b"\0")
        for line in filter(None, head.decode().split("\n")):
            key, *spellings = line.split("|")
            for spelling in spellings:
                marked, *zones = spelling.split(",")
                for zone, size in (each.split(":") for each in zones):
                    end = start + int(size)
                    found[Term(key, marked or key, Zone(int(zone)))] = body[start:end]
                    start = end
    except ValueError as error:
        raise DamagedBlockError(str(error)) from None
    return found


def numbers_of(steps: bytes) -> list[int]:
    """The numbers that `distances` packed."""
    if steps.isascii():
        return list(accumulate(steps))
    found: list[int] = []
    value = shift = 0
    for byte in steps:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            found.append(value)
            value = shift = 0
    return list(accumulate(found))


def spellings(block: bytes) -> Iterable[str]:
    """Every spelling that a block holds, for whoever looks for words that must not be published."""
    return dict.fromkeys(term.marked for term in read(inflated(block)))
