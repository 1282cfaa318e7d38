"""One place where a site is built, and whether there is anything to do there."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.publish.lock import LockedError
from macros.publish.workplace import CACHE_VARIABLE, Workplace
from tests.publish.sample import Maker, files_of, province, workplace

DAY = date(2026, 6, 1)
EMBARGO = date(2026, 7, 1)
INPUTS = b"inputs"
FILES = {"index.html": "home"}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    place = workplace(province(tmp_path / "province"))
    place.open()
    yield place
    place.close()


def publish(place: Workplace, files: dict[str, str]) -> None:
    place.publish(Maker().outputs(files))


@pytest.fixture
def built(place: Workplace) -> Workplace:
    """A place that was finished on a day, until an embargo ends."""
    publish(place, FILES)
    place.finish(INPUTS, DAY, EMBARGO)
    return place


def test_what_can_be_made_anew_lies_below_the_root_unless_a_variable_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    assert workplace(tmp_path).folder == tmp_path / ".cache" / "build"
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "elsewhere"))
    assert workplace(tmp_path).folder == tmp_path / "elsewhere" / "build"
    monkeypatch.setenv(CACHE_VARIABLE, "")
    assert workplace(tmp_path).folder == tmp_path / ".cache" / "build"


def test_a_preview_and_a_build_may_be_open_at_once(place: Workplace):
    preview = workplace(place.root, preview=True)
    preview.open()
    assert preview.folder != place.folder
    preview.close()


def test_photos_are_the_same_for_a_build_and_a_preview(tmp_path: Path):
    one, other = workplace(tmp_path), workplace(tmp_path, preview=True)
    assert one.photos.path("aa.webp") == other.photos.path("aa.webp")
    assert one.shell != other.shell


def test_a_place_is_open_once_and_free_when_it_is_closed(place: Workplace):
    second = workplace(place.root)
    with pytest.raises(LockedError):
        second.open()
    place.close()
    second.open()
    second.close()
    place.open()


def test_to_open_clean_is_to_forget(built: Workplace):
    built.close()
    built.open(clean=True)
    assert built.state.generation() == 0
    assert not built.has_nothing_to_do(INPUTS, DAY)


def test_a_new_place_has_something_to_do(place: Workplace):
    assert not place.has_nothing_to_do(INPUTS, DAY)


@pytest.mark.parametrize("day", [DAY, DAY + timedelta(days=1), EMBARGO - timedelta(days=1)])
def test_the_same_inputs_are_nothing_to_do_until_an_embargo_ends(built: Workplace, day: date):
    assert built.has_nothing_to_do(INPUTS, day)


@pytest.mark.parametrize("day", [EMBARGO, EMBARGO + timedelta(days=1), DAY - timedelta(days=1)])
def test_on_the_day_of_an_embargo_and_after_a_clock_was_set_back_there_is(built: Workplace, day: date):
    assert not built.has_nothing_to_do(INPUTS, day)


def test_without_an_embargo_no_day_alone_changes_anything(built: Workplace):
    built.finish(INPUTS, DAY, None)
    assert built.has_nothing_to_do(INPUTS, date(2099, 1, 1))


@pytest.mark.parametrize("inputs", [b"others", None])
def test_other_inputs_and_such_as_cannot_be_told_are_something_to_do(built: Workplace, inputs: bytes | None):
    assert not built.has_nothing_to_do(inputs, DAY)


def test_what_was_made_from_inputs_that_cannot_be_told_is_not_known(place: Workplace):
    publish(place, FILES)
    place.finish(None, DAY, None)
    assert not place.has_nothing_to_do(None, DAY)
    assert not place.has_nothing_to_do(INPUTS, DAY)


def test_a_build_that_did_not_finish_leaves_something_to_do(built: Workplace):
    """What was published in between may not be what the inputs give."""
    publish(built, FILES | {"nam/index.html": "year"})
    assert not built.has_nothing_to_do(INPUTS, DAY)


def test_one_file_may_be_changed_until_the_next_build(place: Workplace):
    files = {"index.html": "home", "xem-thu/loi.json": "no errors", "nam/index.html": "year"}
    publish(place, files)
    year = (place.site / "nam/index.html").stat().st_ino
    for words in ("one error", "another"):
        place.amend(Maker().outputs({"xem-thu/loi.json": words})["xem-thu/loi.json"])
        assert files_of(place.site) == files | {"xem-thu/loi.json": words}
        assert (place.site / "nam/index.html").stat().st_ino == year
    maker = Maker()
    place.publish(maker.outputs(files))
    assert files_of(place.site) == files
    assert maker.made == ["xem-thu/loi.json"]


def test_a_file_may_also_be_changed_in_a_site_that_somebody_altered(place: Workplace):
    publish(place, FILES | {"xem-thu/loi.json": "no errors"})
    (place.site / "stranger.html").write_text("", "utf-8")
    place.amend(Maker().outputs({"xem-thu/loi.json": "one error"})["xem-thu/loi.json"])
    assert files_of(place.site) == FILES | {"xem-thu/loi.json": "one error"}


def test_a_build_that_failed_leaves_something_to_do(built: Workplace):
    with pytest.raises(OSError, match="no space"):
        publish(built, {"index.html": "!no space"})
    assert files_of(built.site) == FILES
    assert not built.has_nothing_to_do(INPUTS, DAY)


def test_a_site_that_somebody_altered_is_something_to_do(built: Workplace):
    (built.site / "index.html").unlink()
    assert not built.has_nothing_to_do(INPUTS, DAY)


def test_another_place_for_the_site_is_something_to_do(built: Workplace):
    built.close()
    other = Workplace(built.root, built.site.with_name("other"), processes=1)
    other.open()
    assert not other.has_nothing_to_do(INPUTS, DAY)
    other.close()
    built.open()
