"""What is wrong with the macros of a hand-written page before any of them runs: names that there are not, broken braces."""

from collections.abc import Collection, Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.catalogue.names import Names
from macros.catalogue.problems import Mark, Problem, problem
from macros.catalogue.validation import choices
from macros.texts.inserts import GUIDE, USAGE


def code_problems(
    text: str, file: str, lines_before: int, environment: Environment, known: Collection[str]
) -> Iterator[Problem]:
    """The slips in `text`, which stands in `file` below so many lines; `known` are names that the page may use."""
    lines = text.split("\n")
    try:
        tree = environment.parse(text)
        environment.compile(text)  # which is where unknown filters are found
    except TemplateSyntaxError as error:
        line = lines[error.lineno - 1].strip()
        yield problem(
            "insert-syntax", file, Mark(error.lineno + lines_before, 1), line=line[:60], usage=USAGE["gallery"]
        )
        return
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    own |= {node.name for node in tree.find_all(nodes.Macro)} | {"loop"}
    for node in tree.find_all(nodes.Name):
        if node.ctx == "load" and node.name not in known and node.name not in own:
            near = Names.of(USAGE).near(node.name)
            column = lines[node.lineno - 1].find(node.name) + 1
            mark = Mark(node.lineno + lines_before, max(column, 1))
            yield problem("insert-name", file, mark, value=node.name, choices=choices(near, GUIDE))
