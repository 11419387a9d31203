"""What an English sentence itself says was done: not what it only looks back to (“after the bridge was
destroyed”), hopes for, or is about (“the killing of …”, “an appeal against his extradition”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_builder.story.meanings import DEED_KEYS
from site_builder.story.verbs import is_finite
from site_builder.story.words import Term, word_set

_BACK = word_set("""
    after because since before who whose which where following despite until unless if amid could might
""")
_INTENDS = word_set("""
    failed fails refused refuses refusing threatened threatens vowed vows wanted wants hoped hopes hoping
    planned plans planning tried tries trying attempted attempts prepared prepares preparing declined
    declines seeks seeking sought
""")
_FOR_WHAT = word_set("demand discuss protest ask avoid prevent stop mark urge face unload go")
_OVER_WHAT = word_set("answer anger response protest retaliation revenge connection")
_OF_WHAT = word_set("accused suspected convicted")
_LOOKS_BACK = re.compile(
    rf"\b(?:{'|'.join(sorted(_BACK))}|(?:{'|'.join(sorted(_INTENDS))}) to|"
    rf"to (?:{'|'.join(sorted(_FOR_WHAT))})|in (?:{'|'.join(sorted(_OVER_WHAT))})|"
    rf"(?:{'|'.join(sorted(_OF_WHAT))}) of)\b[^,;:.–—]*"
)
_LOOKING_BACK = _BACK | _INTENDS | _FOR_WHAT | _OVER_WHAT | _OF_WHAT

_NO_DEEDS = word_set("""
    arson arsonists ballot bar chosen dead demonstrators drone drones election elections electoral fine force
    guilty gunman gunmen hackers hostages killer missile missiles missing murderer over poll polling polls
    prison prisoners protesters ram rocket rockets siege strikers voter voters
""")
"""Words of a deed's class that name a thing, a person or a state."""
_FOLLOWED = re.compile(
    r"[\s-]+(?:alarm|area|bill|boxes|brigade|campaign|chief|crews?|drill|engines?|fighters?|funds?|hearing|"
    r"inquiry|investigators?|judges?|law|leaders?|offices?|officers?|officials?|organisers|papers?|pay|"
    r"plans?|scene|services?|site|squad|stations?|talks|teams?|threats?|trial|victims?|warnings?|watchdog|"
    r"workers?|zone)\b",
    re.IGNORECASE,
)
"""“fire crews”, “murder trial”"""
_ARTICLES = word_set("the a an his her its their this that")
_BEFORE_A_TOPIC = word_set("of for against over about from on by under with between without")
_BEFORE_A_NOUN = _ARTICLES | _BEFORE_A_TOPIC
_PAUSES = frozenset(",;:–—")
_REACH = 40
"""Characters before a noun in which the words stand that make it a topic."""

_POSSESSIVES = ("'s", "’s", "s'", "s’")
_SET_OFF = re.compile(r"\s*,\s*(?:(?:on|in|early|late)\s+)*$")
"""“…, on Tuesday”"""
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:last|this|that) (?:week|month|year|spring|summer|autumn|winter)['’]s\s+$"
)
"""“Police said on Friday that last month's fire …”"""
_DISASTERS = frozenset(["=quake", "=flood", "=landslide", "=fire"])
_STOP = re.compile(r"[,;:]|\.\s|\b(?:that|who|which|when|after|before|since|because|whose)\b")
_AWAY, _FAR, _OTHER_WAY = 8, 60, 2
"""Words and characters between a date and its deed, at most; how many words a deed on its other side has
to be nearer."""

_ONE_AS_NEWS = {"=elect": "=win", "=acquit": "=annul", "=jail": "=convict", "=open": "=begin"}
"""Deeds that differ as words, and are one as news: who is elected has won."""
_LEFT_A_POST = re.compile(
    r"\bleft (?:the |his |her )?(?:airline|bank|board|cabinet|club|company|firm|government|job|party|post|team)\b"
)
_LOST_A_CONTEST = re.compile(
    r"\b(?:lost|loses|losing) (?:\w+ ){0,2}(?:election|final|game|match|race|seat|title|vote)\b"
)
_DRIVEN = frozenset(["=rail", "=tram", "=bus", "=lorry", "=car", "=plane"])
_MEETS = word_set("hit hits struck strikes")
_BLOWN_UP = frozenset(["blew up", "blown up", "blows up"])
_TAKEN_OVER = frozenset(["take over", "taken over", "takes over", "took over"])
_MONEY = word_set("million millions billion billions bn shares")


