from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.case import Profile
from macros.catalogue.catalogue import VIETNAM_TIME, load_catalogue, make_catalogue, today
from macros.catalogue.consent import Tombstone
from macros.catalogue.kinds import Provenance, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.vocabulary import Vocabulary
from tests.catalogue.profile_cases import check_case

TODAY = date(2024, 1, 1)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, lookup: Lookup) -> Profile:
    return check_case({}, tmp_path_factory.mktemp("catalogue"), lookup).profiles[0]


def variant(profile: Profile, number: int, **changes: Any) -> Profile:
    return replace(profile, entry=profile.entry.model_copy(update={"id": f"QB-dd-2023-{number:03}"} | changes))


def test_the_newest_comes_first_and_of_one_day_the_lowest_id(vocabulary: Vocabulary, sound: Profile):
    profiles = [
        variant(sound, 3, posted=date(2023, 5, 1)),
        variant(sound, 2, posted=date(2023, 6, 1)),
        variant(sound, 4, posted=date(2023, 6, 1)),
        variant(sound, 1, approved=date(2023, 5, 15)),
    ]
    catalogue = make_catalogue(vocabulary, profiles, TODAY)
    assert [profile.number for profile in catalogue.profiles] == [2, 4, 1, 3]
    assert catalogue == make_catalogue(vocabulary, reversed(profiles), TODAY)


@pytest.mark.parametrize("provenance", list(Provenance))
@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.REMOVED])
def test_without_demo_only_what_agencies_submitted_is_there(
    vocabulary: Vocabulary, sound: Profile, provenance: Provenance, status: Status
):
    profile = variant(sound, 1, provenance=provenance, status=status)
    with_demo, without = (make_catalogue(vocabulary, [profile], TODAY, demo=demo) for demo in (True, False))
    assert len(with_demo.profiles) + len(with_demo.tombstones) == 1
    assert len(without.profiles) + len(without.tombstones) == (provenance is Provenance.OFFICIAL)


def test_tombstones_stand_apart_by_id(vocabulary: Vocabulary, sound: Profile):
    profiles = [variant(sound, 2, status=Status.REMOVED), variant(sound, 1, status=Status.SUSPENDED), variant(sound, 3)]
    catalogue = make_catalogue(vocabulary, profiles, TODAY)
    assert catalogue.tombstones == (Tombstone("QB-dd-2023-001", "dd"), Tombstone("QB-dd-2023-002", "dd"))
    assert [profile.number for profile in catalogue.profiles] == [3]
    assert catalogue.by_id.keys() == {"QB-dd-2023-003"}


def test_the_day_decides_what_is_there(vocabulary: Vocabulary, sound: Profile):
    later = [variant(sound, 1, embargo=date(2024, 1, 2))]
    assert make_catalogue(vocabulary, later, date(2024, 1, 1)).profiles == ()
    assert len(make_catalogue(vocabulary, later, date(2024, 1, 2)).profiles) == 1


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ({}, True),
        ({"status": Status.DRAFT}, False),
        ({"status": Status.REMOVED}, False),
        ({"embargo": date(2024, 1, 2)}, False),
        ({"consent": None}, False),
    ],
)
def test_who_is_not_shown_by_name_is_no_adopter_elsewhere(
    vocabulary: Vocabulary, sound: Profile, changes: dict[str, Any], kept: bool
):
    (adoption,) = sound.entry.adopted_by
    adopted = (adoption, adoption.model_copy(update={"profile": "QB-dd-2023-002"}))
    model = replace(variant(sound, 1, adopted_by=adopted), adoption_places=sound.adoption_places * 2)
    catalogue = make_catalogue(vocabulary, [model, variant(sound, 2, **changes)], TODAY)
    seen = [each.adoption.profile for each in catalogue.by_id["QB-dd-2023-001"].adoptions]
    assert seen == [None, *(["QB-dd-2023-002"] if kept else [])]


def test_a_withdrawn_adopter_leaves_no_trace(vocabulary: Vocabulary, sound: Profile):
    assert sound.entry.consent
    withdrawn = sound.entry.consent.model_copy(update={"withdrawn": TODAY})
    (adoption,) = sound.entry.adopted_by
    adopted = (adoption.model_copy(update={"profile": "QB-dd-2023-002"}),)
    profiles = [variant(sound, 1, adopted_by=adopted), variant(sound, 2, consent=withdrawn)]
    catalogue = make_catalogue(vocabulary, profiles, TODAY)
    assert [profile.adoptions for profile in catalogue.profiles] == [()]
    assert [tombstone.id for tombstone in catalogue.tombstones] == ["QB-dd-2023-002"]


def test_the_profiles_of_the_site_have_no_problems(repository: Path):
    catalogue, problems = load_catalogue(repository / "profiles", TODAY, root=repository)
    assert [str(problem) for problem in problems] == []
    assert catalogue
    assert len({profile.id for profile in catalogue.profiles}) == len(catalogue.profiles) > 0


def test_a_wrong_vocabulary_gives_no_catalogue(tmp_path: Path):
    catalogue, problems = load_catalogue(tmp_path, TODAY, root=tmp_path)
    assert catalogue is None
    assert {problem.code for problem in problems} == {"P01"}


def test_today_is_the_day_in_vietnam():
    assert today() == datetime.now(VIETNAM_TIME).date()
    assert VIETNAM_TIME.utcoffset(None).total_seconds() == 7 * 3600
