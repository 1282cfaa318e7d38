import json
import re
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from macros.catalogue.kinds import Kind, Licence, NotYet, Provenance
from macros.catalogue.profile import Commendation
from macros.catalogue.public import PublicProfile
from macros.pages.heads import breadcrumbs, make_head
from macros.pages.sheets import Sheet
from macros.pages.structured_data import as_script, item_list, profile_page, website
from macros.texts.kinds import LICENCE_LABELS
from tests.pages.sample import edition, photo, place, profile, settings, site_pages, vocabulary

URL = settings().url
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def graph(text: str | Markup | None) -> dict[str, dict[str, Any]]:
    """What is said to machines, by type."""
    assert text
    found = json.loads(text)
    assert found["@context"] == "https://schema.org"
    return {each["@type"]: each for each in found["@graph"]}


def page_of(shown: PublicProfile) -> dict[str, Any]:
    return dict(profile_page(URL, shown, vocabulary()))


def sheet(address: str, *shown: PublicProfile, **changes: Any) -> str:
    """The page at `address` of a site with these profiles."""
    found: dict[str, Sheet] = {each.address: each for each in site_pages(edition(*shown), **changes).sheets()}
    return found[address].render()


def test_a_page_tells_the_way_down_to_it():
    way = breadcrumbs(("Năm", "nam/"), ("2026", "nam/2026/"))
    steps = graph(make_head(settings(), "nam/2026/", "2026", breadcrumbs=way).data)["BreadcrumbList"]["itemListElement"]
    assert [(each["position"], each["name"], each["item"]) for each in steps] == [
        (1, "Trang chủ", URL),
        (2, "Năm", f"{URL}nam/"),
        (3, "2026", f"{URL}nam/2026/"),
    ]


def test_without_a_public_address_or_kept_from_search_engines_a_page_says_nothing():
    way = breadcrumbs(("Năm", "nam/"))
    assert make_head(settings(url=""), "nam/", "Năm", breadcrumbs=way).data is None
    assert make_head(settings(), "nam/", "Năm", breadcrumbs=way, noindex=True).data is None


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!-- <script>", "a & b", 'Ẳ “ệ” \\ "'])
def test_no_text_ends_the_script_and_every_text_comes_back_whole(text: str):
    written = as_script([{"@type": "Thing", "name": text}])
    assert written
    assert not set("<>&") & set(written)
    assert graph(written)["Thing"]["name"] == text


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.INDIVIDUAL, "Person"),
        (Kind.COLLECTIVE, "Organization"),
        (Kind.HOUSEHOLD, "Organization"),
        (Kind.RESIDENTIAL_AREA, "Organization"),
    ],
)
def test_who_is_honoured_is_a_person_or_an_organization(kind: Kind, expected: str):
    assert page_of(profile(kind=kind))["mainEntity"]["@type"] == expected


def test_the_honouree_is_named_by_the_first_half_of_the_title():
    page = page_of(profile(title="Tổ trồng rừng: phủ xanh đồi trọc"))
    assert page["name"] == "Tổ trồng rừng: phủ xanh đồi trọc"
    assert page["mainEntity"]["name"] == "Tổ trồng rừng"


def test_only_awards_that_were_given_are_told():
    given = Commendation.model_construct(
        award="giay-khen-xa", issuer="Chủ tịch xã", decision="12/QĐ-UBND", day=date(2026, 3, 1), rank=None
    )
    proposed = given.model_copy(update={"decision": None, "day": None})
    assert page_of(profile(commendations=(given, proposed)))["mainEntity"]["award"] == [
        "Giấy khen của Chủ tịch UBND xã"
    ]
    assert "award" not in page_of(profile(commendations=(proposed,)))["mainEntity"]


def test_a_place_that_is_not_shown_is_not_told():
    assert page_of(profile())["mainEntity"]["location"]["name"]
    assert "location" not in page_of(profile(places=(), places_hidden=True))["mainEntity"]


@pytest.mark.parametrize("licence", list(Licence))
def test_a_photo_is_told_with_its_credit_and_where_its_licence_stands(licence: Licence):
    shown = profile(photos=(photo("rung.jpg"), photo("doi.jpg")), licence=licence)
    images = page_of(shown)["image"]
    assert [image["contentUrl"] for image in images] == [
        URL + each.fallback.address for each in shown.photos if each.fallback
    ]
    assert images[0]["creditText"] == "Tổ trồng rừng"
    assert images[0]["copyrightNotice"] == LICENCE_LABELS[licence]
    address, _, anchor = images[0]["license"].partition("#")
    html = sheet(address.removeprefix(URL), shown)
    assert f'id="{anchor}"' in html
    assert LICENCE_LABELS[licence] in html


def test_the_page_of_a_profile_says_what_it_is():
    shown = profile(places=(place("ha-nguon"),))
    scripts = SCRIPT.findall(sheet("ho-so/sm-a-2026-001/", shown))
    assert len(scripts) == 1
    found = graph(scripts[0])
    assert found["ProfilePage"] == page_of(shown)
    assert found["BreadcrumbList"]["itemListElement"][-1]["item"] == found["ProfilePage"]["url"]


@pytest.mark.parametrize(
    "changes", [{"provenance": Provenance.PRESS}, {"provenance": Provenance.ILLUSTRATIVE}, {"not_yet": NotYet.DRAFT}]
)
def test_what_no_agency_submitted_is_not_told_as_a_fact(changes: dict[str, Any]):
    told, untold = profile(1), profile(2, **changes)
    assert not SCRIPT.search(sheet("ho-so/sm-a-2026-002/", told, untold))
    gallery = graph(SCRIPT.findall(sheet("ho-so/", told, untold))[0])["ItemList"]
    assert gallery["numberOfItems"] == 1
    assert [each["url"] for each in gallery["itemListElement"]] == [f"{URL}ho-so/sm-a-2026-001/"]
    assert item_list(URL, [untold]) is None


def test_a_gallery_lists_its_page_in_its_order():
    shown = [profile(number) for number in (3, 1, 2)]
    told = item_list(URL, shown)
    assert told
    assert [(each["position"], each["name"]) for each in told["itemListElement"]] == [
        (1, "Tổ trồng rừng số 3"),
        (2, "Tổ trồng rừng số 1"),
        (3, "Tổ trồng rừng số 2"),
    ]


def test_the_site_says_who_publishes_it_and_how_it_is_searched():
    told = website(settings(), "UBND tỉnh Sông Mẫu")
    assert told["publisher"]["name"] == "UBND tỉnh Sông Mẫu"
    assert told["potentialAction"]["target"]["urlTemplate"] == f"{URL}tim/?q={{search_term_string}}"
