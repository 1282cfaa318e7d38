import pytest

from macros.publish.workplace import CACHE_VARIABLE


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of a build lies below its own root, whatever the machine's settings say."""
    monkeypatch.delenv(CACHE_VARIABLE, raising=False)
