"""Where the pieces of an English clause begin and end: phrases, times, "in a statement", openings.

All take the tokens of a sentence and the place of one of them, and return a place.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.reading.speech import words
from site_builder.reading.speech.sentences import QUOTED, Token

# After these a clause begins that is not the main one.
_SUBORDINATE = words.word_set(
    """who which whose whom where when if because until after before as although though while whether than
    unless once since what how why"""
)
_AROUND_TIMES = words.word_set("on in at late early last this the week month year")


def end_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """Where a noun phrase that starts at `first` ends: at a mark, a verb-like joint, or a time."""
    place = first
    while place < len(tokens) and tokens[place].is_word:
        word = tokens[place].small
        if place > first and (
            word in words.JOINTS
            or word in words.RELATIVES
            or word in words.SAYING
            or word in ("to", "via")
        ):
            break
        following = tokens[place + 1].small if place + 1 < len(tokens) else ""
        if word in ("in", "at", "on") and (
            following in words.POSSESSIVES or end_of_manner(tokens, place) > place
        ):
            break
        if is_time(tokens, place):
            break
        place += 1
    return place


def is_time(tokens: Sequence[Token], place: int) -> bool:
    """Does a time stand here: "Sunday", "on Sunday", "late on 12 May", "later"?"""
    word = tokens[place].small
    if word in words.TIMES and word != "may":
        # The Evening Star is a newspaper.
        return word in words.CALENDAR or not tokens[place].is_capital
    if word in ("later", "earlier", "today", "yesterday", "tonight", "last", "this"):
        return True
    following = tokens[place + 1].small if place + 1 < len(tokens) else ""
    return word in ("on", "in", "late", "early") and (
        following in words.TIMES or following.isdigit() or following in ("late", "early")
    )


def end_of_manner(tokens: Sequence[Token], place: int) -> int:
    """Past "in a statement", "at a news conference", "on Telegram"; `place` itself where none begins."""
    if tokens[place].small not in ("in", "at", "on", "during", "via", "through", "by"):
        return place
    for last in range(place + 1, min(place + 6, len(tokens))):
        word = tokens[last].small
        if not tokens[last].is_word or word in words.TIMES:
            break
        following = tokens[last + 1].small if last + 1 < len(tokens) else ""
        if word in words.MANNERS and following not in words.MANNERS:
            return _past_company(tokens, last + 1)
    return place


def _past_company(tokens: Sequence[Token], place: int) -> int:
    """Past "with the BBC", "to supporters" after an interview or a speech."""
    if place + 1 < len(tokens) and tokens[place].small in ("with", "to", "from"):
        last = place + 1
        while (
            last < len(tokens)
            and last < place + 5
            and (
                tokens[last].small in words.ARTICLES
                or tokens[last].small in words.HEARERS
                or (tokens[last].is_capital and not is_time(tokens, last))
            )
        ):
            last += 1
        if last > place + 1:
            return last
    return place


def with_name(tokens: Sequence[Token], comma: int) -> int:
    """Takes in the name after an office: "the mayor, Anna Petrova,"."""
    if tokens[comma - 1].is_capital or tokens[comma - 1].small not in words.OFFICES:
        return comma
    last = comma + 1
    while last < len(tokens) and tokens[last].is_capital and tokens[last].is_word:
        last += 1
    named = last - comma in (3, 4) and (last == len(tokens) or not tokens[last].is_word)
    return last if named else comma


def before_adverbs(tokens: Sequence[Token], verb: int) -> int | None:
    """Where the words before the verb end, adverbs and times left out; None after "was", "did not",
    "to", "will": then it is no one's saying."""
    place = verb
    while place:
        word = tokens[place - 1].small
        if word in words.NEGATIONS or word in words.HELPERS:
            return None
        day = word in words.TIMES and word != "may"
        if day and place > 1 and tokens[place - 2].small in ("on", "late", "early", "in"):
            place -= 2
        elif (
            word in words.ADVERBS
            or day
            or (word.isdigit() and place > 1 and _is_date(tokens, place))
        ):
            place -= 1
        else:
            break
    return place


def _is_date(tokens: Sequence[Token], place: int) -> bool:
    """Is the number before `place` the day of a date, "12 May" or "May 12"?"""
    around = {tokens[place - 2].small, tokens[place].small if place < len(tokens) else ""}
    return bool(around & words.TIMES) or "on" in around


