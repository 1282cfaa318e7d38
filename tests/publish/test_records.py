"""Only folders that changed are read, and what is kept of the others is what reading them would give."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from macros.catalogue.entries import Entry, read_entry
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import NotYet
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import PublicProfile, brief_of
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from macros.publish import records, sources, workers
from macros.publish.records import Kept, bring_up, open_edition
from macros.publish.workplace import Workplace
from tests.publish.sample import with_profiles, workplace

DAY = date(2026, 6, 1)
FOREST = "2026/to-trong-rung"
ALL = {
    *(
        "ban-nhap",
        "bao-song",
        "cho-duyet",
        "da-go",
        "hen-ngay",
        "le-van-rut-lui",
        "luu-tru",
        "nguyen-thi-mau",
        "tam-go",
    ),
    *("to-trong-rung", "tran-thi-kin-dao", "xom-ha"),
}


@dataclass
class Province:
    """A province whose profiles are kept, and which of its folders were read since one asked last."""

    root: Path
    place: Workplace
    _read: list[str] = field(default_factory=list)

    @property
    def profiles(self) -> Path:
        return self.root / "profiles"

    def read(self) -> set[str]:
        found, self._read[:] = set(self._read), []
        return found

    def bring_up(self, base: bytes = b"base") -> set[str]:
        """Bring the records up to date; the folders that were read."""
        bring_up(self.place, self.vocabulary, base, sources.stamps(self.profiles))
        return self.read()

    @property
    def vocabulary(self) -> Vocabulary:
        found, problems = load_vocabulary(self.profiles)
        assert found, problems
        return found

    def edition(self, day: date = DAY, *, demo: bool = True) -> Kept:
        return open_edition(self.place, self.vocabulary, day, demo=demo)

    def change(self, folder: str, before: str, after: str) -> None:
        path = self.profiles / folder / "index.md"
        text = path.read_text("utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, after), "utf-8")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Opens provinces, in which nothing changed just now."""
    places = []

    def open_province(*, preview: bool = False) -> Province:
        root = tmp_path / "province"
        if not root.exists():
            with_profiles(root)
        place = workplace(root, preview=preview)
        place.open()
        places.append(place)
        province = Province(root, place)

        def counted(folder: Path, *arguments: Any, **options: Any) -> tuple[Entry, PublicProfile | None]:
            province._read.append(folder.name)
            return read_entry(folder, *arguments, **options)

        monkeypatch.setattr(records, "read_entry", counted)
        monkeypatch.setattr(sources, "_is_settled", lambda _status, _now: True)
        return province

    yield open_province
    for place in places:
        place.close()


@pytest.fixture
def province(opened: Any) -> Province:
    """A province that was read once."""
    province: Province = opened()
    assert province.bring_up() == ALL
    return province


def test_without_a_change_nothing_is_read(province: Province):
    assert province.bring_up() == set()
    assert len(province.edition().edition.catalogue.profiles) > 0


def test_only_a_changed_folder_is_read(province: Province):
    before = province.edition()
    province.change(FOREST, "tom_tat: ", "tom_tat: Năm nay, ")
    assert province.bring_up() == {"to-trong-rung"}
    after = province.edition()
    assert after.edition.catalogue.by_id["SM-a-2026-001"].summary.startswith("Năm nay, ")
    changed = {
        each for each in before.edition.versions if after.edition.versions[each] != before.edition.versions[each]
    }
    assert changed == {"SM-a-2026-001"}
    assert province.bring_up() == set()


