from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.preview.running import Running, preview


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "index.md").write_text("The first text", "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the site is built: outside of what is watched, and not there at first."""
    return tmp_path / "site"


@pytest.fixture
def running(content: Path, folder: Path) -> Iterator[Running]:
    """A preview whose first build has ended well."""
    with preview(content, folder) as started:
        started.hears("Preview: http://127.0.0.1")
        yield started
