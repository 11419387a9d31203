"""An event as its page shows it: sentence with date and towns marked, who says so, and how we know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from markupsafe import escape

from site_builder.core.model import Correction, Event, Mark, Source
from site_builder.core.safe import CLOSE_MARK, OPEN_MARK, SafeHtml, safe_url, trusted
from site_builder.core.when import Day, When
from site_builder.pages import layout, words
from site_builder.pages.edition import Edition
from site_builder.pages.interface import interface_of
from site_builder.pages.language import lang_attributes
from site_builder.pages.phrases import phrases_of
from site_builder.pages.saying import coverage_words, reason_words, says_of, sources_in

# What stands in an event's markup until a page shows it, so that it is made once, however many do.
# No content can hold these: its mark characters have been taken out when it was read.
ROOT = f"{OPEN_MARK}root{CLOSE_MARK}"
"""Stands for the way from a page back to the root, in every link."""
FROM = f"{OPEN_MARK}from{CLOSE_MARK}"
"""Stands where a page that mixes explainers names the event's own."""
DETAILS = f"{OPEN_MARK}details{CLOSE_MARK}"
"""Stands in an event's line where its link leads: its permanent address, or the page with its details."""
RANGE_WORDS = frozenset(("", "-", "–", "—", "/", "to", "and", "until", "till", "through", "or"))


@dataclass(frozen=True, slots=True)
class Report:
    """One source of an event, ready to be shown."""

    source: Source
    url: str
    article_url: str
    published: str
    quote: SafeHtml
    why: str
    """How its date was worked out, in the page's language."""
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
    says: SafeHtml
    sources: str
    towns: tuple[tuple[str, str], ...]
    """(address, name) of the towns that its sentence does not name; '' for one without a page."""
    reports: tuple[Report, ...]
    address: str
    url: str
    joined: str
    """Why its reports are taken for one event; '' for one."""
    why_key: str
    """Why it is a key moment; '' for one that is none."""
    corrections: tuple[tuple[str, Correction], ...]
    """Each with its date in words."""


def entry_of(event: Event, edition: Edition, language: str) -> Entry:
    """As a page in `language` shows it; its sentence stays in its own."""
    source, marks = marks_in(event)
    shown_language = source.language if source else edition.explainer(event.explainer).language
    named: set[str] = set()

    def town(slug: str) -> tuple[str, str]:
        named.add(slug)
        if slug not in edition.towns:
            return "", ""
        return f'<a class="place" href="{ROOT}{layout.town_url(slug)}">', "</a>"

    text = marked(event.text, marks, source.town_slugs if source else (), town)
    when = event.when
    return Entry(
        event=event,
        context=source.context if source and source.quote.startswith(event.text) else "",
        text=text,
        lang=lang_attributes(shown_language, language),
        data=filter_data(event),
        opening=opening_words(event.title or event.text),
        hour=_hour(when, language),
        says=says_of(event, language),
        sources=sources_in(event, language),
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
        joined=reason_words(event.joined_reason, language) if event.joined_reason else "",
        why_key=coverage_words(event.coverage, language) if event.key and event.coverage else "",
        corrections=tuple(
            (words.date_words(correction.date, language), correction)
            for correction in event.corrections
        ),
    )


def filter_data(event: Event) -> SafeHtml:
    """`data-` attributes with its towns, sources, days and day of appearance; the status unless “reported”."""
    names = "\n".join(dict.fromkeys(source.name for source in event.sources))
    status = f' data-status="{event.status}"' if event.status != "reported" else ""
    when = f' data-when="{" ".join(map(_days, event.readings))}"' if event.readings else ""
    return trusted(
        f' data-towns="{escape(" ".join(event.towns))}" data-by="{escape(names)}"'
        f'{when} data-known="{event.known_by.isoformat()}"{status}'
    )


def _days(when: When) -> str:
    """Its first and last day; of one with an open end, the day that it names."""
    first, last = when.earliest or when.start, when.latest or when.start
    return first.iso if first == last else f"{first.iso}/{last.iso}"


def when_of(event: Event, language: str, *, hour: bool = True) -> SafeHtml:
    """The date in words; a statement without a day is “reported by” the day of its first source."""
    if event.readings:
        readings = event.readings if hour else layout.without_hour(event.readings)
        return words.when_html(readings, language)
    return reported_by(Day.of(event.known_by), language)


def reported_by(day: Day, language: str) -> SafeHtml:
    """What is said of a statement without a day of its own: “reported by 12 September 2022”."""
    said = interface_of(language).html(
        "reported by %(date)s",
        date=trusted(f'<time datetime="{day.iso}">{words.day_words(day, language)}</time>'),
    )
    return trusted(f'<span data-edtf="../{day.iso}">{said}</span>')


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
        why=" ".join(reason_words(reason, language) for reason in source.why),
        lang=lang_attributes(source.language, language),
    )


def _hour(when: When | None, language: str) -> str:
    if when is None or not when.part_of_day:
        return ""
    named = phrases_of(language).part_of_day(when.part_of_day)
    return named.capitalize() or (when.part_of_day if ":" in when.part_of_day else "")
