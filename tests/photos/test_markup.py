"""What a page says of a photo: every width, its size before it is there, and soon or late as it is seen."""

import re

from macros.catalogue.public import PublicPhoto
from macros.pages import addresses
from macros.pages.cards import cover, photo_picture
from macros.pages.templates import located, make_environment
from macros.photos.derivatives import Rendition, Renditions
from macros.photos.files import with_files
from tests.pages.sample import assets, profile, scratch

COMPILED = scratch() / "templates"
RENDITIONS = Renditions(
    (Rendition("a1-400.webp", 400, 300), Rendition("b2-800.webp", 800, 600), Rendition("c3-1200.webp", 1200, 900)),
    Rendition("d4-800.jpg", 800, 600),
)
PHOTO = photo_picture(
    with_files(PublicPhoto("a.jpg", 'Tả "ảnh"', "", "Tổ"), addresses.photos("SM-A-2026-001"), RENDITIONS)
)
FOLDER = "../../anh/ho-so/sm-a-2026-001/"
SRCSET = f"{FOLDER}a1-400.webp 400w, {FOLDER}b2-800.webp 800w, {FOLDER}c3-1200.webp 1200w"


def rendered(call: str) -> str:
    source = f'{{% import "macros.html" as m %}}{{{{ {call} }}}}'
    template = make_environment(assets(), COMPILED).from_string(source)
    return located(template.render(photo=PHOTO, drawn=cover(profile())), "../../")


def sizes() -> dict[str, str]:
    found: dict[str, str] = make_environment(assets(), COMPILED).get_template("macros.html").module.sizes  # type: ignore[attr-defined] # a variable of the template
    return found


def test_a_photo_offers_every_width_and_holds_its_place():
    html = rendered("m.picture(photo)")
    assert f'<source type="image/webp" srcset="{SRCSET}" sizes="{sizes()["card"]}">' in html
    [image] = re.findall(r"<img [^>]*>", html)
    assert f'src="{FOLDER}d4-800.jpg" width="1200" height="900" alt="Tả &#34;ảnh&#34;"' in image
    assert html.startswith("<picture>")
    assert html.endswith("</picture>")


def test_what_lies_below_the_fold_is_fetched_late_and_the_first_at_once():
    assert 'loading="lazy" decoding="async"' in rendered("m.picture(photo)")
    first = rendered('m.picture(photo, eager=true, place="hero")')
    assert 'fetchpriority="high"' in first
    assert "lazy" not in first


def test_the_preload_names_what_the_picture_will_choose_from():
    preload = rendered('m.preload(photo, "hero")')
    assert f'imagesrcset="{SRCSET}" imagesizes="{sizes()["hero"]}" fetchpriority="high"' in preload
    assert f'srcset="{SRCSET}" sizes="{sizes()["hero"]}"' in rendered('m.picture(photo, place="hero")')


def test_a_drawing_is_one_file_and_needs_no_preload():
    html = rendered("m.picture(drawn)")
    assert html.startswith('<img class="picture picture--cover" src="../../anh/bia/a-33.svg"')
    assert "<picture" not in html
    assert rendered('m.preload(drawn, "hero")') == ""


def test_a_browser_knows_how_wide_a_photo_stands_on_every_screen():
    """Each list ends with the width on a phone, and every other term has its condition, the widest screen first."""
    for place, written in sizes().items():
        *conditional, phone = written.split(", ")
        assert not phone.startswith("("), place
        widths = [float(found) for found in re.findall(r"\(min-width: ([\d.]+)em\)", written)]
        assert len(widths) == len(conditional) > 0, place
        assert widths == sorted(widths, reverse=True), place
