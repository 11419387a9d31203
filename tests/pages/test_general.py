from __future__ import annotations

import re

import pytest

from tests.pages import story as sample
from tests.pages.making import made


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        ("", "/"),
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/timelines/", "/timelines/"),
        ("https://example.org/a/b", "/a/b/"),
    ],
)
def test_the_page_not_found_is_styled_and_linked_at_any_address(base_url: str, root: str) -> None:
    page = made(sample.sample_story(base_url=base_url))["404.html"]
    assert f'<link rel="stylesheet" href="{root}static/site.css">' in page
    links = re.findall(r'(?:href|src)="([^"#:]+)"', page)
    assert len(links) > 5
    assert all(link.startswith(root) for link in links)
