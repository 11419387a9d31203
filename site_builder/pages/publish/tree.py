"""A tree of published files, what is known of it, and how a spare one is brought level."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder.pages.files import OutputFile
from site_builder.pages.publish.paths import key, native

MARKER = ".timeline-site"
"""The file in a tree that says it is ours and which manifest describes it. Uploads to GitHub leave it out."""

LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What desktops leave in folders that they show; nobody misses it."""

_NOTE = "Made by build.py and replaced by each build: change content/ or static/ instead."


@dataclass(frozen=True, slots=True)
class Entry:
    """A written file: the digest of its content, and the size and time of change it then had."""

    digest: str
    size: int
    mtime_ns: int


Manifest = Mapping[str, Entry]


def digest_of(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


# ---------------------------------------------------------------- marker and manifest


@dataclass(frozen=True, slots=True)
class Marker:
    manifest: str
    complete: bool
    """Whether the tree is a whole, checked site; otherwise it is a spare that a build left half done."""


def read_marker(root: str) -> Marker | None:
    try:
        data = json.loads(Path(root, MARKER).read_bytes())
        return Marker(str(data["manifest"]), data["complete"] is True)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_marker(root: str, marker: Marker) -> None:
    data = {"note": _NOTE, "manifest": marker.manifest, "complete": marker.complete}
    _replace(Path(root, MARKER), json.dumps(data) + "\n")


def read_manifest(folder: Path, marker: Marker | None) -> Manifest | None:
    """What the marker's manifest says; None when there is none that can be read."""
    if marker is None or not marker.manifest.isalnum():
        return None
    try:
        data = json.loads((folder / f"{marker.manifest}.json").read_bytes())
        return {path: Entry(*entry) for path, entry in data["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_manifest(folder: Path, manifest: Manifest) -> str:
    """Stores the manifest under a name that follows from the site's content alone, and returns it."""
    listed = sorted(manifest.items())
    name = digest_of("\n".join(f"{path}\0{entry.digest}" for path, entry in listed).encode())
    files = {path: [entry.digest, entry.size, entry.mtime_ns] for path, entry in listed}
    folder.mkdir(parents=True, exist_ok=True)
    _replace(folder / f"{name}.json", json.dumps({"files": files}, ensure_ascii=False))
    return name


def _replace(path: Path, text: str) -> None:
    temporary = path.with_name(f"{path.name}.new")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


# ---------------------------------------------------------------- what really lies there


@dataclass(frozen=True, slots=True)
class Scan:
    """What a folder holds: `files` with (size, mtime_ns), (-1, 0) for what is no plain file; `folders`."""

    files: dict[str, tuple[int, int]]
    folders: list[str]

    def unchanged(self, manifest: Manifest | None) -> dict[str, Entry]:
        """The manifest's files that are still as they were written."""
        return {
            path: entry
            for path, entry in (manifest or {}).items()
            if self.files.get(path) == (entry.size, entry.mtime_ns)
        }

    def strangers(self, manifest: Manifest | None) -> list[str]:
        """Files that are not in the manifest, marker and litter aside."""
        return sorted(
            path
            for path in self.files
            if path != MARKER
            and path not in (manifest or {})
            and path.rpartition("/")[2] not in LITTER
        )


def scan(root: str) -> Scan:
    files: dict[str, tuple[int, int]] = {}
    folders: list[str] = []
    pending = [""]
    while pending:
        folder = pending.pop()
        prefix = f"{folder}/" if folder else ""
        with os.scandir(native(root, folder)) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                    pending.append(path)
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    files[path] = (status.st_size, status.st_mtime_ns)
                else:
                    files[path] = (-1, 0)
    return Scan(files, folders)


# ---------------------------------------------------------------- bringing the spare level


class Spare:
    """The spare tree while it is brought level with a new site. `entries` is what is known to lie in it."""

    def __init__(self, root: str, manifests: Path, live: Manifest) -> None:
        """`live` are the public files as they stand: a file equal to its public one keeps that one's time."""
        self._root = root
        self._live = live
        os.makedirs(root, exist_ok=True)
        found = scan(root)
        manifest = read_manifest(manifests, read_marker(root))
        # From here on the tree may differ from any manifest, so it must not point to one.
        with contextlib.suppress(FileNotFoundError):
            os.unlink(native(root, MARKER))
        self.entries = found.unchanged(manifest)
        self._present = {path for path in found.files if path != MARKER}
        self._folders = {"", *found.folders}
        self._by_key: dict[str, str] | None = None
        self._folder_by_key: dict[str, str] | None = None
        self._wanted: dict[str, None] = {}
        for path, (size, _) in found.files.items():
            if size < 0:
                # A link would lead what is written through it out of the tree.
                os.unlink(native(root, path))
                self._present.discard(path)

    def is_public(self, path: str, digest: str) -> bool:
        """Whether the public file at `path` has this content."""
        public = self._live.get(path)
        return public is not None and public.digest == digest

    def write(self, file: OutputFile, digest: str) -> None:
        path = file.path
        self._wanted[path] = None
        known, public = self.entries.get(path), self._live.get(path)
        place = native(self._root, path)
        if known is None or known.digest != digest:
            self.entries.pop(path, None)
            self._clear(path, place)
            _write_new(place, file.content)
        elif public and public.digest == digest and public.mtime_ns == known.mtime_ns:
            return
        if public and public.digest == digest:
            os.utime(place, ns=(public.mtime_ns, public.mtime_ns))
        elif known and known.digest == digest:
            # It comes back after another version: an older time would look unchanged to browsers.
            os.utime(place)
        status = os.stat(place)
        self.entries[path] = Entry(digest, status.st_size, status.st_mtime_ns)

    def _clear(self, path: str, place: str) -> None:
        """Makes room for a new file: its folder, and nothing in its way."""
        if path in self._present:
            os.unlink(place)
            return
        if self._by_key is None:
            self._by_key = {key(present): present for present in self._present}
        if (other := self._by_key.get(key(path))) is not None and other not in self._wanted:
            self._remove(other)
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            self._make_folder(folder)
        if path in self._folders:
            self._remove_folder(path)

    def _make_folder(self, folder: str) -> None:
        parent = folder.rpartition("/")[0]
        if parent not in self._folders:
            self._make_folder(parent)
        if folder in self._present:
            self._remove(folder)
        if self._folder_by_key is None:
            self._folder_by_key = {key(present): present for present in self._folders}
        if (other := self._folder_by_key.get(key(folder))) in self._folders and other is not None:
            # On a system that knows no capitals the old spelling would stay.
            self._remove_folder(other)
        os.makedirs(native(self._root, folder), exist_ok=True)
        self._folders.add(folder)

    def _remove(self, path: str) -> None:
        # Its folder may have gone already, to make room for a file of that name.
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(native(self._root, path))
        self._present.discard(path)
        self.entries.pop(path, None)

    def _remove_folder(self, folder: str) -> None:
        shutil.rmtree(native(self._root, folder))
        below = f"{folder}/"
        self._folders = {f for f in self._folders if f != folder and not f.startswith(below)}
        self._present = {path for path in self._present if not path.startswith(below)}
        self.entries = {p: entry for p, entry in self.entries.items() if not p.startswith(below)}

    def remove_the_rest(self) -> None:
        """Takes away every file and folder that the new site does not have."""
        for path in sorted(self._present - self._wanted.keys()):
            self._remove(path)
        needed = {""}
        for path in self._wanted:
            folder = path.rpartition("/")[0]
            while folder not in needed:
                needed.add(folder)
                folder = folder.rpartition("/")[0]
        for folder in sorted(self._folders - needed, reverse=True):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                os.rmdir(native(self._root, folder))

    def remember(self, manifests: Path, *, complete: bool) -> None:
        """Writes down what lies in the tree now."""
        name = write_manifest(manifests, self.entries)
        write_marker(self._root, Marker(name, complete))


def _write_new(place: str, content: bytes) -> None:
    flags: Any = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(place, flags, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)
