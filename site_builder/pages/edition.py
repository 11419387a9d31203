"""The story, cross-referenced: who is mentioned where. Made once a build, read by every page."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from site_builder.core.model import (
    Article,
    Correction,
    Event,
    Explainer,
    Reading,
    Site,
    Story,
    Timeline,
    Town,
)
from site_builder.core.safe import safe_url
from site_builder.pages import layout
from site_builder.pages.language import alphabetical, locale_of
from site_builder.pages.translations import Versions, translations_of


@dataclass(frozen=True, slots=True)
class SourceTally:
    """One `source.name`: what it reported. `events` counts events, not sentences."""

    name: str
    articles: tuple[Article, ...]
    events: int

    @property
    def anchor(self) -> str:
        """Of its place on the page of sources."""
        return f"s{hashlib.sha256(self.name.encode('utf-8', 'replace')).hexdigest()[:10]}"

    @property
    def url(self) -> str:
        """Where it publishes: the start of its articles' addresses; '' when they differ or are ours."""
        starts = {
            "/".join(safe_url(article.source.url).split("/")[:3]) for article in self.articles
        }
        return starts.pop() + "/" if len(starts) == 1 and "" not in starts else ""


@dataclass(frozen=True)
class Edition:
    """Everything that more than one page asks for. Towns are keyed by slug, articles by path."""

    story: Story
    timelines: Mapping[str, Timeline]
    towns: Mapping[str, Town]
    """Those with a page: `page` is true and something is told of them."""
    town_events: Mapping[str, tuple[Event, ...]]
    """Dated, in order, across explainers."""
    town_statements: Mapping[str, tuple[Event, ...]]
    article_events: Mapping[str, tuple[Event, ...]]
    """Dated first, then statements without a day."""
    sentence_events: Mapping[tuple[str, int, str], tuple[Event, ...]]
    """By article path, line and quote."""
    articles: Mapping[str, tuple[Article, ...]]
    """Those of an explainer that have a page, newest first."""
    sources: tuple[SourceTally, ...]
    spellings: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Of a town: each spelling met, and the sources that use it."""
    updated: Mapping[str, datetime.date]
    """Of an explainer: the day of its newest article or change."""
    corrections: tuple[tuple[Article, Correction], ...] = ()
    event_addresses: Mapping[str, str] = field(default_factory=dict)
    all_towns: Mapping[str, Town] = field(default_factory=dict)
    renamed_towns: Mapping[str, str] = field(default_factory=dict)
    """The present slug of a town, by each old one."""
    pages_of_articles: Mapping[str, Article] = field(default_factory=dict)
    """Articles that have a page, by path."""
    appeared: Mapping[str, datetime.date] = field(default_factory=dict)
    """The day on which each event was first published here, by id: what its sources' own days do not say."""
    translations: Versions = field(default_factory=dict)
    cards: bool = False
    """Whether social cards are made, for pages to name."""

    @property
    def site(self) -> Site:
        return self.story.site

    def explainer(self, slug: str) -> Explainer:
        return self.timelines[slug].explainer

    def explainer_title(self, slug: str) -> str:
        return self.explainer(slug).title or self.site.title

    def town_name(self, slug: str, language: str) -> str:
        """In the page's language where towns.yml has it."""
        return name_of(self.all_towns[slug], language) if slug in self.all_towns else slug


def name_of(town: Town, language: str) -> str:
    names = dict(town.names)
    return names.get(language) or names.get(language.split("-")[0]) or town.name


def country_of(town: Town, language: str) -> str:
    """A code such as UA in words; anything else as written."""
    if len(town.country) == 2 and town.country.isascii():
        territories = locale_of(language).territories
        return str(territories.get(town.country.upper(), town.country))
    return town.country


