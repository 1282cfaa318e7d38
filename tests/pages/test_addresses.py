import re
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.vocabulary import Vocabulary
from macros.pages import addresses

ROOT = "https://guongsang.example/nhanh/"
SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
ADDRESSES = st.lists(SLUGS, max_size=5).map(lambda slugs: "".join(f"{slug}/" for slug in slugs))


def test_a_profile_stands_at_its_id_in_lower_case():
    assert addresses.profile("QB-dd-2024-001") == "ho-so/qb-dd-2024-001/"


def test_listings_stand_below_one_another():
    assert addresses.entry(addresses.FIELDS) == "linh-vuc/"
    assert addresses.entry(addresses.FIELDS, "y-te", "le-thuy") == "linh-vuc/y-te/le-thuy/"
    assert addresses.numbered("linh-vuc/y-te/", 3) == "linh-vuc/y-te/trang-3/"
    assert addresses.by_name("linh-vuc/y-te/") == "linh-vuc/y-te/a-z/"


def test_a_commune_stands_below_its_district_with_its_era(vocabulary: Vocabulary):
    """One name may be of several eras, and of two districts."""
    communes = vocabulary.places.communes
    found = [addresses.entry(addresses.DISTRICTS, addresses.commune(commune)) for commune in communes]
    assert len(set(found)) == len(communes)
    assert all(re.fullmatch(r"dia-ban/[a-z-]+/[0-9-]+-[a-z0-9-]+/", address) for address in found)


@pytest.mark.parametrize(
    ("address", "file"),
    [("", "index.html"), ("linh-vuc/y-te/", "linh-vuc/y-te/index.html"), ("anh/bia/qb.svg", "anh/bia/qb.svg")],
)
def test_a_server_sends_one_file_for_an_address(address: str, file: str):
    assert addresses.file_of(address) == file


@pytest.mark.parametrize(
    ("address", "base"),
    [("", "./"), ("404.html", "./"), ("linh-vuc/", "../"), ("linh-vuc/y-te/", "../../"), ("anh/bia/qb.svg", "../../")],
)
def test_the_base_leads_back_to_the_root(address: str, base: str):
    assert addresses.base_of(address) == base


@given(here=ADDRESSES, there=ADDRESSES)
def test_a_link_leads_from_any_page_to_any_other(here: str, there: str):
    assert urljoin(ROOT + here, addresses.link(there, addresses.base_of(here))) == ROOT + there


@pytest.mark.parametrize("address", ["https://a.vn/b", "http://a.vn", "mailto:a@b.vn", "tel:0232", "#cach-lam"])
def test_links_out_of_the_site_and_within_the_page_stay(address: str):
    assert addresses.link(address, "../../") == address


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example/"])
def test_nothing_else_leads_out_of_the_site(address: str):
    assert addresses.link(address, "../") == f"../{address}"


def test_every_slug_of_the_vocabulary_is_an_address(vocabulary: Vocabulary):
    slugs = [
        *(field.slug for field in vocabulary.plan.fields),
        *(agency.id for agency in vocabulary.plan.agencies),
        *(district.slug for district in vocabulary.places.districts),
        *(movement.id for movement in vocabulary.movements.movements),
        *(award.id for award in vocabulary.awards.awards),
    ]
    assert [slug for slug in slugs if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []


def test_no_listing_has_the_address_of_another_ones_page(vocabulary: Vocabulary):
    """Pairs stand below the first facet: a district, a kind, a year and a numbered page must not share a slug."""
    plan, places = vocabulary.plan, vocabulary.places
    kinds = ["tap-the", "ca-nhan", "ho-gia-dinh", "khu-dan-cu"]
    districts = [district.slug for district in places.districts]
    fields = [field.slug for field in plan.fields]
    for below in ([*kinds, *map(str, plan.period.years), *districts], [*kinds, *fields]):
        assert len(set(below)) == len(below)
        assert not any(slug.startswith("trang-") for slug in below)
