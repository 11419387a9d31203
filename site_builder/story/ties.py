"""What ties two reports of one day that tell of one deed in quite other words.

An editor joins “sappers dynamited the last crossing over the Ilmen” and “the army blew up the bridge at
Vashta, severing the route across the Ilmen”, which have hardly a word in common: the same day, the same
rare name, the same deed, and nothing that speaks against it. Each such sign has a weight; where those of two
reports add up to more than nothing, they are tied.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping

from site_builder.story.likeness import Report
from site_builder.story.meanings import DEED_KEYS, THING_KEYS
from site_builder.story.traits import BESIDE, CATEGORY, HARM, INQUIRY, ON, deeds_of
from site_builder.story.words import CURRENCIES, word_set

WEIGHTS = {
    "two reports": -4.15,
    "name": 1.32,
    "names": 1.84,
    "town": 0.59,
    "more names": -0.97,
    "other people": -1.55,
    "deed": 1.10,
    "deed words": 0.64,
    "harm": 1.96,
    "other deed": -0.77,
    "reaction": -1.47,
    "dated deed": 0.53,
    "other dated deed": -0.41,
    "word": 0.63,
    "two words": 0.98,
    "three words": 0.66,
    "thing": 0.19,
    "other thing": -0.52,
    "other thing, no name": -1.8,
    "number": 1.61,
    "money": 0.75,
    "other number": -0.33,
    "somebody beside": -1.59,
    "inquiry": -0.48,
    "category": -1.54,
}
"""Of a logistic regression of the labelled pairs that the project tunes by (`python -m tools.fit_ties`). Two stand
lower than it puts them, because a wrong join is worse than a missed one: “two reports” by 1.6, and “other thing, no
name” by 1.25."""
_TOO_COMMON = round(1e6 * math.log(2 + 8) ** 2)
"""The weight of a key that an eighth of the reports has."""
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
_NO_FORENAMES = _TITLES | _PARTS_OF_PLACES
_REACTIONS = frozenset(
    f"!={deed}"
    for deed in word_set("""
        amend_safety apologise blame censure claim clear_up condemn condole demand deny identify inquest
        investigate mourn offer postpone praise promise question rebuild recuperate relief relief_aid repair
        reunite reward search threaten urge visit warn
    """)
)
"""Deeds that follow others: who condemns an attack does not attack."""
_APART = {BESIDE: "somebody beside", INQUIRY: "inquiry"}


def bond(a: Report, b: Report, weights: Mapping[str, int]) -> float:
    """The sum of the signs that two reports tell of one event: above 0 they are enough. 0 for reports in
    two languages. The caller looks at what forbids it (`conflict`)."""
    if a.language != b.language:
        return 0.0
    return math.fsum([WEIGHTS[sign] * count for sign, count in signs(a, b, weights)])


def signs(a: Report, b: Report, weights: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """What speaks for and against one event, and how often. What every other report of the explainer has
    is no sign."""
    yield "two reports", 1
    shared = frozenset([key for key in a.keys & b.keys if weights[key] >= _TOO_COMMON])
    plain = shared.intersection(a.plain).intersection(b.plain)
    deeds = plain & DEED_KEYS
    if deeds:
        yield "deed words", min(3, len(deeds))
    words = len(plain - deeds - _EVERYWHERE)
    for at_least, sign in enumerate(("word", "two words", "three words"), 1):
        if words >= at_least:
            yield sign, 1
    if not set(a.towns).isdisjoint(b.towns):
        yield "town", 1
    yield from _signs_of_names(a, b, shared)
    yield from _signs_of_deeds(a, b, weights)
    yield from _signs_of_things(a, b, shared)
    yield from _signs_of_numbers(a, b, shared)


def _signs_of_names(a: Report, b: Report, shared: Collection[str]) -> Iterator[tuple[str, int]]:
    names = [name for name in {*a.names, *b.names} if name in shared]
    if names:
        yield "name", 1
        if len(names) > 1:
            yield "names", 1
    mine = [name for name in a.names if name not in shared]
    if mine and any(name not in shared for name in b.names):
        yield "more names", min(4, len(mine))
    if of_other_people(a, b):
        yield "other people", 1


def _signs_of_deeds(a: Report, b: Report, weights: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    mine, theirs = a.traits, b.traits
    done, done_too = deeds_of(mine), deeds_of(theirs)
    both = done & done_too
    if both & HARM:
        yield "harm", 1
    if both - HARM:
        if any(weights.get(deed[1:], _TOO_COMMON) >= _TOO_COMMON for deed in both - HARM):
            yield "deed", 1
    elif done - HARM and done_too - HARM:
        yield "other deed", 1
    if done.isdisjoint(_REACTIONS) != done_too.isdisjoint(_REACTIONS):
        yield "reaction", 1
    ours, others = _beside_the_date(mine), _beside_the_date(theirs)
    if named := (ours in b.keys) + (others in a.keys):
        yield "dated deed", named
    if ours and others and ours != others:
        yield "other dated deed", 1
    full_name = any(key[0] == "~" for key in a.keys & b.keys)
    for trait in mine ^ theirs:
        if trait in _APART:
            yield _APART[trait], 1
        elif trait.startswith(CATEGORY) and not full_name:
            yield "category", 1


def _beside_the_date(traits: Collection[str]) -> str:
    return next((trait[len(ON) :] for trait in traits if trait.startswith(ON)), "")


def _signs_of_things(a: Report, b: Report, shared: Collection[str]) -> Iterator[tuple[str, int]]:
    """“a school” and “a bus depot”"""
    mine, theirs = a.keys & THING_KEYS, b.keys & THING_KEYS
    if mine & theirs:
        yield "thing", min(2, len(mine & theirs))
    elif mine and theirs:
        yield "other thing", 1
        if not any(name in shared for name in a.names):
            yield "other thing, no name", 1


def _signs_of_numbers(a: Report, b: Report, shared: Collection[str]) -> Iterator[tuple[str, int]]:
    mine, theirs = ([key for key in report.keys if _is_number(key)] for report in (a, b))
    both = [key for key in mine if key in shared]
    if not both:
        if mine and theirs:
            yield "other number", 1
        return
    yield "number", 1
    if any(key[-1] in CURRENCIES for key in shared if key[0] == "#"):
        yield "money", 1


def _is_number(key: str) -> bool:
    return key[0] == "#" and "_" not in key


def of_other_people(a: Report, b: Report) -> bool:
    """“Dale Hutchins” and “Carla Hutchins”"""
    mine, theirs = (
        {key for key in report.keys if key[0] == "~"} - _NO_FORENAMES for report in (a, b)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)
