from macros.pages.directories import directories, field_tiles
from macros.pages.facets import facets, grouped
from tests.pages.sample import catalogue, profile

SHOWN = catalogue(profile(1, movements=("sach-dong-song",)), profile(2, field="dd", nominated_by="ha-nguon"))
FACETS = facets(SHOWN)
BY_ADDRESS = dict(directories(FACETS, grouped(SHOWN.profiles, FACETS)))


def test_each_way_of_sorting_has_a_directory_and_one_holds_all():
    assert list(BY_ADDRESS) == ["doi-tuong/", "nam/", "phong-trao/", "khen-thuong/", "don-vi/", "danh-muc/"]
    everything = BY_ADDRESS["danh-muc/"]
    assert everything.title == "Danh mục"
    assert [group.title for group in everything.groups] == [
        "Loại",
        "Năm",
        "Phong trào",
        "Khen thưởng",
        "Cơ quan giới thiệu",
    ]


def test_what_always_has_a_page_is_listed_with_its_count():
    (kinds,) = BY_ADDRESS["doi-tuong/"].groups
    assert [(entry.link.text, entry.link.address, entry.link.count) for entry in kinds.entries] == [
        ("Tập thể", "doi-tuong/tap-the/", 2),
        ("Cá nhân", "doi-tuong/ca-nhan/", 0),
        ("Hộ gia đình", "doi-tuong/ho-gia-dinh/", 0),
        ("Khu dân cư", "doi-tuong/khu-dan-cu/", 0),
    ]


def test_others_are_listed_only_where_they_have_a_page():
    (agencies,) = BY_ADDRESS["don-vi/"].groups
    assert [(entry.link.text, entry.link.count) for entry in agencies.entries] == [
        ("Sở Lâm nghiệp", 1),
        ("Huyện Hạ Nguồn", 1),
    ]
    (awards,) = BY_ADDRESS["khen-thuong/"].groups
    assert awards.entries == ()


def test_fields_are_tiles_in_the_plans_order_with_their_leads():
    tiles = field_tiles(SHOWN)
    assert [(tile.field.code, tile.count, tile.lead) for tile in tiles] == [
        ("a", "1 gương", "Sở Lâm nghiệp"),
        ("b", "0 gương", "Sở Văn hóa"),
        ("dd", "1 gương", "Sở Lâm nghiệp, Sở Văn hóa"),
    ]
    assert all(tile.strip.cover and tile.strip.alt == "" for tile in tiles)
