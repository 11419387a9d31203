"""What a reader can choose from: the filters' options, what is certain and what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.core.model import STATUSES, Event, Timeline
from site_builder.core.when import Day, iso_year
from site_builder.pages.edition import Edition
from site_builder.pages.histogram import FINE, UNITS, Unit, first_day_of, number_of
from site_builder.pages.language import alphabetical
from site_builder.pages.layout import start_of
from site_builder.pages.saying import status_word
from site_builder.pages.words import day_words, month_words, year_words

FEWEST = 4
"""Events from which on there is something to filter."""
MOST = 4
"""Events named for each degree of certainty."""
OPEN = ("claimed", "unverified", "disputed")

Option = tuple[str, str, int]
"""What the address says, what the reader reads, and how many events it leaves."""
MOST_TIMES: dict[Unit, int] = {"day": 31, "month": 60}
"""Beginnings of a stretch of time to choose from; with more, the next coarser unit is offered."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of the filters of one page. A list of one would leave nothing to choose."""

    towns: tuple[Option, ...]
    statuses: tuple[Option, ...]
    sources: tuple[Option, ...]
    times: tuple[tuple[str, str], ...]
    """(what the address says, what the reader reads): the days, months or years of the events."""


def choices(
    events: Sequence[Event], edition: Edition, language: str, among: Choices | None = None
) -> Choices | None:
    """What the events of a page can be filtered by, towns and sources by name; None for too few events.

    A page that tells only a part of an explainer gets the options of the whole of it (`among`), so
    that a choice holds from page to page; then they count, as ever, the page's own events.
    """
    if len(events) < FEWEST and among is None:
        return None
    towns = Counter(slug for event in events for slug in dict.fromkeys(event.towns))
    statuses = Counter[str](event.status for event in events)
    sources = Counter(
        name for event in events for name in dict.fromkeys(one.name for one in event.sources)
    )
    times = _times(events, language)
    if among:
        return Choices(
            _counted(among.towns, towns),
            _counted(among.statuses, statuses),
            _counted(among.sources, sources),
            times,
        )
    return Choices(
        _several(
            _sorted((slug, edition.town_name(slug, language), n) for slug, n in towns.items()), 1
        ),
        _several(
            [(one, status_word(one, language), statuses[one]) for one in STATUSES if statuses[one]],
            2,
        ),
        _several(_sorted((name, name, n) for name, n in sources.items()), 2),
        times,
    )


def _counted(options: Iterable[Option], counts: Mapping[str, int]) -> tuple[Option, ...]:
    return tuple((value, said, counts.get(value, 0)) for value, said, _ in options)


def _times(events: Iterable[Event], language: str) -> tuple[tuple[str, str], ...]:
    """The days on which events begin, or their months, or their years, in order."""
    starts = [
        (event.readings[0].precision if event.readings else "day", start_of(event))
        for event in events
    ]
    for unit in UNITS:
        numbers = sorted({number_of(unit, day) for said, day in starts if said in FINE[unit]})
        if 2 <= len(numbers) <= MOST_TIMES.get(unit, len(numbers)):
            return tuple(_time(unit, first_day_of(unit, number), language) for number in numbers)
    return ()


def _time(unit: Unit, first: Day, language: str) -> tuple[str, str]:
    match unit:
        case "day":
            return first.iso, day_words(first, language)
        case "month":
            return first.iso[:-3], month_words(first.year, first.month, language)
    return iso_year(first.year), year_words(first.year, language)


def _sorted(options: Iterable[Option]) -> list[Option]:
    return sorted(options, key=lambda one: (alphabetical(one[1]), one[0]))


def _several(options: list[Option], least: int) -> tuple[Option, ...]:
    return tuple(options) if len(options) >= least else ()


# ---------------------------------------------------------------- how sure


@dataclass(frozen=True, slots=True)
class Standing:
    """Events with all that their status says: the most important ones in order, and how many more."""

    confirmed: tuple[Event, ...]
    confirmed_more: int
    claimed: tuple[Event, ...]
    """Claimed, unverified and disputed ones."""
    claimed_more: int
    unknown: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.confirmed or self.claimed or self.unknown)


def standing(timeline: Timeline) -> Standing:
    events = (*timeline.events, *timeline.undated)
    confirmed = [event for event in events if event.status == "confirmed"]
    claimed = [event for event in events if event.status in OPEN]
    return Standing(
        _foremost(confirmed),
        max(0, len(confirmed) - MOST),
        _foremost(claimed),
        max(0, len(claimed) - MOST),
        timeline.explainer.unknown,
    )


def _foremost(events: list[Event]) -> tuple[Event, ...]:
    best = {event.id for event in sorted(events, key=lambda one: (-one.importance, one.id))[:MOST]}
    return tuple(event for event in events if event.id in best)
