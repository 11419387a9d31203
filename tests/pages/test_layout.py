from __future__ import annotations

import pytest

from site_builder.core.when import Day, When, parse_edtf
from site_builder.pages import layout
from tests.pages.story import (
    BERLIN_EVENTS,
    KHARKIV_EVENTS,
    KHARKIV_UNDATED,
    STORMED,
    event,
    in_order,
    source,
)


def of(edtf: str, part: str = "") -> object:
    return event(edtf, source(STORMED, "It happened <then>."), **({"part": part} if part else {}))


def test_an_event_lives_on_the_page_of_its_first_day() -> None:
    assert layout.event_url(of("2021-12-30/2022-01-02")).startswith(
        "kharkiv-2022/2021/index.html#e"
    )


def test_years_before_the_common_era_have_a_minus_sign_and_four_digits() -> None:
    assert layout.event_url(of("-0479-08")).startswith("kharkiv-2022/-0479/index.html#")


def test_a_statement_without_a_day_lives_in_the_year_it_was_known_by() -> None:
    assert layout.event_url(KHARKIV_UNDATED[0]) == "kharkiv-2022/2022/index.html#eundated001"


def test_the_sites_own_timeline_stands_at_the_root() -> None:
    assert layout.timeline_url("") == "index.html"
    assert layout.year_url("", 2022) == "2022/index.html"
    assert layout.month_url("a", 2022, 3) == "a/2022/03/index.html"


@pytest.mark.parametrize(
    ("url", "root"),
    [
        ("index.html", ""),
        ("404.html", ""),
        ("a/index.html", "../"),
        ("a/2022/index.html#e1", "../../"),
    ],
)
def test_links_lead_back_to_the_root(url: str, root: str) -> None:
    assert layout.root_of(url) == root


@pytest.mark.parametrize(
    ("alias", "place"),
    [
        ("/2022/izium/", "2022/izium/index.html"),
        ("old.html", "old.html"),
        ("/news/story.php?id=3", "news/story.php"),
        ("a", "a/index.html"),
        ("/", None),
        ("../secret", None),
        ("a/../../b", None),
        ("C:\\x", None),
        ("https://example.org/x", None),
    ],
)
def test_an_old_address_stays_inside_the_site(alias: str, place: str | None) -> None:
    assert layout.redirect_path(alias) == place


def test_events_stand_under_years_months_and_days() -> None:
    (year,) = layout.by_year(in_order(KHARKIV_EVENTS))
    assert year.year == 2022
    assert [month.month for month in year.months] == [2, 3, 4, 8, 9, 10, 11]
    september = year.months[4]
    assert [group.anchor for group in september.groups][:4] == [
        "s2022-09-06", "d2022-09-06", "d2022-09-08", "s2022-09-10",
    ]  # fmt: skip
    assert year.size == len(KHARKIV_EVENTS)


def test_an_event_of_the_evening_stands_with_its_day() -> None:
    years = layout.by_year([of("2022-09-10"), of("2022-09-10", "evening")])
    (group,) = years[0].groups
    assert len(group.events) == 2
    assert group.readings == (When.on(Day(2022, 9, 10)),)


def test_a_decade_is_no_year() -> None:
    years = layout.by_year(in_order(BERLIN_EVENTS))
    assert [(year.year, bool(year.era)) for year in years] == [
        (1961, False), (1980, True), (1987, False), (1989, False), (1990, False),
    ]  # fmt: skip


def test_a_bare_year_comes_before_its_months() -> None:
    year = layout.by_year(in_order(BERLIN_EVENTS))[3]
    assert [group.readings for group in year.whole] == [tuple(parse_edtf("1989"))]


def test_every_anchor_is_there_once() -> None:
    for events in (KHARKIV_EVENTS, BERLIN_EVENTS):
        years = layout.by_year(in_order(events))
        anchors = [group.anchor for year in years for group in year.groups]
        anchors += [month.anchor for year in years for month in year.months]
        anchors += [year.anchor for year in years]
        assert len(anchors) == len(set(anchors))


def test_the_span_of_a_story_is_not_stretched_by_a_decade() -> None:
    span = layout.span_of(BERLIN_EVENTS)
    assert span == When.between(Day(1961, 8, 13), Day(1990, 10, 3))


def test_a_story_without_dates_has_no_span() -> None:
    assert layout.span_of(KHARKIV_UNDATED) is None


def test_newest_first_turns_everything_round_and_keeps_every_anchor() -> None:
    events = in_order(BERLIN_EVENTS)
    years = layout.by_year(events)
    turned = layout.by_year(events, newest_first=True)
    assert [year.anchor for year in turned] == [year.anchor for year in years][::-1]
    for year, other in zip(years, reversed(turned), strict=True):
        assert [group.anchor for group in other.whole] == [one.anchor for one in year.whole][::-1]
        assert [month.anchor for month in other.months] == [one.anchor for one in year.months][::-1]
    days = [
        event.readings[0].start
        for year in turned
        for month in year.months
        for group in month.groups
        for event in group.events
    ]
    assert days == sorted(days, reverse=True)
    assert len(days) > 4
