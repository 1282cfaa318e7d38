"""One file of an editor's lists: read as its model, or everything that is wrong with it, each at its line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic

from macros.catalogue.problems import START, Problem, problem
from macros.catalogue.shapes import Fault
from macros.catalogue.strict_yaml import Document, StrictYamlError, read_yaml
from macros.catalogue.validation import Model, validate
from macros.texts import vocabulary as words
from macros.texts.labels import label


@dataclass(frozen=True, slots=True)
class Read(Generic[Model]):
    """One file: its model where it could be read, and what was wrong."""

    file: str
    document: Document | None
    value: Model | None
    problems: list[Problem]

    def at(self, faults: Iterable[Fault]) -> list[Problem]:
        """The faults that a check found, at their lines."""
        return [self._problem(fault) for fault in faults]

    def _problem(self, fault: Fault) -> Problem:
        assert self.document is not None
        details: dict[str, Any] = dict(fault.details)
        first = details.pop("first", None)
        if isinstance(first, tuple):
            details["line"] = self.document.value_mark(first).line
        mark = self.document.value_mark(fault.path)
        return problem(fault.kind, self.file, mark, label(fault.path), **details)


def read_file(path: Path, model: type[Model], *, optional: bool = False) -> Read[Model]:
    """Read one file. Where an `optional` one is not there, or says nothing, its model holds what it holds by itself."""
    file = f"{path.resolve().parent.name}/{path.name}"
    try:
        text = "" if optional and not path.exists() else path.read_text(encoding="utf-8-sig")
        document = read_yaml(text)
    except OSError:
        return Read(file, None, None, [problem("file-missing", file, START, name=path.name)])
    except UnicodeDecodeError:
        return Read(file, None, None, [problem("file-encoding", file, START)])
    except StrictYamlError as error:
        return Read(file, None, None, [problem(error.kind, file, error.mark, **error.details)])
    if optional and document.value is None:
        document = replace(document, value={})
    if not isinstance(document.value, dict):
        shape = problem("vocabulary-file", file, START, found=words.SHAPE, expected=words.SHAPE_INSTEAD)
        return Read(file, document, None, [shape])
    value, problems = validate(model, document, file)
    return Read(file, document, value, problems)
