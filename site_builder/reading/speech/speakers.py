"""Noun phrases that may be speakers: “the Russian defence ministry”, “Anna Petrova, the mayor”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.reading.speech import words
from site_builder.reading.speech.sentences import Token

Standing = Literal["named", "vague", "none"]
"""named: certain enough to be shown; vague: someone, no one knows who; none: no speaker at all."""

_LONGEST = 14


def standing(phrase: Sequence[Token], *, opens_sentence: bool) -> Standing:
    """How well a phrase names a speaker.

    `opens_sentence`: its first word has a capital because the sentence begins with it.
    """
    if not phrase or len(phrase) > _LONGEST:
        return "none"
    small = [token.small for token in phrase]
    if len(phrase) == 1 and small[0] in words.PRONOUNS:
        return "none"
    if not words.HELPERS.isdisjoint(small):
        return "none"
    if small[0] in words.POSSESSIVES or small[0] in words.NO_NAMES:
        return "none"
    split = _first_preposition(phrase, opens_sentence)
    head, rest = phrase[:split], phrase[split:]
    if rest and not _is_title_tail(rest):
        return "none"
    owner = any(token.is_capital for token in rest) or any(
        token.small in words.INSTITUTIONS for token in rest
    )
    return _standing_of_head(head, owner=owner, opens_sentence=opens_sentence)


def _standing_of_head(head: Sequence[Token], *, owner: bool, opens_sentence: bool) -> Standing:
    article = head[0].small if head and head[0].small in words.ARTICLES else ""
    core = head[1:] if article else head
    if not core:
        return "none"
    capitals = [_is_name(token, opens_sentence and token is head[0]) for token in core]
    if len(core) > 1 and capitals[1] and core[0].is_capital and core[0].small not in words.VAGUE:
        # "Human Rights Watch" at the start of a sentence.
        capitals[0] = core[0].small not in words.PRONOUNS
    for place in range(1, len(core) - 1):
        # "Ursula von der Leyen", "the Health and Safety Executive".
        if core[place].small in words.PARTICLES and capitals[place - 1]:
            capitals[place] = core[place + 1].is_capital or core[place + 1].small in words.PARTICLES
    for token, capital in zip(core, capitals, strict=True):
        if token.small in words.NO_NAMES or not (
            capital or _is_known(token) or (article == "the" and _describes(core, token))
        ):
            return "vague" if token.small.isdigit() or token.small in words.PRONOUNS else "none"
    last = core[-1]
    if core[0].small == "state" and last.small in ("television", "tv", "radio"):
        return "named"
    if last.small in words.NEVER and not capitals[-1]:
        return "vague"
    qualified = owner or any(capitals)
    if last.small in words.VAGUE and not capitals[-1]:
        domain = any(token.small in words.DOMAINS for token in core[:-1])
        return "named" if qualified or (domain and article != "an" and article != "a") else "vague"
    if capitals[-1]:
        return _standing_of_name(core, capitals, article, opens_sentence and core[0] is head[0])
    if last.small not in words.OFFICES | words.INSTITUTIONS | words.GROUPS:
        return "none"
    if article == "the" or qualified:
        return "named"
    if article or last.small not in words.GROUPS:
        return "vague"
    return "named"


def _describes(core: Sequence[Token], token: Token) -> bool:
    """Is it the unknown word of "the ferry company", "the lighthouse keeper"? Never a form of a verb."""
    word, last = token.small, core[-1].small
    return (
        len(core) <= 3
        and token is not core[-1]
        and last in words.INSTITUTIONS | words.OFFICES
        and word.isalpha()
        and not word.endswith(("ed", "ing", "ly", "en"))
        and word not in words.PREPOSITIONS | words.ARTICLES | words.POSSESSIVES | words.PRONOUNS
    )


def _standing_of_name(
    core: Sequence[Token], capitals: Sequence[bool], article: str, opens_sentence: bool
) -> Standing:
    """A phrase that ends in a name: what stands before the name must be an office, or nothing."""
    first = len(core)
    while first and capitals[first - 1]:
        first -= 1
    before = core[first - 1] if first else None
    titled = core[first].small in words.OFFICES
    if before and not titled and before.small not in words.BEFORE_A_NAME:
        return "none"
    if core[-1].small.endswith(("'s", "s'")):
        return "none"
    name = core[first:]
    if article in ("a", "an"):
        return "none"
    if opens_sentence and len(core) == 1:
        # Only the start of the sentence makes it a name: "Passengers said".
        word = core[0].small
        if word in words.PRONOUNS:
            return "none"
        if word.endswith(("s", "men", "people")) and word not in words.NAMES_IN_S:
            return "vague"
    if not article and not before and len(name) == 1 and _is_nationality(name[0].small):
        return "none"
    return "named"


def is_title(phrase: Sequence[Token]) -> bool:
    """Is it an office rather than a name: "the mayor of Brill", "Ukraine's Foreign Minister"?"""
    return phrase[_first_preposition(phrase, False) - 1].small in words.OFFICES


def _is_nationality(word: str) -> bool:
    return word.endswith(("ian", "ians", "ish", "ese", "ans", "eans")) and word not in words.STATES


def _is_name(token: Token, first_in_sentence: bool) -> bool:
    """Is it capitalised as a name is? A known ordinary word at the start of a sentence is not."""
    if not token.is_capital:
        return False
    if token.small in words.PROPER:
        return True
    return not (first_in_sentence and token.small in words.NO_NAMES_AT_START)


def _is_known(token: Token) -> bool:
    word = token.small.removesuffix("'s").removesuffix("'")
    if "-" in word:
        return token.is_capital or word.endswith(
            ("-backed", "-installed", "-led", "-appointed", "-in-chief")
        )
    if token.small.endswith("'s") and word in words.PLACES:
        return True  # "the country's army"
    return word in words.ORDINARY


def _first_preposition(phrase: Sequence[Token], opens_sentence: bool) -> int:
    for place, token in enumerate(phrase):
        if token.small in words.PREPOSITIONS and (place or not opens_sentence):
            return place
    return len(phrase)


def _is_title_tail(rest: Sequence[Token]) -> bool:
    """“of the Kharkiv region”, “for Ukraine's ground forces”: nothing but names and words of office."""
    if rest[-1].small in words.PREPOSITIONS | words.ARTICLES:
        return False
    if [token.small for token in rest[:-1]] == ["of", "the"] and rest[-1].text.isalpha():
        return True
    return all(
        (token.is_capital and token.small not in words.NO_NAMES)
        or token.small in words.PREPOSITIONS
        or token.small in words.ARTICLES
        or token.small in words.PLACES
        or token.small in words.PARTICLES
        or _is_known(token)
        for token in rest
    )


