"""A timeline in a frame of another page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from site_builder.pages.edition import edition_of
from site_builder.pages.embed import embed_snippet
from tests.pages.story import sample_story

pytestmark = pytest.mark.browser
Address = Callable[[str], str]
EMBED = "kharkiv-2022/embed/index.html"


@pytest.fixture
def around(tmp_path: Path, address_of: Address) -> Callable[[str], str]:
    """The address of someone else's page that has the snippet in it, with an anchor on the frame."""

    def make(anchor: str) -> str:
        snippet = embed_snippet("kharkiv-2022", edition_of(sample_story()))
        here = re.sub(r'src="[^"]+"', f'src="{address_of(EMBED)}{anchor}"', snippet)
        page = tmp_path / "blog.html"
        page.write_text(f"<!doctype html><title>A blog</title>{here}", encoding="utf-8")
        return page.as_uri()

    return make


def test_the_frame_grows_to_what_it_holds(page: Page, around: Callable[[str], str]) -> None:
    page.goto(around(""))
    frame = page.frame_locator("iframe")
    expect(frame.locator(".strip > li").first).to_be_visible()
    page.wait_for_function(
        "document.querySelector('iframe').style.height !== '640px'", timeout=5_000
    )
    inner = frame.locator("main").bounding_box()
    outer = page.locator("iframe").bounding_box()
    assert inner
    assert outer
    assert abs(inner["height"] - outer["height"]) <= 2


def test_an_address_with_an_event_opens_there_inside_the_frame(
    page: Page, around: Callable[[str], str]
) -> None:
    page.goto(around("#esaturday01"))
    inner = page.frame_locator("iframe").locator("#esaturday01")
    expect(inner).to_be_visible()
    assert inner.evaluate("one => one.matches(':target')")


def test_an_event_that_is_no_key_moment_opens_there_too(
    page: Page, around: Callable[[str], str]
) -> None:
    page.goto(around(""))
    fold = page.frame_locator("iframe").locator("details.others")
    hidden = fold.locator("li").first
    expect(hidden).to_be_hidden()
    page.goto(around(f"#{hidden.get_attribute('id')}"))
    expect(hidden).to_be_visible()
    assert hidden.evaluate("one => one.matches(':target')")


def test_a_link_in_the_frame_opens_in_the_window_around_it(
    page: Page, around: Callable[[str], str]
) -> None:
    page.goto(around(""))
    page.frame_locator("iframe").locator("#esaturday01 a").click()
    page.wait_for_url("**/kharkiv-2022/2022/index.html#esaturday01")
    assert page.locator("#esaturday01").is_visible()


def test_a_plain_link_below_the_frame_leads_to_the_timeline(
    page: Page, around: Callable[[str], str]
) -> None:
    page.goto(around(""))
    link = page.locator("body > p > a")
    assert link.get_attribute("href") == "https://example.org/timelines/kharkiv-2022/"
