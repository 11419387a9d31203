"""What a date may be, other than the day of what its sentence reports: “since 2014”, “the 2014
annexation”, “planned for 26 May”, “six months after the invasion”. Each makes no event.
"""

from __future__ import annotations

import re

from site_builder.story.clauses import HOUR, Clause
from site_builder.story.verbs import (
    PLANS,
    WORD,
    has_verb,
    is_finite,
    is_past_participle,
    is_saying,
)
from site_builder.story.words import word_set

_BEFORE_NO = re.compile(
    r"\b(?:since|until|till|til|by|before|after|prior to|ahead of|following|than|as of|up to|"
    r"compared (?:to|with)|through|beyond|(?:runs?|ran|lasts?|extends?|stretch(?:es)?|valid) to|from|"
    r"(?:back)?dated(?: to)?|bearing the date|anniversary of|for|of|despite|like|unlike|all|every|each)\s+"
    r"(?:about |around |late |early |mid-|last |at least |the |on |in )*$",
    re.IGNORECASE,
)
_STRANDED = re.compile(
    r"\b(?:through|for|of|from|by|like|after|before|all|every|each)\s+(?:late |early )?on\s+$|"
    r"\bnot until\s+(?:late |early )?(?:on )?$",
    re.IGNORECASE,
)
"""“The trucks were let through on Friday”, “why he took off at all on Friday”, “not until Friday did he …”:
the word before governs no date, or one that is the day all the same."""
_BEGINS_WITH_AN_HOUR = re.compile(rf"(?:the )?{HOUR}", re.IGNORECASE)
"""“Before dawn on Wednesday” is Wednesday; where it is not, the rule of the mention says so."""
_SINCE_A_THING = re.compile(
    r"\bsince\s+(?:the|an?|his|her|its|their|that|last)\s+(?:[\w’'-]+\s+){1,4}(?:on|of|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""“Four have died since the shelling on Monday”: they did not all die on Monday."""
_OF_A_TIME = re.compile(
    r"\b(?:mornings?|afternoons?|evenings?|nights?|days?|hours?|minutes?|moments?|seconds?|weekend|weeks?|spring|summer|autumn|"
    r"fall|winter|start|beginning|middle|end|close|eve|dawn|half|month|quarter|part|course|"
    r"(?:1?\d|2\d|3[01])(?:st|nd|rd|th)|summit|meeting)\s+of\s+(?:the |last |early |late )*$",
    re.IGNORECASE,
)
_PLANNED_FOR = re.compile(
    r"\b(?:scheduled|set|planned|due|slated|expected|called|fixed|billed|postponed|adjourned|"
    r"elections?|vote|talks|hearing|trial|meeting|summit|session|rally|strikes?|stoppage|walkout|protests?|march)"
    r"\s+for\s+(?:the |late |early )*$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:^|\s)(?:the|a|an|his|her|its|their|this|that|our|my)\s+(?:so-called\s+)?$", re.IGNORECASE
)
_SETTING = re.compile(r"(?:^[“\"'‘ ]*|\b(?:in|at|during) )$", re.IGNORECASE)
_NOT_A_NOUN = word_set("""
    at in on of by to from for with and or but as when while after before because that which who where
    during until since into over under near against amid about around through the a an his her its
    their he she it they we you i was were is are had has have will would did said say says told
    night morning afternoon evening local early late alone both all many some several most few no
    one two three four five six seven eight nine ten hundreds thousands dozens millions tens half
    people everybody everyone nobody nothing another others
    """)
_LEANS_ON_A_DAY = re.compile(
    r"(?:the |that |this )?(?:next|following|previous|same|very|first|last|preceding)\b|"
    r"(?:that|this|the) (?:very |same )?(?:year|month|week|weekend|day|morning|afternoon|evening|"
    r"night|autumn|spring|summer|winter)\b",
    re.IGNORECASE,
)
"""A date that has its own noun (“the next year”, “that evening”) tells of no other."""
_DAY_AND_MONTH = re.compile(r"(?P<the>The )?(?:\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2})")
_AS_A_NAME = re.compile(r"\b(?:(?<!on )[Tt]he|in)\s+$")
"""“The 6 June Brigade”, “in 17 October Square”: no day is told so."""
_THE_DATE = re.compile(r"[Tt]he (?:\d|[A-Z])")
_DECADE = re.compile(r"(?:\d0s|century|centuries)$")
_IN = re.compile(r"\b(?:in|during|throughout|over)\s+(?:the\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\b")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_ANNIVERSARY = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|several|some|many|few|the)\s+(?:\w+\s+)?"
    r"(?:years?|months?|weeks?|days?|hours?|decades?|anniversary)\s+"
    r"(?:after|before|since|into|on from|of)(?P<anchor>\s+\w+|\b)",
    re.IGNORECASE,
)
_LENGTH_OF_TIME = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\s+$", re.I
)
_POSTPONED = re.compile(
    r"\b(?:postponed|moved|delayed|rescheduled|brought forward|shifted|put off|changed|extended|rose|fell|"
    r"grew|increased|up|down)\s+from\s+$",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(?:born|aged)\s+(?:on |in )?$", re.IGNORECASE)
_ORIGIN = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\band )(?<!\bre-)\b(?:born|founded|built|established|elected|dating)\s+"
    r"(?:on |in |back to )?$",
    re.IGNORECASE,
)
_WAS_PLANNED = re.compile(
    r"\b(?:was|were|been|originally|initially|previously)\s+(?:(?:\w+ly|first|also|once)\s+){0,2}"
    r"(?:planned|scheduled|set (?:for|to)|due|slated|expected|billed|supposed|meant|intended|to have)\b"
    r"[\w\s’']{0,40}$",
    re.IGNORECASE,
)
_TELLING_WHICH = re.compile(
    r"(\w+)\s+(?:(?:back|early|late|only|up|out|off|down|away|over)\s+)?(?:(?:for|in|on|at|since|by)\s+)?(?:the\s+)?$"
)
_IS_ITS_DAY = word_set("taken fired filmed recorded published released posted held")
"""“Pictures taken on Saturday showed the flag” tells of Saturday."""
_PLANNED_TO = re.compile(
    r"\b(?:planned|scheduled|due|set|slated|expected|supposed|meant|intended)\s+to\s+"
    r"(?:[\w’']+\s+){1,4}$",
    re.IGNORECASE,
)
"""“A vote due to be held on Sunday was called off.”"""
_PLAN = re.compile(rf"(?:\w+ly )?(?:{'|'.join(sorted(PLANS))})\b", re.IGNORECASE)
_SUBORDINATE = word_set("who which that what whose where when while after before because as if")


