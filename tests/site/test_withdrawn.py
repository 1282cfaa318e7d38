"""After `guong withdraw` and a build nothing of the profile is left in the site, and the build says so from nothing too."""

from pathlib import Path

import pytest

from macros.command.__main__ import main
from tests.site import links
from tests.site.building import Built, build, tiny_site


def content(built: Built) -> dict[str, bytes]:
    return {path.relative_to(built.site).as_posix(): path.read_bytes() for path in built.files}


def words_of(root: Path, folder: str) -> list[str]:
    """The title and every sentence of a profile that no other profile of the province has."""
    texts = {path.parent.name: path.read_text("utf-8") for path in (root / "profiles").rglob("index.md")}
    own = texts.pop(folder)
    lines = [line.removeprefix("ten: ").strip('"') for line in own.split("\n") if line.startswith("ten: ")]
    lines += own.partition("\n---\n")[2].split("\n")
    return [line for line in lines if len(line) > 20 and not any(line in other for other in texts.values())]


@pytest.mark.parametrize(("profile_id", "folder"), [("SM-b-2026-001", "nguyen-thi-mau"), ("SM-dd-2026-003", "luu-tru")])
def test_nothing_of_what_was_taken_down_is_left_in_the_site(tmp_path: Path, profile_id: str, folder: str):
    root = tiny_site(tmp_path / "province")
    words = words_of(root, folder)
    assert words
    before = build(root, root / "site", GUONG_CACHE=str(root / "cache"))
    assert before.holding(words[0])
    assert main(["--profiles", str(root / "profiles"), "withdraw", profile_id, "--yes"]) == 0
    after = build(root, root / "site", GUONG_CACHE=str(root / "cache"))
    assert after.status == 0, after.output
    assert after.holding(*words) == []
    address = f"ho-so/{profile_id.lower()}/"
    assert "Hồ sơ này đã được gỡ" in after.page(address)
    assert after.holding(profile_id, profile_id.lower()) == [f"{address}index.html"]
    assert links.faults(after.site, "/guong/") == []
    assert content(after) == content(build(root, root / "other-site", GUONG_CACHE=str(root / "other-cache")))
