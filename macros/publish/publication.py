"""One run of the site: what was read, what every page shares, and the files to make."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.digests import made_from
from macros.catalogue.folders import INDEX
from macros.catalogue.kinds import Provenance
from macros.catalogue.problems import Problem
from macros.catalogue.search_checks import SearchCheck, read_search_checks
from macros.catalogue.vocabulary import load_vocabulary
from macros.pages import addresses
from macros.pages.assets import Assets, read_assets
from macros.pages.heads import breadcrumbs, make_head
from macros.pages.home import home_view
from macros.pages.inserts import Inserts
from macros.pages.settings import FrontPage, Settings, read_front_page
from macros.pages.site import site_view
from macros.pages.structured_data import website
from macros.pages.templates import make_environment
from macros.pages.topics import Topic, topic_card, topic_view
from macros.pages.views import Head, HomeView, Site
from macros.photos.hues import field_styles
from macros.publish.assemble import assemble
from macros.publish.outputs import Output
from macros.publish.records import Kept, bring_up, open_edition
from macros.publish.search_checks import ask_once, reference_problems
from macros.publish.sources import code_digest, site_digest, stamps, vocabulary_digest
from macros.publish.topics import open_topics
from macros.publish.workplace import Workplace
from macros.texts import views as texts


class VocabularyError(Exception):
    """A vocabulary file is wrong: without it nothing can be checked. `problems` say what."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Publication:
    """What one build works with; made anew for each build of a preview."""

    kept: Kept
    place: Workplace
    front_page: FrontPage
    settings: Settings
    problems: tuple[Problem, ...]
    rests_on: bytes
    """Names the code, the templates and the vocabularies that it was read with."""
    checks: tuple[SearchCheck, ...] = ()
    """What the search is to find."""
    topics: tuple[Topic, ...] = ()

    @classmethod
    def read(
        cls,
        place: Workplace,
        docs_dir: Path,
        settings: Settings,
        as_of: date,
        found: Mapping[str, str] | None = None,
    ) -> "Publication":
        """Bring the records up to date and open them. Raises VocabularyError; those of profiles are in `problems`.

        `found` are the stamps of the profiles, where they were taken already.
        """
        vocabulary, problems = load_vocabulary(place.profiles_dir)
        if vocabulary is None:
            raise VocabularyError(tuple(problems))
        base = made_from(code_digest(), vocabulary_digest(place.root), place.preview)
        bring_up(place, vocabulary, base, stamps(place.profiles_dir) if found is None else found)
        kept = open_edition(place, vocabulary, as_of, demo=settings.demo)
        index = docs_dir / "index.md"
        front_page, more = read_front_page(index, f"{docs_dir.name}/{index.name}")
        checks, faults = read_search_checks(place.profiles_dir)
        faults += reference_problems(checks, kept, demo=settings.demo)
        topics, originals, wrong = open_topics(place, docs_dir, demo=settings.demo)
        kept = replace(kept, problems=(*faults, *kept.problems), originals={**kept.originals, **originals})
        problems = [*more, *wrong, *kept.problems]
        return cls(kept, place, front_page, settings, tuple(problems), site_digest(place.root), checks, topics)

    def still(self, problems: tuple[Problem, ...]) -> "Publication":
        """The same as it was, with other `problems` to tell."""
        return replace(self, kept=replace(self.kept, problems=problems), problems=problems)

    @property
    def catalogue(self) -> Catalogue:
        return self.kept.edition.catalogue

    @cached_property
    def assets(self) -> Assets:
        return read_assets(field_styles(self.catalogue.vocabulary.plan.fields))

    @cached_property
    def site(self) -> Site:
        return site_view(self.catalogue, self.settings, self.assets, preview=self.place.preview)

    @cached_property
    def home(self) -> HomeView:
        return home_view(self.catalogue, self.kept.edition.details, self.front_page, self.topics)

    def head(self, address: str, title: str, description: str) -> Head:
        """The head of a page that MkDocs renders."""
        if not address:
            return make_head(
                self.settings,
                "",
                texts.home_title(self.settings.name, self.settings.tagline),
                description,
                things=[website(self.settings, self.catalogue.vocabulary.plan.issuer)],
            )
        topic = self.topic(address)
        section = next((link for link in self.settings.navigation if address.startswith(link.address)), None)
        above = [(section.text, section.address)] if section and section.address != address else []
        way = breadcrumbs(*above, (title, address))
        at = section.address if section else None
        description = topic.lead if topic else description
        noindex = bool(topic and topic.provenance is not Provenance.OFFICIAL)
        return make_head(self.settings, address, title, description, section=at, breadcrumbs=way, noindex=noindex)

    def topic(self, address: str) -> Topic | None:
        """The special topic at `address`, if there is one."""
        return next((topic for topic in self.topics if topic.address == address), None)

    def leaves_out(self, source: str | None) -> bool:
        """Whether MkDocs is not to publish a file of docs/: the original of a picture, a topic that is not shown."""
        path = Path(source or "")
        if any(path == topic.original for topic in self.topics):
            return True
        is_topic = path.suffix == ".md" and path.parent.name == addresses.TOPICS.rstrip("/") and path.name != INDEX
        return is_topic and self.topic(f"{addresses.TOPICS}{path.stem}/") is None

    def context(self, address: str, title: str, description: str) -> dict[str, object]:
        """What the template of a page that MkDocs renders is given besides MkDocs' own values."""
        more: dict[str, object] = {}
        if not address:
            more["home"] = self.home
        elif address == addresses.TOPICS:
            more["topics"] = tuple(map(topic_card, self.topics))
        elif topic := self.topic(address):
            plan = self.catalogue.vocabulary.plan
            more["topic"] = topic_view(topic, self.topics, f"{plan.type} {plan.number}")
        return {"head": self.head(address, title, description), **more}

    def head_of_errors(self, title: str, base: str) -> Head:
        """The head of the page of errors, which is shown at any address: `base` is the root of the server."""
        return replace(make_head(self.settings, "404.html", title, noindex=True), base=base, canonical=None)

    @property
    def _house(self) -> bytes:
        """A name for what all pages share."""
        return made_from(self.rests_on, self.settings, self.site)

    @cached_property
    def inserts(self) -> Inserts:
        """What hand-written pages may ask for."""
        known = frozenset(entry.claims.id for entry in self.kept.entries if entry.claims and entry.claims.id)
        environment = make_environment(self.assets, self.place.templates)
        return Inserts(self.catalogue, self.kept.edition.details, known, environment)

    def outputs(self, hand_written: Iterable[str], others: Iterable[Output]) -> Iterator[Output]:
        """Every file of the site: those that MkDocs wrote, `others`, and ours. `hand_written` are the addresses of its
        pages. Topics drawn from the press are as little for search engines as what they are drawn from.
        """
        unlisted = frozenset(topic.address for topic in self.topics if topic.provenance is not Provenance.OFFICIAL)
        return assemble(
            self.kept, self.settings, self.assets, self.place, self._house, hand_written, others, unlisted=unlisted
        )

    def not_found(self, outputs: Mapping[str, Output]) -> tuple[Problem, ...]:
        """What the search of `outputs` is to find and does not."""
        return ask_once(self.checks, self.catalogue, outputs, self.place.state)
