"""Languages without a grammar file of their own: absolute dates, months with a year, today and its kin."""

from __future__ import annotations

import datetime

import pytest

from site_builder.reading.dates import find_dates
from site_builder.reading.dates.grammar import GRAMMARS

CASES = [
    ("sv", "Den 10 september 2022 föll staden.", ["2022-09-10"]),
    ("sv", "Det hände i går, efter maj 2021.", ["2022-09-11", "2021-05"]),
    ("nl", "Gisteren viel de stad, op 10 september 2022.", ["2022-09-11", "2022-09-10"]),
    ("pt", "Em 10 de setembro de 2022 e ontem.", ["2022-09-10", "2022-09-11"]),
    ("cs", "Stalo se to 10. září 2022 a dnes.", ["2022-09-10", "2022-09-12"]),
    ("fi", "Se tapahtui 10. syyskuuta 2022 ja eilen.", ["2022-09-10", "2022-09-11"]),
    ("hu", "A város 2022. szeptember 10-én esett el.", ["2022-09-10"]),
    ("tr", "Kasaba 10 Eylül 2022 günü düştü.", ["2022-09-10"]),
    ("el", "Στις 10 Σεπτεμβρίου 2022 και χθες.", ["2022-09-10", "2022-09-11"]),
    ("ar", "سقطت المدينة في 10 سبتمبر 2022 وليس أمس.", ["2022-09-10", "2022-09-11"]),
    ("hi", "शहर 10 सितंबर 2022 को गिरा।", ["2022-09-10"]),
    ("ja", "町は2022年9月10日に陥落した。2022年9月の事だ。", ["2022-09-10", "2022-09"]),
    ("zh", "该城于2022年9月10日陷落。", ["2022-09-10"]),
    ("ko", "도시는 2022년 9월 10일에 함락되었다.", ["2022-09-10"]),
    ("sv", "Den 31 februari 2022 finns inte.", []),
    ("sv", "Maj Sjöwall skrev böcker; 40 mars är inget datum.", []),
]


@pytest.mark.parametrize(("language", "text", "values"), CASES)
def test_a_language_without_a_grammar_file_has_its_absolute_dates(
    language: str, text: str, values: list[str]
) -> None:
    if language in GRAMMARS:
        pytest.skip("this language has a grammar file of its own")
    published = datetime.date(2022, 9, 12)
    mentions = find_dates(text, published=published, language=language, mode="news")
    assert [mention.value for mention in mentions] == values


def test_an_unknown_language_has_no_dates() -> None:
    assert (
        find_dates(
            "10 September 2022", published=datetime.date(2022, 9, 12), language="tlh", mode="news"
        )
        == ()
    )


@pytest.mark.parametrize("language", ["../en", "", "e", "x-klingon", "en/../fr"])
def test_an_odd_language_tag_is_harmless(language: str) -> None:
    find_dates(
        "10 September 2022", published=datetime.date(2022, 9, 12), language=language, mode="news"
    )
