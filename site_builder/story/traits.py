"""What of a report its words alone do not show: what it says was done, and what sets it apart.

A trait is a short key that begins with “!”. It is compared, but weighs nothing in how alike two
reports read:

    !=take         a deed that the sentence itself reports (`deeds`)
    !on:=quake     the deed with which its date stands
    !another       it tells of another one of the kind (“Another drone …”)
    !beside        of somebody or something that belongs to what it names (“supporters of Ferrant”)
    !inquiry       of how it came about
    !of:women      of a contest of its own kind (“the women's final”)
    !unhurt        nobody came to harm
    !am  !pm       in the morning, in the evening
    !no:line:7     which one of several that are numbered, or of which kind
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.story.deeds import deeds_in
from site_builder.story.words import Term, word_set

ON = "!on:"
ANOTHER, BESIDE, INQUIRY, UNHURT = "!another", "!beside", "!inquiry", "!unhurt"
MORNING, EVENING = "!am", "!pm"
NUMBERED, CATEGORY = "!no:", "!of:"
_SETS_APART = frozenset([ANOTHER, BESIDE, INQUIRY])
HARM = frozenset(["!=kill", "!=injure"])

_PUNCTUATION = str.maketrans(dict.fromkeys(",.;:!?'’\"“”()–—-", " "))

# Each pattern is looked for only where one of the words stands that it needs: most sentences have none.
_ANOTHER_WORDS = word_set(
    "another second third further different separate similar other rival neighbouring"
)
_ANOTHER = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:on|in)\s+\w+\s+)(?:yet )?"
    r"(?:another|a (?:second|third|further|different|separate|similar)|the (?:other|rival|neighbouring))"
    r"\s+(?!two|three|\d)\w"
)
_OWN = re.compile(r"\bof (?:his|her|its|their) own\b|\bno relation\b")
_KIN_WORDS = word_set("""
    supporter supporters follower followers brother sister wife widow husband son daughter mother father
    deputy predecessor successor lawyer lawyers aide aides critics opponent opponents rival rivals allies
    family relatives friends owner owners neighbour neighbours twin fans diocese subsidiary loser manager
    managers insurer insurers doctor driver bodyguard bodyguards accountant cousin nephew niece uncle aunt girlfriend
    boyfriend assistant colleague colleagues victims
""")
_KIN = f"(?:{'|'.join(sorted(_KIN_WORDS))})"
_BESIDE = re.compile(
    rf"(?<!, the )(?<!, )\b(?i:{_KIN})\b(?: \w+)? (?:of|for|at) (?:the |former )?[A-Z]|[A-Z][\w&]*['’]s? (?:\w+ )?{_KIN}\b"
)
_FORMER = re.compile(r"\bformer (?:director|head|boss|manager|president|minister|leader)\b")
_INQUIRY_WORDS = word_set("""
    investigate investigated investigates investigating investigation investigations investigator
    investigators inquiry inquest inspectors
""")
_CAUSE = re.compile(r"\bcause of\b")
_CATEGORY = re.compile(
    r"\b(women(?=['’])|ladies(?=['’])|girls(?=['’])|junior|youth|under-\d\d|doubles|relay|wheelchair|reserve)"
)
_CATEGORY_WORDS = word_set("women ladies girls junior youth under doubles relay wheelchair reserve")
_UNHURT_WORDS = word_set("nobody no without unharmed unhurt")
_UNHURT = re.compile(
    r"\b(?:no ?(?:body|one) (?:was |were )?(?:\w+ )?(?:hurt|injured|killed|harmed)|"
    r"(?:hurt|injur|kill)ing (?:nobody|no one)|without (?:injur|casualt)\w+|"
    r"no (?:injuries|casualties|victims)|unharmed|unhurt)\b"
)
_MORNING_WORDS = word_set("morning breakfast")
_EVENING_WORDS = word_set("evening dusk sunset nightfall afternoon")
_SHIPS = {
    word: kind
    for kind in word_set(
        "ferry trawler freighter coaster gunboat yacht submarine tugboat barge frigate"
    )
    for word in (kind, kind + "s", kind.removesuffix("y") + "ies")
}
_NUMBERABLE = word_set("""
    line reactor unit block flight route highway motorway gate pier terminal platform shaft pit well tram train
    section phase stage round leg game division district brigade battalion regiment number
