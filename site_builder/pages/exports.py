"""What machines read: timeline.json, the sitemap and robots.txt. Pure: records in, bytes out."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import quote

from site_builder.core.model import Event, Site, Source, Timeline
from site_builder.core.when import Day, edtf_of
from site_builder.pages import layout
from site_builder.pages.files import OutputFile
from site_builder.pages.translations import Version

SITEMAP_LIMIT = 50_000
"""Addresses that one sitemap may hold, by sitemaps.org."""
NO_VERSIONS: Mapping[str, Sequence[Version]] = {}

# What neither XML 1.0 nor UTF-8 can carry: control characters, surrogates, non-characters.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """`text` without the characters that would make a JSON or XML file unreadable."""
    return _UNPRINTABLE.sub("", text)


def address(site: Site, path: str) -> str:
    """The full URL of a path of the site; meaningful only with a `base_url`."""
    return f"{site.base_url.rstrip('/')}/{quote(printable(path), safe='/#~@!$&()*+,;=:-._')}"


def permalink(event: Event, *, site: Site) -> str:
    """The event's permanent address in full; '' without a `base_url`."""
    page, _, anchor = layout.event_url(event).partition("#")
    return f"{address(site, layout.shown(page))}#{anchor}" if site.base_url else ""


def shortened(text: str, length: int) -> str:
    """`text` in one line, cut at a word to `length` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def changed_on(event: Event) -> datetime.date:
    """The day it first appeared or, later, was corrected; an added source changes nothing."""
    return max([event.known_by, *(correction.date for correction in event.corrections)])


# ---------------------------------------------------------------- timeline.json


def timeline_json(timeline: Timeline, *, site: Site) -> bytes:
    """The timeline as version 1 of timeline.json: the dated events in order, one on each line.

    A doubtful event's `date` is the one-of set of its readings, its `earliest` and `latest` enclose
    them all. Statements without a day are not in it.
    """
    explainer = timeline.explainer
    about = {
        "slug": explainer.slug,
        "title": explainer.title,
        "description": explainer.description,
        "language": explainer.language,
        "url": address(site, f"{explainer.slug}/" if explainer.slug else "")
        if site.base_url
        else "",
    }
    events = ",\n".join(_dump(_event(event)) for event in timeline.events if event.readings)
    lines = f'"version": 1,\n"explainer": {_dump(about)},\n"events": [\n{events}\n]'
    return printable(f"{{\n{lines}\n}}\n").encode()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _event(event: Event) -> dict[str, object]:
    earliest, latest = hull(event)
    precisions = {reading.precision for reading in event.readings}
    return {
        "id": event.id,
        "ids": list(event.ids),
        **({"former": [list(place) for place in event.former]} if event.former else {}),
        "date": edtf_of(event.readings),
        "earliest": earliest.iso if earliest else None,
        "latest": latest.iso if latest else None,
        "precision": precisions.pop() if len(precisions) == 1 else "range",
        "approximate": any(reading.approximate for reading in event.readings),
        "text": event.text,
        "towns": list(event.towns),
        "status": event.status,
        "attribution": event.attributed_to,
        # Sums of floats differ in their last digits from one processor to the next.
        "importance": round(event.importance, 6),
        "key": event.key,
        "sources": [_source(source) for source in event.sources],
    }


def hull(event: Event) -> tuple[Day | None, Day | None]:
    """The first and last day that an event with readings can lie on; an open end is None, never both."""
    starts = [reading.earliest for reading in event.readings]
    ends = [reading.latest for reading in event.readings]
    known_starts = [day for day in starts if day]
    earliest = min(known_starts) if len(known_starts) == len(starts) else None
    latest = max(day for day in ends if day) if None not in ends else None
    if earliest is None and latest is None:
        earliest = min(known_starts)
    return earliest, latest


def _source(source: Source) -> dict[str, object]:
    return {
        "name": source.name,
        "url": source.url,
        "article": source.article,
        "quote": source.quote,
        "published": source.published.isoformat(),
        "expression": source.expression,
        "reason": source.reason,
    }


# ---------------------------------------------------------------- for search engines


def sitemap(
    pages: Iterable[tuple[str, datetime.date | None]],
    *,
    site: Site,
    versions: Mapping[str, Sequence[Version]] = NO_VERSIONS,
) -> tuple[OutputFile, ...]:
    """sitemap.xml for (path, date of last change) pairs; beyond 50,000 an index and its parts.

    `versions` are the translations of a page, by its path. Nothing without a `base_url`, because a sitemap holds full addresses only.
    """
    if not site.base_url:
        return ()
    entries = [
        _place("url", site, path, changed, versions.get(path, ())) for path, changed in pages
    ]
    if len(entries) <= SITEMAP_LIMIT:
        return (OutputFile("sitemap.xml", _sitemap_file("urlset", entries), "the sitemap"),)
    parts = [entries[at : at + SITEMAP_LIMIT] for at in range(0, len(entries), SITEMAP_LIMIT)]
    files = [
        OutputFile(f"sitemap-{number}.xml", _sitemap_file("urlset", part), "the sitemap")
        for number, part in enumerate(parts, start=1)
    ]
    index = [_place("sitemap", site, file.path, None) for file in files]
    return (OutputFile("sitemap.xml", _sitemap_file("sitemapindex", index), "the sitemap"), *files)


def _place(
    element: str,
    site: Site,
    path: str,
    changed: datetime.date | None,
    versions: Sequence[Version] = (),
) -> str:
    day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{escape(version.language)}" '
        f'href="{escape(address(site, layout.shown(version.url)))}"/>'
        for version in versions
    )
    return f"<{element}><loc>{escape(address(site, path))}</loc>{day}{links}</{element}>\n"


def _sitemap_file(root: str, entries: list[str]) -> bytes:
    translated = any("<xhtml:" in entry for entry in entries)
    links = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' if translated else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{links}>\n'
        f"{''.join(entries)}</{root}>\n"
    ).encode()


def robots_txt(*, site: Site) -> bytes:
    """Everyone may read everything; with a `base_url` it names the sitemap."""
    where = f"\nSitemap: {address(site, 'sitemap.xml')}\n" if site.base_url else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()
