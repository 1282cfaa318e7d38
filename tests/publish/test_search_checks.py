"""What the editor's list asks of the search, and how often."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from macros.catalogue.search_checks import SearchCheck, read_search_checks
from macros.pages.settings import FrontPage
from macros.publish.outputs import Output, by_path
from macros.publish.publication import Publication
from macros.publish.search_checks import ask_once
from macros.publish.workplace import Workplace
from tests.pages.sample import profile, settings
from tests.publish.sample import kept, with_profiles, workplace
from tests.publish.test_publication import read

GOOSE = profile(1, title="Tổ nuôi ngỗng Khe Đá", summary="Mười nhà nuôi ngỗng.")
DUCKS = [profile(number, title=f"Nhóm nuôi vịt số {number}", summary="Nuôi vịt.") for number in range(2, 7)]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    made = workplace(tmp_path)
    made.open()
    yield made
    made.close()


def checks(folder: Path, *lines: str) -> tuple[SearchCheck, ...]:
    (folder / "search-checks.yml").write_text("kiem_tra:\n" + "".join(f"  - {{{line}}}\n" for line in lines), "utf-8")
    return read_search_checks(folder)[0]


def site(place: Workplace, *asked: SearchCheck) -> Publication:
    return Publication(kept(GOOSE, *DUCKS), place, FrontPage(), settings(), (), b"code", asked)


def outputs(of: Publication) -> dict[str, Output]:
    return by_path(of.outputs([], []))


def not_found(of: Publication) -> list[str]:
    return [str(each).partition("/")[2] for each in of.not_found(outputs(of))]


@pytest.mark.parametrize("query", ["nuôi ngỗng", "ngong", "nuôi ngỗgn", "Khe Đá"])
def test_a_query_that_finds_its_profile_is_well(place: Workplace, tmp_path: Path, query: str):
    assert not_found(site(place, *checks(tmp_path, f"tim: {query}, thay: {GOOSE.id}"))) == []


def test_a_query_that_finds_others_first_is_told_with_what_it_finds(place: Workplace, tmp_path: Path):
    asked = checks(tmp_path, f"tim: nuôi ngỗng, thay: {GOOSE.id}", f"tim: nuôi vịt, thay: {GOOSE.id}")
    (told,) = not_found(site(place, *asked))
    assert told.startswith(
        f"search-checks.yml:3:11: Kiểm tra 2, Tìm: tìm “nuôi vịt” không thấy {GOOSE.id} trong 3 kết quả đầu: “Nhóm nuôi vịt số "
    )
    assert told.count("“Nhóm nuôi vịt số ") == 3
    assert told.endswith("[P37]")


def test_a_query_that_finds_nothing_is_told(place: Workplace, tmp_path: Path):
    (told,) = not_found(site(place, *checks(tmp_path, f"tim: xyzzy, thay: {GOOSE.id}")))
    assert told.startswith("search-checks.yml:2:11: Kiểm tra 1, Tìm: tìm “xyzzy” không thấy gì. → ")


def test_what_is_not_shown_is_not_asked_for(place: Workplace, tmp_path: Path):
    assert not_found(site(place, *checks(tmp_path, "tim: xyzzy, thay: SM-a-2026-099"))) == []


@dataclass
class Opened:
    """Outputs of which it is counted which are opened."""

    paths: list[str]

    def watched(self, output: Output) -> Output:
        def make() -> bytes | Path:
            self.paths.append(output.path)
            return output.make()

        return replace(output, make=make)


def test_an_index_is_asked_once_and_again_when_it_or_the_list_changed(place: Workplace, tmp_path: Path):
    asked = checks(tmp_path, f"tim: nuôi ngỗng, thay: {GOOSE.id}")
    made = site(place, *asked)
    opened = Opened([])

    def ask(list_of: tuple[SearchCheck, ...] = asked, **changed: bytes) -> int:
        opened.paths.clear()
        found = {
            path: opened.watched(replace(each, made_from=changed.get("made_from", each.made_from)))
            for path, each in outputs(made).items()
        }
        assert ask_once(list_of, made.catalogue, found, place.state) == ()
        return len(opened.paths)

    assert ask() > 0
    assert ask() == 0
    assert ask((*asked, replace(asked[0], query="ngỗng"))) > 0
    assert ask() > 0
    assert ask(made_from=b"another index") > 0


def test_what_is_not_found_is_told_again_until_it_is_found(place: Workplace, tmp_path: Path):
    made = site(place, *checks(tmp_path, f"tim: nuôi vịt, thay: {GOOSE.id}"))
    assert not_found(made) == not_found(made) != []


def test_ids_that_are_not_shown_are_told_when_the_lists_are_read(tmp_path: Path):
    root = with_profiles(tmp_path)
    everything = read(root)
    gone = everything.catalogue.tombstones[0].id
    waiting = next(each.claims.id for each in everything.kept.entries if each.claims and each.view is None)
    press = next(each.id for each in everything.catalogue.profiles if not each.official)
    official = next(each.id for each in everything.catalogue.profiles if each.official)
    checks(
        root / "profiles", *(f"tim: chữ, thay: {each}" for each in (official, press, gone, waiting, "SM-a-2026-0001"))
    )
    found = read(root)
    assert [(each.mark.line, each.is_error) for each in found.problems] == [(4, False), (5, False), (6, True)]
    assert found.kept.problems == found.problems
    official_only = read(root, demo=False)
    assert {each.mark.line for each in official_only.problems} == {4, 5, 6}


def test_a_faulty_list_asks_nothing_and_is_told(tmp_path: Path):
    root = with_profiles(tmp_path)
    (root / "profiles" / "search-checks.yml").write_text("kiem_tra:\n  - {tin: gà}\n", "utf-8")
    found = read(root)
    assert found.checks == ()
    assert {each.file for each in found.problems if each.is_error} == {"profiles/search-checks.yml"}
