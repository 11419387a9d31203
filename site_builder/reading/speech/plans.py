"""Whether a sentence tells what someone has announced for the future, rather than what happened.

A forecast ("will matter", "would be poor") is no plan, nor is the future of a past story ("would
change her life"): only an act counts that someone can decide on and a day can be set for.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.reading.speech import words
from site_builder.reading.speech.clauses import in_main_clause
from site_builder.reading.speech.english import Saying
from site_builder.reading.speech.sentences import QUOTED, Token

_SET = words.word_set("expected scheduled due set planned slated planning preparing")
# What is still to come when it is told in the past: "was due to reopen".
_SET_BEFORE = words.word_set("expected scheduled due set planned slated")
_TIMED = words.word_set("on in next at later tomorrow back before after by within this")
_INTENDS = words.word_set(
    "plans plan intends intend aims aim vows vowed pledged pledges promised promises"
)
_PLAIN = words.word_set("plans plan intends intend")
_WILL = words.word_set("will won't would wouldn't 'll")
PLANNING = _SET | _INTENDS | _WILL | words.word_set("is are was were")
"""Without one of these words nothing is planned."""

# Acts that someone decides on.
_ACTS = words.word_set(
    """act address adopt agree walk air announce appeal appear appoint arrive ask attend auction ban begin boycott
    break bring broadcast build bury buy call cancel carry cease celebrate chair change charge choose
    clear close come compete conclude continue convene cut debate decide declare defend deliver demolish
    depart deploy disband discuss dissolve divide donate double draw drop elect end evacuate examine
    exchange expel export extend face fight fine finish fly free fund gather give go halt hand hear help
    hire hold host impose inaugurate inspect introduce investigate invest issue join land last launch lay
    leave lend lift limit lower make march meet merge move name negotiate offer open opt order organise
    organize oversee pay perform play postpone present preside press prosecute provide publish pull
    question quit race raise rebuild recall receive recruit reduce refer reform refund release relocate
    remove reopen repair repay replace report represent resign rest restart restore resume retire retreat
    return review ride roll rule run sail screen scrap search seek sell send set shut sign sing
    sit skip speak spend stage stand start stay step stop strike submit supply support suspend swear swap
    take talk tear televise test testify tour transfer travel try turn unveil vaccinate visit vote
    withdraw work write miss boost"""
)
# "Come into force", "take place", and not "take weeks", "come true".
_ONLY_BEFORE = {
    "come": words.word_set("into to back together home under before"),
    "take": words.word_set("place part over effect control charge the a an its his her their office up off command"),
    "make": words.word_set("a an the its his her their public way room"),
    "go": words.word_set("to into ahead back before"),
    "turn": words.word_set("over back off"),
    "last": words.word_set("until from"),
    "change": words.word_set("its the hands course"),
    "break": words.word_set("off up ground"),
    "face": words.word_set("trial a charges each the"),
    "help": frozenset(),
    "walk": words.word_set("out"),
}  # fmt: skip
# What is done to something: those that do not end in -ed.
_DONE = words.word_set(
    """held built rebuilt sent given paid cut shut torn sold run made taken brought drawn chosen sworn
    shown put set read heard played laid begun flown told spent opened bought swung handed withdrawn
    rung sung split put broken-up broadcast"""
)
# Participles that befall one, and are no one's plan.
_BEFALLS = words.word_set(
    """needed required remembered affected tired expected surprised pleased delighted surrounded defeated
    reached forgotten missed lost found seen felt pleased ashamed interested worried limited used
    exhausted destroyed killed injured wounded isolated decided doomed flooded disappointed divided
    overwhelmed satisfied mistaken"""
)
# Subjects that plan nothing: weather, prices, losses.
_BLIND = words.word_set(
    """storm storms rain rains wind winds snow river rivers water waters flood floods temperature
    temperatures weather price prices loss losses defeat war crisis economy inflation demand winter fire
    fires ash wave waves cold heat ice glacier volcano lava shares growth harvest sun comet illness
    virus disease pain mood trust evening moment day dream life lives wall"""
)
# "The aim is to win": it tells of no day.
_AIMS = words.word_set(
    """aim goal task idea plan point purpose job hope way challenge problem thing best priority answer
    intention dream ambition mission trick question difficulty point wish duty temptation all"""
)
_BETWEEN = words.word_set(
    "not also now then soon again only formally officially first finally jointly publicly no longer"
)
_UNSURE = words.word_set(
    "probably likely perhaps eventually never always still surely certainly ever"
)
_BEFORE_A_NOUN = (
    words.ARTICLES
    | words.POSSESSIVES
    | words.word_set(
        "new old of no any such these those own with on for about secret ambitious further and or by"
    )
)
_NO_VERB = words.word_set("the his her their a own political free at of good")


def is_planned(tokens: Sequence[Token], plain: Sequence[str], speaking: Saying | None) -> bool:
    """`plain`: the tokens in small letters; `speaking`: the saying that answers for the sentence."""
    return any(
        word in PLANNING
        and _plans_at(tokens, plain, place, speaking)
        and in_main_clause(plain, place)
        and not _after_a_fact(plain, place)
        for place, word in enumerate(plain)
    )


def _plans_at(
    tokens: Sequence[Token], plain: Sequence[str], place: int, speaking: Saying | None
) -> bool:
    word = plain[place]
    previous = plain[place - 1] if place else ""
    if word in _WILL:
        noun = tokens[place].is_capital or previous in _NO_VERB
        if noun or (word.startswith("would") and not _is_said(place, speaking)):
            return False
        return _is_act(plain, place + 1) and not _is_blind(plain, place)
    if word in ("is", "are"):
        if plain[place + 1 : place + 2] == ["to"] and not _AIMS & set(
            plain[max(0, place - 4) : place]
        ):
            return _is_act(plain, place + 2)
        return _is_set(plain, place + 1, among=_SET) and not _is_blind(plain, place)
    if word in ("was", "were"):
        # "Was due in May but …": it came otherwise.
        return _is_set(plain, place + 1, among=_SET_BEFORE) and "but" not in plain[place:]
    if word in _INTENDS and plain[place + 1 : place + 2] == ["to"]:
        noun = not place or previous in _BEFORE_A_NOUN or previous.endswith(("'s", "s'"))
        return not noun and (word in _PLAIN or _is_act(plain, place + 2))
    return False


def _is_said(place: int, speaking: Saying | None) -> bool:
    """Does someone say what “would” stands for? Otherwise it is the future of a past story."""
    return speaking is not None and (speaking.verb < place or speaking.closing)


def _is_act(plain: Sequence[str], place: int) -> bool:
    """Does an act stand here: “meet”, “not be repeated”, “be leaving”?"""
    while place < len(plain) and plain[place] in _BETWEEN:
        place += 1
    if place >= len(plain) or plain[place] in _UNSURE:
        return False
    verb, following = plain[place], plain[place + 1] if place + 1 < len(plain) else ""
    if verb == "be":
        while following in _BETWEEN and place + 2 < len(plain):
            place += 1
            following = plain[place + 1]
        done = following in _DONE or following.endswith("ed")
        return (done and following not in _BEFALLS) or following.removesuffix("ing") in _ACTS
    if verb in _ONLY_BEFORE:
        return following in _ONLY_BEFORE[verb]
    return verb in _ACTS


def _is_blind(plain: Sequence[str], place: int) -> bool:
    """Is what would act no one who plans: the rain, prices?"""
    start = place
    while start and plain[start - 1] not in words.SAYING | {
        ",",
        ";",
        ":",
        QUOTED,
        "that",
        "and",
        "but",
    }:
        start -= 1
    return bool(_BLIND & set(plain[start:place]))


def _is_set(plain: Sequence[str], place: int, *, among: frozenset[str]) -> bool:
    """“expected to rule”, “scheduled for”, “due in” …"""
    while place < len(plain) and plain[place] in ("now", "also", "still", "not", "widely", "being"):
        place += 1
    if place + 1 >= len(plain) or plain[place] not in among:
        return False
    word, following = plain[place], plain[place + 1]
    if following in _TIMED and word in ("scheduled", "due", "planned", "expected"):
        return True
    if following == "for":
        return word in ("scheduled", "planned", "set", "slated", "due")
    beyond = plain[place + 2] if place + 2 < len(plain) else ""
    if following != "to" or beyond == "have":
        return False
    if word == "due" and (beyond in words.ARTICLES or beyond.endswith(("ing", "s"))):
        return False  # it is the reason
    return word in ("due", "scheduled", "planned", "slated") or _is_act(plain, place + 2)


def _after_a_fact(plain: Sequence[str], place: int) -> bool:
    """Has the sentence told something that happened before the plan: “was jailed and will appeal”?"""
    for joint in range(place - 1, 0, -1):
        if plain[joint] in ("and", "but") and not set(plain[joint:place]) & {",", "that"}:
            told = plain[:joint]
            said = [at for at, word in enumerate(told) if word in words.SAYING]
            start = said[-1] + 1 if said else 0
            if {"has", "have"} & set(told[start:]):
                return False
            return any(
                word in ("was", "were", "had") or (len(word) > 4 and word.endswith("ed"))
                for word in told[start:]
            )
    return False
