"""What every test may ask for: a browser, a Java runtime, a content folder of its own, and quiet.

A part of the system that is missing skips the tests that need it, in one line that says how to get
it. With REQUIRE_ALL_TESTS=1 (as in .ci/run) they fail instead, so that nothing goes untested unseen.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest

# What a build, or a tool beneath it, would take from the machine of whoever runs the tests.
FOREIGN_SETTINGS = (
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_OUTPUT",
    "GITHUB_STEP_SUMMARY",
    "MAKEFLAGS",
    "MAKELEVEL",
    "MFLAGS",
    "NO_COLOR",
    "SOURCE_DATE_EPOCH",
    "WATCHFILES_FORCE_POLLING",
)

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
CHROMIUM_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
NO_CHROMIUM = (
    "no Chromium found; Debian: apt install chromium; elsewhere: playwright install chromium"
)
NO_JAVA = (
    "no Java runtime found; Debian: apt install default-jre-headless; macOS: brew install openjdk"
)


def pytest_configure() -> None:
    for name in FOREIGN_SETTINGS:
        os.environ.pop(name, None)


def unavailable(how_to_get_it: str) -> NoReturn:
    """Skip the test at hand, or fail it where everything must run."""
    if os.environ.get("REQUIRE_ALL_TESTS", "") not in ("", "0"):
        pytest.fail(f"REQUIRE_ALL_TESTS is set, but {how_to_get_it}", pytrace=False)
    pytest.skip(how_to_get_it)


# ---------------------------------------------------------------- browser and Java


def find_chromium(playwrights_own: str) -> str:
    """CHROMIUM from the environment, else one on the path, in its usual place, or Playwright's; or ''."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named) or ""
    found = (shutil.which(name) for name in CHROMIUM_NAMES)
    places = (place for place in (*CHROMIUM_PLACES, playwrights_own) if Path(place).is_file())
    return next((path for path in found if path), None) or next(places, "")


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_type: Any
) -> dict[str, Any]:
    """pytest-playwright starts its `browser`, and so `context` and `page`, with these."""
    if browser_type.name != "chromium":
        return browser_type_launch_args
    executable = find_chromium(browser_type.executable_path)
    if not executable:
        unavailable(NO_CHROMIUM)
    return {
        **browser_type_launch_args,
        "executable_path": executable,
        "args": [
            # A container's root user may not use the sandbox, and its /dev/shm is often small.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            # The site asks nothing of other people's servers, and nor do its tests.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "UTC"}


@cache
def java_runs() -> bool:
    # macOS has a /usr/bin/java that only says that there is none: ask it.
    java = shutil.which("java")
    return bool(java) and not subprocess.run([java, "-version"], capture_output=True).returncode


@pytest.fixture(autouse=True)
def _java_where_marked(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("java") and not java_runs():
        unavailable(NO_JAVA)


# ---------------------------------------------------------------- content and quiet


@pytest.fixture
def make_content(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Writes files, named by their path inside it, into a content folder of the test's own."""

    def make(files: Mapping[str, str]) -> Path:
        content = tmp_path / "content"
        for name, text in files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        content.mkdir(exist_ok=True)
        return content

    return make


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A test that talks to another machine fails at once, whether or not there is a network."""
    connect = socket.socket.connect

    def connect_here_only(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
            raise PermissionError(f"a test may not connect to {address[0]}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here_only)
        yield


LOOPBACK = ("127.0.0.1", "::1", "localhost")
