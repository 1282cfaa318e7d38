"""A project with N seeded profiles: scripts/bench corpus FOLDER N [--seed S] [--photos K].

Nobody in the profiles is real; they are sound, distinct, and the same for the same seed. Measured on 2,000: a story
has 535 words on average (496 to 583), counted as the site does; of their runs of five words two stories share 7% on
average (Jaccard), and the nearest two of 200 share 18%.
"""

import argparse
import random
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from macros.catalogue.fields import Field
from macros.catalogue.kinds import Kind
from macros.catalogue.places import Commune, District
from macros.catalogue.plan import Plan
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from macros.texts.vocabulary import VOCABULARY_FILES
from scripts.benchmarks.landscapes import write_photos
from scripts.benchmarks.project import ROOT, write_project
from scripts.benchmarks.story import story
from scripts.benchmarks.words import FAMILY, GIVEN, GROUPS, MIDDLE, PROPOSERS, WHERE, WORK, Work

DEFAULT_SEED = 1837


@dataclass(frozen=True)
class _Subject:
    """What one profile is about; everything else is drawn around it."""

    id: str
    field: Field
    kind: Kind
    year: int
    district: District
    commune: Commune
    nominator: str


def write_corpus(folder: Path, count: int, seed: int = DEFAULT_SEED, photos: int = 0) -> None:
    """Write `count` profiles and the vocabularies of this site under `folder`: a folder for `--profiles`.

    `photos` of the profiles, evenly spread, have one to three photos.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in VOCABULARY_FILES:
        shutil.copy(ROOT / "profiles" / name, folder / name)
    vocabulary, problems = load_vocabulary(folder)
    if vocabulary is None:
        raise ValueError("\n".join(map(str, problems)))
    chance = random.Random(seed)  # noqa: S311 - the same corpus each time, not a secret
    earlier: list[str] = []
    for number in range(count):
        subject = _subject(vocabulary, chance, number)
        path = folder / str(subject.year) / f"mo-hinh-{number:06d}"
        path.mkdir(parents=True)
        model = chance.choice(earlier) if earlier and number % 7 == 0 else None
        # The first profile with photos is the first of all, the next ones come at even distances.
        order = -(-number * photos // count)
        pictured = order < photos and number == order * count // photos
        shown = write_photos(path, order, seed) if pictured else []
        text = _profile(subject, vocabulary, chance, model, shown)
        (path / "index.md").write_text(text, encoding="utf-8", newline="\n")
        earlier.append(subject.id)


def _subject(vocabulary: Vocabulary, chance: random.Random, number: int) -> _Subject:
    """Fields, their kinds, years and districts come round in turn, so that a small corpus has them all."""
    plan, places = vocabulary.plan, vocabulary.places
    field = plan.fields[number % len(plan.fields)]
    turn = number // len(plan.fields)
    years = plan.period.years
    year = years[turn % len(years)]
    district = places.districts[number % len(places.districts)]
    nominator = chance.choice(field.leads) if field.counts_per_lead or turn % 2 else district.slug
    return _Subject(
        id=f"{plan.profile_id_prefix}-{field.id}-{year}-{turn // len(years) + 1:03d}",
        field=field,
        kind=field.kinds[turn % len(field.kinds)],
        year=year,
        district=district,
        commune=chance.choice(places.communes_of(places.eras_of(year)[0], district)),
        nominator=nominator,
    )


def _profile(
    subject: _Subject, vocabulary: Vocabulary, chance: random.Random, model: str | None, photos: list[str]
) -> str:
    work = chance.choice(WORK)
    start = date(subject.year, 1, 5) + timedelta(days=chance.randrange(120))
    number = chance.randrange(3, 400)
    place = f"{work.name} {chance.choice(WHERE)}"
    title = f"{_name(subject, chance)}: {place}"
    keys = [
        f"ma: {subject.id}",
        f"ten: {_quoted(title[:120].rstrip())}",
        f"loai: {subject.kind}",
        f"linh_vuc: {subject.field.letter}",
        f"nam: {subject.year}",
        f"gioi_thieu_boi: {subject.nominator}",
        "dia_ban:",
        f"  - xa: {subject.commune.name}",
        f"    huyen: {subject.district.name}",
        f"    thoi_ky: {_quoted(subject.commune.era)}",
        *([f"phong_trao: [{chance.choice(subject.field.movements)}]"] if subject.field.movements else []),
        f"tom_tat: {_quoted(_summary(place, number, work, subject, chance))}",
        "so_lieu:",
        *_figure(
            f"Tổng {work.what} trong năm",
            f"hơn {number}",
            work.measure,
            f"{subject.year}-{chance.randrange(6, 12):02d}",
        ),
        *_figure("Nơi cùng làm", str(chance.randrange(2, 30)), work.unit, str(subject.year)),
        *_award(subject, vocabulary, start, chance),
        "buoc:",
        *_stages(subject, vocabulary.plan, start, chance),
        *([f"hoc_theo: [{model}]"] if model else []),
        *photos,
        "lien_he:",
        f"  co_quan: {subject.field.leads[0]}",
        "nguoi_viet: Bộ phận thi đua",
        "nguoi_duyet: Lãnh đạo cơ quan",
        f"ngay_duyet: {_vietnamese(start + timedelta(days=170))}",
        *(
            ["ra_soat_bi_mat:", "  boi: Cơ quan chủ trì", f"  ngay: {start + timedelta(days=160)}"]
            * subject.field.needs_secrecy_review
        ),
        "nguon: chinh-thuc",
        "trang_thai: cong-bo",
        f"ngay_dang: {start + timedelta(days=175 + chance.randrange(20))}",
        "dong_y:",
        "  can_cu: dong-y",
        "  pham_vi: [ho-ten, que-quan-xa, so-lieu-kinh-te, hoan-canh, anh-chan-dung, anh-gia-dinh]",
        f"  ngay: {start + timedelta(days=90)}",
        "giay_phep: tu-do-ghi-nguon",
    ]
    area = f"{subject.commune.name}, {subject.district.name}"
    body = story(work, place, area, subject.year, number, chance)
    return "---\n# yaml-language-server: $schema=../../profile.schema.json\n" + "\n".join(keys) + "\n---\n\n" + body


def _name(subject: _Subject, chance: random.Random) -> str:
    person = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
    match subject.kind:
        case Kind.INDIVIDUAL:
            return person
        case Kind.HOUSEHOLD:
            return f"Gia đình {person}"
        case Kind.RESIDENTIAL_AREA:
            return f"Thôn {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
    return f"{chance.choice(GROUPS)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"


def _summary(place: str, number: int, work: Work, subject: _Subject, chance: random.Random) -> str:
    opening = {"ca-nhan": "Một người", "ho-gia-dinh": "Một gia đình", "khu-dan-cu": "Cả thôn"}.get(
        subject.kind, "Một tập thể"
    )
    ending = chance.choice(
        ["nhiều nhà bên cạnh đã làm theo", "cách làm được ghi lại để nơi khác dùng", "năm sau vẫn giữ đều"]
    )
    return f"{opening} ở {subject.district.short} {place}, ghi chép và sửa dần qua từng vụ; trong năm được hơn {number} {work.measure} {work.what}, {ending}."


def _figure(label: str, amount: str, unit: str, day: str) -> list[str]:
    return [
        f"  - nhan: {label}",
        f"    gia_tri: {amount}",
        f"    don_vi: {unit}",
        f"    tai_ngay: {day}",
        "    nguon: báo cáo của đơn vị",
    ]


def _award(subject: _Subject, vocabulary: Vocabulary, start: date, chance: random.Random) -> list[str]:
    day = start + timedelta(days=200)
    fitting = [
        each for each in vocabulary.awards.awards if each.valid_on(day) and each.is_for(subject.kind) and not each.ranks
    ]
    if chance.random() < 0.3:
        return []
    lines = ["khen_thuong:", f"  - danh_hieu: {chance.choice(fitting).id}", "    cap_boi: Cấp có thẩm quyền"]
    if chance.random() < 0.8:
        lines += [f"    so_quyet_dinh: {chance.randrange(1, 9999)}/QĐ-UBND", f"    ngay: {_vietnamese(day)}"]
    return lines


def _stages(subject: _Subject, plan: Plan, start: date, chance: random.Random) -> list[str]:
    lines: list[str] = []
    last = next(index for index, stage in enumerate(plan.stages) if stage.id == plan.published_from)
    for index, stage in enumerate(plan.stages[: last + 1 + chance.randrange(2)]):
        day = start + timedelta(days=40 * index + chance.randrange(20))
        by = subject.field.short_name if index > 1 else chance.choice(PROPOSERS)
        lines += [f"  - buoc: {stage.id}", f"    ngay: {day}", f"    boi: {_quoted(by)}"]
    return lines


def _quoted(text: str) -> str:
    return f'"{text}"'


def _vietnamese(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/bench corpus",
        description="Ghi một dự án có N hồ sơ tự sinh (không có thật) để đo và thử: hồ sơ, mkdocs.yml, docs/, macros.",
    )
    parser.add_argument("folder", metavar="THƯ_MỤC", type=Path, help="thư mục mới để ghi vào")
    parser.add_argument("count", metavar="N", type=int, help="số hồ sơ")
    parser.add_argument("--seed", metavar="S", type=int, default=DEFAULT_SEED, help="số mồi; cùng số thì cùng hồ sơ")
    parser.add_argument("--photos", metavar="K", type=int, default=0, help="số hồ sơ có ảnh (mỗi hồ sơ 1-3 ảnh vẽ)")
    options = parser.parse_args(arguments)
    if options.count < 1 or not 0 <= options.photos <= options.count:
        parser.error("N phải từ 1 trở lên, K từ 0 đến N.")
    if options.folder.exists() and (not options.folder.is_dir() or any(options.folder.iterdir())):
        parser.error(f"{options.folder} đã có gì đó. Hãy chọn một thư mục mới.")
    write_corpus(options.folder / "profiles", options.count, options.seed, options.photos)
    write_project(options.folder)


if __name__ == "__main__":
    main(sys.argv[1:])
