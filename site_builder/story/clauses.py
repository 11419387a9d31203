"""Which clause of a sentence a date belongs to: the clause decides whether the date is an event's day.

English is cut at conjunctions, relative pronouns and punctuation; other languages at punctuation
alone, where a sentence with one date needs no cutting anyway. All patterns are single-pass scans of
a word each, so a sentence of any length costs time in proportion.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from site_builder.story.verbs import (
    WORD,
    has_verb,
    is_finite,
    is_participle,
    is_saying,
    opens_a_reduced_clause,
    starts_with_verb,
)
from site_builder.story.words import word_set

ClauseKind = Literal[
    "main", "content", "relative", "adverbial", "participial", "reduced", "phrase", "aside"
]
"""main: of the sentence, or joined to it by and, but, a semicolon. content: what somebody says.
relative: who, which. adverbial: when, while, after with a verb. participial: killing, wounded.
reduced: a relative clause without its pronoun, “opened in 1925”, “planned for May”.
phrase: after, before, following without a verb. aside: in brackets."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence, offsets into its text."""

    start: int
    end: int
    kind: ClauseKind
    joined: bool = False
    """It follows another main clause: after “and”, “but” or a semicolon."""


_STOPS = re.compile(r"[,;:—]| [–-] ")
_STRONG_STOPS = re.compile(r"[;:—]| – ")
_RELATIVE = word_set("who which whose whom where")
_ADVERBIAL = word_set(
    "when while after before because although though as since until till unless if whereas once"
)
_PREPOSITIONS = word_set("after before since until till following despite during amid according")
_COORDINATE = word_set("and but or nor yet so")
_AND = re.compile(r"(?:and|but|or)\s+")
_DETERMINERS = word_set("the a an this that its his her their")
"""After these, “following” is an adjective."""
_BEFORE_A_NOUN = word_set("in into of for at by with on from to about over under near like than")
"""After these, “that” points at a noun: “the inquiry into that blast”."""
HOUR = (
    r"(?:dawn|daybreak|sunrise|sunset|sundown|dusk|nightfall|noon|midday|midnight|first light|"
    r"\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}:\d\d|\d{4} ?(?:GMT|UTC|hours))"
)
"""An hour that a day can follow: “dawn on Wednesday”."""
_NO_CLAUSE = re.compile(
    rf"\s+(?:{HOUR}|(?:the |a |an |his |her |their |\w+ )?(?:courts?|judges?|magistrates|tribunal|parliament|congress|"
    r"committee|commission|inquiry|panel|jury|cameras|reporters|crowds?|supporters|fans|audience|walls|gates)\b|"
    r"(?:the )?(?:evening news|morning rush hour|rush hour|kick-?off|breakfast|lunch|dinner)\b)",
    re.IGNORECASE,
)
"""“Before dawn on Wednesday”, “before a judge on Tuesday”, “before kick-off on Saturday” open no clause of their own."""
_STOP_MARK = re.compile(r"[,;:—]")
_LOOK_AHEAD, _LIST = 5, 40


def clauses(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses of one sentence, in order, covering it from end to end."""
    asides = _asides(text)
    english = language.split("-")[0].lower() == "en"
    cuts = _english_cuts(text, asides) if english else _cuts_at_semicolons(text, asides)
    found: list[Clause] = []
    for (start, kind), (end, _) in zip(cuts, [*cuts[1:], (len(text), "main")], strict=True):
        found.append(Clause(start, end, kind, joined=bool(found) and kind == "main"))
    if english:
        found = _merged(text, found)
    for start, end in asides:
        found = _carved(found, start, end)
    return tuple(found)


def clause_at(parts: tuple[Clause, ...], offset: int) -> Clause:
    starts = [part.start for part in parts]
    return parts[max(0, bisect_right(starts, offset) - 1)]


def _asides(text: str) -> list[tuple[int, int]]:
    """Spans in round or square brackets, outermost only; an unclosed bracket opens nothing."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for place in re.finditer(r"[()\[\]]", text):
        if place[0] in "([":
            opened.append(place.start())
        elif opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, place.end()))
    return spans


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return at >= 0 and offset < spans[at][1]


