"""The QR code of a page: what a telephone reads off the screen or off paper."""

from itertools import groupby

import segno
from markupsafe import Markup

QUIET = 4
"""White modules around the code, as its standard (ISO/IEC 18004) asks."""

SYMBOL = "ma-qr"
"""The id by which a page shows its code again without drawing it again."""

_MASK = 2
"""One pattern for all: any of the eight can be read, and to seek the best takes four times as long as all the rest (3 ms
a page). OpenCV reads every address of the site with this one, and not with some that the search would choose."""


def qr_svg(text: str, label: str) -> Markup:
    """A code of error level M as an inline SVG with one path, a unit a module; `label` names it for a screen reader.

    Size and white ground are the style sheet's.
    """
    code = segno.make_qr(text, error="m", boost_error=False, mask=_MASK)
    size = code.symbol_size(border=QUIET)[0]
    path = "".join(_row(y, row) for y, row in enumerate(code.matrix, QUIET) if any(row))
    return Markup(
        '<svg class="qr" role="img" aria-label="{label}"><symbol id="{id}" viewBox="0 0 {size} {size}">'
        '<path d="{path}"/></symbol><use href="#{id}"/></svg>'
    ).format(label=label, id=SYMBOL, size=size, path=path)


def _row(y: int, row: bytearray) -> str:
    """The dark runs of a row, each a rectangle one module high; the steps between them are relative."""
    parts, x, at = [], QUIET, None
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            parts.append(f"M{x} {y}" if at is None else f"m{x - at} 0")
            parts.append(f"h{width}v1h-{width}z")
            at = x
        x += width
    return "".join(parts)
