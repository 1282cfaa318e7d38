"""The JSON Schema of a profile's front matter, for editors that complete and explain keys.

It is made from the same declaration that checks profiles and lists the entries of this province's vocabularies. It is
stricter than the reader: it knows only the spelling of the lists. What was taken down for good has a shape of its own.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from macros.catalogue.kinds import Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import WHOLE_PROVINCE, ProfileEntry
from macros.catalogue.tombstone import TombstoneEntry
from macros.catalogue.validation import StrictModel
from macros.texts.kinds import STATUS_LABELS
from macros.texts.labels import LABELS

SCHEMA_FILE = "profile.schema.json"
SCHEMA_MARK = "# yaml-language-server:"
SCHEMA_LINE = f"{SCHEMA_MARK} $schema=../../{SCHEMA_FILE}"
"""The first line of a profile's front matter, by which editors find the schema."""


def profile_schema(lookup: Lookup) -> str:
    """The schema as the text of its file."""
    filled = _schema_of(ProfileEntry, lookup)
    places = filled["properties"]["dia_ban"]
    title = places.pop("title")
    filled["properties"]["dia_ban"] = {"title": title, "anyOf": [{"const": WHOLE_PROVINCE}, places]}
    tombstone = _schema_of(TombstoneEntry, lookup)
    own = tombstone["properties"].keys() - filled["properties"].keys()
    removed = [Status.REMOVED.value, STATUS_LABELS[Status.REMOVED]]
    filled["properties"] |= {key: tombstone["properties"][key] for key in sorted(own)}
    filled |= {
        "if": {
            "properties": {"trang_thai": {"enum": removed}},
            "required": ["trang_thai"],
            "not": {"required": ["ten"]},
        },
        "then": {
            "required": tombstone["required"],
            "propertyNames": {"enum": list(tombstone["properties"])},
        },
        "else": {"required": filled.pop("required"), "properties": dict.fromkeys(sorted(own), False)},
    }
    filled = {"$schema": GenerateJsonSchema.schema_dialect} | filled
    return json.dumps(filled, ensure_ascii=False, indent=1) + "\n"


def _schema_of(model: type[StrictModel], lookup: Lookup) -> dict[str, Any]:
    schema: dict[str, Any] = _filled(model.model_json_schema(by_alias=True, schema_generator=_Generator), lookup)
    return schema


class _Generator(GenerateJsonSchema):
    """Numbers may stand unquoted in YAML, and nothing has a default that an author would write."""

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _filled(node: Any, lookup: Lookup) -> Any:
    """The schema with vocabularies as enumerations, labels as titles and no mention of absent values."""
    if isinstance(node, list):
        return [_filled(item, lookup) for item in node]
    if not isinstance(node, dict):
        return node
    if "x-vocabulary" in node:
        return {"type": "string", "enum": lookup.vocables[node["x-vocabulary"]].spellings()}
    filled = {key: _filled(value, lookup) for key, value in node.items() if key not in ("title", "description")}
    options = [option for option in filled.pop("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        filled |= options[0]
    elif options:
        filled["anyOf"] = options
    for key, value in filled.get("properties", {}).items():
        filled["properties"][key] = {"title": LABELS[key]} | value
    return filled
