"""TIMEX3 values of lengths of time."""

from __future__ import annotations

from site_builder.reading.dates.calendar import SEASON_VALUES
from site_builder.reading.dates.records import Expression

_LETTERS = {"D": "P{}D", "W": "P{}W", "M": "P{}M", "Y": "P{}Y", "DE": "P{}DE", "CE": "P{}CE", "Q": "P{}Q",
            "TH": "PT{}H", "TM": "PT{}M", "TS": "PT{}S", "WE": "P{}WE", "F": "P{}W"}  # fmt: skip


def duration_value(expression: Expression) -> str:
    """P2W, PT24H, PXD for a number that is not named; a decade is P10Y, a century P100Y, as TimeML has it."""
    if expression.value:
        return expression.value
    unit, count = expression.unit or "D", expression.count
    if unit == "F" and count is not None:
        count *= 2
    if unit == "DE" and count is not None:
        unit, count = "Y", count * 10
    if count is None:
        return _LETTERS[unit].format("X")
    number = int(count) if count == int(count) else round(count, 2)
    return _LETTERS[unit].format(number)


def set_value(expression: Expression) -> str:
    """What comes round: P1D, P1W; every Monday is XXXX-WXX-1."""
    if expression.weekday is not None:
        return f"XXXX-WXX-{expression.weekday + 1}"
    if expression.season is not None:
        return f"XXXX-{SEASON_VALUES[expression.season]}"
    return _LETTERS[expression.unit or "D"].format(1)
