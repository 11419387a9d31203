from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.preview.running import Running

pytestmark = pytest.mark.browser

TALL = '<p id="text">{}</p><div style="height: 5000px"></div><p id="end">The end</p>'


def test_an_open_page_follows_a_save_and_keeps_its_place(running: Running, page: Page) -> None:
    running.write("index.md", TALL.format("The first text"))
    page.goto(running.url)
    expect(page.locator("#text")).to_have_text("The first text")
    connected(page)
    page.evaluate("window.scrollTo(0, 1234)")
    running.write("index.md", TALL.format("The second text"))
    expect(page.locator("#text")).to_have_text("The second text")
    page.wait_for_function("window.scrollY === 1234")


def test_problems_lie_over_the_last_good_page_until_they_are_mended(
    running: Running, page: Page
) -> None:
    page.goto(running.url)
    connected(page)
    running.write("index.md", "BROKEN")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("content/index.md, line 3")
    expect(alert).to_contain_text("“BROKEN” is <b>broken</b>. Mend & save it.")
    expect(page.locator("body")).to_contain_text("The first text")
    # In view without scrolling, whatever styles the page has.
    assert alert.bounding_box()["y"] < page.viewport_size["height"]
    connected(page)
    running.write("index.md", "Mended")
    expect(page.locator("body")).to_contain_text("Mended")
    expect(alert).to_have_count(0)


@pytest.mark.parametrize("how", ["button", "Escape"])
def test_problems_can_be_put_out_of_the_way(running: Running, page: Page, how: str) -> None:
    running.write("index.md", "BROKEN")
    running.hears("1 problem to mend")
    page.goto(running.url)
    expect(page.get_by_role("alert")).to_be_visible()
    if how == "button":
        page.get_by_role("button", name="Hide").click()
    else:
        page.keyboard.press("Escape")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("body")).to_contain_text("The first text")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_problems_are_accessible(running: Running, page: Page, scheme: str) -> None:
    running.write("index.md", "<main><h1>Title</h1></main>")
    page.emulate_media(color_scheme=scheme)
    running.write("broken.md", "BROKEN")
    running.hears("1 problem to mend")
    page.goto(running.url)
    expect(page.get_by_role("alert")).to_be_visible()
    found = Axe().run(page, context="preview-problems").response
    assert "color-contrast" in [check["id"] for check in found["passes"]]
    assert [check["id"] for check in found["violations"]] == []


def connected(page: Page) -> None:
    """Waits until livereload.js listens: what is saved before shows only when it connects."""
    page.wait_for_function("window.LiveReload?.connector.protocol >= 7")
