"""Each rule's own examples and counter-examples, for every language that has a grammar file."""

from __future__ import annotations

import datetime

import pytest

from site_builder.reading.dates import find_dates, rules
from site_builder.reading.dates.compile import compile_grammar
from site_builder.reading.dates.find import find
from site_builder.reading.dates.grammar import GRAMMARS, language_of
from site_builder.reading.dates.records import Grammar, Rule
from site_builder.reading.dates.scan import scan

EVERY_RULE = [
    (code, rule)
    for code in GRAMMARS
    for language in [language_of(code)]
    if language is not None
    for rule in language.grammar.rules
]


def fired(code: str, sentence: str) -> set[str]:
    language = language_of(code)
    assert language is not None
    tokens = scan(sentence, language.lexicon, language.grammar.feasts)
    return {expression.rule for expression in find(tokens, language)}


@pytest.mark.parametrize(
    ("code", "rule"), EVERY_RULE, ids=[f"{code}-{rule.name}" for code, rule in EVERY_RULE]
)
def test_a_rule_reads_its_examples_and_leaves_its_counter_examples(code: str, rule: Rule) -> None:
    assert [example for example in rule.examples if rule.name not in fired(code, example)] == []
    assert [example for example in rule.counter_examples if rule.name in fired(code, example)] == []


@pytest.mark.parametrize("code", GRAMMARS)
def test_every_rule_is_explained_to_readers_in_a_sentence_with_an_example(code: str) -> None:
    shown = rules(code)
    assert len({rule.name for rule in shown}) == len(shown)
    assert [rule.name for rule in shown if not rule.example] == []
    assert [rule.name for rule in shown if not rule.sentence.endswith((".", "”"))] == []


@pytest.mark.parametrize("code", GRAMMARS)
def test_every_mention_can_say_why(code: str) -> None:
    published = datetime.date(2022, 9, 12)
    for _, rule in [pair for pair in EVERY_RULE if pair[0] == code]:
        for example in rule.examples:
            for mode in ("news", "history"):
                for mention in find_dates(example, published=published, language=code, mode=mode):  # type: ignore[arg-type]
                    assert mention.text in mention.reason or "{" not in mention.reason
                    assert mention.reason.endswith(".")
                    assert example[mention.start : mention.end] == mention.text


def test_a_region_reads_the_grammar_of_its_language() -> None:
    assert rules("en-GB") == rules("en") == rules("en_US")


def test_a_language_that_nothing_is_known_of_has_no_rules() -> None:
    assert rules("tlh") == ()


def test_a_rule_that_names_an_unknown_class_is_refused() -> None:
    rule = Rule("odd", "the? moon", "date", "An odd rule.", ())
    with pytest.raises(ValueError, match="unknown class “moon”"):
        compile_grammar(Grammar("xx", {"the": {"the": True}}, (rule,)))


def test_macros_that_call_each_other_in_a_circle_are_refused() -> None:
    rule = Rule("odd", "ONE", "date", "An odd rule.", ())
    macros = {"ONE": "TWO", "TWO": "ONE"}
    with pytest.raises(ValueError, match="in a circle"):
        compile_grammar(Grammar("xx", {}, (rule,), macros))


def test_a_rule_that_names_an_unknown_macro_is_refused() -> None:
    rule = Rule("odd", "NEVER", "date", "An odd rule.", ())
    with pytest.raises(ValueError, match="unknown macro NEVER"):
        compile_grammar(Grammar("xx", {}, (rule,)))