def test_words_that_no_other_page_shows_change_only_the_whole(province: Province):
    before = province.edition().edition.versions["SM-a-2026-001"]
    path = province.profiles / FOREST / "index.md"
    path.write_text(path.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")
    province.bring_up()
    after = province.edition().edition.versions["SM-a-2026-001"]
    assert after.brief == before.brief
    assert after.whole != before.whole


def test_a_touched_folder_is_not_read_and_next_time_not_even_looked_at(
    province: Province, monkeypatch: pytest.MonkeyPatch
):
    before = province.edition().edition.versions
    for path in (province.profiles / FOREST).iterdir():
        os.utime(path, (1, 1))
    assert province.bring_up() == set()

    def looked_at(folder: Path) -> bytes:
        raise AssertionError(folder)

    monkeypatch.setattr(records, "folder_digest", looked_at)
    assert province.bring_up() == set()
    assert province.edition().edition.versions == before


def test_what_changed_just_now_is_looked_at_again(province: Province, monkeypatch: pytest.MonkeyPatch):
    """Under a coarse clock a second change might have the stamp of the first; the bytes tell."""
    monkeypatch.setattr(sources, "_is_settled", lambda _status, _now: False)
    assert province.bring_up() == set()
    province.change(FOREST, "tom_tat: ", "tom_tat: Năm nay, ")
    assert province.bring_up() == {"to-trong-rung"}
    assert province.bring_up() == set()


def test_what_is_private_is_not_read(province: Province):
    (province.profiles / FOREST / "private.yml").write_text("dien_thoai: 0900", "utf-8")
    assert province.bring_up() == set()


def test_a_folder_that_was_renamed_is_read_under_its_new_name(province: Province):
    before = province.edition().edition
    (province.profiles / FOREST).rename(province.profiles / "2026" / "rung")
    assert province.bring_up() == {"rung"}
    after = province.edition().edition
    assert after.catalogue.by_id.keys() == before.catalogue.by_id.keys()
    assert after.details["SM-a-2026-001"].file == "profiles/2026/rung/index.md"


def test_a_folder_that_moved_to_another_year_is_read_there(province: Province):
    (province.profiles / "2025").mkdir()
    (province.profiles / FOREST).rename(province.profiles / "2025" / "to-trong-rung")
    assert province.bring_up() == {"to-trong-rung"}
    assert province.edition().entries[0].file == "profiles/2025/to-trong-rung/index.md"


def test_a_folder_that_was_deleted_is_forgotten(province: Province):
    shutil.rmtree(province.profiles / FOREST)
    assert province.bring_up() == set()
    found = province.edition()
    assert "SM-a-2026-001" not in found.edition.catalogue.by_id
    assert "SM-a-2026-001" not in found.edition.details
    with pytest.raises(KeyError):
        found.edition.details["SM-a-2026-001"]


def test_a_new_folder_is_read_and_no_other(province: Province):
    shutil.copytree(province.profiles / FOREST, province.profiles / "2026" / "hai")
    province.change("2026/hai", "ma: SM-a-2026-001", "ma: SM-a-2026-088")
    assert province.bring_up() == {"hai"}
    assert "SM-a-2026-088" in province.edition().edition.catalogue.by_id


def test_another_base_reads_all_and_keeps_nothing_of_before(province: Province):
    shutil.rmtree(province.profiles / FOREST)
    assert province.bring_up(b"other") == ALL - {"to-trong-rung"}
    assert "SM-a-2026-001" not in province.edition().edition.catalogue.by_id
    assert province.bring_up(b"other") == set()


def test_what_was_kept_is_there_for_the_next_command(province: Province, opened: Any):
    before = province.edition()
    wholes = dict(before.edition.details)
    province.place.close()
    again = opened()
    assert again.bring_up() == set()
    after = again.edition()
    assert after.edition.catalogue == before.edition.catalogue
    assert after.edition.versions == before.edition.versions
    assert dict(after.edition.details) == wholes
    assert (after.entries, after.problems) == (before.entries, before.problems)


def test_what_is_kept_is_what_reading_gives(province: Province):
    found = province.edition()
    lookup = Lookup(found.edition.catalogue.vocabulary)
    read = [read_entry(folder, lookup, province.root) for folder in profile_folders(province.profiles)]
    assert found.entries == tuple(entry for entry, _whole in read)
    wholes = {whole.id: whole for _entry, whole in read if whole}
    assert found.edition.details.keys() <= wholes.keys()
    for profile_id, whole in found.edition.details.items():
        assert whole == wholes[profile_id]
        assert brief_of(whole) == found.edition.catalogue.by_id[profile_id]
    assert len(found.edition.details) == len(found.edition.catalogue.profiles)


def test_units_of_kept_profiles_are_the_vocabularys_own(province: Province):
    """Also of a vocabulary that was loaded after they were kept."""
    catalogue = province.edition().edition.catalogue
    places = catalogue.vocabulary.places
    shown = [place for each in catalogue.profiles for place in each.places]
    assert shown
    for place in shown:
        assert place.era is places.era(place.era.id)
        assert place.district is places.district(place.district.slug)
        assert place.commune is None or place.commune is places.commune(*place.commune.key)


def test_a_faulty_profile_is_kept_with_what_is_wrong_and_told_each_time(province: Province):
    province.change(FOREST, "trang_thai: cong-bo", "trang_thai: cong")
    assert province.bring_up() == {"to-trong-rung"}
    first = province.edition()
    assert [problem.code for problem in first.problems] == ["P05"]
    assert "SM-a-2026-001" not in first.edition.catalogue.by_id
    assert province.bring_up() == set()
    assert province.edition().problems == first.problems
    province.change(FOREST, "trang_thai: cong", "trang_thai: cong-bo")
    assert province.bring_up() == {"to-trong-rung"}
    assert province.edition().problems == ()
    assert "SM-a-2026-001" in province.edition().edition.catalogue.by_id


def test_of_two_folders_with_one_id_the_first_is_shown_whichever_was_read_last(province: Province):
    shutil.copytree(province.profiles / FOREST, province.profiles / "2026" / "a-truoc")
    province.change("2026/a-truoc", "tom_tat: ", "tom_tat: Bản trước, ")
    assert province.bring_up() == {"a-truoc"}
    found = province.edition()
    assert [(problem.code, problem.file) for problem in found.problems] == [("P15", f"profiles/{FOREST}/index.md")]
    assert found.edition.catalogue.by_id["SM-a-2026-001"].summary.startswith("Bản trước, ")
    assert found.edition.details["SM-a-2026-001"].summary.startswith("Bản trước, ")
    shutil.rmtree(province.profiles / "2026" / "a-truoc")
    assert province.bring_up() == set()
    found = province.edition()
    assert found.problems == ()
    assert not found.edition.details["SM-a-2026-001"].summary.startswith("Bản trước, ")


def test_a_profile_that_lies_where_none_is_read_is_told(province: Province):
    (province.profiles / "2026" / "lac.md").write_text("---", "utf-8")
    assert [problem.file for problem in province.edition().problems] == ["profiles/2026/lac.md"]


def test_the_day_changes_what_is_shown_without_reading(province: Province):
    found = province.edition()
    assert found.changes_on
    before, after = province.edition(found.changes_on - timedelta(days=1)), province.edition(found.changes_on)
    assert before.edition.catalogue.by_id.keys() == found.edition.catalogue.by_id.keys()
    assert after.edition.catalogue.by_id.keys() - before.edition.catalogue.by_id.keys() == {"SM-a-2026-005"}
    assert after.changes_on is None
    assert province.read() == set()
    for profile_id in before.edition.details:
        assert after.edition.versions[profile_id] == before.edition.versions[profile_id]


def test_without_demo_only_what_agencies_submitted_is_shown_without_reading(province: Province):
    official = province.edition(demo=False).edition.catalogue
    assert official.profiles
    assert all(each.official for each in official.profiles)
    assert len(official.profiles) < len(province.edition().edition.catalogue.profiles)
    assert province.read() == set()


def test_a_build_keeps_nothing_of_what_is_not_public(province: Province):
    content = (province.place.folder / "state.sqlite").read_bytes()
    for secret in ("Dấu Nháp Kín", "Dấu Chờ Kín", "Dấu Gỡ Kín", "Dấu Tạm Kín", "Dấu Rút Kín", "Kín Đáo"):
        assert secret.encode() not in content
    assert "Dấu Hẹn Kín".encode() in content  # waits for its day


def test_a_preview_has_records_of_its_own_and_marks_what_is_not_public_yet(opened: Any):
    build, preview = opened(), opened(preview=True)
    assert preview.bring_up() == ALL
    found = preview.edition()
    marks = {each.id: each.not_yet for each in found.edition.catalogue.profiles if each.not_yet}
    assert marks == {
        "SM-a-2026-003": NotYet.DRAFT,
        "SM-a-2026-004": NotYet.AWAITING,
        "SM-a-2026-005": NotYet.EMBARGOED,
    }
    for profile_id, not_yet in marks.items():
        assert found.edition.details[profile_id].not_yet is not_yet
    assert build.place.state.stamps() == {}


def test_in_a_preview_the_day_of_an_embargo_changes_its_versions(opened: Any):
    """The words stay, but the banner goes."""
    preview = opened(preview=True)
    preview.bring_up()
    found = preview.edition()
    assert found.changes_on
    before, after = found.edition, preview.edition(found.changes_on).edition
    changed = {each for each in before.versions if after.versions[each] != before.versions[each]}
    assert changed == {"SM-a-2026-005"}
    assert before.versions["SM-a-2026-005"].brief != after.versions["SM-a-2026-005"].brief
    assert before.versions["SM-a-2026-005"].whole != after.versions["SM-a-2026-005"].whole


PHOTO = "anh:\n  - tep: rung.jpg\n    mo_ta: Một nhóm người đứng dưới tán rừng\n    chu_thich: Rừng\n    tac_gia: Tổ\n"


def with_photo(province: Province, colour: str = "teal") -> None:
    Image.new("RGB", (900, 600), colour).save(province.profiles / FOREST / "rung.jpg")


def test_photos_are_made_and_each_file_knows_its_original(province: Province):
    with_photo(province)
    province.change(FOREST, "lien_he:\n", f"{PHOTO}lien_he:\n")
    assert province.bring_up() == {"to-trong-rung"}
    found = province.edition()
    assert found.problems == ()
    brief = found.edition.catalogue.by_id["SM-a-2026-001"]
    assert brief.lead_photo
    assert brief.lead_photo == found.edition.details[brief.id].photos[0]
    assert found.originals.keys() == {each.address for each in brief.lead_photo.files}
    assert set(found.originals.values()) == {province.profiles / FOREST / "rung.jpg"}
    before = found.edition.versions[brief.id]
    with_photo(province, "maroon")
    assert province.bring_up() == {"to-trong-rung"}
    after = province.edition()
    assert not after.originals.keys() & found.originals.keys()
    assert after.edition.versions[brief.id].brief != before.brief


def test_a_photo_that_cannot_be_made_is_told_and_keeps_its_profile_out(province: Province):
    with_photo(province)
    path = province.profiles / FOREST / "rung.jpg"
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    province.change(FOREST, "lien_he:\n", f"{PHOTO}lien_he:\n")
    province.bring_up()
    found = province.edition()
    assert {problem.code for problem in found.problems} == {"P23"}
    assert "SM-a-2026-001" not in found.edition.catalogue.by_id
    assert found.originals == {}


def test_the_photos_of_what_is_not_shown_are_no_files_of_the_site(province: Province):
    with_photo(province)
    province.change(FOREST, "lien_he:\n", f"{PHOTO}lien_he:\n")
    province.change(FOREST, "trang_thai: cong-bo", "trang_thai: cong-bo\ncong_bo_tu: 2026-06-02")
    province.bring_up()
    assert province.edition().originals == {}
    assert province.edition(date(2026, 6, 2)).originals


def test_many_folders_are_read_by_several_processes(opened: Any, monkeypatch: pytest.MonkeyPatch):
    province = opened()
    monkeypatch.setattr(workers, "LEAST", 2)
    province.place.processes = 2
    province.bring_up()
    found = province.edition()
    assert {each.file.split("/")[2] for each in found.entries} == ALL
    assert [each.file for each in found.entries] == sorted(each.file for each in found.entries)
    assert brief_of(found.edition.details["SM-a-2026-001"]) == found.edition.catalogue.by_id["SM-a-2026-001"]


def test_a_preview_names_a_draft_that_is_not_filled_in_and_keeps_its_place(opened: Any):
    """It has messages only, at the address that `guong preview` opens."""
    province = opened(preview=True)
    lines = (province.profiles / "2026" / "ban-nhap" / "index.md").read_text("utf-8").split("\n")
    writer = next(line for line in lines if line.startswith("nguoi_viet: "))
    province.change("2026/ban-nhap", writer, "nguoi_viet: (điền) Ai viết")
    province.bring_up()
    proofs = province.edition().proofs
    file = "profiles/2026/ban-nhap/index.md"
    assert proofs.faulty.keys() == {file}
    (group,) = (each for each in proofs.groups() if each.file == file)
    assert group.page
    assert group.page.text == proofs.faulty[file]
    assert [message[-5:] for message in group.messages] == ["[P38]"]
