import random
import re
from datetime import date
from itertools import combinations
from pathlib import Path
from statistics import mean

import pytest
import yaml
from PIL import Image

from macros.catalogue.kinds import Provenance, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.plan import Plan
from macros.catalogue.reading import Checked, check_profiles
from macros.catalogue.vocabulary import Vocabulary
from scripts.benchmarks import landscapes
from scripts.benchmarks.corpus import main, write_corpus
from scripts.benchmarks.project import without_strangers

LATER = date(2030, 1, 1)


def folders(corpus: Path) -> list[Path]:
    return sorted(index.parent for index in corpus.glob("*/*/index.md"))


def checked(folder: Path, count: int, seed: int, lookup: Lookup, photos: int = 0) -> Checked:
    write_corpus(folder, count, seed, photos)
    return check_profiles(folders(folder), lookup, folder)


@pytest.fixture
def small_photos(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing twelve megapixels takes a second."""
    monkeypatch.setattr(landscapes, "LARGE", (400, 300))
    monkeypatch.setattr(landscapes, "SMALL", (160, 120))
    monkeypatch.setattr(landscapes, "LARGE_PROFILES", 1)


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
    assert min(words) >= 450
    assert max(words) <= 620
    assert 520 <= mean(words) <= 545


def test_no_two_stories_are_nearly_the_same(tmp_path: Path):
    write_corpus(tmp_path, 600)
    sample = random.Random(1).sample(folders(tmp_path), 60)
    runs = []
    for folder in sample:
        words = re.findall(r"\w+", (folder / "index.md").read_text("utf-8").split("---\n", 2)[2].lower())
        runs.append({tuple(words[start : start + 5]) for start in range(len(words) - 4)})
    shared = [len(one & other) / len(one | other) for one, other in combinations(runs, 2)]
    assert mean(shared) < 0.1
    assert max(shared) < 0.25


def test_the_same_seed_writes_the_same_corpus(tmp_path: Path):
    texts = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_corpus(tmp_path / name, 5, seed)
        texts.append([(folder / "index.md").read_text("utf-8") for folder in folders(tmp_path / name)])
    assert texts[0] == texts[1] != texts[2]


def test_a_corpus_is_shown_and_counted(tmp_path: Path, lookup: Lookup):
    entries = [profile.entry for profile in checked(tmp_path, 10, 1, lookup).profiles]
    assert len(entries) == 10
    assert {entry.provenance for entry in entries} == {Provenance.OFFICIAL}
    assert {entry.status for entry in entries} == {Status.PUBLISHED}
    assert all(entry.posted and entry.posted < LATER for entry in entries)


@pytest.mark.usefixtures("small_photos")
def test_photos_are_spread_evenly_and_have_no_problems(tmp_path: Path, lookup: Lookup):
    found = checked(tmp_path, 20, 1, lookup, photos=4)
    assert [str(problem) for problem in found.problems] == []
    pictured = [profile for profile in found.profiles if profile.entry.photos]
    assert sorted(profile.folder.name[-2:] for profile in pictured) == ["00", "05", "10", "15"]
    for profile in pictured:
        assert 1 <= len(profile.entry.photos) <= 3
        sizes = {Image.open(profile.folder / photo.file).size for photo in profile.entry.photos}
        assert sizes == {(400, 300) if profile.folder.name.endswith("00") else (160, 120)}


@pytest.mark.parametrize("photos", [0, 1, 2, 3, 6, 7])
@pytest.mark.usefixtures("small_photos")
def test_as_many_profiles_have_photos_as_were_asked_for(tmp_path: Path, photos: int):
    write_corpus(tmp_path, 7, photos=photos)
    assert sum((folder / "anh-1.jpg").exists() for folder in folders(tmp_path)) == photos


def test_a_landscape_is_the_same_for_the_same_seed():
    one, again, other = (landscapes.draw_landscape((320, 240), "giữa trưa", random.Random(seed)) for seed in (1, 1, 2))
    assert one.tobytes() == again.tobytes() != other.tobytes()
    assert len(set(one.resize((32, 24)).tobytes())) > 50


def test_the_command_writes_a_whole_project(tmp_path: Path, repository: Path):
    main([str(tmp_path / "project"), "5"])
    project = tmp_path / "project"
    assert len(folders(project / "profiles")) == 5
    assert (project / "mkdocs.yml").read_bytes() == (repository / "mkdocs.yml").read_bytes()
    assert (project / "macros").resolve() == repository / "macros"
    front = yaml.safe_load((project / "docs" / "index.md").read_text("utf-8").split("---\n")[1])
    assert not {"noi_bat", "goi_y", "lam_theo"} & set(front)


def test_the_command_leaves_a_folder_with_something_in_it_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(SystemExit):
        main([str(tmp_path), "5"])
    assert "đã có gì đó" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_hand_written_pages_keep_only_profiles_that_are_there():
    page = (
        "---\ntitle: Trang\nnoi_bat: A-1\ngoi_y:\n- {chu: Một, ma: A-1}\n- {chu: Hai, ma: A-2}\nlam_theo: [A-1, A-2]\n---\n"
        'Xem {{ gallery("A-2", "A-1") }}.\n'
    )
    kept = without_strangers(page, {"A-2"})
    _, front, body = kept.split("---\n")
    assert yaml.safe_load(front) == {"title": "Trang", "goi_y": [{"chu": "Hai", "ma": "A-2"}], "lam_theo": ["A-2"]}
    assert body == "Xem {{ gallery('A-2') }}.\n"
    assert without_strangers(page, {"A-1", "A-2"}).split("---\n")[1] == page.split("---\n")[1]
