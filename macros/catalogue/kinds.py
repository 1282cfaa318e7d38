"""The closed lists that a profile chooses from. The values are what authors write; labels lie in macros/texts/kinds.py."""

from enum import StrEnum


class Kind(StrEnum):
    """Whom a profile is about."""

    COLLECTIVE = "tap-the"
    INDIVIDUAL = "ca-nhan"
    HOUSEHOLD = "ho-gia-dinh"
    RESIDENTIAL_AREA = "khu-dan-cu"


class Provenance(StrEnum):
    """Where a profile comes from: submitted by an agency, drawn from the press, or invented to show the site."""

    OFFICIAL = "chinh-thuc"
    PRESS = "bao-chi"
    ILLUSTRATIVE = "minh-hoa"


class Status(StrEnum):
    """How far a profile has come on the site."""

    DRAFT = "nhap"
    AWAITING = "cho-duyet"
    PUBLISHED = "cong-bo"
    SUSPENDED = "tam-go"
    REMOVED = "da-go"
    ARCHIVED = "luu-tru"

    @property
    def is_shown(self) -> bool:
        """Whether readers find the profile itself on the site, not only a word that it was taken down."""
        return self in (Status.PUBLISHED, Status.ARCHIVED)


class NotYet(StrEnum):
    """Why a profile is seen in a preview and nowhere else."""

    DRAFT = "nhap"
    AWAITING = "cho-duyet"
    EMBARGOED = "hen-ngay"


class Licence(StrEnum):
    """What others may do with a profile."""

    FREE = "tu-do-ghi-nguon"
    TEXT_ONLY = "chi-chu"
    NONE = "khong"


class Basis(StrEnum):
    """The ground on which a person is named."""

    AGREEMENT = "dong-y"
    LAW = "theo-luat"
    PUBLIC_ACTIVITY = "hoat-dong-cong-cong"


class Scope(StrEnum):
    """What a person agreed to have shown."""

    NAME = "ho-ten"
    BIRTH_YEAR = "nam-sinh"
    HOME_COMMUNE = "que-quan-xa"
    PORTRAIT = "anh-chan-dung"
    FAMILY_PHOTOS = "anh-gia-dinh"
    ECONOMIC_FIGURES = "so-lieu-kinh-te"
    CIRCUMSTANCES = "hoan-canh"
    ETHNICITY = "dan-toc"
    RELIGION = "ton-giao"
    HEALTH = "suc-khoe"
    VILLAGE = "thon-ban"
    CHILDREN = "tre-em"
    PRESS_CONTACT = "lien-he-bao-chi"


class ShownLevel(StrEnum):
    """How exactly a place is shown."""

    COMMUNE = "xa"
    DISTRICT = "huyen"
    PROVINCE = "tinh"
