from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.photos.covers import MOTIFS

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
SPRITE = ROOT / "macros" / "pages" / "assets" / "icons.svg"
SYMBOLS = {symbol.get("id", ""): symbol for symbol in ElementTree.parse(SPRITE).getroot()}
HAND = {
    "viewBox": "0 0 24 24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.75",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
# fmt: off
INTERFACE = [
    "search", "home", "grid", "map", "menu", "share", "print", "copy", "check", "x", "info", "minus", "filter",
    "arrow", "quest", "fb", "zalo", "award", "calendar", "pin", "quote", "mail", "phone", "external", "list",
    "chevron-left", "chevron-right", "people", "person", "house", "village",
]
# fmt: on


@pytest.mark.parametrize("name", [*MOTIFS, *INTERFACE])
def test_the_sprite_holds_every_icon_in_one_hand(name: str):
    symbol = SYMBOLS[f"i-{name}"]
    assert {key: symbol.get(key) for key in HAND} == HAND
    assert len(symbol) > 0


@pytest.mark.parametrize("name", MOTIFS)
def test_a_field_icon_has_exactly_one_filled_disc(name: str):
    filled = [shape for shape in SYMBOLS[f"i-{name}"] if shape.get("fill") == "currentColor"]
    assert [shape.tag for shape in filled] == [f"{SVG}circle"]
    assert 1.5 <= float(filled[0].get("r", "0")) <= 2.4


def test_the_sprite_is_kept_one_symbol_a_line():
    lines = SPRITE.read_text("utf-8").splitlines()
    assert len(lines) == len(SYMBOLS) + 2
    assert all(line.startswith("<symbol ") and line.endswith("</symbol>") for line in lines[1:-1])


@pytest.mark.parametrize("name", ["mark.svg", "favicon.svg"])
def test_the_mark_has_a_disc_a_rock_and_two_lines_of_water(name: str):
    shapes = [
        element.get("class")
        for element in ElementTree.parse(ROOT / "docs" / "assets" / name).iter()
        if element.tag in {f"{SVG}circle", f"{SVG}path"}
    ]
    assert shapes == ["mark-disc", "mark-rock", "mark-water", "mark-water mark-water-low"]
