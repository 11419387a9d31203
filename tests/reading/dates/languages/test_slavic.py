"""What holds for Ukrainian, Russian and Polish alike."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from site_builder.reading.dates import find_dates, rules
from site_builder.reading.dates.grammar import language_of
from site_builder.reading.dates.grammar.slavic import slavic_grammar
from tests.reading.dates.languages.told import MONDAY, told

LANGUAGES = ("uk", "ru", "pl")
_SIGNS = ["10", "2", "24", "31", "90", "480", "1939", "2022", "10.09.2022", "5:30", ".", ",", "-", "–",
          "(", ")", "«", "»", "\n\n", "XX", "%", "слово", "Miasto"]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_jumble_of_its_own_words_upsets_a_language(language: str) -> None:
    known = language_of(language)
    assert known is not None
    words = sorted(word for word in known.lexicon.words if word)
    chance = random.Random(20220912)
    for _ in range(400):
        jumble = " ".join(chance.choice(chance.choice((words, _SIGNS))) for _ in range(14))
        for mode in ("news", "history"):
            mentions = find_dates(jumble, published=MONDAY, language=language, mode=mode)  # type: ignore[arg-type]
            assert [jumble[mention.start : mention.end] for mention in mentions] == [
                mention.text for mention in mentions
            ]
            assert all(mention.reason for mention in mentions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_read_day_first_whatever_the_site_says(language: str) -> None:
    mentions = find_dates(
        "09.10.2022", published=MONDAY, language=language, mode="news", date_order="MDY"
    )
    assert [mention.value for mention in mentions] == ["2022-10-09"]
    assert mentions[0].alternatives == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_are_shown_an_example_in_the_language(language: str) -> None:
    for rule in rules(language):
        assert rule.name in ("iso-date", "numeric-date") or told(rule.example, language)


def test_a_language_that_is_not_used_is_not_loaded() -> None:
    program = (
        "import datetime, sys; from site_builder.reading.dates import find_dates\n"
        "find_dates('On 10 September', published=datetime.date(2022, 9, 12), language='en', mode='news')\n"
        "print([name for name in sys.modules if name.rpartition('.')[2][:2] in ('uk', 'ru', 'pl', 'sl') and 'grammar' in name])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_examples_of_a_rule_that_does_not_exist_are_refused() -> None:
    with pytest.raises(KeyError, match="no-such-rule"):
        slavic_grammar("uk", {}, {"no-such-rule": ((), ())}, macros={}, past_endings=(), feasts={})
