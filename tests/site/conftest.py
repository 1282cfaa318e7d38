import pytest

from tests.site.building import ROOT, Built, build, tiny_site


@pytest.fixture(scope="session")
def repository_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The repository's own site."""
    return build(ROOT, tmp_path_factory.mktemp("repository") / "site")


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of an invented province with a profile of each status and provenance."""
    root = tiny_site(tmp_path_factory.mktemp("tiny"))
    return build(root, root / "site")
