"""The map of the site for search engines: pages that may be found, with the day when their content changed."""

from collections.abc import Iterable
from datetime import date
from html import escape


def sitemap(url: str, pages: Iterable[tuple[str, date]]) -> str:
    """The sitemap of the pages (address, day of the last change) of the site at `url`, which ends with a slash."""
    entries = "".join(
        f"<url><loc>{escape(url + address, quote=False)}</loc><lastmod>{day.isoformat()}</lastmod></url>\n"
        for address, day in sorted(pages)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
