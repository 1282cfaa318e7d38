"""The whole index as files, by their path below its folder."""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping

from macros.search.blocks import FREQUENT, Lists, block_count, blocks
from macros.search.terms import Texts, postings, read_abbreviations
from macros.search.vietnamese import word

MANIFEST = "muc-luc.json"
VOCABULARY = "tu.bin"
BLOCKS = "khoi/"

_RAW_DEFLATE = -15
_LONGEST_WORD = 20


def index_files(
    documents: Iterable[tuple[int, Texts]], size: int, abbreviations: Mapping[str, str]
) -> dict[str, bytes]:
    """The index of `documents`, which come in the order of their numbers, all below `size`; `abbreviations` as an editor
    writes them.
    """
    lists = postings(documents, read_abbreviations(abbreviations))
    count = block_count(size)
    return {
        MANIFEST: _manifest(size, count, abbreviations),
        VOCABULARY: _vocabulary(lists),
        **{f"{BLOCKS}{number:x}.bin": block for number, block in blocks(lists, count).items()},
    }


def _manifest(size: int, count: int, abbreviations: Mapping[str, str]) -> bytes:
    """What a browser must know before its first query."""
    told = {
        "size": size,
        "blocks": count,
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
    text = "\n".join(f"{key} {count}" for key, count in sorted(counts.items()))
    compressor = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE)
    return compressor.compress(text.encode()) + compressor.flush()
