"""A small province that is edited and built again and again, in this process and without MkDocs.

`Project` is what people write, `Builder` one site that is kept up to date from it, `cold` what the same files give
where nothing was kept. How many examples the tests draw is set by the environment variable GUONG_EXAMPLES, as a
factor of what they draw by themselves: `GUONG_EXAMPLES=20 scripts/test tests/publish/test_increments.py`.
"""

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from PIL import Image

from macros.catalogue import consent
from macros.catalogue.digests import made_from, named
from macros.pages import listings, templates
from macros.publish import index_records, publication, sources
from macros.publish.outputs import Output, by_path, whole_file
from macros.publish.press import Published
from macros.publish.publication import Publication, VocabularyError
from macros.publish.workplace import CACHE_VARIABLE, Workplace
from macros.search import blocks
from macros.texts import pages as words
from tests.pages.sample import OTHER_PROVINCE, scratch
from tests.pages.sample import settings as site_settings

EXAMPLES = float(os.environ.get("GUONG_EXAMPLES") or 1)
DAY, EMBARGO = date(2026, 6, 1), date(2026, 7, 1)

_NAMES = ("An", "Ân", "Đào", "Bình", "Ánh", "Dung", "Ốc", "Yến", "Ứng", "Chín", "Êm", "Út")
_SUMMARY = "Cả tổ góp hạt giống, gieo chung một ngày rồi thay nhau trông, sau {} vụ mưa quả đồi trọc đã thành rừng."
_STORY = """
## Hoàn cảnh

Quả đồi sau làng trọc từ lâu. Mưa lớn thì đất trôi xuống khe, mùa khô thì giếng cạn, nhà nào cũng phải đi gánh nước.

## Cách làm

Cả tổ họp {mark} buổi tối rồi mới bắt tay vào việc.

1. **Góp hạt giống.** Mỗi nhà nhặt hạt trong vườn, phơi khô rồi gom về nhà văn hóa, ai có bao nhiêu góp bấy nhiêu.
2. **Gieo chung một ngày.** Sau trận mưa đầu mùa, cả tổ lên đồi, mỗi nhóm một luống, người già xuống giống trước.
3. **Thay nhau trông.** Mỗi tuần một nhà đi tuần, thấy chỗ nào cây chết thì ghi lại để trồng bù vào cuối vụ.

## Kết quả

Sau ba vụ mưa, cây đã khép tán ở hơn nửa quả đồi. Giếng có nước tới tháng bảy, đất không còn trôi xuống khe nữa.

## Bài học

Làm ít mà đều thì giữ được. Việc gì cũng có người nhận và có ngày xong.

## Điều kiện nhân rộng

- Một quả đồi chưa ai dùng.
- Một tổ chịu họp đều.
"""


def sized(examples: int) -> settings:
    """Settings of a test of builds: so many examples, and no limit to how long one may take."""
    checks = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
    return settings(max_examples=max(1, round(examples * EXAMPLES)), deadline=None, suppress_health_check=checks)