def written(sentence: str, phrase: Sequence[Token], *, opens_sentence: bool) -> str:
    """The phrase as it reads inside a sentence: a capital that only the start gave it is taken away."""
    text = " ".join(sentence[phrase[0].start : phrase[-1].end].split())
    first = phrase[0]
    if first.small.removesuffix("'s") in words.PROPER:
        return text
    next_is_small = len(phrase) == 1 or not phrase[1].is_capital
    ordinary = first.small in words.ARTICLES or (
        opens_sentence and next_is_small and not _is_name(first, True) and not first.text.isupper()
    )
    return text[0].lower() + text[1:] if ordinary else text


def is_interested(speaker: str, parties: Sequence[str]) -> bool:
    """Is it one of the explainer's parties, or plainly a party by what it is?"""
    said_by = f" {_plain(speaker)} "
    for party in parties:
        name = _plain(party)
        if name and (f" {name} " in said_by or said_by in f" {name} "):
            return True
    spoken = set(said_by.split())
    if spoken & words.DISINTERESTED:
        return False
    if any(word.endswith(words.INSTALLED) for word in spoken):
        return True
    if spoken & words.INTERESTED or " general staff " in said_by or " air force " in said_by:
        return True
    return len(spoken - words.ARTICLES) == 1 and bool(spoken & words.STATES)


def _plain(name: str) -> str:
    kept = (
        c if c.isalnum() or c == "-" else " "
        for c in name.casefold().replace("’s", "").replace("'s", "")
    )
    return " ".join("".join(kept).split())
