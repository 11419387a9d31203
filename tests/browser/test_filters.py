"""Filters, order and keys of a timeline: what a reader chooses, and that nothing depends on it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import write
from tests.browser.kinds import RULES, TARGETS, TIMELINE
from tests.pages.making import ROOT
from tests.pages.story import sample_story

pytestmark = pytest.mark.browser

YEAR = "kharkiv-2022/2022/index.html"
SHOWN = ".events > li:visible"
Address = Callable[[str], str]


def with_query(address: str, query: str) -> str:
    page, _, anchor = address.partition("#")
    return f"{page}?{query}" + (f"#{anchor}" if anchor else "")


def shown(page: Page) -> list[str]:
    return [one.get_attribute("id") or "" for one in page.locator(SHOWN).all()]


def texts(page: Page) -> list[str]:
    return page.locator(f"{SHOWN} > .what").all_inner_texts()


@pytest.mark.parametrize("place", [TIMELINE, YEAR])
def test_a_town_leaves_only_its_events_and_their_headings(
    page: Page, address_of: Address, place: str
) -> None:
    page.goto(address_of(place))
    everything = len(shown(page))
    page.get_by_role("combobox", name="Town", exact=True).select_option("kupiansk")
    assert len(shown(page)) == 2
    assert everything > 20
    assert all("Kupiansk" in text for text in texts(page))
    expect(page.locator(".filters output")).to_have_text("2 of 21 events, 0 of 2 statements")
    assert page.locator(".day > .date:visible").count() == 2
    months = page.locator(".month-name:visible").evaluate_all("all => all.map(one => one.id)")
    assert months == ["m2022-02", "m2022-09"]
    assert page.locator("section.undated").is_hidden()
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == everything
    expect(page.locator(".filters output")).to_have_text("21 events, 2 statements")
    expect(page.locator(".filters output")).to_be_focused()


def test_choices_add_up_and_stand_in_the_address(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    page.get_by_role("combobox", name="Town", exact=True).select_option("izium")
    page.get_by_role("combobox", name="Status", exact=True).select_option("claimed")
    assert shown(page) == ["eministry01"]
    page.wait_for_url(lambda url: url.endswith("?town=izium&status=claimed"))
    page.reload()
    assert shown(page) == ["eministry01"]
    assert page.get_by_role("combobox", name="Town", exact=True).input_value() == "izium"
    source = page.get_by_role("combobox", name="Source", exact=True)
    source.focus()
    source.select_option("Wire Service")
    assert shown(page) == []
    expect(source).to_be_focused()


def test_the_back_button_takes_a_choice_back(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    everything = shown(page)
    page.get_by_role("combobox", name="Town", exact=True).select_option("kupiansk")
    page.get_by_role("combobox", name="Order", exact=True).select_option("newest")
    both = shown(page)
    page.go_back()
    assert shown(page) == both[::-1]
    assert page.get_by_role("combobox", name="Order", exact=True).input_value() == ""
    page.go_back()
    assert shown(page) == everything
    page.go_forward()
    assert len(shown(page)) == 2


def test_words_are_found_whatever_their_case_and_accents(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    page.get_by_role("searchbox", name="Find", exact=True).fill("  KÚPIANSK fought ")
    assert shown(page) == ["esaturday01"]
    page.wait_for_url(re.compile(r"\?q="))
    page.get_by_role("searchbox", name="Find", exact=True).fill("wednesday")
    assert len(shown(page)) == 1
    page.get_by_role("searchbox", name="Find", exact=True).fill("(")
    assert shown(page) == []


def test_a_shared_address_with_nonsense_in_it_shows_everything(
    page: Page, address_of: Address
) -> None:
    page.goto(with_query(address_of(TIMELINE), "town=atlantis&since=soon&order=up&x=%zz"))
    assert len(shown(page)) == 23


def test_what_is_new_since_a_day_is_what_appeared_here_then(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(TIMELINE))
    page.get_by_label("New since").fill("2022-11-01")
    assert len(shown(page)) == 3
    page.wait_for_url(lambda url: url.endswith("?since=2022-11-01"))
    new = page.locator(".newest li").all_inner_texts()
    assert len(new) == 5
    assert all("14 November 2022" in text for text in new[:3])


def test_newest_first_turns_days_months_and_their_headings_round(
    page: Page, address_of: Address
) -> None:
    page.goto(with_query(address_of(TIMELINE), "order=newest"))
    months = page.locator(".month-name").evaluate_all("all => all.map(one => one.id)")
    assert months == [f"m2022-{month}" for month in ("11", "10", "09", "08", "04", "03", "02")]
    days = page.locator(".days .day > .date").evaluate_all("all => all.map(one => one.id)")
    in_words = page.locator(".days > section > *").evaluate_all(
        "all => all.map(one => one.id || (one.querySelector('h4.date, h5.date') || {}).id)"
    )
    page.get_by_role("combobox", name="Order", exact=True).select_option("")
    back = page.locator(".days .day > .date").evaluate_all("all => all.map(one => one.id)")
    assert days == back[::-1]
    assert in_words.index("m2022-11") < in_words.index("d2022-11-14") < in_words.index("m2022-10")


def test_where_an_editor_puts_the_newest_first_a_reader_can_turn_it_back(
    page: Page, tmp_path: Path
) -> None:
    def site(order: Any) -> str:
        berlin, kharkiv = sample_story(base_url="").timelines
        explainer = replace(berlin.explainer, order=order)
        story = replace(
            sample_story(base_url=""), timelines=(replace(berlin, explainer=explainer), kharkiv)
        )
        return (write(story, tmp_path / order) / "berlin-wall/index.html").as_uri()

    page.goto(site("oldest"))
    oldest = texts(page)
    page.get_by_role("combobox", name="Order", exact=True).select_option("newest")
    assert texts(page) == oldest[::-1]
    page.goto(site("newest"))
    assert texts(page) == oldest[::-1]
    headings = page.locator(".days :is(.year-name, .month-name, .date)").all_inner_texts()
    page.get_by_role("combobox", name="Order", exact=True).select_option("oldest")
    assert texts(page) == oldest
    page.get_by_role("combobox", name="Order", exact=True).select_option("")
    assert page.locator(".days :is(.year-name, .month-name, .date)").all_inner_texts() == headings


def test_a_permanent_link_opens_its_event_though_the_filters_hide_it(
    page: Page, address_of: Address
) -> None:
    for anchor in ("esaturday01", "esaturday02"):
        page.goto(with_query(address_of(f"{YEAR}#{anchor}"), "town=lyman"))
        event = page.locator("#esaturday01")
        expect(event).to_be_in_viewport()
        assert event.locator(".reports").is_visible()
        assert len(shown(page)) == 23
        page.wait_for_url(lambda url, goal=f"index.html#{anchor}": url.endswith(goal))
        page.goto("about:blank")


def test_a_link_in_the_page_reaches_what_the_filters_hide(page: Page, address_of: Address) -> None:
    page.goto(with_query(address_of(TIMELINE), "town=lyman"))
    page.locator(".moments").get_by_role("link", name="fought").click()
    expect(page.locator("#esaturday01")).to_be_in_viewport()
    page.get_by_role("combobox", name="Town", exact=True).select_option("lyman")
    expect(page.locator("#esaturday01")).to_be_hidden()
    page.locator(".moments").get_by_role("link", name="fought").click()
    expect(page.locator("#esaturday01")).to_be_in_viewport()


def test_j_and_k_go_from_event_to_event_and_can_be_turned_off(
    page: Page, address_of: Address
) -> None:
    page.goto(with_query(address_of(TIMELINE), "town=kupiansk"))
    focused = page.locator(".events > li:focus")
    page.keyboard.press("j")
    expect(focused).to_contain_text("handed the town over")
    page.keyboard.press("j")
    expect(focused).to_have_id("esaturday01")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("j")
    expect(focused).to_have_id("esaturday01")
    page.keyboard.press("k")
    expect(focused).to_contain_text("handed the town over")
    page.get_by_role("searchbox", name="Find", exact=True).press_sequentially("jk")
    assert page.get_by_role("searchbox", name="Find", exact=True).input_value() == "jk"
    page.get_by_role("searchbox", name="Find", exact=True).fill("")
    page.get_by_label("next and previous event").uncheck()
    page.keyboard.press("j")
    assert focused.count() == 0
    page.reload()
    assert not page.get_by_label("next and previous event").is_checked()


def test_without_scripts_there_are_no_dead_controls(browser: Browser, address_of: Address) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for place in (TIMELINE, YEAR):
        page.goto(with_query(address_of(place), "town=lyman"))
        assert page.locator("form, input, select, button").count() == 0
        assert len(shown(page)) == 23
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_filters_are_set(
    browser: Browser, address_of: Address, scheme: Any, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for place in (TIMELINE, YEAR, f"ar:{TIMELINE}", "kharkiv-2022/embed/index.html"):
        page.goto(with_query(address_of(place), "town=izium&order=newest"))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
        result = Axe().run(page, options={"runOnly": RULES, "rules": TARGETS}).response
        found += [(place, one["id"], one["nodes"][0]["html"]) for one in result["violations"]]
    context.close()
    assert found == []


def test_every_control_is_large_enough_for_a_finger(browser: Browser, address_of: Address) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(with_query(address_of(TIMELINE), "town=izium"))
    for control in page.locator(".filters :is(select, input, button)").all():
        area = control.locator("xpath=ancestor-or-self::label") if (
            control.get_attribute("type") == "checkbox"
        ) else control  # fmt: skip
        box = area.bounding_box()
        assert box
        assert box["height"] >= 24
        assert box["width"] >= 24
    page.close()


def test_the_filters_stand_in_two_even_rows_on_a_desk(
    browser: Browser, address_of: Address
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address_of(TIMELINE))
    tops = page.locator(".chip").evaluate_all("all => all.map(one => one.offsetTop)")
    assert [tops.count(top) for top in sorted(set(tops))] == [4, 4]
    page.close()


def test_nothing_moves_for_who_wants_less_motion(browser: Browser, address_of: Address) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address_of(TIMELINE))
    moving = page.evaluate(
        "Array.from(document.querySelectorAll('*')).filter(one => {"
        " const style = getComputedStyle(one);"
        " return style.transitionDuration !== '0s' || style.animationName !== 'none'"
        "   || style.scrollBehavior === 'smooth'; }).length"
    )
    assert moving == 0
    page.get_by_role("combobox", name="Order", exact=True).select_option("newest")
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


def test_paper_shows_no_controls(page: Page, address_of: Address) -> None:
    page.goto(address_of(TIMELINE))
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()


def test_all_scripts_together_are_small() -> None:
    scripts = list((ROOT / "static").glob("*.js"))
    assert scripts
    assert sum(len(gzip.compress(one.read_bytes())) for one in scripts) < 10_000