def deeds_in(
    text: str, found: Sequence[Term], words: set[str], days: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """The classes (`meanings`) of the deeds that `text` reports. `found` are its terms, `words` all its
    words in small letters, `days` the spans of its dates."""
    if "left" in words and _LEFT_A_POST.search(text):
        yield "=resign"
    if ("lost" in words or "loses" in words) and _LOST_A_CONTEST.search(text):
        yield "=win"
    deeds = [term for term in found if term.key in DEED_KEYS]
    if not deeds:
        return
    text = _without(days, text)
    elsewhere = _looking_back(text, days) if words & _LOOKING_BACK else []
    driven = not _DRIVEN.isdisjoint([term.key for term in found])
    for term in deeds:
        if any(start <= term.start < end for start, end in elsewhere):
            continue
        word = text[term.start : term.end].lower()
        if driven and ((term.key == "=strike" and word in _MEETS) or word == "came down"):
            yield "=crash"
        if word in _BLOWN_UP:
            yield "=blast"
        if word in _TAKEN_OVER and not words.isdisjoint(_MONEY):
            yield "=buy"
        if word not in _NO_DEEDS and not _is_no_deed(text, term, word):
            yield "=vote" if word.startswith("vot") else _ONE_AS_NEWS.get(term.key, term.key)


def deed_of_the_date(text: str, found: Sequence[Term], start: int, end: int) -> str:
    """The class of the deed that the date from `start` to `end` stands with, '' if none: of “As many as
    200,000 died in the earthquake of 12 January” the earthquake, not the deaths.

    The nearest one of the clause, where “Tuesday's” looks ahead and any other date back.
    """
    possessive = text[end : end + 3].strip()[:2] in _POSSESSIVES or text[start:end].endswith(
        _POSSESSIVES
    )
    best: tuple[int, str] | None = None
    for term in found:
        if term.key not in DEED_KEYS:
            continue
        before = term.end <= start
        gap = text[term.end : start] if before else text[end : term.start]
        if len(gap) > _FAR:
            continue
        if before:
            gap = _SET_OFF.sub(" ", gap)
        away = gap.count(" ") + (0 if before != possessive else _OTHER_WAY)
        if away > _AWAY or (best and away >= best[0]) or _STOP.search(gap):
            continue
        if _OF_ANOTHER_TIME.search(text[max(0, term.start - _REACH) : term.start]):
            continue
        if text[term.start : term.end].lower() not in _NO_DEEDS and not _FOLLOWED.match(
            text, term.end
        ):
            best = away, _ONE_AS_NEWS.get(term.key, term.key)
    if best and best[1] == "=strike":
        # “The earthquake struck on Tuesday”
        return next((term.key for term in found if term.key in _DISASTERS), best[1])
    return best[1] if best else ""


def _without(days: Sequence[tuple[int, int]], text: str) -> str:
    """The text with “on Friday” blanked out."""
    for start, end in days:
        before = text[:start]
        start = len(before.removesuffix("on ").removesuffix("in ").removesuffix("by "))
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _looking_back(text: str, days: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces of the text that tell of something else; none in which the event's own date stands."""
    spans = [match.span() for match in _LOOKS_BACK.finditer(text.lower())]
    return [(start, end) for start, end in spans if not any(start < day < end for day, _ in days)]


def _is_no_deed(text: str, term: Term, word: str) -> bool:
    """“open-ended”, “fire crews”, “the Ridge Fire”, “last month's fire”, “the conviction for murder”"""
    if text[term.start - 1 : term.start] == "-" or text[term.end : term.end + 1] == "-":
        return True
    if term.start and text[term.start].isupper():
        return True
    if " " in word:
        return False
    before = text[max(0, term.start - _REACH) : term.start].lower().split()[-4:]
    nearest = before[-1] if before else ""
    if is_finite(word) and nearest not in _BEFORE_A_NOUN:
        return False
    if _FOLLOWED.match(text, term.end):
        return True
    if nearest == "to":
        return False
    if nearest.endswith(("'s", "’s")):
        return True
    pauses = [place for place, other in enumerate(before) if other[-1] in _PAUSES]
    return not _BEFORE_A_TOPIC.isdisjoint(before[pauses[-1] + 1 :] if pauses else before)
