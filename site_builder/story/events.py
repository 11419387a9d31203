"""One article's dated sentences as events, before any joining.

events_of(reading) -> (Event, …): each with one source, the article itself, in reading order;
first the events that the editor wrote in the front matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from site_builder.core.model import (
    Article,
    Correction,
    Event,
    Reading,
    Sentence,
    Source,
    Status,
    WrittenEvent,
)
from site_builder.core.reasons import BY_EDITORS, Reason
from site_builder.core.when import Day, When, edtf_of
from site_builder.story.excerpt import interned, own_text, own_towns
from site_builder.story.gist import gist_of
from site_builder.story.ids import event_id
from site_builder.story.occasions import CONTINUED_DAYS, Dated, dated
from site_builder.story.saying import statuses_of
from site_builder.story.standing import leans

FOUND_ORDER = 1000
"""Where found events begin among those of a day: an editor's own number comes before them."""


def events_of(reading: Reading) -> tuple[Event, ...]:
    """The events of one article; none if it is withdrawn or has `timeline: false`. Pure."""
    article = reading.article
    if article.withdrawn or not article.timeline:
        return ()
    found = [*_written(article), *_found(reading)]
    return tuple(_with_corrections(event, article.corrections) for event in found)


# ---------------------------------------------------------------- what the editor wrote


def _written(article: Article) -> Iterator[Event]:
    places_of_day: Counter[str] = Counter()
    for written in article.events:
        text, source = written.text or written.title, _editors_source(article, written)
        day = edtf_of(written.readings) if written.readings else ""
        places_of_day[day] += 1
        yield Event(
            id=event_id(article.slug, day, f"+{places_of_day[day]}"),
            explainer=article.explainer,
            readings=written.readings,
            title=written.title,
            text=text,
            sources=(source,),
            towns=tuple(dict.fromkeys(written.towns)),
            status=written.status or "reported",
            attributed_to=written.attributed_to,
            url=written.url,
            image=written.image,
            order=written.order if written.order is not None else FOUND_ORDER,
            edited=True,
            gist=gist_of(text, source),
        )


def _editors_source(article: Article, written: WrittenEvent) -> Source:
    return Source(
        name=article.source.name,
        url=written.url or article.source.url,
        published=article.counts_from,
        article=article.slug if article.page else "",
        article_title=article.title,
        path=article.path,
        line=written.line,
        quote=written.text or written.title,
        language=article.language,
        why=(BY_EDITORS,) if written.readings else (),
        rule="editor",
    )


# ---------------------------------------------------------------- what the sentences tell


def _found(reading: Reading) -> Iterator[Event]:
    article = reading.article
    sentences_of_day: Counter[str] = Counter()
    statuses = statuses_of(reading.sentences)
    before: tuple[int, When | None] = (0, None)
    for number, sentence in enumerate(reading.sentences):
        written = sentence.counts_from or Day.of(article.counts_from)
        occasions = dated(sentence, article.language, article.mode, written)
        if (
            occasions
            and occasions[0].continues
            and not _carries_on(occasions[0], number, before, article)
        ):
            occasions = ()
        counted = _count_days(sentence, sentences_of_day)
        context = _context(reading, number)
        for occasion in occasions:
            readings = _readings(occasion)
            day = edtf_of(readings)
            before = (number, occasion.mention.when)
            yield _event(
                article,
                sentence,
                occasion,
                occasions,
                said=statuses[number],
                id=event_id(article.slug, day, counted[day]),
                order=FOUND_ORDER + number,
                context=context,
                before=_before(reading, number),
            )
        if not occasions and _worth_stating(sentence):
            sentences_of_day[""] += 1
            yield _statement(
                article,
                sentence,
                said=statuses[number],
                id=event_id(article.slug, "", sentences_of_day[""]),
                order=FOUND_ORDER + number,
                context=context,
            )


def _carries_on(
    occasion: Dated, number: int, before: tuple[int, When | None], article: Article
) -> bool:
    """“later said” is of the day of an event one or two sentences before, of the last few days."""
    last, day = before
    when = occasion.mention.when
    if day is None or when is None or number - last > 2 or day.start != when.start:
        return False
    return Day.of(article.counts_from).ordinal - when.start.ordinal <= CONTINUED_DAYS


def _count_days(sentence: Sentence, counted: Counter[str]) -> dict[str, int]:
    """Counts each day that the sentence mentions once, whether or not it makes an event, so that a
    better rule for events moves no published id. Returns this sentence's place among each day's."""
    days = {edtf_of(_sorted(mention.readings)) for mention in sentence.dates if mention.when}
    counted.update(days)
    return {day: counted[day] for day in days}


