"""An event as its page shows it: sentence with date and towns marked, who says so, and how we know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import escape

from site_builder.core.model import Correction, Event, Mark, Source
from site_builder.core.safe import CLOSE_MARK, OPEN_MARK, SafeHtml, safe_url, trusted
from site_builder.core.when import Day, When
from site_builder.pages import layout, words
from site_builder.pages.edition import Edition
from site_builder.pages.language import direction, phrases_of

# What stands in an event's markup until a page shows it, so that it is made once, however many do.
# No content can hold these: its mark characters have been taken out when it was read.
ROOT = f"{OPEN_MARK}root{CLOSE_MARK}"
"""Stands for the way from a page back to the root, in every link."""
FROM = f"{OPEN_MARK}from{CLOSE_MARK}"
"""Stands where a page that mixes explainers names the event's own."""
DETAILS = f"{OPEN_MARK}details{CLOSE_MARK}"
"""Stands in an event's line where its link leads: its permanent address, or the page with its details."""
SAID = {"confirmed": "first said by", "planned": "announced by"}
RANGE_WORDS = frozenset(("", "-", "–", "—", "/", "to", "and", "until", "till", "through", "or"))


@dataclass(frozen=True, slots=True)
class Report:
    """One source of an event, ready to be shown."""

    source: Source
    url: str
    article_url: str
    published: str
    quote: SafeHtml
    lang: SafeHtml


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, ready to be shown. `lang` is an attribute, empty where the page's language is meant."""

    event: Event
    context: str
    """The sentence before, where its own leans on it."""
    text: SafeHtml
    lang: SafeHtml
    data: SafeHtml
    """Attributes that say what it can be filtered by."""
    opening: str
    """Its first words: what names its links and its fold for a reader who hears them out of context."""
    hour: str
    """Evening, 19:30; '' where no part of the day is known."""
    says: str
    says_rest: str
    sources: str
    towns: tuple[tuple[str, str], ...]
    """(address, name) of the towns that its sentence does not name; '' for one without a page."""
    reports: tuple[Report, ...]
    address: str
    url: str
    corrections: tuple[tuple[str, Correction], ...]
    """Each with its date in words."""


def entry_of(event: Event, edition: Edition) -> Entry:
    language = edition.explainer(event.explainer).language
    source, marks = marks_in(event)
    shown_language = source.language if source else language
    named: set[str] = set()

    def town(slug: str) -> tuple[str, str]:
        named.add(slug)
        if slug not in edition.towns:
            return "", ""
        return f'<a class="place" href="{ROOT}{layout.town_url(slug)}">', "</a>"

    text = marked(event.text, marks, source.town_slugs if source else (), town)
    when = event.when
    flag, rest = says_of(event)
    return Entry(
        event=event,
        context=source.context if source and source.quote.startswith(event.text) else "",
        text=text,
        # Pages in the site's language show it too: there, even the explainer's own needs saying.
        lang=lang_attributes(
            shown_language, language if _same(language, edition.site.language) else ""
        ),
        data=filter_data(event),
        opening=opening_words(event.title or event.text),
        hour=_hour(when, language),
        says=flag,
        says_rest=rest,
        sources=count_of_sources(event),
        towns=tuple(
            (
                ROOT + layout.town_url(slug) if slug in edition.towns else "",
                edition.town_name(slug, language),
            )
            for slug in event.towns
            if slug in edition.all_towns and slug not in named
        ),
        reports=tuple(_report(source, language) for source in event.sources),
        address=ROOT + layout.event_url(event),
        url=safe_url(event.url),
        corrections=tuple(
            (words.date_words(correction.date, language), correction)
            for correction in event.corrections
        ),
    )


def filter_data(event: Event) -> SafeHtml:
    """`data-` attributes with its towns, sources and day of appearance; the status unless “reported”."""
    names = "\n".join(dict.fromkeys(source.name for source in event.sources))
    status = f' data-status="{event.status}"' if event.status != "reported" else ""
    return trusted(
        f' data-towns="{escape(" ".join(event.towns))}" data-by="{escape(names)}"'
        f' data-known="{event.known_by.isoformat()}"{status}'
    )


def when_of(event: Event, language: str, *, hour: bool = True) -> SafeHtml:
    """The date in words; a statement without a day is “reported by” the day of its first source."""
    if event.readings:
        readings = event.readings if hour else layout.without_hour(event.readings)
        return words.when_html(readings, language)
    known = When.between(None, Day.of(event.known_by))
    reported = "reported " if phrases_of(language).by.startswith("by") else ""
    return trusted(escape(reported) + words.when_html((known,), language))


