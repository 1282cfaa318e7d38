"""What an author is told: the case files of tests/cases/clerk and tests/cases/messages.

After a change of words run `scripts/test tests/catalogue/test_profile.py --refresh` and read the difference.
"""

from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.lookup import Lookup
from macros.texts.problems import MESSAGES
from tests.catalogue.profile_cases import CASES, base, check_case, dumped, kinds_of, load
from tests.conftest import Golden

CLERK = sorted((CASES / "clerk").glob("*.yml"))
MESSAGES_FILES = sorted((CASES / "messages").glob("*.yml"))
MESSAGES_CASES = [(path, index, case["name"]) for path in MESSAGES_FILES for index, case in enumerate(load(path))]

NOT_OF_PROFILES = {"P36", "P37", "P40", "P41"}
"""Messages of these codes are about what editors keep: test_vocabulary.py, tests/pages and tests/site raise them."""

NEVER_IN_A_PROFILE = {
    "file-misplaced": "about files where no profile is read; test_folders.py has some",
    "number-low": "no number of a profile has a lower limit alone",
    "number-high": "… nor an upper one",
    "text-pattern": "every pattern of a profile has a message of its own",
    "shape-other": "the net for complaints of pydantic that have no message",
    "vocabulary-ambiguous": "no two names of this site's lists agree; test_lookup.py has lists that do",
}


def told(case: dict[str, Any], root: Path, lookup: Lookup) -> list[str]:
    return [str(problem) for problem in check_case(case, root, lookup).problems]


@pytest.mark.parametrize("path", CLERK, ids=lambda path: path.stem)
def test_a_clerk_is_told_what_to_write_instead(path: Path, tmp_path: Path, lookup: Lookup, golden: Golden):
    case = load(path)
    golden(path, dumped(case | {"expected": told(case, tmp_path, lookup)}, path))


@pytest.mark.parametrize("path", MESSAGES_FILES, ids=lambda path: path.stem)
def test_every_slip_gives_its_message_at_its_place(path: Path, tmp_path: Path, lookup: Lookup, golden: Golden):
    cases = load(path)
    found = [case | {"expected": told(case, tmp_path / str(number), lookup)} for number, case in enumerate(cases)]
    golden(path, dumped(found, path))


def test_the_profiles_that_cases_edit_are_sound(tmp_path: Path, lookup: Lookup):
    for name in ("base.md", "press.md"):
        assert told({"base": name}, tmp_path / name, lookup) == []


def test_every_message_that_a_profile_can_get_has_a_case(tmp_path: Path, lookup: Lookup):
    cases = [*map(load, CLERK), *(case for path in MESSAGES_FILES for case in load(path))]
    cases.append({"text": base() + "Kể chuyện làng. " * 20_000})
    raised: set[str] = set()
    for number, case in enumerate(cases):
        for problem in check_case(case, tmp_path / str(number), lookup).problems:
            raised |= kinds_of(problem)
    expected = {kind for kind, message in MESSAGES.items() if message.code not in NOT_OF_PROFILES}
    assert expected - raised == NEVER_IN_A_PROFILE.keys()
