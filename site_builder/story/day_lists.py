"""Days that one clause lists: “on 5 and 7 September” says that it happened on each of them.

Between the days of a list stand only commas and one “and”. “5 or 7 September” is one doubtful date and
“between 5 and 7 September” one span: their mentions share a date, and make no list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from site_builder.core.model import DateMention
from site_builder.story.clauses import Clause, clause_at
from site_builder.story.words import AND

_ON = r"(?P<on>(?:on|am|le|les|el|il|del|w|we|у|в|во)\s+(?:the\s+)?)?"
_AND = re.compile(rf"\.?,?\s*{AND}\s+(?:(?:again|also|then)\s+)?{_ON}", re.IGNORECASE)
_COMMA = re.compile(rf"\.?,\s*{_ON}", re.IGNORECASE)
_NEITHER = re.compile(
    r"\b(?:between|entre|zwischen|między|між|между|tra|fra)\s+(?:\w+\s+)?$", re.IGNORECASE
)

Span = tuple[int, int]


def day_lists(
    text: str,
    mentions: Sequence[DateMention],
    spots: Mapping[int, Span],
    parts: tuple[Clause, ...],
) -> dict[int, Span]:
    """For each mention that belongs to a list, by index: where the list begins and ends in the text."""
    lists: dict[int, Span] = {}
    run: list[int] = []
    joined = False
    for index in sorted(spots):
        if run:
            start = spots[run[-1]][1]
            between = text[start : spots[index][0]]
            and_ = _AND.fullmatch(between)
            link = and_ or _COMMA.fullmatch(between)
            # “… on Monday, and on Tuesday the river burst”: what has its own “on” may open a clause.
            same = clause_at(parts, start) == clause_at(parts, spots[index][0])
            if link and (same or not link["on"]) and _may_follow(mentions, run, index):
                run.append(index)
                joined = joined or and_ is not None
                continue
        lists.update(_listed(text, run, spots) if joined else {})
        run, joined = [index], False
    lists.update(_listed(text, run, spots) if joined else {})
    return lists


def _may_follow(mentions: Sequence[DateMention], run: Sequence[int], index: int) -> bool:
    """A day, certain, and another than those before; of “since 5 and 7 September” only the first has
    an open end."""
    mention = mentions[index]
    before = [mentions[place] for place in run]
    if mention.when is None or not mention.when.is_day or mention.alternatives:
        return False
    return all(
        not other.alternatives
        and other.when is not None
        and (other.when.is_day or ":" in other.rule)
        and other.when != mention.when
        for other in before
    )


def _listed(text: str, run: Sequence[int], spots: Mapping[int, Span]) -> dict[int, Span]:
    start, end = spots[run[0]][0], spots[run[-1]][1]
    if _NEITHER.search(text, max(0, start - 30), start):
        return {}
    return dict.fromkeys(run, (start, end))
