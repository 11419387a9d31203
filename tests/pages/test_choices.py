"""What the filters of a page offer."""

from __future__ import annotations

import pytest

from site_builder.core.model import Event
from site_builder.core.when import Day
from site_builder.pages import layout
from site_builder.pages.choices import choices
from site_builder.pages.edition import edition_of
from site_builder.pages.entries import filter_data
from tests.pages import story as sample
from tests.pages.making import made, text_of

EDITION = edition_of(sample.sample_story())


def on(*dates: str) -> list[Event]:
    return [
        sample.say(sample.WIRE, date, f"Event {number} <then>.", id=f"e{number}")
        for number, date in enumerate(dates)
    ]


def times(*dates: str) -> list[tuple[str, str]]:
    found = choices(on(*dates), EDITION, "en-GB")
    assert found
    return list(found.times)


def test_a_short_story_offers_its_days() -> None:
    assert times("2022-09-10", "2022-09-06", "2022-09-10", "2022-09-06/2022-09-12", "2022-09") == [
        ("2022-09-06", "6 September 2022"),
        ("2022-09-10", "10 September 2022"),
    ]


def test_a_longer_one_its_months_and_a_history_its_years() -> None:
    days = [Day(2021, 12, 1).plus(number).iso for number in range(40)]
    assert times(*days) == [("2021-12", "December 2021"), ("2022-01", "January 2022")]
    years = times(*(f"{year}-05-04" for year in range(1920, 1990)), "1985")
    assert years[0] == ("1920", "1920")
    assert len(years) == 70


def test_years_before_our_era_are_offered_in_order() -> None:
    found = times(*(f"-{year:04d}-08-01" for year in range(479, 409, -1)))
    assert found[0] == ("-0479", "480 BC")
    assert found[-1] == ("-0410", "411 BC")


def test_too_few_events_leave_nothing_to_choose_but_on_a_page_of_a_long_explainer() -> None:
    whole = choices(sample.KHARKIV_EVENTS, EDITION, "en-GB")
    assert whole
    assert choices(sample.KHARKIV_EVENTS[:1], EDITION, "en-GB") is None
    part = choices(sample.KHARKIV_EVENTS[:2], EDITION, "en-GB", whole)
    assert part
    assert [slug for slug, _, _ in part.towns] == [slug for slug, _, _ in whole.towns]
    assert {slug: count for slug, _, count in part.towns if count} == {"kupiansk": 1}
    assert {value: count for value, _, count in part.statuses}["claimed"] == 0


def test_an_event_says_its_days_for_the_filters() -> None:
    def days(date: str) -> str:
        return filter_data(on(date)[0]).partition('data-when="')[2].partition('"')[0]

    assert days("2022-09-10") == "2022-09-10"
    assert days("2022-09") == "2022-09-01/2022-09-30"
    assert days("../2022-09-13") == "2022-09-13"
    assert days("2022-09-01/..") == "2022-09-01"
    assert days("[2022-09-10,2022-09-17]") == "2022-09-10 2022-09-17"
    assert "data-when" not in filter_data(sample.KHARKIV_UNDATED[0])


def test_a_timeline_without_room_for_its_events_has_one_list_of_them() -> None:
    site = made(sample.big_story(160))
    page = site["kharkiv-2022/all-events/index.html"]
    assert page.count('<li class="line') == 160
    assert "<details" not in page
    assert 'href="../../kharkiv-2022/2021/index.html#e0000000007"' in page
    assert "All events in one list" in text_of(site["kharkiv-2022/index.html"])
    assert "kharkiv-2022/all-events/index.html" not in made(sample.big_story(150))


def test_the_list_leads_straight_to_the_month_of_a_year_too_full_for_one_page() -> None:
    page = made(sample.big_story(310))["kharkiv-2022/all-events/index.html"]
    assert 'href="../../kharkiv-2022/2021/02/index.html#e0000000100"' in page


def test_months_of_a_full_year_lead_to_each_other() -> None:
    site = made(sample.big_story(310))
    page = site["kharkiv-2022/2021/02/index.html"]
    assert '<a rel="prev" href="../../../kharkiv-2022/2021/01/index.html">' in page
    assert '<a rel="next" href="../../../kharkiv-2022/2021/03/index.html">' in page
    assert 'rel="prev"' not in site["kharkiv-2022/2021/01/index.html"]


def test_more_events_than_a_list_can_hold_are_reached_through_the_years_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layout, "MOST_IN_A_LIST", 159)
    site = made(sample.big_story(160))
    assert "kharkiv-2022/all-events/index.html" not in site
    page = site["kharkiv-2022/index.html"]
    assert "all-events" not in page
    assert "data-filters" not in page
