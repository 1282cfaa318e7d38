"""The JSON Schema that editors use: fresh, and true of the profiles that are there."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import ProfileEntry
from macros.catalogue.reading import INDEX, profile_folders
from macros.catalogue.schema import SCHEMA_FILE, profile_schema
from macros.catalogue.source import Source, read_source
from macros.catalogue.strict_yaml import read_yaml
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
    keys = {field.alias for field in ProfileEntry.model_fields.values()}
    assert schema["properties"].keys() == keys
    assert {key: value["title"] for key, value in schema["properties"].items()} == {
        key: LABELS[str(key)] for key in keys
    }
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) < keys


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


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_editor_finds_no_fault_with_a_profile(folder: Path, lookup: Lookup):
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not among the tools of this project")
    validator = jsonschema.Draft202012Validator(json.loads(profile_schema(lookup)))
    faults = validator.iter_errors(front_matter(folder))
    assert [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}" for fault in faults] == []
