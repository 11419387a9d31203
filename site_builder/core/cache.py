"""What was worked out before, kept between builds: a table of records in one SQLite file.

Losing it costs time, never a result: whatever cannot be read is a miss, whatever cannot be written is
let go. Records are stored as JSON, so that a file from elsewhere can at worst be wrong, not run.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Generic, TypeVar

from site_builder.core.codec import Unstorable, codec_of

Record = TypeVar("Record")
_AT_ONCE = 500
_BUSY_SECONDS = 10.0
_SCHEMA = "CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL)"


class Cache(Generic[Record]):
    """Records of one class by key, in `folder`, which several processes may share.

    `version` stands for everything that a record depends on besides its key, such as `code_version`;
    entries of another version are misses. `name` tells caches in one folder apart.
    """

    def __init__(
        self, folder: Path, *, record: type[Record], version: str, name: str = "analyses"
    ) -> None:
        codec = codec_of(record)
        self._encode, self._decode = codec.encode, codec.decode
        # A record of another shape, made by other code under the same version, must not be found.
        self._version = f"{version}\0{codec.shape}\0"
        self._path = folder / f"{name}.sqlite"
        self._used: set[bytes] = set()
        # A preview asks for the same records at every save.
        self._recent: dict[bytes, Record] = {}

    def get(self, key: str) -> Record | None:
        return self.get_many([key]).get(key)

    def get_many(self, keys: Iterable[str]) -> dict[str, Record]:
        """The records that are there, in the order of `keys`; keys without one are left out."""
        names = {self._stored_name(key): key for key in keys}
        values = self._values([name for name in names if name not in self._recent])
        found: dict[str, Record] = {}
        for name, key in names.items():
            if name in self._recent:
                found[key] = self._recent[name]
                self._used.add(name)
                continue
            # Whatever is wrong with an entry, from torn JSON to a foreign shape, makes it a miss.
            with contextlib.suppress(
                ValueError, TypeError, LookupError, AttributeError, RecursionError
            ):
                found[key] = self._recent[name] = self._decode(json.loads(_opened(values[name])))
                self._used.add(name)
        return found

    def put(self, key: str, record: Record) -> None:
        self.put_many([(key, record)])

    def put_many(self, records: Iterable[tuple[str, Record]]) -> None:
        """Stores all records in one step; one that cannot be stored is left out."""
        rows: list[tuple[bytes, bytes]] = []
        for key, record in records:
            with contextlib.suppress(Unstorable, ValueError, RecursionError):
                text = json.dumps(self._encode(record), ensure_ascii=False, separators=(",", ":"))
                rows.append((self._stored_name(key), _sealed(text)))
        if not rows:
            return
        try:
            self._write(rows)
        except sqlite3.OperationalError:
            return  # locked, full, read-only: the next build works it out again
        except sqlite3.DatabaseError:
            # Not a database, or a damaged one: a new one takes its place.
            with contextlib.suppress(OSError, sqlite3.Error):
                self._path.unlink(missing_ok=True)
                self._write(rows)
        except OSError:
            return

    def prune(self) -> int:
        """Deletes every entry that this object has neither found nor stored; returns how many."""
        if not self._path.is_file():
            return 0
        with contextlib.suppress(sqlite3.Error), self._open() as database, database:
            stored = [name for (name,) in database.execute("SELECT key FROM entries")]
            gone = [(name,) for name in stored if name not in self._used]
            database.executemany("DELETE FROM entries WHERE key = ?", gone)
            return len(gone)
        return 0

    def _stored_name(self, key: str) -> bytes:
        whole = (self._version + key).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(whole, digest_size=16).digest()

    def _values(self, names: list[bytes]) -> dict[bytes, bytes]:
        values: dict[bytes, bytes] = {}
        if not names or not self._path.is_file():
            return values
        with contextlib.suppress(sqlite3.Error), self._open() as database:
            for at in range(0, len(names), _AT_ONCE):
                part = names[at : at + _AT_ONCE]
                marks = ",".join("?" * len(part))
                query = f"SELECT key, value FROM entries WHERE key IN ({marks})"
                values.update(database.execute(query, part))
        return values

    def _write(self, rows: list[tuple[bytes, bytes]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as database, database:
            database.execute(_SCHEMA)
            database.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", rows)
        self._used.update(name for name, _ in rows)

    def _open(self) -> contextlib.closing[sqlite3.Connection]:
        return contextlib.closing(sqlite3.connect(self._path, timeout=_BUSY_SECONDS))


def _sealed(text: str) -> bytes:
    """The text behind a checksum, because what is read back is trusted. It may hold lone surrogates."""
    content = text.encode("utf-8", "surrogatepass")
    return zlib.crc32(content).to_bytes(4, "big") + content


def _opened(value: bytes) -> str:
    content = value[4:]
    if zlib.crc32(content).to_bytes(4, "big") != value[:4]:
        raise ValueError("a damaged entry")
    return content.decode("utf-8", "surrogatepass")


def code_version(package: Path) -> str:
    """A digest of the package's source files and of those in its `data`, `fonts` and `locale` folders,
    by name and content: the same wherever it is installed."""
    digest = hashlib.sha256()
    folders = ("data", "fonts", "locale")
    data = (p for name in folders for p in package.rglob(f"{name}/*") if p.is_file())
    for path in sorted((*package.rglob("*.py"), *data)):
        digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
