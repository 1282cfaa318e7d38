"""All files of the site: pages, drawn covers, photos, assets, sitemap, and what MkDocs wrote."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.digests import named
from macros.catalogue.fields import Field
from macros.pages import addresses
from macros.pages.assets import Assets
from macros.pages.cards import HERO_SIZE, cover_address, cover_name, strip_address
from macros.pages.previews import MESSAGES_FILE, PREVIEW_SCRIPT, messages, preview_sheets
from macros.pages.settings import Settings
from macros.pages.sheets import Sheet
from macros.pages.site import SitePages
from macros.photos.cache import PhotoCache
from macros.photos.covers import draw_cover
from macros.photos.hues import field_tones
from macros.publish.indexing import index_outputs
from macros.publish.outputs import Output, whole_file
from macros.publish.records import Kept
from macros.publish.sitemap import sitemap
from macros.publish.workplace import Workplace
from macros.search.index import MANIFEST

_CLOSE_UP = 1
_FIELD_VIEW = 0


def assemble(
    kept: Kept,
    settings: Settings,
    assets: Assets,
    place: Workplace,
    house: bytes,
    hand_written: Iterable[str],
    others: Iterable[Output],
    *,
    unlisted: Collection[str] = (),
) -> Iterator[Output]:
    """Every file. `house` names what all pages share: templates, code, settings, vocabularies. Of the `hand_written`
    pages those that are `unlisted` are kept from search engines, not from the site's own search.
    """
    catalogue = kept.edition.catalogue
    hand_written = list(hand_written)
    found: list[tuple[str, date]] = [(each, catalogue.last_change) for each in hand_written if each not in unlisted]
    searched = {addresses.file_of(address): address for address in hand_written if address}
    written: dict[str, Output] = {}
    for output in others:
        yield output
        if output.path in searched:
            written[searched[output.path]] = output
    index = list(index_outputs(kept, place, house, written, settings.purpose))
    yield from index
    # The page of the search tells it itself, which saves its reader a round trip.
    manifest = next(each.content() for each in index if each.path == addresses.SEARCH_INDEX + MANIFEST)
    pages = SitePages(
        kept.edition, settings, assets, place.templates, preview=place.preview, manifest=manifest.decode()
    )
    proofs = kept.proofs if place.preview else None
    for sheet in chain(pages.sheets(), preview_sheets(pages, settings, proofs) if proofs else ()):
        yield Output(
            addresses.file_of(sheet.address), named(house + sheet.made_from), partial(_page, sheet), sheet.address
        )
        if sheet.changed:
            found.append((sheet.address, sheet.changed))
    if proofs:
        yield whole_file(MESSAGES_FILE, messages(proofs), MESSAGES_FILE)
    for address, drawn_from, draw in covers(catalogue):
        yield Output(address, named(house + drawn_from), partial(_drawing, draw), address)
    for address, original in kept.originals.items():
        # The address names the content: nothing else can change what the file holds.
        yield Output(address, b"photo", partial(_photo, place.photos, original, address), address)
    for address, content in assets.files.items():
        if place.preview or address != assets.addresses[PREVIEW_SCRIPT]:
            yield whole_file(address, content, address)
    if settings.url:
        yield whole_file("sitemap.xml", sitemap(settings.url, found).encode(), "sitemap")


def _page(sheet: Sheet) -> bytes:
    return sheet.render().encode()


def _photo(photos: PhotoCache, original: Path, address: str) -> Path:
    path = photos.path(address.rpartition("/")[2])
    if not path.is_file():  # somebody emptied the cache
        photos.developed(original)
    return path


def _drawing(draw: Callable[[], str]) -> bytes:
    return draw().encode()


def covers(catalogue: Catalogue) -> Iterator[tuple[str, bytes, Callable[[], str]]]:
    """Every generated cover: its address, what it is drawn from, and how. A field has a strip for its tile, a profile
    without photos a cover for cards and a wide one for its own page, which it may share.
    """
    plan = catalogue.vocabulary.plan
    for field in plan.fields:
        yield strip_address(field), field.id.encode(), partial(_strip, field)
    shown = {cover_name(profile): profile for profile in catalogue.profiles if not profile.lead_photo}
    for name, profile in shown.items():
        field = plan.field(profile.field)
        for hero in (False, True):
            address = cover_address(profile, hero=hero)
            yield address, name.encode(), partial(_cover, name, field, hero=hero)


def _strip(field: Field) -> str:
    return draw_cover(
        f"linh-vuc-{field.id}",
        field.icon,
        field_tones(field),
        scheme=field.cover_scheme,
        composition=_CLOSE_UP,
        anchor_top=True,
    )


def _cover(name: str, field: Field, *, hero: bool) -> str:
    if hero:
        return draw_cover(name, field.icon, field_tones(field), width=HERO_SIZE[0], composition=_FIELD_VIEW)
    return draw_cover(name, field.icon, field_tones(field))
