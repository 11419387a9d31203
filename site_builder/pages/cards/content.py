"""What each social card says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.core.model import Event, Timeline, Town
from site_builder.core.when import Day
from site_builder.pages import layout, words
from site_builder.pages.cards import card_url
from site_builder.pages.edition import Edition, country_of, name_of
from site_builder.pages.histogram import Bar, Unit, bars_of, first_day_of
from site_builder.pages.interface import interface_of
from site_builder.pages.language import direction
from site_builder.pages.timelines import Glance, glance

MOMENTS = 3
"""Events that a card tells where bars would be few; fewer where its title needs the room."""
FEWEST_BARS = 8
"""With fewer, what happened tells more than how often something did."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. Where there are `bars`, `ends` are the words below the first and the last.

    `moments`, (date, text) pairs, stand in the place of bars. `turned`: it is read from right to left.
    """

    kicker: str
    title: str
    name: str
    """Of the site."""
    span: str = ""
    facts: str = ""
    bars: tuple[Bar, ...] = ()
    ends: tuple[str, str] = ("", "")
    moments: tuple[tuple[str, str], ...] = ()
    turned: bool = False


def cards_of(edition: Edition) -> Iterator[tuple[str, str, Card]]:
    """Each card with its path in the site and what it was made from."""
    found = [glance(timeline, edition) for timeline in edition.story.timelines]
    if "" not in edition.timelines:
        yield "card.png", "site.yml", _of_site(found, edition)
    for one in found:
        path = card_url(layout.timeline_url(one.slug), edition)
        yield path, one.explainer.path, _of_timeline(edition.timelines[one.slug], one, edition)
    for slug, town in edition.towns.items():
        yield card_url(layout.town_url(slug), edition), "towns.yml", _of_town(town, edition)


def _of_timeline(timeline: Timeline, found: Glance, edition: Edition) -> Card:
    language = found.explainer.language
    say = interface_of(language)
    facts = (
        say.n("%(num)s event", "%(num)s events", found.events),
        say.n("%(num)s town", "%(num)s towns", len(found.towns)) if found.towns else "",
        say.n("%(num)s source", "%(num)s sources", found.sources),
    )
    unit, bars = _bars(timeline.events)
    return Card(
        kicker=say("Timeline"),
        title=found.title,
        name=edition.site.title if found.slug else "",
        span=_span(timeline.events, language),
        facts=_listed(facts),
        bars=bars,
        ends=_ends(unit, bars, language),
        moments=() if bars else _moments(timeline.events, language),
        turned=direction(language) == "rtl",
    )


def _of_town(town: Town, edition: Edition) -> Card:
    language = edition.site.language
    say = interface_of(language)
    events = edition.town_events.get(town.slug, ())
    told = len(events) + len(edition.town_statements.get(town.slug, ()))
    unit, bars = _bars(events)
    return Card(
        kicker=", ".join(filter(None, (town.region, country_of(town, language)))),
        title=name_of(town, language),
        name=edition.site.title,
        span=_span(events, language),
        facts=say.n("%(num)s event", "%(num)s events", told),
        bars=bars,
        ends=_ends(unit, bars, language),
        moments=() if bars else _moments(events, language),
        turned=direction(language) == "rtl",
    )


def _of_site(found: Sequence[Glance], edition: Edition) -> Card:
    """The front page of a site without a timeline of its own: its timelines, the newest first."""
    site = edition.site
    say = interface_of(site.language)
    newest = sorted(
        found, key=lambda one: (-one.updated.toordinal() if one.updated else 0, one.slug)
    )
    facts = (
        say.n("%(num)s timeline", "%(num)s timelines", len(found)),
        say.n("%(num)s event", "%(num)s events", sum(one.events for one in found)),
        say.n("%(num)s town", "%(num)s towns", len(edition.towns)) if edition.towns else "",
        say.n("%(num)s source", "%(num)s sources", len(edition.sources)),
    )
    publisher = site.publisher.name
    return Card(
        kicker=say("Timelines"),
        title=site.title,
        name=publisher if publisher != site.title else "",
        span=site.description,
        facts=_listed(facts),
        moments=tuple(
            (_span(edition.timelines[one.slug].events, one.explainer.language), one.title)
            for one in newest[:MOMENTS]
        ),
        turned=direction(site.language) == "rtl",
    )


def _bars(events: Sequence[Event]) -> tuple[Unit, tuple[Bar, ...]]:
    unit, bars = bars_of(events) or ("day", [])
    return unit, tuple(bars) if sum(bar.count > 0 for bar in bars) >= FEWEST_BARS else ()


def _span(events: Sequence[Event], language: str) -> str:
    span = layout.span_of(events)
    return words.when_words((span,), language) if span else ""


def _ends(unit: Unit, bars: Sequence[Bar], language: str) -> tuple[str, str]:
    if not bars:
        return "", ""
    first, last = (first_day_of(unit, bar.number) for bar in (bars[0], bars[-1]))
    return _named(unit, first, language), _named(unit, last, language)


def _named(unit: Unit, day: Day, language: str) -> str:
    if unit == "day":
        return words.day_words(day, language)
    if unit == "month":
        return words.month_words(day.year, day.month, language)
    return words.year_words(day.year, language)


def _moments(events: Sequence[Event], language: str) -> tuple[tuple[str, str], ...]:
    """The foremost of the events, key moments before others, in order.

    Only what stands as it is told: without “claimed” or “disputed” beside it all would look settled.
    """
    settled = [
        event
        for event in events
        if event.when and event.status in ("reported", "confirmed", "corrected")
    ]
    best = sorted(settled, key=lambda one: (not one.key, -one.importance, one.id))[:MOMENTS]
    return tuple(
        (words.when_words(event.readings, language), event.title or event.summary or event.text)
        for event in settled
        if event in best
    )


def _listed(facts: Sequence[str]) -> str:
    return " · ".join(fact for fact in facts if fact)
