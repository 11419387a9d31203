"""Dates, towns and sentences of an article, overrides, and what the editor is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.model import Explainer, Site
from site_builder.core.when import Day, EdtfError, parse_edtf
from site_builder.reading import read_article
from tests.reading.articles.samples import (
    EXPLAINER,
    FINDER,
    PATH,
    SITE,
    article,
    codes,
    days,
    marked,
    read,
    texts,
)


def test_offsets_and_lines_are_those_of_the_file() -> None:
    text = "---\ntitle: x\ndate: 2022-09-12\n---\n\nOn **Saturday**, troops\nentered Izium. More.\n"
    reading, _ = read(text)
    assert reading is not None
    first, second = reading.sentences
    assert (first.line, second.line, first.paragraph) == (6, 7, 0)
    assert text[first.start : first.end].startswith("On **Saturday**")
    assert text[first.start : first.end].endswith("Izium.")
    (date,), (town,) = first.dates, first.towns
    assert text[date.start :].startswith("Saturday")
    assert text[town.start : town.end] == "Izium"
    assert [first.text[mark.start : mark.end].rstrip(",") for mark in first.marks] == [
        "Saturday",
        "Izium",
    ]


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert texts(article("Gen. Oleh Moroz spoke on Sept. 10 at 3 p.m. in Izium. He left.")) == [
        "Gen. Oleh Moroz spoke on Sept. 10 at 3 p.m. in Izium.", "He left.",
    ]  # fmt: skip


def test_a_sentence_of_many_pages_is_read_in_pieces_that_begin_and_end_at_stops() -> None:
    villages = ", ".join(f"the village of Upper Number {number}" for number in range(70))
    long = f"The list names {villages}; on 5 September 2022 rockets hit the port; {villages}."
    pieces = texts(article(long))
    assert " ".join(pieces) == long
    assert all(len(piece) <= 1000 for piece in pieces)
    assert all(piece.endswith((",", ";", ".")) for piece in pieces)
    assert days(article(long)) == ["2022-09-05"]


def test_a_long_sentence_without_stops_is_never_cut_inside_a_date() -> None:
    for words in range(485, 500):
        reading = article("so " + "y " * words + "on 5 September 2022 " + "y " * 1200)
        assert any("5 September 2022" in text for text in texts(reading))


def test_relative_words_count_from_the_sources_publication() -> None:
    assert days(
        article("Troops came on Saturday.", "source: {name: A, published: 2022-09-05}\n")
    ) == ["2022-09-03"]


def test_a_mentions_words_are_those_that_readers_see() -> None:
    reading = article("It fell on **Saturday**,\n*10* September&nbsp;2022.")
    assert [mention.text for mention in reading.sentences[0].dates] == [
        "Saturday, 10 September 2022"
    ]
    assert days(reading) == ["2022-09-10"]


# ---------------------------------------------------------------- overrides


def test_an_editors_date_and_town_stand() -> None:
    reading = article(
        "Troops came on [Saturday](date:2022-09-03), to [the junction](town:kupiansk) and not [Izium](town:none)."
    )
    assert days(reading) == ["2022-09-03"]
    assert [town.slug for town in reading.sentences[0].towns] == ["kupiansk"]
    assert reading.sentences[0].text == "Troops came on Saturday, to the junction and not Izium."
    assert marked(reading) == "<p>Troops came on {Saturday}, to <<the junction>> and not Izium.</p>"
    assert codes(reading) == []


def test_an_editor_can_say_that_words_name_no_date() -> None:
    reading = article("It took [about Saturday](date:none) in all.")
    assert days(reading) == []
    assert "(date" not in reading.body


def test_a_set_of_days_is_doubtful_as_the_editor_wants_it() -> None:
    reading = article("It happened on [that day](date:[2022-09-10,2022-09-17]).")
    assert days(reading) == ["2022-09-10|2022-09-17"]
    assert codes(reading) == []


def test_a_capital_without_a_page_is_named_by_override() -> None:
    assert [town.slug for town in article("The fall of [Kyiv](town:kyiv).").sentences[0].towns] == [
        "kyiv"
    ]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[x](date:tomorrow)", "tomorrow"),
        ("[x](date:2022-02-30)", "February 2022"),
        ("[x](date:)", "not an EDTF date"),
        ("[x](town:atlantis)", "atlantis"),
        ("[x](town:Izium)", "Izium"),
        ("[](date:2022-09-10)", "no words"),
    ],
)
def test_a_bad_override_is_an_error_at_its_line(link: str, said: str) -> None:
    reading = article(f"First line.\n\nIt was\n{link} here.")
    problems = [problem for problem in reading.problems if problem.severity == "error"]
    assert [(problem.code, problem.line) for problem in problems] == [("bad-override", 8)]
    assert said in problems[0].message


def test_overrides_in_headings_and_tables_leave_their_words() -> None:
    reading = article(
        "## The fall of [Izium](town:izium)\n\n| [Saturday](date:2022-09-10) | a |\n|---|---|\n| b | c |\n\nText."
    )
    assert "town:" not in reading.body
    assert "date:" not in reading.body
    assert "Saturday" in reading.body
    assert codes(reading) == ["idle-override"]


def test_code_keeps_what_looks_like_an_override() -> None:
    assert "[x](date:2022)" in article("Write `[x](date:2022)` so.").body


_words = st.text(alphabet="abc ", min_size=1, max_size=8).filter(str.strip)


@given(_words, st.text(alphabet="0123456789-/.~?%X[],", max_size=12), _words)
def test_an_override_is_taken_as_edtf_or_reported(before: str, value: str, words: str) -> None:
    reading = article(f"x{before} [{words}](date:{value}) after.")
    try:
        expected = "|".join(when.edtf for when in parse_edtf(value))
    except EdtfError:
        assert "bad-override" in codes(reading)
        return
    assert days(reading) == [expected]
    assert "date:" not in reading.body.replace("\ue000date:", "")


# ---------------------------------------------------------------- updates


def test_an_update_heading_moves_the_day_that_words_count_from() -> None:
    reading = article(
        "Troops came on Saturday.\n\n## Update, 20 September 2022\n\nThey left on Saturday.",
        "updated: 2022-09-20\n",
    )
    assert days(reading) == ["2022-09-10", "2022-09-17"]
    assert [sentence.counts_from for sentence in reading.sentences] == [None, Day(2022, 9, 20)]
    assert "doubtful-date" not in codes(reading)


@pytest.mark.parametrize(
    "heading",
    [
        "20 September 2022",
        "20 September: they leave",
        "UPDATE — 20 September 2022",
        "Update 2: 20 September 2022",
        "Update (20 September 2022)",
        "[Tuesday](date:2022-09-20)",
    ],
)
def test_headings_that_begin_with_a_day_are_update_headings(heading: str) -> None:
    assert days(article(f"## {heading}\n\nThey left on Saturday.", "updated: 2022-09-20\n")) == [
        "2022-09-17"
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "What happened on 20 September",
        "20 September attacks remembered",
        "September 2022",
        "Saturday people",
    ],
)
def test_other_headings_move_nothing(heading: str) -> None:
    assert days(article(f"## {heading}\n\nThey left on Saturday.")) == ["2022-09-10"]


def test_a_bold_line_is_an_update_heading_too() -> None:
    text = "Troops came on Saturday.\n\n**Update, 20 September 2022**\n\nThey left on Saturday."
    assert days(article(text, "updated: 2022-09-20\n")) == ["2022-09-10", "2022-09-17"]


def test_relative_words_in_an_updated_article_have_both_readings() -> None:
    reading = article(
        "They left on Saturday, as planned on 1 September 2022.", "updated: 2022-09-20\n"
    )
    assert days(reading) == ["2022-09-10|2022-09-17", "2022-09-01"]
    (problem,) = reading.problems
    assert (problem.code, problem.severity, problem.line) == ("doubtful-date", "warning", 6)
    assert "Saturday 10 September 2022 or Saturday 17 September 2022" in problem.message
    assert "(date:2022-09-10) or [Saturday" in problem.hint
    assert "20 September 2022" in reading.sentences[0].dates[0].reason


def test_an_update_on_the_same_day_leaves_no_doubt() -> None:
    assert days(article("They left on Saturday.", "updated: 2022-09-12 18:00\n")) == ["2022-09-10"]


# ---------------------------------------------------------------- what the editor is asked


@pytest.mark.parametrize(
    "words", ["31 February 2022", "31st of June", "February 30", "April 31, 2022", "2022-02-30", "2022-13-01", "29 February 2023", "32 May 2022"],
)  # fmt: skip
def test_an_impossible_date_is_a_warning_with_its_line(words: str) -> None:
    reading = article(f"First.\n\nIt was {words} when it rained.")
    found = [problem for problem in reading.problems if problem.code == "impossible-date"]
    assert [(problem.severity, problem.line) for problem in found] == [("warning", 7)]
    assert words in found[0].message


@pytest.mark.parametrize(
    "words",
    [
        "29 February 2024",
        "29 February",
        "In May 35 people",
        "June 31 people",
        "1 March 2022",
        "May 1945",
        "Sept. 30",
    ],
)
def test_possible_dates_are_not_called_impossible(words: str) -> None:
    assert "impossible-date" not in codes(article(f"It was {words} then."))


def test_an_editors_word_settles_an_impossible_date() -> None:
    assert "impossible-date" not in codes(article("He wrote [31 February 2022](date:none)."))


def test_a_misspelt_town_is_a_warning_that_says_how_to_mend_it() -> None:
    reading = article("Troops left Balaklyia quickly.")
    (problem,) = [problem for problem in reading.problems if problem.code == "misspelt-town"]
    assert problem.line == 5
    assert "Balakliia, Kharkiv oblast" in problem.message
    assert "aliases" in problem.hint


def test_a_misspelt_town_is_asked_about_once_and_not_where_an_editor_has_spoken() -> None:
    assert codes(article("To Balaklyia. From Balaklyia.")) == ["misspelt-town"]
    assert codes(article("To [Balaklyia](town:balakliia).")) == []


def test_front_matter_towns_are_the_whole_truth() -> None:
    reading = article("From Izium to Kupiansk.", "towns: [kupiansk]\n")
    assert [town.slug for town in reading.sentences[0].towns] == ["kupiansk"]
    assert [
        t.slug for s in article("From Izium to Kupiansk.", "towns: []\n").sentences for t in s.towns
    ] == []


def test_parties_of_the_explainer_only_claim() -> None:
    explainer = Explainer("kharkiv", "K", parties=("Bridge Company",))
    reading = article(
        "The Bridge Company said on Saturday that the bridge was open.", explainer=explainer
    )
    assert reading.sentences[0].status == "claimed"
    attribution = reading.sentences[0].attribution
    assert attribution is not None
    assert "Bridge Company" in reading.sentences[0].text[attribution.start : attribution.end]


def test_reading_is_the_same_every_time() -> None:
    text = "---\ntitle: x\ndate: 2022-09-12\n---\nOn Saturday, in Izium. On 31 February.\n"
    once = read_article(PATH, text, site=SITE, explainer=EXPLAINER, finder=FINDER)
    assert (
        read_article(
            PATH, text, site=Site(timezone="Europe/Kyiv"), explainer=EXPLAINER, finder=FINDER
        )
        == once
    )
