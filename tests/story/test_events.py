from __future__ import annotations

import base64
import datetime
import hashlib
from dataclasses import replace

import pytest

from site_builder.core.model import Correction, Event, Sentence, WrittenEvent
from site_builder.core.when import parse_edtf
from site_builder.story import events_of
from tests.story.build import reading, sentence


def days(*sentences: Sentence | str, **changes: object) -> list[str]:
    """The EDTF days of the dated events of an article."""
    found = events_of(reading(*sentences, **changes))
    return [event.readings[0].edtf for event in found if event.readings]


def only(*sentences: Sentence | str, **changes: object) -> Event:
    (event,) = events_of(reading(*sentences, **changes))
    return event


# ---------------------------------------------------------------- a date makes an event


def test_a_dated_sentence_is_an_event_with_its_source() -> None:
    event = only("On {Saturday|2022-09-10 weekday}, troops entered {Kupiansk|@kupiansk}.")
    assert event.when is not None
    assert event.when.edtf == "2022-09-10"
    assert event.text == "On Saturday, troops entered Kupiansk."
    assert event.towns == ("kupiansk",)
    (source,) = event.sources
    assert (source.name, source.article, source.line) == ("The First Post", "first", 1)
    assert (source.expression, source.rule) == ("Saturday", "weekday")
    assert source.reason == "“Saturday” is 2022-09-10."
    assert source.quote[source.marks[1].start : source.marks[1].end] == "Kupiansk"
    assert source.town_slugs == ("kupiansk",)


@pytest.mark.parametrize(
    "text",
    [
        "The town has been occupied since {March|2022-03}.",
        "Fighting will go on until {Friday|2022-09-16}.",
        "The army held the town before {1 April|2022-04-01}.",
        "By {Sunday|2022-09-11}, the road was open.",
        "They gained the ground in {24 hours|-}.",
        "Relations soured after the {2014|2014} annexation.",
        "Banks that collapsed in {2008|2008} were rescued.",
        "A man born on {3 May 1960|1960-05-03} was chosen.",
        "It happened {six months after|2022-08-24} the invasion began.",
        "The mayor condemned {Saturday|2022-09-10}'s attack.",
        "The death toll is higher than on {Friday|2022-09-09}.",
        "They marked the anniversary of {9 November 1989|1989-11-09}.",
        "After {Saturday|2022-09-10}, nobody came.",
        "Six months after the war began on {24 February|2022-02-24}, the front stood still.",
        "It was the worst attack since the war began on {24 February|2022-02-24}.",
        "The {11 September|2001-09-11} attacks changed the city.",
        "{Last year|2021 unit}'s harvest was poor.",
        "The election was postponed from {May|2022-05/2022-09} to {September|2022-05/2022-09}.",
        "It is ahead of schedule by {Friday|2022-09-09 weekday:by}, and calm.",
        "The front (it had moved on {Friday|2022-09-09}) is quiet.",
        "Three people have died since the explosion on {Friday|2022-09-09}.",
        "The depot stood empty before {dawn on Friday|../2022-09-09 weekday:before}.",
    ],
)
def test_background_makes_no_day(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Saturday|2022-09-10}'s attack killed twelve people.", "2022-09-10"),
        ("On the morning of {10 September|2022-09-10}, the bridge fell.", "2022-09-10"),
        ("The trial is set for {5 October|2022-10-05}.", "2022-10-05"),
        ("After months of fighting, the army took the city on {Friday|2022-09-09}.", "2022-09-09"),
        ("In {September 2022|2022-09}, the army began an offensive.", "2022-09"),
        ("In {2014|2014}, Russia annexed the peninsula.", "2014"),
        ("The siege lasted from {24 February|2022-02-24/2022-04-02} to {2 April|2022-02-24/2022-04-02}.",
         "2022-02-24/2022-04-02"),
        ("Talks open {today|2022-09-12} in the capital.", "2022-09-12"),
        ("{The next day|2022-09-10} people danced in the streets.", "2022-09-10"),
        ("In {the early hours of 10 September|2022-09-10} every bridge stood open.", "2022-09-10"),
        ("On {the 9th of September|2022-09-09} thousands gathered.", "2022-09-09"),
        ("She was elected mayor, and was elected on {9 September|2022-09-09}.", "2022-09-09"),
        ("Residents cheered when troops entered on {Saturday|2022-09-10}.", "2022-09-10"),
        ("Soldiers searched the farm before {dawn on Saturday|2022-09-10}.", "2022-09-10"),
        ("The river rose shortly before {midnight on Saturday|2022-09-10}.", "2022-09-10"),
        ("The driver appeared before the court on {Friday|2022-09-09}.", "2022-09-09"),
        ("Two men were brought before judges on {9 September|2022-09-09}.", "2022-09-09"),
        ("Supporters clashed before kick-off on {Saturday|2022-09-10}.", "2022-09-10"),
    ],
)  # fmt: skip
def test_what_happened_on_a_day_is_found(text: str, expected: str) -> None:
    assert days(text) == [expected]


