"""Every text that a profile's author wrote into its fields, found by walking the model: a new field is covered at once."""

from functools import cache
from typing import Any, get_args

from macros.catalogue.profile import (
    Adoption,
    Article,
    Commendation,
    Contact,
    Photo,
    ProfileEntry,
    StageEntry,
)
from macros.catalogue.strict_yaml import Path
from macros.catalogue.validation import StrictModel

_NOT_SEARCHED: dict[type[StrictModel], frozenset[str]] = {
    ProfileEntry: frozenset(
        {
            *("id", "continues", "replicates"),
            *("field", "other_fields", "nominated_by", "movements"),
            *("places", "writer", "approver", "secrecy_review", "consent"),
        }
    ),
    Commendation: frozenset({"award"}),
    StageEntry: frozenset({"stage"}),
    Adoption: frozenset({"place", "profile"}),
    Photo: frozenset({"file"}),
    Article: frozenset({"url"}),
    Contact: frozenset({"agency", "phone"}),
}
"""The attributes whose text is not its author's own or is not published: ids and entries of vocabularies; places, which
consent opens by themselves; who wrote, approved, reviewed and agreed; names of files, web addresses, an agency's phone.
Every other text of a profile is searched."""


def texts_of(entry: ProfileEntry) -> list[tuple[Path, str]]:
    """What a profile says in words of its own besides its story, each with its path; faulty attributes hold None."""
    texts: list[tuple[Path, str]] = []
    _add_texts(entry, (), texts)
    return texts


def _add_texts(model: StrictModel, path: Path, texts: list[tuple[Path, str]]) -> None:
    values = model.__dict__
    for name, key in _searched(type(model)):
        value = values[name]
        if isinstance(value, str):
            texts.append(((*path, key), value))
        elif isinstance(value, StrictModel):
            _add_texts(value, (*path, key), texts)
        elif value:
            for index, item in enumerate(value):
                if isinstance(item, str):
                    texts.append(((*path, key, index), item))
                else:
                    _add_texts(item, (*path, key, index), texts)


@cache
def _searched(model: type[StrictModel]) -> tuple[tuple[str, str], ...]:
    """The attributes of `model` that hold text to be searched, each with its key."""
    exempt = next((_NOT_SEARCHED[each] for each in model.__mro__ if each in _NOT_SEARCHED), frozenset())
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if name not in exempt and _holds_text(field.annotation)
    )


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, StrictModel):
        return True
    return annotation is str or any(map(_holds_text, get_args(annotation)))
