"""How many events when: bars as inline SVG that lead to their day, month or year.

Long empty stretches are folded to a narrow gap, so that a story with a prelude keeps its shape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import escape

from site_builder.core.model import Event
from site_builder.core.safe import SafeHtml, trusted
from site_builder.core.when import Day
from site_builder.pages.interface import interface_of
from site_builder.pages.words import day_words, month_name, month_words, short_day_words, year_words

Unit = Literal["day", "month", "year"]
UNITS: tuple[Unit, ...] = ("day", "month", "year")

MOST_BARS = 75
KEPT_EMPTY = 3
"""Empty days, months or years in a row that are still drawn; a longer stretch is folded."""
GAP = 1.6
"""Width of a fold, in bars."""
HEIGHT = 100
WIDE, NARROW = 720, 320
"""Pixels across, for the labels: less than most desks have, and a small phone."""
FINE: dict[Unit, tuple[str, ...]] = {
    "day": ("day",),
    "month": ("day", "week", "month"),
    "year": ("day", "week", "month", "season", "quarter", "half", "year"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """`number` counts units since a common origin; a fold has `folded` units and no events."""

    number: int
    count: int
    key: bool = False
    folded: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A word under the axis at `at` per cent of its width; `wide` ones give way on a phone."""

    at: float
    text: str
    wide: bool
    side: Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Histogram:
    svg: SafeHtml
    labels: tuple[Label, ...]
    unit: Unit
    summary: str
    has_key: bool
    has_fold: bool


def histogram(
    events: Sequence[Event], *, language: str, link: Callable[[Unit, Day], str]
) -> Histogram | None:
    """None where there would be fewer than three bars. `link` gives the address of a unit's first day."""
    found = bars_of(events)
    if found is None:
        return None
    unit, bars = found
    tallest = max(bar.count for bar in bars)
    width = sum(GAP if bar.folded else 1 for bar in bars)
    best = max(bars, key=lambda bar: bar.count)
    say = interface_of(language)
    summary = say(
        "%(events)s. Most: %(when)s (%(most)s)",
        events=say.n("%(num)s event", "%(num)s events", sum(bar.count for bar in bars)),
        most=say.number(tallest),
        when=name_of(unit, best.number, language),
    )
    return Histogram(
        trusted(_draw(bars, unit, width, tallest, language, link, summary)),
        _label(bars, unit, width, language),
        unit,
        summary,
        any(bar.key for bar in bars),
        any(bar.folded for bar in bars),
    )


def bars_of(events: Sequence[Event]) -> tuple[Unit, list[Bar]] | None:
    """By day, month or year, whichever shows most; None where there would be fewer than three bars."""
    for unit in UNITS:
        bars = _bars(events, unit)
        filled = sum(bar.count > 0 for bar in bars)
        folds = sum(bar.folded > 0 for bar in bars)
        # A drawing that is mostly folds shows nothing of when: then the next coarser unit.
        if len(bars) <= MOST_BARS and folds * 2 <= filled:
            break
    return (unit, bars) if filled >= 3 else None


def _bars(events: Iterable[Event], unit: Unit) -> list[Bar]:
    counts: Counter[int] = Counter()
    keys = set()
    for event in events:
        when = event.when
        if when is None or when.precision not in FINE[unit] or when.approximate:
            continue
        number = number_of(unit, when.start)
        counts[number] += 1
        if event.key:
            keys.add(number)
    bars: list[Bar] = []
    for number in sorted(counts):
        empty = number - bars[-1].number - 1 if bars else 0
        if empty > KEPT_EMPTY:
            bars.append(Bar(number - 1, 0, folded=empty))
        else:
            bars += [Bar(number - left, 0) for left in range(empty, 0, -1)]
        bars.append(Bar(number, counts[number], number in keys))
    return bars


def number_of(unit: Unit, day: Day) -> int:
    if unit == "day":
        return day.ordinal
    return day.year * 12 + day.month - 1 if unit == "month" else day.year


