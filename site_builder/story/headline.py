"""A sentence cut down to a heading: at a clause, never rewritten."""

from __future__ import annotations

import re

from site_builder.story.verbs import has_verb

WORDS = 30
"""Journalists' timelines run to 30 or 40 words an entry."""

_BREAKS = re.compile(
    r"(?P<mark>[;:—–]|, (?=(?:and|but|which|who|where|when|while|after|before|as|because|although|though|"
    r"with|including|according|[a-z]+ing|saying)\b))|(?P<soft>, )",
)


def headline(text: str, words: int = WORDS) -> str:
    """`text` if it has at most `words` words; else its longest opening of whole clauses that has, with
    “…”. The cut falls at a clause, else at a comma, else after the last word that fits."""
    plain = " ".join(text.split())
    if _length(plain) <= words:
        return plain
    clause = comma = begun = 0
    for place in _BREAKS.finditer(plain):
        piece = plain[: place.start()]
        if _length(piece) > words:
            break
        whole = has_verb(plain[begun : place.start()])
        begun = place.end()
        if _length(piece) < words // 4 or not _balanced(piece):
            continue
        if place["mark"] and whole:
            clause = place.start()
        elif not place["mark"] or not clause:
            comma = place.start()
    cut = clause if clause and _length(plain[:clause]) * 2 >= words else max(clause, comma)
    return plain[: cut or _after_words(plain, words)].rstrip(" ,;:—–-") + " …"


def _length(text: str) -> int:
    """Words; for scripts without spaces, two characters count as one."""
    spaced = text.count(" ") + 1
    return max(
        spaced, sum(1 for c in text if "\u3040" <= c <= "\u9fff" or "\u0e00" <= c <= "\u0e7f") // 2
    )


def _after_words(text: str, words: int) -> int:
    spaces = [match.start() for match in re.finditer(" ", text)]
    cut = spaces[words - 1] if len(spaces) >= words else min(len(text), words * 2)
    if not _balanced(text[:cut]):
        opened = max(text.rfind(mark, 0, cut) for mark in '“("')
        if _length(text[:opened].rstrip()) >= words // 3:
            return opened
    return cut


def _balanced(text: str) -> bool:
    """Whether no bracket or quotation is left open."""
    if text.count("“") > text.count("”") or text.count("(") > text.count(")"):
        return False
    return text.count('"') % 2 == 0
