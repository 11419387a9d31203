"""Who says so: the speaker of a sentence, and from that its status."""

from __future__ import annotations

import re

from site_builder.core.model import Attribution, Status
from site_builder.reading.speech.english import attribution_of, principal, sayings_of
from site_builder.reading.speech.languages import who_says_elsewhere
from site_builder.reading.speech.sentences import tokens_of
from site_builder.reading.speech.speakers import is_interested
from site_builder.reading.speech.status import CUES, status_of

__all__ = ["who_says"]

_words = re.compile(r"[^\W\d_]+(?:['’]t)?").findall

# What is longer is no sentence of a news article, and nothing about it is certain.
_LONGEST = 3_000


def who_says(
    sentence: str, *, language: str, parties: tuple[str, ...] = ()
) -> tuple[Attribution | None, Status]:
    """Who is said to say so, and with what standing.

    The attribution is None wherever the speaker is not certain; its offsets, into `sentence`, span speaker and
    verb, with hearer and manner ("told the BBC in an interview"), so that a time next to them dates the saying.
    `parties` are speakers with an interest (index.md): what they say is claimed. Never "confirmed".
    """
    if len(sentence) > _LONGEST:
        return None, "reported"
    if re.split(r"[-_]", language, maxsplit=1)[0].lower() != "en":
        return who_says_elsewhere(sentence, language=language, parties=parties)
    if CUES.isdisjoint(_words(sentence.lower().replace("’", "'"))) and not sentence.startswith(
        "Correct"
    ):
        return None, "reported"
    tokens = tokens_of(sentence)
    sayings = sayings_of(tokens)
    speaking = principal(sayings, tokens)
    attribution = None
    if speaking and speaking.standing == "named":
        attribution = attribution_of(sentence, tokens, speaking)
    spoken = speaking and " ".join(t.text for t in tokens[speaking.first : speaking.last])
    interested = bool(spoken) and is_interested(str(spoken), parties)
    return attribution, status_of(tokens, sayings, speaking, interested=interested)
