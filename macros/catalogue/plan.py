"""The plan that the site serves: its fields, quotas, stages, agencies and dates, read from profiles/plan.yml.

`quote` is the plan's own wording, `reading` an interpretation that the plan leaves open and another may read otherwise.
"""

from functools import cached_property
from typing import Annotated

from pydantic import Field as Declared

from macros.catalogue.fields import Field, FieldNames, Per, Quota, QuotaScope
from macros.catalogue.names import Names
from macros.catalogue.shapes import PartialDate, Slug, Text
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import Day, YesNo

__all__ = ["Agency", "Duty", "Field", "Milestone", "Per", "Period", "Plan", "Quota", "QuotaScope", "Stage"]


class Period(StrictModel):
    """The plan's years, both included."""

    start: int
    end: int

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.start <= year <= self.end

    @property
    def years(self) -> range:
        return range(self.start, self.end + 1)


class Signer(StrictModel):
    name: Text
    position: Text
    form: Text | None = None


class Successor(StrictModel):
    """What came in an entry's place."""

    name: Text
    short_name: Text | None = None
    valid_from: Day | None = None


class PlanProvince(StrictModel):
    """The province of the plan's time. `id` is an entry of places.yml."""

    id: Slug
    name: Text
    short_name: Text
    successor: Successor | None = None


class LegalBasis(StrictModel):
    """A document that the plan rests on."""

    number: Text | None = None
    date: Day | None = None
    title: Text


class TranscriptionError(StrictModel):
    """A slip in the copy of the plan that the data was made from."""

    at: Text
    wrong: Text | None = None
    right: Text | None = None
    note: Text | None = None


class Stage(StrictModel):
    """A step on the way of an exemplary model; steps may overlap, so that each is stored with its date."""

    id: Slug
    order: int
    name: Text
    done_by: Text
    on_site: Text


class YearlyMinimum(StrictModel):
    """The sums that the quotas must give: a check of the data, not a source. `by_kind` may hold "bat-ky"."""

    by_field: dict[str, int]
    by_kind: dict[str, int]
    total: int


class CountingYears(StrictModel):
    """The years that progress is counted for; the plan names none, so that they are a choice until confirmed."""

    years: tuple[int, ...] = Declared(min_length=1)
    may_add: tuple[int, ...] = ()
    confirmed: YesNo
    reading: Text


class DistrictMinimum(StrictModel):
    """What each district owes, counted apart from the fields' quotas from the same profiles."""

    minimum: int = Declared(ge=1)
    per: Per
    scope: QuotaScope
    districts: int = Declared(ge=1)
    total: int
    quote: Text
    note: Text | None = None


class Milestone(StrictModel):
    """A date, a span of dates or a yearly task of the plan."""

    id: Slug
    date: Day | None = None
    starts: Day | None = None
    ends: Day | None = None
    yearly: YesNo = False
    what: Text
    who: tuple[Slug, ...] = ()
    sent_to: Slug | None = None
    clause: Text
    quote: Text | None = None


class LaterEvent(StrictModel):
    """What happened after the plan and outside it; `caveat` is what readers should know of how sure that is."""

    date: PartialDate | None = None
    what: Text
    caveat: Text | None = None
    confidence: Text


class Duty(StrictModel):
    """Who has to do what, by which clause; `is_legal_ground` where the site exists by it."""

    who: tuple[Slug, ...] = Declared(min_length=1)
    clause: Text
    what: Text
    is_legal_ground: YesNo = False


class Group(StrictModel):
    """A word of the plan for many agencies at once ("every agency", "every district")."""

    id: Slug
    name: Text


class Agency(StrictModel):
    """An agency under the name that it bore at the time; `successor` is only ever a note beside that name."""

    id: Slug
    name: Text
    other_names: tuple[Text, ...] = ()
    role: Text | None = None
    successor: Text | None = None
    confidence: Text | None = None

    def __hash__(self) -> int:
        return hash(self.id)


class Plan(StrictModel):
    """The plan as data."""

    number: Text
    type: Text
    title: Text
    issuer: Text
    issued_on: Day
    signed_by: Signer
    period: Period
    profile_id_prefix: Annotated[str, Declared(pattern=r"^[A-Z]{1,6}$")]
    province: PlanProvince
    operator: Slug
    legal_basis: tuple[LegalBasis, ...]
    subjects_quote: Text
    criteria: tuple[Text, ...]
    own_criteria: Text
    priority: Text
    funding: Text
    transcription_errors: tuple[TranscriptionError, ...] = ()
    stages_quote: Text
    stages_reading: Text
    published_from: Slug
    stages: tuple[Stage, ...] = Declared(min_length=1)
    fields: tuple[Field, ...] = Declared(min_length=1)
    yearly_minimum: YearlyMinimum
    counting_years: CountingYears
    district_minimum: DistrictMinimum
    milestones: tuple[Milestone, ...] = ()
    later_events: tuple[LaterEvent, ...] = ()
    duties: tuple[Duty, ...] = ()
    difficulties: Text
    recipients: tuple[Text, ...] = ()
    groups: tuple[Group, ...] = ()
    agencies: tuple[Agency, ...] = Declared(min_length=1)

    def field(self, field_id: str) -> Field:
        """The field with this id. Raises KeyError where there is none."""
        return self._fields_by_id[field_id]

    def agency(self, agency_id: str) -> Agency:
        """The agency with this id. Raises KeyError where there is none."""
        return self._agencies_by_id[agency_id]

    def stage(self, stage_id: str) -> Stage:
        """The stage with this id. Raises KeyError where there is none."""
        return self._stages_by_id[stage_id]

    def is_published_at(self, stage_id: str) -> bool:
        """Whether a model that has come to this stage is published."""
        return self.stage(stage_id).order >= self.stage(self.published_from).order

    def leads(self, field: Field) -> tuple[Agency, ...]:
        """The agencies that lead a field, in the plan's order."""
        return tuple(self.agency(lead) for lead in field.leads)

    @property
    def operator_agency(self) -> Agency:
        """The agency that runs the site, under its name of the plan's time."""
        return self.agency(self.operator)

    @cached_property
    def field_names(self) -> FieldNames:
        """Finds a field's id by letter, id, full or short name; letters never fold (d and đ are two fields)."""
        return FieldNames(self.fields)

    @cached_property
    def agency_names(self) -> Names[str]:
        """Finds an agency's id by name, another name or id."""
        return Names(
            (name, agency.id) for agency in self.agencies for name in (agency.name, *agency.other_names, agency.id)
        )

    @cached_property
    def stage_names(self) -> Names[str]:
        """Finds a stage's id by id or name."""
        return Names((name, stage.id) for stage in self.stages for name in (stage.id, stage.name))

    @cached_property
    def _fields_by_id(self) -> dict[str, Field]:
        return {field.id: field for field in self.fields}

    @cached_property
    def _agencies_by_id(self) -> dict[str, Agency]:
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def _stages_by_id(self) -> dict[str, Stage]:
        return {stage.id: stage for stage in self.stages}
