"""Small values to render: profiles of an invented province (tests/data/other-province), made without files."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.consent import PublicPlace, PublicProfile, Tombstone
from macros.catalogue.kinds import Kind, Licence, Provenance
from macros.catalogue.profile import Contact, Figure
from macros.catalogue.story import split_story
from macros.catalogue.values import parse_amount, parse_when
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from macros.pages.assets import Assets, read_assets
from macros.pages.settings import Settings
from macros.pages.views import Head, Link
from macros.photos.hues import field_styles

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "tests" / "cases"
OTHER_PROVINCE = ROOT / "tests" / "data" / "other-province"
DAY = date(2026, 5, 1)
STORY = """
## Cách làm

1. **Góp hạt giống.** Mỗi nhà một nắm.
2. **Gieo chung.** Cùng một ngày.
3. **Trông luân phiên.** Mỗi tuần một nhà.

## Kết quả

Rừng đã xanh.
"""


@cache
def vocabulary() -> Vocabulary:
    found, problems = load_vocabulary(OTHER_PROVINCE)
    assert found, problems
    return found


def place(district: str = "thuong-nguon", code: str | None = None, hamlet: str | None = None) -> PublicPlace:
    places = vocabulary().places
    commune = places.commune("2026", code) if code else None
    return PublicPlace(places.era("2026"), places.district(district), commune, hamlet)


def profile(number: int = 1, **changes: Any) -> PublicProfile:
    """An official profile of field a and the year 2026; `changes` are attributes of PublicProfile."""
    made = PublicProfile(
        id=f"SM-{changes.get('field', 'a')}-{changes.get('year', 2026)}-{number:03d}",
        title=f"Tổ trồng rừng số {number}",
        named=True,
        honorific=None,
        other_names=(),
        kind=Kind.COLLECTIVE,
        field="a",
        other_fields=(),
        year=2026,
        number=number,
        nominated_by="so-lam-nghiep",
        places=(place(),),
        places_hidden=False,
        occupation=None,
        position=None,
        unit=None,
        birth_year=None,
        movements=(),
        summary="Cả tổ góp hạt giống, gieo chung một ngày rồi thay nhau trông, sau ba năm quả đồi trọc đã thành rừng.",
        quote=None,
        figures=(figure(),),
        no_figures=None,
        commendations=(),
        stages=(),
        continues=None,
        replicates=(),
        adoptions=(),
        photos=(),
        press=(),
        sources=(),
        contact=Contact.model_construct(agency="so-lam-nghiep"),
        corrections=(),
        provenance=Provenance.OFFICIAL,
        licence=Licence.FREE,
        posted=DAY,
        sections=split_story(STORY, 1).sections,
        folder=Path("profiles/2026/to-trong-rung"),
        file="profiles/2026/to-trong-rung/index.md",
    )
    return replace(made, **changes)


def figure(amount: str = "hơn 2.000", as_of: str = "2026-04") -> Figure:
    return Figure.model_construct(
        label="Cây đã trồng",
        amount=parse_amount(amount),
        unit="cây",
        as_of=parse_when(as_of),
        compared_to=None,
        source="báo cáo của tổ",
    )


def catalogue(*profiles: PublicProfile, tombstones: tuple[Tombstone, ...] = ()) -> Catalogue:
    return Catalogue(vocabulary(), profiles, tombstones, DAY)


@cache
def assets() -> Assets:
    return read_assets(field_styles(vocabulary().plan.fields))


def settings(**changes: Any) -> Settings:
    made = Settings(
        name="Gương Sông Mẫu",
        url="https://songmau.example/",
        tagline="Gương tốt tỉnh Sông Mẫu",
        purpose="Ai đã làm gì tốt cho dòng sông.",
        plan_sentence="Theo kế hoạch của tỉnh Sông Mẫu.",
        demo=True,
        guide="huong-dan/",
        navigation=(Link("Lĩnh vực", "linh-vuc/"), Link("Địa bàn", "dia-ban/")),
        footer_links=(Link("Giới thiệu", "gioi-thieu/"),),
        rights_links=(Link("Quyền", "quyen/"),),
        mark='<svg class="mark" viewBox="0 0 1 1" aria-hidden="true"></svg>',
        icon="assets/favicon.svg",
    )
    return replace(made, **changes)


def head(base: str = "./") -> Head:
    return Head("Tên", "Mô tả", base, None)
