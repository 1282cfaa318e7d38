import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from macros.catalogue.kinds import Provenance
from macros.catalogue.public import PublicProfile, Tombstone
from macros.pages import addresses
from macros.pages.cards import DRAWINGS
from macros.photos.files import with_files
from macros.publish.assemble import assemble, covers
from macros.publish.outputs import DuplicateOutputError, Output, by_path, whole_file
from macros.publish.records import Kept
from macros.publish.workplace import Workplace
from tests.pages.sample import assets, catalogue, photo, profile, settings
from tests.publish.sample import kept, workplace

GONE = Tombstone("SM-b-2026-009", "b")
PLACE = workplace()


def planned(
    shown: Kept,
    written: Sequence[str] = ("", "quyen/"),
    taken: Sequence[Output] = (),
    house: bytes = b"house",
    place: Workplace = PLACE,
    **changes: Any,
) -> dict[str, Output]:
    return by_path(assemble(shown, settings(**changes), assets(), place, house, written, taken))


def files(*profiles: PublicProfile, **options: Any) -> dict[str, bytes]:
    outputs = planned(kept(*profiles, tombstones=(GONE,)), **options)
    made = {path: output.make() for path, output in outputs.items()}
    return {path: content for path, content in made.items() if isinstance(content, bytes)}


def keys(*profiles: PublicProfile, **options: Any) -> dict[str, bytes]:
    return {path: output.made_from for path, output in planned(kept(*profiles), **options).items()}


def drawings(*profiles: PublicProfile) -> list[str]:
    """The addresses of the covers, without the strips that every field has."""
    return [address for address, *_ in covers(catalogue(*profiles)) if "linh-vuc-" not in address]


def test_pages_covers_assets_and_the_sitemap_are_published():
    made = files(profile())
    assert {
        *("ho-so/sm-a-2026-001/index.html", "anh/bia/a-33.svg", "anh/bia/a-33-rong.svg"),
        *("anh/bia/linh-vuc-dd.svg", "sitemap.xml", assets().stylesheet),
    } <= set(made)
    assert "index.html" not in made  # MkDocs writes it


def test_the_sitemap_holds_what_may_be_found():
    made = files(profile(1), profile(2, provenance=Provenance.ILLUSTRATIVE))
    listed = re.findall(r"<loc>https://songmau\.example/(.*?)</loc>", made["sitemap.xml"].decode())
    assert len(set(listed)) == len(listed)
    assert {"", "quyen/", "ho-so/", "ho-so/sm-a-2026-001/", "linh-vuc/trong-rung/"} <= set(listed)
    assert not {"ho-so/sm-a-2026-002/", "ho-so/sm-b-2026-009/"} & set(listed)


def test_every_page_of_the_sitemap_is_a_file():
    made = files(profile(), written=())
    for address in re.findall(r"<loc>https://songmau\.example/(.*?)</loc>", made["sitemap.xml"].decode()):
        assert f"{address}index.html" in made


def test_without_a_public_address_there_is_no_sitemap():
    assert "sitemap.xml" not in files(profile(), url="")


def test_what_mkdocs_wrote_is_published_with_the_rest():
    assert files(taken=[whole_file("index.html", b"home", "index.md")])["index.html"] == b"home"


@pytest.mark.parametrize("path", ["ke-hoach/index.html", "anh/bia/linh-vuc-a.svg", "sitemap.xml"])
def test_a_file_that_mkdocs_writes_too_is_refused_naming_its_source(path: str):
    with pytest.raises(DuplicateOutputError, match=rf"^{re.escape(path)}: nguon\.md / "):
        files(profile(), taken=[whole_file(path, b"", "nguon.md")])


def test_a_profile_that_was_taken_down_has_no_cover():
    drawn = {address: draw() for address, _drawn_from, draw in covers(catalogue(tombstones=(GONE,)))}
    assert list(drawn) == [f"anh/bia/linh-vuc-{field}.svg" for field in ("a", "b", "dd")]
    assert all(svg.startswith("<svg") for svg in drawn.values())


def test_a_profile_with_a_photo_needs_no_cover():
    assert drawings(profile(1, photos=(photo(),)), profile(2)) == ["anh/bia/a-34.svg", "anh/bia/a-34-rong.svg"]


def test_profiles_may_share_a_drawing_which_is_made_once():
    assert drawings(profile(1), profile(1 + DRAWINGS)) == drawings(profile(1))
    assert drawings(profile(1), profile(1 + DRAWINGS, photos=(photo(),))) == drawings(profile(1))


def test_what_all_pages_share_is_in_every_page_and_drawing():
    """Code and templates draw covers too, and say what results show; all else is known by its own bytes."""
    one, other = keys(profile()), keys(profile(), house=b"another house")
    changed = {path for path in one if one[path] != other.get(path)}
    shared = {path for path in one if path.endswith(".html") or path.startswith(("anh/bia/", "tim/chi-muc/goi/"))}
    assert shared | {"tim/chi-muc/loc.bin", "tim/chi-muc/ten.bin"} == changed


def test_the_same_profiles_are_made_from_the_same():
    assert keys(profile(1), profile(2)) == keys(profile(1), profile(2))


def test_the_words_of_a_profile_change_no_drawing():
    one, other = keys(profile()), keys(profile(title="Khác", summary="Khác hẳn."))
    changed = {path for path in one if one[path] != other.get(path)}
    assert "ho-so/sm-a-2026-001/index.html" in changed
    assert not [path for path in changed if path.startswith("anh/")]


def test_the_field_of_a_profile_changes_its_drawings():
    one, other = keys(profile()), keys(replace(profile(field="b"), id=profile().id))
    changed = {path for path in one if one[path] != other.get(path)}
    assert {path for path in changed if path.startswith("anh/")} == {"anh/bia/a-33.svg", "anh/bia/a-33-rong.svg"}
    assert other.keys() - one.keys() >= {"anh/bia/b-33.svg", "anh/bia/b-33-rong.svg"}


def test_photos_are_files_of_the_cache_and_made_again_where_it_was_emptied(tmp_path: Path):
    original = tmp_path / "rung.jpg"
    Image.new("RGB", (900, 600), "teal").save(original)
    place = workplace(tmp_path)
    place.open()
    developed = with_files(photo(original.name), addresses.photos("SM-a-2026-001"), place.photos.developed(original))
    shown = replace(kept(profile(photos=(developed,))), originals={each.address: original for each in developed.files})
    outputs = {path: each for path, each in planned(shown, place=place).items() if path.startswith("anh/ho-so/")}
    assert outputs.keys() == {each.address for each in developed.files}
    made = {path: output.make() for path, output in outputs.items()}
    before = {path: file.read_bytes() for path, file in made.items() if isinstance(file, Path)}
    assert before.keys() == outputs.keys()
    for file in made.values():
        assert isinstance(file, Path)
        file.unlink()
    assert {path: Path(str(output.make())).read_bytes() for path, output in outputs.items()} == before
