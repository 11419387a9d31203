"""One event made of a group of reports: which text, day, status and sources it gets, and why they were joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from site_builder.core.model import Event, Source, Status
from site_builder.core.when import MONTHS
from site_builder.story.likeness import Report, different_amounts
from site_builder.story.saying import passes_on
from site_builder.story.standing import stands_alone
from site_builder.story.words import Term, is_english, terms

_SAMPLE = 12
_STRONGEST: tuple[Status, ...] = (
    "confirmed", "corrected", "disputed", "reported", "planned", "claimed", "unverified",
)  # fmt: skip


def joined_event(group: Sequence[Report], weights: Mapping[str, int]) -> Event:
    """`group` in order of seniority by group; the oldest report gives the id, the best one the text."""
    if len(group) == 1:
        return group[0].event
    events = sorted((report.event for report in group), key=_age)
    status = _status(events)
    oldest, best, dated = events[0], _best(events, status), _dated(events)
    return replace(
        best,
        id=oldest.id,
        ids=_older_ids(events),
        readings=dated.readings,
        sources=_sources(events),
        title=_first(event.title for event in events),
        towns=tuple(dict.fromkeys(town for event in [best, *events] for town in event.towns)),
        status=status,
        attributed_to=_speaker(events, best, status),
        joined_reason=_reason(group, dated, weights),
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


def _age(event: Event) -> tuple[str, str, int, str]:
    source = event.sources[0]
    return source.published.isoformat(), source.path, source.line, event.id


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


def _best(events: Sequence[Event], status: Status) -> Event:
    """The report that reads best alone: an editor's, else a plain sentence of some 25 words about
    this one day that leans on nothing before it and says it as surely as the event is known."""
    return min(events, key=lambda event: (not event.edited, _faults(event, status)))


def _faults(event: Event, status: Status) -> float:
    source, text = event.sources[0], event.text
    faults = abs(len(text.split()) - 24) / 10
    faults += 3 if source.context else 0
    faults += 3 * (1 - stands_alone(event))
    faults += 0.5 if " had " in text and is_english(source.language) else 0
    faults += 2 if text[:1] in "“\"‘'«„" or text.endswith(("?", "…")) else 0
    faults += 1 if event.status != status else 0
    faults += sum(mark.kind == "date" for mark in source.marks) - 1
    return faults - 0.5 * min(2, len(event.towns))


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
            if one.unit in ("$", "€", "£", "¥", "percent", "score"):
                return f"{one.words} or {other.words}: sources differ"
            return f"{one.words.split(' ')[0]} or {other.words}: sources differ"
    return ""


def _reason(group: Sequence[Report], dated: Event, weights: Mapping[str, int]) -> str:
    """“joined because both name Kupiansk and “railway hub” on 10 September 2022”."""
    told = any(r.event.same_as for r in group)
    shared = frozenset.intersection(*(report.keys for report in group))
    who = "both" if len(group) == 2 else f"all {len(group)} reports"
    if len(shared) < 2:
        shared = max(
            (a.keys & b.keys for a, b in combinations(group[:_SAMPLE], 2)),
            key=lambda keys: (len(keys), sorted(keys)),
        )
        who = "reports"
    if told and len(shared) < 2:
        return "joined by the editors"
    words = _as_written(group, shared, weights)
    if not words:
        return "joined by the editors" if told else ""
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return f"joined because {who} name {listed}{_on(dated)}"


def _on(event: Event) -> str:
    when = event.when
    if when is None:
        return ""
    if when.is_day:
        return f" on {when.start}"
    if when.precision == "month":
        return f" in {MONTHS[when.start.month - 1]} {when.start.year}"
    return ""


def _as_written(
    group: Sequence[Report], shared: frozenset[str], weights: Mapping[str, int]
) -> list[str]:
    """Up to three of the shared words, the rarest first, as the oldest text has them: names bare,
    other words in quotation marks, neighbours together. What others put differently is left out."""
    event = group[0].event
    found = terms(event.text, english=is_english(event.sources[0].language))
    others = [report.event.text.casefold() for report in group[1:_SAMPLE]]
    alike = {
        term.key
        for term in found
        if all(_root(event.text[term.start : term.end]) in text for text in others)
    }
    shared = frozenset(key for key in shared if key in alike or key[0] == "@")
    towns = _town_words(event, shared)
    pieces: list[tuple[float, bool, int, str]] = []
    run: list[Term] = []
    for term in (*found, None):
        if term and term.key in shared and (not run or _adjoins(run[-1], term, event.text)):
            run.append(term)
            continue
        if run:
            text = event.text[run[0].start : run[-1].end]
            name = all(t.kind in ("name", "place") for t in run)
            weight = sum(weights.get(t.key, 0) for t in run)
            pieces.append((-weight, name, run[0].start, text if name else f"“{text}”"))
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


def _town_words(event: Event, shared: frozenset[str]) -> list[str]:
    """The shared towns as the quote spells them."""
    source = event.sources[0]
    spelt: dict[str, str] = {}
    for mark in source.marks:
        if mark.kind == "town" and mark.index < len(source.town_slugs):
            spelt.setdefault(source.town_slugs[mark.index], source.quote[mark.start : mark.end])
    return [spelt.get(slug, slug) for slug in event.towns if f"@{slug}" in shared][:2]
