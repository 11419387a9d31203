"""Give each expression its place in time, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_builder.core.model import DateMention
from site_builder.core.when import Day, When
from site_builder.reading.dates import absolute, calendar, relative, times, weekdays
from site_builder.reading.dates.answer import NOWHERE, Answer
from site_builder.reading.dates.choices import one_of_several
from site_builder.reading.dates.cues import NO_CUE, Cue, cue_at
from site_builder.reading.dates.feasts import feast_day, fixed_year
from site_builder.reading.dates.mentions import mentions_of
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.sayings import day_of_saying
from site_builder.reading.dates.scan import Scan
from site_builder.reading.dates.spans import duration_value, set_value
from site_builder.reading.dates.story import Story

_EXACT = ("weekday", "holiday", "numeric")
"""The forms whose resolvers know nothing of “about”."""
_LEANING = ("unit", "offset", "later", "time", "part")
"""The forms that count from the last date mentioned."""
_AS_DOUBTFUL = "“{text}” may be {0} or {1}: it counts from a date that is doubtful itself."

_SAID_ON = "“{text}” is {0}, counted from the day on which it was said, {1}."
_SAID_BEFORE = "“{text}” may be {0} or {1}: it was said before both."


def resolve(
    scan: Scan, expressions: Sequence[Expression], story: Story, date_order: str | None
) -> list[DateMention]:
    """The mentions of a text. An impossible date gives none."""
    stated = (
        expression.year
        for expression in expressions
        if expression.form == "date" and expression.year
    )
    story.first_year = next(stated, None)
    pairs: list[tuple[Expression, Answer]] = []
    paragraph, read_to = scan.lexicon.members["paragraph"], 0
    waiting: list[int] = []
    for place, expression in enumerate(expressions):
        story.paragraph += scan.codes.count(paragraph, read_to, expression.first)
        read_to = max(read_to, expression.first)
        story.position = expression.first
        answer = _answer(scan, expression, story, date_order)
        if answer is None:
            continue
        if story.others and expression.form in _LEANING:
            answer = _doubted(scan, expression, story, answer)
        if expression.form == "time" and times.waits(scan, expressions, place, story):
            waiting.append(len(pairs))
            pairs.append(
                (expression, Answer("TIME", f"XXXX-XX-XXT{expression.clock}", because=NOWHERE))
            )
            continue
        if waiting and answer.when is not None and answer.when.is_day:
            for index in waiting:
                early = pairs[index][0]
                pairs[index] = (early, times.timed(early, times.on_the_day_of(answer.when)))
            waiting = []
        answer = times.timed(expression, relative.shifted(answer, expression))
        answer = _by_the_saying(scan, expressions, place, story, answer)
        if expression.about and expression.form in _EXACT:
            answer = _about(answer)
        if pairs and pairs[-1][0].link:
            answer = weekdays.ending(pairs[-1][1], pairs[-1][0], answer, expression)
            pairs[-1] = (
                pairs[-1][0],
                weekdays.in_order(pairs[-1][1], pairs[-1][0], answer, expression),
            )
            if pairs[-1][0].link == "either" and expression.link not in ("list", "either"):
                answer = one_of_several(scan, pairs, expression, answer)
        if answer.when is not None and answer.told:
            if answer.states_year and not expression.open and not _in_passing(scan, expression):
                story.state(answer.when)
            if _leaves_the_thread(scan, expression, answer.when, story):
                story.glance_at_year(answer.when, aside=_aside(scan, expression))
            elif expression.open == "since" and not answer.when.is_day:
                story.year = answer.when.start.year  # no day that “the day before” could count from
            else:
                story.tell(answer.when, answer.alternatives, states_year=answer.states_year)
        pairs.append((expression, answer))
    return mentions_of(scan.text, pairs)


def _answer(
    scan: Scan, expression: Expression, story: Story, date_order: str | None
) -> Answer | None:
    form = expression.form
    if form == "date":
        if expression.rule == "old-year":
            return _old_year(expression, story)
        if (
            expression.rule == "season"
            and scan.noun_like(expression.last)
            and not scan.is_a(expression.first - 1, "placing")
        ):
            return _by_the_way(absolute.date(expression, story, NO_CUE))
        return absolute.date(
            expression,
            story,
            cue_at(scan, expression) if expression.year is None and not story.history else NO_CUE,
        )
    if form == "weekday":
        return weekdays.weekday(
            expression, story, NO_CUE if story.history else cue_at(scan, expression)
        )
    if form == "deictic":
        if expression.rule == "overnight" and not cue_at(scan, expression).behind:
            return Answer("TIME", "XXXX-XX-XXTNI", because=NOWHERE, told=False)
        return relative.deictic(expression, story)
    if form == "unit":
        asked = expression.unit == "WE" or expression.mod is not None
        return relative.unit(expression, story, cue_at(scan, expression) if asked else NO_CUE)
    if form == "offset":
        return relative.offset(expression, story)
    if form == "numeric":
        return absolute.numeric(expression, date_order)
    if form == "duration":
        return Answer(
            "DURATION",
            duration_value(expression),
            because="“{text}” is a length of time, not a date.",
            told=False,
        )
    if form == "set":
        return Answer(
            "SET",
            expression.value or set_value(expression),
            because="“{text}” comes round again and again; it is no one date.",
            told=False,
        )
    if form == "reference":
        if expression.rule == "former" and not story.history:
            return None
        return Answer("DATE", expression.value or "PAST_REF", because=NOWHERE, told=False)
    if form == "later":
        if story.history:
            return None
        return times.later(story, cue_at(scan, expression))
    if form in ("time", "part"):
        return times.time(story)
    if form == "holiday":
        return _feast(expression, story, cue_at(scan, expression))
    return _given(expression)


def _doubted(scan: Scan, expression: Expression, story: Story, answer: Answer) -> Answer:
    """“The next day” after a doubtful date is as doubtful: the same once more, for each other reading."""
    if answer.when is None or answer.alternatives:
        return answer
    readings = [answer.when]
    told = story.last
    for other in story.others:
        story.last = other
        again = _answer(scan, expression, story, None)
        if again is not None and again.when is not None and again.when not in readings:
            readings.append(again.when)
    story.last = told
    if len(readings) == 1:
        return answer
    names = tuple(readings[:2])
    return replace(answer, alternatives=tuple(readings[1:]), because=_AS_DOUBTFUL, facts=names)


def _by_the_saying(
    scan: Scan, expressions: Sequence[Expression], place: int, story: Story, answer: Answer
) -> Answer:
    """What is said in a quotation counts from the day on which it was said."""
    expression = expressions[place]
    if expression.form not in ("deictic", "weekday") or story.history or answer.when is None:
        return answer
    saying, quoted = day_of_saying(scan, expressions, place)
    said = _answer(scan, saying, story, None) if saying else None
    if said is None or said.when is None or not said.when.is_day or said.alternatives:
        return answer
    day = said.when.start
    if quoted:
        again = _answer(scan, expression, replace(story, published=day), None)
        if again is None or again.when is None:
            return answer
        again = relative.shifted(again, expression)
        facts = (again.when, When.on(day))
        return times.timed(expression, replace(again, because=_SAID_ON, facts=facts))
    earlier = answer.when.start.plus(-7)
    if expression.form == "deictic" or not day < earlier <= story.published < answer.when.start:
        return answer
    # Said last Tuesday of “Friday”: the Friday that has passed since, or the next one.
    other = replace(answer.when, earliest=earlier, latest=earlier)
    names = (answer.when, other)
    return replace(answer, alternatives=(other,), because=_SAID_BEFORE, facts=names)


def _by_the_way(answer: Answer | None) -> Answer | None:
    """“The winter coat”: the season describes, it dates nothing."""
    if answer is None:
        return None
    return replace(
        answer,
        when=None,
        because="“{text}” describes what follows it; it dates nothing.",
        facts=(),
        told=False,
    )


def _leaves_the_thread(scan: Scan, expression: Expression, when: When, story: Story) -> bool:
    """Whether a date in a history is a glance elsewhere, from which the telling returns.

    What is mentioned in passing is, unless it is a day or month. So is a year far from the one told of,
    in a paragraph that has been telling of days and months.
    """
    if not story.history:
        return False
    if when.precision in ("day", "month", "week"):
        return expression.direction < 0
    return story.is_far(when) or _aside(scan, expression)


def _in_passing(scan: Scan, expression: Expression) -> bool:
    """What is told after “born on 9 July 1941” does not belong to that year."""
    born = any(scan.is_a(expression.first - back, "born") for back in (1, 2, 3))
    return born or _aside(scan, expression)


def _aside(scan: Scan, expression: Expression) -> bool:
    """Words that name a time in passing: "two years earlier", "the 1991 agreement", "(1998)", "planned for 1976"."""
    if expression.direction < 0 or expression.which == "previous":
        return True
    cue = cue_at(scan, expression)
    if (cue.ahead or cue.perhaps) and not cue.announced:
        return True
    before = expression.first - 1
    if scan.is_a(before, "the"):
        before -= 1
    heading = before < 0 or scan.is_a(before, "paragraph")
    if scan.is_a(
        expression.first, "adverbial"
    ):  # навесні 1941-го: in the spring, without a preposition
        return False
    return not heading and not scan.is_a(before, "prep", "and", "-")


def _old_year(expression: Expression, story: Story) -> Answer | None:
    """A year of three digits: before Christ, or near the year told of, or none."""
    assert expression.year is not None
    if story.before_christ:
        return absolute.date(replace(expression, year=1 - expression.year), story, NO_CUE)
    if story.year is not None and abs(story.year - expression.year) <= 150:
        return absolute.date(expression, story, NO_CUE)
    return None


def _feast(expression: Expression, story: Story, cue: Cue) -> Answer | None:
    """A feast in its stated year, in a history the year told of, in news the nearest to publication."""
    assert expression.holiday is not None
    year = expression.year if expression.year is not None else fixed_year(expression.holiday)
    if year is None and story.history:
        year = story.year
    if year is None and story.history:
        return None
    if year is not None:
        day = feast_day(expression.holiday, year)
        because = "“{text}” was on {0}."
    else:
        day = _nearest_feast(expression.holiday, story.published, cue)
        because = "“{text}” is {0}, the nearest one to publication, {1}, in the sentence's sense."
    if day is None:
        return None
    facts = (When.on(day), When.on(story.published))
    return Answer("DATE", calendar.day_value(day), When.on(day), because, facts)


def _nearest_feast(formula: str, published: Day, cue: Cue) -> Day | None:
    days = (feast_day(formula, published.year + step) for step in (-1, 0, 1))
    fitting = [
        day
        for day in days
        if day and (not cue.behind or day <= published) and (not cue.ahead or day >= published)
    ]
    return min(fitting, key=lambda day: abs(day.ordinal - published.ordinal), default=None)


def _about(answer: Answer) -> Answer:
    """“Around Sunday”, “vers Noël 1914”: the same, only about right, in what is said of it too."""
    if answer.when is None:
        return answer
    when, *others = (replace(one, approximate=True) for one in (answer.when, *answer.alternatives))
    first = answer.facts[:1]
    if first in ((answer.when,), (answer.when.start,)):
        first = (when,)
    facts = (*first, *answer.facts[1:])
    return replace(answer, when=when, alternatives=tuple(others), facts=facts)


def _given(expression: Expression) -> Answer:
    if not expression.readings:
        return Answer(
            "DATE", "XXXX", because="An editor says that “{text}” names no date.", told=False
        )
    first = expression.readings[0]
    names = expression.readings
    return Answer(
        "DATE",
        calendar.value_of(first),
        first,
        "“{text}” is {0}: an editor says so.",
        (names,),
        expression.readings[1:],
        states_year=True,
    )
