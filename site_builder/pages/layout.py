"""Which pages there are and where they stand. Every address is relative to the site's root.

Pages name index.html in full, so that links work from a folder as well as from a server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath

from site_builder.core.model import Event
from site_builder.core.when import Day, When, iso_year

HOME = "index.html"
TOWNS = "towns/index.html"
SOURCES = "sources/index.html"
CORRECTIONS = "corrections/index.html"
SEARCH = "search/index.html"
ABOUT_DATES = "about-dates/index.html"
NOT_FOUND = "404.html"

MOST_ON_A_TIMELINE = 150
"""Events on an explainer's own page; with more it shows the key moments and leads to the years."""
MOST_ON_A_PAGE = 300
"""Events with all their details on one page; a page with more keeps a line for each."""
MOST_IN_A_LIST = 3000
"""Events in the one list of all; with more, a reader goes through the years."""
COARSE = ("half", "year", "decade", "century")


def timeline_url(explainer: str) -> str:
    return f"{explainer}/index.html" if explainer else HOME


def year_url(explainer: str, year: int) -> str:
    folder = f"{explainer}/" if explainer else ""
    return f"{folder}{iso_year(year)}/index.html"


def month_url(explainer: str, year: int, month: int) -> str:
    return year_url(explainer, year).removesuffix("index.html") + f"{month:02d}/index.html"


def list_url(explainer: str) -> str:
    return timeline_url(explainer).removesuffix("index.html") + "all-events/index.html"


def event_url(event: Event) -> str:
    """Its permanent address: the page of the year of its first day, or of the day it was known by."""
    return f"{year_url(event.explainer, start_of(event).year)}#{event.id}"


def town_url(slug: str) -> str:
    return f"towns/{slug}/index.html"


def article_url(slug: str) -> str:
    return f"articles/{slug}/index.html"


def picture_url(src: str) -> str:
    """Of a picture that front matter names, from its path in the content folder."""
    return f"pictures/{src}"


def feed_url(page_url: str) -> str:
    return page_url.removesuffix("index.html") + "feed.xml"


def root_of(url: str) -> str:
    """What leads from a page back to the site's root: '' or '../' as often as needed."""
    return "../" * url.partition("#")[0].count("/")


def shown(url: str) -> str:
    """The address as a server knows it: without index.html."""
    return url.removesuffix("index.html")


def redirect_path(alias: str) -> str | None:
    """The file that answers for an old address (`/2022/izium/`, `old.html`); None if it leads outside."""
    path = alias.partition("?")[0].partition("#")[0].strip().strip("/")
    parts = PurePosixPath(path).parts
    if not parts or "\\" in path or ":" in path or ".." in parts or "." in parts:
        return None
    if PurePosixPath(path).suffix.lower() in (".html", ".htm", ".php"):
        return "/".join(parts)
    return "/".join((*parts, "index.html"))


# ---------------------------------------------------------------- events in order


def start_of(event: Event) -> Day:
    """Where it stands in the calendar; a statement without a day: the day by which it was known."""
    return event.readings[0].start if event.readings else Day.of(event.known_by)


@dataclass(frozen=True, slots=True)
class Group:
    """Events under one heading: those of a day, or of one span as its sources give it."""

    anchor: str
    readings: tuple[When, ...]
    events: tuple[Event, ...]

    @property
    def is_day(self) -> bool:
        """Whether it is one certain day of the week."""
        when = self.readings[0]
        return len(self.readings) == 1 and when.is_day and not when.approximate


