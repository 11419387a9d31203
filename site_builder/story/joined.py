"""One event made of a group of reports: which text, day, status and sources it gets, and why they were joined."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from site_builder.core.model import Event, Source, Status
from site_builder.core.reasons import Reason
from site_builder.core.when import When
from site_builder.story.likeness import Report, different_amounts, report_of, root_of
from site_builder.story.saying import passes_on
from site_builder.story.sharing import Shared, about
from site_builder.story.standing import stands_alone
from site_builder.story.words import CURRENCIES, Term, is_english, terms

_SAMPLE = 12
_STRONGEST: tuple[Status, ...] = (
    "confirmed", "corrected", "disputed", "reported", "planned", "claimed", "unverified",
)  # fmt: skip


def joined_event(
    joined: Sequence[Event],
    weights: Mapping[str, int],
    shared: Sequence[Shared] = (),
    language: str = "en",
) -> Event:
    """`joined` in order of seniority by group; the oldest report gives the id, the best one the text.
    Those that it shares with another town's event are sources, no more."""
    group = [report_of(event) for event in joined]
    told_by = [*group, *(about(report_of(one.event), one.town) for one in shared)]
    events = sorted(joined, key=_age)
    status = _status(events)
    oldest, best, dated = events[0], _best(events, status, language), _dated(events)
    return replace(
        best,
        id=oldest.id,
        ids=_older_ids([*events, *(one.event for one in shared if one.answers)]),
        readings=_readings(best, dated),
        sources=_sources(sorted([*events, *(one.event for one in shared)], key=_age)),
        title=_first(event.title for event in events),
        towns=tuple(dict.fromkeys([*best.towns, *_common_towns(events)])),
        status=status,
        attributed_to=_speaker(events, best, status),
        joined_reason=_reason(told_by, dated, weights),
        disagreement=_disagreement(group),
        pinned=next((event.pinned for event in events if event.pinned is not None), None),
        image=next((event.image for event in events if event.image), None),
        url=_first(event.url for event in events),
        order=min(event.order for event in events if event.edited == best.edited),
        corrections=tuple(
            sorted(
                {note for event in events for note in event.corrections},
                key=lambda note: (note.date, note.note),
            )
        ),
        same_as=tuple(sorted({name for event in events for name in event.same_as})),
        not_same_as=tuple(sorted({name for event in events for name in event.not_same_as})),
        edited=any(event.edited for event in events),
    )


def _common_towns(events: Sequence[Event]) -> list[str]:
    """Those that at least half of the reports name: “entered Kupiansk, on which Izium depended” makes no
    event of Izium."""
    naming = Counter(town for event in events for town in event.towns)
    half = sum(bool(event.towns) for event in events) / 2
    return [town for town in naming if naming[town] >= half]


def _age(event: Event) -> tuple[datetime.date, str, int, str]:
    source = event.sources[0]
    return source.published, source.path, source.line, event.id


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _older_ids(events: Sequence[Event]) -> tuple[str, ...]:
    names = [name for event in events for name in (event.id, *event.ids)]
    return tuple(name for name in dict.fromkeys(names) if name != events[0].id)


def _sources(events: Sequence[Event]) -> tuple[Source, ...]:
    """Oldest first, each quote of an article once."""
    seen: dict[tuple[str, str], Source] = {}
    for event in events:
        for source in event.sources:
            seen.setdefault((source.path, source.quote), source)
    return tuple(seen.values())


def _readings(best: Event, dated: Event) -> tuple[When, ...]:
    """With the part of the day of the text that is shown, or that an editor gives: “on Thursday evening
    the president confirmed” is when he spoke, not when it happened."""
    if dated.edited:
        return dated.readings
    hours = {(when.earliest, when.latest): when.part_of_day for when in best.readings}
    return tuple(
        replace(when, part_of_day=hours.get((when.earliest, when.latest)))
        for when in dated.readings
    )


