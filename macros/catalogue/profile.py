"""A profile as its author writes it: the one declaration of its keys.

It gives validation, messages, the JSON Schema for editors and, later, the form. Keys are Vietnamese without marks;
attributes are English. What a rule needs from several fields stands in `checks/`; what may be shown, in `consent.py`.
Rules: Plan 1837/KH-UBND; Law 06/2022/QH15 for commendations; Law 91/2025/QH15 for personal data.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo, WithJsonSchema

from macros.catalogue.kinds import Basis, Kind, Licence, Provenance, Scope, ShownLevel, Status
from macros.catalogue.lookup import Listed, Lookup
from macros.catalogue.names import fold
from macros.catalogue.validation import StrictModel
from macros.catalogue.values import (
    AltText,
    Day,
    Line,
    Note,
    Quantity,
    Quotation,
    Reason,
    Summary,
    TimeOf,
    Title,
    Year,
    YesNo,
    fault,
)

WHOLE_PROVINCE = "toan-tinh"
MAX_OTHER_FIELDS = 2
MAX_ITEMS = 60
"""Entries of any list; a profile that needs more is two profiles."""

_PHONE = re.compile(r"\+?\d[\d .()-]{6,18}\d")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def _lookup(info: ValidationInfo) -> Lookup:
    return info.context  # type: ignore[return-value]


def _year_of_plan(year: int, info: ValidationInfo) -> int:
    period = _lookup(info).vocabulary.plan.period
    if year not in period:
        raise fault("year-outside", year=year, low=period.start, high=period.end)
    return year


def _profile_id(text: str, info: ValidationInfo) -> str:
    plan = _lookup(info).vocabulary.plan
    prefix = plan.profile_id_prefix
    fields = "|".join(re.escape(field.id) for field in plan.fields)
    if not re.fullmatch(rf"{re.escape(prefix)}-(?:{fields})-[0-9]{{4}}-(?:[0-9]{{3}}|[1-9][0-9]{{3}})", text):
        example = f"{prefix}-{plan.fields[0].id}-{plan.period.start}-001"
        raise fault("id-format", value=text, prefix=prefix, example=example)
    return text


def _places(value: Any) -> Any:
    """`toan-tinh` is the empty list of places: the whole province."""
    if isinstance(value, str):
        if fold(value) == WHOLE_PROVINCE:
            return ()
        raise fault("place-whole", value=value)
    if isinstance(value, list) and not value:
        raise fault("shape-none")
    return value


def _one_place(value: Any) -> Any:
    """A single place may be written without the dash of a list."""
    return _places([value] if isinstance(value, dict) else value)


def _matching(pattern: re.Pattern[str], kind: str) -> AfterValidator:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise fault(kind, value=text)
        return text

    return AfterValidator(check)


ProfileId = Annotated[str, AfterValidator(_profile_id)]
PlanYear = Annotated[Year, AfterValidator(_year_of_plan)]
WebAddress = Annotated[
    str,
    StringConstraints(max_length=1000),
    _matching(_WEB_ADDRESS, "address-format"),
    WithJsonSchema({"type": "string", "maxLength": 1000, "pattern": f"^{_WEB_ADDRESS.pattern}$"}),
]


def _birth_year(year: int) -> int:
    if not 1900 <= year <= 2100:
        raise fault("number-range", value=year, low=1900, high=2100)
    return year


BirthYear = Annotated[Year, AfterValidator(_birth_year)]


class PlaceEntry(StrictModel):
    """A place as it was then; resolved against places.yml by `reading.py`."""

    commune: Line | None = Field(None, alias="xa")
    district: Line | None = Field(None, alias="huyen")
    era: Line | None = Field(None, alias="thoi_ky")
    hamlet: Line | None = Field(None, alias="thon")


Places = Annotated[tuple[PlaceEntry, ...], Field(max_length=MAX_ITEMS), BeforeValidator(_places)]
OnePlace = Annotated[
    tuple[PlaceEntry, ...], Field(max_length=1), BeforeValidator(_one_place, json_schema_input_type=PlaceEntry)
]


class Quote(StrictModel):
    text: Quotation = Field(alias="loi")
    speaker: Line = Field(alias="nguoi")


class Figure(StrictModel):
    label: Line = Field(alias="nhan")
    amount: Quantity = Field(alias="gia_tri")
    unit: Line | None = Field(None, alias="don_vi")
    as_of: TimeOf = Field(alias="tai_ngay")
    compared_to: Line | None = Field(None, alias="so_voi")
    source: Line = Field(alias="nguon")


class Commendation(StrictModel):
    """Without a decision it is shown as proposed, not as given."""

    award: Annotated[str, Listed("award")] = Field(alias="danh_hieu")
    issuer: Line = Field(alias="cap_boi")
    decision: Line | None = Field(None, alias="so_quyet_dinh")
    day: Day | None = Field(None, alias="ngay")
    rank: Line | None = Field(None, alias="hang")


class StageEntry(StrictModel):
    stage: Annotated[str, Listed("stage")] = Field(alias="buoc")
    day: Day = Field(alias="ngay")
    by: Line = Field(alias="boi")
    document: Line | None = Field(None, alias="van_ban")


class Adoption(StrictModel):
    """Who took this model up, since when, with what result."""

    name: Line = Field(alias="ten")
    place: OnePlace = Field(alias="dia_ban")
    since: TimeOf = Field(alias="tu")
    result: Note | None = Field(None, alias="ket_qua")
    profile: ProfileId | None = Field(None, alias="ma")


class Photo(StrictModel):
    file: Line = Field(alias="tep")
    alt: AltText = Field(alias="mo_ta")
    caption: Line = Field(alias="chu_thich")
    credit: Line = Field(alias="tac_gia")
    day: Day | None = Field(None, alias="ngay")
    children: YesNo = Field(False, alias="tre_em")


class Article(StrictModel):
    """A press article: title and link only, never its text."""

    outlet: Line = Field(alias="bao")
    title: Line = Field(alias="tieu_de")
    url: WebAddress = Field(alias="dia_chi")
    published: TimeOf = Field(alias="ngay")
    accessed: Day = Field(alias="truy_cap")


class Contact(StrictModel):
    """An agency's contact, not the person's own."""

    agency: Annotated[str, Listed("agency")] = Field(alias="co_quan")
    phone: Annotated[Line, _matching(_PHONE, "phone-format")] | None = Field(None, alias="dien_thoai")
    email: Annotated[Line, _matching(_EMAIL, "mail-format")] | None = Field(None, alias="thu_dien_tu")
    note: Line | None = Field(None, alias="ghi_chu")


class Review(StrictModel):
    by: Line = Field(alias="boi")
    day: Day = Field(alias="ngay")


class Correction(StrictModel):
    day: Day = Field(alias="ngay")
    text: Note = Field(alias="noi_dung")


class Consent(StrictModel):
    """What the person agreed to have shown, on what ground (Law 91/2025/QH15, Decree 356/2025/NĐ-CP)."""

    basis: Annotated[Basis, Listed("basis")] = Field(alias="can_cu")
    article: Line | None = Field(None, alias="dieu_luat")
    scopes: tuple[Annotated[Scope, Listed("scope")], ...] = Field(alias="pham_vi", max_length=MAX_ITEMS)
    day: Day = Field(alias="ngay")
    withdrawn: Day | None = Field(None, alias="rut_ngay")


class ProfileEntry(StrictModel):
    """Everything between the two `---` lines of a profile's index.md."""

    id: ProfileId = Field(alias="ma")
    title: Title = Field(alias="ten")
    honorific: Line | None = Field(None, alias="danh_xung")
    other_names: tuple[Line, ...] = Field((), alias="ten_khac", max_length=MAX_ITEMS)
    kind: Annotated[Kind, Listed("kind")] = Field(alias="loai")
    field: Annotated[str, Listed("field")] = Field(alias="linh_vuc")
    other_fields: tuple[Annotated[str, Listed("field")], ...] = Field(
        (), alias="linh_vuc_phu", max_length=MAX_OTHER_FIELDS
    )
    year: PlanYear = Field(alias="nam")
    nominated_by: Annotated[str, Listed("agency")] | None = Field(None, alias="gioi_thieu_boi")
    places: Places = Field(alias="dia_ban")
    shown_level: Annotated[ShownLevel, Listed("level")] = Field(ShownLevel.COMMUNE, alias="muc_hien_thi")
    occupation: Line | None = Field(None, alias="nghe")
    position: Line | None = Field(None, alias="chuc_vu")
    unit: Line | None = Field(None, alias="don_vi")
    birth_year: BirthYear | None = Field(None, alias="nam_sinh")
    movements: tuple[Annotated[str, Listed("movement")], ...] = Field((), alias="phong_trao", max_length=MAX_ITEMS)
    summary: Summary = Field(alias="tom_tat")
    quote: Quote | None = Field(None, alias="loi_ke")
    figures: tuple[Figure, ...] = Field((), alias="so_lieu", max_length=MAX_ITEMS)
    no_figures: Reason | None = Field(None, alias="khong_co_so_lieu")
    commendations: tuple[Commendation, ...] = Field((), alias="khen_thuong", max_length=MAX_ITEMS)
    stages: tuple[StageEntry, ...] = Field((), alias="buoc", max_length=MAX_ITEMS)
    continues: ProfileId | None = Field(None, alias="tiep_noi")
    replicates: tuple[ProfileId, ...] = Field((), alias="hoc_theo", max_length=MAX_ITEMS)
    adopted_by: tuple[Adoption, ...] = Field((), alias="noi_ap_dung", max_length=MAX_ITEMS)
    photos: tuple[Photo, ...] = Field((), alias="anh", max_length=MAX_ITEMS)
    press: tuple[Article, ...] = Field((), alias="bao_chi", max_length=MAX_ITEMS)
    sources: tuple[Article, ...] = Field((), alias="nguon_dan", max_length=MAX_ITEMS)
    contact: Contact = Field(alias="lien_he")
    writer: Line = Field(alias="nguoi_viet")
    approver: Line = Field(alias="nguoi_duyet")
    approved: Day = Field(alias="ngay_duyet")
    secrecy_review: Review | None = Field(None, alias="ra_soat_bi_mat")
    corrections: tuple[Correction, ...] = Field((), alias="dinh_chinh", max_length=MAX_ITEMS)
    provenance: Annotated[Provenance, Listed("provenance")] = Field(alias="nguon")
    status: Annotated[Status, Listed("status")] = Field(alias="trang_thai")
    posted: Day | None = Field(None, alias="ngay_dang")
    embargo: Day | None = Field(None, alias="cong_bo_tu")
    review_on: Day | None = Field(None, alias="kiem_lai")
    consent: Consent | None = Field(None, alias="dong_y")
    licence: Annotated[Licence, Listed("licence")] = Field(alias="giay_phep")

    @property
    def number(self) -> int:
        """The running number at the end of the id."""
        return int(self.id.rpartition("-")[2])

    @property
    def newest_day(self) -> date:
        """The day that orders listings: when it was posted, else when it was approved."""
        return self.posted or self.approved
