"""An explainer's pages: its timeline, its years and, of a year too full for one page, its months."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.core.model import Event, Explainer, Timeline
from site_builder.core.safe import SafeHtml
from site_builder.core.when import Day, When, iso_year
from site_builder.pages import layout, words
from site_builder.pages.choices import choices, standing
from site_builder.pages.edition import Edition
from site_builder.pages.embed import embed_snippet, oembed_url
from site_builder.pages.entries import ROOT, when_of
from site_builder.pages.exports import address
from site_builder.pages.feeds import newest
from site_builder.pages.files import OutputFile
from site_builder.pages.histogram import Histogram, Unit, histogram
from site_builder.pages.layout import Year, by_year
from site_builder.pages.maps import Dot, town_map
from site_builder.pages.render import Printer, plural
from site_builder.pages.structured import timeline_data

NEWEST = 5
"""Events under “What is new”."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is known of an explainer at a glance. `span` is '' without dated events."""

    slug: str
    explainer: Explainer
    title: str
    span: SafeHtml
    events: int
    statements: int
    towns: tuple[tuple[str, int], ...]
    """(slug, events) of those with a page, most events first; or those that its index.md lists, as it does."""
    sources: int
    articles: int
    updated: datetime.date | None
    key_moments: tuple[Event, ...]

    def foremost(self, count: int) -> list[Event]:
        """The most important key moments, in the order in which they happened."""
        best = sorted(self.key_moments, key=lambda event: (-event.importance, event.id))[:count]
        return [event for event in self.key_moments if event in best]


def glance(timeline: Timeline, edition: Edition) -> Glance:
    explainer = timeline.explainer
    span = layout.span_of(timeline.events)
    everything = [*timeline.events, *timeline.undated]
    return Glance(
        slug=explainer.slug,
        explainer=explainer,
        title=edition.explainer_title(explainer.slug),
        span=words.when_html((span,), explainer.language) if span else SafeHtml(""),
        events=len(timeline.events),
        statements=len(timeline.undated),
        towns=_towns(explainer, everything, edition),
        sources=len({source.name for event in everything for source in event.sources}),
        articles=len(edition.articles.get(explainer.slug, ())),
        updated=edition.updated.get(explainer.slug),
        key_moments=timeline.key_moments,
    )


def _towns(
    explainer: Explainer, events: Iterable[Event], edition: Edition
) -> tuple[tuple[str, int], ...]:
    """An editor's own choice stands whole, in that order, even what nothing is told of."""
    counts = Counter(slug for event in events for slug in dict.fromkeys(event.towns))
    if explainer.towns:
        chosen = [edition.renamed_towns.get(slug, slug) for slug in explainer.towns]
        return tuple(
            (slug, counts[slug]) for slug in dict.fromkeys(chosen) if slug in edition.all_towns
        )
    found = [(slug, count) for slug, count in counts.items() if slug in edition.towns]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def timeline_pages(timeline: Timeline, printer: Printer) -> Iterator[OutputFile]:
    """The timeline page, then those of its years and months."""
    slug = timeline.explainer.slug
    turned = timeline.explainer.order == "newest"
    years = by_year(timeline.events, newest_first=turned)
    yield _timeline_page(timeline, years, printer)
    known_by: dict[int, list[Event]] = {}
    for event in timeline.undated:
        known_by.setdefault(event.known_by.year, []).append(event)
    by_number = {
        year.year: year for year in by_year(timeline.events, eras=False, newest_first=turned)
    }
    numbers = sorted(by_number.keys() | known_by.keys())
    moved = _moved(timeline)
    for number in sorted({*numbers, *moved}):
        year = by_number.get(number, Year(number, (), ()))
        undated = known_by.get(number, [])
        crowded = year.size > layout.MOST_ON_A_PAGE
        gone = moved.get(number, [])
        yield _year_page(timeline, year, numbers, undated, gone, crowded, printer)
        if crowded:
            for month in year.months:
                yield printer.page(
                    "month.html",
                    layout.month_url(slug, number, month.month),
                    title=f"{words.month_words(number, month.month, timeline.explainer.language)}: "
                    f"{printer.edition.explainer_title(slug)}",
                    language=timeline.explainer.language,
                    made_from=timeline.explainer.path,
                    explainer=timeline.explainer,
                    years=[Year(number, (), (month,))],
                    month=month,
                    undated=(),
                    choices=choices(
                        [event for group in month.groups for event in group.events],
                        printer.edition,
                        timeline.explainer.language,
                    ),
                    year_href=ROOT + layout.year_url(slug, number),
                )


def _moved(timeline: Timeline) -> dict[int, list[tuple[str, Event]]]:
    """By year: each id that was published there and whose event now stands elsewhere, with the event."""
    found: dict[int, list[tuple[str, Event]]] = {}
    for event in (*timeline.events, *timeline.undated):
        for name, year in event.former:
            found.setdefault(year, []).append((name, event))
    return found


