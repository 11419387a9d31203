"""“On Friday or Saturday”: one occasion, of which the text leaves open when it was."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.when import When
from site_builder.reading.dates.answer import Answer
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan

_ONE_OF = "“{0}” may be {1}: the sentence leaves open which."


def one_of_several(
    scan: Scan, pairs: list[tuple[Expression, Answer]], last: Expression, answer: Answer
) -> Answer:
    """All the dates that “or” joins, up to the last, have the same readings."""
    first = len(pairs) - 1
    while first > 0 and pairs[first - 1][0].link in ("list", "either"):
        first -= 1
    answers = [*(pair[1] for pair in pairs[first:]), answer]
    readings: list[When] = []
    for one in answers:
        for when in (one.when, *one.alternatives):
            if when is not None and when not in readings:
                readings.append(when)
    if any(one.when is None for one in answers) or len(readings) < 2:
        return answer
    start = pairs[first][0].start
    whole = " ".join(scan.text[start : last.end].split())
    facts = (whole, tuple(readings))
    shared = [
        replace(
            one, when=readings[0], alternatives=tuple(readings[1:]), because=_ONE_OF, facts=facts
        )
        for one in answers
    ]
    for place, one in enumerate(shared[:-1], first):
        pairs[place] = (pairs[place][0], one)
    return shared[-1]
