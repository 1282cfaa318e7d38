"""What the press works with, made without a build: records of sample profiles, places, and files that count."""

import shutil
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from macros.catalogue.public import PublicProfile, Tombstone
from macros.publish.outputs import Output
from macros.publish.records import Kept
from macros.publish.state import State
from macros.publish.workplace import Workplace
from macros.search.documents import texts_of
from macros.search.terms import noted
from tests.pages.sample import OTHER_PROVINCE, edition, scratch, vocabulary

TINY = Path(__file__).resolve().parent.parent / "site" / "tiny"


def kept(*profiles: PublicProfile, tombstones: tuple[Tombstone, ...] = ()) -> Kept:
    texts = {each.id: noted(texts_of(each, vocabulary())) for each in profiles}
    return Kept(edition(*profiles, tombstones=tombstones), (), {}, (), None, texts.__getitem__)


def province(root: Path, front: str = "---\ntitle: Trang chủ\n---\n") -> Path:
    """The lists of an invented province below `root`, without a profile, and its home page."""
    (root / "profiles").mkdir(parents=True)
    for path in OTHER_PROVINCE.iterdir():
        shutil.copyfile(path, root / "profiles" / path.name)
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text(front, "utf-8")
    return root


def with_profiles(root: Path) -> Path:
    """The same with a profile of each status and provenance."""
    shutil.copytree(TINY / "profiles" / "2026", province(root) / "profiles" / "2026")
    return root


def workplace(root: Path | None = None, *, preview: bool = False) -> Workplace:
    """A place where a site is built, not yet open; without `root` one with a state, for who only plans."""
    place = Workplace(root or scratch(), (root or scratch()) / "site", preview=preview, processes=1)
    if root is None:
        place.state = State(scratch() / "state")
    return place


@dataclass
class Maker:
    """Makes files of texts and counts how often; a text that starts with "!" cannot be made."""

    made: list[str] = field(default_factory=list)

    def outputs(self, files: dict[str, str]) -> dict[str, Output]:
        return {
            path: Output(path, f"key of {text}".encode(), partial(self._make, path, text), path)
            for path, text in files.items()
        }

    def _make(self, path: str, text: str) -> bytes:
        self.made.append(path)
        if text.startswith("!"):
            raise OSError(text)
        return text.encode()


def files_of(tree: Path) -> dict[str, str]:
    return {
        path.relative_to(tree).as_posix(): path.read_text("utf-8") for path in sorted(tree.rglob("*")) if path.is_file()
    }


def folders_of(tree: Path) -> set[str]:
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_dir()}
