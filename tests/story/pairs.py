"""The labelled pairs of pairs.txt, pairs_fresh.txt and pairs_plain.txt: which sentences report one event, and which do not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import get_args

from site_builder.core.model import Event, Status
from site_builder.story import events_of
from site_builder.story.merge import merge
from tests.story.build import reading, sentence


@dataclass(frozen=True)
class Pair:
    first: str
    second: str
    same: bool
    found: bool
    subject: str
    seen: bool
    """Looked at while tuning."""


@dataclass(frozen=True)
class _Line:
    event: Event
    same: bool


def labelled_pairs(isolated: bool = False, name: str = "pairs.txt") -> list[Pair]:
    """Every pair of a group in which at least one reports the group's event, as `merge` sees it.

    A subject's groups are merged as one explainer, or (`isolated`) each group alone.
    """
    pairs: list[Pair] = []
    for subject, groups in subjects(name):
        everything = [line.event for group in groups for line in group]
        whole = () if isolated else merge(everything)
        seen = not subject.endswith("unseen")
        for group in groups:
            told = merge([line.event for line in group]) if isolated else whole
            home = {name: event.id for event in told for name in (event.id, *event.ids)}
            for a, b in combinations(group, 2):
                if a.same or b.same:
                    found = home[a.event.id] == home[b.event.id]
                    pairs.append(
                        Pair(a.event.text, b.event.text, a.same and b.same, found, subject, seen)
                    )  # fmt: skip
    return pairs


def subjects(name: str) -> Iterator[tuple[str, list[list[_Line]]]]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    for block in text.split("\n## ")[1:]:
        subject, _, body = block.partition("\n")
        chunks = [chunk for chunk in body.split("\n\n") if chunk.strip()]
        yield subject, [_group(subject, number, chunk) for number, chunk in enumerate(chunks)]


def _group(subject: str, number: int, chunk: str) -> list[_Line]:
    published = datetime.date(2021, 1, 1) + datetime.timedelta(7 * number)
    day = published.isoformat()
    lines = []
    for place, line in enumerate(chunk.strip().split("\n")):
        kind, words = line[0], line[2:]
        status: Status = "reported"
        opening, _, rest = words.partition(" ")
        if opening in get_args(Status):
            status, words = opening, rest  # type: ignore[assignment]
        marked = re.sub(r"\{([^}]*)\}", lambda m: f"{{{m[1]}|@{m[1].lower()}}}", words)
        marked = re.sub(r"\[([^]]*)\]", lambda m: f"{{{m[1]}|{day}}}", marked)
        slug = f"{subject}-{number}-{place}"
        found = events_of(reading(sentence(marked, status=status), slug=slug, published=published))
        assert [bool(event.readings) for event in found] == [True], words
        event = found[0]
        lines.append(_Line(event, kind == "="))
    return lines


def figures(pairs: list[Pair]) -> tuple[float, float]:
    """Precision and recall of “same event”."""
    hits = sum(pair.same and pair.found for pair in pairs)
    found = sum(pair.found for pair in pairs)
    same = sum(pair.same for pair in pairs)
    return hits / max(1, found), hits / max(1, same)
