from __future__ import annotations

import datetime

import pytest

from site_builder.core.model import Coverage, Edit, Event, Reading, Timeline
from site_builder.story import events_of, tell
from site_builder.story.moments import key_moments
from site_builder.story.rank import Topic
from tests.story.build import explainer, reading, sentence


def told(*texts: Reading, **changes: object) -> Timeline:
    events = [event for text in texts for event in events_of(text)]
    return tell(explainer(**changes), texts, events)[0]


def on(timeline: Timeline, day: str) -> Event:
    (event,) = (event for event in timeline.events if event.readings[0].edtf == day)
    return event


QUAKE = "The earthquake struck the coast on {Tuesday|2022-09-06}, toppling towers."


def test_a_day_counts_by_the_articles_that_speak_of_it() -> None:
    later = datetime.date(2022, 9, 20)
    timeline = told(
        reading(QUAKE, "A school reopened on {Friday|2022-09-09}.", slug="a"),
        reading("Rebuilding after the earthquake of {6 September|2022-09-06} is slow.", slug="b", published=later),
        reading("The earthquake of {6 September|2022-09-06} is on trial.", slug="c", published=later),
        keywords=("earthquake",),
    )  # fmt: skip
    quake, school = on(timeline, "2022-09-06"), on(timeline, "2022-09-09")
    assert quake.importance > school.importance
    assert quake.coverage == Coverage(articles=3, later=3, sources=1)
    assert school.coverage == Coverage(articles=1, later=1, sources=1)


def test_later_articles_are_told_from_those_of_the_day() -> None:
    timeline = told(
        reading(QUAKE, slug="a", published=datetime.date(2022, 9, 6)),
        reading(
            "It fell on {6 September|2022-09-06}.", slug="b", published=datetime.date(2022, 9, 8)
        ),
    )
    assert timeline.events[0].coverage == Coverage(articles=2, later=1, sources=1)


def test_a_sentence_on_the_topic_counts_more() -> None:
    timeline = told(
        reading(QUAKE, "A singer married on {Friday|2022-09-09}, to applause."),
        keywords=("earthquake",),
    )
    assert on(timeline, "2022-09-06").importance > on(timeline, "2022-09-09").importance


def test_without_keywords_the_title_tells_the_topic() -> None:
    timeline = told(
        reading(QUAKE, "A singer married on {Friday|2022-09-09}, to applause."),
        title="The earthquake on the coast",
    )
    assert on(timeline, "2022-09-06").importance > on(timeline, "2022-09-09").importance


@pytest.mark.parametrize(
    ("keyword", "text", "expected"),
    [("quake", "Two quakes shook it.", True), ("war", "The war ends.", True), ("war", "A warning came.", False),
     ("地震", "昨日の地震で", True), ("C++ (old)", "of C++ (old) code", True), ("ukraine", "in Ukraine's east", True)],
)  # fmt: skip
def test_a_keyword_is_found_as_a_word(keyword: str, text: str, expected: bool) -> None:
    assert Topic(explainer(keywords=(keyword,)))[text] is expected


def test_talk_of_a_month_does_not_outdo_a_day() -> None:
    texts = [
        reading("In {August 2022|2022-08}, the army began its offensive.", slug="a"),
        reading("The offensive of {August 2022|2022-08} surprised many.", slug="b"),
        reading("Troops crossed the river on {29 August|2022-08-29}.", slug="c"),
    ]
    timeline = told(*texts)
    assert on(timeline, "2022-08-29").importance > on(timeline, "2022-08").importance


# ---------------------------------------------------------------- key moments


def many(count: int) -> list[Reading]:
    things = [
        "mill",
        "dam",
        "school",
        "bridge",
        "tower",
        "market",
        "church",
        "prison",
        "harbour",
        "station",
        "museum",
        "farm",
    ]
    days = [datetime.date(2022, 1, 1) + datetime.timedelta(2 * n) for n in range(count)]
    return [
        reading(
            f"The {things[n % len(things)]} of district {n} burned down on {{that day|{day}}}, "
            "watched by a crowd of thousands.",
            slug=f"a{n}",
            published=datetime.date(2022, 12, 1),
        )
        for n, day in enumerate(days)
    ]


def test_there_are_as_many_key_moments_as_the_explainer_wants() -> None:
    assert len(told(*many(40)).key_moments) == 20
    assert len(told(*many(40), key_moments=7).key_moments) == 7
    assert len(told(*many(5)).key_moments) == 5


def test_a_key_moment_has_a_summary_of_some_thirty_words() -> None:
    long = QUAKE[:-1] + ", while " + "the sea rose and " * 20 + "fell."
    timeline = told(reading(long))
    (event,) = timeline.key_moments
    assert len(event.summary.split()) <= 31
    assert event.text.startswith(event.summary.removesuffix(" …"))


def test_a_doubtful_date_is_never_a_key_moment_even_pinned() -> None:
    text = reading("Talks open on {Saturday|[2022-09-10,2022-09-17]} in Oslo.", edits=(Edit(1, "Talks", key=True),))  # fmt: skip
    assert told(text).key_moments == ()


