"""A photo is made once; what is broken is made anew; two may make the same one."""

import json
import multiprocessing
from pathlib import Path

import pytest
from PIL import Image

from macros.photos import cache as cache_module
from macros.photos import derivatives
from macros.photos.cache import FEW, PhotoCache, develop_all
from macros.photos.derivatives import Renditions, UnreadablePhotoError, render
from macros.texts.build import PHOTOS
from tests.photos.making import SCENE, cut, quarters


def photo(folder: Path, name: str = "a.png", size: tuple[int, int] = (500, 300)) -> Path:
    path = folder / name
    quarters(SCENE, size=size).save(path)
    return path


def files(cache: PhotoCache, renditions: Renditions) -> list[Path]:
    return [cache.path(each.name) for each in (*renditions.webp, renditions.fallback)]


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Each file with the time when it was written."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def cache(tmp_path: Path) -> PhotoCache:
    return PhotoCache(tmp_path / "cache")


def test_the_cache_holds_what_the_recipe_makes(tmp_path: Path, cache: PhotoCache):
    path = photo(tmp_path)
    renditions, contents = render(path)
    assert cache.found(path) is None
    assert cache.developed(path) == renditions == cache.found(path)
    assert {file.name: file.read_bytes() for file in files(cache, renditions)} == contents


def test_a_photo_is_made_once(tmp_path: Path, cache: PhotoCache, monkeypatch: pytest.MonkeyPatch):
    first = cache.developed(photo(tmp_path))
    before = everything(tmp_path / "cache")
    monkeypatch.delattr(cache_module, "rendered")
    same = photo(tmp_path, "the same by another name.png")
    assert cache.developed(same) == PhotoCache(tmp_path / "cache").developed(same) == first
    assert everything(tmp_path / "cache") == before


def test_another_recipe_or_library_makes_it_anew_and_leaves_what_did_not_change(
    tmp_path: Path, cache: PhotoCache, monkeypatch: pytest.MonkeyPatch
):
    path = photo(tmp_path)
    first = cache.developed(path)
    before = everything(tmp_path / "cache")
    monkeypatch.setattr(derivatives, "RECIPE", derivatives.RECIPE + 1)
    assert cache.found(path) is None
    assert cache.developed(path) == first
    monkeypatch.setattr(cache_module, "_libraries", lambda: "webp 99")
    assert cache.found(path) is None
    assert cache.developed(path) == first
    after = everything(tmp_path / "cache")
    assert {name: after[name] for name in before} == before
    assert [Path(name).suffix for name in after.keys() - before.keys()] == [".json", ".json"]


@pytest.mark.parametrize("harm", ["gone", "empty", "half", "changed"])
@pytest.mark.parametrize("which", range(4))
def test_a_broken_entry_is_mended(tmp_path: Path, cache: PhotoCache, which: int, harm: str):
    path = photo(tmp_path)
    whole = cache.developed(path)
    before = {name: content for name, (_time, content) in everything(tmp_path / "cache").items()}
    assert len(before) == 4
    broken = tmp_path / "cache" / sorted(before)[which]
    content = broken.read_bytes()
    if harm == "gone":
        broken.unlink()
    else:
        broken.write_bytes({"empty": b"", "half": content[: len(content) // 2], "changed": content[:-3] + b"abc"}[harm])
    assert cache.found(path) is None
    assert cache.developed(path) == whole
    assert {name: content for name, (_time, content) in everything(tmp_path / "cache").items()} == before


@pytest.mark.parametrize("written", ["{}", "[]", "[1]", '[["a"]]', '[["a", 1, 2]]', "[[1, 2, 3]]", "null"])
def test_a_list_of_something_else_is_no_entry(tmp_path: Path, cache: PhotoCache, written: str):
    path = photo(tmp_path)
    whole = cache.developed(path)
    [entry] = (tmp_path / "cache").rglob("*.json")
    entry.write_text(written, encoding="utf-8")
    assert cache.found(path) is None
    assert cache.developed(path) == whole
    assert len(json.loads(entry.read_text("utf-8"))) == 3


def test_what_is_no_photo_is_told_and_leaves_nothing(tmp_path: Path, cache: PhotoCache):
    (tmp_path / "a.jpg").write_bytes(cut("JPEG"))
    for path in (tmp_path / "a.jpg", tmp_path / "none.jpg", tmp_path):
        with pytest.raises(UnreadablePhotoError):
            cache.developed(path)
    assert everything(tmp_path / "cache") == {}


def test_a_folder_that_cannot_be_written_is_an_error_of_the_disk(tmp_path: Path):
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="cache"):
        PhotoCache(tmp_path / "cache").developed(photo(tmp_path))


def test_two_processes_may_make_the_same_photo(tmp_path: Path, cache: PhotoCache):
    path = photo(tmp_path, size=(1700, 1200))
    makers = [multiprocessing.Process(target=cache.developed, args=(path,)) for _ in range(4)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert [maker.exitcode for maker in makers] == [0] * 4
    assert cache.found(path) == render(path)[0]
    assert [name for name in everything(tmp_path / "cache") if Path(name).name.startswith(".")] == []


@pytest.mark.parametrize("processes", [1, 2])
def test_all_are_made_and_what_is_no_photo_is_told_among_them(tmp_path: Path, cache: PhotoCache, processes: int):
    paths = [photo(tmp_path, f"{number}.png", (300 + number, 200)) for number in range(FEW + 2)]
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(cut("JPEG"))
    asked = [*paths[:3], bad, *paths[3:], paths[0]]
    outcomes = develop_all(asked, cache, processes=processes, quiet=True)
    assert list(outcomes) == asked[:-1]
    assert isinstance(error := outcomes[bad], UnreadablePhotoError)
    assert (error.fault, error.path) == ("photo-truncated", bad)
    assert [outcomes[path] for path in paths] == [cache.found(path) for path in paths]
    assert [outcome.webp[-1].width for path in paths if isinstance(outcome := outcomes[path], Renditions)] == [
        300 + number for number in range(FEW + 2)
    ]


def test_a_second_run_starts_no_process(tmp_path: Path, cache: PhotoCache, monkeypatch: pytest.MonkeyPatch):
    paths = [photo(tmp_path, f"{number}.png", (300 + number, 200)) for number in range(FEW)]
    first = develop_all(paths, cache, quiet=True)
    monkeypatch.delattr(cache_module, "ProcessPoolExecutor")
    assert develop_all(paths, cache, quiet=True) == first


@pytest.mark.parametrize(
    ("count", "ci", "terminal", "quiet", "told"),
    [
        (FEW, "", True, False, True),
        (FEW - 1, "", True, False, False),
        (FEW, "true", True, False, False),
        (FEW, "", False, False, False),
        (FEW, "", True, True, False),
    ],
    ids=["person", "few", "CI", "log", "quiet"],
)
def test_only_a_person_who_waits_sees_a_progress_bar(
    count: int,
    ci: str,
    terminal: bool,
    quiet: bool,
    told: bool,
    tmp_path: Path,
    cache: PhotoCache,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    paths = [photo(tmp_path, f"{number}.png", (300 + number, 200)) for number in range(count)]
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    develop_all(paths, cache, quiet=quiet)
    first = capsys.readouterr()
    assert (PHOTOS in first.err, first.out) == (told, "")
    develop_all(paths, cache, quiet=quiet)
    assert capsys.readouterr() == ("", "")


def test_an_image_of_the_cache_opens(tmp_path: Path, cache: PhotoCache):
    renditions = cache.developed(photo(tmp_path))
    with Image.open(cache.path(renditions.webp[0].name)) as image:
        assert image.size == (400, 240)
