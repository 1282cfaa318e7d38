"""Pages that only a preview has: a list of what is to be mended and what waits, and a page for each faulty profile."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.kinds import NotYet
from macros.catalogue.problems import Problem
from macros.pages import addresses
from macros.pages.heads import make_head
from macros.pages.settings import Settings
from macros.pages.sheets import Sheet
from macros.pages.site import SitePages
from macros.pages.views import Link, PreviewView, ProblemGroup
from macros.texts import preview as texts
from macros.texts.kinds import NOT_YET_LABELS

MESSAGES_FILE = f"{addresses.PREVIEW}loi.json"
"""What the script of a preview reads and shows on every page."""

PREVIEW_SCRIPT = "js/preview.js"


@dataclass(frozen=True, slots=True)
class Proofs:
    """What an editor is to see. `problems` are all messages; `faulty` are by their file the ids of profiles of which there
    is nothing to show but these; `failure` says why the pages are not up to date.
    """

    catalogue: Catalogue
    problems: Sequence[Problem]
    faulty: Mapping[str, str]
    failure: str = ""

    def groups(self) -> tuple[ProblemGroup, ...]:
        """The messages by file, in the order in which files are read."""
        by_file: dict[str, list[str]] = {}
        for each in self.problems:
            by_file.setdefault(each.file, []).append(str(each))
        return tuple(ProblemGroup(file, self._page(file), tuple(messages)) for file, messages in by_file.items())

    def _page(self, file: str) -> Link | None:
        profile_id = self.faulty.get(file)
        return Link(profile_id, addresses.profile(profile_id)) if profile_id else None

    def waiting(self) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        found = []
        for state in NotYet:
            here = [profile for profile in self.catalogue.profiles if profile.not_yet is state]
            if here:
                links = tuple(Link(profile.title, addresses.profile(profile.id)) for profile in here)
                found.append((NOT_YET_LABELS[state], links))
        return tuple(found)


def preview_sheets(pages: SitePages, settings: Settings, proofs: Proofs) -> Iterator[Sheet]:
    """The start page of the preview, and in the place of each faulty profile a page that says what is wrong."""
    groups = proofs.groups()
    view = PreviewView(groups, proofs.waiting())
    head = make_head(settings, addresses.PREVIEW, texts.TITLE, noindex=True)
    yield pages.sheet(addresses.PREVIEW, "preview.html", head, preview=view)
    taken = {*proofs.catalogue.by_id, *(each.id for each in proofs.catalogue.tombstones)}
    for group in groups:
        if group.page and group.page.text not in taken:
            taken.add(group.page.text)
            head = make_head(settings, group.page.address, texts.FAULTY, noindex=True)
            yield pages.sheet(group.page.address, "faulty.html", head, group=group)


def messages(proofs: Proofs) -> bytes:
    """What every page of the preview tells: one line, and the first messages."""
    failed = [proofs.failure] if proofs.failure else []
    errors = [str(each) for each in proofs.problems if each.is_error]
    waiting = sum(len(links) for _why, links in proofs.waiting())
    told = {
        "line": texts.FAILED if failed else texts.line(len(errors), waiting),
        "address": addresses.PREVIEW,
        "link": texts.SEE_ALL,
        "errors": [*failed, *errors][: texts.SHOWN],
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode()
