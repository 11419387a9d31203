"""A real preview on a free port, with a builder that a test controls."""

from __future__ import annotations

import asyncio
import http.client
import queue
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tornado.escape import json_decode, json_encode
from tornado.websocket import WebSocketClientConnection, websocket_connect

from site_builder.core.model import BuildReport
from site_builder.core.problems import error
from site_builder.pages.files import Audience
from site_builder.preview.building import Build
from site_builder.preview.server import open_port, run
from site_builder.preview.state import Preview

# Seconds until a test gives up on something that should happen in milliseconds.
PATIENCE = 20


@dataclass
class Publisher:
    """Builds every content/*.md into a page of the same name; a text with BROKEN in it is an error.

    `count` builds have begun. While `gate` is cleared, a build waits before it reads anything.
    """

    content: Path
    folder: Path
    count: int = 0
    gate: threading.Event = field(default_factory=threading.Event)
    begun: queue.Queue[int] = field(default_factory=queue.Queue)

    def __post_init__(self) -> None:
        self.gate.set()

    def __call__(self, _: Audience) -> BuildReport:
        self.count += 1
        self.begun.put(self.count)
        assert self.gate.wait(PATIENCE)
        texts = {path.stem: path.read_text("utf-8") for path in sorted(self.content.glob("*.md"))}
        problems = tuple(
            error(f"{stem}.md", 3, "bad-date", f"“{text}” is <b>broken</b>.", "Mend & save it.")
            for stem, text in texts.items()
            if "BROKEN" in text
        )
        if not problems:
            self.folder.mkdir(exist_ok=True)
            for stem, text in texts.items():
                page = f"<!doctype html><html><head><title>{stem}</title></head><body>{text}</body></html>"
                (self.folder / f"{stem}.html").write_text(page, "utf-8")
        return BuildReport(problems, published=not problems, pages=len(texts), seconds=0.01)


@dataclass
class Running:
    """A preview under way: where it is, its builder, and what the terminal says."""

    port: int
    publisher: Publisher
    said: queue.Queue[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def get(
        self, path: str, *, method: str = "GET", **headers: str
    ) -> tuple[int, http.client.HTTPMessage, str]:
        """Status, headers and text of what lies at exactly `path`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, answer.headers, text

    def hears(self, words: str) -> str:
        """The next line on the terminal with `words` in it."""
        while words not in (line := self.said.get(timeout=PATIENCE)):
            pass
        return line

    def write(self, name: str, text: str) -> None:
        (self.publisher.content / name).write_text(text, "utf-8")


@contextmanager
def preview(
    content: Path,
    folder: Path,
    *,
    build: Build | None = None,
    watched: tuple[Path, ...] = (),
) -> Iterator[Running]:
    """A preview of `content`, until the end of the block."""
    publisher = Publisher(content, folder)
    said: queue.Queue[str] = queue.Queue()
    sockets = open_port(0, said.put)
    running = Running(sockets[0].getsockname()[1], publisher, said)
    started: queue.Queue[tuple[asyncio.AbstractEventLoop, asyncio.Task[None]]] = queue.Queue()

    async def main() -> None:
        task = asyncio.current_task()
        assert task
        started.put((asyncio.get_running_loop(), task))
        await run(
            build or publisher,
            Preview(folder, content),
            watched=(content, *watched),
            sockets=sockets,
            open_browser=False,
            echo=said.put,
        )

    def in_thread() -> None:
        try:
            asyncio.run(main())
        except asyncio.CancelledError:
            pass
        except BaseException as fault:
            said.put(f"the preview failed: {fault!r}")
            raise

    thread = threading.Thread(target=in_thread)
    thread.start()
    loop, task = started.get(timeout=PATIENCE)
    try:
        yield running
    finally:
        publisher.gate.set()
        loop.call_soon_threadsafe(task.cancel)
        thread.join(PATIENCE)
        assert not thread.is_alive()


def in_a_loop(conversation: Callable[[], Awaitable[Any]]) -> Any:
    """Runs a coroutine in a thread of its own: Playwright keeps a loop in the main one."""

    async def main() -> Any:
        return await asyncio.wait_for(conversation(), PATIENCE)

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(main())).result()


async def open_page(
    running: Running, number: int | None = None, *, path: str = ""
) -> WebSocketClientConnection:
    """A connection like livereload.js's from the page at `path` of build `number`, introduced and listening."""
    page = await websocket_connect(f"ws://127.0.0.1:{running.port}/livereload")
    await page.write_message(json_encode({"command": "hello", "snipver": number}))
    assert (await told(page))["command"] == "hello"
    await page.write_message(json_encode({"command": "info", "url": running.url + path}))
    return page


async def told(page: WebSocketClientConnection) -> dict[str, Any]:
    """The next thing that the server says to an open page."""
    message = await page.read_message()
    assert message is not None, "the server closed the connection"
    return dict(json_decode(message))
