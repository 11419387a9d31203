"""What the builder understood of one article, sentence by sentence, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from site_builder.core.model import DateMention, Event, Sentence, TownMention
from site_builder.core.when import edtf_of
from site_builder.pipeline import (
    Analysis,
    Desk,
    Options,
    analyse,
    current_time,
    gather,
    read_settings,
)
from site_builder.pipeline.analyses import read_articles
from site_builder.pipeline.checks import is_public
from site_builder.pipeline.gathering import Gathered
from site_builder.pipeline.memory import Memory
from site_builder.reading import explainer_of, read_names
from site_builder.reading.towns import FOUND_BY, NearMiss, TownExclusion

_STYLES = {
    "date": "33", "town": "36", "not": "31", "near": "31", "says": "35", "event": "32;1", "quiet": "2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Understanding:
    """An article's analysis, the names that are no towns in it, and what its timeline tells."""

    analysis: Analysis
    exclusions: tuple[TownExclusion, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    told: Mapping[str, Event] = field(default_factory=dict)
    """By every id that they answer to, the events as the timeline has them, joined and ranked."""


def understand(content: Path, path: str) -> Understanding:
    """Reads the one article at `path` (relative to `content`) as a build would."""
    gathered = gather(content)
    site, towns, explainers, problems = read_settings(gathered, Options())
    if path not in gathered.articles:
        own = tuple(problem for problem in problems if problem.path == path)
        return Understanding(Analysis(path, None, (), own))
    desk, text = Desk(site, towns, explainers), gathered.articles[path]
    analysis = analyse(desk, (path, text))
    explainer = explainers[explainer_of(path)]
    names = read_names(path, text, site=site, explainer=explainer, finder=desk.finder)
    if names is None:
        return Understanding(analysis)
    told = _told(content, gathered, desk, analysis)
    return Understanding(analysis, names.exclusions, names.near_misses(), told)


def _told(content: Path, gathered: Gathered, desk: Desk, analysis: Analysis) -> dict[str, Event]:
    """The article's explainer, from the analyses of the last build where they still hold."""
    from site_builder.story import tell

    own = explainer_of(analysis.path)
    articles = {path: text for path, text in gathered.articles.items() if explainer_of(path) == own}
    cache = Memory.of(content, None, (), {}).analyses
    read = read_articles(replace(gathered, articles=articles), desk, None, cache, None, keep=False)
    now = current_time(None)
    shown = [
        one
        for one in read
        if one.reading
        and (one.path == analysis.path or is_public(one.reading, desk.explainers, now, False))
    ]
    timeline, _ = tell(
        desk.explainers[own],
        [one.reading for one in shown if one.reading],
        [event for one in shown for event in one.events],
    )
    return {
        name: event
        for event in (*timeline.events, *timeline.undated)
        for name in (*event.ids, event.id)
    }


def explain(content: Path, path: str, *, colour: bool = False) -> Iterator[str]:
    """Lines for a terminal."""

    def styled(kind: str, text: str) -> str:
        return f"\x1b[{_STYLES[kind]}m{text}\x1b[0m" if colour else text

    understood = understand(content, path)
    analysis = understood.analysis
    for problem in analysis.problems:
        yield str(problem)
    if analysis.reading is None:
        return
    article = analysis.reading.article
    yield f"{article.title} ({path}), mode {article.mode}"
    yield f"Relative words count from {article.counts_from.isoformat()}."
    for sentence in analysis.reading.sentences:
        yield ""
        yield f"{styled('quiet', f'{sentence.line:>4}')}  {sentence.text}"
        for mention in sentence.dates:
            value = edtf_of(mention.readings) if mention.readings else mention.value
            yield f"      {styled('date', 'date ')} “{_folded(mention.text)}” {value} [{mention.rule}]"
            if reason := mention.reason:
                yield f"            {reason}"
        for town in sentence.towns:
            yield f"      {styled('town', 'town ')} “{_folded(town.text)}” {town.slug} [{town.rule}]"
            yield f"            “{_folded(town.text)}” {FOUND_BY[town.rule]}."
        for name in _within(sentence, understood.exclusions):
            words = " ".join(filter(None, (f"“{_folded(name.text)}”", name.slug)))
            yield f"      {styled('not', 'not  ')} {words} [{name.rule}]"
            yield f"            {name.reason}"
        for miss in _within(sentence, understood.near_misses):
            yield f"      {styled('near', 'near ')} “{_folded(miss.text)}” {miss.slug} [near miss]"
            yield f"            {_asked(miss)}"
        if sentence.attribution or sentence.status != "reported":
            speaker = sentence.attribution.speaker if sentence.attribution else "nobody named"
            yield f"      {styled('says', 'says ')} {speaker}: {sentence.status}"
        for event in _events_at(sentence, analysis):
            day = edtf_of(event.readings) if event.readings else f"by {event.known_by.isoformat()}"
            yield f"      {styled('event', 'event')} {event.id}  {day}"
            yield from (f"            {line}" for line in _standing(understood.told.get(event.id)))


def _standing(event: Event | None) -> Iterator[str]:
    """What became of an event on its timeline."""
    if event is None:
        yield "It is not on the timeline: an editor has hidden it."
        return
    if event.joined_reason:
        yield f"{event.joined_reason} The whole has the id {event.id}."
    if event.readings and event.coverage:
        articles, later, sources = event.coverage
        key = "A key moment. " if event.key else ""
        which = "" if articles == 1 else f"{later or 'none'} of them "
        after = f", {which}published later" if later or which else ""
        yield (
            f"{key}Importance {event.importance:g}: its day is in {_count(articles, 'article')}{after}; "
            f"reported by {_count(sources, 'source')}."
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def explain_json(content: Path, path: str) -> dict[str, Any]:
    """The same for other programs; offsets are code points of the decoded file."""
    understood = understand(content, path)
    analysis = understood.analysis
    found: dict[str, Any] = {"path": path, "problems": [str(p) for p in analysis.problems]}
    if analysis.reading is None:
        return found
    article = analysis.reading.article
    return found | {
        "title": article.title,
        "mode": article.mode,
        "counts_from": article.counts_from.isoformat(),
        "sentences": [_sentence_json(s, understood) for s in analysis.reading.sentences],
    }


def _sentence_json(sentence: Sentence, understood: Understanding) -> dict[str, Any]:
    said = sentence.attribution
    return {
        "start": sentence.start,
        "end": sentence.end,
        "line": sentence.line,
        "text": sentence.text,
        "dates": [_date_json(mention) for mention in sentence.dates],
        "towns": [
            _town_json(town, f"“{_folded(town.text)}” {FOUND_BY[town.rule]}.")
            for town in sentence.towns
        ],
        "not_towns": [
            _town_json(name, name.reason) for name in _within(sentence, understood.exclusions)
        ],
        "near_misses": [
            {
                "start": miss.start,
                "end": miss.end,
                "text": miss.text,
                "slug": miss.slug,
                "reason": _asked(miss),
            }
            for miss in _within(sentence, understood.near_misses)
        ],
        "attribution": {"speaker": said.speaker, "verb": said.verb} if said else None,
        "status": sentence.status,
        "events": [event.id for event in _events_at(sentence, understood.analysis)],
    }


def _town_json(name: TownMention | TownExclusion, reason: str) -> dict[str, Any]:
    return {
        "start": name.start,
        "end": name.end,
        "text": name.text,
        "slug": name.slug,
        "rule": name.rule,
        "reason": reason,
    }


def _date_json(mention: DateMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "value": mention.value,
        "edtf": edtf_of(mention.readings) if mention.readings else None,
        "doubtful": bool(mention.alternatives),
        "rule": mention.rule,
        "reason": mention.reason,
    }


def _events_at(sentence: Sentence, analysis: Analysis) -> list[Event]:
    return [
        event
        for event in analysis.events
        if any(s.line == sentence.line and s.quote == sentence.text for s in event.sources)
    ]


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Name = TypeVar("_Name", bound=_Placed)


def _within(sentence: Sentence, names: Iterable[_Name]) -> list[_Name]:
    return [name for name in names if sentence.start <= name.start < sentence.end]


def _asked(miss: NearMiss) -> str:
    place = f"{miss.name}, {miss.region}" if miss.region else miss.name
    return f"“{_folded(miss.text)}” is nearly {place}; if it is meant, add it to the aliases of {miss.slug}."


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)
