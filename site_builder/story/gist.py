"""What one report says, reduced to what is compared: worked out with the event and kept with it, because
a timeline of many articles compares every report with others of its day.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from site_builder.core.model import Gist, Sentence, Source
from site_builder.story.amounts import amounts_in
from site_builder.story.deeds import deed_of_the_date
from site_builder.story.foreign import negated_words
from site_builder.story.standing import LEANING, names_in, reads_alone
from site_builder.story.traits import ON, traits_of
from site_builder.story.verbs import WORD, is_finite
from site_builder.story.words import is_english, terms

_DENIAL = re.compile(r"(?<!always )\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed))\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"(?:\b(?:did|do|does|was|were|had|has|have|is|are|will|would|can|could|may)\s+not|n['’]t|\bnever)"
    r"\s+(?:yet\s+|been\s+|be\s+|to\s+)*([^\W\d_]+)",
    re.IGNORECASE,
)


_TAKEN = "=take"
_LOST_BEFORE = re.compile(r"\b(?:lost|los(?:es|ing))\s+$", re.IGNORECASE)
_LOST_AFTER = re.compile(
    r"\s+(?:was|were|is|had been|has been)\s+(?:also\s+)?lost\b", re.IGNORECASE
)
"""A town that one side loses the other takes."""
_PART_OF = re.compile(r"\b(?:declared?|bec[ao]me|made?)\b.{0,60}?\bpart of (?=[A-Z])")
_OPENING_PRONOUN = re.compile(r"[“\"‘ ]*(?:he|she|it|they)\b", re.IGNORECASE)
_THERE = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|had|has|have|will|would)\b)|"
    r"\bthe (?:town|city|village)(?=[.,;:]|$| (?:was|were|is|had|has|on|in|at|by|from|to|after|before|and)\b)"
)
_SUBJECT = 8
"""Words in which the sentence before must come to its verb."""


def gist_of(text: str, source: Source, before: Sentence | None = None) -> Gist:
    """Of a text that `source` quotes, wholly or a piece of it. Pure; costs some 20 µs.

    `before` is the sentence before, where what “it” and “there” mean may stand.
    """
    english = is_english(source.language)
    marked = _marked(text, source)
    found = terms(text, english=english, skip=tuple([(start, end) for start, end, _ in marked]))
    names = {term.key for term in found if term.kind in ("name", "place")}
    others = {term.key for term in found if term.key[0] in "#@~"}
    amounts = amounts_in(found, text) if any(term.kind == "number" for term in found) else ()
    others.update([f"#{amount.value:g}_{amount.unit.replace(' ', '_')}" for amount in amounts])
    words = {term.key for term in found} - names - others
    traits: set[str] = set()
    if english:
        otherwise = set(_said_otherwise(text, marked))
        words.update(otherwise)
        traits = traits_of(text, found, marked)
        traits.update(f"!{key}" for key in otherwise)
        place = _place_of_the_date(text, source, marked)
        if place and (deed := deed_of_the_date(text, found, *place)):
            traits.add(ON + deed)
        if before is not None and source.quote.startswith(text[:-1]):
            others.update(_borrowed(text, source, before) - names - words)
    return Gist(
        _listed(words),
        _listed(names - others),
        _listed(others),
        _listed(term.key for term in found if term.kind == "place"),
        amounts,
        _listed(_negated(text, english)),
        english and _denies(text),
        sys.intern(_listed(traits)),  # many events have the same few
        names_in(text),
        reads_alone(text, source),
    )


def _place_of_the_date(
    text: str, source: Source, marked: tuple[tuple[int, int, bool], ...]
) -> tuple[int, int] | None:
    """Where the date of the event stands in its text."""
    first = source.expression.split(" ")[0]
    dates = [(start, end) for start, end, is_town in marked if not is_town]
    named = [place for place in dates if first and text.startswith(first, place[0])]
    return next(iter(named or dates), None)


def _said_otherwise(text: str, marked: tuple[tuple[int, int, bool], ...]) -> Iterator[str]:
    """Keys of what takes more than a word to say: “lost Izium”, “declared it part of Russia”."""
    if "lo" in text:
        for start, end, is_town in marked:
            if is_town and (
                _LOST_BEFORE.search(text, max(0, start - 10), start) or _LOST_AFTER.match(text, end)
            ):
                yield _TAKEN
    if "part of" in text and _PART_OF.search(text):
        yield "=annex"


def _borrowed(text: str, source: Source, before: Sentence) -> set[str]:
    """What “it” at the beginning, “the attack” and “there” mean, by the sentence before: compared, never
    shown."""
    keys: set[str] = set()
    if _OPENING_PRONOUN.match(text):
        for count, word in enumerate(WORD.finditer(before.text)):
            if count == _SUBJECT:
                break
            if is_finite(word[0].lower()):
                keys.update(term.key for term in terms(before.text[: word.start()], english=True))
                break
    towns = {town.slug for town in before.towns}
    leans = LEANING.match(text) or _THERE.search(text)
    if leans and not source.town_slugs and len(towns) == 1:
        keys.add(f"@{min(towns)}")
    return keys


def _listed(keys: Iterable[str]) -> str:
    return " ".join(sorted(set(keys)))


def _denies(text: str) -> bool:
    return ("den" in text or "refut" in text) and bool(_DENIAL.search(text))


def _negated(text: str, english: bool) -> tuple[str, ...]:
    """The verbs that the text says did not happen: “did not enter”."""
    if not english:
        verbs = negated_words(text)
    elif "not" in text or "n't" in text or "n’t" in text or "never" in text:
        verbs = [match[1].lower() for match in _NEGATION.finditer(text)]
    else:
        return ()
    return tuple(term.key for term in terms(" ".join(verbs), english=english))


def _marked(text: str, source: Source) -> tuple[tuple[int, int, bool], ...]:
    """Spans of dates and towns in the text, and which are towns."""
    shift = _shift(text, source)
    if shift is None or not source.marks:
        return ()
    spans = [(mark.start - shift, mark.end - shift, mark.kind == "town") for mark in source.marks]
    return tuple([span for span in spans if span[0] >= 0 and span[1] <= len(text)])


def _shift(text: str, source: Source) -> int | None:
    """Where the text begins in the quote, of which it may be a piece (its first letter may have
    become a capital); None where an editor wrote it."""
    if source.quote == text:
        return 0
    piece = text.removesuffix(" …").removesuffix(".")[1:]
    at = source.quote.find(piece) - 1 if piece else -1
    return at if at >= 0 else None
