"""A corpus as a project for Hugo, beside which we are measured: scripts/bench hugo CORPUS FOLDER.

Bodies stay as they are; front matter becomes Hugo's. Pages, listings and their parts are those of our site, hand-written
as Hugo templates in hugo/. In Hugo's favour: names of places and agencies are looked up here and not while it builds, it
checks nothing, draws no covers, and splits no story into steps.
"""

import argparse
import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from macros.catalogue.fields import Field
from macros.catalogue.kinds import Kind
from macros.catalogue.places import Commune, Places
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary
from macros.pages.quotas import quota_words
from macros.texts import views as texts
from macros.texts.kinds import KIND_LABELS

TEMPLATES = Path(__file__).resolve().parent / "hugo"


@dataclass(frozen=True)
class _Facet:
    """A taxonomy: the names of its values by slug, in the order of showing; `always` as in macros/pages/facets.py."""

    id: str
    title: str
    everyone: str
    names: Mapping[str, str]
    always: bool = False


_NARROWED_BY = {"linh-vuc": ("doi-tuong", "nam", "dia-ban"), "dia-ban": ("doi-tuong", "linh-vuc")}


def write_hugo_site(corpus: Path, folder: Path) -> None:
    """Write the project `corpus` (profiles/ and docs/) as a Hugo project into the new folder `folder`."""
    shutil.copytree(TEMPLATES, folder)
    shutil.copytree(corpus / "docs" / "assets", folder / "static" / "assets")
    shutil.copy(corpus / "docs" / "assets" / "mark.svg", folder / "mark.svg")
    vocabulary = read_vocabulary(corpus)
    facets = _facets(vocabulary)
    _write_data(folder / "data", vocabulary, facets)
    used: Counter[tuple[str, str]] = Counter()
    for index in sorted((corpus / "profiles").glob("*/*/index.md")):
        for name, terms in write_profile(index, folder, vocabulary).items():
            used.update((name, term) for term in terms)
    for path, front in (*_terms(vocabulary, facets, used), *_pairs(facets, used), *_sections(facets)):
        _write(folder / "content" / path / "_index.md", front)
    for source in _guides(corpus / "docs"):
        _write_guide(source, folder / "content" / source.relative_to(corpus / "docs"))


def read_vocabulary(corpus: Path) -> Vocabulary:
    """The vocabulary of a corpus. Raises ValueError for a faulty one."""
    vocabulary, problems = load_vocabulary(corpus / "profiles")
    if vocabulary is None:
        raise ValueError("\n".join(map(str, problems)))
    return vocabulary


