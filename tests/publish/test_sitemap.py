from datetime import date
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from macros.publish.sitemap import sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
URL = "https://guongsang.example/"


def read(text: str) -> list[tuple[str | None, str | None]]:
    root = ElementTree.fromstring(text.encode())
    return [(url.findtext("s:loc", None, NAMES), url.findtext("s:lastmod", None, NAMES)) for url in root]


def test_pages_stand_in_order_with_the_day_of_their_content():
    pages = [("nam/", date(2026, 2, 1)), ("", date(2026, 3, 1))]
    assert read(sitemap(URL, pages)) == [(URL, "2026-03-01"), (f"{URL}nam/", "2026-02-01")]


def test_an_empty_site_has_an_empty_map():
    assert read(sitemap(URL, [])) == []


@given(st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=20))
def test_any_address_gives_a_document_that_says_it(address: str):
    ((found, _day),) = read(sitemap(URL, [(address, date(2026, 1, 1))]))
    assert (found or "").strip() == (URL + address).strip()
