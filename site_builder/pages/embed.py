"""A timeline inside other people's pages: a compact page for an iframe, the snippet for it, and oEmbed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape

from site_builder.core.model import Event, Timeline
from site_builder.core.safe import SafeHtml, safe_url
from site_builder.pages import layout, words
from site_builder.pages.cards import image_of
from site_builder.pages.edition import Edition
from site_builder.pages.exports import address, printable
from site_builder.pages.files import OutputFile
from site_builder.pages.render import Printer

WIDTH, HEIGHT = 600, 640
"""Pixels: the frame's size where nothing adjusts it."""

LATEST = 10
"""Events shown where none is a key moment."""

# Grows the frame to what it holds. Only a message of the frame itself counts.
_RESIZE = (
    'addEventListener("message",function(e){'
    'document.querySelectorAll("iframe[data-timeline]").forEach(function(f){'
    "if(e.source===f.contentWindow&&e.data&&e.data.timelineHeight>0)"
    'f.style.height=Math.min(e.data.timelineHeight,20000)+"px"})})'
)


def embed_url(slug: str) -> str:
    return layout.timeline_url(slug).removesuffix("index.html") + "embed/index.html"


def oembed_url(slug: str) -> str:
    return layout.timeline_url(slug).removesuffix("index.html") + "oembed.json"


def embed_page(timeline: Timeline, printer: Printer) -> OutputFile:
    """The key moments, or without any the latest events, with links that open in the window around.

    The others are folded away below them, so that an address with any event's id opens there; of a
    timeline too big for one page there are only the key moments.
    """
    explainer = timeline.explainer
    events = timeline.key_moments or timeline.events[-LATEST:]
    shown = {event.id for event in events}
    fits = len(timeline.events) <= layout.MOST_ON_A_PAGE
    others = [event for event in timeline.events if fits and event.id not in shown]

    def dated(events: Iterable[Event]) -> list[tuple[Event, SafeHtml]]:
        return [(event, words.when_html(event.readings, explainer.language)) for event in events]

    page = layout.timeline_url(explainer.slug)
    return printer.page(
        "embed.html",
        embed_url(explainer.slug),
        title=printer.edition.explainer_title(explainer.slug),
        language=explainer.language,
        description=explainer.description,
        made_from=explainer.path or "the site's own timeline",
        explainer=explainer,
        moments=dated(events),
        others=dated(others),
        count=len(timeline.events),
        aim=address(printer.site, layout.shown(page)) if printer.site.base_url else "",
    )


def embed_snippet(slug: str, edition: Edition) -> str:
    """What to paste into another page: the frame, a plain link below it, and its resizing; '' without base_url."""
    if not edition.site.base_url:
        return ""
    return (
        f"{_frame(slug, edition)}\n"
        f'<p><a href="{escape(_full(layout.timeline_url(slug), edition))}">'
        f"{escape(edition.explainer_title(slug))}</a></p>\n"
        f"<script>{_RESIZE}</script>"
    )


def oembed_json(slug: str, edition: Edition) -> bytes | None:
    """What oEmbed 1.0 (https://oembed.com) answers for the timeline's page; None without `base_url`."""
    if not edition.site.base_url:
        return None
    site = edition.site
    made = {
        "version": "1.0",
        "type": "rich",
        "title": edition.explainer_title(slug),
        "provider_name": site.publisher.name or site.title,
        "provider_url": safe_url(site.publisher.url) or address(site, ""),
        "width": WIDTH,
        "height": HEIGHT,
        "html": _frame(slug, edition),
        **_thumbnail(slug, edition),
    }
    return printable(json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _thumbnail(slug: str, edition: Edition) -> dict[str, object]:
    image = image_of(layout.timeline_url(slug), edition, language=edition.site.language)
    if image is None:
        return {}
    size = {"thumbnail_width": image.width, "thumbnail_height": image.height}
    return {"thumbnail_url": image.url, **size}


def _frame(slug: str, edition: Edition) -> str:
    return (
        f'<iframe data-timeline src="{escape(_full(embed_url(slug), edition))}" '
        f'title="{escape(edition.explainer_title(slug))}" loading="lazy" '
        f'style="width:100%;max-width:{WIDTH}px;height:{HEIGHT}px;border:0"></iframe>'
    )


def _full(path: str, edition: Edition) -> str:
    return address(edition.site, layout.shown(path))
