"""Who says so in other languages than English: in a few frames, or a full name next to a plain verb of saying."""

from __future__ import annotations

import re
from functools import cache

from site_builder.core.model import Attribution, Status
from site_builder.reading.speech.frames import framed

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
_WORDS = re.compile(r"[^\W\d_]+")


def who_says_elsewhere(
    sentence: str, *, language: str, parties: tuple[str, ...]
) -> tuple[Attribution | None, Status]:
    """The speaker of a frame (see `frames`), or a full name right after the verb, in a clause that follows
    what was said and ends with it (", сказав Олег Синєгубов."). Where two of them speak, no one is named."""
    code = re.split(r"[-_]", language, maxsplit=1)[0].lower()
    frame, named = framed(sentence, code, parties), _named_after_its_verb(sentence, code)
    if frame is None:
        if named is None:
            return None, "reported"
        claims = named.verb in _CLAIMED[code].split("|") or named.verb in _CLAIMED[code].split()
        return named, "claimed" if claims or is_party(named.speaker, parties) else "reported"
    if named is not None and named.speaker != frame.speaker:
        return None, "reported"
    status: Status = "claimed" if frame.claims or is_party(frame.written, parties) else "reported"
    if not frame.speaker:
        return None, status
    return Attribution(frame.speaker, frame.verb, frame.start, frame.end), status


def _named_after_its_verb(sentence: str, code: str) -> Attribution | None:
    pattern = _pattern(code)
    match = pattern.search(sentence) if pattern else None
    if not match or not pattern or pattern.search(sentence, match.end()):
        return None
    speaker = " ".join(match["speaker"].split())
    if not all(word[0].isupper() for word in speaker.split()):
        return None
    return Attribution(speaker, match["verb"], match.start("verb"), match.end("speaker"))


def is_party(speaker: str, parties: tuple[str, ...]) -> bool:
    """Whether every word of one of the parties stands in the speaker's name, in whatever case; or, of a
    speaker of two words and more, every word in the party's."""
    spoken = _words(speaker)
    for party in parties:
        names = _words(party)
        if names and all(any(_alike(name, word, 4) for word in spoken) for name in names):
            return True
        if len(spoken) > 1 and all(any(_alike(word, name, 2) for name in names) for word in spoken):
            return True
    return False


def _words(name: str) -> list[str]:
    return [word for word in _WORDS.findall(name.casefold()) if len(word) > 1]


def _alike(one: str, other: str, longer: int) -> bool:
    """The same word, perhaps with another ending, so many letters longer at the most: "Росії" and "Росія"."""
    shorter = min(len(one), len(other))
    stem = shorter if shorter < 4 else max(3, shorter - 2)
    beyond = abs(len(one) - len(other))
    return beyond <= (min(longer, 2) if shorter < 4 else longer) and one[:stem] == other[:stem]


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
