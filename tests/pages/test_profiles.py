from datetime import date

import pytest

from macros.catalogue.kinds import Kind, NotYet, Provenance
from macros.catalogue.profile import Adoption, Article, Commendation, Correction, Quote, StageEntry
from macros.catalogue.public import PublicAdoption, PublicProfile, Tombstone
from macros.catalogue.story import Section, SectionName, split_story
from macros.catalogue.values import parse_when
from macros.pages.profiles import BIG_FIGURES, banner, profile_view, story_section, tombstone_view
from macros.pages.views import ProfileView
from tests.pages.sample import figure, others, photo, place, profile, vocabulary


def view(shown: PublicProfile, *named: PublicProfile, related: tuple[PublicProfile, ...] = ()) -> ProfileView:
    return profile_view(shown, others(*named, related=related), vocabulary())


def facts(shown: PublicProfile) -> dict[str, str]:
    return {fact.label: fact.text or ", ".join(link.text for link in fact.links) for fact in view(shown).facts}


def adoption(name: str, where: tuple[str, str | None] | None, since: str, **more) -> PublicAdoption:
    entry = Adoption.model_construct(name=name, place=(), since=parse_when(since), result=None, profile=None)
    return PublicAdoption(entry.model_copy(update=more), place(*where) if where else None)


def stage(name: str, day: date, document: str | None = None) -> StageEntry:
    return StageEntry.model_construct(stage=name, day=day, by="Tổ trồng rừng", document=document)


@pytest.mark.parametrize(
    ("provenance", "opening"),
    [
        (Provenance.OFFICIAL, None),
        (Provenance.PRESS, "Nội dung minh họa, dựng từ báo chí công khai."),
        (Provenance.ILLUSTRATIVE, "Hồ sơ mẫu, không có thật."),
    ],
)
def test_what_no_agency_submitted_says_so_first(provenance: Provenance, opening: str | None):
    words = banner(profile(provenance=provenance), vocabulary().plan)
    assert (words[0] if words else None) == opening


def test_the_banner_names_the_plan_that_it_was_not_chosen_under():
    words = banner(profile(provenance=Provenance.PRESS), vocabulary().plan)
    assert words
    assert "Kế hoạch 05/KH-UBND" in words[1]


@pytest.mark.parametrize("provenance", list(Provenance))
@pytest.mark.parametrize(
    ("not_yet", "opening"),
    [(NotYet.DRAFT, "Bản nháp."), (NotYet.AWAITING, "Chờ duyệt."), (NotYet.EMBARGOED, "Chưa tới ngày đăng.")],
)
def test_what_is_not_public_yet_says_so_before_anything_else(provenance: Provenance, not_yet: NotYet, opening: str):
    words = banner(profile(provenance=provenance, not_yet=not_yet), vocabulary().plan)
    assert words
    assert words[0] == opening
    assert "xem thử" in words[1]


def test_the_line_under_the_title_says_who_and_where():
    shown = view(profile(honorific="Bà", position="Tổ trưởng", unit="Tổ 1", places=(place("thuong-nguon", "101"),)))
    assert (shown.who, shown.place) == ("Bà, Tổ trưởng, Tổ 1", "xã Khe Đá, huyện Thượng Nguồn")
    assert view(profile(places=())).place == "Toàn tỉnh"
    assert view(profile(places=(), places_hidden=True)).place == "Trong tỉnh"
    assert facts(profile(places=(), places_hidden=True))["Ở đâu"] == "Trong tỉnh"


def test_facts_tell_what_is_known_and_nothing_else():
    assert list(facts(profile())) == ["Ở đâu", "Lĩnh vực", "Loại", "Năm", "Giới thiệu bởi", "Mã hồ sơ"]
    full = facts(
        profile(
            kind=Kind.INDIVIDUAL,
            other_fields=("b", "dd"),
            movements=("sach-dong-song",),
            occupation="Thợ rừng",
            birth_year=1980,
        )
    )
    assert full["Cũng thuộc"] == "Dân ca, Giữ sông"
    assert full["Phong trào"] == "Sạch dòng sông"
    assert (full["Nghề"], full["Năm sinh"]) == ("Thợ rừng", "1980")


