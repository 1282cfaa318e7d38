"""One profile as its page shows it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.names import fold
from macros.catalogue.places import Places
from macros.catalogue.plan import Plan
from macros.catalogue.profile import Article, Commendation
from macros.catalogue.profile import Figure as FigureEntry
from macros.catalogue.public import Brief, PublicAdoption, PublicPlace, PublicProfile, Tombstone, beside
from macros.catalogue.story import Section as StorySection
from macros.catalogue.story import SectionName
from macros.catalogue.vocabulary import Vocabulary
from macros.pages import addresses
from macros.pages.cards import card, field_mark, lead_picture, photo_picture
from macros.pages.maps import spread_map
from macros.pages.markdown import to_checklist, to_html, to_steps
from macros.pages.reading_time import reading_minutes
from macros.pages.views import (
    AdoptionView,
    AwardView,
    Contact,
    DistrictMap,
    Fact,
    Figure,
    Link,
    ProfileView,
    Quote,
    Section,
    Source,
    StageView,
    TombstoneView,
)
from macros.pages.words import district_name, headline, long_place, long_places, places_today, when, without_place
from macros.texts import views as texts
from macros.texts.kinds import KIND_LABELS, LICENCE_LABELS
from macros.texts.story import SECTION_TITLES
from macros.texts.time import short_day

BIG_FIGURES = 4


@dataclass(frozen=True, slots=True)
class Others:
    """All that a profile's page says of other profiles: those that it names, by id where they are shown, and those to
    read next.
    """

    named: Mapping[str, Brief]
    related: tuple[Brief, ...]


def profile_view(profile: PublicProfile, others: Others, vocabulary: Vocabulary) -> ProfileView:
    """The page of a profile. It depends on these three and on nothing else."""
    profile = beside(profile, others.named)
    plan = vocabulary.plan
    return ProfileView(
        id=profile.id,
        headline=headline(profile.title),
        field=field_mark(plan.field(profile.field)),
        kind=KIND_LABELS[profile.kind],
        year=Link(str(profile.year), addresses.entry(addresses.YEARS, str(profile.year))),
        who=", ".join(filter(None, (profile.honorific, profile.position, profile.unit))),
        place=_where(profile),
        deck=profile.summary,
        minutes=reading_minutes((profile.title, profile.summary, *(section.text for section in profile.sections))),
        banner=banner(profile, plan),
        hero=lead_picture(profile, hero=True),
        figures=big_figures(profile),
        no_figures_reason=profile.no_figures or "",
        facts=tuple(_facts(profile, vocabulary)),
        story=tuple(story_section(section) for section in profile.sections if section.name),
        quote=Quote(profile.quote.text, profile.quote.speaker) if profile.quote else None,
        adoptions=tuple(_adoption(adoption, others) for adoption in profile.adoptions),
        adoption_map=_adoption_map(profile, vocabulary.places),
        learnt_from=_links(profile.replicates, others),
        earlier=_links((profile.continues,) if profile.continues else (), others),
        stages=_stages(profile, plan),
        awards=tuple(_award(commendation, vocabulary) for commendation in profile.commendations),
        photos=tuple(photo_picture(photo) for photo in profile.photos[1:]),
        sources=tuple(map(_source, profile.sources)),
        press=tuple(map(_source, profile.press)),
        contact=_contact(profile, vocabulary),
        corrections=tuple((short_day(each.day), each.text) for each in profile.corrections),
        licence=LICENCE_LABELS[profile.licence],
        updated=short_day(profile.posted),
        read_next=tuple(card(other, plan) for other in others.related),
    )


def tombstone_view(tombstone: Tombstone, plan: Plan) -> TombstoneView:
    return TombstoneView(texts.TOMBSTONE_TITLE, texts.TOMBSTONE_SENTENCE, field_mark(plan.field(tombstone.field)))


def banner(profile: Brief, plan: Plan) -> tuple[str, str] | None:
    """What must be said above a profile that is not public yet or that no agency submitted: a bold sentence, the rest."""
    if profile.not_yet:
        return texts.NOT_YET_BANNERS[profile.not_yet]
    match profile.provenance:
        case Provenance.PRESS:
            first, rest = texts.PRESS_BANNER
            return first, rest.format(plan=f"{plan.type} {plan.number}")
        case Provenance.ILLUSTRATIVE:
            return texts.SAMPLE_BANNER
    return None


def big_figures(profile: PublicProfile) -> tuple[Figure, ...]:
    """The first figures, set large."""
    return tuple(big_figure(figure) for figure in profile.figures[:BIG_FIGURES])


def big_figure(figure: FigureEntry) -> Figure:
    """A figure as it is set large, with where and when it was found."""
    return Figure(
        qualifier=figure.amount.qualifier,
        value=figure.amount.text,
        unit=figure.unit or "",
        label=figure.label,
        compared=figure.compared_to or "",
        source=texts.source(figure.source, when(figure.as_of)),
    )


def story_section(section: StorySection) -> Section:
    """A section with its steps or its check list, if its author wrote one. The section must have a name."""
    assert section.name is not None
    anchor, title = section.name.value, SECTION_TITLES[section.name]
    if section.name is SectionName.METHOD:
        body, steps = to_steps(section.text)
        return Section(anchor, title, body, steps=steps)
    if section.name is SectionName.CONDITIONS:
        body, items = to_checklist(section.text)
        return Section(anchor, title, body, checklist=items)
    return Section(anchor, title, to_html(section.text))


def _where(profile: PublicProfile) -> str:
    return long_places(profile.places) or without_place(profile)


def _facts(profile: PublicProfile, vocabulary: Vocabulary) -> Iterable[Fact]:
    plan, places = vocabulary.plan, vocabulary.places
    field = plan.field(profile.field)
    yield Fact(texts.WHERE, _where(profile), now=places_today(profile.places, places))
    yield Fact(texts.FIELD, "", (Link(field.short_name, addresses.entry(addresses.FIELDS, field.slug)),))
    if profile.other_fields:
        others = (plan.field(other) for other in profile.other_fields)
        yield Fact(
            texts.ALSO_IN,
            "",
            tuple(Link(other.short_name, addresses.entry(addresses.FIELDS, other.slug)) for other in others),
        )
    kind = Link(KIND_LABELS[profile.kind], addresses.entry(addresses.KINDS, profile.kind.value))
    yield Fact(texts.KIND, "", (kind,))
    yield Fact(texts.YEARS, "", (Link(str(profile.year), addresses.entry(addresses.YEARS, str(profile.year))),))
    if profile.nominated_by:
        link = Link(
            vocabulary.nominators[profile.nominated_by],
            addresses.entry(addresses.AGENCIES, profile.nominated_by),
        )
        yield Fact(texts.NOMINATED_BY, "", (link,), now=_agency_today(profile.nominated_by, plan))
    if profile.movements:
        movements = (vocabulary.movements.movement(each) for each in profile.movements)
        yield Fact(
            texts.MOVEMENT,
            "",
            tuple(Link(each.name, addresses.entry(addresses.MOVEMENTS, each.id)) for each in movements),
        )
    if profile.occupation:
        yield Fact(texts.OCCUPATION, profile.occupation)
    if profile.birth_year and profile.kind is Kind.INDIVIDUAL:
        yield Fact(texts.BORN, str(profile.birth_year))
    yield Fact(texts.ID, profile.id)


def _agency_today(agency: str, plan: Plan) -> str:
    """What took an agency's place, empty where nothing is known."""
    return next((each.successor or "" for each in plan.agencies if each.id == agency), "")