def test_what_a_statement_is_dated_by_is_no_second_event() -> None:
    text = "According to a note released on {Sunday|2022-09-11}, two people died on {Saturday|2022-09-10}."
    assert days(text) == ["2022-09-10"]


def test_a_relative_clause_with_a_day_of_its_own_is_shown_up_to_its_end() -> None:
    first, second = events_of(
        reading(
            "The minister, who resigned on {Friday|2022-09-09}, flew home on {Saturday|2022-09-10}."
        )
    )
    assert first.text == "The minister, who resigned on Friday …"
    assert second.text == "The minister, who resigned on Friday, flew home on Saturday."


def test_what_is_heard_is_not_cut_from_who_heard_it() -> None:
    found = events_of(
        reading(
            "The court heard on {Monday|2022-09-12} that the man bought a knife on {3 August|2022-08-03}."
        )
    )
    assert {event.text for event in found} == {
        "The court heard on Monday that the man bought a knife on 3 August."
    }


def test_a_year_beside_a_day_is_background() -> None:
    assert days("The man jailed in {2014|2014} was freed on {Friday|2022-09-09}.") == ["2022-09-09"]


def test_two_dates_are_two_events_when_each_has_its_clause() -> None:
    first, second = events_of(
        reading(
            "The leader resigned on {18 October 1989|1989-10-18} and the border of {Berlin|@berlin} "
            "opened on {9 November|1989-11-09}."
        )
    )
    assert first.text == "The leader resigned on 18 October 1989."
    assert second.text == "The border of Berlin opened on 9 November."
    assert second.towns == ("berlin",)
    assert first.sources[0].quote == second.sources[0].quote


def test_of_two_dates_in_one_clause_that_are_no_list_the_first_counts() -> None:
    assert days(
        "On {5 September|2022-09-05} shells hit the bridge of {7 September|2022-09-07} fame."
    ) == ["2022-09-05"]


def test_a_verb_phrase_without_a_subject_keeps_the_whole_sentence() -> None:
    first, second = events_of(
        reading(
            "Troops took Izium on {10 September|2022-09-10} and reached Lyman on {1 October|2022-10-01}."
        )
    )
    assert first.text.startswith("Troops took Izium")
    assert second.text.startswith("Troops took Izium")


# ---------------------------------------------------------------- who says so


def test_said_sunday_dates_the_saying() -> None:
    event = only(
        sentence(
            "President Petrenko said {Sunday|2022-09-11} that his troops had gained 2,000 square kilometres.",
            says="President Petrenko said", speaker="President Petrenko", status="claimed",
        )
    )  # fmt: skip
    assert event.readings[0].edtf == "2022-09-11"
    assert (event.status, event.attributed_to) == ("claimed", "President Petrenko")


