from pathlib import Path

import pytest

from macros.publish.outputs import DuplicateOutputError, Outputs


def test_files_are_written_below_the_sites_folder(tmp_path: Path):
    outputs = Outputs()
    outputs.add("index.html", b"a", "home")
    outputs.add("linh-vuc/y-te/index.html", b"b", "y-te")
    outputs.write(tmp_path)
    assert (tmp_path / "index.html").read_bytes() == b"a"
    assert (tmp_path / "linh-vuc/y-te/index.html").read_bytes() == b"b"
    assert len(outputs) == 2
    assert dict(outputs) == {"index.html": b"a", "linh-vuc/y-te/index.html": b"b"}


def test_two_makers_of_one_file_are_refused_naming_both():
    outputs = Outputs()
    outputs.add("ho-so/index.html", b"a", "all profiles")
    with pytest.raises(DuplicateOutputError, match=r"ho-so/index\.html: all profiles / field h"):
        outputs.add("ho-so/index.html", b"b", "field h")
    assert dict(outputs) == {"ho-so/index.html": b"a"}


def test_what_somebody_else_writes_is_taken_and_not_written_again(tmp_path: Path):
    outputs = Outputs()
    outputs.reserve("ke-hoach/index.html", "ke-hoach.md")
    with pytest.raises(DuplicateOutputError, match=r"ke-hoach\.md / plan"):
        outputs.add("ke-hoach/index.html", b"", "plan")
    with pytest.raises(DuplicateOutputError, match=r"ke-hoach\.md / ke-hoach/index\.md"):
        outputs.reserve("ke-hoach/index.html", "ke-hoach/index.md")
    outputs.write(tmp_path)
    assert list(tmp_path.iterdir()) == []
