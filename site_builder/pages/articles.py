"""Article pages: the text with its dates and towns linked, and how each date was worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from markupsafe import escape

from site_builder.core.model import Article, DateMention, Event, Reading
from site_builder.core.safe import SafeHtml, fill_marks, safe_url
from site_builder.core.when import When, edtf_of
from site_builder.pages import layout, words
from site_builder.pages.cards import image_of
from site_builder.pages.edition import Edition
from site_builder.pages.files import OutputFile, Plan
from site_builder.pages.interface import interface_of
from site_builder.pages.render import Printer
from site_builder.pages.saying import reason_words
from site_builder.pages.structured import article_data


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression of the text: `number` counts from 1 and names its anchors."""

    number: int
    mention: DateMention
    when: SafeHtml
    why: str
    event: Event | None


def article_pages(printer: Printer) -> Iterator[Plan]:
    """A page for each article that has one, with the files beside it; a notice for each withdrawn one."""
    for reading in printer.edition.story.readings:
        article = reading.article
        url = layout.article_url(article.slug)
        if article.withdrawn:
            yield Plan.of(url, _withdrawn, article, printer)
        elif article.page:
            yield Plan((url,), partial(_article, reading, printer))


def _article(reading: Reading, printer: Printer) -> Iterator[OutputFile]:
    article, edition = reading.article, printer.edition
    url = layout.article_url(article.slug)
    events = edition.article_events.get(article.path, ())
    key = ""
    # Whatever else the page comes to show belongs in its key, or it would go stale.
    if reading.digest and not reading.assets and not article.image:
        versions = edition.translations.get(url, ())
        key = printer.key_of(url, reading.digest, events, versions)
        if page := printer.kept(url, key, article.path):
            yield page
            return
    picture = printer.media.picture(article.image) if article.image else None
    image = image_of(
        url, edition, language=article.language, own=picture, explainer=article.explainer
    )
    body, dates = _body(reading, edition)
    files, body = printer.media.beside(article.slug, reading.assets, body)
    yield from files
    yield printer.page(
        "article.html",
        url,
        title=article.title,
        language=article.language,
        description=article.description,
        made_from=article.path,
        structured=article_data(article, edition, image),
        image=image,
        key=key,
        article=article,
        body=body,
        dates=dates,
        events=events,
        explainer=edition.explainer(article.explainer)
        if article.explainer in edition.timelines
        else None,
        picture=picture,
        source_url=safe_url(article.source.url),
        archive_url=safe_url(article.source.archive_url),
    )


def _withdrawn(article: Article, printer: Printer) -> OutputFile:
    return printer.page(
        "withdrawn.html",
        layout.article_url(article.slug),
        title=article.title,
        language=article.language,
        description=interface_of(article.language)("This article has been withdrawn."),
        made_from=article.path,
        article=article,
    )


def _body(reading: Reading, edition: Edition) -> tuple[SafeHtml, list[FoundDate]]:
    """The text with its marks as links, and the dates in reading order."""
    article = reading.article
    root = layout.root_of(layout.article_url(article.slug))
    found: dict[tuple[int, int], FoundDate] = {}

    def date(sentence: int, index: int, inside_link: bool) -> tuple[str, str]:
        mention = reading.sentences[sentence].dates[index]
        if not mention.readings:
            return "", ""
        one = found.get((sentence, index))
        first = one is None
        if one is None:
            one = FoundDate(
                len(found) + 1,
                mention,
                words.when_html(mention.readings, article.language, weekday=True),
                reason_words(mention.why, article.language),
                _event_of(reading, sentence, mention, edition),
            )
            found[sentence, index] = one
        machine = _machine(mention)
        time = f'<time datetime="{machine}" ' if machine else "<span "
        time += f'data-edtf="{_edtf(mention.readings)}">'
        after = "</time>" if machine else "</span>"
        if inside_link:
            return time, after
        href = root + layout.event_url(one.event) if one.event else f"#date-{one.number}"
        anchor = f' id="said-{one.number}"' if first else ""
        return (
            f'<a class="date"{anchor} href="{escape(href)}" aria-describedby="why-{one.number}">{time}',
            f"{after}</a>",
        )

    def town(sentence: int, index: int, inside_link: bool) -> tuple[str, str]:
        slug = reading.sentences[sentence].towns[index].slug
        if inside_link or slug not in edition.towns:
            return "", ""
        return f'<a class="place" href="{root}{layout.town_url(slug)}">', "</a>"

    def fill(kind: str, sentence: int, index: int, inside_link: bool) -> tuple[str, str]:
        return (date if kind == "date" else town)(sentence, index, inside_link)

    body = fill_marks(reading.body, fill)
    return body, list(found.values())


def _event_of(
    reading: Reading, sentence: int, mention: DateMention, edition: Edition
) -> Event | None:
    """The event that a date of a sentence gave: of that very date, else the sentence's only one."""
    said = reading.sentences[sentence]
    events = edition.sentence_events.get((reading.article.path, said.line, said.text), ())
    for event in events:
        if event.readings == mention.readings:
            return event
    return events[0] if len(events) == 1 and len(said.dates) == 1 else None


@lru_cache(maxsize=8192)
def _edtf(readings: tuple[When, ...]) -> str:
    return escape(edtf_of(readings))


def _machine(mention: DateMention) -> str:
    """What `datetime` may hold: a whole day, month or year that is certain."""
    when = mention.when
    if when is None or mention.alternatives or when.approximate or when.start.year < 1:
        return ""
    edtf = when.edtf
    return (
        edtf
        if when.precision in ("day", "month", "year") and edtf.replace("-", "").isdigit()
        else ""
    )
