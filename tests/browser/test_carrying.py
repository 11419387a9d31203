"""Filters of an explainer whose events stand on pages of their years: they go along from page to page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

FRONT = "long:kharkiv-2022/index.html"
LIST = "long:kharkiv-2022/all-events/index.html"
SHOWN = ".events > li:visible"
Address = Callable[[str], str]


def menu(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def tally(page: Page) -> str:
    return page.locator(".filters output").inner_text()


def year(number: int) -> str:
    return f"long:kharkiv-2022/{number}/index.html"


def test_the_front_page_asks_the_list_of_all_events(page: Page, address_of: Address) -> None:
    page.goto(address_of(FRONT))
    assert page.locator(".events > li").count() == 0
    menu(page, "Town").select_option("lyman")
    menu(page, "Status").select_option("claimed")
    page.get_by_role("button", name="Show the events").click()
    page.wait_for_url(
        lambda url: url.endswith("kharkiv-2022/all-events/index.html?town=lyman&status=claimed")
    )
    assert tally(page) == "2 of 180 events, 0 of 1 statements"
    page.locator(SHOWN).first.get_by_role("link").click()
    page.wait_for_url(lambda url: "/kharkiv-2022/2022/index.html#e2022" in url)
    page.go_back()
    assert page.locator(SHOWN).count() == 2


def test_what_was_chosen_goes_along_to_other_years_and_back(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(year(2021)))
    menu(page, "Town").select_option("izium")
    menu(page, "Order").select_option("newest")
    assert tally(page) == "20 of 60 events"
    page.get_by_role("navigation", name="Years").get_by_role("link", name="2022").click()
    page.wait_for_url(lambda url: url.endswith("/2022/index.html?town=izium&order=newest"))
    assert tally(page) == "20 of 60 events, 1 of 1 statements"
    assert menu(page, "Order").input_value() == "newest"
    page.get_by_role("link", name="Whole timeline").click()
    assert menu(page, "Town").input_value() == "izium"
    page.locator(".year-cards").first.get_by_role("link", name="2020", exact=True).click()
    page.wait_for_url(lambda url: url.endswith("/2020/index.html?town=izium&order=newest"))


def test_a_town_of_which_a_year_tells_nothing_leaves_nothing_there_and_the_way_to_all_years(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(year(2022)))
    menu(page, "Town").select_option("lyman")
    page.get_by_role("navigation", name="Years").get_by_role("link", name="2021").click()
    assert tally(page) == "0 of 60 events"
    assert page.locator(SHOWN).count() == 0
    page.get_by_role("link", name="Look in all years").click()
    assert tally(page) == "20 of 180 events, 0 of 1 statements"


def test_from_and_to_leave_the_time_between(page: Page, address_of: Address) -> None:
    page.goto(address_of(LIST))
    menu(page, "From").select_option(label="February 2021")
    assert tally(page) == "89 of 180 events, 1 of 1 statements"
    menu(page, "To").select_option(label="January 2022")
    assert tally(page) == "60 of 180 events, 0 of 1 statements"
    page.wait_for_url(lambda url: url.endswith("?from=2021-02&to=2022-01"))
    page.reload()
    assert page.locator(SHOWN).count() == 60


def test_a_month_chosen_elsewhere_holds_where_days_are_offered(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of("kharkiv-2022/index.html") + "?from=2022-09-08&to=2022-09")
    assert menu(page, "To").input_value() == "2022-09"
    expect(menu(page, "To").locator("option:checked")).to_have_text("September 2022")
    days = page.locator(".day:visible > .date").all_inner_texts()
    assert any("10 or 17 September" in day for day in days)
    assert any("by 13 September" in day for day in days)
    assert not any("6 September 2022" in day and "–" not in day for day in days)
    assert not any("October" in day or "August" in day for day in days)


def test_a_stretch_of_time_is_found_by_any_of_its_days_and_a_doubtful_date_by_its_readings(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of("kharkiv-2022/index.html") + "?from=2022-09-12&to=2022-09-12")
    days = page.locator(".days .day:visible > .date").all_inner_texts()
    assert len(days) == 2
    assert "6–12 September 2022" in days[0]
    assert "12 September 2022" in days[1]
    page.goto(address_of("kharkiv-2022/index.html") + "?from=2022-09-17&to=2022-09-17")
    assert page.locator(f".days {SHOWN}").count() == 1


def test_without_scripts_the_list_shows_every_event_once(
    browser: Browser, address_of: Address
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address_of(FRONT))
    page.get_by_role("link", name="All events in one list").click()
    assert page.locator(SHOWN).count() == 181
    ids = page.locator(SHOWN).evaluate_all("all => all.map(one => one.id)")
    assert len(set(ids)) == 181
    assert page.locator("form").count() == 0
    context.close()