def _dated(events: Sequence[Event]) -> Event:
    """The event whose date holds: an editor's, else a certain one that names the day itself."""

    def rank(event: Event) -> tuple[bool, bool, bool, bool]:
        expression = event.sources[0].expression
        published = event.sources[0].published
        own = event.when is not None and event.when.start == (
            published.year, published.month, published.day,
        )  # fmt: skip
        vague = own and not any(map(str.isdigit, expression))
        return not event.edited, not event.readings, event.doubtful, vague

    return min(events, key=rank)


def _best(events: Sequence[Event], status: Status, language: str) -> Event:
    """The report that reads best alone: an editor's, else one in the explainer's language, a plain
    sentence of some 25 words about this one day that leans on nothing before it and says it as surely as
    the event is known."""
    common = set(_common_towns(events))
    return min(
        events,
        key=lambda event: (
            not event.edited,
            root_of(event.sources[0].language) != root_of(language),
            _faults(event, status)
            + 0.25 * len(set(event.towns) - common)
            - 0.5 * bool(event.towns),
        ),
    )


_SETTING_FIRST = re.compile(r"(?:when|after|before|as|while|since|until)\s", re.IGNORECASE)
"""“When Izium was lost, the river became the front”: the news of the sentence is something else."""
_LENGTH = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)$", re.IGNORECASE)


def _dates_in(source: Source) -> int:
    """Days and the like; “five months” is none."""
    return sum(
        mark.kind == "date" and not _LENGTH.search(source.quote[mark.start : mark.end])
        for mark in source.marks
    )


def _faults(event: Event, status: Status) -> float:
    source, text = event.sources[0], event.text
    faults = abs(len(text.split()) - 24) / 10
    faults += 3 if source.context else 0
    faults += 3 * (1 - stands_alone(event))
    faults += 0.5 if " had " in text and is_english(source.language) else 0
    faults += 2 if text[:1] in "“\"‘'«„" or text.endswith(("?", "…")) else 0
    faults += 1 if event.status != status else 0
    faults += 1 if is_english(source.language) and _SETTING_FIRST.match(text) else 0
    return faults + _dates_in(source) - 1


def _status(events: Sequence[Event]) -> Status:
    """An editor's word; else disputed if any report is; reported if one states the fact in its own
    voice, not as somebody's words; else the weaker status that they have."""
    for event in events:
        if event.edited and event.status != "reported":
            return event.status
    found = {event.status for event in events}
    if found >= {"reported", "claimed"} and not any(map(_in_own_voice, events)):
        found.remove("reported")
    return next(status for status in _STRONGEST if status in found)


def _in_own_voice(event: Event) -> bool:
    return event.status == "reported" and not any(
        source.attribution is not None
        or source.context
        or (is_english(source.language) and passes_on(event.text))
        for source in event.sources
    )


def _speaker(events: Sequence[Event], best: Event, status: Status) -> str:
    """Of a claim, its first speaker; of what is reported, the one that the shown text names."""
    if status in ("claimed", "disputed"):
        return _first(event.attributed_to for event in events if event.status == status)
    return best.attributed_to


# ---------------------------------------------------------------- in words


def _disagreement(group: Sequence[Report]) -> str:
    for a, b in combinations(group[:_SAMPLE], 2):
        differing = different_amounts(a, b)
        if differing:
            one, other = differing
            if one.unit in CURRENCIES or one.unit in ("percent", "score"):
                return f"{one.words} / {other.words}"
            return f"{one.words.split(' ')[0]} / {other.words}"
    return ""


_BY_EDITORS = Reason("Joined by the editors.")
_ALIKE = Reason("Joined because the reports say much the same.")


