"""What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1, of events and of corrections."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from site_builder.core.model import Article, Correction, Event, Site
from site_builder.core.safe import safe_url
from site_builder.core.when import Day, When, edtf_of
from site_builder.pages import layout
from site_builder.pages.exports import address, changed_on, printable, shortened

FEED_ENTRIES = 30
TITLE_LENGTH = 110


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `identity` and `path` are addresses of the site: the first never changes."""

    identity: str
    path: str
    title: str
    html: str
    published: datetime.date
    changed: datetime.date


@dataclass(frozen=True, slots=True)
class Feed:
    """`page` and `path` are those of the site: of the page it belongs to and of its Atom file.

    `updated` is the newest article's day, used where there are no items; no clock is read.
    """

    title: str
    page: str
    path: str
    language: str
    updated: datetime.date
    items: tuple[Item, ...] = ()

    @property
    def json_path(self) -> str:
        return self.path.removesuffix(".xml") + ".json"

    @property
    def changed(self) -> datetime.date:
        return max((item.changed for item in self.items), default=self.updated)


# ---------------------------------------------------------------- what is in it


def event_items(
    events: Iterable[tuple[Event, str]],
    *,
    in_words: Callable[[tuple[When, ...]], str] = edtf_of,
) -> tuple[Item, ...]:
    """The newest of (event, path of its permanent address), by first appearance here.

    `in_words` words a date's readings. An event that gains a source stays the entry it was; a
    correction updates it.
    """
    newest = sorted(((event, path) for event, path in events if event.sources), key=_newest_first)
    return tuple(_event_item(event, path, in_words) for event, path in newest[:FEED_ENTRIES])


def newest(events: Iterable[Event], count: int) -> list[Event]:
    """The `count` events that appeared here last, the latest first."""
    return sorted(events, key=lambda event: _newest_first((event, "")))[:count]


def correction_items(
    corrections: Iterable[tuple[Article, Correction]], addresses: dict[str, str]
) -> tuple[Item, ...]:
    """The corrections, newest first as given; `addresses` are events' permanent ones, by id."""
    return tuple(
        _correction_item(article, correction, addresses)
        for article, correction in list(corrections)[:FEED_ENTRIES]
    )


def _newest_first(pair: tuple[Event, str]) -> tuple[int, int, str]:
    event, _ = pair
    start = event.readings[0].start.ordinal if event.readings else 0
    return (-event.known_by.toordinal(), -start, event.id)


def _event_item(event: Event, path: str, in_words: Callable[[tuple[When, ...]], str]) -> Item:
    if event.readings:
        when = in_words(event.readings)
    else:
        when = f"reported by {in_words((When.on(Day.of(event.known_by)),))}"
    text = shortened(event.title or event.text, TITLE_LENGTH)
    return Item(
        # Not the permanent address: that one moves to another year when an event is re-dated.
        identity=f"#{event.id}",
        path=path,
        # A title may not be empty, and a sentence alone ("on Saturday") would not tell the day.
        title=f"{when}: {text}" if text else when,
        html=_content(event, when),
        published=event.known_by,
        changed=changed_on(event),
    )


def _content(event: Event, when: str) -> str:
    notes = [when]
    if event.status == "claimed" and event.attributed_to:
        notes.append(f"claimed by {event.attributed_to}")
    else:
        # Not "disputed by …": the speaker is who says it, not who disputes it.
        notes += [event.status] if event.status != "reported" else []
        notes += [f"according to {event.attributed_to}"] if event.attributed_to else []
    names = [_linked(source.name, source.url) for source in event.sources]
    paragraphs = [
        escape(event.text),
        escape("; ".join(notes)),
        "Source: " + ", ".join(dict.fromkeys(names)),
        *(f"Correction: {escape(correction.note)}" for correction in event.corrections),
    ]
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)


def _linked(name: str, url: str) -> str:
    if not url.startswith(("https://", "http://")):
        return escape(name)
    return f'<a href="{escape(url)}">{escape(name)}</a>'


def _correction_item(article: Article, correction: Correction, addresses: dict[str, str]) -> Item:
    told = f"{article.slug}|{correction.date.isoformat()}|{correction.note}"
    page = layout.article_url(article.slug) if article.page else layout.CORRECTIONS
    return Item(
        identity=f"#c{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:12]}",
        path=addresses.get(correction.event, page),
        title=shortened(f"Correction: {article.title}", TITLE_LENGTH),
        html=f"<p>{escape(correction.note)}</p>",
        published=correction.date,
        changed=correction.date,
    )


# ---------------------------------------------------------------- Atom


def atom_feed(feed: Feed, *, site: Site) -> bytes | None:
    """The feed as Atom, or None for a site without `base_url`: a feed needs full addresses."""
    if not site.base_url:
        return None
    own = address(site, feed.path)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(feed.language)}>',
        f"<title>{_text(feed.title)}</title>",
        f"<id>{_text(own)}</id>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(own)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(address(site, feed.page))}/>',
        f"<updated>{_instant(feed.changed)}</updated>",
        f"<author><name>{_text(site.publisher.name or site.title)}</name></author>",
        *(_entry(item, site) for item in feed.items),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(item: Item, site: Site) -> str:
    return "\n".join(
        (
            "<entry>",
            f"<title>{_text(item.title)}</title>",
            f"<id>{_text(address(site, item.identity))}</id>",
            f'<link rel="alternate" type="text/html" href={_attribute(address(site, item.path))}/>',
            f"<published>{_instant(item.published)}</published>",
            f"<updated>{_instant(item.changed)}</updated>",
            f'<content type="html">{_text(item.html)}</content>',
            "</entry>",
        )
    )


def _instant(day: datetime.date) -> str:
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}T00:00:00Z"


def _text(text: str) -> str:
    return escape(printable(text))


def _attribute(text: str) -> str:
    return f'"{_text(text)}"'


# ---------------------------------------------------------------- JSON Feed


def json_feed(feed: Feed, *, site: Site) -> bytes | None:
    """The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), or None without `base_url`."""
    if not site.base_url:
        return None
    author = {"name": site.publisher.name or site.title}
    if url := safe_url(site.publisher.url):
        author["url"] = url
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": address(site, feed.page),
        "feed_url": address(site, feed.json_path),
        "language": feed.language,
        "authors": [author],
        "items": [
            {
                "id": address(site, item.identity),
                "url": address(site, item.path),
                "title": item.title,
                "content_html": item.html,
                "date_published": _instant(item.published),
                "date_modified": _instant(item.changed),
            }
            for item in feed.items
        ],
    }
    return printable(json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()
