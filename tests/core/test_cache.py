"""What is kept between builds."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.core.cache import Cache, code_version
from site_builder.core.model import Reading
from tests.core.test_codec import a_reading

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    number: int = 0


def notes(folder: Path, version: str = "1") -> Cache[Note]:
    return Cache(folder, record=Note, version=version)


def test_what_was_put_in_comes_out_in_the_next_build(tmp_path: Path) -> None:
    cache = Cache(tmp_path, record=Reading, version="1")
    cache.put("a", a_reading(20))
    again = Cache(tmp_path, record=Reading, version="1")
    assert again.get("a") == a_reading(20)
    assert again.get("b") is None


def test_many_are_found_at_once_in_the_order_asked(tmp_path: Path) -> None:
    notes(tmp_path).put_many((f"k{n}", Note("x", n)) for n in range(1200))
    asked = [f"k{n}" for n in reversed(range(1300))]
    found = notes(tmp_path).get_many(asked)
    assert list(found) == asked[100:]
    assert found["k7"] == Note("x", 7)


def test_a_new_value_replaces_the_old(tmp_path: Path) -> None:
    cache = notes(tmp_path)
    for number in (1, 2):
        cache.put("a", Note("x", number))
    assert cache.get("a") == Note("x", 2)


def test_another_version_record_or_name_does_not_see_it(tmp_path: Path) -> None:
    @dataclass(frozen=True)
    class Other:
        text: str
        number: int | None = 0

    notes(tmp_path).put("a", Note("x"))
    assert notes(tmp_path, version="2").get("a") is None
    assert Cache(tmp_path, record=Other, version="1").get("a") is None
    assert Cache(tmp_path, record=Note, version="1", name="links").get("a") is None


@pytest.mark.parametrize(
    "text", ["\ud800", "\x00", "Ізюм \U0001f600 \u2028", "'; DROP TABLE entries; --"]
)
def test_any_text_is_a_key_and_a_value(tmp_path: Path, text: str) -> None:
    notes(tmp_path).put(text, Note(text))
    assert notes(tmp_path).get(text) == Note(text)


def test_what_was_not_used_is_pruned(tmp_path: Path) -> None:
    notes(tmp_path).put_many((f"k{n}", Note("x", n)) for n in range(10))
    notes(tmp_path, version="0").put("old", Note("x"))
    cache = notes(tmp_path)
    cache.get_many(["k1", "k2"])
    cache.put("new", Note("y"))
    assert cache.prune() == 9
    left = notes(tmp_path)
    assert set(left.get_many([*(f"k{n}" for n in range(10)), "new"])) == {"k1", "k2", "new"}


def _spoil(path: Path, value: bytes) -> None:
    """Puts a value in the place of every entry."""
    with sqlite3.connect(path) as database:
        database.execute("UPDATE entries SET value = ?", [value])
    database.close()


@pytest.mark.parametrize(
    "value",
    [b"", b"{", b"\xff\xff", b"null", b'["x"]', b'["x","1"]', b'[["x"],1]', b"[" * 100_000, b'"x"'],
)
def test_a_corrupt_entry_is_a_miss(tmp_path: Path, value: bytes) -> None:
    notes(tmp_path).put("a", Note("x", 1))
    _spoil(tmp_path / "analyses.sqlite", value)
    assert notes(tmp_path).get("a") is None
    notes(tmp_path).put("a", Note("x", 2))
    assert notes(tmp_path).get("a") == Note("x", 2)


def test_a_flipped_letter_makes_a_miss(tmp_path: Path) -> None:
    notes(tmp_path).put("a", Note("Kupiansk", 1))
    with sqlite3.connect(tmp_path / "analyses.sqlite") as database:
        ((value,),) = database.execute("SELECT value FROM entries")
    database.close()
    assert b"Kupiansk" in value
    _spoil(tmp_path / "analyses.sqlite", value.replace(b"Kupiansk", b"Kupyansk"))
    assert notes(tmp_path).get("a") is None


def test_a_null_or_text_in_place_of_an_entry_is_a_miss(tmp_path: Path) -> None:
    notes(tmp_path).put("a", Note("x", 1))
    with sqlite3.connect(tmp_path / "analyses.sqlite") as database:
        database.execute("UPDATE entries SET value = 'text'")
    database.close()
    assert notes(tmp_path).get("a") is None


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_corrupt_file_is_empty_and_then_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "analyses.sqlite").write_bytes(content)
    assert notes(tmp_path).get("a") is None
    assert notes(tmp_path).prune() == 0
    notes(tmp_path).put("a", Note("x"))
    assert notes(tmp_path).get("a") == Note("x")


def test_a_file_cut_short_is_no_error(tmp_path: Path) -> None:
    notes(tmp_path).put_many((f"k{n}", Note("x" * 100, n)) for n in range(1000))
    path = tmp_path / "analyses.sqlite"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found = notes(tmp_path).get_many(f"k{n}" for n in range(1000))
    assert all(note.text == "x" * 100 for note in found.values())
    notes(tmp_path).put("a", Note("x"))
    assert notes(tmp_path).get("a") in (Note("x"), None)


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = notes(tmp_path / "file")
    cache.put("a", Note("x"))
    assert cache.get("a") is None
    (tmp_path / "analyses.sqlite").mkdir()
    notes(tmp_path).put("a", Note("x"))
    assert notes(tmp_path).get("a") is None


WRITER = """
import sys
from pathlib import Path
from site_builder.core.cache import Cache
from tests.core.test_cache import Note
cache = Cache(Path(sys.argv[1]), record=Note, version="1")
for turn in range(20):
    cache.put_many((f"{sys.argv[2]}-{turn}-{n}", Note("x", n)) for n in range(50))
