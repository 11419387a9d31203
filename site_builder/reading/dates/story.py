"""What has been told so far: the days that "later", "the same month" and bare months lean on."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.core.model import Mode
from site_builder.core.when import Day, When

_STILL_IN_MIND = 150
"""So many tokens, some six sentences, a date stays in the reader's mind."""
_NEAR_YEARS = 8
"""A year further away than this, within one paragraph, is an aside."""


@dataclass(slots=True)
class Story:
    """Changes as one text is read, and lives no longer than that."""

    published: Day
    mode: Mode
    last: When | None = None
    """The last calendar date mentioned, of any precision."""
    others: tuple[When, ...] = ()
    """Its other readings, where it is doubtful: what leans on it is doubtful too."""
    last_day: Day | None = None
    """The last one that was a single day."""
    year: int | None = None
    """The year that bare months and days belong to in a history."""
    first_year: int | None = None
    """The first year that the text states at all."""
    before_christ: bool = False
    paragraph: int = 0
    """Which paragraph is being read, counted from 0."""
    told_in: int = -1
    """The paragraph of the last day or month mentioned."""

    position: int = 0
    """The token that is being read."""
    last_at: int = 0
    """The token at which `last` stands."""

    glance: When | None = None
    """The last year, far from what is told of, that a history has named, and the token where it stands."""
    glance_at: int = 0

    stated: When | None = None
    """The last date that stated its own year, with the token and the paragraph where it stands."""
    stated_at: int = 0
    stated_in: int = -1

    @property
    def background(self) -> When | None:
        """In news, a date of another year that this paragraph has just stated: what follows may belong to it."""
        if self.history or self.stated is None or self.stated_in != self.paragraph:
            return None
        if self.position - self.stated_at > _STILL_IN_MIND // 3:
            return None
        return self.stated if self.stated.start.year != self.published.year else None

    def state(self, when: When) -> None:
        """Remember a date that was written with its year."""
        self.stated, self.stated_at, self.stated_in = when, self.position, self.paragraph

    @property
    def recent(self) -> When | None:
        """The last date mentioned, if that is not too long ago for “the next day” to count from it."""
        return self.last if self.position - self.last_at <= _STILL_IN_MIND else None

    def base(self, unit: str) -> When | None:
        """What “so many days, months or years later” counts from."""
        years = unit in ("Y", "DE", "CE") and self.glance_at > self.last_at
        if years and self.position - self.glance_at <= _STILL_IN_MIND:
            return self.glance
        return self.recent

    @property
    def history(self) -> bool:
        return self.mode == "history"

    def is_far(self, when: When) -> bool:
        """Whether a year lies far from the one told of, in a paragraph that tells of days and months."""
        far = self.year is not None and abs(self.year - when.start.year) > _NEAR_YEARS
        return far and self.told_in == self.paragraph

    def glance_at_year(self, when: When, *, aside: bool) -> None:
        """Remember a year that is named without the telling going there, unless in passing."""
        if not aside:
            self.glance, self.glance_at = when, self.position

    def tell(self, when: When, others: tuple[When, ...] = (), *, states_year: bool = False) -> None:
        """Remember a date, with its other readings."""
        self.others = others
        start = when.start
        self.last, self.last_at = when, self.position
        if when.is_day:
            self.last_day = start
        if when.precision in ("day", "month"):
            self.told_in = self.paragraph
        self.year = start.year
        if states_year:
            self.before_christ = start.year <= 0
