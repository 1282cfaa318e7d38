import re
from datetime import date
from typing import Any, NamedTuple

from macros.catalogue.kinds import Kind, NotYet, Provenance
from macros.catalogue.profile import Quote
from macros.catalogue.public import PublicProfile, Tombstone
from macros.pages.site import site_view
from tests.pages.sample import DAY, assets, catalogue, edition, figure, place, profile, settings, site_pages

GONE = Tombstone("SM-b-2026-009", "b")
EVIL = '"><script>alert(1)</script>{{ 7 * 7 }}'


class Page(NamedTuple):
    html: str
    changed: date | None


def pages(*profiles: PublicProfile, tombstones: tuple[Tombstone, ...] = (), **changes: Any) -> dict[str, Page]:
    sheets = list(site_pages(edition(*profiles, tombstones=tombstones), **changes).sheets())
    by_address = {sheet.address: Page(sheet.render(), sheet.changed) for sheet in sheets}
    assert len(by_address) == len(sheets)
    return by_address


def test_every_kind_of_page_is_rendered():
    made = pages(profile(), tombstones=(GONE,))
    assert {
        *("ho-so/sm-a-2026-001/", "ho-so/sm-b-2026-009/", "ho-so/", "linh-vuc/", "linh-vuc/trong-rung/", "dia-ban/"),
        *(
            "dia-ban/ha-nguon/",
            "doi-tuong/",
            "nam/",
            "phong-trao/",
            "khen-thuong/",
            "don-vi/",
            "danh-muc/",
            "ke-hoach/",
        ),
    } <= set(made)


def test_the_same_catalogue_gives_the_same_bytes():
    assert pages(profile()) == pages(profile())


def test_every_page_says_where_it_stands():
    for address, page in pages(profile(), tombstones=(GONE,)).items():
        assert f'<link rel="canonical" href="https://songmau.example/{address}">' in page.html
        assert page.html.count("<h1") == 1
        assert "<title>" in page.html


def test_without_a_public_address_there_is_no_canonical_link():
    assert not any("canonical" in page.html for page in pages(profile(), url="").values())


def test_what_no_agency_submitted_is_not_for_search_engines():
    made = pages(profile(1), profile(2, provenance=Provenance.PRESS), tombstones=(GONE,))
    hidden = {address for address, page in made.items() if '<meta name="robots" content="noindex">' in page.html}
    assert hidden == {"ho-so/sm-a-2026-002/", "ho-so/sm-b-2026-009/"}
    assert hidden == {address for address, page in made.items() if page.changed is None}


def test_a_profile_changed_when_it_was_posted_and_a_listing_with_its_newest():
    made = pages(profile(2, posted=date(2026, 5, 3)), profile(1))
    assert made["ho-so/sm-a-2026-001/"].changed == DAY
    assert made["ho-so/"].changed == made["ke-hoach/"].changed == date(2026, 5, 3)


def test_a_site_without_profiles_changed_with_the_plan():
    made = pages()
    assert made["ho-so/"].changed == made["linh-vuc/di-song/"].changed == made["ke-hoach/"].changed == date(2026, 1, 15)


def test_an_older_page_changed_with_its_own_newest_profile():
    made = pages(*(profile(number, posted=date(2026, 5, number)) for number in range(30, 0, -1)))
    assert made["ho-so/"].changed == made["linh-vuc/trong-rung/a-z/"].changed == date(2026, 5, 30)
    assert made["ho-so/trang-1/"].changed == date(2026, 5, 18)


def test_what_is_not_public_yet_is_not_for_search_engines():
    made = pages(profile(1, not_yet=NotYet.DRAFT))
    assert '<meta name="robots" content="noindex">' in made["ho-so/sm-a-2026-001/"].html
    assert "Bản nháp." in made["ho-so/sm-a-2026-001/"].html
    assert "bản nháp" in made["ho-so/"].html
    assert made["ho-so/sm-a-2026-001/"].changed is None


