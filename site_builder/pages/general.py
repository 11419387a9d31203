"""The front page, the sources, the corrections, how dates are worked out, and the page not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.core.model import STATUSES
from site_builder.core.safe import SafeHtml
from site_builder.core.when import Day, When
from site_builder.pages import layout, words
from site_builder.pages.entries import ROOT, reported_by
from site_builder.pages.files import OutputFile
from site_builder.pages.interface import interface_of
from site_builder.pages.render import Printer
from site_builder.pages.saying import status_word
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
    edition, language = printer.edition, printer.site.language
    say = interface_of(language)
    yield printer.page(
        "sources.html",
        layout.SOURCES,
        title=say("Sources"),
        description=say("Who reported what is told here."),
        made_from="the list of sources",
        sources=edition.sources,
    )
    yield printer.page(
        "corrections.html",
        layout.CORRECTIONS,
        title=say("Corrections"),
        description=say("What was wrong and has been put right."),
        made_from="the list of corrections",
        feed=(
            ROOT + layout.feed_url(layout.CORRECTIONS),
            f"{say('Corrections')}: {printer.site.title}",
        ),
        corrections=edition.corrections,
        addresses=edition.event_addresses,
    )
    yield printer.page(
        "about-dates.html",
        layout.ABOUT_DATES,
        title=say("How dates are worked out"),
        description=say("How the words of a report become a date, and how sure that date is."),
        made_from="the page about dates",
        rules=rules,
        examples=_examples(language),
        status_words={status: status_word(status, language) for status in STATUSES},
    )
    yield printer.page(
        "404.html",
        layout.NOT_FOUND,
        title=say("Page not found"),
        made_from="the page for missing addresses",
    )


def _examples(language: str) -> dict[str, SafeHtml | list[SafeHtml]]:
    """Dates of every degree of certainty, as the site writes them."""

    def said(*readings: When) -> SafeHtml:
        return words.when_html(readings, language)

    day, week_later = Day(2022, 9, 10), Day(2022, 9, 17)
    known = Day(2022, 9, 12)
    early = When(Day(2022, 9, 1), Day(2022, 9, 10), "month")
    return {
        "day": said(When.on(day)),
        "spans": [
            said(When.month(2022, 9)),
            said(early),
            said(When.between(Day(2022, 8, 14), Day(2022, 8, 24))),
        ],
        "doubtful": said(When.on(day), When.on(week_later)),
        "about": said(replace(When.year(1948), approximate=True)),
        "by": said(When.between(None, known)),
        "reported": reported_by(known, language),
    }