def first_day_of(unit: Unit, number: int) -> Day:
    if unit == "day":
        return Day.from_ordinal(number)
    return Day(number // 12, number % 12 + 1, 1) if unit == "month" else Day(number, 1, 1)


def name_of(unit: Unit, number: int, language: str) -> str:
    day = first_day_of(unit, number)
    if unit == "day":
        return day_words(day, language, weekday=True)
    return (
        month_words(day.year, day.month, language)
        if unit == "month"
        else year_words(day.year, language)
    )


def _draw(
    bars: Sequence[Bar],
    unit: Unit,
    width: float,
    tallest: int,
    language: str,
    link: Callable[[Unit, Day], str],
    summary: str,
) -> str:
    drawn, x = [], 0.0
    say = interface_of(language)
    for bar in bars:
        if bar.folded:
            drawn.append(f'<path class="fold" d="M{x + GAP / 2:.2f} 0V{HEIGHT}"/>')
            x += GAP
            continue
        if bar.count:
            high = max(3.0, HEIGHT * bar.count / tallest)
            count = say.n("%(num)s event", "%(num)s events", bar.count)
            told = say("%(events)s, a key moment among them", events=count) if bar.key else count
            name = escape(f"{name_of(unit, bar.number, language)}: {told}")
            drawn.append(
                f'<a href="{escape(link(unit, first_day_of(unit, bar.number)))}" aria-label="{name}">'
                f"<title>{name}</title>"
                f'<rect class="touch" x="{x:.2f}" y="0" width="1" height="{HEIGHT}"/>'
                f'<rect class="{"bar key" if bar.key else "bar"}" x="{x + 0.06:.2f}" '
                f'y="{HEIGHT - high:.1f}" width=".88" height="{high:.1f}"/></a>'
            )
        x += 1
    return (
        f'<div role="group" aria-label="{escape(summary)}"><svg class="bars" '
        f'viewBox="0 0 {width:.2f} {HEIGHT}" preserveAspectRatio="none">{"".join(drawn)}</svg></div>'
    )


def _label(bars: Sequence[Bar], unit: Unit, width: float, language: str) -> tuple[Label, ...]:
    """Names under the first bar, the last, the tallest and what follows a fold, where there is room."""
    centres, x = [], 0.0
    for bar in bars:
        step = GAP if bar.folded else 1
        centres.append(100 * (x + step / 2) / width)
        x += step
    tallest = max(range(len(bars)), key=lambda index: bars[index].count)
    after_fold = [index + 1 for index, bar in enumerate(bars) if bar.folded]
    wanted = [
        0,
        len(bars) - 1,
        tallest,
        *after_fold,
        *range(0, len(bars), 1 if len(bars) <= 14 else 7),
    ]
    placed: dict[int, Label] = {}
    for index in dict.fromkeys(wanted):
        if not bars[index].count:
            continue
        text = _short(unit, bars[index].number, bars, language)
        at = round(centres[index], 2)
        side: Literal["start", "middle", "end"] = (
            "start" if at < 12 else "end" if at > 88 else "middle"
        )
        free = [
            all(
                not _touch(
                    _ends(at, side, text, across), _ends(other.at, other.side, other.text, across)
                )
                for other in placed.values()
                if across == WIDE or not other.wide
            )
            for across in (WIDE, NARROW)
        ]
        if free[0]:
            placed[index] = Label(at, text, not free[1], side)
    return tuple(placed[index] for index in sorted(placed))


def _ends(at: float, side: str, text: str, across: int) -> tuple[float, float]:
    """Where a label begins and ends, in pixels of an axis `across` wide."""
    length = len(text) * 7.2 + 10
    if side == "start":
        return 0, length
    if side == "end":
        return across - length, across
    middle = at * across / 100
    return middle - length / 2, middle + length / 2


def _touch(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _short(unit: Unit, number: int, bars: Sequence[Bar], language: str) -> str:
    day = first_day_of(unit, number)
    one_year = first_day_of(unit, bars[0].number).year == first_day_of(unit, bars[-1].number).year
    if unit == "year" or not one_year:
        return name_of(unit, number, language) if unit != "day" else day_words(day, language)
    return short_day_words(day, language) if unit == "day" else month_name(day.month, language)