def test_the_saying_and_the_said_may_each_have_a_day() -> None:
    assert days(
        sentence(
            "The ministry said on {Sunday|2022-09-11} that its troops had left on {Saturday|2022-09-10}.",
            says="The ministry said", status="claimed",
        )
    ) == ["2022-09-11", "2022-09-10"]  # fmt: skip


def test_a_claim_is_never_cut_from_its_speaker() -> None:
    found = events_of(
        reading(
            sentence(
                "The army said troops left on {Friday|2022-09-09} and the bridge was blown up on {Saturday|2022-09-10}.",
                says="The army said", status="claimed",
            )
        )
    )  # fmt: skip
    assert {event.text[:13] for event in found} == {"The army said"}


def test_later_said_continues_the_day_before() -> None:
    assert days(
        "On {Saturday|2022-09-10}, troops entered {Izium|@izium}.",
        sentence("The ministry {later|2022-09-10 later} said that it had left.", says="The ministry later said"),
    ) == ["2022-09-10", "2022-09-10"]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "mode"),
    [
        (
            "On {Saturday|2022-09-10}, he was held.",
            "He was {later|2022-09-10 later} released in Izium.",
            "news",
        ),
        (
            "On {1 May|2022-05-01}, he was held.",
            "His wife {later|2022-05-01 later} said he was ill.",
            "news",
        ),
        (
            "On {Saturday|2022-09-10}, he was held.",
            "His wife {later|2022-09-10 later} said he was ill.",
            "history",
        ),
    ],
)
def test_a_later_that_may_be_any_day_makes_none(first: str, second: str, mode: str) -> None:
    assert len(days(first, second, mode=mode)) == 1


def test_later_beside_a_day_is_that_day() -> None:
    assert days(
        "The ministry {later|2022-09-10 later} left on {Sunday|2022-09-11}."
    ) == ["2022-09-11"]  # fmt: skip


def test_what_lies_ahead_is_planned() -> None:
    event = only("The court sits on {5 October|2022-10-05}, lawyers were told.")
    assert event.status == "planned"


def test_an_announcement_of_plans_has_happened() -> None:
    event = only(
        sentence(
            "The ministry announced on {Sunday|2022-09-11} that its troops would leave.",
            says="The ministry announced", verb="announced", status="planned",
        )
    )  # fmt: skip
    assert event.status == "reported"


@pytest.mark.parametrize("opening", ["He", "“They", "The move", "It"])
def test_a_leaning_sentence_brings_the_one_before(opening: str) -> None:
    found = events_of(
        reading("The minister was tired.", f"{opening} ended on {{Sunday|2022-09-11}}.")
    )
    assert found[0].sources[0].context == "The minister was tired."


def test_other_sentences_bring_none() -> None:
    found = events_of(
        reading("The minister was tired.", "Hence talks ended on {Sunday|2022-09-11}.")
    )
    assert found[0].sources[0].context == ""


# ---------------------------------------------------------------- doubt, and no date at all


def test_a_doubtful_date_keeps_its_readings_in_order() -> None:
    event = only("Talks open on {Saturday|[2022-09-17,2022-09-10]}.")
    assert [when.edtf for when in event.readings] == ["2022-09-10", "2022-09-17"]
    assert event.doubtful
    assert event.when is None


def test_a_sentence_with_a_town_and_no_day_is_a_statement() -> None:
    event = only("Troops have begun to leave {Balakliia|@balakliia}.")
    assert event.readings == ()
    assert event.known_by == datetime.date(2022, 9, 12)


def test_an_unverified_sentence_is_a_statement() -> None:
    event = only(sentence("Videos show long queues near the town.", status="unverified"))
    assert (event.readings, event.status) == ((), "unverified")


def test_other_undated_sentences_are_nothing() -> None:
    assert events_of(reading("The key was speed.")) == ()


