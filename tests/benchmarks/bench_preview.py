"""How soon a save is seen: `python -m tests.benchmarks.bench_preview [CONTENT | ARTICLES] [SAVES] [PAGE]`.

Copies a content folder (by default the demo's; a number makes a corpus of that many articles), starts
`build.py serve` on it and opens a page as a browser would: by default the timeline that the edited
article belongs to, or, as that of a big corpus only leads to its years, the article itself. Then it saves the article again and again, each time with another dated sentence,
and waits for the page to be told to reload and for the new page to be served, which must name what
was written. Prints how soon the first page came, and the medians of the saves in milliseconds: from
the save to the word to reload, from there to the whole page, and both together.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tornado.escape import json_decode, json_encode
from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.benchmarks.bench_build import ROOT, corpus

PATIENCE = 300.0
"""Seconds."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


async def measure(content: Path, saves: int, page: str) -> tuple[float, list[tuple[float, float]]]:
    """Seconds from the start to the first page, and of each save (until told, until served)."""
    article = edited(content)
    text = article.read_text(encoding="utf-8")
    port = free_port()
    began = time.perf_counter()
    server = await asyncio.create_subprocess_exec(
        sys.executable, str(ROOT / "build.py"), "serve", "--content", str(content), "--port", str(port),
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}/{page}"
        html = await eventually(lambda: fetched(address))
        first = time.perf_counter() - began
        times = []
        for number in range(saves):
            open_page = await opened(port, address, html)
            # The rest of the build before is over by then, as it is for who writes by hand.
            await asyncio.sleep(1.5 + first / 2)
            said = f"On {number % 28 + 1} May 2022 the bridge number {number} fell."
            started = time.perf_counter()
            article.write_text(f"{text}\n{said}\n", encoding="utf-8")
            while json_decode(await open_page.read_message() or "null")["command"] != "reload":
                pass
            told = time.perf_counter()
            html = await fetched(address)
            served = time.perf_counter()
            open_page.close()
            if f"bridge number {number} " not in re.sub(r"<[^>]+>", "", html):
                print(f"Save {number}: the page that was served is not the new one.")
            times.append((told - started, served - told))
        return first, times
    finally:
        server.terminate()
        await server.wait()


def edited(content: Path) -> Path:
    """The article that is saved again and again."""
    return max(content.rglob("2*.md"), key=lambda path: (path.parent.name, path.name))


async def fetched(address: str) -> str:
    answer = await AsyncHTTPClient().fetch(address, request_timeout=PATIENCE)
    return answer.body.decode()


async def eventually(attempt: Callable[[], Awaitable[str]]) -> str:
    """The server may not listen yet."""
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            return await attempt()
        except (OSError, HTTPClientError):
            if time.monotonic() > ends:
                raise
            await asyncio.sleep(0.01)


async def opened(port: int, address: str, html: str) -> WebSocketClientConnection:
    """A connection like that of livereload.js in the page `html`."""
    number = re.search(r"snipver=(\d+)", html)
    page = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await page.write_message(
        json_encode({"command": "hello", "snipver": int(number[1] if number else 0)})
    )
    await page.read_message()
    await page.write_message(json_encode({"command": "info", "url": address}))
    return page


def main(what: str = "content", saves: str = "15", page: str = "") -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        if what.isdigit():
            corpus(content, int(what))
            page = page or f"articles/{edited(content).stem}/index.html"
        else:
            shutil.copytree(ROOT / what, content)
            page = page or f"{edited(content).parent.name}/index.html"
        first, times = asyncio.run(measure(content, int(saves), page))
    told, served = (statistics.median(values) * 1000 for values in zip(*times, strict=True))
    whole = sorted(sum(pair) * 1000 for pair in times)
    print(f"{what}: first page after {first:.2f} s; {saves} saves, medians in ms")
    print(f"save to reload {told:.0f}, reload to page {served:.0f}, "
          f"altogether {statistics.median(whole):.0f} ({whole[0]:.0f} to {whole[-1]:.0f})")  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
