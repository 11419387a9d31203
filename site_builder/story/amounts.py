"""Numbers with their units, by which two reports of one event may differ: 2,000 square kilometres."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_builder.core.model import Amount
from site_builder.story.words import CURRENCIES, Term

_ROUGH = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|more than|at least|up to|roughly|approximately|under|"
    r"fewer than|less than|close to|as many as)\s+$",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\b(\d{1,3})[-–](\d{1,3})\b")
_SKIPPED_UNITS = frozenset(["other", "squar", "sq"])


def amounts_in(found: Sequence[Term], text: str) -> tuple[Amount, ...]:
    made: list[Amount] = []
    for at, term in enumerate(found):
        if term.kind != "number":
            continue
        rough = bool(_ROUGH.search(text, max(0, term.start - 20), term.start))
        currency = text[term.start - 1 : term.start] if term.start else ""
        if currency in CURRENCIES:
            made.append(Amount(term.value, currency, currency + text[term.start : term.end], rough))
            continue
        if (
            text[term.end : term.end + 1] in ("-", "–")
            and text[term.end + 1 : term.end + 2].isdigit()
        ):
            continue
        unit, end = _unit(found, at, text)
        if unit:
            made.append(Amount(term.value, unit, text[term.start : end], rough))
    for score in _SCORE.finditer(text) if "-" in text or "–" in text else ():
        high, low = sorted((int(score[1]), int(score[2])), reverse=True)
        made.append(Amount(high * 1000 + low, "score", score[0], False))
    return tuple(made)


def _unit(found: Sequence[Term], at: int, text: str) -> tuple[str, int]:
    """The unit of a number and where its words end: the next telling word close by; for people,
    what became of them (“12 people were killed”, “killed 12 people”)."""
    number = found[at]
    if text[number.end : number.end + 1] == "%":
        return "percent", number.end + 1
    for following in found[at + 1 : at + 4]:
        if following.kind == "number" or following.start - number.end > 24:
            break
        if following.key in _SKIPPED_UNITS:
            continue
        if following.key in ("=people", "=troop", "=child", "=police"):
            fate = _fate(found, at)
            return fate or following.key, following.end
        if following.key in ("=kill", "=injure"):
            return following.key, following.end
        if "," in text[number.end : following.start] or "." in text[number.end : following.start]:
            break
        if following.key in ("=jail", "year"):
            return "=jail", following.end
        squared = "sq" in text[number.end : following.start].lower()
        return ("sq " if squared else "") + following.key, following.end
    fate = _fate(found, at)
    return fate, number.end


def _fate(found: Sequence[Term], at: int) -> str:
    near = [
        t
        for t in (*found[max(0, at - 2) : at], *found[at + 1 : at + 4])
        if t.key in ("=kill", "=injure")
    ]
    return min(near, key=lambda t: abs(t.start - found[at].start)).key if near else ""


def same_amount(a: Amount, b: Amount) -> bool:
    if a.value == b.value:
        return True
    most = max(abs(a.value), abs(b.value))
    return (a.rough or b.rough) and a.unit != "score" and abs(a.value - b.value) <= 0.1 * most
