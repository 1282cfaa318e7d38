import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2 import nodes
from jinja2.meta import find_referenced_templates as referenced_templates
from jinja2.meta import find_undeclared_variables
from markupsafe import Markup

from macros.pages.templates import ROOT, THEME, equip, located, make_environment
from macros.texts import pages as texts
from tests.pages.sample import assets, head, scratch

COMPILED = scratch() / "templates"
ENVIRONMENT = make_environment(assets(), COMPILED)
TEMPLATES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))


def rendered(source: str, **values: Any) -> str:
    """What a template gives on a page two levels down."""
    return located(ENVIRONMENT.from_string(source).render(head=head("../../"), **values), "../../")


def parsed(name: str) -> nodes.Template:
    return ENVIRONMENT.parse((THEME / name).read_text("utf-8"))


def test_everything_is_escaped_but_markup():
    assert rendered("{{ x }}", x="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"
    assert rendered("{{ x }}", x=Markup("<b>")) == "<b>"


def test_a_value_is_never_read_as_a_template():
    assert rendered("{{ x }}", x="{{ 7 * 7 }}{% raise %}") == "{{ 7 * 7 }}{% raise %}"


def test_what_stands_for_the_root_is_in_no_page():
    """Nor could somebody write it: front matter and stories refuse what is no character."""
    assert ROOT not in rendered("{{ 'linh-vuc/' | url }}{{ 'js/frame.js' | asset }}{{ 'https://a.vn' | url }}")


def test_pages_at_every_depth_are_rendered_alike():
    html = ENVIRONMENT.from_string("{{ 'linh-vuc/' | url }}").render(head=head())
    assert (located(html, "./"), located(html, "../../")) == ("./linh-vuc/", "../../linh-vuc/")


def test_a_compiled_template_outlives_the_assets_that_it_was_first_rendered_with(tmp_path: Path):
    for content in (b"1", b"2"):
        changed = replace(assets(), addresses={"js/frame.js": f"assets/js/frame-{content.hex()}.js"})
        environment = make_environment(changed, tmp_path)
        environment.loader = jinja2.DictLoader({"one.html": "{{ 'js/frame.js' | asset }}"})
        html = located(environment.get_template("one.html").render(), "./")
        assert html == f"./assets/js/frame-{content.hex()}.js"


def test_a_missing_value_is_an_error():
    with pytest.raises(jinja2.UndefinedError):
        rendered("{{ nothing }}")


def test_links_lead_from_the_page():
    assert rendered("{{ 'linh-vuc/' | url }}") == "../../linh-vuc/"
    assert rendered("{{ '' | url }}") == "../../"
    assert rendered("{{ 'https://a.vn/?a=1&b=2' | url }}") == "https://a.vn/?a=1&amp;b=2"


def test_assets_are_named_without_their_hash():
    link = rendered("{{ 'js/frame.js' | asset }}")
    assert re.fullmatch(r"\.\./\.\./assets/js/frame-[0-9a-f]{10}\.js", link)
    with pytest.raises(KeyError):
        rendered("{{ 'js/fram.js' | asset }}")


def test_mkdocs_environment_becomes_as_strict_as_ours():
    theirs = equip(jinja2.Environment(autoescape=False), assets(), COMPILED)
    html = theirs.from_string("{{ x }}{{ '' | url }}").render(x="<b>", head=head())
    assert located(html, "./") == "&lt;b&gt;./"


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_only_asks_for_words_that_there_are(name: str):
    asked = {node.attr for node in parsed(name).find_all(nodes.Getattr) if getattr(node.node, "name", "") == "t"}
    assert [word for word in asked if not hasattr(texts, word)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_only_asks_for_assets_and_parts_that_there_are(name: str):
    tree = parsed(name)
    for node in tree.find_all(nodes.Filter):
        if node.name == "asset" and isinstance(node.node, nodes.Const):
            assert node.node.value in assets().addresses
    for part in referenced_templates(tree):
        assert part
        assert (THEME / part).is_file()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_nothing_that_a_strict_policy_refuses(name: str):
    """Scripts, styles and handlers lie in files; what is marked safe is MkDocs' own rendering of a page."""
    source = re.sub(r"\{#.*?#\}", "", (THEME / name).read_text("utf-8"), flags=re.DOTALL)
    source = source.replace('<script type="application/ld+json">{{ head.data }}</script>', "")  # data, which never runs
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", source)
    if "| safe" in source:
        assert name in ("base.html", "home.html", "topic.html", "topics.html")


def test_every_template_is_used():
    named = {"404.html", "main.html"}  # looked for by MkDocs
    sources = [*THEME.rglob("*.html"), *(THEME.parents[1].rglob("*.py"))]
    named |= {name for path in sources for name in re.findall(r'"([\w/-]+\.html)"', path.read_text("utf-8"))}
    shells = "".join(path.read_text("utf-8") for path in THEME.rglob("*.html"))
    named |= {f"partials/{name}.html" for name in re.findall(r'shell\("(\w+)"', shells)}
    named.add("home.html")  # named in the front matter of docs/index.md
    assert [name for name in TEMPLATES if name not in named] == []


def test_every_macro_is_used():
    source = "".join(path.read_text("utf-8") for path in Path(THEME).rglob("*.html"))
    defined = re.findall(r"macro (\w+)\(", source)
    called = {*re.findall(r"(?:m\.|(?<!macro )\b)(\w+)\(", source), *re.findall(r'kept\("(\w+)"', source)}
    called |= set(re.findall(r'_drawn\(\s*"(\w+)"', (THEME.parent / "inserts.py").read_text("utf-8")))
    assert [name for name in defined if name not in called] == []


def test_no_template_uses_a_name_that_nobody_gives():
    given = {"t", "site", "head", "addresses", "kept", "shell", "search_words"}
    views = {"listing", "index", "tiles", "map", "communes", "progress", "districts", "deck", "plan"}
    views |= {"profile", "tombstone", "page", "home", "topic", "topics", "preview", "group", "search", "report"}
    # Names that an including template or a macro has at hand.
    local = {"m", "section", "one", "caller"}
    for name in TEMPLATES:
        assert find_undeclared_variables(parsed(name)) <= given | views | local, name
