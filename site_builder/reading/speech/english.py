"""Who says so, in an English sentence: the speaker and verb that the whole sentence hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.core.model import Attribution
from site_builder.reading.speech import words
from site_builder.reading.speech.clauses import (
    all_opening,
    before_adverbs,
    closes_here,
    end_of_manner,
    end_of_phrase,
    end_of_saying,
    is_opening,
    is_time,
    past_opening,
    past_times,
    start_of_phrase,
    with_name,
)
from site_builder.reading.speech.sentences import QUOTED, Token
from site_builder.reading.speech.speakers import Standing, is_title, standing, written

_STOPS = frozenset(",.;:!?—–()")
_DASHES = frozenset("—–")


@dataclass(frozen=True, slots=True)
class Saying:
    """One reporting clause: tokens[first:last] is the speaker, `verb` the verb's place.

    `whole`: it covers the sentence; otherwise it stands in one of several clauses. `closing`: it follows
    what is said, or interrupts it. `end` is where the clause ends, hearer and manner included.
    """

    verb: int
    first: int
    last: int
    standing: Standing
    whole: bool
    closing: bool
    end: int
    relays: bool = False
    """“according to the BBC”: it may pass on what another said."""


def attribution_of(sentence: str, tokens: Sequence[Token], saying: Saying) -> Attribution:
    opens = saying.first == 0
    speaker = written(sentence, tokens[saying.first : saying.last], opens_sentence=opens)
    verb = "according to" if tokens[saying.verb].small == "according" else tokens[saying.verb].text
    places = [tokens[saying.first].start, tokens[saying.verb].start]
    ends = [tokens[saying.last - 1].end, tokens[saying.verb].end, tokens[saying.end - 1].end]
    return Attribution(speaker, verb, min(places), max(ends))


def sayings_of(tokens: Sequence[Token]) -> tuple[Saying, ...]:
    """Every reporting clause of the sentence, outside its quotations."""
    found = []
    for place, token in enumerate(tokens):
        if token.small == "according":
            saying = _according_to(tokens, place)
        elif token.small in words.SAYING and not token.is_capital:
            saying = _inverted(tokens, place) or _in_order(tokens, place)
        else:
            continue
        if saying:
            found.append(saying)
    return tuple(found)


def principal(sayings: Sequence[Saying], tokens: Sequence[Token]) -> Saying | None:
    """The one whose speaker answers for the whole sentence; None where two compete or none does."""
    whole = [saying for saying in sayings if saying.whole and saying.standing != "none"]
    if not whole:
        return None
    direct = [saying for saying in whole if not saying.relays] or whole
    first = direct[0]
    for other in direct[1:]:
        embedded = not first.closing and not other.closing and other.verb > first.verb
        if not embedded and not _same_speaker(tokens, first, other):
            return None
    for other in sayings:
        if not other.whole and other.verb > first.verb and _contrasts(tokens, other):
            return None
    return first


def _same_speaker(tokens: Sequence[Token], one: Saying, other: Saying) -> bool:
    def name(saying: Saying) -> list[str]:
        return [token.small for token in tokens[saying.first : saying.last]]

    return name(one) == name(other)


def _contrasts(tokens: Sequence[Token], other: Saying) -> bool:
    """Does a second speaker follow with "but", "while" or "and"?"""
    joint = tokens[other.first - 1].small if other.first else ""
    return joint in ("but", "while", "and", "although", "though", ";") and other.standing != "none"


# ---------------------------------------------------------------- “according to the BBC”


def _according_to(tokens: Sequence[Token], place: int) -> Saying | None:
    if place + 2 >= len(tokens) or tokens[place + 1].small != "to":
        return None
    first = place + 2
    last = end_of_phrase(tokens, first)
    closed = last == len(tokens) or not tokens[last].is_word or is_time(tokens, last)
    how = standing(tokens[first:last], opens_sentence=False) if closed else "none"
    if how == "named" and last < len(tokens) and tokens[last].small == ",":
        last = with_name(tokens, last)
    before = tokens[place - 1].small if place else ""
    whole = not place or before in _STOPS | _DASHES or last >= len(tokens) - 1
    return Saying(place, first, last, how, whole, place > 0, last, relays=place > 0)


# ---------------------------------------------------------------- “…,” said the mayor


def _inverted(tokens: Sequence[Token], verb: int) -> Saying | None:
    """The verb before its speaker, after a quotation or a comma."""
    if tokens[verb].small not in words.INVERTED or not verb:
        return None
    before = tokens[verb - 1].small
    if before != QUOTED and before not in (",", "—", "–"):
        return None
    first = verb + 1
    last = end_of_phrase(tokens, first)
    if last == first:
        return None
    if last < len(tokens) - 1 and tokens[last].small == "." and tokens[last + 1].is_word:
        return None
    closed = (
        last == len(tokens)
        or not tokens[last].is_word
        or is_time(tokens, last)
        or end_of_manner(tokens, last) > last
        or tokens[last].small in ("as", "after", "in", "at", "when", "who", "while", "during")
    )
    how = standing(tokens[first:last], opens_sentence=False) if closed else "none"
    if how == "none":
        # "…, said it would": an ordinary verb after an apposition.
        pronoun = last == first + 1 and tokens[first].small in words.PRONOUNS
        spoken = before == QUOTED or pronoun
        return Saying(verb, first, last, "none", spoken, True, last) if spoken else None
    if last < len(tokens) and tokens[last].small == ",":
        last = with_name(tokens, last)
    return Saying(verb, first, last, how, True, True, end_of_saying(tokens, last, hearer=False))


# ---------------------------------------------------------------- the ministry said


def _in_order(tokens: Sequence[Token], verb: int) -> Saying | None:
    """The speaker before the verb; None when the verb says nothing here."""
    end = before_adverbs(tokens, verb)
    if not end:
        return None
    if tokens[end - 1].small == ",":
        return _apposed(tokens, verb, end - 1)
    first = start_of_phrase(tokens, end)
    first = past_opening(tokens, first, end)
    if first == end:
        return None
    how = standing(tokens[first:end], opens_sentence=not first or tokens[first - 1].small == QUOTED)
    return _judged(tokens, verb, first, end, how)


def _apposed(tokens: Sequence[Token], verb: int, comma: int) -> Saying | None:
    """“Anna Petrova, the mayor, said”; “the mayor, Anna Petrova, said”; “police, meanwhile, said”."""
    opening = comma - 1
    while opening >= 0 and tokens[opening].small != ",":
        if tokens[opening].small in _STOPS or tokens[opening].small == QUOTED:
            return None
        opening -= 1
    if opening <= 0:
        return None
    between = tokens[opening + 1 : comma]
    first = past_opening(tokens, start_of_phrase(tokens, opening), opening)
    named = tokens[first:opening]
    if not named or not between:
        return None
    how = standing(named, opens_sentence=first == 0)
    if how != "named":
        return None
    aside = all(token.small in words.ADVERBS for token in between)
    relative = between[0].small in words.RELATIVES
    other = standing(between, opens_sentence=False)
    described = between[0].small in words.ARTICLES or between[0].small in words.ADVERBS
    if not (aside or relative or described) and other == "none":
        return None
    title_first = is_title(named) and other == "named" and all(t.is_capital for t in between)
    return _judged(tokens, verb, first, comma if title_first else opening, how)


def _judged(
    tokens: Sequence[Token], verb: int, first: int, last: int, how: Standing
) -> Saying | None:
    """Whether the verb with tokens[first:last] as its subject is a saying, and of how much."""
    phrase = tokens[first:last]
    if not _is_saying(tokens, verb, phrase, how):
        return None
    end = end_of_saying(tokens, verb + 1, hearer=tokens[verb].small in ("told", "tells", "tell"))
    closing = closes_here(tokens, end)
    before = tokens[first - 1].small if first else ""
    opens = all_opening(tokens, first)
    whole = opens or before == QUOTED
    if before in (",", "—", "–"):
        whole = whole or closing or is_opening(tokens, first)
    return Saying(verb, first, last, how, whole, closing and not opens, end)


def _is_saying(tokens: Sequence[Token], verb: int, phrase: Sequence[Token], how: Standing) -> bool:
    """Does the verb report speech here? "Claimed 12 lives", "added two buses" do not."""
    word = tokens[verb].small
    following = tokens[verb + 1].small if verb + 1 < len(tokens) else ""
    ahead = {token.small for token in tokens[verb + 1 : verb + 5]}
    someone = how != "none" or phrase[-1].small in words.PRONOUNS
    if word in words.ALSO_NOUNS and _is_noun(word, phrase[-1].small, following):
        return False
    if word == "said" and following == "to" and {"have", "be"} & ahead:
        return False
    if following in words.EMPTY or (
        word in ("accused", "told", "warned") and following in ("of", "by")
    ):
        return False
    if word in ("deny", "disputed", "disputes", "denied", "denies"):
        return _is_denial(tokens[verb + 1 : verb + 5], someone=someone)
    if word in words.SURE:
        return someone or word in ("said", "says", "told")
    if word in ("corrected", "retracted", "revised"):
        return bool(ahead & words.CORRECTABLE)
    if word in ("claimed", "claims", "claim"):
        return not ahead & words.CLAIMED_THINGS
    if word.startswith(("reject", "dismiss")):
        return bool(ahead & words.STATEMENTS) and not ahead & words.NOT_STATEMENTS
    if word in ("reported", "reports", "estimates", "estimate", "report"):
        return how == "named" or following == "that"
    if word in ("vowed", "promised", "pledged"):
        return following in ("to", "that", "not")
    beyond = past_times(tokens, end_of_saying(tokens, verb + 1, hearer=False))
    next_words = [token.small for token in tokens[beyond : beyond + 2]]
    return next_words[:1] in ([], ["that"], [":"], [QUOTED], ["."]) or next_words == [",", QUOTED]


def _is_noun(word: str, subject: str, following: str) -> bool:
    """“Russian claims that …”, “the first reports of …”: the form is a noun there."""
    if word == "claim" and subject in words.VAGUE | words.GROUPS:
        return False
    if subject in words.MODIFIERS - words.SPEAKER_NOUNS:
        return True
    if subject.endswith(("'s", "s'", "ian", "ish", "ese", "can")):
        return True
    return following not in ("that", "it", "to", "the", "its", "a", "there", "he", "she", "they")


def _is_denial(ahead: Sequence[Token], *, someone: bool) -> bool:
    """“Denied the report”, “denied shelling”, “denied Norvia had fled”; not bail, nor Rivas a goal."""
    plain = {token.small for token in ahead}
    if plain & words.NOT_STATEMENTS:
        return False
    if plain & (words.STATEMENTS | words.CRIMES) or any(word.endswith("ing") for word in plain):
        return True
    thing = bool(ahead) and (ahead[0].small in words.ARTICLES or ahead[0].is_capital)
    return someone and (not thing or bool(plain & (words.HELPERS | {"had", "has", "have"})))
