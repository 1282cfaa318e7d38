from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.public import PublicProfile
from macros.catalogue.vocabulary import Vocabulary
from macros.pages import addresses
from macros.pages.cards import card
from macros.pages.facets import facets, grouped
from macros.pages.headings import has_name_order
from macros.pages.listings import FEWEST, NEAREST, PAGE_SIZE, ListingPage, listing_pages, page_bounds
from macros.pages.views import Link, Listing, Pages
from tests.pages.sample import CASES, catalogue, place, profile, vocabulary

PAGES = yaml.safe_load((CASES / "listings" / "pages.yml").read_text("utf-8"))
COUNTS = st.integers(0, 400)
PAIRS = (
    "linh-vuc/trong-rung/tap-the/",
    "linh-vuc/trong-rung/2026/",
    "linh-vuc/trong-rung/thuong-nguon/",
    "dia-ban/thuong-nguon/trong-rung/",
)
ALL_PAIRS = (*PAIRS, "dia-ban/thuong-nguon/tap-the/")


def planned(shown: Catalogue) -> list[ListingPage]:
    found = facets(shown)
    return list(listing_pages(shown, found, grouped(shown.profiles, found)))


def listings(*profiles: PublicProfile) -> dict[str, ListingPage]:
    shown = catalogue(*profiles)
    pages = planned(shown)
    by_address = {page.address: page for page in pages}
    assert len(by_address) == len(pages)
    return by_address


def view(page: ListingPage) -> Listing:
    return page.view(lambda profile: card(profile, vocabulary().plan))


def of_all(count: int) -> list[ListingPage]:
    """The pages of the listing of all profiles, the newest first."""
    return [page for page in listings(*many(count)).values() if page.heading.address == "ho-so/"]


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
    pages = of_all(60)
    assert [page.address for page in pages] == ["ho-so/", "ho-so/trang-2/", "ho-so/trang-1/"]
    assert [view(page).cards[0].address for page in pages] == [
        "ho-so/sm-a-2026-060/",
        "ho-so/sm-a-2026-048/",
        "ho-so/sm-a-2026-024/",
    ]
    assert [page.title for page in pages] == ["Tất cả gương", "Tất cả gương, trang 2", "Tất cả gương, trang 1"]
    assert {view(page).title for page in pages} == {"Tất cả gương"}


def test_an_older_page_tells_only_its_number_so_that_it_need_not_change():
    pages = of_all(60)
    assert [view(page).count for page in pages] == ["60 gương", "Trang 2", "Trang 1"]


def test_the_numbers_on_a_page_do_not_change_when_newer_profiles_come():
    """The address, the words and the cards of a full page stay; of its links only those near the newest move."""
    before, after = (view(of_all(count)[-1]) for count in (300, 400))
    assert (before.count, before.cards) == (after.count, after.cards)
    assert before.pages == after.pages


def links(count: int, number: int) -> list[str]:
    """The words of the links on a page; the current one in brackets."""
    pages = of_all(count)[-number].pages
    assert pages
    return [f"[{link.text}]" if link.current else link.text for link in pages.links]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (10, ["[Mới nhất]", "9", "8", "…", "1"]),
        (9, ["Mới nhất", "[9]", "8", "7", "…", "1"]),
        (7, ["Mới nhất", "9", "8", "[7]", "6", "5", "…", "1"]),
        (6, ["Mới nhất", "…", "8", "7", "[6]", "5", "4", "…", "1"]),
        (4, ["Mới nhất", "…", "6", "5", "[4]", "3", "2", "1"]),
        (3, ["Mới nhất", "…", "5", "4", "[3]", "2", "1"]),
        (1, ["Mới nhất", "…", "3", "2", "[1]"]),
    ],
)
def test_a_page_links_to_the_newest_to_the_nearest_and_to_the_oldest(number: int, shown: list[str]):
    assert links(PAGE_SIZE * 10, number) == shown


@pytest.mark.parametrize(
    ("number", "shown"), [(3, ["[Mới nhất]", "2", "1"]), (2, ["Mới nhất", "[2]", "1"]), (1, ["Mới nhất", "2", "[1]"])]
)
def test_few_pages_are_linked_without_a_gap(number: int, shown: list[str]):
    assert links(60, number) == shown


@given(st.integers(2, 40), st.data())
def test_links_to_pages_lead_on_in_order_and_a_gap_stands_where_some_are_left_out(last: int, data: st.DataObject):
    number = data.draw(st.integers(1, last))
    heading = of_all(1)[0].heading
    pages = ListingPage(heading, (), number, last, 0, 0).pages
    assert pages
    numbers = {addresses.numbered("ho-so/", each): each for each in range(1, last)} | {"ho-so/": last}
    runs: list[list[int]] = [[]]
    for link in pages.links:
        if link.address:
            runs[-1].append(numbers[link.address])
        else:
            runs.append([])
    shown = [each for run in runs for each in run]
    assert shown == sorted(set(shown), reverse=True)
    assert {last, 1, *range(max(number - NEAREST, 1), min(number + NEAREST, last) + 1)} == set(shown)
    assert all(run == list(range(run[0], run[-1] - 1, -1)) for run in runs)
    assert all(before[-1] - after[0] > 1 for before, after in pairwise(runs))
    assert [numbers[link.address] for link in pages.links if link.current] == [number]