def test_pinned_events_come_before_all_others() -> None:
    texts = many(30)
    quiet = reading("A small plaque was unveiled on {9 July|2022-07-09}.", slug="z", edits=(Edit(1, "A small", key=True),))  # fmt: skip
    timeline = told(*texts, quiet, key_moments=3)
    assert "A small plaque was unveiled on 9 July." in [e.text for e in timeline.key_moments]
    assert len(timeline.key_moments) == 3


def test_neighbours_by_a_day_that_tell_one_thing_are_one_moment() -> None:
    text = sentence(
        "The ministry said on {Sunday|2022-09-11} that its troops had left on {Saturday|2022-09-10}.",
        says="The ministry said", status="claimed",
    )  # fmt: skip
    timeline = told(reading(text))
    assert len(timeline.events) == 2
    assert len(timeline.key_moments) == 1


def test_one_loud_day_does_not_fill_the_list() -> None:
    loud = [
        reading(
            f"The {thing} of the port was hit on {{Tuesday|2022-09-06}}, witnesses said.",
            slug=f"l{n}",
        )
        for n, thing in enumerate(
            ["crane", "dock", "shed", "pier", "yard", "office", "gate", "mast"]
        )
    ]
    timeline = told(*loud, *many(6), key_moments=6)
    days = [event.readings[0].edtf for event in timeline.key_moments]
    assert days.count("2022-09-06") <= 2
    assert len(set(days)) >= 4


def test_key_moments_can_be_read_alone() -> None:
    timeline = told(
        reading(
            "On {1 April|2022-04-01} Russian forces held all of it.",
            "On {6 September|2022-09-06} the blow fell where few had expected it.",
            "Ukrainian troops entered {Kupiansk|@kupiansk} on {10 September|2022-09-10}.",
        ),
        key_moments=1,
    )
    assert [event.text.split()[0] for event in timeline.key_moments] == ["Ukrainian"]


def test_with_one_article_what_its_title_and_opening_tell_counts_most() -> None:
    timeline = told(
        reading(
            "On {13 August 1961|1961-08-13} the border through {Berlin|@berlin} was closed.",
            "On {22 August 1961|1961-08-22} a student was held in Bernauer street for an hour.",
            "On {27 October 1961|1961-10-27} tanks were parked near Checkpoint Charlie for a day.",
            "On {26 June 1963|1963-06-26} a visitor was heard in the town hall by some thousands.",
            title="A border through a city",
            mode="history",
        ),
        title="The Berlin Wall",
        key_moments=1,
    )
    assert [event.readings[0].edtf for event in timeline.key_moments] == ["1961-08-13"]


def test_a_year_among_the_keywords_does_not_make_a_sentence_on_topic() -> None:
    topic = Topic(explainer(keywords=("1989", "wall")))
    assert not topic["On 4 September 1989 people came out of the church."]


# ---------------------------------------------------------------- order


def test_events_are_in_chronological_order_and_then_in_that_of_their_article() -> None:
    timeline = told(
        reading(
            "Bells rang on {Saturday|2022-09-10} in Izium.",
            "Guns fired on {Friday|2022-09-09} in Lyman.",
            "Crowds danced on {Saturday|2022-09-10} in Kupiansk.",
            "In {September 2022|2022-09}, the harvest was poor.",
        )
    )
    assert [event.text.split()[0] for event in timeline.events] == ["In", "Guns", "Bells", "Crowds"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    texts = [*many(12), reading(QUAKE, slug="q"), reading(QUAKE, slug="r")]
    assert told(*texts) == told(*reversed(texts))


def test_statements_without_a_day_stand_apart() -> None:
    timeline = told(reading("Troops are leaving {Balakliia|@balakliia} now.", QUAKE))
    assert [event.text for event in timeline.undated] == ["Troops are leaving Balakliia now."]
    assert len(timeline.events) == 1


def test_no_articles_make_an_empty_timeline() -> None:
    assert told().events == ()


def test_every_id_of_a_timeline_is_its_own() -> None:
    timeline = told(*many(60), *(reading(QUAKE, slug=f"q{n}") for n in range(5)))
    names = [name for e in (*timeline.events, *timeline.undated) for name in (e.id, *e.ids)]
    assert len(names) == len(set(names))


# ---------------------------------------------------------------- one day's second moment


@pytest.mark.parametrize(
    ("town", "days"), [("lomno", ["2022-09-10", "2022-09-10"]), ("korsk", ["2022-09-05", "2022-09-10"])]
)  # fmt: skip
def test_a_days_second_moment_is_of_another_town_or_yields_to_another_day(
    town: str, days: list[str]
) -> None:
    first, second, other = (
        event
        for number, text in enumerate(
            [
                "Troops entered {Korsk|@korsk} from the west on {Saturday|2022-09-10}.",
                f"Rockets burned the market of {{Lomno|@{town}}} on {{Saturday|2022-09-10}}.",
                "A famous singer married in {Orlo|@orlo} on {Monday|2022-09-05}.",
            ]
        )
        for event in events_of(reading(text, slug=f"paper-{number}"))
    )
    importance = {first.id: 6.5, second.id: 6.0, other.id: 1.5}
    own = dict.fromkeys(importance, 0.5)
    chosen = key_moments([first, second, other], importance, own, 2)
    assert sorted(e.readings[0].edtf for e in (first, second, other) if e.id in chosen) == days
