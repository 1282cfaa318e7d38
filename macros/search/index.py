"""The whole index as files, by their path below its folder."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sys import byteorder

from macros.search.blocks import FREQUENT, block_count, deflated, encode
from macros.search.parts import joined, parts
from macros.search.terms import Term, Texts, Zone, postings, read_abbreviations
from macros.search.vietnamese import word

MANIFEST = "muc-luc.json"
VOCABULARY = "tu.bin"
FACETS = "loc.bin"
NEWEST = "moi.bin"
BY_NAME = "ten.bin"
BLOCKS = "khoi/"
PACKS = "goi/"

PACK = 8
"""Cards in a file: a list of results asks for those of its documents, which lie anywhere."""

Card = Mapping[str, object]
"""What a result shows, for JSON."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is found: by which `texts`, under which `values` of each facet (slugs), and what a result shows."""

    number: int
    texts: Texts
    values: Mapping[str, Sequence[str]]
    card: Card


def index_files(documents: Sequence[Document], size: int, abbreviations: Mapping[str, str]) -> dict[str, bytes]:
    """The index of `documents`, which come in the order of their numbers, all below `size`; `abbreviations` as an editor
    writes them. Without the orders, which are told by others.
    """
    count = block_count(len(documents))
    lists = postings(((each.number, each.texts) for each in documents), read_abbreviations(abbreviations))
    shares = parts(lists, count)
    found = {number: joined([shares[number]] if number in shares else []) for number in range(count)}
    packs: defaultdict[int, dict[int, Card]] = defaultdict(dict)
    under: defaultdict[str, list[int]] = defaultdict(list)
    for document in documents:
        packs[document.number // PACK][document.number] = document.card
        for name in (f"{facet}/{value}" for facet, values in document.values.items() for value in values):
            under[name].append(document.number)
    return {
        MANIFEST: manifest(size, count, abbreviations),
        VOCABULARY: vocabulary(block.words for block in found.values()),
        FACETS: facets(under),
        **{block_path(number): block.content for number, block in found.items()},
        **{pack_path(number): pack(cards) for number, cards in packs.items()},
    }


def block_path(number: int) -> str:
    return f"{BLOCKS}{number:x}.bin"


def pack_path(number: int) -> str:
    return f"{PACKS}{number:x}.bin"


def manifest(size: int, count: int, abbreviations: Mapping[str, str]) -> bytes:
    """What a browser must know before its first query."""
    told = {
        "size": size,
        "blocks": count,
        "pack": PACK,
        "frequent": " ".join(sorted(FREQUENT)),
        "abbreviations": {word(short).plain: long for short, long in abbreviations.items()},
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode()


def vocabulary(words: Iterable[str]) -> bytes:
    """Every word without marks and how many documents hold it: what a slip of the keys may have been meant for. `words`
    are those of each block.
    """
    return deflated("\n".join(sorted("".join(words).splitlines())).encode())


def facets(lists: Mapping[str, Sequence[int]]) -> bytes:
    """The numbers of the documents under each value of each facet, rising, as terms `facet/value`."""
    return encode({Term(name, name, Zone.TITLE): numbers for name, numbers in lists.items()})


def pack(cards: Mapping[int, Card]) -> bytes:
    """The cards of one file by the numbers of their documents, with null where there is no document of a number."""
    start = min(cards) // PACK * PACK
    told = [cards.get(number) for number in range(start, start + PACK)]
    return deflated(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def order(numbers: Sequence[int]) -> bytes:
    """The numbers of documents in an order to list them in: four bytes each, the lowest first."""
    found = array("I", numbers)
    if byteorder == "big":
        found.byteswap()
    return deflated(found.tobytes())
