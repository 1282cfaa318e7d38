"""The whole index as files, by their path below its folder."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from macros.search.blocks import FREQUENT, Lists, block_count, blocks, deflated, encode
from macros.search.terms import Term, Texts, Zone, postings, read_abbreviations
from macros.search.vietnamese import word

MANIFEST = "muc-luc.json"
VOCABULARY = "tu.bin"
FACETS = "loc.bin"
BLOCKS = "khoi/"
PACKS = "goi/"

PACK = 8
"""Cards in a file: a list of results asks for those of its documents, which lie anywhere."""

_LONGEST_WORD = 20


@dataclass(frozen=True, slots=True)
class Document:
    """What is found: by which `texts`, under which `values` of each facet (slugs), and what a result shows (JSON)."""

    number: int
    texts: Texts
    values: Mapping[str, Sequence[str]]
    card: Mapping[str, object]


def index_files(documents: Sequence[Document], size: int, abbreviations: Mapping[str, str]) -> dict[str, bytes]:
    """The index of `documents`, which come in the order of their numbers, all below `size`; `abbreviations` as an editor
    writes them.
    """
    lists = postings(((each.number, each.texts) for each in documents), read_abbreviations(abbreviations))
    count = block_count(len(documents))
    return {
        MANIFEST: _manifest(size, count, abbreviations),
        VOCABULARY: _vocabulary(lists),
        FACETS: encode(_facets(documents)),
        **{f"{BLOCKS}{number:x}.bin": block for number, block in blocks(lists, count).items()},
        **{f"{PACKS}{number:x}.bin": pack for number, pack in _packs(documents)},
    }


def _manifest(size: int, count: int, abbreviations: Mapping[str, str]) -> bytes:
    """What a browser must know before its first query."""
    told = {
        "size": size,
        "blocks": count,
        "pack": PACK,
        "frequent": " ".join(sorted(FREQUENT)),
        "abbreviations": {word(short).plain: long for short, long in abbreviations.items()},
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode()


def _vocabulary(lists: Lists) -> bytes:
    """Every word without marks and how many documents hold it: what a slip of the keys may have been meant for."""
    counts: Counter[str] = Counter()
    for term, numbers in lists.items():
        if " " not in term.key and not term.key.isdecimal() and len(term.key) <= _LONGEST_WORD:
            counts[term.key] += len(numbers)
    return deflated("\n".join(f"{key} {count}" for key, count in sorted(counts.items())).encode())


def _facets(documents: Iterable[Document]) -> Lists:
    """The documents under each value of each facet, as terms `facet/value`."""
    found: defaultdict[Term, list[int]] = defaultdict(list)
    for document in documents:
        for facet, values in document.values.items():
            for value in values:
                name = f"{facet}/{value}"
                found[Term(name, name, Zone.TITLE)].append(document.number)
    return found


def _packs(documents: Iterable[Document]) -> Iterable[tuple[int, bytes]]:
    """The cards in files of `PACK`, with null where there is no document of a number."""
    packs: defaultdict[int, list[Mapping[str, object] | None]] = defaultdict(lambda: [None] * PACK)
    for document in documents:
        packs[document.number // PACK][document.number % PACK] = document.card
    for number, cards in packs.items():
        yield number, deflated(json.dumps(cards, ensure_ascii=False, separators=(",", ":")).encode())
