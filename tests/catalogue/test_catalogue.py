from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.catalogue.catalogue import Catalogue, check_entries, grouped
from macros.catalogue.entries import Entry, read_entry, shown_on
from macros.catalogue.folders import misplaced, profile_folders
from macros.catalogue.kinds import Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import Brief, PublicPlace
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from tests.catalogue.profile_cases import base, edited, write_profile

TODAY = date(2024, 1, 1)
FIRST, SECOND, THIRD = (f"QB-dd-2023-{number:03}" for number in (1, 2, 3))


def entry(root: Path, lookup: Lookup, folder: str, profile_id: str = FIRST, *edits: tuple[str, str]) -> Entry:
    text = edited(base(), *edits)
    text = text if profile_id == FIRST else edited(text, (f"ma: {FIRST}", f"ma: {profile_id}"))
    return read_entry(write_profile(root / "profiles", text, folder), lookup, root)[0]


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory, lookup: Lookup) -> Brief:
    view = entry(tmp_path_factory.mktemp("catalogue"), lookup, "2023/a").view
    assert isinstance(view, Brief)
    return view


def test_of_two_entries_with_one_id_the_first_stands(tmp_path: Path, lookup: Lookup):
    entries = [entry(tmp_path, lookup, folder) for folder in ("2023/a", "2023/b")]
    sound, problems = check_entries(entries)
    assert sound == (entries[0],)
    assert [(each.code, each.file) for each in problems] == [("P15", "profiles/2023/b/index.md")]


def test_an_entry_with_an_error_is_left_out_and_can_still_be_named(tmp_path: Path, lookup: Lookup):
    names = ("linh_vuc_phu: [e]", f"linh_vuc_phu: [e]\nhoc_theo: [{SECOND}]")
    naming = entry(tmp_path, lookup, "2023/a", FIRST, names)
    faulty = entry(tmp_path, lookup, "2023/b", SECOND, ("loai: ca-nhan", "loai: ai"))
    sound, problems = check_entries([naming, faulty])
    assert sound == (naming,)
    assert [each.code for each in problems] == ["P05"]
    assert check_entries([naming])[0] == ()


def test_problems_of_one_and_of_all_stand_in_reading_order(tmp_path: Path, lookup: Lookup):
    entries = [
        entry(tmp_path, lookup, "2023/a", SECOND, ("728/QĐ-UBND", "728/2023/QĐ_UB")),
        entry(tmp_path, lookup, "2023/b", SECOND, ("728/QĐ-UBND", "728/2023/QĐ_UB")),
    ]
    _sound, problems = check_entries(entries)
    places = [(each.file, each.mark) for each in problems]
    assert places == sorted(places)
    assert [each.code for each in problems] == ["P22", "P15", "P22"]
    assert check_entries(iter(entries)) == check_entries(entries)


def test_nothing_to_check_is_nothing_wrong():
    assert check_entries([]) == ((), ())


def test_profiles_are_found_by_id_and_by_district(vocabulary: Vocabulary, brief: Brief):
    places = vocabulary.places
    here, *_others = brief.places
    there = PublicPlace(here.era, places.district("le-thuy"), None, None)
    both = replace(brief, id=SECOND, places=(here, there, there))
    nowhere = replace(brief, id=THIRD, places=())
    catalogue = Catalogue(vocabulary, (brief, both, nowhere), (), TODAY)
    assert catalogue.by_id == {FIRST: brief, SECOND: both, THIRD: nowhere}
    assert catalogue.by_district[here.district.slug] == [brief, both]
    assert catalogue.by_district["le-thuy"] == [both]
    assert catalogue.by_district["minh-hoa"] == []


def test_only_official_profiles_count_for_who_nominated_them(vocabulary: Vocabulary, brief: Brief):
    profiles = (
        brief,
        replace(brief, id=SECOND),
        replace(brief, id=THIRD, provenance=Provenance.ILLUSTRATIVE),
        replace(brief, nominated_by=None),
    )
    assert Catalogue(vocabulary, profiles, (), TODAY).nominations == {brief.nominated_by: 2}


def test_the_last_change_is_the_newest_profiles_or_the_plans(vocabulary: Vocabulary, brief: Brief):
    newest = replace(brief, posted=date(2023, 12, 1))
    assert Catalogue(vocabulary, (newest, brief), (), TODAY).last_change == date(2023, 12, 1)
    assert Catalogue(vocabulary, (), (), TODAY).last_change == vocabulary.plan.issued_on


def test_a_group_keeps_the_order_in_which_profiles_came(brief: Brief):
    other = replace(brief, id=SECOND)
    groups = grouped([("x", other), ("y", brief), ("x", brief)])
    assert groups["x"] == [other, brief]
    assert groups["z"] == []


def test_the_profiles_of_the_site_have_no_problems(vocabulary: Vocabulary, lookup: Lookup, repository: Path):
    profiles_dir = repository / "profiles"
    entries = [read_entry(folder, lookup, repository)[0] for folder in profile_folders(profiles_dir)]
    sound, problems = check_entries(entries)
    assert [str(problem) for problem in (*misplaced(profiles_dir, repository), *problems)] == []
    assert len(sound) == len(entries)
    briefs, _tombstones = shown_on(sound, TODAY)
    assert len(Catalogue(vocabulary, briefs, (), TODAY).by_id) == len(briefs) > 0


def test_without_the_lists_there_is_no_vocabulary(tmp_path: Path):
    vocabulary, problems = load_vocabulary(tmp_path)
    assert vocabulary is None
    assert {problem.code for problem in problems} == {"P01"}
