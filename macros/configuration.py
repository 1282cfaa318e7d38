"""What a run is asked to do: the settings of mkdocs.yml, and the variables that stand above them."""

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.catalogue.clock import today
from macros.catalogue.digests import made_from
from macros.catalogue.folders import misplaced
from macros.publish.sources import looks_digest, search_checks_digest, site_digest, tree_digest
from macros.texts import build as texts

if TYPE_CHECKING:
    from macros.pages.settings import Settings

DEMO_VARIABLE = "GUONG_DEMO"
DAY_VARIABLE = "GUONG_DAY"


def others_digest(config: MkDocsConfig) -> bytes:
    """A name for all that a build is made from besides the profiles: code, vocabularies, pages, settings."""
    root = Path(config.config_file_path).parent
    # Of objects, such as plugins, the file itself tells how they were set.
    plain = json.dumps(dict(config), default=lambda value: type(value).__name__, sort_keys=True)
    return made_from(
        site_digest(root),
        search_checks_digest(root),
        tree_digest(Path(config.docs_dir)),
        Path(config.config_file_path).read_bytes(),
        plain,
        os.environ.get(DEMO_VARIABLE),
        misplaced(root / "profiles", root),
    )


def pages_digest(config: MkDocsConfig) -> bytes:
    """A name for what MkDocs' own pages are made from, besides the catalogue."""
    return tree_digest(Path(config.docs_dir)) + looks_digest() + Path(config.config_file_path).read_bytes()


def asked_day() -> date:
    """Today in Vietnam, or the day that was asked for."""
    asked = os.environ.get(DAY_VARIABLE)
    if not asked:
        return today()
    try:
        return date.fromisoformat(asked)
    except ValueError:
        raise Abort(texts.DAY.format(variable=DAY_VARIABLE, answer=asked)) from None


def site_settings(config: MkDocsConfig) -> "Settings":
    """The settings of the site. Raises Abort, saying what to write instead, where they are wrong."""
    from pydantic import ValidationError

    from macros.pages.settings import read_settings

    mark, icon = _theme_file(config, "logo"), _theme_file(config, "favicon")
    extra = dict(config.extra)
    if os.environ.get(DEMO_VARIABLE):
        extra["demo"] = _demo_wanted(os.environ[DEMO_VARIABLE])
    try:
        return read_settings(
            config.site_name,
            config.site_url,
            extra,
            mark.read_text(encoding="utf-8"),
            icon.relative_to(config.docs_dir).as_posix(),
        )
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise Abort(texts.SETTINGS.format(errors="; ".join(faults))) from None


def _demo_wanted(answer: str) -> bool:
    """What the variable asks for. An answer that is not understood stops the build: nothing is shown by mistake."""
    from pydantic_core import PydanticCustomError

    from macros.catalogue.values import parse_flag

    try:
        return parse_flag(answer)
    except PydanticCustomError:
        raise Abort(texts.DEMO.format(variable=DEMO_VARIABLE, answer=answer)) from None


def _theme_file(config: MkDocsConfig, key: str) -> Path:
    """The file below docs/ that a setting of the theme names; Material's own are not published."""
    name = config.theme.get(key)
    path = Path(config.docs_dir) / str(name)
    if not name or not path.is_file():
        raise Abort(texts.THEME_FILE.format(key=key))
    return path
