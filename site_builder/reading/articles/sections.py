"""From which day the relative words of each part of an article count."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.core.model import Article, DateMention, Site
from site_builder.core.when import Day
from site_builder.reading.articles.doubts import both_readings
from site_builder.reading.articles.overrides import GivenDate
from site_builder.reading.articles.prose import Prose

# "## Update, 12 September" and "## 12 September: the town is free" begin a part of their own; in
# "## 11 September attacks remembered" the date only names something.
_BEFORE = re.compile(
    r"(?i)[\s*#]*(?:(?:update[ds]?|latest|live|aktualisiert|mise à jour|оновлено|обновлено)\b(?:\s+\d{1,2}(?=\s*[:–—]))?)?[\s,:;.–—|()-]*$"
)
_AFTER = re.compile(r"(?i)\s*(?:$|[,:;.–—|()-]|update\b|\d)")


@dataclass(frozen=True, slots=True)
class Section:
    """`start:end` of the source, whose relative words count from `day`; `reset` if a heading says so."""

    start: int
    end: int
    day: datetime.date
    reset: bool = False


def find_sections(
    article: Article, prose: Prose, given: Sequence[GivenDate], site: Site
) -> tuple[Section, ...]:
    """At least one; a heading that starts with a day begins a new one."""
    starts: list[tuple[int, datetime.date, bool]] = [(0, article.counts_from, False)]
    for heading in prose.headings:
        day = _day_of(heading.masked, heading.block.start, article, given, site)
        if day:
            starts.append((heading.block.start, day, True))
    ends = [start for start, _, _ in starts[1:]] + [len(prose.masked)]
    return tuple(
        Section(start, end, day, reset)
        for (start, day, reset), end in zip(starts, ends, strict=True)
    )


def _day_of(
    text: str, offset: int, article: Article, given: Sequence[GivenDate], site: Site
) -> datetime.date | None:
    inside = _within(given, offset, offset + len(text))
    for mention in _find(text, article.counts_from, article, inside, site):
        if not _BEFORE.match(text[: mention.start]):
            return None
        when = mention.when
        if (
            not when
            or not when.is_day
            or mention.alternatives
            or not _AFTER.match(text, mention.end)
        ):
            return None
        day = when.start
        return datetime.date(*day) if 1 <= day.year <= 9999 else None
    return None


def date_mentions(
    article: Article,
    prose: Prose,
    given: Sequence[GivenDate],
    sections: Sequence[Section],
    site: Site,
) -> Iterator[DateMention]:
    """Every date of the prose, with offsets into the source and its words as readers see them.

    Where the article was updated on a later day and no heading tells the parts apart, what counts from
    the day of reading is doubtful: both days are given.
    """
    one_part = not any(section.reset for section in sections)
    updated = article.updated if article.updated and article.updated > article.counts_from else None
    for section in sections:
        text = prose.masked[section.start : section.end]
        fixed = tuple(
            span
            for span in _within(given, section.start, section.end)
            if text[span[0] : span[1]].strip()
        )
        found = _find(text, section.day, article, fixed, site)
        if updated and one_part:
            later = {(m.start, m.end): m for m in _find(text, updated, article, fixed, site)}
            day = Day.of(updated)
            found = tuple(both_readings(m, later.get((m.start, m.end)), day) for m in found)
        for mention in found:
            words = " ".join(mention.text.split()).replace(" ,", ",")
            if section.start or words != mention.text:
                start, end = mention.start + section.start, mention.end + section.start
                mention = replace(mention, start=start, end=end, text=words)
            yield mention


def _within(given: Sequence[GivenDate], start: int, end: int) -> tuple[GivenDate, ...]:
    """Those that lie in start:end, with offsets from its start; `given` is in the order of the source."""
    first = bisect_left(given, start, key=lambda span: span[0])
    last = bisect_left(given, end, key=lambda span: span[0])
    return tuple(
        (begin - start, stop - start, readings) for begin, stop, readings in given[first:last]
    )


def _find(
    text: str, day: datetime.date, article: Article, given: Sequence[GivenDate], site: Site
) -> tuple[DateMention, ...]:
    from site_builder.reading.dates import (
        find_dates,
    )  # the grammar is not needed for a cached build

    return find_dates(
        text, published=day, language=article.language, mode=article.mode, date_order=site.date_order,
        given=given,
    )  # fmt: skip
