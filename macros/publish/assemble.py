"""All files of the site that MkDocs does not make: pages, drawn covers, assets, sitemap."""

from collections.abc import Iterable, Iterator
from datetime import date

from macros.catalogue.catalogue import Catalogue
from macros.pages import addresses
from macros.pages.assets import Assets
from macros.pages.cards import HERO_SIZE, cover_address, strip_address
from macros.pages.settings import Settings
from macros.pages.site import last_change, render_pages
from macros.photos.covers import draw_cover
from macros.photos.hues import field_tones
from macros.publish.outputs import Outputs
from macros.publish.sitemap import sitemap

_CLOSE_UP = 1
_FIELD_VIEW = 0


def assemble(
    catalogue: Catalogue,
    settings: Settings,
    assets: Assets,
    hand_written: Iterable[str],
    taken: Iterable[tuple[str, str]],
) -> Outputs:
    """The files to publish beside those of MkDocs: the addresses of its pages, and the path and source of each file."""
    outputs = Outputs()
    for path, source in taken:
        outputs.reserve(path, source)
    found: list[tuple[str, date]] = [(address, last_change(catalogue)) for address in hand_written]
    for page in render_pages(catalogue, settings, assets):
        outputs.add(addresses.file_of(page.address), page.html.encode(), page.address)
        if page.changed:
            found.append((page.address, page.changed))
    for address, drawing in covers(catalogue):
        outputs.add(address, drawing.encode(), address)
    for address, content in assets.files.items():
        outputs.add(address, content, address)
    if settings.url:
        outputs.add("sitemap.xml", sitemap(settings.url, found).encode(), "sitemap")
    return outputs


def covers(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Address and drawing of every generated cover: two for a profile without photos, a strip for a field."""
    plan = catalogue.vocabulary.plan
    for field in plan.fields:
        tones = field_tones(field)
        strip = strip_address(field)
        yield (
            strip,
            draw_cover(
                f"linh-vuc-{field.id}",
                field.icon,
                tones,
                scheme=field.cover_scheme,
                composition=_CLOSE_UP,
                anchor_top=True,
            ),
        )
    for profile in catalogue.profiles:
        if profile.photos:
            continue
        field = plan.field(profile.field)
        tones = field_tones(field)
        yield cover_address(profile.id), draw_cover(profile.id, field.icon, tones)
        yield (
            cover_address(profile.id, hero=True),
            draw_cover(profile.id, field.icon, tones, width=HERO_SIZE[0], composition=_FIELD_VIEW),
        )
