import re

from macros.pages.assets import Assets, read_assets
from tests.pages.sample import assets

FONT = "fonts/be-vietnam-pro-400.woff2"


def test_addresses_change_with_the_content():
    one, other = read_assets(".field-a {}"), read_assets(".field-a { --hue: red; }")
    assert one.stylesheet != other.stylesheet
    assert one.addresses == other.addresses
    assert read_assets(".field-a {}") == one


def test_every_file_stands_at_its_address():
    found = assets()
    assert set(found.addresses.values()) | {found.stylesheet} == set(found.files)
    assert all(address.startswith("assets/") for address in found.files)
    assert not any("css/" in address for address in found.files)


def test_fonts_keep_their_names_since_the_stylesheet_names_them():
    found = assets()
    assert found.addresses[FONT] == f"assets/{FONT}"
    for name in re.findall(r'url\("([^"]+)"\)', stylesheet(found)):
        assert f"assets/{name}" in found.files


def test_hues_of_the_fields_come_after_the_tokens_and_before_what_uses_them():
    css = stylesheet(assets())
    assert css.index("--paper:") < css.index(".field-a {") < css.index("@font-face") < css.index("@media print")


def test_the_stylesheet_is_whole():
    css = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", stylesheet(assets()), flags=re.DOTALL)
    assert css.count("{") == css.count("}")
    assert "@import" not in css


def test_a_script_holds_all_that_it_imports_before_it_each_once():
    found = assets()
    script = found.files[found.addresses["js/search-engine.js"]].decode()
    assert not re.search(r"^import ", script, re.MULTILINE)
    places = [script.index(f"{name}(") for name in ("function word", "function answer", "async find")]
    assert places == sorted(places)
    assert script.count("function word(") == 1
    assert re.findall(r"^export .*", script, re.MULTILINE) == ["export class SearchEngine {"]


def test_comments_stay_with_the_makers():
    scripts = [content.decode() for name, content in assets().files.items() if name.endswith(".js")]
    assert len(scripts) > 2
    assert not [line for script in scripts for line in script.splitlines() if re.match(r"\s*(//|/\*|\*)", line)]
    assert "/*" not in stylesheet(assets())


def test_what_others_import_is_no_file_of_its_own():
    assert {"js/vietnamese.js", "js/search-index.js"}.isdisjoint(assets().addresses)


def stylesheet(found: Assets) -> str:
    return found.files[found.stylesheet].decode()
