"""A corpus of profiles that agencies might have submitted: sound, distinct, the same for the same seed. Nobody is real."""

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
from macros.texts.story import SECTION_TITLES
from scripts.benchmarks.words import (
    FAMILY,
    GIVEN,
    GROUPS,
    LESSONS,
    MIDDLE,
    NEEDS,
    PROPOSERS,
    STEPS,
    TROUBLE,
    WHERE,
    WORK,
)

ROOT = Path(__file__).resolve().parent.parent.parent
VOCABULARY_FILES = ("plan.yml", "places.yml", "awards.yml", "movements.yml")


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


def write_corpus(folder: Path, count: int, seed: int = 1837) -> None:
    """Write `count` profiles and the vocabularies of this site under `folder`: a folder for `--profiles`."""
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
        text = _profile(subject, vocabulary, chance, chance.choice(earlier) if earlier and number % 7 == 0 else None)
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


def _profile(subject: _Subject, vocabulary: Vocabulary, chance: random.Random, model: str | None) -> str:
    work, unit, measure, what = chance.choice(WORK)
    start = date(subject.year, 1, 5) + timedelta(days=chance.randrange(120))
    number = chance.randrange(3, 400)
    place = f"{work} {chance.choice(WHERE)}"
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
        f"tom_tat: {_quoted(_summary(place, number, measure, what, subject, chance))}",
        "so_lieu:",
        *_figure(f"Tổng {what} trong năm", f"hơn {number}", measure, f"{subject.year}-{chance.randrange(6, 12):02d}"),
        *_figure("Nơi cùng làm", str(chance.randrange(2, 30)), unit, str(subject.year)),
        *_award(subject, vocabulary, start, chance),
        "buoc:",
        *_stages(subject, vocabulary.plan, start, chance),
        *([f"hoc_theo: [{model}]"] if model else []),
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
        "  pham_vi: [ho-ten, que-quan-xa, so-lieu-kinh-te, hoan-canh]",
        f"  ngay: {start + timedelta(days=90)}",
        "giay_phep: tu-do-ghi-nguon",
    ]
    body = _story(subject, place, unit, number, measure, what, chance)
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


def _summary(place: str, number: int, measure: str, what: str, subject: _Subject, chance: random.Random) -> str:
    opening = {"ca-nhan": "Một người", "ho-gia-dinh": "Một gia đình", "khu-dan-cu": "Cả thôn"}.get(
        subject.kind, "Một tập thể"
    )
    ending = chance.choice(
        ["nhiều nhà bên cạnh đã làm theo", "cách làm được ghi lại để nơi khác dùng", "năm sau vẫn giữ đều"]
    )
    return f"{opening} ở {subject.district.short} {place}, ghi chép và sửa dần qua từng vụ; trong năm được hơn {number} {measure} {what}, {ending}."


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


def _story(
    subject: _Subject, place: str, unit: str, number: int, measure: str, what: str, chance: random.Random
) -> str:
    area = f"{subject.commune.name}, {subject.district.name}"
    steps = chance.sample(STEPS, 6)
    troubles, lessons, needs = chance.sample(TROUBLE, 4), chance.sample(LESSONS, 4), chance.sample(NEEDS, 4)
    context = (
        f"Chuyện bắt đầu ở {area}, năm {subject.year}. {' '.join(troubles)} Việc {place} khi ấy mới chỉ là lời bàn."
    )
    method = "\n".join(
        f"{index}. **{name}.** {_filled(text, unit, chance)} {chance.choice(LESSONS)}"
        for index, (name, text) in enumerate(steps, start=1)
    )
    result = (
        f"Hết năm {subject.year}, sổ ghi được hơn {number} {measure} {what}. So với trước, công bỏ ra ít hơn chừng "
        f"{chance.randrange(10, 45)}%, và đã có {chance.randrange(2, 15)} nơi trong vùng đến xem. {chance.choice(TROUBLE)} "
        "Con số này do người trong cuộc ghi, được cơ quan giới thiệu đối chiếu trước khi gửi."
    )
    conditions = "\n".join(f"- {_filled(text, unit, chance)}" for text in needs)
    texts = (context, method, result, " ".join(lessons), conditions)
    return "\n".join(f"## {title}\n\n{text}\n" for title, text in zip(SECTION_TITLES.values(), texts, strict=True))


def _filled(text: str, unit: str, chance: random.Random) -> str:
    return text.format(n=chance.randrange(2, 9), unit=unit)


def _quoted(text: str) -> str:
    return f'"{text}"'


def _vietnamese(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def main(arguments: Sequence[str]) -> None:
    folder, count, *seed = arguments
    write_corpus(Path(folder), int(count), *map(int, seed))


if __name__ == "__main__":
    main(sys.argv[1:])