""")
_NUMBERED = re.compile(
    rf"\b({'|'.join(sorted(_NUMBERABLE))})\s+(?:number\s+|no\.?\s*)?(\d{{1,4}})\b"
)
_ORDINALS = {
    word: place
    for place, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}  # fmt: skip
_ORDERED = re.compile(
    rf"\b({'|'.join(_ORDINALS)})\s+(reactor|unit|block|shaft|stage|round|leg|phase|platform)\b"
)
_ONE_KIND = {"unit": "reactor"}
_TRIGGERS = (
    _ANOTHER_WORDS | _KIN_WORDS | _INQUIRY_WORDS | _CATEGORY_WORDS | _UNHURT_WORDS | _MORNING_WORDS
    | _EVENING_WORDS | _NUMBERABLE | frozenset(_SHIPS) | word_set("own relation former cause")
)  # fmt: skip


def traits_of(
    text: str, found: Sequence[Term], marked: Sequence[tuple[int, int, bool]]
) -> set[str]:
    """Of an English text, its terms, and the spans of its dates and towns (True). Pure."""
    low = text.lower()
    words = set(low.translate(_PUNCTUATION).split())
    days = [(start, end) for start, end, is_town in marked if not is_town]
    made = {f"!{deed}" for deed in deeds_in(text, found, words, days)}
    if not words.isdisjoint(_TRIGGERS):
        made.update(_set_apart(text, low, words))
        made.update(_which(low, words))
    return made


def _set_apart(text: str, low: str, words: set[str]) -> Iterator[str]:
    if words & _ANOTHER_WORDS and _ANOTHER.search(low):
        yield ANOTHER
    if ("own" in words or "relation" in words) and _OWN.search(low):
        yield ANOTHER
    if words & _KIN_WORDS and _BESIDE.search(text):
        yield BESIDE
    if "former" in words and _FORMER.search(low):
        yield BESIDE
    if words & _INQUIRY_WORDS or ("cause" in words and _CAUSE.search(low)):
        yield INQUIRY
    if words & _UNHURT_WORDS and _UNHURT.search(low):
        yield UNHURT
    if words & _CATEGORY_WORDS:
        for match in _CATEGORY.finditer(low):
            yield f"{CATEGORY}{match[1]}"


def _which(low: str, words: set[str]) -> Iterator[str]:
    morning, evening = not words.isdisjoint(_MORNING_WORDS), not words.isdisjoint(_EVENING_WORDS)
    if morning != evening:
        yield MORNING if morning else EVENING
    for word in words & _SHIPS.keys():
        yield f"{NUMBERED}ship:{_SHIPS[word]}"
    if words & _NUMBERABLE:
        for match in _NUMBERED.finditer(low):
            yield _numbered(match[1], int(match[2]))
        for match in _ORDERED.finditer(low):
            yield _numbered(match[2], _ORDINALS[match[1]])


def _numbered(kind: str, number: int) -> str:
    return f"{NUMBERED}{_ONE_KIND.get(kind, kind)}:{number}"


# ---------------------------------------------------------------- of two reports


def apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether these traits are of two events: of line 4 and line 7, in the morning and in the evening."""
    if not a or not b:
        return False
    for one, other in ((a, b), (b, a)):
        if MORNING in one and EVENING in other:
            return True
        if ANOTHER in one and ANOTHER not in other:
            return True
        if UNHURT in one and UNHURT not in other and not other.isdisjoint(HARM):
            return True
    return _numbers_differ(a, b)


def _numbers_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    mine = {trait for trait in a if trait.startswith(NUMBERED)}
    if not mine:
        return False
    theirs = {trait for trait in b if trait.startswith(NUMBERED)}
    kinds = [{trait.rpartition(":")[0] for trait in traits} for traits in (mine, theirs)]
    return not kinds[0].isdisjoint(kinds[1]) and mine.isdisjoint(theirs)


def deeds_of(traits: Iterable[str]) -> frozenset[str]:
    return frozenset([trait for trait in traits if trait[1] == "="])


def sets_apart(differing: frozenset[str]) -> bool:
    """Whether traits that one report has and the other lacks speak against one event."""
    return not _SETS_APART.isdisjoint(differing) or any(
        trait.startswith(CATEGORY) for trait in differing
    )
