import re
from collections import Counter

from macros.pages.assets import Assets, read_assets
from tests.pages.sample import ROOT, assets

FOLDER = ROOT / "macros" / "pages" / "assets" / "js"
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
    script = found.files[found.addresses["js/search-page.js"]].decode()
    assert not re.search(r"^import ", script, re.MULTILINE)
    places = [script.index(each) for each in ("class SearchIndex", "class SearchEngine", "function runPage(")]
    assert places == sorted(places)
    assert script.count("function word(") == 1
    assert re.findall(r"^export .*", script, re.MULTILINE) == ["export { SearchEngine };"]


def test_scripts_that_are_joined_give_no_name_twice():
    """They share one scope, where a browser would refuse them all."""
    of = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
    scripts = [*FOLDER.glob("search-*.js"), *FOLDER.glob("vietnamese*.js")]
    names = Counter(name for script in scripts for name in of.findall(script.read_text("utf-8")))
    assert [name for name, count in names.items() if count > 1] == []


def test_comments_stay_with_the_makers():
    scripts = [content.decode() for name, content in assets().files.items() if name.endswith(".js")]
    assert len(scripts) > 2
    assert not [line for script in scripts for line in script.splitlines() if re.match(r"\s*(//|/\*|\*)", line)]
    assert "/*" not in stylesheet(assets())


def test_what_others_import_is_no_file_of_its_own():
    assert {"js/vietnamese.js", "js/search-index.js"}.isdisjoint(assets().addresses)


def stylesheet(found: Assets) -> str:
    return found.files[found.stylesheet].decode()
