"""Which words of a sentence stand for an event, where the sentence tells of two."""

from __future__ import annotations

import re
from functools import lru_cache

from site_builder.core.model import Sentence
from site_builder.story.occasions import Dated
from site_builder.story.verbs import has_verb, starts_with_verb

_JOINED = re.compile(r"(?:and|but|while|whereas)\s+")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_ELLIPTIC = re.compile(
    r"(?:the\s+)?(?:first|second|third|last|latter|former|others?|another|rest|next|both|all|some|"
    r"many|most|none|two|three|there|then)\s+",
    re.IGNORECASE,
)
_STRONG_STOPS = (";", "；", "؛", ":")
_SHORT = 80
"""Characters that may stand before a relative clause: “The minister, who resigned on Friday …”."""


def own_text(sentence: Sentence, occasion: Dated, occasions: tuple[Dated, ...]) -> str:
    """The sentence; or its clause, where each of two dated clauses, or the one after a colon, can stand
    alone as it is.

    A sentence that somebody says is never cut: a claim must not lose its speaker.
    """
    text, part = sentence.text, occasion.clause
    if sentence.attribution is not None or sentence.status != "reported":
        return text
    if len(occasions) < 2 and not _after_a_colon(text, part.start):
        return text
    first = occasion.clause == occasions[0].clause
    if (
        first
        and part.kind in ("relative", "reduced")
        and 0 < part.start <= _SHORT
        and part.end < len(text)
    ):
        return text[: part.end].rstrip(" ,;:—–") + " …"
    piece = text[part.start : _end(occasion, occasions, len(text))].strip()
    joined = _JOINED.match(piece)
    if any(other.clause.kind not in ("main", "adverbial") for other in occasions):
        return text
    if part.kind != "main" and not joined:
        return text
    if part.start > 0 and not joined and text[: part.start].rstrip()[-1:] not in _STRONG_STOPS:
        return text
    stands = piece[joined.end() :] if joined else piece
    if _lacks_a_subject(stands, occasion, text) or _PRONOUN.search(stands):
        return text
    if len(stands.split()) < 4:
        return text
    stands = stands.rstrip(" ,;:—–")
    stop = "." if text.endswith(".") and not stands.endswith(".") else ""
    return stands[:1].upper() + stands[1:] + stop


def _after_a_colon(text: str, start: int) -> bool:
    """“What came first was a blow elsewhere: on 10 September troops entered Izium.”"""
    before = text[:start].rstrip()
    return before.endswith(":") and has_verb(before)


def _end(occasion: Dated, occasions: tuple[Dated, ...], length: int) -> int:
    """Where its clause ends with all that hangs on it: at the clause of the next date, else of the sentence."""
    following = [
        other.clause.start for other in occasions if other.clause.start > occasion.clause.start
    ]
    return min(following, default=length)


def _lacks_a_subject(piece: str, occasion: Dated, text: str) -> bool:
    """“reached Lyman on 1 October”, “on 1 October reached Lyman”, “the first arrived in December”."""
    if starts_with_verb(piece):
        return True
    elliptic = _ELLIPTIC.match(piece)
    if elliptic and starts_with_verb(piece[elliptic.end() :]):
        return True
    words = " ".join(text[occasion.start : occasion.end].split())
    before, date, after = piece.partition(words)
    return bool(date) and len(before.split()) < 3 and starts_with_verb(after)


def own_towns(sentence: Sentence, occasion: Dated, text: str) -> tuple[str, ...]:
    """Slugs in order: of its own clause where the text was cut and names any, else of the sentence."""
    slugs = [town.slug for town in sentence.towns]
    if text != sentence.text:
        own = [
            slugs[mark.index]
            for mark in sentence.marks
            if mark.kind == "town"
            and mark.index < len(slugs)
            and occasion.clause.start <= mark.start < occasion.clause.end
        ]
        slugs = own or slugs
    return interned(tuple(dict.fromkeys(slugs)))


@lru_cache(maxsize=10_000)
def interned(slugs: tuple[str, ...]) -> tuple[str, ...]:
    """One tuple for the same towns, for every event keeps two."""
    return slugs