def test_a_year_of_birth_is_shown_of_a_person_only():
    assert "Năm sinh" not in facts(profile(kind=Kind.HOUSEHOLD, birth_year=1980))


def test_a_profile_from_the_press_was_nominated_by_nobody():
    assert "Giới thiệu bởi" not in facts(profile(nominated_by=None, provenance=Provenance.PRESS))


def test_a_place_is_shown_as_it_was_with_todays_name_beside_it():
    where = view(profile(places=(place("thuong-nguon", "101"),))).facts[0]
    assert (where.text, where.now) == ("xã Khe Đá, huyện Thượng Nguồn", "xã Khe Lớn, tỉnh Sông Mẫu")


def test_figures_keep_their_words_date_and_source():
    first = view(profile(figures=(figure("hơn 2.000", "2026-04"),))).figures[0]
    assert (first.qualifier, first.value, first.unit, first.label) == ("hơn", "2.000", "cây", "Cây đã trồng")
    assert first.source == "Nguồn: báo cáo của tổ, tháng 04/2026"


def test_only_some_figures_are_big():
    assert len(view(profile(figures=(figure(),) * 9)).figures) == BIG_FIGURES


def test_a_profile_without_figures_says_why():
    assert (
        view(profile(figures=(), no_figures="Việc này không đếm được.")).no_figures_reason == "Việc này không đếm được."
    )


def test_sections_stand_in_the_storys_order_with_steps_and_check_list():
    shown = view(
        profile(
            sections=split_story(
                "## Cách làm\n\n1. a\n\n## Kết quả\n\nTốt.\n\n## Điều kiện nhân rộng\n\n- b\n", 1
            ).sections
        )
    )
    assert [(part.anchor, part.title) for part in shown.story] == [
        ("cach-lam", "Cách làm"),
        ("ket-qua", "Kết quả"),
        ("dieu-kien-nhan-rong", "Điều kiện nhân rộng"),
    ]
    assert len(shown.story[0].steps) == 1
    assert shown.story[2].checklist == ("b",)


def test_steps_are_read_only_in_the_method():
    part = story_section(Section(SectionName.RESULT, "Kết quả", 1, "1. một\n2. hai"))
    assert part.steps == ()
    assert part.body.startswith("<ol>")


def test_a_quote_is_shown_with_its_speaker():
    words = Quote.model_construct(text="Rừng là nhà.", speaker="Tổ trưởng")
    shown = view(profile(quote=words)).quote
    assert shown
    assert (shown.text, shown.speaker) == ("Rừng là nhà.", "Tổ trưởng")
    assert view(profile()).quote is None


def test_who_took_the_model_up_is_listed_and_lit_on_a_map():
    other = profile(2)
    shown = view(
        profile(
            adoptions=(
                adoption("Xã Khe Dài", ("thuong-nguon", "102"), "2027"),
                adoption("Tổ 2", ("thuong-nguon", "101"), "không rõ", result="Đã có rừng.", profile=other.id),
                adoption("Nơi khác", None, "2027"),
            )
        ),
        other,
    )
    assert [(each.name, each.place, each.since, each.result) for each in shown.adoptions] == [
        ("Xã Khe Dài", "huyện Thượng Nguồn", "từ năm 2027", ""),
        ("Tổ 2", "xã Khe Đá, huyện Thượng Nguồn", "", "Đã có rừng."),
        ("Nơi khác", "", "từ năm 2027", ""),
    ]
    assert [each.profile.address if each.profile else None for each in shown.adoptions] == [
        None,
        "ho-so/sm-a-2026-002/",
        None,
    ]
    assert shown.adoption_map
    assert [(tile.lit, tile.shown) for tile in shown.adoption_map.tiles] == [(True, 2), (False, 0)]


@pytest.mark.parametrize("known", [(), (profile(2, named=False),)], ids=["not shown", "not named"])
def test_an_adopter_with_a_profile_that_is_not_shown_by_name_is_not_told(known: tuple[PublicProfile, ...]):
    """Neither its name nor its place on the map, which would tell as much."""
    shown = view(
        profile(
            adoptions=(
                adoption("Tổ 1", ("thuong-nguon", None), "2027"),
                adoption("Tổ Kín", ("ha-nguon", None), "2027", profile="SM-a-2026-002"),
            )
        ),
        *known,
    )
    assert [each.name for each in shown.adoptions] == ["Tổ 1"]
    assert shown.adoption_map
    assert [(tile.lit, tile.shown) for tile in shown.adoption_map.tiles] == [(True, 1), (False, 0)]


