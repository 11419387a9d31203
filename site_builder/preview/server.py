"""`serve()`: the preview from its first build to Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from site_builder.preview.building import Build, keep_building
from site_builder.preview.requests import application
from site_builder.preview.state import Preview
from site_builder.preview.watching import watch

_HOST = "127.0.0.1"
# Seconds. A build that runs lets a request have its turn so soon; by default it would be 5 ms, and an
# answer takes several turns.
_TURN = 0.0005


class PreviewError(Exception):
    """The preview cannot start; the message says why and what to do."""


def serve(
    build: Build,
    *,
    content: Path,
    watched: Sequence[Path],
    folder: Path,
    port: int = 8000,
    open_browser: bool = False,
    echo: Callable[[str], None],
) -> None:
    """Shows `folder`, which `build()` fills, on 127.0.0.1 and builds again after each save.

    `build` is called from another thread, never twice at once. `watched` are the files and folders
    whose changes call for a build, `content` among them or not. If `port` is taken the next free
    one is used. Returns after Ctrl-C. Raises PreviewError when no port can be had.
    """
    sockets = open_port(port, echo)
    sys.setswitchinterval(_TURN)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(
            run(
                build,
                Preview(folder=folder, content=content),
                watched=watched,
                sockets=sockets,
                open_browser=open_browser,
                echo=echo,
            )
        )
    echo("Preview ended.")


def open_port(port: int, echo: Callable[[str], None], *, tries: int = 20) -> list[socket.socket]:
    """Listens on `port`, or on the next free one after it and says so."""
    for candidate in range(port, min(port + tries, 65536)):
        try:
            sockets = bind_sockets(candidate, _HOST)
        except OSError:
            continue
        if candidate != port:
            echo(f"Port {port} is not free: using {candidate}.")
        return sockets
    raise PreviewError(
        f"No port from {port} to {port + tries - 1} can be used on this machine. "
        "Name another, such as --port 8800."
    )


async def run(
    build: Build,
    preview: Preview,
    *,
    watched: Sequence[Path],
    sockets: list[socket.socket],
    open_browser: bool,
    echo: Callable[[str], None],
) -> None:
    """Serves, watches and builds until cancelled."""
    port = sockets[0].getsockname()[1]
    address = f"http://{_HOST}:{port}/"
    app, reloads = application(preview, port)
    server = HTTPServer(app)
    server.add_sockets(sockets)
    echo(f"Building a preview of {preview.content}/ ...")
    changed, watching = asyncio.Event(), asyncio.Event()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(watch(watched, changed, watching, echo))
            # Only now, so that a save during the first build is not missed.
            await watching.wait()
            changed.set()
            tasks.create_task(
                keep_building(
                    preview,
                    build,
                    changed,
                    reloads.reload_waiters,
                    lambda: [page.page for page in reloads.waiters],
                    echo,
                )
            )
            await preview.settled.wait()
            echo(f"Preview: {address}   It follows every save; Ctrl-C ends it.")
            if open_browser:
                threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    finally:
        server.stop()
        for page in tuple(reloads.waiters):
            page.close()
        await server.close_all_connections()
