"""What an article says, and what happened."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, NamedTuple

from site_builder.core.model.found import Attribution, DateMention, Status, Town, TownMention
from site_builder.core.model.written import Article, Correction, Explainer, Picture, Site
from site_builder.core.problems import Problem
from site_builder.core.reasons import Reason
from site_builder.core.safe import NO_HTML, SafeHtml
from site_builder.core.when import Day, When


@dataclass(frozen=True, slots=True)
class Mark:
    """A date or town inside a sentence's `text` (offsets into that text).

    `index` points into the sentence's `dates` or `towns`.
    """

    start: int
    end: int
    kind: Literal["date", "town"]
    index: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article's prose and what was found in it. `text` is free of markup."""

    start: int
    end: int
    line: int
    text: str
    paragraph: int
    """Which block of prose, counted from 0; headings and the like are not counted."""
    dates: tuple[DateMention, ...] = ()
    towns: tuple[TownMention, ...] = ()
    attribution: Attribution | None = None
    """Offsets into `text`."""
    status: Status = "reported"
    marks: tuple[Mark, ...] = ()
    counts_from: Day | None = None
    """The day that its relative words count from, where an update heading changed it."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file beside an article that its page needs: `source` relative to content/, `name` in its folder."""

    source: str
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading found in one article. What the cache keeps."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    body: SafeHtml = NO_HTML
    """Sanitised HTML in which `core.safe.open_mark(kind, sentence, index)` … `CLOSE_MARK` stand around
    dates and towns; `core.safe.fill_marks` turns them into elements."""
    assets: tuple[Asset, ...] = ()
    problems: tuple[Problem, ...] = ()
    digest: str = ""
    """Stands for everything that it was made from; '' where nobody has worked it out."""


@dataclass(frozen=True, slots=True)
class Source:
    """One report of an event."""

    name: str
    url: str
    """Of the original; '' when only our own page has it."""
    published: datetime.date
    article: str
    """The article's slug; '' when it has no page (`page: false`)."""
    article_title: str
    path: str
    line: int
    quote: str
    language: str = "en"
    marks: tuple[Mark, ...] = ()
    town_slugs: tuple[str, ...] = ()
    """What the `town` marks' indexes point to."""
    expression: str = ""
    """The words that gave the date; '' when an editor gave it."""
    why: tuple[Reason, ...] = ()
    """How the date was worked out, a sentence each."""
    rule: str = ""
    attribution: Attribution | None = None
    context: str = ""
    """The sentence before, where this one leans on it ("he", "the move")."""

    @property
    def reason(self) -> str:
        """How the date was worked out, in English."""
        return " ".join(map(str, self.why))


class Coverage(NamedTuple):
    """How many articles speak of an event's day, how many of them were published later than it, and how
    many sources report the event."""

    articles: int
    later: int
    sources: int


class Amount(NamedTuple):
    """A number with its unit: 2,000 square kilometres. `words` is how it was written."""

    value: float
    unit: str
    words: str
    rough: bool


class Gist(NamedTuple):
    """What an event's text says, reduced to what is compared with other reports.

    Each string holds keys with spaces between them: there are many events, and a string takes a tenth of
    a tuple's room. The first three have no key in common.
    """

    words: str
    names: str
    others: str
    """Numbers, amounts and forenames."""
    places: str
    """Of the names, those that stand as a place: “in Leeds”."""
    amounts: tuple[Amount, ...]
    negated: str
    """The verbs that it says did not happen."""
    denies: bool
    traits: str = ""
    """What sets it apart from other reports of the day (`story.traits`)."""
    capitals: int = 0
    """How many of its words look like names."""
    alone: tuple[float, float] = (1.0, 1.0)
    """How well the text reads alone, 1 down to 0, if it names a town and if it names none."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with everyone who reported it.

    `readings` has one entry for a certain date, several for a doubtful one, none for a statement
    without a day ("reported by 12 September 2022": the earliest `published` of its sources).
    """

    id: str
    explainer: str
    readings: tuple[When, ...]
    text: str
    sources: tuple[Source, ...]
    ids: tuple[str, ...] = ()
    """Older ids that it answers to."""
    former: tuple[tuple[str, int], ...] = ()
    """(id, year) of the addresses on other years' pages at which it was once published."""
    title: str = ""
    towns: tuple[str, ...] = ()
    status: Status = "reported"
    attributed_to: str = ""
    importance: float = 0.0
    coverage: Coverage | None = None
    """What its importance rests on; None before it is ranked."""
    joined_reason: Reason | None = None
    """Why its reports are taken for one event; None for a single report."""
    disagreement: str = ""
    key: bool = False
    pinned: bool | None = None
    """An editor's word on whether it is a key moment."""
    image: Picture | None = None
    url: str = ""
    order: int = 0
    """Among events of one day: an editor's number, then the place in its article."""
    corrections: tuple[Correction, ...] = ()
    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    edited: bool = False
    summary: str = ""
    """Of a key moment: its text, cut at a clause to about 30 words."""
    gist: Gist | None = None
    """Of `text`, worked out with it; None where nobody has, and on a timeline."""

    @property
    def when(self) -> When | None:
        """The one reading of a certain date; None for doubtful dates and statements without a day."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def doubtful(self) -> bool:
        return len(self.readings) > 1

    @property
    def known_by(self) -> datetime.date:
        return min(source.published for source in self.sources)


@dataclass(frozen=True, slots=True)
class Timeline:
    """An explainer's events: `events` dated, in order; `undated` statements without a day."""

    explainer: Explainer
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()

    @property
    def key_moments(self) -> tuple[Event, ...]:
        return tuple(event for event in self.events if event.key)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that pages are made from. Nothing withheld is in it."""

    site: Site
    towns: tuple[Town, ...]
    timelines: tuple[Timeline, ...]
    """The site's own first, if it has articles; then by slug."""
    readings: tuple[Reading, ...]
    """Of every published article, `page: false` and withdrawn ones included; by path."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What build() returns; it never prints and never exits."""

    problems: tuple[Problem, ...]
    published: bool
    unchanged: bool = False
    output: str = ""
    articles: int = 0
    analysed: int = 0
    """How many articles were read anew rather than taken from the cache."""
    events: int = 0
    pages: int = 0
    files_written: int = 0
    set_aside: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "warning")