def test_a_term_with_several_profiles_has_a_page_in_the_order_of_names():
    made = pages(profile(2, title="Ánh đèn"), profile(1, title="Bờ xanh", field="b"))
    by_name = {address for address in made if address.endswith("a-z/")}
    assert by_name == {
        "dia-ban/thuong-nguon/a-z/",
        "doi-tuong/tap-the/a-z/",
        "nam/2026/a-z/",
        "don-vi/so-lam-nghiep/a-z/",
    }
    html = made["nam/2026/a-z/"].html
    assert html.index("Ánh đèn") < html.index("Bờ xanh")
    assert 'href="../../nam/2026/a-z/"' in made["nam/2026/"].html
    assert 'href="../../../nam/2026/"' in html


def test_a_commune_has_a_page_that_its_district_leads_to():
    made = pages(profile(1, kind=Kind.RESIDENTIAL_AREA, places=(place("thuong-nguon", "101"),)))
    commune = made["dia-ban/thuong-nguon/2026-xa-khe-da/"].html
    assert "Nay thuộc:" in commune
    assert 'href="../../dia-ban/thuong-nguon/2026-xa-khe-da/"' in made["dia-ban/thuong-nguon/"].html
    assert 'class="map' not in commune
    assert "dia-ban/thuong-nguon/2026-xa-khe-dai/" not in made
    assert "2026-xa-khe-dai" not in made["dia-ban/thuong-nguon/"].html


def test_a_profile_leads_on_to_those_related_to_it():
    made = pages(profile(2), profile(1))
    assert 'href="../../ho-so/sm-a-2026-002/"' in made["ho-so/sm-a-2026-001/"].html
    assert "Đọc tiếp" in made["ho-so/sm-a-2026-001/"].html
    assert "Đọc tiếp" not in pages(profile(1))["ho-so/sm-a-2026-001/"].html


def test_only_the_districts_own_page_has_its_map():
    many = [profile(number, places=(place("ha-nguon"),)) for number in range(30, 0, -1)]
    made = pages(*many)
    assert 'class="map map--small"' in made["dia-ban/ha-nguon/"].html
    assert 'class="map' not in made["dia-ban/ha-nguon/trang-1/"].html
    assert 'class="map' not in made["dia-ban/ha-nguon/trong-rung/"].html


def test_older_pages_of_a_listing_have_titles_of_their_own():
    made = pages(*(profile(number) for number in range(30, 0, -1)))
    titles = [made[address].html.partition("<title>")[2].partition("<")[0] for address in ("ho-so/", "ho-so/trang-1/")]
    assert titles == ["Tất cả gương – Gương Sông Mẫu", "Tất cả gương, trang 1 – Gương Sông Mẫu"]


def test_hostile_words_show_as_words():
    evil = profile(
        title=f"Tên: {EVIL}",
        honorific=EVIL,
        position=EVIL,
        occupation=EVIL,
        summary=EVIL,
        no_figures=EVIL,
        figures=(figure().model_copy(update={"label": EVIL, "unit": EVIL, "source": EVIL, "compared_to": EVIL}),),
        quote=Quote.model_construct(text=EVIL, speaker=EVIL),
        places=(place("ha-nguon", "201", EVIL),),
    )
    for page in pages(evil, name=EVIL, tagline=EVIL, purpose=EVIL, plan_sentence=EVIL).values():
        assert "<script>alert" not in page.html
        assert "49" not in re.sub(r"[0-9a-f]{10}\.", "", page.html)
        assert not re.search(r"<[^>]*\salert", page.html)


def test_the_site_tells_the_year_of_its_content_not_of_its_build():
    site = site_view(catalogue(profile(posted=date(2026, 5, 3))), settings(), assets())
    assert site.year == 2026
    assert site_view(catalogue(profile(posted=date(2031, 1, 1))), settings(), assets()).year == 2031
    assert site.plan_reference == "Theo Kế hoạch 05/KH-UBND của Ủy ban nhân dân tỉnh Sông Mẫu"
