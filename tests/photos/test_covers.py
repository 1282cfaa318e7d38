import gzip
import re
from itertools import product
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.photos.covers import MOTIFS, draw_cover
from macros.photos.covers.svg import Leaf
from macros.photos.tones import Tones, tones
from tests.photos import golden_covers

SVG = "{http://www.w3.org/2000/svg}"
GREEN = tones(142, 1)
LOOKS = list(product(sorted(MOTIFS), range(3), range(3)))
MAX_GZIPPED = 10 * 1024
NUMBER = re.compile(r"[-+]?\d*\.?\d+(?:e[-+]?\d+)?", re.IGNORECASE)
INK = ("fill", "stroke")
SHAPES = {f"{SVG}{name}" for name in ("svg", "g", "path", "rect", "circle", "ellipse", "clipPath")}


def parsed(cover: str) -> ElementTree.Element:
    return ElementTree.fromstring(cover)


@pytest.mark.parametrize(
    "case", golden_covers.load(), ids=lambda case: f"{case['motif']}-{case.get('width', 600)}-{case['seed']}"
)
def test_the_same_seed_gives_the_same_picture_for_ever(case: dict[str, Any]):
    assert golden_covers.digest(case) == case["sha256"]


@pytest.mark.parametrize(("motif", "scheme", "composition"), LOOKS)
def test_every_look_is_a_small_file_that_asks_for_nothing_from_elsewhere(motif: str, scheme: int, composition: int):
    for width in (600, 1000):
        cover = draw_cover("qb-2023-0001", motif, GREEN, width=width, scheme=scheme, composition=composition)
        root = parsed(cover)
        clip = root.find(f"{SVG}clipPath")
        assert clip is not None
        reference = f"url(#{clip.get('id')})"
        for element in root.iter():
            assert element.tag in SHAPES  # no script, style, image, use, link or foreign object
            assert not [name for name in element.attrib if "href" in name or name.startswith("on")]
            values = [value for value in element.attrib.values() if "url(" in value]
            assert values in ([], [reference])
        assert cover.count("http") == 1  # the namespace
        assert len(gzip.compress(cover.encode())) <= MAX_GZIPPED


@pytest.mark.parametrize("motif", sorted(MOTIFS))
def test_a_hundred_covers_of_a_motif_all_stay_small(motif: str):
    covers = [draw_cover(f"qb-{number}", motif, GREEN, width=1000, composition=1) for number in range(100)]
    assert max(len(gzip.compress(cover.encode())) for cover in covers) <= MAX_GZIPPED


@given(seed=st.text(), motif=st.sampled_from(sorted(MOTIFS)), width=st.sampled_from([600, 1000]))
def test_any_seed_draws_a_picture_of_finite_numbers_and_plain_colours(seed: str, motif: str, width: int):
    cover = draw_cover(seed, motif, GREEN, width=width)
    root = parsed(cover)
    colours = {*vars_of(GREEN), "#fff1cf"}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name in INK:
                assert value == "none" or re.fullmatch(r"#[0-9a-f]{6}", value)
            elif name in {"d", "transform", "viewBox", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"}:
                assert not re.search(r"nan|inf", value)
                assert all(abs(float(number)) < 10_000 for number in NUMBER.findall(value))
    assert colours & {element.get("fill") for element in root.iter()}


def vars_of(palette: Tones) -> tuple[str, ...]:
    return palette.k, palette.d, palette.m, palette.l, palette.p


@given(seed=st.text(), composition=st.sampled_from([0, 2]), width=st.sampled_from([600, 1000]))
def test_the_disc_is_whole_under_the_upper_edge(seed: str, composition: int, width: int):
    disc = parsed(draw_cover(seed, "gear", GREEN, width=width, composition=composition)).find(f"{SVG}circle")
    assert disc is not None
    x, y, radius = (float(disc.get(name, "nan")) for name in ("cx", "cy", "r"))
    assert y >= radius + 18 - 0.1  # the file's numbers are rounded to one decimal
    assert 0.16 * width - 0.1 <= x <= 0.84 * width + 0.1


def test_a_cover_says_its_size_and_fills_its_box_by_cropping():
    root = parsed(draw_cover("a", "lotus", GREEN, width=1000))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("1000", "400", "0 0 1000 400")
    assert root.get("preserveAspectRatio") == "xMidYMid slice"


def test_a_cover_anchored_at_the_top_is_the_same_picture():
    middle, top = draw_cover("a", "lotus", GREEN), draw_cover("a", "lotus", GREEN, anchor_top=True)
    assert top == middle.replace("xMidYMid", "xMidYMin")
    assert top != middle


@pytest.mark.parametrize("motif", sorted(MOTIFS))
def test_other_colours_change_no_line_of_the_drawing(motif: str):
    def lines(cover: str) -> list[str | None]:
        return [element.get("d") for element in parsed(cover).iter()]

    green, blue = (draw_cover("qb-7", motif, hue, scheme=0) for hue in (GREEN, tones(264, 1.05)))
    assert lines(green) == lines(blue)
    assert green != blue


def test_a_wanted_scheme_or_composition_leaves_the_seeds_other_choices_alone():
    seed = "qb-2023-0042"
    own = draw_cover(seed, "stamp", GREEN)
    alike = [look for look in product(range(3), range(3)) if drawn_as(seed, *look) == own]
    assert len(alike) == 1


def drawn_as(seed: str, scheme: int, composition: int) -> str:
    return draw_cover(seed, "stamp", GREEN, scheme=scheme, composition=composition)


def test_two_seeds_give_two_pictures():
    assert len({draw_cover(f"qb-{number}", "ridge", GREEN) for number in range(50)}) == 50


def test_an_unknown_motif_is_refused_with_the_known_names():
    with pytest.raises(ValueError, match="dragon") as refusal:
        draw_cover("a", "dragon", GREEN)
    assert all(name in str(refusal.value) for name in MOTIFS)


@pytest.mark.parametrize("wrong", [{"scheme": 3}, {"scheme": -1}, {"composition": 3}, {"width": 0}])
def test_a_look_that_does_not_exist_is_refused(wrong: dict[str, int]):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        draw_cover("a", "gear", GREEN, **wrong)  # type: ignore[arg-type]


@given(
    x=st.floats(-100, 1100),
    y=st.floats(-100, 500),
    length=st.floats(10, 200),
    half_width=st.floats(3, 60),
    angle=st.sampled_from([-168, -158, -90, -38, -22]),
)
def test_a_leaf_set_down_anywhere_ends_where_it_began(
    x: float, y: float, length: float, half_width: float, angle: float
):
    foot_x, foot_y, *steps = (
        round(float(number) * 10) for number in NUMBER.findall(Leaf(length, half_width, angle).at(x, y))
    )
    tip, back = steps[4:6], steps[10:12]
    assert abs(foot_x - x * 10) <= 0.51
    assert abs(foot_y - y * 10) <= 0.51
    assert [tip[0] + back[0], tip[1] + back[1]] == [0, 0]