def _cuts_at_semicolons(text: str, asides: list[tuple[int, int]]) -> list[tuple[int, ClauseKind]]:
    cuts: list[tuple[int, ClauseKind]] = [(0, "main")]
    for mark in re.finditer(r"[;；؛]\s*", text):
        if not _inside(asides, mark.start()) and mark.end() < len(text):
            cuts.append((mark.end(), "main"))
    return cuts


def _english_cuts(text: str, asides: list[tuple[int, int]]) -> list[tuple[int, ClauseKind]]:
    """Where a clause may begin and which kind its first word announces; `_merged` takes back what has no verb."""
    found = list(WORD.finditer(text))
    if not found:
        return [(0, "main")]
    words = [word[0].lower() for word in found]
    cuts: list[tuple[int, ClauseKind]] = [(0, _first_kind(text, found, words))]
    said = has_its_verb = False
    commas = 0
    for at, word in enumerate(found):
        lower = words[at]
        if at and not (asides and _inside(asides, word.start())):
            between = text[found[at - 1].end() : word.start()]
            last = cuts[-1][1]
            is_adjective = words[at - 1] in _DETERMINERS
            if lower == "that":
                is_adjective = words[at - 1] in _BEFORE_A_NOUN
            kind = None if is_adjective else _opening(lower, said, last)
            if lower in ("before", "after") and _NO_CLAUSE.match(text, word.end()):
                kind = None
            if lower == "until" and words[at - 1] == "not":
                kind = None  # “Not until Friday did they admit it”
            if len(between) > 1 and _STOPS.search(between):
                if kind is None:
                    kind = _after_a_stop(text, found, at, between, last, has_its_verb, commas)
                commas += 1
            if kind is not None:
                cuts.append((word.start(), kind))
            if lower in _COORDINATE or _STRONG_STOPS.search(between):
                has_its_verb, commas = False, 0
        said = said or is_saying(lower)
        if cuts[-1][1] in ("main", "content") and is_finite(lower):
            has_its_verb = True
    return cuts


def _first_kind(text: str, found: list[re.Match[str]], words: list[str]) -> ClauseKind:
    kind = _opening(words[0], False, "main")
    if words[0] == "that" or words[0] in _COORDINATE:
        return "main"
    if words[0] in ("before", "after") and _NO_CLAUSE.match(text, found[0].end()):
        return "main"
    if kind is None and _reduced(text, found, 0):
        return "reduced"
    return kind or ("participial" if is_participle(words[0]) else "main")


def _after_a_stop(
    text: str,
    found: list[re.Match[str]],
    at: int,
    between: str,
    before: ClauseKind,
    has_its_verb: bool,
    commas: int,
) -> ClauseKind | None:
    """What begins after a comma or a stronger stop; None: nothing new. `commas`: how many stand before
    it in its main clause."""
    reduced = _reduced(text, found, at)
    if reduced == "plan":
        return "reduced"
    if _STRONG_STOPS.search(between):
        return "main"
    if has_its_verb and _goes_on(found, at):
        # “She was held on Monday, charged on Tuesday and freed on Friday”: a list of verbs
        return "main"
    if reduced:
        # What follows “The bridge, opened on 3 May, ” or “Anna Lind, the mayor, ” is what became of it.
        resumes = before in ("reduced", "relative") or (
            not has_its_verb and commas > 0 and not _closes_before_a_verb(text, found, at)
        )
        return "main" if resumes else "reduced"
    word = found[at][0].lower()
    if is_participle(word):
        resumes = not has_its_verb and is_finite(word) and (commas > 0 or before != "main")
        return "main" if resumes else "participial"
    return None if before in ("main", "content") else "main"