@lru_cache(maxsize=1024)
def lang_attributes(language: str, page_language: str) -> SafeHtml:
    """` lang="uk"` and, where the direction changes too, ` dir`; nothing in the page's own language.

    Both stand there always where `page_language` is '': for what pages of several languages show.
    """
    if not language or _same(language, page_language):
        return trusted("")
    turned = not page_language or direction(language) != direction(page_language)
    towards = f' dir="{direction(language)}"' if turned else ""
    return trusted(f' lang="{escape(language)}"{towards}')


def _same(language: str, other: str) -> bool:
    return language.split("-")[0] == other.split("-")[0]


def opening_words(text: str, count: int = 7) -> str:
    found = text.split()
    return " ".join(found[:count]).rstrip(",;:–—.") + ("…" if len(found) > count else "")


# ---------------------------------------------------------------- marks in a sentence


def marks_in(event: Event) -> tuple[Source | None, tuple[Mark, ...]]:
    """The source whose sentence, or a clause of it, is the event's text, and its marks moved there."""
    for source in event.sources:
        at = source.quote.find(event.text) if event.text else -1
        if at >= 0:
            end = at + len(event.text)
            return source, tuple(
                replace(mark, start=mark.start - at, end=mark.end - at)
                for mark in told_by(source)
                if at <= mark.start and mark.end <= end
            )
    return None, ()


def told_by(source: Source) -> tuple[Mark, ...]:
    """A source's marks without the dates that did not give the event's: “five months” beside “Saturday”."""
    dates = [mark for mark in source.marks if mark.kind == "date"]
    telling: list[Mark] = []
    for mark in dates:
        said = source.quote[mark.start : mark.end]
        if source.expression and said.casefold() == source.expression.casefold():
            telling = [mark]
            break
    if telling:
        # A range is two mentions, and its expression the first: “from 1 April to 10 September”.
        for mark in dates[dates.index(telling[0]) + 1 :]:
            between = source.quote[telling[-1].end : mark.start].strip().casefold()
            if between not in RANGE_WORDS:
                break
            telling.append(mark)
    return tuple(mark for mark in source.marks if mark.kind == "town" or mark in telling)


def marked(
    text: str,
    marks: Sequence[Mark],
    town_slugs: Sequence[str],
    town: Callable[[str], tuple[str, str]],
) -> SafeHtml:
    """`text` with its dates in <mark> and its towns between what `town(slug)` returns."""
    if not marks:
        return trusted(escape(text))
    pieces: list[str] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < at or mark.end > len(text):
            continue
        before, after = '<mark class="date">', "</mark>"
        if mark.kind == "town":
            slug = town_slugs[mark.index] if mark.index < len(town_slugs) else ""
            before, after = town(slug)
        pieces += (
            escape(text[at : mark.start]),
            before,
            escape(text[mark.start : mark.end]),
            after,
        )
        at = mark.end
    return trusted("".join((*pieces, escape(text[at:]))))


def _report(source: Source, language: str) -> Report:
    return Report(
        source=source,
        url=safe_url(source.url),
        article_url=ROOT + layout.article_url(source.article) if source.article else "",
        published=words.date_words(source.published, language, weekday=True),
        quote=marked(source.quote, told_by(source), source.town_slugs, lambda _: ("", "")),
        lang=lang_attributes(source.language, language),
    )


# ---------------------------------------------------------------- who says so


def says_of(event: Event) -> tuple[str, str]:
    """Status and attribution in words, as a flag and what follows it: (“Claimed”, “ by the ministry”)."""
    who = _lowered(event.attributed_to)
    sources = _sources(event)
    if event.status == "reported":
        return ("According to", f" {who}") if who else ("Reported by", f" {sources}")
    if event.status == "claimed":
        return "Claimed", f" by {who}" if who else f", reported by {sources}"
    said = SAID.get(event.status, "said by")
    return event.status.capitalize(), f", {said} {who}" if who else f", reported by {sources}"


def _sources(event: Event) -> str:
    names = list(dict.fromkeys(source.name for source in event.sources))
    return names[0] if len(names) == 1 else f"{len(names)} sources"


def count_of_sources(event: Event) -> str:
    names = {source.name for source in event.sources}
    return "1 source" if len(names) == 1 else f"{len(names)} sources"


def _lowered(speaker: str) -> str:
    first, space, rest = speaker.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An") else speaker


def _hour(when: When | None, language: str) -> str:
    if when is None or not when.part_of_day:
        return ""
    named = dict(phrases_of(language).parts_of_day).get(when.part_of_day, "")
    return named.capitalize() or (when.part_of_day if ":" in when.part_of_day else "")
