"""What a build under way has made so far, so that a page can be looked at before all others are made."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from site_builder.pages.files import Audience, OutputFile


class Overtaken(Exception):
    """Something was saved meanwhile: the files that nobody waits for are left to the next build."""


@dataclass(slots=True, eq=False)
class Proofs:
    """The files that a build has made, by path; None for one that is as the last good site has it.

    The thread that builds fills it; whoever waits for a file does so on the event loop.
    """

    files: dict[str, bytes | None] = field(default_factory=dict)
    _awaited: dict[str, None] = field(default_factory=dict)
    _closed: bool = False
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def has(self, path: str) -> bool:
        """Waits until the file is made; False if the build ends without it."""
        # Before it is looked for, and `receive` looks here after it has put it there.
        self._awaited[path] = None
        while path not in self.files and not self._closed:
            await self._news.wait()
        return path in self.files

    async def end(self) -> None:
        """Waits until something else is to be shown."""
        while not self._closed:
            await self._news.wait()

    def close(self) -> None:
        """Something else is shown from now on."""
        self._closed = True
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    def audience(
        self, opened: Collection[str], begun: Callable[[], None], overtaken: Callable[[], bool]
    ) -> Audience:
        """Wants what is waited for, and the pages that are `opened`, before all others.

        `begun` is called, on the running loop, when the first page is about to be made. The build
        ends with Overtaken if `overtaken()` after all that was wanted.
        """
        loop = asyncio.get_running_loop()
        started = False

        def wanted() -> list[str]:
            nonlocal started
            if not started:
                started = True
                loop.call_soon_threadsafe(begun)
            return [path for path in (*tuple(self._awaited), *opened) if path not in self.files]

        def receive(file: OutputFile, differs: bool) -> None:
            self.files[file.path] = file.content if differs else None
            if file.path in self._awaited:
                loop.call_soon_threadsafe(self._wake)
            elif file.path not in opened and overtaken():
                raise Overtaken

        return Audience(wanted, receive)
