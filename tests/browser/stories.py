"""Stories that only the browser has questions about."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.model import Story, Timeline
from site_builder.core.when import Day
from tests.pages import story as sample

YEARS = (2020, 2021, 2022)


def arabic_story() -> Story:
    """The sample as a site in Arabic, with its sources in English."""
    explainer = replace(
        sample.KHARKIV, language="ar", title="ستة أيام في خاركيف", description="ماذا حدث."
    )
    return replace(
        sample.sample_story(language="ar", base_url=""),
        timelines=(
            Timeline(explainer, sample.in_order(sample.KHARKIV_EVENTS), sample.KHARKIV_UNDATED),
        ),
    )


def long_story() -> Story:
    """180 events in three years, so many that the timeline leads to the years.

    Sixty a year from 1 January on, a day each: every third in Izium, every third in Kupiansk, the
    others in Lyman, where nothing happened before 2022. Every tenth is claimed. One statement without a day.
    """
    events = [
        sample.say(
            sample.WIRE if number % 2 else sample.STORMED,
            Day(year, 1, 1).plus(number).iso,
            f"Report {number} of {year} came from {_place(number, year)} <that day>.",
            id=f"e{year}{number:06d}",
            status="claimed" if number % 10 == 0 else "reported",
            key=number == 30,
        )
        for year in YEARS
        for number in range(60)
    ]
    undated = (sample.say(sample.WIRE, "", "Nobody has counted the {izium:Izium} reports.", id="eundated001"),)  # fmt: skip
    return replace(
        sample.sample_story(base_url=""),
        timelines=(Timeline(sample.KHARKIV, tuple(events), undated),),
    )


def _place(number: int, year: int) -> str:
    if number % 3 == 0:
        return "{izium:Izium}"
    return "{lyman:Lyman}" if number % 3 == 1 and year == 2022 else "{kupiansk:Kupiansk}"
