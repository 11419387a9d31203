"""Who says so in other languages than English: a full name next to a plain verb of saying, no more."""

from __future__ import annotations

import re
from functools import cache

from site_builder.core.model import Attribution, Status
from site_builder.reading.speech.speakers import is_interested

_SAID = {
    "uk": "сказав сказала заявив заявила повідомив повідомила",
    "ru": "сказал сказала заявил заявила сообщил сообщила",
    "pl": "powiedział powiedziała oświadczył oświadczyła poinformował poinformowała",
    "de": "sagte erklärte",
    "fr": "a déclaré|a dit|a affirmé|a annoncé",
    "es": "dijo afirmó declaró",
    "it": "ha detto|ha dichiarato|ha affermato",
    "pt": "disse afirmou declarou",
    "nl": "zei verklaarde",
    "sv": "sade",
    "cs": "řekl řekla prohlásil prohlásila",
}
_CLAIMED = {
    "uk": "стверджує",
    "ru": "утверждает",
    "pl": "twierdzi",
    "de": "behauptete behauptet",
    "fr": "prétend|a prétendu",
    "es": "asegura",
    "it": "sostiene",
    "pt": "alega",
    "nl": "beweert beweerde",
    "sv": "hävdar",
    "cs": "tvrdí",
}
_NAME_WORD = r"[^\W\d_]{2,}+(?:[-'’ʼ][^\W\d_]++)*+"
_MOST_WORDS = 4


def who_says_elsewhere(
    sentence: str, *, language: str, parties: tuple[str, ...]
) -> tuple[Attribution | None, Status]:
    """Only a full name right after the verb, in a clause that follows what was said and ends with it
    (", сказав Олег Синєгубов.")."""
    pattern = _pattern(re.split(r"[-_]", language, maxsplit=1)[0].lower())
    match = pattern.search(sentence) if pattern else None
    if not match or not pattern or pattern.search(sentence, match.end()):
        return None, "reported"
    speaker = " ".join(match["speaker"].split())
    if not all(word[0].isupper() for word in speaker.split()):
        return None, "reported"
    found = Attribution(speaker, match["verb"], match.start("verb"), match.end("speaker"))
    claims = bool(match["claimed"]) or is_interested(speaker, parties)
    return found, "claimed" if claims else "reported"


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """After a comma, dash or closing quotation: verb, two to four capitalised words, then a mark."""
    if language not in _SAID:
        return None

    def one_of(verbs: str) -> str:
        return "|".join(
            re.escape(verb) for verb in re.split(r"\|" if "|" in verbs else r"\s+", verbs)
        )

    said, claimed = one_of(_SAID[language]), one_of(_CLAIMED[language])
    name = rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{1,{_MOST_WORDS - 1}}}"
    return re.compile(
        rf"[,—–»“”\"]\s?(?P<verb>{said}|(?P<claimed>{claimed}))\s(?P<speaker>{name})(?=\s*(?:[.,;]|$))"
    )
