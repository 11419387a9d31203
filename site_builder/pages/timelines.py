"""An explainer's own page: the timeline, what is known at a glance, the map, all events or their years."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.core.model import Event, Explainer, Timeline
from site_builder.core.safe import SafeHtml
from site_builder.core.when import Day, iso_year
from site_builder.pages import layout, words
from site_builder.pages.choices import Choices, choices, standing
from site_builder.pages.edition import Edition
from site_builder.pages.embed import embed_snippet, oembed_url
from site_builder.pages.entries import ROOT
from site_builder.pages.exports import address
from site_builder.pages.feeds import newest
from site_builder.pages.files import OutputFile, Plan
from site_builder.pages.histogram import Histogram, Unit, histogram
from site_builder.pages.interface import interface_of
from site_builder.pages.layout import by_year
from site_builder.pages.maps import Dot, town_map
from site_builder.pages.periods import is_listed, list_page, period_pages
from site_builder.pages.phrases import phrases_of
from site_builder.pages.render import Printer
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


@dataclass(frozen=True, slots=True)
class Way:
    """From a timeline page to an event's details: further down if the `whole` is there, else its year's page."""

    whole: bool

    def __call__(self, event: Event) -> str:
        return f"#{event.id}" if self.whole else ROOT + layout.event_url(event)


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


def timeline_pages(timeline: Timeline, printer: Printer) -> Iterator[Plan]:
    """The timeline page, then those of its years and months, and the list of all where it is needed."""
    everything = (*timeline.events, *timeline.undated)
    options = choices(everything, printer.edition, timeline.explainer.language)
    whole = len(everything) <= layout.MOST_ON_A_TIMELINE
    slug = timeline.explainer.slug
    yield Plan.of(layout.timeline_url(slug), _timeline_page, timeline, printer, options, whole)
    yield from period_pages(timeline, printer, None if whole else options)
    if is_listed(timeline):
        yield Plan.of(layout.list_url(slug), list_page, timeline, printer, options)


def _timeline_page(
    timeline: Timeline, printer: Printer, options: Choices | None, whole: bool
) -> OutputFile:
    explainer, edition = timeline.explainer, printer.edition
    at_a_glance, here = glance(timeline, edition), Way(whole)
    everything = (*timeline.events, *timeline.undated)
    listed = is_listed(timeline)
    newest_first = explainer.order == "newest"
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
        years=by_year(timeline.events, newest_first=newest_first),
        whole=whole,
        key_moments=_moments(timeline.key_moments, explainer, here),
        histogram=_histogram(timeline, whole),
        map=explainer_map(at_a_glance, edition),
        undated=timeline.undated,
        year_links=[
            (year, ROOT + layout.year_url(explainer.slug, year.year))
            for year in by_year(timeline.events, eras=False, newest_first=newest_first)
        ],
        statement_years=_statement_years(timeline.undated, explainer.slug),
        articles=edition.articles.get(explainer.slug, ()),
        beside=ROOT + url.removesuffix("index.html"),
        snippet=embed_snippet(explainer.slug, edition),
        here=here,
        standing=standing(timeline),
        newest=newest(everything, NEWEST, edition.appeared),
        choices=options if whole or listed else None,
        list_href=ROOT + layout.list_url(explainer.slug) if listed else "",
        oembed=address(edition.site, oembed_url(explainer.slug)) if edition.site.base_url else "",
        picture=printer.media.picture(explainer.image) if explainer.image else None,
        others=others,
    )


def _moments(
    events: Iterable[Event], explainer: Explainer, here: Way
) -> list[tuple[Event, SafeHtml, str]]:
    """Each key moment with its date in words and where its details stand."""
    return [
        (event, words.when_html(event.readings, explainer.language), here(event))
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
    say = interface_of(language)
    dots = [
        Dot(
            edition.town_name(slug, language),
            town.lat,
            town.lon,
            count,
            ROOT + layout.town_url(slug) if slug in edition.towns else "",
            edition.town_name(slug, language)
            + (": " + say.n("%(num)s event", "%(num)s events", count) if count else ""),
        )
        for slug, count in found.towns
        if (town := edition.all_towns[slug]).lat is not None and town.lon is not None
    ]
    names = phrases_of(language).comma.join(dot.name for dot in dots[:6])
    if len(dots) > 6:
        more = len(dots) - 6
        names = say.n(
            "%(names)s and %(num)s more town", "%(names)s and %(num)s more towns", more, names=names
        )
    about = say("Map: %(names)s", names=names)
    return town_map(dots, about=about, borders=edition.site.map_borders, language=language)