def ends(pages: Pages | None) -> tuple[str | None, str | None]:
    assert pages
    return pages.newer.address if pages.newer else None, pages.older.address if pages.older else None


def test_each_page_leads_to_the_newer_and_to_the_older_one():
    newest, middle, oldest = (page.pages for page in of_all(60))
    assert ends(newest) == (None, "ho-so/trang-2/")
    assert ends(middle) == ("ho-so/", "ho-so/trang-1/")
    assert ends(oldest) == ("ho-so/trang-2/", None)
    assert middle
    assert (middle.newer, middle.older) == (Link("Mới hơn", "ho-so/"), Link("Cũ hơn", "ho-so/trang-1/"))


def test_a_short_listing_has_no_numbers():
    (page,) = of_all(1)
    assert view(page).pages is None
    assert view(page).count == "1 gương"


def test_a_page_was_posted_when_its_newest_profile_was():
    shown = [profile(number, posted=date(2026, 5, number)) for number in range(30, 0, -1)]
    pages = listings(*shown)
    assert pages["ho-so/"].posted == date(2026, 5, 30)
    assert pages["ho-so/trang-1/"].posted == date(2026, 5, 18)
    assert listings()["ho-so/"].posted is None


def test_counts_say_how_many_no_agency_submitted():
    page = listings(profile(1), profile(2, provenance=Provenance.PRESS))["linh-vuc/trong-rung/"]
    assert view(page).count == "2 gương"
    assert view(page).illustrative_note.startswith("trong đó 1 gương minh họa")
    assert view(listings(profile())["linh-vuc/trong-rung/"]).illustrative_note == ""


def test_the_newest_page_tells_what_no_agency_submitted_in_the_whole_listing():
    shown = [*many(30)[:-1], profile(1, provenance=Provenance.PRESS)]
    pages = listings(*shown)
    assert view(pages["ho-so/"]).illustrative_note.startswith("trong đó 1 gương minh họa")
    assert view(pages["ho-so/trang-1/"]).illustrative_note == ""


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
        assert view(page).cards == ()
        assert view(page).count == "0 gương"
        assert "giới thiệu" in view(page).invitation


def test_movements_awards_and_agencies_have_a_page_only_with_profiles():
    pages = listings(profile(movements=("sach-dong-song",)))
    assert view(pages["phong-trao/sach-dong-song/"]).count == "1 gương"
    assert view(pages["don-vi/so-lam-nghiep/"]).title == "Sở Lâm nghiệp"
    assert [address for address in pages if address.startswith("khen-thuong/")] == []


def test_a_commune_has_a_page_only_with_profiles_and_so_has_what_it_is_today():
    pages = listings(profile(places=(place("thuong-nguon", "101", "thôn Đá"),)))
    of_communes = {address: page.title for address, page in pages.items() if page.heading.facet == "commune"}
    assert of_communes == {
        "dia-ban/thuong-nguon/2026-xa-khe-da/": "Xã Khe Đá, Thượng Nguồn (đến 31/12/2027)",
        "dia-ban/thuong-nguon/2028-xa-khe-lon/": "Xã Khe Lớn, Thượng Nguồn (từ 01/01/2028)",
    }
    assert {page.heading.section for page in pages.values() if page.heading.facet == "commune"} == {"dia-ban/"}


def relations(listing: Listing) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(label, [(link.text, link.address) for link in each]) for label, each in listing.relations]


def test_a_former_commune_tells_when_it_was_and_what_it_is_part_of():
    pages = listings(profile(places=(place("thuong-nguon", "101"),)))
    then = view(pages["dia-ban/thuong-nguon/2026-xa-khe-da/"])
    assert then.deck == "Huyện Thượng Nguồn. Tên gọi đến ngày 31 tháng 12 năm 2027."
    assert relations(then) == [("Nay thuộc:", [("Xã Khe Lớn", "dia-ban/thuong-nguon/2028-xa-khe-lon/")])]
    assert then.filters == ()


