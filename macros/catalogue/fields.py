"""The fields of the plan: who leads them, whom they honour, how many each asks for."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator
from pydantic import Field as Declared

from macros.catalogue.kinds import Kind
from macros.catalogue.names import Found, Names
from macros.catalogue.shapes import Slug, Text
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import YesNo

ANY_KIND_WORD = "bat-ky"


class Per(StrEnum):
    """Over what time a quota runs."""

    YEAR = "nam"
    PERIOD = "ca-giai-doan"


class QuotaScope(StrEnum):
    """For whom a quota's number holds: once for the province, or for each of several."""

    PROVINCE = "toan-tinh"
    EACH_LOCALITY = "moi-dia-phuong"
    EACH_LEAD = "moi-co-quan-chu-tri"
    EACH_DISTRICT = "moi-huyen"


def _kind_or_any(value: object) -> object:
    return None if value == ANY_KIND_WORD else value


class Quota(StrictModel):
    """A minimum as the plan words it. `kind` None is any kind; `units` is how many places or agencies it holds for."""

    kind: Annotated[Kind | None, BeforeValidator(_kind_or_any)]
    minimum: int = Declared(ge=1)
    per: Per
    scope: QuotaScope
    units: int = Declared(default=1, ge=1)
    quote: Text
    reading: Text | None = None

    @property
    def total(self) -> int:
        return self.minimum * self.units


class Field(StrictModel):
    """One of the plan's fields. `id` is its letter in ASCII (đ is dd), `order` its place, the only order of listing.

    `counts_as` names kinds that count towards the quota of another kind.
    """

    id: Annotated[str, Declared(pattern=r"^[a-z0-9]+$")]
    letter: Text
    order: int
    slug: Slug
    name: Text
    short_name: Text
    name_as_printed: Text | None = None
    icon: Slug
    hue: int = Declared(ge=0, le=359)
    chroma: float = Declared(gt=0, le=2)
    cover_scheme: int = Declared(ge=0, le=2)
    leads: tuple[Slug, ...] = Declared(min_length=1)
    verb: Text
    coordination: Text
    kinds: tuple[Kind, ...] = Declared(min_length=1)
    counts_as: dict[Kind, Kind] = Declared(default_factory=dict)
    quotas: tuple[Quota, ...] = Declared(min_length=1)
    criteria: dict[Kind, Text] = Declared(default_factory=dict)
    other_criteria: Text | None = None
    movements: tuple[Slug, ...] = ()
    national_targets: tuple[Text, ...] = ()
    needs_secrecy_review: YesNo = False
    note: Text | None = None

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def yearly_minimum(self) -> int:
        """How many models the plan asks of this field each year, of all kinds together."""
        return sum(quota.total for quota in self.quotas if quota.per is Per.YEAR)

    @property
    def counts_per_lead(self) -> bool:
        """Whether each lead agency owes a number of its own, so that one of them must have nominated."""
        return any(quota.scope is QuotaScope.EACH_LEAD for quota in self.quotas)

    def counted_kind(self, kind: Kind) -> Kind:
        """The kind whose quota a profile of `kind` counts towards."""
        return self.counts_as.get(kind, kind)


class FieldNames(Names[str]):
    """Names of fields: a code of one or two letters must be written as it stands, longer names may differ as usual."""

    def __init__(self, fields: Iterable[Field]) -> None:
        listed = tuple(fields)
        super().__init__((name, field.id) for field in listed for name in (field.name, field.short_name, field.slug))
        self._codes = Names(((code, field.id) for field in listed for code in (field.id, field.letter)), folding=False)

    def find(self, text: str) -> Found[str]:
        """The id of the field that `text` names, or what it may have meant."""
        found = self._codes.find(text)
        if found.item is None:
            found = super().find(text)
        if found == Found():
            small = text.strip().lower()
            return Found(suggestions=(small,) if self._codes.find(small).item else ())
        return found

    def is_listed(self, text: str) -> bool:
        """Whether a field has a name or a code that is written like this."""
        return self._codes.is_listed(text) or super().is_listed(text)
