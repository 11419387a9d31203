"""The standing of what an English sentence says: planned, disputed, unverified, claimed, corrected."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.core.model import Status
from site_builder.reading.speech import words
from site_builder.reading.speech.clauses import in_main_clause
from site_builder.reading.speech.english import Saying
from site_builder.reading.speech.plans import PLANNING, is_planned
from site_builder.reading.speech.sentences import Token

_HEDGES = words.word_set("reportedly allegedly purportedly supposedly")
_SUPPOSED = words.word_set("believed thought presumed feared said")
_FALSE = words.word_set("false untrue baseless unfounded fabricated invented groundless lies")
_UNKNOWN = words.word_set("unverified unconfirmed")
_CHECKED = words.word_set(
    "verified confirmed verify confirm corroborated authenticated checked established"
)
_CORRECTING = words.word_set("corrected retracted revised")
CUES = (
    words.SAYING
    | PLANNING
    | _HEDGES
    | _UNKNOWN
    | _CHECKED
    | _CORRECTING
    | words.word_set(
        "confirmation according alleged rumoured rumored believed thought presumed feared purports purport appear appears appeared version is are was were"
    )
)
"""A sentence without any of these is simply reported."""


def status_of(
    tokens: Sequence[Token], sayings: Sequence[Saying], speaking: Saying | None, *, interested: bool
) -> Status:
    """`speaking` is the principal saying, `interested` whether its speaker is a party."""
    plain = [token.small for token in tokens]
    if _is_corrected(plain):
        return "corrected"
    if _is_disputed(plain, sayings):
        return "disputed"
    if _is_unverified(plain):
        return "unverified"
    if is_planned(tokens, plain, speaking):
        return "planned"
    if speaking is None:
        return "claimed" if _someone_claims(tokens, sayings) else "reported"
    pronoun = tokens[speaking.first].small in words.PRONOUNS
    if tokens[speaking.verb].small in words.CLAIMING and not pronoun:
        return "claimed"
    if interested and not _only_announces(tokens, speaking):
        return "claimed"
    return "reported"


def _is_corrected(plain: Sequence[str]) -> bool:
    if plain[:1] == ["correction"] and plain[1:2] in ([":"], ["—"], ["–"]):
        return True
    if plain[:5] in (
        ["an", "earlier", "version", "of", "this"],
        ["a", "previous", "version", "of", "this"],
    ):
        return True
    if any(
        word in _CORRECTING
        and {"was", "were", "been"}
        & {plain[place], plain[place - 1] if plain[place] in words.ADVERBS else ""}
        and plain[place + 2 : place + 3] in (["to"], ["from"], ["down"], ["up"])
        for place, word in enumerate(plain[1:])
    ):
        return True
    return any(
        word in _CORRECTING
        and not set(plain[max(0, place - 1) : place]) & {"not", "to", "be"}
        and bool(words.CORRECTABLE & set(plain[place + 1 : place + 6]))
        for place, word in enumerate(plain)
    )


def _is_disputed(plain: Sequence[str], sayings: Sequence[Saying]) -> bool:
    """Someone denies or rejects what is said, in a clause of their own."""
    for saying in sayings:
        if not saying.whole or plain[saying.verb] not in words.DENYING:
            continue
        ahead = set(plain[saying.verb + 1 : saying.verb + 6])
        if plain[saying.verb].startswith(("reject", "dismiss")) and not ahead & words.STATEMENTS:
            continue
        return True
    if any(
        word in words.STATEMENTS
        and plain[place + 1 : place + 2] in (["is"], ["are"], ["was"], ["were"])
        and bool(_FALSE & set(plain[place + 2 : place + 3]))
        for place, word in enumerate(plain)
    ):
        return True
    # "The claim was denied by Moscow."
    return any(
        word in ("denied", "disputed", "rejected")
        and plain[place - 1] in ("was", "were", "been")
        and not words.STATEMENTS.isdisjoint(plain[:place])
        for place, word in enumerate(plain[1:], 1)
    )


def _is_unverified(plain: Sequence[str]) -> bool:
    for place, word in enumerate(plain):
        before = plain[max(0, place - 5) : place]
        if word in _UNKNOWN and not {"no", "not"} & set(before[-2:]):
            return True
        if word in _CHECKED:
            near = set(before)
            if before[-1:] == ["not"] or before[-2:] == ["not", "yet"]:
                return True
            if near & {"not", "none", "cannot", "couldn't", "can't", "neither", "yet"} and near & {
                "could", "can", "cannot", "couldn't", "can't", "independently", "been", "immediately", "to",
            }:  # fmt: skip
                return True
        if word == "confirmation" and before[-2:] == ["no", "independent"]:
            return True
        if word in _HEDGES and in_main_clause(plain, place):
            previous = plain[place - 1] if place else ""
            if previous not in ("a", "an", "the", ",", "by") or (previous == "," and place < 2):
                return True
        following = plain[place + 1] if place + 1 < len(plain) else ""
        is_being = place > 0 and plain[place - 1] in ("is", "are", "was", "were")
        supposed = word in _SUPPOSED and following == "to"
        if word in ("purports", "purport", "appears", "appear", "appeared") and plain[
            place + 1 : place + 3
        ] == ["to", "show"]:
            return True
        if (supposed or word in ("alleged", "rumoured", "rumored")) and is_being:
            return in_main_clause(plain, place)
    return False


def _someone_claims(tokens: Sequence[Token], sayings: Sequence[Saying]) -> bool:
    impersonal = [token.small for token in tokens[:3]]
    if impersonal in (["it", "was", "claimed"], ["it", "is", "claimed"], ["it", "was", "alleged"]):
        return True
    return any(
        saying.whole
        and tokens[saying.verb].small in words.CLAIMING
        and tokens[saying.first].small not in words.PRONOUNS
        for saying in sayings
    )


def _only_announces(tokens: Sequence[Token], saying: Saying) -> bool:
    """“Russia announced a mobilisation”: the announcement is what happened, not something claimed."""
    if tokens[saying.verb].small not in ("announced", "announces", "declared", "declares"):
        return False
    following = tokens[saying.verb + 1].small if saying.verb + 1 < len(tokens) else ""
    return following in words.ARTICLES | words.POSSESSIVES | {"plans", "new", "partial"}
