"""English: its words and its ways of naming a time."""

from __future__ import annotations

from site_builder.reading.dates.grammar import en_date_guards as date_guards
from site_builder.reading.dates.grammar import en_guards as guards
from site_builder.reading.dates.grammar.en_present import present_tense
from site_builder.reading.dates.grammar.en_words import FEASTS, PROPER, WORDS
from site_builder.reading.dates.records import Grammar, Rule

MACROS = {
    # "Saturday," before a date
    "WEEKDAY": "(weekday|wday .?) ,? the?",
    "MONTH": "month|mon .?",
    "NUMBER": "day|dayword",
    "AND": ",? and|,|or|&|/",
    "TO": "-|to|until|through|till",
    # early June, mid-June, the end of June, early in June, the latter part of June
    "WITHIN": "the (edge|modadj) few? units (of|in) the? | (about|just)? the? very? (modadj -? to -?)? modadj -? (in|partword of|days of|of)? the? | (about|just)? the? very? (modnoun|modadj partword) of the?",
    "YEARPART": "(,|of|in)? (year era?|year3 era) | of? (the|that|this)? (which|narrative|yearby) year_word",
    "COUNT": "a (few|couple of) | (count|a)? scale (of)? | tens -? count? | (few|count|num|cardinal) (and a? halfword)? scale? | halfword an? | a | few of",
    "ABOUT": "(about|just|only|another|some|up to|more than|less than|at least|the? (past|which|narrative|ordinal))",
    "UNIT": "units|unit|hourunits|hourunit",
    "PARTOF": "(modadj -? (in|on)?)? (the|that|this)? part hours? (of|on) the? | (moment|first light) (of|on)? the?",
    "THIS": "which|narrative|past|same",
}

