"""The A-Z pages. How words and names are sorted stands in tests/cases/collation."""

from typing import Any

import pytest

from macros.catalogue.kinds import Kind
from macros.pages.name_order import name_index
from macros.pages.views import Link, NameIndex
from tests.pages.sample import place, profile


def index(*titles: str, **changes: Any) -> NameIndex:
    shown = [profile(number, title=title, **changes) for number, title in enumerate(titles, start=1)]
    return name_index("Trồng rừng", "linh-vuc/trong-rung/", shown)


def order(found: NameIndex) -> list[tuple[str, list[str]]]:
    return [(group.letter, [entry.headline.lead.rstrip(":") for entry in group.entries]) for group in found.groups]


def test_titles_stand_as_in_a_dictionary_under_their_letters():
    assert order(index("Đường hoa", "Dàn nhạc", "Ánh đèn", "Ẩm thực", "Đàn bò", "An toàn")) == [
        ("A", ["An toàn", "Ánh đèn"]),
        ("Â", ["Ẩm thực"]),
        ("D", ["Dàn nhạc"]),
        ("Đ", ["Đàn bò", "Đường hoa"]),
    ]


def test_people_stand_under_their_given_name():
    people = ("Trần Văn An: giữ rừng", "Anh Lê Bình: vá đường", "Nguyễn Thị Ánh: dạy hát")
    assert order(index(*people, kind=Kind.INDIVIDUAL)) == [
        ("A", ["Trần Văn An", "Nguyễn Thị Ánh"]),
        ("B", ["Anh Lê Bình"]),
    ]


@pytest.mark.parametrize("changes", [{"kind": Kind.COLLECTIVE}, {"kind": Kind.INDIVIDUAL, "named": False}])
def test_who_is_no_person_or_not_named_stands_under_the_title(changes: dict[str, Any]):
    """An anonymous title is no name, whatever it looks like."""
    assert order(index("Trần Văn An: giữ rừng", **changes)) == [("T", ["Trần Văn An"])]


def test_of_one_name_the_lowest_id_comes_first():
    shown = [profile(number, title="Tổ rừng") for number in (2, 1)]
    (group,) = name_index("Rừng", "", shown).groups
    assert [entry.address for entry in group.entries] == ["ho-so/sm-a-2026-001/", "ho-so/sm-a-2026-002/"]


def test_the_order_does_not_depend_on_that_of_the_days():
    shown = [profile(1, title="B"), profile(2, title="A"), profile(3, title="C")]
    assert name_index("Rừng", "", shown) == name_index("Rừng", "", reversed(shown))


def test_letters_have_anchors_of_their_own():
    found = index("Ăn", "An", "Ân", "Đi", "Di", "1000 cây", kind=Kind.COLLECTIVE)
    anchors = [group.anchor for group in found.groups]
    assert len(set(anchors)) == len(anchors) == 6
    assert all(anchor.isascii() and anchor.startswith("chu-") for anchor in anchors)
    assert order(found)[0] == ("#", ["1000 cây"])


def test_an_entry_tells_where_and_when_and_leads_to_the_profile():
    ((entry,),) = (group.entries for group in index("Rừng xanh: góp giống", places=(place("ha-nguon", "201"),)).groups)
    assert (entry.address, entry.place, entry.year) == ("ho-so/sm-a-2026-001/", "Cửa Sông, Hạ Nguồn", 2026)
    assert (entry.headline.lead, entry.headline.rest) == ("Rừng xanh:", "góp giống")


def test_the_page_is_named_after_its_listing_and_leads_back():
    found = index("A", "B")
    assert (found.title, found.count) == ("Trồng rừng: theo tên", "2 gương")
    assert found.listing == Link("Trồng rừng", "linh-vuc/trong-rung/")
