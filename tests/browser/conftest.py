"""Small sites in folders of their own, opened as files: no server is needed to read them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.core.model import Story
from tests.browser.stories import arabic_story, long_story
from tests.pages import story as sample
from tests.pages.making import made


def write(story: Story, folder: Path) -> Path:
    for path, text in made(story).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def address_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The file address of a page of the sample site; `ar:` before it, of the Arabic one, `long:` of the long one."""
    stories = {"": sample.sample_story(base_url=""), "ar": arabic_story(), "long": long_story()}
    folders = {
        name: write(story, tmp_path_factory.mktemp(name or "english"))
        for name, story in stories.items()
    }

    def address(page: str) -> str:
        site, _, page = page.rpartition(":")
        path, _, anchor = page.partition("#")
        return (folders[site] / path).as_uri() + (f"#{anchor}" if anchor else "")

    return address
