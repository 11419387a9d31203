"""What ties two reports of one day that tell of one deed in quite other words.

An editor joins “sappers dynamited the last crossing over the Ilmen” and “the army blew up the bridge at
Vashta, severing the route across the Ilmen”, which have hardly a word in common: the same day, the same
rare name, the same deed, and nothing that speaks against it. A deed alone, or a town alone, is no tie.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

from site_builder.story.likeness import Report
from site_builder.story.meanings import DEED_KEYS, THING_KEYS
from site_builder.story.traits import HARM, NUMBERED, deeds_of, sets_apart
from site_builder.story.words import word_set

TIED = 0.55
"""The likeness of two reports that are tied."""
CHIEF = 0.9
"""That of two that date the day's chief deed by it."""
ENOUGH = 4
"""Points from which two reports are tied: see `_points`."""
UNSURE = 2
"""So many more are needed where each names somebody else besides, or all they share is that people came
to harm, and where they share neither a name nor a town, one more."""
_TELLING = 20
"""From which a whole number says something; a smaller one is in many reports."""
_RARE = round(1e6 * math.log(14) ** 2)
"""The weight of a name that hardly a twelfth of the reports has."""
_ONCE = frozenset(
    f"!={deed}"
    for deed in word_set("""
        abduct annex annul ban bankrupt buy collapse convict crash crown destroy evacuate extradite landslide
        quake recall reject release rescue resign erupt retire sack settle sink steal surrender take walkout
    """)
)
"""Deeds that hardly happen twice to one person, thing or town in a day."""
_OTHER_STEPS = frozenset(
    f"!={deed}" for deed in word_set("appeal block charge postpone reject search")
)
"""Steps of one affair: who blocks a purchase does not buy."""
_EVERYWHERE = word_set("man men woman women =people =police =town =big =worker")
_PARTS_OF_PLACES = frozenset(
    f"~{word}"
    for word in word_set(
        "los new san saint santa great royal united white red north south east west"
    )
)
_TITLES = frozenset(
    f"~{title}"
    for title in word_set("""
        bishop captain cardinal chancellor chief colonel doctor executive general governor judge king lady
        lord mayor minister pope president prime prince princess professor queen secretary senator sir
    """)
)


def tied(a: Report, b: Report, weights: Mapping[str, int], chief: Collection[str] = ()) -> bool:
    """Whether the same deed, of or to what has the same name, number or town, is all that they can tell.

    `chief` are the deeds that many reports of the day date by it. The caller looks at what forbids it
    (`conflict`).
    """
    if a.language != b.language:
        return False
    alike = a.traits & b.traits
    deeds, chiefly = deeds_of(alike), any(deed in alike for deed in chief)
    if not deeds and not chiefly:
        return False
    differing = a.traits ^ b.traits
    if sets_apart(differing) or not differing.isdisjoint(_OTHER_STEPS):
        return False
    shared = a.keys & b.keys
    names = shared.intersection([*a.names, *b.names])
    if chiefly and not _of_other_people(a, b):
        return bool(names) or not (a.names and b.names)
    if not deeds:
        return False
    rare = sum(weights[name] >= _RARE for name in names)
    town = not frozenset(a.towns).isdisjoint(b.towns)
    number = any(map(_tells, shared))
    if not (rare or town) or (not names and a.names and b.names):
        return False
    if _of_other_people(a, b) or (not rare and _of_other_things(a, b)):
        return False
    others = not names.issuperset(a.names) and not names.issuperset(b.names)
    wanted = ENOUGH + UNSURE * (others or deeds <= HARM)
    words = shared.intersection(a.plain).intersection(b.plain) - DEED_KEYS - _EVERYWHERE
    return 2 * rare + town + number + _points(shared, a.traits & b.traits, deeds, words) >= wanted


def _points(
    shared: Collection[str], traits: Collection[str], deeds: Collection[str], words: frozenset[str]
) -> int:
    """A point for a deed, two if it hardly happens twice, at most three; one for a word and two for a
    thing (a bridge, a school), at most four; one for the same count of something, and one for the same
    line or reactor by its number."""
    return (
        min(3, sum(2 if deed in _ONCE else 1 for deed in deeds))
        + min(4, len(words) + len(words & THING_KEYS))
        + any("_=" in key for key in shared)
        + any(trait.startswith(NUMBERED) for trait in traits)
    )


def _tells(key: str) -> bool:
    """Whether it is a number that is not small and whole."""
    if key[0] != "#" or "_" in key:
        return False
    return "." in key or float(key[1:]) >= _TELLING


def _of_other_people(a: Report, b: Report) -> bool:
    """“Dale Hutchins” and “Carla Hutchins”"""
    mine, theirs = (
        {key for key in report.keys if key[0] == "~"} - _TITLES - _PARTS_OF_PLACES
        for report in (a, b)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _of_other_things(a: Report, b: Report) -> bool:
    """“a school” and “a bus depot”"""
    mine, theirs = a.keys & THING_KEYS, b.keys & THING_KEYS
    return bool(mine and theirs) and mine.isdisjoint(theirs)
