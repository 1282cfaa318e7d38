"""One run of MkDocs: what its events leave for each other, and what they set off.

What takes long to import is imported where it is used: a build with nothing to do is to end at once.
"""

import logging
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from macros.catalogue.digests import made_from
from macros.configuration import asked_day, others_digest, pages_digest, site_settings
from macros.publish.lock import LockedError
from macros.publish.outputs import DuplicateOutputError, Output, by_path, files_below, whole_file
from macros.publish.running import begin, calls, current, has_begun, reported, still_give
from macros.publish.sources import inputs, stamps
from macros.publish.workplace import Shell, Workplace
from macros.texts import build as texts

if TYPE_CHECKING:
    from macros.catalogue.problems import Problem
    from macros.preview import Drawn

log = logging.getLogger("mkdocs.guong")

CLEAN_VARIABLE = "GUONG_CLEAN"
_OURS = ("sitemap.xml", "sitemap.xml.gz")
"""Files that MkDocs writes and we write better."""


@dataclass
class Run:
    """A build, or a preview with all its builds.

    `hand_written` are the addresses of MkDocs' pages, `sources` the source of each of its files by path. `stamps`,
    `others` and `inputs` name what a build is made from, and are taken before anything is read. MkDocs is to make no
    page (`passes_by`) where its own would come out the same, or where there is `nothing_to_do` at all.

    A preview keeps, from one build to the next, what MkDocs' own pages were made from (`pages`) and how (`drawn`).
    """

    is_preview: bool = False
    place: Workplace | None = None
    as_of: date = date.min
    stamps: Mapping[str, str] = field(default_factory=dict)
    others: bytes = b""
    inputs: bytes | None = None
    nothing_to_do: bool = False
    passes_by: bool = False
    warnings: CountHandler = field(default_factory=CountHandler)
    hand_written: list[str] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    pages: bytes = b""
    environment: Environment | None = None
    drawn: list["Drawn"] = field(default_factory=list)

    @property
    def here(self) -> Workplace:
        """The place, which was taken."""
        assert self.place
        return self.place

    def start(self, config: MkDocsConfig) -> None:
        """Take the place, which a preview keeps; see what there is to do; let MkDocs write to a folder of its own."""
        if self.place is None:
            self.place = self._taken(config)
        config.site_dir = str(self.here.shell)
        self.as_of, self.stamps = asked_day(), stamps(self.here.profiles_dir)
        self.others = others_digest(config)
        self.inputs = inputs(self.stamps, self.others)
        self.nothing_to_do = not self.is_preview and self.here.has_nothing_to_do(self.inputs, self.as_of)
        if self.nothing_to_do:
            self._pass_by(config)
        self.pages = b""  # until this build has ended well: MkDocs empties its folder before it writes
        logging.getLogger("mkdocs").removeHandler(self.warnings)  # of a build that ended in the middle
        self.warnings = CountHandler()
        self.warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self.warnings)

    def _taken(self, config: MkDocsConfig) -> Workplace:
        place = Workplace(Path(config.config_file_path).parent, Path(config.site_dir), preview=self.is_preview)
        if place.preview:
            place.site = place.folder / "site"
        try:
            place.open(clean=bool(os.environ.get(CLEAN_VARIABLE)))
        except LockedError as error:
            raise Abort(texts.locked(**error.holder)) from None
        return place

    def _pass_by(self, config: MkDocsConfig) -> None:
        """Let MkDocs make nothing, and empty no folder that is still needed."""
        self.passes_by = True
        config.theme.static_templates = set()
        config.site_dir = str(self.here.folder / "nothing")

    def read(self, config: MkDocsConfig) -> int:
        """Read everything, and tell what is wrong: so many errors.

        A preview keeps what it had while a vocabulary is wrong.
        """
        from macros.publish.publication import Publication, VocabularyError

        is_kept = False
        settings = site_settings(config)
        try:
            with self._told():
                publication = Publication.read(self.here, Path(config.docs_dir), settings, self.as_of, self.stamps)
            problems = publication.problems
            begin(publication)
        except VocabularyError as error:
            problems = error.problems
            if is_kept := has_begun():
                begin(current().still(problems))
        if is_kept:
            log.error(texts.KEPT)
        for problem in problems:
            if problem.is_error:
                log.error(str(problem))
            else:  # told, and passed: a warning of MkDocs would stop a strict build
                log.info(texts.WARNING.format(problem=problem))
        errors = sum(problem.is_error for problem in problems)
        if errors and self.is_preview:
            log.error(texts.SKIPPED.format(count=errors))
        return errors

    def spare_mkdocs(self, config: MkDocsConfig) -> None:
        """Where MkDocs' own pages would come out as they lie there, let it make none."""
        kept = self.here.kept_shell(self._shell_name())
        if kept is None or not still_give(kept.calls):
            self.here.drop_shell()
        else:
            self.hand_written, self.sources = kept.hand_written, kept.sources
            self._pass_by(config)

    def _shell_name(self) -> bytes:
        """A name for all that MkDocs' own pages are made from."""
        return made_from(self.others, current().home, current().site)

    def finish(self, config: MkDocsConfig) -> None:
        """Let readers have the site, unless MkDocs is going to call the build failed for its warnings."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        warned = any(count for _level, count in self.warnings.get_counts())
        if self.nothing_to_do:
            log.info(texts.NOTHING_TO_DO)
            for warning in self.here.told():
                log.info(texts.WARNING.format(problem=warning))
        elif not (warned and config.strict):
            self.publish()
            if not warned and not self.is_preview:
                told = [str(problem) for problem in current().problems]
                self.here.finish(self.inputs, self.as_of, current().kept.changes_on, told)
                if not self.passes_by:
                    shell = Shell(self.hand_written, dict(self.sources), calls())
                    self.here.keep_shell(self._shell_name(), shell)
        if self.is_preview:
            self.pages = pages_digest(config)

    def publish(self) -> None:
        """Make the files that changed, and let readers have the whole."""
        with self._told():
            outputs = self._outputs()
            if problems := current().not_found(outputs):
                self._tell_not_found(problems)
                outputs = self._outputs()
            published = self.here.publish(outputs)
        log.info(texts.published(len(published.made), len(published.removed), len(outputs)))

    def _outputs(self) -> Mapping[str, Output]:
        return by_path(current().outputs(self.hand_written, files_below(self.here.shell, self.sources, _OURS)))

    def tell_pages(self) -> None:
        """Tell what is wrong with the pages that MkDocs has read: a build ends there, a preview shows it on its pages."""
        problems = reported()
        for problem in problems:
            log.error(str(problem))
        if problems and not self.is_preview:
            raise Abort(texts.PAGES.format(count=len(problems)))
        if problems:
            begin(current().still((*current().problems, *problems)))

    def _tell_not_found(self, problems: tuple["Problem", ...]) -> None:
        """Tell what the search does not find: a build ends there, a preview shows it on its pages."""
        for problem in problems:
            log.error(str(problem))
        if not self.is_preview:
            raise Abort(texts.NOT_FOUND.format(count=len(problems)))
        begin(current().still((*current().problems, *problems)))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What may go wrong while files are read and written, told to a person. The site stays as it was."""
        try:
            yield
        except DuplicateOutputError as error:
            raise Abort(texts.DUPLICATE.format(detail=error)) from None
        except (OSError, sqlite3.OperationalError) as error:
            raise Abort(texts.NOT_WRITTEN.format(error=error)) from None
        except sqlite3.DatabaseError:
            self.here.state.forget()
            raise Abort(texts.DAMAGED) from None

    def follow(self, config: MkDocsConfig) -> bool:
        """Bring a preview up to date without MkDocs where its own pages are as they were; whether that was all."""
        if pages_digest(config) != self.pages:
            return False
        self.as_of, self.stamps = asked_day(), stamps(self.here.profiles_dir)
        self.read(config)
        for page in self.drawn:
            page.draw_again(self.here.shell)
        self.publish()
        return not any(page.calls_macros for page in self.drawn)

    def tell(self, failure: str) -> None:
        """Show on the pages of a preview, as they stand, why they could not be brought up to date."""
        from macros.pages.previews import MESSAGES_FILE, messages

        proofs = replace(current().kept.proofs, failure=failure)
        with suppress(OSError, sqlite3.Error):  # told at the prompt in any case
            self.here.amend(whole_file(MESSAGES_FILE, messages(proofs), MESSAGES_FILE))

    def stop(self) -> None:
        """Leave the place to others."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if self.place:
            self.place.close()
            self.place = None
