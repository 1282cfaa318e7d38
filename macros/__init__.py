"""The site's package; mkdocs-macros-plugin loads it by this name and finds here the macros of hand-written pages."""

from collections.abc import Callable
from typing import Any


def define_env(env: Any) -> None:
    """Offer macros to pages under docs/ that ask for them with `render_macros: true` in their front matter."""
    from macros.texts.inserts import USAGE

    def offered(name: str) -> Callable[..., str]:
        def macro(*arguments: object, **named: object) -> str:
            from macros.page_macros import call  # slow to import, and most builds call no macro

            return call(env, name, arguments, named)

        return macro

    for name in USAGE:
        env.macro(offered(name), name)
