"""The page about the plan, drawn from plan.yml alone; and the plan in one table for hand-written pages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.fields import Field
from macros.catalogue.plan import Milestone, Plan
from macros.pages.cards import field_mark
from macros.pages.quotas import quota_words
from macros.pages.views import MilestoneView, PlanField, PlanRow, PlanView
from macros.texts import plan as texts
from macros.texts import views
from macros.texts.kinds import KIND_LABELS
from macros.texts.time import long_day, short_day


def plan_view(catalogue: Catalogue) -> PlanView:
    plan = catalogue.vocabulary.plan
    agencies = _agency_names(plan)
    return PlanView(
        number=plan.number,
        name=f"{plan.type} {plan.number}: {plan.title}",
        issuer=plan.issuer,
        issued=long_day(plan.issued_on),
        signer=f"{plan.signed_by.position} {plan.signed_by.name}",
        period=f"{plan.period.start} - {plan.period.end}",
        facts=tuple(_facts(plan)),
        subjects=plan.subjects_quote,
        criteria=tuple(map(texts.sentence, plan.criteria)),
        priority=texts.sentence(plan.priority),
        basis=tuple(
            texts.basis(each.number or "", short_day(each.date) if each.date else "", each.title)
            for each in plan.legal_basis
        ),
        stages=tuple((stage.name, texts.sentence(stage.done_by)) for stage in plan.stages),
        fields=tuple(_field(field, plan) for field in plan.fields),
        yearly_total=plan.yearly_minimum.total,
        district_quota=plan.district_minimum.quote,
        milestones=tuple(_milestone(each, agencies) for each in plan.milestones),
        later_events=tuple((texts.when(each.date), texts.event(each.what, each.caveat)) for each in plan.later_events),
        duties=tuple((_names(each.who, agencies), texts.sentence(each.what), each.clause) for each in plan.duties),
        recipients=plan.recipients,
        readings=tuple(_readings(plan)),
    )


def _facts(plan: Plan) -> Iterable[tuple[str, str]]:
    """What stands beside the title. The operator is shown under its name of the time, with today's beside it."""
    operator = plan.operator_agency
    yield texts.OPERATOR, operator.name
    if operator.successor:
        yield texts.TODAY, operator.successor
    if plan.province.successor:
        yield texts.PROVINCE_TODAY, plan.province.successor.name
    yield texts.FUNDING, texts.sentence(plan.funding)
    yield texts.DIFFICULTIES, texts.sentence(plan.difficulties)


def _field(field: Field, plan: Plan) -> PlanField:
    criteria = [(KIND_LABELS[kind], texts.sentence(words)) for kind, words in field.criteria.items()]
    if field.other_criteria:
        criteria.append((texts.OTHER, texts.sentence(field.other_criteria)))
    return PlanField(
        field=field_mark(field),
        letter=field.letter,
        full_name=field.name,
        leads=tuple(views.agency(agency.name, agency.successor) for agency in plan.leads(field)),
        quotas=(quota_words(field), *(texts.quoted(quote) for quote in dict.fromkeys(q.quote for q in field.quotas))),
        criteria=tuple(criteria),
        national_targets=tuple(map(texts.sentence, field.national_targets)),
    )


def plan_rows(catalogue: Catalogue) -> tuple[PlanRow, ...]:
    """The fields in the plan's order, each with who leads, how many are asked for a year, and what the site shows."""
    plan = catalogue.vocabulary.plan
    shown = Counter(profile.field for profile in catalogue.profiles)
    return tuple(
        PlanRow(field_mark(field), tuple(each.name for each in plan.leads(field)), quota_words(field), shown[field.id])
        for field in plan.fields
    )


def _agency_names(plan: Plan) -> Mapping[str, str]:
    return {agency.id: agency.name for agency in plan.agencies} | {group.id: group.name for group in plan.groups}


def _names(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return texts.sentence("; ".join(names[each] for each in ids))


def _milestone(milestone: Milestone, names: Mapping[str, str]) -> MilestoneView:
    return MilestoneView(
        when=_span(milestone.date, milestone.starts, milestone.ends) or texts.YEARLY,
        what=milestone.what,
        who=_names(milestone.who, names),
        clause=milestone.clause,
    )


def _span(day: date | None, start: date | None, end: date | None) -> str:
    if day:
        return short_day(day)
    return texts.span(short_day(start), short_day(end)) if start and end else ""


def _readings(plan: Plan) -> Iterable[str]:
    """What the plan leaves open and how the site reads it."""
    yield texts.sentence(plan.stages_reading)
    yield texts.sentence(plan.counting_years.reading)
    for field in plan.fields:
        for reading in dict.fromkeys(quota.reading for quota in field.quotas if quota.reading):
            yield f"{field.short_name}: {reading}"
    if plan.district_minimum.note:
        yield texts.sentence(plan.district_minimum.note)
