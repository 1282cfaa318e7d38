"""What is shown of a profile, scope by scope; what is not shown is nowhere in the public view."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from macros.catalogue.case import Profile
from macros.catalogue.consent import OPENED_BY, open_scopes, public_view
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import Kind, NotYet, Provenance, Scope, ShownLevel, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.places import Places
from macros.catalogue.profile import Consent
from macros.catalogue.public import Brief, PublicProfile, Tombstone, beside, brief_of
from macros.catalogue.reading import check_profiles
from macros.catalogue.story import SectionName
from macros.catalogue.vocabulary import Vocabulary
from tests.catalogue.profile_cases import base, check_case, edited

TODAY = date(2023, 12, 1)
SCOPES = "[ho-ten, nam-sinh, que-quan-xa, thon-ban, anh-chan-dung, hoan-canh, so-lieu-kinh-te]"

MORE = (
    ("nghe: Giáo viên", "nghe: Giáo viên\nchuc_vu: Tổ trưởng\ndon_vi: Trường Mẫu Một"),
    ("      huyen: Ba Đồn\n    tu: 2023", "      huyen: Ba Đồn\n      thon: thôn Xa\n    tu: 2023"),
)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory, lookup: Lookup) -> Profile:
    """A sound profile with a value for everything that a scope opens."""
    root = tmp_path_factory.mktemp("consent")
    checked = check_case({"text": edited(base(), *MORE)}, root, lookup)
    assert [str(problem) for problem in checked.problems] == []
    return checked.profiles[0]


def with_scopes(profile: Profile, *scopes: Scope, **changes: Any) -> Profile:
    """The profile with just these scopes, and other changes of its entry (`kind`, `status`, …)."""
    assert profile.entry.consent
    consent = profile.entry.consent.model_copy(update={"scopes": scopes})
    return changed(profile, consent=consent, **changes)


def changed(profile: Profile, **changes: Any) -> Profile:
    return dataclasses.replace(profile, entry=profile.entry.model_copy(update=changes))


def shown(profile: Profile, day: date = TODAY) -> PublicProfile:
    view = public_view(profile, day)
    assert isinstance(view, PublicProfile)
    return view


def strings(value: object) -> Iterator[str]:
    """Every text that can be reached from a value, vocabulary entries (places, eras) included."""
    match value:
        case str():
            yield value
        case BaseModel():
            for name in type(value).model_fields:
                yield from strings(getattr(value, name))
        case tuple() | list() | frozenset():
            for item in value:
                yield from strings(item)
        case dict():
            for key, item in value.items():
                yield from (*strings(key), *strings(item))
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            for field in dataclasses.fields(value):
                yield from strings(getattr(value, field.name))


def reached(view: object) -> str:
    return "\n".join(strings(view))


# What each scope opens: how it is seen in the public view, and a text that is nowhere without it.
TABLE: list[tuple[Scope, str, Callable[[PublicProfile], Any], Any, Any, str]] = [
    (
        Scope.NAME,
        "title",
        lambda p: p.title,
        "Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử",
        "Một cá nhân ở thị xã Ba Đồn",
        "Lê Thị Mẫu",
    ),
    (Scope.NAME, "named", lambda p: p.named, True, False, ""),
    (Scope.NAME, "honorific", lambda p: p.honorific, "Cô", None, ""),
    (Scope.NAME, "other names", lambda p: p.other_names, ("Cô giáo chép chuyện làng",), (), "Cô giáo chép"),
    (Scope.NAME, "position", lambda p: p.position, "Tổ trưởng", None, "Tổ trưởng"),
    (Scope.NAME, "unit", lambda p: p.unit, "Trường Mẫu Một", None, "Trường Mẫu Một"),
    (Scope.NAME, "quote", lambda p: p.quote is not None, True, False, "người nhà để hỏi"),
    (Scope.BIRTH_YEAR, "birth year", lambda p: p.birth_year, 1985, None, "1985"),
    (Scope.HOME_COMMUNE, "commune", lambda p: p.places[0].commune is not None, True, False, "Quảng Tiên"),
    (Scope.VILLAGE, "hamlet", lambda p: p.places[0].hamlet, "thôn Mẫu", None, "thôn Mẫu"),
    (Scope.ECONOMIC_FIGURES, "figures", lambda p: len(p.figures), 1, 0, "Chuyện làng đã ghi"),
    (
        Scope.CIRCUMSTANCES,
        "context",
        lambda p: p.sections[0].name is SectionName.CONTEXT,
        True,
        False,
        "vắng tiếng phát biểu",
    ),
    (Scope.PORTRAIT, "photos", lambda p: len(p.photos), 1, 0, "gio-hoc-lich-su.jpg"),
]
ALL = frozenset(Scope)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} opens {row[1]}")
def test_a_scope_opens_what_it_names(profile: Profile, row: Any):
    scope, _what, seen, value, _hidden, _text = row
    needed = {scope, Scope.HOME_COMMUNE} if scope is Scope.VILLAGE else {scope}
    assert seen(shown(with_scopes(profile, *needed))) == value


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"without {row[0]} no {row[1]}")
def test_without_its_scope_a_value_is_nowhere(profile: Profile, row: Any):
    scope, _what, seen, _value, hidden, text = row
    view = shown(with_scopes(profile, *(ALL - {scope})))
    assert seen(view) == hidden
    assert not text or text not in reached(view)


def test_every_scope_of_the_table_in_code_is_in_this_one():
    assert set(OPENED_BY.values()) | {Scope.PORTRAIT} == {row[0] for row in TABLE}


@pytest.mark.parametrize(
    "scope", [Scope.ETHNICITY, Scope.RELIGION, Scope.HEALTH, Scope.PRESS_CONTACT, Scope.CHILDREN, Scope.FAMILY_PHOTOS]
)
def test_the_other_scopes_open_nothing_of_a_person_s_profile(profile: Profile, scope: Scope):
    assert shown(with_scopes(profile, scope)) == shown(with_scopes(profile))


def test_silence_is_no_consent(profile: Profile):
    none = shown(changed(profile, consent=None, provenance=Provenance.PRESS))
    assert none.title == "Một cá nhân ở thị xã Ba Đồn"
    assert (none.photos, none.figures, none.birth_year) == ((), (), None)
    assert "Lê Thị Mẫu" not in reached(none)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    scopes=st.frozensets(st.sampled_from(Scope)),
    level=st.sampled_from(ShownLevel),
    kind=st.sampled_from([Kind.INDIVIDUAL, Kind.HOUSEHOLD]),
)
def test_nothing_withheld_can_be_reached(profile: Profile, scopes: frozenset[Scope], level: ShownLevel, kind: Kind):
    view = shown(with_scopes(profile, *scopes, shown_level=level, kind=kind))
    text = reached(view)
    for scope, _what, _seen, _value, _hidden, withheld in TABLE:
        needed = Scope.FAMILY_PHOTOS if scope is Scope.PORTRAIT and kind is Kind.HOUSEHOLD else scope
        assert not withheld or needed in scopes or withheld not in text
    if level is not ShownLevel.COMMUNE:
        assert "Quảng Tiên" not in text
        assert "thôn Mẫu" not in text


def test_where_a_model_was_taken_up_is_shown_without_hamlet(profile: Profile):
    view = shown(with_scopes(profile, *ALL))
    assert view.adoptions[0].adoption.name == "Một trường trong thị xã"
    assert view.adoptions[0].place
    assert view.adoptions[0].place.district.short == "Ba Đồn"
    assert "thôn Xa" not in reached(view)


def test_the_public_view_has_no_place_for_what_is_internal():
    names = {field.name for field in dataclasses.fields(PublicProfile)}
    private = {"consent", "writer", "approver", "approved", "secrecy_review", "status", "embargo", "review_on", "entry"}
    assert not names & private


def test_writer_approver_and_consent_are_not_reached(profile: Profile):
    text = reached(shown(with_scopes(profile, *ALL)))
    for private in (
        "Văn phòng trường",
        "Lãnh đạo trường",
        "dong-y",
        *(scope.value for scope in (Scope.NAME, Scope.VILLAGE)),
    ):
        assert private not in text.split("\n")


@pytest.mark.parametrize("kind", [Kind.COLLECTIVE, Kind.RESIDENTIAL_AREA])
def test_a_collective_needs_no_personal_consent(profile: Profile, kind: Kind):
    view = shown(with_scopes(profile, kind=kind))
    assert view == dataclasses.replace(shown(with_scopes(profile, *ALL)), kind=kind)
    assert open_scopes(kind, None) == ALL - {Scope.CHILDREN}


@pytest.mark.parametrize("kind", [Kind.INDIVIDUAL, Kind.HOUSEHOLD])
def test_a_person_is_shown_as_far_as_agreed(profile: Profile, kind: Kind):
    consent = profile.entry.consent
    assert consent
    assert open_scopes(kind, None) == frozenset()
    assert open_scopes(kind, consent) == frozenset(consent.scopes)
    assert open_scopes(kind, withdrawn_on(consent, TODAY)) == frozenset()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_photo_with_children_needs_their_consent(profile: Profile, kind: Kind):
    photos = tuple(photo.model_copy(update={"children": True}) for photo in profile.entry.photos)
    seen = shown(with_scopes(profile, *ALL, photos=photos, kind=kind)).photos
    assert [photo.file for photo in seen] == [photo.file for photo in photos]
    assert shown(with_scopes(profile, *(ALL - {Scope.CHILDREN}), photos=photos, kind=kind)).photos == ()


def test_a_household_s_photos_are_family_photos(profile: Profile):
    household = {"kind": Kind.HOUSEHOLD}
    assert shown(with_scopes(profile, Scope.PORTRAIT, **household)).photos == ()
    assert len(shown(with_scopes(profile, Scope.FAMILY_PHOTOS, **household)).photos) == 1


@pytest.mark.parametrize(
    ("level", "places", "commune"),
    [(ShownLevel.COMMUNE, 1, True), (ShownLevel.DISTRICT, 1, False), (ShownLevel.PROVINCE, 0, False)],
)
def test_a_place_is_shown_as_exactly_as_the_author_chose(
    profile: Profile, level: ShownLevel, places: int, commune: bool
):
    view = shown(with_scopes(profile, *ALL, shown_level=level))
    assert len(view.places) == places
    assert any(place.commune or place.hamlet for place in view.places) is commune
    assert view.places_hidden is (level is ShownLevel.PROVINCE)


@pytest.mark.parametrize(
    ("kind", "level", "title"),
    [
        (Kind.INDIVIDUAL, ShownLevel.COMMUNE, "Một cá nhân ở thị xã Ba Đồn"),
        (Kind.HOUSEHOLD, ShownLevel.DISTRICT, "Một hộ gia đình ở thị xã Ba Đồn"),
        (Kind.INDIVIDUAL, ShownLevel.PROVINCE, "Một cá nhân trong tỉnh"),
    ],
)
def test_who_is_not_named_is_called_by_kind_and_district(profile: Profile, kind: Kind, level: ShownLevel, title: str):
    assert shown(with_scopes(profile, kind=kind, shown_level=level)).title == title


def test_a_profile_of_the_whole_province_has_no_places(profile: Profile):
    whole = dataclasses.replace(changed(with_scopes(profile), places=()), places=())
    assert shown(whole).places == ()
    assert not shown(whole).places_hidden
    assert shown(whole).title == "Một cá nhân trong tỉnh"


def withdrawn_on(consent: Consent, day: date) -> Consent:
    return consent.model_copy(update={"withdrawn": day})


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.ARCHIVED])
def test_a_withdrawal_leaves_a_tombstone_and_nothing_else(profile: Profile, kind: Kind, status: Status):
    assert profile.entry.consent
    consent = withdrawn_on(profile.entry.consent, TODAY)
    view = public_view(changed(profile, consent=consent, kind=kind, status=status), TODAY)
    assert view == Tombstone("QB-dd-2023-001", "dd")


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.DRAFT, type(None)),
        (Status.AWAITING, type(None)),
        (Status.PUBLISHED, PublicProfile),
        (Status.ARCHIVED, PublicProfile),
        (Status.SUSPENDED, Tombstone),
        (Status.REMOVED, Tombstone),
    ],
)
def test_the_status_decides_whether_there_is_a_page(profile: Profile, status: Status, expected: type):
    assert type(public_view(changed(profile, status=status), TODAY)) is expected


def test_a_draft_that_was_withdrawn_was_never_there(profile: Profile):
    assert profile.entry.consent
    consent = withdrawn_on(profile.entry.consent, TODAY)
    assert public_view(changed(profile, consent=consent, status=Status.DRAFT), TODAY) is None


@pytest.mark.parametrize("status", list(Status))
def test_under_embargo_there_is_nothing_until_its_day(profile: Profile, status: Status):
    later = changed(profile, embargo=TODAY, status=status)
    assert public_view(later, TODAY - timedelta(days=1)) is None
    assert public_view(later, TODAY) == public_view(changed(profile, status=status), TODAY)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("status", list(Status))
def test_a_preview_opens_drafts_and_marks_them(profile: Profile, kind: Kind, status: Status):
    """What is public, or was taken down, is as it is for everybody."""
    each = changed(profile, status=status, kind=kind)
    view = public_view(each, TODAY, preview=True)
    awaited = {Status.DRAFT: NotYet.DRAFT, Status.AWAITING: NotYet.AWAITING}
    if status not in awaited:
        assert view == public_view(each, TODAY)
        assert isinstance(view, Tombstone) or (view and view.not_yet is None)
        return
    assert isinstance(view, PublicProfile)
    assert view == dataclasses.replace(shown(changed(each, status=Status.PUBLISHED)), not_yet=awaited[status])


@pytest.mark.parametrize("status", [Status.DRAFT, Status.AWAITING])
@given(scopes=st.frozensets(st.sampled_from(Scope)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_preview_shows_no_more_than_consent_opens(profile: Profile, status: Status, scopes: frozenset[Scope]):
    view = public_view(with_scopes(profile, *scopes, status=status), TODAY, preview=True)
    text = reached(view)
    for scope, _what, _seen, _value, _hidden, withheld in TABLE:
        assert not withheld or scope in scopes or withheld not in text


@pytest.mark.parametrize("status", list(Status))
def test_who_withdrew_is_in_no_preview_either(profile: Profile, status: Status):
    assert profile.entry.consent
    consent = withdrawn_on(profile.entry.consent, TODAY)
    view = public_view(changed(profile, consent=consent, status=status), TODAY, preview=True)
    assert view is None or isinstance(view, Tombstone)
    assert (view is None) is (status in {Status.DRAFT, Status.AWAITING})


@pytest.mark.parametrize("status", list(Status))
def test_a_preview_of_a_day_opens_no_embargo(profile: Profile, status: Status):
    """What a preview shows before its day is decided where the day is known for all: see `shown_on`."""
    assert public_view(changed(profile, embargo=TODAY + timedelta(days=1), status=status), TODAY, preview=True) is None


def test_what_other_pages_say_of_a_profile_is_part_of_its_public_view(profile: Profile):
    whole = shown(profile)
    brief = brief_of(whole)
    assert type(brief) is Brief
    names = [field.name for field in dataclasses.fields(Brief)]
    assert [getattr(brief, name) for name in names] == [getattr(whole, name) for name in names]
    assert brief_of(brief) == brief
    assert "vắng tiếng phát biểu" in reached(whole)
    assert not [text for text in ("vắng tiếng phát biểu", "Chuyện làng đã ghi", "Tổ trưởng") if text in reached(brief)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(scopes=st.frozensets(st.sampled_from(Scope)), kind=st.sampled_from([Kind.INDIVIDUAL, Kind.HOUSEHOLD]))
def test_a_brief_holds_nothing_that_is_withheld(profile: Profile, scopes: frozenset[Scope], kind: Kind):
    text = reached(brief_of(shown(with_scopes(profile, *scopes, kind=kind))))
    for scope, _what, _seen, _value, _hidden, withheld in TABLE:
        needed = Scope.FAMILY_PHOTOS if scope is Scope.PORTRAIT and kind is Kind.HOUSEHOLD else scope
        assert not withheld or needed in scopes or withheld not in text


def test_a_brief_names_each_award_district_commune_and_profile_once(profile: Profile):
    (given_one,) = profile.entry.commendations
    proposed = given_one.model_copy(update={"award": "bang-khen-tinh", "decision": None})
    (adoption,) = profile.entry.adopted_by
    other = adoption.model_copy(update={"profile": "QB-dd-2023-002"})
    view = shown(
        dataclasses.replace(
            changed(
                profile,
                commendations=(given_one, proposed, given_one),
                adopted_by=(adoption, other),
                replicates=("QB-a-2022-001", "QB-dd-2023-002"),
                continues="QB-a-2022-001",
                places=profile.entry.places * 2,
            ),
            places=profile.places * 2,
            adoption_places=profile.adoption_places * 2,
        )
    )
    assert view.awards == (given_one.award,)
    assert view.adopters == ("QB-dd-2023-002",)
    assert view.districts == (profile.places[0].district.slug,)
    assert view.communes == (profile.places[0].commune,)
    assert view.referred == ("QB-a-2022-001", "QB-dd-2023-002")


def test_the_first_photo_that_may_be_shown_leads(profile: Profile):
    (photo,) = profile.entry.photos
    children = photo.model_copy(update={"file": "tre-em.jpg", "children": True})
    assert getattr(shown(changed(profile, photos=(children, photo))).lead_photo, "file", None) == photo.file
    assert shown(with_scopes(profile, photos=(photo,))).lead_photo is None


ADOPTER = "QB-dd-2023-002"


def adopted(profile: Profile) -> PublicProfile:
    """The profile's view, taken up by somebody without a profile and by `ADOPTER`."""
    (adoption,) = profile.entry.adopted_by
    entries = (adoption, adoption.model_copy(update={"profile": ADOPTER}))
    return shown(dataclasses.replace(changed(profile, adopted_by=entries), adoption_places=profile.adoption_places * 2))


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ({}, True),
        ({"status": Status.ARCHIVED}, True),
        ({"status": Status.DRAFT}, False),
        ({"status": Status.REMOVED}, False),
        ({"embargo": TODAY + timedelta(days=1)}, False),
        ({"consent": None}, False),
    ],
)
def test_who_is_not_shown_by_name_is_no_adopter_elsewhere(profile: Profile, changes: dict[str, Any], kept: bool):
    other = public_view(changed(profile, id=ADOPTER, **changes), TODAY)
    others = {ADOPTER: other} if isinstance(other, PublicProfile) else {}
    seen = [each.adoption.profile for each in beside(adopted(profile), others).adoptions]
    assert seen == [None, *([ADOPTER] if kept else [])]