def _reduced(text: str, found: list[re.Match[str]], at: int) -> str:
    end = min(len(found), at + _LOOK_AHEAD)
    for place in range(at, end - 1):
        if _STOP_MARK.search(text, found[place].end(), found[place + 1].start()):
            end = place + 1
            break
    after = text[found[end - 1].end() :][:2].strip()
    return opens_a_reduced_clause([word[0].lower() for word in found[at:end]], after[:1].isdigit())


def _goes_on(found: list[re.Match[str]], at: int) -> bool:
    """Whether a verb stands at `at` and the list of verbs ends in “and freed”."""
    rest = [word[0].lower() for word in found[at : at + _LIST]]
    return starts_with_verb(" ".join(rest[:3])) and any(
        word == "and" and starts_with_verb(" ".join(rest[place + 1 : place + 4]))
        for place, word in enumerate(rest)
    )


def _closes_before_a_verb(text: str, found: list[re.Match[str]], at: int) -> bool:
    """Whether a comma soon ends what begins at `at`, and a verb follows it: “, opened in 1925, was …”."""
    for place in range(at, min(len(found) - 1, at + _LIST)):
        if _STOP_MARK.search(text, found[place].end(), found[place + 1].start()):
            return starts_with_verb(" ".join(word[0] for word in found[place + 1 : place + 4]))
    return False


def _opening(word: str, said: bool, before: ClauseKind) -> ClauseKind | None:
    if word in _RELATIVE:
        return "relative"
    if word == "that":
        return "content" if said else "relative"
    if word in _ADVERBIAL or word in ("following", "despite", "according"):
        return "adverbial"
    if word in _COORDINATE:
        return None if before == "reduced" else "main"
    return None


def _merged(text: str, found: list[Clause]) -> list[Clause]:
    """Joins what has no verb of its own to the piece before: “Izium and Kupiansk” is no second clause."""
    kept: list[Clause] = []
    for part in found:
        before = kept[-1] if kept else None
        if _has_verb(text[part.start : part.end]):
            verbless = (
                before
                and part.joined
                and before.kind == "main"
                and not _has_verb(text[before.start : before.end])
            )
        else:
            part = _as_phrase(text, part, before)
            new_start = (
                before
                and before.kind in ("phrase", "participial", "reduced")
                and part.kind == "main"
            )
            verbless = part.kind not in ("phrase", "participial", "reduced") and not new_start
        if before and verbless:
            kept[-1] = Clause(before.start, part.end, before.kind, before.joined)
        else:
            kept.append(part)
    return kept


def _has_verb(piece: str) -> bool:
    """A verb by its form, or by its place: “and close on 30 June”."""
    joined = _AND.match(piece)
    return has_verb(piece) or starts_with_verb(piece[joined.end() :] if joined else piece)


def _as_phrase(text: str, part: Clause, before: Clause | None) -> Clause:
    """“after months of fighting” is a phrase; so is “until March”, but what follows it on the right
    (“until March on Tuesday”) is no longer part of it."""
    word = WORD.search(text, part.start, part.end)
    opening = word[0].lower() if word else ""
    if part.kind != "adverbial" or opening not in _PREPOSITIONS:
        return part
    if before and opening in ("until", "till", "since"):
        return part
    return Clause(part.start, part.end, "phrase")


def _carved(found: list[Clause], start: int, end: int) -> list[Clause]:
    """Cuts a bracketed aside out of the clause that holds it."""
    carved: list[Clause] = []
    for part in found:
        if not (part.start <= start < part.end):
            carved.append(part)
            continue
        stop = min(end, part.end)
        if part.start < start:
            carved.append(Clause(part.start, start, part.kind, part.joined))
        carved.append(Clause(start, stop, "aside"))
        if stop < part.end:
            carved.append(Clause(stop, part.end, part.kind, part.joined))
    return carved
