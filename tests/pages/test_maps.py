from macros.catalogue.kinds import Provenance
from macros.catalogue.vocabulary import Vocabulary
from macros.pages.maps import communes_then_and_now, district_entry, district_map, nominated_by
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


def test_a_map_may_show_other_numbers_and_light_districts():
    drawn = district_map(catalogue(profile()), lit={"ha-nguon"}, shown={"ha-nguon": 4})
    assert [(tile.shown, tile.lit) for tile in drawn.tiles] == [(0, False), (4, True)]


def test_a_district_lists_its_newest_profiles_and_its_communes_then_and_now():
    shown = catalogue(profile(3), profile(2), profile(1))
    entry = district_entry(shown, UPPER)
    assert [link.text for link in entry.read_first] == ["Tổ trồng rừng số 3", "Tổ trồng rừng số 2"]
    assert entry.communes_then == "2 xã, phường, thị trấn (năm 2026)"
    assert entry.communes_now == ("Khe Lớn",)


def test_communes_of_each_era_say_what_they_are_part_of_today():
    shown = catalogue(
        profile(1, places=(place("thuong-nguon", "101"), place("thuong-nguon", "102"))),
        profile(2, places=(place("thuong-nguon", "101"), place("thuong-nguon", "101"))),
    )
    now, then = communes_then_and_now(shown, UPPER)
    assert [(commune.name, commune.now, commune.count) for commune in now.communes] == [("Xã Khe Lớn", None, 0)]
    assert [(commune.name, commune.now, commune.count) for commune in then.communes] == [
        ("Xã Khe Đá", "xã Khe Lớn", 2),
        ("Xã Khe Dài", "xã Khe Lớn", 1),
    ]
    assert now.title.startswith("Nay, từ")
