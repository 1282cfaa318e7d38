"""The plan."""

from dataclasses import dataclass

from macros.pages.views.common import FieldMark


@dataclass(frozen=True, slots=True)
class PlanField:
    """A field as the plan describes it."""

    field: FieldMark
    letter: str
    full_name: str
    leads: tuple[str, ...]
    quotas: tuple[str, ...]
    criteria: tuple[tuple[str, str], ...]
    national_targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A field in one line: `shown` is how many of its profiles the site has."""

    field: FieldMark
    leads: tuple[str, ...]
    quota: str
    shown: int


@dataclass(frozen=True, slots=True)
class MilestoneView:
    when: str
    what: str
    who: str
    clause: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """The page about the plan, drawn from plan.yml."""

    number: str
    name: str
    issuer: str
    issued: str
    signer: str
    period: str
    facts: tuple[tuple[str, str], ...]
    subjects: str
    criteria: tuple[str, ...]
    priority: str
    basis: tuple[str, ...]
    stages: tuple[tuple[str, str], ...]
    fields: tuple[PlanField, ...]
    yearly_total: int
    district_quota: str
    milestones: tuple[MilestoneView, ...]
    later_events: tuple[tuple[str, str], ...]
    duties: tuple[tuple[str, str, str], ...]
    recipients: tuple[str, ...]
    readings: tuple[str, ...]
