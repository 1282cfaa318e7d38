"""One profile as its page shows it."""

from collections.abc import Iterable

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.consent import PublicAdoption, PublicPlace, PublicProfile, Tombstone
from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.names import fold
from macros.catalogue.plan import Plan
from macros.catalogue.profile import Article, Commendation
from macros.catalogue.profile import Figure as FigureEntry
from macros.catalogue.story import Section as StorySection
from macros.catalogue.story import SectionName
from macros.pages import addresses
from macros.pages.cards import card, field_mark, lead_picture, photo_picture
from macros.pages.maps import district_map
from macros.pages.markdown import to_checklist, to_html, to_steps
from macros.pages.views import (
    AdoptionView,
    AwardView,
    Card,
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
READ_NEXT = 3


def profile_view(profile: PublicProfile, catalogue: Catalogue) -> ProfileView:
    plan = catalogue.vocabulary.plan
    return ProfileView(
        id=profile.id,
        headline=headline(profile.title),
        field=field_mark(plan.field(profile.field)),
        kind=KIND_LABELS[profile.kind],
        year=Link(str(profile.year), addresses.entry(addresses.YEARS, str(profile.year))),
        who=", ".join(filter(None, (profile.honorific, profile.position, profile.unit))),
        place=_where(profile),
        deck=profile.summary,
        banner=banner(profile.provenance, plan),
        hero=lead_picture(profile, hero=True),
        figures=tuple(_figure(figure) for figure in profile.figures[:BIG_FIGURES]),
        no_figures_reason=profile.no_figures or "",
        facts=tuple(_facts(profile, catalogue)),
        story=tuple(story_section(section) for section in profile.sections if section.name),
        quote=Quote(profile.quote.text, profile.quote.speaker) if profile.quote else None,
        adoptions=tuple(_adoption(adoption, catalogue) for adoption in profile.adoptions),
        adoption_map=_adoption_map(profile, catalogue),
        learnt_from=_links(profile.replicates, catalogue),
        earlier=_links((profile.continues,) if profile.continues else (), catalogue),
        stages=_stages(profile, plan),
        awards=tuple(_award(commendation, catalogue) for commendation in profile.commendations),
        photos=tuple(photo_picture(photo) for photo in profile.photos[1:]),
        sources=tuple(map(_source, profile.sources)),
        press=tuple(map(_source, profile.press)),
        contact=_contact(profile, catalogue),
        corrections=tuple((short_day(each.day), each.text) for each in profile.corrections),
        licence=LICENCE_LABELS[profile.licence],
        updated=short_day(profile.posted),
        read_next=read_next(profile, catalogue),
    )


def tombstone_view(tombstone: Tombstone, plan: Plan) -> TombstoneView:
    return TombstoneView(texts.TOMBSTONE_TITLE, texts.TOMBSTONE_SENTENCE, field_mark(plan.field(tombstone.field)))


def banner(provenance: Provenance, plan: Plan) -> tuple[str, str] | None:
    """What must be said above a profile that no agency submitted: a bold sentence and the rest."""
    match provenance:
        case Provenance.PRESS:
            first, rest = texts.PRESS_BANNER
            return first, rest.format(plan=f"{plan.type} {plan.number}")
        case Provenance.ILLUSTRATIVE:
            return texts.SAMPLE_BANNER
    return None


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


def read_next(profile: PublicProfile, catalogue: Catalogue) -> tuple[Card, ...]:
    """Up to three others, the nearest first: of the same field and district, of the field, of the district."""
    near = (
        *(catalogue.by_field_and_district[profile.field, slug] for slug in profile.districts),
        catalogue.by_field[profile.field],
        *(catalogue.by_district[slug] for slug in profile.districts),
    )
    others: dict[str, PublicProfile] = {}
    for group in near:
        # One more than is wanted, since the profile itself stands in each of its groups.
        others |= {
            other.id: other for other in group[: READ_NEXT + 1] if other.id not in others and other is not profile
        }
    return tuple(card(other, catalogue.vocabulary.plan) for other in list(others.values())[:READ_NEXT])


def _where(profile: PublicProfile) -> str:
    return long_places(profile.places) or without_place(profile)


def _figure(figure: FigureEntry) -> Figure:
    return Figure(
        qualifier=figure.amount.qualifier,
        value=figure.amount.text,
        unit=figure.unit or "",
        label=figure.label,
        compared=figure.compared_to or "",
        source=texts.source(figure.source, when(figure.as_of)),
    )


def _facts(profile: PublicProfile, catalogue: Catalogue) -> Iterable[Fact]:
    plan, places = catalogue.vocabulary.plan, catalogue.vocabulary.places
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
            catalogue.vocabulary.nominators[profile.nominated_by],
            addresses.entry(addresses.AGENCIES, profile.nominated_by),
        )
        yield Fact(texts.NOMINATED_BY, "", (link,), now=_agency_today(profile.nominated_by, catalogue))
    if profile.movements:
        movements = (catalogue.vocabulary.movements.movement(each) for each in profile.movements)
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


def _agency_today(agency: str, catalogue: Catalogue) -> str:
    """What took an agency's place, empty where nothing is known."""
    plan = catalogue.vocabulary.plan
    return next((each.successor or "" for each in plan.agencies if each.id == agency), "")


def _adoption(adoption: PublicAdoption, catalogue: Catalogue) -> AdoptionView:
    entry = adoption.adoption
    links = _links((entry.profile,) if entry.profile else (), catalogue)
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


def _adoption_map(profile: PublicProfile, catalogue: Catalogue) -> DistrictMap | None:
    districts = [adoption.place.district.slug for adoption in profile.adoptions if adoption.place]
    if not districts:
        return None
    return district_map(catalogue, lit=set(districts), shown={slug: districts.count(slug) for slug in districts})


def _links(ids: Iterable[str], catalogue: Catalogue) -> tuple[Link, ...]:
    """Links to those of `ids` that are shown; a withdrawn or awaited profile is passed over in silence."""
    known = (catalogue.by_id[each] for each in ids if each in catalogue.by_id)
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


def _award(commendation: Commendation, catalogue: Catalogue) -> AwardView:
    award = catalogue.vocabulary.awards.award(commendation.award)
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


def _contact(profile: PublicProfile, catalogue: Catalogue) -> Contact:
    contact = profile.contact
    return Contact(
        name=catalogue.vocabulary.nominators[contact.agency],
        now=_agency_today(contact.agency, catalogue),
        phone=contact.phone or "",
        email=contact.email or "",
        note=contact.note or "",
    )
