"""Bringing what is kept of the profiles up to date: only folders that changed are read."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from macros.catalogue.catalogue import Catalogue, check_entries
from macros.catalogue.digests import named
from macros.catalogue.entries import Entry, read_entry, shown_on
from macros.catalogue.folders import misplaced
from macros.catalogue.kinds import NotYet
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import START, Problem, problem
from macros.catalogue.public import Brief, PublicPhoto, PublicProfile, brief_of
from macros.catalogue.vocabulary import Vocabulary
from macros.pages import addresses
from macros.pages.previews import Proofs
from macros.pages.sheets import Edition, Version
from macros.publish.sealing import Opener, seal
from macros.publish.sources import folder_digest
from macros.publish.state import Record, State
from macros.publish.workers import spread
from macros.publish.workplace import Workplace
from macros.search.documents import texts_of
from macros.search.terms import noted
from macros.texts.labels import label

if TYPE_CHECKING:
    from macros.photos.cache import Outcome


@dataclass(frozen=True, slots=True)
class Kept:
    """The edition of a day and everything wrong with what it was made from.

    `originals` is the file that each photo of the site is made from, by the photo's address. `entries` are those of
    all folders, the faulty too. On the day `changes_on` an embargo ends; None while none is in force. `texts` tells by a
    profile's id what it is found by, noted.
    """

    edition: Edition
    problems: tuple[Problem, ...]
    originals: Mapping[str, Path]
    entries: tuple[Entry, ...]
    changes_on: date | None
    texts: Callable[[str], str]

    @property
    def proofs(self) -> Proofs:
        """What a preview tells its editor."""
        wrong = {each.file for each in self.problems if each.is_error}
        wrong |= {each.file for each in self.entries if each.is_to_be_mended}
        faulty = {each.file: each.claims.id for each in self.entries if each.file in wrong and each.claims}
        known = {file: profile_id for file, profile_id in faulty.items() if profile_id}
        return Proofs(self.edition.catalogue, self.problems, known)


class Wholes(Mapping[str, PublicProfile]):
    """The whole profiles by id, each opened when it is asked for."""

    def __init__(self, state: State, vocabulary: Vocabulary, briefs: Mapping[str, Brief]) -> None:
        self._state = state
        self._opener = Opener(vocabulary)
        self._briefs = briefs

    def __getitem__(self, profile_id: str) -> PublicProfile:
        whole: PublicProfile = self._opener.open(self._state.whole(profile_id))
        not_yet = self._briefs[profile_id].not_yet
        return whole if whole.not_yet is not_yet else replace(whole, not_yet=not_yet)

    def __iter__(self) -> Iterator[str]:
        return iter(self._briefs)

    def __len__(self) -> int:
        return len(self._briefs)


def bring_up(place: Workplace, vocabulary: Vocabulary, base: bytes, found: Mapping[str, str]) -> None:
    """Read what changed since the state was written. `base` names what all records rest on: code and vocabularies;
    `found` are the folders there are, with their stamps.
    """
    anew = place.state.note("base") != base
    known = {} if anew else place.state.stamps()
    stamped, unread = {}, []
    for folder, stamp in found.items():
        old_stamp, old_digest = known.get(folder, (None, None))
        if stamp and stamp == old_stamp:
            continue
        if old_digest is not None and folder_digest(place.profiles_dir / folder) == old_digest:
            stamped[folder] = stamp
        else:
            unread.append((folder, stamp))
    lookup = Lookup(vocabulary)

    def read(share: Sequence[tuple[str, str]]) -> list[Record]:
        return [_record(place, folder, stamp, lookup) for folder, stamp in share]

    records = [record for share in spread(read, unread, processes=place.processes) for record in share]
    gone = known.keys() - found.keys()
    if records or stamped or gone or anew:
        place.state.update_records(base, _developed(records, place, Opener(vocabulary)), stamped, gone, anew=anew)


def _record(place: Workplace, folder: str, stamp: str, lookup: Lookup) -> Record:
    path = place.profiles_dir / folder
    content = folder_digest(path)  # before it is read: a change while it is being read is seen the next time
    entry, whole = read_entry(path, lookup, place.root, preview=place.preview)
    texts = noted(texts_of(whole, lookup.vocabulary)) if whole else ""
    return _sealed(folder, stamp, content, entry, whole, texts)


def _sealed(folder: str, stamp: str, content: bytes, entry: Entry, whole: PublicProfile | None, texts: str) -> Record:
    sealed = seal(whole) if whole else None
    view = seal(entry.view) if entry.view else None
    files = {} if whole is None else {each.address: photo.file for photo in whole.photos for each in photo.files}
    return Record(
        folder=folder,
        stamp=stamp,
        digest=content,
        id=whole.id if whole else None,
        entry=seal(entry._replace(view=None)),
        view=view,
        whole=sealed,
        brief_version=named(view) if view else b"",
        whole_version=named(sealed) if sealed else b"",
        photos=json.dumps(files) if whole and whole.photos else "",
        texts=texts,
    )


def _developed(records: Sequence[Record], place: Workplace, opener: Opener) -> Sequence[Record]:
    """The records with the photos of their profiles made; a photo that cannot be made is left out and told."""
    wholes = {record.folder: opener.open(record.whole) for record in records if record.whole and record.photos}
    if not wholes:
        return records
    from macros.photos.cache import develop_all  # slow to import

    paths = [whole.folder / photo.file for whole in wholes.values() for photo in whole.photos]
    outcomes = develop_all(paths, place.photos, processes=place.processes, quiet=place.preview)
    made = []
    for record in records:
        whole = wholes.get(record.folder)
        if whole is None:
            made.append(record)
            continue
        photos, problems = _photos(whole, outcomes)
        whole = replace(whole, photos=photos, lead_photo=photos[0] if photos else None)
        entry: Entry = opener.open(record.entry)
        entry = entry._replace(view=brief_of(whole), problems=(*entry.problems, *problems))
        made.append(_sealed(record.folder, record.stamp, record.digest, entry, whole, record.texts))
    return made


def _photos(
    whole: PublicProfile, outcomes: "Mapping[Path, Outcome]"
) -> tuple[tuple[PublicPhoto, ...], tuple[Problem, ...]]:
    from macros.catalogue.originals import UnreadablePhotoError
    from macros.photos.files import with_files

    photos, problems = [], []
    for photo in whole.photos:
        outcome = outcomes[whole.folder / photo.file]
        if isinstance(outcome, UnreadablePhotoError):
            problems.append(problem(outcome.fault, whole.file, START, label(("anh",)), **outcome.details))
        else:
            photos.append(with_files(photo, addresses.photos(whole.id), outcome))
    return tuple(photos), tuple(problems)


def open_edition(place: Workplace, vocabulary: Vocabulary, as_of: date, *, demo: bool) -> Kept:
    """The edition of a day, from the records."""
    opener = Opener(vocabulary)
    entries: list[Entry] = []
    versions: dict[str, Version] = {}
    originals: dict[str, Path] = {}
    for folder, sealed, view, brief_version, whole_version, photos in place.state.records():
        entry: Entry = opener.open(sealed)
        if view is not None:
            entry = entry._replace(view=opener.open(view))
            if isinstance(entry.view, Brief):
                versions.setdefault(entry.view.id, Version(brief_version, whole_version))
        entries.append(entry)
        if photos:
            for address, file in json.loads(photos).items():
                originals[address] = place.profiles_dir / folder / file
    sound, problems = check_entries(entries)
    briefs, tombstones = shown_on(sound, as_of, demo=demo, preview=place.preview)
    for brief in briefs:
        if brief.not_yet is NotYet.EMBARGOED:  # the day has come or not: the same words, with or without a banner
            mark = brief.not_yet.encode()
            versions[brief.id] = Version(*(mark + version for version in versions[brief.id]))
    catalogue = Catalogue(vocabulary, briefs, tombstones, as_of)
    shown = {addresses.photos(brief.id) for brief in briefs}
    return Kept(
        Edition(catalogue, Wholes(place.state, vocabulary, catalogue.by_id), versions),
        (*misplaced(place.profiles_dir, place.root), *problems),
        {address: path for address, path in originals.items() if f"{address.rpartition('/')[0]}/" in shown},
        tuple(entries),
        min((entry.opens for entry in sound if entry.opens and entry.opens > as_of), default=None),
        place.state.texts,
    )
