"""The floors of the house: who may know whom, read from the imports; and where words and facts of a province may stand."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "macros"
FILES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted([*(PACKAGE / "pages" / "theme").rglob("*.html"), *(PACKAGE / "pages" / "assets").rglob("*.js")])
RENDERERS = frozenset({"pages", "photos", "search", "replication", "data", "press", "intake"})
ROOMS = RENDERERS | {"authoring"}
HOUSE = ROOMS | {"publish", "catalogue", "texts"}
ON_TOP = dict.fromkeys(("command", "configuration", "page_macros", "preview"), HOUSE) | {
    "": HOUSE | {"page_macros"},
    "run": HOUSE | {"configuration", "preview"},
    "hooks": HOUSE | {"run", "preview", "page_macros"},
}
MAY_IMPORT = ON_TOP | {
    "texts": frozenset(),
    "catalogue": frozenset({"texts"}),
    "publish": ROOMS | {"catalogue", "texts"},
    **{room: frozenset({"catalogue", "texts"}) for room in ROOMS},
}
OPEN_TO_ALL = {"macros.pages.addresses": ROOMS}
KNOWS_MKDOCS = {"macros", "macros.configuration", "macros.hooks", "macros.preview", "macros.run"}

# What holds more of a profile than may be shown, and who may see it.
PRIVATE = {
    "macros.catalogue.case": {"Case", "Profile"},
    "macros.catalogue.consent": {"public_view"},
    "macros.catalogue.profile": {"ProfileEntry", "Consent"},
    "macros.catalogue.reading": {"check_profiles", "read_case", "read_profile", "Checked", "Reading"},
}

# Vietnamese outside macros/texts: part of how something is read or written, not something said.
VIETNAMESE_ALLOWED = {
    "macros/catalogue/values.py": "the words before a number and “không rõ”, as authors write them",
    "macros/catalogue/names.py": "đ and its look-alikes, which folding takes for d",
    "macros/catalogue/problems.py": "“hoặc” between names, and the arrow of a message",
    "macros/catalogue/awards.py": "hạng, the word before a rank that awards.yml need not repeat",
    "macros/search/vietnamese.py": "the letters of syllables, and what keys of Telex and VNI make of them",
    "macros/catalogue/checks/evidence.py": "QĐ, the sign of a decision's number",
}
FACTS = re.compile(r"Quảng|\bQB\b|Đồng Hới|Ba Đồn|Minh Hóa|Tuyên Hóa|Bố Trạch|Lệ Thủy|1837", re.IGNORECASE)


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str:
    return f"{module}.".split(".")[1]


def imports(path: Path) -> Iterator[tuple[str, str, int]]:
    """Module, name and line of everything that is imported anywhere in a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, "", node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            for alias in node.names:
                yield node.module or "", alias.name, node.lineno


def forbidden(path: Path) -> Iterator[str]:
    own = room_of(module_of(path))
    for module, name, line in imports(path):
        if module.partition(".")[0] != "macros":
            continue
        full = f"{module}.{name}" if name and (ROOT / module.replace(".", "/") / f"{name}.py").exists() else module
        room = room_of(full)
        opened = any(full == each and own in rooms for each, rooms in OPEN_TO_ALL.items())
        if room not in (own, *MAY_IMPORT[own]) and not opened:
            yield f"{path.relative_to(ROOT)}:{line}: {own or 'macros'} imports {full}"


def test_every_room_has_a_floor():
    rooms = {room_of(module_of(path)) for path in FILES}
    assert rooms <= MAY_IMPORT.keys()


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_a_room_knows_only_the_floors_below(path: Path):
    assert list(forbidden(path)) == []


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_the_hooks_and_the_macros_know_mkdocs(path: Path):
    known = {f"{module}:{line}" for module, _name, line in imports(path) if module.partition(".")[0] == "mkdocs"}
    assert not known or module_of(path) in KNOWS_MKDOCS


@pytest.mark.parametrize("path", [path for path in FILES if room_of(module_of(path)) in RENDERERS], ids=module_of)
def test_who_renders_sees_only_what_may_be_shown(path: Path):
    seen = [f"{module}.{name}:{line}" for module, name, line in imports(path) if name in PRIVATE.get(module, set())]
    whole = [f"{module}:{line}" for module, name, line in imports(path) if module in PRIVATE and not name]
    modules = [f"{name}:{line}" for module, name, line in imports(path) if f"{module}.{name}" in PRIVATE]
    assert seen + whole + modules == []


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_the_door_opens_profiles(path: Path):
    """Outside the reader, its checks and the door, nobody calls for `public_view` or a `Profile`."""
    names = {(module, name) for module, name, _line in imports(path)}
    opens = names & {("macros.catalogue.consent", "public_view"), ("macros.catalogue.case", "Profile")}
    module = module_of(path)
    allowed = {"macros.catalogue.consent", "macros.catalogue.entries", "macros.catalogue.reading"}
    assert not opens or module in allowed


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_what_this_program_sealed_is_unsealed(path: Path):
    """Unpickling runs whatever the bytes say: one module does it, for bytes of its own."""
    names = {module.partition(".")[0] for module, _name, _line in imports(path)}
    assert not names & {"pickle", "marshal", "shelve", "dill"} or module_of(path) == "macros.publish.sealing"


def docstrings(tree: ast.Module) -> set[ast.AST]:
    """The texts that are documentation: any that stands alone, as below a class, a function or an attribute."""
    return {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def literals(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text("utf-8"))
    skipped = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node.lineno, node.value


def is_vietnamese(text: str) -> bool:
    """Letters that Vietnamese has and English has not: đ, and vowels with tones, horns, breves and circumflexes."""
    return any(
        character in "đĐ" or (character.isalpha() and len(unicodedata.normalize("NFD", character)) > 1)
        for character in text
    )


@pytest.mark.parametrize("path", [path for path in FILES if room_of(module_of(path)) != "texts"], ids=module_of)
def test_what_the_site_says_stands_in_texts(path: Path):
    said = [f"{line}: {text[:60]}" for line, text in literals(path) if is_vietnamese(text)]
    assert not said or path.relative_to(ROOT).as_posix() in VIETNAMESE_ALLOWED


def test_every_exception_is_still_one():
    for name in VIETNAMESE_ALLOWED:
        assert any(is_vietnamese(text) for _line, text in literals(ROOT / name)), name


def without_comments(path: Path) -> str:
    text = re.sub(r"\{#.*?#\}|<!--.*?-->", "", path.read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_or_script_says_anything_of_its_own(path: Path):
    said = [line.strip()[:80] for line in without_comments(path).split("\n") if is_vietnamese(line)]
    assert said == []


@pytest.mark.parametrize("path", [*FILES, *TEMPLATES], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_code_knows_no_fact_of_this_province(path: Path):
    """Another province is other files in profiles/ and other settings: nothing here names a place, an id, the plan."""
    texts = [text for _line, text in literals(path)] if path.suffix == ".py" else [without_comments(path)]
    assert [match[0] for text in texts for match in FACTS.finditer(text)] == []
