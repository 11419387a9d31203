"""What matters most: a day by how many articles speak of it, an event by its day and its own reports.

The number of articles that mention a day, those in a sentence on the topic counting twice, is the
best signal known for newsroom timelines; learning on more features added nothing to it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter

from site_builder.core.model import Coverage, Event, Explainer, Reading
from site_builder.core.when import Day
from site_builder.story.events import FOUND_ORDER
from site_builder.story.headline import headline
from site_builder.story.moments import key_moments
from site_builder.story.standing import names_in
from site_builder.story.words import is_english, terms

Span = tuple[Day | None, Day | None]

OFF_TOPIC = 0.3
"""What an article counts that mentions a day only in sentences off the topic."""
FEW, SMALL = 20, 0.85
"""In an explainer of fewer articles, all chosen by hand, nearly every sentence is on the topic."""
SHADOW = 0.2
"""The share of a louder neighbour's score that a day loses: “Monday” and “Tuesday” of one event."""
_AROUND = ",.;:!?()[]“”‘’'\"…"
OWN = 0.1
"""The most that an event's own reports add to the score of its day."""


@dataclass(frozen=True, slots=True)
class Attention:
    """How much the articles speak of one day (or span)."""

    articles: int
    later: int
    """Of these, published after it."""
    score: float


NOTHING = Attention(0, 0, 0.0)
_NAMES = [field.name for field in fields(Event)]
_VALUES = attrgetter(*_NAMES)
_IMPORTANCE, _COVERAGE, _KEY, _SUMMARY, _GIST = map(
    _NAMES.index, ("importance", "coverage", "key", "summary", "gist")
)
"""What `dataclasses.replace` does, at a fifth of its cost: every event passes here."""


def rank(
    explainer: Explainer, readings: Sequence[Reading], events: Sequence[Event]
) -> tuple[Event, ...]:
    """The events with importance, its reason, and the key moments marked; in the given order."""
    topic = Topic(explainer)
    spoken_of = attention(readings, topic)
    title, titles = _openings(explainer.title), _Titles()
    days = [_day(event, spoken_of) for event in events]
    own = {
        event.id: _own(event, day, topic, title, titles)
        for event, day in zip(events, days, strict=True)
    }
    importance = {
        event.id: round(max(day.score, 0.1) + OWN * own[event.id], 4)
        for event, day in zip(events, days, strict=True)
    }
    key = key_moments(events, importance, own, explainer.key_moments)
    return tuple(
        _rated(event, importance[event.id], day, event.id in key)
        for event, day in zip(events, days, strict=True)
    )


# ---------------------------------------------------------------- days


