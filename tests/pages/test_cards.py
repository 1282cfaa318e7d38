from macros.catalogue.kinds import Kind, NotYet, Provenance
from macros.catalogue.public import brief_of
from macros.pages import cards
from macros.pages.words import CARD_SUMMARY
from tests.pages.sample import photo, place, profile, vocabulary

PLAN = vocabulary().plan


def test_a_card_tells_what_kind_of_model_it_is_where_and_when():
    card = cards.card(profile(7, title="Rừng xanh: góp giống", places=(place("ha-nguon", "201"),)), PLAN)
    assert card.address == "ho-so/sm-a-2026-007/"
    assert (card.headline.lead, card.headline.rest) == ("Rừng xanh:", "góp giống")
    assert (card.kind, card.place, card.year) == ("Tập thể", "Cửa Sông, Hạ Nguồn", 2026)
    assert (card.field.name, card.field.address) == ("Trồng rừng", "linh-vuc/trong-rung/")


def test_a_card_holds_the_start_of_the_summary():
    card = cards.card(profile(), PLAN)
    assert card.summary.endswith("…")
    assert len(card.summary) <= CARD_SUMMARY + 1
    assert cards.card(profile(summary="Ngắn."), PLAN).summary == "Ngắn."


def test_only_what_an_agency_submitted_goes_without_a_mark():
    marked = {kind: cards.card(profile(provenance=kind), PLAN).origin for kind in Provenance}
    assert marked == {
        Provenance.OFFICIAL: "",
        Provenance.PRESS: "từ báo chí",
        Provenance.ILLUSTRATIVE: "hồ sơ mẫu",
    }


def test_every_kind_has_a_name_on_its_card():
    assert {cards.card(profile(kind=kind), PLAN).kind for kind in Kind} == {
        "Tập thể",
        "Cá nhân",
        "Hộ gia đình",
        "Khu dân cư",
    }


def test_only_a_preview_says_why_a_profile_is_not_public_yet():
    assert cards.card(profile(), PLAN).not_yet == ""
    assert [cards.card(profile(not_yet=each), PLAN).not_yet for each in NotYet] == [
        "bản nháp",
        "chờ duyệt",
        "chưa tới ngày đăng",
    ]


def test_a_card_shows_the_photo_that_leads_else_a_drawn_cover():
    with_photo = cards.card(profile(photos=(photo(),)), PLAN).picture
    assert not with_photo.cover
    assert (with_photo.width, with_photo.height, with_photo.alt) == (800, 600, "Ảnh rung.jpg")
    assert [source.width for source in with_photo.sources] == [400, 800]
    assert cards.card(profile(), PLAN).picture == cards.cover(profile())


def test_profiles_of_eight_years_have_drawings_of_their_own():
    profiles = [profile(number, year=year) for year in range(2022, 2030) for number in range(1, 17)]
    assert len(set(map(cards.cover_name, profiles))) == len(profiles) == cards.DRAWINGS


def test_a_card_needs_no_more_than_what_other_pages_know():
    shown = profile(photos=(photo(),))
    assert cards.card(brief_of(shown), PLAN) == cards.card(shown, PLAN)


def test_a_drawn_cover_needs_no_words_and_its_address_holds_no_name():
    cover, hero = cards.cover(profile()), cards.cover(profile(), hero=True)
    assert (cover.address, hero.address) == ("anh/bia/a-33.svg", "anh/bia/a-33-rong.svg")
    assert cover.cover
    assert (cover.alt, cover.caption, cover.credit) == ("", "", "")
    assert (cover.width, cover.height) == cards.CARD_SIZE
    assert (hero.width, hero.height) == cards.HERO_SIZE
    assert cards.strip_address(PLAN.field("dd")) == "anh/bia/linh-vuc-dd.svg"
