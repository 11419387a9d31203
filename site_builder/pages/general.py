"""The front page, the sources, the corrections, how dates are worked out, and the page not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.pages import layout
from site_builder.pages.entries import ROOT
from site_builder.pages.files import OutputFile
from site_builder.pages.render import Printer
from site_builder.pages.timelines import explainer_map, glance

LATEST_ARTICLES = 5

DateRule = tuple[str, str, str]
"""A rule's name, one sentence that explains it, and an example."""


def front_page(printer: Printer) -> OutputFile:
    """The site's front page where it has no timeline of its own: its explainers, newest change first."""
    edition = printer.edition
    found = [glance(timeline, edition) for timeline in edition.story.timelines]
    found.sort(key=lambda one: (-one.updated.toordinal() if one.updated else 0, one.slug))
    articles = [article for of_one in edition.articles.values() for article in of_one]
    articles.sort(key=lambda article: (-article.published.toordinal(), article.slug))
    return printer.page(
        "home.html",
        layout.HOME,
        title="",
        made_from="the list of explainers",
        feed=(f"{ROOT}feed.xml", printer.site.title),
        glances=found,
        lead_map=explainer_map(found[0], edition) if found else "",
        articles=articles[:LATEST_ARTICLES],
    )


def general_pages(printer: Printer, rules: Sequence[DateRule]) -> Iterator[OutputFile]:
    edition = printer.edition
    yield printer.page(
        "sources.html",
        layout.SOURCES,
        title="Sources",
        description="Who reported what is told here.",
        made_from="the list of sources",
        sources=edition.sources,
    )
    yield printer.page(
        "corrections.html",
        layout.CORRECTIONS,
        title="Corrections",
        description="What was wrong and has been put right.",
        made_from="the list of corrections",
        feed=(ROOT + layout.feed_url(layout.CORRECTIONS), f"Corrections: {printer.site.title}"),
        corrections=edition.corrections,
        addresses=edition.event_addresses,
    )
    yield printer.page(
        "about-dates.html",
        layout.ABOUT_DATES,
        title="How dates are worked out",
        description="How “on Saturday” becomes 10 September 2022, and how sure that is.",
        made_from="the page about dates",
        rules=rules,
    )
    yield printer.page(
        "404.html",
        layout.NOT_FOUND,
        title="Page not found",
        made_from="the page for missing addresses",
    )
