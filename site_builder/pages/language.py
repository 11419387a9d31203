"""A language's locale, its direction, and how it says what a date pattern cannot.

Words such as “by” and “about” exist in English; elsewhere signs that every reader knows stand in for
them (≈ 1948, … – 12 вересня), never English in another tongue.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a language says what a pattern cannot; each takes the words of a date. '' means: say it as a range."""

    by: str = "… – {}"
    since: str = "{} – …"
    about: str = "≈ {}"
    either: str = " / "
    week: str = ""
    early: str = ""
    middle: str = ""
    late: str = ""
    seasons: tuple[str, ...] = ()
    """Spring, summer, autumn, winter: names that stand before the year."""
    quarters: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    decade: str = ""
    century: str = ""
    parts_of_day: tuple[tuple[str, str], ...] = ()

    @property
    def vague(self) -> tuple[str, ...]:
        return tuple(
            phrase.partition("{}")[0] for phrase in (self.early, self.middle, self.late) if phrase
        )


ENGLISH = Phrases(
    by="by {}",
    since="since {}",
    about="about {}",
    either=" or ",
    week="week of {}",
    early="early {}",
    middle="mid-{}",
    late="late {}",
    seasons=("spring", "summer", "autumn", "winter"),
    quarters=("first quarter", "second quarter", "third quarter", "fourth quarter"),
    halves=("first half", "second half"),
    decade="the {}s",
    century="the {} century",
    parts_of_day=tuple((part, part) for part in ("morning", "afternoon", "evening", "night")),
)
NEUTRAL = Phrases()


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """The locale of a BCP 47 tag; plain `en` reads as British, a tag that Babel lacks as its language."""
    if language in ("", "en"):
        return Locale("en", "GB")
    for tag in (language, language.split("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


@lru_cache(maxsize=64)
def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return str(locale_of(language).text_direction)


@lru_cache(maxsize=64)
def phrases_of(language: str) -> Phrases:
    if locale_of(language).language != "en":
        return NEUTRAL
    if locale_of(language).territory == "US":
        return _AMERICAN
    return ENGLISH


_AMERICAN = Phrases(
    **{name: getattr(ENGLISH, name) for name in ENGLISH.__slots__ if name != "seasons"},
    seasons=("spring", "summer", "fall", "winter"),
)
