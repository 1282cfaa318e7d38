import pytest

from macros.publish import running
from macros.publish.publication import Publication
from macros.publish.running import begin, current, has_begun, page_address
from tests.publish.test_publication import publication


@pytest.fixture(autouse=True)
def a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the publication that is running stays for other tests."""
    monkeypatch.setattr(running, "_current", [])


def test_the_newest_publication_is_the_running_builds():
    one, other = publication(), publication()
    assert not has_begun()
    begin(one)
    begin(other)
    assert has_begun()
    assert current() is other
    assert isinstance(other, Publication)


@pytest.mark.parametrize(("url", "address"), [("./", ""), (".", ""), ("quyen/", "quyen/"), ("a/b/", "a/b/")])
def test_mkdocs_url_is_an_address(url: str, address: str):
    assert page_address(url) == address