def is_background(
    text: str, start: int, end: int, clause: Clause, mode: str, *, shares: bool, fresh: bool
) -> bool:
    """Whether the English date from `start` to `end` of a sentence is no day of the sentence's own.

    `shares`: another date means the same span (the halves of “from May to September”). `fresh`: a day
    of which the sentence is news.
    """
    if clause.kind in ("phrase", "aside") or _measures(text, clause):
        return True
    if clause.kind == "reduced" and not (fresh and not _PLAN.match(text, clause.start)):
        return True
    before = text[max(0, start - 60) : start]
    own = text[start:end].lower()
    if own.startswith(("since ", "until ", "till ", "by ", "before ", "all ")):
        return True
    if _is_anniversary(text, start, end) or _ORIGIN.search(before) or _POSTPONED.search(before):
        return True
    if mode == "news" and not fresh and _BORN.search(before):
        return True
    if _SINCE_A_THING.search(before):
        return True
    if _BEFORE_NO.search(before) and not (
        shares
        or _STRANDED.search(before)
        or _BEGINS_WITH_AN_HOUR.match(text, start)
        or _OF_A_TIME.search(before)
        or _PLANNED_FOR.search(before)
    ):
        return True
    return _belongs_to_a_noun(text, start, end) or _tells_which(text, start, end, clause)


