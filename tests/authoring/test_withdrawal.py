"""Taking a profile down for good: what goes, what stays, and what is left when the run is broken off."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.withdrawal import Found, deadlines, look_around, naming, reduce_folder, referring, tombstone_text
from macros.catalogue.entries import read_entry
from macros.catalogue.folders import profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import Tombstone
from macros.publish.trees import exchange
from tests.catalogue.profile_cases import PHOTO, REDUCED, base, edited, write_profile

ID = "QB-dd-2023-001"
DAY = date(2026, 11, 10)
NAMES = ["2023/le-thi-mau", "2023/qb-dd-2023-001"]
"""A folder with a name that tells of whom it is, and one that is called like the tombstone's."""


def written(profiles: Path, folder: str) -> Path:
    path = write_profile(profiles, base(), folder)
    (path / "private.yml").write_text("so: 0", "utf-8")
    (path / "ban-goc").mkdir()
    (path / "ban-goc" / "thu.txt").write_text("Lê Thị Mẫu", "utf-8")
    return path


def found(profiles: Path, lookup: Lookup) -> Found:
    (one,) = look_around(profiles, lookup).found[ID]
    return one


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("folder", NAMES)
def test_only_the_tombstone_stays_under_the_name_of_its_id(tmp_path: Path, lookup: Lookup, folder: str):
    profiles = tmp_path / "profiles"
    written(profiles, folder)
    one = found(profiles, lookup)
    assert one.title.startswith("Lê Thị Mẫu")
    told = [path.relative_to(one.folder).as_posix() for path in one.doomed()]
    assert told == sorted(["ban-goc/thu.txt", PHOTO, "index.md", "private.yml"])
    reduce_folder(one, tombstone_text(ID, DAY), exchange)
    assert [path.relative_to(profiles).as_posix() for path in sorted(profiles.rglob("*"))] == [
        "2023",
        "2023/qb-dd-2023-001",
        "2023/qb-dd-2023-001/index.md",
    ]
    assert found(profiles, lookup).is_done


def test_what_is_written_is_a_sound_tombstone(tmp_path: Path, lookup: Lookup):
    folder = write_profile(tmp_path / "profiles", tombstone_text(ID, DAY), "2023/qb-dd-2023-001")
    entry, whole = read_entry(folder, lookup, tmp_path)
    assert (entry.view, entry.problems, whole) == (Tombstone(ID, "dd"), (), None)
    text = REDUCED.replace("linh_vuc: đ", "linh_vuc: dd")
    assert tombstone_text(ID, DAY).replace("# yaml-language-server: $schema=../../profile.schema.json\n", "") == text


@pytest.mark.parametrize(
    "text",
    [
        edited(base(), ("loai: ca-nhan", "loai: ai"), ("nam: 2023", "nam: hai")),
        edited(base(), ("trang_thai: cong-bo", "trang_thai: nhap")),
        edited(base(), ("  ngay: 01/09/2023\n", "  ngay: 01/09/2023\n  rut_ngay: 02/09/2023\n")),
        f"{REDUCED}Cô giáo Lê Thị Mẫu.\n",
        REDUCED.replace("go_ngay", "nghe: Giáo viên\ngo_ngay"),
    ],
    ids=["faulty", "draft", "withdrawn in part", "tombstone with text", "tombstone with a key"],
)
def test_whatever_state_it_is_in_it_can_be_taken_down(tmp_path: Path, lookup: Lookup, text: str):
    profiles = tmp_path / "profiles"
    write_profile(profiles, text, "2023/le-thi-mau")
    one = found(profiles, lookup)
    assert not one.is_done
    reduce_folder(one, tombstone_text(ID, DAY), exchange)
    assert contents(profiles) == {"2023/qb-dd-2023-001/index.md": tombstone_text(ID, DAY).encode()}


def test_a_profile_in_the_folder_of_a_wrong_year_ends_in_that_of_its_id(tmp_path: Path, lookup: Lookup):
    profiles = tmp_path / "profiles"
    written(profiles, "2024/nham-nam")
    reduce_folder(found(profiles, lookup), tombstone_text(ID, DAY), exchange)
    assert list(contents(profiles)) == ["2023/qb-dd-2023-001/index.md"]


def test_what_another_run_left_beside_a_tombstone_is_still_to_go(tmp_path: Path, lookup: Lookup):
    profiles = tmp_path / "profiles"
    folder = write_profile(profiles, REDUCED, "2023/qb-dd-2023-001")
    one = found(profiles, lookup)
    assert (one.is_tombstone, one.is_done, one.doomed()) == (True, False, [folder / PHOTO])
    reduce_folder(one, "", exchange)
    assert contents(folder) == {"index.md": REDUCED.encode()}


class KilledError(BaseException):
    """Ends a run at once, as SIGKILL does."""