class Topic(dict[str, bool]):
    """Which texts are on an explainer's topic: they hold a keyword, else a word of its title; anything
    is, where it has neither. Each is searched once, though it is a sentence and an event's text."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        words = list(explainer.keywords) or [
            explainer.title[term.start : term.end]
            for term in terms(explainer.title, english=is_english(explainer.language))
            if term.kind != "number"
        ]
        # A year among them would make every date with that year look more on topic than others.
        plain = {word.strip().lower() for word in words if not word.strip().isdecimal()} - {""}
        self.patterns = {word: re.compile(_as_pattern(word)) for word in sorted(plain)}

    def __missing__(self, text: str) -> bool:
        lower = text.lower()
        # Looking for the word itself first takes a tenth of the time of its pattern.
        found = self[text] = not self.patterns or any(
            word in lower and pattern.search(lower) for word, pattern in self.patterns.items()
        )
        return found


def _as_pattern(word: str) -> str:
    """A word's beginning, so that “quake” finds “quakes”; whole, where it is so short that it begins
    many others; anywhere in scripts that put no spaces."""
    if word[0] >= "\u2e80":
        return re.escape(word)
    return rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if len(word) <= 3 else "")


def attention(readings: Sequence[Reading], topic: Mapping[str, bool]) -> dict[Span, Attention]:
    """For every day or span that the articles mention with certainty: how many speak of it."""
    articles: Counter[Span] = Counter()
    later: Counter[Span] = Counter()
    scores: defaultdict[Span, float] = defaultdict(float)
    off_topic = OFF_TOPIC if len(readings) >= FEW else SMALL
    for reading in readings:
        published = Day.of(reading.article.counts_from)
        for span, weight in _spans(reading, topic, off_topic).items():
            articles[span] += 1
            scores[span] += weight
            last = span[1] or span[0]
            if last and published > last:
                later[span] += 1
    return {
        span: Attention(count, later[span], _spread(span, scores[span] - _shadow(span, scores)))
        for span, count in articles.items()
    }


def _spans(reading: Reading, topic: Mapping[str, bool], off_topic: float) -> dict[Span, float]:
    """The distinct days and spans that an article mentions and how much each mention counts."""
    found: dict[Span, float] = {}
    for sentence in reading.sentences:
        if not sentence.dates:
            continue
        weight = 1.0 if topic[sentence.text] else off_topic
        for mention in sentence.dates:
            when = mention.when
            if when and not mention.alternatives:
                span = (when.earliest, when.latest)
                found[span] = max(weight, found.get(span, 0.0))
    return found


def _spread(span: Span, score: float) -> float:
    """Talk of a month or year is spread over its days, or every February would outdo its days."""
    first, last = span
    days = last.ordinal - first.ordinal + 1 if first and last else 365
    return score / math.sqrt(days)


def _shadow(span: Span, scores: Mapping[Span, float]) -> float:
    day = span[0]
    if day is None or day != span[1]:
        return 0.0
    neighbours = (day.plus(-1), day.plus(1))
    loudest = max(scores.get((near, near), 0.0) for near in neighbours)
    return min(SHADOW * loudest, 0.9 * scores[span])


# ---------------------------------------------------------------- events


def _own(
    event: Event,
    day: Attention,
    topic: Mapping[str, bool],
    title: Sequence[str],
    titles: Mapping[str, Sequence[str]],
) -> float:
    """What speaks for the event itself, 0 to 1: its sources, towns and names, the words of the titles,
    its place in the article and how often later articles come back to its day."""
    names, paths = _counted(event)
    points = names + 0.25 * (paths - names) + 0.5 * min(2, len(event.towns))
    points += 0.2 * min(3, event.gist.capitals if event.gist else names_in(event.text))
    points += topic[event.text]
    points += 1.0 if event.order < FOUND_ORDER + 3 else 0.0
    text = f" {event.text.lower()}"
    points += 0.5 * min(2, _heard(title, text))
    points += 0.5 * min(3, _heard(titles[event.sources[0].article_title], text))
    points += 0.5 * min(4, day.later) if day.articles > 1 else 0.0
    return points / (points + 6.0)


def _counted(event: Event) -> tuple[int, int]:
    """How many sources and how many articles report it."""
    if len(event.sources) == 1:
        return 1, 1
    sources = event.sources
    return len({source.name for source in sources}), len({source.path for source in sources})


class _Titles(dict[str, list[str]]):
    """The openings of each article's title."""

    def __missing__(self, title: str) -> list[str]:
        found = self[title] = _openings(title)
        return found


def _openings(text: str) -> list[str]:
    """The first letters of its longer words, a space before each: enough to see that a title speaks of a
    sentence."""
    words = [word.strip(_AROUND)[:6] for word in text.lower().split() if len(word) > 3]
    return [f" {word}" for word in dict.fromkeys(words) if word]


def _heard(openings: Sequence[str], text: str) -> int:
    return len([opening for opening in openings if opening in text])


def _day(event: Event, spoken_of: Mapping[Span, Attention]) -> Attention:
    """How much is spoken of its day; of a doubtful one's, the least."""
    if len(event.readings) == 1:
        when = event.readings[0]
        return spoken_of.get((when.earliest, when.latest), NOTHING)
    days = [spoken_of.get((when.earliest, when.latest), NOTHING) for when in event.readings]
    return min(days, key=lambda attention: attention.score, default=NOTHING)


def _rated(event: Event, importance: float, day: Attention, key: bool) -> Event:
    names, paths = _counted(event)
    values = list(_VALUES(event))
    values[_IMPORTANCE] = importance
    values[_COVERAGE] = _coverage(max(day.articles, paths), day.later, names)
    values[_KEY] = key
    values[_SUMMARY] = headline(event.text) if key else ""
    values[_GIST] = None
    return Event(*values)


@lru_cache(maxsize=10_000)
def _coverage(articles: int, later: int, sources: int) -> Coverage:
    """Kept, because most events have one of a few."""
    return Coverage(articles, later, sources)
