from pathlib import Path

from macros.catalogue.catalogue import load_catalogue
from macros.catalogue.lookup import Lookup
from macros.catalogue.plan import Plan
from macros.catalogue.reading import Checked, check_profiles, profile_folders
from macros.catalogue.vocabulary import Vocabulary
from scripts.benchmarks.corpus import write_corpus

LATER = "2030-01-01"


def checked(folder: Path, count: int, seed: int, lookup: Lookup) -> Checked:
    write_corpus(folder, count, seed)
    return check_profiles(profile_folders(folder), lookup, folder)


def test_thirty_profiles_have_no_problems(tmp_path: Path, lookup: Lookup):
    found = checked(tmp_path, 30, 1, lookup)
    assert [str(problem) for problem in found.problems] == []
    assert len(found.profiles) == 30


def test_a_corpus_has_all_that_the_plan_knows(tmp_path: Path, vocabulary: Vocabulary, lookup: Lookup):
    plan: Plan = vocabulary.plan
    found = checked(tmp_path, 13 * 8 * 5, 1, lookup)
    assert found.problems == ()
    entries = [profile.entry for profile in found.profiles]
    assert {(entry.field, entry.kind) for entry in entries} == {
        (field.id, kind) for field in plan.fields for kind in field.kinds
    }
    assert {(entry.field, entry.year) for entry in entries} == {
        (field.id, year) for field in plan.fields for year in plan.period.years
    }
    districts = {place.district.slug for profile in found.profiles for place in profile.places}
    assert districts == {district.slug for district in vocabulary.places.districts}
    assert any(entry.replicates for entry in entries)
    assert len({entry.summary for entry in entries}) > len(entries) * 0.95
    words = [profile.story.words for profile in found.profiles]
    assert min(words) >= 300
    assert max(words) <= 550


def test_the_same_seed_writes_the_same_corpus(tmp_path: Path):
    texts = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_corpus(tmp_path / name, 5, seed)
        texts.append([(folder / "index.md").read_text("utf-8") for folder in profile_folders(tmp_path / name)])
    assert texts[0] == texts[1] != texts[2]


def test_a_corpus_is_shown_and_counted(tmp_path: Path):
    from datetime import date

    write_corpus(tmp_path, 10)
    catalogue, problems = load_catalogue(tmp_path, date.fromisoformat(LATER), root=tmp_path, demo=False)
    assert problems == ()
    assert catalogue
    assert all(profile.official for profile in catalogue.profiles)
    assert len(catalogue.profiles) == 10
