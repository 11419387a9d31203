"""What the search index is made from: a small HTML document for each article, town, timeline and source,
and one for the events of each day, in which every event has a heading with its id.

They are not the site's pages, which show an event in several places: here each thing stands once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from site_builder.core.model import Event, Reading, Timeline, Town
from site_builder.core.safe import fill_marks
from site_builder.pages import layout, words
from site_builder.pages.edition import Edition, SourceTally, country_of, name_of
from site_builder.pages.interface import interface_of
from site_builder.pages.saying import status_of


@dataclass(frozen=True, slots=True)
class Document:
    """`path` only tells documents apart; the address that a result leads to stands inside.

    `filters` are what a search can be narrowed to, `kind-event` or `in-kharkiv-2022`. Each is a filter of
    its own, because Pagefind writes a filter's several values in an order that changes from run to run.
    """

    path: str
    html: str
    filters: tuple[str, ...] = ()


def documents_of(edition: Edition) -> Iterator[Document]:
    """All of them, in an order that depends on the content alone."""
    for slug, timeline in edition.timelines.items():
        yield _timeline(timeline, edition)
        yield from _events(slug, (*timeline.events, *timeline.undated), edition)
    for town in edition.towns.values():
        yield _town(town, edition)
    for reading in edition.story.readings:
        if reading.article.page and not reading.article.withdrawn:
            yield _article(reading)
    for source in edition.sources:
        yield _source(source, edition)


def _timeline(timeline: Timeline, edition: Edition) -> Document:
    explainer = timeline.explainer
    parts = [explainer.description, *explainer.keywords, *explainer.unknown]
    return _document(
        f"timelines/{explainer.slug or '-'}.html",
        title=edition.explainer_title(explainer.slug),
        body=_paragraphs(parts) + str(explainer.body),
        language=explainer.language,
        kind="timeline",
        url=layout.timeline_url(explainer.slug),
        explainers=(explainer.slug,),
    )


def _events(slug: str, events: Iterable[Event], edition: Edition) -> Iterator[Document]:
    """By the day on which they begin, or by which they were known: a page of its own for every event
    would make a folder of too many files."""
    by_day: dict[str, list[Event]] = {}
    for event in events:
        by_day.setdefault(layout.start_of(event).iso, []).append(event)
    language = edition.explainer(slug).language
    for day, found in sorted(by_day.items()):
        year = layout.event_url(found[0]).partition("#")[0]
        yield _document(
            f"events/{slug or '-'}/{day}.html",
            title=edition.explainer_title(slug),
            body="".join(_event(event, language, edition) for event in found),
            language=language,
            kind="event",
            url=year,
            explainers=(slug,),
        )


def _event(event: Event, language: str, edition: Edition) -> str:
    say = interface_of(language)
    if event.readings:
        when = words.when_words(event.readings, language)
    else:
        when = say("reported by %(date)s", date=words.date_words(event.known_by, language))
    heading = [when, event.title] if event.title else [when]
    if event.status not in ("reported", "confirmed"):
        heading.append(str(status_of(event, language).striptags()))
    names = [edition.town_name(town, language) for town in event.towns]
    told_by = list(dict.fromkeys(source.name for source in event.sources))
    return f'<h2 id="{escape(event.id)}">{escape(" · ".join(heading))}</h2>' + _paragraphs(
        [event.text, ", ".join(names), event.attributed_to, ", ".join(told_by)]
    )


def _town(town: Town, edition: Edition) -> Document:
    language = edition.site.language
    spelled = [
        *(name for _, name in town.names),
        *town.aliases,
        *edition.spellings.get(town.slug, ()),
    ]
    events = (*edition.town_events.get(town.slug, ()), *edition.town_statements.get(town.slug, ()))
    name = name_of(town, language)
    others = [other for other in dict.fromkeys((town.name, *spelled)) if other != name]
    return _document(
        f"towns/{town.slug}.html",
        title=name,
        body=_paragraphs(
            [", ".join(filter(None, (town.region, country_of(town, language)))), ", ".join(others)]
        ),
        language=language,
        kind="town",
        url=layout.town_url(town.slug),
        explainers=tuple(dict.fromkeys(event.explainer for event in events)),
    )


def _article(reading: Reading) -> Document:
    article = reading.article
    parts = [", ".join(article.authors), article.source.name, *article.tags]
    body = fill_marks(reading.body, lambda *_: ("", ""))
    return _document(
        f"articles/{article.slug}.html",
        title=article.title,
        # Last what nobody wants to read in an excerpt.
        body=_paragraphs([article.description]) + str(body) + _paragraphs(parts),
        language=article.language,
        kind="article",
        url=layout.article_url(article.slug),
        explainers=(article.explainer,),
        note=f"{article.source.name}, {words.date_words(article.published, article.language)}",
    )


def _source(source: SourceTally, edition: Edition) -> Document:
    return _document(
        f"sources/{source.anchor}.html",
        title=source.name,
        body="",
        language=edition.site.language,
        kind="source",
        url=f"{layout.SOURCES}#{source.anchor}",
        explainers=tuple(dict.fromkeys(article.explainer for article in source.articles)),
    )


def _document(
    path: str,
    *,
    title: str,
    body: str,
    language: str,
    kind: str,
    url: str,
    explainers: tuple[str, ...],
    note: str = "",
) -> Document:
    facts = (("title", title), ("url", url), ("kind", kind), ("lang", language), ("note", note))
    told = "".join(
        f'<i data-pagefind-meta="{name}[data-v]" data-v="{escape(value)}"></i>'
        for name, value in facts
        if value
    )
    filters = (f"kind-{kind}", *(f"in-{slug or '-'}" for slug in explainers))
    told += "".join(
        f'<i data-pagefind-filter="{name}[data-v]" data-v="yes"></i>' for name in filters
    )
    return Document(
        path,
        f'<!doctype html><html lang="{escape(language)}"><body>'
        # A timeline's title is no word of its events: whoever asks for one would find them all.
        f"{'' if kind == 'event' else f'<h1>{escape(title)}</h1>'}{told}{body}</body></html>",
        filters,
    )


def _paragraphs(parts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)
