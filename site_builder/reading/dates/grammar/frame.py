"""What German, French, Spanish and Italian have in common: which ways of naming a time there are, and their order.

Such a language is one grammar file, which fills the frame: its words, the pieces of patterns that differ
(MACROS, under the names in capitals below) and for each rule that it has its examples and counter-examples.
A rule without examples is not the language's. Classes of words that matter to guards, besides the engine's:

- capitalised: months, weekdays and seasons that the language writes with a capital
- placing: words after which a month, season or year is a date (im, en, nel); "of" and "from" do so weakly
- linker: what stands between "jusqu'" and its date; "the": articles
- street, newspaper, title, programme, dark, givenname: what makes a name of the date beside it
- counted: what years are not, but numbers count (personas, soldats)
- leaning: "después" in "dos días después", unless "de" follows; final: letzte, where "des" follows
- seasonal: "en" of "en hiver", which is every winter; pastonly: "since", where it cannot mean "from" (seit)
- anniversary: what makes of "heute vor 30 Jahren" another day than today
- habitual: the article of "le lundi", which is every Monday; thisday: the "ce" of "ce mercredi 7 septembre"
- placing_year, counting: words after which a German number is a year even before a noun, or never is one
- neutral: words that end like verbs in the future or the past and are none (le front, però)
- announcing: verbs in the present, which news uses of what is to come; clause: what opens a clause after a comma
- speech: verbs of saying, whose date is the day that “tomorrow” in their quotation counts from
- halfth, halfpart: “zweite”, “Hälfte” of a month, year, decade or century; edge, dayspart: “erste”, “Tage”
- onto: "zum" in “Nacht zum Sonntag”; decadeadj: “neunziger” before Jahre; los: the article of “los noventa”
- four, score, eighty, ninety, sixty, seventy: the pieces of quatre-vingt-dix and soixante-dix
- within: the "in" of "in zwei Tagen"; morningword: mañana, which is also tomorrow
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Literal

from site_builder.reading.dates.grammar import frame_guards as guards
from site_builder.reading.dates.grammar import frame_word_guards as word_guards
from site_builder.reading.dates.records import Form, Grammar, Rule
from site_builder.reading.dates.scan import Scan

Guard = Callable[[Scan, int, int], bool] | None
Examples = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
Words = Mapping[str, Mapping[str, object]]

_CLASSES = (
    "the of linker and or from till since until by before after between placing month mon "
    "weekday weekdaypart deictic daypart part which this that narrative same sided unit units "
    "hourunit hourunits ago back ahead season lowseason ordinal dayword quarterword centuryword "
    "halfunit feasthead feast article era modadj modnoun year_word years count tens few scale a "
    "halfword about at on frequency reference later street newspaper title programme dark "
    "givenname counted leaning final within morningword determiner each capitalised decadeword "
    "suffix day_word eve wkd end_word here habitual weekend later_tail clockword ordsign "
    "hourmark halfth halfpart edge dayspart onto decadeadj "
)
"""The classes that patterns name: a language without one has no such words."""

_MACROS = {
    "MONTH": "month|mon .?",
    "SEASON": "season|lowseason",
    "AND": ",? and|,|or|/",
    "COUNT": "count|few|num|cardinal|a",
    "UNIT": "units|unit|hourunits|hourunit",
    "ABOUT": "about",
    "PART": "part",
    "ORDINAL": "ordinal|dayword",
    "NUMBER": "day|dayword",
    "OF": "of? the?",
    "AFTERWARDS": "which|narrative",
    "FOLLOWINGDAY": "narrative",
}

_FRAME: tuple[tuple[str, str, Form, str, Mapping[str, object], Guard], ...] = (
    ("iso-date", "isodate", "date", "A date written year first, as in 2022-09-10.", {}, None),
    ("numeric-date", "numericdate", "numeric", "A date in numbers has the day first, then the month.", {}, None),
    ("day-list", "WEEKDAY? NUMBER ((AND|TO) WEEKDAY? NUMBER){1,8} OF MONTH YEARPART?", "date",
     "Several days before one month share the month and year.", {"listed": True}, guards.day_date),
    ("day-month-year", "sided? WEEKDAY? NUMBER OF MONTH YEARPART", "date", "A day, month and year is that day.", {}, guards.day_date),
    ("sided-date", "sided WEEKDAY? NUMBER OF MONTH | WEEKDAY? NUMBER OF MONTH sided", "date",
     "A day and month called last or next is the latest before publication, or the first after it.", {}, guards.day_date),
    ("day-month", "WEEKDAY? NUMBER OF MONTH", "date",
     "A day and month without a year is the nearest one to publication; in a history, that of the year told of.", {}, guards.day_date),
    ("month-year", "WITHIN? MONTH YEARPART", "date", "A month and year is that month; no day is invented.", {}, guards.month_year),
    ("which-month", "(which|this) month | month which", "unit",
     "A month called last or next counts from publication.", {"unit": "M"}, guards.named_month),
    ("month", "WITHIN? MONTH", "date",
     "A month alone is the nearest one to publication, mostly a past one; in a history, that of the year told of.", {}, guards.bare_month),
    ("year-short-range", "year (-|/) shortyear", "date", "Two years written short run from the first to the last.",
     {"listed": "years"}, guards.short_range),
    ("season-year", "WITHIN? (SEASON) (of? the?)? year (-|/) (shortyear|year) | WITHIN? (SEASON) YEARPART", "date", "A season and year is that season.", {}, guards.dated_season),
    ("which-season", "(which|this '?) (SEASON) | (SEASON) which", "unit", "A season called last or next counts from publication.", {"unit": "SE"}, None),
    ("season", "WITHIN? (SEASON)", "date", "A season alone is that of the current year; in a history, of the year told of.", {}, guards.season),
    ("decade", "WITHIN? (DECADE)", "date", "A decade is its ten years.", {"span": "decade"}, guards.decade),
    ("century", "WITHIN? (CENTURY)", "date", "A century is its hundred years.", {}, None),
    ("quarter", "(ORDINAL) quarterword YEARPART?", "date", "A quarter of a year; without a year, the latest one on or before publication.", {}, None),
    ("half", "(ORDINAL) halfunit YEARPART?", "date", "A half of a year; without a year, the latest one on or before publication.", {}, None),
    ("holiday", "feasthead (of? the? '? feast){0,2} YEARPART?", "holiday", "A feast with a fixed or computable date is that day.", {}, guards.feast),
    ("year-before-christ", "(num|year|year3) (ERA)", "date", "A year before Christ is that year.", {}, guards.era),
    ("year", "WITHIN? (year_word|years)? year", "date", "A year alone is that year; no day is invented.", {}, guards.bare_year),
    ("weekday-and-day", "weekday ,? day", "date", "A weekday with its day of the month is the nearest such day.", {}, word_guards.weekday_and_day),
    ("weekday-of-week", "WEEKDAYOFWEEK", "weekday", "A weekday of last, this or next week is that of the calendar week.", {}, word_guards.weekday_of_week),
    ("weekday", "(which|this|narrative)? (weekday (PART)? | weekdaypart) (AFTERWARDS)?", "weekday",
     "A weekday is the last one on or before publication; after a verb in the future and the like, the next one.", {}, word_guards.weekday),
    ("day-before-yesterday", "TWODAYSBACK", "deictic", "Two days before publication.", {"days": -2}, word_guards.today),
    ("day-after-tomorrow", "TWODAYSAHEAD", "deictic", "Two days after publication.", {"days": 2}, word_guards.today),
    ("today", "TODAY", "deictic", "Today, yesterday, tomorrow and their kin count from publication.", {}, word_guards.today),
    ("ago", "AGO", "offset", "A number of days, weeks, months or years ago counts back from publication, and is as exact as its unit.",
     {"direction": -1}, guards.whole_number),
    ("time-ahead", "AHEAD", "offset", "A number of days, weeks, months or years ahead counts from publication.", {"direction": 1}, word_guards.ahead),
    ("offset", "OFFSET", "offset", "So many days, weeks or years later or earlier count from the last date mentioned.", {}, word_guards.offset),
    ("following-day", "FOLLOWINGDAY", "unit", "The next day, the day before and the same day count from the last date mentioned.",
     {"unit": "D"}, word_guards.following_day),
    ("part-of-date", "PARTOF", "part", "A part of the day belongs to the date that follows it.", {}, word_guards.part_before_date),
    ("which-weekend", "WHICHWEEKEND", "unit", "Last and next weekend count from publication.", {"unit": "WE"}, None),
    ("weekend", "WEEKEND", "unit", "The weekend is the last one begun by publication; after a verb in the future, the next one.",
     {"unit": "WE", "which": "this"}, word_guards.named_unit),
    ("unit", "WHICHUNIT", "unit",
     "Last week and this year count from publication; that month and the following year from the last date mentioned.", {}, word_guards.named_unit),
    ("end-of-unit", "ENDOFUNIT", "unit", "The end of the year or month is its last part.", {"which": "this"}, word_guards.end_of_unit),
    ("time", "CLOCK", "time", "A time of day belongs to the date beside it, or to the day told of.", {}, word_guards.clock),
    ("set", "SET", "set", "What happens daily, weekly or every Monday names no one date.", {}, None),
    ("duration", "ABOUT? COUNT UNIT", "duration", "A length of time, such as 24 hours, is no date.", {}, guards.whole_number),
    ("later", "LATER", "later", "“Later” continues the date before it.", {}, None),
    ("reference", "reference", "reference", "Words such as “now” and “recently” name no date.", {}, None),
)  # fmt: skip


def numbered(words: str, first: int = 1) -> dict[str, object]:
    return {word: number for number, word in enumerate(words.split(), first)}


def every(words: str, value: object = True) -> dict[str, object]:
    return dict.fromkeys(words.split(), value)


def roman(pattern: str, last: int = 21) -> dict[str, object]:
    """The numerals of the centuries, in the language's own writing: `pattern` "{}e" gives XIXe → 19."""
    tens, ones = ("", "X", "XX"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    numerals = {number: tens[number // 10] + ones[number % 10] for number in range(1, last + 1)}
    return {pattern.format(numeral): number for number, numeral in numerals.items()}


def _governing(words: Words) -> dict[str, object]:
    """Every word that can stand before a date without setting it aside from what is told."""
    kinds = (
        "placing",
        "the",
        "linker",
        "since",
        "until",
        "before",
        "after",
        "from",
        "between",
        "at",
        "on",
        "of",
        "this",
    )
    return {word: True for kind in kinds for word in words.get(kind, {})}


def _decomposed(names: Mapping[str, str]) -> dict[str, str]:
    """As editors that write é as two characters spell them."""
    return {unicodedata.normalize("NFD", name): value for name, value in names.items()}


def fill(
    language: str,
    words: Words,
    macros: Mapping[str, str],
    examples: Examples,
    *,
    proper: frozenset[str] = frozenset(),
    past_endings: tuple[str, ...] = (),
    future_endings: tuple[str, ...] = (),
    feasts: Mapping[str, str] | None = None,
    own_guards: Mapping[str, Guard] | None = None,
    date_order: Literal["DMY", "MDY"] = "DMY",
) -> Grammar:
    """The grammar of a language that fills the frame; ValueError for examples of a rule that the frame lacks."""
    if unknown := set(examples) - {row[0] for row in _FRAME}:
        raise ValueError(f"the frame has no rule {', '.join(sorted(unknown))}")
    rules = tuple(
        Rule(
            name,
            pattern,
            form,
            sentence,
            *examples[name],
            fixed,
            (own_guards or {}).get(name, guard),
        )
        for name, pattern, form, sentence, fixed, guard in _FRAME
        if name in examples
    )
    return Grammar(
        language,
        {**{name: {} for name in _CLASSES.split()}, **words, "prep": _governing(words)},
        rules,
        {**_MACROS, **macros},
        proper,
        past_endings,
        ("weekdaypart", "daypart", "narrative", "wkd", "eve", "later_tail", "decadeword"),
        {**_decomposed(feasts or {}), **(feasts or {})},
        (*future_endings, *_decomposed(dict.fromkeys(future_endings, ""))),
        date_order,
    )
