"""Titles, forms of commendation and other recognitions, as profiles name them. Read from profiles/awards.yml."""

import re
from datetime import date
from enum import StrEnum
from functools import cached_property

from pydantic import Field as Declared

from macros.catalogue.kinds import Kind
from macros.catalogue.names import Names
from macros.catalogue.shapes import Slug, Text
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import Day, YesNo


class AwardPart(StrEnum):
    """What sort of recognition a group holds; the law knows the first two."""

    TITLE = "danh-hieu-thi-dua"
    FORM = "hinh-thuc-khen-thuong"
    OTHER = "ghi-nhan-khac"


class Level(StrEnum):
    """Who gives an award, from the highest."""

    STATE = "nha-nuoc"
    PROVINCE = "tinh"
    DISTRICT = "huyen"
    COMMUNE = "xa"
    UNIT = "co-so"


class Law(StrictModel):
    """A legal text on commendation. `valid_to_note` holds what is known of its end where no date is sure."""

    number: Text
    title: Text | None = None
    issued_on: Day | None = None
    valid_from: Day | None = None
    valid_to_note: Text | None = None
    articles: dict[str, Text] = Declared(default_factory=dict)
    appendix: Text | None = None
    principles: Text | None = None
    confidence: Text


class CommendationType(StrictModel):
    """Why a commendation is given: for a year's merits, at once for a deed, …"""

    id: Slug
    name: Text


class Award(StrictModel):
    """One title or form. No `kinds`: for anyone. No dates: valid as long as the site's records reach."""

    id: Slug
    name: Text
    other_names: tuple[Text, ...] = ()
    level: Level | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None
    rank_word: str = "hạng"
    ranks: tuple[Text, ...] = ()
    kinds: tuple[Kind, ...] = ()
    needs_issuer: YesNo = False
    note: Text | None = None

    def __hash__(self) -> int:
        return hash(self.id)

    def valid_on(self, day: date) -> bool:
        """Whether this award could be given on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def is_for(self, kind: Kind) -> bool:
        """Whether a `kind` of subject may hold this award."""
        return not self.kinds or kind in self.kinds

    def name_with(self, rank: str | None) -> str:
        """The name with its rank: "Huân chương Lao động hạng Nhì", "Nhà giáo ưu tú"."""
        return " ".join(part for part in (self.name, self.rank_word if rank else "", rank or "") if part)


class AwardGroup(StrictModel):
    """Awards that are shown together, highest first."""

    id: Slug
    name: Text
    part: AwardPart
    awards: tuple[Award, ...] = Declared(min_length=1)


class DecisionPattern(StrictModel):
    """How one sort of issuing body numbers its decisions."""

    id: Slug
    name: Text
    pattern: str
    right: tuple[Text, ...] = ()
    wrong: tuple[Text, ...] = ()


class DecisionRules(StrictModel):
    """What a decision's number and date must be. A number outside the patterns is a warning, not an error."""

    patterns: tuple[DecisionPattern, ...] = Declared(min_length=1)
    not_before: Day
    notes: tuple[Text, ...] = ()


class ReportPart(StrictModel):
    number: Text
    title: Text
    gathers: tuple[Text, ...] = ()
    table: tuple[Text, ...] = ()


class ReportForm(StrictModel):
    """What the report of achievements of one kind of subject holds by law."""

    kind: Kind
    parts: tuple[ReportPart, ...] = ()
    documents: tuple[Text, ...] = ()
    names: Text | None = None
    ending: Text | None = None
    consequence: Text | None = None
    source: Text | None = None
    confidence: Text | None = None


class Awards(StrictModel):
    """The controlled list of commendations."""

    laws: tuple[Law, ...] = ()
    types: tuple[CommendationType, ...] = ()
    groups: tuple[AwardGroup, ...] = Declared(min_length=1)
    confidence: Text
    decisions: DecisionRules
    report_forms_source: Text | None = None
    report_forms: tuple[ReportForm, ...] = ()
    principles: tuple[Text, ...] = ()

    @cached_property
    def awards(self) -> tuple[Award, ...]:
        """Every award, in the order of the file."""
        return tuple(award for group in self.groups for award in group.awards)

    @cached_property
    def names(self) -> Names[str]:
        """Finds an award's id by name, another name or id."""
        return Names((name, award.id) for award in self.awards for name in (award.name, *award.other_names, award.id))

    def award(self, award_id: str) -> Award:
        """The award with this id. Raises KeyError where there is none."""
        return self._by_id[award_id]

    def is_decision(self, text: str) -> bool:
        """Whether `text` is numbered as one of the known issuing bodies does."""
        return any(pattern.fullmatch(text.strip()) for pattern in self._patterns)

    @cached_property
    def _by_id(self) -> dict[str, Award]:
        return {award.id: award for award in self.awards}

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(each.pattern) for each in self.decisions.patterns)
