"""The macros that hand-written pages call: each is a method of `Inserts`; a fault is told with the line of its call."""

import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from markupsafe import escape

from macros.catalogue.names import Names
from macros.catalogue.problems import Mark, problem
from macros.catalogue.validation import choices
from macros.pages.inserts import InsertFault
from macros.pages.page_code import code_problems
from macros.publish.running import current, note_call, report
from macros.texts.inserts import USAGE


def call(plugin: Any, name: str, arguments: tuple[object, ...], named: dict[str, object]) -> str:
    """What the macro `name` gives to the page that the `plugin` is rendering; of a fault, its message."""
    try:
        html = str(_called(getattr(current().inserts, name), name, arguments, named))
    except InsertFault as fault:
        file, mark = _where(plugin, name)
        found = problem(fault.kind, file, mark, name, **fault.details)
        report(found)
        return f'<p class="problems">{escape(str(found))}</p>'  # which a preview shows
    note_call(name, arguments, named, html)
    return html


def _called(method: Callable[..., str], name: str, arguments: tuple[object, ...], named: dict[str, object]) -> str:
    """What the method gives, or the fault of a call that does not fit it."""
    signature = inspect.signature(method)
    takes_any = any(each.kind is inspect.Parameter.VAR_KEYWORD for each in signature.parameters.values())
    unknown = [key for key in named if key not in signature.parameters and not takes_any]
    if unknown:
        near = Names.of(signature.parameters).near(unknown[0])
        raise InsertFault("insert-key", value=unknown[0], choices=choices(near, "") or USAGE[name])
    try:
        signature.bind(*arguments, **named)
    except TypeError:
        raise InsertFault("insert-call", usage=USAGE[name]) from None
    return method(*arguments, **named)


def looks_sound(plugin: Any, page: Any, text: str) -> bool:
    """Whether the macros in a page's `text` may be called; slips that can be seen before are reported."""
    known = {*plugin.env.globals, *plugin.variables, *page.meta}
    problems = list(code_problems(text, _file(plugin, page), _lines_before(page, text), plugin.env, known))
    for found in problems:
        report(found)
    return not problems


def _where(plugin: Any, name: str) -> tuple[str, Mark]:
    """The file of the page that is being rendered, and where in it the macro is called that is running now."""
    text = plugin.page.markdown or ""
    lines = text.split("\n")
    line = min(_line_of_template(), len(lines))
    column = lines[line - 1].find(name) + 1
    return _file(plugin, plugin.page), Mark(line + _lines_before(plugin.page, text), max(column, 1))


def _file(plugin: Any, page: Any) -> str:
    return f"{Path(plugin.conf['docs_dir']).name}/{page.file.src_uri}"


def _lines_before(page: Any, text: str) -> int:
    """How many lines of its file stand above a page's text."""
    return int(page.file.content_string.count("\n") - text.count("\n"))


def _line_of_template() -> int:
    """The line of the template, from 1, whose compiled code called us."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 (the stack is where Jinja keeps the line, as in its own tracebacks)
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 1
