"""Which dates of a sentence are days of what it reports, and what each of two events is told by."""

from __future__ import annotations

import pytest

from site_builder.core.model import Event, Sentence
from site_builder.story import events_of
from tests.story.build import reading, sentence


def found(text: Sentence | str, mode: str = "news") -> list[Event]:
    return [event for event in events_of(reading(text, mode=mode)) if event.readings]


def days(text: Sentence | str, mode: str = "news") -> list[str]:
    return [event.readings[0].edtf for event in found(text, mode)]


# ---------------------------------------------------------------- beside the main clause


@pytest.mark.parametrize(
    "text",
    [
        "The vote, originally planned for {May 26|2022-05-26}, was postponed by two weeks.",
        "The vote — planned for {26 May|2022-05-26} — was postponed.",
        "The summit, set for {3 June|2022-06-03}, went ahead.",
        "The trial, due on {20 August|2022-08-20}, was adjourned.",
        "The vote had been scheduled for {26 May|2022-05-26} but was postponed.",
        "The hall was originally due to open in {May|2022-05}.",
        "A strike set for {Friday|2022-09-09} has been called off.",
        "A vote due to be held on {Sunday|2022-09-11} was called off.",
        "The vote scheduled to take place on {26 May|2022-05-26} was put off.",
        "The dam, completed in {1936|1936}, supplies the city.",
        "Built in {1864|1864} and enlarged in {1901|1901}, the hall is for sale.",
        "The coach hired in {March|2022-03} was sacked.",
        "The mayor opened the hall, built in {1864|1864}.",
    ],
)
@pytest.mark.parametrize("mode", ["news", "history"])
def test_a_date_that_only_describes_is_no_day(text: str, mode: str) -> None:
    assert days(text, mode) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Middleton line, opened in {1925|1925}, was closed in {1959|1959}.", ["1959"]),
        ("The bridge, opened on {3 May|2022-05-03}, collapsed on {Monday|2022-09-12}.", ["2022-09-12"]),
        ("The pact signed on {3 May|2022-05-03} was broken on {Monday|2022-09-12}.", ["2022-09-12"]),
        ("The trial, due on {20 August|2022-08-20}, was adjourned on {Monday|2022-09-12}.", ["2022-09-12"]),
        ("Joao Prado, the opposition's candidate, admitted on {Monday|2022-09-12} that he had lost.", ["2022-09-12"]),
        ("The mill, once owned by the Kerrs, burned down in {1911|1911}.", ["1911"]),
        ("The election, held on {2 June|2022-06-02}, was won by the Greens.", ["2022-06-02"]),
        ("Asked on {Monday|2022-09-12} about the plan, the minister shrugged.", ["2022-09-12"]),
        ("Pictures taken on {Saturday|2022-09-10} showed the flag.", ["2022-09-10"]),
        ("Troops crossed the river, burned the bridge on {Monday|2022-09-12} and left.", ["2022-09-12"]),
        ("Police said a man arrested on {Friday|2022-09-09} had been freed on {Sunday|2022-09-11}.", ["2022-09-11"]),
        ("The hearing was set for {26 October|2022-10-26}.", ["2022-10-26"]),
    ],
)  # fmt: skip
def test_the_main_clause_has_the_day(text: str, expected: list[str]) -> None:
    assert days(text, "history") == expected


# ---------------------------------------------------------------- two clauses, two events


