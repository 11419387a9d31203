"""Find the expressions of a text: one pass over its codes, trying rules only where one can begin."""

from __future__ import annotations

from site_builder.reading.dates.compile import Language
from site_builder.reading.dates.read import read
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan


def find(scan: Scan, language: Language) -> list[Expression]:
    """All expressions, in reading order, none overlapping another.

    At each token of a run that names a time, the rules that can begin there are tried in the grammar's
    order, once each: so many tokens, so much work.
    """
    found: list[Expression] = []
    beginning = language.beginning
    for segment in language.segments.finditer(scan.codes):
        if segment.lastindex is None:
            continue
        at, stop = segment.span()
        while at < stop:
            rules = beginning.get(scan.codes[at])
            expressions, at = _at(scan, language, rules, at, stop) if rules else ([], at + 1)
            found.extend(expressions)
    return found


def _at(
    scan: Scan, language: Language, rules: tuple[int, ...], at: int, stop: int
) -> tuple[list[Expression], int]:
    """What the first rule that fits makes of this place, and where to go on."""
    for index in rules:
        pattern, names = language.readers[index]
        match = pattern.match(scan.codes, at, stop)
        if match is None:
            continue
        rule = language.grammar.rules[index]
        if rule.guard is not None and not rule.guard(scan, at, match.end()):
            continue
        expressions = read(scan, rule, match, names)
        if expressions is not None:
            return expressions, max(match.end(), at + 1)
    return [], at + 1
