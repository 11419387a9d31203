"""What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1, of events and of corrections."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from site_builder.core.model import Article, Correction, Event, Site
from site_builder.core.safe import safe_url, trusted
from site_builder.pages import layout, words
from site_builder.pages.exports import address, printable, shortened
from site_builder.pages.interface import interface_of
from site_builder.pages.saying import says_of

FEED_ENTRIES = 30
TITLE_LENGTH = 110
NOTHING: Mapping[str, datetime.date] = {}


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
    language: str,
    appeared: Mapping[str, datetime.date] = NOTHING,
) -> tuple[Item, ...]:
    """The newest of (event, path of its permanent address), by first appearance here.

    Its own words are in `language`. An event that gains a source stays the entry it was; a correction
    updates it. `appeared` is as in `newest`.
    """
    found = sorted(
        ((event, path) for event, path in events if event.sources),
        key=lambda pair: _newest_first(pair[0], appeared),
    )
    return tuple(
        _event_item(event, path, language, appeared) for event, path in found[:FEED_ENTRIES]
    )


def newest(
    events: Iterable[Event], count: int, appeared: Mapping[str, datetime.date] = NOTHING
) -> list[Event]:
    """The `count` events that appeared here last, the latest first.

    `appeared` is the day of that, by id; for others that of their oldest source stands in.
    """
    return sorted(events, key=lambda event: _newest_first(event, appeared))[:count]


def correction_items(
    corrections: Iterable[tuple[Article, Correction]], addresses: dict[str, str], *, language: str
) -> tuple[Item, ...]:
    """The corrections, newest first as given; `addresses` are events' permanent ones, by id."""
    return tuple(
        _correction_item(article, correction, addresses, language)
        for article, correction in list(corrections)[:FEED_ENTRIES]
    )


def _newest_first(event: Event, appeared: Mapping[str, datetime.date]) -> tuple[int, int, int, str]:
    start = event.readings[0].start.ordinal if event.readings else 0
    day = appeared.get(event.id, event.known_by)
    return (-day.toordinal(), -event.known_by.toordinal(), -start, event.id)


def _event_item(
    event: Event, path: str, language: str, appeared: Mapping[str, datetime.date]
) -> Item:
    day = appeared.get(event.id, event.known_by)
    if event.readings:
        when = words.when_words(event.readings, language)
    else:
        known = words.date_words(event.known_by, language)
        when = interface_of(language)("reported by %(date)s", date=known)
    text = shortened(event.title or event.text, TITLE_LENGTH)
    return Item(
        # Not the permanent address: that one moves to another year when an event is re-dated.
        identity=f"#{event.id}",
        path=path,
        # A title may not be empty, and a sentence alone ("on Saturday") would not tell the day.
        title=f"{when}: {text}" if text else when,
        html=_content(event, when, language),
        published=day,
        changed=max(day, *(correction.date for correction in event.corrections))
        if event.corrections
        else day,
    )


def _content(event: Event, when: str, language: str) -> str:
    say = interface_of(language)
    names = [_linked(source.name, source.url) for source in event.sources]
    paragraphs = [
        escape(event.text),
        escape(f"{when}. {says_of(event, language).striptags()}"),
        say.html("Source: %(names)s", names=trusted(", ".join(dict.fromkeys(names)))),
        *(say.html("Correction: %(note)s", note=one.note) for one in event.corrections),
    ]
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)


def _linked(name: str, url: str) -> str:
    if not url.startswith(("https://", "http://")):
        return escape(name)
    return f'<a href="{escape(url)}">{escape(name)}</a>'


def _correction_item(
    article: Article, correction: Correction, addresses: dict[str, str], language: str
) -> Item:
    told = f"{article.slug}|{correction.date.isoformat()}|{correction.note}"
    page = layout.article_url(article.slug) if article.page else layout.CORRECTIONS
    return Item(
        identity=f"#c{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:12]}",
        path=addresses.get(correction.event, page),
        title=shortened(
            interface_of(language)("Correction: %(note)s", note=article.title), TITLE_LENGTH
        ),
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
