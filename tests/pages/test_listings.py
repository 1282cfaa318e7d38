from collections.abc import Sequence
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.consent import PublicProfile
from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.vocabulary import Vocabulary
from macros.pages.facets import facets
from macros.pages.listings import FEWEST, PAGE_SIZE, ListingPage, listing_pages, page_bounds
from tests.pages.sample import CASES, catalogue, place, profile

PAGES = yaml.safe_load((CASES / "listings" / "pages.yml").read_text("utf-8"))
COUNTS = st.integers(0, 400)
PAIRS = (
    "linh-vuc/trong-rung/tap-the/",
    "linh-vuc/trong-rung/2026/",
    "linh-vuc/trong-rung/thuong-nguon/",
    "dia-ban/thuong-nguon/trong-rung/",
)


def listings(*profiles: PublicProfile) -> dict[str, ListingPage]:
    shown = catalogue(*profiles)
    pages = list(listing_pages(shown, facets(shown)))
    by_address = {page.address: page for page in pages}
    assert len(by_address) == len(pages)
    return by_address


def many(count: int, **changes: Any) -> list[PublicProfile]:
    """Newest first, numbered from the oldest."""
    return [profile(number, **changes) for number in range(count, 0, -1)]


def sizes(bounds: Sequence[tuple[int, int]]) -> list[int]:
    return [end - start for start, end in bounds]


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case["count"])
def test_a_listing_is_cut_into_pages(case: dict[str, Any]):
    assert sizes(page_bounds(case["count"])) == case["pages"]


@given(COUNTS)
def test_pages_cover_everything_once_and_in_order(count: int):
    shown = [position for start, end in page_bounds(count) for position in range(start, end)]
    assert shown == list(range(count))


@given(COUNTS)
def test_no_page_is_too_long_and_the_newest_is_never_a_lonely_card(count: int):
    newest, *older = sizes(page_bounds(count))
    assert max(newest, *older, 0) <= PAGE_SIZE
    assert not older or newest >= FEWEST
    assert all(size == PAGE_SIZE for size in older[1:])


@given(COUNTS)
def test_a_new_profile_changes_at_most_the_two_newest_pages(count: int):
    """Counted from the oldest, every further page holds what it held."""

    def from_the_oldest(total: int) -> list[tuple[int, int]]:
        return [(total - end, total - start) for start, end in reversed(page_bounds(total))]

    before, after = from_the_oldest(count), from_the_oldest(count + 1)
    full = [bounds for bounds in before[:-1] if bounds[1] - bounds[0] == PAGE_SIZE]
    assert after[: len(full)] == full
    assert len(before) - len(full) <= 2


def test_the_newest_page_has_the_listings_address_and_the_oldest_is_number_one():
    pages = [page for page in listings(*many(60)).values() if page.listing_address == "ho-so/"]
    assert [page.address for page in pages] == ["ho-so/", "ho-so/trang-2/", "ho-so/trang-1/"]
    assert [page.listing.cards[0].address for page in pages] == [
        "ho-so/sm-a-2026-060/",
        "ho-so/sm-a-2026-048/",
        "ho-so/sm-a-2026-024/",
    ]
    assert [page.listing.count for page in pages] == [
        "60 gương, trang 1 trên 3",
        "60 gương, trang 2 trên 3",
        "60 gương, trang 3 trên 3",
    ]


def test_numbered_pages_lead_to_each_other():
    first, middle, last = (
        page.listing.pages for page in listings(*many(60)).values() if page.listing_address == "ho-so/"
    )
    assert first
    assert middle
    assert last
    assert [link.text for link in middle.links] == ["1", "2", "3"]
    assert [link.current for link in middle.links] == [False, True, False]
    assert first.previous is None
    assert first.next
    assert first.next.address == "ho-so/trang-2/"
    assert last.previous
    assert last.previous.address == "ho-so/trang-2/"
    assert last.next is None


def test_a_short_listing_has_no_numbers():
    page = listings(profile())["ho-so/"]
    assert page.listing.pages is None
    assert page.listing.count == "1 gương"


def test_counts_say_how_many_no_agency_submitted():
    page = listings(profile(1), profile(2, provenance=Provenance.PRESS))["linh-vuc/trong-rung/"]
    assert page.listing.count == "2 gương"
    assert page.listing.illustrative_note.startswith("trong đó 1 gương minh họa")
    assert listings(profile())["linh-vuc/trong-rung/"].listing.illustrative_note == ""


def test_every_field_district_kind_and_year_has_a_page_and_an_empty_one_invites():
    pages = listings()
    always = {
        *("ho-so/", "linh-vuc/trong-rung/", "linh-vuc/dan-ca/", "linh-vuc/di-song/", "dia-ban/thuong-nguon/"),
        *(
            "dia-ban/ha-nguon/",
            *(f"doi-tuong/{kind}/" for kind in Kind),
            *(f"nam/{year}/" for year in range(2026, 2031)),
        ),
    }
    assert set(pages) == always
    for page in pages.values():
        assert page.listing.cards == ()
        assert page.listing.count == "0 gương"
        assert "giới thiệu" in page.listing.invitation


