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

ROOT = Path(__file__).resolve().parent.parent.parent
VOCABULARY_FILES = ("plan.yml", "places.yml", "awards.yml", "movements.yml")


def _words(text: str) -> list[str]:
    return text.split()


_FAMILY = _words(
    "Nguyễn Trần Lê Phạm Hoàng Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trương Cao Hà Lương Tạ Thái Châu"
)
_MIDDLE = _words("Văn Thị Hữu Đức Minh Quang Ngọc Thanh Xuân Hồng Công Đình Bá Thu Kim Hải Gia Như Tiến Mỹ")
_GIVEN = _words(
    "An Bình Cường Dũng Hạnh Hiền Hòa Hùng Hương Khánh Lan Lâm Liên Long Mận Nam Nga Nghĩa Nhung Phúc Phượng Quý "
    "Sơn Tâm Thảo Thắng Thủy Trang Tú Tuấn Vân Vinh Yến"
)
_GROUPS = ["Tổ hợp tác", "Hợp tác xã", "Chi hội", "Câu lạc bộ", "Tổ công tác", "Đội", "Nhóm"]
_WORK = [
    ("nuôi gà thả đồi dưới tán keo", "chuồng", "con", "gà"),
    ("trồng dưa lưới trong nhà màng", "nhà màng", "tấn", "dưa"),
    ("làm nước mắm theo lối cũ", "bể chượp", "lít", "nước mắm"),
    ("nuôi ong lấy mật rừng", "thùng ong", "lít", "mật"),
    ("chuyển ruộng sâu sang lúa - cá", "ruộng", "tạ", "lúa"),
    ("thu gom rác ven biển mỗi sáng chủ nhật", "điểm gom", "tấn", "rác"),
    ("dạy bơi cho trẻ trong dịp hè", "lớp", "lượt", "học viên"),
    ("giải quyết hồ sơ ngay trong ngày", "quầy", "bộ", "hồ sơ"),
    ("khám bệnh lưu động cho bản xa", "điểm khám", "lượt", "người"),
    ("phục tráng giống lạc địa phương", "thửa", "tạ", "lạc"),
    ("dựng tủ sách ở nhà văn hóa", "tủ sách", "cuốn", "sách"),
    ("tuần tra đêm theo tổ liên gia", "tổ", "ca", "tuần tra"),
    ("đan lát mây tre xuất bán tại chỗ", "xưởng", "chiếc", "sản phẩm"),
    ("số hóa sổ sách của thôn", "máy", "trang", "sổ"),
    ("trồng rừng gỗ lớn thay keo non", "lô", "ha", "rừng"),
    ("nấu bữa sáng cho người bệnh nghèo", "bếp", "suất", "cháo"),
    ("sửa máy nông cụ cho bà con", "xưởng", "lượt", "máy"),
    ("giữ điệu hò cho lớp trẻ", "lớp", "buổi", "tập"),
]
_WHERE = [
    "ở vùng cát",
    "ven sông",
    "dưới chân núi",
    "bên đầm",
    "ở rìa thị trấn",
    "trên đất gò",
    "gần cửa biển",
    "trong thung lũng",
]
_TROUBLE = [
    "Mùa mưa kéo dài, mùa khô thiếu nước, ai cũng ngại bỏ vốn.",
    "Người trẻ đi làm xa, việc ở nhà phần lớn do người già lo.",
    "Mỗi nhà làm một kiểu, hàng ra chợ bị ép giá.",
    "Đường vào khó đi, xe lớn không tới được.",
    "Trước đó đã có hai lần làm thử rồi bỏ vì không ai theo tới cùng.",
    "Sổ sách ghi mỗi nơi một ít, cuối năm không cộng được.",
    "Nhiều người chưa tin vì chưa thấy nơi nào gần nhà làm được.",
    "Vốn ít, đất xấu, kinh nghiệm chỉ truyền miệng.",
]
_STEPS = [
    ("Bàn chung", "Mọi người họp {n} buổi, nói hết điều lo ngại rồi mới chọn việc."),
    ("Làm thử", "Làm trước {n} {unit}, ghi lại từng ngày để biết chỗ nào hỏng."),
    ("Chia việc", "Mỗi người nhận một phần, tên ghi trên bảng ở nhà văn hóa."),
    ("Học nơi khác", "Cử {n} người đi xem một nơi đã làm, về kể lại cho cả nhóm."),
    ("Mua chung", "Gom đơn mua vật tư một lần, giá rẻ hơn mua lẻ."),
    ("Ghi chép", "Có một cuốn sổ ghi thu, chi, ai cũng xem được."),
    ("Giữ đều", "Tuần nào cũng gặp nhau một buổi, thiếu người thì có người thay."),
    ("Chỉ lại", "Ai muốn làm theo thì được xem tận nơi và mượn dụng cụ."),
    ("Sửa dần", "Sau mỗi vụ bỏ một việc thừa, thêm một việc cần."),
]
_LESSONS = [
    "Việc nhỏ mà đều thì người chung quanh mới tin.",
    "Nói bằng số ghi được thì ít phải cãi nhau.",
    "Chỗ chưa được là khâu bán hàng, còn phụ thuộc một nơi mua.",
    "Không nên mở rộng khi người mới chưa quen việc.",
    "Phải có người chịu trách nhiệm từng phần, không để việc chung thành việc không ai.",
    "Làm chậm một vụ để rút kinh nghiệm thì vụ sau nhanh hơn.",
    "Cán bộ xuống cùng làm thì bà con mới làm theo.",
]
_NEEDS = [
    "Một nhóm từ {n} người chịu gặp nhau đều.",
    "Vốn ban đầu vừa phải, có thể góp dần.",
    "Người biết kỹ thuật ở gần để hỏi.",
    "Nơi làm không ngập trong mùa mưa.",
    "Một cuốn sổ ghi chép dùng chung.",
    "Sự đồng ý của thôn và của những nhà bên cạnh.",
    "Nơi mua hoặc nơi nhận đã hẹn trước.",
]
_PROPOSERS = [
    "Tổ chuyên môn",
    "Ban công tác Mặt trận thôn",
    "Chi bộ thôn",
    "Công đoàn cơ sở",
    "Hội đồng Thi đua - Khen thưởng xã",
]


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
    work, unit, measure, what = chance.choice(_WORK)
    start = date(subject.year, 1, 5) + timedelta(days=chance.randrange(120))
    number = chance.randrange(3, 400)
    place = f"{work} {chance.choice(_WHERE)}"
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
    person = f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"
    match subject.kind:
        case Kind.INDIVIDUAL:
            return person
        case Kind.HOUSEHOLD:
            return f"Gia đình {person}"
        case Kind.RESIDENTIAL_AREA:
            return f"Thôn {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"
    return f"{chance.choice(_GROUPS)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"


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
        by = subject.field.short_name if index > 1 else chance.choice(_PROPOSERS)
        lines += [f"  - buoc: {stage.id}", f"    ngay: {day}", f"    boi: {_quoted(by)}"]
    return lines


def _story(
    subject: _Subject, place: str, unit: str, number: int, measure: str, what: str, chance: random.Random
) -> str:
    area = f"{subject.commune.name}, {subject.district.name}"
    steps = chance.sample(_STEPS, 6)
    troubles, lessons, needs = chance.sample(_TROUBLE, 4), chance.sample(_LESSONS, 4), chance.sample(_NEEDS, 4)
    context = (
        f"Chuyện bắt đầu ở {area}, năm {subject.year}. {' '.join(troubles)} Việc {place} khi ấy mới chỉ là lời bàn."
    )
    method = "\n".join(
        f"{index}. **{name}.** {_filled(text, unit, chance)} {chance.choice(_LESSONS)}"
        for index, (name, text) in enumerate(steps, start=1)
    )
    result = (
        f"Hết năm {subject.year}, sổ ghi được hơn {number} {measure} {what}. So với trước, công bỏ ra ít hơn chừng "
        f"{chance.randrange(10, 45)}%, và đã có {chance.randrange(2, 15)} nơi trong vùng đến xem. {chance.choice(_TROUBLE)} "
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
