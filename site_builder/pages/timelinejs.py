"""timelinejs.json: the key moments, or all events, as TimelineJS 3 reads them.

Its format: https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

import json
from html import escape

from site_builder.core.model import Event, Timeline
from site_builder.core.safe import safe_url, trusted
from site_builder.core.when import Day
from site_builder.pages import words
from site_builder.pages.edition import Edition
from site_builder.pages.exports import hull, permalink, printable, shortened
from site_builder.pages.interface import interface_of
from site_builder.pages.saying import says_of

HEADLINE = 90
"""Characters; the player sets them large."""
SLOW_FROM = 150
"""Events that the player shows without a long wait; with more it gets the key moments."""


def timelinejs_json(timeline: Timeline, edition: Edition) -> bytes:
    """A title slide and a slide an event, each with its date in our words (`display_date`).

    The player places an open end at the day that is known, a doubtful date from the first of its
    readings to the last; the words say so.
    """
    explainer = timeline.explainer
    events = [event for event in timeline.events if event.readings]
    if len(events) > SLOW_FROM:
        events = [event for event in events if event.key]
    slides = ",\n".join(_dump(_slide(event, explainer.language, edition)) for event in events)
    title = {
        "unique_id": "title",
        "text": {
            "headline": escape(edition.explainer_title(explainer.slug)),
            "text": f"<p>{escape(explainer.description)}</p>" if explainer.description else "",
        },
    }
    text = f'{{\n"scale": "human",\n"title": {_dump(title)},\n"events": [\n{slides}\n]\n}}\n'
    return printable(text).encode()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _slide(event: Event, language: str, edition: Edition) -> dict[str, object]:
    earliest, latest = hull(event)
    first, last = earliest or latest, latest or earliest
    assert first
    assert last
    headline = shortened(event.title or event.text, HEADLINE)
    slide: dict[str, object] = {
        "unique_id": event.id,
        "start_date": _date(first),
        "display_date": words.when_words(event.readings, language),
        "text": {
            "headline": escape(headline),
            "text": _text(event, headline, permalink(event, site=edition.site), language),
        },
    }
    if last != first:
        slide["end_date"] = _date(last)
    return slide


def _date(day: Day) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(event: Event, headline: str, link: str, language: str) -> str:
    say = interface_of(language)
    sources = [
        f'<a href="{escape(url)}">{escape(source.name)}</a>' if url else escape(source.name)
        for source in event.sources
        for url in [safe_url(source.url)]
    ]
    why = say.html("How this date was worked out")
    more = f' <a href="{escape(link)}">{why}</a>' if link else ""
    sentence = f"<p>{escape(event.text)}</p>" if event.text != headline else ""
    return (
        f"{sentence}<p>{escape(says_of(event, language).striptags())}. "
        f"{say.html('Source: %(names)s', names=trusted(', '.join(dict.fromkeys(sources))))}.{more}</p>"
    )
