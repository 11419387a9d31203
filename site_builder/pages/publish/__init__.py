"""Publishing: the new site appears whole, or the old one stays as it was.

Beside the output, say `_site`, lies the hidden folder `._site.spare`. In it a second complete tree is
brought level with the new site (only files that changed are written), checked, and exchanged with the
public one; the former public tree is the next spare. Nothing but files of the site is ever in the
output, except a small dot file that says which manifest in `._site.spare` describes it. `._site.spare`
may be deleted at any time; the next build then writes everything anew.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from site_builder.core.cache import Cache, code_version
from site_builder.pages.files import OutputFile
from site_builder.pages.publish import swap
from site_builder.pages.publish.faults import BrokenSite, DeadLink, PublishError
from site_builder.pages.publish.links import PageLinks, broken_links, page_links
from site_builder.pages.publish.paths import Places
from site_builder.pages.publish.place import Place
from site_builder.pages.publish.tree import (
    MARKER,
    Entry,
    Manifest,
    Spare,
    digest_of,
    read_manifest,
    read_marker,
    scan,
)

__all__ = ["BrokenSite", "DeadLink", "PublishError", "Published", "intact", "publish", "recover"]

Step = Callable[[str], None]
Receive = Callable[[OutputFile, bool], None]
LOCK_WAIT = 60.0
"""Seconds that a build waits for another one of the same output."""


@dataclass(frozen=True, slots=True)
class Published:
    """`written` and `removed` count files against the site that was public before; `total` and `bytes`
    are of the new one."""

    total: int
    written: int
    removed: int
    bytes: int


def publish(
    output: Path,
    files: Iterable[OutputFile],
    *,
    check: bool = True,
    base_url: str = "",
    wait: float = LOCK_WAIT,
    step: Step = lambda _: None,
    receive: Receive = lambda _, __: None,
) -> Published:
    """Makes `output` hold exactly `files`; until the last moment the old site stays there, whole.

    Unchanged files keep their times of change. `check` demands that every internal link and anchor
    resolves; under `base_url`, absolute ones too. `step` is called after each step with its name, and
    `receive` with each file, before it is written, and whether it differs from the public one.
    Raises BrokenSite for faults of the new site and PublishError where it cannot be written: a full
    disk, a folder that is not ours, another build that does not end within `wait` seconds.
    """
    place = Place.of(output)
    with place.locked(wait):
        with place.plain_words():
            place.recover()
            live = _live_site(place)
            spare = Spare(place.tree, place.manifests, live.files)
        step("prepared")
        known = chain(live.files.items(), spare.entries.items())
        reader = _LinkReader(place, known, base_url) if check else None
        try:
            faults, dead, sizes = _bring_level(place, spare, files, reader, step, receive)
        except (Exception, KeyboardInterrupt):
            # The next build need not write again what this one did.
            with contextlib.suppress(OSError):
                spare.remember(place.manifests, complete=False)
            raise
        if reader:
            reader.remember()
        with place.plain_words():
            spare.remove_the_rest()
            step("removed")
            spare.remember(place.manifests, complete=not faults)
            step("remembered")
            if faults:
                raise BrokenSite(tuple(faults), tuple(dead))
            new = {path: entry.digest for path, entry in spare.entries.items()}
            old = {path: entry.digest for path, entry in live.files.items()}
            if not (live.whole and new == old):
                swap.swap(place.live, place.tree, place.old, step)
        with contextlib.suppress(OSError):
            # The new site stands: what is left over now harms nobody.
            place.forget_manifests()
        step("done")
    written = sum(old.get(path) != digest for path, digest in new.items())
    removed = sum(path not in new for path in live.names)
    return Published(len(new), written, removed, sizes)


def recover(output: Path, *, wait: float = LOCK_WAIT) -> None:
    """Puts right what a build that was killed while swapping left behind. Raises PublishError."""
    place = Place.of(output)
    if os.path.isdir(place.state):
        with place.locked(wait), place.plain_words():
            place.recover()


def intact(output: Path) -> bool:
    """Whether `output` is still exactly what was published, by its files' names, sizes and times."""
    try:
        place = Place.of(output)
        marker = read_marker(place.live)
        manifest = read_manifest(place.manifests, marker)
        if marker is None or manifest is None or not marker.complete:
            return False
        found = scan(place.live)
    except (OSError, PublishError):
        return False
    return len(found.unchanged(manifest)) == len(manifest) and not found.strangers(manifest)


