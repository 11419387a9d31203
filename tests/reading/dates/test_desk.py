"""What a careful editor reads in a sentence of the day, by `desk.txt`: more than 400 in eight languages."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates


def sentences() -> Iterator[tuple[str, str, datetime.date, str]]:
    """Sentence, the dates expected of it, the day of publication, language."""
    published, language = datetime.date.min, ""
    for line in (Path(__file__).parent / "desk.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            day, language = line[1:].split()
            published = datetime.date.fromisoformat(day)
        elif line and not line.startswith("#"):
            sentence, _, expected = line.partition(" => ")
            yield sentence, expected, published, language


DESK = tuple(sentences())


def test_there_are_more_than_four_hundred_of_them() -> None:
    assert len({row[0] for row in DESK}) > 400
    assert {row[3] for row in DESK} == {"en", "de", "fr", "es", "it", "pl", "uk", "ru"}


@pytest.mark.parametrize("row", DESK, ids=lambda row: row[0])
def test_a_sentence_of_the_day_has_its_editors_dates(
    row: tuple[str, str, datetime.date, str],
) -> None:
    sentence, expected, published, language = row
    found = []
    for mention in find_dates(sentence, published=published, language=language, mode="news"):
        if mention.when is not None:
            part = mention.when.part_of_day
            dated = f"{mention.text} = {edtf_of(mention.readings)}"
            found.append(f"{dated} {part}" if part else dated)
    assert "; ".join(found) == (expected if expected != "none" else "")