def write_profile(index: Path, folder: Path, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Write the profile `index` (an index.md of the corpus) as a page of the Hugo project; its terms by taxonomy."""
    _, front, body = index.read_text(encoding="utf-8").split("---\n", 2)
    entry = yaml.load(front, Loader=yaml.CSafeLoader)
    terms = _terms_of(entry, vocabulary)
    page = {"title": entry["ten"], "description": entry["tom_tat"], "date": f"{entry['ngay_dang']}"}
    _write(folder / "content" / "ho-so" / f"{entry['ma'].lower()}.md", page | terms | _params(entry, vocabulary), body)
    return terms


def _terms_of(entry: dict[str, Any], vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The terms of a profile by taxonomy; a pair is one term with two slugs."""
    field = _field(entry, vocabulary).slug
    districts = list(dict.fromkeys(_district(place, vocabulary.places) for place in entry["dia_ban"]))
    communes = [_commune(place, vocabulary.places) for place in entry["dia_ban"]]
    terms = {
        "linh-vuc": [field],
        "dia-ban": districts,
        # Where it was and what that is part of today: both have a listing.
        "xa": list(dict.fromkeys(_slug(unit) for each in communes for unit in (each, vocabulary.places.today(each)))),
        "doi-tuong": [entry["loai"]],
        "nam": [str(entry["nam"])],
        "phong-trao": list(entry.get("phong_trao", ())),
        "khen-thuong": [each["danh_hieu"] for each in entry.get("khen_thuong", ()) if each.get("so_quyet_dinh")],
        "don-vi": [entry["gioi_thieu_boi"]] if "gioi_thieu_boi" in entry else [],
    }
    pairs = {
        f"{first}--{second}": [f"{one}--{other}" for one in terms[first] for other in terms[second]]
        for first, others in _NARROWED_BY.items()
        for second in others
    }
    return {name: values for name, values in (terms | pairs).items() if values}


def _params(entry: dict[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """What the page of a profile shows, apart from its title, summary and body."""
    plan, places, field = vocabulary.plan, vocabulary.places, _field(entry, vocabulary)
    found = _commune(entry["dia_ban"][0], places)
    contact = next(each for each in plan.agencies if each.id == entry["lien_he"]["co_quan"])
    awards = {award.id: award.name for award in vocabulary.awards.awards}
    return {
        "params": {
            "id": entry["ma"],
            "field": {"id": field.id, "icon": field.icon, "name": field.short_name, "slug": field.slug},
            "kind": KIND_LABELS[entry["loai"]],
            "year": entry["nam"],
            "letter": entry["ten"][0],
            "place_short": f"{found.short}, {places.district(found.district).short}",
            "place_long": f"{found.name}, {places.district(found.district).name}",
            "place_now": places.today(found).name,
            "figures": [_figure(each) for each in entry["so_lieu"]],
            "stages": {each["buoc"]: {"day": _day(each["ngay"]), "by": each["boi"]} for each in entry["buoc"]},
            "awards": [
                {
                    "title": awards[each["danh_hieu"]],
                    "issuer": each["cap_boi"],
                    "decision": each.get("so_quyet_dinh", ""),
                    "day": each.get("ngay", ""),
                }
                for each in entry.get("khen_thuong", ())
            ],
            "learnt_from": [f"/ho-so/{each.lower()}" for each in entry.get("hoc_theo", ())],
            "contact": {"name": contact.name, "now": contact.successor or ""},
        }
    }


def _figure(entry: dict[str, Any]) -> dict[str, str]:
    qualifier, _, value = str(entry["gia_tri"]).rpartition(" ")
    source = f"{entry['nguon']}, {entry['tai_ngay']}"
    return {
        "label": entry["nhan"],
        "qualifier": qualifier,
        "value": value,
        "unit": entry.get("don_vi", ""),
        "source": source,
    }


def _field(entry: dict[str, Any], vocabulary: Vocabulary) -> Field:
    return next(field for field in vocabulary.plan.fields if field.letter == entry["linh_vuc"])


def _district(place: dict[str, str], places: Places) -> str:
    return next(each.slug for each in places.districts if place["huyen"] in (each.name, each.short))


def _commune(place: dict[str, str], places: Places) -> Commune:
    communes = places.communes_of(place["thoi_ky"], _district(place, places))
    return next(each for each in communes if place["xa"] in (each.name, each.short))


def _slug(commune: Commune) -> str:
    return f"{commune.district}--{commune.era}-{commune.slug}"


def _day(day: date | str) -> str:
    return f"{day:%d/%m/%Y}" if isinstance(day, date) else day


def _facets(vocabulary: Vocabulary) -> tuple[_Facet, ...]:
    plan = vocabulary.plan
    kinds = {kind.value: KIND_LABELS[kind] for kind in Kind}
    years = {str(year): str(year) for year in reversed(plan.period.years)}
    awards = {award.id: award.name for award in vocabulary.awards.awards}
    movements = {movement.id: movement.name for movement in vocabulary.movements.movements}
    districts = {district.slug: district.short for district in vocabulary.places.districts}
    fields = {field.slug: field.short_name for field in plan.fields}
    communes = {_slug(commune): commune.name for commune in vocabulary.places.communes}
    return (
        _Facet("linh-vuc", texts.FIELDS, texts.ANY_FIELD, fields, always=True),
        _Facet("dia-ban", texts.DISTRICTS, texts.WHOLE_PROVINCE, districts, always=True),
        _Facet("doi-tuong", texts.KIND, texts.ANY_KIND, kinds, always=True),
        _Facet("nam", texts.YEARS, texts.ANY_YEAR, years, always=True),
        _Facet("phong-trao", texts.MOVEMENTS, texts.MOVEMENTS, movements),
        _Facet("khen-thuong", texts.AWARDS, texts.AWARDS, awards),
        _Facet("don-vi", texts.AGENCIES, texts.AGENCIES, vocabulary.nominators),
        _Facet("xa", "Xã, phường", "Xã, phường", communes),
    )


def _terms(
    vocabulary: Vocabulary, facets: tuple[_Facet, ...], used: Counter[tuple[str, str]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path and front matter of each value that has a listing."""
    by_id = {facet.id: facet for facet in facets}
    fields = {field.slug: field for field in vocabulary.plan.fields}
    for facet in facets:
        narrowed_by = [
            {
                "facet": other,
                "taxonomy": f"{facet.id}--{other}",
                "name": by_id[other].title,
                "everyone": by_id[other].everyone,
            }
            for other in _NARROWED_BY.get(facet.id, ())
        ]
        for slug, name in facet.names.items():
            if not (facet.always or (facet.id, slug) in used):
                continue
            front: dict[str, Any] = {"title": name, "params": {"narrowed_by": narrowed_by} if narrowed_by else {}}
            if used[facet.id, slug] > 1 and facet.id != "xa":
                front["outputs"] = ["html", "az"]
            if facet.id == "linh-vuc":
                field = fields[slug]
                leads = ", ".join(agency.name for agency in vocabulary.plan.leads(field))
                front["description"] = texts.field_deck(field.name)
                front["params"] |= {
                    "id": field.id,
                    "icon": field.icon,
                    "facts": [
                        {"label": texts.LEAD_AGENCY, "text": leads},
                        {"label": texts.QUOTA, "text": quota_words(field)},
                    ],
                }
            yield f"{facet.id}/{slug}", front


def _pairs(facets: tuple[_Facet, ...], used: Counter[tuple[str, str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path and front matter of each pair of values that has profiles."""
    by_id = {facet.id: facet for facet in facets}
    for name, term in sorted(used):
        if "--" in name:
            (first, second), (one, other) = name.split("--"), term.split("--")
            title = texts.in_field_and(by_id[first].names[one], by_id[second].names[other])
            yield f"{name}/{term}", {"title": title, "params": {"above": f"/{first}/{one}"}}


def _sections(facets: tuple[_Facet, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The listing of all, the pages above the listings; those of the pairs are not shown on our side either."""
    yield "ho-so", {"title": texts.ALL_PROFILES}
    yield "danh-muc", {"title": texts.DIRECTORY, "layout": "directory"}
    for facet in facets:
        yield facet.id, {"title": facet.title}
    for first, others in _NARROWED_BY.items():
        for second in others:
            yield f"{first}--{second}", {"title": "", "build": {"render": "never"}}


def _write_data(folder: Path, vocabulary: Vocabulary, facets: tuple[_Facet, ...]) -> None:
    values = {facet.id: [{"slug": slug, "name": name} for slug, name in facet.names.items()] for facet in facets}
    stages = [{"id": stage.id, "name": stage.name} for stage in vocabulary.plan.stages]
    folder.mkdir()
    for name, data in (("values", values), ("stages", stages)):
        (folder / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _guides(docs: Path) -> Iterator[Path]:
    """The hand-written pages, without the home page and what MkDocs leaves out."""
    for path in sorted(docs.rglob("*.md")):
        if path != docs / "index.md" and "dev" not in path.relative_to(docs).parts:
            yield path


def _write_guide(source: Path, target: Path) -> None:
    _, front, body = source.read_text(encoding="utf-8").split("---\n", 2)
    known = yaml.load(front, Loader=yaml.CSafeLoader)
    page = {key: known[key] for key in ("title", "description") if key in known}
    name = "_index.md" if target.name == "index.md" else target.name
    _write(target.with_name(name), page, body)


def _write(path: Path, front: Mapping[str, Any], body: str = "") -> None:
    """A page of Hugo: JSON between braces is the front matter that it reads fastest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{json.dumps(front, ensure_ascii=False, indent=1)}\n\n{body}", encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/bench hugo", description="Ghi một dự án do scripts/bench corpus tạo thành dự án của Hugo."
    )
    parser.add_argument("corpus", metavar="DỰ_ÁN", type=Path, help="thư mục mà scripts/bench corpus đã ghi")
    parser.add_argument("folder", metavar="THƯ_MỤC", type=Path, help="thư mục mới cho Hugo")
    parser.add_argument("--profile", metavar="TỆP", type=Path, help="chỉ ghi lại hồ sơ này (một tệp index.md)")
    options = parser.parse_args(arguments)
    if options.profile:
        write_profile(options.profile, options.folder, read_vocabulary(options.corpus))
    else:
        write_hugo_site(options.corpus, options.folder)


if __name__ == "__main__":
    main(sys.argv[1:])
