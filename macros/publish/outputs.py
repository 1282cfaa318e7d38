"""The files of a site before they are written: one content for each path, and who made it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


class DuplicateOutputError(Exception):
    """Two makers want one file; one of them would silently be lost."""


@dataclass(slots=True)
class Outputs:
    """Paths are relative to the root of the site, with forward slashes."""

    _contents: dict[str, bytes] = field(default_factory=dict)
    _origins: dict[str, str] = field(default_factory=dict)

    def reserve(self, path: str, origin: str) -> None:
        """Note a path that somebody else writes. Raises DuplicateOutputError naming both when the path is taken."""
        if path in self._origins:
            raise DuplicateOutputError(f"{path}: {self._origins[path]} / {origin}")
        self._origins[path] = origin

    def add(self, path: str, content: bytes, origin: str) -> None:
        """Add a file. Raises DuplicateOutputError naming both origins when the path is taken."""
        self.reserve(path, origin)
        self._contents[path] = content

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return iter(self._contents.items())

    def __len__(self) -> int:
        return len(self._contents)

    def write(self, site_dir: Path) -> None:
        """Write every file below `site_dir`."""
        folders: set[Path] = set()
        for path, content in self:
            target = site_dir / path
            if target.parent not in folders:
                target.parent.mkdir(parents=True, exist_ok=True)
                folders.add(target.parent)
            target.write_bytes(content)
