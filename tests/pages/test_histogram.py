from __future__ import annotations

import itertools
import re
from xml.etree import ElementTree

from site_builder.core.model import Event
from site_builder.core.when import Day
from site_builder.pages.histogram import Histogram, Unit, histogram
from tests.pages.story import KHARKIV_EVENTS, STORMED, event, in_order, source


def on(*days: str, key: bool = False) -> list[Event]:
    return [
        event(day, source(STORMED, f"Number {n} <then>."), key=key) for n, day in enumerate(days)
    ]


def drawn(events: list[Event] | tuple[Event, ...]) -> Histogram | None:
    def link(unit: Unit, day: Day) -> str:
        return f"#{unit}-{day.iso}"

    return histogram(in_order(events), language="en-GB", link=link)


def bars_of(found: Histogram | None) -> list[tuple[str, float, bool]]:
    assert found
    tree = ElementTree.fromstring(found.svg)
    bars = []
    for link in tree.iter("a"):
        (bar,) = [rect for rect in link if str(rect.get("class")).startswith("bar")]
        bars.append(
            (str(link.get("href")), float(bar.get("height", 0)), bar.get("class") == "bar key")
        )
    return bars


def test_a_bar_for_every_day_with_events_leads_to_that_day() -> None:
    found = drawn(on("2022-09-08", "2022-09-10", "2022-09-10", "2022-09-11"))
    assert found
    assert found.unit == "day"
    assert bars_of(found) == [
        ("#day-2022-09-08", 50.0, False),
        ("#day-2022-09-10", 100.0, False),
        ("#day-2022-09-11", 50.0, False),
    ]


def test_each_bar_says_its_day_and_count_in_words() -> None:
    found = drawn(on("2022-09-08", "2022-09-10", "2022-09-11", key=True))
    assert found
    assert 'aria-label="Thursday 8 September 2022: 1 event, a key moment among them"' in found.svg
    assert found.summary.startswith("3 events. Most: Thursday 8 September 2022 (1)")


def test_a_long_empty_stretch_is_folded() -> None:
    days = [f"2022-09-{day:02d}" for day in range(6, 15)]
    near, far = drawn(on(*days)), drawn(on("2022-02-24", *days))
    assert near
    assert far
    assert far.unit == "day"
    assert not near.has_fold
    assert far.has_fold

    def width(found: Histogram) -> float:
        match = re.search(r'viewBox="0 0 ([\d.]+)', found.svg)
        assert match
        return float(match[1])

    assert width(far) < width(near) + 4


def test_events_years_apart_are_counted_by_month_or_year_rather_than_by_folds() -> None:
    found = drawn(on("1961-08-13", "1970-01-01", "1980-03-02", "1989-11-09", "1990-10-03"))
    assert found
    assert found.unit == "year"


def test_a_year_full_of_events_is_counted_by_month() -> None:
    days = [f"2022-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 28)]
    found = drawn(on(*days))
    assert found
    assert found.unit == "month"
    assert len(bars_of(found)) == 12


def test_what_has_no_day_is_not_given_one() -> None:
    found = drawn(
        on("2022-09", "2022", "2022-09-10~", "[2022-09-10,2022-09-17]", "2022-09-08", "2022-09-09",
           "2022-09-10")
    )  # fmt: skip
    assert [href for href, _, _ in bars_of(found)] == [
        "#day-2022-09-08", "#day-2022-09-09", "#day-2022-09-10",
    ]  # fmt: skip


def test_two_bars_are_no_histogram() -> None:
    assert drawn(on("2022-09-08", "2022-09-09")) is None
    assert drawn([]) is None


def test_labels_do_not_touch_on_a_phone() -> None:
    found = drawn(KHARKIV_EVENTS)
    assert found
    narrow = [label for label in found.labels if not label.wide]
    assert len(narrow) >= 2
    ends = []
    for label in narrow:
        length = len(label.text) * 6.5
        start = {"start": 0.0, "end": 320 - length, "middle": 3.2 * label.at - length / 2}
        ends.append((start[label.side], start[label.side] + length))
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(ends))


def test_years_before_the_common_era_have_bars_too() -> None:
    found = drawn(on("-0479-08-10", "-0479-08-11", "-0479-08-12"))
    assert found
    assert bars_of(found)[0][0] == "#day--0479-08-10"
    assert "480 BC" in found.summary
