"""What is told of in the present: scheduled events are to come, headlines may be either."""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates

WEDNESDAY = datetime.date(2024, 6, 5)
PAST, COMING, EITHER = "2024-06-02", "2024-06-09", "[2024-06-02,2024-06-09]"


def sunday(sentence: str) -> str:
    (found,) = [
        edtf_of(mention.readings)
        for mention in find_dates(sentence, published=WEDNESDAY, language="en", mode="news")
        if mention.text == "Sunday" and mention.when is not None
    ]
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "Polls open on Sunday.",
        "The inquiry opens on Sunday.",
        "A public meeting takes place on Sunday.",
        "Parliament sits on Sunday.",
        "It meets again on Sunday.",
        "They play Serbia on Sunday.",
        "Voters go to the polls on Sunday.",
        "The tour kicks off on Sunday.",
        "The festival is held on Sunday.",
        "The derby is on Sunday.",
        "The licence expires on Sunday.",
        "The team is travelling to Lviv on Sunday.",
        "On Sunday the trial begins.",
        "He said that polls open on Sunday.",
        "The vote, which takes place on Sunday, was called a month ago.",
        "The two sides agreed on a truce that begins on Sunday.",
        "Germany and France meet on Sunday.",
        "Schools closed last week and reopen on Sunday.",
        "The deadline is Sunday.",
        "What happens on Sunday?",
    ],
)
def test_what_is_scheduled_is_the_next_one(sentence: str) -> None:
    assert sunday(sentence) == COMING


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops enter Izium on Sunday.",
        "The army takes the town and holds it on Sunday.",
        "The hearing continues on Sunday.",
        "Sunday's vote is the first since 2019.",
        "The vote on Sunday is the first since 2019.",
        "From Sunday the bridge is closed to lorries.",
        "The winner of Sunday's vote takes office in July.",
        "The match was postponed to Sunday.",
        "The vote, due on Sunday, was called off.",
        "Sunday marks 80 years since the landing.",
    ],
)
def test_what_may_be_over_or_to_come_is_doubtful(sentence: str) -> None:
    assert sunday(sentence) == EITHER


@pytest.mark.parametrize(
    "sentence",
    [
        "Polls opened on Sunday.",
        "He made home visits on Sunday.",
        "Election returns came in on Sunday.",
        "The starts of both races were delayed on Sunday.",
        "The talks ended in draws on Sunday.",
        "Turnout was high when polls opened on Sunday.",
        "On Sunday visits to the jail were stopped.",
        "Half of the shops open on Sunday were empty.",
        "The shop traded with its doors open on Sunday.",
        "The man who runs the shop was hurt on Sunday.",
        "After Sunday's attack, the trial begins under guard.",
        "It was the last of the votes held on Sunday.",
        "A woman shot on Sunday is in hospital.",
        "Troops fought throughout Sunday.",
        "The council ran three launches on Sunday.",
        "The bridge opens for the first time since Sunday, when it was hit.",
    ],
)
def test_the_past_tense_is_not_hurt(sentence: str) -> None:
    assert sunday(sentence).split("/")[0] == PAST


def dated(sentence: str) -> list[str]:
    mentions = find_dates(sentence, published=WEDNESDAY, language="en", mode="news")
    return [edtf_of(mention.readings) for mention in mentions if mention.when is not None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Applications open on 1 March.", "2025-03-01"),
        ("Applications will open on 1 March.", "2025-03-01"),
        ("The court will rule on 3 June.", "[2024-06-03,2025-06-03]"),
        ("The exhibition opens in October.", "2024-10"),
        ("The exhibition opened in October.", "2023-10"),
        ("The inquiry ends in spring.", "2025-21"),
        ("The mayor leaves office in May.", "[2024-05,2025-05]"),
        ("Two weeks from now the bridge opens.", "2024-06-17/2024-06-23"),
        ("The school reopens in three weeks from now.", "2024-06-24/2024-06-30"),
        ("In three weeks' time parliament sits.", "2024-06-24/2024-06-30"),
        ("The fair is a week on Saturday.", "2024-06-15"),
        ("The fair opens on Saturday week.", "2024-06-15"),
        ("They fought through the winter.", "../2024-02-29"),
    ],
)
def test_months_days_and_seasons_look_where_the_verb_looks(sentence: str, expected: str) -> None:
    assert dated(sentence) == [expected]


def test_a_history_told_in_the_present_keeps_its_thread() -> None:
    text = "In June 1941 the campaign opens. On 22 June the army crosses the border."
    mentions = find_dates(text, published=WEDNESDAY, language="en", mode="history")
    assert [mention.value for mention in mentions] == ["1941-06", "1941-06-22"]