def test_a_withdrawn_adopter_leaves_no_trace(profile: Profile):
    assert profile.entry.consent
    other = changed(profile, id=ADOPTER, consent=withdrawn_on(profile.entry.consent, TODAY))
    assert isinstance(public_view(other, TODAY), Tombstone)
    view = adopted(profile)
    without = beside(dataclasses.replace(view, adoptions=view.adoptions[1:]), {})
    assert without.adoptions == ()
    assert beside(without, {}) is without


def test_the_day_of_a_listing_is_that_of_posting_else_of_approval(profile: Profile):
    assert shown(profile).posted == profile.entry.approved
    assert shown(changed(profile, posted=TODAY)).posted == TODAY


@pytest.mark.parametrize("provenance", list(Provenance))
def test_only_what_an_agency_submitted_is_official(profile: Profile, provenance: Provenance):
    assert shown(changed(profile, provenance=provenance)).official is (provenance is Provenance.OFFICIAL)


def test_the_profiles_of_the_site_show_nobody_who_did_not_agree(
    vocabulary: Vocabulary, lookup: Lookup, repository: Path
):
    for each in check_profiles(profile_folders(repository / "profiles"), lookup, repository).profiles:
        view = public_view(each, date(2030, 1, 1))
        agreed = each.entry.consent and Scope.NAME in each.entry.consent.scopes
        if isinstance(view, PublicProfile) and each.entry.kind in (Kind.INDIVIDUAL, Kind.HOUSEHOLD) and not agreed:
            assert each.entry.title not in reached(view)


def test_places_are_the_vocabulary_s_own(profile: Profile, vocabulary: Vocabulary):
    places: Places = vocabulary.places
    place = shown(profile).places[0]
    assert place.commune is places.commune("2022", place.commune.code if place.commune else "")