def _reason(group: Sequence[Report], dated: Event, weights: Mapping[str, int]) -> Reason:
    """“Joined because both name Kupiansk and “railway hub” on 10 September 2022.”"""
    told = any(r.event.same_as for r in group)
    named = [_named(report) for report in group]
    shared = frozenset.intersection(*named)
    by_all = True
    if len(shared) < 2:
        shared = max(
            (a & b for a, b in combinations(named[:_SAMPLE], 2)),
            key=lambda keys: (len(keys), sorted(keys)),
        )
        by_all = False
    if told and len(shared) < 2:
        return _BY_EDITORS
    words = _as_written(group, shared, weights)
    if not words:
        return _BY_EDITORS if told else _ALIKE
    listed = _dated_list(words, dated.when)
    if not by_all:
        return Reason("Joined because reports name {0}.", (listed,))
    if len(group) == 2:
        return Reason("Joined because both name {0}.", (listed,))
    return Reason("Joined because all {1} reports name {0}.", (listed, len(group)))


def _named(report: Report) -> frozenset[str]:
    """Without the towns that it only means by “there”."""
    own = {f"@{town}" for town in report.towns}
    return frozenset(key for key in report.keys if key[0] != "@" or key in own)


def _dated_list(words: Sequence[Reason | str], when: When | None) -> Reason | str:
    listed = words[0]
    if len(words) == 2:
        listed = Reason("{0} and {1}", tuple(words))
    elif len(words) > 2:
        listed = Reason("{0}, {1} and {2}", tuple(words))
    if when and when.is_day:
        return Reason("{0} on {1}", (listed, when.start))
    if when and when.precision == "month":
        return Reason("{0} in {1}", (listed, when))
    return listed


def _as_written(
    group: Sequence[Report], shared: frozenset[str], weights: Mapping[str, int]
) -> list[Reason | str]:
    """Up to three of the shared words, the rarest first, as the oldest text has them: names bare,
    other words in quotation marks, neighbours together. What others put differently is left out."""
    event = group[0].event
    english = is_english(event.sources[0].language)
    # Which words of another language say nothing, is not known: there only the names are told.
    found = [
        term
        for term in terms(event.text, english=english, turns=False)
        if english or term.kind != "word"
    ]
    others = [report.event.text.casefold() for report in group[1:_SAMPLE]]
    alike = {
        term.key
        for term in found
        if all(_root(event.text[term.start : term.end]) in text for text in others)
    }
    shared = frozenset(key for key in shared if key in alike or key[0] == "@")
    towns = _town_words(group, shared)
    pieces: list[tuple[float, bool, int, Reason | str]] = []
    run: list[Term] = []
    for term in (*found, None):
        if term and term.key in shared and (not run or _adjoins(run[-1], term, event.text)):
            run.append(term)
            continue
        if run:
            text = event.text[run[0].start : run[-1].end]
            name = all(t.kind in ("name", "place") for t in run)
            weight = sum(weights.get(t.key, 0) for t in run)
            pieces.append((-weight, name, run[0].start, text if name else Reason("“{0}”", (text,))))
        run = [term] if term and term.key in shared else []
    best = sorted(pieces, key=lambda piece: (piece[0], piece[2]))[: max(1, 3 - len(towns))]
    return list(dict.fromkeys([*towns, *(piece[3] for piece in sorted(best, key=lambda p: p[2]))]))


def _root(word: str) -> str:
    """Enough of a word to find it in another text under another ending."""
    return word.casefold()[: max(4, len(word) - 2)]


def _adjoins(before: Term, after: Term, text: str) -> bool:
    names = ("name", "place")
    return (before.kind in names) == (after.kind in names) and text[
        before.end : after.start
    ].isspace()


def _town_words(group: Sequence[Report], shared: frozenset[str]) -> list[str]:
    """The shared towns as the first quote that names them spells them."""
    spelt: dict[str, str] = {}
    for source in (report.event.sources[0] for report in group):
        for mark in source.marks:
            if mark.kind == "town" and mark.index < len(source.town_slugs):
                spelt.setdefault(source.town_slugs[mark.index], source.quote[mark.start : mark.end])
    towns = group[0].event.towns
    return [spelt[slug] for slug in towns if f"@{slug}" in shared and slug in spelt][:2]
