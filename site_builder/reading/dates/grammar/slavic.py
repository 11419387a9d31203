"""What Ukrainian, Russian and Polish share: the order of words, not the words.

All three put the day before a month in the genitive, say "in 2022-nd year" and mark the tense on the verb;
they differ in words and endings, which their own files have, with the examples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from site_builder.reading.dates.grammar import slavic_date_guards as date_guards
from site_builder.reading.dates.grammar import slavic_guards as guards
from site_builder.reading.dates.records import Form, Grammar, Rule
from site_builder.reading.dates.scan import Scan

Words = Mapping[str, Mapping[str, object]]
Examples = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Rule → sentences in which it fires, sentences in which it does not."""
Guard = Callable[[Scan, int, int], bool]

MACROS = {
    "WEEKDAY": "weekday ,?",
    "WHICHDAY": "which|narrative|this",
    "NUMBER": "day (- ordsuf)? | tens? dayword",
    "MONTH": "month | mon .",
    "AND": ",? and|,|or",
    "TO": "-|till|until",
    # на початку вересня, в первых числах сентября, pod koniec września
    "WITHIN": "modnoun | modadj partword | halfth halfpart",
    "BC": "until era .? | until en . era .? | until our era",
    "YEAR": "year (year_word | yearabbr . | - ordsuf year_word?)?",
    # 2022 року; того ж року; минулого року
    "YEARPART": ",? (YEAR | yearby same? (year_word | yearabbr .) | yearby . (yearabbr .)?)",
    "PART": ",? part",
    "DECADE": "(year|shortyear) - decsuf years? (ordinal centuryword)? | shortdecade years? (ordinal centuryword)?",
    "THATONE": "that same? | this same",
    "APPOSED": ",? in? weekday",
    "SETS": "over wday",
    "COUNT": "(num|cardinal|count|few) scale | tens count | tens | count | few | num | cardinal | scale",
    "UNIT": "units|unit|hourunits|hourunit",
    "AGO": "about? COUNT? UNIT ago",
    "BEFORETHAT": "(until|before) thatword",
    "CLOCK": "(clock|dottedclock|fullclock) zone? | hour (- ordsuf)? hourword? ampm",
}


class _Shape(NamedTuple):
    pattern: str
    form: Form
    sentence: str
    fixed: Mapping[str, object] = {}
    guard: Guard | None = None


