from __future__ import annotations

import pytest

from site_builder.story.saying import passes_on, said_later, stands_with_saying, statuses_of
from tests.story.build import sentence


@pytest.mark.parametrize(
    ("text", "says", "verb", "expected"),
    [
        ("The mayor said {Sunday|2022-09-11} that it rained.", "The mayor said", "said", True),
        ("The mayor said on {Sunday|2022-09-11} that it rained.", "The mayor said", "said", True),
        ("The mayor told reporters in the town on {Sunday|2022-09-11} that it rained.", "The mayor told", "told", True),
        ("The mayor told the BBC on {Sunday|2022-09-11} it rained.", "The mayor told", "told", True),
        ("The mayor on {Sunday|2022-09-11} said that it rained.", "The mayor on Sunday said", "said", True),
        ("On {Sunday|2022-09-11}, the mayor said that it rained.", "the mayor said", "said", True),
        ("The mayor said that it rained on {Sunday|2022-09-11}.", "The mayor said", "said", False),
        ("The mayor said troops left on {Sunday|2022-09-11}.", "The mayor said", "said", False),
        ("On {Sunday|2022-09-11} it rained, the mayor said.", "the mayor said", "said", False),
    ],
)  # fmt: skip
def test_a_date_beside_the_verb_dates_the_saying(
    text: str, says: str, verb: str, expected: bool
) -> None:
    told = sentence(text, says=says, verb=verb)
    mark = told.marks[0]
    assert stands_with_saying(told, mark.start, mark.end) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it later said so", True),
        ("it said later", True),
        ("it later fell", False),
        ("later", False),
    ],
)
def test_later_belongs_to_a_verb_of_saying(text: str, expected: bool) -> None:
    at = text.index("later")
    assert said_later(text, at, at + 5) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Thursday he had spoken of 1,000 square kilometres.", True),
        ("The army said that it had left.", True),
        ("He put the toll at 436.", True),
        ("By Ukraine's count, 3,000 square kilometres changed hands.", True),
        ("Troops entered the town.", False),
        ("Crowds spoke in whispers.", False),
    ],
)
def test_some_sentences_only_pass_on_what_was_said(text: str, expected: bool) -> None:
    assert passes_on(text) is expected


def test_the_president_of_an_article_is_the_one_it_named() -> None:
    named = sentence(
        "President Anna Lind said that the town was free.",
        says="President Anna Lind said", speaker="President Anna Lind", status="claimed",
    )  # fmt: skip
    later = sentence("The president also said so.", says="The president also said", speaker="the president")  # fmt: skip
    other = sentence("The mayor said so.", says="The mayor said", speaker="the mayor")
    assert statuses_of([named, later, other]) == ("claimed", "claimed", "reported")
    assert statuses_of([later, named]) == ("reported", "claimed")


def test_the_last_president_named_counts() -> None:
    party = sentence("President Anna Lind said so.", says="President Anna Lind said", speaker="President Anna Lind", status="claimed")  # fmt: skip
    guest = sentence("President Joe Hale said so.", says="President Joe Hale said", speaker="President Joe Hale")  # fmt: skip
    later = sentence("The president said so.", says="The president said", speaker="the president")
    assert statuses_of([party, guest, later])[-1] == "reported"