def _adoption(adoption: PublicAdoption, others: Others) -> AdoptionView:
    entry = adoption.adoption
    links = _links((entry.profile,) if entry.profile else (), others)
    return AdoptionView(
        name=entry.name,
        place=_beside_name(adoption.place, entry.name) if adoption.place else "",
        since=texts.since(when(entry.since)) if entry.since.start else "",
        result=entry.result or "",
        profile=links[0] if links else None,
    )


def _beside_name(place: PublicPlace, name: str) -> str:
    """The place, without the commune where that is the adopter itself."""
    is_commune = place.commune is not None and fold(name) == fold(place.commune.name)
    return district_name(place) if is_commune else long_place(place)


def _adoption_map(profile: PublicProfile, places: Places) -> DistrictMap | None:
    adopters = Counter(adoption.place.district.slug for adoption in profile.adoptions if adoption.place)
    return spread_map(places, adopters) if adopters else None


def _links(ids: Iterable[str], others: Others) -> tuple[Link, ...]:
    """Links to those of `ids` that are shown; a withdrawn or awaited profile is passed over in silence."""
    known = (others.named[each] for each in ids if each in others.named)
    return tuple(Link(profile.title, addresses.profile(profile.id)) for profile in known)


def _stages(profile: PublicProfile, plan: Plan) -> tuple[StageView, ...]:
    """All stages of the plan, those that were passed with their date; none for a profile from the press."""
    if not profile.stages:
        return ()
    passed = {entry.stage: entry for entry in profile.stages}
    latest = profile.stages[-1].stage
    views = []
    for stage in plan.stages:
        entry = passed.get(stage.id)
        views.append(
            StageView(
                name=stage.name,
                state="not-yet" if entry is None else "now" if stage.id == latest else "done",
                date=short_day(entry.day) if entry else "",
                by=entry.by if entry else "",
                document=(entry.document or "") if entry else "",
            )
        )
    return tuple(views)


def _award(commendation: Commendation, vocabulary: Vocabulary) -> AwardView:
    award = vocabulary.awards.award(commendation.award)
    return AwardView(
        title=award.name_with(commendation.rank),
        issuer=commendation.issuer,
        decision=commendation.decision or "",
        date=short_day(commendation.day) if commendation.day else "",
        proposed=not commendation.decision,
    )


def _source(article: Article) -> Source:
    return Source(
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        date=when(article.published) if article.published.start else "",
    )


def _contact(profile: PublicProfile, vocabulary: Vocabulary) -> Contact:
    contact = profile.contact
    return Contact(
        name=vocabulary.nominators[contact.agency],
        now=_agency_today(contact.agency, vocabulary.plan),
        phone=contact.phone or "",
        email=contact.email or "",
        note=contact.note or "",
    )
