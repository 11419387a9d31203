"""The page not found, as a server shows it: at an address of any depth."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.pages import story as sample
from tests.pages.making import made

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Pages(SimpleHTTPRequestHandler):
    """Files of a folder; for all others the 404.html at its top, as GitHub Pages does."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        del message, explain
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module", params=["", "https://example.org/timelines/"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The top of a server on which the site stands as its base_url says."""
    top = tmp_path_factory.mktemp("server")
    folder = top / "timelines" if request.param else top
    for path, text in made(sample.sample_story(base_url=request.param)).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (top / "404.html").write_bytes((folder / "404.html").read_bytes())
    serving = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(top)))
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}/{'timelines/' if request.param else ''}"
    serving.shutdown()
    serving.server_close()
    thread.join()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_styled_and_axe_finds_nothing_wrong(
    browser: Browser, server: str, scheme: Any
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    answer = page.goto(f"{server}towns/no/such/place/")
    assert answer
    assert answer.status == HTTPStatus.NOT_FOUND
    styled = "getComputedStyle(document.querySelector('.button')).display"
    assert page.evaluate(styled) == "inline-block"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    page.get_by_role("link", name="Go to the front page").click()
    page.wait_for_url(f"{server}index.html")
    context.close()
