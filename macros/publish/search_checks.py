"""Whether the search finds what the editor's list says, asked of an index before readers get it."""

from collections.abc import Iterator, Mapping, Sequence

from macros.catalogue.catalogue import Catalogue
from macros.catalogue.digests import made_from
from macros.catalogue.problems import Problem, in_reading_order
from macros.catalogue.search_checks import SearchCheck, unknown_profiles
from macros.pages import addresses
from macros.publish.outputs import Output
from macros.publish.records import Kept
from macros.publish.sources import code_digest
from macros.publish.state import State
from macros.search.engine import SearchEngine

FIRST = 3
"""So many results are seen without scrolling on a telephone."""

_SEARCHED = "searched"


def reference_problems(checks: Sequence[SearchCheck], kept: Kept, *, demo: bool) -> list[Problem]:
    """Errors for ids that no profile has; warnings for those that are not shown, so that nothing can be asked.

    What is only left out because this build goes without `demo` is passed over.
    """
    ids = {entry.claims.id: entry for entry in kept.entries if entry.claims and entry.claims.id}
    shown = kept.edition.catalogue.by_id
    problems = list(unknown_profiles(checks, ids))
    for check in checks:
        entry = ids.get(check.profile)
        if entry and check.profile not in shown and (demo or entry.official):
            problems.append(check.problem("check-hidden", "thay"))
    return in_reading_order(problems)


def search_problems(checks: Sequence[SearchCheck], engine: SearchEngine) -> Iterator[Problem]:
    """An error for each query that does not find its profile among the first."""
    for check in checks:
        found = engine.cards(engine.find(check.query).numbers[:FIRST])
        if addresses.profile(check.profile) not in (card["address"] for card in found):
            titles = "; ".join(f"“{' '.join(card['title'])}”" for card in found)
            yield check.problem("check-missed" if found else "check-nothing", "tim", first=FIRST, titles=titles)


def ask_once(
    checks: Sequence[SearchCheck], catalogue: Catalogue, outputs: Mapping[str, Output], state: State
) -> tuple[Problem, ...]:
    """What the index among `outputs` does not find; nothing where the same was asked of the same index before."""
    asked = [check for check in checks if check.profile in catalogue.by_id]
    index = {path: each.made_from for path, each in outputs.items() if path.startswith(addresses.SEARCH_INDEX)}
    name = made_from(code_digest(), asked, sorted(index.items()))
    if not asked or state.note(_SEARCHED) == name:
        return ()
    engine = SearchEngine(lambda file: outputs[addresses.SEARCH_INDEX + file].content())
    if problems := tuple(search_problems(asked, engine)):
        return problems
    state.take_note(_SEARCHED, name)
    return ()
