"""Capitalised names in an article that are no town of towns.yml and might be places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.reading.towns.exclusions import excluded
from site_builder.reading.towns.finder import TownFinder
from site_builder.reading.towns.gazetteer import plain
from site_builder.reading.towns.neighbours import FIRST_NAMES, NEIGHBOURS, ORDINARY, TITLES
from site_builder.reading.towns.words import (
    each_word,
    is_capitalised,
    is_small,
    next_word,
    starts_sentence,
    word_before,
    word_set,
)

_MOST_WORDS = 4
# What stands before a place and hardly ever before a person.
_CUES = word_set(
    """in near outside towards toward into around reached entered left captured liberated
    bei nach aus près à dans cerca en hacia w koło pod у в біля под около из з із"""
)
_KINDS = word_set(
    "town city village settlement port suburb hamlet resort ville village stadt ciudad pueblo"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What an article's prose offers: `text`, the whole of it; `taken`, the spans of names that are
    known already; `towns`, the slugs of those it means. `path` is the article's."""

    path: str
    text: str
    finder: TownFinder
    taken: tuple[tuple[int, int], ...] = ()
    towns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name as it stands in an article in `language`. `cued`: what is before it speaks of a place; `personal`: of
    a person; `opening`: its capital may be the sentence's."""

    path: str
    start: int
    end: int
    text: str
    language: str
    cued: bool
    personal: bool
    opening: bool


def wanted_names(pages: Sequence[Page]) -> set[str]:
    """The plain form of every name, and every shorter or longer reading of it."""
    return {plain(page.text[start:end]) for page in pages for start, end in _runs(page)}


def occurrences(
    pages: Sequence[Page], known: Collection[str]
) -> Mapping[str, tuple[Occurrence, ...]]:
    """Where the `known` names stand, by their plain form: longest names first, none inside another."""
    found: dict[str, list[Occurrence]] = {}
    for page in pages:
        covered = 0
        for start, end in _runs(page):
            key = plain(page.text[start:end])
            if start < covered or key not in known:
                continue
            occurrence = _occurrence(page, start, end)
            if occurrence:
                found.setdefault(key, []).append(occurrence)
            covered = end
    ordinary = _ordinary_words(pages, found)
    return {key: tuple(places) for key, places in found.items() if key not in ordinary}


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """Runs of one to four capitalised words that touch no known name, longest first at each word."""
    taken, at = sorted(page.taken), 0
    for match in each_word(page.text):
        if not is_capitalised(match[0]):
            continue
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        limit = taken[at][0] if at < len(taken) else len(page.text)
        ends: list[int] = []
        end = match.end()
        while end <= limit and len(ends) < _MOST_WORDS:
            owned = page.text[end - 2 : end] in ("'s", "’s")
            ends.append(end - 2 if owned else end)
            following = None if owned else next_word(page.text, end)
            if not following or not is_capitalised(following[1]):
                break
            end = following.end()
        yield from ((match.start(), end) for end in reversed(ends))


def _occurrence(page: Page, start: int, end: int) -> Occurrence | None:
    """None where the name is a region, a river, part of a compound and the like."""
    rule = excluded(page.text, start, end, language=page.finder.language, is_town=page.finder.knows)
    if rule not in ("", "person", "longer name", "ordinary word"):
        return None
    before, before_start, between = word_before(page.text, start)
    if before.lower() == "the":
        # "the Dnipro", "the Antonivka bridge"; The Hague is a name of two words.
        return None
    cued = between == " " and (
        before.lower() in _CUES
        or (
            before.lower() in ("of", "de")
            and word_before(page.text, before_start)[0].lower() in _KINDS
        )
    )
    return Occurrence(
        page.path, start, end, " ".join(page.text[start:end].split()),
        page.finder.language, cued and not rule,
        rule in ("person", "longer name"), starts_sentence(page.text, start),
    )  # fmt: skip


_NEVER = (
    NEIGHBOURS
    | ORDINARY
    | TITLES
    | FIRST_NAMES
    # Peoples and languages that are somewhere a village, too.
    | word_set(
        """african american arab asian belgian british catholic chinese christian communist czech danish
        dutch english european finnish french german greek irish islamic italian japanese jewish korean
        mexican muslim nazi norman norwegian polish protestant roman russian scottish slovak soviet
        spanish swedish swiss turkish ukrainian welsh american americans germans russians ukrainians"""
    )
)


def _ordinary_words(pages: Sequence[Page], found: Collection[str]) -> set[str]:
    """Single words that are ordinary ones: known as such, or written small elsewhere."""
    small = {
        match[0].lower() for page in pages for match in each_word(page.text) if is_small(match[0])
    }
    return {key for key in found if len(key) < 3 or key in _NEVER or key in small}
