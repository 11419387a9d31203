"""Dates that stand with a verb of saying: “said Sunday” dates the saying, not what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_builder.core.model import Sentence, Status
from site_builder.story.verbs import WORD, has_verb, is_saying
from site_builder.story.words import word_set

_SPEECH_GAP = re.compile(
    r"(?:(?:told|to|with)\s+(?:the\s+|a\s+)?(?:[\w.’'-]+\s+){1,4}?)?"
    r"(?:(?:also|later|early|late|earlier|again|here|there|publicly)\s+)*"
    r"(?:(?:in|at|during|through|via)\s+(?:an?|his|her|their|its|the)\s+(?:[\w’'-]+\s+){1,4}?)?"
    r"(?:(?:on|late|early|late on|early on|in|at)\s+)?",
    re.IGNORECASE,
)


def stands_with_saying(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the date stands with the verb of saying: “said Sunday”, “told the BBC on Sunday”, “on Sunday said”."""
    said = sentence.attribution
    if said is None:
        return False
    text = sentence.text
    verb = text.find(said.verb, said.start, said.end) if said.verb else -1
    if said.start <= start and end <= said.end:
        return True
    if verb >= 0 and end <= verb and said.start <= start:
        return True
    gap = text[said.end : start].lstrip(" ,")
    if start >= said.end and len(gap) <= 80 and "that" not in gap.split():
        told = "told " if said.verb.startswith(("told", "tell")) else ""
        return bool(_SPEECH_GAP.fullmatch(told + gap)) and not has_verb(gap)
    ahead = text[end : said.start]
    return end <= said.start and not ahead.strip(" ,")


def said_later(text: str, start: int, end: int) -> bool:
    """“later said”, “said later”, “later that day”; but “later released” may be any day after."""
    before, after = text[:start].split()[-1:], text[end:].split()[:1]
    return any(is_saying(word.strip(',.;:”"')) for word in (*before, *after))


_REMEMBERED = 20
"""Speakers of an article."""
_TITLES = word_set("the a an mr mrs ms dr its his her their also")
_PASSES_ON = re.compile(
    r"\b(?:sp(?:oke|eaks?|oken) of|put (?:it|the (?:figure|number|toll|total)) at|cited|mentioned|"
    r"by (?:\w+['’]s? ){1,3}(?:count|account|figures)|gave a figure)\b",
    re.IGNORECASE,
)


def passes_on(text: str) -> bool:
    """Whether an English text tells what somebody said, rather than states it: “had spoken of 2,000”."""
    return bool(_PASSES_ON.search(text)) or any(is_saying(word) for word in WORD.findall(text))


def statuses_of(sentences: Sequence[Sentence]) -> tuple[Status, ...]:
    """Each sentence's status; where “the president” speaks who was named as an interested party just
    before (“President Anna Lind”), his words are a claim too."""
    named: list[tuple[frozenset[str], Status]] = []
    found: list[Status] = []
    for sentence in sentences:
        status = sentence.status
        if sentence.attribution is not None and status in ("reported", "claimed"):
            words = frozenset(WORD.findall(sentence.attribution.speaker.lower())) - _TITLES
            if status == "reported" and words:
                status = next((known for who, known in reversed(named) if words < who), status)
            if len(words) > 1:
                named = [*named[-_REMEMBERED:], (words, status)]
        found.append(status)
    return tuple(found)
