"""Grammars for the languages without a file of their own, made from dateparser's locale data.

They read dates with a year, a month with its year, and the words for today, yesterday and tomorrow, so
that no article is without any date. dateparser itself is not imported: only its table of words is read.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from site_builder.core.when import MONTHS, WEEKDAYS
from site_builder.reading.dates.records import Grammar, Rule

_MONTHS = [month.lower() for month in MONTHS]
_WEEKDAYS = [weekday.lower() for weekday in WEEKDAYS]
_DAYS = {"today": "0 day ago", "yesterday": "1 day ago", "tomorrow": "in 1 day"}
_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff]*")

_ABSOLUTE = (
    Rule("iso-date", "isodate", "date", "A date written year first, as in 2022-09-10.", ()),
    Rule(
        "numeric-date", "numericdate", "numeric",
        "A date in numbers follows the site's order of day and month; without one, both readings are shown.", (),
    ),
    Rule("day-month-year", "(weekday ,?)? day (.|of)? MONTH (,|of)? year", "date", "A day, month and year.", ()),
    Rule("year-month-day", "year (.|,)? MONTH day", "date", "A year, month and day.", ()),
    Rule("month-day-year", "(weekday ,?)? MONTH day ,? year", "date", "A month, day and year.", ()),
    Rule("month-year", "MONTH (,|of)? year | isomonth", "date", "A month and year; no day is invented.", ()),
)  # fmt: skip
_SENTENCES = {
    "today": "Today is the day of publication.",
    "yesterday": "Yesterday is the day before publication.",
    "tomorrow": "Tomorrow is the day after publication.",
}


def grammar_from_locale(code: str) -> Grammar | None:
    """The grammar of a language that dateparser knows; None for any other."""
    info = _locale_data(code)
    if info is None:
        return None
    words: dict[str, dict[str, object]] = {
        "month": {}, "weekday": {}, "of": dict.fromkeys(("de", "of", "do", "da", "di", "del"), True),
    }  # fmt: skip
    for kind, names in (("month", _MONTHS), ("weekday", _WEEKDAYS)):
        for number, name in enumerate(names, 1 if kind == "month" else 0):
            for word in _texts(info.get(name)):
                if _WORD.fullmatch(word) and len(word) > (2 if kind == "month" else 3):
                    words[kind].setdefault(word.lower(), number)
    rules = [*_ABSOLUTE]
    phrases = info.get("relative-type")
    if isinstance(phrases, dict):
        for name, key in _DAYS.items():
            pattern = _phrases(_texts(phrases.get(key)), words)
            if pattern:
                fixed = {"days": {"today": 0, "yesterday": -1, "tomorrow": 1}[name]}
                rules.append(Rule(name, pattern, "deictic", _SENTENCES[name], (), fixed=fixed))
    anchors = tuple(name for name in words if name.startswith("w_"))
    return Grammar(code, words, tuple(rules), {"MONTH": "month .?"}, anchors=anchors)


def _phrases(texts: Sequence[str], words: dict[str, dict[str, object]]) -> str:
    """The pattern for these phrases; each of their words becomes a class of its own."""
    patterns = []
    for text in sorted(set(texts), key=lambda text: (-len(text.split()), text)):
        pieces = _WORD.findall(text.lower())
        if not pieces or re.search(r"\d", text) or (len(pieces) == 1 and len(pieces[0]) < 3):
            continue
        names = []
        for piece in pieces:
            name = "w_" + "_".join(f"{ord(letter):x}" for letter in piece)
            words.setdefault(name, {piece: True})
            names.append(name)
        patterns.append(" ('|-)? ".join(names))
    return " | ".join(patterns)


def _texts(values: object) -> list[str]:
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []


def _locale_data(code: str) -> Mapping[str, object] | None:
    """dateparser's table for a language, read from its file: importing the package would take 0.2 s."""
    if not re.fullmatch(r"[a-z]{2,3}", code):
        return None
    package = importlib.util.find_spec("dateparser")
    if package is None or not package.submodule_search_locations:
        return None
    folder = Path(package.submodule_search_locations[0]) / "data" / "date_translation_data"
    spec = importlib.util.spec_from_file_location(f"_dates_of_{code}", folder / f"{code}.py")
    if spec is None or spec.loader is None or not (folder / f"{code}.py").is_file():
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    info = getattr(module, "info", None)
    return info if isinstance(info, dict) else None
