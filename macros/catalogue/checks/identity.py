"""Who is honoured, in which field, for which year, by whom (plan, sections II and III)."""

from collections.abc import Iterator

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.kinds import Provenance
from macros.catalogue.problems import Problem, quoted
from macros.texts.kinds import KIND_LABELS

_OFFICIAL_KEYS = {"nominated_by": "gioi_thieu_boi", "stages": "buoc", "consent": "dong_y"}


def id_agrees_with_field_and_year(case: Case) -> Iterator[Problem]:
    entry, plan = case.entry, case.lookup.vocabulary.plan
    _prefix, field_id, year, _number = entry.id.rsplit("-", 3)
    if field_id != entry.field:
        yield case.problem(
            "id-field",
            "ma",
            in_id=field_id,
            in_id_name=plan.field(field_id).short_name,
            field=entry.field,
            field_name=plan.field(entry.field).short_name,
        )
    if int(year) != entry.year:
        yield case.problem("id-year", "ma", in_id=year, year=entry.year)


def folder_is_of_the_year(case: Case) -> Iterator[Problem]:
    folder = case.folder.parent.name
    if folder.isdecimal() and int(folder) != case.entry.year:
        yield case.problem("id-folder", "nam", year=case.entry.year, folder=f"{folder}/{case.folder.name}")


def kind_is_eligible_in_field(case: Case) -> Iterator[Problem]:
    field = case.lookup.vocabulary.plan.field(case.entry.field)
    if case.entry.kind not in field.kinds:
        yield case.problem(
            "kind-ineligible",
            "loai",
            field=field.short_name,
            kind=KIND_LABELS[case.entry.kind],
            kinds=", ".join(field.kinds),
        )


def provenance_decides_which_keys_stand(case: Case) -> Iterator[Problem]:
    entry = case.entry
    from_press = entry.provenance is Provenance.PRESS
    for attribute, key in _OFFICIAL_KEYS.items():
        present = bool(getattr(entry, attribute))
        if from_press and present:
            yield case.problem("provenance-forbidden", key, at_key=True, provenance=entry.provenance, key=key)
        elif not from_press and not present and attribute not in case.faulty:
            yield case.problem("provenance-required", key, at_key=True, provenance=entry.provenance, key=key)
    if from_press and not entry.sources and "sources" not in case.faulty:
        yield case.problem(
            "provenance-required", "nguon_dan", at_key=True, provenance=entry.provenance, key="nguon_dan"
        )


def lead_agencies_nominate_in_shared_fields(case: Case) -> Iterator[Problem]:
    """Where each of several agencies has a quota of its own, one of them nominates (plan, II.3.2.g)."""
    field = case.lookup.vocabulary.plan.field(case.entry.field)
    nominator = case.entry.nominated_by
    if nominator and field.counts_per_lead and nominator not in field.leads:
        shown = case.lookup.vocables["agency"].shown
        yield case.problem(
            "nominator-not-lead",
            "gioi_thieu_boi",
            field=field.short_name,
            value=shown[nominator],
            leads=quoted(shown[lead] for lead in field.leads),
        )


def state_secrets_are_reviewed(case: Case) -> Iterator[Problem]:
    """Field g goes through a review before it is shown (domain.md; Law on state secrets 29/2018/QH14)."""
    field = case.lookup.vocabulary.plan.field(case.entry.field)
    official = case.entry.provenance is Provenance.OFFICIAL
    if field.needs_secrecy_review and official and case.entry.secrecy_review is None:
        yield case.problem("secrecy-review-missing", "linh_vuc", field=field.short_name)


def stages_run_in_order(case: Case) -> Iterator[Problem]:
    plan = case.lookup.vocabulary.plan
    seen: set[str] = set()
    previous = None
    for index, stage in enumerate(case.entry.stages):
        name = plan.stage(stage.stage).name
        if stage.stage in seen:
            yield case.problem("stage-twice", "buoc", index, "buoc", stage=name)
        if previous is not None and stage.day < previous:
            yield case.problem(
                "stage-order",
                "buoc",
                index,
                "ngay",
                stage=name,
                date=stage.day.isoformat(),
                previous=previous.isoformat(),
            )
        seen.add(stage.stage)
        previous = stage.day


def published_from_its_stage_on(case: Case) -> Iterator[Problem]:
    """A profile is shown from "giới thiệu - nhân rộng" on; earlier stages are internal (plan, I.2)."""
    entry, plan = case.entry, case.lookup.vocabulary.plan
    if entry.provenance is Provenance.PRESS or not entry.status.is_shown or not entry.stages:
        return
    if not any(plan.is_published_at(stage.stage) for stage in entry.stages):
        yield case.problem("stage-unpublished", "trang_thai", required=plan.stage(plan.published_from).name)


RULES = (
    Rule(id_agrees_with_field_and_year, ("id", "field", "year")),
    Rule(folder_is_of_the_year, ("year",)),
    Rule(kind_is_eligible_in_field, ("kind", "field")),
    Rule(provenance_decides_which_keys_stand, ("provenance",)),
    Rule(lead_agencies_nominate_in_shared_fields, ("field", "nominated_by")),
    Rule(state_secrets_are_reviewed, ("field", "provenance", "secrecy_review")),
    Rule(stages_run_in_order, ("stages",)),
    Rule(published_from_its_stage_on, ("stages", "status", "provenance")),
)
