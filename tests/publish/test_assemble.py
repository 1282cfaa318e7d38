import re

import pytest

from macros.catalogue.consent import Tombstone
from macros.catalogue.kinds import Provenance
from macros.publish.assemble import assemble, covers
from macros.publish.outputs import DuplicateOutputError
from tests.pages.sample import assets, catalogue, profile, settings

GONE = Tombstone("SM-b-2026-009", "b")


def files(*profiles, written=("", "quyen/"), taken=(), **changes) -> dict[str, bytes]:
    shown = catalogue(*profiles, tombstones=(GONE,))
    return dict(assemble(shown, settings(**changes), assets(), written, taken))


def test_pages_covers_assets_and_the_sitemap_are_published():
    made = files(profile())
    assert {
        *("ho-so/sm-a-2026-001/index.html", "anh/bia/sm-a-2026-001.svg", "anh/bia/sm-a-2026-001-rong.svg"),
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


@pytest.mark.parametrize("path", ["ke-hoach/index.html", "anh/bia/linh-vuc-a.svg", "sitemap.xml"])
def test_a_file_that_mkdocs_writes_too_is_refused_naming_its_source(path: str):
    with pytest.raises(DuplicateOutputError, match=r"nguon\.md"):
        files(profile(), taken=[(path, "nguon.md")])


def test_a_profile_that_was_taken_down_has_no_cover():
    drawn = dict(covers(catalogue(tombstones=(GONE,))))
    assert list(drawn) == [f"anh/bia/linh-vuc-{field}.svg" for field in ("a", "b", "dd")]
    assert all(svg.startswith("<svg") for svg in drawn.values())
