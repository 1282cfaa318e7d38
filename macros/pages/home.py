"""The parts of the home page that come from the catalogue; its editor chooses what leads."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.public import Brief, PublicProfile
from macros.catalogue.story import SectionName
from macros.pages import addresses
from macros.pages.cards import card
from macros.pages.directories import field_tiles
from macros.pages.maps import district_map
from macros.pages.markdown import to_steps
from macros.pages.profiles import big_figures
from macros.pages.settings import FrontPage
from macros.pages.topics import Topic, topic_card
from macros.pages.views import HomeView, HowTo, Link
from macros.pages.words import cut, short_place
from macros.texts import views as texts
from macros.texts.time import long_day

NEWEST = 4
TOPICS = 3
HOW_TO = 3
HOW_TO_SUMMARY = 110
FEWEST_STEPS = 3


def home_view(
    catalogue: Catalogue, details: Mapping[str, PublicProfile], front: FrontPage, topics: Sequence[Topic] = ()
) -> HomeView:
    """The home page. Ids of `front` that are not shown are passed over. `details` are the whole profiles by id."""
    plan = catalogue.vocabulary.plan
    places = catalogue.vocabulary.places
    lead = catalogue.by_id.get(front.lead) or next(iter(catalogue.profiles), None)
    whole = details[lead.id] if lead else None
    newest = [profile for profile in catalogue.profiles if profile is not lead][:NEWEST]
    first_district = places.districts[0]
    period = f"{plan.period.start} - {plan.period.end}"
    return HomeView(
        updated=long_day(catalogue.last_change),
        questions=tuple(
            Link(words, addresses.profile(profile_id))
            for words, profile_id in front.questions
            if profile_id in catalogue.by_id
        ),
        lead=card(lead, plan) if lead else None,
        lead_deck=lead.summary if lead else "",
        lead_figures=big_figures(whole) if whole else (),
        lead_action=texts.read_steps(step_count(whole)) if whole else "",
        fields=field_tiles(catalogue),
        yearly_total=texts.profiles(plan.yearly_minimum.total),
        total=Link(texts.see_all(len(catalogue.profiles)), addresses.ALL),
        newest=tuple(card(profile, plan) for profile in newest),
        topics=tuple(map(topic_card, topics[:TOPICS])),
        map=district_map(catalogue),
        map_deck=texts.map_deck(first_district.valid_to),
        district_quota=texts.district_quota(plan.district_minimum.minimum, period),
        how_to=tuple(
            HowTo(
                steps,
                profile.title,
                addresses.profile(profile.id),
                cut(profile.summary, HOW_TO_SUMMARY),
                short_place(profile),
            )
            for profile, steps in islice(_to_follow(catalogue, details, front), HOW_TO)
        ),
    )


def step_count(profile: PublicProfile) -> int:
    """How many numbered steps "Cách làm" has."""
    method = next((section for section in profile.sections if section.name is SectionName.METHOD), None)
    return len(to_steps(method.text)[1]) if method else 0


def _to_follow(
    catalogue: Catalogue, details: Mapping[str, PublicProfile], front: FrontPage
) -> Iterator[tuple[Brief, int]]:
    """The editor's choice, then the newest that tell their steps; each with its number of steps."""
    chosen = [catalogue.by_id[each] for each in front.to_follow if each in catalogue.by_id]
    for profile in chosen:
        yield profile, step_count(details[profile.id])
    for profile in catalogue.profiles:
        if profile not in chosen and (steps := step_count(details[profile.id])) >= FEWEST_STEPS:
            yield profile, steps
