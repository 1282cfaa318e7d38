"""From a document of text to a frozen model, or to everything that is wrong with it.

The models are the only declaration of a file's format; here pydantic's complaints become messages for the person who
wrote the file, each at its line and column. A key that differs from a known one only by case, marks or hyphens is
taken as that key; a misspelt key that makes another missing gives one message.
"""

import dataclasses
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic_core import ErrorDetails

from macros.catalogue.names import Names, fold
from macros.catalogue.problems import Mark, Problem, problem, quoted
from macros.catalogue.strict_yaml import Document, Path, Value
from macros.texts.labels import label
from macros.texts.problems import CHOOSE, CHOOSE_NOTHING_NEAR, DID_YOU_MEAN, MESSAGES


class StrictModel(BaseModel):
    """A frozen value read from a file; keys that it does not know are errors."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True, defer_build=True
    )


Model = TypeVar("Model", bound=StrictModel)

_KINDS = {
    "missing": "key-missing",
    "extra_forbidden": "key-unknown",
    "tuple_type": "shape-list",
    "list_type": "shape-list",
    "model_type": "shape-mapping",
    "model_attributes_type": "shape-mapping",
    "dict_type": "shape-mapping",
    "string_type": "shape-text",
    "string_too_short": "text-short",
    "string_too_long": "text-long",
    "too_long": "shape-count",
    "too_short": "shape-none",
    "bool_parsing": "shape-boolean",
    "bool_type": "shape-boolean",
    "int_parsing": "number-format",
    "int_type": "number-format",
    "float_parsing": "number-format",
    "float_type": "number-format",
    "int_from_float": "number-format",
    "int_parsing_size": "number-format",
    "greater_than": "number-low",
    "greater_than_equal": "number-low",
    "less_than": "number-high",
    "less_than_equal": "number-high",
    "string_pattern_mismatch": "text-pattern",
    "enum": "list-choice",
}


def choices(suggestions: Iterable[str], where: str, sentence: str = CHOOSE) -> str:
    """What to write instead: the suggestions, or where the list is."""
    names = quoted(suggestions)
    return sentence.format(names=names) if names else CHOOSE_NOTHING_NEAR.format(where=where)


def validate(
    model: type[Model], document: Document, file: str, context: object = None
) -> tuple[Model | None, list[Problem]]:
    """Read `document` as `model`: the value, or None and the problems. `context` is what validators look up in."""
    parts = validate_parts(model, document, file, context)
    return (None if parts.problems else parts.value), parts.problems


@dataclass(frozen=True, slots=True)
class Parts(Generic[Model]):
    """A model as far as it could be read: attributes in `faulty` hold None.

    They are reported in `problems`, but for values that their author has yet to fill in: `blanks` are the places of
    those, by their paths in the model's keys.
    """

    value: Model | None
    faulty: frozenset[str]
    problems: list[Problem]
    blanks: Mapping[Path, Mark] = dataclasses.field(default_factory=dict)


def validate_parts(
    model: type[Model], document: Document, file: str, context: object = None, *, blank: re.Pattern[str] | None = None
) -> Parts[Model]:
    """Read what can be read, so that one fault does not hide what else is wrong. What `blank` matches is no value yet."""
    renames: dict[Path, str] = {}
    emptied: set[Path] = set()
    data = _prepared(document.value, model, (), renames, emptied)
    if not isinstance(data, dict):
        return Parts(None, frozenset(), [problem("front-matter-shape", file, document.value_mark(()))])
    blanks = {path: document.value_mark(_as_written(path, renames)) for path in _matching(blank, data)} if blank else {}
    try:
        value = model.model_validate(data, context=context)
        if not blanks:
            return Parts(value, frozenset(), [])
        details = []
    except ValidationError as error:
        details = error.errors(include_url=False)
    attributes = {field.alias or name: name for name, field in model.model_fields.items()}
    meant = _meanings(details, model)
    faulty_keys = {str(error["loc"][0]) for error in details}
    faulty_keys |= {str(names[0]) for path, names in meant.items() if len(path) == 1}
    faulty_keys |= {str(path[0]) for path in blanks}
    sound = {key: value for key, value in data.items() if key not in faulty_keys}
    return Parts(
        _lenient(model).model_validate(sound, context=context),
        frozenset(attributes[key] for key in faulty_keys if key in attributes),
        list(_problems(details, meant, document, file, renames, emptied, blanks)),
        blanks,
    )


def _matching(pattern: re.Pattern[str], value: Value, path: Path = ()) -> Iterator[Path]:
    """The paths of the texts that hold what `pattern` matches."""
    if isinstance(value, str):
        if pattern.search(value):
            yield path
    elif value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _matching(pattern, item, (*path, key))


@cache
def _lenient(model: type[Model]) -> type[Model]:
    """`model` with every attribute optional, for what is left when the faulty ones are put aside."""
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        optional = copy(field)
        if optional.is_required():
            optional.default = None
        fields[name] = (field.annotation, optional)
    return create_model(f"Lenient{model.__name__}", __base__=model, **fields)


def _prepared(
    value: Value, model: type[BaseModel] | None, path: Path, renames: dict[Path, str], emptied: set[Path]
) -> Value:
    """`value` with known spellings of keys and without empty keys; both are noted by path."""
    if isinstance(value, list):
        return [_prepared(item, model, (*path, index), renames, emptied) for index, item in enumerate(value)]
    if not isinstance(value, dict) or model is None:
        return value
    nested = keys_of(model)
    prepared: dict[str, Value] = {}
    for key, item in value.items():
        known = key
        if key not in nested:
            found = _key_names(model).find(key).item
            if found is not None and found not in value and found not in prepared:
                known = found
                renames[(*path, known)] = key
        if item is None:
            emptied.add((*path, known))
        else:
            prepared[known] = _prepared(item, nested.get(known), (*path, known), renames, emptied)
    return prepared


def key_spellings(document: Document, model: type[BaseModel]) -> dict[Path, str]:
    """The keys that are taken as others, by their path as written, each with the key that it is taken as."""
    renames: dict[Path, str] = {}
    _prepared(document.value, model, (), renames, set())
    return {_as_written(path, renames): str(path[-1]) for path in renames}


@cache
def keys_of(model: type[BaseModel]) -> Mapping[str, type[BaseModel] | None]:
    """The keys that `model` knows, each with the model of what stands below it, if any."""
    return {field.alias or name: _model_in(field.annotation) for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


@cache
def _key_names(model: type[BaseModel]) -> Names[str]:
    return Names.of(keys_of(model))


def _problems(
    details: list[ErrorDetails],
    meant: Mapping[Path, tuple[str, ...]],
    document: Document,
    file: str,
    renames: dict[Path, str],
    emptied: set[Path],
    blanks: Container[Path],
) -> Iterable[Problem]:
    replaced = {(*path[:-1], names[0]) for path, names in meant.items()}
    for error in details:
        path = error["loc"]
        written = _as_written(path, renames)
        kind = _kind(error)
        if kind == "shape-none" and _is_told_inside(path, details):
            continue
        if path in blanks and kind != "key-unknown":
            continue
        if kind == "key-missing":
            if path in replaced:
                continue
            if path in emptied:
                yield problem("key-empty", file, document.key_mark(written), label(path), key=path[-1])
            else:
                yield problem(kind, file, document.key_mark(written[:-1]), label(path), key=path[-1])
        elif kind == "key-unknown":
            instead = choices(meant.get(path, ()), _GUIDE, DID_YOU_MEAN)
            yield problem(kind, file, document.key_mark(path), label(path[:-1]), key=path[-1], choices=instead)
        else:
            yield problem(kind, file, document.value_mark(written), label(path), **_details(kind, error))


def _is_told_inside(path: Path, details: list[ErrorDetails]) -> bool:
    """Whether a list only counts as empty because what stands in it is wrong."""
    return any(len(error["loc"]) > len(path) and error["loc"][: len(path)] == path for error in details)


def _kind(error: ErrorDetails) -> str:
    """The message for a complaint; a list or group where one value belongs is told as that."""
    if error["type"] in MESSAGES:
        return error["type"]
    kind = _KINDS.get(error["type"], "shape-other")
    return "shape-text" if kind in _OF_ONE_VALUE and isinstance(error["input"], list | dict) else kind


_OF_ONE_VALUE = frozenset({"number-format", "shape-boolean", "text-pattern", "list-choice", "shape-other"})
_QUOTED = re.compile("'([^']*)'")
_GUIDE = "docs/huong-dan/cac-muc.md"


def _meanings(details: list[ErrorDetails], model: type[BaseModel]) -> dict[Path, tuple[str, ...]]:
    """For each unknown key the known one that it may be a slip of."""
    missing = {error["loc"] for error in details if error["type"] == "missing"}
    unknown = (error["loc"] for error in details if error["type"] == "extra_forbidden")
    return {path: meaning for path in unknown if (meaning := _meaning(model, path, missing))}


def _meaning(model: type[BaseModel], path: Path, missing: set[Path]) -> tuple[str, ...]:
    """Known keys that an unknown one may be a slip of; one that is missing comes first."""
    inner: type[BaseModel] | None = model
    for part in path[:-1]:
        if isinstance(part, str) and inner is not None:
            inner = keys_of(inner).get(part)
    if inner is None:
        return ()
    near = _key_names(inner).near(str(path[-1]).replace("_", "-"))
    return tuple(sorted(near, key=lambda key: (*path[:-1], key) not in missing))[:1]


def _as_written(path: Path, renames: dict[Path, str]) -> Path:
    if not renames:
        return path
    return tuple(renames.get(path[: index + 1], part) for index, part in enumerate(path))


def _details(kind: str, error: ErrorDetails) -> dict[str, object]:
    context = dict(error.get("ctx", {}))
    value = error["input"]
    match kind:
        case "text-short":
            return {"length": len(str(value).strip()), "limit": context["min_length"]}
        case "text-long":
            return {"length": len(str(value).strip()), "limit": context["max_length"]}
        case "shape-count":
            return {"count": context["actual_length"], "limit": context["max_length"]}
        case "number-low":
            return {"value": value, "limit": context.get("ge", context.get("gt"))}
        case "number-high":
            return {"value": value, "limit": context.get("le", context.get("lt"))}
        case "list-choice":
            return {"value": value, "choices": choices(_QUOTED.findall(context["expected"]), "")}
        case "shape-other":
            return {"value": value, "expected": error["msg"]}
    return {"value": value, **context}


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a reader: case, marks and spaces aside."""
    return fold(one) == fold(other)
