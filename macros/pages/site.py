"""All pages that come from the catalogue, rendered: values in, addresses and HTML out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment
from markupsafe import Markup

from macros.catalogue.catalogue import Catalogue
from macros.pages import addresses
from macros.pages.assets import Assets
from macros.pages.directories import directories, field_tiles
from macros.pages.facets import facets
from macros.pages.heads import breadcrumbs, make_head
from macros.pages.listings import ListingPage, listing_pages
from macros.pages.maps import communes_then_and_now, district_entry, district_map
from macros.pages.plan import plan_view
from macros.pages.profiles import profile_view, tombstone_view
from macros.pages.settings import Settings
from macros.pages.templates import make_environment
from macros.pages.views import Head, Link, Site
from macros.texts import views as texts
from macros.texts.time import long_day


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site. `changed` is the day for the sitemap; None keeps the page out of it."""

    address: str
    html: str
    changed: date | None


def site_view(catalogue: Catalogue, settings: Settings, assets: Assets) -> Site:
    """What every page knows of the site. Dates are those of the content, so that a rebuild changes nothing."""
    plan = catalogue.vocabulary.plan
    return Site(
        name=settings.name,
        tagline=settings.tagline,
        purpose=settings.purpose,
        plan_reference=texts.plan_reference(plan.type, plan.number, plan.issuer),
        plan_sentence=settings.plan_sentence,
        mark=Markup(settings.mark),  # noqa: S704 (a file of the site's own folder docs/assets)
        icon=settings.icon,
        year_of_build=last_change(catalogue).year,
        updated=long_day(last_change(catalogue)),
        navigation=settings.navigation,
        footer_links=settings.footer_links,
        rights_links=settings.rights_links,
        everything=Link(texts.ALL_PROFILES, addresses.ALL),
        guide=Link(texts.HOW_TO_SUBMIT, settings.guide),
        stylesheet=assets.stylesheet,
    )


def last_change(catalogue: Catalogue) -> date:
    """The day of the newest profile, else of the plan."""
    return max((profile.posted for profile in catalogue.profiles), default=catalogue.vocabulary.plan.issued_on)


def render_pages(catalogue: Catalogue, settings: Settings, assets: Assets) -> Iterator[Page]:
    """Every page that the catalogue gives."""
    return _Renderer(catalogue, settings, assets).pages()


class _Renderer:
    """Holds what all pages share while they are rendered."""

    def __init__(self, catalogue: Catalogue, settings: Settings, assets: Assets) -> None:
        self._catalogue = catalogue
        self._settings = settings
        self._facets = facets(catalogue)
        self._environment: Environment = make_environment(assets)
        self._environment.globals["site"] = site_view(catalogue, settings, assets)
        self._changed = last_change(catalogue)

    def pages(self) -> Iterator[Page]:
        yield from self._profiles()
        yield from self._tombstones()
        for listing in listing_pages(self._catalogue, self._facets):
            yield self._listing(listing)
        yield self._fields()
        yield self._districts()
        for address, index in directories(self._catalogue, self._facets):
            crumbs = breadcrumbs((index.title, address))
            head = make_head(self._settings, address, index.title, section=addresses.DIRECTORY, breadcrumbs=crumbs)
            yield self._page(address, "directory.html", head, index=index)
        yield self._plan()

    def _page(self, address: str, template: str, head: Head, *, changed: date | None = None, **views: object) -> Page:
        html = self._environment.get_template(template).render(head=head, **views)
        return Page(address, html, None if head.noindex else changed or self._changed)

    def _profiles(self) -> Iterator[Page]:
        plan = self._catalogue.vocabulary.plan
        for profile in self._catalogue.profiles:
            address = addresses.profile(profile.id)
            field = plan.field(profile.field)
            head = make_head(
                self._settings,
                address,
                profile.title,
                profile.summary,
                section=addresses.FIELDS,
                breadcrumbs=breadcrumbs(
                    (field.short_name, addresses.entry(addresses.FIELDS, field.slug)), (profile.title, address)
                ),
                noindex=not profile.official,
            )
            view = profile_view(profile, self._catalogue)
            yield self._page(address, "profile.html", head, changed=profile.posted, profile=view)

    def _tombstones(self) -> Iterator[Page]:
        for tombstone in self._catalogue.tombstones:
            address = addresses.profile(tombstone.id)
            head = make_head(self._settings, address, texts.TOMBSTONE_TITLE, noindex=True)
            view = tombstone_view(tombstone, self._catalogue.vocabulary.plan)
            yield self._page(address, "tombstone.html", head, tombstone=view)

    def _listing(self, page: ListingPage) -> Page:
        title = page.listing.title if page.number == 1 else texts.numbered_page(page.listing.title, page.number)
        head = make_head(
            self._settings, page.address, title, page.listing.deck, section=page.section, breadcrumbs=page.breadcrumbs
        )
        is_district = page.facet == "district" and page.address == addresses.entry(addresses.DISTRICTS, page.key)
        if not is_district:
            return self._page(page.address, "listing.html", head, listing=page.listing)
        district = self._catalogue.vocabulary.places.district(page.key)
        return self._page(
            page.address,
            "district.html",
            head,
            listing=page.listing,
            map=district_map(self._catalogue, lit={district.slug}),
            communes=communes_then_and_now(self._catalogue, district),
            progress=district_entry(self._catalogue, district, lit={district.slug}),
        )

    def _fields(self) -> Page:
        crumbs = breadcrumbs((texts.FIELDS, addresses.FIELDS))
        head = make_head(self._settings, addresses.FIELDS, texts.FIELDS, section=addresses.FIELDS, breadcrumbs=crumbs)
        return self._page(addresses.FIELDS, "fields.html", head, tiles=field_tiles(self._catalogue, self._facets))

    def _districts(self) -> Page:
        crumbs = breadcrumbs((texts.DISTRICTS, addresses.DISTRICTS))
        head = make_head(
            self._settings, addresses.DISTRICTS, texts.DISTRICTS, section=addresses.DISTRICTS, breadcrumbs=crumbs
        )
        plan, places = self._catalogue.vocabulary.plan, self._catalogue.vocabulary.places
        return self._page(
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

    def _plan(self) -> Page:
        view = plan_view(self._catalogue)
        crumbs = breadcrumbs((texts.PLAN, addresses.PLAN))
        head = make_head(
            self._settings, addresses.PLAN, texts.ABOUT_PLAN, view.name, section=addresses.PLAN, breadcrumbs=crumbs
        )
        return self._page(addresses.PLAN, "plan.html", head, plan=view)
