"""Whole sites, built as people build them: by `mkdocs build` in a process of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TINY = ROOT / "tests" / "site" / "tiny"
OTHER_PROVINCE = ROOT / "tests" / "data" / "other-province"
_LEFT_OUT = ("GUONG_DEMO", "GUONG_DAY", "GUONG_CLEAN", "GUONG_CACHE", "PYTHONPATH")


@dataclass(frozen=True)
class Built:
    """What a build left behind: its exit status, what it said, and the site, if there is one."""

    status: int
    output: str
    site: Path

    @property
    def pages(self) -> list[Path]:
        return sorted(self.site.rglob("*.html"))

    @property
    def files(self) -> list[Path]:
        return sorted(path for path in self.site.rglob("*") if path.is_file())

    def page(self, address: str) -> str:
        """The HTML at an address, such as `linh-vuc/` or `404.html`."""
        path = self.site / address
        return (path / "index.html" if path.is_dir() or not path.suffix else path).read_text("utf-8")

    def holding(self, *words: str) -> list[str]:
        """The files of the site that hold one of `words` in their name or in their bytes."""
        wanted = [word.encode() for word in words]
        return [
            name
            for path in self.files
            if (name := path.relative_to(self.site).as_posix())
            and any(word in path.read_bytes() or word in name.encode() for word in wanted)
        ]


def build(root: Path, site: Path, *, strict: bool = True, **environment: str) -> Built:
    """Build the site whose mkdocs.yml lies in `root`; `environment` is added to the variables.

    Several tests build one root at once, and a build locks what it keeps: each site has a cache of its own beside it.
    """
    variables = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    variables |= {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
        "GUONG_CACHE": str(site.with_name(f"{site.name}-cache")),
        **environment,
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site), *(["--strict"] if strict else [])]
    run = subprocess.run(command, cwd=root, env=variables, capture_output=True, encoding="utf-8", check=False)
    return Built(run.returncode, run.stdout + run.stderr, site)


def tiny_site(root: Path) -> Path:
    """The invented province's site in the folder `root`: its own files, its lists, and the repository's code."""
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    for path in OTHER_PROVINCE.iterdir():
        shutil.copyfile(path, root / "profiles" / path.name)
    (root / "macros").symlink_to(ROOT / "macros")
    return root


def replace_in(path: Path, before: str, after: str) -> None:
    """Put `after` in the place of `before`, which stands in the file once."""
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{path}: {text.count(before)} × {before!r}"
    path.write_text(text.replace(before, after), "utf-8")
