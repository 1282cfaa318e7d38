"""The profiles of a corpus as documents to search: what the page of each shows, and what it is filtered by."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros.catalogue.entries import read_entry
from macros.catalogue.lookup import Lookup
from macros.catalogue.public import PublicProfile
from macros.catalogue.vocabulary import load_vocabulary
from macros.texts.kinds import KIND_LABELS

FACETS = ("field", "district", "kind", "year")
"""What queries filter by. A field and a district are known by their slugs, a kind by its id, as in our addresses."""

_MARKUP = re.compile(r"^(?:\d+\.|-) +|\*\*", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """`facts` are the names that a profile's page shows around its story: places, movements, commendations …

    `places` are the short names of where it was: the commune, what that belongs to today, the district.
    """

    id: str
    title: str
    summary: str
    facts: tuple[str, ...]
    places: tuple[str, ...]
    sections: tuple[Section, ...]
    facets: Mapping[str, str]

    @property
    def lead(self) -> tuple[str, ...]:
        return self.title, self.summary

    @property
    def body(self) -> tuple[str, ...]:
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is searched, in pieces that no phrase goes across."""
        return *self.lead, *self.facts, *self.body


@lru_cache(maxsize=1)
def read_documents(corpus: Path) -> tuple[Document, ...]:
    """The documents of a project that `scripts/bench corpus` wrote, by id. Raises ValueError for a faulty one.

    Read once for all engines: 10,000 profiles take half a minute.
    """
    root = corpus / "profiles"
    vocabulary, problems = load_vocabulary(root)
    if vocabulary is None:
        raise ValueError("\n".join(map(str, problems)))
    lookup = Lookup(vocabulary)
    return tuple(sorted(_read_all(root, lookup), key=lambda document: document.id))


def _read_all(root: Path, lookup: Lookup) -> Iterator[Document]:
    for index in sorted(root.glob("*/*/index.md")):
        entry, profile = read_entry(index.parent, lookup, root)
        if profile is None:
            raise ValueError("\n".join(map(str, entry.problems)))
        yield _document(profile, lookup)


def _document(profile: PublicProfile, lookup: Lookup) -> Document:
    vocabulary = lookup.vocabulary
    field = next(field for field in vocabulary.plan.fields if field.id == profile.field)
    place = profile.places[0]
    assert place.commune is not None  # the corpus names one, and consent opens it
    today = vocabulary.places.today(place.commune)
    names = [
        f"{place.commune.name}, {place.district.name}",
        today.name,
        field.short_name,
        KIND_LABELS[profile.kind],
        str(profile.year),
        *(lookup.vocables["movement"].shown[movement] for movement in profile.movements),
        *(lookup.vocables["award"].shown[award] for award in profile.awards),
        *([vocabulary.nominators[profile.nominated_by]] if profile.nominated_by else []),
    ]
    facets = (field.slug, place.district.slug, str(profile.kind), str(profile.year))
    return Document(
        id=profile.id,
        title=profile.title,
        summary=profile.summary,
        facts=tuple(dict.fromkeys(names)),
        places=(place.commune.short, today.short, place.district.short),
        sections=tuple(Section(each.heading, _paragraphs(each.text)) for each in profile.sections),
        facets=dict(zip(FACETS, facets, strict=True)),
    )


def _paragraphs(markdown: str) -> tuple[str, ...]:
    """A section without its marks of lists and strong words: a line of the corpus is a paragraph."""
    return tuple(line for line in _MARKUP.sub("", markdown).split("\n") if line.strip())


def content_of(document: Document) -> str:
    """The document as the main part of a page, in HTML."""
    lines = [f'<h1 id="ten">{html.escape(document.title)}</h1>', _paragraph(document.summary)]
    lines += ["<ul>", *(f"<li>{html.escape(fact)}</li>" for fact in document.facts), "</ul>"]
    for number, section in enumerate(document.sections, start=1):
        lines += [f'<h2 id="muc-{number}">{html.escape(section.heading)}</h2>', *map(_paragraph, section.paragraphs)]
    return "\n".join(lines)


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"