def test_a_commune_of_today_tells_since_when_and_what_it_was_made_from():
    """Those that have a page are linked, the others are named all the same."""
    pages = listings(profile(places=(place("thuong-nguon", "101"),)))
    now = view(pages["dia-ban/thuong-nguon/2028-xa-khe-lon/"])
    assert now.deck == "Huyện Thượng Nguồn. Tên gọi nay, từ ngày 01 tháng 01 năm 2028."
    assert relations(now) == [
        (
            "Gồm các xã, phường trước đây:",
            [("Xã Khe Đá", "dia-ban/thuong-nguon/2026-xa-khe-da/"), ("Xã Khe Dài", "")],
        )
    ]


def test_a_communes_breadcrumbs_lead_through_its_district():
    page = listings(profile(places=(place("thuong-nguon", "101"),)))["dia-ban/thuong-nguon/2026-xa-khe-da/"]
    assert [(link.text, link.address) for link in page.heading.way] == [
        ("Trang chủ", ""),
        ("Địa bàn", "dia-ban/"),
        ("Thượng Nguồn", "dia-ban/thuong-nguon/"),
        ("Xã Khe Đá", "dia-ban/thuong-nguon/2026-xa-khe-da/"),
    ]


def test_only_a_districts_own_listing_is_a_districts():
    pages = listings(profile(places=(place("thuong-nguon", "101"),)))
    assert {address for address, page in pages.items() if page.heading.is_district} == {
        "dia-ban/thuong-nguon/",
        "dia-ban/ha-nguon/",
    }


def test_a_listing_of_several_profiles_has_an_order_of_names():
    one, two = listings(profile(1)), listings(*many(2))
    assert one["linh-vuc/trong-rung/"].heading.by_name == ""
    assert view(two["linh-vuc/trong-rung/"]).by_name == "linh-vuc/trong-rung/a-z/"
    assert view(two["nam/2026/"]).by_name == "nam/2026/a-z/"
    assert [has_name_order(many(count)) for count in (0, 1, 2)] == [False, False, True]


def test_pairs_communes_and_the_listing_of_all_have_no_order_of_names():
    pages = listings(*many(2, places=(place("thuong-nguon", "101"),)))
    without = {address for address, page in pages.items() if page.total > 1 and not page.heading.by_name}
    assert {address for address in without if pages[address].heading.facet != "commune"} == {"ho-so/", *ALL_PAIRS}
    assert [page.heading.by_name for page in pages.values() if page.heading.facet == "commune"] == ["", ""]


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
    assert [view(pages[address]).title for address in PAIRS] == [
        "Trồng rừng: tập thể",
        "Trồng rừng: 2026",
        "Trồng rừng: Thượng Nguồn",
        "Thượng Nguồn: Trồng rừng",
    ]


def test_filters_count_and_what_is_empty_has_no_link():
    page = listings(profile(1), profile(2, kind=Kind.HOUSEHOLD))["linh-vuc/trong-rung/"]
    kinds, years, districts = view(page).filters
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
    kinds, years, districts = view(page).filters
    assert [link.text for link in kinds.links if link.current] == ["Hộ gia đình"]
    assert [group.links[0].current for group in (years, districts)] == [True, True]
    assert view(page).count == "1 gương"


def test_breadcrumbs_lead_down_to_the_page():
    pages = listings(profile())
    crumbs = pages["linh-vuc/trong-rung/tap-the/"].heading.way
    assert [(link.text, link.address) for link in crumbs] == [
        ("Trang chủ", ""),
        ("Lĩnh vực", "linh-vuc/"),
        ("Trồng rừng", "linh-vuc/trong-rung/"),
        ("Tập thể", "linh-vuc/trong-rung/tap-the/"),
    ]
    assert [link.current for link in crumbs] == [False, False, False, True]


def test_the_navigation_shows_where_a_listing_belongs():
    pages = listings(profile())
    sections = {address: page.heading.section for address, page in pages.items()}
    assert sections["linh-vuc/trong-rung/"] == "linh-vuc/"
    assert sections["dia-ban/ha-nguon/"] == "dia-ban/"
    assert sections["nam/2026/"] == sections["doi-tuong/tap-the/"] == "danh-muc/"
    assert sections["ho-so/"] == "ho-so/"


def test_a_field_tells_its_leads_and_quota():
    listing = view(listings()["linh-vuc/di-song/"])
    assert dict(listing.facts) == {
        "Chủ trì:": "Sở Lâm nghiệp, Sở Văn hóa",
        "Mỗi năm ít nhất:": "(2 loại bất kỳ) × 2 cơ quan",
    }
    assert listing.deck == "Gương tốt trong giữ sạch dòng sông."
    assert listing.field
    assert listing.picture
    assert listing.picture.address == "anh/bia/linh-vuc-dd.svg"


def test_the_repository_has_thirteen_galleries_and_eight_districts(vocabulary: Vocabulary):
    shown = Catalogue(vocabulary, (), (), catalogue().as_of)
    found = [page.heading.facet for page in planned(shown)]
    assert [found.count(facet) for facet in ("field", "district", "kind", "year")] == [13, 8, 4, 5]
