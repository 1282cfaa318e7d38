"""The files of the search: its index, brought up to what the site shows, and what a page of results needs besides."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.digests import named
from macros.pages import addresses
from macros.pages.facets import facets
from macros.pages.name_order import in_order_of_names
from macros.pages.results import facet_lists, result
from macros.pages.words import cut
from macros.publish.index_records import Found, IndexRecords
from macros.publish.outputs import Output
from macros.publish.records import Kept
from macros.publish.workplace import Workplace
from macros.search import index
from macros.search.blocks import block_count
from macros.search.documents import numbered
from macros.search.index import PACK, Card
from macros.search.pages import PageText, page_text
from macros.search.terms import noted
from macros.texts import search as texts

_SUMMARY = 160
"""Characters of what a result says of a page without a description."""


def index_outputs(
    kept: Kept, place: Workplace, house: bytes, pages: Mapping[str, Output], general: str
) -> Iterator[Output]:
    """Every file of the index. `pages` are the hand-written ones by address; a description that is the `general` one
    of the site says nothing of them. `house` names what the cards of all results share.
    """
    search = _Search(kept, pages, general)
    abbreviations = kept.edition.catalogue.vocabulary.search.abbreviations
    documents = search.documents
    base = place.state.note("base") or b""
    IndexRecords(place.state, search.note, base, abbreviations, place.processes).bring_up(documents)
    size = 1 + max((each.number for each in documents), default=0)
    manifest = index.manifest(size, block_count(len(documents)), abbreviations)
    yield _output(index.MANIFEST, named(manifest), partial(bytes, manifest))
    yield from _blocks(place)
    yield from _orders(search, house)
    yield from _packs(search, house)


@dataclass(frozen=True)
class _Search:
    """What is found, by the keys of its documents: ids of profiles, addresses of pages."""

    kept: Kept
    pages: Mapping[str, Output]
    general: str

    @property
    def catalogue(self) -> Catalogue:
        return self.kept.edition.catalogue

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        return numbered(self.catalogue.profiles, self.pages)

    @cached_property
    def page_versions(self) -> Mapping[str, bytes]:
        return {
            address: named(f"{address}\0{self.general}\0".encode() + output.made_from)
            for address, output in self.pages.items()
        }

    @property
    def documents(self) -> list[Found]:
        """All, in the order of their numbers."""
        numbers, versions = self.numbers, self.kept.edition.versions
        return sorted(
            [
                *(Found(numbers[address], address, version) for address, version in self.page_versions.items()),
                *(Found(numbers[each.id], each.id, versions[each.id].whole) for each in self.catalogue.profiles),
            ]
        )

    @cached_property
    def card_names(self) -> Mapping[str, bytes]:
        """A name for each card and its number."""
        numbers, versions = self.numbers, self.kept.edition.versions
        return {
            **{key: b"%d " % numbers[key] + version for key, version in self.page_versions.items()},
            **{each.id: b"%d " % numbers[each.id] + versions[each.id].brief for each in self.catalogue.profiles},
        }

    def note(self, key: str) -> str:
        """What a document is found by."""
        return noted(self._page(key).texts) if key in self.pages else self.kept.texts(key)

    def card(self, key: str) -> Card:
        if key not in self.pages:
            return result(self.catalogue.by_id[key], self.catalogue.vocabulary.plan)
        page = self._page(key)
        return {
            "address": key,
            "title": [page.title],
            "summary": page.description or cut(page.body.replace("\n", " "), _SUMMARY),
            "label": page.section or texts.PAGE_LABEL,
        }

    def _page(self, address: str) -> PageText:
        return page_text(self.pages[address].content().decode(), self.general)


def _blocks(place: Workplace) -> Iterator[Output]:
    words = []
    for number, digest, said in place.state.index.blocks():
        words.append(said)
        yield _output(index.block_path(number), digest, partial(_block, place, number))
    yield _output(index.VOCABULARY, named("".join(words).encode()), partial(index.vocabulary, words))


def _block(place: Workplace, number: int) -> bytes:
    return place.state.index.content(number)


def _orders(search: _Search, house: bytes) -> Iterator[Output]:
    """The profiles in each order, and under each value of each facet."""
    newest = [search.numbers[each.id] for each in search.catalogue.profiles]
    yield _output(index.NEWEST, named(array("I", newest).tobytes()), partial(index.order, newest))
    profiles = named(house + b"".join(search.card_names[each.id] for each in search.catalogue.profiles))
    yield _output(index.BY_NAME, profiles, partial(_by_name, search))
    yield _output(index.FACETS, profiles, partial(_facets, search))


def _by_name(search: _Search) -> bytes:
    placed = in_order_of_names(search.catalogue.profiles)
    return index.order([search.numbers[profile_id] for _name, profile_id, _profile in placed])


def _facets(search: _Search) -> bytes:
    profiles = sorted((search.numbers[each.id], each.id, each) for each in search.catalogue.profiles)
    return index.facets(facet_lists([(number, each) for number, _id, each in profiles], facets(search.catalogue)))


def _packs(search: _Search, house: bytes) -> Iterator[Output]:
    packs: defaultdict[int, list[str]] = defaultdict(list)
    for key, number in search.numbers.items():
        packs[number // PACK].append(key)
    for pack, keys in packs.items():
        made_from = named(house + b"".join(search.card_names[key] for key in sorted(keys)))
        yield _output(index.pack_path(pack), made_from, partial(_pack, search, keys))


def _pack(search: _Search, keys: Sequence[str]) -> bytes:
    return index.pack({search.numbers[key]: search.card(key) for key in keys})


def _output(path: str, made_from: bytes, make: Callable[[], bytes]) -> Output:
    return Output(addresses.SEARCH_INDEX + path, made_from, make, addresses.SEARCH_INDEX)
