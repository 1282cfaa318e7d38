"""From planned files to a site, on a real disk: only what changed is made, and readers get all of it at once."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from macros.publish import press, trees
from macros.publish.outputs import Output
from macros.publish.press import Published, is_current, publish
from macros.publish.state import State
from macros.publish.trees import spare_of
from macros.publish.workers import LEAST
from tests.publish.sample import Maker, files_of, folders_of

FIRST = {"index.html": "home", "ho-so/a/index.html": "a", "ho-so/b/index.html": "b", "nam/2026/index.html": "2026"}


class KilledError(BaseException):
    """Whatever comes after is not done."""


class Place:
    """A site, its state, and a maker that counts."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "out" / "site"
        self.state = State(root / "cache")
        self.maker = Maker()

    def publish(self, files: dict[str, str]) -> Published:
        """What was changed; the site is then what it was to be."""
        self.maker.made.clear()
        published = publish(self.state, self.maker.outputs(files), self.site, processes=1)
        assert files_of(self.site) == files
        assert is_current(self.state, self.site)
        return published

    def restart(self) -> None:
        """As by the next command."""
        self.state.close()
        self.state = State(self.root / "cache")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    yield place
    place.state.close()


@pytest.fixture
def built(place: Place) -> Place:
    """A place with a site."""
    place.publish(FIRST)
    return place


def test_the_first_site_has_all_files(place: Place):
    assert not is_current(place.state, place.site)
    published = place.publish(FIRST)
    assert (published.made, published.removed) == (tuple(FIRST), ())
    assert place.maker.made == list(FIRST)


def test_without_a_change_nothing_is_made(built: Place):
    before = built.site.stat()
    for _ in range(2):
        built.restart()
        published = built.publish(FIRST)
        assert not published
        assert published == Published((), ())
        assert built.maker.made == []
        assert built.site.stat().st_ino == before.st_ino


def test_only_what_changed_is_made(built: Place):
    built.restart()
    files = FIRST | {"ho-so/a/index.html": "a anew", "ho-so/c/index.html": "c"}
    published = built.publish(files)
    assert set(published.made) == set(built.maker.made) == {"ho-so/a/index.html", "ho-so/c/index.html"}
    assert published.removed == ()
    assert published


def test_what_goes_leaves_no_empty_folder(built: Place):
    published = built.publish({"index.html": "home", "ho-so/a/index.html": "a"})
    assert set(published.removed) == {"ho-so/b/index.html", "nam/2026/index.html"}
    assert folders_of(built.site) == {"ho-so", "ho-so/a"}
    assert built.maker.made == []
    assert built.publish({"index.html": "home"})
    assert folders_of(built.site) == set()
    assert built.publish({"index.html": "home"}) == Published((), ())


def test_what_came_back_is_made_again(built: Place):
    without = {path: text for path, text in FIRST.items() if path != "ho-so/b/index.html"}
    built.publish(without)
    assert built.publish(FIRST).made == ("ho-so/b/index.html",)
    assert built.publish(without).removed == ("ho-so/b/index.html",)
    assert built.publish(FIRST).made == ("ho-so/b/index.html",)


def test_a_third_generation_has_what_the_second_changed(built: Place):
    """Two trees take turns: the older one catches up with what was changed, added and removed meanwhile."""
    second = {"index.html": "home 2", "ho-so/a/index.html": "a", "ho-so/c/index.html": "c"}
    built.publish(second)
    assert built.publish(second | {"index.html": "home 3"}).made == ("index.html",)
    assert built.publish(second | {"index.html": "home 4"}).made == ("index.html",)
    assert folders_of(built.site) == {"ho-so", "ho-so/a", "ho-so/c"}


def test_a_file_of_a_third_generation_may_lie_where_a_folder_was_and_the_other_way_round(built: Place):
    built.publish({"ho-so": "a file", "nam/2026/index.html": "2026"})
    built.publish({"ho-so": "a file", "nam": "a file too"})
    built.publish(FIRST)
    built.publish(FIRST | {"index.html": "home 2"})


def test_the_spare_tree_is_what_readers_had_before(built: Place):
    built.publish(FIRST | {"index.html": "home 2"})
    assert files_of(spare_of(built.site)) == FIRST


def test_a_file_that_did_not_change_stays_the_same_file(built: Place):
    path = built.site / "ho-so/a/index.html"
    os.utime(path, (1, 1))
    before = path.stat()
    built.publish(FIRST | {"index.html": "home 2"})
    built.publish(FIRST | {"index.html": "home 3"})
    assert (path.stat().st_ino, path.stat().st_mtime) == (before.st_ino, 1)


def test_a_file_whose_bytes_did_not_change_stays_the_same_file(built: Place):
    """Its key may change without them, as by another release of the code: browsers need not load it again."""
    path = built.site / "ho-so/a/index.html"
    os.utime(path, (1, 1))
    before = path.stat()
    renamed = {
        name: Output(name, output.made_from + b" of new code", output.make, output.origin)
        for name, output in built.maker.outputs(FIRST).items()
    }
    assert len(publish(built.state, renamed, built.site, processes=1).made) == len(FIRST)
    assert (path.stat().st_ino, path.stat().st_mtime) == (before.st_ino, 1)
    assert files_of(built.site) == FIRST


