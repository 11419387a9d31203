"""Find the dates in prose and say what they mean, and why.

The way through, list in, list out:

    scan      text → one code a word: which classes of words it belongs to      scan.py, numbers.py
    find      codes → expressions, by the rules of a grammar                     find.py, read.py, compile.py
    refine    ranges and lists, a date with its time of day, open ends, “about”  refine.py, bounds.py, around.py
    resolve   expressions → answers: by publication, by the last date mentioned  resolve.py; absolute.py, placing.py,
              (story.py), by what the clause says of its time (cues.py, signs.py) yearless.py, weekdays.py, relative.py,
                                                                                 by who says it (sayings.py), by “or” (choices.py)
    mentions  answers → mentions                                                 mentions.py

What the names of rules tell
    A mention's `rule` is the name of its grammar rule. Behind a colon stands an open end: "year:since",
    "weekday:until", "day-month:by", "month:before", "day:after"; such a mention's `when` is open on one
    side, or names no day on which something happens. "later" carries on the day before it (`when` is that
    day; its value is FUTURE_REF), "same-day" and "following-day" lean on it too. "editor" and "none" are spans that an editor fixed.
    Lengths of time, repetition and vague words have no `when`. `names_an_occasion` says all of it at once.

How to write a language
    A language is one file, `grammar/<code>.py` with a `GRAMMAR`, named in `grammar.GRAMMARS`. It has

    words     class → word → value. All spellings that count, inflected ones too, in small letters; each is
              also known with a capital and in capitals, in `proper` classes only so. A word may be in several
              classes. Values: months 1–12, weekdays 0 (Monday)–6, units D W M Y DE CE Q WE (days to centuries,
              quarter, weekend) and TH TM TS (hours, minutes, seconds), parts of the day MO AF EV NI, seasons
              21–24, `which`: last, this, next, `narrative`: previous, following, same.
              `suffix`: what is glued to digits ("th" → ordinal, "s" → decade).
    rules     `Rule(name, pattern, form, sentence, examples, counter_examples, fixed, guard)`. A pattern is a
              regular expression over classes: "the? day of? MONTH ,? year". Words of a class fill the field that
              `read._FIELDS` names, whatever the language; `fixed` adds fields. `form` chooses the resolver. Earlier
              rules win; a guard may refuse by what stands around. MACROS are named pieces, in capitals.
              * means up to 12 times: patterns are bounded, so that no text takes more than linear time.
    digits    The classes of numbers come from numbers.py: day (1–31), cardinal, num, year (1000–2099), year3,
              shortyear, ordinal, decade, isodate, numericdate, clock, fullclock, hour, military.
    linking   The classes "to", "until", "through", "till", "and", "or", "between", "from", "the", "since", "by",
              "before", "after", "at", "on", "of", "about", "circa", "linker" join expressions (refine.py): fill those
              that the language has.
    cues      ahead_cue (will, until), plan_cue (due), present_be, maybe_ahead (could), finite_past (was),
              past_form (fell), passive_be (be), and `past_endings`: how weekdays and months look ahead or back (cues.py).
              Where a language has them: clause (“, що”: after a comma another clause begins), planned_for (“на” вівторок) unless
              as_of stands before it, adverbial (“навесні” 1941: a time of its own without a preposition).

              put_off (postponed: “from Tuesday to Friday” is then no range), moved (the same beside a day), copula (“ist am
              Sonntag.”), held_now behind has_now (“a lieu”), lasting (raged “until Sunday”), carried_out (failed “to appear”),
              convening (called “a strike on 1 December”), likely, negated (won't), testament (“the will”), brought (forward to).
    around    `circa` (about) and `deadline` (at the latest → by, at the earliest → since) beside a date: around.py. The value of a
              word that means it only behind others names these: {"więcej": {"mniej": ""}}, {"tard": {"au plus": "by"}}. `circa_short`
              ends with a full stop (“ok.”), `circa_after` stands behind the date, `circa_link` may stand between (“etwa seit 1948”);
              `topic` are words that loosen no weekday (“talks about Sunday”).
    moments   `moment` are the parts of a day that are an hour and no stretch: what was before dawn on Wednesday was on
              Wednesday. `until_or_before` (“до”) before such a moment, and `until` behind `closely` (“незадовго до”), mean before.

    present   A verb in the present beside a weekday or month looks ahead, or may look either way: words of the class
              `announcing` always do; a language whose words alone do not tell has a function, `present_tense`.
    speech    Verbs of saying. A date beside one is the day that “tomorrow” in its quotation counts from.

    Examples are whole sentences in which the rule must fire, counter-examples must not; tests/reading/dates/
    runs them all, and the first example of each rule is shown to readers on the about-dates page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import Literal

from site_builder.core.model import DateMention, Mode
from site_builder.core.when import Day, When
from site_builder.reading.dates.find import find
from site_builder.reading.dates.grammar import language_of
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.refine import refine
from site_builder.reading.dates.resolve import resolve
from site_builder.reading.dates.rules import RuleInWords, rules
from site_builder.reading.dates.scan import Scan, scan
from site_builder.reading.dates.story import Story

__all__ = ["RuleInWords", "find_dates", "names_an_occasion", "rules"]

Given = tuple[int, int, tuple[When, ...]]


def find_dates(
    text: str,
    *,
    published: date,
    language: str,
    mode: Mode,
    date_order: Literal["DMY", "MDY"] | None = None,
    given: Sequence[Given] = (),
) -> tuple[DateMention, ...]:
    """The time expressions of a text, in reading order, none overlapping another.

    `text` may be a whole article whose markup is masked by spaces; a blank line ends a paragraph.
    `published` is the day that relative words count from. `given` are spans (start, end, readings)
    whose meaning an editor has fixed: they come back with the rule "editor" ("none" without readings),
    nothing else overlaps them, and words such as "the same day" may lean on them.
    """
    language_ = language_of(language)
    if language_ is None:
        return ()
    tokens = scan(text, language_.lexicon, language_.grammar.feasts, [span[:2] for span in given])
    expressions = refine(tokens, find(tokens, language_))
    if given:
        fixed = [_given(tokens, span) for span in given]
        expressions = sorted([*expressions, *fixed], key=lambda expression: expression.start)
    order = language_.grammar.date_order or date_order
    return tuple(resolve(tokens, expressions, Story(Day.of(published), mode), order))


def _given(tokens: Scan, given: Given) -> Expression:
    start, end, readings = given
    first = bisect_left(tokens.starts, start, hi=len(tokens.tokens))
    last = bisect_left(tokens.starts, end, hi=len(tokens.tokens))
    rule = "editor" if readings else "none"
    return Expression(start, end, first, last, rule, "given", readings=tuple(readings))


def names_an_occasion(mention: DateMention) -> bool:
    """Whether the mention says when something happened.

    False for open ends ("since 2014", "until Friday", "by", "before" and "after": their rules end in
    ":since" and so on), for lengths of time, repetition and words that name no date.
    """
    return mention.when is not None and ":" not in mention.rule and mention.kind in ("DATE", "TIME")