def test_no_map_where_nobody_took_the_model_up():
    assert view(profile()).adoption_map is None
    assert view(profile(adoptions=(adoption("Nơi khác", None, "2027"),))).adoption_map is None


def test_links_to_profiles_that_are_not_shown_are_passed_over_in_silence():
    shown = view(profile(replicates=("SM-a-2026-002", "SM-a-2026-099"), continues="SM-a-2026-098"), profile(2))
    assert [link.address for link in shown.learnt_from] == ["ho-so/sm-a-2026-002/"]
    assert shown.earlier == ()


def test_all_stages_are_shown_and_those_passed_with_their_day():
    passed = (stage("phat-hien", date(2026, 1, 5), "12/BC"),)
    assert [(each.name, each.state, each.date, each.document) for each in view(profile(stages=passed)).stages] == [
        ("Phát hiện", "now", "05/01/2026", "12/BC"),
        ("Giới thiệu", "not-yet", "", ""),
    ]
    both = (*passed, stage("gioi-thieu", date(2026, 2, 5)))
    assert [each.state for each in view(profile(stages=both)).stages] == ["done", "now"]
    assert view(profile()).stages == ()


def test_a_commendation_without_decision_is_proposed():
    given = Commendation.model_construct(
        award="giay-khen-xa", issuer="Chủ tịch xã", decision="12/QĐ-UBND", day=date(2026, 3, 1), rank=None
    )
    proposed = given.model_copy(update={"decision": None, "day": None})
    awards = view(profile(commendations=(given, proposed))).awards
    assert [(each.decision, each.date, each.proposed) for each in awards] == [
        ("12/QĐ-UBND", "01/03/2026", False),
        ("", "", True),
    ]


def test_articles_keep_title_and_address_only():
    article = Article.model_construct(
        outlet="Báo Sông Mẫu",
        title="Rừng xanh trở lại",
        url="https://bao.example/rung",
        published=parse_when("không rõ"),
        accessed=date(2026, 4, 1),
    )
    (source,) = view(profile(sources=(article,))).sources
    assert (source.outlet, source.title, source.url, source.date) == (
        "Báo Sông Mẫu",
        "Rừng xanh trở lại",
        "https://bao.example/rung",
        "",
    )


def test_corrections_are_shown():
    correction = Correction.model_construct(day=date(2026, 4, 2), text="Sửa số cây.")
    assert view(profile(corrections=(correction,))).corrections == (("02/04/2026", "Sửa số cây."),)


def test_the_contact_is_an_agency():
    assert view(profile()).contact.name == "Sở Lâm nghiệp"


def test_what_to_read_next_is_what_is_related_in_that_order():
    shown = view(profile(1), related=(profile(3), profile(2)))
    assert [card.address for card in shown.read_next] == ["ho-so/sm-a-2026-003/", "ho-so/sm-a-2026-002/"]
    assert view(profile(1)).read_next == ()


def test_the_first_photo_leads_and_the_others_follow():
    first, second = photo("mot"), photo("hai")
    shown = view(profile(photos=(first, second)))
    assert first.fallback
    assert shown.hero.address == first.fallback.address
    assert not shown.hero.cover
    assert [(each.alt, each.caption, each.credit) for each in shown.photos] == [
        (second.alt, second.caption, second.credit)
    ]
    assert [(each.address, each.width) for each in shown.photos[0].sources] == [
        (each.address, each.width) for each in second.sources
    ]


def test_without_photos_a_drawn_cover_leads():
    shown = view(profile())
    assert shown.hero.address == "anh/bia/a-33-rong.svg"
    assert shown.photos == ()


def test_a_tombstone_names_nobody():
    tombstone = tombstone_view(Tombstone("SM-a-2026-001", "a"), vocabulary().plan)
    assert tombstone.title == "Hồ sơ này đã được gỡ"
    assert tombstone.field.name == "Trồng rừng"
    assert "SM-a-2026-001" not in tombstone.sentence
