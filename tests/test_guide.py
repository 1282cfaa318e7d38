"""What the guide of docs/huong-dan/ tells authors, approvers and editors is so: its keys, examples, forms and commands."""

import re
import shlex
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, get_args

import jinja2
import pytest
import yaml
from jinja2 import nodes
from PIL import Image

from macros.catalogue.kinds import Basis, Kind, Licence, Provenance, Scope, ShownLevel, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import ProfileEntry
from macros.catalogue.strict_yaml import StrictYamlError, read_yaml
from macros.catalogue.validation import StrictModel, validate_parts
from macros.catalogue.vocabulary import Vocabulary
from macros.command.__main__ import _COMMANDS, _parser, main
from macros.pages.quotas import quota_words
from macros.pages.topics import read_topics
from macros.texts.inserts import GUIDE as EDITORS_PAGE
from macros.texts.inserts import USAGE
from macros.texts.kinds import KIND_LABELS
from macros.texts.problems import MESSAGES
from tests.catalogue.profile_cases import base, check_case, check_text
from tests.conftest import ROOT

GUIDE = ROOT / "docs" / "huong-dan"
REFERENCE = ("cac-muc.md", "anh.md", "dong-y.md")
FORMS = ("phieu-dong-y.md", "phieu-dong-y-tre-em.md", "phieu-rut.md")
MISSING = MESSAGES["key-missing"].code
CLOSED = (Kind, Provenance, Status, Licence, Basis, Scope, ShownLevel)