def edition_of(story: Story) -> Edition:
    readings = [reading for reading in story.readings if not reading.article.withdrawn]
    events = [event for timeline in story.timelines for event in timeline.events]
    statements = [event for timeline in story.timelines for event in timeline.undated]
    events.sort(key=_chronological)
    statements.sort(key=lambda event: (event.known_by, event.explainer, event.id))
    town_events = _by_town(events)
    town_statements = _by_town(statements)
    return Edition(
        story=story,
        timelines={timeline.explainer.slug: timeline for timeline in story.timelines},
        towns={
            town.slug: town
            for town in story.towns
            if town.page and (town.slug in town_events or town.slug in town_statements)
        },
        town_events=town_events,
        town_statements=town_statements,
        article_events=_by_article([*events, *statements]),
        sentence_events=_by_sentence([*events, *statements]),
        articles=_articles(readings),
        sources=_sources(readings, [*events, *statements]),
        spellings=_spellings(readings),
        updated=_updated(readings),
        corrections=_corrections(readings),
        all_towns={town.slug: town for town in story.towns},
        renamed_towns={old: town.slug for town in story.towns for old in town.old_slugs},
        pages_of_articles={
            reading.article.path: reading.article for reading in readings if reading.article.page
        },
        event_addresses={event.id: layout.event_url(event) for event in [*events, *statements]},
        appeared=_appeared(readings, [*events, *statements]),
        translations=translations_of(story),
    )


def _chronological(event: Event) -> tuple[object, ...]:
    return (*event.readings[0].sort_key, event.order, event.explainer, event.id)


def _by_town(events: Iterable[Event]) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        for slug in event.towns:
            found.setdefault(slug, []).append(event)
    return {slug: tuple(members) for slug, members in found.items()}


def _by_article(events: Iterable[Event]) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        for path in dict.fromkeys(source.path for source in event.sources):
            found.setdefault(path, []).append(event)
    return {path: tuple(members) for path, members in found.items()}


def _by_sentence(events: Iterable[Event]) -> dict[tuple[str, int, str], tuple[Event, ...]]:
    found: dict[tuple[str, int, str], list[Event]] = {}
    for event in events:
        for source in event.sources:
            found.setdefault((source.path, source.line, source.quote), []).append(event)
    return {key: tuple(members) for key, members in found.items()}


def _articles(readings: Iterable[Reading]) -> dict[str, tuple[Article, ...]]:
    found: dict[str, list[Article]] = {}
    for reading in readings:
        if reading.article.page:
            found.setdefault(reading.article.explainer, []).append(reading.article)
    return {
        slug: tuple(sorted(members, key=lambda one: (-one.published.toordinal(), one.slug)))
        for slug, members in found.items()
    }


def _sources(readings: Iterable[Reading], events: Iterable[Event]) -> tuple[SourceTally, ...]:
    articles: dict[str, list[Article]] = {}
    for reading in readings:
        articles.setdefault(reading.article.source.name, []).append(reading.article)
    counts: dict[str, int] = {}
    for event in events:
        for name in dict.fromkeys(source.name for source in event.sources):
            counts[name] = counts.get(name, 0) + 1
    return tuple(
        SourceTally(
            name,
            tuple(sorted(articles.get(name, ()), key=lambda one: (one.published, one.slug))),
            counts.get(name, 0),
        )
        for name in sorted(
            articles.keys() | counts.keys(), key=lambda name: (alphabetical(name), name)
        )
    )


def _spellings(readings: Iterable[Reading]) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, set[str]]] = {}
    for reading in readings:
        for sentence in reading.sentences:
            for mention in sentence.towns:
                if mention.slug:
                    spelled = " ".join(mention.text.split())
                    by_spelling = found.setdefault(mention.slug, {})
                    by_spelling.setdefault(spelled, set()).add(reading.article.source.name)
    return {
        slug: {spelling: tuple(sorted(names)) for spelling, names in sorted(spellings.items())}
        for slug, spellings in found.items()
    }


def _appeared(readings: Iterable[Reading], events: Iterable[Event]) -> dict[str, datetime.date]:
    published = {reading.article.path: reading.article.published for reading in readings}
    found = {}
    for event in events:
        days = [published.get(source.path, source.published) for source in event.sources]
        if days:
            found[event.id] = days[0] if len(days) == 1 else min(days)
    return found


def updated_on(article: Article) -> datetime.date:
    """The day on which it appeared or, later, was updated."""
    return max(article.published, article.updated or article.published)


def _updated(readings: Iterable[Reading]) -> dict[str, datetime.date]:
    found: dict[str, datetime.date] = {}
    for reading in readings:
        article = reading.article
        day = updated_on(article)
        found[article.explainer] = max(day, found.get(article.explainer, day))
    return found


def _corrections(readings: Iterable[Reading]) -> tuple[tuple[Article, Correction], ...]:
    found = [
        (reading.article, correction)
        for reading in readings
        for correction in reading.article.corrections
    ]
    return tuple(
        sorted(found, key=lambda one: (-one[1].date.toordinal(), one[0].path, one[1].note))
    )
