"""The few shapes of a sentence in which other languages than English say with certainty who speaks.

    Міністерство оборони Росії заявило в суботу, що …        subject, verb, perhaps a day, “that”
    За словами мера Ізюма, …   Laut Polizei wurden …         “according to”, speaker, comma
    …, повідомив Генштаб.   …, a déclaré la police.          verb and speaker, at the end

The speaker begins with a noun of an office or institution, or is a full name, and every word of it is one
that such a name may have: where a word is unknown, no one is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from site_builder.reading.dates.grammar import language_of
from site_builder.reading.speech.frame_words import WORDS, Words

_WORD = r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*+"
_PHRASE = rf"{_WORD}(?:\s+(?:\d{{1,4}}\.?|{_WORD})){{0,9}}?"
_TIMES = r"(?:\s+[\w.]+){0,6}?"
_ELIDED = re.compile(r"^([ld]|dell|all|del)['’](.+)$", re.IGNORECASE)
_OF_A_TIME = frozenset(
    ("weekday", "month", "mon", "part", "deictic", "daypart", "weekdaypart", "year_word", "which", "this", "unit", "in", "on", "the",
     "linker", "article", "wday", "adverbial")
)  # fmt: skip
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Framed:
    """A speaker in a frame. `speaker` is "" where the words name one whose name cannot be given in the nominative."""

    speaker: str
    written: str
    """The speaker as the sentence has it."""
    verb: str
    start: int
    end: int
    claims: bool


class _Patterns(NamedTuple):
    opening: re.Pattern[str]
    by: tuple[re.Pattern[str], ...]
    closing: re.Pattern[str]


class _Nouns(NamedTuple):
    offices: frozenset[str]
    institutions: frozenset[str]
    nominative: dict[str, str]
    """Genitive → nominative, in the languages that inflect nouns."""
    small: frozenset[str]
    openers: frozenset[str]
    articles: frozenset[str]


def framed(sentence: str, language: str, parties: tuple[str, ...]) -> Framed | None:
    """Who says the whole sentence, where one of the frames fits; `parties` are names that are certain."""
    if language not in WORDS:
        return None
    return (
        _at_the_start(sentence, language, parties)
        or _according_to(sentence, language)
        or _at_the_end(sentence, language)
    )


def _at_the_start(sentence: str, language: str, parties: tuple[str, ...]) -> Framed | None:
    match = _patterns(language).opening.match(sentence)
    if not match or not _is_time(match["time"], language):
        return None
    phrase = " ".join(match["speaker"].split())
    known = phrase.casefold() in {party.casefold() for party in parties}
    if not (known or _is_speaker(phrase, language)):
        return None
    if match["verb"] == "teilte" and not match["closing"]:
        return None  # “teilte die Beute”
    end = match.end("closing") if match["closing"] else match.end("time")
    return Framed(
        _inside(phrase, language), phrase, match["verb"], 0, end, _claims(match["verb"], language)
    )


def _according_to(sentence: str, language: str) -> Framed | None:
    for pattern in _patterns(language).by:
        match = pattern.search(sentence)
        if not match:
            continue
        phrase = " ".join(match["speaker"].split())
        speaker = _nominative(phrase, language)
        return Framed(speaker, phrase, match["by"], match.start("by"), match.end("speaker"), False)
    return None


def _at_the_end(sentence: str, language: str) -> Framed | None:
    match = _patterns(language).closing.search(sentence)
    if not match:
        return None
    verb, closing = match["verb"], WORDS[language].closing
    rest = match["rest"].split()
    if verb == "teilte":
        if rest[-1] != closing:
            return None
        rest = rest[:-1]
    phrase = " ".join(_without_times(rest, language))
    if not phrase or not _is_office(phrase, language):
        return None
    return Framed(phrase, phrase, verb, match.start("verb"), match.end(), _claims(verb, language))


# ---------------------------------------------------------------- what may be a speaker


def _is_speaker(phrase: str, language: str) -> bool:
    return _is_office(phrase, language) or _is_full_name(phrase, language)


def _is_office(phrase: str, language: str) -> bool:
    """“Речник Генштабу Андрій Коваль”, “le ministère russe de la Défense”."""
    nouns, words = _nouns(language), _words_of(phrase)
    at = int(words[0].lower() in nouns.articles)
    if nouns.articles and not at:
        return False
    while at < len(words) - 1 and at < 3 and not _is_head(words[at], nouns):
        if words[at].lower() in nouns.openers or not _agrees(words[at], language):
            return False
        at += 1
    return at < len(words) and _is_head(words[at], nouns) and _follows(words[at + 1 :], nouns)


def _is_head(word: str, nouns: _Nouns) -> bool:
    return word.lower() in nouns.offices or word.lower() in nouns.institutions


def _agrees(word: str, language: str) -> bool:
    endings = WORDS[language].adjectives
    return bool(endings) and word.lower().endswith(tuple(endings.split("|")))


def _follows(rest: list[str], nouns: _Nouns) -> bool:
    """Whether these words may follow the noun: names, and small words that belong to offices."""
    if rest and rest[-1].islower() and len(rest[-1]) < 4:
        return False
    if any(word.lower() in nouns.openers and word[0].isupper() for word in rest):
        return False
    return all(word[0].isupper() or word in nouns.small for word in rest)


def _is_full_name(phrase: str, language: str) -> bool:
    nouns, words = _nouns(language), phrase.split()
    if not 2 <= len(words) <= _LONGEST_NAME or not all(word[0].isupper() for word in words):
        return False
    if words[0].lower().endswith(("но", "ше", "ment", "mente")):
        return False  # “Нещодавно Зеленський …”
    endings = WORDS[language].surnames
    if endings and not words[-1].endswith(tuple(endings.split("|"))):
        return False
    known = nouns.openers | nouns.articles
    return not any(word.lower() in known or _tells_a_time(word, language) for word in words)


def _words_of(phrase: str) -> list[str]:
    """Its words, with the article of “l'armée” and “d'Izioum” as one of its own."""
    words: list[str] = []
    for word in phrase.split():
        elided = _ELIDED.match(word)
        words += [elided[1], elided[2]] if elided else [word]
    return words


def _inside(phrase: str, language: str) -> str:
    """As it reads inside a sentence: an article or an office in small letters."""
    first = _words_of(phrase)[0].lower()
    nouns = _nouns(language)
    small = first in nouns.articles or (first in nouns.offices and not nouns.articles)
    return phrase[0].lower() + phrase[1:] if small else phrase


def _nominative(phrase: str, language: str) -> str:
    """Of “мера”, “міністра оборони”, “Міністерства оборони Росії” the name; "" where it cannot be told.

    Behind an office a name with a capital may be the officer's, and would be inflected.
    """
    nouns = _nouns(language)
    if language == "de":
        return _without_article(phrase, nouns)
    if not nouns.nominative:
        return phrase if _is_office(phrase, language) else ""
    head, *rest = phrase.split()
    name = nouns.nominative.get(head.lower(), "")
    if not name or not _follows(rest, nouns):
        return ""
    if name in nouns.offices and any(word[0].isupper() for word in rest):
        return ""
    cased = name.upper() if head.isupper() else name
    cased = cased[0].upper() + cased[1:] if head[0].isupper() else cased
    return " ".join((cased, *rest))


def _without_article(phrase: str, nouns: _Nouns) -> str:
    """“Des Bürgermeisters von Isjum”: Bürgermeister von Isjum."""
    words = phrase.split()
    if words[0] in ("der", "dem", "des") and len(words) > 1:
        words = words[1:]
    head = words[0]
    if not _is_head(head, nouns):
        head = head.removesuffix("s")
    known = _is_head(head, nouns) and head[0].isupper()
    return " ".join((head, *words[1:])) if known and _follows(words[1:], nouns) else ""


# ---------------------------------------------------------------- times, verbs, patterns


def _is_time(words: str, language: str) -> bool:
    return all(_tells_a_time(word, language) for word in words.split())


def _without_times(words: list[str], language: str) -> list[str]:
    """“El sábado el alcalde”, “die Polizei am Samstag”: without the time on either side."""
    first, last = 0, len(words)
    while first < last and _tells_a_time(words[first], language):
        first += 1
    if first and words[first - 1] in _nouns(language).articles:
        first -= 1
    while last > first and _tells_a_time(words[last - 1], language):
        last -= 1
    return words[first:last]


def _tells_a_time(word: str, language: str) -> bool:
    word = word.rstrip(".")
    if word.isdigit():
        return True
    known = language_of(language)
    classes = known.lexicon.words.get(word) if known else None
    return bool(classes) and not _OF_A_TIME.isdisjoint(classes or ())


def _claims(verb: str, language: str) -> bool:
    return verb in WORDS[language].claimed.split("|")


@cache
def _patterns(language: str) -> _Patterns:
    words = WORDS[language]
    verbs = _one_of(f"{words.said}|{words.claimed}")
    closing = rf"(?P<closing>\s+{words.closing})?" if words.closing else "(?P<closing>(?!))?"
    clause = rf"(?P<verb>{verbs})(?P<time>{_TIMES}){closing}\s*(?={words.that})"
    opening = re.compile(rf"(?P<speaker>{_PHRASE})\s+{clause}")
    by = rf"(?P<by>{_one_of(words.by)})\s+(?P<speaker>{_PHRASE})"
    ends = re.compile(
        rf"[,»“”\"]\s?[—–]?\s?(?P<verb>{verbs})\s+(?P<rest>{_PHRASE})(?=\s*[.!]?\s*$)"
    )
    return _Patterns(opening, _by_patterns(by, language), ends)


def _by_patterns(by: str, language: str) -> tuple[re.Pattern[str], ...]:
    """At the start up to the comma, in German up to the verb; at the end behind a comma."""
    start = (
        rf"^(?i:{by})(?=\s+(?!(?:und|von|der|des|für)\b)[a-zäöü]{{3,}})"
        if language == "de"
        else rf"^(?i:{by})(?=\s?,)"
    )
    return re.compile(start), re.compile(rf",\s{by}(?=\s*[.!]?\s*$)")


def _one_of(phrases: str) -> str:
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases.split("|"))


@cache
def _nouns(language: str) -> _Nouns:
    words: Words = WORDS[language]
    forms = [form.partition("/") for form in f"{words.offices} {words.institutions}".split()]
    return _Nouns(
        frozenset(form.partition("/")[0] for form in words.offices.split()),
        frozenset(form.partition("/")[0] for form in words.institutions.split()),
        {genitive: nominative for nominative, _, genitive in forms if genitive},
        frozenset(words.small.split()),
        frozenset(words.openers.split()),
        frozenset(words.articles.split()),
    )
