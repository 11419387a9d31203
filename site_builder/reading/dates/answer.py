"""What a resolver answers: the meaning of one expression, before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.core.model import Kind
from site_builder.core.when import Day, When
from site_builder.reading.dates import calendar


@dataclass(frozen=True, slots=True)
class Answer:
    """`because` and `facts` are as in DateMention; `told` says whether later words may lean on it."""

    kind: Kind
    value: str
    when: When | None = None
    because: str = ""
    facts: tuple[object, ...] = ()
    alternatives: tuple[When, ...] = ()
    states_year: bool = False
    told: bool = True


NO_BASE = "“{text}” counts from a date that the text does not give."
NOWHERE = "“{text}” names no calendar date."


def on_day(
    day: Day, because: str, facts: tuple[object, ...], alternatives: tuple[When, ...] = ()
) -> Answer:
    return Answer("DATE", calendar.day_value(day), When.on(day), because, facts, alternatives)
