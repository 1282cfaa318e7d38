import re
from xml.etree import ElementTree

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.qr import QUIET, qr_svg

ADDRESS = "https://guongsang.example/ho-so/qb-a-2024-001/"
RUN = re.compile(r"(?:M(\d+) (\d+)|m(\d+) 0)h(\d+)v1h-\4z")


def painted(svg: str) -> tuple[int, set[tuple[int, int]]]:
    """How many units wide the drawing is, and which of its squares (column, row) are dark."""
    symbol = ElementTree.fromstring(svg).find("symbol")
    assert symbol is not None
    (path,) = symbol
    drawing = path.attrib["d"]
    dark, at, row, end = set(), 0, 0, 0
    for run in RUN.finditer(drawing):
        assert run.start() == end, drawing[end:]
        end = run.end()
        column, line, step, width = run.groups()
        at, row = (int(column), int(line)) if step is None else (at + int(step), row)
        dark |= {(at + each, row) for each in range(int(width))}
    assert end == len(drawing)
    return int(symbol.attrib["viewBox"].split()[2]), dark


@given(st.text(min_size=1, max_size=120))
def test_the_path_paints_the_code_inside_its_quiet_zone(text: str):
    size, dark = painted(qr_svg(text, "Mã"))
    code = segno.make_qr(text, error="m", boost_error=False, mask=2)
    assert size == len(code.matrix) + 2 * QUIET
    assert dark == {(x, y) for y, row in enumerate(code.matrix, QUIET) for x, module in enumerate(row, QUIET) if module}


def test_a_page_keeps_its_code():
    assert qr_svg(ADDRESS, "Mã") == qr_svg(ADDRESS, "Mã")
    assert qr_svg(ADDRESS, "Mã") != qr_svg(ADDRESS + "x", "Mã")


@pytest.mark.parametrize("label", ["Mã QR của trang này", 'a"b<c>'])
def test_a_code_has_a_name(label: str):
    svg = ElementTree.fromstring(qr_svg(ADDRESS, label))
    assert (svg.attrib["role"], svg.attrib["aria-label"]) == ("img", label)
