"""The pages as a reader meets them: on a phone, with a keyboard, on paper, by a screen reader."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.kinds import ARTICLE, KINDS, OPEN_ALL, RULES, TARGETS, TIMELINE

pytestmark = pytest.mark.browser

Address = Callable[[str], str]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, address_of: Address, scheme: Any, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for kind in KINDS:
        page.goto(address_of(kind))
        page.evaluate(OPEN_ALL)
        result = Axe().run(page, options={"runOnly": RULES, "rules": TARGETS}).response
        found += [(kind, one["id"], one["nodes"][0]["html"]) for one in result["violations"]]
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [320, 768, 3840])
def test_no_page_scrolls_sideways(browser: Browser, address_of: Address, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for kind in KINDS:
        page.goto(address_of(kind))
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
    page.close()


def test_pages_ask_nobody_for_anything_and_log_no_error(page: Page, address_of: Address) -> None:
    asked: list[str] = []
    logged: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: logged.append(message.text))
    page.on("requestfailed", lambda request: logged.append(f"{request.url} {request.failure}"))
    for kind in KINDS:
        page.goto(address_of(kind))
    assert all(url.startswith("file://") for url in asked)
    # A browser gives up on a page's icon when the next page is called for.
    assert [line for line in logged if "ERR_ABORTED" not in line] == []


def test_everything_is_there_and_opens_without_scripts(
    browser: Browser, address_of: Address
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address_of(TIMELINE))
    event = page.locator("#esaturday01")
    assert event.locator(".reports").is_hidden()
    event.locator("summary").click()
    assert event.get_by_text("the last Saturday on or before publication").first.is_visible()
    context.close()


def test_the_skip_link_is_the_first_stop_and_shows_itself(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to the content"
    page.wait_for_function("document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("#content"))


def test_a_key_moment_leads_to_its_event(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    page.locator(".moments").get_by_role("link", name="fought").click()
    page.wait_for_url(lambda url: url.endswith("#esaturday01"))
    assert page.locator("#esaturday01").is_visible()


def test_a_bar_of_the_histogram_leads_to_its_day_by_keyboard(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(TIMELINE))
    page.get_by_role("link", name="Sunday 11 September 2022: 3 events").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("#d2022-09-11"))


def test_a_town_on_the_map_leads_to_its_page_and_back_to_the_event(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(TIMELINE))
    page.locator("svg.map").get_by_role("link", name="Izium: 5 events").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Izium"
    page.locator("#esaturday01").get_by_role("link", name="Link to this event").click()
    page.wait_for_url(lambda url: url.endswith("kharkiv-2022/2022/index.html#esaturday01"))


def test_an_article_and_its_event_lead_to_each_other(page: Page, address_of: Address) -> None:
    page.goto(address_of(ARTICLE))
    link = page.locator(".prose a.date")
    described_by = link.get_attribute("aria-describedby")
    assert "last Saturday on or before" in page.locator(f"#{described_by}").inner_text()
    link.click()
    event = page.locator("#esaturday01")
    event.get_by_role("link", name="Ukraine retakes two rail towns").first.click()
    page.wait_for_url(lambda url: url.endswith(ARTICLE))


@pytest.mark.parametrize("size", [(390, 700), (1280, 700)])
def test_the_sticky_heading_never_covers_the_event_one_jumps_to(
    browser: Browser, address_of: Address, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address_of(f"{TIMELINE}#eministry01"))
    sentence = page.locator("#eministry01 .what").bounding_box()
    heading = page.locator("#d2022-09-10").bounding_box()
    assert sentence
    assert heading
    apart = heading["x"] + heading["width"] <= sentence["x"]
    assert apart or heading["y"] + heading["height"] <= sentence["y"]
    assert 0 <= sentence["y"] < size[1]
    page.close()


def test_a_phone_shows_a_key_moment_before_the_map_and_loses_nothing(
    browser: Browser, address_of: Address
) -> None:
    desktop = browser.new_page(viewport={"width": 1280, "height": 900})
    phone = browser.new_page(viewport={"width": 360, "height": 740})
    for page in (desktop, phone):
        page.goto(address_of(TIMELINE))
    moment, map_ = (
        phone.locator(".moment").first.bounding_box(),
        phone.locator(".map").bounding_box(),
    )
    assert moment
    assert map_
    assert moment["y"] < map_["y"]

    def links(page: Page) -> list[str]:
        return [one.get_attribute("href") or "" for one in page.locator("a:visible").all()]

    assert links(phone) == links(desktop)
    desktop.close()
    phone.close()


A4_INNER = (688, 1001)
"""The part of an A4 sheet within our margins, in CSS pixels."""


def test_twenty_key_moments_stand_on_two_sheets_of_paper(
    browser: Browser, address_of: Address
) -> None:
    page = browser.new_page(viewport={"width": A4_INNER[0], "height": A4_INNER[1]})
    page.goto(address_of(TIMELINE))
    page.emulate_media(media="print")
    page.evaluate(
        "() => { const list = document.querySelector('.moments ol');"
        " while (list.children.length < 20) list.append(list.children[4].cloneNode(true)); }"
    )
    boxes = page.locator(".moments li").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().top, one.offsetHeight])"
    )
    page.close()
    assert len(boxes) == 20
    assert boxes[-1][0] + boxes[-1][1] <= 2 * A4_INNER[1] - max(height for _, height in boxes)


def test_a_list_of_many_events_is_wholly_on_paper(page: Page, address_of: Address) -> None:
    page.goto(address_of("long:kharkiv-2022/all-events/index.html"))
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()
    assert page.locator(".line .says:visible").count() == 181


def test_paper_shows_closed_sources_with_their_addresses(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    reports = page.locator("#esaturday01 .reports")
    assert not reports.is_visible()
    page.emulate_media(media="print")
    assert reports.is_visible()
    shown = page.locator("#esaturday01 .credit a", has_text="Wire Service").evaluate(
        "one => getComputedStyle(one, '::after').content"
    )
    assert "https://wire.example/2022/front" in shown
    assert page.locator(".masthead nav").is_hidden()


def test_every_repeated_control_is_named_after_its_event(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    names = [
        " ".join((one.text_content() or "").split())
        for one in page.locator(".permalink, summary").all()
    ]
    assert len(names) > 40
    assert len(set(names)) == len(names)


def test_headings_go_down_one_level_at_a_time(page: Page, address_of: Address) -> None:
    for kind in KINDS:
        page.goto(address_of(kind))
        levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
            "all => all.map(one => Number(one.tagName[1]))"
        )
        assert levels.count(1) == 1, kind
        assert all(below - above <= 1 for above, below in itertools.pairwise(levels)), kind


def test_an_arabic_page_runs_from_right_to_left_with_its_english_words_marked(
    page: Page, address_of: Address
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address_of(f"ar:{TIMELINE}"))
    assert page.locator("html").get_attribute("dir") == "rtl"
    heading = page.locator("#d2022-09-10").bounding_box()
    sentence = page.locator("#esaturday01 .what")
    box = sentence.bounding_box()
    assert heading
    assert box
    assert heading["x"] > box["x"]
    assert sentence.get_attribute("dir") == "ltr"
    assert sentence.get_attribute("lang") == "en-GB"
