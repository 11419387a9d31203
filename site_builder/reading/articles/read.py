"""One Markdown file in, all that it says out."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.core.model import (
    Article,
    DateMention,
    Explainer,
    Mark,
    Reading,
    Sentence,
    Site,
    TownMention,
)
from site_builder.core.problems import Problem, error, warning
from site_builder.core.safe import clean_text
from site_builder.core.when import Day
from site_builder.reading.articles.body import Change
from site_builder.reading.articles.doubts import (
    Lines,
    doubtful_problems,
    impossible_problems,
    unsettled,
)
from site_builder.reading.articles.files import title_of_file
from site_builder.reading.articles.front_matter import NO_DAY, read_front_matter, split
from site_builder.reading.articles.limits import too_much
from site_builder.reading.articles.names import (
    Names,
    ambiguous_problems,
    misspelt_problems,
    names_of,
    with_present_slugs,
)
from site_builder.reading.articles.overrides import read_overrides
from site_builder.reading.articles.page import make_page
from site_builder.reading.articles.prose import Prose, find_prose
from site_builder.reading.articles.sections import Section, date_mentions, find_sections
from site_builder.reading.articles.sentences import (
    line_of,
    line_starts_of,
    sentence_spans,
    text_of,
)

if TYPE_CHECKING:
    from site_builder.reading.towns import TownFinder


def read_article(
    path: str, text: str, *, site: Site, explainer: Explainer, finder: TownFinder
) -> tuple[Reading | None, tuple[Problem, ...]]:
    """Read the article `path` (relative to content/) whose text is `text`.

    Returns (Reading, its problems), or (None, problems) where so much is wrong that it cannot be read.
    Pure: no file is opened, pictures are only named. With an error among the problems the reading must
    not be published.
    """
    source = clean_text(text)
    if not source.strip():
        return None, (
            error(
                path, 0, "empty-file", "The file is empty.", "Write the article or delete the file."
            ),
        )
    parts, faults = split(path, source)
    if parts is None:
        return None, faults
    article, problems = read_front_matter(
        parts, path, site=site, explainer=explainer, towns=finder.slugs
    )
    article = with_present_slugs(article, finder)
    dated = article.published != NO_DAY
    if not dated:  # the rest is read all the same, so that every fault shows at once
        article = replace(article, published=_ANY_DAY, counts_from=_ANY_DAY, updated=None)
    problems += too_much(path, source, parts.body)
    if any(problem.code in _UNREADABLE for problem in problems):
        return None, tuple(sorted(set(problems)))
    reading, more = _read_body(
        source, parts.body, article, site, explainer, finder, parts.yaml is not None
    )
    if not dated:
        more = [problem for problem in more if problem.code != "doubtful-date"]
        return None, tuple(sorted({*problems, *more}))
    everything = tuple(sorted({*problems, *more}))
    return replace(reading, problems=everything), everything


def read_names(
    path: str, text: str, *, site: Site, explainer: Explainer, finder: TownFinder
) -> Names | None:
    """What became of every name of a town in the article, for those who want to know why; None for
    one that `read_article` cannot read or that has been withdrawn."""
    source = clean_text(text)
    parts, _ = split(path, source)
    if parts is None or too_much(path, source, parts.body):
        return None
    article, _ = read_front_matter(parts, path, site=site, explainer=explainer, towns=finder.slugs)
    if article.withdrawn:
        return None
    prose = find_prose(source, parts.body, article.language)
    starts = line_starts_of(source)
    given = read_overrides(path, prose, finder.slugs, lambda offset: line_of(offset, starts))
    return names_of(with_present_slugs(article, finder), prose, given, finder)


_ANY_DAY = datetime.date(2000, 1, 3)
_UNREADABLE = {"file-too-large", "paragraph-too-long", "too-much-markup", "nested-too-deeply"}


def _read_body(
    source: str, begin: int, article: Article, site: Site, explainer: Explainer, finder: TownFinder,
    has_front_matter: bool,
) -> tuple[Reading, list[Problem]]:  # fmt: skip
    starts = line_starts_of(source)

    def line_at(offset: int) -> int:
        return line_of(offset, starts)

    path = article.path
    problems: list[Problem] = []
    prose = find_prose(source, begin, article.language)
    article, title_change = _titled(article, prose)
    if has_front_matter and title_change is None and not article.title:
        problems.append(
            warning(
                path, 1, "missing-title", "There is no title.", "Add title: to the front matter."
            )
        )
    article = replace(article, title=article.title or title_of_file(path))
    if article.withdrawn:
        return Reading(article), problems
    if not source[begin:].strip():
        if not article.events:
            problems.append(
                warning(
                    path,
                    line_at(begin),
                    "empty-body",
                    "The article has no text.",
                    "Write it below the front matter.",
                )
            )
        return Reading(article), problems

    given = read_overrides(path, prose, finder.slugs, line_at)
    sections = find_sections(article, prose, given.dates, site)
    dates = tuple(date_mentions(article, prose, given.dates, sections, site))
    names = names_of(article, prose, given, finder)
    towns = names.mentions
    sentences = tuple(_sentences(prose, article, explainer, dates, towns, sections, line_at))

    problems += given.problems
    problems += impossible_problems(path, unsettled(prose.masked, given.dates), line_at)
    problems += doubtful_problems(path, dates, line_at)
    problems += misspelt_problems(path, names, line_at)
    problems += ambiguous_problems(path, names, line_at)
    body, assets, faults = make_page(
        source, begin, article, prose, sentences, title_change, line_at
    )
    return Reading(article, sentences, body, assets), problems + faults


def _titled(article: Article, prose: Prose) -> tuple[Article, Change | None]:
    """The title, from the first heading if front matter gives none, and the heading's removal.

    A first heading that repeats the title would stand on the page twice.
    """
    if not prose.headings:
        return article, None
    block, title = prose.headings[0].block, prose.headings[0].shown
    first = prose.inlines[0][0] is block
    if article.title and not (first and title.casefold() == article.title.casefold()):
        return article, None
    if not title:
        return article, None
    change = Change(block.start, block.end, "") if first else None
    return replace(article, title=article.title or title), change


# ---------------------------------------------------------------- sentences


def _sentences(
    prose: Prose,
    article: Article,
    explainer: Explainer,
    dates: Sequence[DateMention],
    towns: Sequence[TownMention],
    sections: Sequence[Section],
    line_at: Lines,
) -> Iterable[Sentence]:
    from site_builder.reading.speech import who_says

    date_starts = [mention.start for mention in dates]
    town_starts = [mention.start for mention in towns]
    section_starts = [section.start for section in sections]
    for passage in prose.passages:
        begin, end = bisect_left(date_starts, passage.start), bisect_left(date_starts, passage.end)
        unbroken = [(mention.start, mention.end) for mention in dates[begin:end]]
        section = sections[bisect_right(section_starts, passage.start) - 1]
        for start, stop in sentence_spans(passage, article.language, unbroken):
            own_dates = tuple(
                dates[bisect_left(date_starts, start) : bisect_left(date_starts, stop)]
            )
            own_towns = tuple(
                towns[bisect_left(town_starts, start) : bisect_left(town_starts, stop)]
            )
            text, where = text_of(passage, start, stop)
            attribution, status = who_says(
                text, language=article.language, parties=explainer.parties
            )
            yield Sentence(
                start=start,
                end=stop,
                line=line_at(start),
                text=text,
                paragraph=passage.paragraph,
                dates=own_dates,
                towns=own_towns,
                attribution=attribution,
                status=status,
                marks=_marks(start, stop, own_dates, own_towns, where),
                counts_from=Day.of(section.day) if section.reset else None,
            )


def _marks(
    start: int,
    stop: int,
    dates: Sequence[DateMention],
    towns: Sequence[TownMention],
    where: Sequence[int],
) -> tuple[Mark, ...]:
    """Dates and towns as spans of the sentence's text; where two overlap, the one that begins first."""
    found = [
        Mark(m.start, m.end, "date", index) for index, m in enumerate(dates) if m.rule != "none"
    ]
    found += [Mark(m.start, m.end, "town", index) for index, m in enumerate(towns)]
    marks: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        begin, end = where[mark.start - start], where[min(mark.end, stop) - start]
        if begin < end and (not marks or marks[-1].end <= begin):
            marks.append(Mark(begin, end, mark.kind, mark.index))
    return tuple(marks)
