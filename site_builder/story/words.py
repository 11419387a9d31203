"""The words of a report that can tell one event from another: stems, names and numbers.

Words of one meaning in news (“storm”, “enter”, “retake”) count as one. For languages other than
English a word is its first letters, which is rough and good enough for comparing two reports, but for
the commonest words of events, which have the keys of the English ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from site_builder.story.foreign import latin, meaning_of
from site_builder.story.meanings import DEED_KEYS, FORMS, STEMS, STOP, turns_in

TermKind = Literal["word", "name", "place", "forename", "number", "scale"]
"""A place is a name after “in”, “at”, “near” and the like; a forename stands before another name: of
“Prime Minister Anna Lind” only “Lind” is a name of full weight. A scale is “million”."""


AND = r"(?:and|as well as|&|und|sowie|et|y|e|i|oraz|і|й|та|и|а також|а также)"
"""Between two members of a list, in the languages that the house reads best."""
_DEMONYM = re.compile(r"(?<=\w{4})(?:ians?|ia|ans?|ish|ese|[eaiys])$")
_PLACED = frozenset(
    ["in", "at", "near", "from", "to", "into", "outside", "toward", "towards", "around", "off"]
)
_COUNTED = frozenset(["number", "scale"])
_THOUSANDS = re.compile(r"[,\u00a0\u202f.](?=\d{3}(?!\d))")
_STOPS = frozenset(',;:.!?()“”"–—')
_SENTENCE_ENDS = frozenset(".!?:“")


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Term(NamedTuple):
    """`key` is what is compared; offsets are into the text."""

    key: str
    kind: TermKind
    start: int
    end: int
    value: float = 0.0
    """Of a number."""


_TOKEN = re.compile(
    r"\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE
)

_STOP = word_set("""
    a an the and or but nor so yet if of in on at by to for from with into onto upon over under about against between
    through during after before since until while when where who whom whose which what that this these those there here
    is are was were be been being am has have had having do does did will would shall should can could may might must
    he she it they we you i him her them us me his hers its their theirs our your my not no as than then too also only just
    said says say told tell spoken announce announced announces declare declared declares according late later early earlier more most less least some any all both each other another
    such very still even now today yesterday tomorrow ago one’s new first last next same had already up out off down
    near around across along among amid within without because although though however per via nearly almost least
    reported reportedly report reports added official officials spokesman spokesperson spokeswoman sources local
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december morning afternoon evening night week month year day hours hour
    weekend midnight noon mr mrs ms dr
    """)
CURRENCIES = frozenset("$€£¥")
_MONEY = re.compile(
    r"[\s-]+(?:euros?|dollars?|pounds?|francs?|yen|roubles?|rubles?|zlotys?|crowns?|krona|rupees?)\b",
    re.IGNORECASE,
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "m": 1e6,
}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """An English word, in lower case, without its commonest endings."""
    if len(word) <= 3 or not word.isascii():
        return word if len(word) <= 5 else word[:6]
    for ending, put in (("'s", ""), ("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""),
                        ("ers", "er"), ("es", ""), ("s", ""), ("ly", "")):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                break
            word = word[: len(word) - len(ending)] + put
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


_CLASSES = {stem(word): key for word, key in STEMS.items()}


def terms(
    text: str, *, english: bool, skip: tuple[tuple[int, int], ...] = (), turns: bool = True
) -> tuple[Term, ...]:
    """The telling words of `text` in order, without what lies in the `skip` spans (dates, towns); an English
    turn of phrase is one, unless `turns` is False."""
    for start, end in skip:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    turns = turns and english
    found: list[Term] = []
    named, before, earlier, last_end, place = False, "", "", -1, 0
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for chunk in text.split(" "):
        for word, lower, key, kind, value, start, end in _tokens(chunk, english) if chunk else ():
            start += place
            end += place
            if turns:
                if start - last_end > 1 and not _STOPS.isdisjoint(text[max(0, last_end) : start]):
                    words.append(STOP)
                    spans.append((start, start))
                words.append(lower)
                spans.append((start, end))
            if key:
                if kind == "name":
                    named = True
                    if last_end < 0 or text[last_end : last_end + 1] in _SENTENCE_ENDS:
                        kind = "word"
                    elif _is_placed(before, earlier) and text[last_end:start].isspace():
                        kind = "place"
                elif kind in _COUNTED:
                    last = found[-1] if found else None
                    if (
                        last is not None
                        and last.kind == "number"
                        and _continues(last, kind, value, text, start)
                    ):
                        found.pop()
                        start = last.start
                        value = value * last.value if kind == "scale" else value + last.value
                        key, kind = f"#{value:g}", "number"
                    elif kind == "scale":
                        kind = "word"
                        if end - start == 1:
                            continue
                found.append(tuple.__new__(Term, (key, kind, start, end, value)))
            before, earlier, last_end = word, before, end
        place += len(chunk) + 1
    if named:
        found = _with_forenames(found, text)
    return tuple(_with_turns(found, words, spans) if turns else found)


class _Token(NamedTuple):
    word: str
    lower: str
    key: str
    kind: TermKind
    value: float
    start: int
    end: int


@lru_cache(maxsize=50_000)
def _tokens(chunk: str, english: bool) -> tuple[_Token, ...]:
    """The words of what stands between two spaces, read; most chunks come again and again."""
    return tuple([_token(match, english) for match in _TOKEN.finditer(chunk)])


def _token(match: re.Match[str], english: bool) -> _Token:
    word = match[0]
    lower = word if word.islower() else word.lower()  # one string for both saves room
    return _Token(word, lower, *_read(word, english), *match.span())


def _is_placed(before: str, earlier: str) -> bool:
    """“in Leeds”, “near the Rhine”"""
    word = before.lower()
    return word in _PLACED or (word == "the" and earlier.lower() in _PLACED)


def _continues(last: Term, kind: TermKind, value: float, text: str, start: int) -> bool:
    """“5 million”, “$410m”, “thirty-eight”; but “a 30m wave” is metres."""
    if kind == "scale":
        return start - last.end <= 1 and (
            text[start + 1 : start + 2].isalpha() or _is_money(last, text, start + 1)
        )
    return _completes(last, value, start, text)


def _is_money(number: Term, text: str, end: int) -> bool:
    before = text[number.start - 1 : number.start] if number.start else ""
    return before in CURRENCIES or bool(_MONEY.match(text, end))


def _completes(tens: Term, value: float, start: int, text: str) -> bool:
    """“thirty-eight”"""
    whole = tens.kind == "number" and start - tens.end == 1 and text[tens.end] == "-"
    return (
        whole
        and value < 10
        and tens.value in (20, 30, 40, 50, 60, 70, 80, 90)
        and text[start].isalpha()
    )


def _read(word: str, english: bool) -> tuple[str, TermKind, float]:
    """Key, kind and value of one written word; a key of '' says nothing."""
    if word[0].isdecimal():
        value = float(_THOUSANDS.sub("", word).replace(",", "."))
        return f"#{value:g}", "number", value
    lower = word.lower()
    if english and lower in _NUMBERS:
        return f"#{_NUMBERS[lower]}", "number", float(_NUMBERS[lower])
    meaning = _meaning(lower) if english else meaning_of(lower) or _opening_letters(lower)
    if english and lower in _SCALES:
        return meaning or lower, "scale", _SCALES[lower]
    if meaning and word[0].isupper() and not meaning.startswith("="):
        return _name(word), "name", 0.0
    return meaning, "word", 0.0


def _meaning(word: str) -> str:
    """The key of an English word in lower case: its class or its stem; '' for one that says nothing."""
    bare = word.replace("’", "'").removesuffix("'s").removesuffix("s'")
    if bare in _STOP or len(bare) < 3:
        return ""
    return FORMS.get(bare) or _CLASSES.get(stem(bare), stem(bare))


def _opening_letters(word: str) -> str:
    if len(word) <= 2 and word < "\u0500":
        return ""
    return word[:5] if len(word) > 6 else word[:4] if len(word) > 4 else word


def _name(word: str) -> str:
    """The key of a name: “Ukraine”, “Ukraine's” and “Ukrainians” have one, “Iñaki’s” is “inak”."""
    if not word.isascii():
        letters = unicodedata.normalize("NFKD", latin(word))
        word = "".join(letter for letter in letters if not unicodedata.combining(letter))
    folded = word.lower().replace("’", "'").removesuffix("'s")
    return _DEMONYM.sub("", folded) if len(folded) > 4 else folded


