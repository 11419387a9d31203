"""English verbs in the present: news says “polls open on Sunday” of a Sunday to come.

Many of these forms are nouns as well (“home visits”, “a late start”): what stands before them tells.
"""

from __future__ import annotations

from site_builder.reading.dates.records import Tense
from site_builder.reading.dates.scan import Scan


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _forms(verbs: str) -> dict[str, str]:
    """Both forms of each verb, with the plain one: “opens” and “open” → “open”."""
    forms: dict[str, str] = {}
    for verb in verbs.split():
        ending = "es" if verb.endswith(("s", "ch", "sh", "o", "x")) else "s"
        third = f"{verb[:-1]}ies" if verb[-1] == "y" and verb[-2] not in "aeou" else verb + ending
        forms[verb] = forms[third] = verb
    return forms


_SCHEDULED = _forms(
    "open close reopen start begin commence end conclude meet convene sit vote face play host travel visit arrive "
    "depart go head launch expire resume return premiere debut air tour retire reconvene restart happen fly turn"
)
"""What is fixed beforehand is told of in the present: an opening, a match, a journey."""
_TOLD = _forms(
    "enter seize capture retake recapture win lose leave attack strike kill reach join sign hold celebrate mark stage "
    "speak give present release unveil publish deliver receive announce address appear continue run rise move "
    "decide elect fall report walk rule choose withdraw retreat land cross bury inaugurate welcome discuss debate"
)
"""What headlines tell of in the present when it is over, and other sentences when it is to come."""
_PAIRS = {
    "take": ("place", "effect", "office", "part", "off", "over"),
    "kick": ("off",), "get": ("under", "underway"), "come": ("into", "to", "back", "home"), "roll": ("out",), "go": ("on",),
}  # fmt: skip
"""Verbs that say so only with the word after them: “takes place”."""
_GONE_ON = ("sale", "trial", "strike", "show", "display", "air")
"""“Tickets go on sale”, but “police let them go on Friday”."""
_PAIRED = _forms(" ".join(_PAIRS))
_TOLD |= {word: word for word in ("hits", "shuts", "quits", "beats")}
"""Of these the other form is also the past: “storms hit the coast on Monday”."""
_NEVER_A_NOUN = _words(
    "opens reopens begins commences concludes meets convenes sits arrives departs goes expires "
    "resumes takes kicks gets comes enters seizes reaches unveils publishes decides elects chooses "
    "reconvenes restarts retires"
)
_NEVER_A_NOUN_IN_THE_PLURAL = _words(
    "reopen begin resume convene expire arrive reconvene conclude commence meet sit go enter seize"
)
_DOINGS = _words(
    "opening closing starting beginning ending meeting sitting voting playing hosting travelling "
    "traveling visiting arriving departing launching resuming returning holding leaving flying facing "
    "heading going"
)
_HELD = _words(
    "held staged contested fought played unveiled published broadcast screened inaugurated"
)
_PEOPLE = _words(
    "they we who which that people police men women children staff crews both all also again then now"
)
_RULES_OUT = _words(
    "the a an this these his her its their our my your of in on at by for with from to into after "
    "before during no not any some each every more most many few two three four five six did do does "
    "will would could should can must may might shall and or"
)
"""After these such a word is no finite verb."""
_BOUNDARIES = _words(
    'who which that when where while as but because after before if , – — : “ " ” ('
)
"""Behind these another clause begins."""
_REACH = 10
_CANDIDATES = {*_SCHEDULED, *_TOLD, *_PAIRED, *_HELD, "marks", "sees", "brings"}


def present_tense(scan: Scan, index: int) -> Tense:
    """What this word says as a verb in the present: "ahead", "either", or "" where it is none."""
    word = scan.tokens[index]
    if word not in _CANDIDATES and not word.endswith("ing"):
        return ""  # most words, and this is asked of each
    if scan.word(index - 1) in ("is", "are"):
        if word in _HELD:
            return "ahead" if word == "held" else "either"
        if word.endswith("ing") and len(word) > 4 and word not in ("being", "according"):
            return "ahead" if word in _DOINGS else "either"
        return ""
    if word in ("marks", "sees", "brings") and scan.is_a(index - 1, "weekday"):
        return "either"  # “Sunday marks 80 years since the landing”
    tense: Tense = "ahead" if word in _SCHEDULED else "either" if word in _TOLD else ""
    paired = word in _PAIRED and scan.word(index + 1) in _PAIRS[_PAIRED[word]]
    if paired and _PAIRED[word] == "go":
        paired = scan.word(index + 2) in _GONE_ON
    if paired:
        tense = "ahead"
    if not tense or word in _NEVER_A_NOUN:
        return tense
    return tense if _is_a_verb(scan, index, word, paired=paired) else ""


def _is_a_verb(scan: Scan, index: int, word: str, *, paired: bool) -> bool:
    before = scan.word(index - 1)
    joined = before == "and" and not scan.is_a(index - 2, ",")
    if not before or (before.lower() in _RULES_OUT and not joined) or before[0].isdigit():
        return False
    if scan.is_a(index - 1, "weekday", "month", "part", "day", "year"):
        return False  # “on Sunday visits were stopped”
    if joined and word in _NEVER_A_NOUN_IN_THE_PLURAL:
        return True  # “closed on Friday and reopen on Monday”
    if word == "open" and before.islower() and _told_after(scan, index):
        return False
    if scan.is_a(index - 1, "speech", "finite_past", "past_form", ".", "paragraph", "-"):
        return False
    if scan.word(index + 1) == "of" or _told_before(scan, index):
        return False
    if paired or (word.endswith("s") and not word.endswith("ss")):
        return True
    plural = before.endswith("s") and not before.endswith("ss") and len(before) > 3
    return plural or joined or before == "," or before.lower() in _PEOPLE or before[0].isupper()


def _told_before(scan: Scan, index: int) -> bool:
    """Whether its clause has a verb in the past already: “made home visits”, “kept shops open”."""
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word = scan.word(at)
        if word in _BOUNDARIES or scan.is_a(at, ".", "!", ";", "paragraph", "speech"):
            return False
        if (
            word == "let"
            or scan.is_a(at, "finite_past", "past_form")
            or (word.islower() and scan.ends_like_past(at))
        ):
            return True
    return False


def _told_after(scan: Scan, index: int) -> bool:
    """Whether another verb tells of the past: “the shops open on Sunday were empty”."""
    for at in range(index + 1, min(len(scan.codes), index + _REACH)):
        if scan.word(at) in _BOUNDARIES or scan.is_a(at, ".", "!", ";", "paragraph", "and"):
            return False
        if scan.is_a(at, "finite_past"):
            return not scan.is_a(index - 1, "that")
    return False
