"""Everything that may happen to a small province between two builds, drawn by Hypothesis.

An edit gets the project, the site that was built from it, and two numbers that choose among what there is.
"""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from macros.publish.trees import spare_of
from tests.publish.increments import DAY, EMBARGO, Builder, Project, Tale

Action = Callable[[Project, Builder, int, int], None]
ACTIONS: dict[str, Action] = {}

_FIELDS = {"a": ("tap-the", "ho-gia-dinh"), "b": ("ca-nhan",), "dd": ("tap-the", "ca-nhan")}
_SCOPES = ("ho-ten", "hoan-canh", "so-lieu-kinh-te", "que-quan-xa", "anh-chan-dung", "anh-gia-dinh")
_DAYS = (DAY, EMBARGO, date(2026, 8, 1), date(2026, 5, 1))
_PLACES: tuple[tuple[int, ...], ...] = ((0,), (1,), (2,), (3,), (0, 2), (0, 1, 2), ())
_MOST = 9
"""So many profiles at most: more would only take longer."""


def _action(action: Action) -> Action:
    ACTIONS[action.__name__.strip("_")] = action
    return action


def _on_tale(change: Callable[[Tale, int], dict[str, Any]]) -> Action:
    """An edit of one profile's own file, by the attributes that `change` gives."""

    def action(project: Project, _site: Builder, which: int, how: int) -> None:
        if folder := _one(project, which):
            project.tales[folder] = replace(project.tales[folder], **change(project.tales[folder], how))

    return action


def _one(project: Project, which: int) -> str:
    folders = sorted(project.tales)
    return folders[which % len(folders)] if folders else ""


def _field(tale: Tale, how: int) -> dict[str, Any]:
    field, kinds = list(_FIELDS.items())[how % 3]
    return {"field": field, "kind": tale.kind if tale.kind in kinds else kinds[0]}


def _scopes(_tale: Tale, how: int) -> dict[str, Any]:
    return {"scopes": tuple(scope for index, scope in enumerate(_SCOPES) if how >> index & 1) or ("hoan-canh",)}


def _of(*values: Any) -> Callable[[int], Any]:
    return lambda how: values[how % len(values)]


def _set(attribute: str, value: Callable[[int], Any]) -> Action:
    return _on_tale(lambda _tale, how: {attribute: value(how)})


ACTIONS |= {
    "sentence": _set("mark", _of(1, 2, 3, 4)),
    "title": _set("name", lambda how: how),
    "summary": _set("seasons", _of(3, 4, 5)),
    "field": _on_tale(_field),
    "kind": _on_tale(lambda tale, how: {"kind": _of(*_FIELDS[tale.field])(how)}),
    "places": _set("places", _of(*_PLACES)),
    "movement": _set("movement", _of(True, False)),
    "award": _set("award", _of("", "proposed", "given")),
    "replicates": _set("replicates", lambda how: how % 8),
    "continues": _set("continues", lambda how: how % 8),
    "adopter": _set("adopter", lambda how: how % 8),
    "scopes": _on_tale(_scopes),
    "status": _set("status", _of("cong-bo", "da-go", "nhap", "luu-tru", "tam-go", "cho-duyet")),
    "posted": _set("posted", lambda how: how % 28 + 1),
    "embargo": _set("embargo", _of(True, False)),
    "withdraw": _set("withdrawn", _of(True, False)),
    "reduce": _set("reduced", _of(True, True, False)),
    "provenance": _set("source", _of("chinh-thuc", "minh-hoa")),
    "fault": _set("fault", _of("status", "stranger", "story", "id")),
}


@_action
def _add(project: Project, _site: Builder, which: int, how: int) -> None:
    if len(project.tales) < _MOST:
        field = _of(*_FIELDS)(which)
        project.add(field=field, kind=_FIELDS[field][0], places=_of(*_PLACES)(how), replicates=how % 5, continues=1)


@_action
def _leap(project: Project, site: Builder, which: int, how: int) -> None:
    """A number so high that those after it in the index move."""
    project.taken += 8 * (how % 3)
    _add(project, site, which, how)


@_action
def _delete(project: Project, _site: Builder, which: int, _how: int) -> None:
    if folder := _one(project, which):
        project.delete(folder)


@_action
def _rename(project: Project, _site: Builder, which: int, how: int) -> None:
    if folder := _one(project, which):
        new = f"{folder.partition('/')[0]}/doi-ten-{how}"
        if new not in project.tales:
            project.move(folder, new)


@_action
def _year(project: Project, _site: Builder, which: int, how: int) -> None:
    """To another year, and so to another id and folder."""
    if folder := _one(project, which):
        year, name = 2026 + how % 4, folder.partition("/")[2]
        project.tales[folder] = replace(project.tales[folder], year=year)
        if f"{year}/{name}" not in project.tales:
            project.move(folder, f"{year}/{name}")


@_action
def _misfile(project: Project, _site: Builder, which: int, _how: int) -> None:
    """Into the folder of another year, without a change of the file: an error, until it is moved again."""
    if folder := _one(project, which):
        year, _, name = folder.partition("/")
        if (new := f"{2026 + (int(year) - 2025) % 4}/{name}") not in project.tales:
            project.move(folder, new)