def test_movements_awards_and_agencies_have_a_page_only_with_profiles():
    pages = listings(profile(movements=("sach-dong-song",)))
    assert pages["phong-trao/sach-dong-song/"].listing.count == "1 gương"
    assert pages["don-vi/so-lam-nghiep/"].listing.title == "Sở Lâm nghiệp"
    assert [address for address in pages if address.startswith("khen-thuong/")] == []


def test_pairs_stand_below_the_first_facet_where_they_hold_something():
    pages = listings(profile(places=(place("ha-nguon"),)))
    assert "linh-vuc/trong-rung/thuong-nguon/" not in pages
    assert {address for address in pages if address.startswith(("linh-vuc/trong-rung/", "dia-ban/ha-nguon/"))} == {
        "linh-vuc/trong-rung/",
        "linh-vuc/trong-rung/tap-the/",
        "linh-vuc/trong-rung/2026/",
        "linh-vuc/trong-rung/ha-nguon/",
        "dia-ban/ha-nguon/",
        "dia-ban/ha-nguon/tap-the/",
        "dia-ban/ha-nguon/trong-rung/",
    }


def test_a_pair_is_named_after_both_and_names_keep_their_capitals():
    pages = listings(profile())
    assert [pages[address].listing.title for address in PAIRS] == [
        "Trồng rừng: tập thể",
        "Trồng rừng: 2026",
        "Trồng rừng: Thượng Nguồn",
        "Thượng Nguồn: Trồng rừng",
    ]


def test_filters_count_and_what_is_empty_has_no_link():
    page = listings(profile(1), profile(2, kind=Kind.HOUSEHOLD))["linh-vuc/trong-rung/"]
    kinds, years, districts = page.listing.filters
    assert [(link.text, link.address, link.count, link.current) for link in kinds.links] == [
        ("Mọi loại", "linh-vuc/trong-rung/", 2, True),
        ("Tập thể", "linh-vuc/trong-rung/tap-the/", 1, False),
        ("Cá nhân", "", 0, False),
        ("Hộ gia đình", "linh-vuc/trong-rung/ho-gia-dinh/", 1, False),
        ("Khu dân cư", "", 0, False),
    ]
    assert years.links[0].text == "Mọi năm"
    assert [link.address for link in districts.links] == [
        "linh-vuc/trong-rung/",
        "linh-vuc/trong-rung/thuong-nguon/",
        "",
    ]


def test_a_pair_marks_the_chosen_filter_and_keeps_all_the_others():
    page = listings(profile(1), profile(2, kind=Kind.HOUSEHOLD))["linh-vuc/trong-rung/ho-gia-dinh/"]
    kinds, years, districts = page.listing.filters
    assert [link.text for link in kinds.links if link.current] == ["Hộ gia đình"]
    assert [group.links[0].current for group in (years, districts)] == [True, True]
    assert page.listing.count == "1 gương"


def test_breadcrumbs_lead_down_to_the_page():
    pages = listings(profile())
    crumbs = pages["linh-vuc/trong-rung/tap-the/"].breadcrumbs
    assert [(link.text, link.address) for link in crumbs] == [
        ("Trang chủ", ""),
        ("Lĩnh vực", "linh-vuc/"),
        ("Trồng rừng", "linh-vuc/trong-rung/"),
        ("Tập thể", "linh-vuc/trong-rung/tap-the/"),
    ]
    assert [link.current for link in crumbs] == [False, False, False, True]


def test_the_navigation_shows_where_a_listing_belongs():
    pages = listings(profile())
    sections = {address: page.section for address, page in pages.items()}
    assert sections["linh-vuc/trong-rung/"] == "linh-vuc/"
    assert sections["dia-ban/ha-nguon/"] == "dia-ban/"
    assert sections["nam/2026/"] == sections["doi-tuong/tap-the/"] == "danh-muc/"
    assert sections["ho-so/"] == "ho-so/"


def test_a_field_tells_its_leads_and_quota():
    listing = listings()["linh-vuc/di-song/"].listing
    assert dict(listing.facts) == {
        "Chủ trì:": "Sở Lâm nghiệp, Sở Văn hóa",
        "Mỗi năm ít nhất:": "(2 loại bất kỳ) × 2 cơ quan",
    }
    assert listing.deck == "Gương tốt trong giữ sạch dòng sông."
    assert listing.field
    assert listing.picture
    assert listing.picture.address == "anh/bia/linh-vuc-dd.svg"


def test_the_repository_has_thirteen_galleries_and_eight_districts(vocabulary: Vocabulary):
    shown = type(catalogue())(vocabulary, (), (), catalogue().as_of)
    found = [page.facet for page in listing_pages(shown, facets(shown))]
    assert [found.count(facet) for facet in ("field", "district", "kind", "year")] == [13, 8, 4, 5]