@pytest.mark.parametrize("change", [{"withdrawn": "Retracted"}, {"timeline": False}])
def test_a_withdrawn_or_set_apart_article_has_no_events(change: dict[str, object]) -> None:
    assert events_of(reading("Troops came on {Saturday|2022-09-10}.", **change)) == ()


def test_sentences_of_an_article_without_a_page_link_to_the_original() -> None:
    event = only("Troops came on {Saturday|2022-09-10}.", page=False)
    assert (event.sources[0].article, event.sources[0].url) == ("", "https://example.org/first")


# ---------------------------------------------------------------- ids, and what editors wrote


def test_an_id_comes_from_slug_day_and_place() -> None:
    found = events_of(
        reading(
            "Troops came on {Saturday|2022-09-10}.", "They left on {Saturday|2022-09-10} night."
        )
    )
    digest = hashlib.sha256(b"first|2022-09-10|2").digest()
    assert found[1].id == "e" + base64.b32encode(digest).decode().lower()[:10]


def test_an_id_survives_rewording_and_a_moved_folder() -> None:
    before = only("Troops came on {Saturday|2022-09-10}.")
    after = only(
        "Soldiers arrived on {10 September|2022-09-10}.", path="other/first.md", explainer="x"
    )
    assert before.id == after.id


def test_a_written_event_comes_first_and_leaves_found_ids_alone() -> None:
    plain = reading("Troops came on {Saturday|2022-09-10}.")
    written = WrittenEvent(3, parse_edtf("2022-09-10"), "The bridge fell.", "2022-09-10", order=2)
    both = events_of(replace(plain, article=replace(plain.article, events=(written,))))
    assert both[0].text == "The bridge fell."
    assert (both[0].order, both[0].sources[0].line, both[0].sources[0].expression) == (2, 3, "")
    assert both[1].id == events_of(plain)[0].id
    assert both[0].id != both[1].id


def test_a_correction_goes_to_the_event_it_names() -> None:
    note = Correction(datetime.date(2022, 9, 14), "It was Sunday.", "troops  came")
    event = only("Troops came on {Saturday|2022-09-10}.", corrections=(note,))
    assert event.corrections == (note,)


def test_history_keeps_years_that_news_leaves_out() -> None:
    text = "The wall had divided the city since the war, and fell in {1989|1989}."
    assert days(text) == []
    assert days(text, mode="history") == ["1989"]


def test_other_languages_take_the_day_as_it_is() -> None:
    assert days("Am {Samstag|2022-09-10} zogen Truppen ein.", language="de") == ["2022-09-10"]


# ---------------------------------------------------------------- after a colon


def test_what_follows_a_colon_and_stands_alone_is_the_event() -> None:
    (event,) = events_of(
        reading(
            "What came first was a blow elsewhere: on {10 September|2022-09-10} troops entered "
            "{Izium|@izium} and burned its depot."
        )
    )
    assert event.text.startswith("What came first")  # “its” is not left without what it means
    (event,) = events_of(
        reading(
            "What came first was a blow elsewhere: on {10 September|2022-09-10} troops entered "
            "{Izium|@izium}, far in the east."
        )
    )
    assert event.text == "On 10 September troops entered Izium, far in the east."
    assert event.sources[0].quote.startswith("What came first")


@pytest.mark.parametrize(
    "marked",
    [
        "The mayor: on {10 September|2022-09-10} troops entered {Izium|@izium}.",
        "Two things were found on {10 September|2022-09-10}: a flag was kept and a map was burned.",
    ],
)
def test_what_needs_the_words_before_the_colon_keeps_them(marked: str) -> None:
    (event,) = events_of(reading(marked))
    assert event.text == event.sources[0].quote


def test_a_claim_is_not_cut_from_its_speaker_at_a_colon() -> None:
    text = (
        "The ministry said one thing: on {10 September|2022-09-10} troops entered {Izium|@izium}."
    )
    (event,) = events_of(reading(sentence(text, says="The ministry said", status="claimed")))
    assert event.text.startswith("The ministry said")
