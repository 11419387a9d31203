"""Before, after, by and until an hour: what happened before dawn on Wednesday happened on Wednesday.

All were published on Monday 12 September 2022. An expectation is the EDTF date with the part of the day; an
open end names no day on which something happens.
"""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates, names_an_occasion

PUBLISHED = datetime.date(2022, 9, 12)
ON_ITS_DAY = (
    ("en", "Riot police shot a baker before dawn on Wednesday.", "2022-09-07 morning"),
    ("en", "Mud came down shortly before midnight on 9 September 2022.", "2022-09-09"),
    ("en", "The column left before sunrise on 8 September.", "2022-09-08 morning"),
    ("en", "Before dawn Wednesday, riot police shot a baker.", "2022-09-07 morning"),
    ("en", "Just before noon Tuesday, the tower fell.", "2022-09-06 morning"),
    ("en", "Shortly before first light on Tuesday soldiers crossed the river.", "2022-09-06 morning"),
    ("en", "A bomb went off before 6 a.m. on Friday.", "2022-09-09"),
    ("en", "A bomb went off shortly after 6 a.m. on 8 September.", "2022-09-08"),
    ("en", "The roof fell in just after midnight on Sunday.", "2022-09-11"),
    ("en", "The lights went out after sunset on Thursday.", "2022-09-08 evening"),
    ("en", "By nightfall on Thursday the troops had left.", "2022-09-08"),
    ("en", "By 6 a.m. on Friday the fire was out.", "2022-09-09"),
    ("en", "Two hours before dawn on Wednesday the dam broke.", "2022-09-07 morning"),
    ("en", "Around noon on 9 September a bomb went off.", "2022-09-09 afternoon"),
    ("en", "They searched through the night of 9 September.", "2022-09-09 night"),
    ("de", "Vor 6 Uhr am Freitag explodierte eine Bombe.", "2022-09-09"),
    ("de", "Kurz nach 6 Uhr am 8. September explodierte eine Bombe.", "2022-09-08"),
    ("de", "Der Bäcker wurde vor Sonnenaufgang am Mittwoch erschossen.", "2022-09-07"),
    ("fr", "Un boulanger a été tué peu avant l'aube du mercredi 7 septembre.", "2022-09-07 morning"),
    ("fr", "Un boulanger a été tué avant l'aube mercredi.", "2022-09-07"),
    ("es", "La policía mató a un panadero antes del amanecer del miércoles.", "2022-09-07 morning"),
    ("es", "Antes del mediodía del martes la ciudad estaba vacía.", "2022-09-06 morning"),
    ("it", "La polizia ha ucciso un fornaio prima dell'alba di mercoledì.", "2022-09-07 morning"),
    ("it", "Prima di mezzogiorno di martedì la città era vuota.", "2022-09-06 morning"),
    ("pl", "Policja zastrzeliła piekarza przed świtem w środę.", "2022-09-07 morning"),
    ("pl", "Bomba wybuchła tuż po godzinie 6.00 8 września.", "2022-09-08"),
    ("uk", "Поліція застрелила пекаря до світанку в середу.", "2022-09-07 morning"),
    ("uk", "Сель зійшов незадовго до опівночі 9 вересня 2022 року.", "2022-09-09"),
    ("uk", "Дах упав невдовзі після опівночі в неділю.", "2022-09-11"),
    ("ru", "Полиция застрелила пекаря до рассвета в среду.", "2022-09-07"),
    ("ru", "Бомба взорвалась вскоре после 6:00 8 сентября.", "2022-09-08"),
)  # fmt: skip
OPEN = (
    ("en", "He left before Sunday.", "../2022-09-10"),
    ("en", "The claim must be lodged before noon on Friday.", "../2022-09-16"),
    ("en", "The mayor must resign by midnight on Friday.", "../2022-09-16"),
    ("en", "She had to report to police by noon on Friday.", "../2022-09-16"),
    ("en", "By Saturday evening the water had reached the church.", "../2022-09-10"),
    ("en", "Shots were heard until daybreak on Friday.", "[..2022-09-09,..2022-09-16]"),
    ("en", "Voting goes on until 8 p.m. on Sunday.", "../2022-09-18"),
    ("en", "The port has been closed since dawn on Friday.", "2022-09-09/.."),
    ("en", "They had left three days before dawn on 9 September.", "../2022-09-08"),
    ("en", "They had left 36 hours before noon on 9 September.", "../2022-09-08"),
    ("en", "Sales rose in the year to March.", "../2022-03-31"),
    ("en", "Profit fell in the three months to 30 June.", "../2022-06-30"),
    ("uk", "Комендантську годину продовжили до 6:00 в п'ятницю.", "[..2022-09-09,..2022-09-16]"),
)  # fmt: skip


def read(sentence: str, language: str) -> tuple[str, bool]:
    mentions = find_dates(sentence, published=PUBLISHED, language=language, mode="news")
    placed = [mention for mention in mentions if mention.when is not None]
    (mention,) = placed
    assert mention.when is not None
    part = mention.when.part_of_day
    dated = edtf_of(mention.readings)
    return (f"{dated} {part}" if part else dated), names_an_occasion(mention)


@pytest.mark.parametrize(("language", "sentence", "expected"), ON_ITS_DAY)
def test_what_was_before_or_after_an_hour_of_a_day_was_on_that_day(
    language: str, sentence: str, expected: str
) -> None:
    assert read(sentence, language) == (expected, True)


@pytest.mark.parametrize(("language", "sentence", "expected"), OPEN)
def test_what_is_bounded_by_a_day_or_lasts_to_an_hour_names_no_day(
    language: str, sentence: str, expected: str
) -> None:
    assert read(sentence, language) == (expected, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Operation Dawn 5 failed.",
        "Golden Dawn Tuesday rallies are over.",
        "Dawn French sang.",
    ],
)
def test_a_name_that_means_an_hour_is_none(sentence: str) -> None:
    mentions = find_dates(sentence, published=PUBLISHED, language="en", mode="news")
    assert [mention.text for mention in mentions if "Dawn" in mention.text] == []


def test_the_hour_stays_in_the_value_though_not_in_the_part_of_the_day() -> None:
    (mention,) = find_dates(
        "It fell before 6 a.m. on Friday.", published=PUBLISHED, language="en", mode="news"
    )
    assert (mention.value, mention.when and mention.when.part_of_day) == ("2022-09-09T06:00", None)
    assert mention.reason.endswith("publication, Monday 12 September 2022.")
