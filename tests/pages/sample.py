"""Small values to render: profiles of an invented province (tests/data/other-province), made without files."""

import atexit
import tempfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.digests import named
from macros.catalogue.kinds import Kind, Licence, Provenance
from macros.catalogue.profile import Contact, Figure
from macros.catalogue.public import Brief, PhotoFile, PublicPhoto, PublicPlace, PublicProfile, Tombstone, brief_of
from macros.catalogue.story import split_story
from macros.catalogue.values import parse_amount, parse_when
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from macros.pages.assets import Assets, read_assets
from macros.pages.profiles import Others
from macros.pages.settings import Settings
from macros.pages.sheets import Edition, Version
from macros.pages.site import SitePages
from macros.pages.views import Head, Link
from macros.photos.hues import field_styles
from macros.publish.sealing import seal

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
    """An official profile of field a and the year 2026; `changes` are attributes of PublicProfile.

    What follows from other attributes (awards, adopters, the photo that leads) follows here too.
    """
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
        awards=(),
        stages=(),
        continues=None,
        replicates=(),
        adoptions=(),
        adopters=(),
        photos=(),
        lead_photo=None,
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
    made = replace(made, **changes)
    following = {
        "awards": tuple(dict.fromkeys(each.award for each in made.commendations if each.decision)),
        "adopters": tuple(each.adoption.profile for each in made.adoptions if each.adoption.profile),
        "lead_photo": made.photos[0] if made.photos else None,
    }
    return replace(made, **following | changes)


def photo(name: str = "rung.jpg", profile_id: str = "sm-a-2026-001") -> PublicPhoto:
    """A developed photo."""
    at = f"anh/ho-so/{profile_id}/"
    return PublicPhoto(
        name,
        f"Ảnh {name}",
        "Chú thích",
        "Tổ trồng rừng",
        (PhotoFile(f"{at}{name}-400.webp", 400, 300), PhotoFile(f"{at}{name}-800.webp", 800, 600)),
        PhotoFile(f"{at}{name}-800.jpg", 800, 600),
    )


def figure(amount: str = "hơn 2.000", as_of: str = "2026-04") -> Figure:
    return Figure.model_construct(
        label="Cây đã trồng",
        amount=parse_amount(amount),
        unit="cây",
        as_of=parse_when(as_of),
        compared_to=None,
        source="báo cáo của tổ",
    )


def catalogue(*profiles: Brief, tombstones: tuple[Tombstone, ...] = ()) -> Catalogue:
    return Catalogue(vocabulary(), profiles, tombstones, DAY)


def edition(*profiles: PublicProfile, tombstones: tuple[Tombstone, ...] = ()) -> Edition:
    """The profiles as pages find them: what other pages need in the catalogue, the whole in `details`."""
    return Edition(
        catalogue(*map(brief_of, profiles), tombstones=tombstones),
        {each.id: each for each in profiles},
        {each.id: Version(named(seal(brief_of(each))), named(seal(each))) for each in profiles},
    )


def others(*named: Brief, related: tuple[Brief, ...] = ()) -> Others:
    """What the page of one profile knows of others."""
    return Others({each.id: each for each in named}, related)


@cache
def assets() -> Assets:
    return read_assets(field_styles(vocabulary().plan.fields))


@cache
def scratch() -> Path:
    """A folder for what may be kept while the tests run, such as compiled templates."""
    folder = tempfile.TemporaryDirectory(prefix="guong-sample-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def site_pages(found: Edition, **changes: Any) -> SitePages:
    """The pages of an edition; `changes` are settings."""
    return SitePages(found, settings(**changes), assets(), scratch() / "templates")


def settings(**changes: Any) -> Settings:
    made = Settings(
        name="Gương Sông Mẫu",
        url="https://songmau.example/",
        tagline="Gương tốt tỉnh Sông Mẫu",
        purpose="Ai đã làm gì tốt cho dòng sông.",
        plan_sentence="Theo kế hoạch của tỉnh Sông Mẫu.",
        demo=True,
        contact_email="gop-y@songmau.example",
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
