"""The JSON Schema that editors use: fresh, and true of the profiles that are there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from macros.catalogue.folders import INDEX, profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import ProfileEntry
from macros.catalogue.schema import SCHEMA_FILE, profile_schema
from macros.catalogue.source import Source, read_source
from macros.catalogue.strict_yaml import read_yaml
from macros.catalogue.tombstone import TombstoneEntry
from macros.texts.labels import LABELS

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = profile_folders(ROOT / "profiles")
NUMBERS = ("nam", "nam_sinh")


def front_matter(folder: Path) -> dict[str, Any]:
    source = read_source(folder / INDEX, str(folder))
    assert isinstance(source, Source)
    value = read_yaml(source.front).value
    assert isinstance(value, dict)
    return value | {key: int(str(value[key])) for key in NUMBERS if key in value}


def test_the_schema_file_is_fresh(lookup: Lookup, repository: Path):
    text = (repository / "profiles" / SCHEMA_FILE).read_text("utf-8")
    assert text == profile_schema(lookup), f"{SCHEMA_FILE} đã cũ. Chạy: scripts/guong schema"


def test_every_key_is_described_by_its_label(lookup: Lookup):
    schema = json.loads(profile_schema(lookup))
    keys = {field.alias for model in (ProfileEntry, TombstoneEntry) for field in model.model_fields.values()}
    assert schema["properties"].keys() == keys
    assert {key: value["title"] for key, value in schema["properties"].items()} == {
        key: LABELS[str(key)] for key in keys
    }
    assert schema["additionalProperties"] is False
    assert set(schema["then"]["required"]) < set(schema["else"]["required"]) | {"go_ngay"} < keys


def test_the_schema_lists_the_entries_of_the_vocabularies(lookup: Lookup):
    properties = json.loads(profile_schema(lookup))["properties"]
    assert {"đ", "dd"} & set(properties["linh_vuc"]["enum"])
    assert "Sở Giáo dục và Đào tạo" in properties["gioi_thieu_boi"]["enum"]
    assert "cong-bo" in properties["trang_thai"]["enum"]
    assert "x-vocabulary" not in profile_schema(lookup)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_profile_names_the_schema_in_its_first_line(folder: Path):
    second = (folder / INDEX).read_text("utf-8").split("\n")[1]
    assert second == f"# yaml-language-server: $schema=../../{SCHEMA_FILE}"
    assert (folder / "../.." / SCHEMA_FILE).exists()


TYPES = {"object": dict, "array": list, "string": str, "integer": int}
KNOWN = {"$ref", "anyOf", "type", "enum", "const", "pattern", "properties", "required", "additionalProperties", "items"}
KNOWN |= {"minLength", "maxLength", "minItems", "maxItems", "if", "then", "else", "not", "propertyNames"}
SAID_ONLY = {"$schema", "$defs", "title", "examples"}


def faults(
    value: Any, schema: dict[str, Any] | Literal[False], definitions: dict[str, Any], path: str = ""
) -> Iterator[str]:
    """What an editor would underline: as much of JSON Schema as this schema uses."""
    if schema is False:
        yield f"{path}: not allowed"
        return
    assert schema.keys() <= KNOWN | SAID_ONLY, schema.keys()
    if "$ref" in schema:
        yield from faults(value, definitions[schema["$ref"].rpartition("/")[2]], definitions, path)
    if "anyOf" in schema and all(list(faults(value, option, definitions, path)) for option in schema["anyOf"]):
        yield f"{path}: none of the options"
    if not isinstance(value, TYPES.get(schema.get("type", ""), object)):
        yield f"{path}: no {schema['type']}"
        return
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        yield f"{path}: not in the list: {value}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{path}: not of the pattern: {value}"
    size = len(value) if isinstance(value, str | list) else 0
    if (
        not schema.get("minLength", schema.get("minItems", 0))
        <= size
        <= schema.get("maxLength", schema.get("maxItems", size))
    ):
        yield f"{path}: too short or too long"
    for index, item in enumerate(value if isinstance(value, list) else ()):
        yield from faults(item, schema.get("items", {}), definitions, f"{path}/{index}")
    if isinstance(value, dict):
        yield from faults_of_keys(value, schema, definitions, path)


def faults_of_keys(
    value: dict[str, Any], schema: dict[str, Any], definitions: dict[str, Any], path: str
) -> Iterator[str]:
    if "not" in schema and not list(faults(value, schema["not"], definitions, path)):
        yield f"{path}: just that"
    if "if" in schema:
        branch = "else" if list(faults(value, schema["if"], definitions, path)) else "then"
        yield from faults(value, schema[branch], definitions, path)
    properties = schema.get("properties", {})
    yield from (f"{path}/{key}: missing" for key in schema.get("required", []) if key not in value)
    if schema.get("additionalProperties") is False:
        yield from (f"{path}/{key}: unknown" for key in value if key not in properties)
    for key in value:
        yield from faults(key, schema.get("propertyNames", {}), definitions, f"{path}/{key}")
    for key in value.keys() & properties.keys():
        yield from faults(value[key], properties[key], definitions, f"{path}/{key}")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_editor_finds_no_fault_with_a_profile(folder: Path, lookup: Lookup):
    schema = json.loads(profile_schema(lookup))
    assert list(faults(front_matter(folder), schema, schema["$defs"])) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("ten", "A"), ("loai", "khac"), ("ngay_duyet", "hôm nay"), ("tom_tac", "x"), ("dia_ban", "xã A"), ("anh", {})],
)
def test_an_editor_underlines_a_wrong_value(key: str, value: Any, lookup: Lookup):
    schema = json.loads(profile_schema(lookup))
    assert [
        fault.partition(":")[0] for fault in faults(front_matter(FOLDERS[0]) | {key: value}, schema, schema["$defs"])
    ] == [f"/{key}"]


def test_an_editor_offers_every_name_that_the_reader_takes(lookup: Lookup):
    offered = json.loads(profile_schema(lookup))["properties"]["gioi_thieu_boi"]["enum"]
    assert {"Thị xã Ba Đồn", "Ba Đồn", "ba-don", "Sở GD&ĐT", "so-gddt"} <= set(offered)
    assert not [name for name in offered if name.isdecimal()]


TOMBSTONE = {"ma": "QB-dd-2023-001", "linh_vuc": "dd", "nam": 2023, "trang_thai": "da-go", "go_ngay": "2026-11-10"}


@pytest.mark.parametrize(
    ("changes", "underlined"),
    [
        ({}, []),
        ({"trang_thai": "Đã gỡ"}, []),
        ({"go_ngay": None}, ["/go_ngay: missing"]),
        ({"go_ngay": "hôm nay"}, ["/go_ngay: not of the pattern: hôm nay"]),
        ({"nghe": "Giáo viên"}, ["/nghe: not in the list: nghe"]),
    ],
)
def test_an_editor_knows_the_shape_of_what_was_taken_down(
    changes: dict[str, Any], underlined: list[str], lookup: Lookup
):
    schema = json.loads(profile_schema(lookup))
    value = {key: each for key, each in (TOMBSTONE | changes).items() if each is not None}
    assert list(faults(value, schema, schema["$defs"])) == underlined


@pytest.mark.parametrize("changes", [{"trang_thai": "da-go"}, {"go_ngay": "2026-11-10"}])
def test_a_whole_profile_that_was_taken_down_has_the_shape_of_a_profile(changes: dict[str, Any], lookup: Lookup):
    schema = json.loads(profile_schema(lookup))
    found = list(faults(front_matter(FOLDERS[0]) | changes, schema, schema["$defs"]))
    assert found == (["/go_ngay: not allowed"] if "go_ngay" in changes else [])