def _timeline_page(timeline: Timeline, years: Sequence[Year], printer: Printer) -> OutputFile:
    explainer, edition = timeline.explainer, printer.edition
    at_a_glance = glance(timeline, edition)
    everything = (*timeline.events, *timeline.undated)
    whole = len(everything) <= layout.MOST_ON_A_TIMELINE
    others = [
        glance(other, edition)
        for other in edition.story.timelines
        if not explainer.slug and other.explainer.slug
    ]
    url = layout.timeline_url(explainer.slug)
    return printer.page(
        "timeline.html",
        url,
        title=at_a_glance.title if explainer.slug else "",
        language=explainer.language,
        description=explainer.description,
        made_from=explainer.path or "the site's own timeline",
        feed=(ROOT + layout.feed_url(url), at_a_glance.title),
        structured=timeline_data(timeline, edition),
        explainer=explainer,
        glance=at_a_glance,
        years=years,
        whole=whole,
        key_moments=_moments(timeline.key_moments, explainer, whole),
        histogram=_histogram(timeline, whole),
        map=explainer_map(at_a_glance, edition),
        undated=timeline.undated,
        year_links=[
            (year, ROOT + layout.year_url(explainer.slug, year.year))
            for year in by_year(
                timeline.events, eras=False, newest_first=explainer.order == "newest"
            )
        ],
        statement_years=_statement_years(timeline.undated, explainer.slug),
        articles=edition.articles.get(explainer.slug, ()),
        beside=ROOT + url.removesuffix("index.html"),
        snippet=embed_snippet(explainer.slug, edition),
        here=lambda event: f"#{event.id}" if whole else ROOT + layout.event_url(event),
        standing=standing(timeline),
        newest=newest(everything, NEWEST),
        choices=choices(everything, edition, explainer.language) if whole else None,
        oembed=address(edition.site, oembed_url(explainer.slug)) if edition.site.base_url else "",
        picture=printer.media.picture(explainer.image) if explainer.image else None,
        others=others,
    )


def _moments(
    events: Iterable[Event], explainer: Explainer, whole: bool
) -> list[tuple[Event, SafeHtml, str]]:
    """Each key moment with its date in words and where its details stand."""
    return [
        (
            event,
            words.when_html(event.readings, explainer.language),
            f"#{event.id}" if whole else ROOT + layout.event_url(event),
        )
        for event in events
    ]


def _statement_years(undated: Iterable[Event], slug: str) -> list[tuple[int, int, str]]:
    """(year, statements, address) for those that the timeline page itself has no room for."""
    counts: dict[int, int] = {}
    for event in undated:
        counts[event.known_by.year] = counts.get(event.known_by.year, 0) + 1
    return [
        (year, count, f"{ROOT}{layout.year_url(slug, year)}#undated")
        for year, count in sorted(counts.items())
    ]


def _histogram(timeline: Timeline, whole: bool) -> Histogram | None:
    slug = timeline.explainer.slug

    def link(unit: Unit, day: Day) -> str:
        page = "" if whole else ROOT + layout.year_url(slug, day.year)
        match unit:
            case "day":
                return f"{page}#d{day.iso}"
            case "month":
                return f"{page}#m{day.iso[:-3]}"
        return f"{page}#y{iso_year(day.year)}" if whole else page

    return histogram(timeline.events, language=timeline.explainer.language, link=link)


def explainer_map(found: Glance, edition: Edition) -> SafeHtml:
    language = found.explainer.language
    dots = [
        Dot(
            edition.town_name(slug, language),
            town.lat,
            town.lon,
            count,
            ROOT + layout.town_url(slug) if slug in edition.towns else "",
            edition.town_name(slug, language) + (f": {plural(count, 'event')}" if count else ""),
        )
        for slug, count in found.towns
        if (town := edition.all_towns[slug]).lat is not None and town.lon is not None
    ]
    names = ", ".join(dot.name for dot in dots[:6])
    more = f" and {len(dots) - 6} more towns" if len(dots) > 6 else ""
    about = f"Map of {names}{more}"
    return town_map(dots, about=about, borders=edition.site.map_borders, language=language)


def _year_page(
    timeline: Timeline,
    year: Year,
    numbers: Sequence[int],
    undated: Sequence[Event],
    moved: Sequence[tuple[str, Event]],
    crowded: bool,
    printer: Printer,
) -> OutputFile:
    explainer = timeline.explainer
    slug, language = explainer.slug, explainer.language
    before = max((number for number in numbers if number < year.year), default=None)
    after = min((number for number in numbers if number > year.year), default=None)

    def neighbour(number: int | None) -> tuple[str, str] | None:
        if number is None:
            return None
        return words.year_words(number, language), ROOT + layout.year_url(slug, number)

    return printer.page(
        "year.html",
        layout.year_url(slug, year.year),
        title=f"{words.year_words(year.year, language)}: {printer.edition.explainer_title(slug)}",
        language=language,
        description=explainer.description,
        made_from=explainer.path or "the site's own timeline",
        explainer=explainer,
        year=year,
        years=[year],
        undated=undated,
        choices=choices((*year.events, *undated), printer.edition, language),
        crowded=crowded,
        details={
            month.month: ROOT + layout.month_url(slug, year.year, month.month)
            for month in year.months
        }
        if crowded
        else {},
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
