"""Readings made by hand, so that the story is tested without the wing that reads.

    sentence("Ukrainian forces stormed {Izium|@izium} on {Saturday|2022-09-10}.")

`{words|EDTF}` is a date mention, `{words|@slug}` a town, `{words|EDTF rule}` one with a rule,
`{words|-}` a mention without a calendar date (a duration).
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from site_builder.core.model import (
    Article,
    Attribution,
    DateMention,
    Explainer,
    Mark,
    Reading,
    Sentence,
    SourceInfo,
    Status,
    TownMention,
)
from site_builder.core.when import parse_edtf

_BRACES = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
PUBLISHED = datetime.date(2022, 9, 12)


def sentence(
    marked: str,
    *,
    says: str = "",
    verb: str = "said",
    speaker: str = "",
    status: Status = "reported",
    line: int = 1,
    paragraph: int = 0,
) -> Sentence:
    """`says` is the stretch of text that names the speaker and the verb: "the ministry said"."""
    text, marks = "", []
    dates: list[DateMention] = []
    towns: list[TownMention] = []
    last = 0
    for match in _BRACES.finditer(marked):
        text += marked[last : match.start()]
        start, end = len(text), len(text) + len(match[1])
        words, meaning, last = match[1], match[2], match.end()
        text += words
        if meaning.startswith("@"):
            marks.append(Mark(start, end, "town", len(towns)))
            towns.append(TownMention(start, end, meaning[1:], words, "name"))
            continue
        marks.append(Mark(start, end, "date", len(dates)))
        dates.append(_mention(start, end, words, meaning))
    text += marked[last:]
    attribution = None
    if says:
        at = text.index(says)
        who = speaker or says.replace(verb, "").strip()
        attribution = Attribution(who, verb, at, at + len(says))
    return Sentence(
        0, len(text), line, text, paragraph, tuple(dates), tuple(towns), attribution, status,
        tuple(marks),
    )  # fmt: skip


def _mention(start: int, end: int, words: str, meaning: str) -> DateMention:
    value, _, rule = meaning.partition(" ")
    if value == "-":
        return DateMention(start, end, words, "DURATION", "P1D", None, rule=rule)
    first, *others = parse_edtf(value)
    return DateMention(
        start, end, words, "DATE", value, first, tuple(others), rule or "plain",
        "“{text}” is {0}.", (value,),
    )  # fmt: skip


def article(slug: str = "first", **changes: object) -> Article:
    plain = Article(
        path=f"{slug}.md",
        slug=slug,
        explainer="war",
        title=slug.title(),
        language="en",
        published=PUBLISHED,
        counts_from=PUBLISHED,
        source=SourceInfo(f"The {slug.title()} Post", f"https://example.org/{slug}"),
    )
    if "published" in changes and "counts_from" not in changes:
        changes["counts_from"] = changes["published"]
    return replace(plain, **changes)  # type: ignore[arg-type]


def reading(*sentences: Sentence | str, slug: str = "first", **changes: object) -> Reading:
    made = (sentence(s) if isinstance(s, str) else s for s in sentences)
    placed = tuple(replace(s, line=s.line + number) for number, s in enumerate(made))
    return Reading(article(slug, **changes), placed)


def explainer(**changes: object) -> Explainer:
    return replace(Explainer("war", "The war"), **changes)  # type: ignore[arg-type]