@dataclass(frozen=True, slots=True)
class Month:
    year: int
    month: int
    groups: tuple[Group, ...]

    @property
    def anchor(self) -> str:
        return f"m{iso_year(self.year)}-{self.month:02d}"

    @property
    def size(self) -> int:
        return sum(len(group.events) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Year:
    """`whole` are the groups that name no month ("1989"); they come first, or last where the newest
    events do (`newest_first`).

    `era` is set where this is a decade or a century rather than a year: it is what the heading says.
    """

    year: int
    whole: tuple[Group, ...]
    months: tuple[Month, ...]
    era: tuple[When, ...] = ()
    newest_first: bool = False

    @property
    def anchor(self) -> str:
        return f"{self.era[0].precision if self.era else 'y'}{iso_year(self.year)}"

    @property
    def groups(self) -> Iterator[Group]:
        yield from self.whole
        for month in self.months:
            yield from month.groups

    @property
    def events(self) -> Iterator[Event]:
        for group in self.groups:
            yield from group.events

    @property
    def size(self) -> int:
        return sum(len(group.events) for group in self.groups)


def by_year(
    events: Iterable[Event], *, eras: bool = True, newest_first: bool = False
) -> tuple[Year, ...]:
    """Dated events, in the order given, under years, months and days; `newest_first` turns all round.

    With `eras`, what is only dated to a decade or a century stands under that, not under its first year.
    """

    def place(event: Event) -> tuple[int, tuple[When, ...]]:
        return start_of(event).year, _era(event) if eras else ()

    years = []
    for (year, era), of_year in groupby(events, key=place):
        groups = _groups(of_year)
        whole = tuple(group for group in groups if _names_no_month(group))
        rest = (group for group in groups if not _names_no_month(group))
        months = groupby(rest, key=lambda group: group.readings[0].start.month)
        years.append(
            Year(
                year, whole, tuple(Month(year, month, tuple(found)) for month, found in months), era
            )
        )
    return tuple(map(_turned, reversed(years))) if newest_first else tuple(years)


def _turned(year: Year) -> Year:
    def back(groups: tuple[Group, ...]) -> tuple[Group, ...]:
        return tuple(replace(group, events=group.events[::-1]) for group in reversed(groups))

    months = tuple(replace(month, groups=back(month.groups)) for month in reversed(year.months))
    return replace(year, whole=back(year.whole), months=months, newest_first=True)


def _groups(events: Iterable[Event]) -> tuple[Group, ...]:
    groups = []
    taken: dict[str, int] = {}
    for _, found in groupby(events, key=lambda event: without_hour(event.readings)):
        members = tuple(found)
        readings = without_hour(members[0].readings)
        anchor = _anchor(readings)
        taken[anchor] = taken.get(anchor, 0) + 1
        if taken[anchor] > 1:
            anchor = f"{anchor}-{taken[anchor]}"
        groups.append(Group(anchor, readings, members))
    return tuple(groups)


def without_hour(readings: tuple[When, ...]) -> tuple[When, ...]:
    """The readings without their hour: events of one day stand together."""
    return tuple(
        When(when.earliest, when.latest, when.precision, when.approximate)
        if when.part_of_day
        else when
        for when in readings
    )


def _anchor(readings: tuple[When, ...]) -> str:
    when = readings[0]
    if len(readings) == 1 and when.is_day and not when.approximate:
        return f"d{when.start.iso}"
    return f"s{when.start.iso}"


def _era(event: Event) -> tuple[When, ...]:
    when = event.when
    return (when,) if when and when.precision in ("decade", "century") else ()


def _names_no_month(group: Group) -> bool:
    when = group.readings[0]
    return when.precision in COARSE and len(group.readings) == 1


# ---------------------------------------------------------------- what a timeline is made of


def span_of(events: Sequence[Event]) -> When | None:
    """From the first day that an event names to the last; None when no event has a day.

    Years, decades and long ranges count only where nothing finer does: one mention of “the 1980s”
    would otherwise make a story of two months look ten years long.
    """
    whens = [when for event in events for when in event.readings]
    fine = [when for when in whens if not _vague(when)] or whens
    if not fine:
        return None
    return When.between(
        min(when.start for when in fine), max(when.latest or when.start for when in fine)
    )


def _vague(when: When) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    return when.precision in COARSE or when.latest.ordinal - when.earliest.ordinal > 366
