"""The pages of an explainer's years, of the months of a year too full for one, and the list of all events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from site_builder.core.model import Event, Timeline
from site_builder.core.when import When
from site_builder.pages import layout, words
from site_builder.pages.choices import Choices, choices
from site_builder.pages.entries import ROOT, when_of
from site_builder.pages.files import OutputFile, Plan
from site_builder.pages.interface import interface_of
from site_builder.pages.layout import Month, Year, by_year
from site_builder.pages.render import Printer
from site_builder.pages.structured import trail_data

Neighbour = tuple[str, str] | None
"""What a page before or after is called, and its address."""


def is_listed(timeline: Timeline) -> bool:
    """Whether the timeline page has no room for its events, but one list has."""
    size = len(timeline.events) + len(timeline.undated)
    return layout.MOST_ON_A_TIMELINE < size <= layout.MOST_IN_A_LIST


def period_pages(timeline: Timeline, printer: Printer, options: Choices | None) -> Iterator[Plan]:
    """Years and months. `options` are the filters of the whole explainer, where its own page shows no events."""
    known_by: dict[int, list[Event]] = {}
    for event in timeline.undated:
        known_by.setdefault(event.known_by.year, []).append(event)
    by_number = {year.year: year for year in _years(timeline)}
    numbers = sorted(by_number.keys() | known_by.keys())
    slug, moved = timeline.explainer.slug, _moved(timeline)
    for number in sorted({*numbers, *moved}):
        year = by_number.get(number, Year(number, (), ()))
        undated, gone = known_by.get(number, []), moved.get(number, [])
        url = layout.year_url(slug, number)
        yield Plan.of(url, _year_page, timeline, year, numbers, undated, gone, printer, options)
        if _is_crowded(year):
            urls = tuple(layout.month_url(slug, number, month.month) for month in year.months)
            yield Plan(urls, partial(_month_pages, timeline, year, printer, options))


def _years(timeline: Timeline) -> tuple[Year, ...]:
    newest_first = timeline.explainer.order == "newest"
    return by_year(timeline.events, eras=False, newest_first=newest_first)


def _is_crowded(year: Year) -> bool:
    return year.size > layout.MOST_ON_A_PAGE


def _moved(timeline: Timeline) -> dict[int, list[tuple[str, Event]]]:
    """By year: each id that was published there and whose event now stands elsewhere, with the event."""
    found: dict[int, list[tuple[str, Event]]] = {}
    for event in (*timeline.events, *timeline.undated):
        for name, year in event.former:
            found.setdefault(year, []).append((name, event))
    return found


def _page(
    template: str, url: str, name: str, timeline: Timeline, printer: Printer, **shown: Any
) -> OutputFile:
    """A page that shows a part of an explainer, `name`, with what all such pages have in common."""
    explainer = timeline.explainer
    shown.setdefault(
        "list_href", ROOT + layout.list_url(explainer.slug) if is_listed(timeline) else ""
    )
    title = printer.edition.explainer_title(explainer.slug)
    above = [(title, layout.timeline_url(explainer.slug))] if explainer.slug else []
    return printer.page(
        template,
        url,
        title=f"{name}: {title}",
        structured=trail_data([*above, (name, url)], printer.edition),
        language=explainer.language,
        description=explainer.description,
        made_from=explainer.path or "the site's own timeline",
        explainer=explainer,
        **shown,
    )


def _year_page(
    timeline: Timeline,
    year: Year,
    numbers: Sequence[int],
    undated: Sequence[Event],
    moved: Sequence[tuple[str, Event]],
    printer: Printer,
    options: Choices | None,
) -> OutputFile:
    slug, language = timeline.explainer.slug, timeline.explainer.language
    crowded = _is_crowded(year)
    before = max((number for number in numbers if number < year.year), default=None)
    after = min((number for number in numbers if number > year.year), default=None)

    def neighbour(number: int | None) -> Neighbour:
        if number is None:
            return None
        return words.year_words(number, language), ROOT + layout.year_url(slug, number)

    return _page(
        "year.html",
        layout.year_url(slug, year.year),
        words.year_words(year.year, language),
        timeline,
        printer,
        year=year,
        years=[year],
        undated=undated,
        choices=choices((*year.events, *undated), printer.edition, language, options),
        crowded=crowded,
        details=_details(slug, year) if crowded else {},
        month_links=[
            (month, ROOT + layout.month_url(slug, year.year, month.month)) for month in year.months
        ],
        moved=[
            (name, event, when_of(event, language), ROOT + layout.event_url(event))
            for name, event in moved
        ],
        before=neighbour(before),
        after=neighbour(after),
        span=words.when_html((When.year(year.year),), language),
    )


def _details(slug: str, year: Year) -> dict[int, str]:
    """By month: the page with the details of its events."""
    return {
        month.month: ROOT + layout.month_url(slug, year.year, month.month) for month in year.months
    }


def _month_pages(
    timeline: Timeline, year: Year, printer: Printer, options: Choices | None
) -> Iterator[OutputFile]:
    slug, language = timeline.explainer.slug, timeline.explainer.language
    in_order = sorted(year.months, key=lambda month: month.month)

    def neighbour(index: int) -> Neighbour:
        if not 0 <= index < len(in_order):
            return None
        month = in_order[index].month
        return (
            words.month_words(year.year, month, language),
            ROOT + layout.month_url(slug, year.year, month),
        )

    for index, month in enumerate(in_order):
        yield _page(
            "month.html",
            layout.month_url(slug, year.year, month.month),
            words.month_words(year.year, month.month, language),
            timeline,
            printer,
            years=[Year(year.year, (), (month,))],
            month=month,
            undated=(),
            choices=choices(_events_of(month), printer.edition, language, options),
            year_href=ROOT + layout.year_url(slug, year.year),
            before=neighbour(index - 1),
            after=neighbour(index + 1),
        )


def _events_of(month: Month) -> list[Event]:
    return [event for group in month.groups for event in group.events]


def list_page(timeline: Timeline, printer: Printer, options: Choices | None) -> OutputFile:
    """A line for every event, each leading to its details: what the timeline page's filters search."""
    slug, language = timeline.explainer.slug, timeline.explainer.language
    say = interface_of(language)
    return _page(
        "all-events.html",
        layout.list_url(slug),
        say("All events"),
        timeline,
        printer,
        listed=[
            (year, _details(slug, year) if _is_crowded(year) else {}) for year in _years(timeline)
        ],
        size=len(timeline.events),
        undated=timeline.undated,
        choices=options,
        list_href="",
        crowded=True,
    )
