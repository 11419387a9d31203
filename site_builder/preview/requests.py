"""Answering the browser: files of the site with the live script in them, to this machine only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar
from urllib.parse import unquote, urlsplit

import livereload
from livereload.handlers import LiveReloadHandler
from tornado import escape, web

from site_builder.core.safe import Unsafe, inside
from site_builder.preview.overlay import OWN, live_script, missing_page, overlay, problem_page
from site_builder.preview.state import Preview

# Our own table, because that of the machine differs: Windows keeps it in a registry that any
# program may change, and then a browser refuses scripts.
_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


_OWN_FILES = {
    "livereload.js": Path(livereload.__file__).parent / "vendors" / "livereload.js",
    "overlay.css": Path(__file__).parent / "overlay.css",
    "overlay.js": Path(__file__).parent / "overlay.js",
}


@dataclass(frozen=True, slots=True)
class Local:
    """What every handler needs: the preview, and the port that it is served on."""

    preview: Preview
    port: int

    def answers_to(self, host: str) -> bool:
        """Whether `host` is a name, port included, that a browser gives to this machine only."""
        names = ("localhost", "127.0.0.1", "[::1]")
        own = {f"{name}:{self.port}" for name in names}
        return host.lower() in (own.union(names) if self.port == 80 else own)


def application(preview: Preview, port: int) -> tuple[web.Application, type[LiveReloadHandler]]:
    """The application for `port`, and the handler class whose `reload_waiters()` reloads its pages."""

    class Reloads(_Reloads):
        waiters: ClassVar[set[Any]] = set()

    local = {"local": Local(preview, port)}
    app = web.Application(
        [
            (r"/livereload", Reloads, local),
            (r"/(livereload\.js)", _OwnFile, local),
            (rf"/{OWN}/(overlay\.(?:css|js))", _OwnFile, local),
            (r"/(.*)", _SiteFile, local),
        ],
        # Without it tornado prints a warning for each page that is not found.
        log_function=lambda _: None,
    )
    return app, Reloads


class _LocalOnly(web.RequestHandler):
    """Refuses requests that another website sends through the browser of whoever previews.

    A foreign name that resolves to 127.0.0.1 shows in Host, a foreign page in Origin. What is
    previewed may be under embargo.
    """

    def initialize(self, local: Local) -> None:
        self.local = local
        self.preview = local.preview

    def prepare(self) -> None:
        origin = self.request.headers.get("Origin")
        if not self.local.answers_to(self.request.host) or not self.check_origin(origin):
            self.set_status(403)
            self.finish(
                "This preview answers only to a browser on its own machine, "
                f"at http://127.0.0.1:{self.local.port}/.\n"
            )

    def check_origin(self, origin: str | None) -> bool:
        if origin is None:
            return True
        scheme, _, host = origin.partition("://")
        return scheme.lower() == "http" and self.local.answers_to(host)

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        return None


class _Reloads(_LocalOnly, LiveReloadHandler):  # type: ignore[misc]
    """livereload's handler, for local pages only, that also serves pages which fell behind."""

    # Its own watcher is not used, but asked for a name in a log line.
    watcher = SimpleNamespace(filepath="")
    live_css = False
    page_number: object = None
    page = ""

    def on_message(self, message: str | bytes) -> None:
        try:
            said = escape.json_decode(message)
            command = said["command"]
        except (ValueError, TypeError, KeyError):
            self.close()
            return
        if command == "hello":
            self.page_number = said.get("snipver")
            super().on_message(message)
        elif command == "info":
            self.waiters.add(self)
            address = urlsplit(str(said.get("url", ""))).path
            self.page = file_of(unquote(address).removeprefix("/"))
            if self.page_number not in (None, self.preview.number):
                # A build ended between the page's loading and its connecting.
                self.send_message({"command": "reload", "path": "*", "liveCSS": False})

    def on_close(self) -> None:
        self.waiters.discard(self)


class _OwnFile(_LocalOnly):
    def get(self, name: str) -> None:
        file = _OWN_FILES[name]
        self.set_header("Content-Type", _TYPES[file.suffix])
        self.finish(file.read_bytes())


def file_of(path: str) -> str:
    """The file that an address of the site means, both without their first slash."""
    return f"{path}index.html" if path.endswith("/") or not path else path


Found = tuple[Path, bytes] | str | None


class _SiteFile(_LocalOnly):
    async def get(self, path: str) -> None:
        number, found = await self._find(path)
        if found is None:
            self._miss(path, number)
        elif isinstance(found, str):
            self.redirect(found)
        else:
            file, content = found
            self._send(file.suffix.lower(), content, number)

    head = get

    async def _find(self, path: str) -> tuple[int, Found]:
        """What is at `path`, and the number of the build that it is shown as a part of."""
        preview = self.preview
        while True:
            # Read before the file is: a page may be labelled older than it is, and loads once more,
            # but never newer.
            number, proofs = preview.number, preview.proofs
            if proofs is None:
                found = self._read(path)
                if found is not None or preview.settled.is_set():
                    return number, found
                # The first build, or one that exchanges the old site for the new just now.
                await preview.settled.wait()
            elif await proofs.has(name := file_of(path)):
                content = proofs.files[name]
                if found := self._read(path) if content is None else (Path(name), content):
                    return number, found
                await proofs.end()

    def _read(self, path: str) -> Found:
        """The file and its bytes, the address that a folder's page really has, or None."""
        try:
            file = inside(self.preview.folder, path or ".")
            if file.is_dir():
                if path and not path.endswith("/"):
                    query = f"?{self.request.query}" if self.request.query else ""
                    return "/" + escape.url_escape(path, plus=False) + "/" + query
                file /= "index.html"
            elif path.endswith("/"):
                return None
            return file, file.read_bytes()
        except (Unsafe, OSError):
            return None

    def _miss(self, path: str, number: int) -> None:
        wants_page = Path(path).suffix.lower() in ("", ".html", ".htm")
        if not self.preview.has_site and self.preview.problems and wants_page:
            self.set_status(503)
            page = problem_page(self.preview.problems, content=self.preview.content.name)
            self._send(".html", page.encode(), number, with_overlay=False)
            return
        self.set_status(404)
        if not wants_page:
            self.finish("Not found.\n")
            return
        own = self._read("404.html")
        content = own[1] if isinstance(own, tuple) else missing_page("/" + path).encode()
        self._send(".html", content, number)

    def _send(self, suffix: str, content: bytes, number: int, *, with_overlay: bool = True) -> None:
        self.set_header("Content-Type", _TYPES.get(suffix, "application/octet-stream"))
        if suffix in (".html", ".htm"):
            content = put_before(
                content, b"</head>", live_script(number, self.local.port), last=False
            )
            if with_overlay:
                shown = overlay(
                    self.preview.problems,
                    content=self.preview.content.name,
                    kept=self.preview.stale,
                )
                content = put_before(content, b"</body>", shown, last=True)
        self.finish(content)


def put_before(page: bytes, tag: bytes, html: str, *, last: bool) -> bytes:
    """`page` with `html` before its first or last `tag`, or at its end where it has none."""
    lowered = page.lower()
    place = lowered.rfind(tag) if last else lowered.find(tag)
    if place < 0:
        place = len(page)
    return page[:place] + html.encode() + page[place:]
