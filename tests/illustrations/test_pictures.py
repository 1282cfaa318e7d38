import io
from collections import Counter

import pytest
from PIL import Image

from scripts.illustrations.lights import LIGHTS
from scripts.illustrations.menu import DAY, EVENING, PICTURES, SCENES
from scripts.illustrations.picture import MAX_BYTES, draw, encode
from scripts.illustrations.view import HEIGHT, WIDTH

PROFILE = "QB-a-2024-001"
SMALL = 120
"""Pixels: as wide as a picture is drawn where only its being drawn matters."""


def test_the_menu_is_one_table_of_names():
    assert list(SCENES) == [
        *("dong-lua", "ben-song", "nui-da-voi", "doi-cay", "con-cat", "luong-rau"),
        *("duong-lang", "xom-nha", "rung-suong", "dam-sen", "ruong-muoi", "den-duong"),
    ]
    assert set(LIGHTS) == {*DAY, *EVENING} == {"sang", "trua", "chieu", "sau-mua", "toi"}
    assert len(PICTURES) == 11 * 4 + 1
    assert Counter(light for _scene, light in PICTURES.values()) == {**dict.fromkeys(DAY, 11), "toi": 1}
    assert all(name == f"{scene}-{light}.jpg" for name, (scene, light) in PICTURES.items())
    assert "den-duong-toi.jpg" in PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_every_scene_is_drawn_in_every_light(name: str):
    picture = draw(PROFILE, name, SMALL)
    assert (picture.mode, picture.size) == ("RGB", (SMALL, round(SMALL * HEIGHT / WIDTH)))
    tones = picture.resize((12, 8)).getcolors(96)
    assert tones is None or len(tones) > 60  # a landscape, not an even surface


def test_the_same_seed_gives_the_same_picture():
    one, again = (draw(PROFILE, "con-cat-sang.jpg", SMALL) for _ in range(2))
    assert encode(one) == encode(again)
    others = [("QB-a-2024-002", "con-cat-sang.jpg"), (PROFILE, "con-cat-chieu.jpg")]
    assert all(draw(*other, SMALL).tobytes() != one.tobytes() for other in others)


def test_a_picture_is_the_same_at_any_size():
    small, large = draw(PROFILE, "nui-da-voi-trua.jpg", 160), draw(PROFILE, "nui-da-voi-trua.jpg", 480)
    drift = zip(small.resize((12, 8)).tobytes(), large.resize((12, 8)).tobytes(), strict=True)
    assert max(abs(one - other) for one, other in drift) < 24


def test_a_full_picture_keeps_to_its_weight_and_has_no_metadata():
    content = encode(draw(PROFILE, "dong-lua-sang.jpg"))  # its blades make it the heaviest
    assert len(content) <= MAX_BYTES
    picture = Image.open(io.BytesIO(content))
    assert (picture.format, picture.size) == ("JPEG", (1600, 1067))
    assert not picture.getexif()
    assert not {"exif", "icc_profile", "comment", "xmp"} & set(picture.info)


def test_a_lighter_quality_is_taken_where_a_picture_weighs_too_much(monkeypatch: pytest.MonkeyPatch):
    picture = draw(PROFILE, "dam-sen-sang.jpg", 400)
    full = len(encode(picture))
    monkeypatch.setattr("scripts.illustrations.picture.MAX_BYTES", full - 1)
    assert len(encode(picture)) < full
