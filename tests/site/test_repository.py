"""The repository's own site, as it is published."""

import gzip
import re
from collections import Counter

import pytest

from macros.catalogue.vocabulary import Vocabulary
from tests.site import links
from tests.site.building import Built
from tests.site.markup import Element, Page, words

LEFTOVERS = ("{{", "}}", "{%", "Markup(", "None", "undefined", "&lt;", "&amp;", "<built-in", "object at 0x")


@pytest.fixture(scope="module")
def pages(repository_site: Built) -> dict[str, Page]:
    """Every page by its address."""
    return {
        path.relative_to(repository_site.site).as_posix().removesuffix("index.html"): Page(path.read_text("utf-8"))
        for path in repository_site.pages
    }


def texts(page: Page, css_class: str) -> list[str]:
    return [each.text for each in page.root.walk() if css_class in each.attributes.get("class", "").split()]


def shown(page: Page) -> set[str]:
    """The addresses of the profiles whose cards stand on a page."""
    return {
        link.attributes["href"].lstrip("./")
        for card in page.find("article")
        if "card" in card.attributes.get("class", "").split()
        for link in card.find("a")
    }


def main(page: Page) -> Element:
    (found,) = page.find("main")
    return found


def test_the_site_builds_without_a_warning(repository_site: Built):
    assert repository_site.status == 0, repository_site.output
    assert "WARNING" not in repository_site.output
    assert "ERROR" not in repository_site.output


def test_everything_that_is_referred_to_is_there_and_comes_from_here(repository_site: Built):
    assert links.faults(repository_site.site) == []


def test_no_page_has_a_fault_in_its_markup(pages: dict[str, Page]):
    assert {address: page.faults for address, page in pages.items() if page.faults} == {}


def test_every_page_has_one_title_and_says_what_it_is(pages: dict[str, Page]):
    for address, page in pages.items():
        assert [each.attributes.get("lang") for each in page.find("html")] == ["vi"], address
        assert len(page.find("h1")) == len(page.find("title")) == len(page.find("main")) == 1, address
        assert page.meta("description"), address
        assert page.meta("viewport") == "width=device-width, initial-scale=1"
        canonical = [each.attributes["href"] for each in page.find("link") if each.attributes["rel"] == "canonical"]
        assert canonical == ([] if address == "404.html" else [f"https://guongsang.example/{address}"])


def test_no_two_pages_have_one_title(pages: dict[str, Page]):
    titles = Counter(page.find("title")[0].text for page in pages.values())
    tombstones = "Hồ sơ này đã được gỡ – Gương sáng"
    assert [title for title, count in titles.items() if count > 1 and title != tombstones] == []


def test_no_page_shows_what_belongs_to_the_machine(pages: dict[str, Page]):
    for address, page in pages.items():
        text = words(page.root)
        if address.startswith("huong-dan/"):
            text = "\n".join(line for line in text.split("\n") if "{{" not in line)
        assert [word for word in LEFTOVERS if word in text] == [], address


def test_landmarks_are_told_apart(pages: dict[str, Page]):
    for address, page in pages.items():
        names = Counter(
            each.attributes.get("aria-label") or each.attributes.get("aria-labelledby") for each in page.find("nav")
        )
        assert None not in names, address
        # The main navigation stands at the head and in the footer, the filters twice with one of them always hidden.
        assert set(names.values()) <= {1, 2}, address


def test_thirteen_fields_have_galleries(pages: dict[str, Page], vocabulary: Vocabulary):
    assert len(vocabulary.plan.fields) == 13
    for field in vocabulary.plan.fields:
        page = pages[f"linh-vuc/{field.slug}/"]
        assert page.find("h1")[0].text == field.short_name
        assert bool(texts(page, "card")) != bool(texts(page, "invitation"))


def test_eight_districts_have_pages_with_their_communes(pages: dict[str, Page], vocabulary: Vocabulary):
    assert len(vocabulary.places.districts) == 8
    for district in vocabulary.places.districts:
        page = pages[f"dia-ban/{district.slug}/"]
        assert page.find("h1")[0].text == district.short
        assert len(texts(page, "communes__group")) == len(vocabulary.places.eras)
        assert texts(page, "map__name") != []
        assert bool(texts(page, "card")) != bool(texts(page, "invitation"))


def test_every_listing_counts_the_cards_that_it_shows(pages: dict[str, Page]):
    for address, page in pages.items():
        for count in texts(page, "gallery__count"):
            number, _, several = count.partition(" gương")
            if not several and number.isdecimal():  # an older page says which it is
                older = [each for at, each in pages.items() if re.fullmatch(rf"{address}trang-\d+/", at)]
                assert sum(len(texts(each, "card")) for each in (page, *older)) == int(number), address


def test_profiles_from_the_press_cover_most_of_the_plan(pages: dict[str, Page], vocabulary: Vocabulary):
    profiles = {address: page for address, page in pages.items() if re.fullmatch(r"ho-so/qb-.+/", address)}
    press = {address: page for address, page in profiles.items() if "dựng từ báo chí" in words(main(page))}
    assert len(press) >= 14
    assert len({address.split("-")[2] for address in press}) >= 9
    districts = [
        each.slug for each in vocabulary.places.districts if shown(pages[f"dia-ban/{each.slug}/"]) & set(press)
    ]
    assert len(districts) >= 6
    for address, page in press.items():
        (sources,) = [each for each in page.find("section") if each.attributes.get("id") == "nguon"]
        assert sources.find("a"), address
        assert page.meta("robots") == "noindex"
        assert texts(page, "banner"), address


def test_nothing_from_the_press_is_in_the_sitemap(repository_site: Built, pages: dict[str, Page]):
    listed = set(re.findall(r"<loc>https://guongsang\.example/(.*?)</loc>", repository_site.page("sitemap.xml")))
    hidden = {address for address, page in pages.items() if page.meta("robots") == "noindex"}
    assert listed == set(pages) - hidden
    assert "404.html" in hidden


def test_the_navigation_marks_where_the_reader_is(pages: dict[str, Page]):
    for address in ("linh-vuc/", "linh-vuc/y-te/", "dia-ban/", "ke-hoach/", "huong-dan/", "danh-muc/", "nam/2024/"):
        marked = {each.text for each in pages[address].find("a") if each.attributes.get("aria-current") == "true"}
        assert marked, address


def test_links_out_of_the_site_are_few_and_known(repository_site: Built, pages: dict[str, Page]):
    found = links.hosts(repository_site.site)
    assert "www.facebook.com" in found
    assert not any(host.endswith(("google.com", "googleapis.com", "gstatic.com", "unpkg.com")) for host in found)


def test_a_page_is_small(repository_site: Built):
    """Phones on slow lines: no page is more than 100 KB of HTML; the style and the scripts that every page has are
    together under 100 KB; the search, which comes when it is wanted, is no more than 10 KB on the way.
    """
    heavy = {path.as_posix(): path.stat().st_size for path in repository_site.pages if path.stat().st_size > 100_000}
    assert heavy == {}
    assets = [path for path in repository_site.files if path.suffix in (".css", ".js")]
    of_search = [path for path in assets if path.name.startswith("search-")]
    assert sum(path.stat().st_size for path in assets if path not in of_search) < 100_000
    assert {path.name: size for path in of_search if (size := len(gzip.compress(path.read_bytes()))) > 10 * 1024} == {}


def test_nothing_of_the_makers_is_published(repository_site: Built):
    names = [path.relative_to(repository_site.site).as_posix() for path in repository_site.files]
    assert [name for name in names if name.endswith((".md", ".yml", ".py", ".map", ".gz")) or "dev/" in name] == []
