"""What is kept of the search: the documents of the index, by what each is found, and the blocks made of them."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

INDEX_TABLES = """
CREATE TABLE documents (key TEXT PRIMARY KEY, number INTEGER NOT NULL, version BLOB NOT NULL, texts TEXT NOT NULL);
CREATE INDEX by_key ON documents (key, number, version);
CREATE TABLE blocks (number INTEGER PRIMARY KEY, digest BLOB NOT NULL, words TEXT NOT NULL, content BLOB NOT NULL);
"""
"""The index on `documents` holds all that a build with few changes asks for, without the texts."""

_BASE = "index"


class Indexed(NamedTuple):
    """A document in the index; `key` is a profile's id or a page's address, `texts` what it is found by, noted."""

    key: str
    number: int
    version: bytes
    texts: str


class KeptBlock(NamedTuple):
    """A block: the name of its content, and the words in it with the number of documents that hold them."""

    number: int
    digest: bytes
    words: str
    content: bytes


class IndexState:
    """The tables of the search, over a connection of `State`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def base(self) -> bytes | None:
        """Names what the whole index rests on; None where there is none yet."""
        row = self._connection.execute("SELECT value FROM notes WHERE name = ?", (_BASE,)).fetchone()
        return row[0] if row else None

    def documents(self) -> dict[str, tuple[int, bytes]]:
        """The number and version of each document, by its key."""
        rows = self._connection.execute("SELECT key, number, version FROM documents")
        return {key: (number, version) for key, number, version in rows}

    def texts(self, key: str) -> str:
        row = self._connection.execute("SELECT texts FROM documents WHERE key = ?", (key,)).fetchone()
        return str(row[0])

    def blocks(self) -> Iterator[tuple[int, bytes, str]]:
        """Number, digest and words of every block, in the order of their numbers."""
        return iter(self._connection.execute("SELECT number, digest, words FROM blocks ORDER BY number"))

    def content(self, number: int) -> bytes:
        row = self._connection.execute("SELECT content FROM blocks WHERE number = ?", (number,)).fetchone()
        return bytes(row[0])

    def update(
        self, base: bytes, documents: Iterable[Indexed], gone: Iterable[str], blocks: Iterable[KeptBlock], *, anew: bool
    ) -> None:
        """Keep new or changed documents and blocks, and drop the documents that are `gone`; with `anew` all that were
        there before.
        """
        with self._connection as connection:
            connection.execute("BEGIN")
            if anew:
                connection.execute("DELETE FROM documents")
                connection.execute("DELETE FROM blocks")
            connection.executemany("DELETE FROM documents WHERE key = ?", ((key,) for key in gone))
            connection.executemany("INSERT OR REPLACE INTO documents VALUES (?,?,?,?)", documents)
            connection.executemany("INSERT OR REPLACE INTO blocks VALUES (?,?,?,?)", blocks)
            connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (_BASE, base))