_NEAREST = "A day and month without a year is the nearest one to publication; in a history, that of the year told of."
_SHAPES: Mapping[str, _Shape] = {
    # ------------------------------------------------------------ absolute dates
    "iso-date": _Shape("isodate", "date", "A date written year first, as in 2022-09-10."),
    "numeric-date": _Shape("numericdate (year_word | yearabbr .)?", "numeric", "A date in numbers has the day first, then the month."),
    "night-between-dates": _Shape(
        "part (since|from)? NUMBER (onto|-) NUMBER month (YEARPART)?", "date",
        "The night from one day to the next belongs to the second.", guard=date_guards.night_of_month,
    ),
    "night-between-weekdays": _Shape(
        "part (since|from) weekday onto weekday", "weekday",
        "The night from one weekday to the next belongs to the second.", guard=date_guards.night,
    ),
    "day-list": _Shape(
        "WEEKDAY? NUMBER ((AND|TO) NUMBER){1,8} MONTH YEARPART?", "date",
        "Several days before one month share the month and year.", {"listed": True}, date_guards.day_month,
    ),
    "day-month-year": _Shape(
        "NUMBER MONTH YEARPART APPOSED | WEEKDAY? NUMBER MONTH YEARPART PART?", "date", "A day, month and year.", guard=date_guards.day_month,
    ),
    "day-month-last-year": _Shape(
        "unit ago ,? NUMBER MONTH", "date", "“A year ago, on 24 February” is that day of last year.", {"year_by": "last"}, date_guards.a_year_ago,
    ),
    "day-month": _Shape("NUMBER MONTH APPOSED | WEEKDAY? NUMBER MONTH PART?", "date", _NEAREST, guard=date_guards.day_month),
    "week-of-month": _Shape(
        "(ordinal|past) week (in|on)? month YEARPART?", "date",
        "The first or last week of a month is about those seven days.", {"span": "weekpart"},
    ),
    "year-first": _Shape(
        "(YEAR | (yearby|which) same? year_word | yearby) ,? (in month | NUMBER MONTH)", "date",
        "A month or day after its year belongs to that year.", guard=date_guards.year_first,
    ),
    "month-year": _Shape(
        "WITHIN? MONTH YEARPART", "date", "A month and year is that month; no day is invented.", guard=date_guards.month_year,
    ),
    "month": _Shape(
        "WITHIN? month", "date",
        "A month alone is the nearest one to publication, mostly a past one; in a history, that of the year told of.",
        guard=date_guards.bare_month,
    ),
    "season-year": _Shape(
        "WITHIN? season (year (-|/) (shortyear|year) (year_word|years|yearabbr .)? | YEARPART)", "date", "A season and year is that season.",
        guard=date_guards.season_year,
    ),
    "decade": _Shape(
        "WITHIN? DECADE", "date",
        "A decade, as in the 1930s.", {"span": "decade"}, date_guards.decade,
    ),
    "century": _Shape(
        "WITHIN? ordinal centuryword .? BC?", "date", "A century, as in the 19th century.", guard=date_guards.century,
    ),
    "quarter": _Shape(
        "ordinal quarterword YEARPART?", "date",
        "A quarter; without a year, the latest one on or before publication.", {"unit": "Q"},
    ),
    "half": _Shape("ordinal halfunit YEARPART", "date", "A half of a year."),
    "holiday": _Shape(
        "feasthead feast{0,2} (in? YEARPART)?", "holiday", "A feast with a fixed or computable date.", guard=date_guards.holiday,
    ),
    "year-before-christ": _Shape(
        "(year|year3|num) (year_word | - ordsuf year_word? | yearabbr .)? BC", "date", "A year before Christ.",
    ),
    "year-short-range": _Shape(
        "year - shortyear", "date", "Years as in 1915–17 run from the first to the last.", {"listed": "years"}, date_guards.short_range,
    ),
    "year": _Shape(
        "year years | WITHIN? year_word? YEAR", "date", "A year alone is that year; no day is invented.", guard=date_guards.bare_year,
    ),
    # ------------------------------------------------------------ weekdays, today and its kin
    "weekday": _Shape(
        "(WHICHDAY)? weekday PART? | wday part", "weekday",
        "A weekday is the last one on or before publication; in a sentence about the future, the next one.", guard=guards.weekday,
    ),
    "overnight": _Shape(
        "(which|this) part", "deictic", "“Last night” is the night before publication.",
        {"days": 0, "part": "NI"}, guards.last_night,
    ),
    "today": _Shape(
        "deictic PART? | this part", "deictic", "Today, yesterday and tomorrow count from publication.", guard=guards.today,
    ),
    "last-year": _Shape("lastyear", "unit", "One word for “last year”.", {"unit": "Y", "which": "last"}),
    "this-year": _Shape("thisyear", "unit", "One word for “this year”.", {"unit": "Y", "which": "this"}),
    # ------------------------------------------------------------ counted and named units
    "ago": _Shape(
        "AGO", "offset", "A number of days, weeks, months or years ago counts back from publication, and is as exact as its unit.",
        {"direction": -1, "count": 1}, guards.ago,
    ),
    "time-ahead": _Shape(
        "intime about? COUNT? UNIT", "offset", "“In two weeks”, in a sentence about the future, counts from publication.",
        {"direction": 1, "count": 1}, guards.looks_ahead,
    ),
    "offset": _Shape(
        "about? COUNT? UNIT (back|ahead)", "offset",
        "“Two days later” and “a year earlier” count from the last date mentioned.", {"count": 1}, guards.offset,
    ),
    "time-later": _Shape(
        "intime about? COUNT? UNIT", "offset", "“After two weeks”, in a story, counts from the last date mentioned.",
        {"direction": 1, "count": 1}, guards.offset,
    ),
    "offset-before": _Shape(
        "(within|onto)? about? COUNT? UNIT BEFORETHAT", "offset", "“Two days before that” counts from the last date mentioned.",
        {"direction": -1, "count": 1}, guards.offset,
    ),
    "day-before": _Shape(
        "eve PART?", "unit", "“The day before” counts from the last date mentioned.", {"unit": "D"}, guards.eve,
    ),
    "following-day": _Shape(
        "(narrative|that|this) same? (day_word|part) | ahead", "unit",
        "“The next day” and “the same day” count from the last date mentioned.", {"unit": "D"}, guards.following_day,
    ),
    "part-of-date": _Shape(
        "part ,? (in|onto|since|from)?", "part", "A part of the day belongs to the date that follows it.", guard=guards.part_before_date,
    ),
    "which-month": _Shape(
        "(which|narrative|that) same? month", "unit",
        "“Last September” is the latest one wholly before publication's month; “next March” the first after it.", {"unit": "M"},
        guards.which_month,
    ),
    "which-season": _Shape(
        "(which|narrative|that) same? season", "unit",
        "“Last summer” and “next spring” count from publication; “that spring” from the last date mentioned.", {"unit": "SE"},
    ),
    "season-alone": _Shape(
        "WITHIN? season", "date", "A season alone is the latest one begun by publication; in a history, of the year told of.",
        guard=guards.bare_season,
    ),
    "unit-told": _Shape(
        "WITHIN? (narrative|THATONE) unit", "unit",
        "“The following year”, in a sentence about the past, and “that month” count from the last date mentioned.", guard=guards.unit_told,
    ),
    "unit": _Shape(
        "WITHIN? which unit", "unit", "“Last week” and “this year” count from publication.", guard=guards.named_unit,
    ),
    "weekend": _Shape(
        "weekend", "unit", "“The weekend” is the last one begun by publication; in a sentence about the future, the next one.",
        {"unit": "WE", "which": "this"}, guards.weekend,
    ),
    # ------------------------------------------------------------ spans without a place, and repetition
    "set": _Shape(
        "frequency | every (unit|weekday|part) | SETS", "set", "What happens daily, weekly or every Monday names no one date.",
        guard=guards.repeated,
    ),
    "past-unit": _Shape(
        "past COUNT? UNIT", "duration", "“The past two years” are a length of time.", {"count": 1}, guards.past_unit,
    ),
    "duration": _Shape(
        "about? COUNT UNIT | about UNIT", "duration", "A length of time, such as 24 hours or nearly a month, is no date.",
        {"count": 1}, guards.duration,
    ),
    # ------------------------------------------------------------ clock times, references
    "time": _Shape(
        "CLOCK", "time",
        "A time of day belongs to the date beside it, or to the day told of.", guard=guards.clock,
    ),
    "later": _Shape("later", "later", "“Later” continues the date before it.", guard=guards.later),
    "reference": _Shape("reference", "reference", "“Now” and “recently” name no date."),
}  # fmt: skip