PAGES = {path.name: path.read_text("utf-8") for path in sorted(GUIDE.glob("*.md"))}
EDITORS_TEXT = (ROOT / EDITORS_PAGE).read_text("utf-8")

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KEY_HEADING = re.compile(r"(#{3,4}) `(\w+)`(?: \{ #[\w-]+ \})?")
_GOOD = re.compile(r"^- Đúng: `(.+)`$|^Đúng:\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BAD = re.compile(r"^- Sai: `(.+?)`\. .+?(?:\[(P\d\d)\])?$", re.MULTILINE)
_BOX_WITH_SCOPE = re.compile(r"^\| ☐ \| (.+?) \| `([\w-]+)` \|$", re.MULTILINE)

Key = tuple[str, ...]


class Example(NamedTuple):
    """A key as the guide shows it: (`so_lieu`, `nhan`) is a key within the entries of another. `code` tells what is wrong."""

    key: Key
    text: str
    code: str = ""


def models() -> dict[Key, type[StrictModel]]:
    """The models of a profile by the key that holds them: () is the profile itself."""
    found: dict[Key, type[StrictModel]] = {(): ProfileEntry}
    for field in ProfileEntry.model_fields.values():
        for model in nested(field.annotation):
            found[str(field.alias),] = model
    return found


def nested(annotation: Any) -> Iterator[type[StrictModel]]:
    if isinstance(annotation, type) and issubclass(annotation, StrictModel):
        yield annotation
    for inner in get_args(annotation):
        yield from nested(inner)


def aliases(model: type[StrictModel]) -> list[str]:
    return [str(field.alias) for field in model.model_fields.values()]


def explained() -> dict[Key, str]:
    """What the reference says under the heading of each key; a key may have a word on two pages."""
    texts: dict[Key, str] = {}
    above = ""
    for page in REFERENCE:
        for heading, text in re.findall(r"^(#{2,4} .+)\n((?:(?!#{2,4} ).*(?:\n|\Z))*)", PAGES[page], re.MULTILINE):
            found = _KEY_HEADING.fullmatch(heading)
            if found is None:
                continue
            within, key = found[1] == "####", found[2]
            above = above if within else key
            path = (above, key) if within else (key,)
            texts[path] = texts.get(path, "") + text
    return texts


def good_examples() -> list[Example]:
    return [Example(key, line or block) for key, text in explained().items() for line, block in _GOOD.findall(text)]


def bad_examples() -> list[Example]:
    return [Example(key, line, code) for key, text in explained().items() for line, code in _BAD.findall(text)]


def named(example: Example) -> str:
    return f"{'.'.join(example.key)}-{example.code or 'unseen'}"


def commands() -> Iterator[str]:
    """What the guide tells people to type after scripts/guong."""
    for text in PAGES.values():
        shown = [line for kind, block in _FENCED.findall(text) if kind == "text" for line in block.splitlines()]
        shown += re.findall(r"`([^`\n]+)`", text)
        yield from (
            typed[1]
            for line in shown
            if (typed := re.fullmatch(r"(?:\w+=\S+ )?scripts[/\\]guong(?:\.cmd)? (.+)", line))
        )


def section(text: str, heading: str) -> str:
    """What stands under a heading of the third level; empty where there is none."""
    _before, _heading, after = text.partition(f"\n### {heading}\n")
    return re.split(r"^#{1,3} ", after, maxsplit=1, flags=re.MULTILINE)[0]


def test_every_key_has_its_place_with_a_good_and_a_bad_example():
    texts = explained()
    homes: dict[type[StrictModel], list[Key]] = {}
    for key, model in models().items():
        homes.setdefault(model, []).append(key)
    wanted = {model: [[(*home, alias) for home in keys] for alias in aliases(model)] for model, keys in homes.items()}
    missing = [ways for each in wanted.values() for ways in each if not any(way in texts for way in ways)]
    assert missing == []
    known = {way for each in wanted.values() for ways in each for way in ways}
    # An adopter's place is explained once more, as a key that stands without a dash.
    assert set(texts) <= known
    assert [key for key, text in texts.items() if not _GOOD.search(text) or not _BAD.search(text)] == []


@pytest.mark.parametrize("example", good_examples(), ids=lambda each: ".".join(each.key))
def test_a_good_example_is_accepted(example: Example, lookup: Lookup):
    model = models()[example.key[:-1]]
    parts = validate_parts(model, read_yaml(example.text), "x", lookup)
    assert [str(each) for each in parts.problems if each.code != MISSING] == []
    assert list(yaml.load(example.text, yaml.BaseLoader)) == [example.key[-1]]


@pytest.mark.parametrize("example", bad_examples(), ids=named)
def test_a_bad_example_is_refused_with_its_code_and_only_then(example: Example, tmp_path: Path, lookup: Lookup):
    """What has no code is wrong in a way that only people see."""
    codes = codes_of(example, tmp_path, lookup)
    assert codes >= {example.code} if example.code else codes == set()


def codes_of(example: Example, root: Path, lookup: Lookup) -> set[str]:
    """What the check says of the sound profile with the example in its place."""
    try:
        read_yaml(example.text)
    except StrictYamlError as error:
        return {MESSAGES[error.kind].code}
    _start, front, story = base().split("---\n", 2)
    profile = yaml.load(front, yaml.BaseLoader)
    value = yaml.load(example.text, yaml.BaseLoader)
    *above, _key = example.key
    holder = profile
    for key in above:
        holder = profile.setdefault(
            key, next(yaml.load(good.text, yaml.BaseLoader)[key] for good in good_examples() if good.key == (key,))
        )
        holder = holder[0] if isinstance(holder, list) else holder
    holder |= value
    if above == ["nguon_dan"]:  # which only a profile from the press has
        profile["bao_chi"] = profile.pop("nguon_dan")
    front = yaml.safe_dump(profile, allow_unicode=True, sort_keys=False).replace(": ''\n", ":\n")
    text = f"---\n{front}---\n{story}"
    return {each.code for each in check_text(text, root, lookup).problems if each.is_error}


@pytest.mark.parametrize("values", CLOSED, ids=lambda each: each.__name__)
def test_every_value_of_a_closed_list_is_named(values: type[StrEnum]):
    text = "".join(PAGES[page] for page in REFERENCE)
    assert [value.value for value in values if f"`{value.value}`" not in text] == []


def test_every_stage_and_era_is_named(vocabulary: Vocabulary):
    text = "".join(explained().values())
    assert [stage.id for stage in vocabulary.plan.stages if f"`{stage.id}`" not in text] == []
    assert [era.id for era in vocabulary.places.eras if f'`"{era.id}"`' not in text] == []


@pytest.mark.parametrize("form", ["phieu-dong-y.md", "phieu-rut.md"])
def test_a_form_asks_for_every_scope_in_the_words_of_the_guide(form: str):
    words = dict(
        re.findall(
            r"^- `([\w-]+)`: ([^.]+)\..*$",
            PAGES["dong-y.md"].partition("pham_vi`:\n")[2].partition("\n## ")[0],
            re.MULTILINE,
        )
    )
    assert set(words) == {scope.value for scope in Scope}
    asked = {scope: text for text, scope in _BOX_WITH_SCOPE.findall(PAGES[form])}
    assert set(asked) == set(words)
    assert [scope for scope, text in asked.items() if not text.startswith(words[scope])] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_form_tells_the_law_the_terms_and_where_it_is_kept(form: str):
    for words in (
        "91/2025/QH15",
        "356/2025/NĐ-CP",
        "01 tháng 01 năm 2026",
        "2 ngày làm việc",
        "15 ngày",
        "ở cơ quan, không gửi lên trang",
        "khiếu nại",
        "Chữ ký",
    ):
        assert words in PAGES[form].replace("**", "")


def test_the_form_for_children_asks_the_parent_and_the_child():
    asked = PAGES["phieu-dong-y-tre-em.md"]
    assert f"`{Scope.CHILDREN.value}`" in asked
    assert asked.count("Em không đồng ý") > 0
    assert "từ 7 tuổi" in asked


def test_every_command_is_told():
    told = {typed.split()[0] for typed in commands()}
    assert sorted(_COMMANDS.keys() - told) == []


@pytest.mark.parametrize("typed", sorted({typed for typed in commands() if " " in typed}))
def test_a_command_of_the_guide_can_be_typed(typed: str):
    options = _parser().parse_args(shlex.split(typed.partition(" > ")[0]))
    assert options.run is _COMMANDS[typed.split(maxsplit=1)[0]].run


def test_the_walk_through_shows_what_a_new_profile_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    profiles = tmp_path / "profiles"
    for number in (1, 2):
        folder = profiles / "2024" / f"so-{number}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"---\nma: QB-a-2024-00{number}\n---\n", "utf-8")
    for path in (ROOT / "profiles").glob("*.yml"):
        shutil.copy(path, profiles)
    monkeypatch.chdir(tmp_path)
    flags = {
        "kind": "ho-gia-dinh",
        "field": "a",
        "year": "2024",
        "title": "Hộ làm vườn Thái Thủy: ghi sổ thu chi mỗi tối",
        "district": "le thuy",
        "commune": "thai thuy",
        "agency": "Lệ Thủy",
    }
    main(["--profiles", "profiles", "new", *(word for flag, value in flags.items() for word in (f"--{flag}", value))])
    printed = capsys.readouterr().out.strip()
    assert printed in PAGES["viet-ho-so.md"]
    skeleton = (profiles / "2024" / "qb-a-2024-003" / "index.md").read_text("utf-8")
    assert "tom_tat: (điền) Ai, làm gì, ở đâu, kết quả ra sao; 80 đến 300 ký tự" in skeleton
    assert "tom_tat: (điền) Ai, làm gì, ở đâu, kết quả ra sao; 80 đến 300 ký tự" in PAGES["viet-ho-so.md"]


def whole_profiles() -> list[str]:
    blocks = [block for text in PAGES.values() for _kind, block in _FENCED.findall(text)]
    return [block for block in blocks if block.startswith("---\nma:") and "\n## Kết quả\n" in block]


def test_there_is_a_whole_profile_to_compare_with():
    assert len(whole_profiles()) == 1


@pytest.mark.parametrize("text", whole_profiles())
def test_a_whole_profile_passes_the_check(text: str, tmp_path: Path, lookup: Lookup):
    checked = check_case({"text": text, "folder": "2024/qb-a-2024-003"}, tmp_path, lookup)
    assert [str(each) for each in checked.problems] == []
    assert len(checked.profiles) == 1


def test_every_macro_has_its_heading_and_an_example():
    assert [name for name in USAGE if f"{{{{ {name}(" not in section(EDITORS_TEXT, name)] == []


def test_the_examples_of_macros_name_macros_that_there_are():
    tree = jinja2.Environment(autoescape=True).parse(EDITORS_TEXT)
    assert {node.name for node in tree.find_all(nodes.Name)} <= set(USAGE)


def test_only_pages_that_call_macros_run_them():
    """A page that explains macros shows them as they are written."""
    assert [name for name, text in PAGES.items() if "\nrender_macros: true\n" in text] == ["duyet-ho-so.md"]
    assert "\n{{ plan_table() }}\n" in PAGES["duyet-ho-so.md"]


def test_the_example_of_a_topic_is_one(tmp_path: Path):
    whole = next(block for kind, block in _FENCED.findall(EDITORS_TEXT) if kind == "markdown" and "loi_dan:" in block)
    topics = tmp_path / "docs" / "chuyen-de"
    topics.mkdir(parents=True)
    (topics / "mot-cuon-so.md").write_text(whole, "utf-8")
    Image.new("RGB", (30, 20), "teal").save(topics / "cuon-so.jpg")
    read, problems = read_topics(tmp_path / "docs")
    assert [str(each) for each in problems] == []
    assert len(read) == 1


def test_every_field_has_its_checklist_in_the_order_of_the_plan(vocabulary: Vocabulary):
    page, plan = PAGES["duyet-ho-so.md"], vocabulary.plan
    headings = [f"{field.letter} · {field.short_name}" for field in plan.fields]
    assert re.findall(r"^### (.+ · .+)$", page, re.MULTILINE) == headings
    for field, heading in zip(plan.fields, headings, strict=True):
        text = section(page, heading)
        assert text.count("\n- ☐ ") >= 3, heading
        assert quota_words(field) in text, heading
        assert [kind for kind in field.kinds if KIND_LABELS[kind].lower() not in text] == [], heading
        assert [agency.name for agency in plan.leads(field) if agency.name not in text] == [], heading
        assert ("`ra_soat_bi_mat`" in text) == field.needs_secrecy_review, heading


def test_the_contents_lead_to_every_page():
    others = PAGES.keys() - {"index.md"}
    assert [name for name in sorted(others) if f"]({name})" not in PAGES["index.md"]] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_a_title_a_description_and_no_long_dash(page: str):
    text = PAGES[page]
    assert re.match(r"---\ntitle: \S.*\ndescription: \S", text)
    assert not re.search("[—–]", text)
