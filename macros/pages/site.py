"""All pages that come from the catalogue: what each is made from, and how it is rendered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.digests import made_from
from macros.catalogue.public import Brief, Tombstone
from macros.pages import addresses
from macros.pages.assets import Assets
from macros.pages.cards import card
from macros.pages.directories import directories, field_tiles
from macros.pages.facets import Facet, Groups, Value, facets, grouped
from macros.pages.headings import has_name_order, section_of
from macros.pages.heads import breadcrumbs, make_head
from macros.pages.listings import ListingPage, listing_pages
from macros.pages.maps import communes_then_and_now, district_entry, district_map
from macros.pages.name_order import name_index
from macros.pages.plan import plan_view
from macros.pages.profiles import Others, profile_view, tombstone_view
from macros.pages.related import Kinship
from macros.pages.reports import mistake_report
from macros.pages.results import search_view
from macros.pages.settings import Settings
from macros.pages.sheets import Edition, Sheet
from macros.pages.structured_data import Thing, item_list, may_be_found, profile_page
from macros.pages.templates import located, make_environment
from macros.pages.views import Card, Head, Link, Site
from macros.texts import search
from macros.texts import views as texts


def site_view(catalogue: Catalogue, settings: Settings, assets: Assets, *, preview: bool = False) -> Site:
    """What every page knows of the site. The year is that of the content, so that a rebuild changes nothing."""
    plan = catalogue.vocabulary.plan
    return Site(
        name=settings.name,
        tagline=settings.tagline,
        purpose=settings.purpose,
        plan_reference=texts.plan_reference(plan.type, plan.number, plan.issuer),
        plan_sentence=settings.plan_sentence,
        mark=Markup(settings.mark),  # noqa: S704 (a file of the site's own folder docs/assets)
        icon=settings.icon,
        year=catalogue.last_change.year,
        navigation=settings.navigation,
        footer_links=settings.footer_links,
        rights_links=settings.rights_links,
        everything=Link(texts.ALL_PROFILES, addresses.ALL),
        guide=Link(texts.HOW_TO_SUBMIT, settings.guide),
        stylesheet=assets.stylesheet,
        preview=preview,
    )


class SitePages:
    """The pages of an edition. Planning reads what the pages are made from; only rendering opens whole profiles.

    `compiled` is a folder for compiled templates; `manifest` tells the page of the search what it must know of its index.
    """

    def __init__(
        self,
        edition: Edition,
        settings: Settings,
        assets: Assets,
        compiled: Path,
        *,
        preview: bool = False,
        manifest: str = "",
    ) -> None:
        self._edition = edition
        self._catalogue = edition.catalogue
        self._vocabulary = edition.catalogue.vocabulary
        self._settings = settings
        self._site = site_view(self._catalogue, settings, assets, preview=preview)
        self._assets = assets
        self._compiled = compiled
        self._manifest = manifest
        self._cards: dict[str, Card] = {}

    @cached_property
    def _environment(self) -> Environment:
        environment = make_environment(self._assets, self._compiled)
        environment.globals["site"] = self._site
        return environment

    @cached_property
    def _facets(self) -> dict[str, Facet]:
        return facets(self._catalogue)

    @cached_property
    def _grouped(self) -> dict[str, Groups]:
        return grouped(self._catalogue.profiles, self._facets)

    def sheets(self) -> Iterator[Sheet]:
        """Every page, planned."""
        yield from self._profiles()
        for tombstone in self._catalogue.tombstones:
            yield self._tombstone(tombstone)
        yield from self._listings()
        yield from self._by_name()
        yield self._districts()
        yield self._fields()
        for address, index in directories(self._facets, self._grouped):
            head = self._head(address, index.title, "", addresses.DIRECTORY, breadcrumbs((index.title, address)))
            yield self.sheet(address, "directory.html", head, index=index)
        yield self._plan()
        yield self._search()

    def _render(self, template: str, head: Head, **views: object) -> str:
        return located(self._environment.get_template(template).render(head=head, **views), head.base)

    def sheet(self, address: str, template: str, head: Head, **views: object) -> Sheet:
        """A page whose views are at hand: they are what it is made from."""
        day = None if head.noindex else self._catalogue.last_change
        return Sheet(address, made_from(head, views), partial(self._render, template, head, **views), day)

    def _profiles(self) -> Iterator[Sheet]:
        kinship = Kinship(self._catalogue.profiles)
        by_id, versions = self._catalogue.by_id, self._edition.versions
        for profile in self._catalogue.profiles:
            named = {each: by_id[each] for each in profile.referred if each in by_id}
            others = Others(named, kinship.related(profile))
            parts = (versions[profile.id].whole, self._shown((*named.values(), *others.related)))
            yield Sheet(
                addresses.profile(profile.id),
                b"".join(parts),
                partial(self._profile, profile, others),
                profile.posted if may_be_found(profile) else None,
            )

    def _profile(self, profile: Brief, others: Others) -> str:
        address = addresses.profile(profile.id)
        field = self._vocabulary.plan.field(profile.field)
        details = self._edition.details[profile.id]
        way = breadcrumbs((field.short_name, addresses.entry(addresses.FIELDS, field.slug)), (profile.title, address))
        head = make_head(
            self._settings,
            address,
            profile.title,
            profile.summary,
            section=addresses.FIELDS,
            breadcrumbs=way,
            noindex=not may_be_found(profile),
            things=[profile_page(self._settings.url, details, self._vocabulary)],
        )
        view = profile_view(details, others, self._vocabulary)
        report = mistake_report(self._settings.contact_email, profile.id, head.canonical)
        return self._render("profile.html", head, profile=view, report=report)

    def _card(self, profile: Brief) -> Card:
        if profile.id not in self._cards:
            self._cards[profile.id] = card(profile, self._vocabulary.plan)
        return self._cards[profile.id]

    def _tombstone(self, tombstone: Tombstone) -> Sheet:
        address = addresses.profile(tombstone.id)
        head = make_head(self._settings, address, texts.TOMBSTONE_TITLE, noindex=True)
        view = tombstone_view(tombstone, self._vocabulary.plan)
        return self.sheet(address, "tombstone.html", head, tombstone=view)

    def _listings(self) -> Iterator[Sheet]:
        heading, common = None, b""
        for page in listing_pages(self._catalogue, self._facets, self._grouped):
            if page.heading is not heading:
                heading, common = page.heading, made_from(page.heading)
            more = self._of_district(page) if page.is_newest and page.heading.is_district else {}
            parts = made_from(page.neighbourhood, page.count, page.illustrative_note, page.total > 0, more)
            yield Sheet(
                page.address,
                b"".join((common, parts, self._shown(page.profiles))),
                partial(self._listing, page, more),
                page.posted or self._catalogue.last_change,
            )

    def _shown(self, profiles: Iterable[Brief]) -> bytes:
        """What other pages show of some profiles, named."""
        versions = self._edition.versions
        return b"".join([versions[profile.id].brief for profile in profiles])

    def _listing(self, page: ListingPage, more: Mapping[str, object]) -> str:
        heading = page.heading
        gallery = item_list(self._settings.url, page.profiles)
        things = [gallery] if gallery else []
        head = self._head(page.address, page.title, heading.deck, heading.section, heading.way, things)
        template = "district.html" if more else "listing.html"
        return self._render(template, head, listing=page.view(self._card), **more)

    def _of_district(self, page: ListingPage) -> dict[str, object]:
        """What a district's own page shows beside its gallery."""
        district = self._vocabulary.places.district(page.heading.key)
        lit = {district.slug}
        return {
            "map": district_map(self._catalogue, lit=lit),
            "communes": communes_then_and_now(self._catalogue, district, self._commune_counts),
            "progress": district_entry(self._catalogue, district, lit=lit),
        }

    @cached_property
    def _commune_counts(self) -> Mapping[str, int]:
        return {key: len(profiles) for key, profiles in self._grouped["commune"].items()}

    def _by_name(self) -> Iterator[Sheet]:
        for facet in self._facets.values():
            if facet.id == "commune":
                continue
            groups = self._grouped[facet.id]
            for value in facet.values:
                if has_name_order(groups[value.key]):
                    listing = addresses.entry(facet.address, value.slug)
                    yield Sheet(
                        addresses.by_name(listing),
                        b"".join((made_from(facet.name, value), self._shown(groups[value.key]))),
                        partial(self._name_order, facet, value, groups[value.key]),
                        groups[value.key][0].posted,
                    )

    def _name_order(self, facet: Facet, value: Value, profiles: Sequence[Brief]) -> str:
        listing = addresses.entry(facet.address, value.slug)
        address = addresses.by_name(listing)
        view = name_index(value.name, listing, profiles)
        way = breadcrumbs((facet.name, facet.address), (value.name, listing), (texts.BY_NAME, address))
        section = section_of(facet)
        return self._render("names.html", self._head(address, view.title, "", section, way), index=view)

    def _fields(self) -> Sheet:
        crumbs = breadcrumbs((texts.FIELDS, addresses.FIELDS))
        head = self._head(addresses.FIELDS, texts.FIELDS, "", addresses.FIELDS, crumbs)
        return self.sheet(addresses.FIELDS, "fields.html", head, tiles=field_tiles(self._catalogue))

    def _districts(self) -> Sheet:
        crumbs = breadcrumbs((texts.DISTRICTS, addresses.DISTRICTS))
        head = self._head(addresses.DISTRICTS, texts.DISTRICTS, "", addresses.DISTRICTS, crumbs)
        plan, places = self._vocabulary.plan, self._vocabulary.places
        return self.sheet(
            addresses.DISTRICTS,
            "districts.html",
            head,
            map=district_map(self._catalogue),
            districts=tuple(district_entry(self._catalogue, district) for district in places.districts),
            deck=texts.districts_deck(
                len(places.districts),
                plan.district_minimum.minimum,
                f"{plan.period.start} - {plan.period.end}",
            ),
        )

    def _plan(self) -> Sheet:
        view = plan_view(self._catalogue)
        crumbs = breadcrumbs((texts.PLAN, addresses.PLAN))
        head = self._head(addresses.PLAN, texts.ABOUT_PLAN, view.name, addresses.PLAN, crumbs)
        return self.sheet(addresses.PLAN, "plan.html", head, plan=view)

    def _search(self) -> Sheet:
        view = search_view(self._catalogue, self._facets, self._grouped, self._manifest)
        head = self._head(addresses.SEARCH, search.TITLE, search.DECK, addresses.SEARCH, ())
        return self.sheet(addresses.SEARCH, "search.html", head, search=view)

    def _head(
        self, address: str, title: str, deck: str, section: str, way: tuple[Link, ...], things: Iterable[Thing] = ()
    ) -> Head:
        return make_head(self._settings, address, title, deck, section=section, breadcrumbs=way, things=things)