def start_of_phrase(tokens: Sequence[Token], end: int) -> int:
    first = end
    while first:
        token = tokens[first - 1]
        if not token.is_word or token.small in words.SAYING:
            break
        joins_names = token.small == "and" and first > 1 and first < end
        if joins_names:
            joins_names = tokens[first - 2].is_capital and tokens[first].is_capital
        if token.small in words.JOINTS and not joins_names:
            break
        first -= 1
    return first


def past_opening(tokens: Sequence[Token], first: int, end: int) -> int:
    """Past "On 15 June 1961" or "Meanwhile" at the start of a sentence, where no comma sets it off."""
    if first:
        return first
    place = 0
    while place < end - 1:
        word, following = tokens[place].small, tokens[place + 1].small
        led = word in ("on", "late", "early", "in", "by") and (
            following in words.TIMES or following.isdigit()
        )
        before = tokens[place - 1].small if place else ""
        dated = before in ("on", "in", "by", "late", "early") or (
            before.isdigit() and len(before) < 3
        )
        timed = word in words.TIMES and (dated or word not in words.NAMES_TOO)
        number = word.isdigit() and place > 0
        if not (led or timed or number or word in words.ADVERBS):
            break
        place += 1
    return place


def all_opening(tokens: Sequence[Token], clause: int) -> bool:
    """Is what precedes only "But", "Meanwhile,", "On Saturday"?"""
    return all(
        token.small in ("but", "and", "yet", "so", ",", "on", "late", "early", "in")
        or token.small in words.ADVERBS
        or token.small in words.TIMES
        or token.small.isdigit()
        for token in tokens[:clause]
    )


def is_opening(tokens: Sequence[Token], clause: int) -> bool:
    """Is what precedes one opening phrase, such as "In a statement," or "After the match,"?"""
    opening = tokens[:clause]
    commas = sum(token.small == "," for token in opening)
    return (
        tokens[0].small in words.OPENINGS
        and commas <= 2
        and not any(token.small in words.SAYING or token.small in ";:" for token in opening)
    )


def end_of_saying(tokens: Sequence[Token], place: int, *, hearer: bool) -> int:
    """Past whom and how: "the BBC", "reporters", "in a statement"; a time after them is left out."""
    if hearer:
        start = place
        while place < len(tokens) and place < start + 6:
            token = tokens[place]
            known = (
                token.small in words.ARTICLES
                or token.small in words.HEARERS
                or token.small in words.INSTITUTIONS
                or token.small in words.MODIFIERS
                or token.small.endswith("'s")
                or (token.is_capital and token.is_word)
            )
            if not known or is_time(tokens, place):
                break
            place += 1
    while place < len(tokens) and tokens[place].is_word:
        beyond = end_of_manner(tokens, place)
        if beyond == place:
            break
        place = beyond
    return place


def past_times(tokens: Sequence[Token], place: int) -> int:
    """Past "on Sunday", "late on 12 May", "last week", "later"."""
    while place < len(tokens) and tokens[place].is_word:
        word = tokens[place].small
        if not (
            word in words.TIMES or word in words.ADVERBS or word in _AROUND_TIMES or word.isdigit()
        ):
            break
        place += 1
    return place


def closes_here(tokens: Sequence[Token], place: int) -> bool:
    """Does nothing but a time and a manner stand between here and the clause's end?"""
    while place < len(tokens) and tokens[place].is_word:
        beyond = past_times(tokens, place)
        if beyond == place:
            beyond = end_of_manner(tokens, place)
        if beyond == place:
            return False
        place = beyond
    return True


def in_main_clause(plain: Sequence[str], place: int) -> bool:
    """Does no subordinate clause begin between the last mark or saying and here?"""
    if plain[0] in ("if", "unless"):
        return False
    for before in range(place - 1, -1, -1):
        word = plain[before]
        if word in (";", ":", "—", "–", QUOTED, ",") or word in words.SAYING:
            return True
        if word in _SUBORDINATE:
            return False
        if word == "that":
            return _is_reported(plain, before)
    return True


def _is_reported(plain: Sequence[str], that: int) -> bool:
    """Does "that" follow a verb of saying, perhaps with its hearer and a time between them?"""
    for before in range(that - 1, max(-1, that - 7), -1):
        word = plain[before]
        if word in words.SAYING:
            return True
        spoken_to = word in words.HEARERS or word in words.MANNERS or word in words.ARTICLES
        timed = word in words.TIMES or word in words.ADVERBS or word.isdigit()
        if not (spoken_to or timed or word in ("on", "in", "at")):
            return False
    return False
