from macros.catalogue.kinds import Provenance
from macros.catalogue.vocabulary import Vocabulary
from macros.pages.maps import communes_then_and_now, district_entry, district_map, nominated_by, spread_map
from macros.pages.views import Link
from tests.pages.sample import catalogue, place, profile, vocabulary

UPPER, LOWER = vocabulary().places.districts


def test_no_data_is_not_zero():
    assert nominated_by(catalogue(), LOWER) is None
    assert nominated_by(catalogue(profile(nominated_by="ha-nguon")), LOWER) == 1
    assert district_entry(catalogue(), LOWER).state == "chỉ tiêu 3: chưa có dữ liệu"


def test_only_what_a_district_itself_submitted_counts_for_it():
    """A district's number is not the number of profiles that lie in it."""
    shown = catalogue(
        profile(1, nominated_by="ha-nguon", places=(place("thuong-nguon"),)),
        profile(2, nominated_by="so-van-hoa", places=(place("ha-nguon"),)),
        profile(3, nominated_by=None, provenance=Provenance.PRESS, places=(place("ha-nguon"),)),
        profile(4, nominated_by="ha-nguon", provenance=Provenance.ILLUSTRATIVE, places=(place("ha-nguon"),)),
    )
    assert nominated_by(shown, LOWER) == 1
    assert district_entry(shown, LOWER).count == "3 gương"


def test_progress_is_worded_against_the_districts_own_minimum():
    def state(count: int) -> str:
        shown = [profile(number, nominated_by="ha-nguon") for number in range(count)]
        return district_entry(catalogue(*shown), LOWER).state

    assert [state(count) for count in (1, 2, 3, 5)] == [
        "chỉ tiêu 3: thiếu 2",
        "chỉ tiêu 3: thiếu 1",
        "chỉ tiêu 3: đủ",
        "chỉ tiêu 3: đủ",
    ]


def test_tiles_are_read_from_the_top_of_the_map_to_its_foot(vocabulary: Vocabulary):
    shown = type(catalogue())(vocabulary, (), (), catalogue().as_of)
    drawn = district_map(shown)
    tops = [tile.rows[0] for tile in drawn.tiles]
    assert tops == sorted(tops)
    assert len(drawn.tiles) == 8
    assert all(tile.columns[1] <= drawn.columns and tile.rows[1] <= drawn.rows for tile in drawn.tiles)
    assert drawn.sea
    assert drawn.land


def test_a_map_without_words_has_none():
    drawn = district_map(catalogue())
    assert (drawn.sea, drawn.land) == (None, None)
    assert [(tile.name, tile.columns, tile.rows, tile.coastal) for tile in drawn.tiles] == [
        ("Thượng Nguồn", (1, 3), (1, 1), False),
        ("Hạ Nguồn", (2, 3), (2, 2), True),
    ]


def test_a_map_may_light_districts():
    drawn = district_map(catalogue(profile()), lit={"ha-nguon"})
    assert [(tile.shown, tile.lit) for tile in drawn.tiles] == [(1, False), (0, True)]


def test_the_map_of_who_took_a_model_up_lights_them_and_tells_nothing_of_the_plan():
    """It depends on the profile alone: not on what else is shown, nor on who nominated how many."""
    drawn = spread_map(vocabulary().places, {"ha-nguon": 4})
    assert [(tile.shown, tile.lit, tile.given) for tile in drawn.tiles] == [(0, False, None), (4, True, None)]
    plain = district_map(catalogue())
    assert [(tile.name, tile.columns, tile.rows) for tile in drawn.tiles] == [
        (tile.name, tile.columns, tile.rows) for tile in plain.tiles
    ]
    assert (drawn.columns, drawn.rows, drawn.sea, drawn.land) == (plain.columns, plain.rows, plain.sea, plain.land)


def test_a_district_lists_its_newest_profiles_and_its_communes_then_and_now():
    shown = catalogue(profile(3), profile(2), profile(1))
    entry = district_entry(shown, UPPER)
    assert [link.text for link in entry.read_first] == ["Tổ trồng rừng số 3", "Tổ trồng rừng số 2"]
    assert entry.communes_then == "2 xã, phường, thị trấn (năm 2026)"
    assert entry.communes_now == ("Khe Lớn",)


def test_communes_of_each_era_say_what_they_are_part_of_today_and_lead_to_their_listings():
    now, then = communes_then_and_now(catalogue(), UPPER, {"2026/101": 2, "2028/101": 2})
    today = "dia-ban/thuong-nguon/2028-xa-khe-lon/"
    assert [(each.name, each.address, each.now, each.count) for each in now.communes] == [
        ("Xã Khe Lớn", today, None, 2)
    ]
    assert [(each.name, each.address, each.now, each.count) for each in then.communes] == [
        ("Xã Khe Đá", "dia-ban/thuong-nguon/2026-xa-khe-da/", Link("xã Khe Lớn", today), 2),
        ("Xã Khe Dài", "", Link("xã Khe Lớn", today), 0),
    ]
    assert now.title.startswith("Nay, từ")


def test_a_commune_without_a_listing_leads_nowhere():
    for group in communes_then_and_now(catalogue(), UPPER, {}):
        for commune in group.communes:
            assert (commune.address, commune.count) == ("", 0)
            assert commune.now is None or commune.now.address == ""