def _with_forenames(found: list[Term], text: str) -> list[Term]:
    for at in range(len(found) - 2, -1, -1):
        term, after = found[at], found[at + 1]
        if after.kind not in ("name", "place", "forename") or term.kind == "number":
            continue
        if after.start - term.end == 1 and text[term.start].isupper():
            found[at] = term._replace(kind="forename", key="~" + term.key.lstrip("="))
            if term.kind == "place" and after.kind == "name":
                found[at + 1] = after._replace(kind="place")
    return found


def _with_turns(
    found: list[Term], words: Sequence[str], spans: Sequence[tuple[int, int]]
) -> list[Term]:
    """With the turns of phrase (“took into custody”) in place of the words that they are made of; the
    things and people among these stay (“railway hub”)."""
    turns = [
        Term(key, "word", spans[first][0], spans[end - 1][1]) for first, end, key in turns_in(words)
    ]
    if not turns:
        return found
    kept = [
        term
        for term in found
        if term.kind != "word"
        or (term.key[0] == "=" and term.key not in DEED_KEYS)
        or not any(turn.start <= term.start and term.end <= turn.end for turn in turns)
    ]
    return sorted([*kept, *turns], key=_place)


def _place(term: Term) -> tuple[int, int]:
    return term.start, term.end


def is_english(language: str) -> bool:
    return language.split("-")[0].lower() == "en"
