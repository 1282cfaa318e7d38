"""What is kept of a profile once it was read, and what of it is shown on a day."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from macros.catalogue.catalogue import check_entries
from macros.catalogue.consent import public_view
from macros.catalogue.entries import Entry, read_entry, shown_on
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import NotYet, Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import START, problem
from macros.catalogue.public import Brief, PublicProfile, Tombstone, brief_of
from macros.catalogue.reading import check_profiles
from macros.texts.messages import Severity
from tests.catalogue.profile_cases import CASES, REDUCED, base, edited, load, write_case, write_profile

TODAY = date(2024, 1, 1)
TOMORROW = TODAY + timedelta(days=1)
STATUS, PROVENANCE = "trang_thai: cong-bo", "nguon: chinh-thuc"
EMBARGO = (PROVENANCE, f"{PROVENANCE}\ncong_bo_tu: 02/01/2024")
GONE = Tombstone("QB-dd-2023-009", "dd")


def read(root: Path, lookup: Lookup, *edits: tuple[str, str], preview: bool = False) -> tuple[Entry, object]:
    return read_entry(write_profile(root / "profiles", edited(base(), *edits)), lookup, root, preview=preview)


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory, lookup: Lookup) -> Brief:
    entry, _whole = read(tmp_path_factory.mktemp("entries"), lookup)
    assert isinstance(entry.view, Brief)
    return entry.view


def kept(view: Brief | Tombstone | None, opens: date | None = None, *, official: bool = True) -> Entry:
    return Entry("", None, (), view, opens, official)


def numbered(brief: Brief, number: int, posted: date = TODAY) -> Entry:
    return kept(replace(brief, id=f"QB-dd-2023-{number:03}", number=number, posted=posted))


def test_an_entry_keeps_what_other_pages_say_and_the_whole_goes_its_own_way(tmp_path: Path, lookup: Lookup):
    entry, whole = read(tmp_path, lookup)
    assert isinstance(whole, PublicProfile)
    assert type(entry.view) is Brief
    assert entry.view == brief_of(whole)
    assert (entry.file, entry.is_sound, entry.opens, entry.official) == (whole.file, True, None, True)
    (profile,) = check_profiles(profile_folders(tmp_path / "profiles"), lookup, tmp_path).profiles
    assert whole == public_view(profile, TODAY)


def test_an_entry_of_a_faulty_profile_has_nothing_to_show(tmp_path: Path, lookup: Lookup):
    entry, whole = read(tmp_path, lookup, ("loai: ca-nhan", "loai: ai"))
    assert (entry.view, whole, entry.is_sound) == (None, None, False)
    assert [each.code for each in entry.problems] == ["P05"]
    assert entry.claims
    assert entry.claims.id == "QB-dd-2023-001"


def test_a_warning_leaves_an_entry_sound(tmp_path: Path, lookup: Lookup):
    entry, whole = read(tmp_path, lookup, ("728/QĐ-UBND", "728/2023/QĐ_UB"))
    assert [each.is_error for each in entry.problems] == [False]
    assert entry.is_sound
    assert whole


@pytest.mark.parametrize("status", ["da-go", "tam-go"])
@pytest.mark.parametrize("preview", [False, True])
def test_an_entry_of_what_was_taken_down_is_a_tombstone_and_has_no_whole(
    tmp_path: Path, lookup: Lookup, status: str, preview: bool
):
    entry, whole = read(tmp_path, lookup, (STATUS, f"trang_thai: {status}"), preview=preview)
    assert (entry.view, whole) == (Tombstone("QB-dd-2023-001", "dd"), None)


def test_what_was_reduced_to_a_tombstone_is_shown_as_one_whoever_submitted_it(tmp_path: Path, lookup: Lookup):
    entry, whole = read_entry(write_profile(tmp_path / "profiles", REDUCED), lookup, tmp_path)
    assert (entry.view, whole, entry.problems) == (Tombstone("QB-dd-2023-001", "dd"), None, ())
    for demo in (True, False):
        assert shown_on([entry], TODAY, demo=demo) == ((), (Tombstone("QB-dd-2023-001", "dd"),))


def test_a_faulty_tombstone_shows_nothing(tmp_path: Path, lookup: Lookup):
    folder = write_profile(tmp_path / "profiles", f"{REDUCED}Còn chữ.\n")
    entry, whole = read_entry(folder, lookup, tmp_path)
    assert (entry.view, whole, entry.is_sound) == (None, None, False)


@pytest.mark.parametrize(("status", "not_yet"), [("nhap", NotYet.DRAFT), ("cho-duyet", NotYet.AWAITING)])
def test_what_is_not_public_yet_is_kept_for_a_preview_only(
    tmp_path: Path, lookup: Lookup, status: str, not_yet: NotYet
):
    edits = (STATUS, f"trang_thai: {status}")
    entry, whole = read(tmp_path / "build", lookup, edits)
    assert (entry.is_sound, entry.view, whole) == (True, None, None)
    entry, whole = read(tmp_path / "preview", lookup, edits, preview=True)
    assert isinstance(entry.view, Brief)
    assert isinstance(whole, PublicProfile)
    assert (entry.view.not_yet, whole.not_yet) == (not_yet, not_yet)


def test_an_entry_does_not_depend_on_the_day(tmp_path: Path, lookup: Lookup):
    """What is under embargo is kept whole; whether it is shown is decided anew each day."""
    entry, whole = read(tmp_path, lookup, EMBARGO)
    assert isinstance(whole, PublicProfile)
    assert (entry.view, entry.opens) == (brief_of(whole), TOMORROW)
    assert whole.not_yet is None


def test_the_newest_comes_first_and_of_one_day_the_lowest_id(brief: Brief):
    entries = [
        numbered(brief, 3, date(2023, 5, 1)),
        numbered(brief, 2, date(2023, 6, 1)),
        numbered(brief, 4, date(2023, 6, 1)),
        numbered(brief, 1, date(2023, 5, 15)),
    ]
    for order in permutations(entries):
        briefs, _tombstones = shown_on(order, TODAY)
        assert [each.number for each in briefs] == [2, 4, 1, 3]


def test_tombstones_stand_apart_by_id(brief: Brief):
    others = [Tombstone("QB-dd-2023-002", "dd"), Tombstone("QB-dd-2023-001", "dd")]
    briefs, tombstones = shown_on([*map(kept, others), numbered(brief, 3)], TODAY)
    assert [each.number for each in briefs] == [3]
    assert tombstones == tuple(reversed(others))


@pytest.mark.parametrize("preview", [False, True])
def test_what_has_nothing_to_show_is_nowhere(preview: bool):
    assert shown_on([kept(None), kept(None, TOMORROW)], TODAY, preview=preview) == ((), ())


@pytest.mark.parametrize("provenance", list(Provenance))
@pytest.mark.parametrize("gone", [False, True])
def test_without_demo_only_what_agencies_submitted_is_there(brief: Brief, provenance: Provenance, gone: bool):
    official = provenance is Provenance.OFFICIAL
    entries = [kept(GONE if gone else replace(brief, provenance=provenance), official=official)]
    for demo in (True, False):
        briefs, tombstones = shown_on(entries, TODAY, demo=demo)
        assert len(briefs) + len(tombstones) == (demo or official)


@pytest.mark.parametrize(
    ("name", "edits", "official"),
    [
        ("base.md", (), True),
        ("base.md", ((STATUS, "trang_thai: da-go"),), True),
        ("press.md", (), False),
        ("press.md", ((STATUS, "trang_thai: da-go"),), False),
    ],
)
def test_an_entry_tells_whether_an_agency_submitted_it_also_of_a_tombstone(
    tmp_path: Path, lookup: Lookup, name: str, edits: tuple[tuple[str, str], ...], official: bool
):
    folder = write_profile(tmp_path / "profiles", edited(base(name), *edits))
    entry, _whole = read_entry(folder, lookup, tmp_path)
    assert entry.is_sound, entry.problems
    assert entry.official is official


@pytest.mark.parametrize("preview", [False, True])
def test_the_day_decides_what_is_there(brief: Brief, preview: bool):
    entries = [kept(brief, TOMORROW), kept(GONE, TOMORROW)]
    assert shown_on(entries, TOMORROW, preview=preview) == ((brief,), (GONE,))
    before = shown_on(entries, TODAY, preview=preview)
    assert before == ((replace(brief, not_yet=NotYet.EMBARGOED),) if preview else (), ())


def test_a_draft_under_embargo_is_first_of_all_a_draft(brief: Brief):
    draft = replace(brief, not_yet=NotYet.DRAFT)
    assert shown_on([kept(draft, TOMORROW)], TODAY, preview=True) == ((draft,), ())


def test_an_error_makes_an_entry_unsound_and_a_warning_does_not():
    error = problem("front-matter-shape", "", START)
    assert error.is_error
    assert Entry("", None, ()).is_sound
    assert not Entry("", None, (error,)).is_sound
    assert Entry("", None, (replace(error, severity=Severity.WARNING),)).is_sound


@pytest.mark.parametrize("path", sorted((CASES / "messages").glob("*.yml")), ids=lambda path: path.stem)
def test_a_build_says_what_the_check_says(path: Path, tmp_path: Path, lookup: Lookup):
    """Folder by folder and then together, or all at once: the same messages, and the same profiles are sound and filled in."""
    for number, case in enumerate(load(path)):
        root = tmp_path / str(number)
        write_case(root / "profiles", case)
        folders = profile_folders(root / "profiles")
        checked = check_profiles(folders, lookup, root)
        sound, problems = check_entries(read_entry(folder, lookup, root, preview=True)[0] for folder in folders)
        assert problems == checked.problems
        shown = [each.file for each in sound if not each.is_to_be_mended]
        assert shown == [each.file for each in checked.profiles]
