"""What the search is given of a profile, and its page before anything was searched."""

import json

from macros.catalogue.kinds import Kind, NotYet, Provenance
from macros.pages.facets import facets, grouped
from macros.pages.results import SEARCHED_BY, facet_lists, result, search_view
from tests.pages.sample import catalogue, photo, place, profile, vocabulary

PLAN = vocabulary().plan


def test_a_result_tells_what_its_row_shows():
    shown = result(profile(title="Tổ Khe Đá: góp hạt thành rừng", kind=Kind.COLLECTIVE), PLAN)
    assert shown["title"] == ["Tổ Khe Đá:", "góp hạt thành rừng"]
    assert shown["address"] == "ho-so/sm-a-2026-001/"
    assert shown["field"] == ["a", PLAN.field("a").icon, "Trồng rừng"]
    assert {"origin", "notYet"}.isdisjoint(shown)
    assert json.loads(json.dumps(shown)) == shown


def test_a_result_says_what_is_illustrative_and_what_only_a_preview_shows():
    assert result(profile(provenance=Provenance.PRESS), PLAN)["origin"] == "từ báo chí"
    assert result(profile(not_yet=NotYet.DRAFT), PLAN)["notYet"]


def test_a_result_has_the_narrowest_file_of_its_photo_or_a_drawing():
    narrow = photo().sources[0].address
    assert result(profile(photos=(photo(),)), PLAN)["picture"] == narrow
    assert str(result(profile(), PLAN)["picture"]).endswith(".svg")


def test_a_profile_is_found_under_each_of_its_values_once():
    two = profile(2, places=(place(), place("ha-nguon"), place()), movements=("sach-dong-song",))
    found = facet_lists([(7, profile(1)), (9, two)], facets(catalogue()))
    assert found["dia-ban/thuong-nguon"] == [7, 9]
    assert found["dia-ban/ha-nguon"] == [9]
    assert found["nam/2026"] == [7, 9]
    assert found["phong-trao/sach-dong-song"] == [9]
    assert {name.partition("/")[0] for name in found} == {"linh-vuc", "dia-ban", "doi-tuong", "nam", "phong-trao"}


def test_filters_of_the_page_lead_to_listings_that_are_not_empty():
    shown = catalogue(profile(1), profile(2, field="b"))
    ways = facets(shown)
    view = search_view(shown, ways, grouped(shown.profiles, ways), "{}")
    assert [group.title for group in view.filters] == [ways[each].name for each in SEARCHED_BY]
    every, *fields = view.filters[0].links
    assert (every.address, every.count, every.current) == ("linh-vuc/", 2, True)
    assert [(link.address, link.count) for link in fields] == [("linh-vuc/trong-rung/", 1), ("linh-vuc/dan-ca/", 1)]
