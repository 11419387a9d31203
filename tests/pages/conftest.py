from __future__ import annotations

import pytest

from tests.pages.making import Site, made
from tests.pages.story import sample_story


@pytest.fixture(scope="session")
def site() -> Site:
    """The files of the sample story as text, by path."""
    return made(sample_story())


@pytest.fixture(scope="session")
def timeline(site: Site) -> str:
    """The timeline page of its explainer in the news."""
    return site["kharkiv-2022/index.html"]