@dataclass(frozen=True)
class Tale:
    """A profile as its author wrote it. References are the numbers of others, so that they follow a change of id."""

    number: int
    field: str = "a"
    kind: str = "tap-the"
    year: int = 2026
    name: int = 0
    mark: int = 1
    seasons: int = 3
    places: tuple[int, ...] = (0,)
    movement: bool = False
    award: str = ""
    replicates: int = 0
    continues: int = 0
    adopter: int = 0
    scopes: tuple[str, ...] = ("ho-ten", "hoan-canh", "so-lieu-kinh-te", "que-quan-xa", "anh-chan-dung", "anh-gia-dinh")
    source: str = "chinh-thuc"
    status: str = "cong-bo"
    posted: int = 5
    embargo: bool = False
    withdrawn: bool = False
    reduced: bool = False
    photos: tuple[str, ...] = ()
    fault: str = ""

    @property
    def id(self) -> str:
        return f"SM-{self.field}-{self.year}-{self.number:03d}"

    def text(self, project: "Project") -> str:
        """What index.md holds."""
        if self.reduced:
            kept = (f"ma: {self.id}", f"linh_vuc: {self.field}", f"nam: {self.year}", "trang_thai: da-go")
            return "\n".join(["---", *kept, "go_ngay: 2026-05-20", "---", "" if self.fault != "story" else "Còn chữ."])
        of = {each.number: each for each in project.tales.values() if each.number != self.number}
        name = _NAMES[self.name % len(_NAMES)]
        title = f"Nguyễn Thị {name}: hát bên sông" if self.kind == "ca-nhan" else f"Nhóm {name}: góp hạt thành rừng"
        lines = [
            f"ma: {'SM-a-2026-x' if self.fault == 'id' else self.id}",
            f'ten: "{title}"',
            f"loai: {self.kind}",
            f"linh_vuc: {self.field}",
            f"nam: {self.year}",
            "gioi_thieu_boi: Sở Lâm nghiệp",
            f"dia_ban: {_list(project.place(self.year, each) for each in self.places) if self.places else 'toan-tinh'}",
            f'tom_tat: "{_SUMMARY.format(self.seasons)}"',
            "so_lieu: [{nhan: Cây đã sống, gia_tri: hơn 2.000, don_vi: cây, tai_ngay: 2026-04, nguon: sổ của tổ}]",
        ]
        if self.movement:
            lines.append("phong_trao: [sach-dong-song]")
        if self.award:
            given = ", so_quyet_dinh: 12/QĐ-UBND, ngay: 2026-03-15" if self.award == "given" else ""
            award = f"danh_hieu: Giấy khen của Chủ tịch UBND xã, cap_boi: Chủ tịch xã{given}"
            lines.append(f"khen_thuong: [{{{award}}}]")
        if self.fault == "stranger":
            lines.append("hoc_theo: [SM-a-2026-999]")
        elif self.replicates in of:
            lines.append(f"hoc_theo: [{of[self.replicates].id}]")
        if self.continues in of and of[self.continues].year < self.year:
            lines.append(f"tiep_noi: {of[self.continues].id}")
        if self.adopter in of:
            adopter = of[self.adopter]
            at = project.place(self.year, 1)
            lines.append(f"noi_ap_dung: [{{ten: Nhóm bên kia sông, dia_ban: {at}, tu: 2026, ma: {adopter.id}}}]")
        if self.photos:
            told = "mo_ta: Cả tổ trên quả đồi, chu_thich: Buổi gieo hạt, tac_gia: Tổ dân cư"
            lines.append(f"anh: {_list(f'{{tep: {photo}, {told}}}' for photo in self.photos)}")
        withdrawn = ", rut_ngay: 2026-04-20" if self.withdrawn else ""
        lines += [
            "buoc: [{buoc: gioi-thieu, ngay: 2026-04-01, boi: Sở Lâm nghiệp, van_ban: 12/TTr-SLN}]",
            f"dong_y: {{can_cu: dong-y, pham_vi: {_list(self.scopes)}, ngay: 2026-03-01{withdrawn}}}",
            "lien_he: {co_quan: Sở Lâm nghiệp}",
            "nguoi_viet: Văn phòng sở",
            "nguoi_duyet: Lãnh đạo sở",
            "ngay_duyet: 2026-05-02",
            f"ngay_dang: 2026-05-{self.posted:02d}",
            f"nguon: {self.source}",
            f"trang_thai: {'cong' if self.fault == 'status' else self.status}",
            "giay_phep: tu-do-ghi-nguon",
        ]
        if self.embargo:
            lines.append(f"cong_bo_tu: {EMBARGO}")
        body = _STORY.format(mark=self.mark)
        return "\n".join(["---", *lines, "---", "" if self.fault == "story" else body])