print("ready", flush=True)
while len(sys.argv) > 3:
    cache.put_many((f"last-{n}", Note("y" * 1000, n)) for n in range(2000))
"""


def _writer(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_processes_may_write_at_once(tmp_path: Path) -> None:
    writers = [_writer(tmp_path, name) for name in ("one", "two")]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    keys = [
        f"{name}-{turn}-{n}" for name in ("one", "two") for turn in range(20) for n in range(50)
    ]
    assert list(notes(tmp_path).get_many(keys)) == keys


def test_a_killed_writer_leaves_what_was_there(tmp_path: Path) -> None:
    writer = _writer(tmp_path, "one", "forever")
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    writer.kill()
    writer.communicate()
    cache = notes(tmp_path)
    assert len(cache.get_many(f"one-{turn}-{n}" for turn in range(20) for n in range(50))) == 1000
    assert len(cache.get_many(f"last-{n}" for n in range(2000))) in (0, 2000)


def test_the_code_version_follows_the_code_and_nothing_else(tmp_path: Path) -> None:
    def package(name: str, files: dict[str, str]) -> Path:
        for path, text in files.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_text(text)
        return tmp_path / name

    files = {"__init__.py": "", "a/b.py": "x = 1", "c.py": "y = 1"}
    one, two = package("one", files), package("two", dict(reversed(files.items())))
    version = code_version(one)
    assert version == code_version(two)
    (two / "__pycache__").mkdir()
    (two / "__pycache__/c.pyc").write_bytes(b"x")
    os.utime(two / "c.py", (1, 1))
    assert version == code_version(two)
    (two / "c.py").rename(two / "d.py")
    assert version != code_version(two)
    (two / "d.py").rename(two / "c.py")
    (two / "a/b.py").write_text("x = 2")
    assert version != code_version(two)


@pytest.mark.parametrize("name", ["maps/data/coast.bin", "pages/locale/uk.po", "cards/fonts/a.ttf"])
def test_the_code_version_changes_with_what_lies_beside_the_code(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"one")
    before = code_version(tmp_path)
    file.write_bytes(b"two")
    assert code_version(tmp_path) != before