RULES = (
    # ------------------------------------------------------------ absolute dates
    Rule(
        "iso-date", "isodate", "date",
        "A date written year first, as in 2022-09-10, is read as written.",
        ("The order was signed on 2022-09-10.",), ("Ring 555-2022-09-10 for help.",),
    ),
    Rule(
        "numeric-date", "numericdate", "numeric",
        "A date in numbers follows the site's order of day and month; without one, both readings are shown.",
        ("The form was stamped 23/10/2022.",), ("Version 1.10.2022.4 was released.",),
    ),
    Rule(
        "day-list", "WEEKDAY? the? NUMBER ((AND|TO|and TO) WEEKDAY? the? NUMBER){1,8} of? MONTH YEARPART?", "date",
        "Several days before one month, as in 12 and 15 June or 9–10 September, share the month and year; days joined by “or” are readings of one date.",
        ("Raids followed on 12 and 15 June.", "The fair ran from the 4th to the 9th of August 1951."),
        ("They met 12 or 15 times.",), fixed={"listed": True}, guard=date_guards.day_first,
    ),
    Rule(
        "month-day-list", "WEEKDAY? MONTH the? day ((AND|TO) the? day){1,8} YEARPART?", "date",
        "Several days after one month, as in June 12 and 15, share the month and year.",
        ("Raids followed on June 12 and 15.",), ("On June 12, 15 people left.",),
        fixed={"listed": True}, guard=date_guards.month_first_list,
    ),
    Rule(
        "day-month-year", "WEEKDAY? the? NUMBER (of the?)? MONTH YEARPART", "date",
        "A day, month and year, as in 10 September 2022, is read as written; with a weekday that contradicts it, both readings are shown.",
        ("The town fell on 10 September 2022.",), ("He scored 10 Septembers in a row.",), guard=date_guards.day_first,
    ),
    Rule(
        "month-day-year", "WEEKDAY? MONTH the? NUMBER YEARPART", "date",
        "A month, day and year, as in September 10, 2022, is read as written; with a weekday that contradicts it, both readings are shown.",
        ("The town fell on September 10, 2022.",), ("She may 10, 2022 times over, refuse.",),
    ),
    Rule(
        "day-month", "WEEKDAY? the? NUMBER (of the?)? MONTH", "date",
        "A day and month without a year is the nearest one to publication, or where the sentence looks ahead the next one; in a history, that of the year told of.",
        ("The town fell on 10 September.",), ("All 10 may come.",), guard=date_guards.day_first,
    ),
    Rule(
        "month-day", "WEEKDAY? MONTH the? NUMBER", "date",
        "A month and day without a year is the nearest one to publication, or where the sentence looks ahead the next one; in a history, that of the year told of.",
        ("The town fell on September 10.",), ("In March 12 people were hurt.", "the March 8 Alliance won"),
        guard=date_guards.month_day,
    ),
    Rule(
        "month-year", "WITHIN? MONTH -? YEARPART", "date",
        "A month and year, as in September 2022, is that month; no day is invented.",
        ("The siege began in September 2022.", "By early March 2022 the town was held."), ("32 March 2022 is no date.",),
        guard=date_guards.month_year,
    ),
    Rule(
        "month", "WITHIN? MONTH", "date",
        "A month alone is the latest one begun by publication, or after “will” and the like the next one; where either may be meant, both are shown. In a history it is that of the year told of.",
        ("The siege began in March.",), ("They may march.", "Theresa May resigned.", "The March on Rome began."),
        guard=date_guards.bare_month,
    ),
    Rule(
        "year-short-range", "WITHIN? the? years? year (-|/) shortyear", "date",
        "Years as in 1915–17 run from the first to the last.",
        ("The front hardly moved in 1915-17.",), ("Call 1915-1718 now.",), fixed={"listed": "years"}, guard=date_guards.short_range,
    ),
    Rule(
        "season-year", "WITHIN? the? (season|lowseason) (,|of|in)? year (-|/) (shortyear|year) | WITHIN? the? (season|lowseason) YEARPART | WITHIN? (season|lowseason) of the? (which|narrative|yearby) year_word | WITHIN? the? (season|lowseason) of ' shortyear", "date",
        "A season and year, as in the summer of 1943, is that season.",
        ("The front moved in the summer of 1943.",), ("The fall of Rome shook all.",),
    ),
    Rule(
        "year-season", "the? year (season|lowseason)", "date",
        "A year and season, as in 1943 summer, is that season.",
        ("After the 1943 summer campaign they rested.",), ("They spring back.",),
    ),
    Rule(
        "season", "WITHIN? the? (season|lowseason)", "date",
        "A season alone is the latest one begun by publication, or after “will” and the like the next one; where either may be meant, both are shown. In a history it is that of the year told of.",
        ("The front moved in the summer.",), ("A spring broke.", "The fall of Rome shook all."), guard=date_guards.bare_season,
    ),
    Rule(
        "decade", "WITHIN? the? (decade|'? shortdecade|decadeword) era?", "date",
        "A decade, as in the late 1930s, is those ten years, early, middle or late as written.",
        ("It was built in the late 1930s.",), ("He is in his 30s.",), guard=date_guards.decade,
    ),
    Rule(
        "century", "WITHIN? the? (ordinal|dayword) -? centuryword era?", "date",
        "A century, as in the 19th century, is those hundred years.",
        ("The fort dates from the 17th century.",), ("He scored a century.",),
    ),
    Rule(
        "quarter", "WITHIN? the? (ordinal|dayword) quarterword ((,|of|in)? the? (fiscal|financial)? YEARPART)? | quartername YEARPART?", "date",
        "A quarter, as in the third quarter of 2022, is those three months; without a year, it is the latest one on or before publication.",
        ("Sales fell in the third quarter of this year.",), ("A quarter of them left.",), fixed={"unit": "Q"},
    ),
    Rule(
        "half", "the? (ordinal|dayword|latter) halfunit of the? (MONTH? YEARPART|MONTH)", "date",
        "A half of a year or month, as in the second half of 2007, is those months or days.",
        ("Attacks fell in the second half of 2007.",), ("They led in the second half of the match.",),
    ),
    Rule(
        "holiday", "the? feasthead -? feast{0,2} (' s feast)? part? YEARPART?", "holiday",
        "A feast whose date is fixed or can be computed, as in Christmas Day or Easter 1916, is the nearest one to publication, or of the year told of.",
        ("The truce began on Christmas Eve 1914.",), ("A Christmas tree stood there.",), guard=date_guards.holiday,
    ),
    Rule(
        "years-before-christ", "the? years? (year|year3|num) (-|to|and) (year|year3|num) era", "date",
        "Two years before Christ, as in 499–492 BC, share the era.",
        ("The revolt of 499–492 BC failed.",), ("The 12 to 14 BC Ferries staff struck.",), fixed={"listed": "eras"}, guard=date_guards.era,
    ),
    Rule(
        "year-before-christ", "WITHIN? the? years? (year|year3|num) era | era (year|year3|num)", "date",
        "A year before or after Christ, as in 480 BC, is that year.",
        ("The fleet sailed in 480 BC.",), ("The 480 BC Ferries staff struck.",), guard=date_guards.era,
    ),
    Rule(
        "year", "WITHIN? (the? (year_word|years)|c .?)? year", "date",
        "A year alone, as in 1991, is that year; no day is invented.",
        ("The wall fell in 1989.",), ("Some 1990 soldiers died.", "The Russell 2000 rose.", "It costs $1990."), guard=date_guards.bare_year,
    ),
    Rule(
        "old-year", "WITHIN? the? years? year3", "date",
        "A year of three digits counts only in a text that has named such years before.",
        ("In 480 BC the fleet sailed. By 479 it was back.",), ("Some 479 men died.",), guard=date_guards.old_year, fixed={"about": False},
    ),
    Rule(
        "apostrophe-year", "' shortyear", "date",
        "A year of two digits after an apostrophe, as in ’82, is the latest such year.",
        ("It was the lowest since ’82.",), ("They shouted '40 men down'.",), guard=date_guards.short_year,
    ),
    Rule(
        "nth-weekday", "the (ordinal|which) weekday (of|in) MONTH YEARPART?", "date",
        "“The first Sunday in May” is counted out in the month.",
        ("The fair opens on the first Sunday in May 2023.",), ("He came on the first Sunday.",), fixed={"span": "weekday"},
    ),
    Rule(
        "day-of-month", "(weekday ,?)? the ordinal", "date",
        "“The 20th” is a day of the month told of.",
        ("On 5 May they met. On the 20th they agreed.", "It rained on Friday the 13th."), ("The 20th Division moved.",), guard=date_guards.day_of_month,
    ),
    # ------------------------------------------------------------ weekdays, today and its kin
    Rule(
        "weekday-week", "weekday week", "weekday",
        "“Saturday week” is a week after the next Saturday.",
        ("The fair opens on Saturday week.",), ("The Saturday weekly was sold out.", "It opened last Saturday week."), fixed={"shift": (7, "D")}, guard=guards.weekday_week,
    ),
    Rule(
        "weekday", "(the? (which|narrative|past|that))? (overnight (into|on)?)? (weekday|wday .?) (,? (part|overnight))?", "weekday",
        "A weekday is the last one on or before publication; after “will”, “until” and the like, and beside “opens” or “takes place”, the next one. Where the sentence may look either way, both are shown.",
        ("The mayor resigned on Sunday.", "Shells fell on Tuesday night."), ("The Sunday Times said so.", "Black Friday sales rose."), guard=guards.weekday,
    ),
    Rule(
        "overnight", "overnight", "deictic",
        "“Overnight” is the night before publication.",
        ("Shells fell overnight.",), ("The overnight train was late.",), fixed={"days": 0, "part": "NI"}, guard=guards.overnight,
    ),
    Rule(
        "day-before-yesterday", "the? day_word before deictic | the? day_word after deictic", "deictic",
        "“The day before yesterday” and “the day after tomorrow” are two days from publication.", ("They left the day before yesterday.",), ("The day before, rain fell.",), fixed={"a_day_beyond": True}, guard=guards.two_days,
    ),
    Rule(
        "today", "(back|ahead|modadj)? (deictic (part|overnight)?|tonight|this (part))", "deictic",
        "Today, yesterday and tomorrow count from publication; in a quotation, from the day on which it was said, where the sentence names it.",
        ("The mayor resigned yesterday.", "Shells fell this morning."), ("USA Today said so.",), guard=guards.today,
    ),
    # ------------------------------------------------------------ counted and named units
    Rule(
        "unit-modified", "(later|earlier) (in the|the|that|this) (THIS)? unit | (later|earlier) that unit", "unit",
        "“Later that month” and “earlier this year” lie in that month or year.",
        ("Later that month the bridge was rebuilt.",), ("Later the unit moved.",), guard=guards.unit_in_story,
    ),
    Rule(
        "ago", "ABOUT? COUNT UNIT ago", "offset",
        "A number of days, weeks, months or years ago counts back from publication, and is as exact as its unit.",
        ("The town fell two days ago.",), ("Two days of rain followed.",), fixed={"direction": -1},
    ),
    Rule(
        "year-ago", "unit - (ago|earlier)", "offset",
        "“The year-ago quarter” was in the year before.",
        ("Sales beat those of the year-ago quarter.",), ("It rained the year after.",), fixed={"count": 1, "direction": -1},
    ),
    Rule(
        "time-ahead", "in ABOUT? COUNT UNIT ' time | in? ABOUT? COUNT UNIT from (now|deictic)", "offset",
        "“In two weeks’ time” and “two weeks from now” count from publication.",
        ("The bridge opens in two weeks' time.", "Two weeks from now the bridge opens."),
        ("It took two weeks.", "Two weeks from Sunday it opens."), fixed={"direction": 1}, guard=guards.from_now,
    ),
    Rule(
        "offset", "ABOUT? COUNT UNIT ((before|after) that|back|ahead|hence|on)", "offset",
        "“Two days later” and “a year earlier” count from the last date mentioned.",
        ("On 5 May they met. Two days later they agreed.",), ("Two days of rain followed.",), guard=guards.offset,
    ),
    Rule(
        "vague-offset", "(units|hourunits) (back|ahead|ago)", "offset",
        "“Months later” names no date.",
        ("Months later the bridge reopened.",), ("Months of talks followed.",),
    ),
    Rule(
        "same-day", "(early|modadj|later)? the? (same|that|this) (very|same)? (day_word|part)", "unit",
        "“The same day” and “that night” are on the last date mentioned.",
        ("On 5 May they met. The same day they agreed.", "On 5 May they met. That night shells fell."), ("That daytime show ended.",), fixed={"unit": "D", "which": "same"}, guard=guards.same_day,
    ),
    Rule(
        "following-day", "(early|modadj)? the? (narrative|which) (very|same)? (day_word|part)| the (day_word|part) (before|after)", "unit",
        "“The next day”, “the day before” and “the morning after” count from the last date mentioned.",
        ("On 5 May they met. The following day they agreed.", "On 5 May they met. The evening before, he had called."),
        ("They offer next-day delivery.", "It rained the night before the vote."), fixed={"unit": "D"}, guard=guards.following_day,
    ),
    Rule(
        "small-hours", "the early hours of the?", "part",
        "“The early hours of” a date are its morning.",
        ("In the early hours of 10 September the town fell.",), ("The early hours of the shift were calm.",), fixed={"part": "MO"}, guard=guards.part_before_date,
    ),
    Rule(
        "day-beside", "the day_word (before|after) the? | on? the eve of the?", "part",
        "“The day after 3 May” and “the eve of 3 May” count from the date that follows.",
        ("The day after 3 May the bridge fell.",), ("The day after, it rained.",), guard=guards.part_before_date,
    ),
    Rule(
        "part-of-date", "PARTOF", "part",
        "A part of the day belongs to the date that follows it.",
        ("On the night of 9 September shells fell.", "Shells fell before dawn Wednesday."),
        ("The night of terror ended.", "Operation Dawn 5 failed."), guard=guards.part_before_date,
    ),
    Rule(
        "week-of-date", "the? (which|same)? week (of|beginning|starting) the? NUMBER of? MONTH year? | the? week of MONTH the? day (,? year)?", "date",
        "“The week of 5 September” is the week that holds that day.",
        ("The bridge fell in the week of 5 September.",), ("A week of rain followed.",), fixed={"span": "week"},
    ),
    Rule(
        "week-of-month", "the? (ordinal|which) week (of|in) MONTH YEARPART?", "date",
        "“The first week of September” is about those seven days.",
        ("The bridge fell in the first week of September.",), ("The first week was wet.",), fixed={"span": "weekpart"},
    ),
    Rule(
        "unit", "WITHIN? (the? (which|narrative) | this | that | the? same) (same|very|fiscal|financial)? (unit) | WITHIN the unit | unit ' s modnoun", "unit",
        "“Last week” and “this year” count from publication; “that month” and “the following year” from the last date mentioned.",
        ("Prices rose last month.", "In 1951 he left. The following year he died."), ("This unit was new.",), guard=guards.named_unit,
    ),
    Rule(
        "which-season", "WITHIN? the? (which|narrative|this|that|same) (same)? (season|lowseason)", "unit",
        "“Last summer” and “next spring” count from publication; “that spring” from the last date mentioned.",
        ("The dam failed last summer.",), ("Last summers were hot.", "Firms that fall into debt fail."), fixed={"unit": "SE"}, guard=guards.which_season,
    ),
    Rule(
        "which-month", "the? (which|narrative|this|that|same|past) MONTH", "unit",
        "“Last September” is the latest one wholly before publication's month; “next March” the first after it.",
        ("The dam failed last September.",), ("The next Mayor resigned.", "It was the same April 10."), fixed={"unit": "M"}, guard=guards.which_month,
    ),
    # ------------------------------------------------------------ spans without a place, and repetition
    Rule(
        "set", "frequency | every other? (ordinal|dayword)? (unit|units|weekday|hourunit|part|month|season|lowseason) | each (unit|weekday|hourunit|part|season|lowseason) | the (ordinal|which) weekday (of|in) (the|every|each) unit | per (unit|hourunit)", "set",
        "What happens daily, weekly or every Monday names no one date.",
        ("The market opens every Monday.",), ("The everyday life went on.",),
    ),
    Rule(
        "age", "COUNT (-? (units|unit) -? old | units of age)", "duration",
        "An age is no date.",
        ("A 12-year-old boy was hurt.",), ("The old year ended.",),
    ),
    Rule(
        "rate", "a (unit|hourunit)", "set",
        "A rate, as in three times a week, names no date.",
        ("The committee meets three times a week.",), ("He stayed a week.",), guard=guards.rate,
    ),
    Rule(
        "duration", "ABOUT? COUNT -? word? UNIT -? long?", "duration",
        "A length of time, such as 24 hours or nearly a month, is no date.",
        ("It gained more in 24 hours than before.",), ("Two days ago it rained.",), guard=guards.duration,
    ),
    Rule(
        "past-unit", "ABOUT? the? (past|which|narrative|ordinal) (count|few|num|cardinal) word? (units|hourunits) | the past (unit|hourunit) | the (past|which|narrative|few) few? word? (units|hourunits)", "duration",
        "“The past decade” is a length of time.",
        ("It was the worst storm in the past decade.",), ("It rained last week.",), fixed={"count": 1},
    ),
    Rule(
        "vague-duration", "within units | (in|for) (many)? (units|hourunits) | units - long", "duration",
        "“Within days” names no date.", ("Within days the road was open.",), ("Units moved.",), guard=guards.vague_duration,
    ),
    # ------------------------------------------------------------ clock times, parts of the day
    Rule(
        "time", "(fullclock|(clock|dottedclock|hour|cardinal) ampm | clock | military zone | dottedclock zone| clockword) (zone)?", "time",
        "A time of day belongs to the date beside it, or to the day told of.",
        ("The siren sounded at 5:30 p.m.",), ("They won 5:30 on aggregate points.",), guard=guards.clock,
    ),
    # ------------------------------------------------------------ references that name no date
    Rule(
        "the-day", "(ending|modadj in) the day_word | for the day_word ,", "unit",
        "“To end the day” speaks of the day told of.",
        ("On Monday shares fell, to end the day at a new low.",), ("At the end of the day, it matters.",), fixed={"unit": "D", "which": "same"}, guard=guards.end_of_day,
    ),
    Rule(
        "weekend", "(over|during|at|on)? the weekend", "unit",
        "“The weekend” is the last one begun by publication; after “will” and the like, the next one.",
        ("Shelling went on over the weekend.",), ("A weekend passed.",), fixed={"unit": "WE", "which": "this"},
    ),
    Rule(
        "later", "later", "later",
        "“Later” continues the date before it.",
        ("On Saturday the town fell. The ministry later said so.",), ("Sooner or later it falls.",), guard=guards.later,
    ),
    Rule(
        "this-time", "at this time | these days | (for )? the time being", "reference",
        "“At this time” names no date.",
        ("At this time little is known.",), ("These were long days.",), fixed={"value": "PRESENT_REF"},
    ),
    Rule(
        "former", "former", "reference",
        "“Former” names no date.",
        ("The former mayor spoke.",), (), fixed={"value": "PAST_REF"},
    ),
    Rule(
        "reference", "reference | the (past|reference)", "reference",
        "“Now”, “recently” and “in the future” name no date.",
        ("He is now free.",), ("From now on all is well.",), guard=guards.reference,
    ),
)  # fmt: skip

GRAMMAR = Grammar(
    "en",
    WORDS,
    RULES,
    MACROS,
    PROPER,
    past_endings=("ed",),
    feasts=FEASTS,
    present_tense=present_tense,
)
