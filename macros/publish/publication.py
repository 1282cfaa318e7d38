"""One run of the site: what was read, what every page shares, and the files to write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from macros.catalogue.catalogue import Catalogue, load_catalogue
from macros.catalogue.problems import Problem
from macros.pages.assets import Assets, read_assets
from macros.pages.cards import card
from macros.pages.facets import facets
from macros.pages.heads import breadcrumbs, make_head
from macros.pages.home import home_view
from macros.pages.settings import FrontPage, Settings, read_front_page
from macros.pages.site import site_view
from macros.pages.templates import make_environment
from macros.pages.views import Head, HomeView, Site
from macros.photos.derivatives import develop
from macros.photos.hues import field_styles
from macros.publish.assemble import assemble
from macros.publish.outputs import Outputs
from macros.texts import views as texts


class VocabularyError(Exception):
    """A vocabulary file is wrong: without it nothing can be checked. `problems` say what."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Publication:
    """What one build works with; made anew for each build of a preview."""

    catalogue: Catalogue
    photos: Mapping[str, bytes]
    front_page: FrontPage
    settings: Settings
    problems: tuple[Problem, ...]

    @classmethod
    def read(cls, root: Path, docs_dir: Path, settings: Settings, as_of: date) -> "Publication":
        """Read and check everything below `root`. Raises VocabularyError; problems of profiles are in `problems`."""
        catalogue, problems = load_catalogue(root / "profiles", as_of, root=root, demo=settings.demo)
        if catalogue is None:
            raise VocabularyError(problems)
        developed = develop(catalogue)
        index = docs_dir / "index.md"
        front_page, more = read_front_page(index, f"{docs_dir.name}/{index.name}")
        return cls(developed.catalogue, developed.files, front_page, settings, (*more, *problems, *developed.problems))

    @cached_property
    def assets(self) -> Assets:
        return read_assets(field_styles(self.catalogue.vocabulary.plan.fields))

    @cached_property
    def site(self) -> Site:
        return site_view(self.catalogue, self.settings, self.assets)

    def home(self) -> HomeView:
        return home_view(self.catalogue, facets(self.catalogue), self.front_page)

    def head(self, address: str, title: str, description: str) -> Head:
        """The head of a page that MkDocs renders."""
        if not address:
            return make_head(
                self.settings, "", texts.home_title(self.settings.name, self.settings.tagline), description
            )
        section = next((link for link in self.settings.navigation if address.startswith(link.address)), None)
        above = [(section.text, section.address)] if section and section.address != address else []
        way = breadcrumbs(*above, (title, address))
        at = section.address if section else None
        return make_head(self.settings, address, title, description, section=at, breadcrumbs=way)

    def head_of_errors(self, title: str, base: str) -> Head:
        """The head of the page of errors, which is shown at any address: `base` is the root of the server."""
        return replace(make_head(self.settings, "404.html", title, noindex=True), base=base, canonical=None)

    @cached_property
    def _environment(self) -> Environment:
        return make_environment(self.assets)

    def gallery(self, ids: tuple[str, ...], address: str) -> Markup:
        """The cards of the profiles `ids` for the page at `address`. Raises KeyError for one that is not shown."""
        cards = tuple(card(self.catalogue.by_id[each], self.catalogue.vocabulary.plan) for each in ids)
        head = make_head(self.settings, address, "")
        template = self._environment.get_template("partials/gallery-macro.html")
        return Markup(template.render(cards=cards, head=head))  # noqa: S704 (rendered with autoescape)

    def outputs(self, hand_written: Iterable[str], taken: Iterable[tuple[str, str]]) -> Outputs:
        """Every file that MkDocs does not write. Raises DuplicateOutputError where two makers want one file.

        `hand_written` are the addresses of MkDocs' pages, `taken` the path and the source of each of its files.
        """
        outputs = assemble(self.catalogue, self.settings, self.assets, hand_written, taken)
        for address, content in self.photos.items():
            outputs.add(address, content, address)
        return outputs


_current: list[Publication] = []


def current() -> Publication:
    """The publication of the build that is running, for macros in hand-written pages."""
    return _current[-1]


def has_begun() -> bool:
    """Whether there is a publication, as in every build of a preview but the first."""
    return bool(_current)


def begin(publication: Publication) -> None:
    """Make `publication` the one of the running build."""
    _current[:] = [publication]


def page_address(url: str) -> str:
    """MkDocs' url of a page as an address of ours: its home is "./" or "."."""
    return "" if url in (".", "./") else url