@pytest.mark.parametrize(
    ("text", "expected", "mode"),
    [
        ("{Last Thursday|2022-09-08}, the prime minister resigned; his deputy took over the "
         "{following day|2022-09-09 following-day}.", ["2022-09-08", "2022-09-09"], "news"),
        ("In {July 1932|1932-07} the Corporation ordered 104 new cars; the first arrived in {December|1932-12}.",
         ["1932-07", "1932-12"], "history"),
        ("A plan was approved in {2001|2001} and cancelled {four years later|2005}, in {November 2005|2005-11}.",
         ["2001", "2005-11"], "news"),
        ("Applications open on {1 October|2022-10-01} and close on {30 November|2022-11-30}.",
         ["2022-10-01", "2022-11-30"], "news"),
        ("He was charged in {August of that year|2021-08} and pleaded not guilty {the following month|2021-09}.",
         ["2021-08", "2021-09"], "news"),
        ("She was held on {Friday|2022-09-09}, charged on {Saturday|2022-09-10} and freed on {Sunday|2022-09-11}.",
         ["2022-09-09", "2022-09-10", "2022-09-11"], "news"),
        ("The team won the cup in {1966|1966}, lost the final in {1970|1970} and won again in {1990|1990}.",
         ["1966", "1970", "1990"], "history"),
        ("The town was taken on {3 May|2022-05-03}, lost on {7 May|2022-05-07} and retaken {a week later|2022-05-14}.",
         ["2022-05-03", "2022-05-07", "2022-05-14"], "news"),
        ("The inquiry into that blast opened in {September 2021|2021-09} and closed in {March 2022|2022-03}.",
         ["2021-09", "2022-03"], "news"),
        ("He was elected in {2020|2020} and re-elected on {2 May|2022-05-02}.", ["2020", "2022-05-02"], "news"),
        ("Work began in {March 1932|1932-03}, and the first trams ran on {4 July 1933|1933-07-04}.",
         ["1932-03", "1933-07-04"], "history"),
    ],
)  # fmt: skip
def test_each_dated_clause_is_an_event(text: str, expected: list[str], mode: str) -> None:
    assert days(text, mode) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The fee rose from 20 dollars in {2001|2001} to 40 in {2005|2005}.",
        "By {1910|../1910-12-31 year:by} the town had a tramway.",
        "The works, founded in {1880|1880}, made trams.",
    ],
)
def test_years_without_a_clause_of_their_own_are_none(text: str) -> None:
    assert days(text, "history") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council approved the plan on {Monday|2022-09-12}, and work begins on {20 October|2022-10-20}.",
         ["The council approved the plan on Monday.", "Work begins on 20 October."]),
        ("The deal was signed on {Monday|2022-09-12}, the day after talks ended, and takes effect on {1 October|2022-10-01}.",
         ["The deal was signed on Monday, the day after talks ended.",
          "The deal was signed on Monday, the day after talks ended, and takes effect on 1 October."]),
        ("Ferries resumed on {Monday|2022-09-12} after the strike, which began on {1 May|2022-05-01}, ended.",
         ["Ferries resumed on Monday after the strike, which began on 1 May, ended."] * 2),
        ("The king fell on {1 May|1990-05-01} and on {2 May|1990-05-02} fled abroad.",
         ["The king fell on 1 May.", "The king fell on 1 May and on 2 May fled abroad."]),
        ("In {July|1932-07} they ordered cars; the first arrived in {December|1932-12}.",
         ["In July they ordered cars; the first arrived in December."] * 2),
    ],
)  # fmt: skip
def test_a_clause_stands_for_its_event_only_with_its_subject(
    text: str, expected: list[str]
) -> None:
    events = found(text, "history")
    assert [event.text for event in events] == expected
    assert len({event.sources[0].quote for event in events}) == 1


# ---------------------------------------------------------------- days that were missed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Three days before Christmas|2021-12-22 holiday}, engineers had warned of cracks.", "2021-12-22"),
        ("{The day before|2022-09-09 following-day}, engineers had warned of cracks.", "2022-09-09"),
        ("Crowds gathered {the evening before|2022-09-09 following-day}.", "2022-09-09"),
        ("{Three days before|2022-09-09}, engineers had warned of cracks.", "2022-09-09"),
        ("In the first minute of {3 October 1990|1990-10-03}, the flag was raised.", "1990-10-03"),
        ("The {next year|1911} both became towns.", "1911"),
        ("In the {next year|1911} rents doubled.", "1911"),
        ("During {the 1980s|198X} walls were built along the river.", "198X"),
        ("Trade declined in {the 1980s|198X}.", "198X"),
        ("In {the 13th century|12XX} monks built a mill.", "12XX"),
    ],
)  # fmt: skip
def test_a_history_tells_of_days_years_and_decades(text: str, expected: str) -> None:
    assert days(text, "history") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It came {six months after|2022-08-24} the invasion began.",
        "It came {a year after|2022-08-24} war broke out.",
        "{The 1990s|199X} were harder than most had expected.",
        "The army had tried all {summer|2022-22} to cross the river.",
        "The music of {the 1980s|198X} filled the hall.",
    ],
)
def test_spans_that_only_measure_or_describe_are_none(text: str) -> None:
    assert days(text, "history") == []


# ---------------------------------------------------------------- a date in two halves


def test_friday_or_saturday_is_one_event_with_two_readings() -> None:
    both = "[2022-09-16,2022-09-17]"
    (event,) = found(f"He will meet unions on {{Friday|{both}}} or {{Saturday|{both}}}.")
    assert [when.edtf for when in event.readings] == ["2022-09-16", "2022-09-17"]


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Between {1|2022-09-01/2022-09-03} and {3 September|2022-09-01/2022-09-03}, 400 people marched.",
         "Between 1 and 3 September"),
        ("They crossed on {9|2022-09-09/2022-09-10}–{10 September|2022-09-09/2022-09-10}.", "9–10 September"),
        ("The siege lasted from {24 February|2022-02-24/2022-04-02} to {2 April|2022-02-24/2022-04-02}.",
         "from 24 February to 2 April"),
        ("They left on {Saturday|2022-09-10}.", "Saturday"),
    ],
)  # fmt: skip
def test_the_words_of_a_date_run_from_its_first_half_through_its_second(
    text: str, expression: str
) -> None:
    made = sentence(text)
    values = [mention.text for mention in made.dates]
    dates = tuple(
        type(mention)(
            mention.start, mention.end, mention.text, mention.kind, value, mention.when,
            mention.alternatives, mention.rule, mention.because, mention.facts,
        )
        for mention, value in zip(made.dates, values, strict=True)
    )  # fmt: skip
    (event,) = found(Sentence(0, made.end, 1, made.text, 0, dates, marks=made.marks))
    source = event.sources[0]
    assert source.expression == expression
    assert f"“{expression}” is " in source.reason
