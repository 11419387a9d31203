"""Who says so in Ukrainian, Russian, Polish, German, French, Spanish and Italian: only in frames that are certain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from site_builder.core.model import Attribution, Status
from site_builder.reading.speech import who_says
from site_builder.reading.speech.frame_words import WORDS
from site_builder.reading.speech.languages import is_party

PARTIES = (
    "Міністерство оборони Росії", "Минобороны России", "Министерство обороны России", "Ministerstwo Obrony Rosji",
    "das russische Verteidigungsministerium", "le ministère russe de la Défense", "el Ministerio de Defensa ruso",
    "il ministero della Difesa russo", "Boris Tarn", "Борис Тарн",
)  # fmt: skip
Row = tuple[str, str, str, str]


def rows() -> tuple[Row, ...]:
    """Language, status, speaker, sentence."""
    lines = Path(__file__).with_name("elsewhere.txt").read_text(encoding="utf-8").splitlines()
    found = [line.split(" | ", 3) for line in lines if line and not line.startswith("#")]
    return tuple((one, two, three, four) for one, two, three, four in found)


def said(sentence: str, language: str) -> tuple[Attribution | None, Status]:
    return who_says(sentence, language=language, parties=PARTIES)


def test_each_language_has_twenty_five_sentences_and_ten_in_which_no_one_is_certain() -> None:
    assert min(Counter(language for language, _, _, _ in rows()).values()) >= 25
    assert min(Counter(row[0] for row in rows() if row[2] == "-").values()) >= 10


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[3])
def test_a_speaker_is_named_where_the_frame_is_certain_and_nowhere_else(row: Row) -> None:
    language, status, speaker, sentence = row
    attribution, found = said(sentence, language)
    assert (attribution.speaker if attribution else "-", found) == (speaker, status)


@pytest.mark.parametrize("row", [row for row in rows() if row[2] != "-"], ids=lambda row: row[3])
def test_the_attribution_spans_speaker_and_verb(row: Row) -> None:
    language, _, speaker, sentence = row
    attribution, _ = said(sentence, language)
    assert attribution is not None
    spanned = sentence[attribution.start : attribution.end]
    assert attribution.verb.split()[0] in spanned
    assert speaker.split()[-1][:3].lower() in spanned.lower()


def test_a_day_beside_the_verb_belongs_to_the_saying() -> None:
    sentence = "Мер Ізюма заявив у неділю, що 9 вересня міст ще стояв."
    attribution, _ = said(sentence, "uk")
    assert attribution is not None
    assert sentence[attribution.start : attribution.end] == "Мер Ізюма заявив у неділю"


@pytest.mark.parametrize("language", sorted(WORDS))
def test_no_language_lists_a_noun_as_one_that_opens_a_sentence(language: str) -> None:
    words = WORDS[language]
    nouns = {form.partition("/")[0] for form in f"{words.offices} {words.institutions}".split()}
    assert nouns.isdisjoint(words.openers.split())


def test_two_who_speak_in_one_sentence_are_both_left_out() -> None:
    sentence = "Мер Ізюма заявив, що дорогу закрито, повідомив Богдан Коваль."
    assert said(sentence, "uk") == (None, "reported")


def test_a_party_is_known_in_any_case_and_by_its_adjective() -> None:
    assert is_party("Міністерства оборони Росії", ("Міністерство оборони Росії",))
    assert is_party("Російське міністерство оборони", ("Міністерство оборони Росії",))
    assert is_party("президента Тарна", ("Тарн",))
    assert not is_party("Міністерство оборони України", ("Міністерство оборони Росії",))
    assert not is_party("Генштаб ЗСУ", ("Генштаб РФ",))
    assert not is_party("міністра оборони", ("Міністерство оборони Росії",))


def test_a_long_run_of_words_costs_no_more_than_its_length() -> None:
    for language in WORDS:
        assert who_says("Мер Ізюма " * 250, language=language) == (None, "reported")
        assert who_says("a dit que le maire " * 150, language=language) == (None, "reported")
