"""The search index, made by Pagefind where it is installed. It runs on this machine and asks no other."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.pages.files import OutputFile

if TYPE_CHECKING:
    from site_builder.pages.keeping import Keeper
    from site_builder.pages.search.documents import Document

FOLDER = "pagefind"

_PACKAGES = ("pagefind_bin_extended", "pagefind_bin")
"""The first also parts words where a language writes no spaces; whoever installs it wants that."""
_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_NEEDED_KINDS = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")
_PATIENCE = 600
"""Seconds after which Pagefind must have hung: 1,000 pages take it half a second."""


class IndexingFailed(Exception):
    """Pagefind did not do its work; the message says why."""


@cache
def engine() -> str:
    """Pagefind's package and version; '' where it is not installed."""
    for name in _PACKAGES:
        try:
            return f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
    return ""


def index_files(
    documents: Iterable[Document], language: str, keeper: Keeper | None = None
) -> Iterator[OutputFile]:
    """The index of the documents, in one language: a reader looks in all of them at once.

    The same documents give the same bytes. `keeper` keeps the last index where nothing changed. Raises
    IndexingFailed.
    """
    wanted = list(documents)
    shown = [(one.path, one.html) for one in wanted]
    key = keeper.key_of(engine(), language, shown) if keeper else ""
    if keeper and key and (kept := _kept(keeper, key)):
        yield from kept
        return
    for path, content in _made(wanted, language):
        if keeper and key:
            keeper.note(path, key, content)
        yield OutputFile(path, content, "the search index")


def _kept(keeper: Keeper, key: str) -> list[OutputFile]:
    """Every file of the last index; [] if it was another one, or a file of it is gone."""
    paths = sorted(
        path
        for path, (known, _) in keeper.known.items()
        if known == key and path.startswith(f"{FOLDER}/")
    )
    found = []
    for path in paths:
        content = keeper.content(path, key)
        if content is None:
            return []
        found.append(OutputFile(path, content, "the search index"))
    return found


def _made(documents: Sequence[Document], language: str) -> Iterator[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory(prefix="search-") as temporary:
        pages, index = Path(temporary, "pages"), Path(temporary, "index")
        for one in documents:
            place = pages / one.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(one.html, encoding="utf-8", errors="replace", newline="\n")
        _run(pages, index, language)
        found = {}
        for path in sorted(index.rglob("*")):
            name = path.relative_to(index).as_posix()
            if path.is_file() and (name in _NEEDED or name.endswith(_NEEDED_KINDS)):
                found[name] = path.read_bytes()
    filters = sorted({name for one in documents for name in one.filters})
    for name, content in sorted(in_order(found, filters).items()):
        yield f"{FOLDER}/{name}", content


def _run(pages: Path, index: Path, language: str) -> None:
    program = import_module(engine().split()[0]).get_executable()
    command = [
        str(program), "--site", str(pages), "--output-path", str(index), "--silent",
        "--force-language", language.split("-")[0],
    ]  # fmt: skip
    # Its own settings may lie in the environment or in a file where it is started.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    try:
        done = subprocess.run(
            command, cwd=pages, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise IndexingFailed(str(problem)) from problem
    if done.returncode or not (index / "pagefind-entry.json").is_file():
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise IndexingFailed(said.splitlines()[-1] if said else f"it ended with {done.returncode}")


# ---------------------------------------------------------------- the same bytes each time


def in_order(files: Mapping[str, bytes], filters: Sequence[str]) -> dict[str, bytes]:
    """The index with its `filters` listed by name, where Pagefind lists them in an order that changes.

    The list is in a .pf_meta file, gzipped CBOR, whose name pagefind-entry.json tells. Where either is not
    as expected, as a later Pagefind may have it, the index stays as it is: it works just as well.
    """
    found = dict(files)
    entry = json.loads(found["pagefind-entry.json"])
    for language, about in entry["languages"].items():
        old = f"pagefind.{about['hash']}.pf_meta"
        ordered = _ordered(gzip.decompress(found[old]), filters) if old in found else None
        if ordered is not None:
            del found[old]
            about["hash"] = f"{language}_{hashlib.blake2b(ordered, digest_size=5).hexdigest()}"
            found[f"pagefind.{about['hash']}.pf_meta"] = gzip.compress(ordered, mtime=0)
    found["pagefind-entry.json"] = (json.dumps(entry, sort_keys=True) + "\n").encode()
    return found


def _ordered(meta: bytes, filters: Sequence[str]) -> bytes | None:
    """Each filter is a pair: its name, and the name of its file."""
    names = b"|".join(re.escape(_cbor(name)) for name in filters)
    pair = rb"\x82(?:" + names + rb")[\x60-\x77][\w-]+_[0-9a-f]{7,}?(?=[\x80-\x9f])"
    run = re.search(rb"(?:" + pair + rb"){%d}(?=[\x80-\x9f])" % len(filters), meta)
    if not filters or run is None:
        return None
    # With the byte after it, which tells where the last pair ends.
    pairs = sorted(re.findall(pair, meta[run.start() : run.end() + 1]))
    return meta[: run.start()] + b"".join(pairs) + meta[run.end() :]


def _cbor(text: str) -> bytes:
    """A text as CBOR (RFC 8949) has it, up to 255 bytes."""
    content = text.encode()
    length = len(content)
    return bytes([0x60 + length] if length < 24 else [0x78, length]) + content
