"""What is found in prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from site_builder.core.reasons import Reason
from site_builder.core.when import When

Mode = Literal["news", "history"]
Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal[
    "reported", "claimed", "unverified", "disputed", "confirmed", "planned", "corrected"
]
STATUSES: tuple[Status, ...] = (
    "reported", "claimed", "unverified", "disputed", "confirmed", "planned", "corrected",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a text and what it means.

    `kind` and `value` are ISO-TimeML's TIMEX3 type and value (2022-09-10, 2022-W36, 2022-SU, BC0480-08,
    P1M, PAST_REF). `when` is None for what names no calendar time. A range is two mentions that share
    one `when`. `alternatives` holds the other readings of a doubtful mention. `rule` names the grammar
    rule; `because` and `facts` are those of `why`.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: str
    when: When | None
    alternatives: tuple[When, ...] = ()
    rule: str = ""
    because: str = ""
    facts: tuple[object, ...] = ()

    @property
    def why(self) -> Reason:
        """One plain sentence: “Sunday” is 11 September 2022, the last Sunday on or before publication, …"""
        return Reason(self.because, self.facts, self.text)

    @property
    def reason(self) -> str:
        """The same in English."""
        return str(self.why)

    @property
    def readings(self) -> tuple[When, ...]:
        return (self.when, *self.alternatives) if self.when else ()


@dataclass(frozen=True, slots=True)
class Town:
    """One stanza of towns.yml. `not_` lists spellings that are not this town ("Izium Street")."""

    slug: str
    name: str
    names: tuple[tuple[str, str], ...] = ()
    """(language, name) pairs."""
    lat: float | None = None
    lon: float | None = None
    country: str = ""
    region: str = ""
    geonameid: int | None = None
    aliases: tuple[str, ...] = ()
    old_slugs: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    page: bool = True


@dataclass(frozen=True, slots=True)
class TownMention:
    start: int
    end: int
    slug: str
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the speaker as written, the verb of saying, and where the two stand."""

    speaker: str
    verb: str
    start: int
    end: int