# ---------------------------------------------------------------- the steps


def _bring_level(
    place: Place,
    spare: Spare,
    files: Iterable[OutputFile],
    reader: _LinkReader | None,
    step: Step,
    receive: Receive,
) -> tuple[list[str], list[DeadLink], int]:
    """Writes the files to the spare tree; gives the faults found, the dead links among them, and the
    bytes of all files."""
    faults: list[str] = []
    dead: list[DeadLink] = []
    places, sizes = Places(), 0
    sources: dict[str, str] = {}
    for file in files:
        if file.path == MARKER:
            faults.append(
                f"“{MARKER}” is a name that the builder keeps for itself; rename the file."
            )
            continue
        wrong = list(places.take(file))
        faults += wrong
        if wrong:
            continue
        digest = digest_of(file.content)
        receive(file, not spare.is_public(file.path, digest))
        with place.plain_words():
            spare.write(file, digest)
        sizes += len(file.content)
        sources[file.path] = file.source
        if reader:
            reader.read(file, digest)
        step("written")
    if reader:
        dead = broken_links(reader.pages, sources.keys(), sources)
        faults += [one.sentence for one in dead]
    return faults, dead, sizes


class _LinkReader:
    """Reads each page's links, or remembers them from a build that had the same page."""

    def __init__(self, place: Place, known: Iterable[tuple[str, Entry]], base_url: str) -> None:
        self._base_url = base_url
        self._cache = Cache(
            Path(place.state),
            record=PageLinks,
            version=f"{code_version(Path(__file__).parent)} {base_url}",
            name="links",
        )
        pages = {_page_key(path, entry.digest) for path, entry in known if _is_page(path)}
        self._known = self._cache.get_many(pages)
        self._fresh: list[tuple[str, PageLinks]] = []
        self.pages: dict[str, PageLinks] = {}

    def read(self, file: OutputFile, digest: str) -> None:
        if not _is_page(file.path):
            return
        key = _page_key(file.path, digest)
        links = self._known.get(key)
        if links is None:
            links = page_links(file.path, file.content, base_url=self._base_url)
            self._fresh.append((key, links))
        self.pages[file.path] = links

    def remember(self) -> None:
        self._cache.put_many(self._fresh)
        self._cache.prune()


def _is_page(path: str) -> bool:
    return path.endswith((".html", ".htm"))


def _page_key(path: str, digest: str) -> str:
    return f"{digest}:{path}"


@dataclass(frozen=True, slots=True)
class _Live:
    """The public site: `files` are those still as published, `names` all, `whole` when they are the same."""

    files: Manifest
    names: frozenset[str]
    whole: bool


def _live_site(place: Place) -> _Live:
    """Reads the output folder. Raises PublishError if it holds what was not made here."""
    if not os.path.lexists(place.live):
        return _Live({}, frozenset(), False)
    if not os.path.isdir(place.live):
        raise PublishError(f"{place.live} is a file; the site needs a folder. Name another output.")
    found = scan(place.live)
    marker = read_marker(place.live)
    manifest = read_manifest(place.manifests, marker)
    strangers = found.strangers(manifest) if marker is None or manifest is not None else []
    if strangers:
        shown = ", ".join(strangers[:5]) + (", …" if len(strangers) > 5 else "")
        whose = "was not made by this program" if marker is None else "holds more than the site"
        raise PublishError(
            f"{place.live} {whose}, and a build replaces the whole folder. It holds {shown}. Move that "
            "elsewhere (what belongs to the site: into static/), or name another output."
        )
    files = found.unchanged(manifest)
    names = frozenset(manifest if manifest is not None else found.files) - {MARKER}
    whole = marker is not None and marker.complete and manifest is not None
    return _Live(files, names, whole and len(files) == len(manifest or {}))
