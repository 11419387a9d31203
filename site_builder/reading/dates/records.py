"""The records of the engine: a grammar's rule, and an expression as read but not yet placed in time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from site_builder.core.when import When

if TYPE_CHECKING:
    from site_builder.reading.dates.scan import Scan

Form = Literal[
    "date", "weekday", "deictic", "unit", "offset", "duration", "set", "reference",
    "holiday", "time", "part", "later", "given", "numeric",
]  # fmt: skip


Tense = Literal["ahead", "either", ""]
"""What a verb in the present says of its clause: it is to come, it may be to come or over, nothing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of naming a time.

    `pattern` is over classes of words, not over letters (see the package's docstring); `form` says
    which kind of meaning comes out; `fixed` are fields that every match has. `guard` may refuse a match
    by what stands around it. The first example is shown to readers; examples are whole sentences in
    which the rule must fire, counter-examples sentences in which it must not.
    """

    name: str
    pattern: str
    form: Form
    sentence: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    fixed: Mapping[str, object] = field(default_factory=dict)
    guard: Callable[[Scan, int, int], bool] | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language. `words` gives the classes: class name → word → value.

    Words of `proper` classes count only when written with a capital. `macros` are named pieces of
    patterns, in capitals. How to write one: see the package's docstring.
    """

    language: str
    words: Mapping[str, Mapping[str, object]]
    rules: tuple[Rule, ...]
    macros: Mapping[str, str] = field(default_factory=dict)
    proper: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    """How past verbs end, where words of the class past_form do not say it: "ed"."""
    anchors: tuple[str, ...] = ()
    """Classes of the language's own whose words make a candidate, besides `compile.ANCHORS`."""
    feasts: Mapping[str, str] = field(default_factory=dict)
    """Name in small letters → formula: see `feasts`."""
    future_endings: tuple[str, ...] = ()
    """How future verbs end, in languages that inflect them: "ront" in French."""
    date_order: Literal["DMY", "MDY"] | None = None
    """How the language itself orders 10/09/2022; None: the site's settings say."""
    present_tense: Callable[[Scan, int], Tense] | None = None
    """What the token says as a verb in the present, in a language whose words alone do not tell."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression as read: what the words state, with no calendar behind it yet.

    `start`, `end` are offsets into the text; `first`, `last` are token indices, half-open. What was
    not stated is None.
    """

    start: int
    end: int
    first: int
    last: int
    rule: str
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    clock: str | None = None
    zone: str = ""
    mod: str | None = None
    """early, mid or late."""
    which: str | None = None
    """this, last, next; of the narrative: previous, following, same."""
    unit: str | None = None
    """D, W, M, Y, DE, CE, Q, WE (weekend), SE (season), TH, TM, TS (hours, minutes, seconds)."""
    count: float | None = None
    """None in an offset or duration: an unnamed number ("a few days")."""
    direction: int = 0
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    span: str | None = None
    """decade or century: `year` is then its first year."""
    holiday: str | None = None
    days: int | None = None
    """Days from today: yesterday is -1."""
    value: str | None = None
    """A TIMEX value that needs no calendar: PRESENT_REF, P1D."""
    year_by: str | None = None
    """The year is named by reference: same, this, last, next ("of that year")."""
    about: bool = False
    overnight: bool = False
    """The first of the two days of one night."""
    link: str = ""
    """How it is joined to the next expression: range, list or nothing."""
    open: str = ""
    """since, until or by: which end is open."""
    beside: str = ""
    """before, after or by: on which side of its hour it was, on that same day."""
    shift: tuple[int, str] | None = None
    """So many units before or after what is named: "two days after 3 May" is (2, "D")."""
    numbers: tuple[int, int, int] | None = None
    readings: tuple[When, ...] = ()
    """What an editor says it means."""

    def but(self, **changes: object) -> Expression:
        """The same with some fields changed: what dataclasses.replace does, three times as fast."""
        return Expression(**dict(zip(_NAMES, _values(self), strict=True)) | changes)


_NAMES = tuple(Expression.__dataclass_fields__)
_values = attrgetter(*_NAMES)
