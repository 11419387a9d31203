"""What looks like a date and is none."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from site_builder.core.model import Mode
from site_builder.reading.dates import find_dates

LINES = (Path(__file__).parent / "negatives.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line for line in LINES if line and not line.startswith("#")]


def test_there_are_at_least_three_hundred_of_them() -> None:
    assert len(set(SENTENCES)) >= 300


@pytest.mark.parametrize("mode", ["news", "history"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_without_a_date_dates_nothing(sentence: str, mode: Mode) -> None:
    published = datetime.date(2022, 9, 12)
    mentions = find_dates(sentence, published=published, language="en", mode=mode)
    assert [(mention.text, mention.value) for mention in mentions if mention.when] == []
