import re

from macros.catalogue.vocabulary import Vocabulary
from macros.photos.hues import field_styles, field_tones
from macros.photos.tones import tones


def test_every_field_has_a_class_with_its_five_tones(vocabulary: Vocabulary):
    css = field_styles(vocabulary.plan.fields)
    for field in vocabulary.plan.fields:
        hues = field_tones(field)
        rule = re.search(rf"^\.field-{field.id} \{{ (.*) \}}$", css, re.MULTILINE)
        assert rule
        assert rule[1] == (
            f"--hue: {hues.d}; --hue-k: {hues.k}; --hue-d: {hues.d}; --hue-m: {hues.m}; "
            f"--hue-l: {hues.l}; --hue-p: {hues.p};"
        )


def test_tones_are_those_of_the_plans_hue(vocabulary: Vocabulary):
    field = vocabulary.plan.field("dd")
    assert field_tones(field) == tones(field.hue, field.chroma)


def test_on_dark_paper_the_hue_is_light_by_the_systems_wish_and_by_the_button(vocabulary: Vocabulary):
    field = vocabulary.plan.field("a")
    css = field_styles([field])
    light = field_tones(field).l
    assert f":root:not([data-theme=light]) .field-a {{ --hue: {light}; }}" in css
    assert f":root[data-theme=dark] .field-a {{ --hue: {light}; }}" in css
    assert css.index("prefers-color-scheme: dark") < css.index("data-theme=light")


def test_paper_is_always_light(vocabulary: Vocabulary):
    """What darkens the screen stands inside @media screen, so that print keeps the deep tones."""
    outside = re.sub(r"@media screen[^{]*\{.*?\n\}", "", field_styles(vocabulary.plan.fields), flags=re.DOTALL)
    assert "data-theme" not in outside
    assert outside.count("--hue:") == 13


def test_a_plan_without_fields_gives_no_rules():
    assert "--hue" not in field_styles([])
