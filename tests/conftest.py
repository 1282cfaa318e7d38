"""What all tests share: the site's vocabulary, Hypothesis's settings, and how golden files are renewed."""

import difflib
import os
import signal
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import settings

from macros.catalogue.lookup import Lookup
from macros.catalogue.vocabulary import Vocabulary, load_vocabulary

ROOT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"

settings.register_profile("modest", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if IN_CI else "modest")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what runs in its background deaf to Ctrl-C, and all that this starts inherits it.
    signal.signal(signal.SIGINT, signal.default_int_handler)

Golden = Callable[[Path, str], None]
_CHANGED = "golden file changed"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="ghi lại các tệp kết quả mẫu, in chỗ khác")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def vocabulary(repository: Path) -> Vocabulary:
    """The site's own lists: profiles/*.yml."""
    vocabulary, problems = load_vocabulary(repository / "profiles")
    assert vocabulary, "\n".join(map(str, problems))
    return vocabulary


@pytest.fixture(scope="session")
def lookup(vocabulary: Vocabulary) -> Lookup:
    return Lookup(vocabulary)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """`golden(path, text)`: the file at `path` holds `text`. With --refresh it is rewritten, and the change is shown."""

    def compare(path: Path, text: str) -> None:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if before == text or not request.config.getoption("--refresh"):
            assert text == before, f"{path.relative_to(ROOT)}: scripts/test --refresh"
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        name = path.relative_to(ROOT).as_posix()
        lines = difflib.unified_diff(before.splitlines(), text.splitlines(), name, name, lineterm="")
        request.node.user_properties.append((_CHANGED, "\n".join(lines)))

    return compare


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what --refresh changed; the properties of a report also come from pytest-xdist's workers."""
    for report in terminalreporter.getreports("passed"):
        for name, diff in report.user_properties:
            if name == _CHANGED and report.when == "call":
                terminalreporter.section(_CHANGED)
                terminalreporter.write_line(diff)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a browser test that is skipped has failed: nobody reads the list of what was skipped."""
    report = yield
    if IN_CI and report.skipped and item.get_closest_marker("browser") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
    return report