def _list(items: Iterator[str] | tuple[str, ...]) -> str:
    return f"[{', '.join(items)}]"


@cache
def photo(seed: int) -> bytes:
    """A small photo; another one for another seed."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), ((seed * 67) % 256, (seed * 131) % 256, 90)).save(buffer, "JPEG")
    return buffer.getvalue()


@dataclass
class Project:
    """What people write below `root`, kept in step with `tales` by `save`. The rest is changed where it lies.

    `look` and `code` are the versions of the templates and of the program; `settled` tells whether a build comes long
    after the last edit.
    """

    root: Path
    tales: dict[str, Tale] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    day: date = DAY
    look: int = 0
    code: int = 0
    settled: bool = False
    commune: str = "Khe Đá"
    taken: int = 0
    _saved: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.root / "profiles").mkdir(parents=True)
        for path in OTHER_PROVINCE.iterdir():
            shutil.copyfile(path, self.root / "profiles" / path.name)
        self.docs.mkdir()
        (self.docs / "index.md").write_text("---\ntitle: Trang chủ\n---\n", "utf-8")

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def folder(self, name: str) -> Path:
        return self.root / "profiles" / name

    def place(self, year: int, which: int) -> str:
        """One of the places of a year, by a number."""
        upper = (self.commune, "Khe Dài") if year < 2028 else ("Khe Lớn",)
        places = [f"{{xa: {xa}, huyen: Thượng Nguồn}}" for xa in upper]
        places += ["{xa: Cửa Sông, huyen: Hạ Nguồn}", "{huyen: Hạ Nguồn}"]
        return places[which % len(places)]

    def add(self, **changes: Any) -> str:
        """A new profile; the name of its folder."""
        self.taken += 1
        tale = Tale(self.taken, **{"name": self.taken, "posted": self.taken % 28 + 1, **changes})
        folder = f"{tale.year}/ho-so-{self.taken}"
        self.folder(folder).mkdir(parents=True)
        self.tales[folder] = tale
        return folder

    def put_photo(self, folder: str, name: str, seed: int) -> None:
        (self.folder(folder) / name).write_bytes(photo(seed))
        tale = self.tales[folder]
        self.tales[folder] = replace(tale, photos=tuple(dict.fromkeys((*tale.photos, name))))

    def move(self, old: str, new: str) -> None:
        """Give a folder another name."""
        self.folder(new).parent.mkdir(exist_ok=True)
        self.folder(old).rename(self.folder(new))
        self.tales[new] = self.tales.pop(old)
        self._saved[new] = self._saved.pop(old, "")

    def delete(self, folder: str) -> None:
        shutil.rmtree(self.folder(folder))
        del self.tales[folder]
        self._saved.pop(folder, None)

    def save(self) -> None:
        """Write every index.md that is no longer what its tale says, and no other."""
        for folder, tale in self.tales.items():
            text = tale.text(self)
            if self._saved.get(folder) != text:
                (self.folder(folder) / "index.md").write_text(text, "utf-8")
                self._saved[folder] = text

    @contextmanager
    def world(self) -> Iterator[None]:
        """The versions of the program and of its templates, for one build. What they show changes with them."""
        with ExitStack() as stack:

            def instead(where: object, name: str, value: object) -> None:
                stack.enter_context(patch.object(where, name, value))

            instead(listings, "PAGE_SIZE", 3)  # so that few profiles make listings of several pages
            instead(listings, "FEWEST", 2)
            instead(blocks, "_FEWEST", 1)  # and the blocks of the index grow in number
            instead(index_records, "_ANEW", 1)  # and are changed rather than made anew
            if self.settled:
                instead(sources, "_is_settled", lambda _status, _now: True)  # then a stamp alone tells of no change
            looks = _looks() + str(self.look).encode()
            instead(sources, "looks_digest", lambda: looks)
            if self.look:
                instead(templates, "THEME", _theme(self.look))
            if self.code:
                code = named(sources.code_digest() + str(self.code).encode())
                instead(sources, "code_digest", lambda: code)
                instead(publication, "code_digest", lambda: code)
                instead(words, "by_name", f"Theo tên ({self.code})")
                instead(consent, "anonymous_title", lambda kind, _district: f"Một gương {kind} ({self.code})")
            yield


@cache
def _looks() -> bytes:
    return sources.looks_digest()


@cache
def _theme(version: int) -> Path:
    """A copy of the templates in which every heading, and every card, tells the version."""
    theme = scratch() / f"theme-{version}"
    shutil.copytree(templates.THEME, theme, dirs_exist_ok=True)  # a forked child may have made it
    for path in theme.rglob("*.html"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("<h1>", f'<h1 data-look="{version}">'), "utf-8")
    return theme


class _Place(Workplace):
    """A place whose compiled templates are shared by all: Jinja goes by their source, and compiling takes long."""

    @property
    def templates(self) -> Path:
        return scratch() / "templates"


@dataclass(frozen=True)
class Refused:
    """The errors because of which nothing was built."""

    errors: tuple[str, ...]


@dataclass
class Builder:
    """One site of a project below `home`, with a cache of its own."""

    project: Project
    home: Path
    preview: bool = False

    @cached_property
    def place(self) -> Workplace:
        with patch.dict(os.environ, {CACHE_VARIABLE: str(self.home / "cache")}):
            place = _Place(self.project.root, self.home / "out" / "site", preview=self.preview, processes=1)
            assert place.folder.is_relative_to(self.home)
        if self.preview:
            place.site = place.folder / "site"
        return place

    @property
    def site(self) -> Path:
        return self.place.site

    def build(self) -> Published | Refused:
        """Build as macros/hooks.py does."""
        with self.project.world():
            self.place.open()
            try:
                return self._build()
            except VocabularyError as error:
                return Refused(tuple(map(str, error.problems)))
            finally:
                self.place.close()

    def _build(self) -> Published | Refused:
        project, place = self.project, self.place
        chosen = site_settings(**project.settings)
        found = sources.stamps(place.profiles_dir)
        others = made_from(sources.site_digest(project.root), sources.tree_digest(project.docs), chosen)
        inputs = sources.inputs(found, others)
        if not self.preview and place.has_nothing_to_do(inputs, project.day):
            return Published((), ())
        read = Publication.read(place, project.docs, chosen, project.day, found)
        errors = tuple(str(problem) for problem in read.problems if problem.is_error)
        if errors and not self.preview:
            return Refused(errors)
        written = dict(self._hand_written())
        published = place.publish(by_path(read.outputs(written, written.values())))
        place.finish(inputs, project.day, read.kept.changes_on)
        return published

    def _hand_written(self) -> Iterator[tuple[str, Output]]:
        """The pages of docs/ by address, as if MkDocs had made them."""
        for path in sorted(self.project.docs.rglob("*.md")):
            source = path.relative_to(self.project.docs).with_suffix("").as_posix()
            address = "" if source == "index" else f"{source}/"
            html = f"<main><h1>{source}</h1><p>{path.read_text('utf-8', 'replace')}</p></main>"
            yield address, whole_file(f"{address}index.html", html.encode(), source)


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder: files with their bytes, folders with None. Empty where there is no such folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def cold(project: Project, *, preview: bool = False) -> tuple[Published | Refused, dict[str, bytes | None]]:
    """What the same sources give where nothing was ever built."""
    with tempfile.TemporaryDirectory(prefix="guong-cold-") as home:
        builder = Builder(project, Path(home), preview=preview)
        return builder.build(), tree(builder.site)


def same(one: dict[str, bytes | None], other: dict[str, bytes | None]) -> list[str]:
    """The paths in which two trees differ."""
    absent = b"(absent)"
    return sorted(path for path in one.keys() | other.keys() if one.get(path, absent) != other.get(path, absent))