def test_a_reader_of_a_file_has_all_of_it_while_it_is_replaced(built: Place):
    with (built.site / "index.html").open() as reader:
        built.publish(FIRST | {"index.html": "quite another home"})
        built.publish(FIRST | {"index.html": "and another"})
        assert reader.read() == "home"


def test_a_file_may_be_given_as_one_that_holds_its_bytes(place: Place, tmp_path: Path):
    photo = tmp_path / "photo.webp"
    photo.write_bytes(b"RIFF")
    outputs = {"anh/a.webp": Output("anh/a.webp", b"photo", lambda: photo, "photo")}
    publish(place.state, outputs, place.site, processes=1)
    assert (place.site / "anh/a.webp").read_bytes() == b"RIFF"
    assert publish(place.state, outputs, place.site, processes=1) == Published((), ())
    publish(place.state, {}, place.site, processes=1)
    assert photo.read_bytes() == b"RIFF"


def failing(files: dict[str, str]) -> dict[str, str]:
    return files | {"ho-so/a/index.html": "a anew", "ho-so/b/index.html": "!no space", "index.html": "home anew"}


def test_a_build_that_fails_leaves_the_old_site_whole(built: Place):
    for _ in range(2):
        with pytest.raises(OSError, match="no space"):
            built.publish(failing(FIRST))
        assert files_of(built.site) == FIRST
        assert is_current(built.state, built.site)
    assert built.publish(FIRST) == Published((), ())
    published = built.publish(FIRST | {"ho-so/a/index.html": "a again"})
    assert published.made == ("ho-so/a/index.html",)


def test_after_a_failure_the_next_build_has_all_that_it_should(built: Place):
    built.publish(FIRST | {"nam/2026/index.html": "changed in between"})
    with pytest.raises(OSError, match="no space"):
        built.publish(failing(FIRST))
    built.restart()
    published = built.publish(failing(FIRST) | {"ho-so/b/index.html": "b anew"})
    assert set(published.made) == {"index.html", "ho-so/a/index.html", "ho-so/b/index.html", "nam/2026/index.html"}


def test_a_first_build_that_fails_leaves_no_site(place: Place):
    with pytest.raises(OSError, match="no space"):
        place.publish(failing(FIRST))
    assert not place.site.exists()
    place.publish(FIRST)


