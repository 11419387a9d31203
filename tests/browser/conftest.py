"""A site of the sample story in a folder of its own, opened as a file: no server is needed to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.core.model import Story, Timeline
from tests.pages import story as sample
from tests.pages.making import made


def arabic_story() -> Story:
    """The sample as a site in Arabic, with its sources in English."""
    explainer = replace(
        sample.KHARKIV, language="ar", title="ستة أيام في خاركيف", description="ماذا حدث."
    )
    return replace(
        sample.sample_story(language="ar"),
        timelines=(
            Timeline(explainer, sample.in_order(sample.KHARKIV_EVENTS), sample.KHARKIV_UNDATED),
        ),
    )


def write(story: Story, folder: Path) -> Path:
    for path, text in made(story).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def address_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The file address of a page of the sample site; `ar:` before it, of the Arabic one."""
    english = write(sample.sample_story(base_url=""), tmp_path_factory.mktemp("english"))
    arabic = write(replace_base(arabic_story()), tmp_path_factory.mktemp("arabic"))

    def address(page: str) -> str:
        path, _, anchor = page.removeprefix("ar:").partition("#")
        folder = arabic if page.startswith("ar:") else english
        return (folder / path).as_uri() + (f"#{anchor}" if anchor else "")

    return address


def replace_base(story: Story) -> Story:
    return replace(story, site=replace(story.site, base_url=""))