@_action
def _swap(project: Project, _site: Builder, which: int, how: int) -> None:
    """Two folders of one year change names."""
    one, other = _one(project, which), _one(project, how)
    if one != other and one.partition("/")[0] == other.partition("/")[0]:
        project.move(one, aside := f"{one}-aside")
        project.move(other, one)
        project.move(aside, other)


@_action
def _copy(project: Project, _site: Builder, which: int, how: int) -> None:
    """As a file manager moves: a copy, then the old one deleted."""
    if (folder := _one(project, which)) and (new := f"{folder.partition('/')[0]}/ban-sao-{how}") not in project.tales:
        shutil.copytree(project.folder(folder), project.folder(new))
        project.tales[new] = project.tales[folder]
        project.delete(folder)


@_action
def _copy_and_keep(project: Project, _site: Builder, which: int, how: int) -> None:
    """Two profiles with one id: an error, until one is deleted."""
    if (folder := _one(project, which)) and (new := f"{folder.partition('/')[0]}/hai-lan-{how}") not in project.tales:
        shutil.copytree(project.folder(folder), project.folder(new))
        project.tales[new] = project.tales[folder]


@_action
def _touch(project: Project, _site: Builder, which: int, how: int) -> None:
    if folder := _one(project, which):
        os.utime(project.folder(folder) / "index.md", (how, how))


@_action
def _unseen(project: Project, _site: Builder, which: int, how: int) -> None:
    """Other bytes, but of the same number and the same date, as by some copying tools."""
    if folder := _one(project, which):
        path = project.folder(folder) / "index.md"
        project.save()
        before = path.stat()
        tale = project.tales[folder]
        project.tales[folder] = replace(tale, mark=tale.mark % 9 + 1, seasons=how % 9 + 1)
        project.save()
        assert path.stat().st_size == before.st_size
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@_action
def _private(project: Project, _site: Builder, which: int, how: int) -> None:
    if folder := _one(project, which):
        (project.folder(folder) / "private.yml").write_text(f"ghi_chu: {how}\n", "utf-8")


@_action
def _photo(project: Project, _site: Builder, which: int, how: int) -> None:
    """A new photo, or other bytes under the name of an old one; other profiles may have the same photo."""
    if folder := _one(project, which):
        project.put_photo(folder, _of("anh-1.jpg", "anh-2.jpg")(how), how % 5)


@_action
def _drop_photo(project: Project, _site: Builder, which: int, how: int) -> None:
    """No longer named, or neither named nor there."""
    if (folder := _one(project, which)) and (photos := project.tales[folder].photos):
        project.tales[folder] = replace(project.tales[folder], photos=photos[1:])
        if how % 2:
            (project.folder(folder) / photos[0]).unlink()


@_action
def _day(project: Project, _site: Builder, _which: int, how: int) -> None:
    project.day = _of(*_DAYS)(how)


@_action
def _setting(project: Project, _site: Builder, which: int, how: int) -> None:
    name = _of("name", "demo", "url", "purpose")(which)
    values = {"demo": (True, False), "url": ("https://songmau.example/", "", "https://songmau.example/nhanh/")}
    project.settings[name] = _of(*values.get(name, ("Gương Sông Mẫu", "Gương sông")))(how)


@_action
def _templates(project: Project, _site: Builder, _which: int, how: int) -> None:
    project.look = how % 3


@_action
def _program(project: Project, _site: Builder, _which: int, how: int) -> None:
    project.code = how % 3


_LISTS = (
    ("plan.yml", "short_name: Trồng rừng", "short_name: Gây rừng"),
    ("plan.yml", "icon: lotus", "icon: leaf"),
    ("plan.yml", "slug: dan-ca", "slug: hat-dan-ca"),
    ("plan.yml", "quote: tối thiểu 04 tập thể", "quote: ít nhất 04 tập thể"),
    ("plan.yml", "period: {start: 2026, end: 2030}", "period: {start: 2026, end: 2030"),
    ("movements.yml", "name: Sạch dòng sông", "name: Sông trong"),
    ("places.yml", "slug: xa-khe-dai", "slug: khe-dai"),
    ("places.yml", "name: Xã Khe Lớn, slug", "name: Phường Khe Lớn, slug"),
    ("places.yml", "code: \"102\", name: Xã Khe Dài, slug: xa-khe-dai, district: thuong-nguon, successor: \"101\"",
     "code: \"102\", name: Xã Khe Dài, slug: xa-khe-dai, district: thuong-nguon, successor: \"201\""),
    ("awards.yml", "name: Giấy khen\n", "name: Giấy khen các cấp\n"),
)  # fmt: skip


@_action
def _vocabulary(project: Project, _site: Builder, which: int, _how: int) -> None:
    """A line of a vocabulary, there and back; with one of them the plan cannot be read."""
    name, one, other = _of(*_LISTS)(which)
    path = project.root / "profiles" / name
    text = path.read_text("utf-8")
    before, after = (one, other) if one in text else (other, one)
    path.write_text(text.replace(before, after), "utf-8")