def test_a_disk_that_is_full_leaves_the_old_site_whole(built: Place, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(press, "put", full)
        with pytest.raises(OSError, match="No space left"):
            built.publish(FIRST | {"index.html": "home 2"})
    assert files_of(built.site) == FIRST
    assert is_current(built.state, built.site)
    built.publish(FIRST | {"index.html": "home 2"})


@pytest.mark.parametrize(
    ("step", "generations"),
    [
        ("_prepare", 1),
        ("_prepare", 2),
        *product(["_make", "_finish", "_show"], [0, 1, 2]),
        *product(["remove"], [1, 2]),
    ],
)
def test_a_build_that_was_killed_leaves_the_old_site_and_the_next_one_is_right(
    place: Place, monkeypatch: pytest.MonkeyPatch, step: str, generations: int
):
    def killed(*_: object, **__: object) -> None:
        raise KilledError

    for generation in range(generations):
        place.publish(FIRST | {"index.html": f"home {generation}"})
    before = files_of(place.site) if generations else {}
    wanted = {"index.html": "home", "ho-so/a/index.html": "a anew", "ho-so/c/index.html": "c"}
    with monkeypatch.context() as patch:
        patch.setattr(press, step, killed)
        with pytest.raises(KilledError):
            place.publish(wanted)
    assert (files_of(place.site) if place.site.exists() else {}) == before
    place.restart()
    place.publish(wanted)
    place.publish(wanted | {"index.html": "home anew"})
    place.publish(wanted | {"index.html": "home newer"})


def test_what_was_recorded_before_a_kill_is_shown_by_the_next_build(built: Place, monkeypatch: pytest.MonkeyPatch):
    """The files are all made: none need be made again."""

    def killed(*_: object) -> None:
        raise KilledError

    wanted = FIRST | {"index.html": "home 2"}
    with monkeypatch.context() as patch:
        patch.setattr(press, "_show", killed)
        with pytest.raises(KilledError):
            built.publish(wanted)
    assert files_of(built.site) == FIRST
    assert not is_current(built.state, built.site)
    built.restart()
    assert built.publish(wanted) == Published((), ())
    assert built.maker.made == []
    assert built.publish(wanted | {"index.html": "home 3"}).made == ("index.html",)


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_a_kill_between_the_renames_of_a_system_without_exchange_loses_nothing(
    built: Place, monkeypatch: pytest.MonkeyPatch, renames: int
):
    left = iter(range(renames))
    rename = Path.rename

    def until_killed(path: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise KilledError
        return rename(path, target)

    wanted = FIRST | {"index.html": "home 2"}
    with monkeypatch.context() as patch:
        patch.setattr(trees, "_exchanged", lambda *_: False)
        patch.setattr(Path, "rename", until_killed)
        with pytest.raises(KilledError):
            built.publish(wanted)
    built.restart()
    assert built.publish(wanted) == Published((), ())
    built.publish(wanted | {"index.html": "home 3"})
    built.publish(wanted | {"index.html": "home 4"})
    assert sorted(path.name for path in built.site.parent.iterdir()) == [".site.next", "site"]


ALTERED: list[Callable[[Path], object]] = [
    shutil.rmtree,
    lambda site: (site / "index.html").unlink(),
    lambda site: (site / "la.html").write_text("strange", "utf-8"),
    lambda site: shutil.rmtree(site / "ho-so"),
    lambda site: (site.rename(site.with_name("x")), shutil.copytree(site.with_name("x"), site)),
]


@pytest.mark.parametrize("alter", ALTERED, ids=["deleted", "file gone", "file added", "folder gone", "copied"])
@pytest.mark.parametrize("changes", [{}, {"index.html": "home 3"}], ids=["same", "changed"])
def test_a_site_that_somebody_altered_is_made_anew(built: Place, alter: Callable[[Path], object], changes):
    built.publish(FIRST | {"nam/2026/index.html": "2026 anew"})
    os.utime(built.site, ns=(1, 1))  # long ago: a change just now has another date
    alter(built.site)
    assert not is_current(built.state, built.site)
    built.restart()
    assert len(built.publish(FIRST | changes).made) == len(FIRST)
    built.publish(FIRST | {"index.html": "home 4"})
    built.publish(FIRST | {"index.html": "home 5"})


@pytest.mark.parametrize("alter", ALTERED, ids=["deleted", "file gone", "file added", "folder gone", "copied"])
def test_a_spare_that_somebody_altered_is_made_anew(built: Place, alter: Callable[[Path], object]):
    built.publish(FIRST | {"nam/2026/index.html": "2026 anew"})
    os.utime(spare_of(built.site), ns=(1, 1))
    alter(spare_of(built.site))
    built.restart()
    built.publish(FIRST | {"index.html": "home 3"})
    built.publish(FIRST | {"index.html": "home 4"})


def test_a_file_that_somebody_deleted_deep_in_the_site_does_not_stop_later_builds(built: Place):
    """Nobody looks at every file each time; but what is read of the old site may be gone."""
    built.publish(FIRST | {"ho-so/a/index.html": "a 2"})
    (built.site / "ho-so/a/index.html").unlink()
    files = FIRST | {"ho-so/a/index.html": "a 2", "index.html": "home 3"}
    publish(built.state, built.maker.outputs(files), built.site, processes=1)
    built.publish(files | {"ho-so/a/index.html": "a 4"})


def test_a_site_of_somebody_else_is_replaced_as_a_whole(place: Place):
    place.site.mkdir(parents=True)
    (place.site / "old.html").write_text("old", "utf-8")
    place.publish(FIRST)
    place.publish(FIRST | {"index.html": "home 2"})
    place.publish(FIRST | {"index.html": "home 3"})


def test_another_place_for_the_site_gets_all_of_it(built: Place):
    old = built.site
    built.site = old.with_name("elsewhere")
    assert len(built.publish(FIRST).made) == len(FIRST)
    assert files_of(old) == FIRST
    built.site = old
    built.publish(FIRST | {"index.html": "home 2"})


def test_a_state_that_was_lost_gives_a_whole_site_again(built: Place):
    built.state.close()
    built.state = State(built.root / "cache", clean=True)
    assert len(built.publish(FIRST).made) == len(FIRST)
    built.publish(FIRST | {"index.html": "home 2"})
    built.publish(FIRST | {"index.html": "home 3"})


@pytest.mark.parametrize("kept", [{}, {"index.html": "home"}])
def test_a_site_may_become_small_and_grow_again(built: Place, kept: dict[str, str]):
    built.publish(kept)
    built.publish(FIRST)
    built.publish(kept)


def test_many_files_are_made_by_several_processes(place: Place):
    files = {f"ho-so/{number}/index.html": f"{number}" for number in range(LEAST * 2)}
    published = publish(place.state, place.maker.outputs(files), place.site, processes=2)
    assert len(published.made) == len(files)
    assert files_of(place.site) == files
    changed = {path: f"{text} anew" for path, text in files.items()}
    publish(place.state, place.maker.outputs(changed), place.site, processes=2)
    assert files_of(place.site) == changed
    with pytest.raises(OSError, match="no space"):
        publish(place.state, place.maker.outputs(dict.fromkeys(files, "!no space")), place.site, processes=2)
    assert files_of(place.site) == changed
    place.publish(files)


@pytest.mark.usefixtures("no_links")
def test_where_files_have_one_name_the_site_is_the_same(place: Place):
    place.publish(FIRST)
    assert place.publish(FIRST | {"index.html": "home 2"}).made == ("index.html",)
    assert place.publish(FIRST | {"index.html": "home 3"}).made == ("index.html",)
    assert place.publish({"index.html": "home 3"}).made == ()


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
