"""What the repository ships to be read: enough of everything, and no text twice."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from macros.catalogue.case import Profile
from macros.catalogue.catalogue import Catalogue
from macros.catalogue.clock import today
from macros.catalogue.entries import read_entry, shown_on
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import Kind, Provenance, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import read_profile
from macros.catalogue.vocabulary import load_vocabulary
from macros.texts.inserts import USAGE

ROOT = Path(__file__).resolve().parent.parent
PROFILES = ROOT / "profiles"
FEWEST = 3
SHINGLE = 5
ALIKE = 0.04
"""The share of one text's runs of five words that may stand in another too: titles of plans and offices are said twice."""
LONG_SENTENCE = 7


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    vocabulary, problems = load_vocabulary(PROFILES)
    assert vocabulary, problems
    return Lookup(vocabulary)


@pytest.fixture(scope="module")
def profiles(lookup: Lookup) -> list[Profile]:
    """Every whole profile, shown or not."""
    readings = [read_profile(folder, lookup, ROOT) for folder in profile_folders(PROFILES)]
    return [reading.profile for reading in readings if reading.profile]


@pytest.fixture(scope="module")
def catalogue(lookup: Lookup) -> Catalogue:
    entries = [read_entry(folder, lookup, ROOT)[0] for folder in profile_folders(PROFILES)]
    return Catalogue(lookup.vocabulary, *shown_on(entries, today()), today())


def test_there_is_enough_to_read_in_every_field_and_district(catalogue: Catalogue):
    plan, places = catalogue.vocabulary.plan, catalogue.vocabulary.places
    fields = Counter(profile.field for profile in catalogue.profiles)
    districts = Counter(district for profile in catalogue.profiles for district in profile.districts)
    assert len(catalogue.profiles) >= 55
    assert {field.id: fields[field.id] for field in plan.fields if fields[field.id] < FEWEST} == {}
    assert {each.slug: districts[each.slug] for each in places.districts if districts[each.slug] < FEWEST} == {}


def test_everything_that_a_profile_can_be_occurs(profiles: list[Profile], catalogue: Catalogue):
    entries = [profile.entry for profile in profiles]
    assert {entry.kind for entry in entries} == set(Kind)
    assert {entry.status for entry in entries} | ({Status.REMOVED} if catalogue.tombstones else set()) == set(Status)
    assert {entry.provenance for entry in entries} == {Provenance.PRESS, Provenance.ILLUSTRATIVE}, (
        "none is official yet"
    )
    assert any(entry.commendations for entry in entries)
    assert any(adoption.profile for entry in entries for adoption in entry.adopted_by)
    assert any(entry.replicates for entry in entries)
    assert any(entry.continues for entry in entries)
    assert any(entry.no_figures for entry in entries)
    assert any(entry.quote for entry in entries)
    assert sum(len(entry.photos) > 2 for entry in entries) >= FEWEST
    assert any(entry.embargo and entry.embargo > today() for entry in entries)
    assert any(entry.embargo and entry.embargo <= today() for entry in entries)
    assert catalogue.tombstones


def test_what_is_invented_says_so_at_once(profiles: list[Profile]):
    samples = [profile.entry for profile in profiles if profile.entry.provenance is Provenance.ILLUSTRATIVE]
    assert [entry.id for entry in samples if not entry.summary.startswith("Hồ sơ mẫu")] == []
    assert [entry.id for entry in samples if any(figure.source != "số mẫu" for figure in entry.figures)] == []
    assert [entry.id for entry in samples if any(place.commune for place in entry.places)] == []
    assert [entry.id for entry in samples if entry.honorific or entry.birth_year or entry.press] == []
    assert [entry.id for entry in samples if any(award.decision for award in entry.commendations)] == []


def shingles(profile: Profile) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", " ".join(section.text for section in profile.story.sections).lower())
    return {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}


def test_no_two_stories_are_alike(profiles: list[Profile]):
    runs = {profile.entry.id: shingles(profile) for profile in profiles}
    shares = {
        (one, other): len(runs[one] & runs[other]) / min(len(runs[one]), len(runs[other]))
        for one, other in combinations(runs, 2)
    }
    assert {pair: round(share, 3) for pair, share in shares.items() if share > ALIKE} == {}


def test_no_sentence_stands_in_two_profiles(profiles: list[Profile]):
    first: dict[str, str] = {}
    twice = []
    for profile in profiles:
        texts = [profile.entry.summary, *(section.text for section in profile.story.sections)]
        for sentence in re.split(r"[.!?:;\n]+", " ".join(texts)):
            words = " ".join(re.findall(r"\w+", sentence.lower()))
            if words.count(" ") + 1 >= LONG_SENTENCE and first.setdefault(words, profile.entry.id) != profile.entry.id:
                twice.append((words, first[words], profile.entry.id))
    assert twice == []


@pytest.mark.parametrize("macro", USAGE)
def test_every_macro_stands_on_a_page(macro: str):
    pages = [path.read_text("utf-8") for path in (ROOT / "docs").rglob("*.md") if "dev" not in path.parts]
    called = [
        text
        for text in pages
        if "render_macros: true" in text or (text.startswith("---\ntitle: ") and "\nhinh:" in text)
    ]
    assert any(f"{{{{ {macro}(" in text for text in called)
