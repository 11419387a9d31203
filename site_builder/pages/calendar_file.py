"""timeline.ics: the dated events for a calendar, as all-day events (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.core.model import Event, Timeline
from site_builder.core.when import Day
from site_builder.pages import words
from site_builder.pages.edition import Edition
from site_builder.pages.exports import changed_on, hull, permalink, printable, shortened
from site_builder.pages.saying import says_of

LINE = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
TITLE = 110
"""Characters of an event's name."""


def timeline_ics(timeline: Timeline, edition: Edition) -> bytes:
    """A calendar with an all-day event for each dated one.

    What is not one certain day spans all its days and says in its name what is known (“10 or 17
    September 2022: …”); a doubtful or rough date is tentative. An open end stands at its known end,
    with “by” or “since” in front. Events of years that a calendar cannot write, before 1 or
    after 9999, are not in it.
    """
    explainer = timeline.explainer
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//timeline-explainer//timeline//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(edition.explainer_title(explainer.slug))}",
    ]
    if explainer.description:
        lines.append(f"X-WR-CALDESC:{escaped(explainer.description)}")
    for event in timeline.events:
        lines += _event(event, explainer.language, edition)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in printable("\n".join(lines)).split("\n"))


def escaped(text: str) -> str:
    """`text` as a value of type TEXT (RFC 5545, 3.3.11)."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """The line with its end, broken so that no piece is longer than 75 octets or splits a character."""
    octets = line.encode()
    pieces, at, room = [], 0, LINE
    while len(octets) - at > room:
        end = at + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:  # inside a character
            end -= 1
        pieces.append(octets[at:end])
        # The space that marks a continuation is part of its length.
        at, room = end, LINE - 1
    return b"\r\n ".join([*pieces, octets[at:]]) + b"\r\n"


def _event(event: Event, language: str, edition: Edition) -> Iterator[str]:
    if not event.readings:
        return
    earliest, latest = hull(event)
    first, last = earliest or latest, latest or earliest
    if not first or not last or first.year < 1 or last.year > 9998:
        return
    when = event.when
    rough = when is None or when.approximate or not (earliest and latest)
    said = words.when_words(event.readings, language)
    name = shortened(event.title or event.text, TITLE)
    if rough or not (when and when.is_day):
        name = f"{said}: {name}"
    towns = [edition.town_name(slug, language) for slug in event.towns]
    link = permalink(event, site=edition.site)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{urlsplit(edition.site.base_url).hostname or 'timeline.invalid'}"
    yield f"DTSTAMP:{changed_on(event):%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_date(first)}"
    yield f"DTEND;VALUE=DATE:{_date(last.plus(1))}"
    yield f"SUMMARY:{escaped(name)}"
    yield f"DESCRIPTION:{escaped(_description(event, said, link, language))}"
    if towns:
        yield f"LOCATION:{escaped(', '.join(towns))}"
    if link:
        yield f"URL:{link}"
    if rough:
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(event: Event, said: str, link: str, language: str) -> str:
    sources = [
        f"{source.name}, {source.published.isoformat()}{f': {source.url}' if source.url else ''}"
        for source in event.sources
    ]
    return "\n".join(
        [
            said,
            event.text,
            f"{says_of(event, language).striptags()}.",
            *dict.fromkeys(sources),
            *([link] * bool(link)),
        ]
    )


def _date(day: Day) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"
