"""Small types that the files of the vocabulary share, and the faults that their models find in themselves."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated, NamedTuple

from pydantic import Field

from macros.catalogue.names import Names
from macros.catalogue.strict_yaml import Path
from macros.catalogue.validation import choices


class Fault(NamedTuple):
    """What a model found wrong with itself: the path of the place, a kind of the table of messages and its details."""

    path: Path
    kind: str
    details: Mapping[str, object]


def each(name: str, entries: Iterable[object], key: str) -> Iterator[tuple[Path, str]]:
    """The path of every entry of the list `name`, with the entry's `key`."""
    return (((name, index), getattr(entry, key)) for index, entry in enumerate(entries))


def duplicates(named: Iterable[tuple[Path, str]], key: str = "id") -> Iterator[Fault]:
    """A fault for each name that was used before; `named` gives the path of an entry and its name."""
    first: dict[str, Path] = {}
    for path, name in named:
        if name in first:
            yield Fault((*path, key), "list-duplicate", {"value": name, "first": (*first[name], key)})
        else:
            first[name] = path


def reference(path: Path, value: str, known: Collection[str], where: str) -> Iterator[Fault]:
    """A fault where `value` names nothing of the list `where`."""
    if value not in known:
        near = Names.of(known).near(value) or (dict.fromkeys(known) if len(known) <= 6 else ())
        details = {"value": value, "where": where, "choices": choices(near, where)}
        yield Fault(path, "list-reference", details)


Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