@_action
def _commune(project: Project, _site: Builder, _which: int, _how: int) -> None:
    """A commune gets another name, in the list and in all profiles."""
    old, project.commune = project.commune, "Khe Đá" if project.commune == "Khe Ngọc" else "Khe Ngọc"
    path = project.root / "profiles" / "places.yml"
    path.write_text(path.read_text("utf-8").replace(f"Xã {old},", f"Xã {project.commune},"), "utf-8")


@_action
def _page(project: Project, _site: Builder, which: int, how: int) -> None:
    """A page that people write: new, other words, in another folder, or gone."""
    folders = [project.docs / name for name in ("ban", "can")]
    path = folders[which % 2] / "trang.md"
    path.parent.mkdir(exist_ok=True)
    match how % 4:
        case 0:
            shutil.rmtree(path.parent)
        case 1 if path.exists():
            shutil.rmtree(folders[(which + 1) % 2], ignore_errors=True)
            path.parent.rename(folders[(which + 1) % 2])
        case _:
            path.write_text(f"Trang viết tay {how}", "utf-8")


def _long_ago(site: Path) -> None:
    """Wait until whatever is done to a folder gives it another date: clocks of file systems tick coarsely."""
    while site.exists() and time.time_ns() - site.stat().st_mtime_ns < 20_000_000:
        time.sleep(0.005)


@_action
def _meddle(_project: Project, site: Builder, which: int, _how: int) -> None:
    """Somebody changes the site where it lies, or throws away what was kept."""
    _long_ago(site.site)
    kept = site.place.folder
    meddlings: tuple[Callable[[], object], ...] = (
        partial(shutil.rmtree, site.site, ignore_errors=True),
        partial((site.site / "sitemap.xml").unlink, missing_ok=True),
        partial(shutil.rmtree, site.site / "linh-vuc", ignore_errors=True),
        partial(_put, site.site / "la.html", b"strange"),
        partial(shutil.rmtree, spare_of(site.site), ignore_errors=True),
        partial(_put, spare_of(site.site) / "la.html", b"strange"),
        partial((kept / "state.sqlite").unlink, missing_ok=True),
        partial(_put, kept / "state.sqlite", b"no database"),
        partial(shutil.rmtree, kept, ignore_errors=True),
        partial(shutil.rmtree, kept.parent / "photos", ignore_errors=True),
    )
    meddlings[which % len(meddlings)]()


def _put(path: Path, content: bytes) -> None:
    if path.parent.exists():
        path.write_bytes(content)


def mend(project: Project) -> None:
    """Take back what the checks refuse, so that there is a site to compare again."""
    seen = set()
    for folder in sorted(project.tales):
        tale = project.tales[folder] = replace(project.tales[folder], fault="")
        home = f"{tale.year}/{folder.partition('/')[2]}"
        if tale.number in seen or (home != folder and home in project.tales):
            project.delete(folder)
        elif home != folder:
            project.move(folder, home)
        seen.add(tale.number)
        for name in tale.photos:
            if (home in project.tales) and not (project.folder(home) / name).exists():
                project.put_photo(home, name, 1)
    plan = project.root / "profiles" / "plan.yml"
    plan.write_text(plan.read_text("utf-8").replace("end: 2030\n", "end: 2030}\n"), "utf-8")


@dataclass(frozen=True)
class Edit:
    """One thing that happens; `which` and `how` choose among what there is."""

    action: str
    which: int
    how: int

    def apply(self, project: Project, site: Builder) -> None:
        ACTIONS[self.action](project, site, self.which, self.how)
        project.save()


@dataclass(frozen=True)
class Step:
    """Some edits and the build after them, which comes at once or, with `settled`, long after."""

    edits: tuple[Edit, ...]
    settled: bool = False
    mended: bool = True

    def apply(self, project: Project, site: Builder) -> None:
        if self.mended:
            mend(project)
            project.save()
        for edit in self.edits:
            edit.apply(project, site)
        project.settled = self.settled


_numbers = st.integers(0, 63)
edits = st.builds(Edit, st.sampled_from(sorted(ACTIONS)), _numbers, _numbers)
steps = st.builds(
    Step,
    st.lists(edits, min_size=1, max_size=4).map(tuple),
    st.booleans(),
    st.sampled_from([True, True, True, False]),
)


def province(root: Path) -> Project:
    """Six profiles that differ in everything, and refer to each other."""
    project = Project(root)
    first = project.add(award="given", movement=True)
    project.add(field="b", kind="ca-nhan", replicates=1, places=(2,), scopes=("hoan-canh",))
    project.add(field="dd", year=2027, continues=1, adopter=2, places=(0, 2), movement=True)
    project.add(kind="ho-gia-dinh", source="minh-hoa", replicates=1, award="proposed")
    project.add(field="dd", kind="ca-nhan", year=2028, embargo=True, adopter=1, places=())
    project.add(status="da-go", places=(1,))
    project.put_photo(first, "anh-1.jpg", 0)
    project.save()
    return project
