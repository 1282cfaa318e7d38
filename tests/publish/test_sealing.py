from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from macros.catalogue.entries import read_entry
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import NotYet
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import PublicProfile, Tombstone, brief_of
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from macros.publish.sealing import Opener, seal
from tests.catalogue.profile_cases import base, write_profile
from tests.pages.sample import OTHER_PROVINCE, photo, place, profile, vocabulary

OPENER = Opener(vocabulary())
PLACES = vocabulary().places


@pytest.mark.parametrize(
    "unit",
    [*PLACES.eras, *PLACES.districts, *PLACES.communes],
    ids=lambda unit: f"{type(unit).__name__} {getattr(unit, 'slug', '')} {getattr(unit, 'era', '')}",
)
def test_units_come_back_as_the_vocabularys_own(unit: object):
    assert OPENER.open(seal(unit)) is unit


def test_every_unit_of_the_sites_lists_comes_back_as_itself(vocabulary: Vocabulary):
    opener = Opener(vocabulary)
    for unit in (*vocabulary.places.eras, *vocabulary.places.districts, *vocabulary.places.communes):
        assert opener.open(seal(unit)) is unit


def test_a_profile_comes_back_as_it_was():
    shown = profile(
        places=(place("thuong-nguon", "101", "thôn Đá"), place("ha-nguon")),
        photos=(photo(),),
        movements=("sach-dong-song",),
        not_yet=NotYet.DRAFT,
    )
    opened = OPENER.open(seal(shown))
    assert opened == shown
    assert type(opened) is PublicProfile
    assert opened.not_yet is NotYet.DRAFT
    assert opened.places[0].commune is PLACES.commune("2026", "101")
    assert opened.lead_photo is opened.photos[0]


def test_a_brief_and_a_tombstone_come_back_as_they_were():
    for value in (brief_of(profile()), Tombstone("SM-a-2026-001", "a"), None):
        opened = OPENER.open(seal(value))
        assert opened == value
        assert type(opened) is type(value)


def test_a_real_profile_and_its_entry_come_back_as_they_were(tmp_path: Path, lookup: Lookup, vocabulary: Vocabulary):
    opener = Opener(vocabulary)
    entry, whole = read_entry(write_profile(tmp_path / "profiles", base()), lookup, tmp_path)
    assert whole
    assert opener.open(seal(entry)) == entry
    opened = opener.open(seal(whole))
    for field in fields(PublicProfile):
        assert getattr(opened, field.name) == getattr(whole, field.name), field.name
    faulty, _none = read_entry(write_profile(tmp_path / "profiles", "---\nma: x\n---\n", "2023/b"), lookup, tmp_path)
    assert faulty.problems
    assert opener.open(seal(faulty)) == faulty


def test_the_profiles_of_the_site_come_back_as_they_were(lookup: Lookup, vocabulary: Vocabulary, repository: Path):
    opener = Opener(vocabulary)
    for folder in profile_folders(repository / "profiles"):
        entry, whole = read_entry(folder, lookup, repository, preview=True)
        assert opener.open(seal(entry)) == entry
        assert opener.open(seal(whole)) == whole


def test_sealed_values_hold_no_copy_of_the_lists():
    """A unit has long names, and is shared by many profiles."""
    sealed = seal(place("thuong-nguon", "101"))
    assert "Thượng Nguồn".encode() not in sealed
    assert "Xã Khe Đá".encode() not in sealed


def test_a_unit_with_another_name_since_then_comes_back_with_it():
    other, problems = load_vocabulary(OTHER_PROVINCE)
    assert other, problems
    opened = Opener(other).open(seal(place("thuong-nguon", "101")))
    assert opened.commune is other.places.commune("2026", "101")
    assert opened.commune is not PLACES.commune("2026", "101")


def test_another_value_has_another_version():
    shown = profile()
    others = [
        profile(posted=date(2026, 5, 2)),
        profile(summary="Khác."),
        profile(not_yet=NotYet.DRAFT),
        brief_of(shown),
    ]
    assert len({seal(each) for each in (shown, *others)}) == 1 + len(others)


def test_a_unit_that_is_no_more_cannot_be_opened():
    """Records rest on the lists: with other lists all profiles are read anew."""
    sealed = seal(PLACES.commune("2026", "101")).replace(b"101", b"109")
    with pytest.raises(KeyError):
        OPENER.open(sealed)