_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"
_LOOKALIKES = str.maketrans("IX", "ІХ")
"""Cyrillic letters that stand in for Latin ones."""


def slavic_grammar(
    language: Literal["uk", "ru", "pl"],
    words: Words,
    examples: Examples,
    *,
    macros: Mapping[str, str],
    past_endings: tuple[str, ...],
    future_endings: tuple[str, ...] = (),
    feasts: Mapping[str, str],
) -> Grammar:
    """The grammar of one language: the rules that it gives examples of, over its own words.

    `macros` replace the shared ones of the same name. Raises KeyError for examples of an unknown rule.
    """
    unknown = examples.keys() - _SHAPES.keys()
    if unknown:
        raise KeyError(f"no such rules: {sorted(unknown)}")
    rules = tuple(
        Rule(
            name, shape.pattern, shape.form, shape.sentence, *examples[name], fixed=shape.fixed, guard=shape.guard,
        )
        for name, shape in _SHAPES.items()
        if name in examples
    )  # fmt: skip
    return Grammar(
        language, {**words, "ordinal": {**words["ordinal"], **_roman()}}, rules, {**MACROS, **macros}, frozenset(("feasthead",)),
        (*past_endings, *(ending.upper() for ending in past_endings)), ("lastyear", "thisyear", "eve", "shortdecade", "every", "wday"), feasts, future_endings, "DMY",
    )  # fmt: skip


def _roman() -> dict[str, object]:
    numbers: dict[str, object] = {}
    for number, word in enumerate(_ROMAN.split(), 1):
        numbers[word] = numbers[word.translate(_LOOKALIKES)] = number
    return numbers


def forms(words: str, value: object = True) -> dict[str, object]:
    """Each of these words with the same value."""
    return dict.fromkeys(words.split(), value)


def rows(table: str, first: int = 1) -> dict[str, object]:
    """The words of each line with the line's number: all cases of the months, one a line."""
    lines = (line.split() for line in table.strip().splitlines())
    return {word: number for number, line in enumerate(lines, first) for word in line}


def apostrophes(words: Words) -> Words:
    """The same words with each of the signs that editors type inside п’ять."""
    return {
        name: {word.replace("'", sign): value for word, value in entries.items() for sign in "'’ʼ"}
        for name, entries in words.items()
    }
