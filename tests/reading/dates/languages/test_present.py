"""Scheduled events told of in the present: in every language a weekday beside them is doubtful, never past."""

from __future__ import annotations

import pytest

from tests.reading.dates.languages.told import told

BOTH = "[2022-09-11,2022-09-18]"


@pytest.mark.parametrize(
    ("language", "present", "past"),
    [
        ("de", "Die Wahllokale öffnen am Sonntag.", "Die Wahllokale öffneten am Sonntag."),
        ("fr", "Les bureaux de vote ouvrent dimanche.", "Les bureaux de vote ont ouvert dimanche."),
        ("es", "Los colegios abren el domingo.", "Los colegios abrieron el domingo."),
        ("it", "I seggi aprono domenica.", "I seggi hanno aperto domenica."),
        ("pl", "Wybory odbywają się w niedzielę.", "Wybory odbyły się w niedzielę."),
        (
            "ru",
            "Участки открываются в воскресенье.",
            "Участки открылись в воскресенье.",
        ),
        ("uk", "Дільниці відкриваються у неділю.", "Дільниці відкрилися у неділю."),
    ],
)
def test_the_present_is_doubtful_and_the_past_is_past(
    language: str, present: str, past: str
) -> None:
    assert [edtf for _, edtf in told(present, language)] == [BOTH]
    assert [edtf for _, edtf in told(past, language)] == ["2022-09-11"]
