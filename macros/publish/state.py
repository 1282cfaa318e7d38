"""What a build leaves for the next one, in one SQLite file: what was read of each profile, the index of the search, and
what each file of the site was made from. All of it can be thrown away; then the next build makes everything anew.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from macros.catalogue.digests import named
from macros.publish.index_state import INDEX_TABLES, IndexState

_TABLES = """
CREATE TABLE notes (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    folder TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest BLOB NOT NULL, id TEXT, entry BLOB NOT NULL, view BLOB,
    whole BLOB,
    brief_version BLOB NOT NULL, whole_version BLOB NOT NULL, photos TEXT NOT NULL, texts TEXT NOT NULL
);
CREATE INDEX by_id ON records (id);
CREATE TABLE outputs (path TEXT PRIMARY KEY, made_from BLOB, generation INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE trees (identity TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
"""
_LAYOUT = int.from_bytes(named(f"{_TABLES}{INDEX_TABLES}".encode())[:4], "big") >> 1
"""SQLite keeps this number with the file: one that was written for other tables is dropped."""


class Record(NamedTuple):
    """A profile's folder as it was read. `entry` (without its view), `view` and `whole` are sealed.

    `view` is None where there is nothing to show, `id` and `whole` where there is no more than a tombstone. `photos`
    is JSON: the file that each photo's address is made from; empty where there are none. `texts` are what the profile is
    found by, noted.
    """

    folder: str
    stamp: str
    digest: bytes
    id: str | None
    entry: bytes
    view: bytes | None
    whole: bytes | None
    brief_version: bytes
    whole_version: bytes
    photos: str
    texts: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a file of the site was made from (None where it was removed), and in which generation it last changed."""

    made_from: bytes | None
    generation: int


class State:
    """The state of one place where sites are built, `folder`. What is no such file counts as none.

    A file that is damaged inside shows itself by sqlite3.DatabaseError when it is used: then `forget` it.
    """

    def __init__(self, folder: Path, *, clean: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / "state.sqlite"
        if clean:
            self._remove()
        self._connections = {os.getpid(): self._open()}
        """By process: a connection must not be used, nor closed, by a process forked from the one that opened it."""

    @property
    def _connection(self) -> sqlite3.Connection:
        process = os.getpid()
        if process not in self._connections:
            self._connections[process] = self._connect()
        return self._connections[process]

    def _open(self) -> sqlite3.Connection:
        try:
            connection = self._connect()
            if self._is_ours(connection):
                return connection
            connection.close()
        except sqlite3.DatabaseError:
            pass
        self._remove()
        connection = self._connect()
        connection.executescript(f"{_TABLES} {INDEX_TABLES} PRAGMA user_version = {_LAYOUT};")
        return connection

    def _is_ours(self, connection: sqlite3.Connection) -> bool:
        """Whether the file is of this layout, and as long as it says: SQLite reads what was cut off its end as zeros."""
        layout, pages, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "page_count", "page_size")
        )
        connection.execute("SELECT count(*) FROM notes")
        return bool(layout == _LAYOUT and pages * size == self._file.stat().st_size)

    def _connect(self) -> sqlite3.Connection:
        # The live preview builds in another thread than the one that opened it; never in two at once.
        return sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)

    def forget(self) -> None:
        """Drop everything that was kept."""
        for connection in self._connections.values():
            connection.close()
        self._remove()
        self._connections = {os.getpid(): self._open()}

    def _remove(self) -> None:
        for suffix in ("", "-journal"):
            Path(f"{self._file}{suffix}").unlink(missing_ok=True)

    def close(self) -> None:
        self._connection.close()

    # Notes: single values by name.

    def note(self, name: str) -> bytes | None:
        row = self._connection.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def take_note(self, name: str, value: bytes) -> None:
        self._connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def drop_note(self, name: str) -> None:
        self._connection.execute("DELETE FROM notes WHERE name = ?", (name,))

    # Records: what was read of each profile.

    def stamps(self) -> dict[str, tuple[str, bytes]]:
        """Stamp and digest of every record, by its folder."""
        rows = self._connection.execute("SELECT folder, stamp, digest FROM records")
        return {folder: (stamp, digest) for folder, stamp, digest in rows}

    def records(self) -> Iterator[tuple[str, bytes, bytes | None, bytes, bytes, str]]:
        """Folder, sealed entry and view, the two versions and the photos of every record, in the order of folders."""
        return iter(
            self._connection.execute(
                "SELECT folder, entry, view, brief_version, whole_version, photos FROM records ORDER BY folder"
            )
        )

    def whole(self, profile_id: str) -> bytes:
        """The sealed whole of a profile. Raises KeyError where there is none."""
        return bytes(self._of_profile("whole", profile_id))

    def texts(self, profile_id: str) -> str:
        """What a profile is found by. Raises KeyError where there is none."""
        return str(self._of_profile("texts", profile_id))

    def _of_profile(self, column: str, profile_id: str) -> Any:
        query = f"SELECT {column} FROM records WHERE id = ? AND whole IS NOT NULL ORDER BY folder"  # noqa: S608 (a name of ours)
        row = self._connection.execute(query, (profile_id,)).fetchone()
        if row is None:
            raise KeyError(profile_id)
        return row[0]

    def update_records(
        self, base: bytes, new: Iterable[Record], stamped: Mapping[str, str], gone: Iterable[str], *, anew: bool
    ) -> None:
        """Keep `new` records, new stamps of folders that hold what they held, and drop those that are `gone`; with
        `anew` all that were there before. `base` names what all records rest on.
        """
        with self._connection as connection:
            connection.execute("BEGIN")
            if anew:
                connection.execute("DELETE FROM records")
            connection.executemany("DELETE FROM records WHERE folder = ?", ((folder,) for folder in gone))
            connection.executemany("INSERT OR REPLACE INTO records VALUES (?,?,?,?,?,?,?,?,?,?,?)", new)
            connection.executemany(
                "UPDATE records SET stamp = ? WHERE folder = ?",
                ((stamp, folder) for folder, stamp in stamped.items()),
            )
            self.take_note("base", base)

    @property
    def index(self) -> IndexState:
        """What is kept of the search."""
        return IndexState(self._connection)

    # Outputs: what lies in the two trees of the site.

    def outputs(self) -> dict[str, Made]:
        """Every file that the newest generation has, or that was removed since the older tree was brought up."""
        rows = self._connection.execute("SELECT path, made_from, generation FROM outputs")
        return {path: Made(made_from, generation) for path, made_from, generation in rows}

    def generation(self) -> int:
        """The newest generation that was written whole; 0 before the first."""
        return int(self.note("generation") or b"0")

    def generation_of(self, identity: str | None) -> int | None:
        """The generation that a tree holds; None for a tree that is not ours or was not finished."""
        row = self._connection.execute("SELECT generation FROM trees WHERE identity = ?", (identity,)).fetchone()
        return row[0] if row else None

    def disown(self, identity: str | None) -> None:
        """From now on the tree may be half written."""
        self._connection.execute("DELETE FROM trees WHERE identity = ?", (identity,))

    def own(self, identity: str, generation: int) -> None:
        """The tree holds all of a generation."""
        self._connection.execute("INSERT OR REPLACE INTO trees VALUES (?, ?)", (identity, generation))

    def commit_generation(
        self, generation: int, identity: str, made: Mapping[str, bytes], removed: Iterable[str], kept: str | None
    ) -> None:
        """The tree `identity` holds the new generation, in which `made` changed and `removed` went.

        `kept` is the only other tree that still counts. What was removed is remembered until that one is brought up.
        """
        with self._connection as connection:
            connection.execute("BEGIN")
            connection.execute("DELETE FROM trees WHERE identity IS NOT ?", (kept,))
            oldest = self.generation_of(kept) if kept else None
            connection.execute(
                "DELETE FROM outputs WHERE made_from IS NULL AND generation <= ?",
                (generation if oldest is None else oldest,),
            )
            rows: list[tuple[str, bytes | None, int]] = [(path, key, generation) for path, key in made.items()]
            if oldest is None:
                connection.executemany("DELETE FROM outputs WHERE path = ?", ((path,) for path in removed))
            else:
                rows += [(path, None, generation) for path in removed]
            connection.executemany("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", rows)
            self.own(identity, generation)
            self.take_note("generation", str(generation).encode())
