"""What hand-written pages show of the catalogue: the macros of docs/, as plain functions that return HTML.

A page that asks for something that there is not gets an InsertFault, worded from the table of messages.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup
from pydantic_core import PydanticCustomError

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.lookup import PLAN_FILE, Lookup
from macros.catalogue.names import Names
from macros.catalogue.public import Brief, PublicProfile
from macros.catalogue.validation import choices
from macros.pages import addresses
from macros.pages.cards import card
from macros.pages.facets import Facet, facets
from macros.pages.maps import district_map
from macros.pages.plan import plan_rows
from macros.pages.profiles import big_figure
from macros.pages.views import Card, Link
from macros.texts import views as texts
from macros.texts.numbers import grouped
from macros.texts.problems import ALL_PROFILES

LIMIT = 24
"""Cards of a gallery for which a page gives no limit: as many as a page of a listing has."""


class InsertFault(Exception):  # noqa: N818 (a fault of the page, told as all faults of people's files are)
    """What a page asked for cannot be had. `kind` is a message of the table, `details` fill it in."""

    def __init__(self, kind: str, **details: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.details = details


@dataclass(frozen=True)
class Inserts:
    """The macros of one build. `known` are the ids of all profiles, also of those that are not shown.

    A profile that is known and not shown is left out: it may be withdrawn at any time, and that must stop no build.
    """

    catalogue: Catalogue
    details: Mapping[str, PublicProfile]
    known: Collection[str]
    environment: Environment

    def gallery(self, *ids: str, limit: int | None = None, **wanted: object) -> Markup:
        """Cards of the profiles `ids` in that order, or of the newest ones that are as `wanted`; then a link to the rest."""
        if not ids:
            return self._newest(_limited(limit), wanted)
        if wanted or limit is not None:
            raise InsertFault("insert-both")
        return self._drawn("gallery", self._cards(map(self._profile, ids)), None)

    def profile_card(self, profile_id: str) -> Markup:
        """One profile, set large."""
        profile = self._profile(profile_id)
        if profile is None:
            return Markup()
        return self._drawn("feature", card(profile, self.catalogue.vocabulary.plan), profile.summary)

    def count(self, **wanted: object) -> str:
        """How many profiles the site shows that are as `wanted`, as text: "1.234"."""
        return grouped(len(self._matching(wanted)))

    def figure(self, profile_id: str, *labels: str, inline: bool = False) -> Markup:
        """Figures of a profile by their labels, the first of all where no label is given; `inline` within a sentence."""
        profile = self._profile(profile_id)
        if profile is None:
            return Markup()
        whole = self.details[profile.id]
        if not whole.figures:
            raise InsertFault("insert-no-figures", profile=profile_id)
        names = Names((figure.label, figure) for figure in whole.figures)
        found = []
        for label in labels or (whole.figures[0].label,):
            figure = names.find(str(label))
            if figure.item is None:
                near = figure.suggestions or (each.label for each in whole.figures)
                raise InsertFault("insert-figure", value=label, profile=profile_id, choices=choices(near, ""))
            found.append(big_figure(figure.item))
        if inline:
            return self._drawn("inline_figure", found[0])
        return self._drawn("figures_of", found, Link(profile.title, addresses.profile(profile.id)))

    def plan_table(self) -> Markup:
        """The plan's fields with lead agencies, quotas and what the site shows of each."""
        return self._drawn("plan_table", plan_rows(self.catalogue))

    def district_map(self) -> Markup:
        """The tile map of the districts, with its key."""
        return self._drawn("district_map", district_map(self.catalogue))

    def _newest(self, limit: int, wanted: Mapping[str, object]) -> Markup:
        profiles = self._matching(wanted)
        more = None
        if len(profiles) > limit and len(wanted) < 2:
            more = Link(texts.see_all(len(profiles)), self._listing(wanted))
        return self._drawn("gallery", self._cards(profiles[:limit]), more)

    def _cards(self, profiles: Iterable[Brief | None]) -> tuple[Card, ...]:
        return tuple(card(profile, self.catalogue.vocabulary.plan) for profile in profiles if profile is not None)

    def _profile(self, profile_id: object) -> Brief | None:
        """The profile, None where it is known and not shown."""
        asked = str(profile_id)
        if asked not in self.known:
            near = Names.of(sorted(self.known)).near(asked)
            raise InsertFault("insert-profile", value=asked, choices=choices(near, ALL_PROFILES))
        return self.catalogue.by_id.get(asked)

    def _matching(self, wanted: Mapping[str, object]) -> tuple[Brief, ...]:
        """The profiles, newest first, that have every value of `wanted`: facet by value."""
        chosen = [(self._facet(name), self._value(name, value)) for name, value in wanted.items()]
        return tuple(
            profile
            for profile in self.catalogue.profiles
            if all(value in facet.keys(profile) for facet, value in chosen)
        )

    def _listing(self, wanted: Mapping[str, object]) -> str:
        for name, value in wanted.items():
            facet, key = self._facet(name), self._value(name, value)
            slug = next(each.slug for each in facet.values if each.key == key)
            return addresses.entry(facet.address, slug)
        return addresses.ALL

    @cached_property
    def _facets(self) -> Mapping[str, Facet]:
        return {name: facet for name, facet in facets(self.catalogue).items() if name != "commune"}

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self.catalogue.vocabulary)

    def _facet(self, name: str) -> Facet:
        if name not in self._facets:
            near = Names.of(self._facets).near(name) or tuple(self._facets)
            raise InsertFault("insert-key", value=name, choices=choices(near, ""))
        return self._facets[name]

    def _value(self, name: str, value: object) -> str:
        """The key of the facet `name` that `value` stands for, spelt as in a profile."""
        facet, written = self._facets[name], str(value)
        if name in self._lookup.vocables:
            try:
                return str(self._lookup.resolve(name, written))
            except PydanticCustomError as error:
                raise InsertFault(error.type, **(error.context or {})) from None
        if name == "district":
            found = self.catalogue.vocabulary.places.district_names.find(written)
        else:
            found = Names((each.name, each.key) for each in facet.values).find(written)
        if found.item is None:
            near = found.suggestions or (each.name for each in facet.values)
            raise InsertFault("vocabulary-unknown", value=written, choices=choices(near, PLAN_FILE))
        return found.item

    def _drawn(self, macro: str, *views: object) -> Markup:
        """What the template's `macro` makes of `views`, without blank lines: Markdown would take one for an end."""
        html = getattr(self.environment.get_template("inserts.html").module, macro)(*views)
        return Markup("\n".join(line for line in html.splitlines() if line.strip()))  # noqa: S704 (rendered with autoescape)


def _limited(limit: object) -> int:
    if limit is None:
        return LIMIT
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise InsertFault("number-low", value=limit, limit=1)
    return limit
