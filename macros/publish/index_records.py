"""Bringing the kept index up to the documents that the site shows: only blocks in which a term changed are made."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.catalogue.digests import made_from, named
from macros.publish.index_state import Indexed, IndexState, KeptBlock
from macros.publish.state import State
from macros.publish.workers import spread
from macros.search.blocks import block_count
from macros.search.parts import Block, by_block, changed, differences, joined, parts
from macros.search.terms import Lexicon, Texts, postings, read_abbreviations, read_texts

_ANEW = 4
"""Where one in so many documents changed, all blocks are made anew: that takes no longer then."""

_NOTHING: Texts = {}
_NOWHERE = -1


class Found(NamedTuple):
    """A document that is to be in the index; `key` is a profile's id or a page's address. Its texts are the same while
    its version is.
    """

    number: int
    key: str
    version: bytes


@dataclass(frozen=True)
class IndexRecords:
    """The index that is kept in `state`. `read` gives the texts of a document, `noted`; `base` names what all of them
    rest on besides their versions.
    """

    state: State
    read: Callable[[str], str]
    base: bytes
    abbreviations: Mapping[str, str]
    processes: int

    @property
    def _index(self) -> IndexState:
        return self.state.index

    def bring_up(self, documents: Sequence[Found]) -> None:
        """Make the index that of `documents`, which come in the order of their numbers."""
        count = block_count(len(documents))
        base = made_from(self.base, sorted(self.abbreviations.items()), count)
        if self._index.base() != base:
            return self._build(documents, base, count)
        known = self._index.documents()
        new = [each for each in documents if known.get(each.key) != (each.number, each.version)]
        gone = known.keys() - {each.key for each in documents}
        if len(new) + len(gone) > len(documents) // _ANEW:
            self._build(documents, base, count)
        elif new or gone:
            self._patch(known, new, gone, base, count)
        return None

    def _build(self, documents: Sequence[Found], base: bytes, count: int) -> None:
        """Make all blocks: first what each half of the documents gives to them, then each block of its two parts."""
        abbreviations = read_abbreviations(self.abbreviations)

        def read(share: Sequence[Found]) -> tuple[list[Indexed], dict[int, bytes]]:
            rows: list[Indexed] = []
            texts = [(each.number, self._texts(each, rows)) for each in share]
            return rows, parts(postings(texts, abbreviations), count)

        def join(share: Sequence[int]) -> list[KeptBlock]:
            return [_kept(number, joined(part[number] for _, part in halves if number in part)) for number in share]

        halves = spread(read, documents, processes=self.processes, parts=1)
        blocks = [block for share in spread(join, range(count), processes=self.processes) for block in share]
        self._index.update(base, (row for rows, _ in halves for row in rows), (), blocks, anew=True)

    def _patch(
        self,
        known: Mapping[str, tuple[int, bytes]],
        new: Sequence[Found],
        gone: Collection[str],
        base: bytes,
        count: int,
    ) -> None:
        """Change the blocks that hold a term by which a document was found and is no longer, or the other way round."""
        rows: list[Indexed] = []

        def before_and_after() -> Iterator[tuple[int, Texts, int, Texts]]:
            for key in gone:
                yield known[key][0], self._texts_before(key), _NOWHERE, _NOTHING
            for each in new:
                texts = self._texts(each, rows)
                if each.key in known:
                    yield known[each.key][0], self._texts_before(each.key), each.number, texts
                else:
                    yield _NOWHERE, _NOTHING, each.number, texts

        lexicon = Lexicon(read_abbreviations(self.abbreviations))
        ceased, begun = (by_block(each, count) for each in differences(before_and_after(), lexicon))

        def change(share: Sequence[int]) -> list[KeptBlock]:
            return [
                _kept(number, changed(self._index.content(number), ceased.get(number, {}), begun.get(number, {})))
                for number in share
            ]

        numbers = sorted(ceased.keys() | begun.keys())
        blocks = [block for share in spread(change, numbers, processes=self.processes) for block in share]
        self._index.update(base, rows, gone, blocks, anew=False)

    def _texts(self, document: Found, rows: list[Indexed]) -> Texts:
        """The texts of a document, which are noted in `rows`."""
        note = self.read(document.key)
        rows.append(Indexed(document.key, document.number, document.version, note))
        return read_texts(note)

    def _texts_before(self, key: str) -> Texts:
        """By which a document is found in the index as it is."""
        return read_texts(self._index.texts(key))


def _kept(number: int, block: Block) -> KeptBlock:
    return KeptBlock(number, named(block.content), block.words, block.content)