def killing_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, Path], None]:
    """Make the step-th change of the disk the last, half done where it can be; the exchange to be used."""
    steps = iter(range(1000))

    def counted(change: Callable[..., Any], half: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            if next(steps) == step:
                half(*arguments)
                raise KilledError
            return change(*arguments, **options)

        return run

    def nothing(*_arguments: Any) -> None:
        pass

    def half_deleted(folder: Path) -> None:
        for path in sorted(folder.rglob("*.*"))[:1]:
            path.unlink()

    def half_written(path: Path, text: str) -> None:
        path.write_bytes(text.encode()[:20])

    monkeypatch.setattr(Path, "mkdir", counted(Path.mkdir, nothing))
    monkeypatch.setattr(Path, "write_text", counted(Path.write_text, half_written))
    monkeypatch.setattr(Path, "rename", counted(Path.rename, nothing))
    rmtree = shutil.rmtree
    monkeypatch.setattr(shutil, "rmtree", counted(rmtree, half_deleted))
    return counted(exchange, nothing)


@pytest.mark.parametrize("folder", NAMES)
def test_wherever_a_run_is_killed_the_old_or_the_new_is_whole_and_the_next_run_ends_it(
    tmp_path: Path, lookup: Lookup, monkeypatch: pytest.MonkeyPatch, folder: str
):
    text = tombstone_text(ID, DAY)
    seen = set()
    for step in range(20):
        profiles = tmp_path / str(step) / "profiles"
        old = contents(written(profiles, folder))
        one = found(profiles, lookup)
        with monkeypatch.context() as patched:
            last = killing_at(step, patched)
            try:
                reduce_folder(one, text, last)
                break
            except KilledError:
                pass
        (there,) = profile_folders(profiles)
        assert contents(there) in (old, {"index.md": text.encode()})
        seen.add(contents(there) == old)
        again = found(profiles, lookup)
        assert not again.is_done
        reduce_folder(again, text, exchange)
        assert contents(profiles) == {"2023/qb-dd-2023-001/index.md": text.encode()}
    else:
        pytest.fail("it never came to its end")
    assert seen == {True, False}


def test_who_names_a_profile_is_told_with_the_line(tmp_path: Path, lookup: Lookup):
    profiles = tmp_path / "profiles"
    write_profile(profiles, base())
    text = edited(
        base(),
        ("ma: QB-dd-2023-001", "ma: QB-dd-2023-002"),
        ("linh_vuc_phu: [e]", f"linh_vuc_phu: [e]\nhoc_theo: [QB-dd-2023-002, {ID}]"),
        ("    tu: 2023", f"    tu: 2023\n    ma: {ID}"),
    )
    write_profile(profiles, text, "2023/hai")
    assert list(referring(look_around(profiles, lookup).claims, ID)) == [
        "profiles/2023/hai/index.md:10: Học theo 2",
        "profiles/2023/hai/index.md:47: Nơi áp dụng 1, Mã hồ sơ",
    ]


def test_pages_and_searches_that_name_it_are_told_with_the_line(tmp_path: Path):
    (tmp_path / "docs" / "sau").mkdir(parents=True)
    (tmp_path / "profiles").mkdir()
    (tmp_path / "docs" / "index.md").write_text(f"---\nnoi_bat: {ID}\nlam_theo: [{ID}1, X{ID}]\n---\n", "utf-8")
    (tmp_path / "docs" / "sau" / "trang.md").write_text("[xem](../ho-so/qb-dd-2023-001/)\n", "utf-8")
    (tmp_path / "profiles" / "search-checks.yml").write_text(f"- {{tim: làng, thay: {ID}}}\n", "utf-8")
    assert list(naming(tmp_path, ID)) == [
        f"docs/index.md:2: noi_bat: {ID}",
        "docs/sau/trang.md:1: [xem](../ho-so/qb-dd-2023-001/)",
        f"profiles/search-checks.yml:1: - {{tim: làng, thay: {ID}}}",
    ]


@pytest.mark.parametrize(
    ("requested", "acknowledged"),
    [
        (date(2026, 11, 9), date(2026, 11, 11)),  # Monday: Wednesday
        (date(2026, 11, 12), date(2026, 11, 16)),  # Thursday: Monday
        (date(2026, 11, 13), date(2026, 11, 17)),  # Friday: Tuesday
        (date(2026, 11, 14), date(2026, 11, 17)),  # Saturday
        (date(2026, 11, 15), date(2026, 11, 17)),  # Sunday
    ],
)
def test_a_request_is_acknowledged_within_two_working_days(requested: date, acknowledged: date):
    assert deadlines(requested)[0] == acknowledged


@given(st.dates(date(2026, 1, 1), date(2040, 12, 31)))
def test_deadlines_are_working_days_after_the_request_and_fifteen_days_in_all(requested: date):
    acknowledged, done = deadlines(requested)
    between = [requested + timedelta(days=count) for count in range(1, (acknowledged - requested).days + 1)]
    assert sum(day.weekday() < 5 for day in between) == 2
    assert acknowledged.weekday() < 5
    assert (done - requested).days == 15
