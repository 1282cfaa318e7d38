from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.photos.tones import mix, oklch_to_hex, tones

FIELDS = yaml.safe_load((Path(__file__).parent.parent / "cases" / "tones" / "fields.yml").read_text("utf-8"))


def contrast_with(colour: str, other: str) -> float:
    """WCAG's contrast ratio of two `#rrggbb` colours."""

    def luminance(text: str) -> float:
        channels = [int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(colour), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("case", FIELDS, ids=lambda case: case["field"])
def test_the_tones_of_a_field_are_those_of_the_table(case: dict[str, Any]):
    found = tones(case["hue"], case["q"])
    assert {name: getattr(found, name) for name in "kdmlp"} == {name: case[name] for name in "kdmlp"}


def test_the_table_holds_all_thirteen_fields():
    assert [case["field"] for case in FIELDS] == list("abcdđieghklmn")


@given(hue=st.floats(0, 360), chroma=st.floats(0, 1.2))
def test_any_hue_gives_text_that_can_be_read(hue: float, chroma: float):
    found = tones(hue, chroma)
    assert contrast_with(found.d, "#fcfcfa") >= 4.5
    assert contrast_with(found.l, "#121513") >= 4.5
    assert contrast_with(found.k, "#ffffff") >= 12


@given(lightness=st.floats(0, 1), chroma=st.floats(0, 0.5), hue=st.floats(-720, 720))
def test_any_colour_comes_out_as_six_hex_digits(lightness: float, chroma: float, hue: float):
    colour = oklch_to_hex(lightness, chroma, hue)
    assert len(colour) == 7
    assert colour[0] == "#"
    int(colour[1:], 16)


def test_a_mix_runs_from_its_first_colour_to_its_second():
    assert mix("#102030", "#ffeedd", 0) == "#102030"
    assert mix("#102030", "#ffeedd", 1) == "#ffeedd"
    assert mix("#000000", "#0a1432", 0.5) == "#050a19"
