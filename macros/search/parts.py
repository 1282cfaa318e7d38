"""Blocks without building them anew: joined from parts, each made of some documents, or changed in some of their terms.

Both give the bytes that `blocks.encode` gives for all documents at once.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple, TypeVar

from macros.search.blocks import Lists, block_of, deflated, distances, inflated, numbers_of, packed, read, written
from macros.search.terms import Lexicon, Term, Texts, Zone

Value = TypeVar("Value")

Holders = Mapping[Term, Set[int]]
"""The numbers of documents that begin, or cease, to hold each term."""

_LONGEST_WORD = 20
_MORE_FOLLOW = bytes(range(0x80, 0x100))
"""The bytes of a number that are not its last."""
_LONG = re.compile(b"[\x80-\xff]+[\x00-\x7f]")
"""A number of several bytes."""


def by_block(terms: Mapping[Term, Value], count: int) -> dict[int, dict[Term, Value]]:
    """The terms that lie in each block; no block without any."""
    shares: defaultdict[int, dict[Term, Value]] = defaultdict(dict)
    for term, value in terms.items():
        shares[block_of(term.key, count)][term] = value
    return dict(shares)


def parts(lists: Lists, count: int) -> dict[int, bytes]:
    """Of each block what the documents of `lists` give to it; nothing of one to which they give nothing."""
    return {number: written(packed(share)) for number, share in by_block(lists, count).items()}


class Block(NamedTuple):
    """A block as readers get it, and its `words`: those without marks, each on a line with the number of documents."""

    content: bytes
    words: str


def joined(some: Iterable[bytes]) -> Block:
    """A block of its parts, whose documents' numbers rise from part to part."""
    found: dict[Term, bytes] = {}
    for part in some:
        for term, steps in read(part).items():
            found[term] = _followed(found[term], steps) if term in found else steps
    return _block(found)


def _followed(steps: bytes, more: bytes) -> bytes:
    """One list after the other: the first number of the second becomes a step from the last of the first."""
    start = len(more) - len(more.lstrip(_MORE_FOLLOW)) + 1
    (first,) = numbers_of(more[:start])
    last = sum(_LONG.sub(b"", steps)) + sum(numbers_of(each)[0] for each in _LONG.findall(steps))
    return steps + distances([first - last]) + more[start:]


def changed(block: bytes, gone: Holders, come: Holders) -> Block:
    """A block in which documents ceased to hold some terms, and began to hold others."""
    found = read(inflated(block))
    for term in gone.keys() | come.keys():
        held = set(numbers_of(found.pop(term, b"")))
        numbers = sorted((held - gone.get(term, frozenset())) | come.get(term, frozenset()))
        if numbers:
            found[term] = distances(numbers)
    return _block(found)


def _block(terms: Mapping[Term, bytes]) -> Block:
    counts: Counter[str] = Counter()
    for term, steps in terms.items():
        if " " not in term.key and not term.key.isdecimal() and len(term.key) <= _LONGEST_WORD:
            counts[term.key] += len(steps.translate(None, _MORE_FOLLOW))
    words = "".join(f"{key} {count}\n" for key, count in sorted(counts.items()))
    return Block(deflated(written(terms)), words)


def differences(
    documents: Iterable[tuple[int, Texts, int, Texts]], lexicon: Lexicon
) -> tuple[dict[Term, set[int]], dict[Term, set[int]]]:
    """Which terms documents ceased to hold, and which they began to: of each its old number and texts, then the new.

    What was not there before, or is there no more, has no texts.
    """
    gone: defaultdict[Term, set[int]] = defaultdict(set)
    come: defaultdict[Term, set[int]] = defaultdict(set)
    for old_number, old_texts, number, texts in documents:
        old, new = lexicon.terms(old_texts), lexicon.terms(texts)
        for zone in Zone:
            same = old[zone] & new[zone] if number == old_number else set()
            for found, numbered, terms in ((gone, old_number, old[zone] - same), (come, number, new[zone] - same)):
                for term in terms:
                    found[Term(*lexicon.spelled(term), zone)].add(numbered)
    return gone, come
