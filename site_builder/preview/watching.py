"""Which changes on disk call for a new build, and hearing of them within some tens of milliseconds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from watchfiles import awatch

# Milliseconds. A save is one to five file operations within a few ms; a `git checkout` goes on
# longer, and the builds that it sets off are joined by the builder anyway.
_STEP, _DEBOUNCE = 5, 50
_LOOK_AGAIN = 1_000


def is_editors_own(name: str) -> bool:
    """Whether a file or folder is an editor's or system's own affair: backups, locks, swap files.

    `.draft.md.swp`, `#draft.md#`, `draft.md~`, vim's `4913`; but not `draft.md` or `_article.md`.
    """
    return (
        name.startswith(".")
        or name.endswith("~")
        or (name.startswith("#") and name.endswith("#"))
        or name in ("4913", "__pycache__", "Thumbs.db", "desktop.ini")
    )


async def watch(
    paths: Sequence[Path],
    changed: asyncio.Event,
    watching: asyncio.Event,
    echo: Callable[[str], None],
) -> None:
    """Sets `changed` after each change in or under `paths`, for ever.

    Paths may be missing, appear, vanish and be replaced meanwhile. `watching` is set once no change
    can be missed any more.
    """
    # macOS reports changes under the real path: /private/tmp for /tmp.
    roots = [path.resolve() for path in paths]

    def begun() -> None:
        # Whatever happened between two watches was seen by neither.
        if watching.is_set():
            changed.set()
        watching.set()

    polling, waiting = False, False
    while True:
        present = await asyncio.to_thread(_present, roots)
        if not present:
            if not waiting:
                begun()
            waiting = True
            await asyncio.sleep(_LOOK_AGAIN / 1000)
            continue
        waiting = False
        try:
            await _watch_present(roots, present, changed, begun, polling=polling)
        except FileNotFoundError:
            continue
        except OSError as fault:
            if polling:
                raise
            echo(f"The system does not report changes ({fault}): looking for them instead.")
            polling = True


async def _watch_present(
    roots: Sequence[Path],
    present: dict[Path, tuple[int, int]],
    changed: asyncio.Event,
    begun: Callable[[], None],
    *,
    polling: bool,
) -> None:
    """Watches until one of `roots` appears, vanishes or becomes another folder."""
    changes = awatch(
        *present,
        watch_filter=lambda _, path: _matters(Path(path), roots),
        debounce=_DEBOUNCE,
        step=_STEP,
        rust_timeout=_LOOK_AGAIN,
        yield_on_timeout=True,
        force_polling=polling or None,
    )
    upcoming = asyncio.ensure_future(anext(changes))
    try:
        # The first step of `awatch` opens the system's watch, before it waits for anything.
        await asyncio.sleep(0)
        begun()
        while True:
            if await upcoming:
                changed.set()
            if await asyncio.to_thread(_present, roots) != present:
                return
            upcoming = asyncio.ensure_future(anext(changes))
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await changes.aclose()


def _matters(path: Path, roots: Sequence[Path]) -> bool:
    below = [path.relative_to(root).parts for root in roots if path.is_relative_to(root)]
    return not below or any(not any(map(is_editors_own, parts)) for parts in below)


def _present(roots: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """The paths that exist, each with what tells it from a later one of the same name."""
    found = {}
    for path in roots:
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_dev, status.st_ino)
    return found
