"""Join what belongs together: ranges and lists, a date with its time or part of day, open ends.

Each step takes the expressions of a text and returns new ones, in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.reading.dates.around import loosened
from site_builder.reading.dates.bounds import open_end, word_before
from site_builder.reading.dates.cues import NO_CUE, cue_at
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import BARRIER, Scan

_DATED = ("date", "weekday", "holiday", "numeric", "deictic")
_NEAR = 8
_PARTING = (
    ",",
    ".",
    "!",
    ";",
    ":",
    "paragraph",
    "and",
    "that",
    "before",
    "after",
    "since",
    "until",
    "by",
    "speech",
)
"""What parts “last week” from a weekday after it."""
_TIMED = ("date", "weekday", "holiday", "numeric", "deictic", "unit")


def refine(scan: Scan, expressions: Sequence[Expression]) -> list[Expression]:
    joined = merge_times(scan, expressions)
    linked = link_neighbours(scan, days_of_weeks(scan, joined))
    nights = [_night(scan, linked, place) for place in range(len(linked))]
    shared = [loosened(scan, one) for one in share_years(every_week(scan, nights))]
    return [
        expression if place and shared[place - 1].link == "range" else open_end(scan, expression)
        for place, expression in enumerate(shared)
    ]


def merge_times(scan: Scan, expressions: Sequence[Expression]) -> list[Expression]:
    """“At 5 p.m. on 9 May” and “the night of 9–10 May” are one expression each."""
    found: list[Expression] = []
    for expression in expressions:
        previous = found[-1] if found else None
        merged = _merged(scan, previous, expression) if previous else None
        if merged:
            found[-1] = merged
        else:
            found.append(expression)
    return found


def _night(scan: Scan, expressions: Sequence[Expression], place: int) -> Expression:
    """“La nuit de samedi à dimanche” is one night, of both days; “de samedi soir à dimanche” is not."""
    this = expressions[place]
    if this.link != "range" or this.part != "NI" or not scan.is_a(this.first, "part"):
        return this
    return this.but(overnight=expressions[place + 1].part is None)


def _merged(scan: Scan, left: Expression, right: Expression) -> Expression | None:
    gap = range(left.last, right.first)
    if len(gap) > 2 and not (left.form == "duration" and _names_what_was_then(scan, gap)):
        return None
    if left.rule == "ago" and _says_when_ago(scan, left, right, gap):
        return _ago_on(left, right)
    if shift := _shift(scan, left, right, gap):
        return right.but(start=left.start, first=left.first, shift=shift)
    if left.form == "part" and not gap and right.form in _TIMED and _is_day(right):
        return right.but(start=left.start, first=left.first, part=left.part)
    if left.form == "time" and _takes_a_time(right):
        if not all(scan.is_a(index, ",", "on", "of") for index in gap):
            return None
        zone = left.zone or right.zone
        return right.but(start=left.start, first=left.first, clock=left.clock, zone=zone)
    if right.form == "time" and _takes_a_time(left) and not left.link:
        if not all(scan.is_a(index, ",", "at", "about") for index in gap):
            return None
        return left.but(end=right.end, last=right.last, clock=right.clock, zone=right.zone)
    return None


def _says_when_ago(scan: Scan, left: Expression, right: Expression, gap: range) -> bool:
    """“Two years ago today”, “ten years ago on Sunday”, “20 years ago this week”, “two years ago, on 9 May”."""
    if right.link or right.shift or right.year is not None:
        return False
    if right.form == "date":
        years = (
            left.unit == "Y" and right.day is not None
        )  # “three days ago, on 9 May” needs no help
        return years and all(scan.is_a(at, ",", "on") for at in gap)
    close = all(scan.is_a(at, "on") for at in gap)
    if right.form == "unit":
        return close and right.which == "this"
    return close and (right.form == "weekday" or (right.form == "deictic" and right.days == 0))


def _ago_on(left: Expression, right: Expression) -> Expression:
    """That day so many years or weeks back; of a weekday only the year or week is certain."""
    exact = right.form in ("date", "deictic") and left.count and left.count == int(left.count)
    count = int(left.count or 0)
    if exact and left.unit == "Y":
        return right.but(start=left.start, first=left.first, shift=(-count, "anniversary"))
    if exact and left.unit in ("D", "W") and right.form == "deictic":
        days = count * (7 if left.unit == "W" else 1)
        return right.but(start=left.start, first=left.first, shift=(-days, "D"))
    return left.but(end=right.end, last=right.last)


def _takes_a_time(expression: Expression) -> bool:
    return expression.form in _TIMED and expression.clock is None and _is_day(expression)


def _shift(scan: Scan, left: Expression, right: Expression, gap: range) -> tuple[int, str] | None:
    """What “two days after”, “the day before” or “the eve of” moves the date by that follows at once."""
    if right.form not in ("date", "holiday", "numeric", "weekday") or right.shift or right.mod:
        return None
    if left.rule == "day-beside" and not gap and _is_day(right):
        return left.direction, "D"
    if left.form == "duration" and right.form == "weekday" and _is_weeks_on(scan, left, gap):
        return 7 * int(left.count or 0), "D"
    if left.form != "duration" or left.unit is None or left.count is None or not gap:
        return None
    if len(gap) > 2:
        gap = gap[:1]
    if left.count != int(left.count) or left.count > 9999 or left.unit not in ("D", "W", "M", "Y"):
        return None
    coarse = left.unit in ("M", "Y")
    if not (coarse or _is_day(right)) or (len(gap) == 2 and not scan.is_a(gap[1], "the", "linker")):
        return None
    for word, sign in (("before", -1), ("after", 1)):
        if scan.is_a(gap[0], word):
            return sign * int(left.count), left.unit
    return None


def _is_weeks_on(scan: Scan, left: Expression, gap: range) -> bool:
    """“A week on Saturday”, “set for a week on Saturday”; “for a week from Saturday” is a length."""
    weeks = left.unit == "W" and left.count is not None and left.count == int(left.count)
    joined = len(gap) == 1 and scan.is_a(gap[0], "on", "from")
    if scan.is_a(left.first - 1, "for") and not scan.is_a(left.first - 2, "plan_cue"):
        return False
    return weeks and joined


def _names_what_was_then(scan: Scan, gap: range) -> bool:
    """“Two days after the ceasefire of 3 June”: what the date belongs to stands between."""
    if not 4 <= len(gap) <= 6 or not scan.is_a(gap[1], "the"):
        return False
    return scan.is_a(gap[-1], "of") and all(scan.codes[at] == BARRIER for at in gap[2:-1])


def _is_day(expression: Expression) -> bool:
    return (
        expression.day is not None
        or expression.weekday is not None
        or expression.form in ("deictic", "holiday", "numeric")
        or expression.unit == "D"
    )


def days_of_weeks(scan: Scan, expressions: Sequence[Expression]) -> list[Expression]:
    """“Last week the council met on Monday”, “on Monday of last week”: the Monday of that week."""
    found = list(expressions)
    for place, day in enumerate(expressions):
        if day.form != "weekday" or day.which or day.unit or day.shift:
            continue
        before = expressions[place - 1] if place else None
        after = expressions[place + 1] if place + 1 < len(expressions) else None
        for week in (before, after):
            if week and _is_a_week(week) and _go_together(scan, day, week):
                found[place] = day.but(unit="W", which=week.which)
    return found


def _is_a_week(unit: Expression) -> bool:
    named = unit.form == "unit" and unit.unit == "W" and unit.mod is None
    return named and unit.which in ("last", "this", "next")


def _go_together(scan: Scan, day: Expression, week: Expression) -> bool:
    if week.first >= day.last:  # “Monday (of) last week”
        gap = range(day.last, week.first)
        return len(gap) <= 1 and all(scan.is_a(at, "of", "in", ",") for at in gap)
    gap = range(week.last, day.first)
    if gap and scan.is_a(gap[0], ","):
        gap = gap[1:]
    return len(gap) <= _NEAR and not any(scan.is_a(at, *_PARTING) for at in gap)


def link_neighbours(scan: Scan, expressions: Sequence[Expression]) -> list[Expression]:
    """Name what joins each date to the next one: a range, a list or nothing."""
    found = list(expressions)
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if left.link or left.form not in _DATED or right.form not in _DATED:
            continue
        gap = range(left.last, right.first)
        if not 1 <= len(gap) <= 2:
            continue
        link = _link(scan, left, gap)
        if link:
            found[place] = left.but(link=link)
    return found


def _link(scan: Scan, left: Expression, gap: range) -> str:
    if len(gap) == 2 and scan.is_a(gap[1], "the") and not scan.is_a(gap[0], ","):
        gap = gap[:1]
    if left.part and scan.is_a(left.first + 1, "between") and scan.is_a(gap[-1], "and"):
        return "range"  # “la notte tra sabato e domenica”
    if all(scan.is_a(index, "-", "to", "until", "through", "till", "and") for index in gap) and any(
        scan.is_a(index, "-", "to", "until", "through", "till") for index in gap
    ):
        return "" if _is_put_off(scan, left, gap.stop) else "range"
    if len(gap) == 2 and scan.is_a(gap[0], "or") and scan.is_a(gap[1], "on", "in", "early"):
        gap = gap[:1]
    if all(scan.is_a(index, "and", "or", ",", "&", "/") for index in gap):
        before = word_before(scan, left)
        if scan.is_a(before, "between") and scan.is_a(gap[-1], "and"):
            return "range"
        return "either" if scan.is_a(gap[-1], "or") else "list"
    return ""


def every_week(scan: Scan, expressions: Sequence[Expression]) -> list[Expression]:
    """“The library is open Monday to Friday”: nothing in the sentence says that these are days of one week.

    Only in a language whose verbs in the present are known.
    """
    if scan.lexicon.present_tense is None:
        return list(expressions)
    found = list(expressions)
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        bare = _is_bare(left) and _is_bare(right)
        if not bare or left.link != "range" or scan.is_a(left.first - 1, "from", "between", "on"):
            continue
        if NO_CUE == cue_at(scan, left) == cue_at(scan, right):
            found[place] = left.but(form="set", rule="set", link="")
            found[place + 1] = right.but(form="set", rule="set")
    return found


def _is_bare(day: Expression) -> bool:
    told = day.which or day.part or day.clock or day.shift
    return day.form == "weekday" and not told


def _is_put_off(scan: Scan, left: Expression, right: int) -> bool:
    """“Postponed from Saturday to Tuesday”: not from the one day to the other."""
    from_ = scan.is_a(left.first - 1, "from")
    reach = 7 if from_ else 4  # “postponed the second hearing from Tuesday to Friday”
    if any(scan.is_a(left.first - back, "put_off", "moved") for back in range(2, reach)):
        return True
    # “wurde von Dienstag auf Freitag verschoben”
    return any(scan.is_a(right + step, "put_off") for step in (1, 2)) and from_


def share_years(expressions: Sequence[Expression]) -> list[Expression]:
    """“26 June – 4 August 1952”: the first day has the year of the second; and the other way round."""
    found = list(expressions)
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if not (left.link and _lacks_a_year(right)) or left.year is None or left.month is None:
            continue
        assert right.month is not None
        wraps = left.link == "range" and right.month < left.month
        found[place + 1] = right.but(year=left.year + 1 if wraps else left.year)
    for place in range(len(found) - 2, -1, -1):
        left, right = found[place], found[place + 1]
        if not left.link or left.form != "date" or right.form != "date" or right.year is None:
            continue
        if left.year is not None or left.month is None or right.span or right.season:
            continue
        if right.month is None or (
            left.day is not None and right.day is None and left.link != "range"
        ):
            continue
        wraps = left.link == "range" and left.month > right.month
        found[place] = left.but(year=right.year - 1 if wraps else right.year)
    return found


def _lacks_a_year(expression: Expression) -> bool:
    return (
        expression.form == "date"
        and expression.month is not None
        and expression.year is None
        and expression.year_by is None
        and expression.which is None
    )
