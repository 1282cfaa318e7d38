"""What a page is made from: the same names, the same bytes; and no page depends on more than it shows."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.catalogue.kinds import Kind, NotYet, Provenance
from macros.catalogue.profile import Adoption, Commendation
from macros.catalogue.public import PublicAdoption, PublicProfile, Tombstone
from macros.catalogue.story import split_story
from macros.catalogue.values import parse_when
from macros.pages.sheets import Edition, Sheet
from tests.pages.sample import edition, figure, photo, place, profile, site_pages

GONE = Tombstone("SM-a-2026-099", "a")
AWARD = Commendation.model_construct(
    award="giay-khen-xa", issuer="Chủ tịch xã", decision="12/QĐ-UBND", day=date(2026, 3, 1), rank=None
)
STORY = split_story("## Cách làm\n\n1. Khác hẳn.\n\n## Kết quả\n\nTốt.\n", 1).sections


def sheets(found: Edition) -> dict[str, Sheet]:
    made = list(site_pages(found).sheets())
    by_address = {sheet.address: sheet for sheet in made}
    assert len(by_address) == len(made)
    return by_address


def adoption(profile_id: str | None) -> PublicAdoption:
    entry = Adoption.model_construct(name="Tổ bạn", place=(), since=parse_when("2026"), result=None, profile=profile_id)
    return PublicAdoption(entry, place("ha-nguon"))


COUNT = 26
"""Of profiles: some listings have two pages."""


def many(count: int = COUNT) -> list[PublicProfile]:
    """Newest first; the oldest was taken up by another, which is told on its page."""
    shown = [profile(number, posted=date(2026, 5, 1 + number % 28)) for number in range(count, 0, -1)]
    shown[-1] = profile(1, adoptions=(adoption("SM-a-2026-002"),))
    return shown


def changed(before: Edition, after: Edition) -> set[str]:
    """The addresses of pages that are new, are gone or would be made anew. All others are the same."""
    old, new = sheets(before), sheets(after)
    same = {address for address in old.keys() & new.keys() if old[address].made_from == new[address].made_from}
    for address in same:
        assert old[address].render() == new[address].render(), address
        assert (old[address].changed is None) is (new[address].changed is None), address
    return (old.keys() | new.keys()) - same


CHANGES: list[dict[str, Any]] = [
    {"title": "Tổ khác: tên khác"},
    {"summary": "Kể khác đi."},
    {"sections": STORY},
    {"figures": (figure("3.000"),)},
    {"posted": date(2026, 5, 30)},
    {"kind": Kind.HOUSEHOLD},
    {"field": "b"},
    {"year": 2027},
    {"places": (place("ha-nguon", "201"),)},
    {"places": (), "places_hidden": True},
    {"places": ()},
    {"movements": ("sach-dong-song",)},
    {"commendations": (AWARD,)},
    {"nominated_by": "so-van-hoa"},
    {"nominated_by": "ha-nguon"},
    {"provenance": Provenance.PRESS, "nominated_by": None},
    {"named": False},
    {"title": "Một cá nhân", "named": False, "kind": Kind.INDIVIDUAL},
    {"not_yet": NotYet.AWAITING},
    {"photos": (photo(),)},
    {"replicates": ("SM-a-2026-005",)},
    {"continues": "SM-a-2026-006"},
    {"adoptions": (adoption("SM-a-2026-003"), adoption(None))},
]


@pytest.mark.parametrize("changes", CHANGES, ids=lambda changes: next(iter(changes)))
@pytest.mark.parametrize("position", [0, 24])
def test_a_page_that_keeps_its_name_keeps_its_bytes(position: int, changes: dict[str, Any]):
    before = many(COUNT)
    after = [*before]
    after[position] = replace(profile(COUNT - position, **changes), id=before[position].id)
    after.sort(key=lambda each: (-each.posted.toordinal(), each.id))
    before.sort(key=lambda each: (-each.posted.toordinal(), each.id))
    assert f"ho-so/sm-a-2026-{COUNT - position:03d}/" in changed(edition(*before), edition(*after))


@pytest.mark.parametrize("position", [0, 12, 24, 25])
@pytest.mark.parametrize("tombstone", [False, True])
def test_also_when_a_profile_comes_or_goes(position: int, tombstone: bool):
    everything = many()
    gone = everything[position]
    fewer = edition(
        *(each for each in everything if each is not gone),
        tombstones=(Tombstone(gone.id, gone.field),) if tombstone else (),
    )
    changes = changed(edition(*everything), fewer)
    assert {f"ho-so/{gone.id.lower()}/", "ho-so/", "linh-vuc/trong-rung/"} <= changes
    if position == 24:  # who took up the oldest one's model
        assert "ho-so/sm-a-2026-001/" in changes


DRAWN = st.lists(
    st.tuples(st.sampled_from(range(1, 8)), st.sampled_from(CHANGES)), max_size=7, unique_by=lambda each: each[0]
)


def drawn_edition(drawn: list[tuple[int, dict[str, Any]]]) -> Edition:
    shown = [replace(profile(number, **changes), id=f"SM-a-2026-{number:03d}") for number, changes in drawn]
    return edition(*sorted(shown, key=lambda each: (-each.posted.toordinal(), each.id)))


@settings(max_examples=20)
@given(DRAWN, DRAWN)
def test_of_any_two_sites_pages_of_one_name_are_the_same(one, other):
    changed(drawn_edition(one), drawn_edition(other))


def test_the_same_edition_gives_the_same_names():
    assert changed(edition(*many()), edition(*many())) == set()


@pytest.mark.parametrize("changes", [{"sections": STORY}, {"occupation": "Thợ rừng"}, {"figures": (figure("3.000"),)}])
def test_what_only_a_profiles_own_page_shows_changes_that_page_alone(changes: dict[str, Any]):
    before = many()
    after = [*before]
    after[3] = replace(before[3], **changes)
    assert changed(edition(*before), edition(*after)) == {"ho-so/sm-a-2026-023/"}


def test_a_new_profile_leaves_older_pages_of_listings_as_they_are():
    shown = many(80)
    changes = changed(edition(*shown), edition(profile(81), *shown))
    assert {"ho-so/", "nam/2026/", "linh-vuc/trong-rung/a-z/"} <= changes
    # Where filters stand beside the cards, their counts change with every profile.
    narrowed = ("linh-vuc/", "dia-ban/")
    numbered = {address for address in changes if "/trang-" in address and not address.startswith(narrowed)}
    assert {address.rpartition("trang-")[2] for address in numbered} <= {"3/"}


def test_a_new_profile_touches_few_other_profiles():
    shown = many(80)
    changes = changed(edition(*shown), edition(profile(81), *shown))
    assert len([address for address in changes if address.startswith("ho-so/sm-")]) <= 1 + 3


def test_a_change_in_one_field_leaves_listings_of_others_as_they_are():
    one, other = profile(1), profile(2, field="b", places=(place("ha-nguon"),), kind=Kind.HOUSEHOLD, year=2027)
    changes = changed(edition(one, other), edition(one, replace(other, summary="Kể khác đi.")))
    assert {"linh-vuc/dan-ca/", "dia-ban/ha-nguon/", "nam/2027/", "ho-so/"} <= changes
    assert not {address for address in changes if address.startswith(("linh-vuc/trong-rung/", "dia-ban/thuong-nguon/"))}
    assert "ho-so/sm-a-2026-001/" not in changes


def test_planning_opens_no_whole_profile():
    found = edition(*many())
    assert sheets(Edition(found.catalogue, {}, found.versions)).keys() == sheets(found).keys()


def test_rendering_opens_only_the_profile_of_the_page():
    found = edition(*many())
    made = sheets(Edition(found.catalogue, {found.catalogue.profiles[0].id: many()[0]}, found.versions))
    assert f"Tổ trồng rừng số {COUNT}" in made[f"ho-so/sm-a-2026-0{COUNT}/"].render()
    for address, sheet in made.items():
        if not address.startswith("ho-so/sm-"):
            sheet.render()


def test_a_page_of_a_tombstone_is_made_from_no_more_than_itself():
    one, other = sheets(edition(profile(1), tombstones=(GONE,))), sheets(edition(*many(), tombstones=(GONE,)))
    assert one["ho-so/sm-a-2026-099/"].made_from == other["ho-so/sm-a-2026-099/"].made_from