def was_planned(text: str, start: int) -> bool:
    """“The vote had been planned for …”: whether it was held then nobody says."""
    return bool(_WAS_PLANNED.search(text, max(0, start - 80), start))


def stands_in(text: str, start: int) -> bool:
    """“in”, “during” or “throughout” stands before it."""
    return bool(_IN.search(text, max(0, start - 16), start))


def is_possessive(text: str, start: int, end: int) -> bool:
    return bool(_POSSESSIVE.match(text, end)) or text[start:end].endswith(("'s", "’s"))


def _measures(text: str, clause: Clause) -> bool:
    """“since the war began on 24 February”, “six months after the invasion began on …”: the clause
    only measures the time to what the sentence reports."""
    if clause.kind != "adverbial":
        return False
    opening = text[clause.start : clause.start + 8].lower()
    if opening.startswith(("since ", "until ", "till ", "before ", "accordin")):
        return True
    return bool(_LENGTH_OF_TIME.search(text, max(0, clause.start - 24), clause.start))


def _is_anniversary(text: str, start: int, end: int) -> bool:
    """“six months after | the invasion began”: a count from something that the date itself does not
    name; but “three days before Christmas” names it, and “the day before” counts from the text."""
    if start and text[start - 1].isalnum():
        return False
    match = _ANNIVERSARY.search(text, start, min(len(text), end + 24))
    if not match or match.start() >= end or text[match.start() : end].lower().startswith("the day"):
        return False
    return bool(match["anchor"]) and match.start("anchor") >= end


def _belongs_to_a_noun(text: str, start: int, end: int) -> bool:
    """“the 2014 annexation”, “Saturday's attack”: a date that tells which, not when."""
    own = text[start:end]
    if is_possessive(text, start, end):
        # As the subject of the sentence, or its setting, it still tells the day: “Saturday's attack
        # killed twelve”, “United lost in Saturday's final”.
        setting = _SETTING.search(text, 0, start)
        # “The suspect in Tuesday's shooting is a postman” tells of no Tuesday.
        return not setting or (setting.start() > 0 and not has_verb(text[: setting.start()]))
    following = _NEXT_WORD.match(text, end, end + 40)
    if not following or (_DECADE.search(own) and stands_in(text, start)):
        return False
    word = following[1]
    before = text[:start]
    day = _DAY_AND_MONTH.fullmatch(own)
    if day and (day["the"] or _AS_A_NAME.search(before)) and word[0].isupper():
        return True
    if (
        word.lower() in _NOT_A_NOUN
        or word[0].isupper()
        or word.lower().endswith("ly")
        or has_verb(word)
    ):
        return False
    if _DETERMINER.search(before):
        # “in the summer of 1989 thousands left”, “the next year rents doubled”
        return " of " not in own and not _LEANS_ON_A_DAY.match(own)
    return bool(_THE_DATE.match(own)) and not before.lower().endswith("on ")


def _tells_which(text: str, start: int, end: int, clause: Clause) -> bool:
    """“The coach hired in March was sacked on Monday”: a participle before the date, a verb right
    after it, and no comma between."""
    following = _NEXT_WORD.match(text, end, end + 40)
    if not following or not is_finite(following[1].lower()) or clause.kind != "main":
        return False
    if _PLANNED_TO.search(text, max(clause.start, start - 60), start):
        return True
    before = _TELLING_WHICH.search(text, max(clause.start, start - 60), start)
    if not before or before[1].lower() in _IS_ITS_DAY:
        return False
    if not is_past_participle(before[1].lower()):
        return False
    words = [word.lower() for word in WORD.findall(text, clause.start, before.start(1))]
    said = max((place + 1 for place, word in enumerate(words) if is_saying(word)), default=0)
    subject = words[said:]
    return bool(subject) and not any(word in _SUBORDINATE or is_finite(word) for word in subject)
