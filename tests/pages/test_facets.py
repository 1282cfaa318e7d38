import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.kinds import Kind
from macros.catalogue.profile import Commendation
from macros.catalogue.vocabulary import Vocabulary
from macros.pages.facets import Facet, facets, group
from tests.pages.sample import catalogue, place, profile

FACETS = facets(catalogue())


def award(decision: str | None = "12/QĐ-UBND") -> Commendation:
    return Commendation.model_construct(award="giay-khen-xa", issuer="Xã", decision=decision, day=None, rank=None)


def test_eight_ways_of_sorting():
    assert list(FACETS) == ["field", "district", "kind", "year", "movement", "award", "agency", "commune"]


def test_fields_stand_in_the_plans_order_and_years_newest_first():
    assert [name for _key, _slug, name in FACETS["field"].values] == ["Trồng rừng", "Dân ca", "Giữ sông"]
    assert [key for key, _slug, _name in FACETS["year"].values] == ["2030", "2029", "2028", "2027", "2026"]


def test_the_thirteen_fields_have_pages_of_their_own(vocabulary: Vocabulary):
    real = facets(type(catalogue())(vocabulary, (), (), catalogue().as_of))
    assert len(real["field"].values) == 13
    assert len(real["district"].values) == 8
    assert [facet.id for facet in real.values() if facet.always] == ["field", "district", "kind", "year"]


@pytest.mark.parametrize("facet", FACETS.values(), ids=lambda facet: facet.id)
def test_keys_and_slugs_are_unique(facet: Facet):
    keys, slugs, names = zip(*facet.values, strict=True)
    assert len(set(keys)) == len(keys)
    assert len(set(slugs)) == len(slugs)
    assert all(names)


def test_a_profile_in_two_districts_belongs_to_both():
    both = profile(places=(place("thuong-nguon", "101"), place("thuong-nguon", "102"), place("ha-nguon")))
    groups = group([both], FACETS["district"])
    assert groups == {"thuong-nguon": [both], "ha-nguon": [both]}


def test_a_profile_of_the_whole_province_belongs_to_no_district():
    everywhere = profile(places=())
    assert not any(group([everywhere], FACETS["district"]).values())
    assert not catalogue(everywhere).by_district[catalogue().vocabulary.places.districts[0].slug]


def test_other_fields_are_for_finding_only():
    groups = group([profile(other_fields=("b",))], FACETS["field"])
    assert [len(groups[key]) for key in ("a", "b", "dd")] == [1, 0, 0]


def test_what_is_only_proposed_has_not_been_given():
    groups = group([profile(1, commendations=(award(None),)), profile(2, commendations=(award(),))], FACETS["award"])
    assert [each.number for each in groups["giay-khen-xa"]] == [2]


def test_a_profile_from_the_press_has_no_nominator():
    assert not any(group([profile(nominated_by=None)], FACETS["agency"]).values())


def test_districts_nominate_beside_agencies():
    groups = group([profile(nominated_by="ha-nguon")], FACETS["agency"])
    assert len(groups["ha-nguon"]) == 1


@pytest.mark.parametrize(
    ("facet", "changes"),
    [
        ("movement", {"movements": ("sach-dong-song", "sach-dong-song")}),
        ("award", {"commendations": (award(), award())}),
        ("district", {"places": (place(), place())}),
        ("commune", {"places": (place("ha-nguon", "201"), place("ha-nguon", "201"))}),
    ],
)
def test_what_is_named_twice_is_listed_once(facet: str, changes):
    twice = profile(**changes)
    found = [found for found in group([twice], FACETS[facet]).values() if found]
    assert found == [[twice]] * (2 if facet == "commune" else 1)


def test_a_profile_belongs_to_its_commune_and_to_what_that_is_today():
    split = profile(places=(place("thuong-nguon", "101", "thôn Đá"), place("thuong-nguon", "102")))
    groups = group([split], FACETS["commune"])
    assert [key for key, found in groups.items() if found] == ["2026/101", "2026/102", "2028/101"]
    assert groups["2028/101"] == [split]


def test_a_profile_without_a_commune_belongs_to_none():
    assert not any(group([profile(places=(place(),)), profile(places=())], FACETS["commune"]).values())


def test_communes_have_addresses_below_their_district_that_tell_their_time():
    """One code, and one name, may be of several eras."""
    slugs = {value.key: (value.slug, value.name) for value in FACETS["commune"].values}
    assert slugs["2026/101"] == ("thuong-nguon/2026-xa-khe-da", "Xã Khe Đá")
    assert slugs["2028/101"] == ("thuong-nguon/2028-xa-khe-lon", "Xã Khe Lớn")
    assert slugs["2026/201"] == ("ha-nguon/2026-phuong-cua-song", "Phường Cửa Sông")
    assert slugs["2028/201"] == ("ha-nguon/2028-phuong-cua-song", "Phường Cửa Sông")


def test_the_communes_of_all_eras_have_addresses_of_their_own(vocabulary: Vocabulary):
    real = facets(type(catalogue())(vocabulary, (), (), catalogue().as_of))["commune"]
    assert len({value.slug for value in real.values}) == len({value.key for value in real.values}) == 151 + 145 + 41
    taken = {value.slug for facet in ("field", "kind") for value in facets(catalogue())[facet].values}
    assert not {value.slug.partition("/")[2] for value in real.values} & taken


@given(st.lists(st.tuples(st.sampled_from(list(Kind)), st.sampled_from([2026, 2028])), max_size=12))
def test_grouping_keeps_the_order_and_loses_nobody(drawn):
    profiles = [profile(number, kind=kind, year=year) for number, (kind, year) in enumerate(drawn, start=1)]
    for facet in ("kind", "year"):
        groups = group(profiles, FACETS[facet])
        assert sorted(each.number for found in groups.values() for each in found) == list(range(1, len(drawn) + 1))
        assert all(found == sorted(found, key=lambda each: each.number) for found in groups.values())