def _sorted(readings: tuple[When, ...]) -> tuple[When, ...]:
    return tuple(sorted(dict.fromkeys(readings), key=lambda when: when.sort_key))


def _readings(occasion: Dated) -> tuple[When, ...]:
    return _sorted(occasion.mention.readings)


def _event(
    article: Article,
    sentence: Sentence,
    occasion: Dated,
    occasions: tuple[Dated, ...],
    *,
    said: Status,
    id: str,
    order: int,
    context: str,
    before: Sentence | None,
) -> Event:
    text = own_text(sentence, occasion, occasions)
    readings, source = _readings(occasion), _source(article, sentence, occasion, context)
    return Event(
        id=id,
        explainer=article.explainer,
        readings=readings,
        text=text,
        sources=(source,),
        towns=own_towns(sentence, occasion, text),
        status=_status(sentence, said, article, readings, occasion),
        attributed_to=_speaker(sentence),
        order=order,
        gist=gist_of(text, source, before),
    )


def _statement(
    article: Article, sentence: Sentence, *, said: Status, id: str, order: int, context: str
) -> Event:
    """A sentence without a day of its own: “reported by 12 September 2022”."""
    source = _source(article, sentence, None, context)
    return Event(
        id=id,
        explainer=article.explainer,
        readings=(),
        text=sentence.text,
        sources=(source,),
        towns=tuple(dict.fromkeys(town.slug for town in sentence.towns)),
        status=said,
        attributed_to=_speaker(sentence),
        order=order,
        gist=gist_of(sentence.text, source),
    )


def _source(article: Article, sentence: Sentence, occasion: Dated | None, context: str) -> Source:
    mention = occasion.mention if occasion else None
    return Source(
        name=article.source.name,
        url=article.source.url,
        published=article.counts_from,
        article=article.slug if article.page else "",
        article_title=article.title,
        path=article.path,
        line=sentence.line,
        quote=sentence.text,
        language=article.language,
        marks=sentence.marks,
        town_slugs=interned(tuple([town.slug for town in sentence.towns])),
        expression=occasion.words if occasion else "",
        why=_why(occasion) if occasion else (),
        rule=mention.rule if mention else "",
        attribution=sentence.attribution,
        context=context,
    )


def _why(occasion: Dated) -> tuple[Reason, ...]:
    """Of a date in two halves, what both of them mean."""
    first, second = occasion.mention, occasion.partner
    whole = f"“{occasion.words}”"
    if second is None or whole in first.reason:
        return (first.why,)
    if whole in second.reason or first.reason == second.reason:
        return (second.why,)
    both = Reason("“{text}” is {0}.", (_readings(occasion),), occasion.words)
    return both, first.why, second.why


def _worth_stating(sentence: Sentence) -> bool:
    if not sentence.towns and sentence.status not in ("unverified", "disputed"):
        return False
    return len(sentence.text.split()) >= 4 or not sentence.text.isascii()


def _context(reading: Reading, number: int) -> str:
    """The sentence before, where this one leans on it: “He resigned …”."""
    before = _before(reading, number)
    return before.text if before and leans(reading.sentences[number]) else ""


def _before(reading: Reading, number: int) -> Sentence | None:
    """The sentence before, of this paragraph or the last."""
    if number == 0:
        return None
    sentence, before = reading.sentences[number], reading.sentences[number - 1]
    return before if sentence.paragraph - before.paragraph <= 1 else None


def _speaker(sentence: Sentence) -> str:
    return sentence.attribution.speaker if sentence.attribution else ""


def _status(
    sentence: Sentence,
    said: Status,
    article: Article,
    readings: tuple[When, ...],
    occasion: Dated,
) -> Status:
    """What was still to come when it was written is planned, whatever the verb; but an announcement
    of plans has been made, on the day it was made."""
    counted_from = sentence.counts_from or Day.of(article.counts_from)
    ahead = all(when.earliest is not None and when.earliest > counted_from for when in readings)
    if ahead:
        return "planned" if said == "reported" else said
    return "reported" if said == "planned" and occasion.speech else said


def _with_corrections(event: Event, corrections: tuple[Correction, ...]) -> Event:
    own = tuple(note for note in corrections if note.event and _is_named(event, note.event))
    return replace(event, corrections=own) if own else event


def _is_named(event: Event, name: str) -> bool:
    wanted = " ".join(name.split()).casefold()
    texts = (event.text, *(source.quote for source in event.sources))
    return event.id == name.strip() or any(
        " ".join(text.split()).casefold().startswith(wanted) for text in texts
    )
