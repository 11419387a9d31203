"""The rules in plain words, for the page that explains them to readers."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.reading.dates.grammar import language_of


@dataclass(frozen=True, slots=True)
class RuleInWords:
    """One rule: its name, what it does in a sentence, and a sentence in which it works."""

    name: str
    sentence: str
    example: str


def rules(language: str) -> tuple[RuleInWords, ...]:
    """The rules of a language, in the order in which they are tried; () for a language that nothing is known of."""
    known = language_of(language)
    if known is None:
        return ()
    return tuple(
        RuleInWords(rule.name, rule.sentence, rule.examples[0] if rule.examples else "")
        for rule in known.grammar.rules
    )
