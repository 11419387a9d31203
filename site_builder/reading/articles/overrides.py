"""An editor's word in the text: [Saturday](date:2022-09-10), [Kyiv](town:none)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.core.problems import Problem, error, warning
from site_builder.core.when import EdtfError, When, parse_edtf
from site_builder.reading.articles.body import Change
from site_builder.reading.articles.doubts import Lines
from site_builder.reading.articles.inline import Override
from site_builder.reading.articles.prose import Prose
from site_builder.reading.articles.values import town_hint

GivenDate = tuple[int, int, tuple[When, ...]]
GivenTown = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Given:
    """What editors fixed: spans of the words, and their meaning (() and '': none)."""

    dates: tuple[GivenDate, ...]
    towns: tuple[GivenTown, ...]
    problems: tuple[Problem, ...]


def read_overrides(path: str, prose: Prose, towns: frozenset[str], line_at: Lines) -> Given:
    """Every override of the article; those outside prose and headings are checked, but mean nothing there."""
    dates: list[GivenDate] = []
    places: list[GivenTown] = []
    problems: list[Problem] = []
    for block, inline in prose.inlines:
        for override in inline.overrides:
            start, end = override.inner_start, override.inner_end
            line = line_at(override.start)
            if not prose.masked[start:end].strip() and block.kind == "prose":
                problems.append(
                    error(path, line, "bad-override", f"({override.scheme}:{override.value}) has no words before it.",
                          f"Write the words in brackets: [Saturday]({override.scheme}:{override.value}).")
                )  # fmt: skip
                continue
            try:
                if override.scheme == "date":
                    dates.append((start, end, _readings(override)))
                else:
                    places.append((start, end, _town(override, towns)))
            except _BadOverride as fault:
                problems.append(error(path, line, "bad-override", fault.message, fault.hint))
                continue
            if override.scheme == "date" and block.kind not in ("prose", "heading"):
                problems.append(
                    warning(path, line, "idle-override", f"A date in a {block.kind} makes no event.",
                            "Say it in a paragraph, or add it to events: in the front matter.")
                )  # fmt: skip
    return Given(
        tuple(sorted(dates, key=_place)), tuple(sorted(places, key=_place)), tuple(problems)
    )


def _place(span: GivenDate | GivenTown) -> tuple[int, int]:
    return span[:2]


class _BadOverride(ValueError):
    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message, self.hint = message, hint


def _readings(override: Override) -> tuple[When, ...]:
    if override.value.lower() == "none":
        return ()
    try:
        return parse_edtf(override.value)
    except EdtfError as fault:
        raise _BadOverride(f"(date:{override.value}): {fault}.") from None


def _town(override: Override, towns: frozenset[str]) -> str:
    slug = override.value
    if slug.lower() == "none":
        return ""
    if slug not in towns:
        raise _BadOverride(
            f"(town:{slug}): there is no town “{slug}” in towns.yml.", town_hint(slug, towns)
        )
    return slug


def without_overrides(prose: Prose) -> Iterator[Change]:
    """The changes that leave an override's words alone in the Markdown."""
    for _, inline in prose.inlines:
        for override in inline.overrides:
            yield Change(override.start, override.inner_start, "")
            yield Change(override.inner_end, override.end, "")
