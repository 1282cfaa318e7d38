"""The front matter of a hand-written page, read as a model."""

from pathlib import Path

from macros.catalogue.problems import Problem, problem
from macros.catalogue.source import read_source
from macros.catalogue.strict_yaml import Document, StrictYamlError, read_yaml
from macros.catalogue.validation import Model, validate


def read_front_matter(path: Path, file: str, model: type[Model]) -> tuple[Model, Document] | list[Problem]:
    """What stands at the head of the page at `path`, which messages call `file`, and where; or what is wrong with it."""
    source = read_source(path, file)
    if isinstance(source, Problem):
        return [source]
    try:
        document = read_yaml(source.front, first_line=source.front_line)
    except StrictYamlError as error:
        return [problem(error.kind, file, error.mark, **error.details)]
    known, problems = validate(model, document, file)
    return problems if known is None else (known, document)
