"""Whether a sentence can be read alone: a key moment, or the one text of many reports, should lean on
nothing that stood before it and should name who or where.
"""

from __future__ import annotations

import re
from functools import lru_cache

from site_builder.core.model import Event, Sentence, Source
from site_builder.core.when import MONTHS, WEEKDAYS
from site_builder.story.words import is_english, word_set

LEANING = re.compile(
    r"[“\"'‘(\[]*(?:he|she|they|it|this|these|those|his|her|their|its|both|the (?:move|decision|"
    r"announcement|latter|former|statement|claim|attack|strike|incident|order|ruling|verdict|vote|pair|"
    r"two|group|measure|step|visit|news|same)|such an?|that)\b",
    re.IGNORECASE,
)
"""How a sentence begins that needs the one before it."""

_SETTING = re.compile(
    r"(?:\s|,|\b(?:on|in|at|by|late|early|only|also|then|just|about|around|later|and|but|from|until|"
    r"during|before|after|since|the|of|end|start|night|evening|morning|afternoon)\b)*",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|his|her|its|their)\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?!(?:that|when|as|if|and|but|or|because|while|which|where|though|than|said|says|what|how)\b)"
    r"[a-z]+\s+(?P<it>it|them|him|there)\b"
    r"(?!\s+(?:would|had|was|were|will|is|has|have|could|should|might|did|\w+ed)\b)"
)
_CARRIES_ON = re.compile(
    r"(?:by then|only (?:on|in|then)|(?:also|later|late|even|again|then|meanwhile|instead|still)\b|"
    r"(?:\w+ ){1,3}(?:later|earlier|afterwards|after that|before that)\b|"
    r"(?:on |in |at )?(?:the )?(?:same|next|following|previous|second|other) (?:\w+)|"
    r"(?:on |in |at |by )?(?:that|this) (?:very |same )?(?:\w+)|what |there (?:was|were)|when )",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?:the|that) (?:town|city|village|region|area|country|island|river|border|bridge|road|wall|"
    r"place|building|blow|administration|army|government|president|minister|ministry|party|"
    r"two states|states|rule|order|plan|deal|treaty|law)\b",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(
    r"\bthe (?:annexation|withdrawal|decision|resolution|agreement|exhumation|resignation|arrest|verdict|"
    r"explosion|blast|crash|accident|fire|raid|exchange|offensive)\b(?! (?:of|in|at|near|that)\b)"
)
"""“Russia had declared the annexation”: of what, only the sentence before says."""
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?<!\w.)(?<![.!?“\"‘]\s.)[\w’'-]+")
"""A capital that begins a word but no sentence; in this order, because most letters are no capitals."""
_ADJECTIVE = re.compile(r"(?:ian|ans|ish|man|ese)$")
_NO_NAMES = frozenset([*MONTHS, *WEEKDAYS]) | word_set(
    "The A An On In At By From After Before When While As It He She They We This That These Those"
    " His Her Their Its Some Many Most More Only Also Later Late Early Two Three Four Five Six Seven"
    " Eight Nine Ten Several Last Next Between Until Since During Then There Mr Mrs Ms President"
    " Soldiers Troops Police People Officials Investigators Pictures Shells Rockets"
)


def leans(sentence: Sentence) -> bool:
    """Whether a sentence begins with somebody named only before it: “He …”, “On Thursday he …”."""
    text = sentence.text
    if LEANING.match(text):
        return True
    blank = text
    for mark in sentence.marks:
        if mark.kind == "date":
            blank = blank[: mark.start] + " " * (mark.end - mark.start) + blank[mark.end :]
    opening = _SETTING.match(blank)
    return bool(opening and _PRONOUN.match(blank, opening.end()))


def stands_alone(event: Event) -> float:
    """How well an event's text stands alone, 1 down to about 0.1. For other languages than English
    only whether it has a sentence before it that it leans on."""
    text = event.text
    if event.edited and not event.sources[0].expression:
        return 1.0
    worths = event.gist.alone if event.gist else reads_alone(text, event.sources[0])
    worth = worths[0] if event.towns else worths[1]
    if any(source.context and source.quote == text for source in event.sources):
        worth *= 0.4
    return worth


def reads_alone(text: str, source: Source) -> tuple[float, float]:
    """How well a text of `source` reads alone, if it names a town and if it names none."""
    if not is_english(source.language):
        return 1.0, 1.0
    worth = 1.0
    names = names_in(text)
    if _CARRIES_ON.match(text):
        worth *= 0.6 if re.search(r"\d", text[:40]) is None else 0.8
    pronoun = _OBJECT.search(text)
    if pronoun and not _is_named_before(text, source, pronoun.start("it"), pronoun["it"]):
        worth *= 0.5
    elif _PRONOUN.search(text) and not names:
        worth *= 0.6
    if " had " in text:
        worth *= 0.85
    in_a_town, nowhere = worth, worth
    if _WHICH.search(text):
        nowhere *= 0.8 if names else 0.6
    if _THAT_ONE.search(text):
        nowhere *= 0.6
    return _worths(in_a_town * (1.0 if names else 0.9), nowhere * (0.9 if names else 0.6))


@lru_cache(maxsize=1000)
def _worths(in_a_town: float, nowhere: float) -> tuple[float, float]:
    """One tuple for each pair of values, of which there are few, for every event keeps one."""
    return in_a_town, nowhere


def _is_named_before(text: str, source: Source, offset: int, pronoun: str) -> bool:
    """Whether what “it” or “them” means stands before it in the text: “took Lyman and used it”."""
    if pronoun in ("it", "there"):
        return source.quote == text and any(
            mark.kind == "town" and mark.end <= offset for mark in source.marks
        )
    return any(
        word not in _NO_NAMES and not _ADJECTIVE.search(word)
        for word in _CAPITAL.findall(text[:offset])
    )


def names_in(text: str) -> int:
    """How many words look like names: capitals, without the first word's unless it is one."""
    return len([word for word in _CAPITAL.findall(text) if word not in _NO_NAMES])
