from dataclasses import replace
from datetime import date

from macros.catalogue.story import split_story
from macros.catalogue.vocabulary import Vocabulary
from macros.pages.home import HOW_TO, NEWEST, home_view, step_count
from macros.pages.settings import FrontPage
from macros.pages.views import HomeView
from tests.pages.sample import catalogue, edition, profile

NO_STEPS = split_story("## Cách làm\n\nKể một mạch.\n\n## Kết quả\n\nTốt.\n", 1).sections
SHOWN = [profile(number) for number in (6, 5, 4, 3, 2, 1)]


def home(*shown, front: FrontPage | None = None) -> HomeView:
    found = edition(*shown)
    return home_view(found.catalogue, found.details, front or FrontPage())


def test_the_editor_chooses_what_leads():
    view = home(*SHOWN, front=FrontPage(lead="SM-a-2026-003"))
    assert view.lead
    assert view.lead.address == "ho-so/sm-a-2026-003/"
    assert view.lead_action == "Đọc và xem 3 bước làm"
    assert view.lead_figures[0].value == "2.000"


def test_the_newest_leads_where_the_choice_is_not_shown():
    view = home(*SHOWN, front=FrontPage(lead="SM-a-2026-099"))
    assert view.lead
    assert view.lead.address == "ho-so/sm-a-2026-006/"


def test_the_newest_do_not_repeat_what_leads():
    view = home(*SHOWN, front=FrontPage(lead="SM-a-2026-005"))
    assert [card.address for card in view.newest] == [f"ho-so/sm-a-2026-00{number}/" for number in (6, 4, 3, 2)]
    assert len(view.newest) == NEWEST


def test_questions_lead_to_profiles_that_are_shown():
    front = FrontPage(questions=(("Trồng rừng", "SM-a-2026-001"), ("Đã gỡ", "SM-a-2026-099")))
    assert [(link.text, link.address) for link in home(*SHOWN, front=front).questions] == [
        ("Trồng rừng", "ho-so/sm-a-2026-001/")
    ]


def test_what_to_follow_is_the_editors_choice_then_the_newest_that_tell_their_steps():
    shown = [replace(SHOWN[0], sections=NO_STEPS), *SHOWN[1:]]
    view = home(*shown, front=FrontPage(to_follow=("SM-a-2026-002", "SM-a-2026-099")))
    assert [each.address for each in view.how_to] == [
        "ho-so/sm-a-2026-002/",
        "ho-so/sm-a-2026-005/",
        "ho-so/sm-a-2026-004/",
    ]
    assert [each.steps for each in view.how_to] == [3] * HOW_TO


def test_steps_are_the_items_of_the_methods_numbered_list():
    assert step_count(profile()) == 3
    assert step_count(profile(sections=NO_STEPS)) == 0
    assert step_count(profile(sections=())) == 0


def test_a_site_without_profiles_still_has_a_home_page():
    view = home()
    assert view.lead is None
    assert not view.lead_figures
    assert not view.newest
    assert not view.how_to
    assert not view.questions
    assert [tile.count for tile in view.fields] == ["0 gương"] * 3
    assert view.total.text == "Xem tất cả 0 gương"
    assert view.yearly_total == "10 gương"
    assert view.updated == "ngày 15 tháng 01 năm 2026"


def test_the_home_page_tells_the_day_of_the_newest_profile_not_of_the_build():
    assert home(profile(2, posted=date(2026, 5, 3)), profile(1)).updated == "ngày 03 tháng 05 năm 2026"


def test_the_map_says_why_it_shows_districts_that_are_no_more(vocabulary: Vocabulary):
    ended = type(catalogue())(vocabulary, (), (), catalogue().as_of)
    assert "Cấp huyện kết thúc ngày" in home_view(ended, {}, FrontPage()).map_deck
    assert home().map_deck == "Đặt theo vị trí trên bản đồ."
